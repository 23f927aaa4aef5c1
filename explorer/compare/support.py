"""Which position is better supported: independent voices, how firmly they speak, what they saw."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.compare.context import FIRMNESS, Context, Said
from explorer.compare.model import Position, SideSupport, Support, Verdict
from explorer.pack.model import Factuality, Limit, Polarity, Vantage

_VANTAGE = {Vantage.AFTER: 1.0, Vantage.UNKNOWN: 0.7, Vantage.BEFORE: 0.4}
"""Weight of a source on what the work contains; on other matters every vantage weighs 1."""

_UNWEIGHED = {
    Verdict.OPINION: "A matter of taste: voices do not settle it.",
    Verdict.GAP: "Nothing stands against the value; this copy lost it.",
}

_CLEAR = 0.5
"""Least difference in score that makes one side the better supported."""

_CERTAIN = FIRMNESS[Factuality.CERTAIN]


def weigh(ctx: Context, positions: Sequence[Position], verdict: Verdict) -> Support:
    """Weigh the positions of a finding against each other.

    Voices settle no matter of taste; a hole is no position. On what a film contains, more voices
    do not outweigh the only one that could have seen it.
    """
    sides = tuple(_side(ctx, position) for position in positions)
    if verdict in _UNWEIGHED:
        return Support(None, _UNWEIGHED[verdict], sides)
    if len(sides) < 2:
        return Support(None, "Nobody else speaks of it.", sides)
    ranked = sorted(range(len(sides)), key=lambda i: -sides[i].score)
    best, second = sides[ranked[0]], sides[ranked[1]]
    if best.score - second.score < _CLEAR:
        return Support(None, "The positions are about equally well supported.", sides)
    content = ctx.pack.properties[positions[0].claims[0].property].about == "content"
    if content and not best.eyewitness and any(side.eyewitness for side in sides):
        return Support(None, "More voices on one side, an eyewitness on another.", sides)
    return Support(ranked[0], _reason(best, second), sides)


def _side(ctx: Context, position: Position) -> SideSupport:
    """Count each voice once, at its firmest."""
    by_voice: dict[str, Said] = {}
    for claim in position.claims:
        if claim.lost:
            continue
        said = ctx.said(claim)
        if said.voice not in by_voice or _score(by_voice[said.voice]) < _score(said):
            by_voice[said.voice] = said
    voices = by_voice.values()
    return SideSupport(
        voices=len(by_voice),
        firm=sum(v.firmness == _CERTAIN and not v.speculative for v in voices),
        eyewitness=sum(
            v.source.vantage is Vantage.AFTER and not v.claim.attributed_to for v in voices
        ),
        score=round(sum(_score(v) for v in voices), 3),
    )


def _score(said: Said) -> float:
    firm = said.firmness / _CERTAIN
    if said.prop.about == "content" and not said.claim.attributed_to:
        firm *= _VANTAGE[said.source.vantage]
    return firm * (0.5 if Limit.TRANSCRIBED in said.limits and said.prop.rule == "name" else 1.0)


def _reason(best: SideSupport, second: SideSupport) -> str:
    reasons = []
    if best.voices > second.voices:
        reasons.append(f"{_count(best.voices)} against {second.voices}")
    if best.eyewitness > second.eyewitness:
        seen = "none" if second.eyewitness == 0 else str(second.eyewitness)
        reasons.append(f"{best.eyewitness} could have seen the film, on the other side {seen}")
    if best.firm > second.firm and best.voices <= second.voices:
        reasons.append("it is stated more firmly")
    return f"{'; '.join(reasons) or 'it is stated more firmly'}.".capitalize()


def _count(voices: int) -> str:
    return f"{voices} independent voice{'s' if voices != 1 else ''}"


def side_words(side: SideSupport) -> str:
    """Return what speaks for one position: voices, how firm they are, who could have seen it."""
    if side.voices == 1:
        firm = "firm" if side.firm else "not firm"
        if side.eyewitness:
            return f"1 voice, {firm}, {'and' if side.firm else 'but'} it could have seen the film"
        return f"1 voice, {firm}, {'but' if side.firm else 'and'} not known to have seen the film"
    seen = {0: "none is known to have seen", side.voices: "all could have seen"}.get(
        side.eyewitness, f"{side.eyewitness} could have seen"
    )
    firm = {0: "none firm", side.voices: "all firm"}.get(side.firm, f"{side.firm} firm")
    return f"{_count(side.voices)}, {firm}, {seen} the film"


def denied_words(value: str, polarity: Polarity) -> str:
    """Return a position's value in words, with "not" before what is denied."""
    return f"not {value}" if polarity is Polarity.DENIED else value
