"""How the findings of a report were made, in words."""

from __future__ import annotations

from explorer.model.enums import Verdict
from explorer.report.outline import count
from explorer.wording.labels import VERDICTS

SEVERITY_RULE = (
    "A finding scores points for what is claimed: 3½ for death and kinship; 3 for identity, "
    "credits and dates; 2 for plot, parts, production, places and organisations; 1 for colour "
    "and taste.",
    "½ is taken off for a tension, an incomplete answer or a pattern; ¾ for a contradicted "
    "rumour; 1¼ for a rumour that stands alone; 2 for a spelling, an opinion or a missing value "
    "(1¼ where no source gives the value). A further ½ is taken off where one side of an "
    "otherwise strong conflict is hedged, ½ where the values of a contradiction or a tension "
    "almost meet, and ½ where neither side of a tension is stated as fact. ½ is added where both "
    "sides have two or more independent sources, unless the two names differ only in a letter or "
    "in spelling.",
    "Three points make a finding high, 1¼ medium, fewer low; a finding is high in any case if "
    "one number is at least ten times the other.",
)
"""The rule of `explorer.compare.severity` in words; a test keeps the two consistent."""


def method(unmatched: int = 0) -> list[tuple[str, str]]:
    """Return how the findings were made, as a few (label, paragraph) pairs.

    `unmatched` is the number of rulings on findings that no longer exist.
    """
    return [
        (
            "Claims",
            "Each claim has a subject, a property and a value, and gives the line it comes from.",
        ),
        (
            "Comparison",
            "Claims about the same property of the same subject are compared in pairs, by that "
            "property's rule; some rules span several properties. No rule is specific to one film, "
            "character or source.",
        ),
        ("Verdicts", _meanings()),
        (
            "Not flagged",
            "Pairs of claims that look like a conflict but can both be true are cleared. There are "
            "ten possible reasons; those that applied are listed with examples.",
        ),
        ("Severity", _severity_rule()),
        (
            "Support",
            "An answer is better supported the more independent sources give it, in whatever "
            "spelling, and the more firmly they state it. On what happens in the film, authors who "
            "had seen it count for more. Copies of the same text count once. Lists are weighed "
            "name by name: leaving a name out does not deny it. Where the evidence favours no "
            "answer, the report says nothing.",
        ),
        (
            "Decisions",
            "The user can mark a finding as a real conflict, as explained, or as not a conflict."
            + _unmatched(unmatched),
        ),
    ]


def _severity_rule() -> str:
    stakes, weights, levels = SEVERITY_RULE
    return f"{stakes} {weights} {levels}"


def _meanings() -> str:
    meanings = ", ".join(f"{verdict.value} ({VERDICTS[verdict].report})" for verdict in Verdict)
    return f"Strongest first: {meanings}."


def _unmatched(number: int) -> str:
    if not number:
        return ""
    decisions = count(number, "decision")
    if number == 1:
        return f" {decisions} belongs to a finding that no longer exists, and is not shown."
    return f" {decisions} belong to findings that no longer exist, and are not shown."
