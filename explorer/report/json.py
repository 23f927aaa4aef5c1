"""The report as JSON, a contract that other programs rely on (`filmfacts schema report`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from explorer.compare.uncompared import not_compared
from explorer.model.claim import Claim
from explorer.model.enums import Gate
from explorer.model.finding import ClearedPairs, Finding, Position
from explorer.model.place import Fact
from explorer.model.scope import Scope
from explorer.model.source import Source
from explorer.model.support import NameSupport, Support
from explorer.report.build import Report
from explorer.report.safe import encoded_parts
from explorer.wording.positions import plain_position

FORMAT = 2
"""Version of the JSON report, changed when a field is removed or changes its meaning."""

SAMPLE = 100
"""Maximum number of cleared pairs listed for one gate."""


def parts(report: Report) -> Iterator[str]:
    """Yield the report as JSON text in parts, as there may be very many findings."""
    return encoded_parts(_table(report))


def _table(report: Report) -> dict[str, Any]:
    """Return the report as plain data, with an iterator for the findings."""
    header = report.pack.header
    return {
        "format": FORMAT,
        "pack": {"id": header.id, "title": header.title, "work": header.work},
        **({"selection": report.selection} if report.selection else {}),
        "counts": report.counts(),
        "sources": [_source(report, source) for source in report.sources()],
        "findings": (finding_data(report, finding) for finding in report.worst_first()),
        "cleared": _cleared(report.comparison.cleared),
        "not_compared": [
            {"claim": claim.id, "why": why}
            for claim, why in not_compared(report.pack, report.comparison)
        ],
    }


def _source(report: Report, source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": report.pack.source_name(source.id),
        "title": source.title,
        "kind": source.kind,
        "vantage": source.vantage.value,
        "sha256": source.sha256,
    }


def finding_data(report: Report, finding: Finding) -> dict[str, Any]:
    """Return one finding as plain data for the JSON report."""
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
    """Return what a pattern explains; nothing for any other finding."""
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
    return {"value": plain_position(report.pack, position), "claims": claims}


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
                "saw_it": side.saw_it,
                "score": side.score,
            }
            for side in support.sides
        ],
        **_names(support.names),
    }


def _names(names: Sequence[NameSupport]) -> dict[str, Any]:
    """Return the support for each name in lists; nothing if the values are not lists."""
    listed = [{"name": n.name, "voices": n.voices, "supported": n.supported} for n in names]
    return {"names": listed} if listed else {}


def _cleared(cleared: ClearedPairs) -> dict[str, Any]:
    """Return the number of pairs that each gate cleared for each fact, and a sample."""
    numbers: Counter[tuple[Gate, Fact]] = Counter()
    for count in cleared.counts:
        numbers[count.gate, count.facts[0]] += count.pairs
    return {
        "counts": [
            {
                "gate": gate.value,
                "subject": fact.subject,
                "property": fact.property,
                "pairs": number,
            }
            for (gate, fact), number in numbers.items()
        ],
        "sample": [
            {"gate": pair.gate.value, "claims": [pair.first, pair.second], "why": pair.why}
            for pair in cleared.sample(SAMPLE)
        ],
    }
