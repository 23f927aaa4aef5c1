"""Every qualifier of a scope is weighed alike: different is no conflict, unknown a tension."""

from __future__ import annotations

import dataclasses

import pytest
from support.build import entity, make_pack, say, the_finding, verdicts

from explorer.compare.engine import compare
from explorer.compare.findings import finding_id, fingerprint
from explorer.model.claim import QUALIFIERS, Claim, Scope

VALUES = {
    "work": ("alien", "aliens"),
    "cut": ("release", "extended"),
    "region": ("Japan", "Chile"),
    "medium": ("DVD", "cinema"),
    "story_time": ("landing", "escape"),
    "as_of": ("1979", "1986"),
}
ENTITIES = [entity("alien", "film"), entity("aliens", "film"), entity("nostromo", "object")]


def two(first: dict[str, str], second: dict[str, str], *values: object, seen: bool = False):
    """Return a pack of two claims on how many there are of something, in two scopes."""
    one, other = values or (3, 7)
    return make_pack(
        ("gazette", "nostromo", "how-many", one, say(**first)),
        ("herald", "nostromo", "how-many", other, say(**second)),
        entities=ENTITIES,
    )


def test_all_fields_of_a_scope_are_qualifiers() -> None:
    assert set(QUALIFIERS) == {field.name for field in dataclasses.fields(Scope)} == set(VALUES)


@pytest.mark.parametrize("field", QUALIFIERS)
def test_different_ones_are_no_conflict(field: str) -> None:
    one, other = VALUES[field]
    assert verdicts(two({field: one}, {field: other})) == set()
    assert {v for _, v in verdicts(two({field: one}, {field: one}))} == {"contradiction"}


@pytest.mark.parametrize("field", QUALIFIERS)
def test_an_unknown_one_allows_a_tension_at_most(field: str) -> None:
    if field == "cut":
        pytest.skip("who saw the film speaks of the cut that was released")
    if field == "work":
        pytest.skip("unless told otherwise a claim is about the pack's own film")
    pack = two({field: VALUES[field][0]}, {})
    assert {v for _, v in verdicts(pack)} == {"tension"}


@pytest.mark.parametrize("field", ["region", "medium"])
def test_a_findings_scope_names_it_in_id_and_reports(field: str) -> None:
    value = VALUES[field][0]
    finding = the_finding(two({field: value}, {field: value}))
    assert finding.id.endswith(f".{field}={value}")
    assert getattr(finding.scope, field) == value


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("region", "US", "United States"),
        ("region", "united-states", "USA"),
        ("region", "north america", "North America"),
        ("medium", "dvd", "DVD"),
    ],
)
def test_one_qualifier_written_in_two_ways(field: str, one: str, other: str) -> None:
    assert {v for _, v in verdicts(two({field: one}, {field: other}))} == {"contradiction"}


def test_what_is_said_of_a_region_holds_for_its_countries() -> None:
    pack = make_pack(
        ("gazette", "nostromo", "how-many", 3, say(region="nordic")),
        ("herald", "nostromo", "how-many", 7, say(region="norway")),
        entities=[
            *ENTITIES,
            entity("nordic", "place"),
            entity("norway", "place", part_of=["nordic"]),
        ],
    )
    assert {v for _, v in verdicts(pack)} == {"contradiction"}


def test_ids_and_digests_without_the_later_qualifiers_are_as_they_were() -> None:
    scope = Scope(work="w", cut="c", story_time="s", as_of="2001")
    assert finding_id("a", "b", scope) == "a.b.work=w.cut=c.story-time=s.as-of=2001"
    assert repr(scope) == "Scope(cut='c', story_time='s', work='w', as_of='2001')"
    plain = Claim("i", "a", "b", "s", 1)
    assert fingerprint([plain]) == "FINGERPRINT"
    for field in ("region", "medium"):
        scoped = dataclasses.replace(plain, scope=Scope(**{field: "x"}))
        assert fingerprint([scoped]) != fingerprint([plain])


def test_of_several_numbers_any_may_agree() -> None:
    assert verdicts(two({}, {}, "[3,5,9]", 5)) == set()
    assert verdicts(two({}, {}, "[3,5,9]", "[9,11]")) == set()
    (found,) = compare(two({}, {}, "[3,5,9]", 7)).findings
    assert found.verdict == "contradiction"
    assert {position.value for position in found.positions} == {"3, 5 or 9", "7"}
