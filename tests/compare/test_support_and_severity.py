"""Which position is better supported, and how much a finding matters."""

from __future__ import annotations

import pytest
from support.build import entity, findings, make_pack, prop, say, source, the_finding
from support.rows import every_row

from explorer.compare.context import Context
from explorer.compare.rules import RULES
from explorer.compare.severity import STAKES, grade
from explorer.compare.support import weigh
from explorer.model.enums import RuleName, Severity, Topic, Verdict
from explorer.model.finding import Conflict
from explorer.model.support import SideSupport
from explorer.values.reason import Reason
from explorer.wording.positions import position_words
from explorer.wording.support import (
    BEFORE_RELEASE,
    before_and_unknown,
    of_sources,
    side_words,
    weaker,
)

HIGH, MEDIUM, LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW


def against(scar, simba, property_id="killed-by", values=("scar", "simba"), sources=()):
    """Return the finding of claims for each side; a side is a list of (source, what else)."""
    rows = [
        (name, "mufasa", property_id, value, more)
        for value, side in zip(values, (scar, simba), strict=True)
        for name, more in side
    ]
    return the_finding(make_pack(*rows, sources=sources))


def better(finding):
    """Return which side is better supported by its value, None for neither."""
    index = finding.support.better
    return None if index is None else position_words(finding.positions[index], str.title)


@every_row(
    ("scar", "simba", "sources", "expected"),
    [
        ([("a", say())], [("b", say())], [], None),
        ([("a", say()), ("c", say())], [("b", say())], [], "Scar"),
        # one voice, however often it speaks
        ([("a", say()), ("a", say(line=2))], [("b", say())], [], None),
        ([("a", say()), ("c", say())], [("b", say())], [source("c", copy_of="a")], None),
        # firmness
        ([("a", say())], [("b", say(factuality="possible"))], [], "Scar"),
        ([("a", say(factuality="rumoured"))], [("b", say())], [], "Simba"),
        ([("a", say())], [("b", say(factuality="probable"))], [], None),
        ([("a", say(limits=["inferred"]))], [("b", say())], [], None),
        # vantage, on what the film contains
        ([("a", say())], [("b", say())], [source("b", seen=False)], "Scar"),
        ([("a", say())], [("b", say())], [source("b", seen=None)], None),
        ([("a", say())], [("b", say(by="minkoff"))], [source("b", seen=False)], None),
        # forecasts of one answer weigh as one
        (
            [("a", say())],
            [(i, say()) for i in "bcd"],
            [source(i, seen=False) for i in "bcd"],
            "Scar",
        ),
    ],
)
def test_support(scar, simba, sources, expected):
    finding = against(scar, simba, sources=sources)
    assert better(finding) == expected
    assert bool(finding.support.why) == (
        expected is not None
    )  # it says nothing where nothing decides
    assert len(finding.support.sides) == len(finding.positions)
    assert better(against(scar[::-1], simba[::-1], sources=sources[::-1])) == expected


def support_words(finding, value):
    """Return what is said for one position of a finding."""
    values = [position_words(p, str.title) for p in finding.positions]
    index = values.index(value)
    return side_words(finding.support.sides[index], finding.positions[index])


def test_vantage_does_not_weigh_on_the_making():
    unseen = [source("b", seen=False)]
    finding = against([("a", say())], [("b", say())], "drafts", (4, 9), unseen)
    assert better(finding) is None
    assert "film" not in support_words(finding, "4 drafts")  # nor is it told who saw the film


@pytest.mark.parametrize(
    ("property_id", "values", "expected"),
    [
        ("release-date", ("1994-06-15", "1994-06-24"), "15 June 1994"),
        ("director", (["allers"], ["minkoff"]), "Allers"),
        ("played-by", (["irons"], ["broderick"]), "Irons"),
        ("runtime", (88, 95), "88 min"),
        ("budget", (45, 79), "$45 million"),
    ],
)
def test_before_the_release_its_date_credits_and_cost_are_forecasts(property_id, values, expected):
    unseen = [source("b", seen=False), source("c", seen=False)]
    later, sooner = [("a", say())], [("b", say(by="minkoff")), ("c", say())]
    finding = against(later, sooner, property_id, values, unseen)
    assert better(finding) == expected  # however many forecast it, and whomever they quote
    assert support_words(finding, expected) == "one source, stated as fact, written after release"
    assert "“A” was written after release" in finding.support.why
    plan = against([("b", say())], [("c", say())], property_id, values, unseen)
    assert better(plan) is None  # two forecasts


@every_row(
    ("scar", "simba", "sources", "why"),
    [
        (  # the firm one has not seen the film, the eyewitness hedges
            [("a", say())],
            [("b", say(factuality="possible"))],
            [source("a", seen=None)],
            "",
        ),
        (
            [("a", say(by="minkoff"))],
            [("b", say(factuality="possible"))],
            [],
            "“A” states its answer more firmly, but a writer who saw the film gives the other.",
        ),
        (
            [("a", say(by="minkoff")), ("c", say(by="allers"))],
            [("b", say())],
            [],
            "More sources give one answer, but a writer who saw the film gives the other.",
        ),
        (
            [("a", say()), ("c", say())],
            [("b", say())],
            [source("c", seen=False)],
            "Two independent sources against one, but one of them was written before release.",
        ),
        (
            [("a", say()), ("c", say())],
            [("b", say())],
            [source("c", seen=None)],
            "Two independent sources against one, "
            "though one of them may have been written before release.",
        ),
        (
            [("a", say()), ("c", say())],
            [("b", say())],
            [source("a", seen=None), source("c", seen=False)],
            "Two independent sources against one, "
            "but one was written before release and one may have been.",
        ),
        (
            [("a", say(factuality="probable")), ("c", say(factuality="probable"))],
            [("b", say())],
            [],
            "Two independent sources against one, but both hedge.",
        ),
        (
            [("a", say()), ("c", say()), ("d", say())],
            [("b", say())],
            [source("c", seen=None), source("b", seen=False)],
            "Three independent sources against one; “A” and “D” are by writers who saw the film.",
        ),
    ],
)
def test_the_reason_names_the_weak_voice(scar, simba, sources, why):
    assert against(scar, simba, sources=sources).support.why == why


def test_a_denial_counts_against_a_value():
    rows = [("a", "mufasa", "killed-by", "scar"), ("b", "mufasa", "killed-by", "simba")]
    denial = ("c", "mufasa", "killed-by", "scar", say(denied=True))
    finding = the_finding(make_pack(*rows, denial))
    assert better(finding) == "Simba"
    assert finding.support.why == "“C” denies the other answer."
    assert better(the_finding(make_pack(*rows))) is None
    more = [(f"a{i}", "mufasa", "killed-by", "scar") for i in range(2)]
    assert better(the_finding(make_pack(*rows, *more, denial))) == "Scar"


@pytest.mark.parametrize("scope", [{"cut": "director"}, {"region": "UK"}, {"medium": "tv"}])
def test_a_value_that_others_hold_for_one_version_is_not_outweighed_where_no_version_is_named(
    scope,
):
    sides = [("a", "scar", {}), ("b", "scar", {}), ("c", "simba", {}), ("d", "simba", scope)]
    rows = [(name, "mufasa", "killed-by", value, say(**more)) for name, value, more in sides]
    made = findings(make_pack(*rows))
    plain = next(f for f in made if not f.scope.region + f.scope.medium)
    assert (plain.support.better, plain.support.why) == (None, "")
    other = ("d", "mufasa", "killed-by", "nala", say(**scope))
    plain = next(f for f in findings(make_pack(*rows[:3], other)) if "c" in f.sources)
    assert better(plain) == "Scar"


def test_a_more_precise_value_supports_the_broader_one():
    rows = [("a", "it", "release-date", value) for value in ("1994-06",)]
    rows += [("b", "it", "release-date", "1994-06-15"), ("c", "it", "release-date", "1996-08")]
    finding = the_finding(make_pack(*rows))
    assert better(finding) == "June 1994"
    assert support_words(finding, "June 1994").startswith(
        "one source, plus one with a similar answer, both"
    )
    assert support_words(finding, "15 June 1994").startswith("one source,")


@every_row(
    ("property_id", "values", "favoured"),
    [
        ("runtime", (182, 185, 187), {185, 187}),
        ("runtime", (182, 183, 187), {182, 183}),
        ("runtime", (182, 184, 186), set()),
        ("runtime", (160, 185), set()),
        ("birthplace", ("new-york", "new-york-city", "boston"), {"new-york", "new-york-city"}),
    ],
)
def test_positions_that_support_each_other_are_better_supported_together(
    property_id, values, favoured
):
    towns = [entity(str(value), "place") for value in values]
    rows = [(f"s{i}", "mufasa", property_id, value) for i, value in enumerate(values)]
    finding = the_finding(make_pack(*rows, entities=towns))
    held = [
        position.value for i, position in enumerate(finding.positions) if finding.support.favours(i)
    ]
    assert {value if isinstance(value, str) else value.low for value in held} == favoured


@pytest.mark.parametrize(
    ("scar", "simba", "why"),
    [
        ({}, {}, ""),  # the verdict says that the review was written before release
        ({}, {"factuality": "possible"}, "The database states its answer more firmly."),
    ],
)
def test_what_is_stated_as_firmly_is_not_said_to_be_less_firm(scar, simba, why):
    sources = [source("a", kind="database"), source("b", seen=False)]
    finding = against([("a", say(**scar))], [("b", say(**simba))], sources=sources)
    assert finding.support.why == why


def test_what_takes_from_several_sources_names_them():
    assert weaker(["A", "B"], BEFORE_RELEASE) == "A and B were written before release"
    assert of_sources(["A", "B"], before_and_unknown(1, 1)) == (
        "of A and B, one was written before release and one may have been"
    )


def test_where_all_saw_the_film_the_reason_leaves_it_out():
    finding = against([("a", say()), ("c", say())], [("b", say())])
    assert finding.support.why == "Two independent sources against one."


@pytest.mark.parametrize("slips", [1, 4])
def test_a_known_misspelling_is_never_as_well_supported_as_the_right_form(slips):
    mufasa = entity("mufasa", "character", "Mufasa", spellings=["Moufasa"])
    rows = [("a", "mufasa", "name", "Mufasa")]
    rows += [(f"b{i}", "mufasa", "name", "Moufasa") for i in range(slips)]
    finding = the_finding(make_pack(*rows, entities=[mufasa]))
    assert better(finding) == "Mufasa"
    assert finding.support.why == "The other form is a known misspelling."
    assert the_finding(make_pack(*rows)).support.why != finding.support.why


def test_a_transcript_hears_names_badly():
    names = ("Mufasa", "Moufasa")
    heard = [source("b", limits=["transcribed"])]
    assert better(against([("a", say())], [("b", say())], "name", names)) is None
    assert better(against([("a", say())], [("b", say())], "name", names, heard)) == "Mufasa"
    finding = against([("a", say())], [("b", say())], sources=heard)
    assert better(finding) is None  # but it hears what happens as well as any


def test_sides_count_voices_firm_ones_and_those_that_saw_it():
    finding = against(
        [("a", say()), ("b", say(factuality="probable")), ("a", say(line=3))],
        [("c", say())],
        sources=[source("b", seen=None), source("c", seen=False)],
    )
    scar, simba = finding.support.sides
    assert (scar.voices, scar.firm, scar.saw_it) == (2, 1, 1)
    assert (simba.voices, simba.firm, simba.saw_it) == (1, 0, 0)
    assert "Two independent sources against one" in finding.support.why


def test_positions_with_most_voices_come_first():
    finding = against([("a", say())], [("b", say()), ("c", say())])
    assert [position_words(p, str.title) for p in finding.positions] == ["Simba", "Scar"]


def test_a_lone_rumour_has_no_further_voices():
    finding = the_finding(
        make_pack(("a", "mufasa", "killed-by", "scar", say(factuality="rumoured")))
    )
    assert (finding.support.better, finding.support.why) == (None, "")


# --- severity -------------------------------------------------------------------------------------

ONE_VOICE = SideSupport(voices=1, firm=1, saw_it=1, score=1.0)
HEDGED = SideSupport(voices=1, firm=0, saw_it=1, score=0.7)
TWO = SideSupport(voices=2, firm=2, saw_it=2, score=2.0)


@every_row(
    ("verdict", "stakes", "expected"),
    [
        ("contradiction", 3, HIGH),
        ("contradiction", 2, MEDIUM),
        ("contradiction", 1, LOW),
        ("contradiction", 3.5, HIGH),
        ("incomplete", 3.5, HIGH),
        ("incomplete", 3, MEDIUM),
        ("incomplete", 2, MEDIUM),
        ("incomplete", 1, LOW),
        ("tension", 3.5, HIGH),
        ("tension", 3, MEDIUM),
        ("tension", 2, MEDIUM),
        ("tension", 1, LOW),
        ("rumour", 3.5, MEDIUM),
        ("rumour", 3, MEDIUM),
        ("rumour", 2, MEDIUM),
        ("pattern", 3, MEDIUM),
        ("spelling", 3, LOW),
        ("opinion", 3, LOW),
        ("opinion", 1, LOW),
        ("missing", 3, LOW),
    ],
)
def test_what_is_claimed_and_how_it_conflicts(verdict, stakes, expected):
    for topic in (t for t, points in STAKES.items() if points == stakes):
        conflict = Conflict("a", "b", Verdict(verdict), Reason("why"), 2.0)
        assert grade(topic, Verdict(verdict), [conflict], [ONE_VOICE, ONE_VOICE]) is expected


@every_row(
    ("verdict", "topic", "distance", "sides", "expected"),
    [
        ("contradiction", "identity", 2.0, [ONE_VOICE, HEDGED], MEDIUM),
        ("contradiction", "plot", 2.0, [HEDGED, ONE_VOICE], MEDIUM),
        ("contradiction", "colour", 2.0, [HEDGED, ONE_VOICE], LOW),
        ("incomplete", "kinship", 2.0, [HEDGED, ONE_VOICE], MEDIUM),
        ("contradiction", "date", 0.1, [ONE_VOICE, ONE_VOICE], MEDIUM),  # values that almost meet
        ("contradiction", "date", 0.25, [ONE_VOICE, ONE_VOICE], HIGH),
        ("contradiction", "date", 0.1, [ONE_VOICE, HEDGED], MEDIUM),
        ("contradiction", "death", 2.0, [ONE_VOICE, HEDGED], HIGH),  # death outweighs a hedge
        ("tension", "credit", 2.0, [TWO, TWO], HIGH),  # two voices on both sides
        ("tension", "credit", 2.0, [TWO, ONE_VOICE], MEDIUM),
        ("tension", "plot", 2.0, [HEDGED, HEDGED], LOW),  # nobody states either as fact
        ("tension", "plot", 2.0, [HEDGED, ONE_VOICE], MEDIUM),
        ("tension", "death", 0.0, [ONE_VOICE, ONE_VOICE], MEDIUM),  # they may be one
        ("tension", "death", 0.5, [ONE_VOICE, ONE_VOICE], HIGH),
        ("tension", "plot", 0.0, [ONE_VOICE, ONE_VOICE], MEDIUM),
        ("tension", "production", 0.1, [ONE_VOICE, ONE_VOICE], LOW),  # values that almost meet
        ("tension", "production", 0.25, [ONE_VOICE, ONE_VOICE], MEDIUM),
        ("tension", "credit", 0.1, [ONE_VOICE, ONE_VOICE], MEDIUM),
        ("contradiction", "colour", 2.0, [TWO, TWO], MEDIUM),
        ("contradiction", "date", 0.1, [TWO, TWO], HIGH),
        ("opinion", "taste", 2.0, [TWO, TWO], LOW),
    ],
)
def test_what_moves_a_severity(verdict, topic, distance, sides, expected):
    conflict = Conflict("a", "b", Verdict(verdict), Reason("why"), distance)
    assert grade(Topic(topic), Verdict(verdict), [conflict], sides) is expected


def test_a_rumour_that_stands_alone_matters_less():
    conflict = Conflict("a", "b", Verdict.RUMOUR, Reason("why"))
    assert grade(Topic.DATE, Verdict.RUMOUR, [conflict], [ONE_VOICE, ONE_VOICE]) is MEDIUM
    assert grade(Topic.PLOT, Verdict.RUMOUR, [conflict], [ONE_VOICE, ONE_VOICE]) is MEDIUM
    assert grade(Topic.DATE, Verdict.RUMOUR, [], [ONE_VOICE]) is MEDIUM
    assert grade(Topic.PLOT, Verdict.RUMOUR, [], [ONE_VOICE]) is LOW


@every_row("topic", Topic)
def test_severity_comes_from_the_topic_alone(topic):
    """The same conflict on a property of each topic: no name of a film or a source moves it."""
    fact = prop("fact", "boolean", "functional", topic)
    finding = the_finding(
        make_pack(("a", "it", "fact", True), ("b", "it", "fact", False), properties=[fact])
    )
    assert finding.severity is {3.5: HIGH, 3: HIGH, 2: MEDIUM, 1: LOW}[STAKES[topic]]


def test_two_values_are_compared_once_to_weigh_them(monkeypatch):
    pack = make_pack(*((key, "mufasa", "name", name) for key, name in zip("ab", "XY", strict=True)))
    (finding,) = findings(pack)
    rule, compared = RULES[RuleName.NAME], []

    def relate(ctx, *claims):
        compared.append(claims)
        return rule.relate(ctx, *claims)

    monkeypatch.setitem(RULES, RuleName.NAME, rule._replace(relate=relate))
    weigh(Context(pack), finding.positions, finding.verdict)
    assert len(compared) == 1
    judged = finding.conflicts
    support = weigh(Context(pack), finding.positions, finding.verdict, (), judged)
    assert len(compared) == 1, "what has been judged to conflict is not compared again"
    assert support == finding.support


def test_every_topic_has_its_stakes():
    assert set(STAKES) == set(Topic)


def test_worst_comes_first():
    pack = make_pack(
        ("a", "mufasa", "name", "Mufasa"),
        ("b", "mufasa", "name", "Moufasa"),
        ("a", "mufasa", "killed-by", "scar"),
        ("b", "mufasa", "killed-by", "simba"),
        ("a", "mufasa", "part-size", "brief"),
        ("b", "mufasa", "part-size", "key"),
    )
    severities = [f.severity for f in findings(pack)]
    assert severities == [HIGH, MEDIUM, LOW]


@pytest.mark.parametrize(
    ("how", "expected"),
    [(say(), "high"), (say(factuality="probable"), "high"), (say(factuality="possible"), "medium"),
     (say(by="uma"), "medium")],
)  # fmt: skip
def test_a_death_that_is_only_called_possible_matters_less(how, expected):
    rows = [("a", "otto", "dies", True, how), ("b", "otto", "dies", False)]
    assert the_finding(make_pack(*rows, entities=[entity("uma", "character")])).severity == expected
