"""The report as SARIF 2.1.0, for code-review tools: a result for each finding.

The verdicts are the rules; the severity sets the level. A result's location is its first claim, and
the other claims are related locations. A source's URI is its id relative to the base `SOURCES`, the
folder with the texts, which the consumer sets. A dismissed finding is a suppressed result.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from explorer import __version__
from explorer.model.claim import Claim
from explorer.model.enums import STRENGTH, Severity, Verdict
from explorer.model.finding import Finding, Position
from explorer.model.source import Source
from explorer.model.source_names import at_the_start
from explorer.report import finding_words
from explorer.report.build import Report
from explorer.report.safe import encoded, sarif
from explorer.wording.labels import VERDICTS
from explorer.wording.positions import show_position
from explorer.wording.records import how_said_in_report

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
BASE = "SOURCES"
LEVELS = {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "note"}

Json = dict[str, Any]


def render(report: Report) -> str:
    """Return the report as SARIF text, ending in a newline."""
    return encoded(as_data(report))


def as_data(report: Report) -> Json:
    """Return the SARIF log as plain data."""
    sources = report.sources()
    index = {source.id: number for number, source in enumerate(sources)}
    run = {
        "tool": {
            "driver": {
                "name": "filmfacts",
                "version": __version__,
                "rules": [_rule(verdict) for verdict in Verdict],
            }
        },
        "automationDetails": {"id": f"filmfacts/{quote(report.pack.header.id, safe='')}/"},
        "originalUriBaseIds": {
            BASE: {"description": _message("The folder that holds the sources' texts, by id.")}
        },
        "invocations": [_invocation(report)],
        "artifacts": [_artifact(report, source) for source in sources],
        "results": [_result(report, finding, index) for finding in report.worst_first()],
        "properties": {"counts": report.counts(), "selection": report.selection},
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _message(text: str) -> Json:
    return {"text": sarif(text)}


def _invocation(report: Report) -> Json:
    """Return the run, with a note on claims that were not compared: no results are no all-clear."""
    note = {"level": "note", "message": _message(at_the_start(report.uncompared))}
    notes = [note] if report.uncompared else []
    return {"executionSuccessful": True, "toolExecutionNotifications": notes}


def _rule(verdict: Verdict) -> Json:
    return {
        "id": verdict.value,
        "name": verdict.value.capitalize(),
        "shortDescription": _message(f"{verdict.value.capitalize()}: {VERDICTS[verdict].report}."),
        "help": _message(VERDICTS[verdict].advice),
    }


def _artifact(report: Report, source: Source) -> Json:
    artifact: Json = {
        "location": {"uri": _uri(source.id), "uriBaseId": BASE},
        "description": _message(f"{report.pack.source_name(source.id)}: {source.title}"),
    }
    if source.sha256:
        artifact["hashes"] = {"sha-256": source.sha256}
    return artifact


def _uri(source_id: str) -> str:
    """Percent-encode an id as one segment of a relative path, which cannot leave its folder."""
    encoded = quote(source_id, safe="", errors="replace")
    return encoded.replace(".", "%2E") if set(source_id) == {"."} else encoded


def _result(report: Report, finding: Finding, index: dict[str, int]) -> Json:
    sides = [(position, claim) for position in finding.positions for claim in position.claims]
    places = [
        _location(report, number, position, claim, index)
        for number, (position, claim) in enumerate(sides)
    ]
    resolve = finding.would_resolve
    settled = f"What would settle it: {resolve}." if resolve else ""
    return {
        "ruleId": finding.verdict.value,
        "ruleIndex": STRENGTH[finding.verdict],
        "level": LEVELS[finding.severity],
        "message": _message(
            " ".join(filter(None, (finding.explanation, finding.support.why, settled)))
        ),
        "locations": places[:1],
        "relatedLocations": places[1:],
        "partialFingerprints": {
            "finding/v1": finding.id,
            "claims/v1": finding.fingerprint,
        },
        "suppressions": _suppressions(report, finding),
        "properties": {
            "severity": finding.severity.value,
            "fact": finding_words.fact(report, finding),
            "ruling": report.state(finding),
            "note": report.note(finding),
        },
    }


def _location(
    report: Report, number: int, position: Position, claim: Claim, index: dict[str, int]
) -> Json:
    artifact: Json = {"uri": _uri(claim.source.id), "uriBaseId": BASE}
    if claim.source.id in index:
        artifact["index"] = index[claim.source.id]
    physical: Json = {"artifactLocation": artifact}
    if line := claim.first_line:
        physical["region"] = {"startLine": line}
    how_said = how_said_in_report(report.pack, claim)
    stated = f": {claim.statement}" if claim.statement else ""
    return {
        "id": number,
        "physicalLocation": physical,
        "message": _message(f"{show_position(report.pack, position)}{stated} ({how_said})"),
    }


def _suppressions(report: Report, finding: Finding) -> list[Json]:
    """Return the ruling as a suppression; SARIF requires the list in every result or in none."""
    if report.state(finding) != "dismissed":
        return []
    return [
        {"kind": "external", "status": "accepted", "justification": report.note(finding) or "none"}
    ]
