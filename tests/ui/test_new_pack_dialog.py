"""A pack made from texts within the app, by the palette."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.driving import press, running, write
from textual.widgets import Static

from explorer.read.pack import read_pack
from explorer.ui.dialogs.new_pack import NewPackScreen


@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
async def test_a_pack_is_made_and_opened_next(tmp_path: Path, size: tuple[int, int]) -> None:
    text = tmp_path / "a review.txt"
    text.write_text("Low Water\nIt lasts 90 minutes.\n")
    root = tmp_path / "low"
    async with running(size=size) as pilot:
        await press(pilot, "colon")
        await write(pilot, "new pack")
        await press(pilot, "enter")
        form = pilot.app.screen
        assert isinstance(form, NewPackScreen)
        form.query_one("#texts").value = str(tmp_path / "gone.txt")
        await press(pilot, "enter")
        form.query_one("#folder").value = str(root)
        await press(pilot, "enter", "enter")
        answer = str(form.query_one("#answer", Static).content)
        assert answer.endswith("gone.txt does not exist")
        assert not root.exists()
        form.query_one("#texts").value = f"'{text}'"
        await press(pilot, "ctrl+s")
    assert pilot.app.loader.next == root
    assert [*read_pack(root).sources] == ["a-review"]
