"""The sentences of a finding's explanation: who says what, and why it matters.

Every part comes in words already: values, and sources by their names in a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from explorer.model.enums import Verdict
from explorer.model.source_names import at_the_start
from explorer.text import count, count_in_words, listed
from explorer.wording.labels import VERDICTS
from explorer.wording.sayings import agree, number_of

NOT_STATED = "No source states it as fact."
_MATTER_OF_FACT = "Opinions differ"
_OF_MANY = {
    Verdict.CONTRADICTION: "They can't all be right",
    Verdict.TENSION: "All could be right, but they are hard to reconcile",
    Verdict.INCOMPLETE: "The shorter lists may be incomplete",
}
_TO_COME = {
    Verdict.CONTRADICTION: (
        "These answers can't both be right",
        "These answers can't all be right",
    ),
    Verdict.TENSION: (
        "Both answers could be right, but they are hard to reconcile",
        "All of these answers could be right, but they are hard to reconcile",
    ),
}
"""What a verdict on two answers, or on more, comes to before they have been given."""
_MOST_REPORTED = 4
"""Positions that a sentence spells out of many; the rest are counted."""

_MOST_SOURCES = 3
"""Sources that one side of a pattern names."""


def reported(positions: int) -> int:
    """Return how many of so many positions a sentence spells out: it never counts just one."""
    return positions if positions <= _MOST_REPORTED + 1 else _MOST_REPORTED


def closing(
    verdict: Verdict,
    why: str,
    positions: int = 2,
    taste: bool = True,
    given: bool = True,
    beside: bool = False,
) -> str:
    """Return what a verdict on so many answers comes to: "They can't both be right: …".

    `given`: a sentence has given the answers, else they follow or are known by their number.
    `beside`: the reason is why they conflict, and not why one of them is a rumour.
    `taste`: whether it is critics' to judge; opinions on matters of fact are not only theirs. That
    opinions differ goes without saying where there is no reason to add.
    """
    if verdict is Verdict.OPINION and not why:
        return ""
    lead = VERDICTS[verdict].summary
    if verdict is Verdict.OPINION and not taste:
        lead = _MATTER_OF_FACT
    if not given and verdict in _TO_COME:
        lead = _TO_COME[verdict][positions > 2]
    elif positions > 2:
        lead = _OF_MANY.get(verdict, lead)
    aside = verdict is Verdict.INCOMPLETE or (verdict is Verdict.RUMOUR and beside)
    mark = ";" if aside else ":"  # what else differs is no reason
    return f"{lead}{f'{mark} {why}' if why else ''}."


def in_two_minds(why: str) -> str:
    """Return what two opinions of one voice come to: "It makes both judgements, though …"; "" where
    that goes without saying.
    """
    return f"It makes both judgements, though {why}." if why else ""


def spelt(forms: Mapping[tuple[str, ...], Sequence[str]]) -> str:
    """Return "the preview spells the name both Eve and Eva; the essay, Ewa", by who spells it so.

    The keys are sources by their names in a sentence.
    """
    parts = [f"{listed(who)}, {_both(names)}" for who, names in forms.items()]
    who, names = next(iter(forms.items()))
    spell = agree("spell", number_of(who))
    return "; ".join([f"{listed(who)} {spell} the name {_both(names)}", *parts[1:]])


def _both(names: Sequence[str]) -> str:
    return f"{'both ' if len(names) == 2 else ''}{listed(names)}"


def step_in_time(words: str, stated: Sequence[str], implied: Sequence[str]) -> str:
    """Return "released in 2025 (Kelly's review; implied by the essay)", by its sources."""
    parts = [listed(stated)] if stated else []
    parts += [f"implied by {listed(implied)}"] if implied else []
    return f"{words} ({'; '.join(parts)})"


def in_time(steps: Sequence[str]) -> str:
    """Return "In order: planned for 2024 (Kelly's review); released in 2025 (the essay)."."""
    return f"In order: {'; '.join(steps)}."


def likewise(labels: Sequence[str]) -> str:
    """Return "They also differ on “who is avenged”."; the labels are of other properties."""
    return f"They also differ on {listed(f'“{label}”' for label in labels)}."


def misspelt(odd: str, name: str) -> str:
    """Return "the preview spells the name Eve Maccaro; the usual form is Eve Macarro."."""
    return f"{odd}; the usual form is {name}."


def other_forms(odd: str, source: str, forms: Sequence[str]) -> str:
    """Return "the preview spells the name Kely; Kelly's review, Kelly."."""
    return f"{odd}; {source}, {listed(forms, 'or')}."


def commoner_forms(odd: str, others: int, themselves: int, forms: Sequence[str]) -> str:
    """Return "the preview spells the name Kely; three other sources, Kelly.".

    `others` have only the commoner forms; so many have both, all who have the odd form or none.
    """
    names = listed(forms, "or")
    if not themselves:
        return f"{odd}; {count_in_words(others, 'other source')}, {names}."
    they, have = ("it", "has") if themselves == 1 else ("they", "have")
    like = ""
    if others:
        like = f", like {count_in_words(others, 'other source')},"
    return f"{odd}; elsewhere {they}{like} {have} {names}."


def lost_value(sources: Sequence[str], lines: Sequence[int], known: str, name: bool = False) -> str:
    """Return "the value is missing from this copy of the preview (line 8). …", and who gives it;
    `name`: what is missing is a name.
    """
    where = f" ({', '.join(f'line {line}' for line in lines)})" if lines else ""
    copies = "this copy" if len(sources) == 1 else "these copies"
    filled = at_the_start(known) if known else "No source gives it."
    lost = "name" if name else "value"
    return f"the {lost} is missing from {copies} of {listed(sources)}{where}. {filled}"


def elsewhere(source: str) -> str:
    """Return a source that has been named already, with another of its lines."""
    return f"{source} in another line"


def lost_values(what: str, values: int, filled: Sequence[str], nobodys: Sequence[str]) -> list[str]:
    """Return "7 names are missing from this copy. Other sources say …; none says …".

    `what` they are is a noun; `filled` and `nobodys` name the facts that other sources give and
    that none does.
    """
    known = [f"Other sources {_tell(filled)} {listed(filled)}"] if filled else []
    if nobodys:
        none = "none" if filled else "No source"
        known.append(f"{none} {_tell(nobodys)}s {listed(nobodys, 'or')}")
    return [f"{count_in_words(values, what)} are missing from this copy.", f"{'; '.join(known)}."]


def _tell(facts: Sequence[str]) -> str:
    """Return the verb before questions, "say", or where some facts are nouns, "show"."""
    asked = ("who ", "whom ", "what ", "which ", "whether ", "when ", "where ", "how ")
    return "say" if all(fact.startswith(asked) for fact in facts) else "show"


def undamaged(sources: Sequence[str]) -> str:
    """Return what would settle a missing value: "an undamaged copy of Kelly's review"."""
    return f"an undamaged copy of {listed(sources, 'or')}"


def explains(differences: int) -> str:
    """Return what a pattern comes to on one line: "explains 12 differences"."""
    return f"explains {count(differences, 'difference')}"


def according_to(sources: Sequence[str]) -> str:
    """Return the position of one side of a pattern: "as IMDb has it"."""
    if len(sources) > _MOST_SOURCES:
        return f"as {len(sources)} sources have it"
    return f"as {listed(sources)} {agree('have', number_of(sources))} it"


def planned(value: str) -> str:
    """Return a value that only a plan has: "2024-06-07 (planned)"."""
    return f"{value} (planned)"


def resolved_by(verdict: Verdict, by_property: str, fits: bool = True) -> str:
    """Return what would settle a finding, as a noun phrase, or "" for nothing in particular.

    `fits`: whether that is evidence for a subject of this kind.
    """
    if not fits:
        return ""
    label = VERDICTS[verdict]
    if verdict in (Verdict.OPINION, Verdict.MISSING, Verdict.PATTERN):
        return label.resolved_by
    return by_property or label.resolved_by
