"""The report as Markdown: something you would mail.

CommonMark with tables. Data text is escaped, so that what a source says is never markup; nothing in
it depends on the day it was made.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explorer.compare.explain import without_heading
from explorer.model.claim import Claim
from explorer.model.enums import Severity
from explorer.model.finding import Finding, Position
from explorer.model.source_names import at_the_start
from explorer.report import cleared, outline
from explorer.report.build import Report
from explorer.report.explained import EXPLAINS, explained_lines
from explorer.report.method import method
from explorer.report.outline import Entry
from explorer.report.safe import code
from explorer.report.safe import markdown as md
from explorer.wording.labels import GATES
from explorer.wording.positions import show_position, show_positions
from explorer.wording.records import all_lines, how_said_in_report, key_phrase, opening_name


def render(report: Report) -> str:
    """Return the report as Markdown, ending in a newline."""
    told = method(report.unmatched)
    blocks = [
        f"# {md(outline.title(report))}",
        md(outline.summary(report)),
        *_summary(report),
        *_findings(report),
        "## Sources",
        *_sources(report),
        "## Method",
        "\n".join(f"- **{label}:** {md(text)}" for label, text in told),
        *_not_flagged(report),
        f"Made by {md(report.program)}.",
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], numbers: int = 0) -> str:
    """Return a table of escaped cells; the last `numbers` columns are aligned to the right."""
    words_columns = len(heads) - numbers
    rule = ["---"] * words_columns + ["---:"] * numbers
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, rule, *rows))


def _summary(report: Report) -> list[str]:
    if not report.findings:
        return []
    heads = ["Verdict", *(severity.value for severity in Severity), "all"]
    counted = [
        [verdict.value, *(str(number) for number in row)] for verdict, row in outline.tally(report)
    ]
    total = ["all", *(str(number) for number in outline.totals(report))]
    worst = "\n".join(
        f"{n}. **{md(fact)}:** {md(explained)}"
        for n, (fact, explained) in enumerate(outline.worst(report), 1)
    )
    return [
        *(["What matters most:", worst] if worst else []),
        "## Summary",
        table(heads, [*counted, total], numbers=len(heads) - 1),
        _listed(report),
    ]


def _listed(report: Report) -> str:
    """Return the table of findings, with rulings where there are any."""
    ruled = outline.any_ruled(report)
    rows = [
        [
            str(entry.number),
            entry.finding.severity.value,
            entry.finding.verdict.value,
            md(outline.fact(report, entry.finding)),
            md(show_positions(report.pack, entry.finding)),
            *([md(report.state(entry.finding))] if ruled else []),
        ]
        for entry in outline.entries(report)
    ]
    heads = ["No.", "Severity", "Verdict", "Fact", "Positions", *(["Ruling"] if ruled else [])]
    return table(heads, rows)


def _findings(report: Report) -> list[str]:
    if not report.findings:
        return []
    blocks = ["## Findings"]
    for entry in outline.entries(report):
        blocks += _finding(report, entry)
    return blocks


def _finding(report: Report, entry: Entry) -> list[str]:
    finding = entry.finding
    graded = f"**{finding.verdict.value.capitalize()}**, severity **{finding.severity.value}**."
    return [
        f"### {entry.number}. {md(outline.fact(report, finding))}",
        f"{graded} {md(without_heading(report.pack, finding))}",
        *(_explained(report, finding) if finding.explains else _positions(report, finding)),
        *(f"**{label}:** {md(text)}" for label, text in outline.outcome(report, finding)),
        f"Id: {code(finding.id)}",
    ]


def _explained(report: Report, finding: Finding) -> list[str]:
    lines = explained_lines(report, finding)
    listed = "\n".join(f"- **{md(subject)}:** {md(said)}" for subject, said in lines)
    return [f"**{EXPLAINS}:**", listed]


def _positions(report: Report, finding: Finding) -> list[str]:
    return [_position(report, finding, *numbered) for numbered in enumerate(finding.positions)]


def _position(report: Report, finding: Finding, index: int, position: Position) -> str:
    notes = md(outline.position_notes(finding, index, position))
    head = f"**Position {index + 1}:** {md(show_position(report.pack, position))} ({notes})"
    return "\n".join([head, "", *(_claim(report, claim) for claim in position.claims)])


def _claim(report: Report, claim: Claim) -> str:
    phrase = key_phrase(claim)
    quoted = f", “{md(phrase)}”" if phrase else ""
    stated = f": {md(claim.statement)}" if claim.statement else ""
    how_said = md(how_said_in_report(report.pack, claim))
    name = md(opening_name(report.pack, claim.source.id))
    return f"- {name}, {all_lines(claim)}{quoted}{stated} ({how_said})"


def _sources(report: Report) -> list[str]:
    blocks = []
    for source in report.sources():
        facts = outline.source_facts(report, source)
        lines = "\n".join(f"- **{label}:** {md(text)}" for label, text in facts)
        name = opening_name(report.pack, source.id)
        blocks += [f"### {md(name)}", lines]
    return blocks or ["There is none."]


def _not_flagged(report: Report) -> list[str]:
    samples = cleared.samples(report)
    if not samples:
        return []
    blocks = ["## Not flagged", cleared.NOT_FLAGGED]
    for sample in samples:
        head = (
            f"**{at_the_start(GATES[sample.gate].report)}** (the gate {sample.gate.value}): "
            f"{cleared.sample_count(sample)}."
        )
        lines = []
        for pair in sample.pairs:
            first, second, why = map(md, cleared.sample_line(report, pair))
            lines.append(f"- {first}; {second}. No clash: {why}.")
        blocks.append("\n".join([head, "", *lines]))
    return blocks
