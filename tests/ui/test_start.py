"""How the app starts: with a pack that another process brings, late, or not at all."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from driving import page, press, rows, screen_text, until, workspace
from hostile import ferry_pack
from minimal import BuildPack
from quiet import Gate
from textual.pilot import Pilot

from explorer.ahead import Ahead
from explorer.compare.engine import compare
from explorer.pages.first_look import FirstLook, first_look
from explorer.read.pack import read_pack
from explorer.session import Session
from explorer.ui.app import FilmFactsApp
from explorer.ui.state import Kept, state_path, write_state
from explorer.ui.widgets.page_view import PageView
from explorer.watch import stamp


class Brought(Ahead):
    """Brings a pack, or nothing, once it may; a first look at it at once."""

    def __init__(self, pack: Path | None, look: FirstLook | None = None) -> None:
        self._pack = pack
        self._look = look
        self.may = Gate()

    def look(self, patience: float) -> FirstLook | None:
        """Return the first look, or none."""
        return self._look

    def take(self) -> Any:
        """Wait until it may."""
        self.may.wait()
        if self._pack is None:
            return None
        pack = read_pack(self._pack)
        return pack, compare(pack), stamp(self._pack)


async def come(pilot: Pilot[int], ahead: Brought) -> None:
    """Let the pack come, and wait until it is shown."""
    ahead.may.set()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


@asynccontextmanager
async def waiting(
    pack: Path, ahead: Brought, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Pilot[int]]:
    """Run the app on a pack that may not come yet."""
    async with FilmFactsApp(pack, ahead=ahead).run_test(size=size) as pilot:
        try:
            yield pilot
        finally:
            ahead.may.set()  # else a test that failed would wait for its thread without end


@pytest.mark.parametrize("brings", [True, False])
async def test_what_is_brought_is_shown(minimal_pack: BuildPack, brings: bool) -> None:
    root = minimal_pack()
    ahead = Brought(root if brings else None)
    async with waiting(root, ahead) as pilot:
        await come(pilot, ahead)
        assert workspace(pilot).place.kind == "findings"
        assert len(rows(pilot).rows) == len(compare(read_pack(root)).findings)


async def test_until_it_comes_the_screen_says_what_is_done(minimal_pack: BuildPack) -> None:
    root = minimal_pack()
    ahead = Brought(root)
    async with waiting(root, ahead) as pilot:
        await until(pilot, lambda: not pilot.app._batch_count)
        assert "Reading the pack" in screen_text(pilot)
        await come(pilot, ahead)
        assert "Reading the pack" not in screen_text(pilot)
        assert workspace(pilot).place.kind == "findings"


async def test_a_pack_that_cannot_be_brought_has_its_problems_told(
    minimal_pack: BuildPack,
) -> None:
    root = minimal_pack({"sources.toml": "= nothing"})
    ahead = Brought(None)
    async with waiting(root, ahead) as pilot:
        await come(pilot, ahead)
        assert "found what is neither a key" in screen_text(pilot)
        assert not pilot.app._batch_count
    assert pilot.app.code == 3


async def test_what_was_edited_after_it_was_read_is_read_again(minimal_pack: BuildPack) -> None:
    root = minimal_pack()
    ahead = Brought(root)
    async with waiting(root, ahead) as pilot:
        await come(pilot, ahead)
        assert pilot.app._watch is not None
        assert pilot.app._watch._seen == stamp(root)


def looked_at(pack: Path, left: int = 0) -> Brought:
    """Return what brings a pack once it may, and a first look at it at once.

    `left` is the number of the finding that was shown last.
    """
    session = Session.load(pack)
    finding = session.comparison.findings[left].id
    if left:
        views = {"findings": {"finding": finding}}
        write_state(state_path(session.pack), Kept("findings", "findings", "", views))
    return Brought(pack, first_look(session, finding))


@asynccontextmanager
async def at_first_look(
    folder: Path, left: int = 0, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Pilot[int], Brought]]:
    """Run the app on a pack, written to `folder`, of which a first look is on screen."""
    root = ferry_pack(folder)
    ahead = looked_at(root, left)
    async with waiting(root, ahead, size) as pilot:
        await pilot.pause()
        yield pilot, ahead


@pytest.mark.parametrize("left", [0, 10])
@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
async def test_the_first_look_is_what_the_pack_shows_later(
    tmp_path: Path, size: tuple[int, int], left: int
) -> None:
    async with at_first_look(tmp_path, left, size) as (pilot, ahead):
        app = pilot.app
        await until(pilot, lambda: app.screen.query_one(".preview", PageView).page)
        early = screen_text(pilot)
        assert "12 of 12 findings" in early
        assert app.session is None
        await come(pilot, ahead)
        assert app.session is not None
        assert screen_text(pilot) == early
        assert rows(pilot).cursor == left
        assert rows(pilot).scroll_offset.y <= left


async def test_keys_typed_at_the_first_look_are_answered_later(tmp_path: Path) -> None:
    async with at_first_look(tmp_path) as (pilot, ahead):
        await press(pilot, "j", "j", "enter")
        assert workspace(pilot).place.kind == "findings"
        await come(pilot, ahead)
        third = pilot.app.session.comparison.findings[2] if pilot.app.session else None
        assert third and workspace(pilot).place == ("finding", third.id)
        await press(pilot, "n")
        assert rows(pilot).cursor == 3


async def test_keys_wait_for_the_pack_however_long_it_takes(tmp_path: Path) -> None:
    async with at_first_look(tmp_path) as (pilot, ahead):
        await press(pilot, "j")
        await asyncio.sleep(0.5)  # longer than keys wait for anything else
        assert rows(pilot).cursor == 0
        await come(pilot, ahead)
        assert rows(pilot).cursor == 1


async def test_to_leave_nobody_waits_for_the_pack(tmp_path: Path) -> None:
    async with at_first_look(tmp_path) as (pilot, ahead):
        await press(pilot, "j", "ctrl+q")
        await until(pilot, lambda: pilot.app._exit)
        ahead.may.set()


async def test_keys_typed_as_the_pack_comes_are_answered_after_those_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_first_look(tmp_path) as (pilot, ahead):
        await press(pilot, "j", "j")
        resume = pilot.app._workspace.resume

        async def busy() -> None:
            pilot.app.simulate_key("enter")
            await resume()

        monkeypatch.setattr(pilot.app._workspace, "resume", busy)
        await come(pilot, ahead)
        third = pilot.app.session.comparison.findings[2] if pilot.app.session else None
        assert third and workspace(pilot).place == ("finding", third.id)


async def test_a_click_at_the_first_look_is_followed_later(tmp_path: Path) -> None:
    async with at_first_look(tmp_path) as (pilot, ahead):
        await pilot.click(rows(pilot), offset=(20, 2))
        await pilot.click(rows(pilot), offset=(20, 2))
        await come(pilot, ahead)
        assert rows(pilot).cursor == 2
        shown = page(pilot).page
        assert shown and pilot.app.session
        assert shown.place.id == pilot.app.session.comparison.findings[2].id


async def test_a_pack_that_breaks_after_the_first_look_has_its_problems_told(
    tmp_path: Path,
) -> None:
    async with at_first_look(tmp_path) as (pilot, ahead):
        assert "12 of 12 findings" in screen_text(pilot)
        ahead._pack = None  # the other process came to grief
        (tmp_path / "ferry" / "sources.toml").write_text("= nothing", encoding="utf-8")
        await come(pilot, ahead)
        assert "found what is neither a key" in screen_text(pilot)
        assert "12 of 12 findings" not in screen_text(pilot)
        await press(pilot, "q")
    assert pilot.app.return_value == 3
