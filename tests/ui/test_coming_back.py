"""Lists and pages stay where they were while another view is on screen, and begin at their top."""

from __future__ import annotations

import pytest
from support.driving import nth, page, press, rows, running, screen_text, workspace, write


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_a_list_one_comes_back_to_is_scrolled_as_it_was(size: tuple[int, int]) -> None:
    async with running(size=size) as pilot:
        await press(pilot, "home", "n", "n")
        listing = rows(pilot)
        assert (nth(listing), listing.scroll_offset.y) == (2, 0)
        for way in (("3", "1"), ("W", "escape"), ("enter", "escape")):
            await press(pilot, *way)
            assert rows(pilot) is listing
            assert (nth(listing), listing.scroll_offset.y) == (2, 0), way
        listing.jump_to(4)  # as the wheel does: the cursor is out of sight
        await press(pilot, "3", "1")
        assert (nth(listing), listing.scroll_offset.y) == (2, 4)


@pytest.mark.parametrize("view", ["2", "3", "4", "5", "8"])
async def test_no_view_scrolls_by_itself_while_it_is_away(view: str) -> None:
    async with running() as pilot:
        await press(pilot, view, "down", "down", "down")
        before = [pane.scroll_offset for pane in workspace(pilot).view.panes]
        await press(pilot, "1", view)
        assert [pane.scroll_offset for pane in workspace(pilot).view.panes] == before


async def test_a_cursor_that_moved_while_its_list_was_away_is_in_sight() -> None:
    async with running(size=(80, 24)) as pilot:
        await press(pilot, "home")
        listing = rows(pilot)
        await press(pilot, "3")
        listing.move_to(len(listing.rows) - 1)
        await press(pilot, "1")
        top = listing.scroll_offset.y
        assert top <= listing.cursor < top + listing.size.height


async def test_a_page_found_by_search_begins_with_its_title() -> None:
    async with running() as pilot:
        await press(pilot, "slash")
        await write(pilot, "Reedus")
        await press(pilot, "down", "enter")
        shown_page = page(pilot)
        assert workspace(pilot).place.kind == "entity"
        assert shown_page.scroll_offset.y == 0
        assert shown_page.page.title in screen_text(pilot)
        await press(pilot, "3", "escape")
        assert page(pilot).scroll_offset.y == 0


async def test_a_claim_begins_with_title_statement_and_line_at_80x24() -> None:
    async with running(size=(80, 24)) as pilot:
        await press(pilot, "home", "enter", "enter")
        shown, place = page(pilot), workspace(pilot).place
        assert place.kind == "claim"
        assert shown.scroll_offset.y == 0
        claim = pilot.app.session.pack.claims[place.id]
        text = " ".join(screen_text(pilot).split())
        assert claim.statement in text
        assert f"Line {claim.evidence[0].line}" in text
        assert shown.target.kind == "passage"


async def test_a_page_one_comes_back_to_from_another_view_is_scrolled_as_it_was() -> None:
    async with running(size=(80, 24)) as pilot:
        await press(pilot, "home", "enter", "enter", "pagedown", "down")
        shown_page = page(pilot)
        before = shown_page.state
        assert before[1] > 0
        await press(pilot, "3", "escape")
        assert page(pilot) is shown_page
        assert shown_page.state == before
