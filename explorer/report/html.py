"""The report as one HTML page that stands alone: no script, no request, readable on paper.

Every text from outside goes through `data` or an attribute's `markup`, never into the page as it
is. Verdict and severity are words, never colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from explorer.compare.explain import without_heading
from explorer.model.claim import Claim
from explorer.model.enums import Severity
from explorer.model.finding import Finding, Position
from explorer.model.source import Source
from explorer.model.source_names import at_the_start
from explorer.report import cleared, outline
from explorer.report.build import Report
from explorer.report.explained import EXPLAINS, explained_lines
from explorer.report.html_parts import badge, cell, data, number_cells, table
from explorer.report.html_style import POLICY, STYLE
from explorer.report.method import method
from explorer.report.outline import Entry
from explorer.report.safe import anchor, markup
from explorer.wording.labels import GATES
from explorer.wording.positions import show_position, show_positions
from explorer.wording.records import all_lines, how_said_in_report, key_phrase, opening_name

_SECTIONS = {
    "summary": "Summary",
    "findings": "Findings",
    "sources": "Sources",
    "method": "Method",
    "not-flagged": "Not flagged",
}


def render(report: Report) -> str:
    """Return the report as an HTML page, ending in a newline."""
    body = [
        '<a class="skip" href="#summary">Skip to the summary</a>',
        f'<header><h1 dir="auto">{markup(outline.title(report))}</h1></header>',
        _contents(report),
        "<main>",
        *_section("summary", _summary(report)),
        *_section("findings", _findings(report)),
        *_section("sources", _sources(report)),
        *_section("method", _method(report)),
        *_section("not-flagged", _not_flagged(report)),
        "</main>",
        f'<footer class="quiet"><p>Made by {markup(report.program)}</p></footer>',
    ]
    return "\n".join([*_head(report), "<body>", *body, "</body>", "</html>"]) + "\n"


def _head(report: Report) -> list[str]:
    return [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{markup(POLICY)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{markup(outline.title(report))}</title>",
        f"<style>{STYLE}</style>",
        "</head>",
    ]


def _section(name: str, content: Iterable[str]) -> list[str]:
    head = f'<h2 id="{name}-heading">{_SECTIONS[name]}</h2>'
    opening = f'<section id="{name}" aria-labelledby="{name}-heading">'
    return [opening, head, *content, "</section>"]


def _finding_anchor(finding: Finding) -> str:
    return f"finding-{anchor(finding.id)}"


def _link(report: Report, entry: Entry) -> str:
    shown = data(outline.fact(report, entry.finding))
    return f'<a href="#{_finding_anchor(entry.finding)}">{shown}</a>'


def _contents(report: Report) -> str:
    items = []
    for name, label in _SECTIONS.items():
        inner = ""
        if name == "findings" and report.findings:
            inside = "".join(
                f"<li>{entry.number}. {_link(report, entry)}</li>\n"
                for entry in outline.entries(report)
            )
            total = outline.count(len(report.findings), "finding")
            inner = f"\n<details><summary>{total}</summary>\n<ul>\n{inside}</ul>\n</details>\n"
        items.append(f'<li><a href="#{name}">{label}</a>{inner}</li>')
    return "\n".join(['<nav aria-label="Contents">', "<ul>", *items, "</ul>", "</nav>"])


def _summary(report: Report) -> list[str]:
    blocks = [data(outline.summary(report), "p")]
    if not report.findings:
        return blocks
    heads = ["Verdict", *(severity.value for severity in Severity), "all"]
    counted = [[verdict.value, *number_cells(row)] for verdict, row in outline.tally(report)]
    rows = [*counted, ["all", *number_cells(outline.totals(report))]]
    worst = "\n".join(
        f"<li><strong>{data(fact)}:</strong> {data(explained)}</li>"
        for fact, explained in outline.worst(report)
    )
    return [
        *blocks,
        *([f"<p>What matters most:</p>\n<ol>\n{worst}\n</ol>"] if worst else []),
        table("Findings by verdict and severity", heads, rows, "scroll tally"),
        _listed(report),
    ]


def _listed(report: Report) -> str:
    """Return the table of findings, with rulings where there are any."""
    ruled = outline.any_ruled(report)
    rows = [
        [
            str(entry.number),
            cell(badge(entry.finding.severity)),
            cell(entry.finding.verdict.value),
            cell(_link(report, entry)),
            cell(data(show_positions(report.pack, entry.finding))),
            *([cell(data(report.state(entry.finding)))] if ruled else []),
        ]
        for entry in outline.entries(report)
    ]
    columns = ["No.", "Severity", "Verdict", "Fact", "Positions", *(["Ruling"] if ruled else [])]
    return table(f"Findings, {outline.order(report)}", columns, rows, "scroll cards")


def _findings(report: Report) -> list[str]:
    if not report.findings:
        return ["<p>There is none.</p>"]
    return [_finding(report, entry) for entry in outline.entries(report)]


def _finding(report: Report, entry: Entry) -> str:
    finding = entry.finding
    name, title = _finding_anchor(finding), data(outline.fact(report, finding))
    outcome = [*outline.outcome(report, finding), ("Id", finding.id)]
    listed = "\n".join(f"<dt>{label}</dt>{data(text, 'dd')}" for label, text in outcome)
    return "\n".join(
        [
            f'<article id="{name}" aria-labelledby="{name}-heading">',
            f'<h3 id="{name}-heading">{entry.number}. {title}</h3>',
            f"<p><strong>{finding.verdict.value.capitalize()}</strong>, severity "
            f"{badge(finding.severity)}</p>",
            data(without_heading(report.pack, finding), "p"),
            *(_explained(report, finding) if finding.explains else _positions(report, finding)),
            f"<dl>\n{listed}\n</dl>",
            "</article>",
        ]
    )


def _explained(report: Report, finding: Finding) -> list[str]:
    items = [
        f"<li><strong>{data(subject)}:</strong> {data(said)}</li>"
        for subject, said in explained_lines(report, finding)
    ]
    return [f"<h4>{EXPLAINS}</h4>", "<ul>", *items, "</ul>"]


def _positions(report: Report, finding: Finding) -> list[str]:
    return [_position(report, finding, *numbered) for numbered in enumerate(finding.positions)]


def _position(report: Report, finding: Finding, index: int, position: Position) -> str:
    notes = markup(outline.position_notes(finding, index, position))
    claims = "\n".join(f"<li>{_claim(report, claim)}</li>" for claim in position.claims)
    better = " better" if finding.support.better == index else ""
    return (
        f'<div class="position{better}">\n'
        f"<h4>Position {index + 1}: {data(show_position(report.pack, position))}</h4>\n"
        f'<p class="quiet">{notes}</p>\n<ul>\n{claims}\n</ul>\n</div>'
    )


def _claim(report: Report, claim: Claim) -> str:
    phrase = key_phrase(claim)
    quoted = f", {data(phrase, 'q')}" if phrase else ""
    stated = f": {data(claim.statement)}" if claim.statement else ""
    how_said = data(how_said_in_report(report.pack, claim), "span", "quiet")
    name = data(opening_name(report.pack, claim.source.id))
    return f"{name}, {all_lines(claim)}{quoted}{stated} ({how_said})"


def _sources(report: Report) -> list[str]:
    blocks = []
    for source in report.sources():
        listed = "\n".join(
            f"<dt>{label}</dt><dd>{_title(source, text) if label == 'Title' else data(text)}</dd>"
            for label, text in outline.source_facts(report, source)
        )
        name = opening_name(report.pack, source.id)
        blocks.append(f"{data(name, 'h3')}\n<dl>\n{listed}\n</dl>")
    return blocks or ["<p>There is none.</p>"]


def _title(source: Source, title: str) -> str:
    """Link a title to where the source can be read, on the web and nowhere else."""
    try:
        parts = urlsplit(source.url)
    except ValueError:
        return data(title)
    if parts.scheme not in ("http", "https") or not parts.netloc or not source.url.isprintable():
        return data(title)
    address = markup(source.url)
    return f'<a href="{address}" rel="noopener noreferrer nofollow">{data(title)}</a>'


def _method(report: Report) -> list[str]:
    lines = [f"<dt>{label}</dt>{data(text, 'dd')}" for label, text in method(report.unmatched)]
    return ["<dl>", *lines, "</dl>"]


def _not_flagged(report: Report) -> list[str]:
    samples = cleared.samples(report)
    if not samples:
        return ["<p>No pair of claims looks like a clash and is none.</p>"]
    blocks = [f"<p>{markup(cleared.NOT_FLAGGED)}</p>"]
    for sample in samples:
        gate = sample.gate
        blocks += [
            f"<h3>{markup(at_the_start(GATES[gate].report))}</h3>",
            f'<p class="quiet">The gate {gate.value}: {cleared.sample_count(sample)}.</p>',
            "<ul>",
        ]
        for pair in sample.pairs:
            first, second, why = map(data, cleared.sample_line(report, pair))
            blocks.append(f"<li>{first}; {second}. No clash: {why}.</li>")
        blocks.append("</ul>")
    return blocks
