"""Facts on which very many claims are made: what comparing them costs, and that nothing is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from cProfile import Profile
from dataclasses import replace
from pstats import Stats
from typing import Any
from weakref import ref

import pytest
from support.build import make_pack, prop, say, source

from explorer.compare import classes, engine, given_elsewhere
from explorer.compare.claim_groups import group_by_fact
from explorer.compare.engine import compare
from explorer.compare.judge import judge
from explorer.compare.sources import judge_sources
from explorer.model.claim import Claim
from explorer.model.finding import Comparison
from explorer.model.pack import Pack
from explorer.report.build import Report, render

pytestmark = pytest.mark.slow

AKA = prop("aka", "name", "set", completeness="expected")
SYLLABLES = ("ba", "den", "fo", "gul", "hir", "jo", "kal", "me", "nor", "pi", "ras", "tu")


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Count the pairs that are judged."""
    counted: Counter[str] = Counter()

    def counting(*pair: Any) -> Any:
        counted["pairs"] += 1
        return judge(*pair)

    monkeypatch.setattr(classes, "judge", counting)
    return counted


def name(number: int) -> str:
    """Return a name of two words, another for each number below 12 ** 4."""
    digits = [number // 12**place % 12 for place in range(4)]
    first, second, third, fourth = (SYLLABLES[digit] for digit in digits)
    return f"{first}{second} {third}{fourth}".title()


def runtimes(claims: int, values: int, sources: int = 20, step: float = 10) -> Pack:
    """Return claims on one film's length, by so many sources, of so many values."""
    said = (
        (f"s{i % sources}", "ferry", "runtime", 50 + step * (i % values)) for i in range(claims)
    )
    return make_pack(*said)


def without_pairs(comparison: Comparison) -> list[Any]:
    """Return the findings without the pairs that make them."""
    return [replace(finding, conflicts=()) for finding in comparison.findings]


# --- what it costs --------------------------------------------------------------------------------


def test_claims_that_are_alike_are_judged_once(judged):
    comparison = compare(runtimes(4_000, 5))
    assert judged["pairs"] <= 5 * 4 * 2  # by whichever comes first, and by one source or by two
    (finding,) = comparison.findings
    assert len(finding.positions) == 5 and len(finding.claims) == 4_000
    assert not comparison.sampled


@pytest.fixture
def few_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Judge no more pairs of hundreds of claims than of thousands."""
    monkeypatch.setattr(classes, "MAX_PAIRS", 4_000)
    monkeypatch.setattr(classes, "MAX_JUDGED", 0)


@pytest.mark.parametrize("sources", [20, 400])
def test_many_values_are_not_all_compared_with_all(judged, few_judged, sources):
    comparison = compare(runtimes(400, 400, sources))
    assert judged["pairs"] <= 400 * (classes.FEWEST + 8)
    assert comparison.sampled == (("ferry", "runtime"),)
    (finding,) = comparison.findings
    assert len(finding.positions) == 400
    assert max(conflict.distance for conflict in finding.conflicts) == finding.conflicts[0].distance


@pytest.mark.parametrize("property_id", ["name", "aka"])
def test_many_names_are_not_all_compared_with_all(judged, few_judged, property_id):
    said = [
        (f"s{i % 20}", "captain", property_id, name(i) if property_id == "name" else [name(i)])
        for i in range(150)
    ]
    comparison = compare(make_pack(*said, properties=[AKA]))
    assert judged["pairs"] <= 150 * (classes.FEWEST + 8)
    assert len(comparison.findings[0].claims) > 140


def test_the_conflicts_that_are_kept_grow_with_the_claims_and_not_with_their_pairs():
    few, many = (
        sum(len(f.conflicts) for f in compare(runtimes(number, 5)).findings)
        for number in (500, 2_000)
    )
    assert many < 5 * few


def test_judging_sources_grows_with_them_and_not_with_their_pairs(judged):
    pack = runtimes(1_200, 6, sources=1_200)
    comparison = compare(pack)
    judged.clear()
    assert len(judge_sources(pack, comparison)) == 1_200
    assert judged["pairs"] <= 6 * 5 * 2


def test_values_given_for_cuts_are_not_compared_for_regions_too(monkeypatch):
    asked: Counter[str] = Counter()
    relate = given_elsewhere._relation

    def counting(*pair: Any) -> Any:
        asked["relations"] += 1
        return relate(*pair)

    monkeypatch.setattr(given_elsewhere, "_relation", counting)
    cuts = [(f"s{i}", "ferry", "runtime", 200 + i, say(cut=f"cut-{i}")) for i in range(20)]
    plain = [("log", "ferry", "runtime", 90), ("mail", "ferry", "runtime", 70)]
    compare(make_pack(*plain, *cuts))
    assert 0 < asked["relations"] <= len(plain) * len(cuts)


def names(claims: int) -> Pack:
    """Return claims on one person's name, each of another name."""
    return make_pack(*((f"s{i % 20}", "captain", "name", name(i)) for i in range(claims)))


def calls_for_report(pack: Pack) -> int:
    """Return how many functions are called to compare a pack and report on it."""
    profile = Profile(builtins=False)
    profile.enable()
    comparison = compare(pack)
    render(Report(pack, comparison, comparison.findings), "json")
    profile.disable()
    return int(Stats(profile).total_calls)  # type: ignore[attr-defined]


def test_meetings_are_computed_once_for_a_class_and_speaker(few_judged, monkeypatch):
    asked: Counter[str] = Counter()
    met_by = classes.ClaimClasses.met_by

    def counting(self: classes.ClaimClasses, claim: Claim) -> Iterable[Claim]:
        asked[claim.id] += 1
        return met_by(self, claim)

    monkeypatch.setattr(classes.ClaimClasses, "met_by", counting)
    compare(runtimes(2_000, 5, sources=20))
    assert asked.total() == 20


SIZES: list[tuple[Callable[[int], Pack], int, int]] = [
    (lambda claims: runtimes(claims, 120, sources=50), 500, 850),
    (lambda claims: runtimes(claims, claims), 150, 2_000),
    (names, 200, 3_800),
]
"""Packs of one fact, their size here, and how many calls each claim may cost. With twenty times the
claims and the limits a report takes 3 to 4 seconds: a million calls are some 0.35 s."""


@pytest.mark.parametrize(("make", "claims", "most"), SIZES, ids=["claims", "values", "names"])
def test_a_report_on_one_fact_costs_so_many_calls_a_claim(monkeypatch, make, claims, most):
    for limit in ("MAX_PAIRS", "MAX_MEETINGS", "MAX_JUDGED"):
        monkeypatch.setattr(classes, limit, getattr(classes, limit) // 20)
    calls = calls_for_report(make(claims))
    assert calls < most * claims
    assert calls_for_report(make(2 * claims)) < 2.3 * calls


# --- that nothing is lost -------------------------------------------------------------------------


def mixed() -> Pack:
    """Return claims by sources of all sorts, firm and not, on facts of several kinds."""
    values: dict[str, list[Any]] = {
        "runtime": [90, 93, "~95", "80..100", 120],
        "release-date": ["1931-05-01", "1931-05", "1931-06-02", "1932~"],
        "played-by": [["ida"], ["ida", "otto"], ["otto"], ["greta"]],
        "parent": [["ida"], ["otto"], ["greta"]],
    }
    ways = [
        say(),
        say(factuality="rumoured"),
        say(factuality="possible"),
        say(by="otto"),
        say(limits=["transcribed"]),
        say(denied=True),
        say(cut="release"),
        say(line=None),
    ]
    said = [
        (f"s{i % 7}", "ferry" if key.startswith("r") else "captain", key,
         value[i * 5 % len(value)], {**ways[i * 3 % 11 % len(ways)]})
        for key, value in values.items()
        for i in range(90)
    ]  # fmt: skip
    sources = [
        source("s1", seen=False, published="1931-01"),
        source("s2", seen=None, language="de"),
        source("s3", copy_of="s0"),
        source("s4", seen=None, published="1930"),
    ]
    return make_pack(*said, sources=sources, work="ferry")


def test_findings_are_the_same_where_each_claim_meets_only_one_of_each_class(monkeypatch):
    pack = mixed()
    every_pair = compare(pack)
    monkeypatch.setattr(classes, "MAX_PAIRS", 0)
    monkeypatch.setattr(classes, "MAX_JUDGED", 10**9)
    fewer = compare(pack)
    assert without_pairs(fewer) == without_pairs(every_pair)
    kept, all_of_them = (sum(len(f.conflicts) for f in c.findings) for c in (fewer, every_pair))
    assert kept < all_of_them
    assert judge_sources(pack, fewer) == judge_sources(pack, every_pair)


def test_one_value_apart_from_all_the_others_is_found(few_judged):
    near = runtimes(300, 300, step=0.0001)
    apart = make_pack(
        *((c.source.id, c.subject, c.property.id, c.record.value) for c in near.claims.values()),
        ("late", "ferry", "runtime", 200),
    )
    assert not compare(near).findings
    (finding,) = compare(apart).findings
    assert len(finding.claims) == 301


def test_days_that_conflict_with_days_not_far_from_them_are_found(monkeypatch):
    monkeypatch.setattr(classes, "MAX_JUDGED", 0)
    days = [f"19{10 + i // 336}-{1 + i // 28 % 12:02}-{1 + i % 28:02}" for i in range(400)]
    said = ((f"s{i % 20}", "ferry", "release-date", day) for i, day in enumerate(days))
    comparison = compare(make_pack(*said))
    assert comparison.sampled
    (finding,) = comparison.findings
    assert len(finding.claims) == 400


def test_a_firm_claim_among_thousands_confirms_a_rumour():
    def rumours(*more: tuple[Any, ...]) -> Comparison:
        said = [(f"s{i}", "captain", "meets", [f"man-{i}"]) for i in range(700)]
        rumour = ("gossip", "captain", "meets", ["stowaway"], say(factuality="rumoured"))
        return compare(make_pack(*said, rumour, *more))

    assert [str(f.verdict) for f in rumours().findings] == ["rumour"]
    assert not rumours(("log", "captain", "meets", ["stowaway"])).findings


def test_a_report_says_where_not_every_two_values_were_compared(monkeypatch):
    monkeypatch.setattr(classes, "MAX_JUDGED", 0)
    for values, expected in ((3, False), (400, True)):
        pack = runtimes(400, values)
        comparison = compare(pack)
        report = Report(pack, comparison, comparison.findings)
        for name in ("markdown", "html"):
            warned = "not every pair was compared" in render(report, name)
            assert warned is expected, (name, values)


def test_what_is_looked_up_while_comparing_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    contexts = []

    def grouping(ctx: Any) -> Any:
        contexts.append(ref(ctx))
        return group_by_fact(ctx)

    monkeypatch.setattr(engine, "group_by_fact", grouping)
    comparison = compare(runtimes(6, 3))
    assert comparison.findings and len(contexts) == 1
    assert contexts[0]() is None
