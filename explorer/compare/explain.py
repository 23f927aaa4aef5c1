"""The sentences that explain a finding, by its positions, voices and strongest conflict."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from explorer.compare.context import Context
from explorer.compare.main_reason import main_reason
from explorer.compare.positions import version_of
from explorer.compare.speakers import Speakers, speakers_of
from explorer.compare.spelt_forms import odd_forms, only_voice, written
from explorer.compare.weaker_side import complete_side, weaker_side
from explorer.model.enums import (
    STRENGTH,
    Polarity,
    Topic,
    ValueType,
    Verdict,
)
from explorer.model.explanation import Explanation
from explorer.model.finding import Conflict, Position
from explorer.model.place import Fact
from explorer.model.property import Property
from explorer.model.source_names import at_the_start
from explorer.values.reason import About, Reason
from explorer.values.terms import quoted
from explorer.wording import closings
from explorer.wording import explanations as say
from explorer.wording.clause import Clause
from explorer.wording.clauses import clause_of, listing_of, rest_of_list
from explorer.wording.positions import position_words
from explorer.wording.questions import questions
from explorer.wording.records import fact_heading, pack_order
from explorer.wording.sayings import (
    REPORT,
    firmest_first,
    says_so,
    tells_plan,
)
from explorer.wording.sides import Side, shorter_and_longer, sides_in_a_sentence
from explorer.wording.values import named_term
from explorer.wording.worded_clauses import (
    as_worded,
    begins_with,
    joined_by_subject,
    only_subject,
    other_end,
    worded_clause,
)

YET = ", yet "
"""In the label of a constraint whose two claims are opposed: "killed, yet alive"."""

_EXCLUDING = ([About.OPPOSITES], [About.EXCLUSION], [About.EITHER])
"""What the first part of a reason is about if only one of the answers can be right."""

_NAMING = (ValueType.ENTITY, ValueType.NAME)


def explain(
    ctx: Context, fact: Fact, positions: Sequence[Position], conflicts: Sequence[Conflict]
) -> Explanation:
    """Return which source says what, and why that is a conflict."""
    heading = fact_heading(ctx.pack, *fact)
    strongest = min(conflicts, key=lambda c: STRENGTH[c.verdict])
    verdict = strongest.verdict
    if verdict is Verdict.SPELLING:
        return Explanation(heading, odd_forms(ctx, fact.subject, positions))
    values = [_in_reasons(ctx, position) for position in positions]
    weaker, complete = weaker_side(ctx, strongest, positions), complete_side(ctx, strongest)
    reason = main_reason(ctx, strongest, conflicts, positions)
    why = partial(closings.reason, reason, verdict, values, weaker, complete)
    short, whole = why(named=True), why(named=False)
    if verdict is Verdict.OPINION and only_voice(positions):
        return Explanation(heading, _sides(ctx, fact, positions), say.in_two_minds(short))
    lists = ""
    if verdict in (Verdict.INCOMPLETE, Verdict.RUMOUR):
        lists = _lists(ctx, fact, positions)
    taste = _property(ctx, fact, positions[0]).topic is Topic.TASTE
    alone, guessed = _only_source(ctx, positions), _is_guesswork(positions)
    about = [part.about for part in reason.parts]
    excluding = about[:1] in _EXCLUDING and about[1:] == [About.HEDGE]
    close = partial(
        say.closing,
        verdict,
        positions=len(positions),
        taste=taste,
        alone=alone,
        guessed=guessed,
        excluding=excluding,
    )
    said = lists or _sides(ctx, fact, positions)
    if verdict is Verdict.INCOMPLETE and (fuller := _naming_all(ctx, positions)):
        full = say.named_by(fuller, len(positions))
        return Explanation(heading, said, full, full)
    return Explanation(heading, said, close(short), close(whole, given=False))


def _naming_all(ctx: Context, positions: Sequence[Position]) -> list[str]:
    """Return the names of sources that name what no one position does, over several claims."""
    lists = [p.value for p in positions if isinstance(p.value, frozenset)]
    every = frozenset[str]().union(*lists)
    if len(lists) < len(positions) or every in lists:
        return []
    claims = (claim for position in positions for claim in position.claims)
    full = {claim.source.id for claim in claims if (ctx.all_listed(claim) or set()) >= every}
    return [ctx.pack.source_name(source) for source in pack_order(ctx.pack, full)]


def explain_rumour(ctx: Context, fact: Fact, positions: Sequence[Position]) -> Explanation:
    """Return the explanation of claims that are only rumoured."""
    heading = fact_heading(ctx.pack, *fact)
    said = _sides(ctx, fact, positions, REPORT)
    return Explanation(heading, said, say.NOT_STATED, say.NOT_STATED)


def explain_conflict(
    ctx: Context, fact: Fact, positions: Sequence[Position], verdict: Verdict, reason: Reason
) -> Explanation:
    """Explain a conflict between two properties: who says what, and why not all can be right.

    A source that holds two or more positions is named once.
    """
    heading = fact_heading(ctx.pack, *fact)
    constraint = ctx.pack.constraints.get(fact.property)
    yet = constraint is not None and YET in constraint.label
    said = _sides(ctx, fact, positions, also="and", yet=yet)
    if len(positions) == 1:
        return Explanation(heading, said, f"{at_the_start(str(reason))}.")
    why = closings.of_constraint(reason, verdict)
    alone = _only_source(ctx, positions)
    guessed = _is_guesswork(positions)
    close = partial(
        say.closing,
        verdict,
        why,
        positions=len(positions),
        beside=True,
        alone=alone,
        guessed=guessed,
    )
    return Explanation(heading, said, close(), close(given=False))


def explain_misspelling(ctx: Context, fact: Fact, positions: Sequence[Position]) -> Explanation:
    """Explain misspellings of the subject's name in the pack."""
    said = say.misspelt(written(ctx, positions), ctx.name(fact.subject))
    return Explanation(fact_heading(ctx.pack, *fact), said)


def explain_missing(
    ctx: Context, fact: Fact, hole: Position, known: Sequence[Position]
) -> Explanation:
    """Explain a missing value and name the sources that have it."""
    sources = [ctx.pack.source_name(source) for source in hole.sources]
    lines = [e.line for claim in hole.claims for e in claim.evidence[:1]]
    words = _sides(ctx, fact, known, elsewhere=hole.sources) if known else ""
    name = hole.claims[0].property.value_type in _NAMING
    return Explanation(fact_heading(ctx.pack, *fact), say.lost_value(sources, lines, words, name))


def explain_missing_values(
    ctx: Context, filled: Sequence[Fact], unfilled: Sequence[Fact]
) -> list[str]:
    """Return the sentences for all values missing from one copy: those that others
    have, the rest.
    """
    have, lack = (questions(ctx.pack, facts) for facts in (filled, unfilled))
    asked = (ctx.pack.properties.get(name) for _, name in (*filled, *unfilled))
    names = all(prop is not None and prop.value_type in _NAMING for prop in asked)
    return say.lost_values("name" if names else "value", len(filled) + len(unfilled), have, lack)


def _sides(
    ctx: Context,
    fact: Fact,
    positions: Sequence[Position],
    verb: str = "",
    elsewhere: Sequence[str] = (),
    also: str = "but also",
    yet: bool = False,
) -> str:
    """Return a sentence on who says what; sources with the same positions are named once.

    `verb` overrides the verb of every attribution; `elsewhere`: sources named before, which make
    the claim on another line; `yet`: one source's positions are opposed to each other.
    """
    held_by: dict[Speakers, list[Position]] = {}
    reported = say.reported(len(positions))
    held = [(speakers_of(ctx, p, verb, elsewhere), p) for p in positions[:reported]]
    if only_voice(positions):
        held.sort(key=lambda item: min(firmest_first(attribution) for attribution, _ in item[0]))
    named = all(begins_with(ctx.pack, fact.subject, p.words) for p in positions)
    other = other_end(ctx.pack, fact.subject, positions) if named else ""
    for speakers, position in held:
        held_by.setdefault(speakers, []).append(position)
    sides, before = [], list[Position]()
    for speakers, own in held_by.items():
        if not named and all(position.words for position in own):
            words = joined_by_subject(ctx.pack, own)
            about = only_subject(own[:1])
            same = only_subject(before[-1:]) == about and begins_with(ctx.pack, about, words[0])
            first = worded_clause(ctx.pack, about, words[0], same)
            clauses = [first._replace(predicate=""), *(as_worded(text) for text in words[1:])]
        else:
            clauses = [
                _clause(ctx, fact, p, named, other).about(version_of(ctx, p, positions))
                for p in own
            ]
            if len(own) == 1 and _is_part_of_one(own[0], positions[: positions.index(own[0])]):
                clauses = [clauses[0].only()]
        sides.append(Side(dict(speakers), clauses))
        before = own
    return sides_in_a_sentence(sides, len(positions) - reported, also, yet)


def _clause(ctx: Context, fact: Fact, position: Position, named: bool, other: str = "") -> Clause:
    """Return a position as a clause; `named`: the sentences of all positions begin with the
    subject, and end with the entity `other`.
    """
    if position.words:
        return worded_clause(ctx.pack, fact.subject, position.words, named, other)
    assert position.value is not None
    prop = _property(ctx, fact, position)
    alone = all(claim.record.closed for claim in position.claims) and not _is_none(position)
    planned = tells_plan(position.claims)
    return clause_of(
        ctx.pack, prop, fact.subject, position.value, position.polarity, alone, planned
    )


def _is_none(position: Position) -> bool:
    return position.polarity is Polarity.DENIED or position.value == frozenset()


def _is_part_of_one(position: Position, earlier: Sequence[Position]) -> bool:
    """Return whether an earlier position affirms a longer list, with all entries of this one."""
    own = position.value
    if not isinstance(own, frozenset) or not own or position.polarity is Polarity.DENIED:
        return False
    longer = (p.value for p in earlier if p.polarity is Polarity.AFFIRMED)
    closed = all(claim.record.closed for claim in position.claims)  # "… and no one else"
    return not closed and any(isinstance(value, frozenset) and own < value for value in longer)


def _property(ctx: Context, fact: Fact, position: Position) -> Property:
    """Return the property whose phrase a position uses: its own for a plan, else the fact's."""
    own = position.claims[0].property
    return own if own.foresees else ctx.pack.properties.get(fact.property, own)


def _lists(ctx: Context, fact: Fact, positions: Sequence[Position]) -> str:
    """Return what only the longer of two lists names, or "" where that would not say everything."""
    values = [p.value for p in positions if p.polarity is Polarity.AFFIRMED]
    lists = sorted((value for value in values if isinstance(value, frozenset)), key=len)
    if len(positions) != 2 or len(lists) != 2 or not (lists[0] and lists[0] < lists[1]):
        return ""
    short, long = sorted(positions, key=lambda position: position.value != lists[0])
    speakers = [speakers_of(ctx, position) for position in (short, long)]
    if len(speakers[0]) > 1 or not all(held[0][0].plain for held in speakers):
        return ""
    prop = _property(ctx, fact, short)
    if prop.phrase and not prop.says:  # "names only Ann" would not say in which role
        return ""
    (_, few), (_, many), *more = (*speakers[0], *speakers[1])
    return shorter_and_longer(
        few,
        listing_of(ctx.pack, prop, fact.subject, lists[0]),
        many,
        rest_of_list(ctx.pack, prop, fact.subject, lists[1], lists[0]),
        [says_so(names, attribution) for attribution, names in more],
    )


def _in_reasons(ctx: Context, position: Position) -> str:
    """Return a position's answer as it stands in a reason, with terms in quotation marks."""
    value, prop = position.value, position.claims[0].property
    if prop.value_type is ValueType.TERM and isinstance(value, str):
        return quoted(named_term(prop, value))
    return position_words(position, ctx.in_sentence, ctx.pack.source_name)


def _is_guesswork(positions: Sequence[Position]) -> bool:
    """Return whether every answer is a rumour or speculation."""
    return all(claim.speculative for position in positions for claim in position.claims)


def _only_source(ctx: Context, positions: Sequence[Position]) -> str:
    """Return the name of the source that alone holds all positions, in its own words; or ""."""
    own = not any(claim.attributed_to for p in positions for claim in p.claims)
    return ctx.pack.source_name(positions[0].sources[0]) if own and only_voice(positions) else ""
