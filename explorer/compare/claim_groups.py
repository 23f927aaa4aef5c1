"""The claims of a pack, grouped by fact for comparison, with those seen from their other end."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from explorer.compare.context import Context
from explorer.model.claim import Claim
from explorer.model.finding import Conflict
from explorer.model.pack import Pack
from explorer.model.place import Fact


@dataclass(slots=True)
class ClaimGroup:
    """All claims on one fact, and the conflicts among them."""

    fact: Fact
    claims: list[Claim] = field(default_factory=list)
    inverses: Sequence[Claim] = ()
    """Claims on other subjects, inverses round so that they are about this fact."""
    lost: Sequence[Claim] = ()
    conflicts: list[Conflict] = field(default_factory=list)
    explained: bool = False
    """Whether a pattern, or a statement in the pack, explains some of its conflicts."""
    sampled: bool = False
    """Whether there are too many values to compare every pair."""


def claims_on(pack: Pack, fact: Fact) -> list[Claim]:
    """Return the claims that are compared on a fact, ordered by id."""
    prop = pack.properties[fact.property].outcome
    claims = pack.claims_about(fact.subject)
    kept = (claim for claim in claims if not claim.lost and claim.property.outcome == prop)
    return sorted(kept, key=lambda claim: claim.id)


def group_by_fact(ctx: Context) -> list[ClaimGroup]:
    """Group all claims by subject and property; a plan joins the group of its outcome."""
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
    _add_inverse_claims(ctx, groups)
    return [groups[fact] for fact in sorted(groups)]


def _add_inverse_claims(ctx: Context, groups: Mapping[Fact, ClaimGroup]) -> None:
    """Add to each group the inverse claims of other subjects, ordered by id."""
    tied = [claim for g in groups.values() for claim in g.claims if claim.property.inverse]
    if not tied:
        return
    closed = {group.fact for group in groups.values() if any(c.closed for c in group.claims)}
    for claim in sorted(tied, key=attrgetter("id")):
        for inverse in _inverse_claims(ctx, claim, closed):
            if inverse.fact in groups:
                group = groups[inverse.fact]
                group.inverses = [*group.inverses, inverse]


def _inverse_claims(ctx: Context, claim: Claim, closed: Container[Fact]) -> Iterator[Claim]:
    """Yield the inverse claim on each entity that a claim names, if its property has an inverse.

    To compare no pair twice, claims are turned to only one of two inverse properties, and in a
    symmetric tie to the end that comes first. Only facts in `closed`, whose list is stated to be
    complete, get the claims of all who say that they belong to it. An inverse claim keeps the id
    of the original, so that looking it up finds what the source says.
    """
    inverse = ctx.pack.properties.get(claim.property.inverse)
    if inverse is None or not isinstance(claim.value, frozenset):
        return
    subject = claim.subject
    here = (not claim.property.most, claim.property.id, subject)
    for named in sorted(claim.value):
        there = (not inverse.most, inverse.id, named)
        if there >= here and (named == subject or Fact(named, inverse.id) not in closed):
            continue
        yield replace(
            claim,
            subject=named,
            property=inverse,
            value=frozenset((subject,)),
            closed=inverse.completeness == "closed",
        )
