"""Dates in words."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from support.rows import every_row

from explorer.values.dates import in_full, parse_date, spelt_out

WORDS = {
    "2024": "2024",
    "2024-06": "2024-06",
    "2024-06-07": "2024-06-07",
    "-0044-03-15": "-0044-03-15",
    "2024-06-07T20:00Z": "2024-06-07T20:00Z",
    "1997-21": "spring 1997",
    "1997-23": "autumn 1997",
    "1997-28": "winter 1997",
    "1997-29": "autumn 1997",
    "2023-33": "the first quarter of 2023",
    "2023-36": "the last quarter of 2023",
    "2023-38": "the second third of 2023",
    "2023-41": "the second half of 2023",
    "2024~": "about 2024",
    "2024?": "2024 (uncertain)",
    "2024-06%": "about 2024-06 (uncertain)",
    "2024-?06": "2024-06 (uncertain)",
    "1997-23~": "about autumn 1997",
    "199X": "the 1990s",
    "199": "the 1990s",
    "19XX": "1900 to 1999",
    "2004-XX": "2004, month unknown",
    "2004-XX-XX": "2004, month unknown",
    "2004-06-XX": "2004-06, day unknown",
    "2004-06/2006-08": "2004-06 to 2006-08",
    "../2006": "until 2006",
    "2004/..": "from 2004 on",
    "/2006": "an unknown date to 2006",
    "2004/": "2004 to an unknown date",
    "2004~/2006-23": "about 2004 to autumn 2006",
    "[1667, 1668, 1670..1672]": "1667, 1668 or between 1670 and 1672",
    "{1960,1961-12}": "1960 and 1961-12",
    "[..1983]": "1983 or earlier",
    "[1984..]": "1984 or later",
    "{..1983}": "until 1983",
    "[1984,1985,1987]": "1984, 1985 or 1987",
    "1950S2": "1950S2",
    "Y170000002": "Y170000002",
    "156X-12-25": "25 December in the 1560s",
    "XXXX-07-04": "4 July, year unknown",
    "XXXX-07": "July, year unknown",
    "XXXX": "an unknown year",
    "19XX-07-XX": "July between 1900 and 1999",
    "197X-22": "summer in the 1970s",
    "1974-XX-04": "day 4 of a month in 1974",
}


@every_row(("text", "words"), WORDS.items())
def test_in_words(text: str, words: str) -> None:
    parse_date(text)  # it is EDTF
    assert spelt_out(text) == words


TIMES = {
    "2024-06-07T00:00:00Z": "7 June 2024",
    "2024-06-07T20:15:30+02": "7 June 2024, 20:15",
    "2024-06-07T20:15/2024-06-09": "7 June 2024, 20:15 to 9 June 2024",
    "2024-06-07T00:43": "7 June 2024, 00:43",
}

EARLY = {
    "0859": "859",
    "0859-05-02": "2 May 859",
    "0850/0907-03": "850 to March 907",
    "0859-05/0859-06": "May to June 859",
    "08XX": "800 to 899",
    "085X": "the 850s",
    "0043?": "43 (uncertain)",
}


@every_row(("text", "words"), {**TIMES, **EARLY}.items())
def test_times_of_day_and_early_years_in_full(text: str, words: str) -> None:
    parse_date(text)  # it is EDTF
    assert in_full(text) == words


@given(st.dates(date(1000, 1, 1)))
def test_plain_dates_stay_as_they_are(day: date) -> None:
    text = day.isoformat()
    for plain in (text, text[:7], text[:4]):
        assert spelt_out(plain) == plain


@given(st.text("0123456789X-?~%/.[]{},YSET: ", max_size=20))
def test_any_valid_date_has_words(text: str) -> None:
    try:
        parse_date(text)
    except ValueError:
        return
    assert spelt_out(text).strip()
