"""Forms in which a path is typed: whatever it is, the form says what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.driving import press, running, workspace
from support.hostile import ferry_pack
from textual.widgets import Input, Static

from explorer.claiming.book import ClaimBook
from explorer.compare.filters import Filter
from explorer.ui.dialogs.export import ExportScreen
from explorer.ui.dialogs.import_table import ImportScreen
from explorer.ui.dialogs.new_pack import NewPackScreen
from explorer.ui.dialogs.pack_gone import PackGoneScreen

NOWHERE = ["~nobody-of-this-name/x", "a" * 300, f"{'a' * 300}/x", "x.toml/y"]


@pytest.mark.parametrize("typed", NOWHERE, ids=["no-user", "long", "long-folder", "in-a-file"])
@pytest.mark.parametrize("form", ["export", "folder", "texts", "files", "gone"])
async def test_a_path_that_cannot_be_is_answered(
    form: str, typed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.toml").write_text("")
    root = ferry_pack(tmp_path)
    async with running(root) as pilot:
        session = workspace(pilot).session
        assert session is not None
        screen, fields, save = {
            "export": lambda: (ExportScreen(session, Filter(), None), {"path": typed}, "save"),
            "folder": lambda: (NewPackScreen(), {"texts": "x.md", "folder": typed}, "make"),
            "texts": lambda: (NewPackScreen(), {"texts": typed, "folder": "new"}, "make"),
            "files": lambda: (
                ImportScreen(ClaimBook(session)), {"files": typed, "source": "table"}, "make"
            ),
            "gone": lambda: (PackGoneScreen(session.rulings), {"path": typed}, "save"),
        }[form]()  # fmt: skip
        pilot.app.push_screen(screen)
        await pilot.pause()
        for name, value in fields.items():
            screen.query_one(f"#{name}", Input).value = value
        await pilot.pause()
        screen.query_one(f"#{save}").press()
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert pilot.app.screen is screen
        answer = screen.query_one("#answer", Static)
        assert str(answer.content) and answer.has_class("bad")
        await press(pilot, "escape")
        assert pilot.app.screen is workspace(pilot)
