"""Each gate on pairs that it clears, and on their neighbours that it must let pass."""

from __future__ import annotations

from itertools import combinations_with_replacement, product

import pytest
from support.build import (
    entity,
    findings,
    judged,
    make_pack,
    outcome,
    pairs_cleared,
    prop,
    say,
    source,
    the_finding,
    verdicts,
)
from support.judging import why_not
from support.rows import every_row

from explorer.compare.context import Context
from explorer.compare.engine import compare
from explorer.compare.gates import CHECKS
from explorer.model.enums import Factuality, Gate, Verdict
from explorer.wording.reasons import PLAN_MAY_FAIL

CONTRADICTION, TENSION, RUMOUR = "contradiction", "tension", "rumour"
OPINION, INCOMPLETE, SPELLING, AGREED = "opinion", "incomplete", "spelling", "agreed"
CLEARED = {gate: f"cleared: {gate}" for gate in Gate}


def two(
    first, second, *, property_id="killed-by", values=("scar", "simba"), work="lion-king", **more
):
    """Return a pack of two claims on Mufasa, `first` and `second` being what else they say."""
    return make_pack(
        ("gazette", "mufasa", property_id, values[0], first),
        ("herald", "mufasa", property_id, values[1], second),
        work=work,
        **more,
    )


def test_gates_stand_in_the_order_of_the_list():
    order = [gate for gate, _ in CHECKS]
    assert order == [gate for gate in Gate if gate is not Gate.PATTERN]


# --- referent -------------------------------------------------------------------------------------


@every_row(
    ("first", "second", "expected"),
    [
        # an actor's training and a character's; one job title, two people; two questions
        (("uma", "actor-trained-in", ["kung fu"]), ("the-bride", "trained-in", ["sword"]), True),
        (("bride", "age", 30), ("bill", "age", 60), True),
        (("jaws", "director", ["spielberg"]), ("jaws", "producer", ["zanuck"]), True),
        (("jaws", "director", ["spielberg"]), ("jaws", "writer", ["spielberg"]), True),
        (("lime", "part-size", "brief"), ("lime", "part-matters", "central"), True),
        (("jaws", "film-judged", "masterpiece"), ("jaws", "critics-received", "badly"), True),
        (("jaws", "runtime", 124), ("jaws", "budget", 9), True),
        (("jaws", "runtime", 124), ("jaws", "release-date", "1975"), True),
        (("jaws", "runtime", 124), ("jaws", "runtime", 150), False),
        (("jaws", "planned-release", "1974-12"), ("jaws", "release-date", "1975-06"), False),
    ],
)
def test_referent(first, second, expected):
    pack = make_pack(("gazette", *first), ("herald", *second))
    claims = list(pack.claims.values())
    for claim, against in (claims, claims[::-1]):
        reason = why_not(Context(pack), claim, against)
        assert (reason.gate is Gate.REFERENT) is expected
        assert reason.why


def test_namesakes_are_cleared_once_for_each_question():
    pack = make_pack(
        ("gazette", "turner-painter", "born", "1775-04-23"),
        ("herald", "turner-actor", "born", "1955-09-26"),
        ("gazette", "turner-actor", "born", "1955"),
        entities=[
            entity("turner-painter", "person", "Turner"),
            entity("turner-actor", "person", "Turner", distinct_from=["turner-painter"]),
        ],
    )
    referents = {c for c in pairs_cleared(compare(pack)) if c[0] == Gate.REFERENT}
    assert referents == {("referent", "gazette-1", "gazette-2")}
    assert not findings(pack)


def test_an_actor_and_the_part_are_two():
    pack = make_pack(
        ("gazette", "travis", "played-by", ["de-niro"]),
        ("gazette", "travis", "age", 26),
        ("herald", "de-niro", "age", 32),
    )
    assert pairs_cleared(compare(pack)) == {("referent", "gazette-2", "herald-1")}


# --- scope ----------------------------------------------------------------------------------------

_FIELDS = ("cut", "story_time", "work")


def _scoped(*states):
    """Return two scopes; a state is "same", "differ", "half" or "none" for each field."""
    left, right = {}, {}
    for name, state in zip(_FIELDS, states, strict=True):
        if state in ("same", "differ", "half"):
            left[name] = f"{name.replace('_', '-')}-a"
        if state in ("same", "differ"):
            right[name] = f"{name.replace('_', '-')}-{'a' if state == 'same' else 'b'}"
    return left, right


@every_row("states", list(product(("same", "differ", "half", "none"), repeat=3)))
def test_every_combination_of_scopes(states):
    left, right = _scoped(*states)
    pack = two(say(**left), say(**right), sources=[source(i, seen=None) for i in SIDES])
    expected = CONTRADICTION
    if "half" in states[:2]:
        expected = TENSION
    if "differ" in states or states[2] == "half":  # unsaid, it is the pack's own film
        expected = CLEARED[Gate.SCOPE]
    assert outcome(pack) == expected


SIDES = ("gazette", "herald")


@pytest.mark.parametrize(
    ("work", "other", "expected"),
    [
        ("lion-king", "", CONTRADICTION),  # the pack's own film, said or unsaid
        ("lion-king", "lion-king", CONTRADICTION),
        ("hamlet", "", CLEARED[Gate.SCOPE]),
        ("hamlet", "lion-king", CLEARED[Gate.SCOPE]),
        ("hamlet", "hamlet", CONTRADICTION),
    ],
)
def test_a_claim_is_about_the_packs_film_by_default(work, other, expected):
    assert outcome(two(say(work=work), say(work=other))) == expected


@pytest.mark.parametrize(
    ("cut", "seen", "expected"),
    [
        ("release", True, CONTRADICTION),
        ("original-cut", True, CLEARED[Gate.SCOPE]),
        ("release", None, TENSION),
        ("original-cut", None, TENSION),
    ],
)
def test_a_source_that_saw_the_film_means_the_released_cut(cut, seen, expected):
    pack = two(say(cut=cut), say(), sources=[source("herald", seen=seen)])
    assert outcome(pack) == expected


@pytest.mark.parametrize(
    ("property_id", "values", "expected"),
    [
        ("film-judged", ("disaster", "masterpiece"), CLEARED[Gate.FACTUALITY]),
        ("family-killed", (["sarabi"], ["sarabi", "nala"]), INCOMPLETE),
        ("part-size", ("brief", "key"), TENSION),
    ],
)
def test_a_qualifier_on_one_side_leaves_a_tension_at_most(property_id, values, expected):
    pack = two(say(story_time="act-one"), say(), property_id=property_id, values=values)
    assert outcome(pack) == expected


def test_at_one_point_of_the_story_an_age_does_not_change():
    at = {"property_id": "age", "values": (12, 40)}
    assert (
        outcome(two(say(story_time="the-feast"), say(story_time="the-feast"), **at))
        == CONTRADICTION
    )
    assert outcome(two(say(), say(), **at)) == TENSION


def test_the_finding_has_the_known_scope():
    pack = two(say(cut="original-cut"), say(cut="original-cut"))
    finding = the_finding(pack)
    assert finding.scope.cut == "original-cut"
    assert "original-cut" in finding.id
    assert verdicts(two(say(), say())) == {("mufasa.killed-by", CONTRADICTION)}


@every_row(
    ("first", "second", "published", "expected"),
    [
        ("2024-03", "2024-09", ("", ""), CLEARED[Gate.SCOPE]),
        ("2024-03", "2024-03", ("", ""), CONTRADICTION),
        ("2024", "2024-03", ("", ""), CONTRADICTION),
        ("", "", ("2024-03-01", "2024-09-01"), CLEARED[Gate.SCOPE]),
        ("", "", ("2024-03", "2024-03"), CONTRADICTION),
        ("", "", ("2024-03", ""), TENSION),
        ("", "", ("", ""), TENSION),
        ("2024-09", "", ("", "2024-03"), CLEARED[Gate.SCOPE]),
        ("2024-09", "", ("2024-03", "2024-09"), CONTRADICTION),
        ("2024~", "2031", ("", ""), CLEARED[Gate.SCOPE]),
    ],
)
def test_what_changes_with_time_is_said_of_a_day(first, second, published, expected):
    sources = [source(i, published=p) for i, p in zip(SIDES, published, strict=True)]
    pack = make_pack(
        ("gazette", "avatar", "profit", 923, say(as_of=first, region="US")),
        ("herald", "avatar", "profit", 600, say(as_of=second, region="US")),
        sources=sources,
    )
    assert outcome(pack) == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("2019-05", "2020-08"), CLEARED[Gate.SCOPE]),
        (("", ""), TENSION),
        (("2019-05", "2019-05"), TENSION),  # months apart, as two countries' days may be
    ],
)
def test_plans_change(days, expected):
    sources = [source(i, seen=False, published=d) for i, d in zip(SIDES, days, strict=True)]
    plans = ("2020-11", "2021-10")
    rows = [(i, "jaws", "planned-release", d) for i, d in zip(SIDES, plans, strict=True)]
    assert outcome(make_pack(*rows, sources=sources)) == expected


def test_a_plan_is_no_conflict_with_its_outcome_whenever_it_was_written():
    sources = [source("gazette", seen=False, published="2019"), source("herald", published="2022")]
    rows = (
        ("gazette", "jaws", "planned-release", "2019-11"),
        ("herald", "jaws", "release-date", "2021-10"),
    )
    assert outcome(make_pack(*rows, sources=sources)) == CLEARED[Gate.FACTUALITY]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2024-03", "2024-09", CLEARED[Gate.SCOPE]),
        ("2024-03", "", TENSION),
        ("", "", CONTRADICTION),
    ],
)
def test_what_does_not_change_needs_no_day(first, second, expected):
    sources = [source("gazette", published="2001"), source("herald", published="2011")]
    assert outcome(two(say(as_of=first), say(as_of=second), sources=sources)) == expected


# --- open world, specificity, granularity, names --------------------------------------------------


def test_silence_is_no_denial_unless_a_list_is_complete():
    rows = ["sarabi"], ["nala"]
    assert outcome(two(say(), say(), property_id="spouse", values=rows)) == CLEARED[Gate.OPEN_WORLD]
    assert outcome(two(say(closed=True), say(), property_id="spouse", values=rows)) == CONTRADICTION


def test_a_narrower_place_refines_a_wider_one_and_another_does_not():
    places = [
        entity("kenya", "place"),
        entity("hells-gate", "place", part_of=["kenya"]),
        entity("hawaii", "place"),
    ]
    for other, expected in (("kenya", CLEARED[Gate.SPECIFICITY]), ("hawaii", CONTRADICTION)):
        pack = two(
            say(), say(), property_id="located-in", values=("hells-gate", other), entities=places
        )
        assert outcome(pack) == expected


def test_aliases_clear_before_spelling_is_measured():
    for aliases, expected in (([], SPELLING), (["Moufasa"], CLEARED[Gate.NAMES])):
        pack = two(
            say(),
            say(),
            property_id="name",
            values=("Mufasa", "Moufasa"),
            entities=[entity("mufasa", "character", "Mufasa", aliases=aliases)],
        )
        assert outcome(pack) == expected


def test_a_recorded_misspelling_is_a_spelling_at_any_distance():
    king = entity("mufasa", "character", "Mufasa", aliases=["The King"], spellings=["Musaffar"])
    for other, expected in (
        ("Mufasa", SPELLING),
        ("The King", SPELLING),
        ("musaffar", CLEARED[Gate.NAMES]),
        ("Ozymandias", TENSION),  # a slip is no excuse for another name
    ):
        pack = two(say(), say(), property_id="name", values=("Musaffar", other), entities=[king])
        assert outcome(pack) == expected


@pytest.mark.parametrize(
    ("listed", "how", "expected"),
    [
        (["Young Lion"], say(), []),
        (["Young Lion", "Mfalme Simba"], say(), []),
        (["Mfalme Simba"], say(), [TENSION]),
        (["Young Lion"], say(denied=True), [TENSION]),
        (["Young Lion"], say(factuality="rumoured"), [TENSION]),
    ],
)
def test_a_name_that_the_other_source_lists_beside_its_own_is_no_conflict(listed, how, expected):
    rows = [
        ("gazette", "pride", "title", "Under the Wide Sky"),
        ("herald", "pride", "title", "Young Lion"),
    ]
    other = ("gazette", "pride", "also-known-as", listed, how)
    pack = make_pack(*rows, other, work="pride")
    assert [f.verdict for f in findings(pack) if f.property == "title"] == expected


def test_a_translated_name_is_no_error():
    in_french = two(say(), say(), property_id="title", values=("Le Roi lion", "The Lion King"))
    assert outcome(in_french) == CLEARED[Gate.NAMES]
    names = ("Roi lion", "The Lion King")  # no word that tells the language
    pack = two(say(), say(), property_id="title", values=names)
    assert outcome(pack) in (TENSION, CONTRADICTION)
    pack = two(say(limits=["translated"]), say(), property_id="title", values=names)
    assert outcome(pack) == CLEARED[Gate.NAMES]
    denied = two(say(limits=["translated"]), say(denied=True), property_id="title", values=names)
    assert outcome(denied) == AGREED


# --- factuality -----------------------------------------------------------------------------------

_CASES = {
    CONTRADICTION: ("killed-by", "scar", "simba"),
    TENSION: ("part-size", "brief", "key"),
    INCOMPLETE: ("family-killed", ["sarabi"], ["sarabi", "nala"]),
    OPINION: ("film-judged", "disaster", "masterpiece"),
    SPELLING: ("name", "Mufasa", "Moufasa"),
}
_LADDER = (Factuality.CERTAIN, Factuality.PROBABLE, Factuality.POSSIBLE)


def _expected(base, first, second):
    """Say what the design says: what two factualities leave of a verdict."""
    both = {first, second}
    if base == SPELLING:
        return SPELLING  # even a joke spells
    if Factuality.JOKING in both:
        return CLEARED[Gate.FACTUALITY]
    if base == OPINION or Factuality.OPINION in both:
        return OPINION
    if Factuality.RUMOURED in both:
        return RUMOUR
    if both == {Factuality.CERTAIN}:
        return base
    if Factuality.PLANNED in both and (len(both) == 2 or base == INCOMPLETE):
        return CLEARED[Gate.FACTUALITY]  # told after the release, it was only the plan
    if Factuality.POSSIBLE in both and (base != CONTRADICTION or both == {Factuality.POSSIBLE}):
        return CLEARED[Gate.FACTUALITY]
    return INCOMPLETE if base == INCOMPLETE else TENSION


@every_row("base", _CASES)
@every_row(("first", "second"), list(combinations_with_replacement(Factuality, 2)))
def test_every_pair_of_factualities(base, first, second):
    property_id, *values = _CASES[base]
    expected = _expected(base, first, second)
    for left, right in ((first, second), (second, first)):
        pack = two(
            say(factuality=left), say(factuality=right), property_id=property_id, values=values
        )
        assert outcome(pack) == expected


@every_row("firm", Factuality)
def test_a_denial_is_weighed_like_any_claim(firm):
    pack = make_pack(
        ("gazette", "mufasa", "dies", True),
        ("herald", "mufasa", "dies", True, say(denied=True, factuality=firm)),
    )
    assert outcome(pack) == _expected(CONTRADICTION, Factuality.CERTAIN, firm)


@pytest.mark.parametrize(
    ("property_id", "values", "by", "expected"),
    [
        ("killed-by", ("scar", "simba"), "", RUMOUR),  # content, and nobody had seen it
        ("killed-by", ("scar", "simba"), "rob-minkoff", CONTRADICTION),  # who made it knows
        ("director", (["allers"], ["minkoff"]), "", TENSION),  # its making was known, so far
        ("director", (["allers"], ["minkoff"]), "rob-minkoff", TENSION),
        ("budget", (40, 70), "", TENSION),  # an estimate, and films cost more in the end
        ("shooting-days", (40, 70), "", TENSION),  # a shoot may overrun
        ("drafts", (4, 7), "", CONTRADICTION),  # release settles none
    ],
)
def test_what_a_preview_says_of_the_content_is_speculation(property_id, values, by, expected):
    pack = two(
        say(by=by),
        say(),
        property_id=property_id,
        values=values,
        sources=[source("gazette", seen=False)],
    )
    assert outcome(pack) == expected


@every_row(
    ("limits", "expected"),
    [
        (["clip"], CLEARED[Gate.FACTUALITY]),
        (["inferred"], TENSION),
        (["dubbed"], CONTRADICTION),
        (["headline"], TENSION),
        (["question"], CLEARED[Gate.FACTUALITY]),
        (["transcribed"], CONTRADICTION),
        (["damaged"], CONTRADICTION),
        (["translated"], CONTRADICTION),
    ],
)
def test_limits_of_a_claim_and_of_its_source(limits, expected):
    assert outcome(two(say(limits=limits), say())) == expected
    assert outcome(two(say(), say(), sources=[source("herald", limits=limits)])) == expected


# --- plans and outcomes ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("planned", "released", "expected"),
    [
        ("1997-07-02", "1997-12-19", CLEARED[Gate.FACTUALITY]),
        ("1997-07-02", "2003", CLEARED[Gate.FACTUALITY]),
        ("1997", "1997-12-19", CLEARED[Gate.GRANULARITY]),
        ("1997-12-19", "1997-12-19", AGREED),
    ],
)
def test_a_plan_that_slipped_is_no_conflict(planned, released, expected):
    pack = make_pack(
        ("gazette", "titanic", "planned-release", planned),
        ("herald", "titanic", "release-date", released),
    )
    assert outcome(pack) == expected


@pytest.mark.parametrize(
    ("plan", "result"),
    [
        (prop("planned", "term", "scale", values=["a", "b", "c"], foresees="result"),
         prop("result", "term", "scale", values=["x", "y", "z"])),
        (prop("planned", "term", "set", values=["a", "b"], foresees="result"),
         prop("result", "term", "functional", values=["x", "y"])),
        (prop("planned", "term", "exclusive", values=["a", "b"], foresees="result"),
         prop("result", "term", "stance", values=["x", "y", "z"])),
    ],
)  # fmt: skip
def test_a_plan_that_cannot_be_compared_is_another_question(plan, result):
    value = ["a"] if plan.rule == "set" else "a"
    for first, second in ((value, "y"), (value, "x")):
        pack = make_pack(
            ("gazette", "titanic", "planned", first),
            ("herald", "titanic", "result", second),
            properties=[plan, result],
        )
        assert outcome(pack) == CLEARED[Gate.REFERENT]
        assert not findings(pack)


# --- evidence -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "expected"), [(None, False), (1, True), (100, True), (101, False)]
)
def test_a_claim_without_a_passage_makes_no_finding(line, expected):
    pack = two(say(line=line), say())
    assert outcome(pack) == (CONTRADICTION if expected else CLEARED[Gate.EVIDENCE])
    assert bool(findings(pack)) is expected
    lone = make_pack(
        ("gazette", "mufasa", "killed-by", "scar", say(line=line, factuality="rumoured"))
    )
    assert bool(findings(lone)) is expected
    for hole, rest in ((line, 1), (1, line)):
        gap = make_pack(
            ("gazette", "mufasa", "killed-by", None, say(line=hole)),
            ("herald", "mufasa", "killed-by", "scar", say(line=rest)),
        )
        assert bool(findings(gap)) is expected


# --- independence, attribution --------------------------------------------------------------------


@every_row(
    ("second", "expected"),
    [
        ({"copy_of": "gazette"}, TENSION),  # a revision: one voice, which says otherwise by now
        ({"copy_of": "gazette", "sha256": "c" * 64}, TENSION),
        ({"copy_of": "gazette", "limits": ["damaged"]}, CLEARED[Gate.INDEPENDENCE]),
        ({"sha256": "a" * 64}, CLEARED[Gate.INDEPENDENCE]),
        ({"copy_of": "gazette", "sha256": "a" * 64}, CLEARED[Gate.INDEPENDENCE]),
        ({"sha256": "b" * 64}, CONTRADICTION),
        ({}, CONTRADICTION),
    ],
)
def test_a_copy_is_no_contradiction_of_its_model(second, expected):
    sources = [source("gazette", sha256="a" * 64), source("herald", **second)]
    assert outcome(two(say(), say(), sources=sources)) == expected
    assert outcome(two(say(), say(), sources=sources[::-1])) == expected


@every_row(
    ("property_id", "older", "later", "expected"),
    [
        ("budget", 14, 21, TENSION),
        ("runtime", 88, 97, TENSION),
        ("director", ["roeg"], ["cammell"], TENSION),
        ("director", ["roeg"], ["cammell", "roeg"], "incomplete"),
        ("family-killed", ["mufasa"], ["mufasa", "sarabi"], "incomplete"),
        ("release-date", "1970-08-03", "1970-09-09", TENSION),
        ("release-date", "1970", "1971-12", TENSION),
        ("name", "Mufasa", "Mufesa", "spelling"),
        ("part-size", "cameo", "lead", TENSION),
        ("dies", True, False, TENSION),
        ("played-by", ["a", "b"], ["a", "b"], AGREED),
        ("also-known-as", ["One"], ["Two"], CLEARED[Gate.OPEN_WORLD]),
    ],
)
def test_what_a_revision_changed_is_reported(property_id, older, later, expected):
    subject = "mufasa"
    if property_id in ("name", "also-known-as"):
        people = [entity("mufasa", "character", "Mufasa", spellings=["Mufesa"])]
    else:
        people = []
    for names in (("gazette", "herald"), ("herald", "gazette")):
        pack = make_pack(
            (names[0], subject, property_id, older),
            (names[1], subject, property_id, later),
            sources=[source(names[0]), source(names[1], copy_of=names[0])],
            entities=people,
        )
        assert outcome(pack) == expected
        reasons = [f.conflicts[0].why for f in findings(pack)]
        assert all("one text was changed between two versions" in why for why in reasons)


def test_a_revision_beside_an_independent_voice():
    pack = make_pack(
        ("gazette", "it", "budget", 14),
        ("herald", "it", "budget", 21),
        ("courier", "it", "budget", 21),
        sources=[source("herald", copy_of="gazette")],
    )
    finding = the_finding(pack)
    assert finding.verdict == CONTRADICTION
    assert {c.verdict for c in finding.conflicts} == {Verdict.CONTRADICTION, Verdict.TENSION}


def test_copies_of_copies_are_one_voice():
    sources = [
        source("gazette"),
        source("digest", copy_of="gazette"),
        source("herald", copy_of="digest"),
        source("courier"),
    ]
    pack = make_pack(
        ("gazette", "mufasa", "killed-by", "scar"),
        ("digest", "mufasa", "killed-by", "scar"),
        ("herald", "mufasa", "killed-by", "scar"),
        ("courier", "mufasa", "killed-by", "simba"),
        sources=sources,
    )
    finding = the_finding(pack)
    assert [side.voices for side in finding.support.sides] == [1, 1]
    assert finding.support.better is None


def test_a_source_can_disagree_with_itself():
    pack = make_pack(
        ("gazette", "mufasa", "killed-by", "scar"), ("gazette", "mufasa", "killed-by", "simba")
    )
    assert outcome(pack) == CONTRADICTION
    sentence = "the review names Scar as Mufasa's killer, but also Simba."
    assert sentence in the_finding(pack).explanation


def test_two_quotations_of_one_person_share_a_verb():
    pack = make_pack(
        ("gazette", "mufasa", "killed-by", "scar", say(by="rob-minkoff")),
        ("herald", "mufasa", "killed-by", "simba", say(by="rob-minkoff")),
    )
    sentence = (
        "“Gazette” quotes Rob Minkoff as saying that Mufasa is killed by Scar; “Herald”, by Simba."
    )
    assert sentence in the_finding(pack).explanation


def test_a_quoted_person_is_one_voice_wherever_quoted():
    pack = make_pack(
        ("gazette", "mufasa", "killed-by", "scar", say(by="rob-minkoff")),
        ("herald", "mufasa", "killed-by", "scar", say(by="rob-minkoff")),
        ("courier", "mufasa", "killed-by", "simba"),
    )
    finding = the_finding(pack)
    assert sorted(side.voices for side in finding.support.sides) == [1, 1]
    assert "“Gazette” and “Herald” quote Rob Minkoff as saying that" in finding.explanation


def test_two_people_quoted_by_one_source_are_two_voices():
    pack = make_pack(
        ("gazette", "mufasa", "killed-by", "scar", say(by="rob-minkoff")),
        ("gazette", "mufasa", "killed-by", "simba", say(by="roger-allers")),
    )
    finding = the_finding(pack)
    assert finding.verdict is Verdict.CONTRADICTION
    assert "disagrees with itself" not in finding.explanation


# --- lost values ----------------------------------------------------------------------------------


def test_a_missing_value_is_reported_where_another_source_has_it():
    pack = make_pack(
        ("scrape", "mufasa", "killed-by", None, say(line=7)),
        ("herald", "mufasa", "killed-by", "scar"),
        ("courier", "mufasa", "killed-by", "scar", say(denied=True, line=None)),
        sources=[source("scrape", limits=["damaged"])],
    )
    finding = the_finding(pack)
    assert (finding.verdict, finding.id) == (Verdict.MISSING, "mufasa.killed-by.missing")
    assert [c.id for c in finding.claims] == ["scrape-1", "herald-1"]
    assert (
        "the name is missing from this copy of “Scrape” (line 7)" in finding.explanation
        and "“Herald” names Scar as Mufasa's killer" in finding.explanation
    )


@pytest.mark.parametrize("others", [(), (("herald", "mufasa", "killed-by", None),)])
@pytest.mark.parametrize(("property_id", "topic"), [("killed-by", "medium"), ("weapon", "low")])
def test_a_value_that_no_source_has_is_graded_by_topic(property_id, topic, others):
    more = [(s, f, property_id, v) for s, f, _, v in others]
    finding = the_finding(make_pack(("scrape", "mufasa", property_id, None), *more))
    assert (finding.verdict, finding.severity) == (Verdict.MISSING, topic)
    assert len(finding.positions) == 1 and "No source gives it" in finding.explanation
    assert ("the value is missing" in finding.explanation) is (property_id == "weapon")


# --- whose words ----------------------------------------------------------------------------------


def _story(*claims, **more):
    """Return a pack in which the porter and the widow are characters."""
    people = [entity(i, "character") for i in ("porter", "widow")]
    return make_pack(*claims, entities=people, **more)


@every_row(
    ("first", "second", "expected"),
    [
        (say(by="porter"), say(), TENSION),
        (say(by="porter"), say(factuality="probable"), TENSION),
        (say(by="porter"), say(factuality="possible"), CLEARED[Gate.FACTUALITY]),
        (say(by="porter"), say(by="widow"), CLEARED[Gate.FACTUALITY]),
        (say(by="porter"), say(by="porter"), CLEARED[Gate.FACTUALITY]),
        (say(by="porter"), say(by="rob-minkoff"), TENSION),  # a person is a voice
        (say(by="rob-minkoff"), say(), CONTRADICTION),
        (say(by="mufasa"), say(), TENSION),  # of himself
        (say(limits=["question"]), say(), CLEARED[Gate.FACTUALITY]),
        (say(limits=["headline"]), say(), TENSION),
        (say(limits=["headline"]), say(limits=["headline"]), TENSION),
    ],
)
def test_what_a_character_says_is_not_the_sources_flat_word(first, second, expected):
    for property_id, values in (("killed-by", ("scar", "simba")), ("dies", (True, False))):
        rows = zip(SIDES, values, (first, second), strict=True)
        pack = _story(*((s, "mufasa", property_id, v, more) for s, v, more in rows))
        assert outcome(pack) == expected
        reasons = [f.conflicts[0].why for f in findings(pack)]
        if expected is TENSION and first["attributed_to"]:
            assert all("from a character" in why for why in reasons)
    if first["attributed_to"] == "porter" and expected is TENSION:
        assert "has Porter say " in the_finding(pack).explanation


def test_a_group_speaks_of_what_is_in_the_film_as_its_characters_do():
    rows = [
        ("gazette", "simba", "alive", False, say()),
        ("herald", "simba", "alive", True, say(by="elders")),
    ]
    group = entity("elders", "group")
    member = entity("porter", "character", part_of=["elders"])
    writer = entity("irene", "person", part_of=["elders"])  # so the writers are quoted
    assert the_finding(make_pack(*rows, entities=[group])).verdict == TENSION
    assert the_finding(make_pack(*rows, entities=[group, member])).verdict == TENSION
    assert the_finding(make_pack(*rows, entities=[group, writer])).verdict == CONTRADICTION
    shoot = [
        ("gazette", "film", "reshot", True),
        ("herald", "film", "reshot", False, say(by="elders")),
    ]
    assert the_finding(make_pack(*shoot, entities=[group])).verdict == CONTRADICTION


@pytest.mark.parametrize("how", [say(by="porter"), say(limits=["headline"])])
def test_a_character_and_a_headline_need_not_tell_it_all(how):
    pack = _story(
        ("gazette", "simba", "family-killed", ["mufasa"], how),
        ("herald", "simba", "family-killed", ["mufasa", "sarabi"]),
    )
    assert outcome(pack) == CLEARED[Gate.FACTUALITY]


def test_a_source_that_answers_for_itself_is_not_held_to_what_a_character_says():
    lie = ("gazette", "mufasa", "killed-by", "simba", say(by="porter"))
    truth = ("gazette", "mufasa", "killed-by", "scar")
    assert not findings(_story(lie, truth))
    assert not findings(_story(lie, truth, ("herald", "mufasa", "killed-by", "scar")))
    other_scope = ("gazette", "mufasa", "killed-by", "scar", say(cut="workprint"))
    assert findings(_story(lie, other_scope, ("herald", "mufasa", "killed-by", "scar")))
    asked = ("gazette", "mufasa", "killed-by", "scar", say(limits=["question"]))
    assert findings(_story(lie, asked, ("herald", "mufasa", "killed-by", "scar")))


def test_a_character_quoted_in_a_preview_does_not_know_the_film():
    quoted = ("gazette", "mufasa", "killed-by", "simba", say(by="porter"))
    claim = _story(quoted, sources=[source("gazette", seen=False)]).claims["gazette-1"]
    assert claim.is_forecast and claim.in_character


# --- plans that slipped ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plan", "outcome_", "planned", "came"),
    [
        ("planned-release", "release-date", "1974-12", "1975-06"),
        ("planned-director", "director", ["roeg"], ["cammell"]),
        ("planned-title", "title", "Sharks", "Jaws"),
        ("planned-budget", "budget", 4, 9),
        ("planned-actor", "played-by", ["heston"], ["scheider"]),
    ],
)
def test_a_plan_is_context_in_any_source(plan, outcome_, planned, came):
    subject = "jaws" if plan != "planned-actor" else "brody"
    first = [planned] if plan == "planned-title" else planned
    plans = (
        ("gazette", subject, plan, first),
        ("gazette", subject, outcome_, planned, say(denied=True)),
    )
    other = ("herald", subject, outcome_, came)
    pair = make_pack(plans[0], other)
    assert not findings(pair)
    if plan != "planned-title":  # both titles are names of the film
        assert str(judged(pair).reason) == PLAN_MAY_FAIL
    assert not findings(make_pack(*plans, other))
    assert not findings(make_pack(plans[0], ("gazette", subject, outcome_, came)))
    assert not findings(make_pack(*plans, other, ("courier", subject, plan, first)))
    # what a source denies of the outcome still stands against whoever says so
    assert findings(make_pack(*plans, ("herald", subject, outcome_, planned)))


@every_row(
    ("said", "missing"),
    [
        (("scrape", "simba", "parent", ["mufasa"], say(line=6)), False),
        (("scrape", "simba", "parent", ["mufasa"], say(line=None)), False),
        (("scrape", "simba", "parent", ["mufasa"], say(factuality="possible")), False),
        (("scrape", "simba", "parent", ["mufasa"], say(denied=True)), True),
        (("scrape", "simba", "parent", ["mufasa"], say(factuality="joking")), True),
        (("scrape", "simba", "parent", ["mufasa"], say(limits=["question"])), True),
        (("scrape", "simba", "parent", ["mufasa"], say(cut="extended")), False),
        (("scrape", "mufasa", "child", ["simba"]), False),  # told from the other end
        (("scrape", "nala", "parent", ["mufasa"]), True),
        (("herald", "simba", "parent", ["mufasa"]), True),
    ],
)
def test_what_a_source_says_elsewhere_is_not_missing(said, missing):
    pack = make_pack(("scrape", "simba", "parent", None, say(line=3)), said)
    assert any(f.verdict is Verdict.MISSING for f in findings(pack)) is missing


def test_a_value_missing_for_another_version_is_not_given_elsewhere():
    lost = ("scrape", "mufasa", "played-by", None, say(region="US"))
    for region, missing in (("US", False), ("", False), ("UK", True)):
        pack = make_pack(lost, ("scrape", "mufasa", "played-by", ["jones"], say(region=region)))
        assert any(f.verdict is Verdict.MISSING for f in findings(pack)) is missing


def test_a_missing_plan_is_not_given_by_the_outcome():
    pack = make_pack(
        ("scrape", "jaws", "planned-release", None), ("scrape", "jaws", "release-date", "1975")
    )
    assert the_finding(pack).property == "planned-release"


def test_all_values_missing_from_one_copy_are_one_finding():
    pack = make_pack(
        ("scrape", "simba", "played-by", None),
        ("scrape", "nala", "played-by", None),
        ("scrape", "jaws", "budget", None),
        ("digest", "jaws", "runtime", None),
        ("herald", "simba", "played-by", ["broderick"]),
        ("herald", "jaws", "budget", 9),
    )
    (finding,) = (f for f in findings(pack) if f.level == "source")
    assert (finding.id, finding.subject) == ("missing-values.scrape", "scrape")
    assert (finding.verdict, finding.severity) == (Verdict.MISSING, "medium")
    assert finding.properties == ("budget", "played-by")
    assert "three values are missing" in finding.explanation
    assert "none says who plays Nala" in finding.explanation
    assert {f.id for f in findings(pack)} == {finding.id, "jaws.runtime.missing"}


def test_missing_values_are_names_where_all_of_them_are():
    pack = make_pack(
        ("scrape", "simba", "played-by", None),
        ("scrape", "nala", "played-by", None),
        ("herald", "simba", "played-by", ["broderick"]),
    )
    assert "two names are missing" in the_finding(pack).explanation


@pytest.mark.parametrize(
    ("subject", "prop", "values", "who"),
    [
        ("mufasa", "killed-by", ("scar", "simba"), "Opinions differ"),
        ("jaws", "film-judged", ("masterpiece", "weak"), "Critics disagree"),
    ],
)
def test_only_what_is_a_matter_of_taste_is_for_critics_to_disagree_on(subject, prop, values, who):
    opinion = say(factuality="opinion")
    pack = make_pack(
        *(
            (by, subject, prop, v, opinion)
            for by, v in zip(("herald", "digest"), values, strict=True)
        )
    )
    assert who in the_finding(pack).explanation


def test_a_missing_value_stands_beside_the_conflict():
    pack = make_pack(
        ("scrape", "mufasa", "killed-by", None),
        ("herald", "mufasa", "killed-by", "scar"),
        ("courier", "mufasa", "killed-by", "simba"),
    )
    assert verdicts(pack) == {
        ("mufasa.killed-by", CONTRADICTION),
        ("mufasa.killed-by.missing", "missing"),
    }


# --- lone rumours ---------------------------------------------------------------------------------

_PLACES = [entity("africa", "place"), entity("kenya", "place", part_of=["africa"])]


@every_row(
    ("property_id", "rumour", "firmer", "alone"),
    [
        ("killed-by", "scar", None, True),
        ("killed-by", "scar", "scar", False),
        ("runtime", 88, 88, False),
        ("runtime", 88, 89, False),  # within the tolerance
        ("runtime", "80..90", 88, False),
        ("release-date", "1994", "1994-06-15", False),  # said more exactly
        ("release-date", "1994-06-15", "1994", True),  # the day is still a rumour
        ("located-in", "africa", "kenya", False),
        ("located-in", "kenya", "africa", True),
        ("setting", ["africa"], ["kenya"], False),
        ("setting", ["kenya"], ["africa"], True),
        ("genre", ["drama", "musical"], ["musical"], True),
        ("genre", ["musical"], ["drama", "musical"], False),
        ("name", "mufasa", "Mufasa", False),
        ("part-role", "mentor", "ally", True),  # he can be both, and nobody says the first
        ("film-judged", "good", "masterpiece", False),
    ],
)
def test_a_rumour_stands_alone_until_a_source_confirms_it(property_id, rumour, firmer, alone):
    rows = [("gazette", "mufasa", property_id, rumour, say(factuality="rumoured"))]
    if firmer is not None:
        rows.append(("herald", "mufasa", property_id, firmer))
    pack = make_pack(*rows, entities=_PLACES)
    expected = {(f"mufasa.{property_id}.rumour", RUMOUR)} if alone else set()
    assert verdicts(pack) == expected


@pytest.mark.parametrize(
    ("other", "alone"),
    [
        (say(factuality="rumoured"), True),
        (say(factuality="joking"), True),
        (say(factuality="possible"), False),
        (say(factuality="opinion"), False),
    ],
)
def test_only_a_firmer_voice_confirms_a_rumour(other, alone):
    pack = make_pack(
        ("gazette", "mufasa", "killed-by", "scar", say(factuality="rumoured")),
        ("herald", "mufasa", "killed-by", "scar", other),
    )
    assert bool(findings(pack)) is alone


def test_the_same_voice_does_not_bear_itself_out():
    pack = make_pack(
        ("gazette", "mufasa", "killed-by", "scar", say(factuality="rumoured")),
        ("digest", "mufasa", "killed-by", "scar"),
        sources=[source("digest", copy_of="gazette")],
    )
    assert verdicts(pack) == {("mufasa.killed-by.rumour", RUMOUR)}


def test_what_is_denied_as_a_rumour_or_merely_noted_is_no_finding():
    pack = make_pack(
        ("gazette", "mufasa", "killed-by", "scar", say(factuality="rumoured", denied=True)),
        ("gazette", "mufasa", "described-as", ["regal"], say(factuality="rumoured")),
    )
    assert not findings(pack)


def test_a_rumour_with_a_conflict_is_reported_there():
    pack = make_pack(
        ("gazette", "mufasa", "killed-by", "scar", say(factuality="rumoured")),
        ("herald", "mufasa", "killed-by", "simba"),
    )
    assert verdicts(pack) == {("mufasa.killed-by", RUMOUR)}
    assert judged(pack).why
