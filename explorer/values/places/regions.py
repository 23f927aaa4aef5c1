"""Continents and other regions of the world, with their countries."""

from __future__ import annotations

from functools import cache

from explorer.values.folding import Words, words_of
from explorer.values.places.cities import find_cities
from explorer.values.places.states import codes_today
from explorer.values.word_lists import lines_of


def is_world_region(place: str) -> bool:
    """Return whether an English name is that of a continent or a part of one."""
    return words_of(place) in _countries_in()


def lies_in_region(place: str, region: str) -> bool:
    """Return whether a country, a part of one, a large city or a smaller region is in a region of
    the world.
    """
    outer = _countries_in().get(words_of(region))
    if outer is None or words_of(place) == words_of(region):
        return False
    if inner := _codes_of(place):
        return inner <= outer
    return any(city.country in outer for city in find_cities(place))


def overlap(a: str, b: str) -> bool:
    """Return whether two places, at least one of them a region of the world, share a country: the
    Middle East and Africa.
    """
    either = is_world_region(a) or is_world_region(b)
    return either and not _codes_of(a).isdisjoint(_codes_of(b))


def _codes_of(place: str) -> frozenset[str]:
    """Return the codes of today's countries in a region, or in a present or former country."""
    return _countries_in().get(words_of(place)) or codes_today(place)


@cache
def _countries_in() -> dict[Words, frozenset[str]]:
    """Return the codes of the countries in each region, by each of its names."""
    countries: dict[Words, frozenset[str]] = {}
    for line in lines_of("regions.txt"):
        names, codes = line.split("|")
        for name in names.split(";"):
            for words in (words_of(name), ("the", *words_of(name))):
                countries[words] = frozenset(codes.split(","))
    return countries
