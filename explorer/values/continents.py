"""Which countries lie in a continent; some lie in two."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from explorer.values.cities import find_cities
from explorer.values.countries import find_country, find_country_abroad
from explorer.values.folding import Words, words_of


def is_continent(place: str) -> bool:
    """Return whether a place is a continent, by its English name."""
    return words_of(place) in _countries_in()


def lies_in_continent(place: str, continent: str) -> bool:
    """Return whether a country or a large city lies in a continent."""
    codes = _countries_in().get(words_of(continent))
    if codes is None:
        return False
    country = find_country(place) or find_country_abroad(place)
    if country is not None:
        return not codes.isdisjoint(country.codes)
    return any(city.country in codes for city in find_cities(place))


@cache
def _countries_in() -> dict[Words, frozenset[str]]:
    """Return the codes of the countries of each continent, by its names."""
    countries: dict[Words, frozenset[str]] = {}
    for line in Path(__file__).with_name("continents.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            names, codes = line.split("|")
            for name in names.split(";"):
                countries[words_of(name)] = frozenset(codes.split(","))
    return countries
