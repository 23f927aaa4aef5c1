"""One tie told from its two ends: parent and child, and what holds both ways."""

from __future__ import annotations

from itertools import permutations

from support.build import findings, make_pack, prop, say, the_finding, verdicts
from support.rows import every_row

from explorer.wording.positions import position_words

NO = say(denied=True)


@every_row(
    ("first", "second", "expected"),
    [
        # the same tie
        (("luke", "parent", ["anakin"], say()), ("anakin", "child", ["luke"], say()), set()),
        (("leia", "sibling", ["luke"], say()), ("luke", "sibling", ["leia"], say()), set()),
        # silence denies nothing
        (("luke", "parent", ["anakin"], say()), ("padme", "child", ["luke"], say()), set()),
        (("anakin", "child", ["luke"], say()), ("anakin", "child", ["leia"], say()), set()),
        # one denies what the other says from the other end
        (("luke", "parent", ["anakin"], NO), ("anakin", "child", ["luke"], say()),
         {("luke.parent", "contradiction")}),
        (("luke", "parent", ["anakin"], say()), ("anakin", "child", ["luke", "leia"], NO),
         {("luke.parent", "contradiction")}),
        (("luke", "sibling", ["leia"], NO), ("leia", "sibling", ["luke"], say()),
         {("leia.sibling", "contradiction")}),
        (("luke", "spouse", ["leia"], say(factuality="rumoured")), ("leia", "spouse", ["luke"], NO),
         {("leia.spouse", "rumour")}),
        # more than there can be
        (("luke", "parent", ["anakin", "padme"], say()), ("beru", "child", ["luke"], say()),
         {("luke.parent", "tension")}),
        # a complete list lacks whoever claims from the other end to belong to it
        (("luke", "child", ["ben"], say(closed=True)), ("leia", "parent", ["luke"], say()),
         {("luke.child", "contradiction")}),
        (("luke", "child", ["ben"], say(closed=True)), ("ben", "parent", ["luke"], say()), set()),
        (("leia", "sibling", ["ben"], say(closed=True)), ("luke", "sibling", ["leia"], say()),
         {("leia.sibling", "contradiction")}),
        (("luke", "sibling", ["ben"], say(closed=True)), ("leia", "sibling", ["luke"], say()),
         {("luke.sibling", "contradiction")}),
        # what neither end says
        (("luke", "parent", ["anakin"], NO), ("luke", "child", ["anakin"], NO), set()),
    ],
)  # fmt: skip
def test_a_tie_is_compared_from_both_ends(first, second, expected):
    for order in permutations([("gazette", *first), ("herald", *second)]):
        conflicts = {(f.id, str(f.verdict)) for f in findings(make_pack(*order)) if f.conflicts}
        assert conflicts == expected


def test_both_sides_are_worded_as_answers_to_one_question():
    finding = the_finding(
        make_pack(
            ("gazette", "luke", "parent", ["anakin"], say(denied=True, cut="release")),
            ("herald", "anakin", "child", ["luke", "leia"], say(cut="release")),
        )
    )
    assert {position_words(p, str.title) for p in finding.positions} == {"Anakin", "not Anakin"}
    assert {c.subject for c in finding.claims} == {"luke", "anakin"}
    assert finding.scope.cut == "release"
    assert "Anakin" in finding.explanation and "Luke" in finding.explanation


def test_a_conflict_from_one_end_is_found_once():
    rows = ("anakin", "child", ["luke", "leia"])
    pack = make_pack(
        ("gazette", *rows),
        ("herald", *rows, NO),
        ("post", "luke", "parent", ["padme"]),
        ("post", "leia", "parent", ["padme"]),
    )
    assert verdicts(pack) == {("anakin.child", "contradiction")}


def test_a_source_that_affirms_a_tie_and_denies_its_inverse_contradicts_itself():
    rows = ("gazette", "luke", "parent", ["anakin"]), ("gazette", "anakin", "child", ["luke"], NO)
    assert verdicts(make_pack(*rows)) == {("luke.parent", "contradiction")}


def test_a_property_without_an_inverse_is_compared_from_one_end():
    rows = ("gazette", "luke", "owes", ["han"], NO), ("herald", "han", "owes", ["luke"])
    assert not verdicts(make_pack(*rows, properties=[prop("owes", "entity", "set")]))
