"""Layouts: only the newest size counts, and none causes another without an end."""

from __future__ import annotations

import asyncio

import pytest
from support.driving import PATIENCE, nth, press, rows, running, workspace
from textual.events import Resize
from textual.geometry import Size
from textual.pilot import Pilot
from textual.screen import Screen

from explorer.ui.screen_layout import LayoutLimit

pytestmark = pytest.mark.every_frame


def count_layouts(pilot: Pilot[int], monkeypatch: pytest.MonkeyPatch) -> list[Size]:
    """Return the sizes for which the screen is laid out from now on."""
    sizes: list[Size] = []
    compositor = pilot.app.screen._compositor
    real = compositor.reflow

    def reflow(screen: Screen[object], size: Size) -> object:
        sizes.append(size)
        # as anything that a layout leads to: sizes side by side are joined
        screen.call_later(lambda: None)
        return real(screen, size)

    monkeypatch.setattr(compositor, "reflow", reflow)
    return sizes


@pytest.mark.parametrize("key", ["", "slash", "ctrl+p"], ids=["view", "dialog", "palette"])
async def test_two_sizes_that_come_together_do_not_chase_each_other(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running() as pilot:
        if key:
            await press(pilot, key)
        layouts = count_layouts(pilot, monkeypatch)
        pilot.app._size = Size(90, 26)
        for size in (Size(100, 30), Size(90, 26)):
            pilot.app.screen.post_message(Resize(size, size))
            pilot.app.screen.call_later(lambda: None)
        await pilot.pause(0.3)
        assert pilot.app.screen.size == Size(90, 26)
        assert 0 < len(layouts) < 10


async def test_layouts_without_an_end_leave_time_for_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    async with running() as pilot:
        screen, limit = workspace(pilot), pilot.app.layouts
        layouts = count_layouts(pilot, monkeypatch)
        limit.most = 5
        limit.reset()

        def again() -> None:
            screen._refresh_layout(Size(100 + len(layouts) % 2, 30))

        endless = screen.set_interval(0.001, again)
        async with asyncio.timeout(PATIENCE):
            while len(layouts) < 5:
                await asyncio.sleep(0.01)
        await asyncio.sleep(0.1)
        assert len(layouts) <= 6
        endless.stop()
        await press(pilot, "j")
        assert nth(rows(pilot)) == 1


def test_layouts_are_counted_while_nothing_comes_from_outside() -> None:
    limit = LayoutLimit(most=3, rest=1.0)
    assert [limit.allows(10 + n / 100) for n in range(5)] == [True] * 3 + [False] * 2
    assert [limit.allows(11.1), limit.allows(11.2), limit.allows(12.2)] == [True, False, True]
    limit.reset()
    assert [limit.allows(12.3 + n / 100) for n in range(4)] == [True] * 3 + [False]
    assert [limit.allows(20 + n / 100) for n in range(4)] == [True] * 3 + [False]
