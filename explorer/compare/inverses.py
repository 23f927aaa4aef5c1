"""Inverse properties: a tie seen from its other end, such as parent and child."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from explorer.compare.context import Context
from explorer.model.claim import Claim
from explorer.model.place import Fact


def inverse_claims(ctx: Context, claim: Claim, closed: Container[Fact]) -> Iterator[Claim]:
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
