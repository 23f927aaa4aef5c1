"""Waiting for the app to have done all there is to do: by what it has to do, not by the clock.

Textual's pilot takes an app for idle when the process used little time for 20 ms. That is 20 ms or
more for each key, and on a busy machine not even true. What an app has to do is known: what the
event loop may run at once, what is to be laid out or painted, what moves, which workers are at it.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Any

from textual._context import active_app
from textual._wait import wait_for_idle
from textual.app import App
from textual.screen import Screen


async def wait_until_quiet(min_sleep: float = 0.0, max_sleep: float = 1.0) -> None:
    """Wait until the app has nothing to do but to wait; takes what `wait_for_idle` takes."""
    app = active_app.get()
    while True:
        await _nothing_ready()
        if any(not worker.is_finished for worker in app.workers):
            # A thread is at work, or waits for what the test does next: only the clock can tell.
            await wait_for_idle(min_sleep, max_sleep)
            await _nothing_ready()
            return
        if app._exit or not app._screen_stack:
            return
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
