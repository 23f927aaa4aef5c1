"""What the palette finds: by name, by synonym, by purpose; slips only where nothing fits."""

from __future__ import annotations

import pytest
from support.driving import press, running, until, workspace, write
from support.rows import every_row

from explorer.model.place import Place, PlaceKind
from explorer.ui.dialogs.decision import RulingScreen
from explorer.ui.keys.action_search import Fit, find_actions
from explorer.ui.keys.actions.synonyms import SYNONYMS
from explorer.ui.keys.registry import ACTIONS, by_id

OFFERED = [action for action in ACTIONS if action.palette]


def ids_for(typed: str) -> list[str]:
    return [match.action.id for match in find_actions(typed, OFFERED)]


@every_row(
    ("typed", "first"),
    [
        ("agreement", "view.agreement"),
        ("exit", "program.quit"),
        ("Quit", "program.quit"),
        ("keyboard", "program.help"),
        ("help", "program.help"),
        ("changes", "pack.changes"),
        ("settings", "program.settings"),
        ("preferences", "program.settings"),
        ("print", "take.export"),
        ("pdf", "take.export"),
        ("find", "go.search"),
        ("undo", "ruling.undo"),
        ("cast", "view.people"),
        ("dates", "view.timeline"),
        ("colours", "program.theme"),
        ("dark mode", "program.light"),
        ("tutorial", "program.tour"),
        ("create", "pack.new"),
        ("favourites", "bookmark.list"),
        ("bookm", "bookmark.toggle"),
        ("edit", "views.correct"),
        ("go to the timeline", "view.timeline"),
        ("show sources", "view.sources"),
        ("filter facts", "facts.filter"),
        ("how do I quit", "program.quit"),
        ("full screen", "view.zoom"),
        ("make this pane bigger", "view.zoom"),
        ("hide the list", "view.zoom"),
        ("email the report", "take.export"),
        ("who agrees with whom", "view.agreement"),
        ("release dates", "view.timeline"),
        ("cast list", "view.people"),
        ("list of all films", "view.films"),
        ("compare the sources", "view.facts"),
        ("how are they connected", "graph.path"),
        ("fix a typo", "views.correct"),
        ("false positive", "go.why-not"),
        ("open the website", "go.web"),
        ("what do the symbols mean", "program.help"),
        ("star this", "bookmark.toggle"),
        ("copy the text", "take.copy"),
        ("agrement", "view.agreement"),  # slips
        ("qiut", "program.quit"),
    ],
)
def test_the_first_action_found_is_the_one_meant(typed: str, first: str) -> None:
    assert ids_for(typed)[0] == first


@pytest.mark.parametrize("typed", ["", "   ", "xyzzy", "qui xyzzy", "?!"])
def test_what_nothing_is_called_finds_nothing(typed: str) -> None:
    assert not ids_for(typed)


@pytest.mark.parametrize("typed", ["quit", "theme", "agreement", "exit", "reload"])
def test_a_name_finds_no_more_than_what_is_so_called(typed: str) -> None:
    assert len(ids_for(typed)) == 1


def test_words_that_no_action_has_do_not_hide_those_that_one_has() -> None:
    assert ids_for("tutorial xyzzy") == ["program.tour"]
    (match,) = find_actions("tutorial xyzzy", OFFERED)
    assert match.fit is Fit.SOME_WORDS


def test_exact_comes_before_prefix_and_prefix_before_words_within() -> None:
    fits = [match.fit for match in find_actions("next", OFFERED)]
    assert fits == sorted(fits)
    assert fits[0] is Fit.NAME
    assert Fit.SLIP not in fits


def test_of_equals_the_first_offered_comes_first() -> None:
    actions = by_id()
    for first, second in (("facts.filter", "people.filter"), ("people.filter", "facts.filter")):
        ids = [m.action.id for m in find_actions("filter", [actions[first], actions[second]])]
        assert ids == [first, second]


def test_every_action_that_is_offered_has_other_words_and_no_other_has() -> None:
    assert {action.id for action in OFFERED} == SYNONYMS.keys()


async def test_an_action_of_another_view_is_done_there_and_decisions_are_asked_about() -> None:
    async with running() as pilot:
        await press(pilot, "4", "ctrl+p")
        await write(pilot, "reset people")
        await pilot.app.workers.wait_for_complete()
        await press(pilot, "enter")
        await until(pilot, lambda: workspace(pilot).place == Place(PlaceKind.PEOPLE))
        await press(pilot, "ctrl+p")
        await write(pilot, "no conflict")
        await pilot.app.workers.wait_for_complete()
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, RulingScreen))
        assert workspace(pilot).place.kind == PlaceKind.FINDINGS
        assert not pilot.app.session.rulings.rulings
