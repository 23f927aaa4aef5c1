"""What is put off at the start, until there is something useful on screen."""

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


def prepare(session: Session) -> None:
    """Do what takes time before anyone could have asked for it; called in a thread."""
    import filelock  # noqa: F401 - else the first decision would wait for it

    _ = session.index
