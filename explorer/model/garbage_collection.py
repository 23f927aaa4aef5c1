"""Suspending the garbage collector while many permanent objects are made, and at exit."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 20_000
"""From this many new objects on, freezing pays off, although checking for frozen ones takes time.
"""

atexit.register(gc.freeze)
"""Skips the collection at exit, which takes a twentieth of the time of a report on a large pack."""


@contextmanager
def collection_paused() -> Iterator[None]:
    """Disable the cyclic garbage collector, as a context manager or decorator.

    Otherwise it takes a third of the time of reading and comparing a large pack, and finds nothing,
    as records have no cycles.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            many = gc.get_count()[0] > _MANY
            if many and not gc.get_freeze_count():  # otherwise the caller has frozen objects
                gc.freeze()
                # moves all objects to the oldest generation, which is seldom collected
                gc.unfreeze()
            gc.enable()
