"""What a report for people says of one finding, whatever its format: plain data text."""

from __future__ import annotations

from explorer.model.claim import Claim
from explorer.model.enums import Verdict
from explorer.model.finding import Finding, Position
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
    scope_in_report,
    shown_phrase,
    source_and_line,
    value_words,
)
from explorer.wording.source_findings import ASSERTED, IMPLIED
from explorer.wording.support import names_words, side_words

SETTLES = "What would settle it"


def fact(report: Report, finding: Finding) -> str:
    """Return "Eve Macarro – family killed", with the scope where there is one."""
    title = fact_title(report.pack, finding.subject, finding.property)
    scope = scope_in_report(report.pack, finding.scope)
    return f"{title}{f' ({scope})' if scope else ''}"


def worst_title(report: Report, finding: Finding) -> str:
    """Return the fact of a finding that matters most; what is explained says so."""
    return f"{fact(report, finding)}{_explained(report, finding)}"


def _explained(report: Report, finding: Finding) -> str:
    return f" ({DECISION_NAMES[EXPLAINED]})" if report.state(finding) == EXPLAINED else ""


def lead(finding: Finding) -> str:
    """Return what stands over or under the sides of a finding that matters most: why it is one, or
    of a source as a whole what it does.
    """
    if finding.level and not finding.explains:
        return at_the_start(finding.words.said)
    return finding.words.reason


def opposed(finding: Finding) -> list[Position]:
    """Return the positions of a finding that conflict; all where none does by itself."""
    conflicting = {
        claim for conflict in finding.conflicts for claim in (conflict.first, conflict.second)
    }
    sides = [p for p in finding.positions if any(c.id in conflicting for c in p.claims)]
    return sides or list(finding.positions)


def sentences(finding: Finding) -> str:
    """Return the sentences over a finding's positions: who says what, and why that is a conflict.

    Of very many answers only the reason, as no sentence gives them all.
    """
    many = len(finding.positions) > reported(len(finding.positions)) and not (
        finding.explains or finding.level
    )
    return (finding.words.reason if many else "") or finding.words.body


def sentences_in_row(finding: Finding) -> str:
    """Return the sentence beneath positions that stand in a row of a table, with their values."""
    if finding.verdict is Verdict.SPELLING and len(finding.positions) > 1:
        return ""
    return finding.words.reason or ("" if finding.conflicts else sentences(finding))


def quotes(report: Report, position: Position, every: bool = False) -> list[tuple[str, str]]:
    """Return where each source of a position says so first, with its words; `every`: each time.

    A source that has just been named is not named again.
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
    """Return what speaks for a position, and whether it is the better supported one."""
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
    return f"{weight}; better supported" if finding.support.better == index else weight


def known_early(finding: Finding, index: int, position: Position) -> bool:
    """Return whether what stands over a position says that all of it was written before release."""
    notes = position_notes(finding, index, position)
    return position.words in (ASSERTED, IMPLIED) or SPECULATION in notes


def _other_sources(finding: Finding, position: Position) -> str:
    """Return how many sources beside the judged one take a position, "" for none."""
    others = set(position.sources) - {finding.subject}
    return count_in_words(len(others), "source") if others else ""


def ruled(report: Report, finding: Finding) -> bool:
    """Return whether there is a ruling worth showing: a decision, or a note on an open finding."""
    return report.state(finding) != "open" or bool(report.note(finding))


def ruling(report: Report, finding: Finding) -> str:
    """Return the user's ruling in words, with the note and whether it is out of date."""
    state, note = DECISION_NAMES[report.state(finding)], report.note(finding)
    outdated = " (the claims behind it have changed since)" if report.outdated(finding) else ""
    return f"{state}{outdated}{f': {note}' if note else ''}"


def outcome(report: Report, finding: Finding) -> list[tuple[str, str]]:
    """Return the labelled lines that close a finding; what goes without saying is left out."""
    taste = finding.verdict is Verdict.OPINION
    lines = [
        ("Support", finding.support.why),
        ("Named", names_words(finding.support)),
        (SETTLES, "" if taste else finding.would_resolve),
        ("Decision", ruling(report, finding) if ruled(report, finding) else ""),
    ]
    return [(label, words) for label, words in lines if words]


def any_ruled(report: Report) -> bool:
    """Return whether there is a ruling on any finding, so that there is something to list."""
    return any(ruled(report, finding) for finding in report.findings)


EXPLAINS = "Explains"


def explained_lines(report: Report, finding: Finding) -> list[tuple[str, str]]:
    """Return for each fact that a pattern explains its subject, and who says what in which line."""
    claims = finding.claims_by_fact
    return [
        (
            report.pack.name(fact.subject),
            "; ".join(_said(report, claim) for claim in claims.get(fact, ())),
        )
        for fact in finding.explains
    ]


def _said(report: Report, claim: Claim) -> str:
    source = report.pack.source_name(claim.source.id)
    return f"{value_words(report.pack, claim)} ({source}, {all_lines(claim)})"
