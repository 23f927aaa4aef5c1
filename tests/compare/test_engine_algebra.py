"""What must hold for any pack: order, copies, names and free text make no difference."""

from __future__ import annotations

import dataclasses
from collections import Counter
from itertools import combinations, permutations
from random import Random

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from support.build import entity, make_pack, prop, rebuilt, say, source
from support.judging import why_not

from explorer.compare.claim_groups import group_by_fact
from explorer.compare.context import Context
from explorer.compare.engine import compare
from explorer.compare.judge import AGREED, judge
from explorer.model.claim_record import Evidence
from explorer.model.enums import Factuality, Gate, Limit, RuleName, Severity, Verdict
from explorer.model.finding import fingerprint
from explorer.model.scope import Scope

SOURCES = (
    source("zeit", seen=True, published="2001-05"),
    source("anon", seen=None),
    source("early", seen=False, published="2000"),
    source("copy", seen=True, copy_of="zeit", published="2001-06"),
    source("twin", seen=True, sha256="a" * 64),
    source("same", seen=True, sha256="a" * 64, limits=["transcribed"]),
)
ENTITIES = (
    entity("film", "film"),
    entity("other-film", "film"),
    entity("ann", "character", "Ann", aliases=["Anna"], spellings=["Anne"]),
    entity("ann-two", "character", "Ann", distinct_from=["ann"]),
    entity("ann-three", "character", "Ann"),
    entity("gang", "group", "The Gang"),
    entity("bob", "character", "Bob", part_of=["gang"]),
    entity("carl", "character", "Carl"),
    entity("dora", "person", "Dora"),
    entity("min-ji", "person", "Kim Min-ji"),
    entity("kim", "person", "Min-ji Kim"),
    entity("kym", "person", "Min-ji Kym", aliases=["M. K."]),
    entity("huston", "person", "Anjelica Huston"),
    entity("houston", "person", "Angelica Houston", distinct_from=["dora"]),
    entity("coast", "place", "The Coast"),
    entity("quay", "place", "Quay", part_of=["coast"]),
    entity("quay-coast", "place", "Quay, Coast"),
    entity("inland", "place", "Inland"),
    entity("one", "event", "One"),
    entity("two", "event", "Two", follows=["one"]),
    entity("three", "event", "Three", follows=["two"]),
)
PROPERTIES = (
    prop("size", "term", "scale", values=["a", "b", "c", "d"], tolerance=1, about="content"),
    prop("kind-of", "term", "functional", values=["x", "y", "z"], narrower={"x": "y"}),
    prop("minutes", "quantity", "within", "production", tolerance=2, varies_by=["cut"]),
    prop(
        "total",
        "quantity",
        "within",
        "production",
        time_varying=True,
        varies_by=["region"],
        settles_after="shown",
        settles_within=100,
    ),
    prop("sum", "quantity", "within", "production", tolerance_share=0.05),
    prop("shown", "date", "date", "date", tolerance=1, leeway=365),
    prop("hand", "entity", "set", "credit", completeness="expected", mostly_single=True),
    prop("parents", "entity", "set", "kinship", most=2),
    prop("where", "entity", "functional", "place"),
    prop("day", "date", "date", "date"),
    prop("planned-day", "date", "date", "date", foresees="day"),
    prop("when", "story-time", "story-time", "date", about="content"),
    prop("open", "entity", "set", "plot"),
    prop("expected", "entity", "set", "kinship", completeness="expected", about="content"),
    prop("single", "entity", "set", "credit", completeness="expected", mostly_single=True),
    prop("closed", "term", "set", values=["x", "y", "z"], completeness="closed"),
    prop("notes", "text", "set", "colour"),
    prop("is", "term", "exclusive", values=["p", "q", "r"], disjoint=[["p", "q"]]),
    prop("called", "name", "name", "identity"),
    prop("judged", "term", "stance", "taste", values=["bad", "mixed", "fair", "good", "great"]),
    prop("killer", "entity", "functional", "death", about="content"),
    prop("alive", "boolean", "functional", "death"),
)
PEOPLE = ("ann", "bob", "carl", "ann-two", "ann-three", "gang")
_HANDS = ("min-ji", "kim", "kym", "huston", "houston", "dora")
_LISTS = [list(some) for size in (1, 0, 2, 3) for some in combinations(PEOPLE, size)]
VALUES = {
    "size": "abcd",
    "kind-of": "xyz",
    "minutes": [90, 91, 95, 100, "~95", "90..95", "96.."],
    "total": [10, 20, 200, "5..15"],
    "sum": [90, 91, 95, 0.5, 0.51, 90.4, "~95", "90.."],
    "shown": ["2001", "2001-05-03", "2001-05-04", "2001-09-01", "2002-04", "2009", "2001~-05-03"],
    "hand": [list(some) for size in (1, 2) for some in combinations(_HANDS, size)],
    "parents": _LISTS,
    "where": ["coast", "quay", "quay-coast", "inland"],
    "day": ["2001", "2001-05", "2001-06", "2002-01-01", "2001~", "2000/2001", "XXXX-05-03",
            "200X-06", "[2000,2002]", "{2000,2002}"],
    "planned-day": ["2000", "2001", "2001-05", "2002"],
    "when": [
        "before one", "between one and two", "during two", "after one", "between three and one"
    ],
    "open": _LISTS,
    "expected": _LISTS,
    "single": _LISTS,
    "closed": [["x"], ["y"], ["x", "y"], []],
    "notes": [["red coat"], ["Red Coat"], ["tall"], ["red coat", "tall"]],
    "is": "pqr",
    "called": ["Ann", "Anna", "Anne", "Ann Lee", "Lee Ann", "Bob", "Анна", "An"],
    "judged": ["bad", "mixed", "fair", "good", "great"],
    "killer": PEOPLE,
    "alive": [True, False],
}  # fmt: skip
_OPTIONS = [
    *[{}] * 12,
    *[{"factuality": f} for f in Factuality],
    *[{"limits": [limit]} for limit in Limit],
    *[{"denied": True}] * 3,
    {"by": "dora"},
    {"line": None},
    {"line": 1000},
    {"line": 50},
    {"cut": "release"},
    {"cut": "original"},
    {"cut": "theatrical"},
    {"work": "film"},
    {"work": "other-film"},
    {"story_time": "act-one"},
    {"as_of": "2001"},
    {"as_of": "2002"},
    {"closed": True},
]
PACKS = 77
"""Packs that are looked at for what the laws need."""
_facts = st.lists(
    st.tuples(st.sampled_from(["ann", "ann", "ann-two", "film"]), st.sampled_from(sorted(VALUES))),
    min_size=1,
    max_size=2,
)


def claims(most=12):
    """Draw claims on one or two facts, so that most of them meet; each claim is one number."""
    numbers = st.lists(st.integers(0, 2**40), min_size=3, max_size=most)
    return st.builds(lambda facts, rows: [_row(facts, n) for n in rows], _facts, numbers)


def _row(facts, number):
    def pick(choices):
        nonlocal number
        number, at = divmod(number, len(choices))
        return choices[at]

    subject, property_id = pick(facts)
    if property_id == "day" and pick([False, True]):
        property_id = "planned-day"
    value = pick(VALUES[property_id])
    where = pick(SOURCES).id
    more = {**pick(_OPTIONS), **pick(_OPTIONS)}
    return where, subject, property_id, None if pick(range(20)) == 19 else value, say(**more)


def build(rows, sources=SOURCES, entities=ENTITIES):
    rows = [
        (*row[:4], {**row[4], "id": row[4].get("id", f"c{n:02}")}) for n, row in enumerate(rows)
    ]
    return make_pack(*rows, sources=sources, entities=entities, properties=PROPERTIES, work="film")


packs = claims().map(build)


def shape(comparison):
    """Return all of a comparison but its words."""
    conflicts = {
        (
            f.id,
            f.verdict,
            f.severity,
            f.scope,
            f.fingerprint,
            f.support.better,
            f.support.sides,
            tuple(tuple(c.id for c in p.claims) for p in f.positions),
            tuple((c.first, c.second, c.verdict, round(c.distance, 9)) for c in f.conflicts),
        )
        for f in comparison.findings
    }
    return conflicts, {(c.gate, c.first, c.second) for c in comparison.cleared}


def signature(comparison):
    """Return what does not depend on the ids of entities."""
    counts = Counter(
        (f.verdict, f.severity, frozenset(c.id for c in f.claims)) for f in comparison.findings
    )
    return counts, {(c.gate, c.first, c.second) for c in comparison.cleared}


def test_packs_like_those_of_the_laws_hold_what_these_speak_of():
    """A law on packs without a conflict, a cleared pair or a second voice would say nothing."""
    random = Random(5)
    held, verdicts, gates = Counter(), set(), set()
    for number in range(PACKS):
        about = sorted(VALUES)[number % len(VALUES)]
        facts = [("ann", about), (random.choice(["ann-two", "film"]), about)][: 1 + number % 2]
        rows = [_row(facts, random.randrange(2**40)) for _ in range(random.randint(4, 12))]
        comparison = compare(build(rows))
        conflicts = [c for f in comparison.findings for c in f.conflicts]
        verdicts |= {f.verdict for f in comparison.findings}
        gates |= {pair.gate for pair in comparison.cleared}
        told_again = {row[0] for row in rows}
        held["a conflict"] += bool(conflicts)
        held["a cleared pair"] += bool(len(comparison.cleared))
        held["a voice to repeat beside a conflict"] += bool(conflicts) and "zeit" in told_again
        held["a copy beside a conflict"] += bool(conflicts) and "copy" in told_again
        held["other facts"] += len({row[1:3] for row in rows}) > 1
    assert min(held.values()) > PACKS // 5, held
    assert verdicts >= set(Verdict) - {Verdict.PATTERN}
    assert gates == set(Gate) - {Gate.PATTERN}


# --- order, repetition ----------------------------------------------------------------------------


@given(claims(), st.randoms(use_true_random=False))
def test_order_of_claims_sources_and_entities_is_no_matter(rows, random):
    pack = build(rows)
    shuffled = list(pack.claims.values())
    random.shuffle(shuffled)
    sources, entities = list(pack.sources.items()), list(pack.entities.items())
    random.shuffle(sources)
    random.shuffle(entities)
    turned = dataclasses.replace(
        pack,
        claims={c.id: c for c in shuffled},
        sources=dict(sources),
        entities=dict(entities),
    )
    straight, reordered = compare(pack), compare(turned)
    assert shape(straight) == shape(reordered)
    assert [f.explanation for f in straight.findings] == [f.explanation for f in reordered.findings]
    assert straight.cleared == reordered.cleared


def test_order_of_sources_is_no_matter_where_a_copy_has_anothers_text():
    chain = (
        source("first"),
        source("second", copy_of="first", sha256="b" * 64),
        source("third", sha256="b" * 64),
    )
    values = zip(chain, PEOPLE, strict=False)
    rows = [(member.id, "ann", "killer", value, say()) for member, value in values]
    shapes = [shape(compare(build(rows, sources=order))) for order in permutations(chain)]
    assert all(item == shapes[0] for item in shapes)


@given(packs)
def test_no_claim_conflicts_with_itself_or_its_copy(pack):
    records = [claim.record for claim in pack.claims.values()]
    copies = [dataclasses.replace(record, id=f"{record.id}-again") for record in records]
    doubled = rebuilt(pack, [*records, *copies])
    ctx, doubled_ctx = Context(pack), Context(doubled)
    for claim in pack.claims.values():
        assert why_not(ctx, claim, claim) == AGREED
        assert why_not(doubled_ctx, claim, doubled.claims[f"{claim.id}-again"]) == AGREED
    conflicts = [c for f in compare(doubled).findings for c in f.conflicts]
    assert not [c for c in conflicts if c.second == f"{c.first}-again"]


@given(packs)
def test_judging_is_symmetric_and_the_same_in_any_context(pack):
    claims_ = list(pack.claims.values())
    ctx = Context(pack)
    for first, second in combinations(claims_, 2):
        reason = why_not(ctx, first, second)
        assert reason == why_not(ctx, second, first)
        assert reason == why_not(Context(pack), second, first)
        assert not (reason.verdict and reason.gate)
        assert reason.why or reason == AGREED


# --- every pair is accounted for ------------------------------------------------------------------


@given(packs)
def test_every_pair_of_a_fact_is_a_conflict_or_cleared_or_agrees(pack):
    comparison = compare(pack)
    conflicts = {(c.first, c.second): c for f in comparison.findings for c in f.conflicts}
    cleared = {(c.first, c.second): c.gate for c in comparison.cleared}
    ctx = Context(pack)
    for group in group_by_fact(ctx):
        for first, second in combinations(sorted(group.claims, key=lambda c: c.id), 2):
            pair = first.id, second.id
            judgement = judge(ctx, first, second)
            if judgement.verdict:
                offset = cleared.get(pair) is Gate.PATTERN
                conflict = conflicts.get(pair)
                assert offset or (conflict.verdict, conflict.why) == (
                    judgement.verdict,
                    judgement.why,
                )
            else:
                assert pair not in conflicts
                assert cleared.get(pair, judgement.gate) is judgement.gate
                prop = first.property
                open_list = prop.rule == "set" and prop.completeness == "open"
                agreed = judgement == AGREED or first.same_as(second)
                assert pair in cleared or agreed or open_list
    assert not set(conflicts) & set(cleared) or any(g is Gate.PATTERN for g in cleared.values())


A_PLAN_BESIDE_A_DAY = [_row([("ann", "day"), ("ann", "alive")], number) for number in (0, 0, 2, 6)]


@given(packs)
@example(build(A_PLAN_BESIDE_A_DAY))  # a pair on two facts is one pair
def test_cleared_pairs_are_counted_as_they_are_worked_out(pack):
    cleared = compare(pack).cleared
    everything = list(cleared)
    assert len(cleared) == len(everything) == len(set(everything))
    gates = Counter(pair.gate for pair in everything)
    assert cleared.totals() == gates
    assert cleared.totals(pack.facts) == gates
    for fact in pack.facts:
        touching = [
            pair
            for pair in everything
            if fact in (pack.claims[pair.first].fact, pack.claims[pair.second].fact)
        ]
        assert list(cleared.on(fact)) == touching
        assert cleared.totals([fact]) == Counter(pair.gate for pair in touching)
        assert cleared.sample(len(everything), [fact]) == touching
    for claim in pack.claims:
        assert cleared.of(claim) == [p for p in everything if claim in (p.first, p.second)]
    for most in (1, 2, 4, 7, len(everything)):
        sampled = cleared.sample(most)
        assert len(sampled) == len(set(sampled))
        assert set(sampled) <= set(everything)
        shown = Counter(pair.gate for pair in sampled)
        assert shown == {gate: min(number, most) for gate, number in gates.items()}


@given(packs)
def test_findings_are_well_made_and_the_same_when_compared_again(pack):
    comparison = compare(pack)
    assert comparison == compare(pack)
    ids = [f.id for f in comparison.findings]
    assert len(ids) == len(set(ids))
    for finding in comparison.findings:
        assert finding.explanation
        assert finding.positions and all(p.claims for p in finding.positions)
        for claim in finding.claims:
            assert any(1 <= e.line <= claim.source.lines for e in claim.evidence)
        if finding.level == "source":
            assert finding.subject in pack.sources and finding.properties
            assert finding.id == f"{finding.property}.{finding.subject}"
            continue
        assert finding.support.better is None or finding.support.why
        assert len(finding.support.sides) == len(finding.positions)
        assert len({c.id for c in finding.claims}) == len(finding.claims)
        if finding.verdict is Verdict.RUMOUR and not finding.conflicts:
            assert finding.id.endswith(".rumour")
        elif finding.verdict is Verdict.SPELLING and not finding.conflicts:
            assert finding.rule is RuleName.NAME  # a slip of what the subject is called
        elif finding.verdict is not Verdict.MISSING:
            assert len(finding.positions) > 1
            assert {i for c in finding.conflicts for i in (c.first, c.second)} == {
                c.id for c in finding.claims
            }
        assert finding.fingerprint == fingerprint(finding.claims)


# --- what makes no difference ---------------------------------------------------------------------


def renamed(pack, name):
    """Return the pack with every entity's id passed through `name`."""
    known = pack.entities

    def new(word):
        return name(word) if word in known else word

    def entity_(e):
        ties = {f: [new(i) for i in getattr(e, f)] for f in ("part_of", "follows", "distinct_from")}
        return dataclasses.replace(e, id=new(e.id), **ties)

    def value(claim):
        kind = pack.properties[claim.property].value_type
        if kind == "story-time" and claim.value:
            return " ".join(new(word) for word in claim.value.split())
        if kind != "entity" or claim.value is None:
            return claim.value
        return [new(i) for i in claim.value] if isinstance(claim.value, list) else new(claim.value)

    rows = [
        (c.source, new(c.subject), c.property, value(c), {
            "id": c.id, "factuality": c.factuality, "polarity": c.polarity, "closed": c.closed,
            "limits": c.limits, "evidence": c.evidence, "lost": c.lost,
            "attributed_to": new(c.attributed_to),
            "scope": dataclasses.replace(c.scope, work=new(c.scope.work)),
        })
        for c in (claim.record for claim in pack.claims.values())
    ]  # fmt: skip
    return make_pack(
        *rows,
        sources=pack.sources.values(),
        entities=[entity_(e) for e in known.values()],
        properties=PROPERTIES,
        work=new(pack.header.work),
    )


@given(packs)
def test_ids_of_entities_are_no_matter(pack):
    before = signature(compare(pack))
    assert signature(compare(renamed(pack, lambda i: f"n-{i}"))) == before
    order = {e: f"e{99 - n}" for n, e in enumerate(sorted(pack.entities))}  # turns the order round
    findings_before, gates_before = before
    findings_after, gates_after = signature(compare(renamed(pack, order.__getitem__)))
    assert findings_after == findings_before
    # namesakes are paired by id: which claim stands for one of two is not the same
    assert {c for c in gates_after if c[0] is not Gate.REFERENT} == {
        c for c in gates_before if c[0] is not Gate.REFERENT
    }


@given(packs)
def test_free_text_is_no_matter(pack):
    bare = rebuilt(
        pack,
        [
            dataclasses.replace(
                c.record, statement="", evidence=[Evidence(e.line) for e in c.evidence]
            )
            for c in pack.claims.values()
        ],
        entities={
            i: dataclasses.replace(e, description="") for i, e in pack.entities.items()
        },
        sources={
            i: dataclasses.replace(s, title="", author="", publisher="", note="", kind="", url="")
            for i, s in pack.sources.items()
        },
        properties={
            i: dataclasses.replace(p, label="x", description="", resolved_by="")
            for i, p in pack.properties.items()
        },
        passages={},
    )  # fmt: skip
    words = [
        dataclasses.replace(claim.record, statement="Bob killed Ann.")
        for claim in pack.claims.values()
    ]
    expected = shape(compare(pack))
    assert shape(compare(bare)) == expected
    assert shape(compare(rebuilt(pack, words))) == expected


# --- what stays, and what changes -----------------------------------------------------------------


@given(claims(8), claims(4))
def test_claims_on_other_facts_leave_findings_alone(rows, more):
    pack = build(rows)
    facts = set(pack.facts)
    apart = [r for r in more if (r[1], r[2]) not in facts and not r[2].endswith("day")]
    others = [(*r[:4], {**r[4], "id": f"d{n}"}) for n, r in enumerate(apart)]
    wider = build([*rows, *others])
    before = {f.id: f for f in compare(pack).findings if f.verdict is not Verdict.PATTERN}
    after = {f.id: f for f in compare(wider).findings}
    for finding_id, finding in before.items():
        if finding.level == "source":
            continue  # the others are facts of the same sources
        if finding.verdict is Verdict.INCOMPLETE and finding_id not in after:
            continue  # told under a weightier property, which leaves out the same
        if finding.verdict is Verdict.MISSING and finding_id not in after:
            continue  # told together with what else the copy lost
        assert after[finding_id].fingerprint == finding.fingerprint
        assert after[finding_id].verdict is finding.verdict
        assert after[finding_id].severity is finding.severity


_OTHER = st.sampled_from(
    [
        {"value": ["changed"]},
        {"lost": True, "value": None},
        {"factuality": Factuality.JOKING},
        {"attributed_to": "somebody"},
        {"scope": Scope(cut="another")},
        {"limits": [Limit.CLIP, Limit.DUBBED]},
        {"source": "elsewhere"},
        {"id": "another"},
    ]
)


def _with_record(claim, **change):
    return dataclasses.replace(claim, record=dataclasses.replace(claim.record, **change))


@given(packs, _OTHER)
def test_a_fingerprint_changes_with_what_is_said(pack, change):
    claims_ = list(pack.claims.values())
    changed = [_with_record(claims_[0], **change), *claims_[1:]]
    assume(changed != claims_)
    assert fingerprint(changed) != fingerprint(claims_)
    assert fingerprint(claims_[1:]) != fingerprint(claims_)
    assert fingerprint(claims_[::-1]) == fingerprint(claims_)
    worded = _with_record(claims_[0], statement="in other words")
    assert fingerprint([worded, *claims_[1:]]) == fingerprint(claims_)


def test_a_fingerprint_sees_whether_a_list_is_closed_and_not_its_order():
    def claims_of(value, **more):
        return make_pack(("a", "ann", "open", value, say(**more)), properties=PROPERTIES).claims

    plain = fingerprint(claims_of(["bob", "carl"]).values())
    assert fingerprint(claims_of(["carl", "bob"]).values()) == plain
    assert fingerprint(claims_of(["bob", "carl"], closed=True).values()) != plain


def test_a_findings_id_names_its_fact_alone():
    def ids(*subjects_and_properties):
        rows = []
        for subject, property_id in subjects_and_properties:
            rows += [("a", subject, property_id, True), ("b", subject, property_id, False)]
        plain = [prop(p, "boolean", "functional") for _, p in subjects_and_properties]
        return {f.id for f in compare(make_pack(*rows, properties=plain)).findings}

    assert ids(("ann", "alive")) == {"ann.alive"}
    assert len(ids(("a.b", "c"), ("a", "b.c"))) == 2
    assert len(ids(("a", "b.rumour"), ("a.b", "rumour"))) == 2


@settings(max_examples=50)
@given(claims(6))
def test_a_second_voice_never_weakens_a_finding(rows):
    """Whoever repeats a claim from an independent source leaves every conflict as it was."""
    pack = build(rows)
    again = [
        ("chorus", *row[1:4], {**row[4], "id": f"z{n}"})
        for n, row in enumerate(rows)
        if row[0] == "zeit" and row[2] not in ("minutes", "total", "day", "planned-day")
    ]
    chorus = source("chorus", seen=True, published="2001-05")
    louder = build([*rows, *again], sources=(*SOURCES, chorus))
    before = {(c.first, c.second): c.verdict for f in compare(pack).findings for c in f.conflicts}
    after = {(c.first, c.second): c.verdict for f in compare(louder).findings for c in f.conflicts}
    assert before.items() <= after.items()


# --- sources --------------------------------------------------------------------------------------

_RANK = {severity: rank for rank, severity in enumerate(Severity)}


@given(claims(8), st.randoms(use_true_random=False))
def test_ids_of_claims_and_sources_are_no_matter(rows, random):
    pack = build(rows)
    fresh = [f"z{n:02}" for n in range(len(pack.claims))]
    random.shuffle(fresh)
    new = dict(zip(pack.claims, fresh, strict=True))
    ids = list(pack.sources)
    random.shuffle(ids)
    called = {old: f"s-{n}" for n, old in enumerate(ids)}
    turned = rebuilt(
        pack,
        [
            dataclasses.replace(c.record, id=new[c.id], source=called[c.source.id])
            for c in pack.claims.values()
        ],
        sources={
            called[s.id]: dataclasses.replace(s, id=called[s.id], copy_of=called.get(s.copy_of, ""))
            for s in pack.sources.values()
        },
    )
    straight, renamed = compare(pack), compare(turned)
    counts = Counter(
        (
            f.id if f.level == "" else f"{f.property}.{called[f.subject]}",
            f.verdict,
            f.severity,
            frozenset(new[c.id] for c in f.claims),
        )
        for f in straight.findings
    )
    assert counts == Counter(
        (f.id, f.verdict, f.severity, frozenset(c.id for c in f.claims)) for f in renamed.findings
    )
    # which claim stands for one of two namesakes is the first by id, so not the same
    assert {
        (c.gate, frozenset((new[c.first], new[c.second])))
        for c in straight.cleared
        if c.gate is not Gate.REFERENT
    } == {
        (c.gate, frozenset((c.first, c.second)))
        for c in renamed.cleared
        if c.gate is not Gate.REFERENT
    }


@given(claims(8), st.sampled_from(SOURCES))
def test_a_copy_of_a_source_makes_nothing_worse(rows, copied):
    rows = [(*row[:4], {**row[4], "id": f"c{n:02}"}) for n, row in enumerate(rows)]
    again = [
        ("again", *row[1:4], {**row[4], "id": f"{row[4]['id']}-again"})
        for row in rows
        if row[0] == copied.id
    ]
    copy = dataclasses.replace(copied, id="again", copy_of=copied.id)
    before = compare(build(rows, sources=(*SOURCES, copy)))
    after = compare(build([*rows, *again], sources=(*SOURCES, copy)))
    assert set(before.by_id) == set(after.by_id)
    for finding in after.findings:
        was = before.by_id[finding.id]
        assert finding.verdict is was.verdict
        assert _RANK[finding.severity] >= _RANK[was.severity]


@given(claims(8))
def test_a_source_on_other_subjects_changes_nothing(rows):
    before = compare(build(rows))
    rows = [(*row[:4], {**row[4], "id": f"c{n:02}"}) for n, row in enumerate(rows)]
    more = [
        ("zebra", "elsewhere", property_id, values[0], say(id=f"z-{property_id}"))
        for property_id, values in VALUES.items()
        if property_id != "planned-day"
    ]
    sources = (*SOURCES, source("zebra", seen=True))
    assert shape(compare(build([*rows, *more], sources=sources))) == shape(before)
