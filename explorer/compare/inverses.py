"""One tie told from its other end: who is said to be somebody's child has that one for a parent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explorer.compare.context import Context, Said


def turned_round(ctx: Context, said: Said) -> Iterator[Said]:
    """Yield a claim as said of each thing it names, where its property has an inverse.

    Of two inverse properties one is the place where the two meet, and of a tie that holds both ways
    the end that comes first, so that no pair meets twice. What is turned keeps the claim's id:
    whoever looks it up finds what the source says.
    """
    inverse = ctx.pack.properties.get(said.prop.inverse)
    if inverse is None or not isinstance(said.value, frozenset):
        return
    if inverse.id != said.prop.id and (not inverse.most, inverse.id) > (
        not said.prop.most,
        said.prop.id,
    ):
        return
    subject = said.claim.subject
    for one in sorted(said.value):
        if inverse.id == said.prop.id and one >= subject:
            continue
        claim = replace(said.claim, subject=one, property=inverse.id, value=[subject], closed=False)
        yield Said(claim, frozenset((subject,)), inverse, said.source, said.voice)
