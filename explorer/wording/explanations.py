"""The sentences of a finding's explanation: who says what, and why it matters.

Every part comes in words already: values, and sources by their names in a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from explorer.model.enums import Verdict
from explorer.model.source_names import at_the_start
from explorer.text import count, listed
from explorer.wording.labels import VERDICTS

_FIRMEST_FIRST = ("say", "imply", "suggest")
NOT_ALL = "They can't all be right"
NOT_STATED = "No source states it as fact."
_MOST_SOURCES = 3
"""Sources that one side of a pattern names."""


def explanation(fact: str, *sentences: str) -> str:
    """Return "Eve Macarro, family killed: Kelly's review says … . Both could be right, …"."""
    return f"{fact}: {' '.join(sentences)}"


def without_fact(explained: str, fact: str) -> str:
    """Return an explanation for a place where the heading names the fact already."""
    return at_the_start(explained.removeprefix(f"{fact}: "))


def summary(verdict: Verdict, why: str) -> str:
    """Return what a verdict comes to: "They can't both be right: it is either 2016 or 2017."."""
    return f"{VERDICTS[verdict].summary}{f': {why}' if why else ''}."


def in_two_minds(why: str) -> str:
    """Return what two opinions of one voice come to: "It judges both ways: …"."""
    return f"It judges both ways{f': {why}' if why else ''}."


def joint_summary(verdict: Verdict, why: str, positions: int) -> str:
    """Return what a verdict on several statements comes to: "They can't all be right: …"."""
    if verdict is Verdict.CONTRADICTION and positions > 2:
        return f"{NOT_ALL}: {why}."
    return summary(verdict, why)


def says(voices: Sequence[str], value: str, verb: str = "say") -> str:
    """Return "Kelly's review and the preview say 2016"."""
    return f"{listed(voices)} {agree(voices, verb)} {value}"


def agree(voices: Sequence[str], verb: str) -> str:
    """Return a verb in the number of its subject: "say" of two voices, "says" of one."""
    if len(voices) > 1:
        return verb
    return f"{verb[:-1]}ies" if verb == "imply" else f"{verb}s"


def quoting(source: str, speakers: str, in_character: bool = False) -> str:
    """Return a source with whom it only quotes: "the preview (quoting Ian McShane)".

    `in_character`: they are characters, whose word is not the source's.
    """
    how = "in the words of" if in_character else "quoting"
    return f"{source} ({how} {speakers})" if speakers else source


def quoted_by(speaker: str, sources: Sequence[str]) -> str:
    """Return a speaker with who quotes: "Ian McShane (quoted by the preview)"."""
    return f"{speaker} (quoted by {listed(sources)})"


def elsewhere(source: str) -> str:
    """Return a source that has been named already and speaks in another line."""
    return f"{source} elsewhere"


def one_voice(voice: str, values: Mapping[str, Sequence[str]]) -> str:
    """Return what one voice says of one fact: "the preview says both 2016 and 2017.".

    `values` are by the verb that goes with them: "the preview says 2016, and implies 2017.".
    """
    verbs = sorted(values, key=_FIRMEST_FIRST.index)
    clauses = [f"{agree((voice,), verb)} {both(values[verb])}" for verb in verbs]
    return f"{voice} {', and '.join(clauses)}."


def both(values: Sequence[str]) -> str:
    """Return "both 2016 and 2017", of two values."""
    return f"{'both ' if len(values) == 2 else ''}{listed(values)}"


def says_or_implies(voices: Mapping[str, Sequence[str]], value: str) -> str:
    """Return "the preview says 2016, and Kelly's review implies it"; `voices` are by their verb."""
    verbs = sorted(voices, key=_FIRMEST_FIRST.index)
    told = [says(voices[verb], value if verb == verbs[0] else "it", verb) for verb in verbs]
    return ", and ".join(told)


def says_that(voices: Mapping[str, Sequence[str]], sentences: Sequence[str]) -> str:
    """Return "the preview says that Ada is Ben's child, and that Ben is Ada's sibling"."""
    return says_or_implies(voices, ", and ".join(f"that {sentence}" for sentence in sentences))


def sides(clauses: Sequence[str], more: int = 0) -> str:
    """Return who says what, and how many `more` positions there are: "A says x; B says y."."""
    rest = f"; and {more} more position{'s' if more > 1 else ''}" if more > 0 else ""
    return f"{'; '.join(clauses)}{rest}."


def step_in_time(words: str, stated: Sequence[str], implied: Sequence[str]) -> str:
    """Return "released in 2025 (Kelly's review; implied by the essay)", by its sources."""
    told = [listed(stated)] if stated else []
    told += [f"implied by {listed(implied)}"] if implied else []
    return f"{words} ({'; '.join(told)})"


def in_time(steps: Sequence[str]) -> str:
    """Return "In time: planned for 2024 (Kelly's review); released in 2025 (the essay)."."""
    return f"In time: {'; '.join(steps)}."


def likewise(labels: Sequence[str]) -> str:
    """Return "The same goes for “avenges”."; the labels are of other properties."""
    return f"The same goes for {listed(f'“{label}”' for label in labels)}."


def says_all(voice: str) -> str:
    """Return "The preview says all of it."."""
    return f"{at_the_start(voice)} says all of it."


def only_rumour(clauses: Sequence[str]) -> str:
    """Return "A reports x only as a rumour; B reports y only as a rumour. …"."""
    return _no_firmer("; ".join(f"{clause} only as a rumour" for clause in clauses))


def rumours_of_one(voices: Sequence[str], values: Sequence[str]) -> str:
    """Return "The preview reports x and y only as rumours. …"."""
    rumour = "a rumour" if len(values) == 1 else "rumours"
    return _no_firmer(f"{says(voices, listed(values), 'report')} only as {rumour}")


def _no_firmer(clauses: str) -> str:
    return f"{clauses}. {NOT_STATED}"


def misspelt(clauses: Sequence[str], name: str) -> str:
    """Return "the preview writes Eve Maccaro; the usual form is Eve Macarro."."""
    return f"{'; '.join(clauses)}; the usual form is {name}."


def other_forms(clauses: Sequence[str], source: str, forms: Sequence[str]) -> str:
    """Return "the preview writes Kely; Kelly's review writes Kelly."."""
    return f"{'; '.join(clauses)}; {source} writes {listed(forms, 'or')}."


def commoner_forms(clauses: Sequence[str], sources: int, among: int, forms: Sequence[str]) -> str:
    """Return "the preview writes Kely; 3 sources write Kelly."; `among`: so many write both."""
    both = f", {'this one' if among == 1 else 'these'} among them," if among else ""
    return f"{'; '.join(clauses)}; {sources} sources{both} write {listed(forms, 'or')}."


def lost_value(sources: Sequence[str], lines: Sequence[int], known: Sequence[str]) -> str:
    """Return "missing from this copy of the preview (line 8). Kelly's review says 2016."."""
    where = f" ({', '.join(f'line {line}' for line in lines)})" if lines else ""
    copies = "this copy" if len(sources) == 1 else "these copies"
    filled = at_the_start("; ".join(known)) if known else "No source gives it"
    return f"missing from {copies} of {listed(sources)}{where}. {filled}."


def lost_values(values: int, filled: Sequence[str], nobodys: Sequence[str]) -> str:
    """Return "7 values are missing from this copy, which gives them nowhere else. …".

    `filled` and `nobodys` name the facts that other sources give and that none does.
    """
    parts = [f"{count(values, 'value')} are missing from this copy, which gives them nowhere else"]
    if nobodys:
        parts.append(f"No source gives {listed(nobodys, 'or')}")
    if filled:
        parts.append(f"Other sources give {listed(filled)}")
    return f"{'. '.join(parts)}."


def explains(differences: int) -> str:
    """Return what a pattern comes to on one line: "explains 12 differences"."""
    return f"explains {count(differences, 'difference')}"


def as_told_by(sources: Sequence[str]) -> str:
    """Return the position of one side of a pattern: "as IMDb has it"."""
    if len(sources) > _MOST_SOURCES:
        return f"as {len(sources)} sources have it"
    return f"as {listed(sources)} {'has' if len(sources) == 1 else 'have'} it"


def planned(value: str) -> str:
    """Return a value that only a plan has: "planned 2024-06-07"."""
    return f"planned {value}"


def resolved_by(verdict: Verdict, by_property: str) -> str:
    """Return what would settle a finding, as a noun phrase, or "" for nothing in particular."""
    label = VERDICTS[verdict]
    if verdict in (Verdict.OPINION, Verdict.MISSING, Verdict.PATTERN):
        return label.resolved_by
    return by_property or label.resolved_by
