"""For all tests of the app: a pilot that waits for what the app does, not for time."""

from __future__ import annotations

import pytest
from support.quiet import wait_until_quiet
from textual.notifications import Notification
from textual.widgets._toast import Toast


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("textual.app", "textual.pilot"):
        monkeypatch.setattr(f"{module}.wait_for_idle", wait_until_quiet)


@pytest.fixture(autouse=True)
def _toasts_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the app says stays until the test has read it, however slow the machine is."""
    monkeypatch.setattr(Notification, "has_expired", False)
    monkeypatch.setattr(Toast, "_on_mount", lambda *_: None)
