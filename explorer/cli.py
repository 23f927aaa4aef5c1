"""The command line: parses, calls, prints. Everything but the app works without Textual."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from explorer import __version__, lookup
from explorer.arguments import (
    FAILED_ON,
    INVALID,
    OK,
    USAGE,
    command_parser,
    load_pack,
    load_session,
    misspelt,
    path,
    tell_default,
    tell_warning,
    with_pack,
    with_texts,
)
from explorer.checking import check
from explorer.streams import drop_output, mend_streams, write_file, write_out
from explorer.text import clean

_ENDINGS = {"htm": "html"}
"""File endings beside those that a report is given, with the format that they ask for."""

_DESCRIPTION = """\
Where do several sources about one film disagree, and why?

  filmfacts [PACK]            explore a pack in the terminal (without PACK: the film Ballerina)
  filmfacts report [PACK]     write the contradiction report
  filmfacts search TEXT       find characters, actors, films, sources, claims
  filmfacts show ID           show a finding, claim, entity, source or passage
  filmfacts check [PACK]      check a pack, and with --texts its phrases
  filmfacts coverage [PACK]   which lines of each source are read
  filmfacts properties [WORD] what can be claimed: the properties' ids
  filmfacts schema NAME       the formats as JSON Schema: pack, vocabulary, report
  filmfacts serve [PACK]      the app in a browser
  filmfacts bench             measure the app against a one-label one
"""
_EPILOG = """\
A PACK is a folder with a pack.toml, or the name of one that ships. Exit codes: 0 done,
1 done and --fail-on was met, 2 wrong usage, 3 the pack is invalid.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    mend_streams()
    try:
        code = _run(arguments)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # whoever read the output has read enough
        drop_output()
        return OK
    except OSError as error:
        drop_output()
        where = f"{error.filename}: " if error.filename else "the output cannot be written: "
        print(f"filmfacts: {clean(where)}{error.strerror or error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        return 130


def _run(arguments: list[str]) -> int:
    if arguments and arguments[0] in COMMANDS:
        return COMMANDS[arguments[0]](arguments[1:])
    if arguments and (meant := misspelt(arguments[0], COMMANDS)):
        word = clean(arguments[0])
        _parser().error(f"{word} is neither a command nor a pack; did you mean {meant}?")
    return _app(arguments)


def _parser() -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog="filmfacts",
        usage="filmfacts [PACK] [--texts DIR] [--plain] | filmfacts COMMAND --help",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _app(arguments: list[str]) -> int:
    parser = with_texts(with_pack(_parser()))
    parser.add_argument("--plain", action="store_true", help="linear text, for screen readers")
    parser.add_argument(
        "--no-cache", action="store_true", help="keep no first screen for the next start, use none"
    )
    parser.add_argument("--version", action="version", version=f"filmfacts {__version__}")
    options = parser.parse_args(arguments)
    if options.plain:
        from explorer.plain import walk

        session = load_session(options.pack, options.texts)
        return INVALID if session is None else walk(session)
    streams = (sys.stdin, sys.stdout, sys.stderr)  # the app draws on standard error
    terminal = all(s.isatty() for s in streams) and os.environ.get("TERM") != "dumb"
    if not terminal and "TEXTUAL_DRIVER" not in os.environ:  # a browser session has its own
        print(
            "filmfacts: this is not a terminal that can show the app; "
            "try `filmfacts report`, or `filmfacts --plain`.",
            file=sys.stderr,
        )
        return USAGE
    if "TEXTUAL_DRIVER" not in os.environ:
        tell_default(options.pack)
    import gc

    gc.disable()  # nothing of what is loaded now is ever garbage
    from explorer.ui.app import run

    gc.freeze()  # the app turns it on again when its first screen is drawn
    return run(options.pack, options.texts, cached=not options.no_cache)


def _report(arguments: list[str]) -> int:
    from explorer.report import FORMATS, Report, render

    parser = with_pack(command_parser("report", "Write the contradiction report."))
    parser.add_argument(
        "--format", choices=list(FORMATS), help="(default: by FILE's ending, else markdown)"
    )
    parser.add_argument(
        "--output", metavar="FILE", type=path, help="instead of standard output (-)"
    )
    parser.add_argument("--force", action="store_true", help="overwrite FILE if it is there")
    parser.add_argument(
        "--fail-on",
        metavar="WHAT",
        help="exit 1 if a finding that is not dismissed or explained is of this verdict or a "
        "stronger one, or of this severity or a higher one",
    )
    options = parser.parse_args(arguments)
    test = _fail_test(parser, options.fail_on)
    if options.output == Path("-"):
        options.output = None
    if options.output and options.output.is_dir():
        parser.error(f"--output: {options.output} is a folder; name a file in it")
    if options.output and options.output.is_file() and not options.force:
        parser.error(f"{options.output} is there already; use --force to overwrite it")
    format_name = options.format or _format_of(options.output) or "markdown"
    session = load_session(options.pack)
    if session is None:
        return INVALID
    tell_warning(session)
    findings = session.comparison.findings
    report = Report(session.pack, session.comparison, findings, session.rulings)
    made = render(report, format_name)
    if options.output is None:
        write_out(made)
    elif trouble := write_file(options.output, made):
        parser.error(f"--output: {trouble}")
    else:
        print(f"wrote {clean(str(options.output))}", file=sys.stderr)
    if any(
        test(f.verdict, f.severity) for f in findings if report.state(f) in ("open", "accepted")
    ):
        return FAILED_ON
    return OK


def _format_of(file: Path | None) -> str:
    """Return the format that a file's ending asks for, "" where it asks for none."""
    from explorer.report import FORMATS

    if file is None:
        return ""
    ending = file.suffix.lower().removeprefix(".")
    by_ending = {extension: name for name, (extension, _) in FORMATS.items()}
    return by_ending.get(ending, ending if ending in FORMATS else _ENDINGS.get(ending, ""))


def _fail_test(parser: argparse.ArgumentParser, what: str | None) -> Callable[[str, str], bool]:
    from explorer.compare.model import Severity, Verdict

    if what is None:
        return lambda verdict, severity: False
    for kinds, pick in ((list(Verdict), 0), (list(Severity), 1)):
        names = [str(kind) for kind in kinds]
        if what in names:
            wanted = set(names[: names.index(what) + 1])
            return lambda *found: str(found[pick]) in wanted
    return parser.error(f"--fail-on: {what!r} is neither a verdict nor a severity")


def _coverage(arguments: list[str]) -> int:
    from explorer.coverage import coverage, print_coverage

    options = with_pack(
        command_parser(
            "coverage", "Say which lines of each source are claimed from, marked or unread."
        )
    ).parse_args(arguments)
    pack = load_pack(options.pack)
    if pack is None:
        return INVALID
    print_coverage(coverage(pack))
    return OK


def _schema(arguments: list[str]) -> int:
    import json

    parser = command_parser("schema", "Print a format as JSON Schema.")
    parser.add_argument("name", choices=("pack", "vocabulary", "report"))
    options = parser.parse_args(arguments)
    if options.name == "report":
        from explorer.report.schema import report_schema as build
    elif options.name == "pack":
        from explorer.schema import pack_schema as build
    else:
        from explorer.schema import vocabulary_schema as build
    print(json.dumps(build(), indent=2, ensure_ascii=False))
    return OK


def _serve(arguments: list[str]) -> int:
    parser = with_texts(with_pack(command_parser("serve", "Run the app in a browser.")))
    parser.add_argument("--host", default="127.0.0.1", help="(default: this machine only)")
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args(arguments)
    from explorer.web.serve import serve

    tell_default(options.pack)
    return serve(options.pack, options.texts, options.host, options.port)


def _bench(arguments: list[str]) -> int:
    from explorer.bench import bench

    return bench(arguments)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "report": _report,
    "search": lookup.search,
    "show": lookup.show,
    "check": check,
    "coverage": _coverage,
    "properties": lookup.properties,
    "schema": _schema,
    "serve": _serve,
    "bench": _bench,
}
"""First word → what it runs. A pack folder of such a name opens as `filmfacts ./report`."""
