"""For all tests of the app: a pilot that waits for what the app does, not for time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.driving import UNDRAWN
from support.quiet import wait_until_quiet
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.notifications import Notification
from textual.screen import Screen
from textual.widgets._toast import Toast


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("textual.app", "textual.pilot"):
        monkeypatch.setattr(f"{module}.wait_for_idle", wait_until_quiet)


@pytest.fixture(autouse=True)
def _own_folder(_own_home: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Start in the test's own home: the app saves pictures and reports where it was started."""
    monkeypatch.chdir(Path.home())


@pytest.fixture(autouse=True)
def _draws_what_is_looked_at(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """Lay out every frame, but draw only those that the test reads, and the last.

    Nobody sees what a headless app draws, and drawing takes four tenths of its time. Every frame is
    drawn in the terminals of `test_terminal`, and where a test is marked `every_frame`.
    """
    if request.node.get_closest_marker("every_frame") is None:
        monkeypatch.setattr(Compositor, "render_update", _skip)


def _skip(compositor: Compositor, *_: object, screen_stack: list[Screen[Any]]) -> None:
    """Do all that `Compositor.render_update` does but draw."""
    visible_screen_stack.set(screen_stack)
    UNDRAWN.add(compositor)
    compositor._dirty_regions.clear()


@pytest.fixture(autouse=True)
def _toasts_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the app says stays until the test has read it, however slow the machine is."""
    monkeypatch.setattr(Notification, "has_expired", False)
    monkeypatch.setattr(Toast, "_on_mount", lambda *_: None)
