"""The severity of findings, by a fixed rule for all films.

A finding scores points for what is claimed: 3½ for death and kinship; 3 for identity, credits and
dates; 2 for plot, parts, production, places and organisations; 1 for colour and taste. ½ is taken
off for a tension, an incomplete answer or a pattern; ¾ for a contradicted rumour; 1¼ for a rumour
that stands alone; 2 for a spelling, an opinion or a missing value (1¼ where no source gives the
value). A further ½ is taken off where one side of an otherwise strong conflict is hedged, ½ where
the values of a contradiction or a tension almost meet, and ½ where neither side of a tension is
stated as fact. ½ is added where both sides have two or more independent sources, unless the two
names differ only in a letter or in spelling. Three points make a finding high, 1¼ medium, fewer
low; a finding is high in any case if one number is at least ten times the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from explorer.model.enums import Severity, Topic, Verdict
from explorer.model.finding import Conflict
from explorer.model.support import SideSupport

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
"""Below this distance two values almost meet: a quarter of the tolerance, or half a season. 0 means
that the distance is unknown."""
_A_LETTER = 0.05
"""Below this distance two names differ by a letter or a middle initial: then more voices for
either form do not make two people more likely."""


def grade(
    topic: Topic, verdict: Verdict, conflicts: Sequence[Conflict], sides: Sequence[SideSupport]
) -> Severity:
    """Return the severity of a finding, see the module's docstring for the rule."""
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
