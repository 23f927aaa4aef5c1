"""Which new names of an import to ask about: those that may be a known person's or company's."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from explorer.model.claim_record import ClaimRecord
from explorer.model.enums import Kind
from explorer.read.tables.subjects.entities import Entities, Question

_MEETING = (Kind.PERSON, Kind.ORGANISATION)
"""Kinds with many similar names: two may be the same only if they have worked on the same film."""

_Facts = set[tuple[str, str]]
"""Pairs of a film and a property for which it names the entity."""


def questions_with_claims(
    entities: Entities, claims: Sequence[ClaimRecord]
) -> tuple[tuple[Question, ClaimRecord], ...]:
    """Return each question with the first claim that names its new entity.

    Questions about two entities with the same role on the same film come first. People and
    companies without a film in common are taken to be different, and are not asked about.
    """
    asked = entities.questions.values()
    wanted = {key for question in asked for key in (question.new, question.near)}
    if not wanted:
        return ()
    first: dict[str, ClaimRecord] = {}
    facts: dict[str, _Facts] = {key: set() for key in wanted}
    known = (claim.record for claim in entities.pack.claims.values())
    for claim, is_new in [*((c, True) for c in claims), *((c, False) for c in known)]:
        for named in _named(claim, wanted):
            facts[named].add((claim.scope.work or claim.subject, claim.property))
            if is_new:
                first.setdefault(named, claim)
    kept = [q for q in asked if q.new in first and _may_be_same(entities, q, facts)]
    kept.sort(key=lambda question: facts[question.new].isdisjoint(facts[question.near]))
    return tuple((question, first[question.new]) for question in kept)


def _named(claim: ClaimRecord, wanted: Collection[str]) -> Iterator[str]:
    values = claim.value if isinstance(claim.value, list) else [claim.value]
    for named in (claim.subject, *values):
        if isinstance(named, str) and named in wanted:
            yield named


def _may_be_same(entities: Entities, question: Question, facts: dict[str, _Facts]) -> bool:
    if entities.entity(question.new).kind not in _MEETING:
        return True
    films, others = (_films(entities, facts[key]) for key in (question.new, question.near))
    return not (films and others) or not films.isdisjoint(others)


def _films(entities: Entities, facts: Iterable[tuple[str, str]]) -> set[str]:
    subjects = {film for film, _ in facts if entities.has(film)}
    return {film for film in subjects if entities.entity(film).kind is Kind.FILM}
