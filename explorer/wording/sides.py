"""The sides of a finding in one sentence, in which nothing is said twice.

Kelly's review names the Chancellor as the killer; the unsigned review, a platoon of killers.
The essay says that she is obedient, but implies that she is rebellious.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from explorer.text import count_in_words, full_stop, listed
from explorer.wording.clause import Clause
from explorer.wording.sayings import (
    Attribution,
    firmest_first,
    gives,
    number_of,
    opposes,
    predicate,
    says,
    says_so,
)
from explorer.wording.tails import without_tail

Speakers = Mapping[Attribution, Sequence[str]]
"""The sources of one side by how they say it, named as in a sentence."""

_Before = tuple[Sequence[str], Attribution, Clause] | None
"""Who said what before, and how."""


@dataclass(frozen=True, slots=True)
class Side:
    """Who says one or several things of a subject."""

    speakers: Speakers
    clauses: Sequence[Clause]


def sides_in_a_sentence(sides: Sequence[Side], more: int = 0, also: str = "but also") -> str:
    """Return who says what, with the verb only where it is another than before; ends in a full
    stop. `more`: so many further answers are only counted; `also` joins what one side says.
    """
    sentences: list[str] = []
    before: tuple[Sequence[str], Attribution, Clause] | None = None
    named, only_two = False, len(sides) == 2 and not more
    for side in _affirmed_first(sides):
        ranked = sorted(side.speakers.items(), key=lambda item: firmest_first(item[0]))
        attribution, sources = ranked[0]
        first, *others = side.clauses
        same_voice = before is not None and list(before[0]) == list(sources) and len(ranked) == 1
        opening = ", but " if same_voice else "; "
        short = _shortened(before, attribution, first)
        more_of_it = [_shortly(attribution, first, other, also) for other in others]
        if not all(more_of_it):
            short = ""
        if not short:
            more_of_it = [
                more or (f" and {other.predicate}" if first.predicate and other.predicate else "")
                for more, other in zip(more_of_it, others, strict=True)
            ]
        if short:
            clause = f", but also {short}" if same_voice else f"; {listed(sources)}, {short}"
        else:
            does = _predicate(before, sources, attribution, first, named, same_voice, only_two)
            clause = f"{opening}{does if same_voice else f'{listed(sources)} {does}'}"
        named = named or first.names_subject(attribution.plain)
        for other, shortly in zip(others, more_of_it, strict=True):
            clause += shortly or _at_length(sources, attribution, first, other, named, also)
        clause += "".join(f", and {says_so(who, how)}" for how, who in ranked[1:])
        sentences.append(clause)
        before = (sources, attribution, side.clauses[-1])
        if len(ranked) > 1:  # other sources have come between, with another verb
            before = (ranked[-1][1], Attribution(""), side.clauses[-1])
    rest = f"; there are {count_in_words(more, 'more answer')}" if more else ""
    return full_stop(f"{''.join(sentences).removeprefix('; ')}{rest}")


def _shortened(before: _Before, attribution: Attribution, said: Clause) -> str:
    """Return what is left of a clause after another of the same kind, "" if all must be said, as it
    must where "not" would be left out.
    """
    if before is None or before[2].frame != said.frame or said.denies:
        return ""
    if before[1] != attribution and not (before[1].plain and attribution.plain):
        return ""
    if attribution.plain and bool(before[2].does) != bool(said.does):
        return ""
    return _without_its_tail(before[2], said, said.after(attribution.plain))


def _without_its_tail(before: Clause, said: Clause, left: str) -> str:
    """Return what is left of a clause, without an end that the one before it had as well."""
    repeats = said.tail and said.tail == before.tail
    return without_tail(left, said.tail) if repeats else left


def _predicate(
    before: _Before,
    sources: Sequence[str],
    attribution: Attribution,
    said: Clause,
    named: bool,
    again: bool,
    only_two: bool,
) -> str:
    """Return what so many sources do: shortly where they say the opposite of what was said, or say
    outright what was only hedged, or the reverse.

    `again`: they go on, with the verb they have where that is theirs still. `only_two`: no third
    side makes it unclear what is denied.
    """
    number = number_of(sources)
    about, opposite = said.opposite
    said_before = before is not None and bool(about) and before[2].opposite[0] == about
    is_opposite = said_before and (only_two or again)
    outright = bool(said.does) and attribution.plain
    if before is None or (outright and not (is_opposite and said.denies)):
        return predicate(number, attribution, said, named, again)
    if before[1].plain and before[2].does:
        if is_opposite and said.denies and not again:
            return opposes(number, attribution, replace(said, opposite=(about, "")))
        return predicate(number, attribution, said, named, again)
    if again and before[1].only_says and attribution.only_says:
        return f"also that {opposite if is_opposite and opposite else said.again}"
    if is_opposite:
        return opposes(number, attribution, said, again)
    if before[2].frame == said.frame and not (said.denies or before[2].does or again):
        return gives(number, attribution, said) or predicate(number, attribution, said, named)
    return predicate(number, attribution, said, named, again)


def _affirmed_first(sides: Sequence[Side]) -> Sequence[Side]:
    """Return the sides, what is denied after what affirms the same."""
    affirmed = {side.clauses[0].opposite[0] for side in sides if not side.clauses[0].denies}
    return sorted(
        sides,
        key=lambda side: side.clauses[0].denies and side.clauses[0].opposite[0] in affirmed,
    )


def _shortly(attribution: Attribution, first: Clause, other: Clause, also: str) -> str:
    """Return what the same sources say as well, where that goes without its verb: ", but also by
    Ann", " and not by Bo"; else "".
    """
    left = other.after(attribution.plain)
    left = left if other.predicate else _without_its_tail(first, other, left)
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
    """Return what the same sources say as well, with a verb of its own."""
    join = "and" if _goes_with(first, other) else also
    if attribution.plain and first.does:
        said = predicate(number_of(sources), attribution, other, named)
        return f", {join.removesuffix(' also')} {said}"
    return f", {join} {f'that {other.again}' if other.text else other.value}"


def _goes_with(first: Clause, other: Clause) -> bool:
    """Return whether it only denies another answer to the same question than the first gives."""
    same = other.frame[:1] == first.frame[:1] and other.opposite[0] != first.opposite[0]
    return same and other.denies and not first.denies


def shorter_and_longer(few: Sequence[str], only: Clause, many: Sequence[str], longer: str) -> str:
    """Return two lists, the shorter first: "A names only Ann as director; B, Bob as well"."""
    return full_stop(f"{says(few, Attribution(), only)}; {listed(many)}, {longer}")
