"""Reading the pack in a thread, at the start and whenever its files have changed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from explorer.read.watch import Watch

if TYPE_CHECKING:
    from explorer.read.watch import Stamp
    from explorer.session import Session
    from explorer.ui.app import FilmFactsApp


class PackLoader:
    """Reads a pack for an app, which it sends `Loaded` or `Failed`, and watches its files."""

    @dataclass
    class Loaded(Message):
        """The pack is read and compared."""

        session: Session
        number: int
        """Of the reading that it comes from."""

    @dataclass
    class Failed(Message):
        """The pack cannot be read."""

        error: Exception
        number: int

    def __init__(
        self, app: FilmFactsApp, pack: Path | str | None, texts: Path | None, cached: bool = False
    ) -> None:
        """Take what the program was started with; `pack` None is the default pack, `cached` says
        whether what its tables come to is kept between runs.
        """
        self._app = app
        self._pack = pack
        self._texts = texts
        self._cached = cached
        self._watch: Watch | None = None
        self._number = 0
        """How many times reading was begun."""
        self._is_stopped = False
        self.next: Path | None = None
        """The pack to open once the app has ended, made in the app."""

    @property
    def seen(self) -> Stamp | None:
        """The stamp of the pack's files as they were read last, None before they are watched."""
        return self._watch.seen if self._watch else None

    def is_latest(self, number: int) -> bool:
        """Return whether no other reading was begun since: what an earlier one brings is old."""
        return number >= self._number

    def load(self) -> None:
        """Begin to read the pack."""
        self._number += 1
        self._app.run_worker(partial(self._run, self._number), thread=True, group="load")

    def reload(self) -> None:
        """Read the pack again now, whether its files have changed or not."""
        if self._watch:
            self._watch.mark()
        self.load()

    def stop(self) -> None:
        """Stop watching the pack's files."""
        self._is_stopped = True
        if self._watch:
            self._watch.stop()

    def read(self) -> Session:
        """Return the pack's session; begin to watch its files before they are read.

        Raises:
            PackError: it is not a valid pack.
        """
        from explorer.session import Session
        from explorer.user.folders import cache_folder

        self.watch(self._pack)
        cache = cache_folder() / "tables" if self._cached else None
        return Session.load(self._pack, self._texts, cache)

    def watch(self, pack: Path | str | None) -> None:
        """Watch a pack's files, unless that was begun before."""
        if self._watch is None and not self._is_stopped:
            self._watch = watch(pack, self._on_change)

    def _run(self, number: int) -> None:
        from explorer.read.problems import PackError

        try:
            session = reread(self.read(), self._app.session)
        except PackError as error:
            self._app.post_message(self.Failed(error, number))
            return
        import explorer.ui.views.findings.view  # noqa: F401 - imported here to spare the event loop

        if self._watch:
            self._watch.follow(session.pack.files)
        self._app.post_message(self.Loaded(session, number))

    def _on_change(self) -> None:
        """Read the pack again; called by the thread that watches it."""
        with suppress(RuntimeError):  # the app is about to end
            self._app.call_from_thread(self.load)


def watch(pack: Path | str | None, changed: Callable[[], None]) -> Watch | None:
    """Return a watch that has begun, None where there is no such pack."""
    from explorer.read.find import find_pack
    from explorer.read.problems import Report

    root = find_pack(Path(pack) if pack is not None else None, Report())
    if root is None:
        return None
    begun = Watch(root, changed)
    begun.start()
    return begun


def reread(session: Session, before: Session | None) -> Session:
    """Return a session just read, with what it keeps of the one before: rulings and their undo."""
    if before is None:
        return session
    from explorer.compare.diff import changes
    from explorer.user.rulings import RulingBook

    session.changes = changes(before.pack, before.comparison, session.pack, session.comparison)
    book = before.rulings
    path = getattr(session.rulings, "path", None)
    if isinstance(book, RulingBook) and (book.path == path or book.moved or book.unsaved):
        session.rulings = book
    return session
