"""Clauses on which side of a conflict is weaker, and which calls its list complete."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.compare.context import Context
from explorer.compare.voices import CERTAIN
from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Limit
from explorer.model.finding import Conflict, Position
from explorer.values.reason import Why
from explorer.wording import reasons
from explorer.wording.values import any_in


def complete_side(ctx: Context, conflict: Conflict) -> str:
    """Return a clause on the only side that calls its list complete, or ""."""
    sides = [ctx.pack.claims[i] for i in (conflict.first, conflict.second)]
    closed = [claim for claim in sides if claim.record.closed]
    if len({claim.source.id for claim in closed}) != 1:
        return ""
    value, source = closed[0].value, ctx.pack.source_name(closed[0].source.id)
    if isinstance(value, frozenset) and len(value) == 1:
        return reasons.rules_out_others(source, any_in(closed[0].property, places=True))
    return reasons.calls_complete(source)


def weaker_side(ctx: Context, conflict: Conflict, positions: Sequence[Position] = ()) -> Why:
    """Return a clause on the side of a conflict that is hedged, a rumour or too early.

    If all sources of one of the `positions` are too early, all are named.
    """
    sides = [ctx.pack.claims[i] for i in (conflict.first, conflict.second)]
    speculative = [claim for claim in sides if claim.speculative]
    if speculative:
        claim = min(speculative, key=lambda c: c.factuality is not Factuality.RUMOURED)
        if claim.factuality is Factuality.RUMOURED:
            return reasons.passed_on(ctx.pack.source_name(claim.source.id))
        early = _early(sides, positions) or [claim.source.id]
        return reasons.written_early([ctx.pack.source_name(source) for source in early])
    if planned := [claim for claim in sides if claim.factuality is Factuality.PLANNED]:
        sources = {claim.source.id for claim in sides}
        if len(planned) == len(sides):
            return reasons.PLANS
        return reasons.announced(
            ctx.pack.source_name(planned[0].source.id) if len(sources) > 1 else ""
        )
    if all(claim.firmness < CERTAIN for claim in sides):
        return reasons.NEITHER_FIRM
    weaker = min(sides, key=lambda claim: (claim.firmness, claim.id))
    both = sides[0].source.id == sides[1].source.id
    return _hedge("" if both else ctx.pack.source_name(weaker.source.id), weaker)


def _early(sides: Sequence[Claim], positions: Sequence[Position]) -> list[str]:
    """Return the sources of those positions with one of the claims that were all too early."""
    return list(
        dict.fromkeys(
            source
            for position in positions
            if any(claim in position.claims for claim in sides)
            if all(claim.is_forecast for claim in position.claims)
            for source in position.sources
        )
    )


def _hedge(name: str, claim: Claim) -> str:
    """Return a clause on why a claim is less than certain, or "" if that takes more than a word.

    `name` is its source's, "" if the same source makes both claims.
    """
    if Limit.INFERRED in claim.limits:
        return reasons.only_implied(name)
    if claim.factuality is Factuality.PROBABLE:
        return reasons.only_hedged(name, "likely")
    return reasons.only_hedged(name, "possible") if claim.factuality is Factuality.POSSIBLE else ""
