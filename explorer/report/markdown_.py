"""The report as Markdown: something you would mail.

CommonMark with tables. Data text is escaped, so that what a source says is never markup; nothing in
it depends on the day it was made.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explorer.compare.model import Finding, Position, Severity
from explorer.pack.model import Claim
from explorer.report import outline, words
from explorer.report.build import Report
from explorer.report.safe import code
from explorer.report.safe import markdown as md


def render(report: Report) -> str:
    """Return the report as Markdown, ending in a newline."""
    blocks = [
        f"# {md(outline.title(report))}",
        md(outline.summary(report)),
        *_summary_tables(report),
        *_findings(report),
        "## Sources",
        _sources(report),
        "## Method",
        "\n".join(f"- **{label}:** {md(text)}" for label, text in outline.method(report)),
        *_not_flagged(report),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], numbers: int = 0) -> str:
    """Return a table of escaped cells; the last `numbers` columns are aligned to the right."""
    words_columns = len(heads) - numbers
    rule = ["---"] * words_columns + ["---:"] * numbers
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, rule, *rows))


def _summary_tables(report: Report) -> list[str]:
    if not report.findings:
        return []
    heads = ["Verdict", *(severity.value for severity in Severity), "all"]
    counted = [
        [verdict.value, *(str(number) for number in row)] for verdict, row in outline.tally(report)
    ]
    total = ["all", *(str(number) for number in outline.totals(report))]
    listed = [
        [
            str(number),
            finding.severity.value,
            finding.verdict.value,
            md(outline.fact(report, finding)),
            md(outline.positions_in_short(finding)),
            md(report.state(finding)),
        ]
        for number, finding in enumerate(report.worst_first(), 1)
    ]
    return [
        "## Summary",
        table(heads, [*counted, total], numbers=len(heads) - 1),
        table(["No.", "Severity", "Verdict", "Fact", "Positions", "Ruling"], listed),
    ]


def _findings(report: Report) -> list[str]:
    if not report.findings:
        return []
    blocks = ["## Findings"]
    for number, finding in enumerate(report.worst_first(), 1):
        blocks += _finding(report, number, finding)
    return blocks


def _finding(report: Report, number: int, finding: Finding) -> list[str]:
    verdict, severity = finding.verdict, finding.severity
    return [
        f"### {number}. {md(outline.fact(report, finding))}",
        f"**{verdict.value.capitalize()}** ({words.VERDICTS[verdict]}), "
        f"severity **{severity.value}**. {md(finding.explanation)}",
        *(
            _position(report, finding, index, position)
            for index, position in enumerate(finding.positions)
        ),
        f"**Support:** {md(finding.support.why)}",
        f"**Would settle it:** {md(finding.would_resolve)}",
        *(
            [f"**Ruling:** {md(outline.ruling(report, finding))}"]
            if outline.ruled(report, finding)
            else []
        ),
        f"**Finding:** {code(finding.id)}",
    ]


def _position(report: Report, finding: Finding, index: int, position: Position) -> str:
    notes = md(outline.position_notes(finding, index, position))
    head = f"**Position {index + 1}:** {md(position.value)} ({notes})"
    return "\n".join([head, "", *(_claim(report, claim) for claim in position.claims)])


def _claim(report: Report, claim: Claim) -> str:
    phrase = words.phrase(claim)
    quoted = f", “{md(phrase)}”" if phrase else ""
    stated = f": {md(claim.statement)}" if claim.statement else ""
    manner = md(words.manner(report.pack, claim))
    return f"- {md(claim.source)}, {words.place(claim)}{quoted}{stated} ({manner})"


def _sources(report: Report) -> str:
    rows = []
    heads = ["Source"]
    for source in report.sources():
        facts = outline.source_facts(report, source)
        heads = ["Source", *(head for head, _ in facts)]
        rows.append([md(source.id), *(md(value) for _, value in facts)])
    return table(heads, rows, numbers=1) if rows else "There is none."


def _not_flagged(report: Report) -> list[str]:
    samples = outline.samples(report)
    if not samples:
        return []
    blocks = ["## Not flagged", "Pairs of claims that look like a clash and are not, by gate."]
    for sample in samples:
        head = (
            f"**{sample.gate.value.capitalize()}** ({words.GATES[sample.gate]}): "
            f"{words.count(sample.total, 'pair')}, of which {len(sample.pairs)} here."
        )
        lines = []
        for pair in sample.pairs:
            first, second = (
                md(outline.said(report, report.pack.claims[one]))
                for one in (pair.first, pair.second)
            )
            lines.append(f"- {first}; {second}. Why not: {md(pair.why)}")
        blocks.append("\n".join([head, "", *lines]))
    return blocks
