"""A finding across properties is shown, filtered, searched and reported as any other."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator
from support.build import make_pack

from explorer.compare.engine import compare
from explorer.compare.filters import Filter
from explorer.model.place import Place
from explorer.pages.build import page_for
from explorer.report import FORMATS, Report, render
from explorer.report.schema import report_schema
from explorer.session import Session
from explorer.user.kept_views import KeptFilter

KILLED, DIED = "otto.killed-yet-survives", "ilse.died-before-born"


@pytest.fixture(scope="module")
def session() -> Session:
    pack = make_pack(
        ("herald", "otto", "killed-by", "ida"), ("gazette", "otto", "dies", False),
        ("herald", "ilse", "born", "1950"), ("gazette", "ilse", "died", "1940"),
    )  # fmt: skip
    return Session.of(pack, compare(pack))


def shown(session: Session, place: Place) -> tuple[list[str], set[Place | None]]:
    page = page_for(session, place)
    assert page is not None
    return ["".join(s.text for s in row.spans) for row in page.rows], {
        row.target for row in page.rows
    }


def test_its_page_leads_to_both_facts_and_to_the_constraint(session: Session) -> None:
    words, targets = shown(session, Place.finding(KILLED))
    assert {Place.fact("otto", "killed-by"), Place.fact("otto", "dies")} <= targets
    assert Place.fact("otto", "killed-yet-survives") not in targets
    assert Place.of_property("killed-yet-survives") in targets
    assert any(
        "says that Otto survives." in line or "that Otto survives." in line for line in words
    )


@pytest.mark.parametrize(
    "place",
    [
        Place.of_property("killed-yet-survives"),
        Place.of_property("dies"),
        Place.fact("otto", "dies"),
        Place.fact("otto", "killed-by"),
        Place.entity("ida"),
    ],
)
def test_pages_of_what_it_compares_lead_to_it(session: Session, place: Place) -> None:
    assert Place.finding(KILLED) in shown(session, place)[1]


@pytest.mark.parametrize("chosen", ["killed-yet-survives", "killed-by", "dies"])
def test_it_is_found_under_its_constraint_and_each_property(session: Session, chosen: str) -> None:
    kept = KeptFilter.of(Filter(properties=frozenset({chosen}))).filter(session.pack)
    assert [f.id for f in session.findings(kept)] == [KILLED]


def test_search_finds_it_by_its_words(session: Session) -> None:
    hits = session.index.search("killed survives").hits
    assert Place.finding(KILLED) in [hit.place for hit in hits]


@pytest.mark.parametrize("format_name", FORMATS)
def test_every_report_tells_it(session: Session, format_name: str) -> None:
    findings = session.comparison.findings
    made = render(Report(session.pack, session.comparison, findings), format_name)
    assert "Otto survives" in made and "Ilse died in 1940" in made


def test_json_names_what_it_compares(session: Session) -> None:
    findings = session.comparison.findings
    report = json.loads(render(Report(session.pack, session.comparison, findings), "json"))
    Draft202012Validator(report_schema()).validate(report)
    by_id = {f["id"]: (f["rule"], f["property"], f["properties"]) for f in report["findings"]}
    assert by_id == {
        KILLED: ("conflicts-with", "killed-yet-survives", ["killed-by", "dies"]),
        DIED: ("order", "died-before-born", ["born", "died"]),
    }


def test_both_claims_are_marked(session: Session) -> None:
    claims = session.pack.claims
    assert session.mark(claims["herald-1"]) == session.mark(claims["gazette-1"]) == "contradiction"
