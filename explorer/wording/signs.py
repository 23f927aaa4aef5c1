"""Signs that stand before words, so that nothing is told by colour alone."""

from __future__ import annotations

from explorer.model.finding import Severity, Verdict

VERDICT_SIGNS = {
    Verdict.CONTRADICTION: "✗",
    Verdict.TENSION: "≁",
    Verdict.EXTENT: "⊂",
    Verdict.RUMOUR: "?",
    Verdict.SPELLING: "≈",
    Verdict.OPINION: "±",
    Verdict.GAP: "▢",
    Verdict.OFFSET: "⇄",
}
RULING_SIGNS = {"accepted": "✓", "explained": "✎", "dismissed": "⊘"}
SEVERITY_SIGNS = {Severity.HIGH: "●", Severity.MEDIUM: "◐", Severity.LOW: "○"}
NOTE = "¶"
"""Marks what bears a note of the user's."""
