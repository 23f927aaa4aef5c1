"""The findings of the HTML report: in full, or as a table what is low or dismissed."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.compare.explain import without_heading
from explorer.compare.groups import lost_by
from explorer.model.claim import Claim
from explorer.model.enums import Severity, Verdict
from explorer.model.finding import Finding, Position
from explorer.report import outline
from explorer.report.build import Report
from explorer.report.explained import EXPLAINS, explained_lines
from explorer.report.html_first import finding_anchor
from explorer.report.html_parts import badge, cell, data, quoted, table
from explorer.report.outline import Entry
from explorer.report.safe import anchor, markup
from explorer.wording.positions import show_position
from explorer.wording.records import all_lines, how_said_in_report, key_phrase, opening_name

_SETTLES = "What would settle it"


def findings(report: Report) -> list[str]:
    """Return an article for each entry that weighs, and a table of the others."""
    if not report.findings:
        return ["<p>There is none.</p>"]
    full = [
        _finding(report, entry) if len(entry.findings) == 1 else _lost(report, entry)
        for entry in outline.weighty(report)
    ]
    rest = outline.brief(report)
    return [*full, *([_table(report, rest, bool(full))] if rest else [])]


def entry_anchor(entry: Entry) -> str:
    """Return the id of an entry's place in the page."""
    if len(entry.findings) == 1:
        return finding_anchor(entry.findings[0])
    # Where some findings of a copy are dismissed it has two entries.
    name = f"copy-{anchor(lost_by(entry.findings[0]))}"
    return f"{name}-dismissed" if entry.dismissed else name


def entry_link(report: Report, entry: Entry) -> str:
    """Return an entry's title as a link to it."""
    shown = data(outline.entry_title(report, entry))
    return f'<a href="#{entry_anchor(entry)}">{shown}</a>'


def _article(report: Report, entry: Entry, content: Iterable[str]) -> str:
    name, first = entry_anchor(entry), entry.findings[0]
    title = data(outline.entry_title(report, entry))
    grade = f'<span class="grade">{first.verdict.value} {badge(first.severity)}</span>'
    return "\n".join(
        [
            f'<article id="{name}" aria-labelledby="{name}-heading">',
            f'<h3 id="{name}-heading">{entry.number}. {title} {grade}</h3>',
            *content,
            "</article>",
        ]
    )


def _finding(report: Report, entry: Entry) -> str:
    (finding,) = entry.findings
    listed = "\n".join(
        f"<div><dt>{label}</dt>{data(text, 'dd')}</div>"
        for label, text in outline.outcome(report, finding)
    )
    told = outline.told(report, finding)
    return _article(
        report,
        entry,
        [
            *([data(told, "p")] if told else []),
            *(_explained(report, finding) if finding.explains else [_sides(report, finding)]),
            *([f'<dl class="outcome">\n{listed}\n</dl>'] if listed else []),
        ],
    )


def _explained(report: Report, finding: Finding) -> list[str]:
    items = [
        f"<li><strong>{data(subject)}:</strong> {data(said)}</li>"
        for subject, said in explained_lines(report, finding)
    ]
    return [f"<h4>{EXPLAINS}</h4>", "<ul>", *items, "</ul>"]


def _sides(report: Report, finding: Finding) -> str:
    boxes = [_position(report, finding, *numbered) for numbered in enumerate(finding.positions)]
    return "\n".join(['<div class="sides">', *boxes, "</div>"])


def _position(report: Report, finding: Finding, index: int, position: Position) -> str:
    notes = markup(outline.position_notes(finding, index, position))
    claims = "\n".join(f"<li>{_claim(report, claim)}</li>" for claim in position.claims)
    better = " better" if finding.support.better == index else ""
    return (
        f'<div class="position{better}">\n'
        f"<h4>{data(show_position(report.pack, position))}</h4>\n"
        f'<p class="quiet">{notes}</p>\n<ul>\n{claims}\n</ul>\n</div>'
    )


def _claim(report: Report, claim: Claim) -> str:
    phrase = key_phrase(claim)
    quoted = f", {data(phrase, 'q')}" if phrase else ""
    stated = f": {data(claim.statement)}" if claim.statement else ""
    how_said = how_said_in_report(report.pack, claim)
    firmness = f" {data(f'({how_said})', 'span', 'quiet')}" if how_said else ""
    name = data(opening_name(report.pack, claim.source.id))
    return f"{name}, {all_lines(claim)}{quoted}{stated}{firmness}"


def _lost(report: Report, entry: Entry) -> str:
    """Return what one damaged copy lost, an item for each finding."""
    settled = data(entry.findings[0].would_resolve, "dd")
    return _article(
        report,
        entry,
        [
            f"<p>{markup(outline.LOST)}</p>",
            _lost_items(report, entry),
            f'<dl class="outcome">\n<div><dt>{_SETTLES}</dt>{settled}</div>\n</dl>',
        ],
    )


def _lost_items(report: Report, entry: Entry) -> str:
    items = []
    for number, finding in enumerate(entry.findings, entry.first):
        ruling = outline.ruling(report, finding) if outline.ruled(report, finding) else ""
        items.append(
            f'<li id="{finding_anchor(finding)}"><strong>{number}. '
            f"{data(outline.fact(report, finding))}:</strong> "
            f"{data(outline.lost(report, finding))}"
            f"{f' Ruling: {data(ruling)}.' if ruling else ''}</li>"
        )
    return "\n".join(['<ul class="lost">', *items, "</ul>"])


def _table(report: Report, entries: Iterable[Entry], others: bool) -> str:
    """Return the table of what a row is enough for, with rulings where there are any."""
    listed = list(entries)
    ruled = outline.any_ruled(report)
    rows = [
        [
            entry.number,
            cell(_title(report, entry)),
            cell(_brief(report, entry)),
            *([cell(data(_ruling(report, entry)))] if ruled else []),
        ]
        for entry in listed
    ]
    dismissed = any(entry.dismissed for entry in listed)
    caption = outline.table_caption(others, dismissed)
    heads = ["No.", "Fact", "What the sources say", *(["Ruling"] if ruled else [])]
    return table(caption, heads, rows, "scroll cards brief")


def _title(report: Report, entry: Entry) -> str:
    first = entry.findings[0]
    title = f'<span id="{entry_anchor(entry)}">{data(outline.entry_title(report, entry))}</span>'
    grade = f'<span class="grade">{first.verdict.value}'
    severity = "" if first.severity is Severity.LOW else f" {badge(first.severity)}"
    return f"{title}<br>{grade}{severity}</span>"


def _brief(report: Report, entry: Entry) -> str:
    settled = _settled(report, entry)
    last = f'<p class="quiet">{_SETTLES}: {data(settled)}</p>' if settled else ""
    if len(entry.findings) > 1:
        return _lost_items(report, entry) + last
    (finding,) = entry.findings
    if finding.explains:
        told = data(without_heading(report.pack, finding), "p")
        return "\n".join([told, *_explained(report, finding), last])
    said = [_quoted(report, finding, position) for position in finding.positions]
    reason = outline.reason(report, finding)
    return "\n".join([*said, *([data(reason, "p")] if reason else []), last])


def _quoted(report: Report, finding: Finding, position: Position) -> str:
    """Return a position on a few lines: its value, and where each source says so."""
    value = show_position(report.pack, position)
    plain = finding.verdict is Verdict.SPELLING  # the words quoted are the value
    places = [
        quoted(where, "" if plain else phrase) for where, phrase in outline.quotes(report, position)
    ]
    return f'<div class="position"><b>{data(value)}</b>: {"; ".join(places)}</div>'


def _settled(report: Report, entry: Entry) -> str:
    taste = all(finding.verdict is Verdict.OPINION for finding in entry.findings)
    return "" if taste else entry.findings[0].would_resolve


def _ruling(report: Report, entry: Entry) -> str:
    if len(entry.findings) == 1 and outline.ruled(report, entry.findings[0]):
        return outline.ruling(report, entry.findings[0])
    return outline.entry_ruling(report, entry)
