"""What the words of a table's heading mean by themselves: a unit, a country, a row's subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from explorer.read.foreign_words import in_english
from explorer.read.tables.format import Qualifier
from explorer.values.folding import run_together, words_of
from explorer.values.places.countries import THE_WORLD, find_country, find_country_abroad
from explorer.values.units import CURRENCY_SIGNS, MAGNITUDES, read_unit

FILM = {
    "film",
    "movie",
    "title",
    "film title",
    "movie title",
    "primary title",
    "name of the film",
    "film name",
    "movie name",
    "title of the film",
    "series title",
    "english title",
}
OTHER_TITLE = {"original title", "original name", "original film title", "original movie title"}
"""Headings of a film's name if no heading of its title is there."""

CHARACTER = {"character", "role", "part", "character name", "plays", "as"}
PERSON = {"person", "name", "who", "crew member", "credited as"}
PERFORMER = {"artist", "artiste", "talent", "performer", "cast member", "name of artist"}
"""Headings of actors, beside a column of parts."""
JOB = {"crew", "job", "credit", "position", "department", "craft", "function", "role", "task",
       "job title"}  # fmt: skip
BROAD_JOB = {"crew", "department", "craft"}
"""Headings of broader categories, which may appear beside a job."""
ENTITY = {"entity", "subject", "work"}
"""Headings of films beside those of a fact and its value."""
FACT, VALUE = {"property", "field", "fact", "attribute", "key", "item"}, {"value", "content"}
_IDS = {
    "imdb": "imdb", "imdb id": "imdb", "tconst": "imdb", "nconst": "imdb", "imdbid": "imdb",
    "tmdb": "tmdb", "tmdb id": "tmdb", "wikidata": "wikidata", "wikidata id": "wikidata",
    "qid": "wikidata", "p345": "imdb", "eidr": "eidr", "letterboxd": "letterboxd",
}  # fmt: skip
_ADDRESSES = {"id", "url", "uri", "link", "code", "number", "page"}
_ALLOWED = _ADDRESSES | {"title", "movie", "film", "person", "name"}
"""Words of a heading of ids, beside the database's name; at least one is in `_ADDRESSES`."""

SCOPES: dict[str, Qualifier] = {
    "region": "region", "territory": "region", "market": "region", "cut": "cut",
    "version": "cut", "edition": "cut", "medium": "medium", "format": "medium", "as of": "as_of",
    "date retrieved": "as_of", "retrieved": "as_of",
}  # fmt: skip
RECORD = {"id", "no", "nr", "number", "row", "#", "record", "key"}
YEAR = {
    "year",
    "release year",
    "released year",
    "year of release",
    "film year",
    "movie year",
    "start year",
    "title year",
}
FILM_KEYS = {
    f"{film} {key}" for film in ("film", "movie", "title", "show") for key in ("id", "key")
}
"""Headings of the ids by which a database's own tables refer to its films."""

_DOMESTIC, _ABROAD = {"domestic", "us", "usa"}, {"foreign", "overseas", "international"}
_DOMESTIC_MARKET = "domestic"
_EVERYWHERE = {"worldwide", "worlwide", "global", "world"}
"""Words for takings worldwide; "worlwide" is a misspelling in a table that is often copied."""
_IN = {"in", "en", "au", "aux", "nel", "na", "no", "i", "w", "v"}
"""Prepositions before a country, in languages of film databases."""
OPENING = "opening"
"""A heading that means takings over sums, and an event otherwise."""
_LONGEST_CODE, _UK = 3, "uk"
_OUTSIDE = "outside the United States"
"""The region of a film's takings that are not domestic."""

_UNITS = {
    "min": "min", "mins": "min", "minute": "min", "minutes": "min", "h": "hours", "hrs": "hours",
    "hours": "hours", "minuten": "min",
    "minutos": "min", "minuti": "min",
    "usd": "USD", "us$": "USD", "$": "USD", "dollars": "USD", "eur": "EUR",
    "€": "EUR", "gbp": "GBP", "£": "GBP", "million": "million", "millions": "million",
    "$m": "million USD", "m$": "million USD", "usd m": "million USD", "us$m": "million USD",
    "million usd": "million USD", "usd million": "million USD", "us$ million": "million USD",
    "m usd": "million USD", "£m": "million GBP", "€m": "million EUR", "inr": "INR", "₹": "INR",
    "crore": "crore INR", "crores": "crore INR", "₹ crore": "crore INR", "rs crore": "crore INR",
    "inr crore": "crore INR", "%": "%", "seconds": "seconds", "sec": "seconds",
    "secs": "seconds", "ms": "milliseconds", "msec": "milliseconds", "millis": "milliseconds",
    "milliseconds": "milliseconds", "ticks": "ticks",
}  # fmt: skip
_NO_PART = {"s", "es", "ies", "year", "est", "est.", "estimated", "approx", "approx.", "sel",
            "sel.", "selected", "selection", "main", "principal",
            "role", "roles", "character", "characters"}  # fmt: skip
"""Notes in brackets that add nothing to a heading: Director(s), Film (year)."""

_LABEL, _ITEM = "Label", "item"
"""How Wikidata's query service names a column of labels, and its commonest variable."""

OF_ANYTHING = YEAR | {"country", "countries", "language", "languages", "date", "type", "category",
    "rating", "genre", "studio", "location", "setting"}  # fmt: skip
"""What a record of an award, a book or a premiere has as well as that of a film."""
_OF_A_FILM = {"film", "movie", "details", "detail", "info", "information", "general", "data",
    "metadata", "meta", "basic", "basics", "technical", "tech", "specs", "facts", "attributes",
    "properties", "fields", "production"}  # fmt: skip
"""Keys of a part of a record that is about the film itself."""

_LONGEST = 1_000
"""Letters of a heading in which a unit or a country is looked for."""
_BRACKETS = re.compile(r"^(.*\S)?\s*[(\[]([^()\[\]]+)[)\]]\s*$")
_SIGNS = re.compile(f"[{CURRENCY_SIGNS}]")
_DOLLARS = re.compile(r"\b(us|a|au|c|ca|nz|hk)-? ?\$")
"""Whose dollars: US-$, A$."""
_WITH_YEAR = re.compile(r"(.*\w) ?(?:[/,+&]|and) ?year", re.IGNORECASE)
"""“Film & year”, over titles with the year in brackets."""
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
"""An abbreviation with full stops: U.K."""
_EITHER = re.compile(r"(?<=\w)/(?:ies|e?s)$", re.IGNORECASE)
"""The plural after a heading: Director/s, Country/ies."""
_RUN_TOGETHER = {run_together(words): words for words in FILM | OTHER_TITLE | YEAR if " " in words}
"""Headings written without their spaces: “originaltitle”."""
_CAMEL = re.compile(r"(?<=[a-z]{2})(?=[A-Z])|_")


@dataclass(frozen=True, slots=True)
class HeadingWords:
    """A heading, its words and what they say besides."""

    heading: str
    """As it is in the file."""
    words: str
    """Folded: lower case, without brackets, unit and punctuation."""
    unit: str = ""
    region: str = ""
    """A country in brackets, as written."""


def _money(noted: str) -> str:
    """Return the unit in which a column counts money: "million eur" for "EUR million", else ""."""
    words = _DOLLARS.sub(r" \1$", _SIGNS.sub(r" \g<0> ", noted.casefold())).replace(".", "").split()
    times = [word for word in words if word in MAGNITUDES]
    money = " ".join(word for word in words if word not in MAGNITUDES)
    unit = read_unit(money)
    if len(times) > 1 or not unit.is_money:
        return ""
    return " ".join([*times, unit.dimension if unit.factor == 1 else money])


def _is_code(word: str) -> bool:
    """Return whether a word is a currency code: JPY, but not "won", as in awards won."""
    return read_unit(word).dimension == word.upper() and read_unit(word).is_money


def id_scheme(words: str) -> str:
    """Return the database whose ids, or addresses with ids, a heading names: "imdb" for “Movie IMDb
    link”; "" for none.
    """
    if words in _IDS:
        return _IDS[words]
    rest = set(words.split())
    schemes = rest & set(_IDS.values())
    rest -= schemes
    return schemes.pop() if len(schemes) == 1 and rest & _ADDRESSES and rest <= _ALLOWED else ""


def with_region(heading: HeadingWords) -> HeadingWords:
    """Return a heading with the country in its first or last word as its region: “US Gross”,
    “gross_worldwide”.
    """
    first, *rest = heading.words.split(" ")
    *before, last = heading.words.split(" ")
    if not rest or heading.region:
        return heading
    if region := _region(first):
        return replace(heading, words=in_english(" ".join(rest)), region=region)
    if region := _region(last, names_only=True):
        before = before[:-1] if before[1:] and before[-1] in _IN else before
        return replace(heading, words=in_english(" ".join(before)), region=region)
    return heading


def with_takings(heading: HeadingWords) -> HeadingWords:
    """Return “Domestic”, “Worldwide” or “Opening” alone, over sums, as a heading of takings."""
    if heading.words == OPENING:
        return replace(heading, words=f"{OPENING} weekend")
    takings = heading.words in _DOMESTIC | _ABROAD | _EVERYWHERE
    return replace(heading, words="gross", region=_region(heading.words)) if takings else heading


def is_where(heading: str) -> bool:
    """Return whether a heading names a country or the world, and nothing else."""
    return bool(_region(" ".join(heading.split())))


def market_named(word: str) -> str:
    """Return the region that a cell means by a market's name, such as “Domestic” or “Overseas”; any
    other word as it is.
    """
    meant = {_DOMESTIC_MARKET: _region(_DOMESTIC_MARKET), **dict.fromkeys(_ABROAD, _OUTSIDE)}
    return meant.get(word.casefold(), word)


def _region(word: str, names_only: bool = False) -> str:
    """Return the region that a word of a heading, or its note in brackets, names, else "".

    Box-office databases call the United States domestic and everything else foreign. With
    `names_only`, country codes that are also words, such as "id" and "no", do not count; "uk" does.
    """
    folded = word.casefold()
    if folded in _EVERYWHERE:
        return THE_WORLD
    region = "US" if folded in _DOMESTIC else _OUTSIDE if folded in _ABROAD else ""
    country = (
        None
        if names_only and len(word) <= _LONGEST_CODE and folded != _UK
        else find_country(word) or find_country_abroad(word)
    )
    return region or (country.name if country else "")


def in_its_part(heading: HeadingWords) -> HeadingWords | None:
    """Return the heading of a cell within a part of a record, for “tech.runtime” runtime; None if
    the part may be about something else: “novel.year” is no year of the film.
    """
    part, _, last = heading.heading.rpartition(".")
    if not part or " " in heading.heading:
        return None
    if read_heading(last).words in VALUE:  # “ratings.imdb.value”, beside the number of votes
        part, _, last = part.rpartition(".")
    own = read_heading(last)
    over = read_heading(part.rpartition(".")[2]).words if part else ""
    if own.words in OF_ANYTHING and over not in _OF_A_FILM:
        return None
    return replace(own, heading=heading.heading)


def named_by_labels(
    headings: Sequence[HeadingWords],
) -> tuple[list[HeadingWords], dict[str, str]]:
    """Return headings with each label's heading in place of what it labels, as in Wikidata's query
    service (“director”, “directorLabel”); and the labelled heading for each label.
    """
    by_text = {heading.heading: heading for heading in headings}
    things = {t: t.removesuffix(_LABEL) for t in by_text if t.endswith(_LABEL) and t != _LABEL}
    named = []
    for text, heading in by_text.items():
        if text in things:
            of = replace(read_heading(things[text]), heading=text)
            named.append(replace(of, words="name") if of.words == _ITEM else of)
        elif text not in things.values():
            named.append(heading)
    return named, {text: thing for text, thing in things.items() if thing in by_text}


def read_heading(heading: str) -> HeadingWords:
    """Return a heading's words, and the unit and country that it has in brackets."""
    text, unit, region = heading, "", ""
    if match := _BRACKETS.match(heading[:_LONGEST]):
        noted = match[2].strip()
        counted = noted.casefold().removeprefix("in ")
        text, unit = match[1] or "", _UNITS.get(counted.replace("$ ", "$"), "") or _money(noted)
        region = "" if unit else noted if find_country(noted) else _region(noted)
        if not unit and not region and in_english(noted.casefold()) not in _NO_PART:
            before = f"{noted} {in_english(match[1].casefold())}".casefold()
            text = before if before in FILM | OTHER_TITLE else heading
    if (both := _WITH_YEAR.fullmatch(text[:_LONGEST])) and in_english(both[1].casefold()) in FILM:
        text = both[1]
    text = _EITHER.sub("", text)
    text = _DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), text)
    spaced = _CAMEL.sub(" ", text).strip()
    words = spaced.replace("&", " and ").casefold().split()
    while len(words) > 1 and not unit and (words[-1] in _UNITS or _is_code(words[-1])):
        code = words.pop()
        unit = _UNITS.get(code, code)
    if len(words) > 1 and words[-1] == "in":
        words.pop()
    folded = " ".join(words_of(" ".join(words))) or heading.casefold()
    english = in_english(folded)
    return HeadingWords(heading, _RUN_TOGETHER.get(english, english), unit, region)
