"""One tie seen from its other end: a child's parent, a parent's child."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from explorer.compare.context import Context
from explorer.model.claim import Claim
from explorer.model.place import Fact


def turned_round(ctx: Context, claim: Claim, closed: Container[Fact]) -> Iterator[Claim]:
    """Yield a claim as said of each thing it names, where its property has an inverse.

    Of two inverse properties one is the place where the two meet, and of a tie that holds both ways
    the end that comes first, so that no pair meets twice; a list that is said to be complete (of
    the facts that are `closed`) meets whoever claims to belong to it. What is turned keeps the
    claim's id: whoever looks it up finds what the source says.
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
