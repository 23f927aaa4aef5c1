"""Findings that are told together: what one damaged copy of a source lost. Each keeps its id."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explorer.model.enums import Verdict
from explorer.model.finding import Finding
from explorer.model.pack import Pack
from explorer.wording.explanations import lost_values

Group = tuple[Finding, ...]
"""Findings told together; one alone nearly always."""


def grouped(findings: Iterable[Finding]) -> list[Group]:
    """Return findings in order, those that one damaged copy makes together where the first stands.

    A finding with more than one damaged copy, and the only one of its copy, stands alone.
    """
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(lost_by(finding) or f".{finding.id}", []).append(finding)
    return [tuple(group) for group in groups.values()]


def lost_by(finding: Finding) -> str:
    """Return the id of the one source whose copy lost the value, "" where that is not the case."""
    if finding.verdict is not Verdict.MISSING:
        return ""
    sources = {claim.source.id for claim in finding.claims if claim.lost}
    return sources.pop() if len(sources) == 1 else ""


def group_heading(pack: Pack, group: Sequence[Finding]) -> str:
    """Return "This copy of Kelly's review lost 7 values"."""
    return lost_values(pack.source_name(lost_by(group[0])), len(group))
