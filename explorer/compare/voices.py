"""The weight of one voice: how firmly it speaks, and what it could know."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.compare.context import Context
from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Limit, RuleName, Vantage
from explorer.model.finding import KnownBy
from explorer.model.limits import FIRMNESS
from explorer.model.property import Property

CERTAIN = FIRMNESS[Factuality.CERTAIN]

CLEAR = 0.5
"""Least difference in weight that counts: half a voice that speaks as of a fact it could know."""

FEW_CLAIMS = 64
"""Claims up to which what is made of them is kept for others of their shape."""

_SEEN = {Vantage.AFTER: 1.0, Vantage.UNKNOWN: 0.7, Vantage.BEFORE: 0.4}
"""Weight of a source on what the work contains."""

_SETTLED = {Vantage.AFTER: 1.0, Vantage.UNKNOWN: 0.7, Vantage.BEFORE: 0.1}
"""Weight of a source on what the release settles: before it there are only forecasts."""

_BY_EAR = 0.5
"""Weight of a name in a transcript, whose spelling was guessed."""


class Voices(dict[str, Claim]):
    """Each voice once, with the claim in which it weighs most, and what they weigh together."""

    __slots__ = ("total",)

    def __init__(self) -> None:
        super().__init__()
        self.total = 0.0


def weight(ctx: Context, claim: Claim) -> float:
    """Return what a claim's voice weighs, from 0 to 1."""
    firm = claim.firmness / CERTAIN
    known_from = known_by(asked(ctx, claim.property))
    if known_from == "release":  # nor does whom a source quotes know what has not happened yet
        firm *= _SETTLED[claim.source.vantage]
    elif claim.property.about == "content" and not claim.attributed_to:
        firm *= _SEEN[claim.source.vantage]
    heard = Limit.TRANSCRIBED in claim.limits and claim.property.rule is RuleName.NAME
    return firm * (_BY_EAR if heard else 1.0)


def asked(ctx: Context, prop: Property) -> Property:
    """Return the property that a finding is about: of a plan, that of its outcome."""
    return ctx.pack.properties.get(prop.foresees, prop)


def known_by(prop: Property) -> KnownBy:
    """Return what one must have had to know a property's value."""
    if prop.about in ("content", "reception"):
        return "film"
    return "release" if prop.settled_at_release else ""


def shape(claims: Iterable[Claim]) -> tuple[object, ...]:
    """Return all that weighing and naming the voices of claims looks at, but for their values."""
    return tuple(
        [
            (
                c.source.id,
                c.voice,
                c.property.id,
                c.factuality,
                c.firmness,
                c.attributed_to,
                c.limits,
                c.closed,
                c.in_character,
                c.value is None,
            )
            for c in claims
        ]
    )


def each_once(ctx: Context, claims: Iterable[Claim]) -> Voices:
    """Return the voices of claims; several claims of one voice are one, a copy is its original.

    What has lost its value says nothing.
    """
    voices = Voices()
    weights: dict[str, float] = {}
    for claim in claims:
        if claim.value is None:
            continue
        voice, own = claim.voice, weight(ctx, claim)
        if voice not in weights or weights[voice] < own:
            voices[voice], weights[voice] = claim, own
    voices.total = sum(weights.values())
    return voices
