"""Following a pack's files: which to watch, and what to carry over when they are read again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.watch import Watch

if TYPE_CHECKING:
    from explorer.session import Session


def watch(pack: Path | str | None, changed: Callable[[], None]) -> Watch | None:
    """Return a watch that has begun, None where there is no such pack."""
    from explorer.pack.read import find_pack
    from explorer.pack.report import Report

    root = find_pack(Path(pack) if pack is not None else None, Report())
    if root is None:
        return None
    found = Watch(root, changed)
    found.start()
    return found


def reread(session: Session, before: Session | None) -> Session:
    """Return a session just read, with what it keeps of the one before: rulings and their undo."""
    if before is None:
        return session
    from explorer.changes import changes

    session.changes = changes(before.pack, before.comparison, session.pack, session.comparison)
    path = getattr(before.rulings, "path", None)
    if path is not None and path == getattr(session.rulings, "path", None):
        session.rulings = before.rulings
    return session
