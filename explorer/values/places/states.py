"""Present and former states, and what is or was a part of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from explorer.values.folding import Words, words_of
from explorer.values.places.countries import find_country, find_country_abroad

_UNITED = {
    "Germany": "West Germany;East Germany;German Democratic Republic;Federal Republic of Germany;"
    "GDR;FRG;DDR",
    "United Kingdom;UK;Great Britain": "England;Scotland;Wales;Northern Ireland",
}
"""Present states with their parts; databases often use one for the other."""

_DIVIDED = {"Berlin": "East Berlin;West Berlin"}
"""The same for cities."""

_DISTRICTS = {
    "New York City;New York;NYC": "Brooklyn;Manhattan;Queens;The Bronx;Bronx;Staten Island;Harlem;"
    "Greenwich Village;Coney Island;Flatbush;Bedford-Stuyvesant",
    "Los Angeles": "Hollywood;Van Nuys;Encino;Sherman Oaks;Watts;Venice Beach",
    "London": "Hackney;Islington;Camden;Camden Town;Westminster;Lambeth;Southwark;Brixton;"
    "Hampstead;Kensington;Notting Hill;Bethnal Green;Tottenham;Walthamstow;Stepney;Soho",
    "Paris": "Montmartre;Montparnasse;Belleville;Pigalle;Latin Quarter;Saint-Germain-des-Prés",
    "Berlin": "Kreuzberg;Charlottenburg;Schöneberg;Neukölln;Wilmersdorf;Pankow;Spandau;Köpenick;"
    "Prenzlauer Berg;Friedrichshain",
    "Tokyo": "Shinjuku;Shibuya;Asakusa;Ginza;Setagaya;Meguro",
    "Mumbai;Bombay": "Bandra;Andheri;Juhu;Dharavi;Colaba",
    "Rome": "Trastevere;Cinecittà",
    "Hong Kong": "Kowloon",
}
"""Well-known parts of large cities."""

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
"""Former states with their successors; databases use either for films and towns."""

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
"""States with present countries that contain towns formerly theirs."""

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
"""Countries with territories that have their own code; databases use either for towns there."""

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
"""States that may follow a town's name without the country, with their abbreviations."""


def _parts_of(wholes: dict[str, str]) -> dict[Words, frozenset[Words]]:
    """Return for each part the wholes that it may be attributed to."""
    parts: dict[Words, frozenset[Words]] = {}
    for whole, listed in wholes.items():
        names = frozenset(words_of(name) for name in whole.split(";"))
        for part in map(words_of, listed.split(";")):
            parts[part] = parts.get(part, frozenset()) | names
    return parts


_WHOLE, _GONE, _ONCE = map(_parts_of, (_UNITED, _VANISHED, _FORMER))
for _part, _whole in _parts_of(_TERRITORIES).items():
    _ONCE[_part] = _ONCE.get(_part, frozenset()) | _whole
_KNOWN = {words for table in (_WHOLE, _GONE, _ONCE) for words in (*table, *chain(*table.values()))}
_WHOLE |= _parts_of(_DIVIDED)
_CITY_OF = {
    words_of(part): whole.split(";")
    for whole, parts in _DISTRICTS.items()
    for part in parts.split(";")
}
_STATE_OF = {
    words_of(form): (words_of(state.split()[0]), country)
    for country, states in _STATES.items()
    for state in reversed(states.split(";"))
    for form in state.replace(" ", ";").split(";")
}
"""The state and its country for each form of a state's name."""


def are_one_state(a: str, b: str) -> bool:
    """Return whether one of two states is used for the other, as a part or successor of it:
    Scotland and the United Kingdom; Ukraine and the Soviet Union.
    """
    return _is_part(_WHOLE, a, b) or was_before(a, b)


def was_before(a: str, b: str) -> bool:
    """Return whether one of two states is a successor of the other."""
    return _is_part(_GONE, a, b)


def was_part_of(a: str, b: str) -> bool:
    """Return whether one of two states is or was a part or territory of the other."""
    return _is_part(_ONCE, a, b)


def _is_part(wholes: dict[Words, frozenset[Words]], a: str, b: str) -> bool:
    """Return whether one of two places is a part of the other according to a table."""
    return any(
        first in wholes.get(second, ()) or second in wholes.get(first, ())
        for first in _names_of(a)
        for second in _names_of(b)
    )


def _names_of(place: str) -> set[Words]:
    """Return a place's name and, for a country, its usual one."""
    country = find_country(place)
    return {words_of(place), words_of(country.name)} if country else {words_of(place)}


def cities_of(district: str) -> Sequence[str]:
    """Return the names of the large city that contains a place, none if unknown."""
    return _CITY_OF.get(words_of(district), ())


def state_of(region: str) -> tuple[Words, str] | None:
    """Return the state for a name or an abbreviation, with its country, or None: New York State,
    N.Y.
    """
    words = words_of(region)
    if words[1:] and all(len(word) == 1 for word in words):
        words = ("".join(words),)
    return _STATE_OF.get(words[:-1] if words[1:] and words[-1] == "state" else words)


def is_country(region: str) -> bool:
    """Return whether a region is a country, a former one, or a well-known part of one."""
    return find_country(region) is not None or words_of(region) in _KNOWN


def codes_today(region: str) -> frozenset[str]:
    """Return the ISO 3166 codes of the present countries that a country or former state covers;
    none for other places.
    """
    names = _names_of(region)
    parts = [part for part, wholes in _GONE.items() if not names.isdisjoint(wholes)]
    wholes = chain(*(_WHOLE.get(name, ()) for name in names))
    among = [" ".join(words) for words in parts or wholes] or [region]
    return frozenset().union(*map(_codes_of, among))


def _codes_of(country: str) -> frozenset[str]:
    listed = find_country(country) or find_country_abroad(country)
    return frozenset(listed.codes[:1]) if listed else frozenset()
