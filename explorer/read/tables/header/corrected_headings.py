"""Headings that mean something else because of their cells or of the headings beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from explorer.read.tables.cell.cell_kinds import MOST, are_addresses, are_times, may_be_times_of_day
from explorer.read.tables.cell.date_cells import day_style, slashed_order
from explorer.read.tables.header.heading_words import (
    CHARACTER,
    FILM,
    PERSON,
    RECORD,
    YEAR,
    HeadingWords,
    id_scheme,
    is_where,
)
from explorer.values.folding import words_of

_COMES_OUT, _RELEASE_DATE = "release", "release date"
_IN_CINEMAS = {"in cinemas", "in theaters", "in theatres"}
_LABEL, _WIKIDATA = "label", "wikidata"
_AWARDS = {"award", "awards", "prize", "festival", "ceremony", "award name", "organisation"}
_OF_AWARDS = {"category", "result", "recipient", "nominee", "nominees", "winner", "outcome",
              "section", "prize", "won"}  # fmt: skip
_RESULTS = {"result", "winner", "outcome", "won", "status", "nominated", "nomination"}
_OF_LIBRARIES = {"physical description", "call number", "shelfmark", "shelf mark", "isbn", "oclc",
    "oclc number", "statement of responsibility", "responsibility", "material type"}  # fmt: skip
_OF_COPIES = {"publication date", "date of publication", "publication year", "year of publication",
    "published", "pub date", "pubdate", "date", "year", "publisher", "publication", "imprint",
    "subject", "subjects", "subject headings"}  # fmt: skip
_EPISODES = {"episode", "ep", "episode number", "episode no", "no in season", "no overall"}
_CINEMAS = {"cinema", "theatre", "theater", "venue"}
_PLACES = {*_CINEMAS, "city", "town", "location", "locations", "address"}
_OF_PLACES = {_RELEASE_DATE, "country", "scene", "scenes"}
_LENGTHS = {"length", "duration", "time", "runtime", "running time"}
_OF_ALBUMS = {"artist", "artists", "performer", "performers", "performed by", "album", "track",
    "track number"}  # fmt: skip
_OF_DAY = {"time", "times"}
_MAYBE_TIMES, _RUNNING_TIME = {"rt", "dur", *_OF_DAY}, "running time"
_YEAR_OF_AWARD, _NOMINATION = "year of the award", "award or nomination"


def corrected_headings(
    headings: Sequence[HeadingWords], samples: Mapping[str, Sequence[str]]
) -> list[HeadingWords]:
    """Return headings with what only their cells and neighbours show about their meaning."""
    of_works = _as_places(_as_episodes(_as_catalogue(headings), samples), samples)
    of_films = _as_tracks(of_works, samples)
    titled = _with_titles(of_films, samples)
    return _as_list_of_awards(_with_times(_with_release_dates(titled, samples), samples))


def _as_catalogue(headings: Sequence[HeadingWords]) -> list[HeadingWords]:
    """Return the headings of a library's catalogue, in which the date, the publisher and the
    subjects are those of a copy on its shelves, not of the film.
    """
    own = [" ".join(words_of(heading.heading)) for heading in headings]
    if _OF_LIBRARIES.isdisjoint(own):
        return list(headings)
    return [
        replace(heading, words=f"{words} of the copy") if words in _OF_COPIES else heading
        for heading, words in zip(headings, own, strict=True)
    ]


def _as_episodes(
    headings: Sequence[HeadingWords], samples: Mapping[str, Sequence[str]]
) -> list[HeadingWords]:
    """Return the headings of a list of episodes, of which nothing is a film's: each row has the
    number of one, or its name.
    """
    filled = {heading.heading: len(samples.get(heading.heading, ())) for heading in headings}
    rows = max(filled.values(), default=0)
    if not any(h.words in _EPISODES and filled[h.heading] == rows > 1 for h in headings):
        return list(headings)
    return [replace(heading, words=f"{heading.words} of the episode") for heading in headings]


def _as_places(
    headings: Sequence[HeadingWords], samples: Mapping[str, Sequence[str]]
) -> list[HeadingWords]:
    """Return the headings of a list of cinemas or, if it names no film, of places, in which a date
    of release is when the film came there, and a country is where the place is.
    """
    of_films = any(heading.words in FILM for heading in headings)
    places, theirs = (_CINEMAS, {_RELEASE_DATE}) if of_films else (_PLACES, _OF_PLACES)
    listed = (h for h in headings if of_films or len(samples.get(h.heading, ())) > 1)
    named = (set(heading.words.split()) - {"name"} for heading in listed)
    if not any(words & places and words <= _PLACES for words in named):
        return list(headings)
    return [
        replace(heading, words=f"{heading.words} there") if heading.words in theirs else heading
        for heading in headings
    ]


def _as_tracks(
    headings: Sequence[HeadingWords], samples: Mapping[str, Sequence[str]]
) -> list[HeadingWords]:
    """Return the headings of an album's tracks, whose titles and lengths are no film's: beside
    lengths in minutes and seconds there is a performer, or nothing else.
    """
    words = {heading.words for heading in headings}
    of_album = words & _OF_ALBUMS or words <= FILM | PERSON | RECORD | _LENGTHS
    if not of_album or words & CHARACTER:
        return list(headings)
    lengths = {h.heading for h in headings if h.words in _LENGTHS and _are_short(h, samples)}
    if not lengths:
        return list(headings)
    return [
        replace(heading, words=f"track {heading.words}")
        if heading.heading in lengths or heading.words in FILM | PERSON
        else heading
        for heading in headings
    ]


def _are_short(heading: HeadingWords, samples: Mapping[str, Sequence[str]]) -> bool:
    """Return whether cells are minutes and seconds: as hours, one would be longer than a film."""
    cells = samples.get(heading.heading, ())
    return may_be_times_of_day(cells) and any(cell[0] in "03456789" for cell in cells)


def _with_times(
    headings: Sequence[HeadingWords], samples: Mapping[str, Sequence[str]]
) -> list[HeadingWords]:
    """Return headings with “RT” over hours and minutes as the running time; over percentages, it
    is Rotten Tomatoes.
    """
    return [
        replace(heading, words=_RUNNING_TIME)
        if heading.words in _MAYBE_TIMES and _are_lengths(heading, samples)
        else heading
        for heading in headings
    ]


def _are_lengths(heading: HeadingWords, samples: Mapping[str, Sequence[str]]) -> bool:
    """Return whether cells are how long films are, and not when they are shown: “Time” over 1:30
    and 7:45 is part of a programme.
    """
    cells = samples.get(heading.heading, ())
    return are_times(cells) and not (heading.words in _OF_DAY and may_be_times_of_day(cells))


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
    """Return headings with three corrections: a film's heading over web addresses is not its title,
    “Label” beside Wikidata's ids is, as is “Release” over words other than dates, if there is no
    other title.
    """
    read = []
    of_wikidata = any(id_scheme(heading.words) == _WIKIDATA for heading in headings)
    for heading in headings:
        if heading.words in FILM and are_addresses(samples.get(heading.heading, ())):
            heading = replace(heading, words="address")
        if heading.words == _LABEL and of_wikidata:
            heading = replace(heading, words="name")
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
        and sum(map(_is_day, cells)) > len(cells) * MOST
        else heading
        for heading in headings
    ]


def _is_day(cell: str) -> bool:
    return bool(day_style(cell) or slashed_order(cell))


def _are_words(cells: Sequence[str]) -> bool:
    return any(map(str.isalpha, "".join(cells))) and not any(map(day_style, cells))
