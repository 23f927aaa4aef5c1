"""Which claims a limit affects, and how much it weakens them."""

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
"""How firmly a source commits, 3 at most."""

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
"""What each limit affects, as in `Property.rests_on`; "" is anything but speech and names. A
damaged copy weakens nothing that it still contains."""

_AT_MOST = {
    Limit.INFERRED: FIRMNESS[Factuality.PROBABLE],
    Limit.DUBBED: FIRMNESS[Factuality.PROBABLE],
    Limit.HEADLINE: FIRMNESS[Factuality.PROBABLE],
}
"""Greatest firmness of a claim affected by a limit; other limits are dealt with elsewhere."""


def rests_on(prop: Property) -> str:
    """Return what must be heard correctly to know a property: "speech", "names" or ""."""
    return prop.rests_on or ("names" if prop.rule is RuleName.NAME else "")


def bearing(limits: Iterable[Limit], prop: Property) -> frozenset[Limit]:
    """Return those of `limits` that affect a property."""
    sense = rests_on(prop)
    return frozenset(limit for limit in limits if sense in BEARS_ON[limit])


def firmness(factuality: Factuality, limits: Collection[Limit], prop: Property) -> int:
    """Return a claim's firmness after limits are applied, 3 at most."""
    if not limits:
        return FIRMNESS[factuality]
    most = (_AT_MOST[limit] for limit in bearing(limits, prop) if limit in _AT_MOST)
    return min((FIRMNESS[factuality], *most))
