"""The weight of a voice, by its firmness and by what it could know."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.compare.context import Context
from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Limit, RuleName, Vantage
from explorer.model.limits import FIRMNESS
from explorer.model.property import Property
from explorer.model.support import KnownBy

CERTAIN = FIRMNESS[Factuality.CERTAIN]

CLEAR = 0.5
"""Least difference in weight that counts: half the weight of a certain, well-placed voice."""

FEW_CLAIMS = 64
"""Up to this many claims, results are cached for claims of the same shape."""

_SEEN = {Vantage.AFTER: 1.0, Vantage.UNKNOWN: 0.7, Vantage.BEFORE: 0.4}
"""Weight of a source on a film's content."""

_SETTLED = {Vantage.AFTER: 1.0, Vantage.UNKNOWN: 0.7, Vantage.BEFORE: 0.1}
"""Weight of a source on what the release settles; anything earlier is a forecast."""

_BY_EAR = 0.5
"""Weight of a name in a transcript, whose spelling is guessed."""


class Voices(dict[str, Claim]):
    """Voices, each with its claim of greatest weight, and their total weight."""

    __slots__ = ("total",)

    def __init__(self) -> None:
        super().__init__()
        self.total = 0.0


def weight(ctx: Context, claim: Claim) -> float:
    """Return the weight of a claim's voice, from 0 to 1."""
    firm = claim.firmness / CERTAIN
    known_from = known_by(outcome_property(ctx, claim.property))
    if known_from == "release":  # applies to quoted people too
        firm *= _SETTLED[claim.source.vantage]
    elif claim.property.about == "content" and not claim.attributed_to:
        firm *= _SEEN[claim.source.vantage]
    heard = Limit.TRANSCRIBED in claim.limits and claim.property.rule is RuleName.NAME
    return firm * (_BY_EAR if heard else 1.0)


def outcome_property(ctx: Context, prop: Property) -> Property:
    """Return the property that a finding is about: for a plan, that of the outcome."""
    return ctx.pack.properties.get(prop.foresees, prop)


def known_by(prop: Property) -> KnownBy:
    """Return what a source needs to know a property's value: the film, its release, or nothing."""
    if prop.about in ("content", "reception"):
        return "film"
    return "release" if prop.settled_at_release else ""


def shape(claims: Iterable[Claim]) -> tuple[object, ...]:
    """Return a key of everything but the values that weighing and naming voices depends on."""
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


def voices_of(ctx: Context, claims: Iterable[Claim]) -> Voices:
    """Return the voices of claims, each with its weightiest claim; missing values do not count."""
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
