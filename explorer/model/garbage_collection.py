"""How long objects live: caches that go with what they are about, and the garbage collector
suspended while many permanent objects are made, and at exit.
"""

from __future__ import annotations

import atexit
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

K = TypeVar("K")
T = TypeVar("T")

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


def per_object(build: Callable[[K], T]) -> Callable[[K], T]:
    """Cache what a function returns for an object, for as long as the object exists."""
    kept: WeakKeyDictionary[K, T] = WeakKeyDictionary()

    @wraps(build)
    def look_up(about: K) -> T:
        if about not in kept:
            kept[about] = build(about)
        return kept[about]

    return look_up
