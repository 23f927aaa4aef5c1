"""Names and signs of the model's enums, on pages and in reports.

Where the wording on pages and in reports differs, both are given here.
"""

from __future__ import annotations

from typing import NamedTuple

from explorer.model.enums import (
    Factuality,
    Gate,
    Kind,
    Limit,
    Mark,
    RuleName,
    Severity,
    Verdict,
)


class Label(NamedTuple):
    """The words for a member of an enum, such as "a translation" and "from a translation"."""

    page: str
    report: str


class VerdictLabel(NamedTuple):
    """The words for a verdict."""

    sign: str
    """Shown before the name."""
    page: str
    report: str
    summary: str
    """Ends an explanation; "" if that has its own sentence."""
    resolved_by: str
    """Default for what would settle it, as a noun phrase, or ""."""
    advice: str
    """What to do about it, for code-review tools."""
    singular: str
    """Noun after the number one in reports."""
    plural: str
    filter_plural: str
    """Name of a selection by filter."""


VERDICTS = {
    Verdict.CONTRADICTION: VerdictLabel(
        sign="✗",
        page="the sources can't both be right",
        report="the sources can't both be right",
        summary="They can't both be right",
        resolved_by="",
        advice="Look up both lines; at most one of them is right.",
        singular="contradiction",
        plural="contradictions",
        filter_plural="contradictions",
    ),
    Verdict.TENSION: VerdictLabel(
        sign="≁",
        page="both could be right, but they are hard to reconcile",
        report="both could be right, but they are hard to reconcile",
        summary="Both could be right, but they are hard to reconcile",
        resolved_by="",
        advice="Look up both lines; say what would make both true, such as different versions.",
        singular="tension",
        plural="tensions",
        filter_plural="tensions",
    ),
    Verdict.INCOMPLETE: VerdictLabel(
        sign="⊂",
        page="one source leaves out what another names",
        report="one source leaves out what another names",
        summary="The shorter list may be incomplete",
        resolved_by="",
        advice="Check whether the shorter list was meant to be complete.",
        singular="incomplete answer",
        plural="incomplete answers",
        filter_plural="incomplete answers",
    ),
    Verdict.RUMOUR: VerdictLabel(
        sign="?",
        page="one side is only rumour or speculation",
        report="one side is only rumour or speculation",
        summary="One side is only rumour or speculation",
        resolved_by="",
        advice="Look for a source by someone who saw the film or worked on it.",
        singular="rumour",
        plural="rumours",
        filter_plural="rumours",
    ),
    Verdict.SPELLING: VerdictLabel(
        sign="≈",
        page="one name, spelt in more than one way",
        report="one name, spelt in more than one way",
        summary="One name is spelt in more than one way",
        resolved_by="the name in the film's credits",
        advice="Check the name against the film's credits.",
        singular="spelling",
        plural="spellings",
        filter_plural="spelling differences",
    ),
    Verdict.OPINION: VerdictLabel(
        sign="±",
        page="the critics disagree",
        report="critics disagree",
        summary="Critics disagree",
        resolved_by="",
        advice="Nothing to settle: report both judgements as judgements.",
        singular="opinion",
        plural="opinions",
        filter_plural="opinions",
    ),
    Verdict.MISSING: VerdictLabel(
        sign="▢",
        page="the value is missing from this copy of a source",
        report="the value is missing from this copy of a source; other sources may give it",
        summary="",
        resolved_by="an undamaged copy of the source",
        advice="Find an undamaged copy of the source.",
        singular="missing value",
        plural="missing values",
        filter_plural="missing values",
    ),
    Verdict.PATTERN: VerdictLabel(
        sign="⇄",
        page="a consistent difference between two sources",
        report="a consistent difference between two sources, as if they used different definitions",
        summary="",
        resolved_by="each source's definition of what it measures",
        advice="Find out how each source defines what it measures.",
        singular="pattern",
        plural="patterns",
        filter_plural="patterns",
    ),
}
VERDICT_GLYPHS = {verdict: label.sign for verdict, label in VERDICTS.items()}
"""The sign of each verdict."""

SEVERITIES = {
    Severity.HIGH: "High severity",
    Severity.MEDIUM: "Medium severity",
    Severity.LOW: "Low severity",
}
SEVERITY_GLYPHS = {Severity.HIGH: "●", Severity.MEDIUM: "◐", Severity.LOW: "○"}

DECISIONS = {"accepted": "✓", "explained": "✎", "dismissed": "⊘"}
"""The sign of each of the user's decisions; an open finding has none."""

DECISION_NAMES = {
    "open": "undecided",
    "accepted": "real conflict",
    "explained": "explained",
    "dismissed": "not a conflict",
}
"""The name of each state of a ruling on screen."""

NOTE = "¶"
"""Marks anything with a note by the user."""

CHANGED = "claims changed since this decision"

ALL_CLEAR = "There are no findings: no two claims conflict."
"""Used only if every claim was compared."""

ANOTHER_SOURCE = "The commands “Add texts” and “Import tables” add another."
"""Used if there is a single source; names commands as the palette does."""

LOST = "(missing from this copy)"
"""In place of a value missing from a damaged copy."""


class FactualityLabel(NamedTuple):
    """The words for how firmly a source makes claims."""

    counted: str
    """After a number of claims: "3 stated as fact"."""
    single: str
    """For a single claim: "Kelly's review, line 8 · stated as fact"."""


FACTUALITY = {
    Factuality.CERTAIN: FactualityLabel("stated as fact", "stated as fact"),
    Factuality.PROBABLE: FactualityLabel("called likely", "called likely"),
    Factuality.PLANNED: FactualityLabel("reported as plans", "reported as a plan"),
    Factuality.POSSIBLE: FactualityLabel("called possible", "called possible"),
    Factuality.RUMOURED: FactualityLabel("reported as rumours", "reported as a rumour"),
    Factuality.JOKING: FactualityLabel("said as jokes", "said as a joke"),
    Factuality.OPINION: FactualityLabel("given as opinions", "given as an opinion"),
}
IMPLIED = {
    Factuality.CERTAIN: "implied",
    Factuality.PROBABLE: "implied to be likely",
    Factuality.POSSIBLE: "implied to be possible",
}
"""The words for claims that are implied, not stated."""

LIMITS = {
    Limit.DUBBED: Label("the author saw a dubbed version", "heard in a dubbed version"),
    Limit.TRANSCRIBED: Label(
        "a transcript, with names written as heard",
        "from a transcript, which writes names as heard",
    ),
    Limit.DAMAGED: Label("parts of this copy are missing", "parts of this copy are missing"),
    Limit.INFERRED: Label("implied, not stated", "implied, not stated"),
    Limit.TRANSLATED: Label("a translation", "from a translation"),
    Limit.CLIP: Label(
        "a line from a film clip, not the author's own words",
        "a line from a film clip, not the author's own words",
    ),
    Limit.QUESTION: Label("asked, not stated", "asked, not stated"),
    Limit.HEADLINE: Label("from a headline", "from a headline"),
}


GUESSWORK = "guesswork stated as fact"
"""The name of a speculative source's fault."""
SOURCE_FINDINGS = {
    "missing-values": "missing values",
    "speculative-preview": GUESSWORK,
    "when-written": "when it was written",
    "rumour-and-fact": "rumour stated as fact",
    "speech-in-a-dub": "speech judged from a dub",
}
"""Names of source-level findings, by the id in place of a property."""
SPECULATIVE_PREVIEW = "speculative preview"
"""The name of guesswork in a source whose kind is a preview."""

GATES = {
    Gate.REFERENT: Label(
        "about different things", "about different things, or answering different questions"
    ),
    Gate.SCOPE: Label("about different versions or times", "about different cuts, works or times"),
    Gate.OPEN_WORLD: Label(
        "both can be true",
        "not mentioning something is not denying it",
    ),
    Gate.SPECIFICITY: Label(
        "one is a more precise form of the other", "one is a more precise form of the other"
    ),
    Gate.GRANULARITY: Label("close enough to agree", "close enough to agree"),
    Gate.FACTUALITY: Label(
        "a plan, a joke, a question or too vague a hint",
        "a plan, a joke, a question, a film clip, or a hint too vague to conflict",
    ),
    Gate.NAMES: Label("two names for the same thing", "two names for the same thing"),
    Gate.EVIDENCE: Label("no line cited", "one side cannot be looked up"),
    Gate.INDEPENDENCE: Label("copies of one text", "copies of the same text"),
    Gate.PATTERN: Label(
        "part of a consistent difference", "part of a consistent difference, which is reported once"
    ),
}
MARKS = {
    Mark.HEADING: "heading",
    Mark.BOILERPLATE: "page furniture",
    Mark.ADVERTISEMENT: "advertisement",
    Mark.ESSAY: "the author's musing",
    Mark.CLIP: "film clip",
    Mark.REPEAT: "said before",
    Mark.NOTHING: "read, nothing to claim",
}
KINDS = {
    Kind.CHARACTER: "Characters",
    Kind.PERSON: "People",
    Kind.FILM: "Films",
    Kind.ORGANISATION: "Organisations",
    Kind.GROUP: "Groups",
    Kind.PLACE: "Places",
    Kind.EVENT: "Events",
    Kind.OBJECT: "Objects",
    Kind.CONCEPT: "Ideas",
}
RULES = {
    RuleName.FUNCTIONAL: "There is one right answer, so two different ones conflict.",
    RuleName.WITHIN: "Numbers conflict when they differ by more than the tolerance.",
    RuleName.DATE: "Dates conflict when they have no day in common.",
    RuleName.STORY_TIME: "Story times conflict when no order of events satisfies both.",
    RuleName.SET: "Answers are lists; leaving something out does not deny it.",
    RuleName.SCALE: "Answers are on a scale, and those far apart conflict.",
    RuleName.EXCLUSIVE: "Some answers rule each other out; others can go together.",
    RuleName.NAME: "Two names are the same when they are known to be, or differ only in form.",
    RuleName.STANCE: "Judgements are for or against, and critics may disagree.",
}
"""How answers are compared under each rule."""
