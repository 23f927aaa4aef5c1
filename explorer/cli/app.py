"""Run without a command: the app in a terminal, or with `--plain` the findings as text."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from explorer import __version__
from explorer.cli.exit_codes import INVALID, USAGE
from explorer.cli.loading import load_session, say_which_pack
from explorer.cli.options import add_pack, add_texts

if TYPE_CHECKING:
    from explorer.ui.app import FilmFactsApp


def add_arguments(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Add the app's pack and options to the program's own parser."""
    add_pack(parser)
    return add_options(parser)


def add_options(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Add the app's options, but not the pack, to the program's own parser."""
    add_texts(parser)
    parser.add_argument("--plain", action="store_true", help="plain text, for screen readers")
    parser.add_argument(
        "--no-cache",
        action="store_true",
        help="do not use or keep the cached first screen",
    )
    parser.add_argument("--version", action="version", version=f"filmfacts {__version__}")
    return parser


def run(options: argparse.Namespace) -> int:
    """Open the app; return the exit code."""
    if options.plain:
        from explorer.cli.plain import walk

        session = load_session(options.pack, options.texts)
        return INVALID if session is None else walk(session)
    if options.pack and _is_folder_of_texts(options.pack):
        return INVALID
    streams = (sys.stdin, sys.stdout, sys.stderr)  # the app draws on standard error
    terminal = all(s.isatty() for s in streams) and os.environ.get("TERM") != "dumb"
    if not terminal and "TEXTUAL_DRIVER" not in os.environ:  # a browser session has its own driver
        print(
            "filmfacts: this is not a terminal that can show the app; "
            "try `filmfacts report`, or `filmfacts --plain`.",
            file=sys.stderr,
        )
        return USAGE
    if "TEXTUAL_DRIVER" not in os.environ:
        say_which_pack(options.pack)
    import gc

    gc.disable()  # nothing loaded at startup is garbage; the app enables it again
    return run_app(options.pack, options.texts, cached=not options.no_cache)


def run_app(pack: Path | str | None = None, texts: Path | None = None, cached: bool = True) -> int:
    """Run the app on a pack and return the program's exit code.

    If a new pack is made in the app, that is opened next. `pack` None is the default pack; `texts`
    is a folder with texts of its sources; `cached` says whether the first screen is cached.
    """
    from explorer.ui.app import FilmFactsApp

    while True:
        app = FilmFactsApp(pack, texts, cached)
        try:
            app.run()
        finally:
            _keep_unsaved(app)
        if app.loader.next is None or app.return_code:
            return app.return_code or app.return_value or 0
        pack, texts = app.loader.next, None


def _keep_unsaved(app: FilmFactsApp) -> None:
    """Save decisions whose pack no longer exists, and print where."""
    from explorer.user.detached_rulings import keep_unsaved
    from explorer.user.rulings import RulingBook

    book = app.session.rulings if app.session else None
    if isinstance(book, RulingBook) and (message := keep_unsaved(book)):
        print(f"filmfacts: {message}", file=sys.stderr)


def _is_folder_of_texts(pack: str) -> bool:
    """Return whether a folder has texts but no pack, and if so print how to make a pack of them.

    It is said in the shell, where the command can be typed; the app could only show it.
    """
    if os.path.exists(os.path.join(pack, "pack.toml")) or not os.path.isdir(pack):  # noqa: PTH110, PTH112, PTH118
        return False
    from explorer.read.find import find_pack, how_to_make_a_pack
    from explorer.read.problems import Report

    report = Report()
    if find_pack(Path(pack), report) is not None or not how_to_make_a_pack(Path(pack)):
        return False
    print(report.error(), file=sys.stderr)
    return True
