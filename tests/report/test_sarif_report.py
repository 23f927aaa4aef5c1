"""The SARIF report against the part of the standard that it uses, and its own promises."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from support.build import rebuilt
from support.orchard import HOSTILE, STARTS, FirstDismissed, Rulings, hostile, orchard, report
from support.rows import every_row
from support.shipped import shipped_pack

from explorer.compare.engine import compare
from explorer.model.enums import Verdict
from explorer.report import Report, render
from explorer.report.sarif import LEVELS

SCHEMA = json.loads((Path(__file__).parent / "sarif-subset.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def _run(made: Report) -> dict[str, Any]:
    data = json.loads(render(made, "sarif"))
    VALIDATOR.validate(data)
    run: dict[str, Any] = data["runs"][0]
    return run


def test_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@every_row("text", [HOSTILE, *STARTS])
def test_hostile_reports_are_sarif(text: str) -> None:
    _run(hostile(text))


def test_rules_are_the_verdicts() -> None:
    run = _run(report())
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [verdict.value for verdict in Verdict]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_results_follow_the_findings() -> None:
    made = report()
    for result, finding in zip(_run(made)["results"], made.findings, strict=True):
        assert result["level"] == LEVELS[finding.severity]
        assert result["partialFingerprints"] == {
            "finding/v1": finding.id,
            "claims/v1": finding.fingerprint,
        }
        places = result["locations"] + result["relatedLocations"]
        assert [place["id"] for place in places] == list(range(len(places)))
        lines = [place["physicalLocation"]["region"]["startLine"] for place in places]
        assert lines == [claim.evidence[0].line for claim in finding.claims]


def test_locations_point_at_their_artifacts() -> None:
    run = _run(report())
    for result in run["results"]:
        for place in result["locations"] + result["relatedLocations"]:
            location = place["physicalLocation"]["artifactLocation"]
            assert run["artifacts"][location["index"]]["location"]["uri"] == location["uri"]


def test_claims_that_were_not_compared_are_a_notification() -> None:
    made = report()
    (invocation,) = _run(made)["invocations"]
    (note,) = invocation["toolExecutionNotifications"]
    assert note["message"]["text"].lower() == made.uncompared.lower()
    assert " compared" in made.uncompared


def test_artifacts_carry_the_hash_where_it_is_known() -> None:
    hashes = {a["location"]["uri"]: a.get("hashes") for a in _run(report())["artifacts"]}
    assert hashes["early-word"] == {"sha-256": "c" * 64}
    assert hashes["torn-copy"] is None


def test_claims_without_a_line_make_no_result() -> None:
    pack = orchard()
    bare = [replace(c.record, evidence=[]) for c in pack.claims.values()]
    made = report(rebuilt(pack, bare))
    assert _run(report(pack))["results"]
    assert _run(made)["results"] == []


@pytest.mark.parametrize(
    ("source_id", "uri"),
    [
        ("..", "%2E%2E"),
        ("a/../b c", "a%2F..%2Fb%20c"),
        ("https://x", "https%3A%2F%2Fx"),
        ("é", "%C3%A9"),
    ],
)
def test_a_source_id_leads_nowhere_else(source_id: str, uri: str) -> None:
    pack = orchard()
    sources = {
        (source_id if s.id == "early-word" else s.id): replace(
            s, id=source_id if s.id == "early-word" else s.id
        )
        for s in pack.sources.values()
    }
    records = [
        replace(c.record, source=source_id) if c.source.id == "early-word" else c.record
        for c in pack.claims.values()
    ]
    run = _run(report(rebuilt(pack, records, sources=sources)))
    assert uri in {artifact["location"]["uri"] for artifact in run["artifacts"]}


def test_a_dismissed_finding_is_suppressed() -> None:
    results = _run(report(rulings=FirstDismissed()))["results"]
    suppressed = [r["suppressions"] for r in results if r["suppressions"]]
    assert suppressed == [
        [
            {
                "kind": "external",
                "status": "accepted",
                "justification": "Seen again: it was the miller.",
            }
        ]
    ]


def test_an_accepted_finding_is_not_suppressed() -> None:
    results = _run(report(rulings=Rulings("accepted", "quite so")))["results"]
    assert all(r["suppressions"] == [] for r in results)
    assert all(r["properties"]["note"] == "quite so" for r in results)


def test_the_shipped_pack_is_sarif() -> None:

    pack = shipped_pack()
    comparison = compare(pack)
    _run(Report(pack, comparison, comparison.findings))
