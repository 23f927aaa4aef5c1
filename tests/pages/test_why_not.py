"""Why not? The pairs that a gate cleared, and why there are none where there are none."""

from __future__ import annotations

import pytest
from support.build import make_pack, say
from support.rows import every_row
from support.shipped import shipped_session
from support.small import empty, session

from explorer.model.claim_record import Evidence
from explorer.model.place import Place, PlaceKind
from explorer.pages import page_for
from explorer.pages.cleared import cleared_place
from explorer.session import Session
from explorer.wording.labels import GATES


@pytest.fixture
def crews() -> Session:
    """Return a session in which one pair was cleared."""
    return session(
        make_pack(
            ("post", "rose", "member-of", ["crew"], say(id="one")),
            ("mail", "rose", "member-of", ["band"], say(id="two")),
        )
    )


@pytest.mark.parametrize("key", ["one", "two", "rose", "rose member-of", ""])
def test_a_pair_leads_to_both_its_claims(crews: Session, key: str) -> None:
    shown = page_for(crews, Place.cleared(key))
    assert "1 pair of claims differs but does not conflict" in shown.plain
    assert "Both can be true (1)" in shown.plain
    (pair,) = [row.target for row in shown.rows if row.target]
    both = page_for(crews, pair)
    assert {Place.claim("one"), Place.claim("two")} <= {row.target for row in both.rows}
    assert "both can be true" in both.plain
    assert page_for(crews, Place.pair("two", "one")).rows == both.rows


def test_the_gates_are_counted_and_add_up() -> None:
    here = shipped_session()
    cleared = here.comparison.cleared
    shown = page_for(here, Place.cleared())
    gates = {gate: sum(pair.gate is gate for pair in cleared) for gate in {p.gate for p in cleared}}
    for gate, number in gates.items():
        assert f"{GATES[gate].page.capitalize()} ({number})" in shown.plain
    assert shown.rows[0].plain.startswith(f"{sum(gates.values())} pairs")


@pytest.mark.parametrize("key", ["one", "no-such", "one no-such", "one one", "", "one two three"])
def test_what_is_no_pair_has_no_page(crews: Session, key: str) -> None:
    assert page_for(crews, Place(PlaceKind.PAIR, key)).title == "Nothing here"


@every_row(
    ("claims", "key", "reason"),
    [
        ([("post", "rose", "trained-in", ["a", "b"])], "rose trained-in", "Only the review covers"),
        (
            [
                ("post", "rose", "trained-in", ["dance"]),
                ("mail", "rose", "trained-in", ["fencing"]),
            ],
            "rose trained-in",
            "to an open list",
        ),
        (
            [("post", "rose", "part-role", "mentor"), ("mail", "rose", "part-role", "mentor")],
            "rose part-role",
            "All sources that cover this agree.",
        ),
        (
            [("post", "titanic", "runtime", 194), ("mail", "titanic", "runtime", 160)],
            "titanic runtime",
            "do conflict",
        ),
        (
            [("post", "titanic", "runtime", None, say(lost=True, id="lost"))],
            "lost",
            "The value is missing from this copy",
        ),
        (
            [
                ("post", "rose", "part-role", "mentor"),
                ("mail", "rose", "part-role", "mentor"),
                ("mail", "rose", "trained-in", ["fencing"]),
            ],
            "rose",
            "Of 2 facts: 1 covered by one source only and 1 on which all agree.",
        ),
    ],
)
def test_where_nothing_was_cleared_it_says_why(claims: list, key: str, reason: str) -> None:
    shown = page_for(session(make_pack(*claims)), Place.cleared(key))
    assert "No apparent conflict was cleared here." in shown.plain
    assert reason in shown.plain


def test_where_everything_that_differs_conflicts_the_finding_is_a_step_away() -> None:
    here = session()
    finding = here.findings_by_fact["titanic", "runtime"][0]
    for key in ("titanic runtime", finding.id, "v-runtime"):
        targets = [row.target for row in page_for(here, Place.cleared(key)).rows]
        assert Place.finding(finding.id) in targets


def test_an_entity_that_nobody_speaks_of_says_so() -> None:
    words = page_for(session(), Place.cleared("enya")).plain
    assert "No source makes a claim about this" in words
    assert "No source makes a claim" in page_for(empty(), Place.cleared()).plain


def test_the_question_goes_with_the_page_or_what_is_under_the_cursor(crews: Session) -> None:
    claim, rose, fact = Place.claim("one"), Place.entity("rose"), "rose member-of"
    everything, line = Place.cleared(), Place.passage("post", 1)
    for place, subject, asked in (
        (Place(PlaceKind.FINDINGS), claim, "one"),
        (Place.facts(), Place(PlaceKind.FACT, fact), fact),
        (Place.facts("rose"), claim, "one"),
        (Place(PlaceKind.PEOPLE), rose, "rose"),
        (rose, claim, "rose"),  # on a page it is about what the page is about
        (rose, line, "rose"),
        (claim, rose, "one"),
        (Place.pair("two", "one"), None, "two"),
        (Place.cleared("rose"), Place.pair("one", "two"), "one"),
    ):
        assert cleared_place(crews, place, subject) == Place.cleared(asked)
    assert cleared_place(crews, Place.facts(), None) == everything
    assert cleared_place(crews, Place(PlaceKind.SOURCES), Place.source("post")) == everything
    assert cleared_place(crews, Place.entity("gone"), None) == everything


def test_a_claim_on_several_lines_names_them_and_leads_to_each() -> None:
    lines = [Evidence(2, "a"), Evidence(7, "b"), Evidence(7, "c"), Evidence(9, "d")]
    pack = make_pack(
        ("post", "rose", "member-of", ["crew"], {**say(id="one"), "evidence": lines}),
    )
    here = session(pack)
    shown = page_for(here, Place.claim("one"))
    assert "Line 2, also lines 7 and 9" in shown.plain
    targets = {row.target for row in shown.rows}
    assert {Place.passage("post", line) for line in (2, 7, 9)} <= targets
    fact = page_for(here, Place.fact("rose", "member-of"))
    assert {Place.passage("post", line) for line in (2, 7, 9)} <= {r.target for r in fact.rows}
    assert "also line 7" in fact.plain
    assert "line 2, also lines 7 and 9" in page_for(here, Place.entity("rose")).plain
