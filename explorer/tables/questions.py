"""Which new names of an import are asked about: those that may be a known one, and have met it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from explorer.model.claim_record import ClaimRecord
from explorer.model.enums import Kind
from explorer.read.tables.entities import Entities, Question

_MEETING = (Kind.PERSON, Kind.ORGANISATION)
"""Kinds whose names recur: one letter apart, two are one at most where both worked on a film."""

_Facts = set[tuple[str, str]]
"""A film, and a property for which it names somebody."""


def questions_with_claims(
    entities: Entities, claims: Sequence[ClaimRecord]
) -> tuple[tuple[Question, ClaimRecord], ...]:
    """Return each question with the first claim that names its new entity.

    First come those about two who are named for the same on one film; people and companies that no
    film has in common are two, and not asked about.
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
    kept = [q for q in asked if q.new in first and _may_be_one(entities, q, facts)]
    kept.sort(key=lambda question: facts[question.new].isdisjoint(facts[question.near]))
    return tuple((question, first[question.new]) for question in kept)


def _named(claim: ClaimRecord, wanted: Collection[str]) -> Iterator[str]:
    values = claim.value if isinstance(claim.value, list) else [claim.value]
    for named in (claim.subject, *values):
        if isinstance(named, str) and named in wanted:
            yield named


def _may_be_one(entities: Entities, question: Question, facts: dict[str, _Facts]) -> bool:
    if entities.entity(question.new).kind not in _MEETING:
        return True
    films, others = (_films(entities, facts[key]) for key in (question.new, question.near))
    return not (films and others) or not films.isdisjoint(others)


def _films(entities: Entities, facts: Iterable[tuple[str, str]]) -> set[str]:
    subjects = {film for film, _ in facts if entities.has(film)}
    return {film for film in subjects if entities.entity(film).kind is Kind.FILM}
