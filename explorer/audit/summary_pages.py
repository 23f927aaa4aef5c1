"""An audit's summary, in Markdown and as one self-contained HTML page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from explorer import __version__
from explorer.audit.summary import Summary
from explorer.audit.unread_cells import SHOWN
from explorer.model.enums import STRENGTH, Severity, Verdict
from explorer.model.source_names import at_the_start
from explorer.report import safe
from explorer.report.html_parts import cell, data, number_cells, table
from explorer.report.html_style import STYLE, policy
from explorer.text import count, count_in_words, listed

_SHADES = 5

_NAMED = 12
"""Maximum number of sources to name."""

_NOT_UNDERSTOOD = "Cells not understood"
_UNREAD_HEADS = ("Column", "Table", "Cells", "Such as", "Expected")
_NOTES = "How the tables were read"

_STYLE = (
    STYLE
    + """
.numbers thead th:nth-child(n+2) { text-align: right; }
.bars td:nth-child(2) { width: 45%; vertical-align: middle; }
.bars svg { min-width: 4rem; height: .9rem; }
.bars td, .bars th, .matrix td, .matrix th { padding-left: .4rem; padding-right: .4rem; }
@media (max-width: 40rem) {
  .matrix table { font-size: .75rem; }
  .matrix td, .matrix th { padding-left: .2rem; padding-right: .2rem; }
}
.summary li { margin: .5rem 0; }
"""
    + "".join(
        f".shade-{at} {{ background: color-mix(in srgb, var(--mark) {10 * at}%, transparent); }}\n"
        for at in range(1, _SHADES + 1)
    )
)
"""The report's stylesheet with rules for tables of numbers."""


def markdown(summary: Summary) -> str:
    """Return the summary as Markdown."""
    lines = [f"# {_title(summary)}", "", *map(safe.markdown, _opening(summary)), ""]
    kinds = [kind for kind in Verdict if any(v == kind for v, _ in summary.by_kind)]
    if kinds:
        lines += ["| | " + " | ".join(Severity) + " |", "| --- | ---: | ---: | ---: |"]
        lines += [
            f"| {kind} | " + " | ".join(f"{n:,}" for n in _numbers(summary, kind)) + " |"
            for kind in sorted(kinds, key=STRENGTH.__getitem__)
        ]
        lines.append("")
    if summary.patterns:
        lines += ["## Patterns", ""]
        lines += [f"- {safe.markdown(finding['explanation'])}" for finding in summary.patterns]
        lines.append("")
    if summary.shares:
        lines += ["## By property", "", "| Property | Findings | Per 1,000 rows |"]
        lines += ["| --- | ---: | ---: |"]
        lines += [
            f"| {safe.markdown(name)} | {number:,} | {share:.1f} |"
            for name, number, share in summary.shares
        ]
        lines.append("")
    if summary.pairs:
        lines += ["## By pair of sources", ""]
        lines += [f"{_most_pairs(summary)}.", ""] if summary.more_pairs else []
        lines += [*_pairs_as_table(summary), ""]
    if summary.worst:
        lines += [f"## {_worst_title(summary)}", ""]
        lines += [summary.worst_words, ""] if summary.worst_words else []
        lines += [
            f"{number}. **{finding['verdict'].capitalize()}**, "
            f"**{finding['severity']}** severity. {safe.markdown(finding['explanation'])}"
            for number, finding in enumerate(summary.worst, 1)
        ]
        lines.append("")
    lines += _left_out_in_markdown(summary)
    lines += [_closing(), ""]
    return "\n".join(lines)


def _left_out_in_markdown(summary: Summary) -> Iterator[str]:
    if summary.unread:
        yield from (f"## {_NOT_UNDERSTOOD}", "")
        yield from (f"| {' | '.join(_UNREAD_HEADS)} |", "| --- | --- | ---: | --- | --- |")
        for kind in summary.unread[:SHOWN]:
            table, column, shown, reason = map(
                safe.markdown, (kind.table, kind.column, kind.shown, kind.reason)
            )
            yield f"| {column} | {table} | {kind.number:,} | {shown} | {reason} |"
        yield from ("", summary.more_unread, "") if summary.more_unread else ("",)
    if summary.notes:
        yield from (f"## {_NOTES}", "")
        yield from (f"- {safe.markdown(note)}" for note in summary.notes)
        yield ""


def _pairs_as_table(summary: Summary) -> Iterator[str]:
    """Yield a matrix if sources are few, else the pairs with the most findings."""
    if summary.few_sources:
        names = [safe.markdown(name) for name in summary.sources]
        yield f"| | {' | '.join(names)} |"
        yield f"| --- |{' ---: |' * len(names)}"
        for name, first in zip(names, summary.sources, strict=True):
            numbers = (
                "" if first == second else f"{summary.between(first, second):,}"
                for second in summary.sources
            )
            yield f"| {name} | {' | '.join(numbers)} |"
    else:
        yield from ("| Sources | Findings |", "| --- | ---: |")
        for pair, number in summary.pairs:
            yield f"| {safe.markdown(' and '.join(pair))} | {number:,} |"


def html(summary: Summary) -> str:
    """Return the summary as an HTML page."""
    title = safe.markup(_title(summary))
    parts = [
        "<!DOCTYPE html>",
        '<html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{safe.markup(policy(_STYLE))}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title><style>{_STYLE}</style></head>",
        f"<body><header><h1>{title}</h1></header><main>",
        *(data(line, "p") for line in _opening(summary)),
        *_kinds_table(summary),
        *_section("Patterns", list(_patterns(summary))),
        *_section("By property", list(_by_property(summary))),
        *_section("By pair of sources", list(_by_pair(summary))),
        *_section(_worst_title(summary), list(_worst(summary))),
        *_section(_NOT_UNDERSTOOD, list(_unread(summary))),
        *_section(_NOTES, [_items(summary.notes)] if summary.notes else []),
        f'</main><footer class="quiet"><p>{_closing()}</p></footer></body></html>',
    ]
    return "\n".join(parts) + "\n"


def _title(summary: Summary) -> str:
    return f"Where {count_in_words(len(summary.sources), 'source')} differ"


def _opening(summary: Summary) -> Iterator[str]:
    few = len(summary.sources) <= _NAMED
    sources = listed(summary.sources) if few else count(len(summary.sources), "source")
    findings = count_in_words(summary.findings, "finding")
    yield f"{count(summary.rows, 'claim')} by {sources}: {findings}."
    if summary.not_compared:
        yield summary.not_compared
    if summary.since is not None:
        yield f"Since the earlier audit: {summary.since.words}."
    if summary.patterns:
        facts = count_in_words(summary.explained, "difference")
        number = sum(n for (verdict, _), n in summary.by_kind.items() if verdict == "pattern")
        patterns = at_the_start(count_in_words(number, "pattern"))
        yield f"{patterns} {'explains' if number == 1 else 'explain'} {facts}."
    if summary.unknown:
        named = ", ".join(f"{name} ({number:,})" for name, number in summary.unknown.items())
        yield f"Rows with unknown properties were left out: {named}."
    yield from summary.unread_words


def _closing() -> str:
    return f"Made by filmfacts {__version__}. All findings are in findings.jsonl."


def _worst_title(summary: Summary) -> str:
    return "The worst findings" if summary.left_out else "Findings"


def _numbers(summary: Summary, verdict: str) -> list[int]:
    return [summary.by_kind[verdict, severity.value] for severity in Severity]


def _kinds_table(summary: Summary) -> Iterator[str]:
    kinds = {verdict for verdict, _ in summary.by_kind}
    rows = [
        [kind.value, *number_cells(f"{number:,}" for number in _numbers(summary, kind))]
        for kind in sorted(Verdict, key=STRENGTH.__getitem__)
        if kind in kinds
    ]
    if rows:
        heads = ["Verdict", *Severity]
        yield table("Findings by verdict and severity", heads, rows, "scroll numbers")


def _section(title: str, content: Sequence[str]) -> list[str]:
    return [f"<section><h2>{title}</h2>", *content, "</section>"] if content else []


def _worst(summary: Summary) -> Iterator[str]:
    if summary.worst_words:
        yield data(summary.worst_words, "p")
    if summary.worst:
        yield _list(summary.worst)


def _list(findings: Sequence[dict[str, str]]) -> str:
    items = (
        f"<li>{data(finding['severity'], kind='badge ' + finding['severity'])} "
        f"{data(finding['verdict'])}: {data(finding['explanation'])}</li>"
        for finding in findings
    )
    return f'<ol class="summary">{"".join(items)}</ol>'


def _unread(summary: Summary) -> Iterator[str]:
    if summary.unread:
        yield table(
            "Cells that were compared with nothing",
            _UNREAD_HEADS,
            [[data(kind.column), cell(data(kind.table)), *number_cells([f"{kind.number:,}"]),
              cell(data(kind.shown)), cell(data(kind.reason))]
             for kind in summary.unread[:SHOWN]],
            "scroll",
        )  # fmt: skip
    if summary.more_unread:
        yield data(summary.more_unread, "p")


def _items(texts: Iterable[str]) -> str:
    items = (f"<li>{data(text)}</li>" for text in texts)
    return f'<ol class="summary">{"".join(items)}</ol>'


def _patterns(summary: Summary) -> Iterator[str]:
    if summary.patterns:
        yield _items(pattern["explanation"] for pattern in summary.patterns)


def _by_property(summary: Summary) -> Iterator[str]:
    shares = summary.shares
    if shares:
        most = max(number for _, number, _ in shares)
        yield table(
            "Findings by property",
            ["Property", "", "Findings", "Per 1,000 rows"],
            [[data(name), _bar(number, most), *number_cells([f"{number:,}", f"{share:.1f}"])]
             for name, number, share in shares],
            "scroll bars numbers",
        )  # fmt: skip


def _by_pair(summary: Summary) -> Iterator[str]:
    if summary.pairs and summary.few_sources:
        yield _matrix(summary)
    elif summary.pairs:
        most = summary.pairs[0][1]
        yield table(
            _most_pairs(summary) if summary.more_pairs else "Findings by pair of sources",
            ["Sources", "", "Findings"],
            [[data(" and ".join(pair)), _bar(number, most), *number_cells([f"{number:,}"])]
             for pair, number in summary.pairs],
            "scroll bars numbers",
        )  # fmt: skip


def _most_pairs(summary: Summary) -> str:
    return f"The {len(summary.pairs)} pairs with the most findings"


def _matrix(summary: Summary) -> str:
    """Return the matrix of all sources; cells are darker the more findings they have."""
    most = max(summary.by_pair.values())
    rows = [
        [data(first), *(_shaded(summary, first, second, most) for second in summary.sources)]
        for first in summary.sources
    ]
    heads = ["", *summary.sources]
    return table("Findings by pair of sources", heads, rows, "scroll matrix numbers")


def _shaded(summary: Summary, first: str, second: str, most: int) -> str:
    if first == second:
        return '<td role="cell"></td>'
    number = summary.between(first, second)
    shade = -(-_SHADES * number // most)
    pair = safe.markup(f"{first} and {second}: {number:,}")
    return f'<td role="cell" class="number shade-{shade}" title="{pair}">{number:,}</td>'


def _bar(number: int, most: int) -> str:
    """Return a cell with a number and a bar, the largest of which fills the cell."""
    return (
        '<td role="cell"><svg aria-hidden="true"><rect width="'
        f'{100 * number / most:.1f}%" height="100%"/></svg></td>'
    )
