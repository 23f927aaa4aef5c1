"""Headings that mean something else because of their cells or of the headings beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from explorer.read.tables.cells import day_style, slashed_order
from explorer.read.tables.heading_properties import are_addresses
from explorer.read.tables.heading_words import FILM, YEAR, HeadingWords, is_where

_COMES_OUT, _RELEASE_DATE = "release", "release date"
_IN_CINEMAS = {"in cinemas", "in theaters", "in theatres"}
_MOST = 0.8
"""Share of a column's cells from which they show what it contains."""
_AWARDS = {"award", "awards", "prize", "festival", "ceremony", "award name", "organisation"}
_OF_AWARDS = {"category", "result", "recipient", "nominee", "nominees", "winner", "outcome",
              "section", "prize", "won"}  # fmt: skip
_RESULTS = {"result", "winner", "outcome", "won", "status", "nominated", "nomination"}
_YEAR_OF_AWARD, _NOMINATION = "year of the award", "award or nomination"


def corrected_headings(
    headings: Sequence[HeadingWords], samples: Mapping[str, Sequence[str]]
) -> list[HeadingWords]:
    """Return headings with what only their cells and neighbours show about their meaning."""
    return _as_list_of_awards(_with_release_dates(_with_titles(headings, samples), samples))


def _as_list_of_awards(headings: Sequence[HeadingWords]) -> list[HeadingWords]:
    """Return the headings of a list of awards, in which “Year” is not the year of the films, and
    “Award”, beside a result, may be one that a film did not get.
    """
    words = [heading.words for heading in headings]
    award = next((word for word in words if word in _AWARDS), "")
    if not award or not any(word in _OF_AWARDS and word != award for word in words):
        return list(headings)
    meant = dict.fromkeys(YEAR, _YEAR_OF_AWARD)
    if not _RESULTS.isdisjoint(words):
        meant |= dict.fromkeys(_AWARDS, _NOMINATION)
    return [replace(h, words=meant.get(h.words, h.words)) for h in headings]


def _with_titles(
    headings: Sequence[HeadingWords], samples: Mapping[str, Sequence[str]]
) -> list[HeadingWords]:
    """Return headings with two corrections: a film's heading over web addresses is not its title,
    and “Release” over words other than dates is, if there is no other title.
    """
    read = []
    for heading in headings:
        if heading.words in FILM and are_addresses(samples.get(heading.heading, ())):
            heading = replace(heading, words="address")
        read.append(heading)
    if any(heading.words in FILM for heading in read):
        return read
    return [
        replace(heading, words="title")
        if heading.words == _COMES_OUT and _are_words(samples.get(heading.heading, ()))
        else heading
        for heading in read
    ]


def _with_release_dates(
    headings: Sequence[HeadingWords], samples: Mapping[str, Sequence[str]]
) -> list[HeadingWords]:
    """Return headings with those of countries over dates as release dates there: “UK”, “Germany”,
    “France” in a distributor's schedule; and “In cinemas” over dates as that of the release.
    """
    return [
        replace(heading, words=_RELEASE_DATE, region=heading.heading if where else heading.region)
        if ((where := is_where(heading.heading)) or heading.words in _IN_CINEMAS)
        and (cells := samples.get(heading.heading, ()))
        and sum(map(_is_day, cells)) > len(cells) * _MOST
        else heading
        for heading in headings
    ]


def _is_day(cell: str) -> bool:
    return bool(day_style(cell) or slashed_order(cell))


def _are_words(cells: Sequence[str]) -> bool:
    return any(map(str.isalpha, "".join(cells))) and not any(map(day_style, cells))
