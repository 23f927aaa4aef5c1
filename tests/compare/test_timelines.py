"""A conflict on how things stand is one finding, with all that is said on how that came to be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.build import findings, make_pack, prop, say, source, the_finding

from explorer.compare.engine import compare
from explorer.model.constraint import Constraint
from explorer.model.enums import ConstraintKind, Topic
from explorer.model.pack import Pack

SOON = ("teaser", "tide", "release-status", "upcoming", say(line=2))
NOW = ("review", "tide", "release-status", "in-cinemas", say(line=3))
PLAN = ("trade", "tide", "planned-release", "2018-05", say(line=4))
SLIP = ("trade", "tide", "release-date", "2018", say(line=5, denied=True))
DELAY = ("trade", "tide", "production-trouble", ["delay", "rewrites"], say(line=6))
DATE = ("almanac", "tide", "release-date", "2019-11", say(line=7))


def words(pack: Pack) -> list[str]:
    """Return what the positions of the only finding about no source say."""
    (finding,) = (f for f in findings(pack) if f.level == "")
    assert finding.id == "tide.release-timeline"
    return [position.words for position in finding.positions]


def test_everything_said_on_a_release_is_laid_out_in_time():
    pack = make_pack(NOW, DATE, SOON, DELAY, SLIP, PLAN)
    assert words(pack) == [
        "planned to be released in May 2018",
        "delayed",
        "not released in 2018",
        "released in November 2019",
        "upcoming",
        "in cinemas",
    ]
    (finding,) = (f for f in findings(pack) if f.level == "")
    assert (finding.verdict, finding.rule) == ("tension", ConstraintKind.TIMELINE)
    assert [(c.first, c.second) for c in finding.conflicts] == [("review-1", "teaser-1")]
    assert "in cinemas" in finding.explanation and "still to come" in finding.explanation
    assert "In order: planned to be released in May 2018 (“Trade”)" in finding.explanation
    assert "release-date" in finding.properties
    assert len(finding.support.sides) == len(finding.positions)


def test_an_implied_step_is_worded_as_implied():
    implied = ("almanac", "tide", "release-date", "2019-11", say(line=7, limits=["inferred"]))
    (finding,) = (f for f in findings(make_pack(NOW, SOON, PLAN, implied)) if f.level == "")
    assert "released in November 2019 (implied by “Almanac”)" in finding.explanation
    assert "planned to be released in May 2018 (“Trade”)" in finding.explanation


def test_two_conflicts_on_one_timeline_are_one_finding():
    other = ("yearbook", "tide", "release-date", "2021")
    pack = make_pack(SOON, NOW, DATE, other)
    assert words(pack)[:2] == ["released in November 2019", "released in 2021"]
    (finding,) = (f for f in findings(pack) if f.level == "")
    assert finding.verdict == "contradiction" and len(finding.conflicts) == 2
    assert (
        "They can't both be right: the dates are at least 13 months apart." in finding.explanation
    )


def test_trouble_that_is_no_delay_stays_a_finding_of_its_own():
    recast = ("trade", "tide", "production-trouble", ["recasting"])
    denied = ("gazette", "tide", "production-trouble", ["recasting"], say(denied=True))
    kept = {f.property: f for f in findings(make_pack(SOON, NOW, DATE, recast, denied))}
    assert "production-trouble" in kept
    assert "delayed" not in kept["release-timeline"].explanation


@pytest.mark.parametrize(
    "rows",
    [
        [PLAN, SLIP, DELAY, DATE],
        [PLAN, DATE],
        [PLAN, SLIP, DATE, NOW],
        [PLAN, ("trade", "tide", "release-date", "2019-11")],
        [("teaser", "tide", "release-status", "upcoming", say(as_of="2018")),
         ("review", "tide", "release-status", "in-cinemas", say(as_of="2019-12")), PLAN, DATE],
    ],
)  # fmt: skip
def test_a_plan_that_slipped_alone_is_no_finding(rows):
    assert not findings(make_pack(*rows))


def test_two_dates_alone_are_a_finding_of_their_own():
    other = ("yearbook", "tide", "release-date", "2021")
    assert the_finding(make_pack(PLAN, DATE, other)).id == "tide.release-date"


def test_what_is_not_said_in_earnest_or_of_another_film_is_left_out():
    beside = [
        ("almanac", "tide", "release-date", "2019-11", say(factuality="joking")),
        ("almanac", "tide", "release-date", "2019-11", say(limits=["question"])),
        ("almanac", "tide", "release-date", "2019-11", say(line=None)),
        ("almanac", "tide", "release-date", "2001", say(work="tide-one")),
        ("almanac", "ebb", "planned-release", "2018"),
        ("almanac", "tide", "production-trouble", ["strike"]),
    ]
    assert words(make_pack(SOON, NOW, *beside)) == ["upcoming", "in cinemas"]


def test_order_of_claims_makes_no_difference():
    rows = [(*row[:4], {**row[4], "id": f"c{n}"}) for n, row in enumerate([SOON, NOW, PLAN, DATE])]
    straight, reversed_ = make_pack(*rows), make_pack(*rows[::-1])
    assert compare(straight).findings == compare(reversed_).findings


def test_a_timeline_of_a_packs_own():
    crew = [
        prop("hired", "date", "date", "date"),
        prop("rank-now", "term", "functional", "part", values=["mate", "captain"]),
    ]
    career = Constraint(
        "career",
        "career",
        ConstraintKind.TIMELINE,
        ["hired", "rank-now"],
        Topic.PART,
        "time passes",
    )
    pack = make_pack(
        ("log", "ahab", "hired", "1820"),
        ("log", "ahab", "rank-now", "mate"),
        ("letter", "ahab", "rank-now", "captain"),
        sources=[source("log"), source("letter")],
        properties=crew,
    )
    finding = the_finding(replace(pack, constraints={"career": career}))
    assert (finding.id, finding.verdict) == ("ahab.career", "contradiction")
    assert [p.words for p in finding.positions] == [
        "hired: in 1820", "rank-now: mate", "rank-now: captain"
    ]  # fmt: skip
