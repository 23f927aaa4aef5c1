"""Which places may be one, or contain each other, judged by their names and wider places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.values.folding import Words, words_of
from explorer.values.names.relations import relate_names
from explorer.values.places.cities import City, find_cities
from explorer.values.places.countries import find_country, find_country_abroad, same_region
from explorer.values.places.exonyms import name_one_place
from explorer.values.places.regions import is_world_region, lies_in_region
from explorer.values.places.states import (
    are_one_state,
    cities_of,
    is_country,
    state_of,
    was_before,
    was_part_of,
)
from explorer.values.relation import Bearing


def may_be_one_place(a: str, b: str) -> bool:
    """Return whether two places may be one: a country under two names or its present one, a town
    with and without its wider place or the word City, Mt. for Mount, Bombay for Mumbai.
    """
    if _are_one_region(a, b) or relate_names(a, b).bearing is Bearing.ALIAS:
        return True
    if are_one_state(a, b):
        return True
    (town, *wider), (other, *beside) = map(_parts, (a, b))
    both_placed = bool(wider) and bool(beside)
    if _one_town(town, other) or are_one_state(town, other):
        if wider or beside:
            return not both_placed or _may_agree(wider, beside)
        return not any(map(is_region, (town, other)))  # Port of Spain is not Spain
    if name_one_place(a, b) or name_one_place(town, other):
        if _is_another_city(town, wider, other) or _is_another_city(other, beside, town):
            return False
        in_state = any(state_of(part) for part in wider + beside)  # Vienna, Virginia
        return not (both_placed and in_state) or _may_agree(wider, beside)
    short, long = sorted((town, other), key=lambda name: len(words_of(name)))
    *name, kind = words_of(long)
    if tuple(name) != words_of(short) or kind not in _WHAT_IT_IS or wider or beside:
        return False
    return not is_region(short)  # Jersey City is not Jersey


_WHAT_IT_IS = ("city", "studio", "studios")
"""Kinds of place that may follow the name: Ember City, Ember Studios."""
_KINDS = ("city", "town", "village", "isle", "island", "port", "republic")
"""Kinds of place that may precede the name with "of": the Isle of Skye."""


def _parts(place: str) -> list[str]:
    """Return a place's own name and the wider places after it, also in brackets."""
    return [part for text in re.split(r"[,()]", place) if (part := text.strip())] or [place]


def _cities_in(town: str, region: str) -> list[City]:
    """Return the large cities with a name in a country or state. In the country of former times,
    Danzig, Germany, there is none.
    """
    state, country = state_of(region), find_country(region)
    return [
        city
        for city in find_cities(town)
        if (state and city.state and state == state_of(city.state))
        or (country and country == find_country(city.country))
    ]


def _cities_at(place: str) -> Sequence[City]:
    """Return the large cities that a place may be: Boston, MA."""
    town, *wider = _parts(place)
    return _cities_in(town, wider[-1]) if wider else find_cities(place)


def _is_another_city(town: str, wider: Sequence[str], other: str) -> bool:
    """Return whether a town is a large city in the country or state given for it, and another than
    the large cities with the other name: Newcastle, Australia, and Newcastle upon Tyne.
    """
    others = find_cities(other)
    named = _cities_in(town, wider[-1]) if wider and others else []
    return bool(named) and not set(named) & set(others)


def _one_town(a: str, b: str) -> bool:
    """Return whether two names, without wider places, belong to one place: St. Ives, Saint Ives;
    Skye, the Isle of Skye.
    """
    first, second = _without_kind(words_of(a)), _without_kind(words_of(b))
    if first == second:
        return True
    written = len(first) == len(second) and len(first) > 1
    return written and relate_names(a, b).bearing is Bearing.ALIAS


def _without_kind(words: Words) -> Words:
    words = words[1:] if words[:1] == ("the",) else words
    if words[-1:] == ("studios",):
        words = (*words[:-1], "studio")
    return words[2:] if len(words) > 2 and words[0] in _KINDS and words[1] == "of" else words


def lies_in(inner: str, outer: str) -> bool:
    """Return whether a place is known to be in another: a state or large city in a country, a
    country in a part of the world, a district in a city.
    """
    if lies_in_region(inner, outer):
        return True
    if cities := cities_of(inner):
        return any(may_be_one_place(city, outer) for city in cities) or lies_in(cities[0], outer)
    if (state := state_of(inner)) is not None:
        return same_region(state[1], outer) or lies_in_region(state[1], outer)
    if _is_named_after(inner, outer):
        return True
    country = find_country(outer) or find_country_abroad(outer)
    return any(
        (country is not None and country == find_country(city.country))
        or (city.state and _are_one_region(city.state, outer))
        for city in _cities_at(inner)
    )


def _is_named_after(inner: str, outer: str) -> bool:
    """Return whether, by their names, an area belongs to a town or a town to an area: Cork and
    County Cork, Osaka and Osaka Prefecture, Bedford and Bedfordshire, Iowa City and Iowa.
    """
    (town, *wider), (whole, *beside) = _parts(inner), _parts(outer)
    if wider and beside and not _may_agree(wider, beside):
        return False
    name, area = words_of(town), _without_kind(words_of(whole))
    if name == (*area, "city") and is_region(whole):
        return not find_cities(inner)
    kinds = ((area[:1], area[1:]), (area[:2], area[2:]), (area[-1:], area[:-1]))
    in_shire = bool(name) and area == (*name[:-1], f"{name[-1]}shire")
    return in_shire or any(rest == name and _AREAS.issuperset(kind) for kind, rest in kinds)


_AREAS = frozenset(
    ("canton", "county", "department", "district", "governorate", "greater", "metropolitan",
     "municipality", "oblast", "of", "parish", "prefecture", "province", "region", "state",
     "township", "voivodeship")
)  # fmt: skip
"""Words for an area that may bear the name of its main town: County Cork, the Province of Milan."""


def _are_one_region(a: str, b: str) -> bool:
    state = state_of(a)
    return same_region(a, b) or (state is not None and state == state_of(b))


def was_in(inner: str, outer: str) -> bool:
    """Return whether a large city was in a former state: Kyiv, Soviet Union."""
    return any(was_before(city.country, outer) for city in find_cities(inner))


def elsewhere(place: str, region: str) -> str:
    """Return the country, US state or part of the United Kingdom of a large city outside `region`,
    or "" if unknown.
    """
    cities = _cities_at(place)
    country = find_country(cities[0].country) if len(cities) == 1 else None
    if country is None:
        return ""
    state = state_of(region)
    in_one_country = may_be_one_place(country.name, state[1] if state else region)
    return cities[0].state or ("" if in_one_country else country.name)


def are_two_cities(a: str, b: str) -> bool:
    """Return whether two places are large cities too far apart for one to be part of the other."""
    return _are_beyond(a, b, _BOROUGH, _BOROUGH)


def are_far_apart(a: str, b: str) -> bool:
    """Return whether two places are large cities too far apart for one to be in anything named
    after the other, such as a suburb, or in the same country a state or province.
    """
    return not (is_region(a) or is_region(b)) and _are_beyond(a, b, _SUBURB, _PROVINCE)


def _are_beyond(a: str, b: str, abroad: float, at_home: float) -> bool:
    """Return whether all large cities with two names are further apart than `abroad` degrees, or
    `at_home` within one country.
    """
    pairs = [(first, second) for first in _cities_at(a) for second in _cities_at(b)]
    return bool(pairs) and all(
        first.degrees_to(second) > (at_home if first.country == second.country else abroad)
        for first, second in pairs
    )


_BOROUGH, _SUBURB, _PROVINCE = 0.2, 0.7, 2.2
"""Greatest distance from a city of a part of it, a suburb, and a province named after it, in
degrees of latitude; some 20, 80 and 250 km.
"""


def is_region(place: str) -> bool:
    """Return whether a place is a known country, a part of one or of the world; any two of these
    are separate unless the tables say otherwise.
    """
    return is_country(place) or state_of(place) is not None or is_world_region(place)


def is_town(place: str) -> bool:
    """Return whether a place is a large city, or a name of none of the regions known; New York is
    both. A small province may be taken for a town, but “outside the United States” is no name.
    """
    if is_country(place) or is_world_region(place) or place[:1].islower():
        return False
    return bool(_cities_at(place)) or state_of(place) is None


def is_well_known(place: str) -> bool:
    """Return whether a place's location is known: a region, or a large city."""
    return is_region(place) or bool(_cities_at(place))


def _may_agree(wider: Sequence[str], beside: Sequence[str]) -> bool:
    """Return whether the wider places given for a town are compatible: Moscow, USSR, and Moscow,
    Russia; Leeds, Yorkshire, and Leeds, England, but not Cambridge, Massachusetts.
    """
    short, long = sorted((wider, beside), key=len)
    rest = iter(long)
    if all(any(_may_be_one_region(part, other) for other in rest) for part in short):
        return True
    narrow, wide = sorted((wider[-1], beside[-1]), key=is_country)
    unknown = not is_country(narrow) and not state_of(narrow)
    return len(short) == 1 and unknown and is_country(wide)


def _may_be_one_region(a: str, b: str) -> bool:
    first, second = state_of(a), state_of(b)
    if first and second and first[0] == second[0]:
        return True
    for state, other in ((first, b), (second, a)):
        if state and same_region(state[1], other):
            return True
    return may_be_one_place(a, b) or was_part_of(a, b)
