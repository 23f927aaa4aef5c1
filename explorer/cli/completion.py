"""`filmfacts completion`: print a shell script that completes commands, options and files."""

from __future__ import annotations

import argparse

from explorer.cli.exit_codes import OK
from explorer.cli.options import Subparsers, add_command

SHELLS = ("bash", "zsh", "fish")

_FOLDERS = ("PACK", "DIR", "FOLDER")
_FILES = ("FILE", "TABLE", "TEXT")
"""Metavars of folders and files, except in `search`."""


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(subparsers, "completion", "Print completions for a shell.")
    parser.add_argument(
        "shell", choices=SHELLS, metavar="SHELL", help=f"one of {', '.join(SHELLS)}"
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Print the script; return the exit code."""
    print(completions(options.shell))
    return OK


def completions(shell: str) -> str:
    """Return the completion script for a shell, one of `SHELLS`."""
    import shtab

    from explorer.cli.man import command_parsers, shown_actions, whole_parser

    parser = whole_parser()
    for name, described in {"": parser, **command_parsers(parser)}.items():
        for action in shown_actions(described):
            if action.metavar in _FOLDERS:
                action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]
            elif action.metavar in _FILES and name != "search":
                action.complete = shtab.FILE  # type: ignore[attr-defined]
    return shtab.complete(parser, shell)
