"""What the rules and gates may ask about a pack, and a claim as they see it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from explorer.pack.model import (
    Claim,
    Factuality,
    Limit,
    Polarity,
    Property,
    Scope,
    Source,
    Vantage,
)
from explorer.pack.pack import Pack
from explorer.pack.typed import Value

FIRMNESS = {
    Factuality.CERTAIN: 3,
    Factuality.PROBABLE: 2,
    Factuality.OPINION: 2,
    Factuality.POSSIBLE: 1,
    Factuality.RUMOURED: 0,
    Factuality.JOKING: 0,
}
"""How firmly a claim commits, 3 the most."""

_WEAKENING = (Limit.INFERRED, Limit.DUBBED)


@dataclass(frozen=True)
class Said:
    """A claim with what bears on its weight: its source, its limits, its speaker."""

    claim: Claim
    value: Value
    prop: Property
    source: Source
    voice: str
    """Who speaks: the quoted person, else the source that this one copies, else the source."""

    @cached_property
    def limits(self) -> frozenset[Limit]:
        """Return the limits of the claim and of its source."""
        return frozenset((*self.claim.limits, *self.source.limits))

    @property
    def denied(self) -> bool:
        """Return whether the source says that it is not so."""
        return self.claim.polarity is Polarity.DENIED

    @property
    def closed(self) -> bool:
        """Return whether the list is said to be complete, by the claim or its property."""
        return self.claim.closed or self.prop.completeness == "closed"

    @cached_property
    def speculative(self) -> bool:
        """Return whether it rests on nothing firm: a rumour, or what an unseen film contains.

        Someone quoted by name may know the film before it is shown; the preview's author does not.
        """
        if self.claim.factuality is Factuality.RUMOURED:
            return True
        unseen = self.source.vantage is Vantage.BEFORE and self.prop.about == "content"
        return unseen and not self.claim.attributed_to

    @cached_property
    def firmness(self) -> int:
        """Return how firmly it is said, 3 the most, after what limits it."""
        firm = FIRMNESS[self.claim.factuality]
        if any(limit in self.claim.limits for limit in _WEAKENING):
            firm = min(firm, FIRMNESS[Factuality.PROBABLE])
        return firm

    @cached_property
    def key(self) -> tuple[Value, Polarity]:
        """Return what makes two claims one position."""
        return self.value, self.claim.polarity


class Context:
    """A pack, with the look-ups that comparison repeats."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._said: dict[str, Said] = {}
        self._unions: dict[tuple[str, str, str, Scope], frozenset[str]] = {}

    def said(self, claim: Claim) -> Said:
        """Return the claim as rules see it. Its value must not be lost."""
        found = self._said.get(claim.id)
        if found is None:
            voice = claim.attributed_to or self.pack.voice_of(claim.source)
            found = self._said[claim.id] = Said(
                claim,
                self.pack.values[claim.id],
                self.pack.properties[claim.property],
                self.pack.sources[claim.source],
                voice,
            )
            self._extend_union(found)
        return found

    def _extend_union(self, said: Said) -> None:
        if isinstance(said.value, frozenset) and not said.denied:
            key = (said.voice, said.claim.subject, said.claim.property, said.claim.scope)
            self._unions[key] = self._unions.get(key, frozenset()) | said.value

    def all_listed(self, said: Said) -> frozenset[str]:
        """Return everything that the claim's voice lists there, over all of its claims."""
        key = (said.voice, said.claim.subject, said.claim.property, said.claim.scope)
        return self._unions.get(key, frozenset())

    def name(self, entity_id: str) -> str:
        """Return an entity's name on screen."""
        return self.pack.name(entity_id)

    def nested(self, a: str, b: str) -> bool:
        """Return whether two entities are one, or one lies in or belongs to the other."""
        return a == b or b in self.pack.ancestors(a) or a in self.pack.ancestors(b)

    def share_a_name(self, a: str, b: str) -> bool:
        """Return whether two entities go by one name and are not said to be distinct."""
        first, second = self.pack.entities.get(a), self.pack.entities.get(b)
        if first is None or second is None or a in second.distinct_from or b in first.distinct_from:
            return False
        if first.kind is not second.kind:
            return False
        return bool(self.pack.accepted_names(a) & self.pack.accepted_names(b))
