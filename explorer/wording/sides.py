"""The sides of a finding in one sentence without repetitions.

Kelly's review names the Chancellor as the killer; the unsigned review, a platoon of killers.
The essay says that she is obedient, but implies that she is rebellious.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from explorer.text import count_in_words, full_stop, listed
from explorer.wording.clause import Clause
from explorer.wording.sayings import (
    Attribution,
    agree,
    firmest_first,
    gives,
    number_of,
    opposes,
    predicate,
    says,
    says_so,
)
from explorer.wording.tails import with_pronoun, without_tail

Speakers = Mapping[Attribution, Sequence[str]]
"""The sources of one side, by attribution, named as within a sentence."""

_ARTICLES = ("a ", "an ", "the ")

_Before = tuple[Sequence[str], Attribution, Clause] | None
"""The sources, attribution and clause of the preceding statement."""


class Side(NamedTuple):
    """Sources and their clauses about one subject."""

    speakers: Speakers
    clauses: Sequence[Clause]


def sides_in_a_sentence(
    sides: Sequence[Side], more: int = 0, also: str = "but also", yet: bool = False
) -> str:
    """Return a sentence on who says what, which repeats a verb only if it changes.

    `more`: the number of further answers, which are only counted; `also` joins the clauses of one
    side; `yet`: these are opposed to each other.
    """
    sentences: list[str] = []
    before: tuple[Sequence[str], Attribution, Clause] | None = None
    named, only_two = False, len(sides) == 2 and not more
    for side in _affirmed_first(sides):
        ranked = sorted(side.speakers.items(), key=lambda item: firmest_first(item[0]))
        attribution, sources = ranked[0]
        first, *others = sorted(side.clauses, key=attrgetter("denies"))
        same_voice = before is not None and list(before[0]) == list(sources) and len(ranked) == 1
        joins = also == "and" and len(sides) > 2  # such statements need not contradict each other
        opening = (", and " if joins else ", but ") if same_voice else "; "
        short = _shortened(before, attribution, first) if len(ranked) == 1 else ""
        more_of_it = [_shortly(attribution, first, other, also) for other in others]
        if not all(more_of_it):
            short = ""
        if not short:
            more_of_it = [
                more or _joined(first.predicate, other.predicate, yet)
                for more, other in zip(more_of_it, others, strict=True)
            ]
        if short:
            clause = f", but also {short}" if same_voice else f"; {listed(sources)}, {short}"
        else:
            does = _predicate(before, sources, attribution, first, named, same_voice, only_two)
            clause = f"{opening}{does if same_voice else f'{listed(sources)} {does}'}"
        named = named or first.names_subject(attribution.plain)
        for other, shortly in zip(others, more_of_it, strict=True):
            more_said = shortly or _at_length(sources, attribution, first, other, named, also)
            if other is not others[-1]:  # "that it is A, that it is B, but also that it is C"
                more_said = more_said.replace(f", {also} ", ", ", 1)
            clause += more_said
        clause += _echoes([says_so(who, how) for how, who in ranked[1:]])
        sentences.append(clause)
        last = next(c for c in (*reversed(others), first) if c.denies == first.denies)
        before = (sources, attribution, last)
        verbs = len(ranked) > 1 or (attribution.plain and first.does and not all(more_of_it))
        if verbs:  # another verb precedes, and must not be understood here
            before = (ranked[-1][1], Attribution(""), last)
    rest = f"; there are {count_in_words(more, 'more answer')}" if more else ""
    return full_stop(f"{''.join(sentences).removeprefix('; ')}{rest}")


def _echoes(agreeing: Sequence[str]) -> str:
    """Return what further sources do after a claim: ", A says so, and B calls that likely"."""
    return "".join(f", {'and ' if words is agreeing[-1] else ''}{words}" for words in agreeing)


def _joined(predicate: str, other: str, yet: bool) -> str:
    """Return a further predicate, without a verb that both have: " and $850,000 in all" after
    "took $1.2 million", ", yet is alive"; "" unless both are given.
    """
    if not (predicate and other):
        return ""
    if yet:
        return f", yet {other}"
    verb, _, rest = other.partition(" ")
    same = rest and verb not in ("is", "are") and predicate.startswith(f"{verb} ")
    return f" and {rest if same else other}"


def _shortened(before: _Before, attribution: Attribution, said: Clause) -> str:
    """Return the short form of a clause after another of the same kind, or "" if it must be given
    in full, as any clause with "not".
    """
    if before is None or before[2].frame != said.frame or said.denies:
        return ""
    if before[1] != attribution and not (before[1].plain and attribution.plain):
        return ""
    if attribution.plain and bool(before[2].does) != bool(said.does):
        return ""
    left = _without_its_tail(before[2], said, said.after(attribution.plain))
    if _is_noun(before[2].after(attribution.plain)) and _is_adjective(left):
        return ""  # "calls it a masterpiece; the blog post, weak"
    several = ", " in said.value and " and " in said.value
    if several and left.startswith(said.value):
        return ""  # "the table, Ann, Bo and Cy" reads as four names
    return left


def _is_noun(words: str) -> bool:
    return words.startswith(_ARTICLES)


def _is_adjective(words: str) -> bool:
    """Return whether a short form is a bare word, such as "weak"."""
    return words.isalpha() and words.islower()


def _without_its_tail(before: Clause, said: Clause, left: str) -> str:
    """Return the short form of a clause without an ending that the preceding one also has."""
    repeats = said.tail and said.tail == before.tail
    if not repeats:
        return left
    return said.owned or with_pronoun(left, said.tail) or without_tail(left, said.tail)


def _predicate(
    before: _Before,
    sources: Sequence[str],
    attribution: Attribution,
    said: Clause,
    named: bool,
    again: bool,
    only_two: bool,
) -> str:
    """Return the predicate of sources, shortened if the claim is the opposite of the preceding one,
    or differs in its value only.

    `again`: the same sources made the preceding claim. `only_two`: there is no third side that
    would make it unclear what is denied; after a rumour it is clear.
    """
    number = number_of(sources)
    about, opposite = said.opposite
    said_before = before is not None and bool(about) and before[2].opposite[0] == about
    hearsay = before is not None and not before[1].only_says and bool(before[1].verb)
    is_opposite = said_before and (only_two or again or hearsay)
    outright = bool(said.does) and attribution.plain
    if before is None or (outright and not (is_opposite and said.denies)):
        short = _with_verb_only(number, before, said) if outright and not again else ""
        return short or predicate(number, attribution, said, named, again)
    if before[1].plain and before[2].does:
        if is_opposite and said.denies and not again:
            return opposes(number, attribution, said._replace(opposite=(about, "")))
        return predicate(number, attribution, said, named, again)
    if again and before[1].only_says and attribution.only_says:
        return f"also that {opposite if is_opposite and opposite else said.again}"
    if is_opposite:
        return opposes(number, attribution, said, again)
    if before[2].frame == said.frame and not (said.denies or before[2].does or again):
        return gives(number, attribution, said) or predicate(number, attribution, said, named)
    return predicate(number, attribution, said, named, again)


def _with_verb_only(number: int, before: _Before, said: Clause) -> str:
    """Return "credits Ann, Bo and Cy" after "credits Dee with the editing"; "" after any other
    clause, or if the value does not follow the verb.
    """
    if before is None or not (before[1].plain and before[2].does) or before[2].frame != said.frame:
        return ""
    verb = said.does.partition(" ")[0]
    short = f"{verb} {said.brief}"
    return agree(short, number) if said.brief and said.does.startswith(short) else ""


def _affirmed_first(sides: Sequence[Side]) -> Sequence[Side]:
    """Return the sides with denials after the affirmation of the same value; of more than two,
    those that are stated outright come before rumours and the like, unless the pronouns of
    statements about several subjects depend on their order.
    """
    ordered = len(sides) < 3 or not all(side.clauses[0].frame for side in sides)
    affirmed = {side.clauses[0].opposite[0] for side in sides if not side.clauses[0].denies}

    def rank(side: Side) -> tuple[bool, bool]:
        first = side.clauses[0]
        hedged = not any(how.plain for how in side.speakers)
        return first.denies and first.opposite[0] in affirmed, hedged and not ordered

    return sorted(sides, key=rank)


def _shortly(attribution: Attribution, first: Clause, other: Clause, also: str) -> str:
    """Return a further claim of the same sources without a verb, if possible: ", but also by Ann",
    " and not by Bo"; else "".
    """
    left = other.after(attribution.plain)
    if not other.predicate or (other.owned and other.tail == first.tail):
        left = _without_its_tail(first, other, left)
    if not left:
        return ""
    if not other.denies:
        return f", {also} {left}" if other.frame == first.frame else ""
    whole = left.startswith("that ") or (attribution.plain and first.does)
    return f" and not {left}" if _goes_with(first, other) and not whole else ""


def _at_length(
    sources: Sequence[str],
    attribution: Attribution,
    first: Clause,
    other: Clause,
    named: bool,
    also: str,
) -> str:
    """Return a further claim of the same sources with its own verb."""
    join = "and" if _goes_with(first, other) else also
    if attribution.plain and first.does:
        said = predicate(number_of(sources), attribution, other, named)
        return f", {join.removesuffix(' also')} {said}"
    return f", {join} {f'that {other.again}' if other.text else other.value}"


def _goes_with(first: Clause, other: Clause) -> bool:
    """Return whether `other` only denies an answer different from that of `first`."""
    same = other.frame[:1] == first.frame[:1] and other.opposite[0] != first.opposite[0]
    return same and other.denies and not first.denies


def shorter_and_longer(
    few: Sequence[str], only: Clause, many: Sequence[str], longer: str, also: Sequence[str] = ()
) -> str:
    """Return two lists, the shorter first: "A names only Ann as director; B, Bob as well".

    `also`: what further sources of the longer list do, "C calls that likely".
    """
    more = "".join(f", and {words}" for words in also)
    return full_stop(f"{says(few, Attribution(), only)}; {listed(many)}, {longer}{more}")
