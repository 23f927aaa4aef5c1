"""Countries and languages, which a pack may use without defining them as entities."""

from __future__ import annotations

from functools import cache, lru_cache

from explorer.model.entity import Entity
from explorer.model.enums import Kind, ValueType
from explorer.model.property import Property


def listed_id(prop: Property, word: str) -> str:
    """Return the id of the country or language that a property's value names, "" for none."""
    for kind in listed_kinds(prop):
        if entity := listed_entity(kind, word, by_id=False):
            return entity.id
    return ""


def listed_name(prop: Property, entity_id: str) -> str:
    """Return the name of the country or language with an id, "" for none."""
    entities = (listed_entity(kind, entity_id, by_id=True) for kind in listed_kinds(prop))
    return next((entity.name for entity in entities if entity), "")


def takes_listed(prop: Property) -> bool:
    """Return whether countries or languages may be values of a property."""
    return bool(listed_kinds(prop))


def is_listed(entity_id: str) -> bool:
    """Return whether an id is that of a country or language."""
    return entity_id in _ids()


@cache
def _ids() -> frozenset[str]:
    from explorer.values.places.countries import all_countries, all_languages

    return frozenset(entry.id for entry in (*all_countries(), *all_languages()))


def listed_kinds(prop: Property) -> list[Kind]:
    """Return the lists (countries, languages) that a property's values may come from."""
    if prop.value_type is not ValueType.ENTITY:
        return []
    return [kind for kind in (Kind.PLACE, Kind.CONCEPT) if kind in prop.range]


@lru_cache(maxsize=4096)  # tables name the same few countries in every row
def listed_entity(kind: Kind, word: str, *, by_id: bool) -> Entity | None:
    """Return the country (a place) or language (a concept) with an id, or a name or code."""
    from explorer.values.places import countries

    is_place = kind is Kind.PLACE
    entry = countries.find_country(word) if is_place else countries.find_language(word)
    if entry is None and not by_id:
        abroad = countries.find_country_abroad if is_place else countries.find_language_abroad
        entry = abroad(word)
    if entry is None or (by_id and entry.id != word):
        return None
    return Entity(entry.id, kind, entry.name, list(entry.others))
