"""What a limit of a source or a claim bears on, and how much it weakens a claim there."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from explorer.model.enums import Factuality, Limit, RuleName
from explorer.model.property import Property

FIRMNESS = {
    Factuality.CERTAIN: 3,
    Factuality.PROBABLE: 2,
    Factuality.PLANNED: 2,
    Factuality.OPINION: 2,
    Factuality.POSSIBLE: 1,
    Factuality.RUMOURED: 0,
    Factuality.JOKING: 0,
}
"""How firmly a source commits, 3 the most."""

_EVERYTHING = frozenset({"speech", "names", ""})

BEARS_ON = {
    Limit.DUBBED: frozenset({"speech", "names"}),
    Limit.TRANSLATED: frozenset({"speech", "names"}),
    Limit.TRANSCRIBED: frozenset({"names"}),
    Limit.INFERRED: _EVERYTHING,
    Limit.HEADLINE: _EVERYTHING,
    Limit.QUESTION: _EVERYTHING,
    Limit.CLIP: _EVERYTHING,
    Limit.DAMAGED: frozenset[str](),
}
"""What of the film each limit bears on, as in `Property.rests_on`; "" is all that is neither speech
nor a name. What a damaged copy still has, it has as firmly as any."""

_AT_MOST = {
    Limit.INFERRED: FIRMNESS[Factuality.PROBABLE],
    Limit.DUBBED: FIRMNESS[Factuality.PROBABLE],
    Limit.HEADLINE: FIRMNESS[Factuality.PROBABLE],
}
"""How firm a claim can be at most that a limit bears on; the other limits are weighed elsewhere."""


def rests_on(prop: Property) -> str:
    """Return what one must have heard right to know a property: "speech", "names" or ""."""
    return prop.rests_on or ("names" if prop.rule is RuleName.NAME else "")


def bearing(limits: Iterable[Limit], prop: Property) -> frozenset[Limit]:
    """Return those of some limits that bear on a property."""
    sense = rests_on(prop)
    return frozenset(limit for limit in limits if sense in BEARS_ON[limit])


def firmness(factuality: Factuality, limits: Collection[Limit], prop: Property) -> int:
    """Return how firm a claim is after what limits it, 3 the most."""
    if not limits:
        return FIRMNESS[factuality]
    most = (_AT_MOST[limit] for limit in bearing(limits, prop) if limit in _AT_MOST)
    return min((FIRMNESS[factuality], *most))
