"""Lists, closed lists of terms, exclusive groups, and ordered scales."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from support.rows import every_row

from explorer.values.relation import Bearing, Relation
from explorer.values.sets import relate_sets
from explorer.values.terms import in_words, refines, relate_exclusive, relate_on_scale, relate_terms

SAME, COMPATIBLE, LESS, MORE = Bearing.SAME, Bearing.COMPATIBLE, Bearing.LESS, Bearing.MORE
PARTLY, DISJOINT, APART = Bearing.PARTLY, Bearing.DISJOINT, Bearing.APART
NARROWER, BROADER = Bearing.NARROWER, Bearing.BROADER

# --- relations ------------------------------------------------------------------------------------


@every_row("bearing", list(Bearing))
def test_mirroring_twice_is_nothing(bearing):
    relation = Relation(bearing, "why", 1.5)
    assert relation.mirrored().mirrored() == relation
    turned = {NARROWER: BROADER, BROADER: NARROWER, LESS: MORE, MORE: LESS}
    assert relation.mirrored() == Relation(turned.get(bearing, bearing), "why", 1.5)


# --- sets -----------------------------------------------------------------------------------------

LIES_IN = {"salzburg": "austria", "hallstatt": "austria", "nonnberg": "salzburg"}


def above(place):
    while place in LIES_IN:
        place = LIES_IN[place]
        yield place


def nested(a, b):
    return a == b or a in above(b) or b in above(a)


@every_row(
    ("first", "second", "bearing"),
    [
        ("", "", SAME),
        ("julie", "julie", SAME),
        ("liesl", "liesl friedrich louisa", LESS),  # The Sound of Music
        ("liesl friedrich louisa", "liesl friedrich", MORE),
        ("liesl friedrich", "friedrich louisa", PARTLY),
        ("liesl", "maria", DISJOINT),
        ("", "liesl", DISJOINT),
        ("austria", "salzburg", COMPATIBLE),
        ("austria", "nonnberg", COMPATIBLE),
        ("austria", "salzburg hallstatt", COMPATIBLE),
        ("salzburg", "hallstatt", DISJOINT),
        ("austria switzerland", "salzburg", MORE),
        ("austria switzerland", "salzburg italy", PARTLY),
    ],
)
def test_lists(first, second, bearing):
    left, right = frozenset(first.split()), frozenset(second.split())
    relation = relate_sets(left, right, nested)
    assert relation.bearing is bearing
    assert relate_sets(right, left, nested) == relation.mirrored()
    if bearing in (LESS, MORE, PARTLY, DISJOINT):
        assert relation.why and relation.distance > 0


def test_a_list_names_its_members_by_label():
    relation = relate_sets({"a"}, {"a", "b"}, lambda x, y: x == y, {"a": "Ann", "b": "Bob"}.get)
    assert "Bob" in relation.why and "Ann" not in relation.why


_lists = st.frozensets(st.sampled_from("abcde"), max_size=4)


@given(_lists, _lists)
def test_lists_agree_with_sets(a, b):
    relation = relate_sets(a, b, lambda x, y: x == y)
    assert relation.mirrored() == relate_sets(b, a, lambda x, y: x == y)
    if a == b:
        assert relation.bearing is SAME
    elif not a & b:
        assert relation.bearing is DISJOINT
    elif a < b:
        assert relation.bearing is LESS
    elif a > b:
        assert relation.bearing is MORE
    else:
        assert relation.bearing is PARTLY
    assert relation.distance == len(a ^ b)


@given(st.frozensets(st.sampled_from([*LIES_IN, "austria", "italy"])),
       st.frozensets(st.sampled_from([*LIES_IN, "austria", "italy"])))  # fmt: skip
def test_nested_lists_are_symmetric(a, b):
    assert relate_sets(a, b, nested).mirrored() == relate_sets(b, a, nested)
    assert relate_sets(a, a, nested).bearing is SAME


def test_a_reason_names_a_few_of_many_and_counts_the_rest():
    few, many = ([f"p{number:02d}" for number in range(size)] for size in (8, 9))
    others = "p00, p01, p02, p03, p04, p05, p06"
    assert relate_sets(few, ["a"], nested).why == f"a on one side, {others} and p07 on the other"
    assert (
        relate_sets(many, ["a"], nested).why == f"a on one side, {others} and 2 more on the other"
    )


# --- terms ----------------------------------------------------------------------------------------

KINDS = {"slasher": "horror", "body-horror": "horror", "horror": "fiction", "western": "fiction"}


@every_row(
    ("first", "second", "bearing"),
    [
        ("horror", "horror", SAME),
        ("slasher", "horror", NARROWER),
        ("slasher", "fiction", NARROWER),
        ("fiction", "slasher", BROADER),
        ("slasher", "body-horror", DISJOINT),
        ("slasher", "western", DISJOINT),
        ("documentary", "fiction", DISJOINT),
    ],
)
def test_terms(first, second, bearing):
    relation = relate_terms(first, second, KINDS)
    assert relation.bearing is bearing
    assert relate_terms(second, first, KINDS).mirrored().bearing is bearing


def test_a_narrower_term_is_called_more_precise():
    assert relate_terms("horror", "body-horror", KINDS).why == (
        "“body horror” is more precise than “horror”"
    )


def test_a_circle_of_terms_ends():
    circle = {"a": "b", "b": "c", "c": "a"}
    assert refines("a", "c", circle)
    assert not refines("a", "d", circle)
    assert not refines("a", "a", circle)


GROUPS = [["sequel", "prequel"], ["standalone", "sequel"]]
OF = {"midquel": "sequel"}


@every_row(
    ("first", "second", "bearing"),
    [
        ("sequel", "sequel", SAME),
        ("sequel", "prequel", DISJOINT),
        ("sequel", "standalone", DISJOINT),
        ("standalone", "prequel", COMPATIBLE),
        ("spin-off", "sequel", COMPATIBLE),
        ("midquel", "sequel", NARROWER),
        ("sequel", "midquel", BROADER),
        ("midquel", "prequel", DISJOINT),
        ("midquel", "standalone", DISJOINT),
        ("midquel", "spin-off", COMPATIBLE),
    ],
)
def test_exclusive_terms(first, second, bearing):
    relation = relate_exclusive(first, second, GROUPS, OF)
    assert relation.bearing is bearing
    assert relate_exclusive(second, first, GROUPS, OF).mirrored().bearing is bearing


def test_without_groups_every_term_excludes_every_other():
    assert relate_exclusive("spin-off", "sequel", [], {}).bearing is DISJOINT
    assert relate_exclusive("midquel", "sequel", [], OF).bearing is NARROWER


# --- scales ---------------------------------------------------------------------------------------

PARTS = ["cameo", "brief", "extended", "key", "co-lead", "lead"]


@every_row(
    ("first", "second", "tolerance", "bearing"),
    [
        ("cameo", "cameo", 1, SAME),
        ("cameo", "brief", 1, COMPATIBLE),
        ("cameo", "brief", 0, APART),
        ("cameo", "extended", 1, APART),
        ("brief", "co-lead", 1, APART),
        ("cameo", "co-lead", 1, DISJOINT),
        ("cameo", "lead", 1, DISJOINT),
        ("cameo", "lead", 5, COMPATIBLE),
        ("brief", "lead", 3, APART),
    ],
)
def test_scale(first, second, tolerance, bearing):
    relation = relate_on_scale(first, second, PARTS, tolerance)
    assert relation.bearing is bearing
    assert relate_on_scale(second, first, PARTS, tolerance).bearing is bearing


def test_on_a_scale_of_two_the_ends_exclude():
    assert relate_on_scale("no", "yes", ["no", "yes"], 0).bearing is DISJOINT
    assert relate_on_scale("no", "yes", ["no", "yes"], 1).bearing is COMPATIBLE


RANK = {SAME: 0, COMPATIBLE: 1, APART: 2, DISJOINT: 3}


@given(st.integers(2, 9), st.sampled_from([0, 1, 2]), st.data())
def test_further_apart_is_never_closer(size, tolerance, data):
    scale = [str(n) for n in range(size)]
    place, another = (data.draw(st.integers(0, size - 1)) for _ in range(2))
    relation = relate_on_scale(scale[place], scale[another], scale, tolerance)
    back = relate_on_scale(scale[another], scale[place], scale, tolerance)
    assert (relation.bearing, relation.distance) == (back.bearing, back.distance)
    low, high = sorted((place, another))
    if high + 1 < size:
        wider = relate_on_scale(scale[low], scale[high + 1], scale, tolerance)
        assert RANK[wider.bearing] >= RANK[relation.bearing]
        assert wider.distance >= relation.distance


@every_row(
    ("term", "words"),
    [
        ("second-in-command", "second-in-command"),
        ("sister-in-law", "sister-in-law"),
        ("in-law", "in-law"),
        ("passer-by", "passer-by"),
        ("half-sister", "half-sister"),
        ("self-taught", "self-taught"),
        ("growing-up", "growing up"),
        ("in-depth", "in depth"),
        ("PG-13", "PG-13"),
        ("hired-killer", "hired killer"),
    ],
)
def test_a_term_keeps_the_hyphens_of_its_words(term: str, words: str) -> None:
    assert in_words(term) == words
