"""How the findings of a report came about, in words."""

from __future__ import annotations

from explorer.model.enums import Verdict
from explorer.report.outline import count
from explorer.wording.labels import VERDICTS

SEVERITY_RULE = (
    "Points: what is claimed (death, kinship 3½; identity, credit, date 3; plot, part, production, "
    "place, organisation 2; colour, taste 1), less ½ for a tension, an incomplete answer or a "
    "pattern, less ¾ for a contradicted rumour, less 1¼ for a rumour that stands alone, less 2 for "
    "a spelling, an opinion or a missing value (1¼ where no source gives it);",
    "less ½ where an otherwise strong conflict rests on a hedged side; "
    "less ½ for a contradiction or a tension whose values almost meet; "
    "less ½ for a tension in which neither side is stated as fact; "
    "plus ½ where both sides have two or more independent sources, unless the two names "
    "differ only in a letter or in spelling.",
    "Three points are high, 1¼ medium, fewer low; a number that is at least ten times another is "
    "high in any case.",
)
"""The written rule of `explorer.compare.severity`; a test holds the two together."""


def method(unmatched: int = 0) -> list[tuple[str, str]]:
    """Return how the findings came about, in a few labelled paragraphs.

    `unmatched` is how many rulings are on findings that do not exist any more.
    """
    return [
        (
            "Claims",
            "Each claim has a subject, a property and a value, and gives the line it comes from.",
        ),
        (
            "Comparison",
            "Claims about the same property of the same subject are compared in pairs, by that "
            "property's rule; some rules span several properties. No rule is about one film, one "
            "character or one source.",
        ),
        ("Verdicts", _meanings()),
        (
            "Not flagged",
            "Pairs that look like a conflict are cleared where both can be true. Of ten possible "
            "reasons, those that applied are listed with examples.",
        ),
        ("Severity", _severity_rule()),
        (
            "Support",
            "An answer counts for more the more independent sources give it, in any spelling, the "
            "more firmly they state it and, for what happens in the film, if their authors had "
            "seen it. Copies of the same text count once. Lists are weighed name by name: "
            "leaving a name out does not deny it. Where the evidence favours no answer, nothing is "
            "said.",
        ),
        (
            "Decisions",
            "Real conflict, explained or not a conflict: what the user decided."
            + _unmatched(unmatched),
        ),
    ]


def _severity_rule() -> str:
    stakes, weights, levels = SEVERITY_RULE
    return f"{stakes} {weights} {levels}"


def _meanings() -> str:
    meanings = "; ".join(f"{verdict.value}: {VERDICTS[verdict].report}" for verdict in Verdict)
    return f"Strongest first: {meanings}."


def _unmatched(number: int) -> str:
    if not number:
        return ""
    decisions = count(number, "decision")
    if number == 1:
        return f" {decisions} belongs to a finding that no longer exists, and is not shown."
    return f" {decisions} belong to findings that no longer exist, and are not shown."
