"""Patterns: one cause behind many differences is one finding; what does not fit stands alone."""

from __future__ import annotations

from random import Random
from types import SimpleNamespace
from typing import Any

import pytest
from support.build import entity, findings, make_pack, prop, say, source
from support.rows import every_row

from explorer.compare.context import Context
from explorer.compare.engine import compare
from explorer.compare.given import Given
from explorer.compare.patterns.lists import Lengths
from explorer.compare.patterns.series import Series
from explorer.model.enums import Gate, Verdict
from explorer.model.finding import Conflict, Finding
from explorer.model.pack import Pack
from explorer.session import Session
from explorer.values.reason import Reason

RATED = prop("rated", "text", "functional", "production", domain=["film"])
KINDS = prop("kinds", "text", "set", "colour", domain=["film"], completeness="expected")
BY = prop("by", "name", "set", "credit", domain=["film"], completeness="expected")
BEING = prop("being", "term", "functional", "identity", values=["elf", "dwarf"], other_terms=True)

PEOPLE = [
    entity(f"p{number}", "person", name)
    for number, name in enumerate(
        ("Ada Grant", "Bruno Falk", "Carla Weiss", "Dino Rossi", "Elsa Krog", "Fritz Lund")
    )
]


def two_lists(property_id: str, *pairs: tuple[Any, Any], **more: Any) -> Pack:
    """Return what two lists say of a property, film by film."""
    rows = [
        (source_id, f"film-{number}", property_id, value)
        for number, pair in enumerate(pairs)
        for source_id, value in zip(("almanac", "bureau"), pair, strict=True)
    ]
    more = {"entities": PEOPLE, "properties": [RATED, KINDS, BEING], **more}
    return make_pack(*rows, **more)


def split(pack: Pack) -> tuple[list[Finding], set[str]]:
    """Return the patterns, and the subjects of the other findings."""
    reported = findings(pack)
    patterns = [f for f in reported if f.verdict is Verdict.PATTERN]
    return patterns, {f.subject for f in reported if f.verdict is not Verdict.PATTERN}


def people(*numbers: int) -> list[str]:
    return [f"p{number}" for number in numbers]


TWO = (people(0, 1), people(0, 1, 2)), (people(1, 2), people(1, 2, 3, 4)), (
    people(3, 4), people(2, 3, 4))  # fmt: skip


@every_row(
    ("pairs", "words", "left"),
    [
        (TWO, "“Almanac” lists two names at most, where others give more", set()),
        (TWO[:2], "", {"film-0", "film-1"}),
        (((people(0), people(0, 1)),) * 3, "lists one name at most", set()),
        # below the cut
        ((*TWO, (people(0), people(0, 1, 5))), "lists two names at most", {"film-3"}),
        ((*TWO, (people(0, 1), people(0, 5, 4))), "two names at most", {"film-3"}),  # another name
        ((*TWO, (people(0, 1), people(4, 5))), "lists two names at most", {"film-3"}),
        ((*TWO, (people(0, 1, 2), people(0, 1, 2))), "", {"film-0", "film-1", "film-2"}),
        (
            ((people(0), people(0, 1)), (people(1, 2), people(1, 2, 3)),
             (people(0, 1, 2), people(0, 1, 2, 3))),
            "", {"film-0", "film-1", "film-2"},
        ),
    ],
)  # fmt: skip
def test_lists_that_one_source_cuts(pairs: Any, words: str, left: set[str]) -> None:
    patterns, others = split(two_lists("writer", *pairs))
    assert others == left
    assert len(patterns) == bool(words)
    if words:
        (pattern,) = patterns
        assert words in pattern.explanation
        assert (pattern.id, pattern.subject) == ("pattern.writer.almanac.lists-at-most", "almanac")
        assert (pattern.level, pattern.between) == ("source", ("almanac",))


@pytest.mark.parametrize("number", [1, 3])
def test_two_sources_that_never_name_two_may_each_name_another_of_two(number: int) -> None:
    same = [(people(n % 4), people(n % 4)) for n in range(30)]
    other = [(people(0), people(5)), (people(2), people(3)), (people(1), people(4))][:number]
    for agreeing, verdict in ((same, "tension"), (same[:20], "contradiction")):
        assert {f.verdict for f in findings(two_lists("director", *agreeing, *other))} == {verdict}
    listed = two_lists("director", *same, *other, (people(0, 1), people(0, 1)))
    assert {f.verdict for f in findings(listed)} == {"contradiction"}


def test_a_source_that_gives_a_film_one_language() -> None:
    tongues = [entity(t, "concept", t.title()) for t in ("english", "french", "malay")]
    pairs = [(["french"], ["french", "english"]), (["malay"], ["malay", "french"])] * 2
    patterns, left = split(two_lists("language", *pairs, entities=tongues))
    assert [f.explanation for f in patterns] == [
        "Language: for four films, “Almanac” lists one at most, where others give more."
    ]
    assert not left


def test_lists_are_measured_fact_by_fact_in_whatever_order_they_are_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In a large table, the claims on a fact are indexed once and not once for each source."""
    pack = two_lists("kinds", *[(["red"], ["red", f"blue {number}"]) for number in range(5)])
    indexed: list[object] = []

    def index(claims: Any) -> Given:
        indexed.append(claims)
        return Given(claims)

    monkeypatch.setattr("explorer.compare.context.Given", index)
    monkeypatch.setattr("explorer.compare.context.FACTS_REMEMBERED", 1)
    lengths = Lengths(Context(pack))
    claims = sorted(pack.claims.values(), key=lambda claim: claim.source.id)
    assert [*map(lengths.of, claims)] == [1] * 5 + [2] * 5
    assert len(indexed) == 5


def test_one_longer_list_in_twenty_does_not_undo_a_cut() -> None:
    same = [(people(0, 1), people(0, 1))] * 20
    longer = (people(0, 1, 2), people(0, 1, 2))
    (pattern,), _ = split(two_lists("writer", *TWO, *same, longer))
    assert "lists more than two names only once" in pattern.explanation


def test_many_shorter_lists_are_one_pattern_and_few_are_not() -> None:
    """Lists of two and of three lie below those of three and of four: no cut, but a habit."""
    short = [(people(0), people(0, 1)), (people(0, 1), people(0, 1, 2))] * 4
    alike = [(people(0, 1, 2, 3), people(0, 1, 2, 3))] * 3
    assert split(two_lists("writer", *short, *alike))[0] == []
    (pattern,), others = split(two_lists("writer", *short, *short[:2], *alike))
    assert pattern.id == "pattern.writer.almanac.bureau.lists-fewer" and not others
    assert "10 of the 13 films that both cover" in pattern.explanation


FIRMS = [entity(f"firm-{n}", "organisation", name) for n, name in enumerate(
    ("Kestrel", "Amber Gate", "Moor and Sons", "Lantern", "Oriel", "Tideway", "Harrow")
)]  # fmt: skip


def firms(number: int) -> tuple[list[str], list[str]]:
    """Return two firms, seldom the same two."""
    return [f"firm-{number % 7}"], [f"firm-{(number % 7 + 1 + number // 7) % 7}"]


@pytest.mark.parametrize(("apart", "alike", "patterns"), [(12, 8, 1), (8, 4, 0), (12, 14, 0)])
def test_lists_that_seldom_meet_answer_two_questions(apart: int, alike: int, patterns: int) -> None:
    """Who made a film, and who released it, where both are only called a studio."""
    pairs = [firms(number) for number in range(apart)]
    pairs += [(["firm-0", "firm-1"], ["firm-0", "firm-1"])] * alike
    patterns_seen, others = split(two_lists("studio", *pairs, entities=FIRMS))
    assert len(patterns_seen) == patterns
    assert len(others) == (0 if patterns else apart)
    for pattern in patterns_seen:
        assert pattern.id == "pattern.studio.almanac.bureau.lists-apart"
        assert "for 12 of the 20 films that both cover" in pattern.explanation


@every_row(
    ("apart", "alike", "more", "patterns"),
    [
        (12, 40, [], 1),
        (12, 40, [(["in-france"], ["in-italy", "in-spain"])], 1),
        (12, 40, [(["in-france", "in-italy"], ["in-france"])], 0),  # who gives two now and then
        (9, 40, [], 0),
        (12, 150, [], 0),  # a slip here and there
        (50, 900, [], 1),
        (12, 12, [], 0),  # too few to tell
    ],
)
def test_a_source_with_one_answer_may_name_another_of_several(
    apart: int, alike: int, more: Any, patterns: int
) -> None:
    """Which of the countries that made a film it files it under."""
    ids = ("in-france", "in-italy", "in-spain", "in-chile", "in-japan")
    pairs = [([ids[n % 4]], [ids[n % 4 + 1]]) for n in range(apart)]
    pairs += [(["in-chile"], ["in-chile"])] * (alike - 1) + [
        (["in-chile"], ["in-chile", "in-japan"])
    ]
    slip = (["in-norse"], ["in-japan"])  # no country, and so no other one
    places = [entity(i, "place", i.removeprefix("in-").title()) for i in ("in-norse", *ids)]
    listed = two_lists("country", *pairs, *more, slip, entities=places)
    explained = [f for f in split(listed)[0] if "both may be right" in f.explanation]
    assert len(explained) == patterns
    if patterns:
        assert len(explained[0].explains) == apart + len(more)
        assert split(listed)[1] >= {f"film-{apart + alike + len(more)}"}


def test_two_directors_who_seldom_meet_are_no_two_questions() -> None:
    pairs = [(people(n % 6), people((n + 1 + n // 6) % 6)) for n in range(12)]
    assert split(two_lists("director", *pairs)) == ([], {f"film-{n}" for n in range(12)})


@pytest.mark.parametrize(("alike", "severity"), [(40, "low"), (20, "medium")])
def test_two_sources_that_name_one_country_each_may_name_another(alike: int, severity: str) -> None:
    places = [entity(i, "place", i.title()) for i in ("ardovia", "belmark", "corland")]
    differing = (("ardovia", "belmark"), ("belmark", "corland"), ("corland", "ardovia"))
    pairs = [(["ardovia"], ["ardovia"])] * alike
    pairs += [([first], [second]) for first, second in differing]
    reported = findings(two_lists("country", *pairs, entities=places))
    assert [(f.verdict, f.severity.value) for f in reported] == [(Verdict.TENSION, severity)] * 3
    for finding in reported:
        assert ("neither source names more than one" in finding.explanation) == (alike > 30)


@pytest.mark.parametrize(("alike", "verdict"), [(150, "tension"), (60, "contradiction")])
def test_a_stray_list_of_two_makes_no_other_rule_of_naming_one(alike: int, verdict: str) -> None:
    pairs = [(people(n % 6), people(n % 6)) for n in range(alike)]
    stray = (people(0, 1), people(0, 1))
    pack = two_lists("director", *pairs, stray, (people(1), people(2)))
    assert [finding.verdict for finding in findings(pack)] == [verdict]


def test_lists_of_story_content_have_no_cut() -> None:
    rows = [("almanac", f"c{n}", "family-killed", ["father"]) for n in range(4)]
    rows += [("bureau", f"c{n}", "family-killed", ["father", "mother"]) for n in range(4)]
    patterns, others = split(make_pack(*rows))
    assert not patterns and len(others) == 4


@every_row(
    ("property_id", "pairs", "words", "left"),
    [
        ("rated", [("UNSEEN", "N/S")] * 3, "“Bureau” has N/S where “Almanac” has UNSEEN", 0),
        ("rated", [("UNSEEN", "N/S")] * 2, "", 2),
        ("rated", [("UNSEEN", "N/S")] * 4 + [("UNSEEN", "18")], "has N/S", 1),
        ("rated", [("UNSEEN", "N/S")] * 3 + [("18", "15")], "has N/S", 1),
        ("rated", [("12", "15")] * 3 + [("15", "15")] * 3, "", 3),  # both know 15
        ("rated", [("12", "15")] * 3 + [("15", "12")] * 3, "", 6),
        ("rated", [("12", "X")] * 3 + [("U", "Y")] * 3, "(and", 0),
        ("rated", [("Board A", "Board A of 1912")] * 3, "has Board A of 1912", 0),
        ("kinds", [(["epic", "war"], ["epic film", "war film"]), (["epic"], ["epic film"]),
                   (["war"], ["war film"]), (["epic", "war"], ["epic film", "war film"]),
                   (["epic", "noir"], ["satire", "noir"])], "epic film", 1),
        ("being", [("elf", "dwarf")] * 3, "", 3),  # two terms of the vocabulary
        ("being", [("elf", "sprite")] * 3, "has sprite where “Almanac” has elf", 0),
        ("sound", [(True, False)] * 3, "", 3),
    ],
)  # fmt: skip
def test_one_term_wherever_the_other_has_another(
    property_id: str, pairs: Any, words: str, left: int
) -> None:
    sound = prop("sound", "boolean", "functional", domain=["film"])
    patterns, others = split(
        two_lists(property_id, *pairs, properties=[RATED, KINDS, BEING, sound])
    )
    assert (len(patterns), len(others)) == (bool(words), left)
    assert all(words in pattern.explanation for pattern in patterns)


@pytest.mark.parametrize(
    ("property_id", "kind", "number", "patterns"),
    [
        ("country", "place", 3, 1),
        ("studio", "organisation", 3, 1),
        ("director", "person", 3, 0),  # one of the two may well be wrong on all three
        ("director", "person", 10, 1),
        ("killed-by", "character", 10, 0),  # what a story tells
    ],
)
def test_one_entity_wherever_the_other_has_another(
    property_id: str, kind: str, number: int, patterns: int
) -> None:
    entities = [entity("one", kind, "Anna Tiller"), entity("other", kind, "Rosa Marsh")]
    pair = ("one", "other") if property_id == "killed-by" else (["one"], ["other"])
    as_patterns, others = split(two_lists(property_id, *[pair] * number, entities=entities))
    assert len(as_patterns) == patterns
    assert len(others) == (0 if patterns else number)


def test_lists_in_other_terms_are_compared_by_what_is_left() -> None:
    pairs = [(["epic"], ["epic film"])] * 3 + [(["epic", "noir"], ["epic film"])]
    (finding,) = [f for f in findings(two_lists("kinds", *pairs)) if f.subject == "film-3"]
    assert (finding.verdict, finding.conflicts[0].why) == (
        Verdict.INCOMPLETE, "only one side names noir",
    )  # fmt: skip


def test_people_are_no_terms_and_forms_of_their_names_no_difference() -> None:
    pairs = [(["Ida Moss", "Bo Ek"], ["Moss, Ida", "Per Holm"])] * 4
    patterns, others = split(two_lists("by", *pairs, properties=[BY]))
    assert (patterns, len(others)) == ([], 4)
    pairs = [(["Ida Moss", "Bo Ek"], ["Moss, Ida", "B. N. E."])] * 10  # one may go by two names
    (pattern,), others = split(two_lists("by", *pairs, properties=[BY]))
    assert "“Bureau” has B. N. E. where “Almanac” has Bo Ek." in pattern.explanation
    assert others == set()


TRANSLATED = (
    ("La casa del viento", "The House of the Wind"),
    ("El sol de los pobres", "The Sun of the Poor"),
    ("Los pobres", "Poor People"),
    ("Carmen y los pobres", "Carmen"),
)


def test_original_and_translated_titles() -> None:
    """Titles cleared as translations show what a source gives where the titles alone do not."""
    films = [entity(f"film-{n}", "film", f"Film {n}") for n in range(9)]
    further = [("Night Bus", "Dawn Tram"), ("The Long Road", "The Short Way")]
    (pattern,), others = split(two_lists("title", *TRANSLATED, *further, entities=films))
    assert "“Almanac” gives the original title, “Bureau” a translation" in pattern.explanation
    assert others == {"film-4", "film-5"}
    assert split(two_lists("title", *TRANSLATED[2:], entities=films)) == ([], {"film-1"})


RATINGS = ("PG", "R", "PG-13", "R", "PG", "R")


def test_no_answer_where_the_other_source_has_several() -> None:
    (pattern,), others = split(
        two_lists("certificate-mpa", *(("not rated", rating) for rating in RATINGS))
    )
    assert "“Almanac” has “not rated” where “Bureau” has R, PG or PG-13" in pattern.explanation
    assert len(pattern.explains) == 6 and not others


@pytest.mark.parametrize("word", ["G", "X"])
def test_an_answer_is_not_the_lack_of_one(word: str) -> None:
    assert split(two_lists("certificate-mpa", *((word, rating) for rating in RATINGS)))[0] == []


def test_what_neither_source_rates_was_not_rated() -> None:
    neither = [("not rated", "not rated")] * 4
    rated = [("not rated", rating) for rating in RATINGS]
    patterns, others = split(two_lists("certificate-mpa", *neither, *rated))
    assert patterns == [] and len(others) == 6


def test_titles_translated_by_either_are_no_pattern() -> None:
    turned = [(b, a) if n % 2 else (a, b) for n, (a, b) in enumerate(TRANSLATED)]
    assert split(two_lists("title", *turned))[0] == []


@every_row(
    ("pairs", "words", "left"),
    [
        ([("1960", "1961")] * 3, "“Bureau” gives a date one year later than “Almanac”", 0),
        ([("1961", "1960")] * 3, "“Almanac” gives a date one year later than “Bureau”", 0),
        ([("1960-05-03", "1961-05-03"), ("1970", "1971"), ("1980-02", "1981-02")], "one year", 0),
        ([("1960", "1961-02-03"), ("1970", "1971-08"), ("1980", "1981")], "one year later", 0),
        ([("1960-05-30", "1960-06-06"), ("1971-01-02", "1971-01-09"), ("1980-02-26", "1980-03-04")],
         "7 days later", 0),
        ([("1960-05", "1960-06"), ("1970-06", "1970-07"), ("1980-12", "1981-01")], "one month", 0),
        ([("1960", "1961"), ("1970", "1969"), ("1980", "1981")], "", 3),
        ([("1960", "1961"), ("1970", "1971")], "", 2),
        ([("1960", "1961")] * 4 + [("1970", "1974")], "Exception: Film 4.", 1),
        ([("1960", "1961")] * 3 + [("1970", "1970")] * 3, "", 3),
        ([("1960", "1961")] * 10 + [("1970", "1970")] * 30, "for 10 of the 40 films", 0),
        ([("1960-05-03", "1960-03-05"), ("1970-06-08", "1970-08-06"), ("1980-12-10", "1980-10-12")],
         "“Almanac” has the day and month the opposite way round to “Bureau”", 0),
        ([("1960-05-03", "1960-03-05"), ("1970-06-08", "1970-08-06"), ("1980-12-10", "1980-10-12"),
          ("1990-04-20", "1990-06-20")], "Exception: Film 3.", 1),
    ],
)  # fmt: skip
def test_dates_that_differ_by_one_step_or_are_swapped(pairs: Any, words: str, left: int) -> None:
    patterns, others = split(two_lists("release-date", *pairs))
    assert (len(patterns), len(others)) == (bool(words), left)
    assert all(words in pattern.explanation for pattern in patterns)


@pytest.mark.parametrize(
    ("others", "is_pattern"),
    [
        ([str(1960 + 2 * n) for n in range(12)], True),
        ([str(1960 + 2 * n) for n in range(12)] + ["2017"] * 40, True),  # agreed: that date too
        (["2013", "2020"] * 6, False),  # a list of one year's films
        ([str(1960 + 2 * n) for n in range(9)], False),
    ],
)
def test_one_date_for_nearly_all_is_reported_once(others: list[str], *, is_pattern: bool) -> None:
    patterns, _ = split(two_lists("release-date", *(("2017", other) for other in others)))
    words = [f.explanation for f in patterns if "gives 2017, as it nearly always" in f.explanation]
    assert len(words) == is_pattern


def test_one_date_among_a_source_s_many_is_no_pattern_of_it() -> None:
    pairs = [("2017", str(1960 + 2 * n)) for n in range(12)]
    pairs += [(str(1900 + n), str(1900 + n)) for n in range(12)]
    assert not split(two_lists("release-date", *pairs))[0]


def test_a_swap_is_mentioned_beside_a_third_date() -> None:
    days = ("almanac", "1950-03-02"), ("bureau", "1950-02-03"), ("courier", "1957")
    (finding,) = findings(make_pack(*((who, "ada", "born", day) for who, day in days)))
    assert "in two of them, day and month may be swapped" in finding.explanation


@pytest.mark.parametrize(
    ("first", "second", "swapped"),
    [
        ("1960-05-03", "1960-03-05", True),
        ("1960-05-03", "1961-03-05", False),
        ("1960-05-13", "1960-03-15", False),
        ("1960-05-03", "1960-03-06", False),
        ("1960-05-05", "1960-05-07", False),
    ],
)
def test_a_single_swap_is_mentioned(first: str, second: str, swapped: bool) -> None:
    rows = [("almanac", "person", "born", first), ("bureau", "person", "born", second)]
    (finding,) = findings(make_pack(*rows))
    assert ("day and month may be swapped" in finding.explanation) is swapped


@every_row(
    ("first", "second", "swapped"),
    [
        ("1958-05-03", "1985-05-03", True),
        ("1967", "1976", True),
        ("1960-05-12", "1960-05-21", True),
        ("1958-05-03", "1985-06-03", False),
        ("1958", "1985-05-03", False),
        ("1950", "1952", False),
        ("1935", "1953-03", False),
        ("1836", "1638", False),
    ],
)
def test_two_transposed_digits_are_mentioned(first: str, second: str, swapped: bool) -> None:
    rows = [("almanac", "person", "born", first), ("bureau", "person", "born", second)]
    (finding,) = findings(make_pack(*rows))
    assert ("two digits may be swapped" in finding.explanation) is swapped


@every_row(
    ("first", "second", "scope", "is_told"),
    [
        (100, 96, {}, True),
        (96, 100, {}, True),
        (150, 144, {}, True),
        (115, 110, {}, True),  # 110.4
        (100, 95, {}, False),
        (100, 93, {}, False),
        (100, 96, {"medium": "cinema"}, False),  # nobody mentions television
    ],
)
def test_a_single_transfer_is_mentioned(first: int, second: int, scope: Any, is_told: bool) -> None:
    rows = [("almanac", "film", "runtime", first, say(**scope)),
            ("bureau", "film", "runtime", second, say(**scope))]  # fmt: skip
    (finding,) = findings(make_pack(*rows))
    assert finding.verdict is Verdict.TENSION
    assert ("24 frames a second" in finding.explanation) is is_told


@pytest.mark.parametrize(("on_television", "is_told"), [(120, True), (130, False)])
def test_only_the_shorter_version_may_run_faster_on_television(
    on_television: int, is_told: bool
) -> None:
    rows = [("almanac", "film", "runtime", 125),
            ("bureau", "film", "runtime", on_television, say(cut="television"))]  # fmt: skip
    (finding,) = findings(make_pack(*rows, sources=[source("almanac", seen=None)]))
    assert ("24 frames a second" in finding.explanation) is is_told


def test_days_of_shooting_are_no_transfer() -> None:
    rows = [("almanac", "film", "shooting-days", 50), ("bureau", "film", "shooting-days", 48)]
    (finding,) = findings(make_pack(*rows))
    assert finding.verdict is Verdict.CONTRADICTION
    assert "frames" not in finding.explanation


@every_row(
    ("pairs", "words", "left"),
    [
        ([(3, 3000), (5, 5000), (7, 7000)], "“Bureau” gives 1,000 times what “Almanac” gives", 0),
        ([(3e6, 3), (5e6, 5), (7e6, 7.01)], "“Almanac” gives 1,000,000 times", 0),
        ([(30, 300), (50, 500), (70, 700), (40, 61)], "10 times", 1),
        ([(30, 300), (50, 500), (70, 75.6)], "", 3),
        ([(30, 300), (50, 500), (70, 700)] + [(n, 1.3 * n) for n in (7, 13, 29, 61)], "", 7),
        ([(100, 125), (80, 100), (120, 150), (60, 75)], "1.25 times", 0),
        ([(100, 125), (80, 100), (120, 150), (60, 86)], "", 4),
    ],
)
def test_numbers_in_another_unit_or_ratio(pairs: Any, words: str, left: int) -> None:
    patterns, others = split(two_lists("budget", *pairs))
    assert (len(patterns), len(others)) == (bool(words), left)
    assert all(words in pattern.explanation for pattern in patterns)


def test_undated_totals_are_one_pattern_except_those_far_apart() -> None:
    near = [(100 + n, (100 + n) * (1.2 + n / 7)) for n in range(10)]
    (pattern,), others = split(two_lists("gross", *near, (10, 300)))
    assert pattern.id.endswith(".sums") and others == {"film-10"}
    assert "neither says for which date or region" in pattern.explanation


@pytest.mark.parametrize("regions", [("", "US"), ("US", "US"), ("US", "France")])
def test_totals_of_one_country_are_one_pattern_as_well(regions: tuple[str, str]) -> None:
    pairs = [(100 + n, (100 + n) * (1.05 + n / 90)) for n in range(10)]
    rows = [
        (source_id, f"film-{n}", "gross", value, say(region=region))
        for n, pair in enumerate([*pairs, (10, 30)])
        for source_id, value, region in zip(("almanac", "bureau"), pair, regions, strict=True)
    ]
    patterns, others = split(make_pack(*rows))
    assert len(patterns) == (regions == ("US", "US"))
    if patterns:
        assert "by at most 15%; neither says for which date" in patterns[0].explanation
        assert others == {"film-10"}


@pytest.mark.parametrize(
    ("prop", "values", "stray", "words"),
    [
        ("runtime", [90 + 3 * n for n in range(12)], (90, 170), "neither says for which version"),
        ("score-imdb", [5 + n / 7 for n in range(12)], (3, 8), "neither says for which date"),
    ],
)
def test_lengths_and_scores_are_one_pattern_but_for_those_far_apart(
    prop: str, values: list[float], stray: tuple[float, float], words: str
) -> None:
    pairs = [(x, x * (1.06 + n % 5 / 50)) for n, x in enumerate(values)]
    (pattern,), others = split(two_lists(prop, *pairs, stray))
    assert pattern.id.endswith(".sums") and words in pattern.explanation
    assert others == {"film-12"} and "region" not in pattern.explanation


def test_versions_of_a_film_differ_by_a_quarter_but_seldom_by_half_an_hour() -> None:
    pairs = [(x, x * (1.06 + n % 5 / 50)) for n, x in enumerate(range(90, 126, 3))]
    assert split(two_lists("runtime", *pairs, (100, 124), (180, 212), (100, 127)))[1] == {
        "film-13",
        "film-14",
    }


def two_budgets(
    wrong: int, drift: float, films: int = 500
) -> tuple[list[tuple[float, float]], set[str]]:
    """Return what two made-up databases say that films cost, and which are `wrong` in one of them:
    of the others seven in ten are equal, two rounded, and one is up to `drift` times as much.
    """
    draw = Random(wrong)
    pairs = []
    for number in range(films):
        budget = round(draw.uniform(4, 160), 1)
        kind = draw.random()
        other = budget if kind < 0.7 else float(round(budget))
        if kind >= 0.9:
            other = round(budget * draw.uniform(1.02, drift), 1)
        if number < wrong:
            other = round(budget * draw.uniform(1.5, 3) ** draw.choice((1, -1)), 1)
        pairs.append((budget, other))
    return pairs, {f"film-{number}" for number in range(wrong)}


@pytest.mark.parametrize(
    ("wrong", "drift", "patterns", "further"), [(20, 1.3, 1, 2), (20, 1.04, 0, 3), (0, 1.3, 1, 2)]
)
def test_sums_further_apart_than_two_databases_usually_are_stay_findings(
    wrong: int, drift: float, patterns: int, further: int
) -> None:
    pairs, planted = two_budgets(wrong, drift)
    as_patterns, others = split(two_lists("budget", *pairs))
    assert len(as_patterns) == patterns
    assert planted <= others and len(others - planted) <= further


@pytest.mark.parametrize(
    ("world", "severity"), [(30.0, "medium"), (10.0, "high"), (300.0, "high"), (1 / 30, "high")]
)
def test_domestic_takings_are_no_error_where_a_source_counts_them_throughout(
    world: float, severity: str
) -> None:
    pairs = [(100 + n, (100 + n) * (1.5 + n / 9)) for n in range(10)]
    pack = two_lists("gross", *pairs, (2.0, 2.0 * world))
    assert next(f for f in findings(pack) if f.subject == "film-10").severity.value == severity


def test_a_total_less_than_usual_is_no_total_of_another_day() -> None:
    pairs = [(100 + n, (100 + n) * (1.5 + n / 9)) for n in range(10)]
    assert split(two_lists("gross", *pairs, (200, 100)))[1] == {"film-10"}
    assert not split(two_lists("gross", *pairs, *[(n, n) for n in range(1, 300)]))[0]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (("Jrgen Bll", "Zo Mller", "Iaki Nez"), "leaves out accented letters"),
        (("J rgen B ll", "Zo  M ller", "I aki N  ez"), "leaves out accented letters"),
        (("Jorgen Boll", "Zoa Muller", "Inigo Nunez"), ""),
    ],
)
def test_letters_that_one_source_loses(written: tuple[str, ...], words: str) -> None:
    full = ("Jürgen Böll", "Zoë Müller", "Iñaki Núñez")
    people = [entity(f"full-{n}", "person", name) for n, name in enumerate(full)]
    people += [entity(f"lost-{n}", "person", name) for n, name in enumerate(written)]
    pairs = [([f"full-{n}"], [f"lost-{n}"]) for n in range(3)]
    patterns, others = split(two_lists("director", *pairs, entities=people))
    assert len(patterns) == bool(words) and (bool(others) is not bool(words))
    assert all(words in pattern.explanation for pattern in patterns)


def test_declared_ways_are_cleared_and_say_so() -> None:
    rated = prop("rated", "text", "functional", domain=["film"], same_as={"N/S": "UNSEEN"})
    rows = [
        ("almanac", "film", "writer", people(0, 1)), ("bureau", "film", "writer", people(0, 1, 2)),
        ("almanac", "other", "writer", people(0)), ("bureau", "other", "writer", people(0, 1)),
        ("almanac", "film", "title", "Umi"), ("bureau", "film", "title", "The Ocean"),
        ("almanac", "film", "rated", "UNSEEN"), ("bureau", "film", "rated", "N/S"),
    ]  # fmt: skip
    ways = source("almanac", lists_at_most=2, titles="original")
    comparison = compare(make_pack(*rows, sources=[ways], entities=PEOPLE, properties=[rated]))
    assert {f.id for f in comparison.findings} == {"other.writer"}
    assert {c.why for c in comparison.cleared if c.gate is Gate.PATTERN} == {
        "according to the pack, “Almanac” never lists more than two",
        "according to the pack, “Almanac” gives original titles",
        "according to the pack, N/S and UNSEEN are the same",
    }


def test_a_third_source_that_says_the_same_is_explained_too() -> None:
    pairs = [("1960", "1961"), ("1970", "1971"), ("1980", "1981")]
    rows = [("third", f"film-{n}", "release-date", pair[0]) for n, pair in enumerate(pairs)]
    known = two_lists("release-date", *pairs).claims.values()
    rows += [(c.source.id, c.subject, "release-date", c.record.value) for c in known]
    (pattern,), others = split(make_pack(*rows))
    assert not others and pattern.between == ("almanac", "bureau")


def test_what_another_pattern_explains_is_left_alone() -> None:
    conflict = Conflict("a", "b", Verdict.TENSION, Reason("why"))
    group: Any = SimpleNamespace(conflicts=[])
    difference: Any = SimpleNamespace(group=group, conflict=conflict)
    series: Any = SimpleNamespace(differences=[difference])
    left = Conflict("a", "b", Verdict.INCOMPLETE, Reason("less"))
    Series.replace_conflict(series, difference, left)
    assert (group.conflicts, series.differences) == ([], [difference])


def test_patterns_come_first() -> None:
    rows = [("almanac", "hero", "family-killed", ["a"]), ("bureau", "hero", "family-killed", ["b"])]
    known = two_lists("release-date", *[("1960", "1961")] * 3).claims.values()
    rows += [(c.source.id, c.subject, "release-date", c.record.value) for c in known]
    assert next(f.verdict for f in findings(make_pack(*rows))) is Verdict.PATTERN


def test_what_a_pattern_explains_counts_against_no_claim() -> None:
    pack = two_lists("release-date", *[(f"19{n}", f"19{n + 1}") for n in range(50, 62)])
    session = Session.of(pack, compare(pack))
    assert {session.mark(claim) for claim in pack.claims.values()} == {Verdict.PATTERN}
    assert {record.contradicted for record in session.records.values()} == {0}


def test_with_many_lists_their_number_shows_who_is_left_out() -> None:
    rows = [(f"s{n}", f"film-{m}", "writer", people(0, 1)) for n in range(5) for m in range(3)]
    short = [("almanac", f"film-{m}", "writer", people(0)) for m in range(3)]
    patterns, others = split(make_pack(*rows, *short, entities=PEOPLE))
    assert not patterns and len(others) == 3
    patterns, others = split(make_pack(*rows[:12], *short, entities=PEOPLE))
    assert len(patterns) == 1 and not others


def test_a_translated_title_is_no_misspelling_of_the_film_s_own_name() -> None:
    films = [
        entity(f"film-{n}", "film", original, spellings=[translated])
        for n, (original, translated) in enumerate(TRANSLATED[:3])
    ]
    ways = source("almanac", titles="original")
    assert findings(two_lists("title", *TRANSLATED[:3], sources=[ways], entities=films)) == []


@pytest.mark.parametrize(
    ("original", "other", "left"),
    [("Das Haus am See", "The House by the Lake", 0), ("Glut", "Embers", 0),
     ("The House by the Lake", "The End of the Road", 1)],
)  # fmt: skip
def test_two_titles_in_one_language_are_no_translation(
    original: str, other: str, left: int
) -> None:
    ways = source("almanac", titles="original")
    assert len(findings(two_lists("title", (original, other), sources=[ways]))) == left


def released(*years: tuple[str, str]) -> Pack:
    return two_lists("release-date", *years)


def test_the_year_of_the_first_release_anywhere() -> None:
    late = [(f"{1980 + n}", f"{1981 + n}-03-0{n % 9 + 1}") for n in range(7)]
    later = [(f"{1960 + n}", f"{1962 + n}-05-11") for n in range(4)]
    alike = [(f"{1930 + n}", f"{1930 + n}-06-01") for n in range(20)]
    wrong = [("1975", "1999-05-05")]
    (pattern,), left = split(released(*late, *later, *alike, *wrong))
    assert "“Almanac” gives a date one or two years earlier than “Bureau”" in pattern.explanation
    assert len(pattern.explains) == 11 and len(left) == 1
    # Where the dates of one source are days too, they are not of a year only.
    days = [(f"{a}-01-02", b) for a, b in (*late, *later)]
    assert not [f for f in split(released(*days))[0] if "anywhere" in f.explanation]
    # Where the other is as often earlier, or by far more, that is no one cause.
    mixed = [*late, *later, *((b[:4], f"{a}-01-01") for a, b in late)]
    assert not [f for f in split(released(*mixed))[0] if "anywhere" in f.explanation]
    # And where all are late by one year, that is all there is to say.
    (steady,), _ = split(released(*late, *((f"{1950 + n}", f"{1951 + n}-02-03") for n in range(7))))
    assert "one year later" in steady.explanation


def test_a_year_that_was_kept_as_its_first_day_and_moved_back() -> None:
    moved = [(f"{1930 + n}-12-31", f"{1931 + n}") for n in range(3)]
    alike = [(f"{1960 + n}-05-06", f"{1960 + n}") for n in range(9)]
    (pattern,), left = split(released(*moved, *alike, ("1980-12-31", "1985"), ("1975", "1999")))
    assert "“Almanac” gives 31 December of the year before that in “Bureau”" in pattern.explanation
    assert len(pattern.explains) == 3 and len(left) == 2
    (other_way,), _ = split(released(*((b, a) for a, b in moved)))
    assert "“Bureau” gives 31 December" in other_way.explanation
    assert not [f for f in split(released(*moved[:2]))[0] if "31 December" in f.explanation]


@pytest.mark.parametrize(("number", "patterns"), [(3, 1), (2, 0)])
def test_a_name_that_one_source_always_spells_differently_is_reported_once(
    number: int, patterns: int
) -> None:
    crew = [entity("mikel", "person", "Mikel Adani"), entity("mikkel", "person", "Mikkel Adani"),
            entity("bela", "person", "Bela Nagy"), entity("zoe", "person", "Zoe Falk")]  # fmt: skip
    pairs = [(["mikel"], ["mikkel"])] * number + [(["bela"], ["zoe"])] * 3
    seen, others = split(two_lists("director", *pairs, entities=crew))
    assert len(seen) == patterns
    assert len(others) == 3 + (0 if patterns else number)  # Bela Nagy and Zoe Falk are two
    if patterns:
        assert "“Bureau” has Mikkel Adani where “Almanac” has Mikel Adani" in seen[0].explanation


def test_what_settles_dates_steadily_apart_is_what_was_dated() -> None:
    dates = two_lists("release-date", *[("1960", "1961"), ("1970", "1971"), ("1980", "1981")])
    lengths = two_lists("runtime", *[(90, 96), (100, 106), (110, 116), (120, 126)])
    settled = [split(pack)[0][0].would_resolve for pack in (dates, lengths)]
    assert settled == ["which event each source dates", "how each source measures it"]
