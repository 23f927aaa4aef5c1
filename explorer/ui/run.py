"""Run the app in a terminal, and finish what is left to do after it has exited."""

from __future__ import annotations

import sys
from pathlib import Path

from explorer.ui.app import FilmFactsApp


def run(pack: Path | str | None = None, texts: Path | None = None, cached: bool = True) -> int:
    """Run the app on a pack and return the program's exit code.

    If a new pack is made in the app, that is opened next. `pack` None is the default pack; `texts`
    is a folder with texts of its sources; `cached` says whether the first screen is cached.
    """
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
