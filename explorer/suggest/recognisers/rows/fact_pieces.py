"""The meaning of a piece of a row of facts: a year, a length, a country, or two or more of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.suggest.lists.nationalities import adjectives, countries, languages
from explorer.suggest.recognisers.film.kinds import genre_terms
from explorer.values.places.countries import find_country

Fact = tuple[str, object]
"""A property, and a year, minutes, terms, or the name of a country or language."""

_YEAR = re.compile(r"(?P<year>(?:18|19|20)\d\d)\.?")
_LENGTH = re.compile(
    r"(?:(?P<minutes>\d{2,3}) ?(?:m|min|mins|minutes?|['’′])\.?"
    r"|(?P<hours>\d) ?(?:h|hrs?|hours?)\.?(?: ?(?P<rest>\d{1,2}) ?(?:m|min|mins|minutes?)?\.?)?)"
)
_YEAR_BEHIND = re.compile(
    r"(?:(?P<first>(?:18|19|20)\d\d),? )?(?P<country>[a-z. ]{2,24}?)"
    r"(?:,? (?P<year>(?:18|19|20)\d\d))?"
)
"""A country with a year before or after it."""
_COLOURS = {
    "b&w": "black-and-white", "b/w": "black-and-white", "bw": "black-and-white",
    "black and white": "black-and-white", "black & white": "black-and-white",
    "black-and-white": "black-and-white", "colour": "colour", "color": "colour",
    "technicolor": "colour", "eastmancolor": "colour", "col": "colour",
}  # fmt: skip
_NO_FACT = re.compile(
    r"(?:35|16|70|8) ?mm|dcp|digital|widescreen|in colou?r and .*|(?:with )?[a-z ]*subtitles?|"
    r"(?:certificate|cert\.?|rated) [a-z0-9-]{1,5}|dolby(?: [a-z]+)?|stereo|mono|"
    r"[12]\.\d{1,2} ?: ?1|"
    r"subtitled(?: in [a-z]+)?|vhs|dvd|umd|blu-?ray(?: disc)?|4k|hd|[*★☆]+(?:1/2|½)?"
)
"""Pieces of rows of facts that no recogniser looks for."""
_BRITISH = frozenset(("12A", "12", "15", "18"))
"""Certificates that only the BBFC gives."""
_CERTIFICATES = frozenset(("PG", "U", "R", "AA"))
"""Certificates, which are no codes of countries: PG is not Papua New Guinea."""
_FACT_WORDS = 3
"""Most words in a fact."""
_LONGEST = 900
"""Most minutes that a film may last."""


def is_other_fact(text: str) -> bool:
    """Return whether a lower-case piece is a fact that no recogniser looks for: "35mm"."""
    return bool(_NO_FACT.fullmatch(text.strip(" .")))


def facts_of(text: str, genres: Sequence[str]) -> list[Fact]:
    """Return the facts in a piece: one, a country and a year, or two or more with nothing else.

    `genres` are the vocabulary's terms.
    """
    word = text.strip(" .").casefold()
    both = _YEAR_BEHIND.fullmatch(word)
    year = both and (both["first"] or both["year"])
    if both and year and (name := _country(both["country"], _written(text, both["country"]))):
        return [("country", name), ("release-date", year)]
    fact = _fact(word, text.strip(" .")) or _genres(word, genres)
    if fact is not None:
        return [fact]
    return _mixed_facts(text.split(), genres) if any(map(str.isdigit, word)) else []


def _written(text: str, word: str) -> str:
    """Return a word found in a lower-case text as it is written in the original."""
    place = text.casefold().find(word)
    return text[place : place + len(word)]


def _mixed_facts(words: list[str], genres: Sequence[str]) -> list[Fact]:
    """Return the facts in a piece of two or more and nothing else: "UK Drama 111 min"."""
    facts, at = list[Fact](), 0
    words = [word for word in words if not _NO_FACT.fullmatch(word.casefold())]
    while at < len(words):
        for stop in range(min(len(words), at + _FACT_WORDS), at, -1):
            written = " ".join(words[at:stop]).strip(".")
            fact = _fact(written.casefold(), written) or _genres(written.casefold(), genres)
            if fact is not None:
                facts.append(fact)
                at = stop
                break
        else:
            return []
    return facts


def _genres(word: str, genres: Sequence[str]) -> Fact | None:
    """Return the genres in a piece that has nothing else: "crime thriller"."""
    parts = [part for part in re.split(r"[ /-]", word) if part] if genres else []
    named = 0 < len(parts) <= _FACT_WORDS and all(genre_terms(part, genres) for part in parts)
    return ("genre", tuple(genre_terms(word, genres))) if named else None


def _fact(word: str, written: str) -> Fact | None:
    """Return the property and value of a single piece, None if there is none."""
    if year := _YEAR.fullmatch(word):
        return "release-date", year["year"]
    if length := _LENGTH.fullmatch(word):
        minutes = int(length["minutes"] or 0)
        minutes += 60 * int(length["hours"] or 0) + int(length["rest"] or 0)
        return ("runtime", minutes) if minutes <= _LONGEST else None
    if word in _COLOURS or written == "C":
        return "colour", _COLOURS.get(word, "colour")
    if written in _BRITISH:
        return "certificate-bbfc", written
    if name := _country(word, written):
        return "country", name
    spoken = word.removeprefix("in ")
    return ("language", spoken) if spoken in languages() else None


def _country(word: str, written: str = "") -> str | None:
    """Return the country that a piece names, by its name or by a code in capitals."""
    word = word.replace(".", "").strip()
    if word in countries() and word not in adjectives():
        return countries()[word]
    code = "" if written in _CERTIFICATES else written.replace(".", "")
    known = find_country(word) if len(word) > 3 or (code.isupper() and len(code) > 1) else None
    return known.name if known else None
