"""Pressing Enter again and again, over the model of the ways through a pack: no app is started."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from support.small import session as titanic

from explorer.charts.graph import busiest, graph_of
from explorer.charts.grid import fact_grid
from explorer.compare.engine import compare
from explorer.model.place import Place, PlaceKind
from explorer.pages.build import page_for
from explorer.pages.onward import first_tie, onward_from_line, onward_from_middle
from explorer.pages.page import Page, first_link, row
from explorer.pages.preview import preview_of, with_preview
from explorer.read.pack import read_pack
from explorer.session import Session

PACKS = Path(__file__).parent.parent / "packs"
STEPS = 10
"""Longer than anyone presses Enter."""


@cache
def here(name: str) -> Session:
    """Return a session of a pack in tests, or of the one that ships."""
    pack = read_pack(None if name == "shipped" else PACKS / name)
    return Session.of(pack, compare(pack))


def onward(session: Session, place: Place, visited: Sequence[Place]) -> Place | None:
    """Return where Enter leads from a place for one who came by `visited`, the last one last.

    None where nothing is left that was not visited. The views do the same, each for what it draws.
    """
    spot = place.as_passage
    if spot and spot.source in session.pack.sources:
        return onward_from_line(session, spot, visited)
    if place.kind == PlaceKind.FACTS:
        rows = fact_grid(session, (place.id,) if place.id else ()).rows
        facts = (row.fact_place for row in rows)
        return next((fact for fact in facts if fact not in (*visited, place)), None)
    if place.kind == PlaceKind.GRAPH:
        return _onward_in_graph(session, place, visited)
    page = page_for(session, place)
    at = first_link(page, [*visited, place])
    return page.rows[at].target if at >= 0 else None


def _onward_in_graph(session: Session, place: Place, visited: Sequence[Place]) -> Place | None:
    middle = place.id or busiest(session)
    seen = [*visited, Place.graph(middle)]
    graph = graph_of(session, middle)
    at = first_tie(graph, seen)
    return Place.graph(graph.edges[at].neighbour) if at >= 0 else onward_from_middle(middle, seen)


def way(session: Session, *start: Place) -> list[Place]:
    """Return the places to which Enter leads from the last of `start`, that one first."""
    visited = list(start)
    while len(visited) < STEPS + len(start):
        place = onward(session, visited[-1], visited[:-1])
        if place is None:
            break
        visited.append(place)
    return visited[len(start) - 1 :]


@pytest.mark.parametrize("name", ["shipped", "ferry", "nanook", "third-man"])
def test_enter_never_leads_back(name: str) -> None:
    session = here(name)
    assert session.comparison.findings
    for finding in session.comparison.findings:
        places = way(session, Place(PlaceKind.FINDINGS), Place.finding(finding.id))
        assert len(set(places)) == len(places), finding.id
        if any(claim.first_line for claim in finding.claims) and not finding.explains:
            kinds = [place.kind for place in places[:5]]
            assert kinds == ["finding", "claim", "passage", "entity", "facts"], finding.id


@pytest.mark.parametrize("name", ["shipped", "third-man"])
def test_enter_never_leads_back_in_the_graph(name: str) -> None:
    session = here(name)
    for entity in list(session.pack.entities)[:20]:
        places = way(session, Place.entity(entity), Place.graph(entity))
        assert len(set(places)) == len(places), entity
        if len(graph_of(session, entity).neighbours) > 1:
            assert places[1].kind == PlaceKind.GRAPH


def test_enter_leads_from_a_line_to_whom_its_claim_is_about() -> None:
    session = here("ferry")
    claim = session.pack.claims["tide-mara-ilse"]
    line = Place.passage(claim.source.id, claim.first_line)
    assert onward(session, line, [Place.claim(claim.id)]) == Place.entity(claim.subject)
    without = onward(session, line, [])
    assert without is not None
    assert without.kind == PlaceKind.CLAIM


def test_the_cursor_begins_where_nobody_has_been() -> None:
    a, b, c = (Place.claim(name) for name in "abc")
    page = Page(Place.source("s"), "", "", (row("title"), row("a", to=a), row("b", to=b)))
    assert [first_link(page, seen) for seen in ([], [a], [c, a], [a, b])] == [1, 2, 2, -1]


def test_no_pane_shows_what_the_one_beside_it_shows() -> None:
    session = titanic()
    for claim in session.pack.claims.values():
        main = with_preview(session, Place.claim(claim.id))
        at = first_link(main)
        beside = preview_of(session, main.rows[at].target) if at >= 0 else None
        if beside is None or beside.place.kind != PlaceKind.PASSAGE:
            continue
        shared = {r.plain.strip() for r in main.rows} & {r.plain.strip() for r in beside.rows}
        assert not {line for line in shared if len(line) > 40}
