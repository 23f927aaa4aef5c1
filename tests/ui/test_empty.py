"""Where there is nothing to see, each view says what to do."""

from __future__ import annotations

import pytest
from support.driving import press, rows, running, screen_text, workspace, write
from support.minimal import BuildPack
from support.saga import BLUE_HARBOUR, EMPTY, saga
from textual.pilot import Pilot

from explorer.model.place import Place
from explorer.ui.keys.keymap import keymap_path


def flat(text: str) -> str:
    """Return what is on screen as one line of words, without rules and frames."""
    return " ".join(text.translate(dict.fromkeys(map(ord, "│─╭╮╰╯"), " ")).split())


def in_list(pilot: Pilot[int]) -> str:
    """Return what stands in the list on screen as one line of words."""
    area = rows(pilot).region
    lines = screen_text(pilot).splitlines()[area.y : area.bottom]
    return flat("\n".join(line[area.x : area.right] for line in lines))


WHAT_TO_DO = {
    "findings": "Press 5 for its sources and open one",
    "facts": "Press 5 for its sources and open one",
    "people": "Press 5 for its sources and open one",
    "timeline": "Press 5 for its sources and open one",
    "agreement": "“Add texts” and “Import tables” add another",
    "graph": "Press 5 for its sources and open one",
    "passage only:1": "start with --texts and the folder of the text",
    "changes": "Changes to its files are shown here",
    "problems": "no problems in the pack",
}
"""What an empty pack says at each place, whichever keys are pressed there."""


@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
async def test_an_empty_pack(minimal_pack: BuildPack, size: tuple[int, int]) -> None:
    async with running(minimal_pack(EMPTY), size) as pilot:
        for place, words in WHAT_TO_DO.items():
            await workspace(pilot).go(Place.read(*place.split()))
            await pilot.pause()
            await pilot.pause()
            assert words in flat(screen_text(pilot)), place
            await press(pilot, "enter", "down", "up", "end", "home", "pagedown", "n", "y", "Y")
            assert words in flat(screen_text(pilot)), place


async def test_nothing_is_counted_or_ordered_where_there_is_nothing(
    minimal_pack: BuildPack,
) -> None:
    async with running(minimal_pack(EMPTY)) as pilot:
        await press(pilot, "1", "f")
        assert "There are no findings yet." in flat(screen_text(pilot))
        await press(pilot, "escape", "2")
        assert "0 facts" in screen_text(pilot)
        assert "disputed first" not in screen_text(pilot)


async def test_one_source_is_not_said_to_agree(minimal_pack: BuildPack) -> None:
    async with running(minimal_pack(BLUE_HARBOUR)) as pilot:
        await press(pilot, "1")
        words = "a conflict takes two. The commands “Add texts” and “Import tables” add another."
        assert words in in_list(pilot)


@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
async def test_all_filtered_out(minimal_pack: BuildPack, size: tuple[int, int]) -> None:
    async with running(minimal_pack(saga()), size) as pilot:
        total = len(pilot.app.session.comparison.findings)
        while "0 of 3 findings" not in screen_text(pilot):
            await press(pilot, "v", "s", "s")
        assert f"Press x to see all {total} findings again" in in_list(pilot)
        await press(pilot, "2", "f")
        await write(pilot, "zzz")
        assert "Esc clears the filter" in flat(screen_text(pilot))
        await press(pilot, "enter")
        assert "Press x to see all" in flat(screen_text(pilot))
        await press(pilot, "3", "f")
        await write(pilot, "zzz")
        assert "Esc clears the filter" in flat(screen_text(pilot))
        await press(pilot, "enter")
        assert "Press x to see all" in flat(screen_text(pilot))


async def test_the_key_that_is_told_is_the_users_own(minimal_pack: BuildPack) -> None:
    keymap_path().parent.mkdir(parents=True)
    keymap_path().write_text('[keys]\n"findings.clear" = "F9"\n"facts.clear" = "X"\n')
    async with running(minimal_pack(saga())) as pilot:
        while "0 of 3 findings" not in screen_text(pilot):
            await press(pilot, "v", "s", "s")
        assert "Press F9 to see all" in in_list(pilot)
        await press(pilot, "f9")
        assert "Press F9" not in flat(screen_text(pilot))
        await press(pilot, "2", "f")
        await write(pilot, "zzz")
        await press(pilot, "enter")
        assert "Press X to see all" in flat(screen_text(pilot))


async def test_the_bar_has_no_keys_that_do_nothing(minimal_pack: BuildPack) -> None:
    async with running(minimal_pack(EMPTY)) as pilot:
        for place in ("findings", "facts", "people", "graph"):
            await workspace(pilot).go(Place.read(place))
            await pilot.pause()
            bar = screen_text(pilot).splitlines()[-1]
            assert "Search" in bar
            for label in ("Open", "Next", "Filter", "Real conflict", "Person"):
                assert label not in bar, (place, bar)
