"""The end of the HTML report: sources, method, examples of cleared pairs, ids."""

from __future__ import annotations

from explorer.model.source_names import at_the_start
from explorer.report import cleared, outline
from explorer.report.build import Report
from explorer.report.html_parts import cell, data, table
from explorer.report.method import method
from explorer.report.safe import markup
from explorer.wording.labels import GATES
from explorer.wording.records import opening_name


def sources(report: Report) -> list[str]:
    """Return the details of each source that the first page leaves out."""
    blocks = []
    for source in report.sources():
        listed = "\n".join(
            f"<div><dt>{label}</dt>{data(text, 'dd')}</div>"
            for label, text in outline.source_facts(report, source)
            if label not in ("Title", "Author", "Published")
        )
        name = opening_name(report.pack, source.id)
        blocks.append(f'{data(name, "h3")}\n<dl class="outcome facts">\n{listed}\n</dl>')
    return blocks


def method_lines(report: Report) -> list[str]:
    """Return the section on how the findings were made."""
    lines = [
        f"<div><dt>{label}</dt>{data(text, 'dd')}</div>" for label, text in method(report.unmatched)
    ]
    return ['<dl class="outcome">', *lines, "</dl>"]


def not_flagged(report: Report) -> list[str]:
    """Return examples of pairs that look like a conflict but are not, grouped by reason."""
    samples = cleared.samples(report)
    if not samples:
        return []
    blocks = [f"<p>{markup(cleared.NOT_FLAGGED)}</p>", '<div class="columns">']
    for sample in samples:
        blocks += [
            f"<h3>{markup(at_the_start(GATES[sample.gate].report))}</h3>",
            f'<p class="quiet">{at_the_start(cleared.sample_count(sample))}.</p>',
            "<ul>",
        ]
        for pair in sample.pairs:
            first, second, why = map(data, cleared.sample_line(report, pair))
            blocks.append(f"<li>{first}; {second}. {cleared.CLEARED}: {why}.</li>")
        blocks.append("</ul>")
    return [*blocks, "</div>"]


def appendix(report: Report) -> list[str]:
    """Return the findings' ids by number, and the sources' ids and hashes."""
    blocks = []
    numbered = [
        [str(entry.number), cell(data(entry.finding.id, "code"))]
        for entry in outline.entries(report)
    ]
    if numbered:
        blocks.append(table("Ids of the findings", ["No.", "Id"], numbered, "scroll ids"))
    hashed = [
        [
            data(opening_name(report.pack, source.id)),
            cell(data(source.id, "code")),
            cell(data(source.sha256 or "no text", "code")),
        ]
        for source in report.sources()
    ]
    if hashed:
        heads = ["Source", "Id in the pack", "SHA-256 of its text"]
        blocks.append(table("Ids and hashes of the sources", heads, hashed, "scroll hashes"))
    return blocks
