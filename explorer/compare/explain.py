"""Which sentences explain a finding: chosen by its positions, voices and strongest clash."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.compare.context import Context
from explorer.model.enums import STRENGTH, Factuality, Limit, Polarity, Verdict
from explorer.model.finding import Clash, Finding, Position
from explorer.model.pack import Pack
from explorer.model.place import Fact
from explorer.model.source_names import at_the_start
from explorer.text import listed
from explorer.values.names import accepted_form
from explorer.wording import explanations as say
from explorer.wording import reasons
from explorer.wording.positions import position_words, show_position
from explorer.wording.records import fact_heading, property_label

_MOST_POSITIONS = 4
"""Positions spelled out in a sentence; the rest are counted."""

_Speakers = tuple[tuple[str, tuple[str, ...]], ...]
"""Who holds a position, by the verb of how they do."""


def explain(
    ctx: Context, fact: Fact, positions: Sequence[Position], clashes: Sequence[Clash]
) -> str:
    """Return one or two sentences: who says what, and why it is a clash."""
    strongest = min(clashes, key=lambda c: STRENGTH[c.verdict])
    if strongest.verdict is Verdict.SPELLING:
        return say.explanation(fact_heading(ctx.pack, *fact), _forms(ctx, fact.subject, positions))
    why = _new_in(ctx, strongest.why, positions)
    alone = strongest.verdict is Verdict.OPINION and _only_voice(positions)
    summary = say.in_two_minds(why) if alone else say.summary(strongest.verdict, why)
    return say.explanation(fact_heading(ctx.pack, *fact), _sides(ctx, positions), summary)


def explain_rumour(ctx: Context, fact: Fact, positions: Sequence[Position]) -> str:
    """Return the sentence for what is only rumoured."""
    voices = [tuple(_voices(ctx, position)) for position in positions]
    if len(set(voices)) == 1:
        values = [_value(ctx, position) for position in positions]
        return say.explanation(fact_heading(ctx.pack, *fact), say.rumours_of_one(voices[0], values))
    clauses = [_does(ctx, position, "report") for position in positions]
    return say.explanation(fact_heading(ctx.pack, *fact), say.only_rumour(clauses))


def explain_conflict(
    ctx: Context, fact: Fact, positions: Sequence[Position], verdict: Verdict, why: str
) -> str:
    """Return who says what under several properties, each in a sentence, and why not all hold.

    Whoever holds several positions is named once.
    """
    heading = fact_heading(ctx.pack, *fact)
    shown = positions[:_MOST_POSITIONS]
    sentences: dict[_Speakers, list[str]] = {}
    for position in shown:
        sentences.setdefault(_speakers(ctx, position), []).append(position.words)
    clauses = [say.says_that(dict(speakers), words) for speakers, words in sentences.items()]
    said = say.sides(clauses, more=len(positions) - len(shown))
    if len(positions) == 1:
        return say.explanation(heading, said, f"{at_the_start(why)}.")
    return say.explanation(heading, said, say.joint_summary(verdict, why, len(positions)))


def explain_misspelling(ctx: Context, fact: Fact, positions: Sequence[Position]) -> str:
    """Return the sentence for forms that differ by a slip from the subject's name in the pack."""
    clauses = [_does(ctx, position, "write") for position in positions]
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
        values: dict[str, list[str]] = {}
        for position in denied_last:
            values.setdefault(_verb(position), []).append(_value(ctx, position))
        return say.one_voice(_voice(ctx, voice, positions), values)
    values_of: dict[_Speakers, list[str]] = {}
    for position in positions[:_MOST_POSITIONS]:
        values_of.setdefault(_speakers(ctx, position), []).append(_value(ctx, position))
    clauses = [
        say.says_or_implies(dict(speakers), say.both(values))
        for speakers, values in values_of.items()
    ]
    sides = say.sides(clauses, more=len(positions) - _MOST_POSITIONS)
    return f"{sides} {say.says_all(_voice(ctx, voice, positions))}" if voice else sides


def _verb(position: Position, source: str = "") -> str:
    """Return how a position is held, or how one source holds it: what is only called possible is
    suggested, and what is left to be read is implied.
    """
    claims = [c for c in position.claims if source in ("", c.source.id)]
    if all(claim.factuality is Factuality.POSSIBLE for claim in claims):
        return "suggest"
    return "imply" if all(Limit.INFERRED in claim.limits for claim in claims) else "say"


def _says(ctx: Context, position: Position, elsewhere: Sequence[str] = ()) -> str:
    """Return who says a position, and who only implies or suggests it."""
    return say.says_or_implies(_by_verb(ctx, position, elsewhere), _value(ctx, position))


def _speakers(ctx: Context, position: Position) -> _Speakers:
    return tuple((verb, tuple(voices)) for verb, voices in _by_verb(ctx, position).items())


def _by_verb(
    ctx: Context, position: Position, elsewhere: Sequence[str] = ()
) -> dict[str, list[str]]:
    """Return who holds a position by how they do."""
    by_verb: dict[str, list[str]] = {}
    for source, voice in zip(position.sources, _voices(ctx, position, elsewhere), strict=True):
        by_verb.setdefault(_verb(position, source), []).append(voice)
    return by_verb


def _does(ctx: Context, position: Position, verb: str) -> str:
    """Return who reports or writes a position's value, whatever it rests on."""
    return say.says(_voices(ctx, position), _value(ctx, position), verb)


def _value(ctx: Context, position: Position) -> str:
    """Return a position's value as it stands in a sentence: a list of two with "and"."""
    words = _shown(ctx, position)
    values = (claim.value for claim in position.claims)
    several = any(isinstance(value, frozenset) and len(value) > 1 for value in values)
    if several and position.polarity is Polarity.AFFIRMED:
        return " and ".join(words.rsplit(", ", 1))
    return words


def _shown(ctx: Context, position: Position) -> str:
    return position_words(position, ctx.in_sentence, ctx.pack.source_name)


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
    first, second = sorted(_shown(ctx, position) for position in positions)
    difference = why.removeprefix(f"{first} on one side, {second} on the other").removeprefix("; ")
    return difference or reasons.NEITHER_GIVES_BOTH


def _forms(ctx: Context, subject: str, positions: Sequence[Position]) -> str:
    """Say which form the others use and how many, the accepted ones or else the commonest first."""
    affirmed = [p for p in positions if p.polarity is Polarity.AFFIRMED]
    accepted = ctx.pack.accepted_names(subject)
    known = [p for p in affirmed if accepted_form(show_position(ctx.pack, p)) in accepted]
    usual = known or affirmed[:1]
    odd = [p for p in affirmed if p not in usual]
    if not odd or _only_voice(affirmed):
        return say.sides(_written(ctx, affirmed))
    sources = {source for p in usual for source in p.sources}
    forms = sorted((show_position(ctx.pack, p) for p in usual), key=len, reverse=True)
    clauses = _written(ctx, odd)
    if len(sources) == 1:
        return say.other_forms(clauses, ctx.pack.source_name(sources.pop()), forms)
    own = {source for p in odd for source in p.sources}
    among = len(own) if own <= sources else 0
    return say.commoner_forms(clauses, len(sources), among, forms)


def _written(ctx: Context, positions: Sequence[Position]) -> list[str]:
    """Say who writes which forms; who writes several is named once."""
    forms: dict[tuple[str, ...], list[str]] = {}
    for position in positions:
        voices = tuple(_voices(ctx, position))
        forms.setdefault(voices, []).append(_value(ctx, position))
    return [say.says(voices, say.both(values), "write") for voices, values in forms.items()]
