"""A pack made from texts within the app, by the palette."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.driving import press, running, until, write
from textual.widgets import Static

from explorer.read.pack import read_pack
from explorer.ui.dialogs.texts import AddTextsScreen, NewPackScreen
from explorer.write.new_pack import create_pack


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
        assert answer.endswith("gone.txt does not exist.")
        assert not root.exists()
        form.query_one("#texts").value = f"'{text}'"
        await press(pilot, "ctrl+s")
    assert pilot.app.loader.next == root
    assert [*read_pack(root).sources] == ["a-review"]


@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
async def test_texts_are_added_to_the_pack_that_is_open(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    for name, words in (("review", "It lasts 90 minutes."), ("preview", "It will last 95.")):
        (tmp_path / f"{name}.txt").write_text(f"Low Water\n{words}\n")
    root = tmp_path / "low"
    create_pack(root, [tmp_path / "review.txt"])
    before = (root / "sources.toml").read_bytes()
    async with running(root, size) as pilot:
        await press(pilot, "colon")
        await write(pilot, "another text")
        await press(pilot, "enter")
        form = pilot.app.screen
        assert isinstance(form, AddTextsScreen)
        form.query_one("#texts").value = str(tmp_path / "review.txt")
        await press(pilot, "enter")
        answer = str(form.query_one("#answer", Static).content)
        assert answer.endswith("is the same text as the source review; leave one of them out.")
        form.query_one("#texts").value = str(tmp_path / "preview.txt")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: [*pilot.app.session.pack.sources] == ["review", "preview"])
        assert (root / "texts" / "preview.txt").read_text().startswith("Low Water\n")
        await press(pilot, "u")
        await until(pilot, lambda: [*pilot.app.session.pack.sources] == ["review"])
    assert (root / "sources.toml").read_bytes() == before
    assert not (root / "texts" / "preview.txt").exists()
