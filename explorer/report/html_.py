"""The report as one HTML page that stands alone: no script, no request, readable on paper.

Every text from outside goes through `_text` or an attribute's `markup`, never into the page as it
is. Verdict and severity are words, never colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from explorer.compare.explain import without_heading
from explorer.compare.groups import lost_by
from explorer.model.claim import Claim
from explorer.model.finding import Finding, Position, Severity
from explorer.model.source import Source
from explorer.model.source_names import at_the_start
from explorer.report import cleared, outline, words
from explorer.report.build import Report
from explorer.report.html_style import POLICY, STYLE
from explorer.report.method import method
from explorer.report.outline import Entry
from explorer.report.safe import anchor, markup
from explorer.wording.positions import show_position

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


def _entry_anchor(entry: Entry) -> str:
    if len(entry.findings) == 1:
        return _finding_anchor(entry.findings[0])
    # Where some findings of a copy are dismissed it has two entries.
    name = f"copy-{anchor(lost_by(entry.findings[0]))}"
    return f"{name}-dismissed" if entry.dismissed else name


def _link(report: Report, entry: Entry) -> str:
    shown = _text(outline.entry_title(report, entry))
    return f'<a href="#{_entry_anchor(entry)}">{shown}</a>'


def _contents(report: Report) -> str:
    items = []
    for name, label in _SECTIONS.items():
        inner = ""
        if name == "findings" and report.findings:
            inside = "".join(
                f"<li>{entry.number}. {_link(report, entry)}</li>\n"
                for entry in outline.entries(report)
            )
            total = words.count(len(report.findings), "finding")
            inner = f"\n<details><summary>{total}</summary>\n<ul>\n{inside}</ul>\n</details>\n"
        items.append(f'<li><a href="#{name}">{label}</a>{inner}</li>')
    return "\n".join(['<nav aria-label="Contents">', "<ul>", *items, "</ul>", "</nav>"])


def _table(
    caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], kind: str = "scroll"
) -> str:
    """Return a table of cells that are HTML already; the first of each row is its heading.

    `kind` is for the stylesheet: under `cards` a row is a card where the page is narrow.
    """
    head = "".join(f'<th scope="col">{markup(one)}</th>' for one in heads)
    body = "\n".join(
        f'<tr><th scope="row">{first}</th>{"".join(rest)}</tr>' for first, *rest in rows
    )
    return (
        f'<div class="{kind}"><table>\n<caption>{markup(caption)}</caption>\n'
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
    worst = "\n".join(
        f"<li><strong>{_text(fact)}:</strong> {_text(told)}</li>"
        for fact, told in outline.worst(report)
    )
    return [
        *blocks,
        *([f"<p>What matters most:</p>\n<ol>\n{worst}\n</ol>"] if worst else []),
        _table("Findings by verdict and severity", heads, rows, "scroll tally"),
        _listed(report),
    ]


def _listed(report: Report) -> str:
    """Return the table of findings, with rulings where there are any."""
    ruled = outline.any_ruled(report)
    rows = [
        [
            entry.number,
            _cell(_badge(entry.findings[0].severity)),
            _cell(entry.findings[0].verdict.value),
            _cell(_link(report, entry)),
            _cell(_text(outline.entry_positions(report, entry))),
            *([_cell(_text(outline.entry_ruling(report, entry)))] if ruled else []),
        ]
        for entry in outline.entries(report)
    ]
    columns = ["No.", "Severity", "Verdict", "Fact", "Positions", *(["Ruling"] if ruled else [])]
    return _table(f"Findings, {outline.order(report)}", columns, rows, "scroll cards")


def _findings(report: Report) -> list[str]:
    if not report.findings:
        return ["<p>There is none.</p>"]
    return [
        _finding(report, entry) if len(entry.findings) == 1 else _lost(report, entry)
        for entry in outline.entries(report)
    ]


def _article(report: Report, entry: Entry, content: Iterable[str]) -> str:
    name, first = _entry_anchor(entry), entry.findings[0]
    title = _text(outline.entry_title(report, entry))
    return "\n".join(
        [
            f'<article id="{name}" aria-labelledby="{name}-heading">',
            f'<h3 id="{name}-heading">{entry.number}. {title}</h3>',
            f"<p><strong>{first.verdict.value.capitalize()}</strong>, severity "
            f"{_badge(first.severity)}</p>",
            *content,
            "</article>",
        ]
    )


def _finding(report: Report, entry: Entry) -> str:
    (finding,) = entry.findings
    outcome = [*outline.outcome(report, finding), ("Id", finding.id)]
    listed = "\n".join(f"<dt>{label}</dt>{_text(text, 'dd')}" for label, text in outcome)
    return _article(
        report,
        entry,
        [
            _text(without_heading(report.pack, finding), "p"),
            *(_position(report, finding, i, p) for i, p in enumerate(finding.positions)),
            f"<dl>\n{listed}\n</dl>",
        ],
    )


def _lost(report: Report, entry: Entry) -> str:
    """Return what one damaged copy lost, an item for each finding."""
    items = []
    for number, finding in enumerate(entry.findings, entry.first):
        ruling = outline.ruling(report, finding) if outline.ruled(report, finding) else ""
        items.append(
            f'<li id="{_finding_anchor(finding)}"><strong>{number}. '
            f"{_text(outline.fact(report, finding))}:</strong> "
            f"{_text(outline.lost(report, finding))}"
            f"{f' Ruling: {_text(ruling)}.' if ruling else ''} "
            f"Id: {_text(finding.id)}</li>"
        )
    settled = _text(entry.findings[0].would_resolve, "dd")
    return _article(
        report,
        entry,
        [
            f"<p>{markup(outline.LOST)}</p>",
            '<ul class="lost">',
            *items,
            "</ul>",
            f"<dl>\n<dt>What would settle it</dt>{settled}\n</dl>",
        ],
    )


def _position(report: Report, finding: Finding, index: int, position: Position) -> str:
    notes = markup(outline.position_notes(finding, index, position))
    claims = "\n".join(f"<li>{_claim(report, claim)}</li>" for claim in position.claims)
    better = " better" if finding.support.better == index else ""
    return (
        f'<div class="position{better}">\n'
        f"<h4>Position {index + 1}: {_text(show_position(report.pack, position))}</h4>\n"
        f'<p class="quiet">{notes}</p>\n<ul>\n{claims}\n</ul>\n</div>'
    )


def _claim(report: Report, claim: Claim) -> str:
    phrase = words.phrase(claim)
    quoted = f", {_text(phrase, 'q')}" if phrase else ""
    stated = f": {_text(claim.statement)}" if claim.statement else ""
    manner = _text(words.manner(report.pack, claim), "span", "quiet")
    name = _text(at_the_start(report.pack.source_name(claim.source.id)))
    return f"{name}, {words.place(claim)}{quoted}{stated} ({manner})"


def _sources(report: Report) -> list[str]:
    blocks = []
    for source in report.sources():
        listed = "\n".join(
            f"<dt>{label}</dt><dd>{_title(source, text) if label == 'Title' else _text(text)}</dd>"
            for label, text in outline.source_facts(report, source)
        )
        name = at_the_start(report.pack.source_name(source.id))
        blocks.append(f"{_text(name, 'h3')}\n<dl>\n{listed}\n</dl>")
    return blocks or ["<p>There is none.</p>"]


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
    lines = [f"<dt>{label}</dt>{_text(text, 'dd')}" for label, text in method(report.unmatched)]
    return ["<dl>", *lines, "</dl>"]


def _not_flagged(report: Report) -> list[str]:
    samples = cleared.samples(report)
    if not samples:
        return ["<p>No pair of claims looks like a clash and is none.</p>"]
    blocks = [f"<p>{markup(cleared.NOT_FLAGGED)}</p>"]
    for sample in samples:
        gate = sample.gate
        blocks += [
            f"<h3>{markup(at_the_start(words.GATES[gate]))}</h3>",
            f'<p class="quiet">The gate {gate.value}: {cleared.sample_count(sample)}.</p>',
            "<ul>",
        ]
        for pair in sample.pairs:
            first, second, why = map(_text, cleared.sample_line(report, pair))
            blocks.append(f"<li>{first}; {second}. No clash: {why}.</li>")
        blocks.append("</ul>")
    return blocks
