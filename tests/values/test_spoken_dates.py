"""Dates in words, as EDTF writes them."""

from __future__ import annotations

import pytest

from explorer.values.dates import parse_date
from explorer.values.spoken_dates import spoken_dates

SPOKEN = {
    # decades and centuries
    "1950s": "195X",
    "the 1950's": "195X",
    "the '50s": "195X",
    "the fifties": "195X",
    "nineteen-fifties": "195X",
    "1900s": "19XX 190X",
    "the 2000s": "200X 20XX",
    "the twenties": "202X 192X",
    "early 1970s": "1970/1973~",
    "the mid-1970s": "1974~/1976~",
    "late '70s": "1977~/1979",
    "mid to late 1970s": "1974~/1979",
    "the first half of the 1970s": "1970/1974",
    "18th century": "17XX",
    "the eighteenth century": "17XX",
    "early 18th-century": "1700/1739~",
    "the second half of the 18th century": "1750/1799",
    "2nd century BC": "-0199/-0100",
    # eras
    "323 BC": "-0322",
    "1 BCE": "0000",
    "AD 410": "0410",
    "410 CE": "0410",
    "12,000 BC": "Y-11999",
    "c. 323 BC": "-0322~",
    "60–30 BC": "-0059/-0029",
    # parts of a year
    "Q2 2019": "2019-34",
    "2019 Q2": "2019-34",
    "2Q 2019": "2019-34",
    "the last quarter of 2019": "2019-36",
    "H2 2019": "2019-41",
    "the first half of 2019": "2019-40",
    "spring 2019": "2019-21",
    "summer of '67": "1967-22",
    "in the fall of 1967": "1967-23",
    "winter 1967–68": "1967-12/1968-02",
    "winter 1967/69": "",
    "early 1967": "1967-37",
    "mid-1967": "1967-38",
    "late in 1967": "1967-39",
    "the end of 1967": "1967-39",
    "late May 1967": "1967-05-21/1967-05-31",
    # days and months
    "May 1967": "1967-05",
    "Sept. 1967": "1967-09",
    "5/1967": "1967-05",
    "9 May 1967": "1967-05-09",
    "the 9th of May, 1967": "1967-05-09",
    "May 9th, 1967": "1967-05-09",
    "Tuesday, 9 May 1967": "1967-05-09",
    "9-May-1967": "1967-05-09",
    "on 9 May 1967": "1967-05-09",
    "9/5/1967": "1967-05-09 1967-09-05",
    "9.5.67": "1967-05-09 1967-09-05",
    "25/5/1967": "1967-05-25",
    "19670509": "1967-05-09",
    "1967-5-9": "1967-05-09",
    "31 April 1967": "",
    "Boxing Day 1967": "1967-12-26",
    "Christmas 1967": "1967-12-25 1967-12",
    "Easter 1967": "",
    # about, unsure
    "c. 1967": "1967~",
    "ca 1967": "1967~",
    "circa 1967": "1967~",
    "around May 1967": "1967-05~",
    "~1967": "1967~",
    "1967 or so": "1967~",
    "c. 1967–1970": "1967~/1970~",
    "about the 1960s": "196X~",
    "1967 (?)": "1967?",
    "probably 1967": "1967?",
    "possibly c. 1967": "1967%",
    "196?": "196X",
    "196x": "196X",
    "19??": "19XX",
    # one side open
    "before 1967": "[..1966]",
    "pre-1967": "[..1966]",
    "before May 1967": "[..1967-04]",
    "before January 1967": "[..1966-12]",
    "before 1 March 1968": "[..1968-02-29]",
    "before the 1960s": "[..1959]",
    "before 1 AD": "[..0000]",
    "after 1967": "[1968..]",
    "post-1967": "[1968..]",
    "after 31 December 1967": "[1968-01-01..]",
    "after the 18th century": "[1800..]",
    "after c. 1967": "[1968~..]",
    "by 1967": "[..1967]",
    "no later than 1967": "[..1967]",
    "1967 or earlier": "[..1967]",
    "1967 at the latest": "[..1967]",
    "not before 1967": "[1967..]",
    "1967 or later": "[1967..]",
    "since 1967": "1967/..",
    "from 1967 on": "1967/..",
    "1967 onwards": "1967/..",
    "1967–present": "1967/..",
    "1967 to date": "1967/..",
    "until 1967": "../1967",
    "until May 1967": "../1967-05",
    # two ends, several
    "between 1967 and 1970": "[1967..1970] 1967/1970",
    "from 1967 to 1970": "1967/1970",
    "1967–70": "1967/1970",
    "1967/68": "1967/1968",
    "1999/00": "1999/2000",
    "2003–05": "2003/2005 2003-05",
    "1967 through 1970": "1967/1970",
    "1970–1967": "",
    "May to July 1967": "1967-05/1967-07",
    "9–12 May 1967": "1967-05-09/1967-05-12",
    "May 9-12, 1967": "1967-05-09/1967-05-12",
    "9 May – 2 June 1967": "1967-05-09/1967-06-02",
    "late 1960s to early 1970s": "1967~/1973~",
    "1967 or 1968": "[1967,1968]",
    "either May or June 1967": "[1967-05,1967-06]",
    "1967, 1968 or 1970": "[1967,1968,1970]",
    "1967 and 1969": "{1967,1969}",
    # as people put them
    "44 B.C.": "-0043",
    "1485 A.D.": "1485",
    "17th cent.": "16XX",
    "mid-to-late 1970s": "1974~/1979",
    "sometime in 1967": "1967",
    "at some point in the 1960s": "196X",
    "some time around 1967": "1967~",
    "1967 (approx.)": "1967~",
    "1967, possibly": "1967?",
    "on or before 9 May 1967": "[..1967-05-09]",
    "in or after 1967": "[1967..]",
    "up until 1967": "../1967",
    "1967 at the earliest": "[1967..]",
    "(1967)": "1967",
    "9. May 1967": "1967-05-09",
    "the ninth of May, 1967": "1967-05-09",
    "May fourth, 1967": "1967-05-04",
    "end-1967": "1967-39",
    "1967, spring": "1967-21",
    "1967/8": "1967/1968 1967-08",
    "1967-1-2 to 1967-3-4": "1967-01-02/1967-03-04",
    # nothing that is clear
    "someday": "",
    "May": "",
    "9 May": "",
    "undated": "",
    "the turn of the century": "",
    "1967 pounds": "",
    "before": "",
    "or": "",
    "": "",
}


@pytest.mark.parametrize(("text", "forms"), SPOKEN.items())
def test_a_date_in_words(text: str, forms: str) -> None:
    found = spoken_dates(text)
    assert found == forms.split()
    for form in found:
        parse_date(form)


@pytest.mark.parametrize(
    "text", ["1" * 60, "-" * 60, "1-" * 30, "or " * 20, "before " * 9, "'" * 60]
)
def test_odd_texts_have_no_date(text: str) -> None:
    for form in spoken_dates(text):
        parse_date(form)
