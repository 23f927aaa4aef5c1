"""The location of large cities, and distances between them."""

from __future__ import annotations

from functools import cache, lru_cache
from math import cos, hypot, radians
from typing import NamedTuple

from explorer.values.places.exonyms import usual_names_of_place
from explorer.values.word_lists import lines_of


class City(NamedTuple):
    """The location of a large city."""

    country: str
    """Its country's ISO 3166 code."""
    state: str
    """The US state or the country of the United Kingdom; "" elsewhere."""
    latitude: float
    """In degrees."""
    longitude: float
    """In degrees."""

    def degrees_to(self, other: City) -> float:
        """Return the distance to another city, in degrees of latitude (111 km)."""
        north = self.latitude - other.latitude
        east = (self.longitude - other.longitude) * cos(radians(self.latitude))
        return hypot(north, east)


@lru_cache(maxsize=4096)
def find_cities(name: str) -> tuple[City, ...]:
    """Return the large cities with a name in any language, nearly always one or none."""
    return tuple(city for usual in usual_names_of_place(name) for city in _cities().get(usual, ()))


@cache
def _cities() -> dict[str, tuple[City, ...]]:
    """Return the cities by their usual names, folded."""
    cities: dict[str, tuple[City, ...]] = {}
    for line in lines_of("cities.txt"):
        name, country, state, latitude, longitude = line.split(";")
        city = City(country, state, float(latitude), float(longitude))
        cities[name] = (*cities.get(name, ()), city)
    return cities
