"""Which position is better supported: independent voices, how firmly they speak, what they saw."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.compare.context import Context
from explorer.compare.rules.name import is_recorded_slip
from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Limit, Polarity, RuleName, Vantage, Verdict
from explorer.model.finding import KnownBy, Position, SideSupport, Support
from explorer.model.limits import FIRMNESS
from explorer.model.property import Property
from explorer.wording import support

_SEEN = {Vantage.AFTER: 1.0, Vantage.UNKNOWN: 0.7, Vantage.BEFORE: 0.4}
"""Weight of a source on what the work contains."""

_SETTLED = {Vantage.AFTER: 1.0, Vantage.UNKNOWN: 0.7, Vantage.BEFORE: 0.1}
"""Weight of a source on what the release settles: before it there are only forecasts."""

_UNWEIGHED = {Verdict.OPINION: support.TASTE, Verdict.MISSING: support.HOLE}

_CLEAR = 0.5
"""Least difference in score that makes one side the better supported."""

_CERTAIN = FIRMNESS[Factuality.CERTAIN]


def weigh(ctx: Context, positions: Sequence[Position], verdict: Verdict) -> Support:
    """Weigh the positions of a finding against each other.

    Voices settle no matter of taste; a hole is no position. On what a film contains, more voices
    do not outweigh the only one that could have seen it; nor does any number make a slip right.
    """
    heard = [_voices(ctx, position) for position in positions]
    asked = _asked(ctx, ctx.pack.properties[positions[0].claims[0].property.id])
    sides = tuple(_side(ctx, voices, _known_by(asked)) for voices in heard)
    if verdict in _UNWEIGHED:
        return Support(None, _UNWEIGHED[verdict], sides)
    if len(sides) < 2:
        return Support(None, support.ALONE, sides)
    slips = [i for i, position in enumerate(positions) if _is_slip(ctx, position)]
    ranked = sorted(range(len(sides)), key=lambda i: (i in slips, -sides[i].score))
    best, second = sides[ranked[0]], sides[ranked[1]]
    slip = ranked[1] in slips and ranked[0] not in slips
    if best.score - second.score >= _CLEAR:
        if why := _eyewitness_elsewhere(best, [sides[i] for i in ranked[1:]]):
            return Support(None, why, sides)
        return Support(ranked[0], _reason(ctx, best, second, heard[ranked[0]]), sides)
    if slip:
        return Support(ranked[0], support.known_slip(len(slips)), sides)
    most = max(ranked[:2], key=lambda i: sides[i].voices)
    fewest = min(best.voices, second.voices)
    return Support(None, _even(heard[most], fewest, sides[most].known_by), sides)


def _asked(ctx: Context, prop: Property) -> Property:
    """Return the property that a finding is about: of a plan, that of its outcome."""
    return ctx.pack.properties.get(prop.foresees, prop)


def _known_by(prop: Property) -> KnownBy:
    if prop.about in ("content", "reception"):
        return "film"
    return "release" if prop.settled_at_release else ""


def _is_slip(ctx: Context, position: Position) -> bool:
    """Return whether a position writes a name in a form that the pack records as a slip."""
    claim = position.claims[0]
    if claim.property.rule is not RuleName.NAME or claim.lost:
        return False
    return position.polarity is Polarity.AFFIRMED and is_recorded_slip(ctx, claim)


def _voices(ctx: Context, position: Position) -> list[Claim]:
    """Return each voice once, at its firmest."""
    by_voice: dict[str, Claim] = {}
    for claim in position.claims:
        if claim.lost:
            continue
        claim = claim
        if claim.voice not in by_voice or _score(ctx, by_voice[claim.voice]) < _score(ctx, claim):
            by_voice[claim.voice] = claim
    return list(by_voice.values())


def _side(ctx: Context, voices: Sequence[Claim], known_by: KnownBy) -> SideSupport:
    return SideSupport(
        voices=len(voices),
        firm=sum(v.firmness == _CERTAIN and not v.speculative for v in voices),
        eyewitness=sum(
            v.source.vantage is Vantage.AFTER and (known_by == "release" or not v.attributed_to)
            for v in voices
        ),
        score=round(sum(_score(ctx, v) for v in voices), 3),
        known_by=known_by,
    )


def _score(ctx: Context, claim: Claim) -> float:
    firm = claim.firmness / _CERTAIN
    known_by = _known_by(_asked(ctx, claim.property))
    if known_by == "release":  # nor does whom a source quotes know what has not happened yet
        firm *= _SETTLED[claim.source.vantage]
    elif claim.property.about == "content" and not claim.attributed_to:
        firm *= _SEEN[claim.source.vantage]
    return firm * (
        0.5 if Limit.TRANSCRIBED in claim.limits and claim.property.rule == "name" else 1.0
    )


def _eyewitness_elsewhere(best: SideSupport, others: Sequence[SideSupport]) -> str:
    """Return what the best scored side has before an eyewitness, "" where there is none."""
    seen = [side for side in others if side.eyewitness]
    if best.known_by == "" or best.eyewitness or not seen:
        return ""
    more = best.voices > max(side.voices for side in seen)
    return support.better_voice_elsewhere(more, best.known_by, len(others))


def _reason(ctx: Context, best: SideSupport, second: SideSupport, voices: Sequence[Claim]) -> str:
    reasons: list[str] = []
    if best.voices > second.voices:
        reasons.append(support.outnumbered(best.voices, second.voices))
    if best.known_by and best.eyewitness > second.eyewitness:
        placed = best.eyewitness, second.eyewitness
        reasons.append(support.better_placed(*placed, best.known_by))
    elif reasons and sum(_score(ctx, v) >= 1 for v in voices) <= second.voices:
        reasons[0] = support.weakened(reasons[0], _weakness(voices, best.known_by))
    if best.firm > second.firm and best.voices <= second.voices:
        reasons.append(support.FIRMER)
    return support.reasons(reasons)


def _even(voices: Sequence[Claim], fewer: int, known_by: KnownBy) -> str:
    """Say that two positions weigh about the same, and why where one has more voices."""
    weakness = _weakness(voices, known_by) if len(voices) > fewer else ""
    return support.even(len(voices), fewer, weakness)


def _weakness(voices: Sequence[Claim], known_by: KnownBy) -> str:
    """Return which of several voices weigh less and why, "" where all weigh in full."""
    weighed = [v for v in voices if known_by == "release" or not v.attributed_to]
    before, unknown = (
        sum(v.source.vantage is vantage for v in weighed) if known_by else 0
        for vantage in (Vantage.BEFORE, Vantage.UNKNOWN)
    )
    if before and unknown:
        return support.before_and_unknown(before, unknown)
    if before:
        return support.before_release(before, len(voices))
    if unknown:
        return support.perhaps_before_release(unknown, len(voices))
    if hedged := sum(v.firmness < _CERTAIN for v in voices):
        return support.hedged(hedged, len(voices))
    heard = sum(Limit.TRANSCRIBED in v.limits and v.property.rule == "name" for v in voices)
    return support.by_ear(heard, len(voices)) if heard else ""
