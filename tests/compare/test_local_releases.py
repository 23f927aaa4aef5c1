"""A day of release that some source gives for a country, or that a review was written for."""

from support.build import findings, make_pack, say, source
from support.rows import every_row

FILM = "lantern"
SOURCES = [
    source("almanac", published="2015-02-01"),
    source("catalogue", seen=None, published="2018-06-01"),
    source("paper", published="1994-10-14"),
    source("letter", published="1995-06"),
]

NORWAY, BRITAIN = say(region="Norway"), say(region="United Kingdom")
MADE_IN_BRITAIN = ("catalogue", FILM, "country", ["united-kingdom"])


@every_row(
    ("rows", "count"),
    [
        # a day that another source gives for one country is that country's
        ([("almanac", "1993"), ("letter", "1994-10-14"), ("catalogue", "1994-10-14", BRITAIN)], 0),
        ([("almanac", "1993"), ("letter", "1994-10-14"), ("catalogue", "1994-10-15", BRITAIN)], 1),
        ([("almanac", "1993-11-05"), ("letter", "1994-10-14"),
          ("catalogue", "1994-10-14", BRITAIN)], 0),
        # a review appears when the film opens where the reviewer is
        ([("almanac", "1993-11-05"), ("paper", "1994-10-14")], 0),
        ([("almanac", "1993-11-05", NORWAY), ("paper", "1994-10-14")], 0),
        ([("almanac", "1994-08-05"), ("paper", "1994-10-14")], 1),
        ([("almanac", "1994-08-05", NORWAY), ("paper", "1994-10-14")], 0),
        ([("almanac", "1993-09-05", say(medium="festival")), ("paper", "1994-10-14")], 0),
        # any other source that is later may be wrong, as may a year or two digits
        ([("almanac", "1993-11-05"), ("letter", "1994-10-14")], 1),
        ([("almanac", "1993-10-14"), ("paper", "1994-10-14")], 1),
        ([("almanac", "1993-09-05", say(medium="festival")), ("letter", "1994-10-14")], 1),
        # nothing is reviewed before its first release
        ([("almanac", "1995-11-05"), ("paper", "1994-10-14")], 1),
    ],
)  # fmt: skip
def test_a_later_day_may_be_that_of_one_country(rows, count) -> None:
    claims = [(who, FILM, "release-date", day, *how) for who, day, *how in rows]
    assert len(findings(make_pack(*claims, sources=SOURCES))) == count


def test_a_film_does_not_come_out_later_where_it_was_made() -> None:
    days = [
        ("almanac", FILM, "release-date", "1993-11-05"),
        ("letter", FILM, "release-date", "1994-10-14"),
        ("catalogue", FILM, "release-date", "1994-10-14", BRITAIN),
    ]
    assert not findings(make_pack(*days, sources=SOURCES))
    assert findings(make_pack(*days, MADE_IN_BRITAIN, sources=SOURCES))
