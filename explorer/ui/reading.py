"""How the app comes by its pack: at the start from the process that went ahead, then by itself."""

from __future__ import annotations

import gc
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, work
from textual.message import Message

from explorer.ui.key_order import KeysInOrder
from explorer.ui.screens.workspace import Workspace

if TYPE_CHECKING:
    from explorer.ahead import Ahead
    from explorer.pages.first_look import FirstLook
    from explorer.session import Session
    from explorer.watch import Watch

_PATIENCE = 0.25
"""Seconds without a frame until one is painted that says that the pack is being read."""

_LATER = 0.3
"""Seconds to leave to the first screen before anything is done that it does not show."""


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
    _look: FirstLook | None = None
    _looking = False
    """Whether there is a look at the pack, and nothing yet to answer keys."""
    _reading = 0
    """How many times reading was begun: what an earlier one brings late is old."""

    def expect(self, pack: Path | str | None, texts: Path | None, ahead: Ahead | None) -> None:
        """Take note of which pack it is; `ahead` is the same pack on its way."""
        self._pack = pack
        self._texts = texts
        self._ahead = ahead
        self._hold = ExitStack()
        self.hold_keys()

    def look_ahead(self) -> FirstLook | None:
        """Return what the first screen shows, where it is here."""
        if self._ahead is not None:
            import explorer.ui.views.findings  # noqa: F401 - while the other process is at work

            self._look = self._ahead.look(_PATIENCE)
            self._looking = self._look is not None
        return self._look

    def begin_reading(self) -> None:
        """Read the pack once the frame is on screen."""
        if self._ahead is None or self._look is not None:
            self.call_after_refresh(self._load)
        else:
            # Perhaps it is there by now: the first frame then shows what it holds.
            self._hold.enter_context(self.batch_update())
            self.set_timer(_PATIENCE, self._paint)
            self._load()

    def _paint(self) -> None:
        """Paint from now on."""
        self._hold.close()
        for screen in self.screen_stack[-1:]:  # none where the app ends before it has begun
            screen.check_idle()

    def on_unmount(self) -> None:
        """Look at the pack's files no longer."""
        if self._watch:
            self._watch.stop()

    def _load(self) -> None:
        gc.enable()  # it was put off until the first screen is drawn
        self._reading += 1
        self._work(self._reading)

    @work(thread=True, group="load")
    def _work(self, reading: int) -> None:
        from explorer.read.problems import PackError
        from explorer.ui.following import reread

        try:
            session = reread(self._read(), self.session)
        except PackError as error:
            self.post_message(Broken(error, reading))
            return
        import explorer.ui.views.findings  # noqa: F401 - imported here to spare the event loop

        if self._watch:
            self._watch.follow(session.pack.files)
        self.post_message(Loaded(session, reading))

    def _read(self) -> Session:
        """Return the pack's session, at the first time from the process that went ahead."""
        from explorer.session import Session
        from explorer.ui.following import follow, watch

        ahead, self._ahead = self._ahead, None
        if ahead is not None and (found := ahead.take()):
            pack, comparison, seen = found
            self._watch = follow(pack, seen, self._edited)
            return Session.of(pack, comparison, self._texts)
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
        await self._workspace.open(message.session)
        await self._workspace.resume()
        if message.session.comparison.findings:
            self._workspace.offer_tour()
        self.opened()
        self._paint()
        self._looking = False
        await self.answer_keys()
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
        self._paint()
        self._looking = False
        await self.answer_keys()
        await self._workspace.fail(PageView(problems_page(message.error)))

    async def answer_keys(self) -> None:
        """Answer the keys that are held, but not while there is only a look at the pack."""
        if not self._looking:
            await super().answer_keys()

    async def on_event(self, event: events.Event) -> None:
        """Take keys in their order; but to leave nobody waits for the pack."""
        if self._looking and isinstance(event, events.Key):
            found = self.active_bindings.get(event.key)
            if found and found.binding.id == "program.quit-now":
                self._looking = False
                self._held.clear()
        await super().on_event(event)

    @property
    def _workspace(self) -> Workspace:
        workspace = self.screen_stack[0]
        assert isinstance(workspace, Workspace)
        return workspace
