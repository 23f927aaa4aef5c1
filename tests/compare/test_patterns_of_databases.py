"""Patterns that two film databases show: different releases, partial lists, no certificate."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from random import Random

from support.build import entity, findings, make_pack
from support.rows import every_row

from explorer.model.enums import Verdict
from explorer.model.finding import Finding
from explorer.model.pack import Pack

NAMES = (
    "Ada Grant",
    "Bruno Falk",
    "Carla Weiss",
    "Dino Rossi",
    "Elsa Krog",
    "Fritz Lund",
    "Gerda Holm",
    "Hugo Brandt",
    "Ines Prado",
    "Jonas Vik",
)
PEOPLE = [entity(name[0], "person", name) for name in NAMES]


def two_lists(property_id: str, pairs: Iterable[tuple[object, object]]) -> Pack:
    """Return what two lists say of a property, film by film."""
    rows = [
        (source_id, f"film-{number}", property_id, value)
        for number, pair in enumerate(pairs)
        for source_id, value in zip(("almanac", "bureau"), pair, strict=True)
    ]
    return make_pack(*rows, entities=PEOPLE)


def split(pack: Pack) -> tuple[list[Finding], set[str]]:
    """Return the patterns, and the subjects of the other findings."""
    reported = findings(pack)
    patterns = [f for f in reported if f.verdict is Verdict.PATTERN]
    return patterns, {f.subject for f in reported if f.verdict is not Verdict.PATTERN}


def releases(later: int, alike: int, *more: tuple[str, str]) -> Pack:
    """Return days of release; in `later` films, one source gives that in another country."""
    draw = Random(3)
    pairs: list[tuple[object, object]] = list(more)
    for number in range(later + alike):
        first = date(1990 + number % 20, 1 + number % 12, 13 + number % 15)
        days = draw.choice((3, 5, 8, 13, 21, 40, 66, 90)) if number < later else 0
        pair = first.isoformat(), (first + timedelta(days=days)).isoformat()
        pairs.append(pair if number % 3 else pair[::-1])
    return two_lists("release-date", pairs)


SLIPS = [
    ("1994-05-13", "1997-05-20"),  # three years
    ("1994-05-13", "1995-05-13"),  # the year alone
    ("1994-05-03", "1994-03-05"),  # day and month swapped
]


def test_days_of_different_releases_are_one_pattern_and_slips_are_not() -> None:
    [pattern], others = split(releases(30, 30, *SLIPS))
    assert "for 30 of the 63 films that both cover" in pattern.explanation
    assert "give dates up to 90 days apart, probably of different releases" in pattern.explanation
    assert others == {"film-0", "film-1", "film-2"}


@every_row(("later", "alike"), [(9, 9), (12, 260)])
def test_a_few_days_of_different_releases_are_each_worth_checking(later: int, alike: int) -> None:
    patterns, others = split(releases(later, alike))
    assert not patterns and len(others) == later


def test_many_years_next_to_each_other_are_one_pattern() -> None:
    alike = [(str(1950 + n % 50), str(1950 + n % 50)) for n in range(300)]
    later = [(str(1960 + n), str(1961 + n)) for n in range(6)]
    pairs = [*later, *(pair[::-1] for pair in later), ("1970", "1979"), *alike]
    [pattern], others = split(two_lists("release-date", pairs))
    assert "for 12 of the 313 films" in pattern.explanation
    assert "years that differ by one" in pattern.explanation
    assert others == {"film-12"}
    patterns, others = split(two_lists("release-date", [*pairs[:9], *alike]))
    assert not patterns and len(others) == 9


def test_birthdays_are_no_releases() -> None:
    born = [(f"1950-03-{day:02d}", f"1950-{day % 9 + 4:02d}-{day:02d}") for day in range(13, 28)]
    people = [entity(f"star-{n}", "person", f"Star {chr(65 + n)}") for n in range(len(born))]
    rows = [
        (source_id, person.id, "born", value)
        for person, pair in zip(people, born, strict=True)
        for source_id, value in zip(("almanac", "bureau"), pair, strict=True)
    ]
    patterns, others = split(make_pack(*rows, entities=people))
    assert not patterns and len(others) == len(born)


IDS = [name[0] for name in NAMES]
TURNED = [IDS[n:] + IDS[:n] for n in range(len(IDS))]
OVERLAP = [([a, b], [a, c, d]) for a, b, c, d, *_ in (*TURNED, TURNED[0][::-1])]
"""Eleven films for which both sources name one writer and each names others, too."""


def test_two_partial_lists_that_overlap_are_one_pattern() -> None:
    cut = [(list("AB"), list("ABC"))] * 12
    fuller = [(list("DE"), list("D"))] * 12
    apart = [(list("B"), list("J"))]
    patterns, others = split(two_lists("writer", [*cut, *fuller, *OVERLAP, *apart]))
    words = "each leave out a name that the other gives, as both often name only some"
    assert any(words in pattern.explanation for pattern in patterns)
    assert others == {"film-35"}


def test_overlapping_lists_of_sources_that_name_all_are_findings() -> None:
    alike = [(list("AB"), list("AB"))] * 30
    patterns, others = split(two_lists("writer", [*OVERLAP, *alike]))
    assert not patterns and len(others) == 11


@every_row(("left_out", "number"), [(8, 1), (7, 0)])
def test_sums_without_thousands_or_millions_are_one_pattern(left_out: int, number: int) -> None:
    rounded = [((n + 5) / 1e6, n + 5.4) for n in range(left_out)]
    thousands = [(250 / 1e6, 0.25), (40 / 1e6, 0.09)]
    others: list[tuple[object, object]] = [(12 / 1e6, 0.3), (2_000 / 1e6, 3_000)]
    others += [(n + 5, 3.1 * n + 9) for n in range(30)]
    patterns, left = split(two_lists("budget", [*rounded, *thousands, *others]))
    reported = ["“Almanac” gives sums of less than 1,000" in p.explanation for p in patterns]
    assert sum(reported) == number
    assert {f"film-{n}" for n in range(left_out + 2)}.isdisjoint(left) is bool(number)
    assert {f"film-{left_out + 2}", f"film-{left_out + 3}"} <= left


RATINGS = ("R", "PG", "PG-13", "R", "G", "PG", "R", "PG-13", "G", "R", "PG")


@every_row(("reverse", "number"), [(1, 1), (8, 0)])
def test_a_source_that_alone_leaves_films_unrated(reverse: int, number: int) -> None:
    unrated = [("Passed" if n % 4 == 3 else "not rated", r) for n, r in enumerate(RATINGS)]
    both = [("not rated", "not rated")] * 9
    pairs = [*unrated, *both, *[("PG", "not rated")] * reverse]
    patterns, others = split(two_lists("certificate-mpa", pairs))
    assert len(patterns) == number
    assert len(others) == (reverse if number else reverse + len(unrated))
    if patterns:
        assert "has “not rated” or “Passed” where “Bureau” has" in patterns[0].explanation


@every_row(("left_out", "number"), [(12, 1), (5, 0)])
def test_a_unit_left_out_here_and_there_is_one_pattern(left_out: int, number: int) -> None:
    wrong: list[tuple[object, object]] = [(n + 5, (n + 5) / 1e6) for n in range(left_out)]
    apart: list[tuple[object, object]] = [(n + 5, 3.1 * n + 9) for n in range(30)]
    patterns, _ = split(two_lists("budget", [*wrong, *apart]))
    assert sum("1,000,000 times" in pattern.explanation for pattern in patterns) == number


def test_a_source_s_year_joins_the_day_that_it_gives_within_it() -> None:
    [finding] = findings(
        make_pack(
            ("almanac", "film", "release-date", "2011"),
            ("almanac", "film", "release-date", "2011-01-13"),
            ("bureau", "film", "release-date", "2013"),
            ("bureau", "film", "release-date", "2013-02-18"),
        )
    )
    assert "13 January 2011" in finding.explanation and "but also" not in finding.explanation
    assert [len(position.claims) for position in finding.positions] == [2, 2]


def takings(*more: tuple[float, float], ratio: float = 2.0) -> Pack:
    """Return totals, of which one source gives only a part. The first two films and the seventh are
    French, the eighth is British, and the last two were made in two countries.
    """
    pairs: list[tuple[object, object]] = [*more]
    pairs += [(20 + n, (20 + n) * (ratio + n / 90)) for n in range(30)]
    rows = [
        (source_id, f"film-{number}", "gross", value)
        for number, pair in enumerate(pairs)
        for source_id, value in zip(("almanac", "bureau"), pair, strict=True)
    ]
    made_in = {0: ["france"], 1: ["france"], 6: ["france"], 7: ["england"]}
    made_in |= {number: ["france", "united-states"] for number in (8, 9)}
    countries = [("almanac", f"film-{n}", "country", named) for n, named in made_in.items()]
    places = [entity("france", "place", "France"), entity("england", "place", "England")]
    places.append(entity("united-states", "place", "United States"))
    return make_pack(*rows, *countries, entities=places)


MORE = [
    (2, 70),  # France, 35 times
    (2, 2300),  # France, 1,150 times
    (2, 16),  # eightfold
    (2, 70),  # 35 times, but not from elsewhere
    (70, 20),  # the other way round
    (3, 30.2),  # tenfold
    (3, 33.3),  # France, about elevenfold
    (2, 470),  # England, 235 times
    (2, 70),  # France and the United States, 35 times
    (2, 470),  # France and the United States, 235 times
]


@every_row(
    ("ratio", "left"),
    [
        (2.0, {"film-1", "film-3", "film-4", "film-5", "film-9"}),
        (1.05, {f"film-{n}" for n in range(10)}),
    ],
)
def test_takings_of_one_country_may_be_any_part_of_those_of_the_world(
    ratio: float, left: set[str]
) -> None:
    [pattern], others = split(takings(*MORE, ratio=ratio))
    assert pattern.id.endswith(".sums")
    assert others == left


@every_row(("number", "least", "left"), [(12, 0.8, 0), (9, 0.8, 9), (12, 0.3, 12)])
def test_totals_slightly_less_than_usual_are_a_second_pattern(
    number: int, least: float, left: int
) -> None:
    pairs: list[tuple[object, object]] = [(20 + n, (20 + n) * (2 + n / 90)) for n in range(60)]
    pairs += [(40 + n, (40 + n) * (least + n / 90)) for n in range(number)]
    patterns, others = split(two_lists("gross", [*pairs, (90, 30)]))
    assert len(others) == left + 1
    assert "“Almanac” gives lower totals than “Bureau”, by no fixed" in patterns[0].explanation
    assert len(patterns) == (1 if left else 2)
    assert patterns[0].explains[0].subject == "film-59", "the furthest apart first"
    for pattern in patterns[1:]:
        assert "“Bureau”, which as a rule gives more than “Almanac”" in pattern.explanation
        assert pattern.would_resolve == "the day and the region that each source means"


def costs(country: str, *sums: tuple[float, float]) -> Pack:
    """Return what two sources say that films cost, those of `sums` made in one country."""
    usual = [(50 + n, (50 + n) * (1.06 + n % 5 / 50)) for n in range(60)]
    rows = [
        (source_id, f"film-{number}", "budget", value)
        for number, pair in enumerate([*sums, *usual])
        for source_id, value in zip(("almanac", "bureau"), pair, strict=True)
    ]
    made_in = [("almanac", f"film-{number}", "country", [country]) for number in range(len(sums))]
    places = [entity("norway", "place", "Norway"), entity("england", "place", "England")]
    return make_pack(*rows, *made_in, entities=places)


KRONER = [(60 + n, (60 + n) / (6 + n % 4)) for n in range(12)]


@every_row(
    ("country", "more", "left"),
    [
        ("norway", [(30.0, 3.0), (4.0, 29.0)], {"film-12", "film-13"}),  # tenfold; the other way
        ("norway", [(2.0, 15.0 + n) for n in range(4)], {f"film-{n}" for n in range(16)}),
        ("england", [], {f"film-{n}" for n in range(12)}),
    ],
)
def test_sums_in_a_film_s_own_currency_are_one_pattern(
    country: str, more: list[tuple[float, float]], left: set[str]
) -> None:
    patterns, others = split(costs(country, *KRONER, *more))
    assert others == left
    own = [p for p in patterns if "what “Bureau” gives for foreign films" in p.explanation]
    assert len(own) == (len(left) < 12)
    for pattern in own:
        assert "gives up to 9 times" in pattern.explanation and len(pattern.explains) == 12
        assert pattern.would_resolve == "the currency of each sum"
