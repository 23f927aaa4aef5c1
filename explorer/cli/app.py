"""Without a command: the app, or with `--plain` the findings as text."""

from __future__ import annotations

import argparse
import os
import sys

from explorer import __version__
from explorer.cli.exit_codes import INVALID, USAGE
from explorer.cli.loading import load_session, say_which_pack
from explorer.cli.options import add_pack, add_texts


def add_arguments(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Let the program's own parser take what the app is started with."""
    add_pack(parser)
    add_texts(parser)
    parser.add_argument("--plain", action="store_true", help="plain text, for screen readers")
    parser.add_argument(
        "--no-cache",
        action="store_true",
        help="neither use nor keep a copy of the first screen for a quick start",
    )
    parser.add_argument("--version", action="version", version=f"filmfacts {__version__}")
    return parser


def run(options: argparse.Namespace) -> int:
    """Open the app; return the exit code."""
    if options.plain:
        from explorer.cli.plain import walk

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
        say_which_pack(options.pack)
    import gc

    gc.disable()  # of what is loaded at the start nothing is garbage; the app turns it on again
    from explorer.ui.run import run

    return run(options.pack, options.texts, cached=not options.no_cache)
