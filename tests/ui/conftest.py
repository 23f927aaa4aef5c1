"""For all tests of the app: a pilot that waits for what the app does, not for time."""

from __future__ import annotations

import pytest
from quiet import wait_until_quiet


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("textual.app", "textual.pilot"):
        monkeypatch.setattr(f"{module}.wait_for_idle", wait_until_quiet)
