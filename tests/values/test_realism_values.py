"""Values as film databases and authority files give them."""

from __future__ import annotations

import time

import pytest
from support.rows import every_row

from explorer.values.dates import parse_date, relate_dates
from explorer.values.dates.calendars import days_between_styles
from explorer.values.names.relations import relate_names
from explorer.values.sets import relate_sets
from explorer.values.story_time import order_constraints, parse_story_time, relate_story_times

OLD_AND_NEW_STYLE = [
    ("Sergei Eisenstein", "1898-01-10", "1898-01-22"),
    ("Nina Agadzhanova", "1889-10-27", "1889-11-08"),
    ("Anton Chekhov", "1860-01-17", "1860-01-29"),
    ("Mikhail Bulgakov", "1891-05-03", "1891-05-15"),
    ("Tsar Nicholas crowned", "1896-05-14", "1896-05-26"),
    ("October Revolution", "1917-10-25", "1917-11-07"),
]


@every_row(("who", "old", "new"), OLD_AND_NEW_STYLE)
def test_a_day_in_the_old_and_the_new_calendar_is_no_contradiction(
    who: str, old: str, new: str
) -> None:
    bearing = relate_dates(parse_date(old), parse_date(new))
    assert bearing.bearing == "apart", who
    assert "calendar" in bearing.why


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1898-01-10", "1898-01-21"),  # eleven days: no calendar explains it
        ("1977-05-12", "1977-05-25"),  # thirteen, long after every country had changed
        ("1898-01", "1898-03"),
        ("1917-10-25", "1918-11-07"),
    ],
)
def test_other_differences_of_days_stay_contradictions(first: str, second: str) -> None:
    assert relate_dates(parse_date(first), parse_date(second)).bearing == "disjoint"


@every_row(
    ("year", "month", "days"),
    [(1581, 6, 0), (1582, 11, 10), (1700, 2, 10), (1700, 3, 11), (1899, 12, 12), (1900, 3, 13)],
)
def test_days_between_the_calendars(year: int, month: int, days: int) -> None:
    assert days_between_styles(year, month) == days


def test_long_lists_of_plain_members_ask_about_no_pair() -> None:
    def covers(wide: str, narrow: str) -> bool:
        raise AssertionError(f"{wide} against {narrow}")

    first = [f"extra-{i}" for i in range(5000)]
    relation = relate_sets(first, first[2000:], covers, alone=lambda _: True)
    assert relation.bearing == "more"


@every_row("part", ["abcd", "ab cd ", "a. ", "김기 "])
def test_names_as_long_as_a_page_take_a_moment(part: str) -> None:
    name = part * (4_000 // len(part))
    start = time.process_time()
    assert relate_names(name, name.upper()).bearing in ("alias", "same")
    assert relate_names(name, f"x{name}").bearing == "disjoint"
    assert time.process_time() - start < 2


def test_story_times_in_a_series_of_hundreds_of_films_take_seconds() -> None:
    order = order_constraints({f"film-{i}": [f"film-{i - 1}"] for i in range(1, 400)})
    start = time.process_time()
    early, late = parse_story_time("after film-300"), parse_story_time("before film-200")
    assert relate_story_times(early, late, order).bearing == "disjoint"
    assert relate_story_times(early, parse_story_time("after film-200"), order).bearing == (
        "narrower"
    )
    assert time.process_time() - start < 5


# Where films stand beside those made earlier: a film, two sayings, what they come to.
SERIES = {"two": ["one"], "three": ["two"], "four": ["three"], "five": ["four"], "six": ["five"]}
CHRONOLOGY = [
    ("Rogue One", "between three and four", "before four", "narrower"),
    ("Rogue One", "between three and four", "after four", "disjoint"),
    ("Rogue One", "into four", "between three and four", "disjoint"),
    ("The Clone Wars", "between two and three", "before four", "narrower"),
    ("The Clone Wars", "between two and three", "between one and three", "narrower"),
    ("The Clone Wars", "between two and three", "alongside two", "disjoint"),
    ("Solo", "between three and four", "after three", "narrower"),
    ("Solo", "after three", "before five", "compatible"),
    ("Tokyo Drift", "after six", "between two and four", "disjoint"),
    ("Tokyo Drift", "alongside six", "after five", "compatible"),
]


@every_row(("film", "given", "against", "bearing"), CHRONOLOGY)
def test_where_a_film_stands_in_its_series(
    film: str, given: str, against: str, bearing: str
) -> None:
    order = order_constraints(SERIES)
    relation = relate_story_times(parse_story_time(given), parse_story_time(against), order)
    assert relation.bearing == bearing, film
