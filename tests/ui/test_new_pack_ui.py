"""A pack that has texts and no claims opens where one begins: in the reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.driving import running, screen_text, workspace

from explorer.model.place import Place
from explorer.write.new_pack import create_pack


@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
async def test_a_pack_without_claims_opens_on_its_first_text(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    text = tmp_path / "pier-review.txt"
    text.write_text("The Salt Road\nA lorry leaves at dawn.\n")
    create_pack(tmp_path / "salt", [text])
    async with running(tmp_path / "salt", size) as pilot:
        assert workspace(pilot).place == Place("passage", "pier-review:1")
        shown = " ".join(screen_text(pilot).split())
        assert "A lorry leaves at dawn." in shown
        assert "no claims yet" in shown
