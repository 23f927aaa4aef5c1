"""A finding in words, made from its values and sources alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explorer.compare.context import Context
from explorer.compare.model import STRENGTH, Clash, Position, Verdict
from explorer.pack.model import Polarity, Property
from explorer.values.names import accepted_form

_SUMMARY = {
    Verdict.CONTRADICTION: "Both cannot hold",
    Verdict.TENSION: "They pull apart",
    Verdict.EXTENT: "One says more than the other",
    Verdict.RUMOUR: "One side is no more than rumour or speculation",
    Verdict.SPELLING: "One name is written in more than one way",
    Verdict.OPINION: "Critics disagree",
}
_RESOLVES = {
    Verdict.SPELLING: "the name as the film's own credits print it",
    Verdict.OPINION: "nothing: it is a matter of taste",
    Verdict.GAP: "an undamaged copy of the source",
    Verdict.RUMOUR: "a confirmation by someone who has seen the film or worked on it",
    Verdict.OFFSET: "each source's definition of what it measures",
}
_MOST_POSITIONS = 4
"""Positions spelled out in a sentence; the rest are counted."""


def explain(
    ctx: Context, subject: str, prop: str, positions: Sequence[Position], clashes: Sequence[Clash]
) -> str:
    """Return one or two sentences: who says what, and why it is a clash."""
    strongest = min(clashes, key=lambda c: STRENGTH[c.verdict])
    sides = "; ".join(_says(ctx, position) for position in positions[:_MOST_POSITIONS])
    more = len(positions) - _MOST_POSITIONS
    if more > 0:
        sides += f"; and {more} more position{'s' if more > 1 else ''}"
    if strongest.verdict is Verdict.SPELLING:
        return f"{_heading(ctx, subject, prop)}: {_forms(ctx, subject, positions)}"
    itself = _within_one_source(ctx, positions)
    summary = f"{_SUMMARY[strongest.verdict]}: {strongest.why}."
    return f"{_heading(ctx, subject, prop)}: {sides}. {itself}{summary}"


def explain_rumour(ctx: Context, subject: str, prop: str, positions: Sequence[Position]) -> str:
    """Return the sentence for what is only rumoured."""
    sides = "; ".join(
        f"{_says(ctx, position, 'reports')} only as a rumour" for position in positions
    )
    return f"{_heading(ctx, subject, prop)}: {sides}. No firmer source says so."


def explain_gap(
    ctx: Context, subject: str, prop: str, hole: Position, known: Sequence[Position]
) -> str:
    """Return the sentence for a lost value and who still has it."""
    lines = ", ".join(f"line {e.line}" for c in hole.claims for e in c.evidence[:1])
    has = "; ".join(_says(ctx, position) for position in known)
    where = f" ({lines})" if lines else ""
    lost = f"this copy of {listed(hole.sources)} lost the value{where}"
    return f"{_heading(ctx, subject, prop)}: {lost}. {has}."


def would_resolve(
    ctx: Context, verdict: Verdict, prop: Property, positions: Sequence[Position]
) -> str:
    """Return what evidence would settle the finding, as a noun phrase."""
    if verdict in (Verdict.OPINION, Verdict.GAP, Verdict.OFFSET):
        return _RESOLVES[verdict]
    return prop.resolved_by or _RESOLVES.get(verdict, "a source closer to the fact than these")


def _heading(ctx: Context, subject: str, prop: str) -> str:
    return f"{ctx.name(subject)}, {ctx.pack.properties[prop].label}"


def _says(ctx: Context, position: Position, verb: str = "") -> str:
    voices = _voices(ctx, position)
    word = verb or "says"
    if len(voices) > 1:
        word = {"says": "say"}.get(
            word, word.replace("reports", "report").replace("writes", "write")
        )
    return f"{listed(voices)} {word} {position.value}"


def _voices(ctx: Context, position: Position) -> list[str]:
    """Return who holds a position: its sources, with whom they quote where all they do is quote."""
    found = []
    for source in position.sources:
        speakers = {c.attributed_to for c in position.claims if c.source == source}
        quoted = "" if "" in speakers else listed(sorted(ctx.name(s) for s in speakers))
        found.append(f"{source} (quoting {quoted})" if quoted else source)
    return found


def _within_one_source(ctx: Context, positions: Sequence[Position]) -> str:
    """Say so where all the voices are one, and it is not merely a plan that came to nothing."""
    claims = [claim for position in positions for claim in position.claims]
    voices = {claim.attributed_to or claim.source for claim in claims}
    planned = {bool(ctx.pack.properties[claim.property].foresees) for claim in claims}
    if len(voices) == 1 and len(positions) > 1:
        if len(planned) > 1:
            return "The plan and the outcome differ. "
        return f"{ctx.name(voices.pop())} disagrees with itself. "
    return ""


def _forms(ctx: Context, subject: str, positions: Sequence[Position]) -> str:
    """Say which form the others use and how many, the accepted ones or else the commonest first."""
    affirmed = [p for p in positions if p.polarity is Polarity.AFFIRMED]
    accepted = ctx.pack.accepted_names(subject)
    usual = [p for p in affirmed if accepted_form(p.value) in accepted] or affirmed[:1]
    odd = [p for p in affirmed if p not in usual]
    if not odd:
        return "; ".join(_says(ctx, p, "writes") for p in affirmed) + "."
    sources = {source for p in usual for source in p.sources}
    forms = listed(p.value for p in sorted(usual, key=lambda p: -len(p.value)))
    count = f"{len(sources)} source{'s' if len(sources) != 1 else ''}"
    verb = "write" if len(sources) != 1 else "writes"
    return f"{'; '.join(_says(ctx, p, 'writes') for p in odd)}; {count} {verb} {forms}."


def listed(words: Iterable[str]) -> str:
    """Return words as a list in a sentence: a, b and c."""
    items = list(words)
    return " and ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)
