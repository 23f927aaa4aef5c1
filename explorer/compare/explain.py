"""A finding in words, made from its values and sources alone."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.compare.context import Context
from explorer.model.enums import Polarity
from explorer.model.finding import STRENGTH, Clash, Finding, Position, Verdict
from explorer.model.pack import Pack
from explorer.model.place import Fact
from explorer.model.property import Property
from explorer.model.source_names import at_the_start
from explorer.text import listed
from explorer.values.names import accepted_form
from explorer.wording.positions import show_position

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
    Verdict.OPINION: "nothing, for it is a matter of taste",
    Verdict.GAP: "an undamaged copy of the source",
    Verdict.RUMOUR: "a confirmation by someone who has seen the film or worked on it",
    Verdict.OFFSET: "each source's definition of what it measures",
}
_MOST_POSITIONS = 4
"""Positions spelled out in a sentence; the rest are counted."""


def explain(
    ctx: Context, fact: Fact, positions: Sequence[Position], clashes: Sequence[Clash]
) -> str:
    """Return one or two sentences: who says what, and why it is a clash."""
    strongest = min(clashes, key=lambda c: STRENGTH[c.verdict])
    if strongest.verdict is Verdict.SPELLING:
        return f"{_heading(ctx.pack, fact)}: {_forms(ctx, fact.subject, positions)}"
    why = _news(ctx, strongest.why, positions)
    summary = f"{_SUMMARY[strongest.verdict]}{f': {why}' if why else ''}."
    return f"{_heading(ctx.pack, fact)}: {_sides(ctx, positions)} {summary}"


def explain_rumour(ctx: Context, fact: Fact, positions: Sequence[Position]) -> str:
    """Return the sentence for what is only rumoured."""
    who = [tuple(_voices(ctx, position)) for position in positions]
    if len(set(who)) == 1:
        values = listed(_value(ctx, position) for position in positions)
        rumour = "a rumour" if len(positions) == 1 else "rumours"
        sides = f"{listed(who[0])} {_verb(who[0], 'report')} {values} only as {rumour}"
    else:
        sides = "; ".join(
            f"{_says(ctx, position, 'report')} only as a rumour" for position in positions
        )
    return f"{_heading(ctx.pack, fact)}: {sides}. No firmer source says so."


def explain_misspelling(ctx: Context, fact: Fact, positions: Sequence[Position]) -> str:
    """Return the sentence for forms that differ by a slip from the subject's name in the pack."""
    forms = "; ".join(_says(ctx, position, "write") for position in positions)
    return f"{_heading(ctx.pack, fact)}: {forms}; the pack has {ctx.name(fact.subject)}."


def explain_gap(ctx: Context, fact: Fact, hole: Position, known: Sequence[Position]) -> str:
    """Return the sentence for a lost value and who still has it."""
    lines = ", ".join(f"line {e.line}" for c in hole.claims for e in c.evidence[:1])
    has = "; ".join(_says(ctx, position, elsewhere=hole.sources) for position in known)
    where = f" ({lines})" if lines else ""
    lost = f"this copy of {listed(map(ctx.pack.source_name, hole.sources))} lost the value{where}"
    return f"{_heading(ctx.pack, fact)}: {lost}. {at_the_start(has)}."


def without_heading(pack: Pack, finding: Finding) -> str:
    """Return a finding's explanation for a place where its heading names the fact already."""
    heading = _heading(pack, finding.fact)
    return at_the_start(finding.explanation.removeprefix(f"{heading}: "))


def would_resolve(
    ctx: Context, verdict: Verdict, prop: Property, positions: Sequence[Position]
) -> str:
    """Return what evidence would settle the finding, as a noun phrase."""
    if verdict in (Verdict.OPINION, Verdict.GAP, Verdict.OFFSET):
        return _RESOLVES[verdict]
    return prop.resolved_by or _RESOLVES.get(verdict, "a source closer to the fact than these")


def _heading(pack: Pack, fact: Fact) -> str:
    return f"{pack.name(fact.subject)}, {pack.properties[fact.property].label}"


def _sides(ctx: Context, positions: Sequence[Position]) -> str:
    """Say who says what; in one breath where one voice says it all."""
    voice = _only_voice(positions)
    if voice and len(positions) <= _MOST_POSITIONS and not _is_plan_and_outcome(ctx, positions):
        denied_last = sorted(positions, key=lambda p: p.polarity is Polarity.DENIED)
        values = listed(_value(ctx, position) for position in denied_last)
        both = "both " if len(positions) == 2 else ""
        return f"{_voice(ctx, voice, positions)} says {both}{values}."
    sides = "; ".join(_says(ctx, position) for position in positions[:_MOST_POSITIONS])
    more = len(positions) - _MOST_POSITIONS
    if more > 0:
        sides += f"; and {more} more position{'s' if more > 1 else ''}"
    if voice and _is_plan_and_outcome(ctx, positions):
        return f"{sides}. The plan and the outcome differ."
    if not voice:
        return f"{sides}."
    name = at_the_start(_voice(ctx, voice, positions))
    return f"{sides}. {name} says all of it."


def _says(
    ctx: Context, position: Position, verb: str = "say", elsewhere: Sequence[str] = ()
) -> str:
    voices = _voices(ctx, position, elsewhere)
    return f"{listed(voices)} {_verb(voices, verb)} {_value(ctx, position)}"


def _verb(voices: Sequence[str], verb: str) -> str:
    return verb if len(voices) > 1 else f"{verb}s"


def _value(ctx: Context, position: Position) -> str:
    """Return a position's value as it stands in a sentence: a list of two with "and"."""
    words = show_position(ctx.pack, position)
    values = (claim.value for claim in position.claims)
    several = any(isinstance(value, frozenset) and len(value) > 1 for value in values)
    if several and position.polarity is Polarity.AFFIRMED:
        return " and ".join(words.rsplit(", ", 1))
    return words


def _voices(ctx: Context, position: Position, elsewhere: Sequence[str] = ()) -> list[str]:
    """Return who holds a position: its sources, with whom they quote where all they do is quote.

    Those in `elsewhere` have been named already and say it in another line.
    """
    names = []
    for source in position.sources:
        speakers = {c.attributed_to for c in position.claims if c.source.id == source}
        quoted = "" if "" in speakers else listed(sorted(ctx.name(s) for s in speakers))
        name = ctx.pack.source_name(source)
        name += " elsewhere" if source in elsewhere else ""
        names.append(f"{name} (quoting {quoted})" if quoted else name)
    return names


def _only_voice(positions: Sequence[Position]) -> str:
    """Return the source or person who alone holds several positions, "" for none."""
    voices = {claim.attributed_to or claim.source.id for p in positions for claim in p.claims}
    return voices.pop() if len(voices) == 1 and len(positions) > 1 else ""


def _voice(ctx: Context, voice: str, positions: Sequence[Position]) -> str:
    if voice in ctx.pack.sources:
        return ctx.pack.source_name(voice)
    sources = dict.fromkeys(source for position in positions for source in position.sources)
    return f"{ctx.name(voice)} (quoted by {listed(map(ctx.pack.source_name, sources))})"


def _is_plan_and_outcome(ctx: Context, positions: Sequence[Position]) -> bool:
    claims = (claim for position in positions for claim in position.claims)
    return len({bool(claim.property.foresees) for claim in claims}) > 1


def _news(ctx: Context, why: str, positions: Sequence[Position]) -> str:
    """Return a reason without what only repeats the two values."""
    if len(positions) != 2:
        return why.removeprefix("; ")
    first, second = sorted(show_position(ctx.pack, position) for position in positions)
    return why.removeprefix(f"{first} on one side, {second} on the other").removeprefix("; ")


def _forms(ctx: Context, subject: str, positions: Sequence[Position]) -> str:
    """Say which form the others use and how many, the accepted ones or else the commonest first."""
    affirmed = [p for p in positions if p.polarity is Polarity.AFFIRMED]
    accepted = ctx.pack.accepted_names(subject)
    known = [p for p in affirmed if accepted_form(show_position(ctx.pack, p)) in accepted]
    usual = known or affirmed[:1]
    odd = [p for p in affirmed if p not in usual]
    if not odd:
        return "; ".join(_says(ctx, p, "write") for p in affirmed) + "."
    sources = {source for p in usual for source in p.sources}
    longest_first = sorted((show_position(ctx.pack, p) for p in usual), key=len, reverse=True)
    forms = listed(longest_first, "or")
    odd_forms = "; ".join(_says(ctx, p, "write") for p in odd)
    if len(sources) == 1:
        return f"{odd_forms}; {ctx.pack.source_name(sources.pop())} writes {forms}."
    own = {source for p in odd for source in p.sources}
    among = f", {'this one' if len(own) == 1 else 'these'} among them," if own <= sources else ""
    return f"{odd_forms}; {len(sources)} sources{among} write {forms}."
