"""Read the pack in a thread, at the start and whenever its files have changed; what is put off
until it is on screen.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App
from textual.message import Message

from explorer.read.watch import Watch

if TYPE_CHECKING:
    from explorer.read.watch import Stamp
    from explorer.session import Session

LATER = 0.3
"""Seconds after the first screen before any work that it does not need."""


class PackLoader:
    """Reads a pack for an app, posting `Loaded` or `Failed` to it, and watches its files."""

    class Loaded(Message):
        """The pack has been read and compared."""

        def __init__(self, session: Session, number: int) -> None:
            """Take the session and the number of the load that it results from."""
            super().__init__()
            self.session = session
            self.number = number

    class Failed(Message):
        """The pack cannot be read."""

        def __init__(self, error: Exception, number: int) -> None:
            super().__init__()
            self.error = error
            self.number = number

    def __init__(
        self,
        app: App[int],
        shown: Callable[[], Session | None],
        pack: Path | str | None,
        texts: Path | None,
        cached: bool = False,
    ) -> None:
        """Prepare to read a pack; None is the default pack.

        `shown` returns the session that the app shows, and `cached` says whether the claims of the
        pack's tables are cached between runs.
        """
        self._app = app
        self._shown = shown
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
        """The stamp of the pack's files when last read, None before they are watched."""
        return self._watch.seen if self._watch else None

    def is_latest(self, number: int) -> bool:
        """Return whether no later load was started; results of earlier ones are outdated."""
        return number >= self._number

    def load(self) -> None:
        """Start reading the pack."""
        self._number += 1
        self._app.run_worker(partial(self._run, self._number), thread=True, group="load")

    def reload(self) -> None:
        """Reload the pack now, whether or not its files have changed."""
        if self._watch:
            self._watch.mark()
        self.load()

    def stop(self) -> None:
        """Stop watching the pack's files."""
        self._is_stopped = True
        if self._watch:
            self._watch.stop()

    def read(self) -> Session:
        """Return the pack's session, watching its files from before they are read.

        Raises:
            PackError: it is not a valid pack.
        """
        from explorer.session import Session
        from explorer.user.folders import cache_folder

        self.watch(self._pack)
        cache = cache_folder() / "tables" if self._cached else None
        return Session.load(self._pack, self._texts, cache)

    def watch(self, pack: Path | str | None) -> None:
        """Watch a pack's files, unless they are watched already."""
        if self._watch is None and not self._is_stopped:
            self._watch = watch(pack, self._on_change)

    def _run(self, number: int) -> None:
        from explorer.read.problems import PackError
        from explorer.read.texts import own_texts

        try:
            session = reread(self.read(), self._shown())
        except PackError as error:
            self._app.post_message(self.Failed(error, number))
            return
        import explorer.ui.views.findings.view  # noqa: F401 - imported here, not in the event loop

        if self._watch:
            self._watch.follow([*session.pack.files, *own_texts(session.pack).values()])
        self._app.post_message(self.Loaded(session, number))

    def _on_change(self) -> None:
        """Reload the pack; called by the thread that watches it."""
        with suppress(RuntimeError):  # the app is exiting
            self._app.call_from_thread(self.load)


def loader_of(app: App[object]) -> PackLoader:
    """Return the loader of the running app."""
    loader: PackLoader = app.loader  # type: ignore[attr-defined]
    return loader


def watch(pack: Path | str | None, changed: Callable[[], None]) -> Watch | None:
    """Return a running watch, None if there is no such pack."""
    from explorer.read.find import find_pack
    from explorer.read.problems import Report

    root = find_pack(Path(pack) if pack is not None else None, Report())
    if root is None:
        return None
    begun = Watch(root, changed)
    begun.start()
    return begun


def reread(session: Session, before: Session | None) -> Session:
    """Return a new session with the decisions, and their undo history, of the previous one."""
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


def collect_garbage() -> None:
    """Enable garbage collection, if it was disabled until the pack is on screen."""
    if not gc.isenabled():
        gc.freeze()  # the pack is permanent, and scanning a large one takes long
        gc.enable()


def keep_from_collection(again: bool) -> None:
    """Exclude all present objects from garbage collection, and enable it, for a large pack.

    Scanning a large pack takes a second, in which no key is handled. With `again`, objects excluded
    before are collected first, as they may be garbage now.
    """
    if again:
        gc.unfreeze()
        gc.collect()
    gc.freeze()
    gc.enable()


def prepare(session: Session) -> None:
    """Do slow work before it is needed; called in a thread."""
    import filelock  # noqa: F401 - otherwise the first decision would wait for it

    import explorer.ui.views.reader.view  # noqa: F401 - and the first text

    _ = session.index
