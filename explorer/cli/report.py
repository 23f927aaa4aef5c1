"""`filmfacts report`: write the conflicts, in a format for people or for programs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.exit_codes import FAILED_ON, INVALID, OK
from explorer.cli.loading import load_session, print_warning
from explorer.cli.options import (
    Subparsers,
    UsageError,
    add_command,
    add_pack,
    add_plain,
    not_empty,
    path,
)
from explorer.cli.output import write_file, write_out
from explorer.cli.terminal import Terminal, terminal
from explorer.model import former_names
from explorer.model.enums import Severity, Verdict
from explorer.model.garbage_collection import collection_paused
from explorer.report import FORMATS
from explorer.report.formats import no_such_ending, promised, written_as
from explorer.text import clean, escape, listed, quote

if TYPE_CHECKING:
    from explorer.compare.filters import Filter
    from explorer.model.pack import Pack
    from explorer.report import Report
    from explorer.report.baseline import Signature
    from explorer.session import Session

NEW = "new"
"""Conditions for `--fail-on` in addition to verdicts and severities."""


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(subparsers, "report", "Write a report of the conflicts.")
    add_pack(parser)
    add_plain(parser)
    parser.add_argument(
        "--format",
        choices=list(FORMATS),
        help="the report's format (default: by FILE's ending, else markdown)",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=path,
        help="file to write, instead of standard output (-)",
    )
    parser.add_argument("--force", action="store_true", help="overwrite FILE if it exists")
    _add_options_for_findings(parser)
    return parser


def _add_options_for_findings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--only",
        metavar="WHAT",
        help="only findings with these verdicts or severities, for example high,medium",
    )
    parser.add_argument(
        "--about",
        metavar="ENTITY",
        type=not_empty,
        action="append",
        help="only findings about this person or thing, by id or name; may be repeated",
    )
    parser.add_argument(
        "--date",
        metavar="DAY",
        type=_day,
        help="date of the report, such as 2025-06-07 (default: SOURCE_DATE_EPOCH or today)",
    )
    parser.add_argument(
        "--baseline",
        metavar="FILE",
        type=path,
        help="earlier JSON report: list what is new, gone or changed since",
    )
    parser.add_argument(
        "--fail-on",
        metavar="WHAT",
        help="exit 1 if a finding has this verdict or a stronger one, has this severity or a "
        "higher one, or is “new” since --baseline; those decided to be explained or not a conflict "
        "do not count",
    )


@collection_paused()
def run(options: argparse.Namespace) -> int:
    """Write the report; return the exit code."""
    fails_if_new = options.fail_on == NEW
    if fails_if_new and options.baseline is None:
        raise UsageError("--fail-on new needs --baseline, an earlier report")
    fails = _fail_test(None if fails_if_new else options.fail_on)
    earlier = _earlier(options.baseline) if options.baseline else None
    _check_output(options)
    format_name = options.format or _format_of(options.output)
    verdicts, severities = _kinds(options.only)
    made = options.date or _today()
    screen = terminal(options)
    session = load_session(options.pack, screen=screen)
    if session is None:
        return INVALID
    from explorer.compare.filters import Filter
    from explorer.report import render_parts

    print_warning(session)
    entities = frozenset(_entity(session.pack, word) for word in options.about or ())
    report = _report(session, Filter(verdicts, severities, entities=entities), made)
    report, new = (report, set()) if earlier is None else _compared(report, earlier)
    _write(options, format_name, render_parts(report, format_name), session, screen)
    undecided = (f for f in report.findings if report.state(f) in ("open", "accepted"))
    failed = ((fails_if_new and f.id in new) or fails(f.verdict, f.severity) for f in undecided)
    return FAILED_ON if any(failed) else OK


def _check_output(options: argparse.Namespace) -> None:
    """Interpret "-" as standard output.

    Raises:
        UsageError: the file is a folder, or exists and is not to be overwritten.
    """
    if options.output == Path("-"):
        options.output = None
    if options.output and options.output.is_dir():
        raise UsageError(f"--output: {options.output} is a folder; name a file in it")
    if options.output and options.output.is_file() and not options.force:
        raise UsageError(f"{options.output} already exists; use --force to overwrite it")


def _report(session: Session, chosen: Filter, made: date) -> Report:
    """Return the report on the chosen findings, dated `made`."""
    from explorer.report import Report

    return Report(
        session.pack,
        session.comparison,
        session.findings(chosen),
        session.rulings,
        chosen.words(session.pack) if chosen.active else "",
        session.unmatched,
        made,
    )


def _compared(report: Report, earlier: Mapping[str, Signature]) -> tuple[Report, set[str]]:
    """Print what has changed since an earlier report; return the report with the numbers of it, and
    the ids of new findings.
    """
    from explorer.report.baseline import lines, report_differences

    changes = report_differences(report, earlier)
    report = replace(report, since=changes.words)
    for line in lines(changes, report):
        print(clean(line), file=sys.stderr)
    return report, set(changes.new)


def _write(
    options: argparse.Namespace,
    format_name: str,
    parts: Iterable[str],
    session: Session,
    screen: Terminal | None,
) -> None:
    """Write a report to its file, to standard output, or in colour to a terminal.

    Raises:
        UsageError: the file cannot be written.
    """
    if options.output is None and screen is not None and format_name == "markdown":
        from explorer.cli.origins import Citations
        from explorer.cli.report_lines import report_lines

        screen.show(report_lines("".join(parts), Citations(session)))
    elif options.output is None:
        write_out(parts)
    elif trouble := write_file(options.output, parts):
        raise UsageError(f"--output: {trouble}")
    else:
        asked = options.format and promised(options.output.name) == ""
        what = "" if asked else written_as(options.output.name, format_name)
        print(f"wrote {clean(str(options.output))}{what}", file=sys.stderr)


def _earlier(file: Path) -> Mapping[str, Signature]:
    """Return the findings of an earlier report.

    Raises:
        UsageError: the file is not a report.
    """
    from explorer.report.baseline import BaselineError, read_baseline

    try:
        return read_baseline(file)
    except BaselineError as error:
        raise UsageError(f"--baseline: {clean(str(error))}") from None


def _format_of(file: Path | None) -> str:
    """Return the format that a file name implies; reject a name that implies an unknown one."""
    if file is None:
        return "markdown"
    format_name = promised(file.name)
    if format_name is None:
        name = file.name
        raise UsageError(
            f"--output: {escape(name)}: {escape(no_such_ending(name), 200)}, or give --format"
        )
    return format_name or "markdown"


def _day(text: str) -> date:
    """Convert an argument that is a date."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{escape(text, 40)} is not a date; write it as 2025-06-07"
        ) from None


def _today() -> date:
    """Return today's date, or that in `SOURCE_DATE_EPOCH` (seconds, UTC) if set.

    Raises:
        UsageError: the variable is not such a number.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return date.today()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise UsageError(
            f"SOURCE_DATE_EPOCH: {escape(epoch, 40)} is not a number of seconds since 1970"
        ) from None


def _kinds(only: str | None) -> tuple[frozenset[Verdict], frozenset[Severity]]:
    """Return the verdicts and severities in `--only`; an empty set allows all.

    Raises:
        UsageError: a word is neither.
    """
    verdicts, severities = set(), set()
    for word in (only or "").split(",") if only is not None else ():
        name = former_names.VERDICTS.get(word.strip(), word.strip())
        if name in list(Severity):
            severities.add(Severity(name))
        elif name in list(Verdict):
            verdicts.add(Verdict(name))
        else:
            raise UsageError(f"--only: {_neither(word.strip())}")
    return frozenset(verdicts), frozenset(severities)


def _entity(pack: Pack, word: str) -> str:
    """Return the id of the entity that `--about` names.

    Raises:
        UsageError: no entity has that name, or two or more do.
    """
    from explorer.write.lookup import UnknownRecordError, find_entity

    try:
        return find_entity(pack, word)
    except UnknownRecordError as error:
        message, _, _ = str(error).partition("; --new adds it to ")
        raise UsageError(f"--about: {message}") from None


def _fail_test(what: str | None) -> Callable[[str, str], bool]:
    if what is None:
        return lambda verdict, severity: False
    what = former_names.VERDICTS.get(what, what)
    for kinds, pick in ((list(Verdict), 0), (list(Severity), 1)):
        names = [str(kind) for kind in kinds]
        if what in names:
            wanted = set(names[: names.index(what) + 1])
            return lambda *kinds: str(kinds[pick]) in wanted
    raise UsageError(f"--fail-on: {_neither(what)}")


def _neither(word: str) -> str:
    known = listed([*Severity, *Verdict], "or")
    return f"{quote(word)} is neither a severity nor a verdict; write {known}"
