"""The findings of the HTML report: in full, or in a table if low or dismissed."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.model.claim import Claim
from explorer.model.enums import Severity, Verdict
from explorer.model.finding import Finding, Position
from explorer.model.source_names import at_the_start
from explorer.report import finding_words, outline
from explorer.report.build import Report
from explorer.report.finding_words import EXPLAINS, explained_lines
from explorer.report.html_first import finding_anchor
from explorer.report.html_parts import badge, cell, data, quoted, table
from explorer.report.outline import Entry
from explorer.report.safe import markup
from explorer.wording.positions import side_label, sides_are_named, stated
from explorer.wording.records import all_lines, how_said_in_report, opening_name, shown_phrase

_MOST_CLAIMS = 4
"""Number of a position's claims shown; any others are folded."""

_MOST_QUOTES = 6
"""Number of quotes shown for a position on a line; any others are folded."""

_MOST_BOXES = 4
"""Maximum positions side by side; if there are more, or a whole source is judged, they are
lines."""


def findings(report: Report) -> list[str]:
    """Return an article for each entry shown in full, and a table of the others."""
    full = [_finding(report, entry) for entry in outline.entries_in_full(report)]
    rest = outline.brief(report)
    return [*full, *([_table(report, rest, bool(full))] if rest else [])]


def entry_link(report: Report, entry: Entry) -> str:
    """Return an entry's title as a link to it."""
    shown = data(finding_words.fact(report, entry.finding))
    return f'<a href="#{finding_anchor(entry.finding)}">{shown}</a>'


def _finding(report: Report, entry: Entry) -> str:
    finding = entry.finding
    name, title = finding_anchor(finding), data(finding_words.fact(report, finding))
    grade = f'<span class="grade">{finding.verdict.value} {badge(finding.severity)}</span>'
    listed = "\n".join(
        f"<div><dt>{label}</dt>{data(text, 'dd')}</div>"
        for label, text in finding_words.outcome(report, finding)
    )
    sentence = finding_words.sentences(finding)
    kind = "" if _boxed(finding) else ' class="long"'
    return "\n".join(
        [
            f'<article id="{name}"{kind} aria-labelledby="{name}-heading">',
            f'<h3 id="{name}-heading">{entry.number}. {title} {grade}</h3>',
            *([data(sentence, "p")] if sentence else []),
            *(_explained(report, finding) if finding.explains else [_sides(report, finding)]),
            *([f'<dl class="outcome">\n{listed}\n</dl>'] if listed else []),
            "</article>",
        ]
    )


def _explained(report: Report, finding: Finding) -> list[str]:
    items = [
        f"<li><strong>{data(subject)}:</strong> {data(said)}</li>"
        for subject, said in explained_lines(report, finding)
    ]
    return [f"<h4>{EXPLAINS}</h4>", "<ul>", *items, "</ul>"]


def _sides(report: Report, finding: Finding) -> str:
    if not _boxed(finding):
        return "\n".join(_quoted(report, finding, position) for position in finding.positions)
    boxes = [_position(report, finding, *numbered) for numbered in enumerate(finding.positions)]
    return "\n".join(['<div class="sides">', *boxes, "</div>"])


def _boxed(finding: Finding) -> bool:
    """Return whether the positions of a finding are shown side by side, else as lines."""
    return not (finding.level or finding.explains or len(finding.positions) > _MOST_BOXES)


def _position(report: Report, finding: Finding, index: int, position: Position) -> str:
    notes = finding_words.position_notes(finding, index, position)
    quiet = f'<p class="quiet">{markup(notes)}</p>\n' if notes else ""
    better = " better" if finding.support.favours(index) else ""
    named = sides_are_named(finding) and len(position.sources) == 1
    early = finding_words.known_early(finding, index, position)
    return (
        f'<div class="position{better}">\n'
        f"<h4>{data(side_label(report.pack, finding, index))}</h4>\n"
        f"{quiet}{_claims(report, position, named, early)}\n</div>"
    )


def _claims(report: Report, position: Position, named: bool, early: bool) -> str:
    """Return the claims of a position; if there are many, all but the first are folded.

    `named` means that their source is named above; `early`, that they are said to be so there.
    """
    items = [f"<li>{_claim(report, claim, named, early)}</li>" for claim in position.claims]
    if len(items) <= _MOST_CLAIMS + 1:
        return "\n".join(["<ul>", *items, "</ul>"])
    first, others = items[:_MOST_CLAIMS], items[_MOST_CLAIMS:]
    more = _more(["<ul>", *others, "</ul>"], len(others))
    return "\n".join(["<ul>", *first, "</ul>", more])


def _more(lines: Iterable[str], claims: int) -> str:
    """Return lines folded under a summary with the number of claims."""
    summary = f"<summary>{outline.count(claims, 'more claim')}</summary>"
    return "\n".join([f"<details>{summary}", *lines, "</details>"])


def _claim(report: Report, claim: Claim, named: bool, early: bool) -> str:
    lines = all_lines(claim)
    source = opening_name(report.pack, claim.source.id)
    where = at_the_start(lines) if named else f"{source}, {lines}"
    stated = f": {data(claim.statement)}" if claim.statement else ""
    how_said = how_said_in_report(report.pack, claim, early)
    firmness = f" {data(f'({how_said})', 'span', 'quiet')}" if how_said else ""
    return f"{quoted(where, shown_phrase(claim))}{stated}{firmness}"


def _table(report: Report, entries: Iterable[Entry], others: bool) -> str:
    """Return the table of the entries shown in brief, with decisions if there are any."""
    listed = list(entries)
    ruled = finding_words.any_ruled(report)
    rows = [
        [
            str(entry.number),
            cell(_title(report, entry)),
            cell(_brief(report, entry.finding)),
            *([cell(data(finding_words.ruling(report, entry.finding)))] if ruled else []),
        ]
        for entry in listed
    ]
    dismissed = any(entry.dismissed for entry in listed)
    caption = outline.table_caption(others, dismissed)
    heads = ["No.", "Fact", "What the sources say", *(["Decision"] if ruled else [])]
    return table(caption, heads, rows, "scroll cards brief")


def _title(report: Report, entry: Entry) -> str:
    finding = entry.finding
    title = (
        f'<span id="{finding_anchor(finding)}">{data(finding_words.fact(report, finding))}</span>'
    )
    severity = "" if finding.severity is Severity.LOW else f" {badge(finding.severity)}"
    return f'{title} <span class="grade">{finding.verdict.value}{severity}</span>'


def _brief(report: Report, finding: Finding) -> str:
    """Return a finding in brief: why it is one, who says what, what would settle it."""
    sentence = finding_words.sentences_in_row(finding)
    said = [_quoted(report, finding, position) for position in finding.positions]
    settled = dict(finding_words.outcome(report, finding)).get(finding_words.SETTLES, "")
    lines = [
        *(_explained(report, finding) if finding.explains else said),
    ]
    closing = [
        *([data(sentence)] if sentence else []),
        *(
            [f'<span class="quiet">{finding_words.SETTLES}: {data(settled)}</span>']
            if settled
            else []
        ),
    ]
    return "\n".join([*lines, *([f"<p>{' '.join(closing)}</p>"] if closing else [])])


def _quoted(report: Report, finding: Finding, position: Position) -> str:
    """Return a position on a few lines: its value, and where each source says so.

    For a source as a whole, all claims are given, else the first claim of each source.
    """
    value = stated(report.pack, finding, position)
    plain = finding.verdict is Verdict.SPELLING  # the quotation is the value itself
    places = [
        quoted(where, "" if plain else phrase)
        for where, phrase in finding_words.quotes(report, position, every=bool(finding.level))
    ]
    shown, others = places[:_MOST_QUOTES], places[_MOST_QUOTES:]
    more = f"\n{_more(['; '.join(others)], len(others))}" if others else ""
    return f'<div class="position"><b>{data(value)}</b>: {"; ".join(shown)}{more}</div>'
