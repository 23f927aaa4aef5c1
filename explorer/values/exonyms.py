"""Places and languages by their names elsewhere and in other times, and where large cities lie.

The tables lie beside this module, each with where it comes from; a line is one place or language.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from math import cos, hypot, radians
from pathlib import Path

from explorer.values.folding import words_of


def name_one_place(a: str, b: str) -> bool:
    """Return whether two names are those of one country or one large city: Bombay and Mumbai."""
    return _on_one_line("place-names.txt", a, b)


@dataclass(frozen=True, slots=True)
class City:
    """Where a large city lies."""

    country: str
    """Its country's ISO 3166 code."""
    state: str
    """The state of the USA, or the part of the United Kingdom; "" elsewhere."""
    latitude: float
    """In degrees."""
    longitude: float
    """In degrees."""

    def degrees_to(self, other: City) -> float:
        """Return how far away another city is, in degrees of latitude of 111 km."""
        north = self.latitude - other.latitude
        east = (self.longitude - other.longitude) * cos(radians(self.latitude))
        return hypot(north, east)


@lru_cache(maxsize=4096)
def find_city(name: str) -> City | None:
    """Return the one large city of that name in whatever language, None for any other place."""
    text = _text("place-names.txt")
    begins = sorted(_lines_with("place-names.txt", " ".join(words_of(name))))
    heads = [text[at + 1 : text.find(";", at)].split() for at in begins]
    located = [head for head in heads if head]
    if len(located) != 1:
        return None
    region, latitude, longitude = located[0]
    country, _, state = region.partition(":")
    return City(country, state.replace("-", " "), float(latitude), float(longitude))


def name_one_language(a: str, b: str) -> bool:
    """Return whether two names are those of one language: French and français."""
    return _on_one_line("language-names.txt", a, b)


def _on_one_line(table: str, a: str, b: str) -> bool:
    first = _lines_with(table, " ".join(words_of(a)))
    return bool(first) and not first.isdisjoint(_lines_with(table, " ".join(words_of(b))))


@lru_cache(maxsize=16384)  # a name is held against many others
def _lines_with(table: str, name: str) -> frozenset[int]:
    """Return where the lines of a table begin that have a name."""
    text, listed = _text(table), f";{name};"
    begins = set()
    at = text.find(listed)
    while at >= 0:
        begins.add(text.rfind("\n", 0, at))
        at = text.find(listed, at + 1)
    return frozenset(begins)


@cache
def _text(table: str) -> str:
    return Path(__file__).with_name(table).read_text("utf-8")
