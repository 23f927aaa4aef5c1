"""Adding the countries and languages that a pack uses without defining them as entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from explorer.model.claim_record import ClaimRecord
from explorer.model.enums import Kind
from explorer.model.listed import listed_entity, listed_id, listed_kinds
from explorer.model.property import Property
from explorer.read.unchecked import UncheckedPack
from explorer.text import quote


def add_listed(pack: UncheckedPack) -> None:
    """Add an entity for each country and language that claims and entities refer to by id."""
    wanted = {(Kind.PLACE, id) for _, _, e in pack.entities.rows for id in e.part_of}
    kinds = {
        p.id: allowed for p in pack.properties.records.values() if (allowed := listed_kinds(p))
    }
    for claim in chain((claim for _, _, claim in pack.claims.rows), pack.tabled):
        if claim.property in kinds or claim.scope.region:
            wanted.update(_named(kinds.get(claim.property, ()), claim))
    for kind, entity_id in sorted(wanted):
        if pack.entities.knows(entity_id) or entity_id in pack.entities.records:
            continue
        if entity := listed_entity(kind, entity_id, by_id=True):
            pack.entities.records[entity_id] = entity
            pack.entities.hinted.add(entity_id)


def listed_hint(prop: Property, word: str) -> str:
    """Return what to write for a country or language named otherwise, "" for none."""
    entity_id = listed_id(prop, word)
    return f"write {quote(entity_id)}" if entity_id else ""


def _named(kinds: Iterable[Kind], claim: ClaimRecord) -> Iterator[tuple[Kind, str]]:
    if claim.scope.region:
        yield Kind.PLACE, claim.scope.region
    values = claim.value if isinstance(claim.value, list) else [claim.value]
    for kind in kinds:
        yield from ((kind, " ".join(v.split())) for v in values if isinstance(v, str))
