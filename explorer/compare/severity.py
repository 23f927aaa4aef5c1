"""How much a finding matters, by a written rule that is the same for every film.

Points: what is claimed (death, kinship 3½; identity, credit, date 3; plot, part, production, place,
organisation 2; colour, taste 1), less ½ for a tension, an incomplete answer or a pattern,
less ¾ for a contradicted rumour, less 1¼ for a rumour that stands alone, less 2 for a spelling, an
opinion or a missing value (1¼ where no source gives it); less ½ where an otherwise strong conflict
rests on a hedged side; less ½ for a contradiction or a tension whose values almost meet; less ½ for
a tension in which neither side is stated as fact; plus ½ where both sides have two or more
independent sources, unless the two names differ only in a letter or in spelling. Three points are
high, 1¼ medium, fewer low; a number that is at least ten times another is high in any case.
"""

from __future__ import annotations

from collections.abc import Sequence

from explorer.model.enums import Severity, Topic, Verdict
from explorer.model.finding import Conflict, SideSupport

STAKES = {
    Topic.IDENTITY: 3,
    Topic.DEATH: 3.5,
    Topic.KINSHIP: 3.5,
    Topic.CREDIT: 3,
    Topic.DATE: 3,
    Topic.PLOT: 2,
    Topic.PART: 2,
    Topic.PRODUCTION: 2,
    Topic.PLACE: 2,
    Topic.ORGANISATION: 2,
    Topic.COLOUR: 1,
    Topic.TASTE: 1,
}
_PENALTY = {
    Verdict.TENSION: 0.5,
    Verdict.INCOMPLETE: 0.5,
    Verdict.PATTERN: 0.5,
    Verdict.RUMOUR: 0.75,
    Verdict.SPELLING: 2,
    Verdict.OPINION: 2,
    Verdict.MISSING: 2,
}
_HIGH = 3
_NEAR = 0.25
"""Distance below which two values almost meet: a quarter of the tolerance, or half a season. At 0,
how far apart two values are is not known."""
_A_LETTER = 0.05
"""Distance below which two names differ by a letter or a middle initial: more voices that write the
one or the other do not make it likelier that they are two people."""


def grade(
    topic: Topic, verdict: Verdict, conflicts: Sequence[Conflict], sides: Sequence[SideSupport]
) -> Severity:
    """Return the severity of a finding; see the module for the rule."""
    weighs = verdict in (Verdict.CONTRADICTION, Verdict.TENSION)
    if weighs and any(conflict.slip for conflict in conflicts if conflict.verdict is verdict):
        return Severity.HIGH
    points = STAKES[topic] - _PENALTY.get(verdict, 0)
    strong = verdict in (Verdict.CONTRADICTION, Verdict.INCOMPLETE)
    firm = sum(side.firm > 0 for side in sides)
    if (strong and firm < 2) or (verdict is Verdict.TENSION and not firm):
        points -= 0.5
    if verdict is Verdict.RUMOUR and not conflicts:
        points -= 0.5
    if verdict is Verdict.MISSING and len(sides) == 1:
        points += 0.75
    distances = [conflict.distance for conflict in conflicts if conflict.verdict is verdict]
    near = bool(distances) and max(distances) < _NEAR
    measured = near and max(distances) > 0
    if near and weighs and (strong or measured or points >= _HIGH):
        points -= 0.5
    a_letter = bool(distances) and 0 < max(distances) < _A_LETTER
    joined = a_letter or verdict is Verdict.SPELLING
    if len(sides) > 1 and all(side.voices > 1 for side in sides) and not joined:
        points += 0.5
    if points >= _HIGH:
        return Severity.HIGH
    return Severity.MEDIUM if points >= 1.25 else Severity.LOW
