"""Forms in which a path is typed: whatever it is, the form says what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from support.driving import press, running, workspace
from support.hostile import ferry_pack
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Button, Input, Static

from explorer.claiming.book import ClaimBook
from explorer.compare.filters import Filter
from explorer.session import Session
from explorer.ui.dialogs.export import ExportScreen
from explorer.ui.dialogs.import_table import ImportScreen
from explorer.ui.dialogs.pack_gone import PackGoneScreen
from explorer.ui.dialogs.texts import NewPackScreen

NOWHERE = ["~nobody-of-this-name/x", "a" * 300, f"{'a' * 300}/x", "x.toml/y"]


FORMS: Mapping[str, Callable[[Session, str], tuple[Screen[Any], dict[str, str], str]]] = {
    "export": lambda session, typed: (
        ExportScreen(session, Filter(), None), {"path": typed}, "make"
    ),
    "folder": lambda _, typed: (NewPackScreen(), {"texts": "x.md", "folder": typed}, "make"),
    "texts": lambda _, typed: (NewPackScreen(), {"texts": typed, "folder": "new"}, "make"),
    "files": lambda session, typed: (
        ImportScreen(ClaimBook(session)), {"files": typed, "source": "table"}, "make"
    ),
    "gone": lambda session, typed: (PackGoneScreen(session.rulings), {"path": typed}, "make"),
}  # fmt: skip
"""Each form with what is filled in, among it a path that is typed, and the button that saves."""


async def test_a_path_that_cannot_be_is_answered_in_every_form(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.toml").write_text("")
    root = ferry_pack(tmp_path)
    async with running(root) as pilot:
        session = workspace(pilot).session
        assert session is not None
        for form, typed in product(FORMS, NOWHERE):
            screen, fields, save = FORMS[form](session, typed)
            assert await answered(pilot, screen, fields, save), (form, typed)
            await press(pilot, "escape")
            assert pilot.app.screen is workspace(pilot), (form, typed)


async def answered(
    pilot: Pilot[int], screen: Screen[Any], fields: Mapping[str, str], save: str
) -> bool:
    """Fill in a form and save; return whether it stays and says what is wrong."""
    pilot.app.push_screen(screen)
    await pilot.pause()
    for name, value in fields.items():
        screen.query_one(f"#{name}", Input).value = value
    await pilot.pause()
    screen.query_one(f"#{save}", Button).press()
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    answer = screen.query_one("#answer", Static)
    return pilot.app.screen is screen and bool(str(answer.content)) and answer.has_class("bad")
