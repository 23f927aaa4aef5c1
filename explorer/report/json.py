"""The report as JSON, a contract that other programs rely on (`filmfacts schema report`)."""

from __future__ import annotations

import json
from typing import Any

from explorer.model.claim import Claim, Scope
from explorer.model.finding import Cleared, Finding, Position, Support
from explorer.model.source import Source
from explorer.report.build import Report
from explorer.report.safe import json_text
from explorer.wording.positions import show_position

FORMAT = 1
"""Version of the JSON report. It changes when a field is removed or changes its meaning."""


def render(report: Report) -> str:
    """Return the report as JSON text, ending in a newline."""
    return json_text(json.dumps(as_data(report), ensure_ascii=False, indent=2)) + "\n"


def as_data(report: Report) -> dict[str, Any]:
    """Return the report as plain data."""
    header = report.pack.header
    return {
        "format": FORMAT,
        "pack": {"id": header.id, "title": header.title, "work": header.work},
        "selection": report.selection,
        "counts": report.counts(),
        "sources": [_source(report, source) for source in report.sources()],
        "findings": [_finding(report, finding) for finding in report.worst_first()],
        "cleared": [_cleared(pair) for pair in report.comparison.cleared],
    }


def _source(report: Report, source: Source) -> dict[str, Any]:
    record = report.records[source.id]
    return {
        "id": source.id,
        "name": report.pack.source_name(source.id),
        "title": source.title,
        "kind": source.kind,
        "vantage": source.vantage.value,
        "sha256": source.sha256,
        "judged": {
            "claims": record.claims,
            "met": record.met,
            "unsupported": record.unsupported,
            "contradicted": record.contradicted,
            "hedged": record.hedged,
            "joking": record.joking,
            "stands_out": record.stands_out,
        },
    }


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "verdict": finding.verdict.value,
        "severity": finding.severity.value,
        "rule": finding.rule.value,
        "subject": finding.subject,
        "property": finding.property,
        **({"properties": list(finding.properties)} if finding.properties else {}),
        "scope": {**_scope(finding.scope), **({"level": finding.level} if finding.level else {})},
        "explanation": finding.explanation,
        "would_resolve": finding.would_resolve,
        "positions": [_position(report, position) for position in finding.positions],
        "support": _support(finding.support),
        **_explains(finding),
        "ruling": {
            "state": report.state(finding),
            "note": report.note(finding),
            "outdated": report.outdated(finding),
        },
    }


def _explains(finding: Finding) -> dict[str, Any]:
    """Return what a pattern covers; nothing for any other finding."""
    if not finding.explains:
        return {}
    facts = [{"subject": fact.subject, "property": fact.property} for fact in finding.explains]
    return {"explains": {"count": len(facts), "facts": facts}}


def _scope(scope: Scope) -> dict[str, str]:
    names = ("cut", "region", "medium", "story_time", "work", "as_of")
    fields = {name: getattr(scope, name) for name in names}
    return {name: value for name, value in fields.items() if value}


def _position(report: Report, position: Position) -> dict[str, Any]:
    claims = [_claim(claim) for claim in position.claims]
    return {"value": show_position(report.pack, position), "claims": claims}


def _claim(claim: Claim) -> dict[str, Any]:
    chief = claim.evidence[0] if claim.evidence else None
    return {
        "id": claim.id,
        "source": claim.source.id,
        "line": chief.line if chief else None,
        "phrase": chief.phrase if chief else "",
        "statement": claim.statement,
        "factuality": claim.factuality.value,
        "polarity": claim.polarity.value,
        "attributed_to": claim.attributed_to or None,
    }


def _support(support: Support) -> dict[str, Any]:
    return {
        "better": support.better,
        "why": support.why,
        "sides": [
            {
                "voices": side.voices,
                "firm": side.firm,
                "eyewitness": side.saw_it,
                "score": side.score,
            }
            for side in support.sides
        ],
    }


def _cleared(pair: Cleared) -> dict[str, Any]:
    return {"gate": pair.gate.value, "claims": [pair.first, pair.second], "why": pair.why}
