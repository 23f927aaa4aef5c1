"""Lists that usually have one entry of each sort, such as one father and one mother."""

from __future__ import annotations

from explorer.compare.context import Context
from explorer.compare.rules.base import items
from explorer.model.claim import Claim


def shared_sort(ctx: Context, a: Claim, b: Claim) -> str:
    """Return a sort of which both lists have different entries, such as a gender of parents, or "".

    Sorts of which one list has two entries of its own do not count.
    """
    sorts_a, sorts_b = ([_sort(ctx, a.property.one_each, x) for x in items(c)] for c in (a, b))
    both = {*sorts_a} & {*sorts_b} - {""}
    named = items(a) & items(b)
    both -= {_sort(ctx, a.property.one_each, x) for x in named}
    several = any(sorts.count(sort) > 1 for sorts in (sorts_a, sorts_b) for sort in both)
    return "" if several else min(both, default="")


def _sort(ctx: Context, property_id: str, entity_id: str) -> str:
    """Return an entity's value under a property, or "" if sources differ."""
    claims = ctx.answers(entity_id).get(property_id, ())
    values = {str(claim.value) for claim in claims if not claim.denied and not claim.speculative}
    return values.pop() if len(values) == 1 else ""
