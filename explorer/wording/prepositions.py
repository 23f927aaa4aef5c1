"""Which places one is on and not in: the Moon, an island, the coast."""

from __future__ import annotations

import re
from collections.abc import Iterable

from explorer.model.entity import Entity
from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.model.value import Value

_IN = " in {value}"
_ON = re.compile(
    r"(?:the )?(?:moon|mars|venus)|(?:.+ )?isle of .+"
    r"|(?:.+ )?(?:island|beach|coast|shore|farm|moor|quay|pier|bridge|roof|border)",
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
    """Return a template with "on" before places that one is on: "filmed on the Isle of Skye"."""
    if _IN not in template or isinstance(value, bool) or not isinstance(value, str | frozenset):
        return template
    places = [value] if isinstance(value, str) else value
    return template.replace(_IN, " on {value}") if _all_on(pack, places) else template


def _all_on(pack: Pack, places: Iterable[str]) -> bool:
    named = [pack.entities.get(place) for place in places]
    return bool(named) and all(entity is not None and _is_on(entity) for entity in named)


def _is_on(entity: Entity) -> bool:
    if entity.kind is not Kind.PLACE:
        return False
    name = entity.name_in_sentence
    known = name.casefold().replace(" ", "-") in _SMALL_ISLANDS
    return known or bool(_ON.fullmatch(name) or _AN_ISLAND.match(entity.description))
