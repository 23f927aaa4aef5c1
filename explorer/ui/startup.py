"""Work postponed at the start until there is something useful on screen."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.session import Session

LATER = 0.3
"""Seconds after the first screen before any work that it does not need."""


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
