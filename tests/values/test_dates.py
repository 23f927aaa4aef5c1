"""Dates: every form that the EDTF specification shows, their bounds, and how two of them relate."""

from __future__ import annotations

import datetime
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.rows import every_row

from explorer.values.dates import (
    EARLIEST,
    LATEST,
    Date,
    day_number,
    days_apart,
    days_to_nearest,
    parse_date,
    relate_dates,
)
from explorer.values.relation import Bearing

# What the specification at loc.gov/standards/datetime shows, level by level, with bounds.
FORMS = [
    # Level 0
    ("1985-04-12", (1985, 4, 12), (1985, 4, 12)),
    ("1985-04", (1985, 4, 1), (1985, 4, 30)),
    ("1985", (1985, 1, 1), (1985, 12, 31)),
    ("1985-04-12T23:20:30", (1985, 4, 12), (1985, 4, 12)),
    ("1985-04-12T23:20:30Z", (1985, 4, 12), (1985, 4, 12)),
    ("1964/2008", (1964, 1, 1), (2008, 12, 31)),
    ("2004-06/2006-08", (2004, 6, 1), (2006, 8, 31)),
    ("2004-02-01/2005-02-08", (2004, 2, 1), (2005, 2, 8)),
    ("2004-02-01/2005-02", (2004, 2, 1), (2005, 2, 28)),
    ("2004-02-01/2005", (2004, 2, 1), (2005, 12, 31)),
    ("2005/2006-02", (2005, 1, 1), (2006, 2, 28)),
    ("0000", (0, 1, 1), (0, 12, 31)),
    # Level 1
    ("Y170000002", (170000002, 1, 1), (170000002, 12, 31)),
    ("Y-170000002", (-170000002, 1, 1), (-170000002, 12, 31)),
    ("2001-21", (2001, 3, 1), (2001, 5, 31)),
    ("2001-22", (2001, 6, 1), (2001, 8, 31)),
    ("2001-23", (2001, 9, 1), (2001, 11, 30)),
    ("1984?", (1984, 1, 1), (1984, 12, 31)),
    ("2004-06~", (2004, 6, 1), (2004, 6, 30)),
    ("2004-06-11%", (2004, 6, 11), (2004, 6, 11)),
    ("201X", (2010, 1, 1), (2019, 12, 31)),
    ("20XX", (2000, 1, 1), (2099, 12, 31)),
    ("2004-XX", (2004, 1, 1), (2004, 12, 31)),
    ("1985-04-XX", (1985, 4, 1), (1985, 4, 30)),
    ("1985-XX-XX", (1985, 1, 1), (1985, 12, 31)),
    ("1985-04-12/..", (1985, 4, 12), LATEST),
    ("1985-04/..", (1985, 4, 1), LATEST),
    ("1985/..", (1985, 1, 1), LATEST),
    ("../1985-04-12", EARLIEST, (1985, 4, 12)),
    ("../1985-04", EARLIEST, (1985, 4, 30)),
    ("../1985", EARLIEST, (1985, 12, 31)),
    ("1985-04-12/", (1985, 4, 12), LATEST),
    ("1985-04/", (1985, 4, 1), LATEST),
    ("1985/", (1985, 1, 1), LATEST),
    ("/1985-04-12", EARLIEST, (1985, 4, 12)),
    ("/1985-04", EARLIEST, (1985, 4, 30)),
    ("/1985", EARLIEST, (1985, 12, 31)),
    ("-1985", (-1985, 1, 1), (-1985, 12, 31)),
    ("1984-06?/2004-08?", (1984, 6, 1), (2004, 8, 31)),
    ("1984~/2004-06", (1984, 1, 1), (2004, 6, 30)),
    ("1984-06-02?/2004-08-08~", (1984, 6, 2), (2004, 8, 8)),
    # Level 2
    ("Y-17E7", (-170000000, 1, 1), (-170000000, 12, 31)),
    ("1950S2", (1900, 1, 1), (1999, 12, 31)),
    ("Y171010000S3", (171000000, 1, 1), (171999999, 12, 31)),
    ("Y3388E2S3", (338000, 1, 1), (338999, 12, 31)),
    ("2001-25", (2001, 3, 1), (2001, 5, 31)),
    ("2001-29", (2001, 9, 1), (2001, 11, 30)),
    ("2001-33", (2001, 1, 1), (2001, 3, 31)),
    ("2001-34", (2001, 4, 1), (2001, 6, 30)),
    ("2001-36", (2001, 10, 1), (2001, 12, 31)),
    ("2001-37", (2001, 1, 1), (2001, 4, 30)),
    ("2001-39", (2001, 9, 1), (2001, 12, 31)),
    ("2001-40", (2001, 1, 1), (2001, 6, 30)),
    ("2001-41", (2001, 7, 1), (2001, 12, 31)),
    ("[1667,1668,1670..1672]", (1667, 1, 1), (1672, 12, 31)),
    ("[..1760-12-03]", EARLIEST, (1760, 12, 3)),
    ("[1760-12..]", (1760, 12, 1), LATEST),
    ("[1760-01,1760-02,1760-12..]", (1760, 1, 1), LATEST),
    ("[1667,1760-12]", (1667, 1, 1), (1760, 12, 31)),
    ("[..1984]", EARLIEST, (1984, 12, 31)),
    ("{1667,1668,1670..1672}", (1667, 1, 1), (1672, 12, 31)),
    ("{1960,1961-12}", (1960, 1, 1), (1961, 12, 31)),
    ("{..1984}", EARLIEST, (1984, 12, 31)),
    ("2004-06~-11", (2004, 6, 11), (2004, 6, 11)),
    ("2004?-06-11", (2004, 6, 11), (2004, 6, 11)),
    ("?2004-06-~11", (2004, 6, 11), (2004, 6, 11)),
    ("2004-%06-11", (2004, 6, 11), (2004, 6, 11)),
    ("156X-12-25", (1560, 12, 25), (1569, 12, 25)),
    ("15XX-12-25", (1500, 12, 25), (1599, 12, 25)),
    ("XXXX-12-XX", (0, 12, 1), (9999, 12, 31)),
    ("1XXX-XX", (1000, 1, 1), (1999, 12, 31)),
    ("1XXX-12", (1000, 12, 1), (1999, 12, 31)),
    ("1984-1X", (1984, 10, 1), (1984, 12, 31)),
    ("2004-06-~01/2004-06-~20", (2004, 6, 1), (2004, 6, 20)),
    ("2004-06-XX/2004-07-03", (2004, 6, 1), (2004, 7, 3)),
    ("198", (1980, 1, 1), (1989, 12, 31)),  # a decade
    ("-198", (-1989, 1, 1), (-1980, 12, 31)),
]


@every_row(("text", "low", "high"), FORMS, ids=[f[0] for f in FORMS])
def test_reads_every_form_with_its_bounds(text, low, high):
    assert parse_date(text).bounds == (low, high)


@every_row(
    "text",
    [
        "",
        " ",
        "..",
        "/",
        "../..",
        "/..",
        "../",
        "[]",
        "{}",
        "[..]",
        "[1667,]",
        "[1667}",
        "{1667]",
        "[1667",
        "1667]",
        "[2005..2004]",
        "2024-13",
        "2024-00",
        "2024-42",
        "2024-20",
        "2024-02-30",
        "2023-02-29",
        "1900-02-29",
        "2024-04-31",
        "2024-06-00",
        "2023-02-3X",
        "2024-9X",
        "202X-02-30",
        "XXXX-02-30",
        "2024-21-05",  # a season has no days
        "2024-6-6",
        "24",
        "12024",
        "2024/2023",
        "2024-06/2024-05",
        "2022/2023/2024",
        "2024-06-06/2024-06-05",
        "June 2025",
        "06.06.2025",
        "6/6/2025",
        "2025-06-06T25:00",
        "2025-06-06T23:60:00",
        "2025-06-06T23:00:99",
        "2025-06-06T23:00:00+99:99",
        "2025-06-06T23:00:00+01:75",
        "2025-06T23:00",
        "2025T23:00",
        "2025-06-06 23:00",
        "Y",
        "Y12E99",
        "Y9999999999999E9",
        "Y1E12",
        "Y1E" + "9" * 5000,
        "Y" + "9" * 5000,
        "2024S" + "9" * 5000,
        "Y-9999999999999",
        "٢٠٢٥",
        "2025-٠٦",
        "２０２５",
        "1985\n",
        "2024-06-06T12:00:00junk",
        "unknown",
        "2024?~?x",
    ],
    ids=repr,
)
def test_refuses_with_a_clear_reason(text):
    if text == "1985\n":
        assert parse_date(text) == parse_date("1985")  # space around it is no matter
        return
    with pytest.raises(ValueError) as refused:
        parse_date(text)
    assert not any(word in str(refused.value) for word in ("iterable", "max()", "int()", "float"))


@given(st.text(alphabet="0123456789XYSET-/.[]{},?~%:Z+ ", max_size=24))
def test_any_text_is_read_or_refused(text):
    try:
        date = parse_date(text)
    except ValueError:
        return
    low, high = date.bounds
    assert EARLIEST <= low <= high <= LATEST
    assert all(start <= end for start, end in date.ranges)
    assert relate_dates(date, date).bearing is Bearing.SAME


@given(st.dates())
def test_a_day_is_itself(day):
    parsed = parse_date(day.isoformat())
    wanted = (day.year, day.month, day.day)
    assert parsed.bounds == (wanted, wanted)
    assert day_number(wanted) - day_number((1, 1, 1)) == day.toordinal() - 1


@given(st.integers(-12000, 12000), st.integers(1, 12))
def test_days_are_numbered_without_gaps_in_any_year(year, month):
    later = (year + (month == 12), month % 12 + 1, 1)
    sign = "-" if year < 0 else ""
    text = f"{sign}{abs(year):04d}-{month:02d}" if abs(year) < 10000 else f"Y{year}-{month:02d}"
    (_, last) = parse_date(text).bounds
    assert day_number(later) - day_number(last) == 1


def test_leap_days():
    for text in ("2024-02-29", "2000-02-29", "0000-02-29", "-0004-02-29", "1600-02-29"):
        assert parse_date(text).bounds[0][1:] == (2, 29)
    assert parse_date("2024-02").bounds[1] == (2024, 2, 29)
    assert parse_date("2023-02-XX").bounds[1] == (2023, 2, 28)
    assert parse_date("200X-02-29").bounds[0] == (2000, 2, 29)


def test_marks_are_known():
    assert parse_date("1984?").uncertain and not parse_date("1984?").slack
    assert parse_date("1984~").slack and not parse_date("1984~").uncertain
    both = parse_date("1984%")
    assert both.uncertain and both.slack
    assert parse_date("1984~").slack > parse_date("1984-06~").slack
    assert parse_date("1984-06~").slack > parse_date("1984-06-11~").slack
    assert parse_date("[1984~,1990]").slack
    assert parse_date("1984?/1990").uncertain


@every_row(
    ("part", "whole"),
    [
        ("2004-06~-11", "2004-06~"),  # a mark is for its part and all before it
        ("2004%-06-11", "2004%"),
        ("~2004-06-11", "2004~"),
        ("2004-~06-11", "2004-06~"),
        ("2004-06-~11", "2004-06-11~"),
        ("2004~-06-11~", "2004~"),  # the loosest counts
        ("2004-~21", "2004-21~"),
    ],
)
def test_a_part_may_be_approximate_and_the_rest_exact(part, whole):
    assert parse_date(part).slack == parse_date(whole).slack > 0


def test_doubt_is_no_slack():
    assert not parse_date("2004?-06-11").slack


NARROWER, BROADER, COMPATIBLE = Bearing.NARROWER, Bearing.BROADER, Bearing.COMPATIBLE
SAME, APART, DISJOINT = Bearing.SAME, Bearing.APART, Bearing.DISJOINT


@every_row(
    ("first", "second", "bearing"),
    [
        ("1997", "1997", SAME),
        ("1997-12-19", "1997-12", NARROWER),  # Titanic
        ("1997", "1997-12-19", BROADER),
        ("1997-12-19", "1997-11-18", DISJOINT),
        ("1999-03-31", "1999", NARROWER),  # The Matrix
        ("1999-03-31", "1999-06", DISJOINT),
        ("2011-22", "2011-07-15", BROADER),  # summer
        ("2011-22", "2011-12", DISJOINT),
        ("197X", "1975-06-20", BROADER),  # Jaws
        ("198X", "1975-06-20", DISJOINT),
        ("197", "197X", SAME),
        ("1975~", "1976-05", COMPATIBLE),
        ("1975~", "1999", APART),
        ("1975?", "1999", APART),
        ("1975", "1999?", APART),
        ("[1941,1942]", "1942-11-26", BROADER),  # Casablanca
        ("[1941,1943]", "1942-11-26", DISJOINT),
        ("[1941..1943]", "1942-11-26", BROADER),
        ("1942/..", "1942-11-26", BROADER),
        ("../1941", "1942-11-26", DISJOINT),
        ("1938/1939", "1939-12-15", BROADER),
        ("1976-03/1977-05", "1976-03/1977-05", SAME),  # Apocalypse Now
        ("1976-03/1977-05", "1976-03/1976-08", APART),
        ("1976/1977", "1976-03/1977-05", COMPATIBLE),
        ("1976/1977", "1985/1986", DISJOINT),
        ("1977-05/..", "1976/1978", COMPATIBLE),
        ("2024-01/2024-06", "2024-04/2024-09", APART),
        ("2024-06-30", "2024-07-01", DISJOINT),
        ("1984-12-31", "1985", DISJOINT),
        ("-0044-03-15", "-0044", NARROWER),
        ("-0044", "0044", DISJOINT),
        ("Y-17E7", "-0044", DISJOINT),
        ("1985-04-12T23:20:30", "1985-04-12", SAME),
        ("1895-12-28", "18XX", NARROWER),
        # what is known of a masked date counts
        ("XXXX-07-04", "1975-07-05", DISJOINT),
        ("XXXX-07-04", "1975-07-04", BROADER),
        ("XXXX-07-04", "1975-08", DISJOINT),
        ("XXXX-07-04", "1975", COMPATIBLE),
        ("XXXX-07-04", "XXXX-07-05", DISJOINT),
        ("XXXX-07-04", "XXXX-07", NARROWER),
        ("XXXX-02-29", "1975", DISJOINT),
        ("XXXX-02-29", "1976", COMPATIBLE),
        ("1XXX-07-04", "2004-07-04", DISJOINT),
        ("197X-07-04", "1975-07-05", DISJOINT),
        ("197X-07-04", "1975-07-04", BROADER),
        ("197X-07", "XXXX-07", NARROWER),
        ("19X5", "1974", DISJOINT),
        ("1975-XX-04", "1975-07-05", DISJOINT),
        ("1975-XX-04", "1975-07-04", BROADER),
        ("1975-1X", "1975-07", DISJOINT),
        ("197X-22", "1975-12", DISJOINT),
        ("197X-22", "1975-07", BROADER),
        # one of a set, and all of it
        ("[1974,1976]", "1975", DISJOINT),
        ("{1974,1976}", "1975", DISJOINT),
        ("{1974,1976}", "1976", BROADER),
        ("{1974,1976}", "[1975,1976]", COMPATIBLE),
        ("{1974,1976}", "{1974,1975,1976}", COMPATIBLE),
        ("{1974,1976}", "{1974,1977}", APART),
        # one day in the old and in the new calendar
        ("1898-01-22", "1898-01-10", APART),  # Eisenstein's birth
        ("1898-01-23", "1898-01-10", APART),  # reckoned with today's thirteen days
        ("1898-01-24", "1898-01-10", DISJOINT),
        ("1598-01-23", "1598-01-10", APART),
        ("1930-01-23", "1930-01-10", DISJOINT),
        ("1898-01-22", "1898-01-11", DISJOINT),
        ("1998-01-22", "1998-01-10", DISJOINT),
        # winter belongs to the year that it begins in, or to the year that it ends in
        ("2010-24", "2010-12-25", BROADER),
        ("2010-24", "2011-02-01", BROADER),
        ("2010-24", "2010-01-15", BROADER),
        ("2010-24", "2010-07-15", DISJOINT),
        # one instant, told in two time zones
        ("1985-04-13T04:20:30+05:00", "1985-04-12T23:20:30Z", COMPATIBLE),
        ("1985-04-13T04:20:30+05:00", "1985-04-13", BROADER),
        ("1985-04-13T04:20:30+05:00", "1985-04-15", DISJOINT),
        ("1985-04-12T20:20:30-04", "1985-04-13T00:20:30Z", COMPATIBLE),
        ("1985-04-12T12:00:00-04", "1985-04-13", DISJOINT),
        ("1984-12-31T24:00", "1984-12-31", SAME),
        ("1984-12-31T23:00:00-05:00", "1985-01-01", BROADER),
        ("1985-03-01T01:00:00+02:00", "1985-02-28", BROADER),
    ],
)
def test_bearing(first, second, bearing):
    relation = relate_dates(parse_date(first), parse_date(second))
    if bearing is COMPATIBLE:  # not the only bearing that is no conflict
        assert relation.bearing in (COMPATIBLE, NARROWER, BROADER)
    else:
        assert relation.bearing is bearing
    assert relation.why or relation.bearing is SAME


def test_a_period_without_an_end_is_quoted_in_a_reason():
    why = relate_dates(parse_date("1974-05/1974-10"), parse_date("1974-04/..")).why
    assert why == "May to October 1974 fits “from April 1974 on”"


@pytest.mark.parametrize("first", ["[1974,1976]", "{1974,1976}", "197X-07-04", "XXXX-07-04"])
def test_what_lies_around_a_day_is_not_called_earlier_or_later(first):
    bearing = relate_dates(parse_date(first), parse_date("1975-07-05"))
    assert bearing.why == "no day fits both"


@every_row(
    ("first", "second", "why"),
    [
        ("1926", "1934", "the dates are eight years apart"),
        ("1926~", "1934", "the dates are about eight years apart"),
        ("1926", "1927", "the dates are a year apart"),
        ("1926", "1927~", "the dates are a year apart, close enough to agree"),
        ("1926", "1934-02-01", "the dates are at least seven years apart"),
        ("1926", "1928-01-01", "the dates are at least a year apart"),
        ("1998-03", "2000-02-22", "the dates are at least 22 months apart"),
        ("1998-03", "1998-11-29", "the dates are at least seven months apart"),
        ("1998-06", "1998-08-31", "the dates are at least two months apart"),
        ("1998-06", "1998-08-29", "the dates are at least 60 days apart"),
        ("1980-03-05", "1980-05-03", "the dates are about two months apart"),
        ("1979-05", "1979-12", "the dates are about seven months apart"),
        ("1948-07/1948-09", "1948-11/1949-01", "the two periods begin about four months apart"),
        ("1910/1954", "1914/1954", "the two periods begin four years apart"),
        ("1948-07/1948-09", "1948-11/1949-04", "the dates are at least 32 days apart"),
        ("1936-03/1936-06", "1936-05/1936-06", "the two periods begin about two months apart"),
        ("2016/2020", "2017/2020", "the two periods begin a year apart"),
        ("1936-05/1936-09", "1936-06/1936-09", "the two periods begin about a month apart"),
        ("1936-05/1936-09", "1936-05/1936-10", "the two periods end about a month apart"),
    ],
)
def test_how_far_apart_is_rounded_down_after_at_least(first: str, second: str, why: str) -> None:
    assert relate_dates(parse_date(first), parse_date(second)).why == why


@every_row(
    ("first", "second", "bearing", "why"),
    [
        ("1961-05-02/1961-07-31", "1961-05-02/1961-08-01", COMPATIBLE, "end one day apart, close"),
        ("1961-05-02/1961-07-31", "1961-05-02/1961-08-02", APART, "end two days apart"),
        ("1961-05-02/1961", "1961-05-02/1962", APART, "end a year apart"),
        ("1961-05/1961-08", "1961-05-20/1961-08-09", COMPATIBLE, "the same days"),
    ],
)
def test_periods_may_end_a_day_apart(first: str, second: str, bearing: Bearing, why: str) -> None:
    relation = relate_dates(parse_date(first), parse_date(second), 1)
    assert relation.bearing is bearing and why in relation.why


def test_a_masked_date_lies_as_far_off_as_its_nearest_day():
    first, second = parse_date("XXXX-12-30"), parse_date("1975-01-02")
    assert days_apart(first, second) == days_apart(second, first) == 3


@pytest.mark.parametrize(
    ("days", "bearing"), [(0, DISJOINT), (2, DISJOINT), (3, COMPATIBLE), (30, COMPATIBLE)]
)
def test_tolerance_is_in_days(days, bearing):
    relation = relate_dates(parse_date("1994-09-23"), parse_date("1994-09-20"), days)
    assert relation.bearing is bearing


# --- algebra --------------------------------------------------------------------------------------

_year = st.integers(1990, 1994).map(str)
_month = st.builds("{}-{:02d}".format, _year, st.integers(1, 12))
_day = st.builds("{}-{:02d}-{:02d}".format, _year, st.integers(1, 12), st.integers(1, 28))
_season = st.builds("{}-{}".format, _year, st.integers(21, 41))
_mask = st.sampled_from(
    [
        "199X",
        "1XXX",
        "1992-XX",
        "1991-0X-1X",
        "1990S3",
        "199",
        "199X-07-04",
        "XXXX-07-04",
        "XXXX-21",
    ]
)
_plain = st.one_of(_year, _month, _day, _season, _mask)
_marked = st.builds("{}{}".format, st.one_of(_year, _month, _day), st.sampled_from("?~%"))
_single = st.one_of(_plain, _marked)


@st.composite
def _intervals(draw):
    first, last = sorted((draw(_single), draw(_single)), key=lambda t: parse_date(t).bounds)
    return draw(
        st.sampled_from([f"{first}/{last}", f"{first}/..", f"../{last}", f"{first}/", f"/{last}"])
    )


@st.composite
def _choices(draw):
    members = draw(st.lists(_single, min_size=1, max_size=3))
    return draw(st.sampled_from(["[{}]", "{{{}}}"])).format(",".join(members))


texts = st.one_of(_single, _intervals(), _choices())
dates = texts.map(parse_date)


@given(dates, dates, st.sampled_from([0, 1, 30, 400]))
def test_symmetric(a, b, tolerance):
    there, back = relate_dates(a, b, tolerance), relate_dates(b, a, tolerance)
    assert there.mirrored().bearing is back.bearing
    assert there.distance == back.distance


@given(texts)
def test_reflexive(text):
    assert relate_dates(parse_date(text), parse_date(f" {text}")).bearing is SAME


@given(st.tuples(dates, dates, dates))
def test_narrower_is_transitive(three):
    a, b, c = three
    assume(not any(x.span for x in three))  # an interval with two ends is two dates, not one
    if relate_dates(a, b).bearing is NARROWER and relate_dates(b, c).bearing is NARROWER:
        assert relate_dates(a, c).bearing is NARROWER


@given(st.frozensets(dates, min_size=1, max_size=4), dates)
def test_the_nearest_of_some_dates_is_found_without_a_look_at_each(some, other):
    stretches = {stretch for date in some for stretch in date.ranges}
    if any(date.recurs for date in some):
        parts = list(some)
    else:  # a year around a day of it counts for nothing
        parts = [
            replace(parse_date("2001"), ranges=((first, last),))
            for first, last in stretches
            if not any(
                (first, last) != (low, high) and first <= low and high <= last
                for low, high in stretches
            )
        ]
    assert days_to_nearest(some, other) == min(days_apart(part, other) for part in parts)


@given(dates, dates)
def test_more_tolerance_never_makes_a_conflict(a, b):
    conflicts = [relate_dates(a, b, t).bearing in (APART, DISJOINT) for t in (0, 1, 30, 365, 4000)]
    assert all(before or not after for before, after in pairwise(conflicts))


def _days(date: Date) -> set[int]:
    return {
        day
        for low, high in date.ranges
        for day in range(day_number(low), day_number(high) + 1)
    }  # fmt: skip


@given(st.one_of(_plain, _day), st.one_of(_plain, _day))
def test_bearing_agrees_with_sets_of_days(first, second):
    first_date, second_date = parse_date(first), parse_date(second)
    assume("X" not in first + second)  # such a mask is a comb of days; its bounds are kept
    days, others = _days(first_date), _days(second_date)
    bearing = relate_dates(first_date, second_date).bearing
    if days == others:
        assert bearing is SAME
    elif not days & others:
        assert bearing is DISJOINT
    elif days < others:
        assert bearing is NARROWER
    elif days > others:
        assert bearing is BROADER
    else:
        assert bearing is COMPATIBLE


@given(st.dates(datetime.date(1930, 1, 1)), st.integers(1, 2000))
def test_gap_counts_days(day, days):
    later = day + datetime.timedelta(days=days) if day.year < 9990 else day
    assume(later > day)
    earlier_date, later_date = parse_date(day.isoformat()), parse_date(later.isoformat())
    assert relate_dates(earlier_date, later_date, days).bearing is COMPATIBLE
    assert relate_dates(earlier_date, later_date, days - 1).bearing is DISJOINT


@every_row(
    ("first", "second", "bearing"),
    [
        ("2004-03/2004-05", "2004-06/2004-09", Bearing.APART),
        ("2004-03-01/2004-05-31", "2004-06-01/2004-09-30", Bearing.APART),
        ("2004-05-30/2004-05-31", "2004-06-01/2004-06-02", Bearing.APART),
        ("2004-05-31/2004-06-01", "2004-06-01/2004-06-02", Bearing.COMPATIBLE),
    ],
)
def test_periods_that_follow_each_other_are_not_alike(first, second, bearing):
    assert relate_dates(parse_date(first), parse_date(second), 1).bearing is bearing


@pytest.mark.parametrize(
    ("first", "second", "bearing"),
    [
        ("1985-05/1985-12", "1985-05/1985-11-30", COMPATIBLE),
        ("1985-05/1985-12", "1985-05-02/1985-11-30", COMPATIBLE),
        ("1985-05/1985-12", "1985-05-02/1985-11-10", APART),
        ("1985-05/1985-12", "1985-05/1985-11", APART),
        ("1985/1986", "1985/1987", APART),
    ],
)
def test_a_month_may_begin_the_day_after_a_period_ends(first, second, bearing):
    relation = relate_dates(parse_date(first), parse_date(second), tolerance=1)
    assert relation.bearing is bearing
    assert "same days" not in relation.why or "11-30" not in second
