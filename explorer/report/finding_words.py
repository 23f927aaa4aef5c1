"""The words for one finding in any report for people, as plain text, not yet escaped."""

from __future__ import annotations

from explorer.model.claim import Claim
from explorer.model.enums import ConstraintKind, Verdict
from explorer.model.finding import Finding, Position
from explorer.model.scope import QUALIFIERS, Scope
from explorer.model.source_names import at_the_start
from explorer.report.build import EXPLAINED, Report
from explorer.text import count_in_words
from explorer.wording.explanations import reported
from explorer.wording.labels import DECISION_NAMES
from explorer.wording.records import (
    SPECULATION,
    all_lines,
    fact_title,
    line_words,
    shown_phrase,
    source_and_line,
    subject_name,
    value_words,
)
from explorer.wording.scopes import scope_in_report
from explorer.wording.source_findings import ASSERTED, IMPLIED
from explorer.wording.support import names_words, side_words

SETTLES = "What would settle it"


def fact(report: Report, finding: Finding) -> str:
    """Return "Eve Macarro – family killed", with the scope that all its claims share."""
    title = fact_title(report.pack, finding.subject, finding.property)
    scopes = [claim.scope for side in opposed(finding) for claim in side.claims]
    shared = {
        name: given
        for name in QUALIFIERS
        if (given := getattr(finding.scope, name))
        and all(getattr(scope, name) == given for scope in scopes)
    }
    scope = scope_in_report(report.pack, Scope(**shared))
    return f"{title}{f' ({scope})' if scope else ''}"


def worst_title(report: Report, finding: Finding) -> str:
    """Return the title of a finding on the first page, noting if the user has explained it."""
    return f"{fact(report, finding)}{_explained(report, finding)}"


def _explained(report: Report, finding: Finding) -> str:
    return f" ({DECISION_NAMES[EXPLAINED]})" if report.state(finding) == EXPLAINED else ""


def lead(finding: Finding) -> str:
    """Return the lead of a finding on the first page.

    It is the reason it is one; for a source as a whole, the issue with it.
    """
    if finding.level and not finding.explains:
        return at_the_start(finding.words.said)
    return finding.words.reason


def opposed(finding: Finding) -> list[Position]:
    """Return the positions that conflict with another; all if none does by itself."""
    conflicting = {
        claim for conflict in finding.conflicts for claim in (conflict.first, conflict.second)
    }
    sides = [p for p in finding.positions if any(c.id in conflicting for c in p.claims)]
    return sides or list(finding.positions)


def sentences(finding: Finding) -> str:
    """Return the sentences above a finding's positions: who says what, and why that is a conflict.

    If there are too many positions for a sentence, only the reason is given; that of a timeline
    has only the two sides.
    """
    in_full = finding.explains or finding.level or finding.rule is ConstraintKind.TIMELINE
    many = not in_full and len(finding.positions) > reported(len(finding.positions))
    return (finding.words.reason if many else "") or finding.words.body


def sentences_in_row(finding: Finding) -> str:
    """Return the sentence for a table row, which has the positions' values above it."""
    if finding.verdict is Verdict.SPELLING and len(finding.positions) > 1:
        return ""
    return finding.words.reason or ("" if finding.conflicts else sentences(finding))


def quotes(report: Report, position: Position, every: bool = False) -> list[tuple[str, str]]:
    """Return (place, phrase) of each source's first claim for a position, or of `every` claim.

    Consecutive claims of a source name it only once.
    """
    first: dict[str, Claim] = {}
    for claim in position.claims:
        first.setdefault(claim.id if every else claim.source.id, claim)
    places, before = [], ""
    for claim in first.values():
        again = claim.source.id == before
        where = line_words(claim) if again else source_and_line(report.pack, claim)
        places.append((where, shown_phrase(claim)))
        before = claim.source.id
    return places


def position_notes(finding: Finding, index: int, position: Position) -> str:
    """Return the support for a position, and whether it is the better supported one."""
    if position.lost:
        return ""
    if finding.level and not finding.explains:
        return _other_sources(finding, position)
    sides = finding.support.sides
    weight = (
        side_words(sides[index], position)
        if index < len(sides)
        else count_in_words(len(position.sources), "source")
    )
    return f"{weight}; better supported" if finding.support.favours(index) else weight


def known_early(finding: Finding, index: int, position: Position) -> bool:
    """Return whether a position's notes say that all of it was written before release."""
    notes = position_notes(finding, index, position)
    return position.words in (ASSERTED, IMPLIED) or SPECULATION in notes


def _other_sources(finding: Finding, position: Position) -> str:
    """Return how many sources other than the assessed one take a position, "" if none."""
    others = set(position.sources) - {finding.subject}
    return count_in_words(len(others), "source") if others else ""


def ruled(report: Report, finding: Finding) -> bool:
    """Return whether there is a decision, or a note on an open finding, to show."""
    return report.state(finding) != "open" or bool(report.note(finding))


def ruling(report: Report, finding: Finding) -> str:
    """Return the user's decision in words, with the note and whether it is out of date."""
    state, note = DECISION_NAMES[report.state(finding)], report.note(finding)
    outdated = " (the claims behind it have changed since)" if report.outdated(finding) else ""
    return f"{state}{outdated}{f': {note}' if note else ''}"


def outcome(report: Report, finding: Finding) -> list[tuple[str, str]]:
    """Return the (label, text) lines at the end of a finding, leaving out the obvious."""
    taste = finding.verdict is Verdict.OPINION
    lines = [
        ("Support", finding.support.why),
        ("Named", names_words(finding.support)),
        (SETTLES, "" if taste else finding.would_resolve),
        ("Decision", ruling(report, finding) if ruled(report, finding) else ""),
    ]
    return [(label, words) for label, words in lines if words]


def any_ruled(report: Report) -> bool:
    """Return whether any finding has a decision or note to show."""
    return any(ruled(report, finding) for finding in report.findings)


EXPLAINS = "Explains"


def explained_lines(report: Report, finding: Finding) -> list[tuple[str, str]]:
    """Return the subject and claims of each fact that a pattern explains."""
    claims = finding.claims_by_fact
    return [
        (
            subject_name(report.pack, fact.subject),
            "; ".join(_said(report, claim) for claim in claims.get(fact, ())),
        )
        for fact in finding.explains
    ]


def _said(report: Report, claim: Claim) -> str:
    source = report.pack.source_name(claim.source.id)
    return f"{value_words(report.pack, claim)} ({source}, {all_lines(claim)})"
