"""How the app comes by its pack: what was kept of it at once, the pack itself in a thread."""

from __future__ import annotations

import gc
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, work
from textual.message import Message

from explorer.ui.first_screen import FirstScreenCache
from explorer.ui.keys.order import KeysInOrder
from explorer.ui.workspace.screen import Workspace

if TYPE_CHECKING:
    from explorer.read.watch import Watch
    from explorer.session import Session

_LATER = 0.3
"""Seconds to leave to the first screen before anything is done that it does not show."""


def collect_garbage() -> None:
    """Collect garbage from now on, where that was put off until the pack is on screen."""
    if not gc.isenabled():
        gc.freeze()  # the pack is there to stay: to look through it takes long where it is large
        gc.enable()


class Loaded(Message):
    """The pack is read and compared."""

    def __init__(self, session: Session, reading: int = 0) -> None:
        super().__init__()
        self.session = session
        self.reading = reading


class Broken(Message):
    """The pack cannot be read."""

    def __init__(self, error: Exception, reading: int = 0) -> None:
        super().__init__()
        self.error = error
        self.reading = reading


class ReadsPack(KeysInOrder):
    """An app that shows what there is at once, and the pack when it is read, now and again."""

    session: Session | None = None
    code = 0
    """What the program is to return: 3 while the pack cannot be read."""

    _watch: Watch | None = None
    _cache: FirstScreenCache | None = None
    _main: Workspace | None = None
    _leaving = False
    """Whether the user leaves before the pack is here."""
    _reading = 0
    """How many times reading was begun: what an earlier one brings late is old."""

    def expect(self, pack: Path | str | None, texts: Path | None, cached: bool) -> None:
        """Take note of which pack it is, and whether its first screen is kept between runs."""
        self._pack = pack
        self._texts = texts
        if cached:
            self._cache = FirstScreenCache(pack, texts)
        self.hold_keys()

    def main_screen(self) -> Workspace:
        """Return the main screen, with what was kept of the run before."""
        self._main = Workspace(self._cache.read() if self._cache else None)
        return self._main

    def on_unmount(self) -> None:
        """Stop watching the pack's files, and keep what the next start shows first."""
        if self._watch is None:
            return
        self._watch.stop()
        first = self._workspace.first_screen()
        if self._cache and self.session and first:
            self._cache.write(first, self.session, self._watch.seen)

    def begin_reading(self) -> None:
        """Read the pack once there is something on screen."""
        if self._workspace.has_first_screen:
            self.call_after_refresh(gc.enable)
        self.call_after_refresh(self._load)

    def _load(self) -> None:
        self._reading += 1
        self._work(self._reading)

    @work(thread=True, group="load")
    def _work(self, reading: int) -> None:
        from explorer.read.problems import PackError
        from explorer.ui.workspace.watching import reread

        try:
            session = reread(self._read(), self.session)
        except PackError as error:
            self.post_message(Broken(error, reading))
            return
        import explorer.ui.views.findings.view  # noqa: F401 - imported here to spare the event loop

        if self._watch:
            self._watch.follow(session.pack.files)
        self.post_message(Loaded(session, reading))

    def _read(self) -> Session:
        """Return the pack's session; begin to watch its files before they are read."""
        from explorer.session import Session
        from explorer.ui.workspace.watching import watch

        if self._watch is None:
            self._watch = watch(self._pack, self._edited)
        return Session.load(self._pack, self._texts)

    def _edited(self) -> None:
        """Read the pack again, told so by the thread that watches it."""
        with suppress(RuntimeError):  # the app is about to end
            self.call_from_thread(self._load)

    def action_reload(self) -> None:
        """Read the pack again now."""
        if self._watch:
            self._watch.mark()
        self._load()

    async def on_loaded(self, message: Loaded) -> None:
        """Show the session: from its start, or in the stead of the one before."""
        if message.reading < self._reading:
            return
        first, self.session, self.code = self.session is None, message.session, 0
        if not first:
            self._workspace.renew(message.session)
            return
        with self.batch_update():
            await self._workspace.open(message.session)
            if message.session.comparison.findings:
                self._workspace.offer_tour()
        self.opened()
        await self.answer_keys()
        self.set_timer(_LATER, collect_garbage)
        self.set_timer(_LATER, self._index)

    def opened(self) -> None:
        """Do what was left until the first session is on screen."""

    @work(thread=True, group="index")
    def _index(self) -> None:
        """Make ready what takes time, before anyone could have asked for it: search, the lock."""
        import filelock  # noqa: F401 - else the first decision would wait for it

        if self.session is not None:
            _ = self.session.index

    async def on_broken(self, message: Broken) -> None:
        """Show what is wrong with the pack."""
        from explorer.pages.problems import problems_page
        from explorer.ui.widgets.page_view import PageView

        if message.reading < self._reading:
            return
        if self.session is not None:
            self._workspace.spoil(message.error)
            return
        self.code = 3
        await self._workspace.fail(PageView(problems_page(message.error)))
        await self.answer_keys()
        self.set_timer(_LATER, collect_garbage)

    async def answer_keys(self) -> None:
        """Answer what is held, but not before the pack is here."""
        if self._leaving or not self._workspace.waiting:
            await super().answer_keys()

    async def on_event(self, event: events.Event) -> None:
        """Take keys and clicks in their order; but to leave nobody waits for the pack."""
        if self._main and self._main.waiting and not event.is_forwarded:
            if isinstance(event, events.MouseEvent):
                self._held.append(event)
                return
            if isinstance(event, events.Key) and self._leaves(event.key):
                self._leaving = True
                self._held.clear()
        await super().on_event(event)

    def _leaves(self, key: str) -> bool:
        """Return whether a key ends the program: one of two does so only in its turn."""
        found = self.active_bindings.get(key)
        action = found.binding.id if found else ""
        return action == "program.quit-now" or (action == "program.quit" and not self._held)

    @property
    def _workspace(self) -> Workspace:
        assert self._main is not None
        return self._main
