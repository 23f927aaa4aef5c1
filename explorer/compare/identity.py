"""Which entities of a pack may be identical: nested ones, and those with the same name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from explorer.compare.relatives import names_as_relatives
from explorer.model.claim import Claim
from explorer.model.entity import Entity
from explorer.model.enums import Kind, ValueType
from explorer.model.pack import Pack
from explorer.values.names.firms import may_be_one_firm
from explorer.values.names.namesakes import (
    are_one_language,
    bear_one_name,
    is_variety,
    may_be_one_character,
    relate_persons,
)
from explorer.values.names.of_several import (
    find_candidates,
    index_by_word,
    members,
    names_several,
)
from explorer.values.names.readings import known_names
from explorer.values.names.relations import Named, relate_names
from explorer.values.places.relations import may_be_one_place
from explorer.values.relation import Bearing, Relation

_LIKELIEST = (Bearing.SAME, Bearing.ALIAS, Bearing.VARIANT, Bearing.APART, Bearing.DISJOINT)
_NAMING = (ValueType.ENTITY, ValueType.NAME)
_BY_NAME = {
    Kind.ORGANISATION: may_be_one_firm,
    Kind.PLACE: may_be_one_place,
    Kind.CONCEPT: are_one_language,
}
_NOWHERE: frozenset[str] = frozenset()


class Identity:
    """Whether two entities are one, according to the pack's links, claims and names."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._matches: dict[tuple[str, str], Relation | None] = {}
        self._ancestors: dict[str, frozenset[str]] = {}

    @cached_property
    def _linked(self) -> frozenset[str]:
        """Return the entities that are part of another, have parts, or share another's name."""
        entities = self.pack.entities.values()
        inner = {entity.id for entity in entities if entity.part_of}
        inner |= self._stated_wholes.keys()
        return frozenset(inner | self._holders | self._shared_names.keys() | self._together.keys())

    @cached_property
    def _together(self) -> dict[str, frozenset[str]]:
        """Return the members of each entity that names several people, and for each member those
        entities.
        """
        entities = self.pack.entities.values()
        names = {e.id: [e.name] for e in entities if e.kind is Kind.PERSON}
        names |= {e.id: [e.name, *e.aliases] for e in entities if e.kind is Kind.GROUP}
        several = [id_ for id_, forms in names.items() if any(map(names_several, forms))]
        persons = [e for e in entities if e.kind is Kind.PERSON] if several else []
        single = {e.id: e.name for e in persons if e.id not in several}
        index = index_by_word(single.values())
        tied: dict[str, set[str]] = {}
        for together in several:
            by_name = (members(name, find_candidates(name, index)) for name in names[together])
            among = frozenset().union(*by_name)
            for member in (entity_id for entity_id, name in single.items() if name in among):
                tied.setdefault(together, set()).add(member)
                tied.setdefault(member, set()).add(together)
        return {entity_id: frozenset(others) for entity_id, others in tied.items()}

    @cached_property
    def _holders(self) -> frozenset[str]:
        """Return the entities that have parts. Where sources name two wholes for one part, neither
        counts, as one may be part of the other.
        """
        wholes = [entity.part_of for entity in self.pack.entities.values()]
        stated = (wholes for wholes in self._stated_wholes.values() if len(wholes) == 1)
        return frozenset().union(*wholes, *stated)

    def ancestors(self, entity_id: str) -> frozenset[str]:
        """Return all wholes of an entity, direct and indirect, according to the pack or
        a source.
        """
        if not self._stated_wholes:
            return self.pack.ancestors(entity_id)
        known = self._ancestors.get(entity_id)
        if known is None:
            seen: set[str] = set()
            stack = [entity_id]
            while stack:
                inner = stack.pop()
                wholes = self.pack.ancestors(inner) | self._stated_wholes.get(inner, _NOWHERE)
                stack += wholes - seen
                seen |= wholes
            known = self._ancestors[entity_id] = frozenset(seen - {entity_id})
        return known

    @cached_property
    def _stated_wholes(self) -> Mapping[str, frozenset[str]]:
        """Return for each entity the wholes that a source states as fact."""
        stated: dict[str, frozenset[str]] = {}
        for claim in self._stated:
            if claim.property.within:
                subject, others = frozenset((claim.subject,)), _named(claim)
                is_inner = claim.property.within == "subject"
                for inner in subject if is_inner else others:
                    wholes = others if is_inner else subject
                    stated[inner] = stated.get(inner, _NOWHERE) | wholes
        return stated

    @cached_property
    def _stated(self) -> tuple[Claim, ...]:
        """Return the claims, stated as fact, that identify entities or make one part of another."""
        return tuple(
            claim
            for claim in self.pack.claims.values()
            if (claim.property.identifies or claim.property.within) and claim.is_stated_fact
        )

    def holds_others(self, entity_id: str) -> bool:
        """Return whether an entity has parts or members."""
        return entity_id in self._holders or entity_id in self._together

    def alone(self, entity_id: str) -> bool:
        """Return whether no other entity could be the same, a part of it, or its whole."""
        return entity_id not in self._linked

    def nested(self, a: str, b: str) -> bool:
        """Return whether two entities are one, or one is part of the other."""
        if a == b or b in self.ancestors(a) or a in self.ancestors(b):
            return True
        return b in self._together.get(a, _NOWHERE)

    @cached_property
    def _shared_names(self) -> dict[str, frozenset[str]]:
        """Return for each entity with namesakes the names shared with another of its kind,
        according to the pack or a source.
        """
        bearers: dict[tuple[Kind, str], list[str]] = {}
        for entity in self.pack.entities.values():
            stated = self._stated_names.get(entity.id, _NOWHERE)
            for name in self.pack.accepted_names(entity.id) | stated:
                bearers.setdefault((entity.kind, name), []).append(entity.id)
        shared: dict[str, frozenset[str]] = {}
        for (_, name), ids in bearers.items():
            for entity_id in ids if len(ids) > 1 else ():
                shared[entity_id] = shared.get(entity_id, frozenset()) | {name}
        return shared

    @cached_property
    def _stated_names(self) -> Mapping[str, frozenset[str]]:
        """Return for each entity the names of those that a source identifies it with, as fact, and
        those as somebody's relative.
        """
        stated = dict(names_as_relatives(self.pack))
        for claim in self._stated:
            if not claim.property.identifies:
                continue
            named = _named(claim)
            if claim.property.value_type is ValueType.ENTITY:
                names = frozenset().union(*map(self.pack.accepted_names, named))
            else:
                names = known_names(named)
            stated[claim.subject] = stated.get(claim.subject, _NOWHERE) | names
        return stated

    def match(self, a: str, b: str) -> Relation | None:
        """Return how two entities may be one under two forms of a name, or None if they are two.

        ALIAS: two forms of one name. VARIANT: one form is misspelt. APART or a near DISJOINT:
        either a misspelling or somebody else. Entities that occur in the same list are two, apart
        from a language and its variety: Chinese stays a broader name of Cantonese.
        """
        pair = (a, b) if a < b else (b, a)
        if pair not in self._matches:
            self._matches[pair] = self._match(*pair)
        return self._matches[pair]

    def _match(self, a: str, b: str) -> Relation | None:
        first, second = self.pack.entities.get(a), self.pack.entities.get(b)
        if first is None or second is None or first.kind is not second.kind:
            return None
        if a in second.distinct_from or b in first.distinct_from:
            return None
        if self.side_by_side(a, b) and not is_variety_of(first, second):
            return None
        return likeness(first, second)

    def side_by_side(self, first: str, second: str) -> bool:
        """Return whether any list contains both ids or names, which makes them two."""
        fewer, more = sorted((first, second), key=lambda thing: len(self._lists.get(thing, ())))
        return any(more in listed for listed in self._lists.get(fewer, ()))

    @cached_property
    def _lists(self) -> Mapping[str, Sequence[frozenset[str]]]:
        """Return the distinct lists of two or more members, by member."""
        lists: dict[str, list[frozenset[str]]] = {}
        named = (
            claim.value
            for claim in self.pack.claims.values()
            if claim.property.value_type in _NAMING and not claim.property.identifies
        )  # a list of names of one entity does not separate them
        for listed in {value for value in named if isinstance(value, frozenset)}:
            for member in listed if len(listed) > 1 else ():
                lists.setdefault(member, []).append(listed)
        return lists

    def share_a_name(self, a: str, b: str) -> bool:
        """Return whether two entities share a name, according to the pack or a source, and are not
        stated to be distinct.
        """
        names = self._shared_names
        shared = names.get(a, _NOWHERE) & names.get(b, _NOWHERE)
        accepted = self.pack.accepted_names
        if shared.isdisjoint(accepted(a) | accepted(b)):
            return False  # a shared nickname is not enough
        first, second = self.pack.entities[a], self.pack.entities[b]
        if a in second.distinct_from or b in first.distinct_from or self.side_by_side(a, b):
            return False
        return first.kind is second.kind


def _named(claim: Claim) -> frozenset[str]:
    """Return the entities or names in a claim's value as a set."""
    return claim.value if isinstance(claim.value, frozenset) else frozenset((str(claim.value),))


def is_variety_of(first: Entity, second: Entity) -> bool:
    """Return whether one entity is a variety of the other, a language: Cantonese and Chinese."""
    return first.kind is Kind.CONCEPT and (
        is_variety(first.name, second.name) or is_variety(second.name, first.name)
    )


def likeness(first: Entity, second: Entity) -> Relation | None:
    """Return how two entities of one kind may be one by name alone, see `Identity.match`."""
    names = [(first.name, other) for other in (second.name, *second.aliases)]
    names += [(other, second.name) for other in first.aliases]
    if first.kind is Kind.FILM:
        same = (relate_names(x, y, kind=Named.WORK) for x, y in names)
        return next((relation for relation in same if relation.bearing is Bearing.ALIAS), None)
    if any(bear_one_name(x, y) for x, y in names):
        return Relation(Bearing.ALIAS)
    if first.kind in _BY_NAME:
        alike = any(_BY_NAME[first.kind](x, y) for x, y in names)
        return Relation(Bearing.ALIAS) if alike else None
    if first.kind is Kind.CHARACTER and any(may_be_one_character(x, y) for x, y in names):
        return Relation(Bearing.ALIAS)
    if first.kind not in (Kind.PERSON, Kind.CHARACTER):
        return None
    relations = [relation for x, y in names if (relation := relate_persons(x, y))]
    if first.kind is Kind.CHARACTER:
        relations = [relation for relation in relations if relation.bearing is Bearing.VARIANT]
    return min(relations, key=lambda relation: _LIKELIEST.index(relation.bearing), default=None)
