"""When Python looks for garbage: not while very many objects are made that all stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
            gc.enable()
