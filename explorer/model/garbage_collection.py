"""When Python looks for garbage: not while very many objects are made that stay, nor at the end."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 20_000
"""Objects that take longer to look through than to ask whether anything is frozen, for which all
that is frozen is counted."""

atexit.register(gc.freeze)
"""What there is at the end goes with the process: nobody need look for garbage in it, which takes a
twentieth of the time of a report on a large pack."""


@contextmanager
def collection_paused() -> Iterator[None]:
    """Keep the cyclic garbage collector off, as a context or a decorator.

    It looks at all that is made again and again as it grows, which takes a third of the time in
    which a large pack is read and compared, and finds nothing: records hold no cycles.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            many = gc.get_count()[0] > _MANY
            if many and not gc.get_freeze_count():  # else somebody keeps it frozen
                gc.freeze()
                gc.unfreeze()  # all that has been made counts as old: to look at it takes long
            gc.enable()
