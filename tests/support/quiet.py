"""Wait until the app is idle, judging by its pending work rather than by the clock.

Textual's pilot considers an app idle when the process used little CPU for 20 ms. That costs at
least 20 ms for each key, and is not reliable on a busy machine. Pending work can be listed: ready
callbacks of the event loop, layouts and repaints, animations, running workers.
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
"""Timeout for workers to end in seconds, generous as the machine may be busy."""


class Gate(threading.Event):
    """An event that a test uses to hold up a worker; `wait_until_quiet` ignores such workers."""

    _closed: ClassVar[set[Gate]] = set()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until it is set."""
        self._closed.add(self)
        try:
            return super().wait(timeout)
        finally:
            self._closed.discard(self)

    @classmethod
    def waiting(cls) -> int:
        """Return the number of workers waiting at gates."""
        return sum(not gate.is_set() for gate in tuple(cls._closed))


async def wait_until_quiet(min_sleep: float = 0.0, max_sleep: float = 1.0) -> None:
    """Wait until the app is idle; it has the signature of `wait_for_idle`, which it replaces."""
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
    """Let the event loop run everything that is ready."""
    ready: deque[Any] = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    await asyncio.sleep(0)
    while ready:
        await asyncio.sleep(0)


def _to_paint(app: App[Any], screen: Screen[Any]) -> bool:
    """Return whether the screen is waiting for its timer to lay out, repaint or call back."""
    return not app._batch_count and bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )
