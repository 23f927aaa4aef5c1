"""The first page of the HTML report: sources, verdicts, the most important findings."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.model.enums import Severity
from explorer.model.finding import Finding, Position
from explorer.model.source_names import at_the_start
from explorer.report import films, finding_words, outline
from explorer.report.build import Report
from explorer.report.finding_words import explained_lines
from explorer.report.html_parts import badge, cell, data, number_cells, quoted, source_title, table
from explorer.report.safe import anchor
from explorer.values.dates import in_full
from explorer.wording.labels import VERDICTS
from explorer.wording.positions import stated
from explorer.wording.records import opening_name
from explorer.wording.vantages import saw_it

_MOST_QUOTES = 2
"""Number of sources quoted for one side on the first page."""

_EXAMPLES = 3
"""Number of examples of the differences that a pattern explains."""


def first_page(report: Report) -> list[str]:
    """Return the blocks of the first page."""
    blocks = [data(outline.summary(report), "p")]
    if report.sources():
        blocks.append(_sources(report))
    if not report.findings:
        return blocks
    worst = "\n".join(_worst(report, finding) for finding in outline.worst(report))
    blocks.append(_verdicts(report))
    if worst:
        blocks.append(f'<h3>What matters most</h3>\n<ol class="worst">\n{worst}\n</ol>')
    return [*blocks, *_patterns(report), *_films(report)]


def _patterns(report: Report) -> list[str]:
    items = [
        f'<li><a href="#{finding_anchor(finding)}">{data(sentence)}</a></li>'
        for finding, sentence in films.patterns(report)
    ]
    return ["<h3>Consistent differences</h3>", "<ul>", *items, "</ul>"] if items else []


def _films(report: Report) -> list[str]:
    lines = films.film_lines(report)
    rows = [
        [
            cell(f'<a href="#{finding_anchor(line.first)}">{data(line.name)}</a>'),
            line.year,
            *number_cells([*line.numbers, line.explained]),
        ]
        for line in lines[: films.MOST_FILMS]
    ]
    if not rows:
        return []
    heads = ["Film", "Year", *(severity.value for severity in Severity), "all", "by pattern"]
    caption = films.films_caption(report, lines)
    return ["<h3>Most disputed films</h3>", table(caption, heads, rows, "scroll tally")]


def finding_anchor(finding: Finding) -> str:
    """Return the HTML id of a finding."""
    return f"finding-{anchor(finding.id)}"


def _sources(report: Report) -> str:
    rows = [
        [
            data(opening_name(report.pack, source.id)),
            cell(source_title(source)),
            cell(data(source.author or "unknown")),
            cell(data(in_full(source.published or "") or "unknown")),
            cell(data(saw_it(source))),
        ]
        for source in report.sources()
    ]
    heads = ["Source", "Title", "Author", "Published", "Saw the film"]
    return table("The sources", heads, rows, "scroll cards")


def _verdicts(report: Report) -> str:
    heads = ["Verdict", "What it means", *(severity.value for severity in Severity), "all"]
    rows = [
        [
            verdict.value,
            cell(data(at_the_start(VERDICTS[verdict].report))),
            *number_cells(row),
        ]
        for verdict, row in outline.tally(report)
    ]
    total = ["all", cell(""), *number_cells(outline.totals(report))]
    return table("Findings by verdict and severity", heads, [*rows, total], "scroll tally")


def _worst(report: Report, finding: Finding) -> str:
    title = data(finding_words.worst_title(report, finding))
    link = f'<a href="#{finding_anchor(finding)}">{title}</a>'
    head = f"<strong>{link}</strong> {badge(finding.severity)} {finding.verdict.value}"
    reason = finding_words.lead(finding)
    items = _examples(report, finding) if finding.explains else _sides(report, finding)
    listed = "\n".join(f"<li>{item}</li>" for item in items)
    return f"<li>{head}\n<ul>\n{listed}\n</ul>\n{data(reason, 'p') if reason else ''}</li>"


def _sides(report: Report, finding: Finding) -> Iterator[str]:
    for position in finding_words.opposed(finding):
        yield f"<b>{data(stated(report.pack, finding, position))}</b>: {_quoted(report, position)}"


def _quoted(report: Report, position: Position) -> str:
    quotes = finding_words.quotes(report, position)
    shown = [quoted(*quote) for quote in quotes[:_MOST_QUOTES]]
    more = len(quotes) - len(shown)
    return "; ".join([*shown, *([f"{more} more"] if more else [])])


def _examples(report: Report, finding: Finding) -> Iterator[str]:
    for subject, said in explained_lines(report, finding)[:_EXAMPLES]:
        yield f"<b>{data(subject)}</b>: {data(said)}"
