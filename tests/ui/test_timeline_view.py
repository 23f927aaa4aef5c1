"""The timelines: where bars and labels stand, and how one moves among them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from support.driving import crumbs, press, running, screen_text, workspace
from support.minimal import BuildPack
from support.rows import every_row
from support.saga import BLUE_HARBOUR, HOSTILE, saga

from explorer.charts.axis import story_axis, year_axis
from explorer.charts.lanes import Item, Lane, bar, cut, item_at, lay_out, nearest
from explorer.model.place import Place, PlaceKind
from explorer.session import Session
from explorer.ui.views.timeline.chart import Chart
from explorer.wording.dates import short_names

PLACE = Place.claim("x")


def stretch(start, end, sure=None, **more) -> Item:
    sure_from, sure_to = sure or (start, end)
    return Item(start, sure_from, sure_to, end, more.pop("label", "label"), PLACE, **more)


def ten(time: float) -> float:
    return 10 * time


@every_row(
    ("item", "cells"),
    [
        (stretch(1, 2), (10, "██████████")),
        (stretch(1, 2, (2, 1)), (10, "░▒▒▒▒▒▒▒▒░")),
        (stretch(0, 1, (0.6, 1)), (0, "░░▒▒▓▓████")),
        (stretch(0, 1, (0, 0.4)), (0, "████▓▓▒▒░░")),
        (stretch(None, 1, (0.5, 1)), (0, "◂░▒▓▓█████")),
        (stretch(9, None, (9, 10)), (90, "█████████▸")),
        (stretch(1, 1.05), (10, "◆")),
        (stretch(1.98, 2.09), (20, "◆")),
        (stretch(1, 1.05, rough=True), (10, "◇")),
        (stretch(1, 1.05, denied=True), (10, "✕")),
        (stretch(1, 1.5, denied=True), (10, "╱╱╱╱╱")),
        (stretch(-5, -4), (0, "◆")),
        (stretch(50, 60), (99, "◆")),
    ],
)
def test_a_bar_shows_what_is_sure_and_what_is_not(item: Item, cells: tuple[int, str]) -> None:
    assert bar(item, ten, 100) == cells


def test_years_in_which_there_is_nothing_give_their_room_to_the_others() -> None:
    busy = [(2017.0, 2018.0), (2024.2, 2024.4), (2025.0, 2026.0)]
    axis, even = year_axis(2017, 2026, 90, busy), year_axis(2017, 2026, 90)
    wide = axis.at(2025) - axis.at(2024)
    assert wide > 1.5 * (even.at(2025) - even.at(2024))
    assert wide > 2 * (axis.at(2020) - axis.at(2019))
    assert axis.at(2026) == even.at(2026) == 90
    assert [mark.text for mark in axis.heads[0]] == ["2017", "2018", "2024", "2025", "2026"]
    assert axis.rule.count("╌") == axis.at(2024) - axis.at(2018) - 1
    assert "╌" not in even.rule


@given(
    st.floats(-30000, 3000),
    st.floats(0, 40000),
    st.integers(8, 200),
)
def test_a_year_axis_holds_all_times_and_its_labels_do_not_touch(start, length, width) -> None:
    axis = year_axis(start, start + length, width)
    assert 0 <= axis.at(start) <= axis.at(start + length) <= width
    assert cell_len(axis.rule) == width
    ends = -1
    for mark in axis.heads[0]:
        assert mark.column > ends
        ends = mark.column + cell_len(mark.text)
    assert ends <= width
    assert axis.heads[0]


def test_ticks_are_years_or_months_as_the_room_allows() -> None:
    assert [m.text for m in year_axis(2017, 2026, 100).heads[0]][:3] == ["2017", "2018", "2019"]
    assert [m.text for m in year_axis(2017, 2026, 50).heads[0]][:3] == ["2016", "2018", "2020"]
    months = [m.text for m in year_axis(2023.0, 2023.3, 60).heads[0]]
    assert months[:2] == ["Jan 2023", "Feb"]


def test_story_axis_puts_events_in_boxes_and_numbers_them_where_names_do_not_fit() -> None:
    axis = story_axis(["Saga: One", "Saga: Two"], 60)
    first, after = axis.at(0), axis.at(1)
    assert axis.rule[int(first)] == "┝"
    assert axis.rule[int(after) - 1] == "┥"
    assert axis.at(-1) == 0
    assert axis.at(4) == 60
    assert [m.text for m in axis.heads[-1]] == ["One", "Two"]
    many = story_axis([f"Saga: Part {n}" for n in range(30)], 60)
    assert many.names[0] == "Part 0"
    assert cell_len(many.rule) == 60


@every_row(
    ("width", "expected"),
    [
        (99, "between One and Two, roughly"),
        (27, "between One and Two…"),
        (22, "between One and Two…"),
        (20, "between One and Two…"),
        (19, "between One and…"),
        (9, "between…"),
        (8, "between…"),
        (5, "betw…"),
        (1, "…"),
        (0, ""),
    ],
)
def test_labels_are_cut_between_words(width: int, expected: str) -> None:
    assert cut("between One and Two, roughly", width) == expected


def test_a_name_is_cut_at_its_hyphen() -> None:
    assert cut("return-interview", 12) == "return-…"
    assert cut("Parabellum", 6) == "Parab…"


def test_short_names_leave_out_the_series_only_where_that_is_clear() -> None:
    assert short_names(["Saga", "Saga: Two", "Alien: One"]) == ["Saga", "Two", "Alien: One"]
    assert short_names(["A: X", "A: Y", "B: X", "B: Z"]) == ["A: X", "A: Y", "B: X", "B: Z"]


def lanes() -> list[Lane]:
    return [
        Lane("first", (stretch(0, 1, label="early"), stretch(8, 9, label="late"))),
        Lane("second", (), "no date given"),
        Lane("third", (stretch(4, 5, label="a label of many words " * 9),)),
    ]


@every_row("width", [8, 20, 56, 100])
@every_row("stacked", [True, False])
def test_nothing_is_drawn_twice_in_one_cell_or_beyond_the_edge(width: int, stacked: bool) -> None:
    lines = lay_out(lanes(), lambda t: t * width / 10, width, stacked, airy=True)
    for line in lines:
        end = 0
        for piece in line.pieces:
            assert piece.column >= end
            end = piece.column + cell_len(piece.text)
        assert end <= width
    assert {p.item for line in lines for p in line.pieces} == {-1, 0, 1, 2}


def test_things_that_do_not_touch_share_a_line_and_down_finds_the_nearest() -> None:
    lines = lay_out(lanes(), ten, 100, stacked=False, airy=False)
    assert [p.item for p in lines[0].pieces if p.text.strip("█ ")] == [0, 1]
    assert [line.head for line in lines] == ["first", "second", "third"]
    assert lines[1].pieces[0].text == "no date given "
    assert nearest(lines, 1, 1) == 2
    assert nearest(lines, 2, -1) == 0
    assert nearest(lines, 2, 1) == 2
    assert item_at(lines, 0, 85) == 1
    assert item_at(lines, 0, 40) == -1


def chart(pilot) -> Chart:
    return pilot.app.screen.query_one(Chart)


async def test_arrows_move_and_enter_drills_and_back_returns(minimal_pack: BuildPack) -> None:
    async with running(minimal_pack(saga())) as pilot:
        await press(pilot, "4")
        text = screen_text(pilot)
        assert "In the real world" in text
        assert "no date given" in text
        assert "ruled out" in text
        labels = [item.label for item in chart(pilot).items]
        assert labels == [
            "filmed  Jan 2001 – Jun 2002",
            "released  May 2003",
            "source published  May 2003",
            "released  1 Jun 2003",
            "released (denied)  2004",
        ]
        await press(pilot, "right")
        assert chart(pilot).item.place == Place.claim("out-in-may")
        assert "Ann came out in May." in screen_text(pilot)
        await press(pilot, "down", "down", "enter")
        assert workspace(pilot).place.kind == "claim"
        at = chart(pilot).cursor
        await press(pilot, "escape")
        assert workspace(pilot).place == Place(PlaceKind.TIMELINE)
        assert chart(pilot).cursor == at
        assert crumbs(pilot) == ["Timeline"]


async def test_t_draws_the_story_and_is_remembered(minimal_pack: BuildPack) -> None:
    async with running(minimal_pack(saga())) as pilot:
        await press(pilot, "4", "t")
        text = screen_text(pilot)
        assert "between One and Two" in text
        assert "nothing on when it takes place" in text
        assert "contradiction" in text
        assert "┝" in text
        await press(pilot, "down", "enter", "escape")
        assert chart(pilot).item.place == Place.claim("after")
        await press(pilot, "t")
        assert "2003" in screen_text(pilot)


async def test_a_click_moves_and_a_second_one_opens(minimal_pack: BuildPack) -> None:
    async with running(minimal_pack(saga())) as pilot:
        await press(pilot, "4")
        lines = screen_text(pilot).splitlines()
        row = next(y for y, line in enumerate(lines) if "released (denied)" in line)
        column = lines[row].index("released (denied)")
        await pilot.click(offset=(column, row))
        await pilot.pause()
        assert chart(pilot).item.place == Place.claim("not-in-2004")
        await pilot.click(offset=(column, row))
        await pilot.pause()
        assert workspace(pilot).place == Place.claim("not-in-2004")


def test_a_label_that_fits_nowhere_beside_its_bar_is_whole_on_a_line_of_its_own() -> None:
    label = "when it was shot  from March 1976 on"
    item = Item(2.0, 2.0, 2.0, None, label, Place.claim("x"))
    lines = lay_out([Lane("first", (item,))], ten, 60, stacked=False, airy=False)
    assert [piece.text for piece in lines[1].pieces] == [label]


async def test_fits_and_keeps_its_item_through_a_resize(minimal_pack: BuildPack) -> None:
    async with running(minimal_pack(saga())) as pilot:
        await press(pilot, "4")
        for size in [(120, 37), (80, 24), (60, 20), (40, 10)]:
            await press(pilot, "end")
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert chart(pilot).item.place == Place.claim("not-in-2004"), size
            text = screen_text(pilot)
            assert "▸" in text, size
            assert all(cell_len(line) <= size[0] for line in text.splitlines()), size
            await press(pilot, "home")
            assert chart(pilot).cursor == 0, size


async def test_a_pack_without_dates_says_what_is_missing(minimal_pack: BuildPack) -> None:
    async with running(minimal_pack(BLUE_HARBOUR)) as pilot:
        await press(pilot, "4")
        assert "gives any dates" in screen_text(pilot)
        await press(pilot, "enter", "down", "left", "pagedown", "t")
        assert "what the story comes before" in screen_text(pilot)


async def test_hostile_names_are_words_like_others(minimal_pack: BuildPack) -> None:
    async with running(minimal_pack(saga(HOSTILE)), size=(100, 30)) as pilot:
        await press(pilot, "4", "right")
        text = screen_text(pilot)
        assert "[sic] [/] [red]" in text
        assert "\x1b" not in text
        assert "\u202e" not in text


@pytest.mark.parametrize("key", ["3", "4", "5"])
async def test_a_changed_pack_is_shown_and_the_cursor_stays(
    key: str, minimal_pack: BuildPack
) -> None:
    async with running(minimal_pack(saga("Ann"))) as pilot:
        await press(pilot, key, "down")
        view = workspace(pilot).view
        before = view.subject
        assert before is not None
        view.session_changed(Session.load(minimal_pack(saga("Changed Name"))))
        await pilot.pause()
        assert view.subject == before
        assert view.session.pack.entities["ann"].name == "Changed Name"
        if key == "3":
            assert "Changed Name" in screen_text(pilot)


async def test_the_shipped_pack_marks_what_conflicts() -> None:
    async with running(size=(80, 24)) as pilot:
        await press(pilot, "4", "t")
        assert "✗ between" in screen_text(pilot)
        session = pilot.app.session
        for item in chart(pilot).items:
            verdict = session.mark(session.pack.claims[item.place.id])
            assert (item.glyph != "") == (verdict is not None)
            assert item.role == str(verdict or "source")
