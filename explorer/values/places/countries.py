"""Countries and languages, found by id, ISO code and name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import NamedTuple

from explorer.values.folding import Words, words_of
from explorer.values.word_lists import lines_of


class Listed(NamedTuple):
    """A country or a language."""

    id: str
    """The usual name as an id: `united-states`."""
    name: str
    others: tuple[str, ...]
    """Other names."""
    codes: tuple[str, ...]
    """ISO codes, the shortest first."""


THE_WORLD = "the world"
_WORLD = {("world",), ("the", "world"), ("worldwide",), ("world", "wide"), ("global",)}
"""Names for all countries together."""


def find_country(word: str) -> Listed | None:
    """Return the country with an id, ISO 3166 code or English name, regardless of case. Official
    names are recognised: Kingdom of Sweden; Iran, Islamic Republic of.
    """
    table = _countries()
    words = words_of(word)
    if words in table or "of" not in words:
        return table.get(words)
    if turned := _TURNED.fullmatch(word):
        words = words_of(f"{turned[2]} {turned[1]}")
    at = words.index("of")
    kind, name = _without_the(words[:at]), _without_the(words[at + 1 :])
    # two states may share a short name
    for whole in ((*kind, "of", *name), (*kind, "of", "the", *name)):
        if whole in table:
            return table[whole]
    return table.get(name) if _STATES.intersection(kind) and {*kind} <= _KINDS else None


def _without_the(words: Words) -> Words:
    return words[1:] if words[:1] == ("the",) else words


_STATES = frozenset(
    ("republic", "kingdom", "commonwealth", "duchy", "principality", "sultanate", "union",
     "empire", "dominion")
)  # fmt: skip
_KINDS = _STATES | frozenset(
    ("islamic", "federal", "federative", "democratic", "peoples", "socialist", "united",
     "arab", "grand", "oriental", "hashemite", "independent")
)  # fmt: skip
"""Words for the kind of state, as they precede “of” and a country's name."""
_TURNED = re.compile(r"([^,()]+)[,(]\s*((?:[^\W\d_][^\s,()]* ){1,4}of(?: the)?)\)?", re.IGNORECASE)
"""An inverted official name, as in ISO 3166."""


def find_language(word: str) -> Listed | None:
    """Return the language with an id, ISO 639 code or English name, regardless of case, even if
    inverted: Sotho, Southern.
    """
    name, comma, before = word.partition(",")
    table = _languages()
    return table.get(words_of(word)) or (table.get(words_of(f"{before} {name}")) if comma else None)


def find_country_abroad(word: str) -> Listed | None:
    """Return the country with this name in another major language of film databases, if it is no
    English name.
    """
    return _abroad("countries-abroad.txt").get(words_of(word))


def find_language_abroad(word: str) -> Listed | None:
    """Return the language with this name in such a language, if it is no English name."""
    return _abroad("languages-abroad.txt").get(words_of(word))


def all_countries() -> Collection[Listed]:
    """Return every country once."""
    return dict.fromkeys(_countries().values()).keys()


def all_languages() -> Collection[Listed]:
    """Return every language once."""
    return dict.fromkeys(_languages().values()).keys()


def same_region(a: str, b: str) -> bool:
    """Return whether two words are names of one country, of the world, or equal."""
    return words_of(a) == words_of(b) or region_key(a) == region_key(b)


def region_key(word: str) -> str | Words:
    """Return a key that all names of one region share."""
    if is_world(word):
        return THE_WORLD
    country = find_country(word)
    return country.id if country else words_of(word)


def is_world(word: str) -> bool:
    """Return whether a word means all countries together."""
    return words_of(word) in _WORLD


@cache
def _countries() -> dict[Words, Listed]:
    return dict(_entries("countries.txt"))


@cache
def _languages() -> dict[Words, Listed]:
    return dict(_entries("languages.txt"))


@cache
def _abroad(file: str) -> dict[Words, Listed]:
    entries = {entry.id: entry for entry in (*all_countries(), *all_languages())}
    parted = (line.partition(" ") for line in lines_of(file))
    return {words_of(name): entries[key] for key, _, names in parted for name in names.split("; ")}


def _entries(file: str) -> Iterator[tuple[Words, Listed]]:
    """Yield every name and code in a table. Later ones override earlier ones, so
    that names take precedence over codes.
    """
    entries = list(map(_entry, lines_of(file)))
    for entry in entries:
        yield from ((words_of(code), entry) for code in entry.codes)
    for names in (
        [(name, e) for e in entries for name in e.others],
        [(e.name, e) for e in entries],
    ):
        yield from ((words_of(name), entry) for name, entry in names)


def _entry(line: str) -> Listed:
    codes, _, names = line.partition(" ")
    name, *others = names.split("; ")
    known = tuple(codes.split(",")) if codes != "-" else ()
    return Listed("-".join(words_of(name)), name, tuple(others), known)
