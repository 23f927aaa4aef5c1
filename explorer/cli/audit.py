"""`filmfacts audit`: find conflicts and patterns in any number of claims, worst first."""

from __future__ import annotations

import argparse
import re
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.exit_codes import FAILED_ON, INTERRUPTED, OK, USAGE
from explorer.cli.options import Subparsers, UsageError, add_command, not_empty, path
from explorer.text import clean, clean_lines, count

if TYPE_CHECKING:
    from explorer.audit.options import Options
    from explorer.audit.run import Result

_OWN = "for a single table, write --map TABLE=FILE"

_SIZE = re.compile(r"(\d{1,6}(?:\.\d)?)\s*(MB|GB)", re.IGNORECASE)


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(
        subparsers, "audit", "Find where the claims of tables of any size conflict."
    )
    parser.add_argument(
        "tables", metavar="TABLE", nargs="+", type=not_empty,
        help="claims tables: Parquet, CSV, TSV or JSONL with the columns source, subject, "
        "property, value; or folders of them; with Spark, the cluster's names for them",
    )  # fmt: skip
    _add_options_for_reading(parser)
    _add_options_for_results(parser)
    return parser


def _add_options_for_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--map", metavar="[TABLE=]FILE", type=not_empty, action="append", default=[],
        help="mapping (TOML) for tables with one record per row; TABLE=FILE, which may be "
        "repeated, for a single table",
    )  # fmt: skip
    parser.add_argument(
        "--crosswalk", metavar="FILE", type=not_empty,
        help="table of two columns: a subject's id, and the id that it stands for",
    )  # fmt: skip
    parser.add_argument(
        "--engine", choices=("duckdb", "spark"), default="duckdb",
        help="engine that reads the tables: DuckDB, built in (default), or Spark Connect",
    )  # fmt: skip
    parser.add_argument(
        "--remote", metavar="URL", type=not_empty,
        help="address of the Spark Connect server, such as sc://localhost:15002",
    )  # fmt: skip
    parser.add_argument(
        "--memory", metavar="SIZE", type=_size, default=1000,
        help="memory for all processes together, such as 1GB (default) or 600MB",
    )  # fmt: skip


def _add_options_for_results(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o", "--output", metavar="DIR", type=path, required=True, help="new folder for the results"
    )
    parser.add_argument(
        "--resume", action="store_true", help="continue an audit that was interrupted"
    )
    parser.add_argument(
        "--worst", metavar="N", type=int, default=50,
        help="subjects of the worst findings to put into a pack for the app (default: 50)",
    )  # fmt: skip
    parser.add_argument(
        "--baseline", metavar="DIR", type=path,
        help="earlier audit: show what has been added, removed and changed since",
    )  # fmt: skip
    parser.add_argument(
        "--fail-on", choices=("new",), help="exit 1 if there is a finding that is not in --baseline"
    )


def run(options: argparse.Namespace) -> int:
    """Audit the tables; return the exit code."""
    from explorer.audit.files import EngineError
    from explorer.audit.progress import shown_on
    from explorer.audit.run import run as audit
    from explorer.audit.state import AuditError
    from explorer.report.baseline import BaselineError

    if why := _misused(options):
        return _refused(why)
    try:
        asked = _asked(options)
        with _stopped_by_signal(), shown_on(sys.stderr) as progress:
            result = audit(asked, progress)
    except (AuditError, EngineError, BaselineError, UsageError) as error:
        return _refused(str(error))
    except OSError as error:
        where = error.filename or options.output
        return _refused(f"{where}: {error.strerror or error}; continue with --resume")
    except KeyboardInterrupt:
        print("stopped; continue with --resume", file=sys.stderr)
        return INTERRUPTED
    return _say_what_was_found(options.output, result, fails=bool(options.fail_on))


def _asked(options: argparse.Namespace) -> Options:
    """Return the options of the audit that is asked for.

    Raises:
        AuditError, BaselineError, EngineError, OSError, UsageError: they name something unusable.
    """
    from explorer.audit.options import Options
    from explorer.audit.spark import Remote, check_url
    from explorer.report.baseline import read_baseline

    earlier = read_baseline(options.baseline) if options.baseline else None
    remote = None
    if options.engine == "spark":
        remote = Remote(options.remote, tuple(options.tables), options.crosswalk or "")
        check_url(remote.url)
    tables = () if remote else tuple(map(Path, options.tables))
    mapping, maps = _mappings(options.map, tables)
    return Options(
        tables,
        options.output,
        Path(options.crosswalk) if options.crosswalk and not remote else None,
        options.memory,
        options.resume,
        mapping,
        options.worst,
        earlier,
        remote,
        maps=maps,
    )


@contextmanager
def _stopped_by_signal() -> Iterator[None]:
    """Treat a request to end, such as a cancelled job's, like Ctrl+C."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _misused(options: argparse.Namespace) -> str:
    """Return why options cannot be combined, "" if they can."""
    if options.fail_on and options.baseline is None:
        return "--fail-on new needs --baseline, an earlier audit"
    if options.engine == "spark" and not options.remote:
        return "--engine spark needs --remote, such as sc://localhost:15002"
    if options.remote and options.engine != "spark":
        return "--remote needs --engine spark"
    if options.engine == "spark" and options.map:
        return "--map works only with tables on this machine; on Spark, use claims tables"
    return ""


def _mappings(given: Sequence[str], tables: Sequence[Path]) -> tuple[Path | None, dict[Path, Path]]:
    """Return the mapping for all tables, and those for single tables.

    A table is named as given, as a file in a given folder, or by its file name.

    Raises:
        UsageError: a mapping matches no table, or two match the same one.
    """
    from explorer.audit.files import tables_in

    of_all: Path | None = None
    single: dict[Path, Path] = {}
    files: Sequence[Path] = ()
    for words in given:
        name, sign, mapping = words.partition("=")
        if not sign or Path(words).is_file():
            if of_all is not None:
                raise UsageError(f"two mappings for all tables: {of_all} and {words}; {_OWN}")
            of_all = Path(words)
            continue
        files = files or tables_in(tables)
        meant = [table for table in files if Path(name) == table] or [
            table for table in files if table.name == name
        ]
        if len(meant) != 1:
            number = "no table" if not meant else "more than one table"
            raise UsageError(f"--map {words}: {number} of that name; {_OWN}")
        if meant[0] in single:
            raise UsageError(f"--map {words}: {name} has a mapping already")
        single[meant[0]] = Path(mapping)
    return of_all, single


def _say_what_was_found(output: Path, result: Result, *, fails: bool) -> int:
    from explorer.audit.unread_cells import SHOWN

    summary = result.summary
    print(f"{count(summary.rows, 'claim')}, {count(summary.findings, 'finding')}")
    if summary.not_compared:
        print(summary.not_compared)
    if summary.since is not None:
        print(f"since the earlier audit: {summary.since.words}")
    for words in summary.unread_words:
        print(words)
    for kind in summary.unread[:SHOWN]:
        print(f"  {kind.words}")
    if summary.more_unread:
        print(f"  {summary.more_unread}")
    for note in summary.notes:
        print(clean(f"note: {note}"))
    for name, number in summary.unknown.items():
        print(clean(f"{count(number, 'row')} under “{name}”, which is not a property"))
    print(clean(f"Next: read {output / 'summary.md'}, or open {output / 'summary.html'}"))
    if (output / "worst").is_dir():
        print(clean(f"      filmfacts {output / 'worst'}  # the worst in the app"))
    return FAILED_ON if fails and summary.since and summary.since.new else OK


def _refused(why: str) -> int:
    print(f"filmfacts audit: {clean_lines(why)}", file=sys.stderr)
    return USAGE


def _size(text: str) -> int:
    """Parse an amount of memory; return MB."""
    match = _SIZE.fullmatch(text.strip())
    if match is None:
        raise argparse.ArgumentTypeError("expected a size such as 1GB or 600MB")
    return int(float(match[1]) * (1000 if match[2].upper() == "GB" else 1))
