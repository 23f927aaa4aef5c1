"""How the app starts: with a pack that another process brings, late, or not at all."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from driving import rows, screen_text, workspace
from minimal import BuildPack
from textual.pilot import Pilot

from explorer.ahead import Ahead
from explorer.compare.engine import compare
from explorer.pack.read import read_pack
from explorer.ui.app import FilmFactsApp
from explorer.watch import stamp


class Brought(Ahead):
    """Brings a pack, or nothing, once it may."""

    def __init__(self, pack: Path | None) -> None:
        self._pack = pack
        self.may = threading.Event()

    def take(self) -> Any:
        """Wait until it may."""
        self.may.wait(10)
        if self._pack is None:
            return None
        pack = read_pack(self._pack)
        return pack, compare(pack), stamp(self._pack)


async def come(pilot: Pilot[int]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


@pytest.mark.parametrize("brings", [True, False])
async def test_what_is_brought_is_shown(minimal_pack: BuildPack, brings: bool) -> None:
    root = minimal_pack()
    ahead = Brought(root if brings else None)
    ahead.may.set()
    app = FilmFactsApp(root, ahead=ahead)
    async with app.run_test() as pilot:
        await come(pilot)
        assert workspace(pilot).place.kind == "findings"
        assert len(rows(pilot).rows) == len(compare(read_pack(root)).findings)


async def test_until_it_comes_the_screen_says_what_is_done(minimal_pack: BuildPack) -> None:
    root = minimal_pack()
    ahead = Brought(root)
    app = FilmFactsApp(root, ahead=ahead)
    async with app.run_test() as pilot:
        while app._batch_count:
            await pilot.pause(0.02)
        await pilot.pause()
        assert "Reading the pack" in screen_text(pilot)
        ahead.may.set()
        await come(pilot)
        assert "Reading the pack" not in screen_text(pilot)
        assert workspace(pilot).place.kind == "findings"


async def test_a_pack_that_cannot_be_brought_has_its_problems_told(
    minimal_pack: BuildPack,
) -> None:
    root = minimal_pack({"sources.toml": "= nothing"})
    ahead = Brought(None)
    ahead.may.set()
    app = FilmFactsApp(root, ahead=ahead)
    async with app.run_test() as pilot:
        await come(pilot)
        assert "found what is not TOML" in screen_text(pilot)
        assert not app._batch_count
    assert app._code == 3


async def test_what_was_edited_after_it_was_read_is_read_again(minimal_pack: BuildPack) -> None:
    root = minimal_pack()
    ahead = Brought(root)
    ahead.may.set()
    app = FilmFactsApp(root, ahead=ahead)
    async with app.run_test() as pilot:
        await come(pilot)
        assert app._watch is not None
        assert app._watch._seen == stamp(root)
