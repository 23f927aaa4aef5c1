"""`filmfacts man`: print the manual page, generated from the argument parsers."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib import import_module

from explorer import __version__
from explorer.cli import app
from explorer.cli.exit_codes import OK
from explorer.cli.main import COMMANDS, module_name, program_parser
from explorer.cli.options import Subparsers, add_command

_ABOUT = "find where sources about a film disagree, and why"
_ENVIRONMENT = (
    ("NO_COLOR", "If set, output has no colours."),
    ("PAGER", "The pager for output longer than the screen."),
    ("SOURCE_DATE_EPOCH", "The date printed in a report, in seconds since 1970."),
)


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    return add_command(subparsers, "man", "Print the manual page, in roff.")


def run(options: argparse.Namespace) -> int:
    """Print the page; return the exit code."""
    for line in manual(whole_parser()):
        print(line)
    return OK


def manual(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Yield the lines of the manual page of a parser with its commands, in roff."""
    yield f'.TH FILMFACTS 1 "" "filmfacts {__version__}" "User Commands"'
    yield from (".SH NAME", f"filmfacts \\- {_roff(_ABOUT)}")
    yield ".SH SYNOPSIS"
    yield "\\fBfilmfacts\\fR [\\fIPACK\\fR] [\\fIOPTION\\fR]..."
    yield ".br"
    yield "\\fBfilmfacts\\fR \\fICOMMAND\\fR [\\fIARGUMENT\\fR]..."
    yield ".SH DESCRIPTION"
    yield "Opens a pack (a folder of claims about a film) in the terminal,"
    yield "or runs one of the commands below."
    yield ".SH OPTIONS"
    yield from _arguments(parser)
    yield ".SH COMMANDS"
    for name, command in command_parsers(parser).items():
        yield f".SS {_roff(name)}"
        yield _synopsis(name, command)
        yield ".PP"
        yield _roff(command.description or "")
        yield from _arguments(command)
    yield ".SH ENVIRONMENT"
    for variable, about in _ENVIRONMENT:
        yield from (".TP", f"\\fB{_roff(variable)}\\fR", _roff(about))
    yield ".SH NOTES"
    for line in (parser.epilog or "").splitlines():
        yield from (_roff(line), ".br")


def _arguments(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Yield a paragraph for each argument and option, with its help."""
    for action in shown_actions(parser):
        about = (action.help or "") % {**vars(action), "prog": parser.prog}
        yield from (".TP", _called(action), _roff(about))


def _synopsis(name: str, parser: argparse.ArgumentParser) -> str:
    """Return a command's synopsis: options first, optional parts in brackets."""
    words = [f"\\fBfilmfacts {_roff(name)}\\fR"]
    options = [action for action in shown_actions(parser) if action.option_strings]
    for action in options:
        if action.dest != "help":
            word = _called(action, first=True)
            words.append(word if action.required else f"[{word}]")
    words += [_called(a) for a in shown_actions(parser) if not a.option_strings]
    return " ".join(words)


def _called(action: argparse.Action, *, first: bool = False) -> str:
    """Return how an argument or option is written; with `first`, only its first name."""
    names = action.option_strings[:1] if first else action.option_strings
    bold = ", ".join(f"\\fB{_roff(name)}\\fR" for name in names)
    return " ".join(filter(None, (bold, _value(action))))


def _value(action: argparse.Action) -> str:
    """Return the word for an argument's value, "" for an option that takes none."""
    if action.nargs == 0:
        return ""
    word = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
    if action.choices is not None and action.metavar is None:
        shown = "|".join(_roff(str(choice)) for choice in action.choices)
    else:
        shown = f"\\fI{_roff(word)}\\fR"
    if action.nargs in ("+", "*"):
        shown += "..."
    return f"[{shown}]" if action.nargs in ("?", "*") else shown


def _roff(text: str) -> str:
    """Return a text escaped for roff, so that it is printed literally, with hyphens to copy."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    escaped = "".join(c if c.isascii() else f"\\[u{ord(c):04X}]" for c in escaped)
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


def whole_parser() -> argparse.ArgumentParser:
    """Return the program's parser with the app's options and the parser of every command.

    It is only for documentation: to run a command, the program loads no other.
    """
    parser = program_parser()
    subparsers = parser.add_subparsers(prog="filmfacts", metavar="COMMAND", dest="command")
    for command in COMMANDS:
        import_module(module_name(command)).add_parser(subparsers)
    return app.add_options(parser)


def command_parsers(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Return the commands' parsers by name."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def shown_actions(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """Return the arguments and options shown in a parser's help, except commands."""
    return [
        action
        for action in parser._actions
        if action.help != argparse.SUPPRESS and not isinstance(action, argparse._SubParsersAction)
    ]
