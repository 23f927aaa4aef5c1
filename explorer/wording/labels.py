"""Signs that stand before words, so that nothing is told by colour alone."""

from __future__ import annotations

from explorer.model.finding import Severity, Verdict

VERDICT_GLYPHS = {
    Verdict.CONTRADICTION: "✗",
    Verdict.TENSION: "≁",
    Verdict.EXTENT: "⊂",
    Verdict.RUMOUR: "?",
    Verdict.SPELLING: "≈",
    Verdict.OPINION: "±",
    Verdict.GAP: "▢",
    Verdict.OFFSET: "⇄",
}
DECISIONS = {"accepted": "✓", "explained": "✎", "dismissed": "⊘"}
SEVERITY_GLYPHS = {Severity.HIGH: "●", Severity.MEDIUM: "◐", Severity.LOW: "○"}
NOTE = "¶"
"""Marks what bears a note of the user's."""

LOST = "(lost in this copy)"
