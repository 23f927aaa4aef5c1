"""Characters and cast side by side, with the page of the one under the cursor."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len
from support.driving import press, rows, running, screen_text, workspace, write
from support.minimal import BuildPack
from support.rows import every_row
from support.saga import BLUE_HARBOUR, HOSTILE, saga
from support.shipped import shipped_session
from textual.widgets import Input

from explorer.charts.lines import width_of
from explorer.charts.source_labels import source_labels
from explorer.model.place import Place, PlaceKind
from explorer.pages import page_for
from explorer.pages.people import CastLine, cast_lines
from explorer.ui.views.people.cast_list import CastList, cast_layout
from explorer.ui.views.people.view import PeopleView
from explorer.ui.widgets.page_view import PageView


def beside(pilot) -> PageView:
    return next(p for p in pilot.app.screen.query(PageView) if p.region.area)


def line_with(pilot, name: str) -> str:
    return next(line for line in screen_text(pilot).splitlines() if name in line)


def test_a_hole_is_told_on_the_line_of_the_actor_it_hides() -> None:
    session = shipped_session()
    lines = {(cast_line.character, cast_line.actor): cast_line for cast_line in cast_lines(session)}
    winston = lines["winston", "ian-mcshane"]
    assert winston.holes == ("kelly-review",)
    assert "kelly-review" not in winston.sources
    assert ("winston", "") not in lines
    assert lines["lena", ""].holes == ("kelly-review",)
    assert lines["lena", ""].sources == ()
    assert "Eva Macaro" in lines["eve-macarro", "ana-de-armas"].spellings
    assert len({line.subject for line in lines.values()}) == len(lines)


def test_everybody_has_a_line() -> None:
    session = shipped_session()
    listed = {
        i for cast_line in cast_lines(session) for i in (cast_line.character, cast_line.actor)
    }
    wanted = {e.id for e in session.pack.entities.values() if e.kind in ("character", "person")}
    assert wanted <= listed


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
async def test_no_line_over_the_list_is_empty(size: tuple[int, int]) -> None:
    async with running(size=size) as pilot:
        await press(pilot, "3")
        lines = [line.split("││")[0].strip("│ ") for line in screen_text(pilot).splitlines()]
        assert all(lines[: next(at for at, line in enumerate(lines) if "Ana de Armas" in line)])


async def test_shows_who_plays_whom_and_which_sources_say_so() -> None:
    async with running() as pilot:
        await press(pilot, "3")
        line = line_with(pilot, "Winston").split("│")[1]
        assert "Ian McShane" in line
        assert "·●●▢·" in line
        assert "≈▢" in line_with(pilot, "Ana de Armas")
        assert "name missing" in line_with(pilot, "Lena")
        assert beside(pilot).page.place == Place.entity("eve-macarro")


async def test_moving_shows_the_page_and_enter_opens_it() -> None:
    async with running() as pilot:
        await press(pilot, "3", "down", "down")
        target = rows(pilot).row.target
        assert beside(pilot).page.place == target
        await press(pilot, "enter")
        assert workspace(pilot).place == target
        await press(pilot, "escape")
        assert workspace(pilot).place == Place(PlaceKind.PEOPLE)
        assert rows(pilot).row.target == target


async def test_f_filters_as_one_types_by_either_name_and_esc_ends_it() -> None:
    async with running() as pilot:
        await press(pilot, "3")
        total = len(rows(pilot).rows)
        await press(pilot, "f")
        await write(pilot, "hus")
        assert [r.target.id for r in rows(pilot).rows] == ["the-director"]
        assert f"1 of {total} with “hus”" in screen_text(pilot)
        assert beside(pilot).page.place == Place.entity("the-director")
        await press(pilot, "enter")
        assert rows(pilot).has_focus
        await press(pilot, "enter", "escape")
        assert len(rows(pilot).rows) == 1
        await press(pilot, "f", "escape")
        assert len(rows(pilot).rows) == total
        assert workspace(pilot).place == Place(PlaceKind.PEOPLE)
        assert not pilot.app.screen.query_one("#people-filter", Input).display


async def test_a_filter_that_nobody_meets_says_how_to_clear_it() -> None:
    async with running() as pilot:
        await press(pilot, "3", "f")
        await write(pilot, "xyz")
        text = " ".join(screen_text(pilot).split())
        assert "No name matches “xyz”. Esc clears the filter." in text
        assert not pilot.app.screen.query_one("PeopleView .page").display  # nothing to show
        await press(pilot, "enter")
        assert "Press x to see all" in " ".join(screen_text(pilot).split())
        await press(pilot, "down", "enter", "x")
        assert len(rows(pilot).rows) == len(cast_lines(pilot.app.session))


async def test_arrows_leave_the_filter_for_the_list() -> None:
    async with running() as pilot:
        await press(pilot, "3", "f")
        await write(pilot, "wi")
        foot = " ".join(screen_text(pilot).splitlines()[-1].split())
        assert foot.startswith("Esc Clear ↓ To the list")
        await press(pilot, "down")
        assert rows(pilot).has_focus
        assert rows(pilot).cursor == 0


async def test_fits_and_keeps_its_row_through_a_resize() -> None:
    async with running() as pilot:
        await press(pilot, "3", *["down"] * 7)
        target = rows(pilot).row.target
        for size in [(120, 37), (80, 24), (60, 20), (40, 10)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert rows(pilot).row.target == target, size
            text = screen_text(pilot)
            assert "▸" in text, size
            assert all(cell_len(line) <= size[0] for line in text.splitlines()), size


def test_columns_fill_every_width_and_never_more() -> None:
    session = shipped_session()
    view = PeopleView(session)
    view.fill()
    for width in (2, 10, 37, 38, 55, 56, 120):
        for row in view.list.rows:
            assert width_of(view.list.fit(row, width)) <= max(width, 4)


@pytest.mark.parametrize(("size", "apart"), [((200, 50), 3), ((80, 24), 1)])
async def test_the_number_of_each_source_stands_over_its_dots_and_below_its_name(
    size: tuple[int, int], apart: int
) -> None:
    async with running(size=size) as pilot:
        await press(pilot, "3")
        lines = [line.split("│")[1] for line in screen_text(pilot).splitlines() if "│" in line]
        head = next(line for line in lines if "Character" in line and "Played by" in line)
        winston = next(line for line in lines if "Winston" in line)
        first = winston.index((" " * (apart - 1)).join("·●●▢·"))
        assert [head[first + apart * n] for n in range(5)] == ["1", "2", "3", "4", "5"]
        below = " ".join("".join(lines[lines.index(winston) :]).replace("\xa0", " ").split())
        for number, name in enumerate(source_labels(pilot.app.session).values(), 1):
            assert f"{number} {name}" in below


async def test_where_there_is_no_room_for_names_the_sources_are_counted() -> None:
    async with running(size=(60, 20)) as pilot:
        await press(pilot, "3")
        assert "2 of 5" in line_with(pilot, "Winston")
        assert "Sources" in line_with(pilot, "Played by")
        below = screen_text(pilot).split("─ Character ─")[1]
        assert "Eve Macarro" in below.splitlines()[1]  # the page begins with the name


@every_row("sources", [0, 1, 3, 8, 9, 40])
def test_the_columns_leave_the_names_their_room(sources: int) -> None:
    for width in range(3, 150):
        layout = cast_layout(width, sources)
        tail = (5 + layout.dots if layout.dots else 0) + 17 * layout.totals
        assert sum(layout.names) + 1 + tail <= max(width, 3)
        assert not tail or sum(layout.names) >= 26


async def test_the_counts_of_the_list_are_those_of_the_page() -> None:
    async with running() as pilot:
        session = pilot.app.session
        for cast_line in cast_lines(session):
            words = page_for(session, Place.entity(cast_line.subject)).plain
            about = re.search(r"All claims about .*: (\d+)(?: claims?)? in", words)
            naming = re.search(r"Mentioned in claims about others \((\d+)\)", words)
            assert sum(int(count[1]) for count in (about, naming) if count) == cast_line.claims
            assert len(session.findings_about.get(cast_line.subject, [])) == cast_line.findings
        eve = next(
            cast_line for cast_line in cast_lines(session) if cast_line.subject == "eve-macarro"
        )
        await press(pilot, "3")
        assert f" {eve.claims:>3}  {eve.findings:>8} " in line_with(pilot, "Ana de Armas")


async def test_a_pack_without_people_says_what_to_do(minimal_pack: BuildPack) -> None:
    async with running(minimal_pack(BLUE_HARBOUR)) as pilot:
        await press(pilot, "3")
        text = " ".join(screen_text(pilot).split())
        assert "No claim names anyone yet." in text
        await press(pilot, "enter", "down", "f", "a", "escape", "x")


async def test_hostile_names_are_words_like_others(minimal_pack: BuildPack) -> None:
    async with running(minimal_pack(saga(HOSTILE)), size=(100, 30)) as pilot:
        await press(pilot, "3")
        text = screen_text(pilot)
        assert "[sic] [/] [red]" in text
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert "Ida Lupino" in text
        assert "Zoë Writer" in text


def test_where_there_are_no_characters_the_columns_are_named_for_people() -> None:
    listed = CastList()
    for character, heads in (("Ida", "Character or job"), ("", "Job")):
        who = CastLine(character, "bo", False, (), (), (), 1, 0, None, character, "Bo")
        listed.rows = [who]
        assert "".join(part.text for part in listed.heads(100)[1]).startswith(heads)
