"""Answers for another country, a dubbed version or another film, and answers that leave room."""

from __future__ import annotations

from typing import Any

import pytest
from support.build import entity, make_pack, outcome, say, source, the_finding, verdicts

from explorer.compare.engine import compare

TWO_FILMS = [
    entity("ebb", "film", "Ebb"),
    entity("ebb-two", "film", "Ebb Two"),
    entity("tarn", "character", "Tarn"),
]


def released(*rows: tuple[Any, ...]) -> list[str]:
    """Return the verdicts on release dates, of a film from Norway."""
    claims = [(voice, "ebb", "release-date", day, how) for voice, day, how in rows]
    made_in = ("atlas", "ebb", "country", ["norway"])
    entities = [entity("ebb", "film", "Ebb"), entity("norway", "place", "Norway")]
    pack = make_pack(*claims, made_in, entities=entities, work="ebb")
    return [finding.verdict for finding in compare(pack).findings]


@pytest.mark.parametrize(
    ("day", "region", "expected"),
    [
        ("1957-11-20", "Brazil", []),
        ("1957-02-20", "Brazil", []),  # soon after the first
        ("1957-08-01", "Brazil", ["tension"]),  # day and month swapped
        ("1957-11-20", "Norway", ["tension"]),  # where the film is from
        ("1956-01-20", "Brazil", ["tension"]),  # before the first
    ],
)
def test_a_film_comes_out_abroad_after_its_first_release(
    day: str, region: str, expected: list[str]
) -> None:
    assert released(("dusk", "1957-01-08", say()), ("fen", day, say(region=region))) == expected


def test_one_day_in_two_years_is_no_first_showing_and_release() -> None:
    twice = ("dusk", "1957-01-08", say()), ("dusk", "1958-01-08", say())
    assert released(*twice) == ["tension"]
    assert not released(twice[0], ("dusk", "1957-02-20", say()))


DUB = source("blog", limits=["dubbed"])


@pytest.mark.parametrize(
    ("technique", "heard", "expected"),
    [("animation", [DUB], set()), ("animation", [], {("tarn.played-by", "tension")})],
)
def test_whoever_heard_a_dub_may_name_its_voices(
    technique: str, heard: list[Any], expected: set[tuple[str, str]]
) -> None:
    pack = make_pack(
        ("dusk", "tarn", "played-by", ["liv-aas"]),
        ("blog", "tarn", "played-by", ["joan-pell"]),
        ("dusk", "ebb", "technique", technique),
        sources=heard,
        work="ebb",
    )
    assert verdicts(pack) == expected


def test_a_voice_for_one_country_is_that_of_a_dub() -> None:
    rows = (
        ("dusk", "tarn", "played-by", ["liv-aas"]),
        ("blog", "tarn", "played-by", ["joan-pell"], say(region="Brazil")),
    )
    assert the_finding(make_pack(*rows, work="ebb")).verdict == "tension"
    dubbed = ("dusk", "ebb", "dubbed-in", ["portuguese"])
    assert not verdicts(make_pack(*rows, dubbed, work="ebb"))


@pytest.mark.parametrize(
    ("names", "dub", "expected"),
    [
        (("Emi Tanaka", "Saki Mori"), "Portuguese", "contradiction"),
        (("Emi Tanaka", "Saki Mori"), "English", "tension"),
        (("Emi Tanaka", "Joan Pell"), "Portuguese", "tension"),  # either may be the dub's
        (("Song Jin-ho", "Kim Sang-woo"), "Portuguese", "contradiction"),
        (("Song Jin-ho", "Kim Sang-woo"), "Korean", "tension"),
        (("Liv Aas", "Joan Pell"), "Japanese", "tension"),  # either may be the original's
    ],
)
def test_a_dub_explains_only_those_who_may_be_heard_in_it(
    names: tuple[str, str], dub: str, expected: str
) -> None:
    people = [entity(f"voice-{n}", "person", name) for n, name in enumerate(names)]
    rows = [("dusk", "tarn", "played-by", ["voice-0"]), ("fen", "tarn", "played-by", ["voice-1"])]
    dubbed = ("atlas", "ebb", "dubbed-in", ["dub"])
    people += [*TWO_FILMS, entity("dub", "concept", dub)]
    assert verdicts(make_pack(*rows, dubbed, entities=people, work="ebb")) == {
        ("tarn.played-by", expected)
    }


def test_the_language_of_a_dub_is_not_the_films() -> None:
    rows = ("dusk", "ebb", "language", ["norwegian"]), ("blog", "ebb", "language", ["portuguese"])
    assert verdicts(make_pack(*rows)) == {("ebb.language", "tension")}
    assert not verdicts(make_pack(*rows, ("atlas", "ebb", "dubbed-in", ["portuguese"])))


def two_films(*rows: tuple[Any, ...]) -> Any:
    return make_pack(*rows, entities=TWO_FILMS, work="ebb")


OLD, NEW = say(work="ebb"), say(work="ebb-two")


def test_a_part_may_be_recast_from_film_to_film() -> None:
    bare = (
        ("dusk", "tarn", "played-by", ["kai"]),
        ("fen", "tarn", "played-by", ["bo"]),
    )
    assert verdicts(two_films(*bare)) == {("tarn.played-by", "contradiction")}
    parts = (["kai"], OLD), (["bo"], NEW)
    both = [("atlas", "tarn", "played-by", who, film) for who, film in parts]
    assert not verdicts(two_films(*bare, *both))


def test_another_answer_for_another_film_is_no_excuse() -> None:
    rows = ("dusk", "tarn", "part-role", "mentor"), ("fen", "tarn", "part-role", "passing-visitor")
    other = ("dusk", "tarn", "part-role", "narrator", NEW)  # excludes neither
    assert verdicts(two_films(*rows, other)) == {("tarn.part-role", "contradiction")}


def test_a_fate_that_a_third_source_gives_for_another_film_is_a_tension() -> None:
    rows = ("dusk", "tarn", "dies", True, OLD), ("fen", "tarn", "dies", False)
    assert verdicts(two_films(*rows)) == {("tarn.dies", "contradiction")}
    finding = the_finding(two_films(*rows, ("gale", "tarn", "dies", False, NEW)))
    assert finding.verdict == "tension"
    assert "Tarn dies (in Ebb)" in finding.explanation  # says which film it means


@pytest.mark.parametrize(
    ("how", "words"),
    [
        (say(medium="premiere"), "52 minutes (at the premiere)"),
        (say(medium="cinema"), "52 minutes (in cinemas)"),
        (say(medium="festival"), "52 minutes (at a festival)"),
        (say(medium="Oslo Film Festival"), "52 minutes (at the Oslo Film Festival)"),
        (say(region="GB"), "52 minutes (in the United Kingdom)"),
    ],
)
def test_a_scope_has_its_preposition(how: Any, words: str) -> None:
    pack = make_pack(("dusk", "ebb", "runtime", 98), ("fen", "ebb", "runtime", 52, how))
    assert words in the_finding(pack).explanation


def test_a_source_that_names_both_in_two_statements_is_said_to() -> None:
    pack = make_pack(
        ("dusk", "tarn", "played-by", ["liv-aas"]),
        ("fen", "tarn", "played-by", ["liv-aas"]),
        ("fen", "tarn", "played-by", ["odd-moe"]),
    )
    assert the_finding(pack).words.reason == (
        "“Fen” names both, in separate statements, so the other list may be incomplete."
    )


def test_a_version_that_one_side_names_is_said() -> None:
    pack = make_pack(
        ("dusk", "ebb", "runtime", 98), ("fen", "ebb", "runtime", 52, say(medium="television"))
    )
    assert "for 52 minutes (on television)" in the_finding(pack).explanation


def test_two_projection_speeds_may_be_of_two_prints() -> None:
    pack = make_pack(("dusk", "ebb", "frame-rate", 18), ("fen", "ebb", "frame-rate", 24))
    assert outcome(pack) == "tension"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (["spouse"], ["police"], set()),  # one can be both
        (["rival"], ["teacher"], set()),
        (["aunt"], ["cousin"], {("tarn.who-it-is", "tension")}),
        (["police"], ["fugitive"], {("tarn.who-it-is", "tension")}),
        (["aunt", "police"], ["cousin", "police"], set()),  # agree in part
    ],
)
def test_someone_may_be_introduced_by_a_tie_and_by_a_trade(
    first: list[str], second: list[str], expected: set[tuple[str, str]]
) -> None:
    rows = ("dusk", "tarn", "who-it-is", first), ("fen", "tarn", "who-it-is", second)
    assert verdicts(make_pack(*rows)) == expected
