"""Countries and languages that a pack uses without defining them as entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from explorer.model.entity import Entity
from explorer.model.enums import Kind, ValueType
from explorer.text import quote

if TYPE_CHECKING:  # comparing needs names, and must not load the reader
    from explorer.model.claim_record import ClaimRecord
    from explorer.model.property import Property
    from explorer.read.unchecked import UncheckedPack


def add_listed(pack: UncheckedPack) -> None:
    """Add an entity for each country and language that claims and entities refer to by id."""
    wanted = {(Kind.PLACE, id) for _, _, e in pack.entities.rows for id in e.part_of}
    kinds = {p.id: allowed for p in pack.properties.records.values() if (allowed := _kinds(p))}
    for claim in chain((claim for _, _, claim in pack.claims.rows), pack.tabled):
        if claim.property in kinds or claim.scope.region:
            wanted.update(_named(kinds.get(claim.property, ()), claim))
    for kind, entity_id in sorted(wanted):
        if pack.entities.knows(entity_id) or entity_id in pack.entities.records:
            continue
        if entity := _listed(kind, entity_id, by_id=True):
            pack.entities.records[entity_id] = entity
            pack.entities.hinted.add(entity_id)


def listed_hint(prop: Property, word: str) -> str:
    """Return what to write for a country or language named otherwise, "" for none."""
    entity_id = listed_id(prop, word)
    return f"write {quote(entity_id)}" if entity_id else ""


def listed_id(prop: Property, word: str) -> str:
    """Return the id of the country or language that a property's value names, "" for none."""
    for kind in _kinds(prop):
        if entity := _listed(kind, word, by_id=False):
            return entity.id
    return ""


def listed_name(prop: Property, entity_id: str) -> str:
    """Return the name of the country or language with an id, "" for none."""
    entities = (_listed(kind, entity_id, by_id=True) for kind in _kinds(prop))
    return next((entity.name for entity in entities if entity), "")


def takes_listed(prop: Property) -> bool:
    """Return whether countries or languages may be values of a property."""
    return bool(_kinds(prop))


def is_listed(entity_id: str) -> bool:
    """Return whether an id is that of a country or language."""
    return entity_id in _ids()


@cache
def _ids() -> frozenset[str]:
    from explorer.values.countries import all_countries, all_languages

    return frozenset(entry.id for entry in (*all_countries(), *all_languages()))


def _named(kinds: Iterable[Kind], claim: ClaimRecord) -> Iterator[tuple[Kind, str]]:
    if claim.scope.region:
        yield Kind.PLACE, claim.scope.region
    values = claim.value if isinstance(claim.value, list) else [claim.value]
    for kind in kinds:
        yield from ((kind, " ".join(v.split())) for v in values if isinstance(v, str))


def _kinds(prop: Property) -> list[Kind]:
    """Return the lists (countries, languages) that a property's values may come from."""
    if prop.value_type is not ValueType.ENTITY:
        return []
    return [kind for kind in (Kind.PLACE, Kind.CONCEPT) if kind in prop.range]


def _listed(kind: Kind, word: str, *, by_id: bool) -> Entity | None:
    """Return the country (a place) or language (a concept) with an id, or a name or code."""
    from explorer.values import countries

    is_place = kind is Kind.PLACE
    entry = countries.find_country(word) if is_place else countries.find_language(word)
    if entry is None and not by_id:
        abroad = countries.find_country_abroad if is_place else countries.find_language_abroad
        entry = abroad(word)
    if entry is None or (by_id and entry.id != word):
        return None
    return Entity(entry.id, kind, entry.name, list(entry.others))
