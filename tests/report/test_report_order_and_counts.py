"""A report does not depend on the order of files and claims, and every format counts the same."""

from __future__ import annotations

import csv
import html
import io
import json
import random
import re
from dataclasses import replace
from typing import Any

import pytest
from support.build import make_pack, say
from support.orchard import FirstDismissed, Rulings, all_claims, orchard, report
from support.rows import every_row

from explorer.compare import severity
from explorer.compare.engine import compare
from explorer.compare.uncompared import SAMPLED
from explorer.model.enums import Gate, Severity
from explorer.model.finding import Finding
from explorer.model.place import Fact
from explorer.model.source_names import at_the_start
from explorer.report import FORMATS, Report, finding_words, outline, render
from explorer.report.csv import COLUMNS
from explorer.report.method import SEVERITY_RULE
from explorer.text import in_words
from explorer.wording.labels import GATES

WHOLE = report()
FINDINGS = len(WHOLE.findings)
CLAIMS = len(list(all_claims(WHOLE)))


def _shuffled(seed: int) -> Any:
    def shuffle(records: list[Any]) -> list[Any]:
        return random.Random(seed).sample(records, len(records))

    return shuffle


@every_row("format_name", FORMATS)
@every_row("seed", range(4))
def test_order_of_records_does_not_show(format_name: str, seed: int) -> None:
    other = report(orchard(_shuffled(seed)), FirstDismissed())
    assert render(other, format_name) == render(report(rulings=FirstDismissed()), format_name)


@pytest.mark.parametrize("format_name", FORMATS)
def test_findings_stand_worst_first_however_handed_over(format_name: str) -> None:
    turned = Report(WHOLE.pack, WHOLE.comparison, WHOLE.findings[::-1])
    assert render(turned, format_name) == render(WHOLE, format_name)


def test_the_pack_has_something_to_count() -> None:
    assert FINDINGS >= 6
    assert {f.severity for f in WHOLE.findings} == set(Severity)


def test_json_counts() -> None:
    data = json.loads(render(WHOLE, "json"))
    assert data["counts"]["findings"] == len(data["findings"]) == FINDINGS
    assert data["counts"]["sources"] == len(data["sources"])
    assert sum(len(p["claims"]) for f in data["findings"] for p in f["positions"]) == CLAIMS
    pairs = sum(count["pairs"] for count in data["cleared"]["counts"])
    assert pairs == len(WHOLE.comparison.cleared) == len(data["cleared"]["sample"])
    assert "selection" not in data


def test_json_names_what_was_not_compared_and_why() -> None:
    pack = make_pack(
        ("a", "rose", "played-by", None, say(id="lost")),
        ("a", "ferry", "runtime", 100, say(id="nowhere", line=None)),
        ("b", "ferry", "runtime", 100, say(id="compared")),
        ("a", "ferry", "runtime", 101, say(id="also")),
    )
    comparison = replace(compare(pack), sampled=(Fact("ferry", "runtime"),))
    data = json.loads(render(Report(pack, comparison, comparison.findings), "json"))
    whys = {row["claim"]: row["why"] for row in data["not_compared"]}
    assert whys.pop("lost") == "has a value missing from this copy"
    assert whys.pop("compared") == whys.pop("also") == SAMPLED
    assert list(whys) == ["nowhere"]


def test_csv_counts() -> None:
    rows = list(csv.DictReader(io.StringIO(render(WHOLE, "csv"), newline="")))
    assert len(rows) == CLAIMS
    assert len({row["finding"] for row in rows}) == FINDINGS
    assert tuple(rows[0]) == COLUMNS


def test_csv_is_rfc_4180() -> None:
    made = render(WHOLE, "csv")
    assert made.endswith("\r\n")
    assert made.count("\n") == made.count("\r\n") == CLAIMS + 1
    assert all(line.startswith('"') for line in made.splitlines())


def test_sarif_counts() -> None:
    run = json.loads(render(WHOLE, "sarif"))["runs"][0]
    assert run["properties"]["counts"] == WHOLE.counts()
    assert len(run["results"]) == FINDINGS
    assert len(run["artifacts"]) == len(WHOLE.pack.sources)
    locations = [r["locations"] + r["relatedLocations"] for r in run["results"]]
    assert sum(map(len, locations)) == CLAIMS


def test_html_counts() -> None:
    made = render(WHOLE, "html")
    full = outline.entries_in_full(WHOLE)
    assert 0 < made.count("<article ") == len(full) < FINDINGS
    assert made.count('<div class="position') == sum(len(f.positions) for f in WHOLE.findings)
    anchors = re.findall(r' id="(finding-[^"]+)"', made)
    assert len({anchor.removesuffix("-heading") for anchor in anchors}) == FINDINGS
    every = re.findall(r' id="([^"]+)"', made)
    ids = set(every)
    assert len(every) == len(ids)
    assert set(re.findall(r'href="#([^"]+)"', made)) <= ids
    labels = re.findall(r'aria-labelledby="([^"]+)"', made)
    assert {name for label in labels for name in label.split()} <= ids


def test_markdown_counts() -> None:
    made = render(WHOLE, "markdown")
    findings, sources = made.split("## Sources")
    assert findings.count("\n### ") == FINDINGS
    assert sources.count("\n### ") == len(WHOLE.pack.sources)
    assert f"There are {in_words(FINDINGS)} findings: " in made
    inside = made.split("## Findings")[1].split("## Sources")[0]
    assert len(re.findall(r"^- ", inside, re.MULTILINE)) == CLAIMS
    heads = re.findall(r"^\*\*[^*]+\*\*(?: \(.*\))?$", inside, re.MULTILINE)
    assert len(heads) == sum(len(f.positions) for f in WHOLE.findings)
    total = re.search(r"^\| all \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", made, re.MULTILINE)
    assert total is not None
    *each, whole = map(int, total.groups())
    assert sum(each) == whole == FINDINGS


@pytest.mark.parametrize("format_name", ["markdown", "html"])
def test_not_flagged_says_how_many_pairs_each_gate_cleared(format_name: str) -> None:
    made = render(WHOLE, format_name)
    reason = at_the_start(GATES[Gate.GRANULARITY].report)
    assert re.search(rf"{reason}(\*\*: |</h3>\n<p class=\"quiet\">)[Oo]ne pair\.", made)
    assert at_the_start(GATES[Gate.REFERENT].report) not in made


def test_severity_rule_is_the_one_that_is_followed() -> None:
    """The rule is written once where it is followed, and once for the reader."""
    assert severity.__doc__ is not None
    written = severity.__doc__.split("\n\n", 1)[1]
    assert " ".join(SEVERITY_RULE) == " ".join(written.split())


def test_nothing_tells_the_day() -> None:
    for format_name in FORMATS:
        years = set(re.findall(r"\b20[0-9]{2}-[0-9]{2}", render(WHOLE, format_name)))
        assert years <= {"2031-03"}


class WorstRuled(Rulings):
    """Rules on the worst finding."""

    def state(self, finding: Finding) -> str:
        """Return the decision."""
        return super().state(finding) if finding.id == WORST.id else "open"


WORST = WHOLE.worst_first()[0]


@pytest.mark.parametrize("format_name", ["markdown", "html"])
def test_what_is_dismissed_comes_last_and_does_not_matter_most(format_name: str) -> None:
    report_text = report(rulings=WorstRuled("dismissed"))
    fact = finding_words.fact(report_text, WORST)
    assert WORST not in outline.worst(report_text)
    assert outline.entries(report_text)[-1].finding == WORST
    made = render(report_text, format_name)
    assert "; one of them is marked “not a conflict”." in made
    last = made.rindex(f'id="finding-{FINDINGS if format_name == "markdown" else ""}')
    assert fact in html.unescape(made[last : last + 200])
    assert "; one of them is marked “not a conflict”." not in render(WHOLE, format_name)


@pytest.mark.parametrize("format_name", ["markdown", "html"])
def test_where_all_is_dismissed_nothing_matters_most(format_name: str) -> None:
    made = render(report(rulings=Rulings("dismissed")), format_name)
    assert "What matters most" not in made
    assert "; all of them are marked “not a conflict”." in made


def test_what_is_explained_is_marked_where_it_matters() -> None:
    report_text = report(rulings=WorstRuled("explained"))
    assert outline.worst(report_text)[0] == WORST
    assert (
        finding_words.worst_title(report_text, WORST)
        == f"{finding_words.fact(report_text, WORST)} (explained)"
    )


@pytest.mark.parametrize(("high", "shown"), [(0, 3), (2, 3), (4, 4), (9, 5)])
def test_what_matters_most_leaves_out_few_of_high_severity(high: int, shown: int) -> None:
    findings = [replace(f, severity=Severity.LOW) for f in (*WHOLE.findings, *WHOLE.findings)][:9]
    findings = [
        replace(f, severity=Severity.HIGH) if i < high else f for i, f in enumerate(findings)
    ]
    altered = replace(WHOLE, findings=tuple(findings))
    assert len(outline.worst(altered)) == shown
    assert sum(f.severity is Severity.HIGH for f in outline.worst(altered)) == min(high, 5)


def test_two_opinions_of_one_source_are_told_in_the_report() -> None:
    """Neither side goes by a source of its own, so that the sentence says what differs."""
    opinion = say(factuality="opinion")
    pack = make_pack(
        ("a", "tide", "tone", "funny", opinion), ("a", "tide", "tone", "tragic", opinion)
    )
    (finding,) = report(pack).findings
    assert "funny in tone, but also tragic." in finding_words.sentences(finding)


def test_a_timeline_gives_its_two_sides_however_many_its_steps() -> None:
    steps = [
        (paper, "film", "release-date", f"19{year}")
        for paper, year in (("a", 70), ("b", 80), ("c", 90), ("d", 95))
    ]
    status = [("e", "film", "release-status", s) for s in ("upcoming", "withdrawn")]
    pack = make_pack(*steps, *status)
    timeline = next(f for f in compare(pack).findings if f.property == "release-timeline")
    assert finding_words.sentences(timeline).startswith("“E” says that Film is still to come")
