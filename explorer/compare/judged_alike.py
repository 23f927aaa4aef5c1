"""Keys of everything that judging looks at in a claim, see `compare.classes`."""

from __future__ import annotations

from functools import lru_cache

from explorer.compare.context import Context
from explorer.model.claim import Claim
from explorer.model.enums import RuleName, ValueType
from explorer.values.dates import Date
from explorer.values.names.plain_forms import plain_form
from explorer.values.quantities import Quantity


def weight_of(ctx: Context, claim: Claim) -> tuple[object, ...]:
    """Return everything that judging looks at in a claim besides its value and its speaker."""
    source, prop = claim.source, claim.property
    return (
        prop.id,
        claim.polarity,
        claim.factuality,
        claim.scope,
        claim.limits,
        claim.closed,
        bool(claim.attributed_to),
        claim.in_character,
        source.vantage,
        source.published if claim.is_of_its_day else "",
        (source.language, ctx.also_named(claim)) if prop.rule is RuleName.NAME else "",
        claim.has_passage,
    )


def other_answers(ctx: Context, claim: Claim) -> tuple[frozenset[object], frozenset[object]]:
    """Return what else the same voice gives, where judging looks at it, and its values by scope."""
    scoped = frozenset((other.scope, other.value) for other in ctx.by_scope(claim))
    prop = claim.property
    fills_up = prop.completeness != "open" or prop.mostly_single
    if isinstance(claim.value, frozenset) and fills_up:
        return _in_form(claim, ctx.all_listed(claim)), scoped
    return frozenset(ctx.all_dates(claim) if isinstance(claim.value, Date) else ()), scoped


def value_in_form(claim: Claim) -> object:
    """Return a claim's value; of listed names, a key that is the same for all plain spellings."""
    value = claim.value
    return _in_form(claim, value) if isinstance(value, frozenset) else value


def _in_form(claim: Claim, listed: frozenset[str]) -> frozenset[object]:
    return _of_names(listed) if claim.property.value_type is ValueType.NAME else listed


@lru_cache(maxsize=4096)  # most claims on a fact share their value
def _of_names(listed: frozenset[str]) -> frozenset[object]:
    return frozenset(map(plain_form, listed))


def place_of(claim: Claim) -> tuple[object, ...]:
    """Return a sort key for claims of one property, by value."""
    value, prop = claim.value, claim.property
    if isinstance(value, Quantity):
        return prop.id, value.low, value.high
    if isinstance(value, Date):
        return prop.id, *value.bounds
    if prop.rule in (RuleName.SCALE, RuleName.STANCE):
        return prop.id, prop.values.index(str(value))
    return prop.id, *(sorted(value) if isinstance(value, frozenset) else [str(value)])
