"""Findings as the rows of a list."""

from __future__ import annotations

from explorer.model.finding import Finding
from explorer.pages.finding_row import FindingRow
from explorer.pages.grouping import Grouping
from explorer.session import Session
from explorer.text import clean
from explorer.wording.records import property_label


def finding_line(session: Session, finding: Finding, by: Grouping = Grouping.NONE) -> FindingRow:
    """Return a finding as a row of a list that is grouped `by` something."""
    rulings = session.rulings
    subject = clean(session.pack.name(finding.subject))
    label = clean(property_label(session.pack, finding.property))
    return FindingRow(
        finding=finding.id,
        severity=finding.severity,
        verdict=finding.verdict,
        subject="" if by is Grouping.ENTITY else subject,
        property_label="" if by is Grouping.PROPERTY else label,
        sources=len(finding.sources),
        note=bool(rulings.note(finding)),
        decision=rulings.state(finding),
        changed=rulings.outdated(finding),
    )
