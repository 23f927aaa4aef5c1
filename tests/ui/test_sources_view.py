"""The sources as cards, each with its page, and the table of how far they agree."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from support.driving import crumbs, press, running, screen_text, workspace
from support.minimal import BuildPack
from support.rows import every_row
from support.saga import EMPTY, HOSTILE, saga
from support.shipped import shipped_session
from textual.geometry import Region

from explorer.charts.agreement import Agreement, Pair
from explorer.charts.lines import width_of
from explorer.charts.matrix_layout import column_width, head, share_bar
from explorer.model.place import Place, PlaceKind
from explorer.pages import page_for
from explorer.pages.judgement import Share, shares
from explorer.ui.views.agreement.matrix import Matrix
from explorer.ui.views.sources.card import SourceCard, card_lines, level
from explorer.ui.views.sources.view import SourceCards
from explorer.ui.widgets.page_view import PageView
from explorer.wording.spans import Span


def cards(pilot) -> SourceCards:
    return pilot.app.screen.query_one(SourceCards)


def matrix(pilot) -> Matrix:
    return pilot.app.screen.query_one(Matrix)


def beside(pilot) -> PageView:
    return next(p for p in pilot.app.screen.query(PageView) if p.region.area)


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40), st.integers(3, 30))
def test_a_bar_fills_its_width_and_hides_nothing(agreeing, conflicting, beside, width) -> None:
    fact = ("a", "b")
    pair = Pair("x", "y", [fact] * agreeing, [fact] * conflicting, [fact] * beside)
    shown = share_bar(pair, width)
    assert width_of(shown) == width
    roles = {span.role for span in shown}
    assert ("bad" in roles) == (conflicting > 0)
    assert ("good" in roles) == (agreeing > 0)


def test_columns_and_heads_fit_their_room() -> None:
    assert column_width(100, 5) == 16
    assert column_width(60, 10) == 6
    assert column_width(60, 90) == 5
    assert head("kelly-review", 20) == ["kelly-review"]
    assert head("kelly-review", 8) == ["kelly-", "review"]
    assert head("Alona's essay transcript", 14) == ["Alona's essay", "transcript"]
    assert head("The preview", 20) == ["The preview"]
    assert all(cell_len(line) <= 6 for line in head("漢字漢字漢字-very-long-name-indeed", 6))


def test_all_numbers_of_the_table_have_one_form() -> None:
    fact = ("a", "b")

    class Sized(Matrix):
        scrollable_content_region = Region(0, 0, 34, 9)

    def shown(most: int) -> list[str]:
        sized = Sized()
        pairs = {
            ("a", "b"): Pair("a", "b", [fact] * 2, [fact] * 4),
            ("a", "c"): Pair("a", "c", [fact] * (most - 3), [fact] * 3),
        }
        sized.table = Agreement(("a", "b", "c"), pairs)
        sized._lay_out()
        return [_words(sized._words(0, column, 0)) for column in (1, 2)]

    assert shown(9) == ["4 of 6", "3 of 9"]
    assert shown(120) == ["4/6", "3/120"]


@every_row("width", range(36, 120, 3))
def test_all_cards_of_a_list_have_the_same_form(width: int) -> None:
    session = shipped_session()
    shown = [
        card_lines(SourceCard(source.id, source, session), width, 4)
        for source in session.pack.sources.values()
    ]
    for line in (2, 3):
        forms = {re.sub(r"[\d▁▂▃▄▅▆▇█]+", "0", _words(lines[line])) for lines in shown}
        assert len(forms) == 1, forms
    assert all(width_of(line) <= width for lines in shown for line in lines)


def _words(line: Sequence[Span]) -> str:
    return "".join(part.text for part in line)


def test_levels_rise_with_the_share() -> None:
    shown = [level(percent) for percent in (-5, 0, 30, 60, 100, 400)]
    assert shown == sorted(shown)
    assert shown[0] == "▁"
    assert shown[-1] == "█"


def test_the_page_of_a_source_judges_it_and_links_to_where_its_voice_changes() -> None:
    session = shipped_session()
    page = page_for(session, Place.source("preview"))
    record = session.records["preview"]
    assert record.stands_out
    assert "◆ Treat with caution" in page.plain
    assert record.why in page.plain
    for share in shares(record):
        assert f"{share.part} {share.what} ({share.percent}%)" in page.plain
    changes = [r for r in page.rows if "The point of view changes" in r.plain]
    assert [r.target for r in changes] == [
        Place(PlaceKind.PASSAGE, f"preview:{change.line}") for change in record.changes
    ]
    assert "◆" not in page_for(session, Place.source("kelly-review")).plain
    listed = page_for(session, Place(PlaceKind.SOURCES)).plain
    assert f"Treat with caution. Of {record.met} claims covered elsewhere, " in listed
    assert f"; of all {record.claims}, {record.hedged} are hedged by the author" in listed


async def test_the_one_that_stands_out_is_marked_by_word_and_glyph() -> None:
    async with running() as pilot:
        await press(pilot, "5")
        marked = [
            line for line in screen_text(pilot).splitlines() if "◆ treat with caution" in line
        ]
        assert len(marked) >= 1
        assert any("The preview" in line.split("◆")[0] for line in marked)


async def test_moving_shows_the_page_and_enter_goes_into_it() -> None:
    async with running() as pilot:
        await press(pilot, "5", "end")
        assert beside(pilot).page.place == Place.source("preview")
        await press(pilot, "enter")
        assert workspace(pilot).place == Place.source("preview")
        assert beside(pilot).has_focus
        await press(pilot, "enter")
        assert workspace(pilot).place.kind == "passage"
        await press(pilot, "escape", "escape")
        assert workspace(pilot).place == Place(PlaceKind.SOURCES)
        assert cards(pilot).row.target == Place.source("preview")
        assert cards(pilot).has_focus


async def test_a_click_on_any_line_of_a_card_chooses_it() -> None:
    async with running() as pilot:
        await press(pilot, "5")
        lines = screen_text(pilot).splitlines()
        row = next(y for y, line in enumerate(lines) if "│  The blog post" in line[:20])
        await pilot.click(offset=(5, row + 2))
        await pilot.pause()
        assert cards(pilot).row.target == Place.source("wick-post")
        await pilot.click(offset=(5, row + 1))
        await pilot.pause()
        assert workspace(pilot).place == Place.source("wick-post")


async def test_the_table_is_a_view_whose_cells_open_pairs() -> None:
    async with running() as pilot:
        await press(pilot, "7")
        text = screen_text(pilot)
        assert workspace(pilot).place == Place.agreement()
        assert text.count("The blog post") >= 2
        assert "differ, no conflict" in text
        await press(pilot, "down", "right")
        assert matrix(pilot).cursor == (1, 2)
        assert "The unsigned review and the blog post" in screen_text(pilot)
        await press(pilot, "enter")
        assert workspace(pilot).place == Place.agreement("weary-review", "wick-post")
        assert beside(pilot).page.place == workspace(pilot).place
        await press(pilot, "escape")
        assert matrix(pilot).cursor == (1, 2)
        await press(pilot, "left", "enter")
        assert workspace(pilot).place == Place.source("weary-review")
        assert crumbs(pilot)[0] == "Agreement"


async def test_the_table_scrolls_sideways_where_it_is_too_wide(minimal_pack: BuildPack) -> None:
    files = dict(saga())
    for number in range(30):
        files["sources.toml"] += (
            f'[[source]]\nid = "more-{number}"\ntitle = "T"\nkind = "note"\nlines = 1\n'
        )
    async with running(minimal_pack(files), size=(60, 20)) as pilot:
        await press(pilot, "7")
        heads = screen_text(pilot).splitlines()[4].split()
        assert heads[:3] == ["1", "2", "3"]
        await press(pilot, *["right"] * 31)
        assert screen_text(pilot).splitlines()[4].split()[-1] == "33"
        await press(pilot, "end")
        assert "more-29" in screen_text(pilot)
        assert matrix(pilot).cursor == (32, 32)


async def test_fits_and_keeps_its_source_through_a_resize() -> None:
    async with running() as pilot:
        await press(pilot, "5", "end")
        for size in [(120, 37), (80, 24), (60, 20), (40, 10)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            lines = screen_text(pilot).splitlines()
            assert cards(pilot).row.target == Place.source("preview"), size
            marked = [line for line in lines if "▸ The preview" in line]
            assert any("◆ treat with caution" in line for line in marked), size
            assert all(cell_len(line) <= size[0] for line in lines), size
            await press(pilot, "enter")
            assert beside(pilot).page.place == Place.source("preview"), size
            assert beside(pilot).has_focus, size
            await press(pilot, "escape")


async def test_names_over_the_table_are_never_cut_but_give_way_to_numbers() -> None:
    async with running() as pilot:
        await press(pilot, "7")
        assert "transcript" in screen_text(pilot).splitlines()[6]
        for size in ((80, 24), (60, 20)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            lines = screen_text(pilot).splitlines()
            assert lines[4].split() == ["1", "2", "3", "4", "5"]
            assert lines[5].startswith("▸  1 Alona's essay")


async def test_a_pack_of_one_silent_source(minimal_pack: BuildPack) -> None:
    async with running(minimal_pack(EMPTY)) as pilot:
        await press(pilot, "5")
        assert "no claims from it yet" in screen_text(pilot)
        await press(pilot, "7")
        assert "It takes two sources" in screen_text(pilot)
        await press(pilot, "up", "left", "enter", "pagedown")


async def test_hostile_titles_are_words_like_others(minimal_pack: BuildPack) -> None:
    async with running(minimal_pack(saga(HOSTILE)), size=(100, 30)) as pilot:
        await press(pilot, "5")
        text = screen_text(pilot)
        assert "[sic] [/] [red]" in text
        assert "\x1b" not in text
        assert "\u202e" not in text


@pytest.mark.parametrize("size", [(60, 20), (60, 40), (80, 24), (120, 36), (40, 10)])
async def test_the_legend_tells_of_what_is_drawn(size: tuple[int, int]) -> None:
    async with running(size=size) as pilot:
        await press(pilot, "7")
        lines = screen_text(pilot).splitlines()
        table = "\n".join(lines[3:])
        assert ("agree " in lines[2]) == ("██" in table)
        if "agree" not in lines[2]:
            hits = re.search(r"(\d+)/(\d+): .*conflict on (\d+) of (\d+) ", lines[2])
            assert hits is not None
            assert hits.groups()[:2] == hits.groups()[2:]
            assert hits[0].partition(":")[0] in table
        await pilot.resize_terminal(size[0], 44 - size[1])
        await pilot.pause()
        lines = screen_text(pilot).splitlines()
        assert ("agree " in lines[2]) == ("██" in "\n".join(lines[3:]))


@every_row(
    ("part", "words"),
    [(0, "0%"), (1, "<1%"), (9, "1%"), (500, "50%"), (999, ">99%"), (1000, "100%")],
)
def test_a_share_that_is_not_nothing_is_not_told_as_nothing(part: int, words: str) -> None:
    assert Share("", "", part, 1000).in_words == words
