"""Questions about names that may belong to one person, from imports and from claims.

A pair is asked about if its names may be forms of the same name, or if two sources give the same
part or job to a Nico and a Nikos Stavrou, or to Major and Colonel Stoll.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from explorer.compare.identity import Identity
from explorer.model.entity import Entity
from explorer.model.enums import PEOPLE, Kind
from explorer.model.pack import Pack
from explorer.session import Session
from explorer.suggest.reviewing.near_names import NearName, near_names
from explorer.suggest.suggestion import Suggestion
from explorer.values.folding import words_of
from explorer.values.names.namesakes import likely_namesakes, relate_persons
from explorer.values.names.scripts import UNKNOWN
from explorer.values.relation import Bearing

MOST = 300
"""Most entities of a kind to compare pairwise; in larger packs, imports ask the questions."""

_DOUBLE = re.compile(r"(.)\1")
_ALIKE = (Bearing.SAME, Bearing.ALIAS, Bearing.VARIANT)


def questions_on_names(session: Session) -> list[NearName]:
    """Return the pairs of entities that may be the same, without those already decided."""
    imported = near_names(session.pack, session.suggestions_folder)
    asked = {frozenset((question.new, question.near)) for question in imported}
    alike = chain.from_iterable(_alike(session.pack, kind) for kind in PEOPLE)
    return [*imported, *(q for q in alike if frozenset((q.new, q.near)) not in asked)]


def _alike(pack: Pack, kind: Kind) -> Iterator[NearName]:
    """Yield pairs of a kind whose names may be forms of one name; the fuller form is `near`."""
    people = [entity for entity in pack.entities.values() if entity.kind is kind]
    if not 1 < len(people) <= MOST:
        return
    identity = Identity(pack)
    by_name: dict[str, list[Entity]] = {}
    for entity in people:
        by_name.setdefault(entity.name, []).append(entity)
    by_letters: dict[str, list[str]] = {}
    for name in by_name:
        by_letters.setdefault(_bare_letters(name), []).append(name)
    look_up = likely_namesakes(by_name)
    roles = {entity.id: _roles(pack, entity) for entity in people}
    for entity in people:
        names = {*look_up(entity.name), *by_letters[_bare_letters(entity.name)]}
        likely = (other for name in sorted(names) for other in by_name[name])
        for other in likely:
            fuller = (len(words_of(other.name)), other.id) > (len(words_of(entity.name)), entity.id)
            if not fuller or _are_distinct(pack, identity, entity, other):
                continue
            if _may_be_same(entity, other, not roles[entity.id].isdisjoint(roles[other.id])):
                yield from _question(pack, entity, other)


def _are_distinct(pack: Pack, identity: Identity, a: Entity, b: Entity) -> bool:
    """Return whether a claim or a decision shows that two entities are different."""
    if a.id in b.distinct_from or b.id in a.distinct_from or identity.side_by_side(a.id, b.id):
        return True
    return _is_tied(pack, a.id, b.id) or _is_tied(pack, b.id, a.id)


def _may_be_same(a: Entity, b: Entity, share_role: bool) -> bool:
    """Return whether two entities may be the same: their names may be forms of the same name, such
    as Finn and Fin, or they share a role and nothing rules it out: the names are in scripts that
    cannot be compared, or share a last name and, for people, an initial.
    """
    relation = relate_persons(a.name, b.name)
    if relation is not None and relation.why == UNKNOWN.why:
        return share_role
    if relation is not None and relation.bearing in _ALIKE:
        return True
    if _bare_letters(a.name) == _bare_letters(b.name):
        return True
    first, second = words_of(a.name), words_of(b.name)
    if not share_role or not first or not second or first[-1] != second[-1]:
        return False
    return a.kind is Kind.CHARACTER or first[0][:1] == second[0][:1]


def _bare_letters(name: str) -> str:
    """Return a name roughly as it sounds: without doubled letters or a final h in a word."""
    return " ".join(_DOUBLE.sub(r"\1", word).removesuffix("h") for word in words_of(name))


def _roles(pack: Pack, entity: Entity) -> frozenset[tuple[str, str]]:
    """Return someone's roles as property and subject; for a character, the property and actor."""
    if entity.kind is Kind.PERSON:
        return frozenset((c.property.id, c.subject) for c in pack.claims_naming(entity.id))
    return frozenset(
        (claim.property.id, member)
        for claim in pack.claims_about(entity.id)
        if isinstance(claim.value, frozenset)
        for member in claim.value
        if member in pack.entities and pack.entities[member].kind is Kind.PERSON
    )


def _is_tied(pack: Pack, subject: str, other: str) -> bool:
    """Return whether a claim about one entity names the other, so that they are different."""
    return any(claim.subject == subject for claim in pack.claims_naming(other))


def _question(pack: Pack, new: Entity, near: Entity) -> Sequence[NearName]:
    claims = [*pack.claims_about(new.id), *pack.claims_naming(new.id)]
    if not claims:
        return ()
    first = claims[0]
    line = first.evidence[0].line if first.evidence else 1
    asked = Suggestion(
        first.source.id, line, "", near.id, "also-known-as", (new.name,), "names that are alike"
    )
    return (NearName(new.id, near.id, asked),)
