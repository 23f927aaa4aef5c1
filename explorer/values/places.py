"""Which places on record may be one: by names of now and then, and by what a town lies in."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.values.cities import find_cities
from explorer.values.continents import is_continent, lies_in_continent
from explorer.values.countries import find_country, find_country_abroad, same_region
from explorer.values.exonyms import name_one_place
from explorer.values.folding import Words, words_of
from explorer.values.names import relate_names
from explorer.values.relation import Bearing

_UNITED = {
    "Germany": "West Germany;East Germany;German Democratic Republic;Federal Republic of Germany;"
    "GDR;FRG;DDR",
    "United Kingdom;UK;Great Britain": "England;Scotland;Wales;Northern Ireland",
    "Berlin": "East Berlin;West Berlin",
}
"""What is united today, by its parts: databases often file the one as the other."""

_VANISHED = {
    "Soviet Union;USSR;Russian Empire": "Russia;Ukraine;Belarus;Moldova;Estonia;Latvia;Lithuania;"
    "Georgia;Armenia;Azerbaijan;Kazakhstan;Kyrgyzstan;Tajikistan;Turkmenistan;Uzbekistan",
    "Russian Empire": "Poland;Finland",
    "Czechoslovakia": "Czech Republic;Czechia;Slovakia",
    "Yugoslavia": "Serbia;Croatia;Slovenia;Bosnia and Herzegovina;Montenegro;North Macedonia;"
    "Macedonia;Kosovo",
    "Serbia and Montenegro": "Serbia;Montenegro;Kosovo;Yugoslavia",
    "Austria-Hungary;Austro-Hungarian Empire;Austrian Empire": "Austria;Hungary;Czech Republic;"
    "Czechia;Czechoslovakia;Slovakia;Slovenia;Croatia;Bosnia and Herzegovina;Serbia;Yugoslavia;"
    "Romania;Poland;Ukraine;Italy",
    "Ottoman Empire": "Turkey;Greece;Bulgaria;Lebanon;Syria;Israel;Palestine;Iraq;Egypt",
    "British India;British Raj": "India;Pakistan;Bangladesh",
    "Mandatory Palestine": "Israel;Palestine",
    "United Arab Republic": "Egypt;Syria",
    "Malaya;British Malaya;Federation of Malaya": "Malaysia;Singapore",
    "Dutch East Indies": "Indonesia",
    "French Indochina": "Vietnam;Laos;Cambodia",
    "Republic of China": "China",
}
"""States of other days and those in which they went on: films and towns are filed under either."""

_FORMER = {
    "German Empire;Prussia;Nazi Germany;Weimar Republic": "Germany;West Germany;East Germany;"
    "Poland;Russia;France",
    "Palestine": "Israel",
    "Ireland;United Kingdom;UK": "Ireland;Northern Ireland",
    "United Kingdom;UK": "Hong Kong",
    "Portugal": "Macao",
    "India": "Pakistan;Bangladesh",
    "Pakistan": "Bangladesh",
    "Serbia": "Kosovo",
    "China": "Taiwan",
    "Korea": "North Korea",
    "Congo": "Democratic Republic of the Congo",
    "Ethiopia": "Eritrea",
    "Sudan": "South Sudan",
    "Morocco": "Western Sahara",
    "Malaysia": "Singapore",
    "Denmark": "Iceland",
}
"""States and the countries of today in which towns lie that once were theirs."""

_TERRITORIES = {
    "China": "Hong Kong;Macao",
    "Denmark": "Greenland;Faroe Islands",
    "Finland": "Åland Islands",
    "France": "Guadeloupe;Martinique;French Guiana;Réunion;Mayotte;New Caledonia;French Polynesia;"
    "St. Martin;St. Barthélemy;St. Pierre and Miquelon;Wallis and Futuna",
    "Netherlands": "Aruba;Curaçao;Sint Maarten;Caribbean Netherlands",
    "New Zealand": "Cook Islands;Niue;Tokelau",
    "Norway": "Svalbard and Jan Mayen",
    "United Kingdom": "Isle of Man;Jersey;Guernsey;Gibraltar;Bermuda;Cayman Islands;Anguilla;"
    "British Virgin Islands;Falkland Islands;Montserrat;Turks and Caicos Islands;Pitcairn Islands",
    "United States": "Puerto Rico;Guam;American Samoa;U.S. Virgin Islands;Northern Mariana Islands",
}
"""Countries with territories that have a code of their own: their towns are filed under either."""

_STATES = {
    "United States": "alabama al;alaska ak;arizona az;arkansas ar;california ca calif;colorado co;"
    "connecticut ct conn;delaware de;florida fl;georgia ga;hawaii hi;idaho id;illinois il ill;"
    "indiana in;iowa ia;kansas ks;kentucky ky;louisiana la;maine me;maryland md;"
    "massachusetts ma mass;michigan mi mich;minnesota mn minn;mississippi ms;missouri mo;"
    "montana mt;nebraska ne;nevada nv;new-hampshire nh;new-jersey nj;new-mexico nm;new-york ny;"
    "north-carolina nc;north-dakota nd;ohio oh;oklahoma ok;oregon or;pennsylvania pa penn;"
    "rhode-island ri;south-carolina sc;south-dakota sd;tennessee tn tenn;texas tx tex;utah ut;"
    "vermont vt;virginia va;washington wa;west-virginia wv;wisconsin wi wis;wyoming wy;"
    "district-of-columbia dc;puerto-rico pr",
    "Canada": "alberta ab alta;british-columbia bc;manitoba mb;new-brunswick nb;newfoundland nl;"
    "nova-scotia ns;ontario on ont;prince-edward-island pe pei;quebec qc que;saskatchewan sk",
    "Australia": "new-south-wales nsw;queensland qld;south-australia sa;tasmania tas;"
    "victoria vic;western-australia wa",
}
"""States that towns are said to lie in without their country, with how they are abbreviated."""


def _parts_of(wholes: dict[str, str]) -> dict[Words, frozenset[Words]]:
    """Return for each part the wholes that it may be filed under."""
    parts: dict[Words, frozenset[Words]] = {}
    for whole, listed in wholes.items():
        names = frozenset(words_of(name) for name in whole.split(";"))
        for part in map(words_of, listed.split(";")):
            parts[part] = parts.get(part, frozenset()) | names
    return parts


_WHOLES, _ONCE = _parts_of(_UNITED | _VANISHED), _parts_of(_FORMER)
_GONE = _parts_of(_VANISHED)
for _part, _whole in _parts_of(_TERRITORIES).items():
    _ONCE[_part] = _ONCE.get(_part, frozenset()) | _whole
_KNOWN = {*_WHOLES, *_ONCE}.union(*_WHOLES.values(), *_ONCE.values())
_STATE_OF = {
    words_of(form): (words_of(state.split()[0]), country)
    for country, states in _STATES.items()
    for state in reversed(states.split(";"))
    for form in state.replace(" ", ";").split(";")
}
"""Each form of a state's name with the state and its country."""


def may_be_one_place(a: str, b: str) -> bool:
    """Return whether two places on record may be one: a country by two names or as it is today, a
    town with and without what it lies in or the word City, Mt. for Mount; Bombay for Mumbai.
    """
    if same_region(a, b) or relate_names(a, b).bearing is Bearing.ALIAS:
        return True
    if _is_part(_WHOLES, a, b):
        return True
    (town, *wider), (other, *beside) = ([part.strip() for part in n.split(",")] for n in (a, b))
    both_placed = bool(wider) and bool(beside)
    if _one_town(town, other) or _is_part(_WHOLES, town, other):
        return bool(wider) != bool(beside) or (both_placed and _may_agree(wider, beside))
    if name_one_place(a, b) or name_one_place(town, other):
        in_state = any(_state(part) for part in wider + beside)  # Vienna, Virginia
        return not (both_placed and in_state) or _may_agree(wider, beside)
    short, long = sorted((words_of(town), words_of(other)), key=len)
    return short == long[:-1] and long[-1] in _WHAT_IT_IS and not wider and not beside


_WHAT_IT_IS = ("city", "studio", "studios")
"""What a place is, which may stand after its name: Ember City, Ember Studios."""
_KINDS = ("city", "town", "village", "isle", "island", "port", "republic")
"""What a place is, which may stand before its name with an of: the Isle of Skye."""


def _one_town(a: str, b: str) -> bool:
    """Return whether two names without what they lie in are one: St. Ives, Saint Ives; Skye, the
    Isle of Skye.
    """
    first, second = _without_kind(words_of(a)), _without_kind(words_of(b))
    if first == second:
        return True
    written = len(first) == len(second) and len(first) > 1
    return written and relate_names(a, b).bearing is Bearing.ALIAS


def _without_kind(words: Words) -> Words:
    words = words[1:] if words[:1] == ("the",) else words
    return words[2:] if len(words) > 2 and words[0] in _KINDS and words[1] == "of" else words


def lies_in(inner: str, outer: str) -> bool:
    """Return whether a country has a state, a region a large city, a continent a country: Ohio,
    Chicago, France.
    """
    if lies_in_continent(inner, outer):
        return True
    if (state := _state(inner)) is not None:
        return same_region(state[1], outer)
    country = find_country(outer) or find_country_abroad(outer)
    return any(
        (country is not None and country == find_country(city.country))
        or (city.state and (same_region(city.state, outer) or _same_state(city.state, outer)))
        for city in find_cities(inner)
    )


def lay_in(inner: str, outer: str) -> bool:
    """Return whether a large city lies where a state of other days went on: Kyiv, Soviet Union."""
    return any(_is_part(_GONE, city.country, outer) for city in find_cities(inner))


def elsewhere(place: str, region: str) -> str:
    """Return what a large city lies in that is not in a region, "" where that is not known: the
    country, or the state of the USA or part of the United Kingdom.
    """
    cities = find_cities(place)
    country = find_country(cities[0].country) if len(cities) == 1 else None
    if country is None:
        return ""
    state = _state(region)
    in_one_country = may_be_one_place(country.name, state[1] if state else region)
    return cities[0].state or ("" if in_one_country else country.name)


def _same_state(a: str, b: str) -> bool:
    return _state(a) is not None and _state(a) == _state(b)


def are_two_cities(a: str, b: str) -> bool:
    """Return whether two places are large cities too far from each other for one to be a part of
    the other.
    """
    return _are_beyond(a, b, _BOROUGH, _BOROUGH)


def are_far_apart(a: str, b: str) -> bool:
    """Return whether two places are large cities of which neither can lie in what is named after
    the other: a suburb, or in one country a state or province.
    """
    return not (is_region(a) or is_region(b)) and _are_beyond(a, b, _SUBURB, _PROVINCE)


def _are_beyond(a: str, b: str, abroad: float, at_home: float) -> bool:
    """Return whether large cities of two names are further apart than so many degrees, which may be
    others in one country.
    """
    pairs = [(first, second) for first in find_cities(a) for second in find_cities(b)]
    return bool(pairs) and all(
        first.degrees_to(second) > (at_home if first.country == second.country else abroad)
        for first, second in pairs
    )


_BOROUGH, _SUBURB, _PROVINCE = 0.2, 0.7, 2.2
"""Degrees of latitude, some 20, 80 and 250 km, as far as what belongs to a city, or is named after
it, may reach.
"""


def was_part_of(a: str, b: str) -> bool:
    """Return whether one of two states has, or had, the other as a part or a territory."""
    return _is_part(_ONCE, a, b)


def is_region(place: str) -> bool:
    """Return whether a place is well known as a country, a part of one or a continent, so that two
    are apart unless the tables say otherwise.
    """
    return _is_country(place) or _state(place) is not None or is_continent(place)


def _is_part(wholes: dict[Words, frozenset[Words]], a: str, b: str) -> bool:
    """Return whether a table has one of two places as a part of the other."""
    return any(
        first in wholes.get(second, ()) or second in wholes.get(first, ())
        for first in _names_of(a)
        for second in _names_of(b)
    )


def _names_of(place: str) -> set[Words]:
    """Return a place's name and, of a country, its usual one."""
    country = find_country(place)
    return {words_of(place), words_of(country.name)} if country else {words_of(place)}


def _may_agree(wider: Sequence[str], beside: Sequence[str]) -> bool:
    """Return whether two accounts of what a town lies in may both be right: Moscow, USSR, and
    Moscow, Russia; Leeds, Yorkshire, and Leeds, England, but not Cambridge, Massachusetts.
    """
    short, long = sorted((wider, beside), key=len)
    rest = iter(long)
    if all(any(_may_be_one_region(part, other) for other in rest) for part in short):
        return True
    narrow, wide = sorted((wider[-1], beside[-1]), key=_is_country)
    unknown = not _is_country(narrow) and not _state(narrow)
    return len(short) == 1 and unknown and _is_country(wide)


def _may_be_one_region(a: str, b: str) -> bool:
    first, second = _state(a), _state(b)
    if first and second and first[0] == second[0]:
        return True
    for state, other in ((first, b), (second, a)):
        if state and same_region(state[1], other):
            return True
    return may_be_one_place(a, b) or _is_part(_ONCE, a, b)


def _state(region: str) -> tuple[Words, str] | None:
    return _STATE_OF.get(words_of(region))


def _is_country(region: str) -> bool:
    """Return whether a region is a country, was one, or is an often named part of a country."""
    return find_country(region) is not None or words_of(region) in _KNOWN
