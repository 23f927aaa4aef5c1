"""Who plays whom, from every property that ties a part to an actor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from explorer.model.claim import Claim
from explorer.model.enums import Kind, Polarity
from explorer.model.pack import Pack


class Part(NamedTuple):
    """A character with an actor, and every claim that affirms (or denies) it."""

    character: str
    actor: str
    """Id of the person; "" if the name is missing from the copies."""
    denied: bool
    claims: tuple[Claim, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the ids of its claims' sources, without repetition."""
        return tuple(dict.fromkeys(c.source.id for c in self.claims))


def parts_of(pack: Pack) -> list[Part]:
    """Return every pairing of a character and an actor, in the order of the claims."""
    claims_by_pair: dict[tuple[str, str, bool], list[Claim]] = {}
    for claim in pack.claims.values():
        prop = claim.property
        if prop is None or prop.relation != "cast" or prop.value_type != "entity":
            continue
        denied = claim.polarity is Polarity.DENIED
        for character, actor in _pairs(pack, claim):
            claims_by_pair.setdefault((character, actor, denied), []).append(claim)
    return [
        Part(who, actor, no, tuple(claims)) for (who, actor, no), claims in claims_by_pair.items()
    ]


def _pairs(pack: Pack, claim: Claim) -> Iterator[tuple[str, str]]:
    value = claim.value
    if value is None:
        if not _is_person(pack, claim.subject):
            yield claim.subject, ""
        return
    for named in sorted(value) if isinstance(value, frozenset) else [str(value)]:
        turned = _is_person(pack, claim.subject) and not _is_person(pack, named)
        yield (named, claim.subject) if turned else (claim.subject, named)


def _is_person(pack: Pack, entity_id: str) -> bool:
    entity = pack.entities.get(entity_id)
    return entity is not None and entity.kind is Kind.PERSON
