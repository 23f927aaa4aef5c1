"""One pane at a time: `Z` gives the pane with the focus all the room, and then shows all."""

from __future__ import annotations

import pytest
from support.driving import press, running, screen_text, toasts, workspace
from textual.pilot import Pilot
from textual.widget import Widget

from explorer.ui.widgets.frame import PANE


def panes(pilot: Pilot[int]) -> list[Widget]:
    """Return the panes on screen, from left to right."""
    view = workspace(pilot).view
    assert view is not None
    return [pane for pane in view.query(f".{PANE}") if pane.display and pane.region.area]


@pytest.mark.parametrize("size", [(160, 45), (120, 36), (80, 24), (60, 20)])
async def test_the_pane_with_the_focus_has_all_the_room_and_gives_it_back(
    size: tuple[int, int],
) -> None:
    async with running(size=size) as pilot:
        before = panes(pilot)
        assert len(before) > 1
        await press(pilot, "Z")
        (alone,) = panes(pilot)
        assert alone.has_focus_within
        assert alone.region == alone.parent.region  # type: ignore[union-attr]
        await press(pilot, "Z")
        assert panes(pilot) == before


async def test_arrows_go_from_pane_to_pane_one_at_a_time() -> None:
    async with running(size=(160, 45)) as pilot:
        listed, detail, preview = panes(pilot)
        await press(pilot, "Z", "right")
        assert panes(pilot) == [detail]
        await press(pilot, "right", "right")
        assert panes(pilot) == [preview]
        await press(pilot, "left", "left", "left")
        assert panes(pilot) == [listed]


async def test_a_zoomed_page_tells_what_stood_beside_it_wherever_one_goes() -> None:
    async with running() as pilot:
        await press(pilot, "enter", "Z", "enter")  # a claim
        (page,) = panes(pilot)
        assert page.region.width == 120
        assert "17 The fights match" in screen_text(pilot)  # a line around that of the claim
        await press(pilot, "Z")
        assert len(panes(pilot)) == 2
        text = screen_text(pilot)
        assert text.count("17 The fights match") == 1  # beside it only
        await press(pilot, "Z", "escape", "escape")
        assert [pane.has_class("list") for pane in panes(pilot)] == [True]


async def test_a_filter_of_the_list_brings_the_list() -> None:
    async with running() as pilot:
        await press(pilot, "3", "Z", "right")
        assert "Character or job" not in screen_text(pilot)
        await press(pilot, "f", "e", "v", "e")
        assert len(panes(pilot)) == 1
        assert "Character or job" in screen_text(pilot)


async def test_a_pane_below_a_drawing_has_the_height_too() -> None:
    async with running() as pilot:
        await press(pilot, "4", "tab", "Z")
        (words,) = panes(pilot)
        assert words.has_class("below")
        assert words.region.height > 25


async def test_a_view_of_one_pane_says_so() -> None:
    async with running() as pilot:
        await press(pilot, "2", "Z")
        assert "There is only one pane here." in toasts(pilot)
        await press(pilot, "1", "Z", "2", "Z")
        assert workspace(pilot).view.region.height > 25  # type: ignore[union-attr]
        await press(pilot, "1")
        assert len(panes(pilot)) == 2


async def test_a_change_of_size_keeps_the_zoom() -> None:
    async with running(size=(160, 45)) as pilot:
        await press(pilot, "Z", "right", "right")  # on the lines beside, for which 60 have no room
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert len(panes(pilot)) == 1
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        await press(pilot, "Z")
        assert len(panes(pilot)) == 2
