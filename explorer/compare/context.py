"""What the rules and gates may ask about a pack."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import cached_property

from explorer.model.claim import Claim, Scope
from explorer.model.enums import Kind, Polarity, ValueType
from explorer.model.pack import Pack
from explorer.values.dates import LATEST, Date, Day
from explorer.values.names import Named, relate_names
from explorer.values.namesakes import bear_one_name, may_be_one_firm, relate_persons
from explorer.values.relation import Bearing, Relation

REMEMBERED = 1_000
"""Relations of long lists that are kept for the next pair that asks."""
_LIKELIEST = (Bearing.SAME, Bearing.ALIAS, Bearing.VARIANT, Bearing.APART, Bearing.DISJOINT)
_NAMING = (ValueType.ENTITY, ValueType.NAME)
_NOWHERE: frozenset[str] = frozenset()


class Context:
    """A pack, with the look-ups that comparison repeats."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._answers: dict[str, dict[str, list[Claim]]] = {}
        self._soonest: dict[tuple[str, str], Day] = {}
        self._remembered: dict[object, Relation] = {}
        self._doubles: dict[tuple[str, str], Relation | None] = {}

    @cached_property
    def _unions(self) -> dict[tuple[str, str, str, Scope], frozenset[str]]:
        found: dict[tuple[str, str, str, Scope], set[str]] = {}
        for claim in self.pack.claims.values():
            value = claim.value
            if isinstance(value, frozenset) and claim.polarity is Polarity.AFFIRMED:
                key = (claim.voice, claim.subject, claim.property.id, claim.scope)
                found.setdefault(key, set()).update(value)
        return {key: frozenset(listed) for key, listed in found.items()}

    def all_listed(self, claim: Claim) -> frozenset[str]:
        """Return everything that the claim's voice lists there, over all of its claims."""
        key = (claim.voice, claim.subject, claim.property.id, claim.scope)
        return self._unions.get(key, frozenset())

    @cached_property
    def _lists(self) -> dict[tuple[str, str, str], set[frozenset[str]]]:
        """Return the lists on each fact in which a thing stands."""
        found: dict[tuple[str, str, str], set[frozenset[str]]] = {}
        for claim in self.pack.claims.values():
            value = claim.value
            if isinstance(value, frozenset) and claim.polarity is Polarity.AFFIRMED:
                for one in value:
                    found.setdefault((claim.subject, claim.property.id, one), set()).add(value)
        return found

    def listed_together(self, a: Claim, b: Claim) -> bool:
        """Return whether one list on the same fact, longer than either, holds what both name."""
        assert isinstance(a.value, frozenset) and isinstance(b.value, frozenset)
        both = a.value | b.value
        fact = a.subject, a.property.id
        lists = min((self._lists.get((*fact, one), set()) for one in both), key=len, default=set())
        return any(both <= one for one in lists if one not in (a.value, b.value))

    @cached_property
    def _dates(self) -> dict[tuple[str, str, str, Scope], frozenset[Date]]:
        found: dict[tuple[str, str, str, Scope], set[Date]] = {}
        for claim in self.pack.claims.values():
            value = claim.value
            if isinstance(value, Date) and claim.polarity is Polarity.AFFIRMED:
                key = (claim.voice, claim.subject, claim.property.id, claim.scope)
                found.setdefault(key, set()).add(value)
        return {key: frozenset(dates) for key, dates in found.items()}

    def all_dates(self, claim: Claim) -> frozenset[Date]:
        """Return every date that the claim's voice gives there, over all of its claims."""
        key = (claim.voice, claim.subject, claim.property.id, claim.scope)
        return self._dates.get(key, frozenset())

    def comes_later(self, outcome: Claim) -> bool:
        """Return whether the same thing is said to have happened before, once and for all.

        A reissue, or another country's release, years on, is no delay of what was planned.
        """
        if not isinstance(outcome.value, Date):
            return False
        key = (outcome.subject, outcome.property.id)
        if key not in self._soonest:
            dates = [
                value.bounds[1]
                for claim in self.pack.claims_about(key[0])
                if claim.property.id == key[1] and claim.polarity is Polarity.AFFIRMED
                if isinstance(value := claim.value, Date)
            ]
            self._soonest[key] = min(dates, default=LATEST)
        return outcome.value.bounds[0] > self._soonest[key]

    def answers(self, entity_id: str) -> Mapping[str, Sequence[Claim]]:
        """Return the claims about an entity by property, but for notes, names and lost values."""
        found = self._answers.get(entity_id)
        if found is None:
            found = self._answers[entity_id] = {}
            for claim in sorted(self.pack.claims_about(entity_id), key=lambda c: c.id):
                kind = claim.property.value_type
                if not claim.lost and kind not in (ValueType.TEXT, ValueType.NAME):
                    found.setdefault(claim.property.id, []).append(claim)
        return found

    def remembered(self, key: Hashable, make: Callable[[], Relation]) -> Relation:
        """Return what `make` yields, as it was made for the same key not long ago."""
        if key not in self._remembered:
            if len(self._remembered) >= REMEMBERED:
                self._remembered.clear()
            self._remembered[key] = make()
        return self._remembered[key]

    def name(self, entity_id: str) -> str:
        """Return an entity's name on screen."""
        return self.pack.name(entity_id)

    @cached_property
    def _linked(self) -> frozenset[str]:
        """Return the entities that lie in another, hold another, or share another's name."""
        entities = self.pack.entities.values()
        inner = {one.id for one in entities if one.part_of}
        return frozenset(inner | self._holders | self._shared_names.keys())

    @cached_property
    def _holders(self) -> frozenset[str]:
        return frozenset(above for one in self.pack.entities.values() for above in one.part_of)

    def holds_others(self, entity_id: str) -> bool:
        """Return whether something lies in an entity or belongs to it."""
        return entity_id in self._holders

    def alone(self, entity_id: str) -> bool:
        """Return whether no other entity could be the same, or lie in it, or hold it."""
        return entity_id not in self._linked

    def nested(self, a: str, b: str) -> bool:
        """Return whether two entities are one, or one lies in or belongs to the other."""
        return a == b or b in self.pack.ancestors(a) or a in self.pack.ancestors(b)

    @cached_property
    def _shared_names(self) -> dict[str, frozenset[str]]:
        """Return, for each entity with namesakes, the names that another of its kind bears too."""
        bearers: dict[tuple[Kind, str], list[str]] = {}
        for entity in self.pack.entities.values():
            for name in self.pack.accepted_names(entity.id):
                bearers.setdefault((entity.kind, name), []).append(entity.id)
        found: dict[str, frozenset[str]] = {}
        for (_, name), ids in bearers.items():
            for one in ids if len(ids) > 1 else ():
                found[one] = found.get(one, frozenset()) | {name}
        return found

    def double(self, a: str, b: str) -> Relation | None:
        """Return how two entities may be one under two forms of a name: ALIAS, VARIANT where but
        for a slip, APART or a near DISJOINT where it is a slip or another; None where they are two.

        What two databases know of one person is seldom joined; whom one list names side by side
        are two.
        """
        pair = (a, b) if a < b else (b, a)
        if pair not in self._doubles:
            self._doubles[pair] = self._double(*pair)
        return self._doubles[pair]

    def _double(self, a: str, b: str) -> Relation | None:
        first, second = self.pack.entities.get(a), self.pack.entities.get(b)
        if first is None or second is None or first.kind is not second.kind:
            return None
        if a in second.distinct_from or b in first.distinct_from or self.side_by_side(a, b):
            return None
        names = [(first.name, other) for other in (second.name, *second.aliases)]
        names += [(other, second.name) for other in first.aliases]
        if first.kind is Kind.FILM:
            same = (relate_names(x, y, kind=Named.WORK) for x, y in names)
            return next((one for one in same if one.bearing is Bearing.ALIAS), None)
        if any(bear_one_name(x, y) for x, y in names):
            return Relation(Bearing.ALIAS)
        if first.kind is Kind.ORGANISATION:
            firm = any(may_be_one_firm(x, y) for x, y in names)
            return Relation(Bearing.ALIAS) if firm else None
        if first.kind is not Kind.PERSON:
            return None
        found = [one for x, y in names if (one := relate_persons(x, y))]
        return min(found, key=lambda one: _LIKELIEST.index(one.bearing), default=None)

    def side_by_side(self, one: str, other: str) -> bool:
        """Return whether one list names two things, by their ids or as names: they are two."""
        lists = self._listing
        return not lists.get(one, _NOWHERE).isdisjoint(lists.get(other, _NOWHERE))

    @cached_property
    def _listing(self) -> dict[str, frozenset[str]]:
        """Return the claims that list each thing beside others."""
        found: dict[str, set[str]] = {}
        for claim in self.pack.claims.values():
            value = claim.value
            kind = claim.property.value_type
            if isinstance(value, frozenset) and len(value) > 1 and kind in _NAMING:
                for one in value:
                    found.setdefault(one, set()).add(claim.id)
        return {one: frozenset(ids) for one, ids in found.items()}

    def share_a_name(self, a: str, b: str) -> bool:
        """Return whether two entities go by one name and are not said to be distinct."""
        names = self._shared_names
        if a not in names or b not in names or not names[a] & names[b]:
            return False
        first, second = self.pack.entities[a], self.pack.entities[b]
        if a in second.distinct_from or b in first.distinct_from or self.side_by_side(a, b):
            return False
        return first.kind is second.kind
