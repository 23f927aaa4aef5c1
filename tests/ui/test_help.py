"""Help: what it explains of every place, which signs it knows, how it is found and laid out."""

from __future__ import annotations

import re

import pytest
from support.driving import dialog_text, press, running, workspace
from support.rows import every_row

from explorer.charts.grid_cells import CellMark
from explorer.model.enums import Verdict
from explorer.model.place import PlaceKind
from explorer.ui.dialogs.help import Where, help_page
from explorer.ui.dialogs.help_texts import FOCUS, OF_PLACE, PLACES, SIGNS
from explorer.ui.keys.keymap import Keymap
from explorer.ui.keys.registry import by_id
from explorer.ui.views import VIEWS
from explorer.ui.widgets.page_layout import LaidPage
from explorer.ui.widgets.page_view import PageView


def test_every_view_is_explained_and_texts_name_actions_that_there_are() -> None:
    assert {spec.id for spec in VIEWS} <= PLACES.keys() <= set(PlaceKind)
    texts = [text for focus in FOCUS.values() for text in focus]
    texts += [about.to_do for about in PLACES.values()]
    named = {match for text in texts for match in re.findall(r"{([^}]*)}", text)}
    assert named <= by_id().keys()
    assert set(OF_PLACE.values()) <= SIGNS.keys()


@every_row("place", PLACES)
def test_it_begins_with_what_one_is_looking_at(place: str) -> None:
    page = help_page(Where(place, "PageView", ()))
    assert page.title == PLACES[place].title
    assert page.rows[0].plain == PLACES[place].shows
    assert "{" not in page.plain
    assert "The page has the focus" in page.rows[2].plain


def test_all_signs_of_the_grid_and_all_verdicts_are_explained() -> None:
    assert (
        len(SIGNS["Symbols in the grid of facts"]) == len(CellMark) - 2
    )  # a conflict, and nothing
    findings = " ".join(sign for sign, _ in SIGNS["Symbols for findings"])
    assert all(str(verdict) in findings for verdict in Verdict)


@every_row(
    ("typed", "words"),
    [
        ("¿", "rumour or a guess"),
        ("≈", "spell"),
        ("missing copy", "missing from this copy"),
        ("one row per fact", "Facts"),
        ("keyboard", "F1"),  # by a synonym
        ("zzz", "Nothing matches"),
    ],
)
def test_signs_explanations_and_keys_are_found_by_their_words(typed: str, words: str) -> None:
    page = help_page(Where("facts"), typed)
    assert words in page.plain
    assert len(page.rows) < len(help_page(Where("facts")).rows) / 3


def test_keys_are_the_users_own_in_explanations_too() -> None:
    page = help_page(Where("facts"), "", Keymap({"facts.about": ("f8",)}))
    assert "F8 shows one person" in page.plain


@pytest.mark.parametrize("width", [40, 60, 90])
def test_what_a_key_does_stays_in_its_column(width: int) -> None:
    laid = LaidPage(help_page(Where("findings", active=by_id().keys())).rows)
    laid.lay_out(width)
    for before, line in zip(laid.lines, laid.lines[1:], strict=False):
        if (number := laid.rows[line.row].number) and before.row == line.row:
            assert line.indent == 2 + len(number.text)


@pytest.mark.parametrize("view", [spec.id for spec in VIEWS if spec.id not in ("facts", "graph")])
async def test_help_says_what_has_the_focus_in_each_view_with_more_panes_than_one(
    view: str,
) -> None:
    async with running() as pilot:
        await workspace(pilot).action_view(view)
        await pilot.pause()
        for key in ("tab", "shift+tab"):
            assert type(workspace(pilot).focused).__name__ in FOCUS
            await press(pilot, key)


async def test_the_other_pane_is_mentioned_only_if_there_is_one() -> None:
    async with running(size=(60, 20)) as pilot:
        await press(pilot, "enter", "question_mark")
        assert "arrows go from link to link; Esc goes back." in dialog_text(pilot)
        assert "other pane" not in pilot.app.screen.query_one(PageView).page.plain
    async with running(size=(120, 36)) as pilot:
        await press(pilot, "enter", "question_mark")
        assert "moves to the other pane" in dialog_text(pilot)
