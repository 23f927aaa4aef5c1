"""Answers that differ and may both be right: two voices, two premieres, two titles, two plans."""

from __future__ import annotations

import pytest
from support.build import entity, findings, make_pack, outcome, say, source, verdicts
from support.rows import every_row

PLACES = {"oslo": "Oslo", "lima": "Lima", "rex": "Rex Cinema"}
EVENTS = {"oslo-fest": "Oslo Film Festival", "lima-fest": "Lima Film Festival", "days": "Film Days"}
WHERE = [
    *(entity(id_, "place", name) for id_, name in PLACES.items()),
    *(entity(id_, "event", name) for id_, name in EVENTS.items()),
]


def played(*more, work="tide"):
    return make_pack(
        ("gazette", "owl", "played-by", ["ann"]), ("herald", "owl", "played-by", ["bo"]), *more,
        entities=[entity("tide", "film"), entity("owl", "character")], work=work,
    )  # fmt: skip


@every_row(
    ("more", "expected"),
    [
        ((), "contradiction"),
        ((("post", "owl", "doubled-by", ["bo"]),), "cleared: open-world"),
        ((("post", "owl", "doubled-by", ["cy"]),), "tension"),
        ((("post", "tide", "dubbed-in", ["french"]),), "tension"),
        ((("post", "tide", "technique", "hand-drawn"),), "tension"),
        ((("post", "tide", "technique", "live-action"),), "contradiction"),
        ((("post", "tide", "dubbed-in", ["french"], say(denied=True)),), "contradiction"),
    ],
)
def test_a_part_may_have_a_voice_in_each_language(more, expected):
    result = outcome(played(*more)) if expected.startswith("cleared") else None
    verdicts_there = {v for fact, v in verdicts(played(*more)) if fact == "owl.played-by"}
    assert result == expected or verdicts_there == {expected}


@every_row(
    ("theirs", "more", "expected"),
    [
        (["bo"], ("herald", "tide", "story-by", ["ann"]), set()),
        (["bo"], ("herald", "ann", "created", ["saga"]), set()),
        (["bo"], ("post", "ann", "created", ["saga"]), set()),
        (["bo"], ("herald", "tide", "story-by", ["cy"]), {"incomplete"}),
        (["bo"], ("herald", "cy", "created", ["saga"]), {"incomplete"}),
        (["cy"], ("herald", "tide", "story-by", ["ann"]), {"tension"}),  # and Bo?
        (["cy"], ("herald", "ann", "created", ["saga"]), {"tension"}),
    ],
)
def test_the_author_of_the_story_may_be_among_the_writers(theirs, more, expected):
    pack = make_pack(
        ("gazette", "tide", "writer", ["ann", "bo"]), ("herald", "tide", "writer", theirs), more,
        entities=[entity("saga", "concept", "The Long Saga")],
    )  # fmt: skip
    assert {verdict for fact, verdict in verdicts(pack) if fact == "tide.writer"} == expected


def test_a_dubbed_version_does_not_change_the_writers():
    pack = make_pack(
        ("gazette", "tide", "writer", ["ann", "bo"]),
        ("herald", "tide", "writer", ["ann"], say(limits=["dubbed"])),
        ("post", "tide", "story-by", ["cy"]),
    )
    assert verdicts(pack) == {("tide.writer", "incomplete")}


@every_row(
    ("first", "second", "expected"),
    [
        ("oslo-fest", "lima-fest", "tension"),
        ("oslo-fest", "days", "cleared"),
        ("oslo", "lima", "tension"),
        ("oslo", "lima-fest", "tension"),
        ("oslo", "oslo-fest", "cleared"),
        ("oslo", "rex", "cleared"),
        ("rex", "lima-fest", "cleared"),
    ],
)
def test_a_film_has_one_premiere_by_whatever_name(first, second, expected):
    rows = (
        ("gazette", "tide", "premiered-at", [first]),
        ("herald", "tide", "premiered-at", [second]),
    )
    pack = make_pack(*rows, entities=WHERE)
    assert outcome(pack).startswith(expected)
    assert not any("whole world" in f.explanation for f in findings(pack))


def test_two_premieres_that_a_third_source_lists_are_two():
    rows = [
        (name, "tide", "premiered-at", where)
        for name, where in (
            ("a", ["oslo-fest"]),
            ("b", ["lima-fest"]),
            ("c", ["oslo-fest", "lima-fest"]),
        )
    ]
    assert verdicts(make_pack(*rows, entities=WHERE)) == set()


@pytest.mark.parametrize(("medium", "expected"), [("premiere", set()), ("", {"tension"})])
def test_the_day_of_the_premiere_may_come_from_any_source(medium, expected):
    pack = make_pack(
        ("gazette", "tide", "release-date", "1962-03-04"),
        ("herald", "tide", "release-date", "1962-03-19"),
        ("post", "tide", "release-date", "1962-03-04", say(medium=medium)),
    )
    assert {verdict for _, verdict in verdicts(pack)} == expected


def test_a_length_that_a_source_gives_for_the_cinema_is_not_that_of_the_disc():
    pack = make_pack(
        ("gazette", "tide", "runtime", 98, say(medium="DVD")),
        ("herald", "tide", "runtime", 106),
        ("post", "tide", "runtime", 106, say(medium="cinema")),
    )
    assert verdicts(pack) == set()


@every_row(
    ("first", "second", "tongues", "expected"),
    [
        ("Harehunden", "The Tide Mill", [], "cleared"),
        ("Harehunden", "Isa Marn", [], "tension"),
        ("Harehunden", "The Tide Mill", ["danish"], "cleared"),
        ("The Dog of the Hare", "The Tide Mill", ["danish"], "tension"),  # both are English
        ("Den røde dør", "Red Ember", [], "cleared"),
        ("Den røde dør", "Red Ember", ["english"], "tension"),
        ("Den røde dør", "Red Ember", ["english", "danish"], "cleared"),
        ("Anatomie", "Anatomy", [], "spelling"),
        ("Anatomie", "Anatomy", ["german"], "cleared"),
        ("Julija in Alfa Brenn", "Juliet and Alfa Brenn", ["slovene"], "cleared"),
        ("Anatomie", "Anatomia", ["german"], "spelling"),  # neither is English
        ("The Anatomy Lesson", "The Anatomy Lessen", ["german"], "spelling"),
    ],
)
def test_the_language_of_a_film_decides_what_its_titles_are(first, second, tongues, expected):
    spoken = [("post", "tide", "language", tongues)] if tongues else []
    pack = make_pack(
        ("gazette", "tide", "title", first), ("herald", "tide", "title", second), *spoken
    )
    on_title = {verdict for fact, verdict in verdicts(pack) if fact == "tide.title"}
    assert on_title == (set() if expected == "cleared" else {expected})


@every_row(
    ("first", "countries", "expected"),
    [
        ("Gravendal", {"US": "United States"}, {"tension"}),
        ("Gravendal", {"US": "United States", "DK": "Denmark"}, set()),
        ("Gravendal", {"CA": "Canada"}, set()),
        ("Le quai du port", {"US": "United States"}, set()),
        ("Gravendal", {}, set()),
    ],
)
def test_a_made_up_name_is_no_translation_of_a_title_from_where_films_are_in_english(
    first, countries, expected
):
    pack = make_pack(
        ("gazette", "tide", "title", first),
        ("herald", "tide", "title", "Harbour of Salt"),
        *([("post", "tide", "country", [*countries])] if countries else ()),
        entities=[entity(place, "place", name) for place, name in countries.items()],
    )
    assert {verdict for fact, verdict in verdicts(pack) if fact == "tide.title"} == expected


def test_where_the_original_title_is_known_two_others_are_compared():
    titles = {"a": "Harehunden", "b": "Tide Mill", "c": "Den røde dør"}
    rows = [(name, "tide", "title", title) for name, title in titles.items()]
    pack = make_pack(*rows, ("a", "tide", "language", ["danish"]))
    assert ("tide.title", "tension") in verdicts(pack)


@every_row(
    ("original", "tongue", "expected"),
    [
        ("Den lange kaj", ["danish"], set()),
        ("Den lange kaj", ["danish", "english"], set()),
        ("Den lange kaj", ["english"], {"tension"}),
        ("Harbour of Salt", ["danish"], {"tension"}),
    ],
)
def test_two_english_titles_of_a_foreign_film_may_be_translations(original, tongue, expected):
    titles = {"a": "The Long Quay", "b": "Ashore at Last", "c": original}
    rows = [(name, "tide", "title", title) for name, title in titles.items()]
    pack = make_pack(*rows, ("a", "tide", "language", tongue))
    assert {verdict for fact, verdict in verdicts(pack) if fact == "tide.title"} == expected


@every_row(
    ("planned", "how", "expected"),
    [
        ("The Long Quay", say(), set()),
        ("the long quay", say(), set()),
        ("The Long Quay", say(denied=True), {"tension"}),
        ("A Short Quay", say(), {"tension"}),
    ],
)
def test_a_working_title_is_no_other_title(planned, how, expected):
    pack = make_pack(
        ("gazette", "tide", "title", "Ebb Road"),
        ("herald", "tide", "title", "The Long Quay"),
        ("post", "tide", "planned-title", [planned], how),
    )
    assert {verdict for fact, verdict in verdicts(pack) if fact == "tide.title"} == expected


@every_row(
    ("first", "second", "expected"),
    [
        ("Buster Hale", "Joseph Hale", "tension"),
        ("Duke Hale", "Thomas K. Hale", "tension"),
        ("Buster Hale", "Duke Hale", "contradiction"),
        ("Buster Hale", "Joseph Kane", "contradiction"),
        ("Ida Holm", "Ida Berg", "tension"),  # a married name?
        ("Ida Holm", "Ida Maria Berg", "tension"),
        ("Ida Holm", "Ada Berg", "contradiction"),
        ("Ida Holm Jr.", "Ida Holm Sr.", "contradiction"),
        ("Kim Min-ho", "Kim Ji-won", "contradiction"),
        ("P. K. Sorrel", 'P. Z. "Sunny" Sorrel', "contradiction"),
    ],
)
def test_an_actor_may_have_a_nickname_or_two_family_names(first, second, expected):
    people = [entity("x", "person", first), entity("y", "person", second)]
    pack = make_pack(
        ("gazette", "owl", "played-by", ["x"]), ("herald", "owl", "played-by", ["y"]),
        entities=[entity("owl", "character"), *people],
    )  # fmt: skip
    assert outcome(pack) == expected


@every_row(
    ("first", "second", "seen", "expected"),
    [
        (6, 9, True, "tension"),  # both look back on it
        (6, 9, False, "cleared: scope"),  # plans change
        (6, 60, False, "tension"),
    ],
)
def test_what_a_film_was_to_cost(first, second, seen, expected):
    sources = [source("a", seen=seen, published="1991"), source("b", seen=seen, published="1995")]
    rows = ("a", "tide", "planned-budget", first), ("b", "tide", "planned-budget", second)
    assert outcome(make_pack(*rows, sources=sources)) == expected


def test_one_event_may_be_a_part_of_the_other():
    rows = ("a", "tide", "opens-with", "storm"), ("b", "tide", "opens-with", "wreck")
    events = entity("storm", "event"), entity("wreck", "event")
    assert outcome(make_pack(*rows, entities=events)) == "tension"


def test_a_town_in_a_denied_place_is_denied():
    rows = [
        ("a", "tide", "filming-location", ["lima"]),
        ("b", "tide", "filming-location", ["peru"], say(denied=True)),
    ]
    places = [entity("lima", "place", "Lima"), entity("peru", "place", "Peru")]
    assert outcome(make_pack(*rows, entities=places)) == "contradiction"


@every_row(
    ("title", "other", "original", "language", "conflict"),
    [
        ("Harbour Lights", "Lat hoi dang", "海港燈火", [], False),
        ("Harbour Lights", "Harbour Fires", "海港燈火", [], False),  # translated twice
        ("Harbour Lights", "Minatohi", "港灯", [], False),
        ("Zhuravnino", "Zuravnino", "Журавнино", [], False),  # transliterated
        ("Harbour Lights", "Harbour Fires", "海港燈火", ["english"], True),
        ("Harbour Lights", "Harbour Fires", "", [], True),
    ],
)  # fmt: skip
def test_a_title_in_another_script_shows_that_a_film_comes_from_elsewhere(
    title, other, original, language, conflict
):
    rows = [("gazette", "tide", "title", title), ("herald", "tide", "title", other)]
    rows += [("courier", "tide", "title", original)] if original else []
    rows += [("courier", "tide", "language", language)] if language else []
    entities = [entity("tide", "film"), entity("english", "concept", "English")]
    assert bool(findings(make_pack(*rows, entities=entities))) == conflict


@every_row(
    ("asked", "first", "second", "verdict"),
    [
        ("played-by", ["ann"], ["bo"], "tension"),  # the one may be the other's voice
        ("director", ["ann"], ["bo"], "contradiction"),
    ],
)
def test_who_heard_a_dubbed_version_may_name_its_voices(asked, first, second, verdict):
    subject = "owl" if asked == "played-by" else "tide"
    pack = make_pack(
        ("gazette", subject, asked, first), ("herald", subject, asked, second),
        sources=[source("gazette"), source("herald", limits=["dubbed"])],
        entities=[entity("tide", "film"), entity("owl", "character")], work="tide",
    )  # fmt: skip
    assert {v for fact, v in verdicts(pack) if fact == f"{subject}.{asked}"} == {verdict}
