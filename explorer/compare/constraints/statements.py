"""Claims reduced to the statements that constraints compare, such as a single tie or date."""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from explorer.compare.context import Context
from explorer.model.claim import Claim
from explorer.model.enums import ValueType
from explorer.model.property import Property
from explorer.model.value import Value


class Statement(NamedTuple):
    """The part of a claim that a constraint compares."""

    claim: Claim
    subject: str
    """Id of the entity; not the claim's own where a tie is seen from its other end."""
    property: Property
    value: Value
    """The id of the other entity of a tie, the terms that count, or the claim's value."""

    @builtins.property
    def key(self) -> tuple[object, ...]:
        """Return a key that is the same for equal statements."""
        return self.subject, self.property.id, self.value, self.claim.answer[1]


Ties = Mapping[tuple[str, str], Sequence[Claim]]
"""Claims by the ids of the two entities that they connect."""


class Statements:
    """The pack's claims as statements, looked up by property."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._claims: dict[str, Mapping[str, Sequence[Claim]]] = {}
        self._ties: dict[str, Ties] = {}
        self._partners: dict[str, Mapping[str, Sequence[str]]] = {}

    @cached_property
    def _facts(self) -> Mapping[str, Sequence[Sequence[Claim]]]:
        """Return the claims on each fact, by property."""
        facts: dict[str, list[Sequence[Claim]]] = {}
        for fact, claims in self._ctx.pack.facts.items():
            facts.setdefault(fact.property, []).append(claims)
        return facts

    def claims(self, property_id: str) -> Mapping[str, Sequence[Claim]]:
        """Return the claims on a property by subject, without those whose value is missing."""
        if property_id not in self._claims:
            facts = (
                sorted((claim for claim in claims if not claim.lost), key=attrgetter("id"))
                for claims in self._facts.get(property_id, ())
            )
            kept = sorted(filter(None, facts), key=lambda claims: claims[0].id)
            self._claims[property_id] = {claims[0].subject: claims for claims in kept}
        return self._claims[property_id]

    def ties(self, property_id: str) -> Ties:
        """Return the claims that affirm a tie, made from either end."""
        if property_id not in self._ties:
            ties: dict[tuple[str, str], list[Claim]] = {}
            for pair, claim in self._affirmed(property_id):
                ties.setdefault(pair, []).append(claim)
            self._ties[property_id] = ties
        return self._ties[property_id]

    def tie(self, property_id: str, start: str, end: str) -> Sequence[Statement]:
        """Return the statements that affirm one tie, with `start` as their subject."""
        prop = self._ctx.pack.properties[property_id]
        claims = self.ties(property_id).get((start, end), ())
        return [Statement(claim, start, prop, end) for claim in claims]

    def _affirmed(self, property_id: str) -> Iterator[tuple[tuple[str, str], Claim]]:
        inverse = self._ctx.pack.properties[property_id].inverse
        for subject, claims in self.claims(property_id).items():
            for claim in claims:
                for named in () if claim.denied else entities(claim):
                    yield (subject, named), claim
        for subject, claims in self.claims(inverse).items() if inverse else ():
            for claim in claims:
                for named in () if claim.denied else entities(claim):
                    if named != subject or inverse != property_id:
                        yield (named, subject), claim

    def partners(self, property_id: str, *, backward: bool) -> Mapping[str, Sequence[str]]:
        """Return by entity the entities that a tie leads to, or with `backward` comes from."""
        key = f"{property_id} {backward}"
        if key not in self._partners:
            partners: dict[str, list[str]] = {}
            for start, end in self.ties(property_id):
                start, end = (end, start) if backward else (start, end)
                partners.setdefault(start, []).append(end)
            self._partners[key] = partners
        return self._partners[key]


def entities(claim: Claim) -> Sequence[str]:
    """Return the ids of the entities that a claim's value names."""
    return claim.named if claim.property.value_type is ValueType.ENTITY else ()
