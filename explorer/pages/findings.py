"""All findings: as a page, as rows with columns, and under headings if grouped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from explorer.compare.filters import Filter
from explorer.compare.uncompared import uncompared_in_words
from explorer.model.enums import Severity
from explorer.model.finding import Finding
from explorer.model.source_names import at_the_start
from explorer.pages.list_rows import FindingRow, HeadingRow
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.rows import finding_row
from explorer.session import Session
from explorer.text import clean, count
from explorer.user.rulings import State
from explorer.wording.differences import difference
from explorer.wording.labels import ALL_CLEAR, SEVERITY_GLYPHS
from explorer.wording.records import property_label, subject_name

_LOOKED_AT = 50
"""Number of a finding's claims checked to see whether it is about more than one film."""


class Grouping(StrEnum):
    """What findings are grouped by."""

    NONE = "none"
    ENTITY = "entity"
    PROPERTY = "property"
    FILM = "film"
    """In a pack on many films, in place of entities."""
    SOURCES = "sources"
    """By the sources that disagree; also only in a pack on many films."""


def groupings(session: Session) -> list[Grouping]:
    """Return the available groupings, in order."""
    if session.films.many:
        return [Grouping.NONE, Grouping.FILM, Grouping.PROPERTY, Grouping.SOURCES]
    return [Grouping.NONE, Grouping.ENTITY, Grouping.PROPERTY]


def group_findings(
    session: Session, findings: Sequence[Finding], by: Grouping
) -> list[tuple[HeadingRow | None, list[Finding]]]:
    """Return headings with their findings, those with the worst finding first.

    Grouped by subject, a subject has a heading for each severity of its findings, so that severe
    findings stay above the others. Without a grouping, all findings come under None.
    """
    groups: dict[tuple[str, Severity | None], list[Finding]] = {}
    for finding in findings:
        groups.setdefault(_group_key(session, finding, by), []).append(finding)
    seen: set[str] = set()
    headed = []
    for (key, severity), group in groups.items():
        note = _note(len(group), severity, again=key in seen)
        headed.append((_heading(session, key, note, by), group))
        seen.add(key)
    return headed


def _group_key(session: Session, finding: Finding, by: Grouping) -> tuple[str, Severity | None]:
    match by:
        case Grouping.ENTITY:
            return finding.subject, finding.severity
        case Grouping.PROPERTY:
            return finding.property, None
        case Grouping.SOURCES:
            return " ".join(sorted(finding.sources)), None
        case Grouping.FILM:
            films = {session.films.film_of(claim) for claim in finding.claims[:_LOOKED_AT]}
            return (films.pop() if len(films) == 1 else ""), None
    return "", None


def _heading(session: Session, key: str, note: str, by: Grouping) -> HeadingRow | None:
    return None if by is Grouping.NONE else HeadingRow(_group_title(session, key, by), note)


def _note(findings: int, severity: Severity | None, *, again: bool) -> str:
    """Return "2 high", or "6 more, medium" under a subject that already had a heading."""
    if severity is None:
        return count(findings, "finding")
    return f"{findings:,} more, {severity}" if again else f"{findings:,} {severity}"


def _group_title(session: Session, key: str, by: Grouping) -> str:
    if by is Grouping.PROPERTY:
        return at_the_start(span(property_label(session.pack, key)).text)
    if by is Grouping.FILM and not key:
        return "On several films"
    return span(subject_name(session.pack, key)).text


def list_title(
    session: Session, shown: Sequence[Finding], chosen: Filter, by: Grouping = Grouping.NONE
) -> str:
    """Return the list's title: how many findings are shown, of how many, and the filter."""
    every = session.comparison.findings
    line = count(len(every), "finding")
    if chosen.active:
        line = f"{len(shown):,} of {line}: {span(chosen.words(session.pack)).text}"
    by_default = by in (Grouping.NONE, Grouping.ENTITY)
    return line if by_default else f"{line}, by {by}"


def decided_words(session: Session, shown: Sequence[Finding]) -> str:
    """Return "3 of 41 decided", "" if no finding is shown."""
    decided = sum(session.rulings.state(finding) != State.OPEN for finding in shown)
    return f"{decided:,} of {len(shown):,} decided" if shown else ""


def severity_words(shown: Sequence[Finding]) -> str:
    """Return the number of findings by severity: "4 ● high · 15 ◐ medium".

    The signs are explained here for the rows, which show them without words.
    """
    numbers = Counter(finding.severity for finding in shown)
    parts = [f"{numbers[s]:,} {SEVERITY_GLYPHS[s]} {s}" for s in Severity if numbers[s]]
    return " · ".join(parts)


def findings_page(session: Session, place: Place) -> Page:
    """Return the page of the findings, worst first, one row each."""
    findings = session.comparison.findings
    rows: list[Row] = []
    if findings:
        rows = [row(Span(f"{count(len(findings), 'finding')}, worst first", "dim")), BLANK]
    if not session.pack.claims:
        rows.append(row("There are no claims yet, so nothing was compared."))
    elif not findings:
        left_out = uncompared_in_words(session.pack)
        none = f"There are no findings, but {left_out}" if left_out else ALL_CLEAR
        rows.append(row(none))
    rows += [finding_row(session, finding) for finding in findings]
    return Page(place, "Where the sources disagree", "findings", tuple(rows))


def finding_line(session: Session, finding: Finding, by: Grouping = Grouping.NONE) -> FindingRow:
    """Return a finding as a row of a list grouped by `by`."""
    rulings = session.rulings
    subject = clean(subject_name(session.pack, finding.subject))
    label = clean(property_label(session.pack, finding.property, finding.subject))
    return FindingRow(
        finding=finding.id,
        severity=finding.severity,
        verdict=finding.verdict,
        subject="" if by in (Grouping.ENTITY, Grouping.FILM) else subject,
        property_label="" if by is Grouping.PROPERTY else label,
        difference=clean(difference(session.pack, finding)),
        sources=len(finding.sources),
        note=bool(rulings.note(finding)),
        decision=rulings.state(finding),
        changed=rulings.outdated(finding),
    )
