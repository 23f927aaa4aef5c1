"""The report as one HTML page that stands alone: no script, no request, readable on paper.

Every text from outside goes through `_text` or an attribute's `markup`, never into the page as it
is. Verdict and severity are words, never colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from explorer.compare.model import Finding, Position, Severity
from explorer.pack.model import Claim, Source
from explorer.report import outline, words
from explorer.report.build import Report
from explorer.report.html_style import POLICY, STYLE
from explorer.report.safe import anchor, markup

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


def _text(text: str, tag: str = "span", kind: str = "") -> str:
    """Return data text in an element that keeps its own writing direction."""
    chosen = f' class="{kind}"' if kind else ""
    return f'<{tag} dir="auto"{chosen}>{markup(text)}</{tag}>'


def _section(name: str, content: Iterable[str]) -> list[str]:
    head = f'<h2 id="{name}-heading">{_SECTIONS[name]}</h2>'
    opening = f'<section id="{name}" aria-labelledby="{name}-heading">'
    return [opening, head, *content, "</section>"]


def _finding_anchor(finding: Finding) -> str:
    return f"finding-{anchor(finding.id)}"


def _link(report: Report, finding: Finding) -> str:
    shown = _text(outline.fact(report, finding))
    return f'<a href="#{_finding_anchor(finding)}">{shown}</a>'


def _contents(report: Report) -> str:
    items = []
    for name, label in _SECTIONS.items():
        inner = ""
        if name == "findings" and report.findings:
            inside = "".join(f"<li>{_link(report, f)}</li>\n" for f in report.worst_first())
            total = words.count(len(report.findings), "finding")
            inner = f"\n<details><summary>{total}</summary>\n<ol>\n{inside}</ol>\n</details>\n"
        items.append(f'<li><a href="#{name}">{label}</a>{inner}</li>')
    return "\n".join(['<nav aria-label="Contents">', "<ul>", *items, "</ul>", "</nav>"])


def _table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of cells that are HTML already; the first of each row is its heading."""
    head = "".join(f'<th scope="col">{markup(one)}</th>' for one in heads)
    body = "\n".join(
        f'<tr><th scope="row">{first}</th>{"".join(rest)}</tr>' for first, *rest in rows
    )
    return (
        f'<div class="scroll"><table>\n<caption>{markup(caption)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table></div>"
    )


def _cell(content: str) -> str:
    return f"<td>{content}</td>"


def _numbers(row: Iterable[int]) -> list[str]:
    return [f'<td class="number">{number}</td>' for number in row]


def _badge(severity: Severity) -> str:
    return f'<span class="badge {severity.value}">{severity.value}</span>'


def _summary(report: Report) -> list[str]:
    blocks = [_text(outline.summary(report), "p")]
    if not report.findings:
        return blocks
    heads = ["Verdict", *(severity.value for severity in Severity), "all"]
    counted = [[verdict.value, *_numbers(row)] for verdict, row in outline.tally(report)]
    rows = [*counted, ["all", *_numbers(outline.totals(report))]]
    listed = [
        [
            str(number),
            _cell(_badge(finding.severity)),
            _cell(finding.verdict.value),
            _cell(_link(report, finding)),
            _cell(_text(outline.positions_in_short(finding))),
            _cell(_text(report.state(finding))),
        ]
        for number, finding in enumerate(report.worst_first(), 1)
    ]
    columns = ["No.", "Severity", "Verdict", "Fact", "Positions", "Ruling"]
    return [
        *blocks,
        _table("Findings by verdict and severity", heads, rows),
        _table("Findings, worst first", columns, listed),
    ]


def _findings(report: Report) -> list[str]:
    if not report.findings:
        return ["<p>There is none.</p>"]
    return [_finding(report, n, f) for n, f in enumerate(report.worst_first(), 1)]


def _finding(report: Report, number: int, finding: Finding) -> str:
    name, verdict = _finding_anchor(finding), finding.verdict
    outcome = {
        "Support": finding.support.why,
        "Would settle it": finding.would_resolve,
        **({"Ruling": outline.ruling(report, finding)} if outline.ruled(report, finding) else {}),
        "Finding": finding.id,
    }
    listed = "\n".join(f"<dt>{label}</dt>{_text(text, 'dd')}" for label, text in outcome.items())
    positions = [_position(report, finding, i, p) for i, p in enumerate(finding.positions)]
    return "\n".join(
        [
            f'<article id="{name}" aria-labelledby="{name}-heading">',
            f'<h3 id="{name}-heading">{number}. {_text(outline.fact(report, finding))}</h3>',
            f"<p><strong>{verdict.value.capitalize()}</strong> "
            f"({markup(words.VERDICTS[verdict])}), severity {_badge(finding.severity)}</p>",
            _text(finding.explanation, "p"),
            *positions,
            f"<dl>\n{listed}\n</dl>",
            "</article>",
        ]
    )


def _position(report: Report, finding: Finding, index: int, position: Position) -> str:
    better = " better" if finding.support.better == index else ""
    notes = markup(outline.position_notes(finding, index, position))
    claims = "\n".join(f"<li>{_claim(report, claim)}</li>" for claim in position.claims)
    return (
        f'<div class="position{better}">\n'
        f"<h4>Position {index + 1}: {_text(position.value)}</h4>\n"
        f'<p class="quiet">{notes}</p>\n<ul>\n{claims}\n</ul>\n</div>'
    )


def _claim(report: Report, claim: Claim) -> str:
    phrase = words.phrase(claim)
    quoted = f", {_text(phrase, 'q')}" if phrase else ""
    stated = f": {_text(claim.statement)}" if claim.statement else ""
    manner = _text(words.manner(report.pack, claim), "span", "quiet")
    return f"{_text(claim.source)}, {words.place(claim)}{quoted}{stated} ({manner})"


def _sources(report: Report) -> list[str]:
    rows, heads = [], ["Source"]
    for source in report.sources():
        facts = outline.source_facts(report, source)
        heads = ["Source", *(head for head, _ in facts)]
        cells = [
            _cell(_title(source, value) if head == "Title" else _text(value))
            for head, value in facts
        ]
        rows.append([_text(source.id), *cells])
    return [_table("Sources, by id", heads, rows)] if rows else ["<p>There is none.</p>"]


def _title(source: Source, title: str) -> str:
    """Link a title to where the source can be read, on the web and nowhere else."""
    try:
        parts = urlsplit(source.url)
    except ValueError:
        return _text(title)
    if parts.scheme not in ("http", "https") or not parts.netloc or not source.url.isprintable():
        return _text(title)
    address = markup(source.url)
    return f'<a href="{address}" rel="noopener noreferrer nofollow">{_text(title)}</a>'


def _method(report: Report) -> list[str]:
    lines = [f"<dt>{label}</dt>{_text(text, 'dd')}" for label, text in outline.method(report)]
    return ["<dl>", *lines, "</dl>"]


def _not_flagged(report: Report) -> list[str]:
    samples = outline.samples(report)
    if not samples:
        return ["<p>No pair of claims looks like a clash and is none.</p>"]
    blocks = ["<p>Pairs of claims that look like a clash and are not, by gate.</p>"]
    for sample in samples:
        shown = f"{words.count(sample.total, 'pair')}, of which {len(sample.pairs)} here."
        blocks += [
            f"<h3>{sample.gate.value.capitalize()}</h3>",
            f'<p class="quiet">{markup(words.GATES[sample.gate])}: {shown}</p>',
            "<ul>",
        ]
        for pair in sample.pairs:
            first, second = (
                _text(outline.said(report, report.pack.claims[one]))
                for one in (pair.first, pair.second)
            )
            blocks.append(f"<li>{first}; {second}. Why not: {_text(pair.why)}</li>")
        blocks.append("</ul>")
    return blocks
