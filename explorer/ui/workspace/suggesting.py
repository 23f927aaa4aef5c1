"""Working out a source's suggestions beside the app: in a thread, and not after every write."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.timer import Timer

    from explorer.claiming.book import ClaimBook
    from explorer.suggest.suggestion import Suggestion
    from explorer.ui.workspace.screen import Workspace

_LONG, _QUIET = 0.5, 2.0
"""Seconds that working out suggestions may take to be done after each write, and seconds without a
write after which it is done where it takes longer."""


class Suggesting:
    """Works out suggestions on the workspace's session, as its `book` has it at the time."""

    def __init__(self, workspace: Workspace, book: Callable[[], ClaimBook]) -> None:
        self._workspace = workspace
        self._book = book
        self._busy: dict[str, bool] = {}
        """The sources whose suggestions are being worked out, and whether to do so again."""
        self._took: dict[str, float] = {}
        """How many seconds that took the last time."""
        self._timers: dict[str, Timer] = {}

    def ask(self, source: str) -> None:
        """Work out a source's suggestions in a thread; where that takes long, once all is quiet."""
        if timer := self._timers.pop(source, None):
            timer.stop()
        if self._took.get(source, 0) > _LONG:
            wait = partial(self._start, source)
            self._timers[source] = self._workspace.set_timer(_QUIET, wait)
        else:
            self._start(source)

    def show(self) -> None:
        """Show what is suggested now."""
        if self._workspace.view:
            self._workspace.view.suggestions_changed()
        self._workspace.frame.update()

    def _start(self, source: str) -> None:
        if source in self._busy:
            self._busy[source] = True
            return
        self._busy[source] = False
        book = self._book()
        work = partial(self._work_out, book, source, book.version)
        self._workspace.run_worker(work, thread=True, group="suggest")

    def _work_out(self, book: ClaimBook, source: str, version: int) -> None:
        begun = monotonic()
        suggestions = book.suggestions(source)
        self._took[source] = monotonic() - begun
        with suppress(RuntimeError):  # the app is about to end
            self._workspace.app.call_from_thread(self._take, source, version, suggestions)

    def _take(self, source: str, version: int, suggestions: tuple[Suggestion, ...]) -> None:
        """Show suggestions, if nothing was written since they were asked for."""
        again = self._busy.pop(source) or version != self._book().version
        if again:
            self.ask(source)
            return
        self._book().session.suggested[source] = suggestions
        self.show()
