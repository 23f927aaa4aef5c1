"""Every qualifier of a scope is weighed alike: different is no conflict, unknown a tension."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from support.build import entity, make_pack, say, the_finding, verdicts
from support.minimal import BuildPack
from support.rows import every_row

from explorer.compare.context import Context
from explorer.compare.engine import compare
from explorer.compare.findings import finding_id
from explorer.compare.judge import judge
from explorer.model.claim_record import ClaimRecord
from explorer.model.enums import Gate
from explorer.model.finding import fingerprint
from explorer.model.place import Fact
from explorer.model.scope import QUALIFIERS, Scope

Run = Callable[..., tuple[int, str, str]]

VALUES = {
    "work": ("alien", "aliens"),
    "cut": ("release", "extended"),
    "region": ("Japan", "Chile"),
    "medium": ("DVD", "cinema"),
    "story_time": ("landing", "escape"),
    "as_of": ("1979", "1986"),
}
ENTITIES = [entity("alien", "film"), entity("aliens", "film"), entity("nostromo", "object")]


def two(first: dict[str, str], second: dict[str, str], *values: object):
    """Return a pack of two claims on how many there are of something, in two scopes."""
    low, high = values or (3, 7)
    return make_pack(
        ("gazette", "nostromo", "how-many", low, say(**first)),
        ("herald", "nostromo", "how-many", high, say(**second)),
        entities=ENTITIES,
    )


def test_all_fields_of_a_scope_are_qualifiers() -> None:
    assert set(QUALIFIERS) == {field.name for field in dataclasses.fields(Scope)} == set(VALUES)


@every_row("field", QUALIFIERS)
def test_different_ones_are_no_conflict(field: str) -> None:
    first, second = VALUES[field]
    assert verdicts(two({field: first}, {field: second})) == set()
    assert {v for _, v in verdicts(two({field: first}, {field: first}))} == {"contradiction"}


@pytest.mark.parametrize("field", sorted({*QUALIFIERS} - {"cut", "work"}))
def test_an_unknown_one_allows_a_tension_at_most(field: str) -> None:
    """Of cut and work it goes without saying what is meant: the release, the pack's own film."""
    pack = two({field: VALUES[field][0]}, {})
    assert {v for _, v in verdicts(pack)} == {"tension"}


@pytest.mark.parametrize("field", ["region", "medium"])
def test_a_findings_scope_names_it_in_id_and_reports(field: str) -> None:
    value = VALUES[field][0]
    finding = the_finding(two({field: value}, {field: value}))
    assert finding.id.endswith(f".{field}={value}")
    assert getattr(finding.scope, field) == value


@every_row(
    ("field", "first", "second"),
    [
        ("region", "US", "United States"),
        ("region", "united-states", "USA"),
        ("region", "north america", "North America"),
        ("medium", "dvd", "DVD"),
        ("medium", "cinema", "theatrical"),
        ("medium", "in theatres", "cinema"),
        ("medium", "home video", "Blu-ray"),
        ("medium", "VOD", "video on demand"),
    ],
)
def test_one_qualifier_written_in_two_ways(field: str, first: str, second: str) -> None:
    assert {v for _, v in verdicts(two({field: first}, {field: second}))} == {"contradiction"}


@every_row(
    ("first", "second"),
    [("cinema", "festival"), ("dvd", "blu-ray"), ("theatrical", "limited theatrical"),
     ("television", "streaming"), ("roadshow", "premiere"), ("video", "video on demand"),
     ("VOD", "streaming")],
)  # fmt: skip
def test_two_forms_of_release_are_two(first: str, second: str) -> None:
    assert not verdicts(two({"medium": first}, {"medium": second}))


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
    assert finding_id(Fact("a", "b"), scope) == "a.b.work=w.cut=c.story-time=s.as-of=2001"
    assert repr(scope) == "Scope(cut='c', story_time='s', work='w', as_of='2001')"
    plain = ClaimRecord("i", "a", "b", "s", 1)
    before = fingerprint([SimpleNamespace(record=plain)])
    assert before == "1998642510cd73f6"
    for field in ("region", "medium"):
        scoped = dataclasses.replace(plain, scope=Scope(**{field: "x"}))
        assert fingerprint([SimpleNamespace(record=scoped)]) != fingerprint(
            [SimpleNamespace(record=plain)]
        )


def test_of_several_numbers_any_may_agree() -> None:
    assert verdicts(two({}, {}, "[3,5,9]", 5)) == set()
    assert verdicts(two({}, {}, "[3,5,9]", "[9,11]")) == set()
    (finding,) = compare(two({}, {}, "[3,5,9]", 7)).findings
    assert finding.verdict == "contradiction"
    assert {str(position.value) for position in finding.positions} == {"3, 5 or 9", "7"}


@pytest.mark.parametrize("format_", ["json", "markdown", "html", "csv", "sarif"])
def test_reports_say_for_which_region_and_medium(
    format_: str, minimal_pack: BuildPack, run: Run
) -> None:
    claims = [
        f'\n[[claim]]\nid = "{source}"\nsource = "{source}"\nsubject = "ann"\nproperty = "age"\n'
        f'value = {age}\nscope = {{ region = "Chile", medium = "DVD" }}\n'
        "evidence = [{ line = 1 }]\n"
        for source, age in (("review", 30), ("post", 50))
    ]
    root = minimal_pack({"claims/ages.toml": "".join(claims)})
    code, out, _ = run("report", str(root), "--format", format_)
    assert code == 0
    assert "Chile" in out and "DVD" in out
    if format_ == "json":
        (finding,) = json.loads(out)["findings"]
        assert finding["scope"] == {"region": "Chile", "medium": "DVD"}


@pytest.mark.parametrize("field", sorted({*QUALIFIERS} - {"cut", "work"}))
def test_an_opinion_does_not_stand_against_what_is_said_in_a_scope(field: str) -> None:
    scoped, opinion = {field: VALUES[field][0]}, {"factuality": "opinion"}
    assert verdicts(two(scoped, opinion)) == set()
    assert {v for _, v in verdicts(two(scoped, {**scoped, **opinion}))} == {"opinion"}


def test_two_days_are_given_in_words() -> None:
    (pair,) = compare(two({"as_of": "1979-05"}, {"as_of": "1986-11-02"})).cleared
    assert pair.why == "one dates from May 1979, the other from 2 November 1986"


FRANCE, JAPAN = say(region="France"), say(region="Japan")


@every_row(
    ("property_id", "own", "others", "expected"),
    [
        ("release-date", [("1985-05-01", FRANCE), ("1985-09-01", JAPAN)], "1985-05-01", False),
        ("release-date", [("1985-05-01", FRANCE), ("1985-09-01", JAPAN)], "1985", False),
        ("release-date", [("1985-05-01", FRANCE), ("1985-03-01", say())], "1985-05-01", False),
        ("release-date", [("1985-05-01", FRANCE), ("1985-09-01", JAPAN)], "1985-07-01", True),
        ("release-date", [("1985-05-01", FRANCE)], "1985-09-01", True),
        ("release-date", [("1985-05-01", say(region="New York"))], "1985-09-01", False),
        ("release-date", [("1985-05-01", say(region="New York"))], "1985-03-01", False),
        ("release-date", [("1985-05-01", say(region="Vorna Bay"))], "1985-06-01", False),
        ("release-date", [("1985-05-01", say(region="New York"))], "1986-09-01", True),
        ("release-date", [("1985-05-01", say(region="New York"))], "1985-01-05", True),
        ("home-release", [("1985-05-01", say(region="New York"))], "1986-09-01", True),
        ("release-date", [("1985", say()), ("1986-01-11", FRANCE)], "1985", False),
        ("release-date", [("1985", say()), ("1986-01-11", FRANCE)], "1984", True),
        ("release-date", [("1985", say()), ("1985-01-11", FRANCE)], "1985-12-20", True),
        ("gross", [(120, say(as_of="1979-06-01"))], 310, False),
        ("gross", [(120, say(as_of="1979-06-01"))], 90, True),
        ("gross", [(120, FRANCE), (310, say(region="the world"))], 311, False),
        ("gross", [(120, FRANCE), (310, say(region="the world"))], 200, True),
        ("gross", [(120, FRANCE), (310, say(region="the world", denied=True))], 310, True),
    ],
)
def test_a_value_without_a_region_may_hold_for_any(property_id, own, others, expected):
    rows = [("gazette", "alien", property_id, value, more) for value, more in own]
    pack = make_pack(*rows, ("herald", "alien", property_id, others), entities=ENTITIES)
    turned = make_pack(("atlas", "alien", property_id, others), *rows, entities=ENTITIES)
    assert bool(compare(pack).findings) is bool(compare(turned).findings) is expected


@pytest.mark.parametrize("region", ["France", "Japan"])
def test_a_value_for_a_region_is_compared_with_that_region(region):
    rows = [("gazette", "alien", "release-date", "1985-05-01", FRANCE)]
    rows += [("gazette", "alien", "release-date", "1985-09-01", JAPAN)]
    other = "herald", "alien", "release-date", "1985-07-01", say(region=region)
    assert compare(make_pack(*rows, other, entities=ENTITIES)).findings


@every_row(
    ("qualifier", "theirs", "expected"),
    [
        ({"region": "US"}, [("gross", 80, {})], []),
        ({"region": "US"}, [("gross", 95, {})], ["tension"]),  # like with like
        ({"region": "US"}, [("gross", 41, {"region": "US"})], ["tension"]),
        ({"region": "US"}, [("gross", 41, {"region": "United States"}), ("gross", 80, {})],
         ["tension"]),
        ({"medium": "DVD"}, [("gross", 80, {})], []),
        ({"cut": "extended"}, [("gross", 80, {})], []),
    ],
)  # fmt: skip
def test_who_answers_for_a_region_and_for_none_is_compared_like_with_like(
    qualifier, theirs, expected
) -> None:
    """A database with takings at home and in all: another's total is held against the total."""
    own = [("a", "film", "gross", 30, say(**qualifier)), ("a", "film", "gross", 80)]
    rows = [("b", "film", name, value, say(**scope)) for name, value, scope in theirs]
    outcome = compare(make_pack(*own, *rows, entities=[entity("film", "film")]))
    assert [str(f.verdict) for f in outcome.findings if f.property == "gross"] == expected


@pytest.mark.parametrize(
    ("abroad", "title", "region", "expected"),
    [
        ("Germany", "Der Salzhafen", "", False),
        ("Germany", "Salt Harbuor", "", True),  # a slip in it
        ("", "Der Salzhafen", "", False),  # clearly a translation
        ("", "The Grey Pier", "", True),
        ("Germany", "The Grey Pier", "", False),
        ("Germany", "The Grey Pier", "Germany", True),
    ],
)
def test_a_title_abroad_is_no_other_title(abroad, title, region, expected) -> None:
    rows = [("a", "film", "title", "Salt Harbour", say(region=region))]
    rows += [("b", "film", "title", title, say(region=abroad))]
    film = entity("film", "film", "Salt Harbour")
    assert bool(compare(make_pack(*rows, entities=[film])).findings) is expected


def test_one_source_may_mean_one_point_in_the_story_twice() -> None:
    rows = [("a", "otto", "rank", "trainee", say(story_time="opening"))]
    assert compare(make_pack(*rows, ("a", "otto", "rank", "leader"))).findings
    later = "a", "otto", "rank", "leader", say(story_time="end")
    assert not compare(make_pack(*rows, later)).findings


def test_two_days_without_a_region_are_cleared_where_others_give_each_for_its_own() -> None:
    said = [
        ("gazette", "ferry", "release-date", "1931-05-01"),
        ("herald", "ferry", "release-date", "1931-09-12"),
        ("log", "ferry", "release-date", "1931-05-01", say(region="Japan")),
        ("diary", "ferry", "release-date", "1931-09-12", say(region="Chile")),
    ]
    gates = []
    for number in (2, 3, 4):
        pack = make_pack(*said[:number])
        first, second = list(pack.claims.values())[:2]
        gates.append(judge(Context(pack), first, second).gate)
    assert gates == [None, None, Gate.SCOPE]
