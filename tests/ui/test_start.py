"""How the app starts: with a pack that another process brings, late, or not at all."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from driving import page, press, rows, screen_text, workspace
from hostile import ferry_pack
from minimal import BuildPack
from textual.pilot import Pilot

from explorer.ahead import Ahead
from explorer.compare.engine import compare
from explorer.pack.read import read_pack
from explorer.pages.first_look import FirstLook, first_look
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
        self.may = threading.Event()

    def look(self, patience: float) -> FirstLook | None:
        """Return the first look, or none."""
        return self._look

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
        assert "found what is neither a key" in screen_text(pilot)
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


@pytest.mark.parametrize("left", [0, 10])
@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
async def test_the_first_look_is_what_the_pack_shows_later(
    tmp_path: Path, size: tuple[int, int], left: int
) -> None:
    root = ferry_pack(tmp_path)
    ahead = looked_at(root, left)
    app = FilmFactsApp(root, ahead=ahead)
    async with app.run_test(size=size) as pilot:
        while app.screen.query_one(".preview", PageView).page is None:
            await pilot.pause()
        await pilot.pause()
        early = screen_text(pilot)
        assert "12 of 12 findings" in early
        assert app.session is None
        ahead.may.set()
        await come(pilot)
        assert app.session is not None
        assert screen_text(pilot) == early
        assert rows(pilot).cursor == left
        assert rows(pilot).scroll_offset.y <= left


async def test_keys_typed_at_the_first_look_are_answered_later(tmp_path: Path) -> None:
    root = ferry_pack(tmp_path)
    ahead = looked_at(root)
    app = FilmFactsApp(root, ahead=ahead)
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "j", "j", "enter")
        assert workspace(pilot).place.kind == "findings"
        ahead.may.set()
        await come(pilot)
        await pilot.pause()
        third = app.session.comparison.findings[2] if app.session else None
        assert third and workspace(pilot).place == ("finding", third.id)
        await press(pilot, "n")
        assert rows(pilot).cursor == 3


async def test_keys_typed_as_the_pack_comes_are_answered_after_those_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = ferry_pack(tmp_path)
    ahead = looked_at(root)
    app = FilmFactsApp(root, ahead=ahead)
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "j", "j")
        resume = app._workspace.resume

        async def busy() -> None:
            app.simulate_key("enter")
            await resume()

        monkeypatch.setattr(app._workspace, "resume", busy)
        ahead.may.set()
        await come(pilot)
        await pilot.pause()
        third = app.session.comparison.findings[2] if app.session else None
        assert third and workspace(pilot).place == ("finding", third.id)


async def test_a_click_at_the_first_look_is_followed_later(tmp_path: Path) -> None:
    root = ferry_pack(tmp_path)
    ahead = looked_at(root)
    app = FilmFactsApp(root, ahead=ahead)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.click(rows(pilot), offset=(20, 2))
        await pilot.click(rows(pilot), offset=(20, 2))
        ahead.may.set()
        await come(pilot)
        assert rows(pilot).cursor == 2
        shown = page(pilot).page
        assert shown and app.session
        assert shown.place.id == app.session.comparison.findings[2].id


async def test_a_pack_that_breaks_after_the_first_look_has_its_problems_told(
    tmp_path: Path,
) -> None:
    root = ferry_pack(tmp_path)
    ahead = looked_at(root)
    ahead._pack = None  # the other process came to grief
    (root / "sources.toml").write_text("= nothing", encoding="utf-8")
    app = FilmFactsApp(root, ahead=ahead)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "12 of 12 findings" in screen_text(pilot)
        ahead.may.set()
        await come(pilot)
        assert "found what is neither a key" in screen_text(pilot)
        assert "12 of 12 findings" not in screen_text(pilot)
        await press(pilot, "q")
    assert app.return_value == 3
