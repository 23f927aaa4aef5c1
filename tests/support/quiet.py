"""Waiting for the app to have done all there is to do: by what it has to do, not by the clock.

Textual's pilot takes an app for idle when the process used little time for 20 ms. That is 20 ms or
more for each key, and on a busy machine not even true. What an app has to do is known: what the
event loop may run at once, what is to be laid out or painted, what moves, which workers are at it.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections import deque
from typing import Any, ClassVar

from textual._context import active_app
from textual.app import App
from textual.screen import Screen

PATIENCE = 60.0
"""Seconds after which a worker that has not ended will not end: the machine may be busy."""


class Gate(threading.Event):
    """What a worker waits for until the test opens it; nobody waits for such a worker."""

    _closed: ClassVar[set[Gate]] = set()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until it is open."""
        self._closed.add(self)
        try:
            return super().wait(timeout)
        finally:
            self._closed.discard(self)

    @classmethod
    def waiting(cls) -> int:
        """Return how many workers the test holds up."""
        return sum(not gate.is_set() for gate in tuple(cls._closed))


async def wait_until_quiet(min_sleep: float = 0.0, max_sleep: float = 1.0) -> None:
    """Wait until the app has nothing to do but to wait; takes what `wait_for_idle` takes."""
    app = active_app.get()
    end = time.monotonic() + PATIENCE
    while True:
        await _nothing_ready()
        if app._exit or not app._screen_stack:
            return
        at_work = [worker for worker in app.workers if not worker.is_finished]
        if len(at_work) > Gate.waiting():
            assert time.monotonic() < end, f"they do not end: {at_work}"
            await asyncio.sleep(0.001)
            continue
        if app._resize_timer is not None:
            app._check_resize()
        elif not app.animator._complete_event.is_set():
            await app.animator.wait_until_complete()
        elif _to_paint(app, app.screen):
            app.screen._on_timer_update()
        else:
            return


async def _nothing_ready() -> None:
    """Let the event loop run all that it may run now."""
    ready: deque[Any] = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    await asyncio.sleep(0)
    while ready:
        await asyncio.sleep(0)


def _to_paint(app: App[Any], screen: Screen[Any]) -> bool:
    """Return whether the screen waits for its timer to lay out, to paint or to call back."""
    return not app._batch_count and bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )
