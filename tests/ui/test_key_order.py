"""Keys that come together: each is answered where the one before has led."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import ClassVar

import pytest
from support.driving import nth, page, press, rows, running, screen_text, until, workspace
from support.hostile import ferry_pack
from textual import events
from textual.binding import BindingType
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.widgets import Input, TextArea

from explorer.model.place import Place, PlaceKind
from explorer.ui.dialogs.decision import RulingScreen
from explorer.ui.dialogs.palette import Palette
from explorer.ui.dialogs.search import SearchScreen
from explorer.ui.keys.input_queue import Mark
from explorer.ui.views.facts.table import FactTable
from explorer.ui.workspace.navigation import Navigation


def send(pilot: Pilot[int], *keys: str) -> None:
    """Put keys into the app's queue at once, as one read from a terminal does."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))


def click(pilot: Pilot[int], x: int, y: int) -> None:
    """Put a click at a cell into the app's queue, as a terminal reports it."""
    for kind in (events.MouseDown, events.MouseUp):
        pilot.app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))


async def test_what_is_typed_behind_the_key_of_a_dialog_stands_in_it() -> None:
    async with running() as pilot:
        send(pilot, "slash", *"huston")
        await until(pilot, lambda: "huston" in screen_text(pilot))
        assert isinstance(pilot.app.screen, SearchScreen)
        assert pilot.app.screen.query_one(Input).value == "huston"


async def test_what_is_pasted_behind_keys_comes_behind_them() -> None:
    async with running() as pilot:
        send(pilot, "slash", "x")
        pilot.app.post_message(events.Paste("hus"))
        send(pilot, *"ton")
        await until(pilot, lambda: "xhuston" in screen_text(pilot))


async def test_keys_behind_the_one_that_closes_a_dialog_are_for_what_lay_under_it() -> None:
    async with running() as pilot:
        listing = rows(pilot)
        send(pilot, "slash", "j", "escape", "j", "j")
        await until(pilot, lambda: nth(listing) == 2)
        assert pilot.app.screen is workspace(pilot)


async def test_keys_behind_the_one_that_opens_a_view_are_for_that_view() -> None:
    async with running() as pilot:
        send(pilot, "3", "j", "2", "j", "j", "1", "j")
        await until(
            pilot,  # the list of people has its cursor there on the way
            lambda: workspace(pilot).place == Place(PlaceKind.FINDINGS) and nth(rows(pilot)) == 1,
        )
        await press(pilot, "2")
        assert pilot.app.screen.query_one(FactTable).cursor[0] == 2


def slow_down_views(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each view take more than half a second to make from now on."""
    make = Navigation._make_view

    async def make_slowly(navigation: Navigation, *given: str) -> None:
        await asyncio.sleep(0.6)
        await make(navigation, *given)

    monkeypatch.setattr(Navigation, "_make_view", make_slowly)


@pytest.mark.parametrize("pause", [0.0, 0.1])
async def test_keys_wait_for_a_view_that_takes_long_to_make(
    pause: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running() as pilot:
        findings = rows(pilot)
        slow_down_views(monkeypatch)
        send(pilot, "3")
        await asyncio.sleep(pause)
        send(pilot, "j", "j")
        await until(pilot, lambda: pilot.app.input.is_idle)
        await until(pilot, lambda: workspace(pilot).place == Place(PlaceKind.PEOPLE))
        await until(pilot, lambda: rows(pilot).cursor == 2)
        assert nth(findings) == 0


async def test_clicks_wait_for_a_view_that_takes_long_to_make(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with running() as pilot:
        findings = rows(pilot)
        top = findings.region
        slow_down_views(monkeypatch)
        send(pilot, "5")
        click(pilot, top.x + 5, top.y + 6)
        send(pilot, "j")
        await until(pilot, lambda: workspace(pilot).place == Place(PlaceKind.SOURCES))
        await until(pilot, lambda: pilot.app.input.is_idle)
        assert nth(findings) == 0
        assert rows(pilot).cursor > 0


async def test_the_palette_gets_what_is_typed_behind_its_key() -> None:
    async with running() as pilot:
        send(pilot, "ctrl+p", *"timeline")
        await until(pilot, lambda: isinstance(pilot.app.screen, Palette))
        await until(pilot, lambda: pilot.app.screen.query_one(Input).value == "timeline")


@pytest.mark.parametrize(
    "keys", [("slash", "escape"), ("question_mark", "escape"), ("e", "escape")]
)
async def test_a_dialog_that_nobody_sees_holds_no_keys(keys: tuple[str, ...]) -> None:
    async with running(size=(39, 9)) as pilot:
        send(pilot, *keys)
        await until(pilot, lambda: pilot.app.screen is workspace(pilot))


async def test_a_key_whose_widget_has_gone_is_not_waited_for_long() -> None:
    async with running() as pilot:
        pilot.app.input._mark = Mark(events.Key("x", "x"))  # which never comes
        send(pilot, "j", "j")
        await until(pilot, lambda: nth(rows(pilot)) == 2)


async def test_a_dialog_without_anything_to_focus_gets_its_keys_all_the_same() -> None:
    class Bare(ModalScreen[None]):
        BINDINGS: ClassVar[list[BindingType]] = [("x", "dismiss", "Close")]

    async with running() as pilot:
        pilot.app.push_screen(Bare())
        send(pilot, "x")
        await until(pilot, lambda: pilot.app.screen is workspace(pilot))


async def test_a_note_gets_what_is_typed_behind_its_key(tmp_path: Path) -> None:
    async with running(ferry_pack(tmp_path)) as pilot:
        send(pilot, "c", *"add")
        await until(pilot, lambda: pilot.app.input.is_empty)
        await until(pilot, lambda: isinstance(pilot.app.screen, RulingScreen))
        assert pilot.app.screen.query_one(TextArea).text == "add"


async def test_enter_has_led_into_the_finding_when_the_next_key_comes() -> None:
    async with running() as pilot:
        before, findings = page(pilot).state[0], rows(pilot)
        send(pilot, "enter", "j")
        await until(pilot, lambda: page(pilot).state[0] > before)
        assert workspace(pilot).place.kind == "finding"
        assert nth(findings) == 0


async def test_enter_has_left_the_search_when_the_next_key_comes() -> None:
    async with running() as pilot:
        send(pilot, "slash", *"huston", "enter", "j")
        await until(pilot, lambda: workspace(pilot).place.kind == "entity")
        await until(pilot, lambda: pilot.app.input.is_empty)
        assert workspace(pilot).place == Place.entity("anjelica-huston")
        await press(pilot, "escape")  # back to what was searched for
        assert pilot.app.screen.query_one(Input).value == "huston"


async def test_the_first_keys_after_the_terminal_lost_the_focus_are_kept() -> None:
    async with running() as pilot:
        pilot.app.post_message(events.AppBlur())
        await until(pilot, lambda: not pilot.app.app_focus)
        send(pilot, "slash", *"huston")
        await until(pilot, lambda: "huston" in screen_text(pilot))


async def test_a_key_that_is_held_down_moves_as_often_as_it_comes() -> None:
    async with running() as pilot:
        listing = rows(pilot)
        send(pilot, *["j"] * 30, *["up"] * 10, "slash", *"zz")
        await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
        await until(pilot, lambda: pilot.app.screen.query_one(Input).value == "zz")
        assert nth(listing) == 20


async def test_a_click_waits_for_the_keys_before_it() -> None:
    async with running() as pilot:
        top = rows(pilot).region
        send(pilot, "3", "1", "j", "slash", "x", "escape")
        click(pilot, top.x + 5, top.y + 5)
        send(pilot, "j")
        await until(pilot, lambda: pilot.app.input.is_idle)
        assert pilot.app.screen is workspace(pilot)
        assert nth(rows(pilot)) == 3  # what was clicked is the third, below a frame and headings


async def test_keys_behind_a_click_are_for_what_it_opens() -> None:
    async with running() as pilot:
        foot = screen_text(pilot).splitlines()[-1]
        click(pilot, foot.index("Search"), pilot.app.size.height - 1)
        send(pilot, *"huston")
        await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
        await until(pilot, lambda: pilot.app.screen.query_one(Input).value == "huston")


async def test_two_clicks_beside_a_dialog_close_just_that() -> None:
    async with running() as pilot:
        for key in ("slash", "question_mark", "e", "f", "c", "B", "g", "ctrl+p"):
            await press(pilot, key)
            assert pilot.app.screen is not workspace(pilot), key
            for _ in range(3):
                click(pilot, 0, 0)
            await pilot.pause()
            assert pilot.app.screen is workspace(pilot), key


@pytest.mark.parametrize("under", ["", "ctrl+p"])
async def test_a_dialog_that_is_closed_again_closes_nothing_else(under: str) -> None:
    async with running() as pilot:
        if under:
            await press(pilot, under)
        below = pilot.app.screen
        screen = SearchScreen(pilot.app.session)
        results: list[Place | None] = []
        pilot.app.push_screen(screen, results.append)
        await pilot.pause()
        for place in (Place(PlaceKind.PEOPLE), None, None):
            screen.dismiss(place)
        await pilot.pause()
        assert pilot.app.screen is below
        assert results == [Place(PlaceKind.PEOPLE)]
