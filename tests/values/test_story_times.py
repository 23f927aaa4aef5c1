"""Story times: Allen's thirteen relations, and agreement with brute force over small timelines."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.rows import every_row

from explorer.values.relation import Bearing
from explorer.values.story_time import (
    StoryTime,
    consistent,
    order_constraints,
    parse_story_time,
    relate_story_times,
)

STORY, X, Y = "", "x", "y"
SPANS = [(s, e) for s in range(6) for e in range(s + 1, 6)]
"""Every stretch over six instants: enough to tell apart all orders of three stretches' ends."""

TIMELINES = [
    {(name, end): at for name, span in zip((STORY, X, Y), spans, strict=True)
     for end, at in zip(("start", "end"), span, strict=True)}
    for spans in product(SPANS, repeat=3)
]  # fmt: skip

ALLEN = {
    "precedes": lambda a, b, c, d: b < c,
    "meets": lambda a, b, c, d: b == c,
    "overlaps": lambda a, b, c, d: a < c < b < d,
    "starts": lambda a, b, c, d: a == c and b < d,
    "during": lambda a, b, c, d: c < a and b < d,
    "finishes": lambda a, b, c, d: c < a and b == d,
    "equals": lambda a, b, c, d: a == c and b == d,
    "finished-by": lambda a, b, c, d: a < c and b == d,
    "contains": lambda a, b, c, d: a < c and d < b,
    "started-by": lambda a, b, c, d: a == c and d < b,
    "overlapped-by": lambda a, b, c, d: c < a < d < b,
    "met-by": lambda a, b, c, d: a == d,
    "preceded-by": lambda a, b, c, d: d < a,
}
WORDS = {
    "before": {"precedes", "meets"},
    "after": {"preceded-by", "met-by"},
    "during": {"during", "starts", "finishes", "equals"},
    "spanning": {"contains", "started-by", "finished-by", "equals"},
    "at": {"equals"},
    "into": {"overlaps"},
    "out-of": {"overlapped-by"},
    "alongside": set(ALLEN) - {"precedes", "meets", "met-by", "preceded-by"},
}


def holds(constraints, timeline):
    return all(
        timeline[a] < timeline[b] if strict else timeline[a] <= timeline[b]
        for a, b, strict in constraints
    )


def test_allens_relations_cover_each_pair_of_stretches_once():
    for (a, b), (c, d) in product(SPANS, repeat=2):
        assert sum(relation(a, b, c, d) for relation in ALLEN.values()) == 1


@every_row("word", WORDS)
def test_each_word_means_its_allen_relations(word):
    constraints = StoryTime(word, (X,)).constraints()
    met = {
        name
        for (a, b), (c, d) in product(SPANS, repeat=2)
        for name, relation in ALLEN.items()
        if relation(a, b, c, d)
        and holds(
            constraints, {(STORY, "start"): a, (STORY, "end"): b, (X, "start"): c, (X, "end"): d}
        )
    }
    assert met == WORDS[word]


@every_row("first", WORDS)
@every_row("second", WORDS)
def test_two_words_of_one_event_relate_as_their_relations_do(first, second):
    bearing = relate_story_times(StoryTime(first, (X,)), StoryTime(second, (X,)), []).bearing
    left, right = WORDS[first], WORDS[second]
    if left == right:
        assert bearing is Bearing.SAME
    elif not left & right:
        assert bearing is Bearing.DISJOINT
    elif left < right:
        assert bearing is Bearing.NARROWER
    elif left > right:
        assert bearing is Bearing.BROADER
    else:
        assert bearing is Bearing.COMPATIBLE


_points = st.sampled_from([(name, end) for name in (STORY, X, Y) for end in ("start", "end")])
_constraints = st.lists(st.tuples(_points, _points, st.booleans()), max_size=7)


@given(_constraints)
def test_consistent_agrees_with_brute_force(constraints):
    possible = any(holds(constraints, timeline) for timeline in TIMELINES)
    assert consistent(constraints) is possible


_sayings = st.one_of(
    st.builds(lambda word, event: StoryTime(word, (event,)), st.sampled_from(list(WORDS)),
              st.sampled_from([X, Y])),
    st.sampled_from([StoryTime("between", (X, Y)), StoryTime("between", (Y, X))]),
)  # fmt: skip
_orders = st.sampled_from([{}, {Y: [X]}, {X: [Y]}])


@given(_sayings, _sayings, _orders)
def test_relation_agrees_with_brute_force(a, b, follows):
    order = order_constraints(follows)
    worlds = [t for t in TIMELINES if holds(order, t)]
    left, right = ({i for i, t in enumerate(worlds) if holds(x.constraints(), t)} for x in (a, b))
    relation = relate_story_times(a, b, order)
    if a == b:
        assert relation.bearing is Bearing.SAME
    elif not left or not right:
        assert relation.bearing is Bearing.APART
    elif not left & right:
        assert relation.bearing is Bearing.DISJOINT
    elif left == right:
        assert relation.bearing is Bearing.COMPATIBLE
    elif left < right:
        assert relation.bearing is Bearing.NARROWER
    elif left > right:
        assert relation.bearing is Bearing.BROADER
    else:
        assert relation.bearing is Bearing.COMPATIBLE
    back = relate_story_times(b, a, order)
    assert relation.mirrored().bearing is back.bearing
    assert relation.distance == back.distance


SERIES = order_constraints(
    {
        "empire": ["star-wars"],
        "jedi": ["empire"],
        "star-wars": ["rogue-one"],
        "rogue-one": ["solo"],
    }
)


@every_row(
    ("first", "second", "bearing"),
    [
        ("before star-wars", "after star-wars", Bearing.DISJOINT),
        ("between empire and jedi", "before star-wars", Bearing.DISJOINT),
        ("between empire and jedi", "after star-wars", Bearing.NARROWER),
        ("between solo and jedi", "before solo", Bearing.DISJOINT),
        ("between solo and jedi", "between empire and jedi", Bearing.BROADER),
        ("during empire", "between star-wars and jedi", Bearing.NARROWER),
        ("during empire", "during jedi", Bearing.DISJOINT),
        ("alongside empire", "alongside jedi", Bearing.COMPATIBLE),
        ("into jedi", "between empire and jedi", Bearing.DISJOINT),
        ("into jedi", "after empire", Bearing.COMPATIBLE),
        ("spanning empire", "alongside star-wars", Bearing.COMPATIBLE),
        ("between jedi and solo", "before solo", Bearing.APART),  # no such time in this order
        ("after elsewhere", "before solo", Bearing.COMPATIBLE),
    ],
)
def test_a_series_in_its_known_order(first, second, bearing):
    left, right = parse_story_time(first), parse_story_time(second)
    relation = relate_story_times(left, right, SERIES)
    assert relation.bearing is bearing
    assert relation.why


@every_row(
    "text",
    [
        "",
        "during",
        "during  ",
        "while empire",
        "during Empire",
        "between a and a",
        "between a",
        "between a and b and c",
        "before a, b",
        "before a b",
        "during a-",
        "BEFORE a",
    ],
)
def test_refuses_what_is_no_story_time(text):
    with pytest.raises(ValueError, match=r"story time|twice"):
        parse_story_time(text)


def test_reads_and_shows():
    assert parse_story_time("  between   a.1 and b_2 ") == StoryTime("between", ("a.1", "b_2"))
    assert parse_story_time("out-of chapter-3") == StoryTime("out-of", ("chapter-3",))
    assert str(parse_story_time("between a and b")) == "between a and b"
    assert parse_story_time("into a").words(str.upper) == "into A"
