"""For all tests of the app: a pilot that waits for what the app does, not for time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from support.driving import UNDRAWN
from support.quiet import wait_until_quiet
from support.style_sheets import parse_once
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.css.stylesheet import Stylesheet
from textual.notifications import Notification
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets._toast import Toast

_TESTS_BETWEEN_COLLECTIONS = 20
"""An app leaves some megabytes behind."""


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("textual.app", "textual.pilot"):
        monkeypatch.setattr(f"{module}.wait_for_idle", wait_until_quiet)
    monkeypatch.setattr(Pilot, "_wait_for_screen", _wait_for_all)


async def _wait_for_all(pilot: Pilot[Any], timeout: float = 0) -> bool:
    """Wait until the app has nothing to do; return whether nothing has failed.

    The pilot sends a message to each widget and waits for all to have been read, with each key.
    """
    await wait_until_quiet()
    return not pilot.app._exception_event.is_set()


@pytest.fixture(autouse=True)
def _style_sheets_are_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parse a style sheet for the first app that has it: each app has the same."""
    monkeypatch.setattr(Stylesheet, "_parse_rules", parse_once)


@pytest.fixture(scope="session")
def _tests_so_far() -> Iterator[int]:
    return count(1)


@pytest.fixture(scope="module", autouse=True)
def _garbage_stays_while_apps_run() -> Iterator[None]:
    """Collect no garbage between two tests: that is done once for many, below."""
    thresholds = gc.get_threshold()
    gc.set_threshold(0)  # which leaves it on, as the app expects to find it
    yield
    gc.set_threshold(*thresholds)


@pytest.fixture(autouse=True)
def _garbage_is_collected_between_tests(_tests_so_far: Iterator[int]) -> Iterator[None]:
    """Collect what apps leave behind after some tests.

    Only what was made since the last time is looked through: all that there is, with the modules,
    the packs and the tests of the whole suite, takes several times as long.
    """
    yield
    if next(_tests_so_far) % _TESTS_BETWEEN_COLLECTIONS == 0:
        gc.collect(1)


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
