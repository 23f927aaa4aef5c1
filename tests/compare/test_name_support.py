"""What speaks for each name of a list, and which list is the better one."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.build import entity, make_pack, prop, rebuilt, say, source, the_finding
from support.rows import every_row

from explorer.compare.context import Context
from explorer.compare.engine import compare
from explorer.compare.name_support import SHARE
from explorer.compare.support import weigh
from explorer.wording.support import names_words

WRITERS = prop("by", "name", "set", "credit", completeness="expected")
CAST = prop("cast", "entity", "set", "credit", completeness="expected", range=["person"])
PARENTS = prop("parent", "name", "set", "kinship", completeness="expected", most=2)
PLACES = prop("where", "entity", "set", "place", completeness="expected", range=["place"])


def of(*lists, on=WRITERS, sources=(), entities=()):
    """Return the only finding of sources a, b, c …, each with a list, and what else it says."""
    rows = []
    for number, listed in enumerate(lists):
        names, more = listed if isinstance(listed, tuple) else (listed, say())
        rows.append((f"s{number}", "it", on.id, names, more))
    return the_finding(make_pack(*rows, properties=[on], sources=sources, entities=entities))


def better(finding):
    """Return the better supported list, sorted, None for none."""
    index = finding.support.better
    return None if index is None else sorted(finding.positions[index].value)


def counted(finding):
    """Return the voices of each name, those that are not supported as negative numbers."""
    return {n.name: n.voices if n.supported else -n.voices for n in finding.support.names}


IDA, KIM, OLA = "Ida Holm", "Kim Berg", "Ola Dahl"


@every_row(
    ("lists", "expected", "names"),
    [
        # who names fewer denies nobody
        ([[IDA]] * 4 + [[IDA, KIM, OLA]] * 3, [IDA, KIM, OLA], {IDA: 7, KIM: 3, OLA: 3}),
        ([[IDA]] * 8 + [[IDA, KIM]] * 2, [IDA, KIM], {IDA: 10, KIM: 2}),
        ([[IDA]] * 9 + [[IDA, KIM]] * 2, [IDA], {IDA: 11, KIM: -2}),
        # one voice among its equals decides nothing
        ([[IDA], [IDA, KIM]], None, {IDA: 2, KIM: 1}),
        ([[IDA]] * 4 + [[IDA, KIM]], None, {IDA: 5, KIM: 1}),
        ([[IDA]] * 9 + [[IDA, KIM]], [IDA], {IDA: 10, KIM: -1}),
        # two lists side by side, and their union
        ([[IDA, KIM]] * 3 + [[IDA, OLA]] * 2, None, {IDA: 5, KIM: 3, OLA: 2}),
        ([[IDA]] * 3 + [[KIM]] * 3 + [[IDA, KIM]], [IDA, KIM], {IDA: 4, KIM: 4}),
        # nothing in common: as with single values, the more the better
        ([[IDA]] * 3 + [[KIM]], [IDA], {IDA: 3, KIM: 1}),
        ([[IDA, KIM]] * 2 + [[OLA]] * 3, [OLA], {OLA: 3, IDA: 2, KIM: 2}),
        ([[IDA], [KIM]], None, {IDA: 1, KIM: 1}),
    ],
)
def test_lists_are_judged_by_their_names(lists, expected, names):
    finding = of(*lists)
    assert better(finding) == expected
    assert counted(finding) == names
    assert bool(finding.support.why) == (expected is not None)
    assert better(of(*lists[::-1])) == expected


@pytest.mark.parametrize(
    ("forms", "joined"),
    [
        (["Kim T. Berg", "Kim T Berg", "BERG, KIM T."], True),  # initials, order, case
        (["Kim Berg", "Kim T. Berg", "K. T. Berg"], True),
        (["Márta Székely", "Marta Szekely", "Szekely, Marta"], True),
        (["Torvald Eriksen", "Torvald Eriksenn", "Torvald Eriksen"], True),  # a slip
        (["Kim Berg", "Kai Berg", "Kit Berg"], False),
    ],
)
def test_spellings_are_one_name(forms, joined):
    finding = of([IDA], [IDA], [IDA], *([IDA, form] for form in forms))
    names = {n.voices for n in finding.support.names}
    assert names == ({6, 3} if joined else {6, 1})
    if joined:
        assert len(better(finding)) == 2  # three voices, not one and one and one
        sides = [s.voices for s, p in zip(finding.support.sides, finding.positions, strict=True)
                 if len(p.value) == 2]  # fmt: skip
        assert set(sides) == {3}


def test_forms_of_one_list_are_one_position_in_the_form_that_most_write():
    finding = of(*[["Berg, Kim T."]] * 2, ["Kim T. Berg"], ["KIM T BERG"], [IDA, "Kim T. Berg"])
    shown = [(sorted(p.value), len(p.claims)) for p in finding.positions]
    assert shown == [(["Berg, Kim T."], 4), ([IDA, "Kim T. Berg"], 1)]


def test_a_spelling_counts_for_single_values_too():
    called = prop("called", "name", "functional", "identity")
    rows = [(f"a{i}", "it", "called", IDA) for i in range(3)]
    forms = ["Kim T. Berg", "Kim T Berg", "Berg, Kim T.", "Kim T. Berg"]
    rows += [(f"b{i}", "it", "called", form) for i, form in enumerate(forms)]
    finding = the_finding(make_pack(*rows, properties=[called]))
    assert finding.positions[finding.support.better].value == "Kim T. Berg"
    assert finding.support.why == "Four independent sources against three."


def test_names_that_share_a_fifth_of_the_lists_are_two():
    brothers = [[IDA]] * 2 + [[IDA, "John Berg", "Jon Berg"]] * 2 + [[IDA, "John Berg"]]
    assert counted(of(*brothers)) == {IDA: 5, "John Berg": 3, "Jon Berg": 2}
    twice = [[IDA]] * 2 + [[IDA, "Jon Berg"]] * 6 + [[IDA, "John Berg"]] * 3
    assert counted(of(*twice, [IDA, "John Berg", "Jon Berg"])) == {IDA: 12, "Jon Berg": 10}
    again = [[IDA]] * 2 + [[IDA, "Kim Berg", "Berg, Kim T."]]
    assert counted(of(*again)) == {IDA: 3, "Berg, Kim T.": 1}  # the same words, twice


@pytest.mark.parametrize(
    ("lists", "sources", "expected"),
    [
        ([([IDA, KIM], say(factuality="probable")), [IDA]], (), None),
        (
            [[IDA, KIM]] + [[IDA]] * 3,
            [source("s1", copy_of="s0"), source("s2", copy_of="s3")],
            None,
        ),
        (  # ten copies are one voice
            [[IDA]] * 11 + [[IDA, KIM]] * 2,
            [source(f"s{i}", copy_of="s0") for i in range(1, 11)],
            [IDA, KIM],
        ),
        ([([IDA, KIM], say(factuality="rumoured"))] * 3 + [[IDA]] * 3, (), [IDA]),
    ],
)
def test_voices_weigh_as_elsewhere(lists, sources, expected):
    assert better(of(*lists, sources=sources)) == expected


def test_what_was_written_before_the_release_weighs_less():
    seen = replace(CAST, about="content")
    early = [source(f"s{i}", seen=False) for i in range(3)]
    lists = [["ida", "kim"]] * 3 + [["ida"]] * 4
    assert better(of(*lists, on=seen, sources=early)) is None  # nobody who saw it names Kim
    assert better(of(*lists, on=seen)) == ["ida", "kim"]
    alone = of(["ida"], ["ida", "kim"], on=seen, sources=early[:1])  # one each, but one saw it
    assert better(alone) == ["ida", "kim"]
    assert alone.support.why == ("“S1” is by a writer who saw the film.")
    settled = replace(CAST, settled_at_release=True)
    finding = of(*lists, on=settled, sources=early)
    assert better(finding) == ["ida"]
    assert finding.support.why == (
        "Only three of seven independent sources name Kim, "
        "and all of them were written before release."
    )


@pytest.mark.parametrize(
    ("lists", "expected", "supported"),
    [
        ([[IDA, KIM]] * 5 + [([IDA], say(closed=True))], [IDA, KIM], True),
        ([[IDA, KIM]] + [([IDA], say(closed=True))] * 4, [IDA], False),
        ([[IDA, KIM]] * 2 + [([IDA], say(closed=True))] * 2, None, False),
    ],
)
def test_a_complete_list_denies_the_others(lists, expected, supported):
    finding = of(*lists)
    assert better(finding) == expected
    assert (counted(finding)[KIM] > 0) == supported


def test_a_list_as_long_as_it_can_be_leaves_no_place():
    finding = of(*[[IDA, KIM]] * 3, [IDA, OLA], on=PARENTS)
    assert counted(finding) == {IDA: 4, KIM: 3, OLA: -1}
    assert better(finding) == [IDA, KIM]
    assert better(of([IDA, KIM], [IDA, OLA], on=PARENTS)) is None


def test_a_denial_counts_against_a_name():
    finding = of([IDA, KIM], [IDA, KIM], ([KIM], say(denied=True)))
    assert counted(finding) == {IDA: 2, KIM: -2}
    assert better(finding) == [IDA, KIM]  # two against one
    assert better(of([IDA, KIM], ([KIM], say(denied=True)))) is None


def test_a_list_without_a_conflict_is_counted_too():
    """A source whose list another explains, or that agrees with all others, still gives names."""
    rows = [("a", "it", "cast", ["ida"]), ("b", "it", "cast", ["ida", "kim"])]
    later = [("c", "it", "cast", ["kim"], say(cut="extended"))]
    finding = the_finding(make_pack(*rows, *later, properties=[CAST]))
    assert counted(finding) == {"Ida": 2, "Kim": 1}  # of another cut
    positions, beside = finding.positions[:1], finding.positions[1:]
    both = weigh(Context(make_pack(*rows, properties=[CAST])), positions, finding.verdict, beside)
    assert [(n.name, n.voices) for n in both.names] == [("Ida", 2), ("Kim", 1)]
    assert (both.listing, len(both.sides)) == (2, 1)


def test_who_names_a_part_names_the_whole():
    coast, quay = entity("coast", "place"), entity("quay", "place", part_of=["coast"])
    finding = of(["coast"], ["quay", "inland"], ["inland"], on=PLACES, entities=[coast, quay])
    assert counted(finding) == {"Coast": 2, "Inland": 2, "Quay": 1}
    denied = (["coast"], say(denied=True))
    finding = of(["quay", "inland"], ["inland"], denied, on=PLACES, entities=[coast, quay])
    assert counted(finding) == {"Coast": -1, "Inland": 2, "Quay": -1}  # nor is it any part of it
    denied = (["quay"], say(denied=True))
    finding = of(["coast", "inland"], ["quay"], denied, on=PLACES, entities=[coast, quay])
    assert counted(finding) == {"Coast": 2, "Inland": 1, "Quay": -1}  # but perhaps another part


def test_names_are_listed_where_there_is_something_to_count():
    finding = of(*[[IDA]] * 4, *[[IDA, KIM, OLA]] * 3)
    assert finding.support.why == (
        "Three of seven independent sources name Kim Berg and Ola Dahl, and none denies it."
    )
    words = names_words(finding.support)
    assert words == "Ida Holm (all seven independent sources); Kim Berg (three); Ola Dahl (three)"
    small = of([IDA], [IDA, KIM])
    assert names_words(small.support) == ""
    long = of([IDA], [IDA], [IDA, *(f"Kim {letter * 4}" for letter in "abcdefghijklmnop")])
    assert names_words(long.support).endswith(" (one) and five more")


def test_names_stand_only_where_values_are_lists():
    rows = [("a", "it", "runtime", 90), ("b", "it", "runtime", 120)]
    assert the_finding(make_pack(*rows)).support.names == ()


def test_statements_on_two_properties_are_no_two_lists():
    ties = [("a", "kit", "parent", ["uma"]), ("b", "kit", "sibling", ["uma"])]
    finding = the_finding(make_pack(*ties))
    assert finding.properties
    assert (finding.support.better, finding.support.why, finding.support.names) == (None, "", ())
    more = the_finding(make_pack(*ties, ("c", "kit", "sibling", ["uma"])))
    assert more.positions[more.support.better].claims[0].property.id == "sibling"
    assert more.support.why == "Two independent sources against one."


# --- lists made from a known truth ----------------------------------------------------------------

TRUE = ("Ida Holm", "Kim Berg", "Ola Dahl", "Pia Lund")
FORMS = {
    "Ida Holm": ["Ida Holm", "Holm, Ida", "Ida M. Holm"],
    "Kim Berg": ["Kim Berg", "KIM BERG", "Berg, Kim"],
    "Ola Dahl": ["Ola Dahl", "Dahl, Ola"],
    "Pia Lund": ["Pia Lund", "Pia Lund.", "Lund, Pia"],
}


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_the_truth_survives_lists_cut_short_and_wrong_names(data):
    """Of ten sources at least three name everybody, the rest the first few; one adds a stranger."""
    lists = []
    for number in range(10):
        kept = 4 if number < 3 else data.draw(st.integers(1, 4))
        lists.append([data.draw(st.sampled_from(FORMS[name])) for name in TRUE[:kept]])
    lists[data.draw(st.integers(0, 9))].append("Rolf Vang")
    finding = of(*lists)
    assert {n.name for n in finding.support.names if n.supported} & {"Rolf Vang"} == set()
    assert sum(n.supported for n in finding.support.names) == len(TRUE)
    if finding.support.better is not None:
        assert len(finding.positions[finding.support.better].value) == len(TRUE)


# --- what never weakens a side --------------------------------------------------------------------

PEOPLE = ("ida", "kim", "ola", "pia")
VOICES = (
    source("seen", seen=True),
    source("other", seen=True),
    source("third", seen=None),
    source("early", seen=False),
    source("copy", copy_of="seen"),
)
ROWS = st.lists(
    st.tuples(
        st.sampled_from([s.id for s in VOICES]),
        st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3, unique=True),
        st.sampled_from(["certain", "probable", "possible", "rumoured"]),
        st.booleans(),
    ),
    min_size=2,
    max_size=8,
)
KINDS = st.sampled_from([
    CAST,
    replace(CAST, about="content"),
    replace(CAST, settled_at_release=True),
    replace(CAST, most=2),
    prop("cast", "entity", "functional", "plot", about="content", range=["person"]),
])  # fmt: skip


def written(rows, kind, rename=lambda word: word):
    """Return a pack with claims on one property; each value is a list, or the first of it."""
    claims = [
        (rename(src), rename("it"), "cast",
         [rename(i) for i in ids] if kind.rule == "set" else rename(ids[0]),
         say(factuality=how, closed=closed and kind.rule == "set", id=rename(f"c{n}")))
        for n, (src, ids, how, closed) in enumerate(rows)
    ]  # fmt: skip
    people = [entity(rename(i), "person", f"{i.title()} Holm") for i in PEOPLE]
    voices = [replace(s, id=rename(s.id), copy_of=s.copy_of and rename(s.copy_of)) for s in VOICES]
    it = entity(rename("it"), "film", "It")
    return make_pack(*claims, properties=[kind], sources=voices, entities=[*people, it])


def test_claims_like_those_of_the_laws_differ():
    """A law on support says nothing of claims without a finding, or of one side."""
    random, sides = Random(3), []
    for number in range(60):
        rows = [
            (random.choice(VOICES).id, random.sample(PEOPLE, random.randint(1, 3)),
             random.choice(["certain", "probable", "possible", "rumoured"]), random.random() < 0.5)
            for _ in range(random.randint(2, 8))
        ]  # fmt: skip
        kind = (CAST, replace(CAST, about="content"), replace(CAST, most=2))[number % 3]
        sides.append([len(f.positions) for f in compare(written(rows, kind)).findings])
    assert sum(any(n > 1 for n in each) for each in sides) > 20


@settings(max_examples=60, deadline=None)
@given(ROWS, KINDS, st.data())
def test_an_agreeing_voice_never_weakens_a_side(rows, kind, data):
    pack = written(rows, kind)
    for finding in compare(pack).findings:
        index = data.draw(st.integers(0, len(finding.positions) - 1))
        position = finding.positions[index]
        record = replace(position.claims[0].record, id="agreeing", source="witness")
        more = rebuilt(
            replace(pack, sources={**pack.sources, "witness": source("witness", seen=True)}),
            [*(c.record for c in pack.claims.values()), record],
        )
        claims = (*position.claims, more.claims["agreeing"])
        positions = list(finding.positions)
        positions[index] = position._replace(claims=claims)
        before = weigh(Context(pack), finding.positions, finding.verdict)
        after = weigh(Context(more), positions, finding.verdict)
        assert after.sides[index].voices > before.sides[index].voices
        assert after.sides[index].score >= before.sides[index].score
        assert before.better != index or after.better == index
        known = {n.name: n for n in before.names}
        for name in after.names:
            if name.name in {pack.name(i) for i in position.value}:
                assert name.voices > known[name.name].voices - (record.closed or False)
                assert name.supported >= known[name.name].supported


@settings(max_examples=30, deadline=None)
@given(ROWS, KINDS)
def test_renaming_ids_changes_nothing(rows, kind):
    def verdicts_and_support(pack):
        return [
            (f.verdict, f.severity, f.support.why, f.support.names,
             sorted((s.voices, s.score) for s in f.support.sides),
             f.support.better is not None and f.support.sides[f.support.better])
            for f in compare(pack).findings
        ]  # fmt: skip

    assert verdicts_and_support(written(rows, kind)) == verdicts_and_support(
        written(rows, kind, lambda word: f"z{word[::-1]}")
    )


def test_the_share_is_one_that_was_measured():
    assert 0.15 <= SHARE <= 0.3
