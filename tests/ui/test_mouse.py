"""The mouse: keys at the foot can be clicked, the wheel scrolls what is under the pointer."""

from __future__ import annotations

import pytest
from support.driving import crumbs, nth, page, press, rows, running, screen_text, workspace
from textual import events
from textual.pilot import Pilot
from textual.widget import Widget

from explorer.model.place import Place, PlaceKind
from explorer.ui.dialogs.help import HelpScreen
from explorer.ui.dialogs.search import SearchScreen
from explorer.ui.keys.keymap import keymap_path
from explorer.ui.widgets.key_bar import KeyBar


async def wheel(pilot: Pilot[int], over: Widget, times: int = 1, down: bool = True) -> None:
    """Turn the wheel with the pointer in the middle of a widget."""
    x, y = over.region.x + over.region.width // 2, over.region.y + over.region.height // 2
    kind = events.MouseScrollDown if down else events.MouseScrollUp
    for _ in range(times):
        event = kind(over, x, y, 0, 0, 0, False, False, False, x, y)
        pilot.app.screen._forward_event(event)
        await pilot.pause()
    await pilot.pause()


async def click_key(pilot: Pilot[int], label: str) -> None:
    """Click a label in the key bar."""
    await pilot.click(KeyBar, offset=(screen_text(pilot).splitlines()[-1].index(label), 0))
    await pilot.pause()


async def test_what_the_key_bar_says_can_be_clicked() -> None:
    async with running() as pilot:
        await click_key(pilot, "Open")
        assert workspace(pilot).place.kind == "finding"
        await click_key(pilot, "Next")
        assert nth(rows(pilot)) == 1
        await click_key(pilot, "Back")
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)
        await click_key(pilot, "Search")
        assert isinstance(pilot.app.screen, SearchScreen)
        await press(pilot, "escape")
        await click_key(pilot, "more")
        assert isinstance(pilot.app.screen, HelpScreen)


async def test_a_click_presses_the_users_own_key() -> None:
    keymap_path().parent.mkdir(parents=True)
    keymap_path().write_text('[keys]\n"go.search" = "ctrl+k"\n')
    async with running() as pilot:
        await click_key(pilot, "Search")
        assert isinstance(pilot.app.screen, SearchScreen)


async def test_the_wheel_scrolls_the_pane_under_the_pointer_and_leaves_the_cursor() -> None:
    async with running(size=(120, 24)) as pilot:
        listed, detail = rows(pilot), page(pilot)
        await wheel(pilot, detail, 2)
        assert detail.scroll_offset.y > 0
        assert listed.scroll_offset.y == 0
        await wheel(pilot, listed, 2)
        assert listed.scroll_offset.y > 0
        assert nth(listed) == 0
        await wheel(pilot, detail, 9, down=False)
        assert detail.scroll_offset.y == 0


@pytest.mark.parametrize(("view", "pane"), [("2", 0), ("3", 0), ("3", 1), ("4", 0), ("5", 1)])
async def test_the_wheel_scrolls_in_every_view(view: str, pane: int) -> None:
    async with running(size=(80, 16)) as pilot:
        await press(pilot, view)
        over = workspace(pilot).view.panes[pane]
        assert over.max_scroll_y > 0, "nothing to scroll"
        await wheel(pilot, over, 3)
        assert over.scroll_offset.y > 0
        await wheel(pilot, over, 9, down=False)
        assert over.scroll_offset.y == 0


async def test_the_wheel_scrolls_the_side_of_the_graph_under_the_pointer() -> None:
    async with running(size=(120, 14)) as pilot:
        await press(pilot, "6")
        canvas = workspace(pilot).view.canvas
        before = screen_text(pilot)
        await wheel(pilot, canvas, 2)
        assert screen_text(pilot) != before
        await wheel(pilot, canvas, 9, down=False)
        assert screen_text(pilot) == before


async def test_each_tab_and_each_crumb_can_be_clicked() -> None:
    async with running() as pilot:
        await press(pilot, "enter", "down", "enter")
        trail = list(crumbs(pilot))
        assert len(trail) == 3
        for at in (1, 0):
            line = screen_text(pilot).splitlines()[1]
            await pilot.click("Breadcrumb", offset=(line.index(trail[at]) + 1, 0))
            await pilot.pause()
            assert list(crumbs(pilot)) == trail[: at + 1]
        for label in ("Facts", "People", "Timeline", "Sources", "Graph", "Findings"):
            line = screen_text(pilot).splitlines()[0]
            await pilot.click("TitleBar", offset=(line.index(label), 0))
            await pilot.pause()
            assert crumbs(pilot) == [label]
