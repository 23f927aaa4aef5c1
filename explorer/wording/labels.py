"""What the model's enums are called, on pages and in reports, and the signs that stand for them.

Where pages and reports word one member differently, both texts stand side by side.
"""

from __future__ import annotations

from dataclasses import dataclass

from explorer.model.enums import (
    Factuality,
    Gate,
    Kind,
    Limit,
    Mark,
    RuleName,
    Severity,
    Vantage,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class Label:
    """One member of an enum in words, such as "a translation" and "from a translation"."""

    page: str
    report: str


@dataclass(frozen=True, slots=True)
class VerdictLabel:
    """One verdict in words."""

    sign: str
    """Stands before its name."""
    page: str
    report: str
    summary: str
    """Closes an explanation; "" where that has a sentence of its own."""
    resolved_by: str
    """What would settle it where the property does not say, as a noun phrase; "" for nothing."""
    advice: str
    """What to do about it, for code-review tools."""
    singular: str
    """As a report counts it."""
    plural: str
    filter_plural: str
    """As the name of a selection."""


VERDICTS = {
    Verdict.CONTRADICTION: VerdictLabel(
        sign="✗",
        page="the sources cannot both be right",
        report="both cannot hold",
        summary="Both cannot hold",
        resolved_by="",
        advice="Look both lines up; at most one of them is right.",
        singular="contradiction",
        plural="contradictions",
        filter_plural="contradictions",
    ),
    Verdict.TENSION: VerdictLabel(
        sign="≁",
        page="both could be right, but they pull apart",
        report="both could hold, yet they pull apart",
        summary="They pull apart",
        resolved_by="",
        advice="Look both lines up; say which qualifier would let both hold.",
        singular="tension",
        plural="tensions",
        filter_plural="tensions",
    ),
    Verdict.INCOMPLETE: VerdictLabel(
        sign="⊂",
        page="one source gives only part of what the other does",
        report="one source gives only part of what the other does",
        summary="One gives only part of what the other does",
        resolved_by="",
        advice="Check whether the shorter answer was meant to be complete.",
        singular="incomplete answer",
        plural="incomplete answers",
        filter_plural="incomplete answers",
    ),
    Verdict.RUMOUR: VerdictLabel(
        sign="?",
        page="only rumour or guesswork says so",
        report="one side is only rumour or speculation",
        summary="One side is no more than rumour or speculation",
        resolved_by="a confirmation by someone who has seen the film or worked on it",
        advice="Look for a source that has seen the work or took part in it.",
        singular="rumour",
        plural="rumours",
        filter_plural="rumours",
    ),
    Verdict.SPELLING: VerdictLabel(
        sign="≈",
        page="one name, written in two ways",
        report="one name is written in more than one way",
        summary="One name is written in more than one way",
        resolved_by="the name as the film's own credits print it",
        advice="Compare with the name as the work's own credits print it.",
        singular="spelling",
        plural="spellings",
        filter_plural="spelling differences",
    ),
    Verdict.OPINION: VerdictLabel(
        sign="±",
        page="the critics disagree",
        report="critics disagree",
        summary="Critics disagree",
        resolved_by="nothing, for it is a matter of taste",
        advice="Nothing to settle: report both judgements as judgements.",
        singular="opinion",
        plural="opinions",
        filter_plural="opinions",
    ),
    Verdict.MISSING: VerdictLabel(
        sign="▢",
        page="the value is missing from this copy of a source, though another has it",
        report="the value is missing from this copy of a source, though another has it",
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
        report="a consistent difference between two sources, as two definitions would make it",
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
    Severity.HIGH: "matters a lot",
    Severity.MEDIUM: "matters somewhat",
    Severity.LOW: "matters little",
}
SEVERITY_GLYPHS = {Severity.HIGH: "●", Severity.MEDIUM: "◐", Severity.LOW: "○"}

DECISIONS = {"accepted": "✓", "explained": "✎", "dismissed": "⊘"}
"""The sign of each decision of the user's; an open finding has none."""

NOTE = "¶"
"""Marks what bears a note of the user's."""

CHANGED = "claims changed since this ruling"

ALL_CLEAR = "There is no finding: the sources don't conflict."
"""Said only where every claim was compared."""

LOST = "(lost in this copy)"
"""Stands in the place of a value that a damaged copy lost."""


@dataclass(frozen=True, slots=True)
class FactualityLabel:
    """How firmly a source commits, in words."""

    verb: str
    """After the source: "Kelly's review says so flatly"."""
    counted: str
    """After a number of claims: "3 stated flatly"."""
    report: str


FACTUALITY = {
    Factuality.CERTAIN: FactualityLabel("says so flatly", "stated flatly", "stated flatly"),
    Factuality.PROBABLE: FactualityLabel("calls it probable", "called probable", "called probable"),
    Factuality.POSSIBLE: FactualityLabel("calls it possible", "called possible", "called possible"),
    Factuality.RUMOURED: FactualityLabel(
        "passes on a rumour", "passed on as rumour", "passed on as rumour"
    ),
    Factuality.JOKING: FactualityLabel("is joking", "said in jest", "said in jest"),
    Factuality.OPINION: FactualityLabel(
        "gives an opinion", "given as opinion", "given as an opinion"
    ),
}
IMPLIED = "implied, not said outright"
"""How a claim is made that a source means without a doubt, yet does not say in so many words."""

LIMITS = {
    Limit.DUBBED: Label("the author saw a dubbed version", "from a dubbed viewing"),
    Limit.TRANSCRIBED: Label(
        "a transcript: names are written as heard",
        "from a transcript, which writes names as heard",
    ),
    Limit.DAMAGED: Label("this copy has holes", "from a copy with holes"),
    Limit.INFERRED: Label("read between the lines", "read between the lines"),
    Limit.TRANSLATED: Label("a translation", "from a translation"),
    Limit.CLIP: Label(
        "a line from a film clip, not the author's own words",
        "a line of a film clip, not the author's own words",
    ),
    Limit.QUESTION: Label("asked, not said", "asked, not said"),
    Limit.HEADLINE: Label("from a headline", "from a headline"),
}
VANTAGES = {
    Vantage.BEFORE: "before the release",
    Vantage.AFTER: "after the release",
    Vantage.UNKNOWN: "before or after the release, it is not known",
}
"""When a source was written."""

VANTAGES_ON_CARDS = {
    Vantage.BEFORE: "○ before the release",
    Vantage.AFTER: "● after the release",
    Vantage.UNKNOWN: "◐ unclear when",
}
"""The same on a source's card, where there is no room for a sentence."""

VOICES = {
    Vantage.BEFORE: Label("hearsay", "before the release"),
    Vantage.AFTER: Label("eyewitness", "after the release"),
    Vantage.UNKNOWN: Label("unclear", "either"),
}
"""What one line shows of when its source was written."""

SOURCE_FINDINGS = {
    "missing-values": "missing values",
    "speculative-preview": "speculative preview",
    "when-written": "when it was written",
    "rumour-and-fact": "rumour stated as fact",
    "speech-in-a-dub": "speech judged from a dub",
}
"""What findings about a source as a whole are called, by what stands for their property."""

GATES = {
    Gate.REFERENT: Label(
        "about different things", "they speak of two things, or answer two questions"
    ),
    Gate.SCOPE: Label(
        "about different versions or times", "they speak of different cuts, works or times"
    ),
    Gate.OPEN_WORLD: Label(
        "both can be true: not mentioning is not denying",
        "silence is never denial, and a list is closed only where that is said",
    ),
    Gate.SPECIFICITY: Label("one says the same more exactly", "one says the same more exactly"),
    Gate.GRANULARITY: Label("both fit within their margins", "both fit within their bounds"),
    Gate.FACTUALITY: Label(
        "a joke or too vague a hint to clash", "a joke, a quoted clip or a hint too vague to clash"
    ),
    Gate.NAMES: Label("two names for the same thing", "two names of one thing"),
    Gate.EVIDENCE: Label("no line to look it up in", "one side cannot be looked up"),
    Gate.INDEPENDENCE: Label("copies of one text", "copies of one text are one voice"),
    Gate.PATTERN: Label(
        "part of one steady difference", "part of one steady difference, which is reported once"
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
    RuleName.FUNCTIONAL: "There is one right answer: two different ones clash.",
    RuleName.WITHIN: "Numbers clash when they differ by more than the tolerance.",
    RuleName.DATE: "Dates clash when they leave no common day.",
    RuleName.STORY_TIME: "Places in the story's order clash when no order satisfies both.",
    RuleName.SET: "Answers are lists: not to name something is not to deny it.",
    RuleName.SCALE: "Answers stand on a scale: those far apart clash.",
    RuleName.EXCLUSIVE: "Some answers shut each other out, others go together.",
    RuleName.NAME: "Names are one when they are known to be, or differ only in form.",
    RuleName.STANCE: "Judgements for and against: critics may disagree.",
}
"""How answers under each rule compare."""
