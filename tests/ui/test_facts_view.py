"""The grid of facts: its layout, its cursor, its filters, and packs that are large or hostile."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from support.build import entity, make_pack, say, source
from support.driving import crumbs, press, running, screen_text, workspace, write
from support.rows import every_row
from support.shipped import shipped_session
from support.small import HOSTILE, empty, hostile
from support.small import session as small_session
from textual.pilot import Pilot

from explorer.charts.grid import FactRow, SubjectRow, disputes_by_source, fact_grid
from explorer.charts.grid_cells import Cell, CellMark
from explorer.charts.grid_layout import (
    GAP,
    cell_spans,
    fill,
    head_spans,
    label_spans,
    lay_out,
    legend,
)
from explorer.charts.lines import width_of
from explorer.model.enums import Vantage, Verdict
from explorer.model.place import Place
from explorer.session import Session
from explorer.ui.views.facts.table import FactTable
from explorer.ui.views.facts.view import FactsView
from explorer.user.kept_views import KeptFacts
from explorer.user.state import Kept


def plain(spans) -> str:
    return "".join(span.text for span in spans)


@every_row(
    ("terminal", "sources", "shown"),
    [
        (60, 5, 1),
        (40, 5, 1),
        (80, 5, 2),
        (100, 5, 3),
        (110, 5, 4),
        (80, 1, 1),
        (120, 5, 5),
        (120, 7, 5),
        (160, 5, 5),
    ],
)
def test_one_source_at_60_and_from_80_on_as_many_as_fit(
    terminal: int, sources: int, shown: int
) -> None:
    columns = lay_out(terminal - 3, sources)
    assert len(columns.widths) == shown
    assert all(width >= 14 for width in columns.widths)


@given(st.integers(0, 300), st.integers(0, 12), st.integers(-3, 20))
def test_columns_fill_the_width_and_stay_within_the_sources(
    width: int, total: int, first: int
) -> None:
    columns = lay_out(width, total, first)
    assert 0 <= columns.first <= columns.after <= total
    if width >= 37:
        assert columns.label + sum(w + GAP for w in columns.widths) == width


@given(st.integers(37, 300), st.integers(1, 12), st.integers(0, 11), st.integers(0, 11))
def test_a_source_is_brought_into_sight_by_moving_as_little_as_needed(
    width: int, total: int, first: int, wanted: int
) -> None:
    columns = lay_out(width, total, first)
    moved = columns.showing(min(wanted, total - 1))
    assert moved.first <= min(wanted, total - 1) < moved.after
    if columns.first <= min(wanted, total - 1) < columns.after:
        assert moved == columns


def test_a_point_is_in_the_column_that_is_drawn_there() -> None:
    columns = lay_out(77, 5, 2)
    assert columns.at(0) == 0
    assert columns.at(columns.label - 1) == 0
    assert columns.at(columns.label + GAP) == 3
    assert columns.at(columns.label + GAP + columns.widths[0] + GAP) == 4
    assert columns.at(200) is None


WORDS = st.text(st.sampled_from("ab 日é👩[/]"), max_size=30)


@given(WORDS, WORDS, st.integers(1, 50), st.booleans())
def test_every_label_takes_exactly_its_width(
    name: str, label: str, width: int, grouped: bool
) -> None:
    row = FactRow("x", "y", name, label, None, (), small_session())
    assert width_of(label_spans(row, width, grouped)) == width
    assert width_of(label_spans(SubjectRow("x", name, 1, 0), width)) == width


@given(WORDS, st.sampled_from(CellMark), st.sampled_from(Verdict), st.integers(1, 50))
def test_every_cell_takes_exactly_its_width(
    text: str, mark: CellMark, verdict: Verdict, width: int
) -> None:
    assert width_of(cell_spans(Cell(text, mark, verdict), width)) == width


def test_a_long_name_gives_way_before_the_property_does() -> None:
    row = FactRow("x", "y", "The Honourable Robert de Baskerville", "killed by", None, (), empty())
    text = plain(label_spans(row, 30))
    assert text.startswith("  The Hon")
    assert text.rstrip().endswith("… – killed by")


def test_every_mark_has_a_sign_of_its_own() -> None:
    cells = [Cell("x", mark) for mark in CellMark if mark not in (CellMark.CONFLICT, "")]
    cells += [Cell("x", CellMark.CONFLICT, v) for v in Verdict if v is not Verdict.MISSING]
    signs = [plain(cell_spans(cell, 5))[0] for cell in cells]
    assert len(set(signs)) == len(signs)


@every_row("width", [20, 40, 56, 76, 116, 200])
def test_the_legend_is_whole_at_every_width_and_a_sign_stays_beside_its_word(width: int) -> None:
    lines = [plain(line) for line in legend([Verdict.TENSION, Verdict.RUMOUR], width)]
    assert all(cell_len(line) <= width for line in lines)
    assert lines[0].startswith("≁ tension")
    for entry in ("? rumour", "= agrees", "+ adds", "· only here", "¿ rumour only", "▢ missing"):
        assert any(entry in line for line in lines), entry
    assert "contradiction" not in " ".join(lines)
    assert len(lines) <= (1 if width > 76 else 2 if width > 40 else 5)


async def test_the_whole_legend_is_on_screen_at_60_columns() -> None:
    async with running(size=(60, 20)) as pilot:
        await press(pilot, "2")
        text = screen_text(pilot)
        assert "▢ missing" in text
        assert "✗ contradiction" in text


def test_the_header_says_where_a_source_stood() -> None:
    digest = source("digest", seen=False, kind="preview")
    assert digest.vantage is Vantage.BEFORE
    name, vantage = head_spans(digest, "The preview", 30)
    assert plain(name).strip() == "The preview"
    assert plain(vantage).strip() == "digest, before release"
    assert plain(head_spans(digest, "", 30)[0]).strip() == "digest"
    assert plain(head_spans(digest, "The preview", 14)[1]) == "before release"
    assert "before release" in plain(head_spans(digest, "The preview", 30, one_line=True)[0])
    assert width_of(fill(name, 9)) == 9


@asynccontextmanager
async def facts(
    size: tuple[int, int] = (120, 36), session: Session | None = None
) -> AsyncIterator[tuple[Pilot[int], FactsView]]:
    """Run the app on the grid, on the shipped pack or on a session."""
    with pytest.MonkeyPatch.context() as patch:
        if session is not None:
            patch.setattr(Session, "load", lambda *_: session)
        async with running(size=size) as pilot:
            await press(pilot, "2")
            view = workspace(pilot).view
            assert isinstance(view, FactsView)
            yield pilot, view


async def go_to(pilot: Pilot[int], view: FactsView, name: str, label: str) -> FactRow:
    """Put the cursor on a fact's own column."""
    for at, row in enumerate(view.table.rows):
        if isinstance(row, FactRow) and (row.name, row.label) == (name, label):
            view.table.move_to(at, 0)
            await pilot.pause()
            return row
    raise AssertionError(f"no fact {name} – {label}")


def test_a_row_has_a_finding_only_if_a_cell_of_it_is_marked() -> None:
    session = shipped_session()
    rows = [row for row in fact_grid(session).rows if row.finding]
    for row in rows:
        cells = row.cells.values()
        lost = any(cell.part_lost or cell.mark is CellMark.LOST for cell in cells)
        assert lost or any(cell.verdict for cell in cells), row.words
    assert not any(row.finding.level for row in rows if row.finding.verdict is not Verdict.MISSING)
    disputed = {(row.subject, row.property_id) for row in rows}
    assert ("ballerina", "leads-film") not in disputed, "the preview guesses what all agree on"
    assert ("eve-macarro", "family-killed") in disputed


async def test_the_most_disputed_fact_comes_first_and_every_fact_is_counted() -> None:
    async with facts() as (pilot, view):
        total = len(pilot.app.session.pack.facts)
        assert f"{total} facts, the most disputed first" in screen_text(pilot)
        assert len(view.table.rows) == total
        first = view.table.row
        assert first.finding is not None
        assert first.finding.severity == pilot.app.session.comparison.findings[0].severity
        assert view.table.rows[-1].finding is None
        assert crumbs(pilot) == ["Facts"]


async def test_cells_say_what_each_source_says_with_the_sign_of_the_conflict() -> None:
    async with facts(size=(160, 40)) as (pilot, view):
        row = await go_to(pilot, view, "Eve Macarro", "family killed")
        lines = screen_text(pilot).splitlines()
        line = next(row for row in lines if re.search("family killed +[⊂?]", row))
        assert "⊂ both of Eve's parents" in line
        assert "⊂ Eve's father " in line
        assert "? Eve's father " in line
        assert row.finding.words.body[:40] in screen_text(pilot)
        text = screen_text(pilot)
        for name in view.table.names.values():
            assert name[:16] in text
        assert "before release" in text


async def test_enter_opens_the_claim_in_a_cell_and_the_fact_in_its_own_column() -> None:
    async with facts() as (pilot, view):
        row = await go_to(pilot, view, "Lena", "introduced as")
        await press(pilot, "enter")
        assert workspace(pilot).place == row.fact_place
        await press(pilot, "escape")
        assert view.table.row == row

        columns = [s.id for s in view.table.sources]
        at = columns.index("kelly-review") + 1
        await press(pilot, *["right"] * at)
        assert view.table.source == "kelly-review"
        claim = row.cell("kelly-review").claims[0]
        assert view.subject == Place.claim(claim.id)
        await press(pilot, "enter")
        assert workspace(pilot).place == Place.claim(claim.id)
        await press(pilot, "escape")
        assert (view.table.row, view.table.source) == (row, "kelly-review")


async def test_a_silent_cell_opens_the_fact_and_says_who_speaks() -> None:
    async with facts() as (pilot, view):
        row = await go_to(pilot, view, "Eve Macarro", "family killed")
        silent = next(s.id for s in view.table.sources if s.id not in row.said)
        await press(pilot, *["l"] * ([s.id for s in view.table.sources].index(silent) + 1))
        assert f"{view.table.names[silent]} does not cover this; " in screen_text(pilot)
        await press(pilot, "enter")
        assert workspace(pilot).place == row.fact_place


async def test_letters_and_arrows_move_and_the_edges_hold() -> None:
    async with facts() as (pilot, view):
        await press(pilot, "j", "j", "k", "l", "l", "h")
        assert view.table.cursor == (1, 1)
        await press(pilot, *["left"] * 3, "up", "up")
        assert view.table.cursor == (0, 0)
        await press(pilot, "end", *["right"] * 9)
        assert view.table.cursor == (len(view.table.rows) - 1, len(view.table.sources))
        await press(pilot, "home", "pagedown")
        assert 5 < view.table.cursor[0] < view.table.size.height
        assert workspace(pilot).place == Place.facts()


async def test_all_five_sources_are_in_sight_at_120_columns_inside_the_frame() -> None:
    async with facts((120, 36)) as (pilot, view):
        head = screen_text(pilot).splitlines()[3]
        assert all(view.table.names[s.id][:13] in head for s in view.table.sources)
        assert "of 5" not in screen_text(pilot).splitlines()[4]


@pytest.mark.parametrize(("size", "shown"), [((60, 20), 1), ((80, 24), 2)])
async def test_columns_that_do_not_fit_come_in_with_the_cursor(
    size: tuple[int, int], shown: int
) -> None:
    async with facts(size) as (pilot, view):
        names = [view.table.names[s.id][:16] for s in view.table.sources]
        await press(pilot, "right", "left")
        await press(pilot, *["left"] * 5)
        for at, wanted in enumerate(names, 1):
            await press(pilot, "right")
            assert wanted in screen_text(pilot).splitlines()[3]
            first = max(at - shown, 0) + 1
            position = f"source {first} of 5" if shown == 1 else f"sources {first}–{first + 1} of 5"
            assert position in screen_text(pilot)
        await press(pilot, *["left"] * 5)
        assert names[0] in screen_text(pilot).splitlines()[3]
        assert view.table.cursor == (0, 0)


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_where_not_all_sources_fit_those_that_conflict_most_come_first(
    size: tuple[int, int],
) -> None:
    async with facts((120, 36)) as (pilot, view):
        assert view.table.columns.first == 0
        await pilot.resize_terminal(*size)
        await pilot.pause()
        columns, weights = view.table.columns, [*view.table.weights.values()]
        shown = sum(weights[columns.first : columns.after])
        at_once = len(columns.widths)
        held = [sum(weights[at : at + at_once]) for at in range(len(weights) - at_once + 1)]
        assert shown == max(held)
        assert columns.first == held.index(max(held))
        assert (columns.first > 0) == (size == (60, 20))  # of two, the first two have most to see
        await press(pilot, "right")
        assert view.table.cursor == (0, columns.first + 1)  # the first one on screen
        await press(pilot, *["left"] * 9)
        assert view.table.columns.first == 0  # from here on the user decides
        await pilot.resize_terminal(100, 30)
        assert view.table.columns.first == 0


@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
async def test_typing_a_filter_takes_no_column_away(size: tuple[int, int]) -> None:
    async with facts(size) as (pilot, view):
        columns = view.table.columns
        await press(pilot, "f", "r", "e")
        assert view.table.columns == columns
        await press(pilot, *"zzqq")  # nothing fits, and there is nothing to scroll
        lines = screen_text(pilot).splitlines()
        typed = next(line for line in lines if "rezzqq " in line)
        head = next(line for line in lines if "Fact " in line)
        assert typed.index("rezzqq") == head.index("Fact")
        assert view.table.columns == columns


async def test_words_filter_as_they_are_typed_and_escape_clears_them() -> None:
    async with facts() as (pilot, view):
        total = len(view.table.rows)
        await press(pilot, "f")
        await write(pilot, "eve kill")
        matching = len(view.table.rows)
        assert 0 < matching < total
        assert view.border_title.startswith(f"{matching} of {total} facts,")
        assert "eve kill" in screen_text(pilot)
        await press(pilot, "enter")
        assert view.table.has_focus
        assert len(view.table.rows) == matching
        await press(pilot, "f", "escape")
        assert view.table.has_focus
        assert len(view.table.rows) == total
        assert workspace(pilot).place == Place.facts()


async def test_what_no_fact_holds_says_how_to_see_all_again() -> None:
    async with facts() as (pilot, view):
        total = len(view.table.rows)
        await press(pilot, "f")
        await write(pilot, "zzzz")
        assert "There are no facts with “zzzz”. Esc clears the filter." in screen_text(pilot)
        await press(pilot, "down")
        assert f"Press x to see all {total} facts again." in screen_text(pilot)
        await press(pilot, "enter", "down", "right", "pagedown", "end")
        assert workspace(pilot).place == Place.facts()
        await press(pilot, "x")
        assert len(view.table.rows) == total
        assert "Press x" not in screen_text(pilot)


async def test_a_person_is_chosen_by_name_as_a_step_that_escape_takes_back() -> None:
    async with facts() as (pilot, view):
        total = len(view.table.rows)
        await press(pilot, "F")
        await write(pilot, "eve mac")
        await press(pilot, "enter")
        assert workspace(pilot).place == Place.facts("eve-macarro")
        assert crumbs(pilot) == ["Facts", "Facts about Eve Macarro"]
        kept = fact_grid(pilot.app.session, ["eve-macarro"]).rows
        assert list(view.table.rows) == list(kept)
        assert f"{len(kept)} of {total} facts about Eve Macarro" in screen_text(pilot)
        await press(pilot, "escape")
        assert len(view.table.rows) == total

        await press(pilot, "F", "down", "enter")
        assert workspace(pilot).place.id
        await press(pilot, "x")
        assert workspace(pilot).place == Place.facts()
        await press(pilot, "F", "escape")
        assert workspace(pilot).place == Place.facts()


async def test_the_chooser_says_when_nobody_is_called_that() -> None:
    async with facts() as (pilot, _):
        await press(pilot, "F")
        await write(pilot, "zzzzzz")
        assert "No name matches." in screen_text(pilot)
        await press(pilot, "enter", "escape")
        assert workspace(pilot).place == Place.facts()


def test_a_source_weighs_as_many_of_its_claims_as_conflict() -> None:
    here = Session.load()
    conflicting = [
        c for c in here.pack.claims.values() if here.mark(c) not in (None, Verdict.MISSING)
    ]
    weights = disputes_by_source(here)
    assert sum(weights.values()) == len(conflicting)
    assert set(weights) == set(here.pack.sources)
    for source_id, number in weights.items():
        assert number == sum(claim.source.id == source_id for claim in conflicting)


async def test_conflicts_only_and_grouped_by_subject() -> None:
    async with facts() as (pilot, view):
        total = len(view.table.rows)
        await press(pilot, "v")
        disputed = len(view.table.rows)
        assert 0 < disputed < total
        assert all(row.finding for row in view.table.rows)
        await press(pilot, "o", "home")
        heads = [row for row in view.table.rows if isinstance(row, SubjectRow)]
        assert len(view.table.rows) == disputed + len(heads)
        assert len({head.subject for head in heads}) == len(heads)
        assert sum(head.facts for head in heads) == disputed
        assert isinstance(view.table.row, SubjectRow)
        for at, row in enumerate(view.table.rows):
            place = row.place if isinstance(row, SubjectRow) else row.fact_place
            assert view.table.index_of(place) == at
        assert view.table.index_of(Place.fact(heads[0].subject, "no-property")) is None
        assert view.table.index_of(Place.entity("nobody")) is None
        await press(pilot, "enter")
        assert workspace(pilot).place == Place.entity(heads[0].subject)
        await press(pilot, "escape", "v", "o")
        assert len(view.table.rows) == total


async def test_what_is_shown_is_kept_between_runs_and_nonsense_is_not() -> None:
    async with facts() as (pilot, view):
        await press(pilot, "v", "o")
        shown = list(view.table.rows)
        await press(pilot, "f")
        await write(pilot, "eve")
        await press(pilot, "enter")
        kept = view.keep(Kept())
        assert "eve" not in str(kept.facts)  # words typed in another run would hide facts unseen
        await press(pilot, "x", "o")
        assert list(view.table.rows) != shown
        view.restore_kept(kept)
        await pilot.pause()
        assert list(view.table.rows) == shown
        assert "that conflict" in screen_text(pilot).splitlines()[2]
        view.restore_kept(Kept(facts=KeptFacts.read({"text": 7, "disputed": "yes"})))
        assert len(view.table.rows) == len(pilot.app.session.pack.facts)


async def test_the_cursor_stays_on_its_fact_through_filters_steps_and_views() -> None:
    async with facts() as (pilot, view):
        row = await go_to(pilot, view, "John Wick", "size of part")
        await press(pilot, "right", "right", "o")
        assert view.table.row == row
        await press(pilot, "v")
        assert view.table.row == row
        await press(pilot, "enter", "1", "escape", "escape")
        assert (view.table.row, view.table.cursor[1]) == (row, 2)
        await press(pilot, "1", "2")
        assert view.table.row == row


async def test_from_a_finding_or_claim_the_view_begins_at_its_fact() -> None:
    async with facts() as (pilot, view):
        finding = [f for f in pilot.app.session.comparison.findings if f.fact in f.facts][7]
        await workspace(pilot).go(Place.finding(finding.id))
        await press(pilot, "2")
        assert view.table.row.fact_place == Place.fact(finding.subject, finding.property)
        claim = next(iter(pilot.app.session.pack.claims.values()))
        await workspace(pilot).go(Place.claim(claim.id))
        await press(pilot, "2")
        assert view.table.row.fact_place == Place.fact(*claim.fact)


async def test_resizing_keeps_the_cell_and_keeps_it_in_sight() -> None:
    async with facts() as (pilot, view):
        row = await go_to(pilot, view, "John Wick", "size of part")
        await press(pilot, *["right"] * 5)
        source_id = view.table.source
        for size in ((60, 20), (40, 10), (80, 24), (200, 50), (120, 16), (120, 36)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert (view.table.row, view.table.source) == (row, source_id)
            top, height = view.table.scroll_offset.y, view.table.size.height
            assert top <= view.table.cursor[0] < top + height
            columns = view.table.columns
            assert columns.first <= 4 < columns.after
            assert all(cell_len(line) <= size[0] for line in screen_text(pilot).splitlines())


async def test_a_click_moves_a_second_one_opens_and_one_on_the_header_too() -> None:
    async with facts() as (pilot, view):
        x = 2 + view.table.columns.label + GAP + 3
        await pilot.click(FactTable, offset=(x, 4))
        await pilot.pause()
        assert view.table.cursor == (4, 1)
        target = view.table.target
        await pilot.click(FactTable, offset=(x, 4))
        await pilot.pause()
        assert workspace(pilot).place == target
        await press(pilot, "escape")
        await pilot.click("FactHeader", offset=(x, 0))
        await pilot.pause()
        assert workspace(pilot).place == Place.source(view.table.sources[0].id)


async def test_a_pack_without_claims_says_so() -> None:
    async with facts(session=empty()) as (pilot, _):
        assert "This pack has no claims yet" in screen_text(pilot)
        await press(pilot, "down", "right", "enter", "d", "o", "x", "p", "enter")
        assert workspace(pilot).place == Place.facts()


@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
async def test_hostile_names_neither_break_lines_nor_reach_the_terminal(
    size: tuple[int, int],
) -> None:
    async with facts(size, hostile()) as (pilot, _):
        seen = ""
        for keys in (["right"], ["down", "right"], ["o"], ["home"], ["p"], ["escape"]):
            await press(pilot, *keys)
            text = screen_text(pilot)
            assert all(cell_len(line) == size[0] for line in text.splitlines())
            seen += text
        assert "[sic] [/] [b" in seen
        assert not set(seen) & {"\x1b", "\x07", "\u202e", "\u200f"}
        assert HOSTILE[:5] in seen


@pytest.mark.every_frame
async def test_of_many_facts_only_those_in_sight_are_made() -> None:
    claims = [
        (f"s{n % 2}", f"film-{n // 2:05}", "runtime", 90 + n % 2, say(id=f"c{n}"))
        for n in range(6_000)
    ]
    pack = make_pack(*claims, sources=[source("s0"), source("s1")], entities=[entity("x", "film")])
    async with facts(session=small_session(pack)) as (pilot, view):
        assert len(view.table.rows) == 3_000
        await press(pilot, "end", "pageup", "home")
        made = sum("cells" in vars(row) for row in view.table.rows)
        assert 0 < made < 200
        assert "3,000 facts" in screen_text(pilot)
