"""The controller of suggestions: they are computed in a thread, and not after every write."""

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
    from explorer.ui.workspace.host import Host

_LONG, _QUIET = 0.5, 2.0
"""Maximum duration for computing suggestions after each write, and the time without a write to wait
for if it takes longer, both in seconds."""


class Suggesting:
    """Computes suggestions for the workspace's session, using the current result of `book`."""

    def __init__(self, workspace: Host, book: Callable[[], ClaimBook]) -> None:
        self._workspace = workspace
        self._book = book
        self._busy: dict[str, bool] = {}
        """The sources whose suggestions are being worked out, and whether to do so again."""
        self._took: dict[str, float] = {}
        """How many seconds that took the last time."""
        self._timers: dict[str, Timer] = {}

    def ask(self, source: str) -> None:
        """Compute a source's suggestions in a thread; if slow, only after a pause in writes."""
        if timer := self._timers.pop(source, None):
            timer.stop()
        if self._took.get(source, 0) > _LONG:
            wait = partial(self._start, source)
            self._timers[source] = self._workspace.set_timer(_QUIET, wait)
        else:
            self._start(source)

    def show(self) -> None:
        """Update the suggestions shown."""
        if self._workspace.view:
            self._workspace.view.suggestions_changed()
        self._workspace.update_frame()

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
        with suppress(RuntimeError):  # the app is exiting
            self._workspace.app.call_from_thread(self._take, source, version, suggestions)

    def _take(self, source: str, version: int, suggestions: tuple[Suggestion, ...]) -> None:
        """Show suggestions, unless there was a write since they were requested."""
        again = self._busy.pop(source) or version != self._book().version
        if again:
            self.ask(source)
            return
        self._book().session.suggested[source] = suggestions
        self.show()
