"""How everything looks, held against stored frames: every view, a page of each kind, the dialogs.

After a change of looks, renew the stored frames and read the difference before committing it:

    python -m pytest tests/ui/test_snapshots.py --snapshot-update
"""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import AsyncIterator
from functools import cache
from pathlib import Path

import pytest
from rich.style import Style
from support.driving import is_drawn, strips, workspace
from support.hostile import FERRY, ferry_pack
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import Input, TextArea

from explorer.model.place import Place, PlaceKind
from explorer.ui.app import FilmFactsApp
from explorer.ui.keys.registry import ACTIONS
from explorer.ui.theme import LIGHT
from explorer.ui.views import VIEWS

SIZES = [(120, 36), (80, 24), (60, 20)]

PLACES = [
    Place.finding("mara.family-killed"),
    Place.claim("tide-released"),
    Place.passage("tide-review", 4),
    Place.entity("mara"),
    Place.source("quay-preview"),
    Place.of_property("release-date"),
    Place.fact("night-ferry", "release-date"),
    Place.cleared(),
]
"""A place of each kind that is not a view."""

OUTSIDE = (
    "go.web",
    "take.",
    "program.quit",
    "program.tour",
    "program.light",
    "program.settings",  # shows folders of this machine
    "pack.reload",
    "view.",
)
"""Beginnings of ids of actions that reach beyond the app, stay for long, or open no dialog; saving
the report opens one."""

LETTERS = " " + string.ascii_letters + string.digits + "αβγδεζηθικλμνξοπρστυφχψω"


class Frames(SingleFileSnapshotExtension):
    """A text file a frame."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.fixture
def frames(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(Frames)


async def started(pilot: Pilot[int]) -> None:
    """Wait until the pack is shown."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def settled(pilot: Pilot[int]) -> list[Strip]:
    """Wait until the screen stays as it is, with no cursor that blinks; return what is on it."""
    for field in pilot.app.screen.query("Input, TextArea"):
        if isinstance(field, Input | TextArea):
            field.cursor_blink = False
    while True:
        screen = strips(pilot)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        if is_drawn(pilot):
            return screen


async def views(pilot: Pilot[int]) -> AsyncIterator[str]:
    """Show every view; yield its name."""
    for view in VIEWS:
        await workspace(pilot).action_view(view.id)
        yield view.id


async def places(pilot: Pilot[int]) -> AsyncIterator[str]:
    """Show a place of each kind."""
    for place in PLACES:
        await workspace(pilot).go(Place(PlaceKind.FINDINGS))
        await workspace(pilot).go(place)
        yield place.kind


async def dialogs(pilot: Pilot[int]) -> AsyncIterator[str]:
    """Do every action that can be done from a view; yield its id where that opens a dialog."""
    here = workspace(pilot)
    seen: set[str] = set()
    for view in VIEWS:
        await here.action_view(view.id)
        await pilot.pause()
        for action in ACTIONS:
            node = {"workspace": here, here.view.scope: here.view}.get(action.scope)
            outside = action.id.startswith(OUTSIDE) and action.id != "take.export"
            if node is None or outside or action.id in seen:
                continue
            seen.add(action.id)
            await pilot.app.run_action(action.handler, node)
            await pilot.pause()
            if pilot.app.screen is not here:
                for field in pilot.app.screen.query("#path").results(Input):
                    field.value = field.value.rpartition("/")[2]  # no folder of this machine
                yield action.id
                pilot.app.pop_screen()
                await pilot.pause()
            if here.view.scope != action.scope or here.place != Place(PlaceKind(view.id)):
                await here.action_view(view.id)
                await pilot.pause()


def plain(pilot: Pilot[int], screen: list[Strip]) -> str:
    """Return what is on screen as text."""
    return "\n".join(strip.text.rstrip() for strip in _in_front(pilot, screen)) + "\n"


def _in_front(pilot: Pilot[int], lines: list[Strip]) -> list[Strip]:
    """Return what is on screen, of a dialog nothing that is behind it, which may be drawn later."""
    for dialog in pilot.app.screen.query(".dialog, CommandPalette CommandList"):
        area = dialog.region
        lines = [strip.crop(area.x, area.right) for strip in lines[area.y : area.bottom]]
    return lines


def with_looks(pilot: Pilot[int], screen: list[Strip]) -> str:
    """Return each line of the screen, below it a letter a cell for its look, then what they mean.

    A blank is the look that most of the screen has: it comes first below.
    """
    app = pilot.app
    filters, background = app.get_line_filters(), app.screen.background_colors[1]
    cells: list[list[str]] = []
    shown = _in_front(pilot, screen)
    for strip in shown:
        for filter_ in filters:
            strip = strip.apply_filter(filter_, background)
        cells.append([look for s in strip for look in [_look(s.style)] * s.cell_length])
    number = Counter(look for line in cells for look in line)
    looks = sorted(number, key=lambda look: (-number[look], look))
    letter = dict(zip(looks, LETTERS, strict=False))
    lines = []
    for strip, row in zip(shown, cells, strict=True):
        lines.append(f"|{strip.text.rstrip()}")
        if marks := "".join(letter[look] for look in row).rstrip():
            lines.append(f":{marks}")
    return "\n".join([*lines, *(f"{letter[look]} = {look}" for look in looks)]) + "\n"


@cache
def _look(style: Style | None) -> str:
    """Return a style in words, without what is not to be seen, such as what a click does."""
    if style is None:
        return "none"
    return str(style.without_color + Style(color=style.color, bgcolor=style.bgcolor)).strip()


def compare(frame: str, stored: SnapshotAssertion, name: str, wrong: list[str]) -> None:
    """Hold a frame against the stored one; note what is wrong and go on, to show it all at once."""
    try:
        assert frame == stored(name=name)
    except AssertionError as error:
        wrong.append(f"{name}:\n{error}")


@pytest.mark.parametrize("scenes", [views, places, dialogs], ids=lambda scenes: scenes.__name__)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_dark(
    scenes, size: tuple[int, int], frames: SnapshotAssertion, tmp_path: Path
) -> None:
    wrong: list[str] = []
    async with FilmFactsApp(ferry_pack(tmp_path)).run_test(size=size) as pilot:
        await started(pilot)
        async for scene in scenes(pilot):
            frame = plain(pilot, await settled(pilot))
            assert str(tmp_path) not in frame
            compare(frame, frames, scene, wrong)
    assert not wrong, "\n\n".join(wrong)


@pytest.mark.parametrize(
    ("look", "size"),
    [
        ("dark", SIZES[0]),
        ("light", SIZES[0]),
        *((look, size) for look in ("ansi", "no-color") for size in SIZES),
    ],
    ids=lambda parameter: (
        parameter if isinstance(parameter, str) else f"{parameter[0]}x{parameter[1]}"
    ),
)
async def test_looks(
    look: str,
    size: tuple[int, int],
    frames: SnapshotAssertion,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if look == "no-color":
        monkeypatch.setenv("NO_COLOR", "1")
    app = FilmFactsApp(ferry_pack(tmp_path))
    app.theme = {"ansi": "ansi-dark", "light": LIGHT.name}.get(look, app.theme)
    wrong: list[str] = []
    async with app.run_test(size=size) as pilot:
        await started(pilot)
        async for scene in views(pilot):
            frame = with_looks(pilot, await settled(pilot))
            if look in ("ansi", "no-color"):
                assert not re.search(r"^. = .*#", frame, re.M), "a colour not of the terminal's own"
            if look == "no-color":
                assert not re.search(r"^. = .*color\(", frame, re.M)
            compare(frame, frames, scene, wrong)
        await pilot.app.run_action("search", workspace(pilot))
        await pilot.pause()
        compare(with_looks(pilot, await settled(pilot)), frames, "search", wrong)
    assert not wrong, "\n\n".join(wrong)


async def test_source_text(frames: SnapshotAssertion, tmp_path: Path) -> None:
    """The reader where the source's own text is available."""
    app = FilmFactsApp(ferry_pack(tmp_path), FERRY / "texts")
    async with app.run_test(size=SIZES[0]) as pilot:
        await started(pilot)
        await workspace(pilot).go(Place.claim("tide-mara-ilse"))
        await workspace(pilot).go(Place.passage("tide-review", 4))
        assert plain(pilot, await settled(pilot)) == frames
