"""What is still to come against what came of it: plans change, and that is no contradiction."""

from __future__ import annotations

from typing import Any

import pytest
from support.build import entity, film_properties, make_pack, outcome, say, source, the_finding
from support.rows import every_row

from explorer.compare.engine import compare
from explorer.wording.clauses import denial
from explorer.wording.tenses import base, to_come

SOURCES = [
    source("news", seen=False), source("review"), source("wire", seen=False),
    source("page", seen=None),
]  # fmt: skip
PEOPLE = [
    entity("tide", "film", "Tide"),
    entity("mara", "character", "Mara"),
    entity("kai", "person", "Kai"),
    entity("bo", "person", "Bo"),
]
PLAN = say(factuality="planned")
CHANGED = "“Page” reports only a plan, which may have changed"


def pair(
    prop: str, first: Any, second: Any, *how: Any, subject: str = "tide", by: str = "news"
) -> Any:
    first_how, second_how = (*how, say())[:2]
    return make_pack(
        (by, subject, prop, first, first_how), ("review", subject, prop, second, second_how),
        sources=SOURCES, entities=PEOPLE, work="tide",
    )  # fmt: skip


CHANGES = pytest.mark.parametrize(
    ("prop", "first", "second"),
    [("composer", ["kai"], ["bo"]), ("director", ["kai"], ["bo"]), ("budget", 20, 45),
     ("filming-location", ["malta"], ["malta"]), ("runtime", 90, 130)],
)  # fmt: skip


@CHANGES
def test_a_plan_made_at_an_unknown_time_is_a_tension_at_most(prop, first, second) -> None:
    findings = compare(pair(prop, first, second, PLAN, by="page")).findings
    assert [f.verdict for f in findings] == ([] if first == second else ["tension"])
    assert all(CHANGED in f.explanation for f in findings)


@CHANGES
def test_a_plan_told_before_or_after_the_release_is_no_conflict_with_what_came_of_it(
    prop, first, second
) -> None:
    assert not compare(pair(prop, first, second, PLAN)).findings
    assert not compare(pair(prop, first, second, PLAN, by="memoir")).findings, "looking back"
    stated = compare(pair(prop, first, second, say())).findings
    assert bool(stated) == (first != second)


@CHANGES
def test_an_undated_source_is_told_from_a_plan_once_the_outcome_is_known(
    prop, first, second
) -> None:
    rows = [("news", "tide", prop, first, PLAN), ("page", "tide", prop, second)]
    known = ("review", "tide", prop, second)
    undated = compare(make_pack(*rows, sources=SOURCES, entities=PEOPLE)).findings
    assert bool(undated) == (first != second)
    assert not compare(make_pack(*rows, known, sources=SOURCES, entities=PEOPLE)).findings


def test_a_plan_of_a_tenth_of_the_outcome_may_be_a_slip() -> None:
    assert outcome(pair("budget", 4.5, 45, PLAN)) == "tension"
    assert outcome(pair("budget", 5, 45, PLAN)) == "cleared: factuality"


@pytest.mark.parametrize(
    ("plan", "outcome_", "expected"),
    [(40, 46, "cleared: factuality"), (40, 55, "tension"), (46, 40, "cleared: factuality")],
)
def test_an_outcome_near_the_plan_is_as_planned(plan: int, outcome_: int, expected: str) -> None:
    assert outcome(pair("shooting-days", plan, outcome_, PLAN, by="page")) == expected
    assert outcome(pair("drafts", plan, outcome_, say())) == "contradiction"


@pytest.mark.parametrize(
    ("prop", "early", "late"),
    [("budget", 13, 31), ("shooting-days", 40, 70), ("director", ["kai"], ["bo"]),
     ("release-date", "2027-04-07", "2029-08-15")],
)  # fmt: skip
def test_a_forecast_does_not_contradict_what_an_undated_source_says(
    prop: str, early: object, late: object
) -> None:
    preview = source("preview", seen=False, published="2026-03")
    rows = ("preview", "tide", prop, early), ("page", "tide", prop, late)
    sources = [preview, source("page", seen=None)]
    assert outcome(make_pack(*rows, sources=sources, entities=PEOPLE, work="tide")) == "tension"


def test_plan_and_outcome_each_have_their_own_tense() -> None:
    played = pair("played-by", ["kai"], ["bo"], PLAN, subject="mara", by="page")
    assert the_finding(played).explanation == (
        "Mara, played by: “Review” names Bo as Mara; “Page” says that Mara is to be "
        f"played by Kai. Both could be right, but they are hard to reconcile: {CHANGED}."
    )


@pytest.mark.parametrize(
    ("prop", "first", "second", "how"),
    [
        ("composer", ["kai"], ["bo", "kai"], [PLAN]),
        ("composer", ["bo", "kai"], ["kai"], [PLAN]),
        ("release-date", "2024-05-03", "2025-06-04", [PLAN]),
        ("composer", ["kai"], ["kai"], [PLAN]),
        ("composer", ["kai"], ["bo"], [say(factuality="possible"), say(factuality="possible")]),
    ],
)
def test_a_date_that_slipped_and_a_list_that_grew_are_no_findings(
    prop: str, first: Any, second: Any, how: Any
) -> None:
    assert not compare(pair(prop, first, second, *how)).findings


@pytest.mark.parametrize(
    "plans", [("planned-release", say()), ("release-date", say(factuality="planned"))]
)
def test_two_days_that_were_planned_are_nothing_once_it_is_known_what_came_of_them(plans) -> None:
    prop, how = plans
    rows = [("news", "tide", prop, "2009-05", how), ("wire", "tide", prop, "2010-05", how)]
    known = ("review", "tide", "release-date", "2011-05-06")
    assert len(compare(make_pack(*rows, sources=SOURCES)).findings) == 1
    assert not compare(make_pack(*rows, known, sources=SOURCES)).findings


@pytest.mark.parametrize(
    ("prop", "first", "second", "published", "expected"),
    [
        ("release-date", "2024-05-03", "2025-06-04", "2023-11", []),  # ahead, and so a plan
        ("release-date", "2024-05-03", "2025-06-04", "", ["tension"]),  # perhaps ahead
        ("release-date", "2021-05-03", "2025-06-04", "2023-11", ["contradiction"]),
        ("composer", ["kai"], ["bo"], "2023-11", ["tension"]),
    ],
)
def test_a_future_release_date_is_a_plan(
    prop: str, first: Any, second: Any, published: str, expected: list[str]
) -> None:
    sources = [source("news", seen=False, published=published), source("review")]
    rows = [("news", "tide", prop, first), ("review", "tide", prop, second)]
    findings = compare(make_pack(*rows, sources=sources, entities=PEOPLE)).findings
    assert [f.verdict for f in findings if not f.level] == expected
    seen = [source("news", published=published), source("review")]
    findings = compare(make_pack(*rows, sources=seen, entities=PEOPLE)).findings
    assert [f.verdict for f in findings] == ["contradiction"]


@pytest.mark.parametrize(("later", "expected"), [("2024-01", []), ("2023-11", ["contradiction"])])
def test_of_two_days_ahead_the_earlier_source_had_the_older_plan(
    later: str, expected: list[str]
) -> None:
    sources = [source("a", seen=False, published="2023-11"),
               source("b", seen=False, published=later)]  # fmt: skip
    rows = [
        ("a", "tide", "release-date", "2024-05-03"),
        ("b", "tide", "release-date", "2026-06-04"),
    ]
    findings = compare(make_pack(*rows, sources=sources)).findings
    assert [f.verdict for f in findings] == expected


@pytest.mark.parametrize(
    ("published", "day", "expected"),
    [
        ("2023-11", "2024-05-03", []),  # certainly ahead
        ("2024", "2024-05-03", ["contradiction"]),  # perhaps written afterwards
        ("", "2024-05-03", ["contradiction"]),
    ],
)
def test_a_source_from_before_the_day_gave_a_plan(
    published: str, day: str, expected: list[str]
) -> None:
    sources = [source("news", seen=None, published=published),
               source("later", seen=None, published="2026-01")]  # fmt: skip
    rows = [("news", "tide", "release-date", day), ("later", "tide", "release-date", "2025-08-04")]
    findings = compare(make_pack(*rows, sources=sources)).findings
    assert [f.verdict for f in findings if not f.level] == expected


@pytest.mark.parametrize(
    ("released", "expected"), [("2021-03-05", ["contradiction"]), ("2023-04-05", [])]
)
def test_a_film_long_out_is_not_still_to_come(released: str, expected: list[str]) -> None:
    sources = [source("news", seen=False, published="2023-11-01"), source("review")]
    rows = [
        ("news", "tide", "release-date", "2024-05-03"),
        ("review", "tide", "release-date", released),
    ]
    findings = compare(make_pack(*rows, sources=sources)).findings
    assert [f.verdict for f in findings if not f.level] == expected


def test_two_plans_of_two_days_may_both_have_been_made() -> None:
    dated = [source("a", published="2023-01"), source("b", published="2023-09")]
    rows = [(s, "tide", "composer", [who], PLAN) for s, who in (("a", "kai"), ("b", "bo"))]
    assert outcome(make_pack(*rows, sources=dated, entities=PEOPLE)) == "cleared: scope"
    undated = make_pack(*rows, sources=[source("a"), source("b")], entities=PEOPLE)
    assert outcome(undated) == "tension"


@pytest.mark.parametrize(
    ("denied", "verdict"),
    [(say(factuality="rumoured"), "rumour"), (PLAN, "tension"), (say(), "contradiction")],
)
def test_a_denial_is_as_strong_as_what_it_denies(denied: Any, verdict: str) -> None:
    rows = pair("composer", ["kai"], ["kai"], denied, say(denied=True), by="page")
    assert outcome(rows) == verdict


@every_row(
    ("phrase", "planned"),
    [
        ("{subject} was directed by {value}", "{subject} is to be directed by {value}"),
        ("{subject} was not shot in {value}", "{subject} is not to be shot in {value}"),
        ("scenes of {subject} were reshot", "scenes of {subject} are to be reshot"),
        ("{value} wrote the music for {subject}", "{value} is to write the music for {subject}"),
        ("{value} made or released {subject}", "{value} is to make or release {subject}"),
        ("{subject} runs for {value}", "{subject} is to run for {value}"),
        ("{subject} does not win {value}", "{subject} is not to win {value}"),
        ("{subject} can sing {value}", "{subject} can sing {value}"),
        ("{subject} was to cost {value}", "{subject} was to cost {value}"),
    ],
)
def test_a_phrase_is_put_into_the_future(phrase: str, planned: str) -> None:
    assert to_come(phrase) == planned


def test_every_plan_of_the_vocabulary_reads_as_one() -> None:
    for prop in film_properties().values():
        if prop.is_planned_first:
            for phrase in (prop.phrase, denial(prop)):
                words = to_come(phrase)
                assert " to " in words or words == phrase, words
                assert not any(f" to {past}" in words for past in ("wrote", "took", "made", "had "))
    assert [base(v) for v in ("handled", "carries", "designed", "passes")] == [
        "handle", "carry", "design", "pass",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("premiere", "other", "how", "expected"),
    [
        ("2024-05-03", "2024-06-14", say(), "cleared: scope"),
        ("2024-05-03", "2024-06-14", say(medium="cinema"), "cleared: scope"),
        ("2024-06-14", "2024-05-03", say(), "tension"),  # nothing is released before its premiere
        ("2024-05-03", "2025-02-14", say(), "tension"),
        ("2024-05-03", "2025-02-14", say(region="US"), "cleared: scope"),
        ("2025-02-14", "2024-05-03", say(region="US"), "tension"),
        ("2024-05-03", "2024-05-09", say(medium="premiere"), "tension"),
    ],
)
def test_a_release_follows_its_premiere(premiere: str, other: str, how: Any, expected: str) -> None:
    result = pair("release-date", premiere, other, say(medium="premiere"), how)
    assert outcome(result) == expected


@pytest.mark.parametrize(
    ("first", "abroad", "expected"),
    [
        ("1968", "1969-03-12", "cleared: scope"),
        ("1968", "1971", "cleared: scope"),
        ("1969", "1968-03-12", "tension"),  # out before the year of its release
        ("1968-11-20", "1969-03-12", "tension"),  # which may have been the first release there
    ],
)
def test_a_year_is_that_of_the_first_release(first: str, abroad: str, expected: str) -> None:
    result = pair("release-date", first, abroad, say(), say(region="UK"))
    assert outcome(result) == expected


@pytest.mark.parametrize(
    ("shown", "released", "expected"),
    [("2023-09-10", "2024-03-05", []), ("2024-03-05", "2023-09-10", ["tension"]),
     ("2023-09-10", "2025-03-05", ["tension"])],
)  # fmt: skip
def test_a_release_may_follow_a_festival_within_the_year(shown, released, expected) -> None:
    pack = pair("release-date", shown, released, say(medium="festival"), say())
    assert [f.verdict for f in compare(pack).findings] == expected


def test_a_day_that_any_source_gives_for_a_festival_is_that_of_a_first_showing() -> None:
    shown = ("post", "tide", "release-date", "2023-09-10", say(medium="festival"))
    rows = [
        ("review", "tide", "release-date", "2023-09-10"),
        ("page", "tide", "release-date", "2023-09-19"),
    ]
    assert compare(make_pack(*rows, sources=SOURCES)).findings
    assert not compare(make_pack(shown, *rows, sources=SOURCES)).findings


def test_two_premieres_are_not_a_premiere_and_a_release() -> None:
    first = say(medium="premiere")
    result = the_finding(pair("release-date", "2024-05-03", "2024-05-09", first, first))
    assert "general release" not in result.explanation


def test_what_it_cost_stands_before_what_it_was_to_cost() -> None:
    pack = make_pack(
        ("review", "tide", "budget", 9), ("wire", "tide", "planned-budget", 3),
        ("page", "tide", "planned-budget", 5), ("memo", "tide", "budget", 7),
        sources=[*SOURCES, source("memo")], entities=PEOPLE, work="tide",
    )  # fmt: skip
    (made,) = (f for f in compare(pack).findings if f.property == "budget")
    assert [str(position.value) for position in made.positions] == ["7", "9", "3", "5"]


def test_the_outcome_does_not_settle_what_was_planned() -> None:
    rumour = say(factuality="rumoured")
    pack = make_pack(
        ("review", "tide", "planned-title", ["Ebb"], rumour),
        sources=SOURCES, entities=PEOPLE, work="tide",
    )  # fmt: skip
    (made,) = compare(pack).findings
    assert made.would_resolve == "the studio's announcement of the plan"
