"""Asking why not with a key, from wherever one is; and where an entity's page begins."""

from __future__ import annotations

import pytest
from support.driving import page, press, running, screen_text, workspace

from explorer.model.place import Place
from explorer.ui.views.facts.view import FactsView


@pytest.mark.parametrize(
    "origin",
    [
        Place.finding("the worst"),
        Place.claim("weary-16-story-time"),
        Place.entity("eve-macarro"),
        Place.fact("eve-macarro", "nature"),
    ],
)
async def test_the_key_asks_and_esc_returns(origin: Place) -> None:
    async with running() as pilot:
        screen, session = workspace(pilot), pilot.app.session
        if origin.kind == "finding":
            origin = Place.finding(session.comparison.findings[0].id)
        await screen.go(origin)
        await pilot.pause()
        assert "Cleared" in screen_text(pilot).splitlines()[-1]
        await press(pilot, "W")
        assert screen.place == Place.cleared(origin.id)
        await press(pilot, "escape")
        assert screen.place == origin


async def test_it_is_asked_of_a_cell_and_of_a_person_in_the_list() -> None:
    async with running() as pilot:
        await press(pilot, "2", "right")
        view = workspace(pilot).view
        assert isinstance(view, FactsView)
        asked = view.subject
        assert asked
        await press(pilot, "W")
        assert workspace(pilot).place == Place.cleared(asked.id)
        await press(pilot, "3", "W")
        assert workspace(pilot).place == Place.cleared("eve-macarro")
        await press(pilot, "5", "W")
        assert workspace(pilot).place == Place.cleared()


async def test_enter_opens_both_claims_of_a_pair_and_esc_returns_to_it() -> None:
    async with running() as pilot:
        screen = workspace(pilot)
        await screen.go(Place.cleared())
        await press(pilot, *["down"] * 4)
        pair = page(pilot).target
        assert pair
        assert pair.kind == "pair"
        await press(pilot, "enter")
        assert screen.place == pair
        targets = {place for _, place in page(pilot).links}
        assert {Place.claim(word) for word in pair.id.split()} <= targets
        await press(pilot, "enter")
        assert screen.place.kind == "claim"
        await press(pilot, "escape", "escape")
        assert screen.place == Place.cleared()
        assert page(pilot).target == pair


async def test_an_entity_begins_at_all_facts_about_it_above_its_disputes() -> None:
    async with running(size=(60, 20)) as pilot:
        screen = workspace(pilot)
        await screen.go(Place.entity("eve-macarro"))
        await pilot.pause()
        worst = pilot.app.session.findings_about["eve-macarro"][0]
        number = len(pilot.app.session.findings_about["eve-macarro"])
        text = screen_text(pilot)
        assert f"{number} findings about Eve Macarro: " in text
        assert "▸" in text
        assert page(pilot).target == Place.facts("eve-macarro")
        await press(pilot, "down", "enter")
        assert screen.place == Place.finding(worst.id)


async def test_an_entity_without_a_dispute_begins_at_its_first_link() -> None:
    async with running() as pilot:
        session = pilot.app.session
        calm = next(
            entity for entity in session.pack.entities if not session.findings_about.get(entity)
        )
        await workspace(pilot).go(Place.entity(calm))
        await pilot.pause()
        assert "No findings" in screen_text(pilot)
        links = page(pilot).links
        assert not links or page(pilot).target == links[0][1]
