"""Which places one is on and not in, or in and not at: the Moon, an island; a city."""

from __future__ import annotations

import re
from collections.abc import Iterable

from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.model.value import Value
from explorer.values.places.cities import find_cities
from explorer.values.places.states import is_country, state_of

_AT, _IN, _EACH = " at {value}", " in {value}", " {value}"
_BARE = re.compile(r"(?<! in)(?<! on)(?<! to)(?<! from) \{value\}")
_ON = re.compile(
    r"(?:the )?(?:moon|mars|venus)|(?:.+ )?isle of .+"
    r"|(?:.+ )?(?:island|coast|shore|farm|moor)|the (?:.+ )?beach"
    r"|(?:.+ )?(?:quay|pier|bridge|roof|border)(?: (?:at|by|in|of|off|near) .+)?",
    re.IGNORECASE,
)
"""Names of such places. What holds of "the Channel Islands" alone is left out: one is in those."""
_ISLANDS = """
    alcatraz anglesey arran bornholm capri comino corfu elba fårö gotland gozo guam heligoland hydra
    iona ischia islay iwo-jima jura kos lampedusa lesbos lindisfarne lipari lundy martha's-vineyard
    maui mull mykonos nantucket naxos oahu öland paros patmos procida rhodes rügen santorini sark
    skye spitsbergen st-helena st-kilda stromboli sylt
"""
_SMALL_ISLANDS = frozenset(_ISLANDS.split())
"""Islands whose names do not say so; one is in Malta or Sicily, but on Gozo."""
_AN_ISLAND = re.compile(
    r"(?:an?|the) (?:[\w-]+ ){0,3}(?:island|isle|islet)\b"
    r"(?! (?:city|country|nation|republic|state))",
    re.IGNORECASE,
)
"""A description of a place that is one."""


def placed(pack: Pack, template: str, value: Value) -> str:
    """Return a template with "on" before places that one is on: "filmed on the Isle of Skye".

    If one is in others of them, the template leaves prepositions to `with_preposition`. What took
    place at a theatre took place in a city.
    """
    if _AT in template and _are_large(pack, value):
        template = template.replace(_AT, _IN)
    on = _are_on(pack, value) if _IN in template else set()
    if len(on) > 1:
        return template.replace(_IN, _EACH)
    return template.replace(_IN, " on {value}") if True in on else template


def leaves_prepositions(pack: Pack, phrases: Iterable[str], value: Value, template: str) -> bool:
    """Return whether a template made from one of a property's phrases by `placed` leaves the
    preposition to each place.
    """
    if _IN in template or not any(_IN in phrase for phrase in phrases):
        return False
    return len(_are_on(pack, value)) > 1 and _BARE.search(template) is not None


def _are_on(pack: Pack, value: Value) -> set[bool]:
    """Return whether one is on each of the places that a value names, or in it."""
    places = [value] if isinstance(value, str) else value if isinstance(value, frozenset) else ()
    return {_is_on(pack, place) for place in places}


def _are_large(pack: Pack, value: Value) -> bool:
    """Return whether a value names only places known as countries, states or cities."""
    names = [value] if isinstance(value, str) else value if isinstance(value, frozenset) else ()
    places = [pack.entities.get(name) for name in names]
    return bool(places) and all(
        place is not None and place.kind is Kind.PLACE and _is_large(place.name) for place in places
    )


def _is_large(name: str) -> bool:
    return bool(find_cities(name) or state_of(name)) or is_country(name)


def with_preposition(pack: Pack, place: str) -> str:
    """Return a place after its preposition: "in Leeds", "on Capri"."""
    return f"{'on' if _is_on(pack, place) else 'in'} {pack.in_sentence(place)}"


def _is_on(pack: Pack, place: str) -> bool:
    entity = pack.entities.get(place)
    if entity is None or entity.kind is not Kind.PLACE:
        return False
    name = entity.name_in_sentence
    known = name.casefold().replace(" ", "-") in _SMALL_ISLANDS
    return known or bool(_ON.fullmatch(name) or _AN_ISLAND.match(entity.description))
