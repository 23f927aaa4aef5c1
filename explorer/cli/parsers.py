"""The parser of the whole program with all its commands, for completions and the manual page."""

from __future__ import annotations

import argparse
from importlib import import_module

from explorer.cli import app
from explorer.cli.main import COMMANDS, module_name, program_parser


def whole_parser() -> argparse.ArgumentParser:
    """Return the program's parser with the app's options and the parser of every command.

    To run one command the program needs no other, so this is for descriptions only.
    """
    parser = program_parser()
    subparsers = parser.add_subparsers(prog="filmfacts", metavar="COMMAND", dest="command")
    for command in COMMANDS:
        import_module(module_name(command)).add_parser(subparsers)
    return app.add_options(parser)


def command_parsers(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Return the parsers of the commands in a whole parser, by name."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def shown_actions(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """Return the arguments and options of one parser that its help shows, commands aside."""
    return [
        action
        for action in parser._actions
        if action.help != argparse.SUPPRESS and not isinstance(action, argparse._SubParsersAction)
    ]
