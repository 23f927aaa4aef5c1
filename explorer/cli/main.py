"""Find the command, parse its options and run it; without a command, open the app."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword
from types import ModuleType

from explorer.cli.exit_codes import INTERRUPTED, OK, USAGE
from explorer.cli.output import discard_output, prepare_streams
from explorer.text import clean

_USAGE = "filmfacts [PACK] [--texts DIR] [--plain] | filmfacts COMMAND --help"
_DESCRIPTION = """\
Find where sources about a film disagree, and why.

  filmfacts [PACK]            open a pack in the terminal (by default the film Ballerina)
  filmfacts report [PACK]     write a report of the conflicts
  filmfacts search TEXT       find characters, actors, films, sources and claims
  filmfacts show ID           show a finding, claim, entity, source or passage
  filmfacts check [PACK]      check a pack for mistakes; with --texts, its phrases too
  filmfacts coverage [PACK]   show which lines of each source have been read
  filmfacts properties [WORD] list what can be claimed
  filmfacts new FOLDER TEXT…  make a pack on your own film from texts
  filmfacts add PACK …        add a claim; see `filmfacts add --help`
  filmfacts import PACK FILE… import tables or record files: CSV, TSV, JSON, wikitext
  filmfacts export PACK       write a pack's claims as JSONL or CSV
  filmfacts audit TABLE…      find conflicts in claims tables of any size
  filmfacts share PACK FILE   zip a pack for a colleague, without its sources' texts
  filmfacts suggest [PACK]    suggest claims found in the sources' texts
  filmfacts schema NAME       print a format as JSON Schema: pack, vocabulary or report
  filmfacts serve [PACK]      open the app in a browser
  filmfacts completion SHELL  print completions for bash, zsh or fish
  filmfacts man               print the manual page
  filmfacts bench             measure the app's speed or the quality of suggestions
"""
_EPILOG = """\
A PACK is a folder with a pack.toml, or the name of a supplied pack.
Exit codes: 0 done; 1 done, but --fail-on was met; 2 wrong usage or a file that cannot be read;
3 invalid pack.
"""

COMMANDS = (
    "report",
    "search",
    "show",
    "check",
    "coverage",
    "properties",
    "new",
    "add",
    "import",
    "export",
    "audit",
    "share",
    "suggest",
    "schema",
    "serve",
    "bench",
    "completion",
    "man",
)
"""Each has a module in this package with `add_parser` and `run`; see `module_name`."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    prepare_streams()
    try:
        code = _run(arguments)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # the reader of the output has closed it
        discard_output()
        return OK
    except OSError as error:
        discard_output()
        where = f"{error.filename}: " if error.filename else "the output cannot be written: "
        print(f"filmfacts: {clean(where)}{error.strerror or error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: list[str]) -> int:
    if arguments and _is_command(arguments[0]):
        # The command's own parser reads the rest, so that errors come with its usage.
        subparsers = program_parser().add_subparsers(prog="filmfacts")
        module = import_module(module_name(arguments[0]))
        return _parse_and_run(module, module.add_parser(subparsers), arguments[1:])
    parser = program_parser()
    if arguments and not _is_option_or_pack(arguments[0]):
        parser.error(_no_such_command(arguments[0]))
    from explorer.cli import app

    return _parse_and_run(app, app.add_arguments(parser), arguments)


def module_name(command: str) -> str:
    """Return the module of a command; its name ends in an underscore if it is a keyword."""
    return f"explorer.cli.{command}{'_' if iskeyword(command) else ''}"


def _parse_and_run(
    module: ModuleType, parser: argparse.ArgumentParser, arguments: list[str]
) -> int:
    from explorer.cli.options import UsageError

    # FOLDER --title T TEXT is accepted, too; anything after "--" is not an option
    parse = parser.parse_args if "--" in arguments else parser.parse_intermixed_args
    options = parse(arguments)
    try:
        code: int = module.run(options)
    except UsageError as error:
        parser.error(str(error))
    return code


def program_parser() -> argparse.ArgumentParser:
    """Return the program's own parser, without options or commands."""
    return argparse.ArgumentParser(
        prog="filmfacts",
        usage=_USAGE,
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _is_command(word: str) -> bool:
    """Return whether a first word is a command; a pack's folder of that name takes precedence."""
    if word not in COMMANDS:
        return False
    if not os.path.exists(word):  # noqa: PTH110 - without pathlib `--help` starts sooner
        return True
    from explorer.cli.loading import names_pack

    return not names_pack(word, shipped=False)


def _is_option_or_pack(word: str) -> bool:
    """Return whether a first word is for the app; so is an empty one, for its error message."""
    if word.startswith("-") or not word.strip() or os.path.lexists(word):
        return True
    from explorer.cli.loading import names_pack

    return names_pack(word)


def _packs_beside(word: str) -> list[str]:
    """Return the packs in the folder that a mistyped path is in."""
    from pathlib import Path

    from explorer.read.find import PACK_FILE

    try:
        return [str(file.parent) for file in sorted(Path(word).parent.glob(f"*/{PACK_FILE}"))]
    except (OSError, ValueError):
        return []


def _no_such_command(word: str) -> str:
    from explorer.read.advice import Nearest
    from explorer.text import escape, listed

    meant = Nearest([*COMMANDS, *_packs_beside(word)]).word(word)
    hint = f"; did you mean {meant}?" if meant else "."
    shown = escape(word)
    return f"{shown} is neither a command nor a pack{hint} The commands are {listed(COMMANDS)}."
