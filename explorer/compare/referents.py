"""Cleared pairs about two entities that are easily confused: namesakes, an actor and the part."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.compare.context import Context
from explorer.compare.judge import judge
from explorer.model.claim import Claim
from explorer.model.enums import Gate
from explorer.model.finding import Cleared


def cleared_referents(ctx: Context) -> list[Cleared]:
    """Return one cleared pair for each property on which two easily confused entities differ."""
    cleared = []
    for a, b in sorted(set(_confusable(ctx))):
        for first, second in _shared_questions(ctx, a, b):
            judgement = judge(ctx, first, second)
            if judgement.gate is Gate.REFERENT:
                low, high = sorted((first.id, second.id))
                cleared.append(Cleared(Gate.REFERENT, low, high, judgement.why))
    return cleared


def _confusable(ctx: Context) -> Iterator[tuple[str, str]]:
    pack = ctx.pack
    by_name: dict[str, list[str]] = {}
    for _, entity in sorted(pack.entities.items()):
        for other in entity.distinct_from:
            if other in pack.entities:
                yield min(entity.id, other), max(entity.id, other)
        for name in pack.accepted_names(entity.id):
            for other in by_name.get(name, ())[:8]:
                yield min(entity.id, other), max(entity.id, other)
            by_name.setdefault(name, []).append(entity.id)
    for claim in pack.claims.values():
        value = claim.value
        if claim.property.relation == "cast" and isinstance(value, str | frozenset):
            for actor in [value] if isinstance(value, str) else value:
                yield min(claim.subject, actor), max(claim.subject, actor)


def _shared_questions(ctx: Context, a: str, b: str) -> Iterator[tuple[Claim, Claim]]:
    """Yield one pair of claims for each property on which the values of two entities differ."""
    answers = ctx.answers(b)
    for prop, (twin, *_) in ctx.answers(a).items():
        for claim in answers.get(prop, ()):
            if twin.value != claim.value:
                yield twin, claim
                break
