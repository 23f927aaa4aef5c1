"""What two databases say of one film: no shared ids, places and dates as they list them."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, outcome, prop, say, source, the_finding, verdicts
from support.rows import every_row

from explorer.compare.engine import compare
from explorer.model.enums import Kind

NO = say(denied=True)


def two_names(property_id, first, second, kind="person", **more):
    """Return a pack in which two sources name one entity each, by these names."""
    entities = [entity("one", kind, first, **more), entity("other", kind, second)]
    single = property_id in ("killed-by", "birthplace", "located-in")
    values = ("one", "other") if single else (["one"], ["other"])
    rows = zip(("gazette", "herald"), values, strict=True)
    return make_pack(*((s, "tide", property_id, v) for s, v in rows), entities=entities)


PEOPLE = [
    ("Anna L. Tiller", "Anna Tiller", "cleared: names"),
    ("Zoë Harbour", "Zoe Harbour", "cleared"),
    ("Kim Min-ji", "Min-ji Kim", "cleared: names"),
    ("R. J. Marlowe", "Robert James Marlowe", "cleared: names"),
    ("Bill Harbour", "William Harbour", "cleared: names"),
    ("黒澤明", "黒沢明", "cleared"),
    ("黒澤明", "Akira Kurosawa", "cleared: names"),
    ("Anjelica Huston", "Angelica Houston", "spelling"),
    ("Jonathan Marlowe", "Jonathon Marlowe", "spelling"),
    ("Mary Tiller", "Mark Tiller", "contradiction"),  # a slip in a short word is another name
    ("Anna Tiller", "Rosa Tiller", "contradiction"),
    ("Ben Tiller Jr.", "Ben Tiller", "cleared: names"),
    ("Ben Tiller Jr.", "Ben Tiller Sr.", "contradiction"),
    ("Tiller", "Anna Tiller", "cleared: names"),
]


@every_row("property_id", ["director", "played-by"])
@every_row(("first", "second", "expected"), PEOPLE)
def test_one_person_under_two_ids_is_no_conflict(property_id, first, second, expected):
    assert outcome(two_names(property_id, first, second)).startswith(expected)
    assert outcome(two_names(property_id, second, first)).startswith(expected)


FIRMS = [
    ("Warner Bros.", "Warner Bros. Pictures", "cleared: names"),
    ("Warner Brothers", "Warner Bros. Entertainment Inc.", "cleared: names"),
    ("Metro-Goldwyn-Mayer", "MGM", "cleared: names"),
    ("Harbour Films", "Harbour Productions Ltd", "cleared: names"),
    ("Harbour Film Board of Ember", "HFB", "cleared: names"),
    ("Harbour Film (HF)", "AB Harbour Film", "cleared: names"),
    ("Harbour Company", "Harbour Animation", "tension"),
    ("Harbour Films", "Tide Films", "tension"),
    ("Harbour Blue", "Harbour Red", "tension"),
    ("Pictures", "Films", "tension"),
    ("Harbour Pictures", "Harbour Records", "tension"),
    ("Harbour Pictures", "Harbour Blue", "tension"),
    ("Blue Harbour Films", "Blueharbour", "cleared: names"),
]


@every_row(("first", "second", "expected"), FIRMS)
def test_a_firm_in_full_and_in_short_is_no_conflict(first, second, expected):
    assert outcome(two_names("studio", first, second, kind="organisation")) == expected


LANDS = [
    ("USA", "United States of America", "cleared: names"),
    ("USA", "United States", "cleared: names"),
    ("U.S.", "United States", "cleared: names"),
    ("UK", "United Kingdom", "cleared: names"),
    ("UK", "United States", "tension"),
    ("USSR", "United States", "tension"),
    ("Oman", "Old Man", "tension"),
    ("Republic of Korea", "Korea, Republic of", "cleared: names"),
]


@every_row(("first", "second", "expected"), LANDS)
def test_a_country_by_its_initials_is_no_conflict(first, second, expected):
    assert outcome(two_names("country", first, second, kind="place")) == expected


def test_who_is_said_to_be_another_is_another():
    pack = two_names("director", "Kim Min-ji", "Min-ji Kim", distinct_from=["other"])
    assert outcome(pack) == "contradiction"


def test_longer_lists_are_compared_but_for_the_doubles():
    people = [entity("one", "person", "Kim Min-ji"), entity("other", "person", "Min-ji Kim")]
    lists = ("gazette", "tide", "director", ["one", "third"]), ("herald", "tide", "director")
    assert outcome(make_pack(lists[0], (*lists[1], ["other"]), entities=people)) == "incomplete"
    both = make_pack(lists[0], (*lists[1], ["other", "third"]), entities=people)
    assert outcome(both) == "cleared: names"


@every_row(
    ("first", "second", "expected"),
    [
        ("Captain Tiller", "Capt. Tiller", "cleared: names"),
        ("Don Vito Tiller", "Vito Tiller", "cleared: names"),
        ("Mr. Tiller", "Mrs. Tiller", "contradiction"),
        ("Al", "Anna Lee", "contradiction"),
        ("A.L.", "Anna Lee", "cleared: names"),
        ("Tiller", "Anna Tiller", "cleared: names"),
        ("Captain Tiller", "Anna Tiller", "cleared: names"),
        ("Guard #2", "Second Guard", "cleared: names"),
        ("Guard #2", "Guard 3", "contradiction"),
        ("Man in Bar", "Man in the Bar", "cleared: names"),
        ("Jack", "John", "contradiction"),  # two in one story may well be called so
        ("Rosie Tiller", "Rose Tiller", "contradiction"),
        ("Fili", "Kili", "contradiction"),
    ],
)
def test_smaller_differences_distinguish_characters(first, second, expected):
    assert outcome(two_names("killed-by", first, second, kind="character")) == expected


@pytest.mark.parametrize(
    ("first", "second", "within", "expected"),
    [
        ("Hoboken", "Hoboken, New Jersey", [], "cleared: names"),
        ("New Jersey", "Hoboken, New Jersey", [], "cleared: specificity"),
        ("Hoboken", "New Jersey", [], "tension"),  # the pack says nothing of either
        ("Hoboken", "Trenton", ["jersey"], "contradiction"),
        ("Hoboken", "Trenton, New Jersey", ["jersey"], "contradiction"),
    ],
)
def test_places_of_which_nothing_is_known_may_be_nested(first, second, within, expected):
    places = [entity("jersey", "place", "New Jersey"), entity("other", "place", second)]
    places.append(entity("one", "place", first, part_of=within))
    rows = ("gazette", "tiller", "birthplace", "one"), ("herald", "tiller", "birthplace", "other")
    pack = make_pack(*rows, entities=places if within else places[1:])
    assert outcome(pack) == expected
    if expected == "tension":
        words = "they look like two different places, though one may be part of the other"
        assert words in the_finding(pack).explanation


def dates(*rows, prop="release-date"):
    return make_pack(*((source, "tide", prop, day) for source, day in rows))


def test_a_list_of_release_dates_has_no_quarrel_with_one_of_them():
    listed = [("base", "2007-05-19"), ("base", "2008-03-01"), ("base", "2019-10-05")]
    assert verdicts(dates(*listed)) == set()
    assert verdicts(dates(*listed, ("herald", "2007-05-19"))) == set()
    assert verdicts(dates(*listed, ("herald", "2007-05"))) == set()
    assert verdicts(dates(*listed, ("herald", "2007-11-02"))) == {("tide.release-date", "tension")}
    assert verdicts(dates(*listed, ("herald", "2002-05-19"))) == {
        ("tide.release-date", "contradiction")
    }


def why_cleared(pack):
    return {(pair.gate.value, pair.why) for pair in compare(pack).cleared}


def test_one_source_with_two_release_dates_is_cleared_in_words_that_name_both():
    pack = dates(("preview", "1979-06-22"), ("preview", "1979-05-25"), ("herald", "1979-05-25"))
    both = "gives both 25 May 1979 and 22 June 1979, perhaps a first showing and a general release"
    assert verdicts(pack) == set()
    assert why_cleared(pack) == {
        ("scope", f"one source {both}"),
        ("scope", f"the source of one {both}"),
    }
    nearer = dates(("base", "1979-05-25"), ("base", "1979-06-22"), ("herald", "1979-05-27"))
    assert ("scope", "one of the sources also gives a date closer to the other's") in why_cleared(
        nearer
    )


def test_the_year_beside_a_day_is_no_second_date():
    given = [("base", "1956"), ("base", "1956-06-14")]
    assert verdicts(dates(*given, ("herald", "1956-06-21"))) == {("tide.release-date", "tension")}
    assert verdicts(dates(*given, ("herald", "1956-06-14"))) == set()
    assert verdicts(dates(*given, ("herald", "1956"))) == set()


@pytest.mark.parametrize(
    ("seen", "first", "second", "words"),
    [
        (True, "1979-05-25", "1979-06-22", "a first showing and a general release"),
        (True, "1979-05-25", "1979-12-22", "the dates are about seven months apart"),
        (False, "1979-05-25", "1979-06-22", "one side was written before release"),
        (False, "1979-05-25", "1979-12-22", "one side was written before release"),
    ],
)
def test_only_a_gap_that_festivals_make_is_put_down_to_a_first_showing(seen, first, second, words):
    rows = [("a", "tide", "release-date", first), ("b", "tide", "release-date", second)]
    (conflict,) = the_finding(make_pack(*rows, sources=[source("b", seen=seen)])).conflicts
    assert conflict.verdict == "tension"
    assert conflict.why.endswith(words) or conflict.why.endswith(f"{words} might explain")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (["hoboken"], ["jersey"], ("specificity", "Hoboken is part of Jersey")),
        (["jersey"], ["hoboken", "jersey"], ("specificity", "Hoboken is part of Jersey")),
        (["hoboken", "rye"], ["jersey", "rye"], ("specificity", "Hoboken is part of Jersey")),
        (
            ["hoboken", "york"],
            ["jersey", "rye"],
            ("open-world", "the two match, though one may be more precise"),
        ),
    ],
)
def test_nested_places_are_worded_as_such(first, second, expected):
    places = [entity("jersey", "place"), entity("york", "place")]
    places += [entity("hoboken", "place", part_of=["jersey"])]
    places += [entity("rye", "place", part_of=["york"])]
    rows = [("a", "tide", "filming-location", first), ("b", "tide", "filming-location", second)]
    assert why_cleared(make_pack(*rows, entities=places)) == {expected}


def test_one_is_born_once():
    listed = [("base", "1899-08-13"), ("base", "1899-08-15"), ("herald", "1899-08-13")]
    assert verdicts(dates(*listed, prop="born")) == {("tide.born", "contradiction")}


def test_what_one_source_lists_in_two_claims_is_one_list():
    rows = [("base", "tide", "played-by", [who]) for who in ("first", "second")]
    pack = make_pack(*rows, ("herald", "tide", "played-by", ["first"]))
    assert the_finding(pack).verdict == "incomplete"


def test_a_denial_looks_at_what_is_named_and_no_double():
    pack = two_names("director", "Kim Min-ji", "Min-ji Kim")
    denied = make_pack(
        ("gazette", "tide", "director", ["one"]),
        ("herald", "tide", "director", ["other"], NO),
        entities=pack.entities.values(),
    )
    assert pack.entities["one"].kind is Kind.PERSON
    assert verdicts(denied) == set()


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("35 mm", "35mm", "agreed"),
        ("Vision3 500T", "Vision 3, 500 T", "agreed"),
        ("35 mm", "16 mm", "tension"),
    ],
)
def test_words_are_the_same_however_they_are_spaced(first, second, expected):
    stock = prop("stock", "text", "functional"), prop("stocks", "text", "set")
    rows = ("gazette", "tide", "stock", first), ("herald", "tide", "stock", second)
    assert outcome(make_pack(*rows, properties=stock)) == expected
    lists = ("gazette", "tide", "stocks", [first]), ("herald", "tide", "stocks", [second], NO)
    conflict = expected == "agreed"
    assert bool(verdicts(make_pack(*lists, properties=stock))) is conflict


def test_a_reason_repeats_no_value():
    rows = ("gazette", "tide", "parent", ["anna", "ben"]), ("herald", "tide", "parent", ["carl"])
    assert (
        "reconcile: there can be only two, and together they name more"
        in the_finding(make_pack(*rows)).explanation
    )


@every_row(
    ("kind", "property_id", "first", "second", "expected"),
    [
        ("place", "country", "United States of America", "United States", "cleared"),
        ("place", "country", "Great Britain", "United Kingdom", "cleared"),
        ("place", "country", "Niger", "Nigeria", "tension"),
        ("place", "country", "Slovakia", "Slovenia", "tension"),
        ("place", "country", "Tidewater, Oregon", "Tidewater", "cleared"),
        ("place", "country", "Tidewater, Oregon", "Tidewater, Maine", "tension"),
        ("place", "country", "Mt. Tide", "Mount Tide", "cleared"),
        ("concept", "language", "Mandarin", "Cantonese", "tension"),
        ("concept", "language", "None Spoken", "Danish", "cleared: open-world"),
        ("concept", "language", "None Spoken", "Silent", "cleared: names"),
    ],
)
def test_places_and_languages_by_two_names_are_one(kind, property_id, first, second, expected):
    things = [entity("one", kind, first), entity("other", kind, second)]
    rows = ("gazette", "tide", property_id, ["one"]), ("herald", "tide", property_id, ["other"])
    assert outcome(make_pack(*rows, entities=things)).startswith(expected)


def test_a_language_has_its_varieties_though_one_list_names_both():
    things = [entity("whole", "concept", "Chinese"), entity("variety", "concept", "Cantonese")]
    rows = [("gazette", "tide", "language", ["whole"]), ("herald", "tide", "language", ["variety"])]
    both = ("herald", "ember", "language", ["whole", "variety"])
    assert outcome(make_pack(*rows, both, entities=things)).startswith("cleared: names")


def test_two_towns_of_one_name_are_not_said_to_lie_in_each_other():
    finding = the_finding(two_names("birthplace", "Ember, Ohio", "Ember, Chile", "place"))
    assert "these look like two places named Ember" in finding.explanation
    assert "may lie in" not in finding.explanation
