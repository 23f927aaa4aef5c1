"""The sentences of a finding's explanation: who says what, and why it is a conflict.

Arguments are already in words: values, and sources by their names within a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from explorer.model.enums import Verdict
from explorer.model.pack import Pack
from explorer.model.source_names import at_the_start
from explorer.text import count, count_in_words, listed
from explorer.wording.labels import VERDICTS
from explorer.wording.pronouns import is_plural
from explorer.wording.sayings import agree, number_of
from explorer.wording.tenses import plural_verb

NOT_STATED = "No source states it as fact."
_ONE_SUBJECT = re.compile(r"\bthe (character|actor)\b(?:('s)| ((?!as\b)[a-z]+s)\b)?")
"""The subject of the evidence for a finding, with its possessive or its verb."""
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
"""Summaries of a verdict on two answers, or more, for use before the answers."""
_MOST_REPORTED = 4
"""Number of positions spelled out in a sentence if there are many; the rest are counted."""

_MOST_SOURCES = 3
"""Greatest number of sources named on one side of a pattern."""


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
    alone: str = "",
    guessed: bool = False,
    excluding: bool = False,
) -> str:
    """Return the sentence for a verdict on several answers: "They can't both be right: …".

    `given`: a preceding sentence has given the answers. `beside`: the reason says why they
    conflict, not why one of them is a rumour. `taste`: a matter for critics, as opinions on matters
    of fact are not theirs alone. Without a reason, the fact that opinions differ is left out as
    obvious. `alone`: the one source that gives all the answers. `guessed`: all the answers are
    rumour or speculation. `excluding`: a tension only because one answer is hedged, so that they
    can't both be right.
    """
    if verdict is Verdict.OPINION and not why:
        return ""
    if excluding and verdict is Verdict.TENSION and why:
        return f"{at_the_start(why)}."
    lead = VERDICTS[verdict].summary
    if verdict is Verdict.OPINION and not taste:
        lead = _MATTER_OF_FACT
    if alone and verdict is Verdict.CONTRADICTION:
        itself = "contradicts itself" if number_of([alone]) == 1 else "contradict themselves"
        lead = f"{at_the_start(alone)} {itself}"
    elif guessed and verdict is Verdict.RUMOUR:
        lead = f"{'All' if positions > 2 else 'Both'} are only rumour or speculation"
    elif not given and verdict in _TO_COME:
        lead = _TO_COME[verdict][positions > 2]
    elif positions > 2:
        lead = _OF_MANY.get(verdict, lead)
    aside = verdict is Verdict.INCOMPLETE or (verdict is Verdict.RUMOUR and beside)
    mark = ";" if aside else ":"  # no colon, as this is not the reason for the verdict
    return f"{lead}{f'{mark} {why}' if why else ''}."


def named_by(sources: Sequence[str], answers: int) -> str:
    """Return the sentence for several answers that sources give in separate statements: "Kelly's
    review names both, in separate statements, so the other list may be incomplete."
    """
    name = agree("name", number_of(sources))
    both, lists = ("both", "list") if answers == 2 else ("all of them", "lists")
    apart = f"{at_the_start(listed(sources))} {name} {both}, in separate statements"
    return f"{apart}, so the other {lists} may be incomplete."


def in_two_minds(why: str) -> str:
    """Return the sentence for two opinions of one voice, "It makes both judgements, though …", or
    "" without a reason.
    """
    return f"It makes both judgements, though {why}." if why else ""


def spelt(forms: Mapping[tuple[str, ...], Sequence[str]], several: bool = False) -> str:
    """Return "the preview spells the name both Eve and Eva; the essay, Ewa".

    The keys of `forms` are the names of sources within a sentence; `several`: a form has two or
    more names.
    """
    parts = [f"{listed(who)}, {_both(names)}" for who, names in forms.items()]
    who, names = next(iter(forms.items()))
    spell, name = agree("spell", number_of(who)), "names" if several else "name"
    return "; ".join([f"{listed(who)} {spell} the {name} {_both(names)}", *parts[1:]])


def _both(names: Sequence[str]) -> str:
    return f"{'both ' if len(names) == 2 else ''}{listed(names)}"


def step_in_time(words: str, stated: Sequence[str], implied: Sequence[str]) -> str:
    """Return a step with its sources: "released in 2025 (Kelly's review; implied by the essay)"."""
    parts = [listed(stated)] if stated else []
    parts += [f"implied by {listed(implied)}"] if implied else []
    return f"{words} ({'; '.join(parts)})"


def in_time(steps: Sequence[str]) -> str:
    """Return "In order: planned for 2024 (Kelly's review); released in 2025 (the essay)."."""
    return f"In order: {'; '.join(steps)}."


def likewise(labels: Sequence[str]) -> str:
    """Return "They also differ on “who is avenged”." from the labels of other properties."""
    return f"They also differ on {listed(f'“{label}”' for label in labels)}."


def misspelt(odd: str, name: str) -> str:
    """Return "the preview spells the name Eve Maccaro; the usual form is Eve Macarro."."""
    return f"{odd}; the usual form is {name}."


def other_forms(odd: str, source: str, forms: Sequence[str]) -> str:
    """Return "the preview spells the name Kely; Kelly's review, Kelly."."""
    return f"{odd}; {source}, {listed(forms, 'or')}."


def commoner_forms(odd: str, others: int, themselves: int, forms: Sequence[str]) -> str:
    """Return "the preview spells the name Kely; three other sources, Kelly.".


    `others`: the number of sources with only the commoner forms; `themselves`: those with both.
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
    """Return "the value is missing from this copy of the preview (line 8). …" with those who give
    it; `name`: the value is a name.
    """
    where = f" ({', '.join(f'line {line}' for line in lines)})" if lines else ""
    copies = "this copy" if len(sources) == 1 else "these copies"
    filled = at_the_start(known) if known else "No source gives it."
    lost = "name" if name else "value"
    return f"the {lost} is missing from {copies} of {listed(sources)}{where}. {filled}"


def elsewhere(source: str) -> str:
    """Return a source already named, as speaking in another line."""
    return f"{source} in another line"


def lost_values(
    what: str, values: int, filled: Sequence[str], unfilled: Sequence[str]
) -> list[str]:
    """Return "7 names are missing from this copy. Other sources say …; none says …".

    `what` is the noun for them; `filled` and `unfilled` are the facts that other sources give, and
    that none gives.
    """
    known = [f"Other sources {_verb(filled)} {listed(filled)}"] if filled else []
    if unfilled:
        none = "none" if filled else "No source"
        known.append(f"{none} {_verb(unfilled)}s {listed(unfilled, 'or')}")
    return [f"{count_in_words(values, what)} are missing from this copy.", f"{'; '.join(known)}."]


def _verb(facts: Sequence[str]) -> str:
    """Return the verb before facts: "say" before questions only, "show" if there are nouns."""
    asked = ("who ", "whom ", "what ", "which ", "whether ", "when ", "where ", "how ")
    return "say" if all(fact.startswith(asked) for fact in facts) else "show"


def undamaged(sources: Sequence[str]) -> str:
    """Return what would settle a missing value: "an undamaged copy of Kelly's review"."""
    return f"an undamaged copy of {listed(sources, 'or')}"


def explains(differences: int) -> str:
    """Return a pattern's summary: "explains 12 differences"."""
    return f"explains {count(differences, 'difference')}"


def according_to(sources: Sequence[str]) -> str:
    """Return the words for one side of a pattern: "as IMDb has it"."""
    if len(sources) > _MOST_SOURCES:
        return f"as {len(sources)} sources have it"
    return f"as {listed(sources)} {agree('have', number_of(sources))} it"


def planned(value: str) -> str:
    """Return a value marked as only planned: "2024-06-07 (planned)"."""
    return f"{value} (planned)"


def evidence_on(pack: Pack, subject: str, evidence: str) -> str:
    """Return evidence that would settle a finding, with the number of characters or actors that the
    subject's name stands for: "the characters' last scene".
    """
    if not is_plural(pack, subject):
        return evidence
    evidence = evidence.replace("what it is", "what they are").replace("its leader", "their leader")
    return _ONE_SUBJECT.sub(_several, evidence)


def _several(match: re.Match[str]) -> str:
    """Return the subject in the plural: "the characters'", "the characters learn"."""
    _, noun, owned, verb = match.group(0, 1, 2, 3)
    return f"the {noun}s{owned[:1] if owned else ''}{f' {plural_verb(verb)}' if verb else ''}"


def resolved_by(verdict: Verdict, by_property: str, fits: bool = True) -> str:
    """Return what would settle a finding, as a noun phrase, or "".

    `fits`: whether the property's evidence applies to a subject of this kind.
    """
    if not fits:
        return ""
    label = VERDICTS[verdict]
    if verdict in (Verdict.OPINION, Verdict.MISSING, Verdict.PATTERN):
        return label.resolved_by
    return by_property or label.resolved_by
