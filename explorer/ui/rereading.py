"""Reading a pack again: which files to watch, and what a new session keeps of the one before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.read.watch import Watch
from explorer.user.rulings import RulingBook

if TYPE_CHECKING:
    from explorer.session import Session


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

    session.changes = changes(before.pack, before.comparison, session.pack, session.comparison)
    book = before.rulings
    path = getattr(session.rulings, "path", None)
    if isinstance(book, RulingBook) and (book.path == path or book.moved or book.unsaved):
        session.rulings = book
    return session
