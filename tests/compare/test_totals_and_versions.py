"""Totals that shrink, a part that exceeds the whole, and sources that answer for several cuts."""

from __future__ import annotations

import pytest
from support.build import entity, judged, make_pack, say, source, the_finding, verdicts

from explorer.compare.engine import compare
from explorer.model.enums import Verdict
from explorer.model.finding import Finding
from explorer.model.pack import Pack
from explorer.wording import scope_reasons

FILM = "salt-road"
PAGES = (source("gazette", published="1962-04"), source("herald", published="1963-09"))
CUTS = (
    ("gazette", FILM, "runtime", 118, say(cut="theatrical")),
    ("gazette", FILM, "runtime", 141, say(cut="extended")),
)


def findings(pack: Pack) -> list[Finding]:
    return list(compare(pack).findings)


def totals(first: float, second: float, property_id: str = "gross", **more: str) -> Pack:
    """Return a pack in which one source gives a total, and a later one another."""
    return make_pack(
        ("gazette", FILM, property_id, first, say(**more)),
        ("herald", FILM, property_id, second),
        sources=PAGES,
    )


@pytest.mark.parametrize("property_id", ["gross", "gross-in-pounds", "admissions"])
def test_a_later_total_is_not_smaller(property_id: str) -> None:
    assert not verdicts(totals(40, 60, property_id))
    finding = the_finding(totals(60, 40, property_id))
    assert finding.verdict in (Verdict.CONTRADICTION, Verdict.TENSION)
    assert "the later total is the smaller" in finding.explanation


def test_totals_of_stated_dates_are_compared_by_these() -> None:
    rows = [("gazette", FILM, "gross", 60, say(as_of="1962")), ("herald", FILM, "gross", 40)]
    assert the_finding(make_pack(*rows, sources=PAGES))
    later = ("gazette", FILM, "gross", 60, say(as_of="1964"))
    assert not verdicts(make_pack(later, rows[1], sources=PAGES))


def test_a_total_for_a_date_was_right_then() -> None:
    sources = source("gazette", published="1984"), source("herald", published="1991")

    def pack(early: float, late: float) -> Pack:
        return make_pack(
            ("gazette", FILM, "gross", early, say(as_of="1964")),
            ("herald", FILM, "gross", late),
            ("herald", FILM, "release-date", "1960"),
            sources=sources,
        )

    assert not verdicts(pack(30, 70))
    assert verdicts(pack(70, 30))


@pytest.mark.parametrize(("dated", "undated", "is_cleared"), [(40, 60, True), (60, 40, False)])
def test_a_total_up_to_a_day_lies_below_one_of_an_unknown_day(
    dated: float, undated: float, is_cleared: bool
) -> None:
    rows = ("gazette", FILM, "gross", dated, say(as_of="1962")), ("herald", FILM, "gross", undated)
    pack = make_pack(*rows)
    assert bool(verdicts(pack)) is not is_cleared
    assert (judged(pack).why == scope_reasons.TOTAL_TO_DATE) is is_cleared


def test_an_estimate_may_have_been_too_high() -> None:
    assert not verdicts(totals(60, 40, factuality="probable"))


def test_what_does_not_add_up_may_shrink() -> None:
    assert not verdicts(totals(60, 40, "profit"))


@pytest.mark.parametrize("whole", ["world", "Worldwide"])
def test_one_country_does_not_exceed_the_world(whole: str) -> None:
    def pack(part: float) -> Pack:
        return make_pack(
            ("gazette", FILM, "gross", part, say(region="chile")),
            ("herald", FILM, "gross", 50, say(region="all")),
            entities=[entity("chile", "place"), entity("all", "place", whole)],
        )

    assert not verdicts(pack(20))
    for part in (80, 4100):
        explanation = the_finding(pack(part)).explanation
        assert (
            "more would have come from Chile than from the whole world" in explanation
            and "digits" not in explanation
        )


def test_totals_that_both_sources_call_worldwide_are_for_no_single_country() -> None:
    world, silent = say(region="the world"), say()

    def reason(first: object, second: object) -> str:
        pack = make_pack(
            ("gazette", FILM, "gross", 50, first), ("herald", FILM, "gross", 80, second)
        )
        finding = the_finding(pack)
        assert not finding.scope.region
        return finding.explanation

    assert "a single country" not in reason(world, world)
    assert "a single country" not in reason(world, say(region="Worldwide"))
    assert "a single country" in reason(silent, world)
    assert "a single country" not in reason(world, silent)  # which is more than the world's
    assert "a single country" in reason(silent, silent)


def test_what_only_one_country_brought_is_not_set_against_a_total_beside_one() -> None:
    rows = [
        ("gazette", FILM, "gross", 40, say(region="US")),
        ("gazette", FILM, "gross", 100, say(region="the world")),
    ]
    for herald, positions in ((90, [100, 90]), (100, []), (40, [])):
        pack = make_pack(*rows, ("herald", FILM, "gross", herald))
        values = [p.claims[0].record.value for f in findings(pack) for p in f.positions]
        assert sorted(values) == sorted(positions)


def test_one_country_brings_less_than_a_total_for_none() -> None:
    def pack(part: float, **more: str) -> Pack:
        return make_pack(
            ("gazette", FILM, "gross", part, say(region="France", **more)),
            ("herald", FILM, "gross", 100),
        )

    assert not verdicts(pack(40))
    assert not verdicts(pack(5))
    assert the_finding(pack(130)).verdict is Verdict.TENSION
    assert not verdicts(pack(40, factuality="probable"))
    rows = [
        ("gazette", FILM, "runtime", 96, say(region="France")),
        ("herald", FILM, "runtime", 141),
    ]
    assert the_finding(make_pack(*rows)).verdict is Verdict.TENSION  # no total


def test_two_countries_are_not_compared() -> None:
    places = [entity("chile", "place"), entity("peru", "place")]
    rows = [
        ("gazette", FILM, "gross", 80, say(region="chile")),
        ("herald", FILM, "gross", 50, say(region="peru")),
    ]
    assert not verdicts(make_pack(*rows, entities=places))


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (52, 55, "one may include a later re-release"),
        (52, 110, "one may be for a single country and the other for the whole world"),
    ],
)
def test_two_totals_far_apart_may_be_of_a_country_and_the_world(
    first: float, second: float, why: str
) -> None:
    rows = [("almanac", FILM, "gross", first), ("bureau", FILM, "gross", second)]
    (finding,) = (f for f in findings(make_pack(*rows)) if f.property == "gross")
    assert finding.verdict is Verdict.TENSION
    assert why in finding.explanation


def test_a_running_time_of_a_cut_that_the_other_source_gives_as_well_is_no_conflict() -> None:
    assert not verdicts(make_pack(*CUTS, ("herald", FILM, "runtime", 141)))
    assert verdicts(make_pack(*CUTS, ("herald", FILM, "runtime", 164)))
    assert verdicts(make_pack(CUTS[0], ("herald", FILM, "runtime", 141)))
    one_cut = ("herald", FILM, "runtime", 141, say(cut="theatrical"))
    assert {f.verdict for f in findings(make_pack(*CUTS, one_cut))} == {Verdict.CONTRADICTION}


def test_another_cut_says_nothing_of_what_does_not_depend_on_the_cut() -> None:
    rows = [
        ("gazette", FILM, "plot-weight", "simple", say(cut="draft")),
        ("gazette", FILM, "plot-weight", "layered"),
        ("herald", FILM, "plot-weight", "simple"),
    ]
    assert verdicts(make_pack(*rows))


@pytest.mark.parametrize("teller", ["gazette", "post"])
def test_an_ending_for_each_of_two_cuts_weakens_a_conflict_on_it(teller) -> None:
    endings = [
        (teller, "kit", "dies", False, say(cut="theatrical")),
        (teller, "kit", "dies", True, say(cut="original")),
    ]
    rows = [("gazette", "kit", "dies", False)] if teller == "post" else []
    finding = the_finding(make_pack(*endings, *rows, ("herald", "kit", "dies", True)))
    assert finding.verdict is Verdict.TENSION and "version" in finding.explanation
    finding = the_finding(make_pack(endings[0], *rows, ("herald", "kit", "dies", True)))
    assert finding.verdict is Verdict.CONTRADICTION


def test_a_date_nearer_to_another_region_s_is_not_set_against_this_one_s() -> None:
    rows = [("gazette", "1960-06-16", JAPAN), ("herald", "1960-06-30"), ("post", "1961-09-08", USA)]
    finding = the_finding(make_pack(*((p, FILM, "release-date", *said) for p, *said in rows)))
    assert {claim.source.id for claim in finding.claims} == {"gazette", "herald"}


def test_a_general_date_is_set_against_a_general_date() -> None:
    """Two findings on one pair of years are one too many."""
    pack = make_pack(
        ("gazette", FILM, "release-date", "1982"),
        ("herald", FILM, "release-date", "1984"),
        ("herald", FILM, "release-date", "1984-02-04", say(region="chile")),
        entities=[entity("chile", "place")],
    )
    assert len(findings(pack)) == 1


@pytest.mark.parametrize(
    ("third", "conflicts"),
    [
        (("post", FILM, "release-date", "1951-12-26", say(region="US")), False),
        (("post", FILM, "release-date", "1951-12-26", say(region="JP")), True),  # the same country
        (("post", FILM, "release-date", "1953-12-26", say(region="US")), True),
        (("post", FILM, "release-date", "1951", say(region="US", denied=True)), True),
        (("post", FILM, "release-date", "1951", say(region="US", factuality="rumoured")), True),
    ],
)
def test_what_a_third_source_gives_for_another_region_is_no_conflict(third, conflicts) -> None:
    rows = [
        ("gazette", FILM, "release-date", "1950-08-25", say(region="Japan")),
        ("herald", FILM, "release-date", "1951"),
    ]
    reported = findings(make_pack(*rows, third))
    speakers = {claim.source.id for finding in reported for claim in finding.claims}
    assert ("herald" in speakers) is conflicts
    assert findings(make_pack(*rows))


def test_a_third_source_s_cut_explains_a_running_time() -> None:
    rows = [("herald", FILM, "runtime", 118, say(cut="theatrical")), ("post", FILM, "runtime", 141)]
    third = "gazette", FILM, "runtime", 142, say(cut="extended")
    assert findings(make_pack(*rows))
    assert not findings(make_pack(*rows, third))


def test_a_running_time_that_whoever_saw_the_film_gives_is_not_that_of_another_cut() -> None:
    rows = [("page", FILM, "runtime", 118), ("post", FILM, "runtime", 141, say(cut="extended"))]
    undated = [source("page", seen=None)]
    assert findings(make_pack(*rows, sources=undated))
    assert not findings(make_pack(*rows, ("gazette", FILM, "runtime", 118), sources=undated))
    assert findings(make_pack(*rows, ("gazette", FILM, "runtime", 99), sources=undated))


@pytest.mark.parametrize(
    ("property_id", "values", "names"),
    [
        ("release-date", ("1950", "1954", "1958"), [{"region": r} for r in ("Japan", "JP", "jpn")]),
        ("runtime", (90, 110, 130), [{"cut": c} for c in ("theatrical", "release", "release cut")]),
    ],
)
def test_one_region_or_cut_by_several_names_makes_one_finding(property_id, values, names) -> None:
    papers = zip(("gazette", "herald", "post"), values, names, strict=True)
    rows = [(paper, FILM, property_id, value, say(**scope)) for paper, value, scope in papers]
    finding = the_finding(make_pack(*rows))
    assert len(finding.positions) == 3


JAPAN, USA = say(region="Japan"), say(region="US")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # a city's day is one of its country's
        ([("gazette", "1960-06-16", say(region="Osaka")), ("gazette", "1960-09-08", JAPAN),
          ("herald", "1960-06-16", JAPAN)], set()),
        ([("gazette", "1960-06-16", USA), ("gazette", "1960-09-08", JAPAN),
          ("herald", "1960-06-16", JAPAN)], {"tension"}),
        # of two regions the nearer answer counts
        ([("gazette", "1960-06-16", JAPAN), ("gazette", "1962-09-08", USA),
          ("herald", "1960-09-08")], {"tension"}),
        # a day of one country against a day of none
        ([("gazette", "1960-06-16"), ("herald", "1962-09-08")], {"contradiction"}),
        ([("gazette", "1960-06-16"), ("herald", "1962-09-08"), ("post", "1962-09-08", USA)],
         set()),
        ([("gazette", "1960-06-16"), ("herald", "1960-07-08"), ("post", "1960-07-08", USA)],
         {"tension"}),
    ],
)  # fmt: skip
def test_days_of_several_regions(rows, expected) -> None:
    claims = [(paper, FILM, "release-date", day, *how) for paper, day, *how in rows]
    reported = findings(make_pack(*claims))
    between = [f for f in reported if {c.source.id for c in f.claims} >= {"gazette", "herald"}]
    assert {finding.verdict for finding in between} == expected
    assert len(between) == len(expected)


def test_a_source_with_a_nearer_answer_is_not_said_to_give_the_others_value() -> None:
    pack = make_pack(
        ("gazette", FILM, "release-date", "1962-09-08", say(id="usa", **USA)),
        ("gazette", FILM, "release-date", "1960-06-16", JAPAN),
        ("herald", FILM, "release-date", "1960-09-08", say(id="silent")),
    )
    assert judged(pack, "usa", "silent").why == scope_reasons.NEARER_IN_ANOTHER


def test_what_is_said_of_one_country_joins_the_finding_on_no_country() -> None:
    rows = [("gazette", "1960-06-16"), ("herald", "1962-09-08"), ("post", "1962-09-08", USA)]
    made_in = ("post", FILM, "country", ["united-states"])
    dates = ((p, FILM, "release-date", *said) for p, *said in rows)
    finding = the_finding(make_pack(*dates, made_in))
    assert {claim.source.id for claim in finding.claims} == {"gazette", "herald", "post"}
    assert "though another source gives one of these answers for a single" in finding.explanation


def test_what_is_said_of_one_country_is_told_in_one_finding() -> None:
    lengths = ("gazette", 117, say()), ("herald", 114, say()), ("times", 116, say())
    rows = [(who, FILM, "runtime", minutes, how) for who, minutes, how in lengths]
    abroad = ("post", FILM, "runtime", 107, USA)
    finding = the_finding(make_pack(*rows, abroad))
    assert {claim.source.id for claim in finding.claims} == {"gazette", "herald", "times", "post"}


@pytest.mark.parametrize(
    ("property_id", "values", "scopes", "expected"),
    [
        ("release-date", ("1960-06-16", "1960-09-08"), ({"region": "JP"}, {"region": "US"}), None),
        ("runtime", (112, 131), ({"cut": "theatrical"}, {"cut": "extended"}), None),
        ("gross", (52, 120), ({"region": "US"}, {"region": "worldwide"}), None),
        # one country, by two names
        ("release-date", ("1960-06-16", "1960-09-08"), ({"region": "JP"}, {"region": "Japan"}), 4),
    ],
)
def test_two_answers_that_others_give_for_two_scopes_are_no_conflict(
    property_id, values, scopes, expected
) -> None:
    rows = list(zip(("gazette", "herald"), values, strict=True))
    more = list(zip(("post", "times"), values, (say(**scope) for scope in scopes), strict=True))
    pack = make_pack(*((p, FILM, property_id, *said) for p, *said in (*rows, *more)))
    assert findings(make_pack(*((p, FILM, property_id, value) for p, value in rows)))
    assert [len(finding.claims) for finding in findings(pack)] == ([expected] if expected else [])


@pytest.mark.parametrize("scope", [{"medium": "cinema"}, {"region": "US"}])
def test_a_third_answer_for_one_scope_joins_the_finding_on_two_others(scope) -> None:
    rows = [("gazette", 147), ("herald", 139), ("post", 158, say(**scope))]
    finding = the_finding(make_pack(*((p, FILM, "runtime", *said) for p, *said in rows)))
    assert len(finding.positions) == 3
