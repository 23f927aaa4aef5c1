"""What is postponed at the start, until there is something useful on screen."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.session import Session

LATER = 0.3
"""Seconds to leave to the first screen before anything is done that it does not show."""


def collect_garbage() -> None:
    """Collect garbage from now on, if that was put off until the pack is on screen."""
    if not gc.isenabled():
        gc.freeze()  # the pack is there to stay: to look through it takes long where it is large
        gc.enable()


def keep_from_collection(again: bool) -> None:
    """Leave all that is there for a large pack out of collection, and collect from now on.

    To look through it takes a second, in which no key is answered. `again`: what was left out
    before may be garbage now.
    """
    if again:
        gc.unfreeze()
        gc.collect()
    gc.freeze()
    gc.enable()


def prepare(session: Session) -> None:
    """Do what takes time before anyone could have asked for it; called in a thread."""
    import filelock  # noqa: F401 - else the first decision would wait for it

    import explorer.ui.views.reader.view  # noqa: F401 - and the first text

    _ = session.index
