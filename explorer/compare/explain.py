"""Which sentences explain a finding: chosen by its positions, voices and strongest clash."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.compare.context import Context
from explorer.model.enums import STRENGTH, Limit, Polarity, Verdict
from explorer.model.finding import Clash, Finding, Position
from explorer.model.pack import Pack
from explorer.model.place import Fact
from explorer.model.source_names import at_the_start
from explorer.text import listed
from explorer.values.names import accepted_form
from explorer.wording import explanations as say
from explorer.wording.positions import show_position
from explorer.wording.records import fact_heading, property_label

_MOST_POSITIONS = 4
"""Positions spelled out in a sentence; the rest are counted."""


def explain(
    ctx: Context, fact: Fact, positions: Sequence[Position], clashes: Sequence[Clash]
) -> str:
    """Return one or two sentences: who says what, and why it is a clash."""
    strongest = min(clashes, key=lambda c: STRENGTH[c.verdict])
    if strongest.verdict is Verdict.SPELLING:
        return say.explanation(fact_heading(ctx.pack, *fact), _forms(ctx, fact.subject, positions))
    summary = say.summary(strongest.verdict, _new_in(ctx, strongest.why, positions))
    return say.explanation(fact_heading(ctx.pack, *fact), _sides(ctx, positions), summary)


def explain_rumour(ctx: Context, fact: Fact, positions: Sequence[Position]) -> str:
    """Return the sentence for what is only rumoured."""
    voices = [tuple(_voices(ctx, position)) for position in positions]
    if len(set(voices)) == 1:
        values = [_value(ctx, position) for position in positions]
        return say.explanation(fact_heading(ctx.pack, *fact), say.rumours_of_one(voices[0], values))
    clauses = [_says(ctx, position, "report") for position in positions]
    return say.explanation(fact_heading(ctx.pack, *fact), say.only_rumour(clauses))


def explain_conflict(
    ctx: Context, fact: Fact, positions: Sequence[Position], verdict: Verdict, why: str
) -> str:
    """Return who says what under several properties, each in a sentence, and why not all hold.

    Whoever holds several positions is named once.
    """
    heading = fact_heading(ctx.pack, *fact)
    shown = positions[:_MOST_POSITIONS]
    sentences: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for position in shown:
        speakers = _verb(position), tuple(_voices(ctx, position))
        sentences.setdefault(speakers, []).append(position.words)
    clauses = [say.says_that(voices, words, verb) for (verb, voices), words in sentences.items()]
    said = say.sides(clauses, more=len(positions) - len(shown))
    if len(positions) == 1:
        return say.explanation(heading, said, f"{at_the_start(why)}.")
    return say.explanation(heading, said, say.joint_summary(verdict, why, len(positions)))


def explain_misspelling(ctx: Context, fact: Fact, positions: Sequence[Position]) -> str:
    """Return the sentence for forms that differ by a slip from the subject's name in the pack."""
    clauses = [_says(ctx, position, "write") for position in positions]
    return say.explanation(
        fact_heading(ctx.pack, *fact), say.misspelt(clauses, ctx.name(fact.subject))
    )


def explain_missing(ctx: Context, fact: Fact, hole: Position, known: Sequence[Position]) -> str:
    """Return the sentence for a lost value and who still has it."""
    sources = [ctx.pack.source_name(source) for source in hole.sources]
    lines = [e.line for claim in hole.claims for e in claim.evidence[:1]]
    clauses = [_says(ctx, position, elsewhere=hole.sources) for position in known]
    return say.explanation(fact_heading(ctx.pack, *fact), say.lost_value(sources, lines, clauses))


def explain_missing_values(ctx: Context, filled: Sequence[Fact], nobodys: Sequence[Fact]) -> str:
    """Return the sentence for all that one copy lost: what others have, and what nobody has."""
    have, lack = (
        [f"{ctx.name(subject)} ({property_label(ctx.pack, prop)})" for subject, prop in facts]
        for facts in (filled, nobodys)
    )
    return say.lost_values(len(have) + len(lack), have, lack)


def without_heading(pack: Pack, finding: Finding) -> str:
    """Return a finding's explanation for a place where its heading names the fact already."""
    words = say.without_fact(finding.explanation, fact_heading(pack, *finding.fact))
    if finding.level:  # of a pattern the heading names the sources, the sentence the property alone
        return say.without_fact(words, property_label(pack, finding.property))
    return words


def _sides(ctx: Context, positions: Sequence[Position]) -> str:
    """Say who says what; in one breath where one voice says it all."""
    voice = _only_voice(positions)
    if voice and len(positions) <= _MOST_POSITIONS:
        denied_last = sorted(positions, key=lambda p: p.polarity is Polarity.DENIED)
        values = [_value(ctx, position) for position in denied_last]
        return say.one_voice(_voice(ctx, voice, positions), values)
    clauses = [_says(ctx, p, _verb(p)) for p in positions[:_MOST_POSITIONS]]
    sides = say.sides(clauses, more=len(positions) - _MOST_POSITIONS)
    return f"{sides} {say.says_all(_voice(ctx, voice, positions))}" if voice else sides


def _verb(position: Position) -> str:
    """Return how a position is held: what all its sources leave to be read is not said."""
    inferred = all(Limit.INFERRED in claim.limits for claim in position.claims)
    return "imply" if inferred else "say"


def _says(
    ctx: Context, position: Position, verb: str = "say", elsewhere: Sequence[str] = ()
) -> str:
    return say.says(_voices(ctx, position, elsewhere), _value(ctx, position), verb)


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
    voices = []
    for source in position.sources:
        claims = [c for c in position.claims if c.source.id == source]
        speakers = {c.attributed_to for c in claims}
        quoted = "" if "" in speakers else listed(sorted(ctx.name(s) for s in speakers))
        name = ctx.pack.source_name(source)
        name = say.elsewhere(name) if source in elsewhere else name
        in_character = all(c.in_character for c in claims)
        voices.append(say.quoting(name, quoted, in_character))
    return voices


def _only_voice(positions: Sequence[Position]) -> str:
    """Return the source or person who alone holds several positions, "" for none."""
    voices = {claim.attributed_to or claim.source.id for p in positions for claim in p.claims}
    return voices.pop() if len(voices) == 1 and len(positions) > 1 else ""


def _voice(ctx: Context, voice: str, positions: Sequence[Position]) -> str:
    if voice in ctx.pack.sources:
        return ctx.pack.source_name(voice)
    sources = dict.fromkeys(source for position in positions for source in position.sources)
    return say.quoted_by(ctx.name(voice), [ctx.pack.source_name(source) for source in sources])


def _new_in(ctx: Context, why: str, positions: Sequence[Position]) -> str:
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
        return say.sides([_says(ctx, p, "write") for p in affirmed])
    sources = {source for p in usual for source in p.sources}
    forms = sorted((show_position(ctx.pack, p) for p in usual), key=len, reverse=True)
    clauses = [_says(ctx, p, "write") for p in odd]
    if len(sources) == 1:
        return say.other_forms(clauses, ctx.pack.source_name(sources.pop()), forms)
    own = {source for p in odd for source in p.sources}
    among = len(own) if own <= sources else 0
    return say.commoner_forms(clauses, len(sources), among, forms)
