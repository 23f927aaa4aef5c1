"""The report as CSV (RFC 4180): a row for each claim in a finding, for a spreadsheet.

Every field is quoted and lines end in CR LF. Cells that a spreadsheet would take for a formula get
a leading apostrophe.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from explorer.model.claim import Claim
from explorer.model.finding import Finding, Position
from explorer.report.build import Report
from explorer.report.safe import cell
from explorer.wording.positions import show_position
from explorer.wording.records import key_phrase, property_label
from explorer.wording.scopes import scope_in_report

COLUMNS = (
    "finding",
    "verdict",
    "severity",
    "subject",
    "subject_name",
    "property",
    "scope",
    "position",
    "claim",
    "source",
    "source_name",
    "line",
    "phrase",
    "statement",
    "factuality",
    "polarity",
    "attributed_to",
    "ruling",
    "note",
)
"""The header row. `line` is 1-based, and empty if a claim has none."""


def render(report: Report) -> str:
    """Return the report as CSV with a header row."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for finding in report.worst_first():
        writer.writerows([cell(text) for text in row] for row in _rows(report, finding))
    return out.getvalue()


def _rows(report: Report, finding: Finding) -> Iterator[list[str]]:
    for position in finding.positions:
        for claim in position.claims:
            yield _row(report, finding, position, claim)


def _row(report: Report, finding: Finding, position: Position, claim: Claim) -> list[str]:
    pack, line = report.pack, claim.first_line
    return [
        finding.id,
        finding.verdict.value,
        finding.severity.value,
        finding.subject,
        pack.name(finding.subject),
        property_label(pack, finding.property, finding.subject),
        scope_in_report(pack, finding.scope),
        show_position(pack, position),
        claim.id,
        claim.source.id,
        pack.source_name(claim.source.id),
        str(line) if line else "",
        key_phrase(claim),
        claim.statement,
        claim.factuality.value,
        claim.polarity.value,
        pack.name(claim.attributed_to) if claim.attributed_to else "",
        report.state(finding),
        report.note(finding),
    ]
