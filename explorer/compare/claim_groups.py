"""The claims of a pack by the fact that they are about, as they are compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from explorer.compare.context import Context
from explorer.compare.inverses import turned_round
from explorer.model.claim import Claim
from explorer.model.finding import Conflict
from explorer.model.pack import Pack
from explorer.model.place import Fact


@dataclass(slots=True)
class ClaimGroup:
    """All claims on one fact, and what their pairs came to."""

    fact: Fact
    claims: list[Claim] = field(default_factory=list)
    turned: Sequence[Claim] = ()
    """What claims on other subjects say of it, from the other end of a tie."""
    lost: Sequence[Claim] = ()
    conflicts: list[Conflict] = field(default_factory=list)
    explained: bool = False
    """Whether a pattern, or what the pack declares, explains some of the conflicts that it had."""
    sampled: bool = False
    """Whether there are so many values that not every two of them were compared."""


def claims_on(pack: Pack, fact: Fact) -> list[Claim]:
    """Return the claims that are compared on a fact, in the order of their ids."""
    prop = pack.properties[fact.property].outcome
    claims = pack.claims_about(fact.subject)
    kept = (claim for claim in claims if not claim.lost and claim.property.outcome == prop)
    return sorted(kept, key=lambda claim: claim.id)


def group_by_fact(ctx: Context) -> list[ClaimGroup]:
    """Group all claims by subject and property; a plan stands with the outcome it foresees."""
    groups: dict[Fact, ClaimGroup] = {}
    for fact, claims in ctx.pack.facts.items():
        outcome = Fact(fact.subject, claims[0].property.outcome)
        group = groups.get(outcome)
        if group is None:
            group = groups[outcome] = ClaimGroup(outcome)
        group.claims += claims
    for group in groups.values():
        group.claims.sort(key=attrgetter("id"))
        if any(claim.value is None for claim in group.claims):
            group.lost = [claim for claim in group.claims if claim.value is None]
            group.claims = [claim for claim in group.claims if claim.value is not None]
    _turn_round(ctx, groups)
    return [groups[fact] for fact in sorted(groups)]


def _turn_round(ctx: Context, groups: Mapping[Fact, ClaimGroup]) -> None:
    """Give each group what claims on other subjects say of its fact, in the order of their ids."""
    tied = [claim for g in groups.values() for claim in g.claims if claim.property.inverse]
    if not tied:
        return
    closed = {group.fact for group in groups.values() if any(c.closed for c in group.claims)}
    for claim in sorted(tied, key=attrgetter("id")):
        for turned in turned_round(ctx, claim, closed):
            if turned.fact in groups:
                group = groups[turned.fact]
                group.turned = [*group.turned, turned]
