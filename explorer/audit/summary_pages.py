"""An audit's summary, in Markdown and as one HTML page that stands alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explorer import __version__
from explorer.audit.summary import MOST, Summary
from explorer.model.enums import STRENGTH, Severity, Verdict
from explorer.report import safe
from explorer.report.html_parts import cell, data, number_cells, table
from explorer.report.html_style import POLICY, STYLE
from explorer.report.svg.elements import (
    ROW,
    WIDTH,
    Markup,
    clipped,
    group,
    picture,
    rectangle,
    words,
)
from explorer.text import count, listed

_LABEL, _NUMBER = 230, 80
"""Room for a bar's name, and for its number."""

_BARS = 25


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
        lines += ["## By pair of sources", "", "| Sources | Findings |", "| --- | ---: |"]
        lines += [
            f"| {safe.markdown(' and '.join(pair))} | {number:,} |"
            for pair, number in summary.pairs
        ]
        lines.append("")
    if summary.worst:
        lines += [f"## {_worst_title(summary)}", ""]
        lines += [
            f"{number}. {finding['severity']} {finding['verdict']}: "
            f"{safe.markdown(finding['explanation'])}"
            for number, finding in enumerate(summary.worst, 1)
        ]
        lines.append("")
    lines += [_closing(), ""]
    return "\n".join(lines)


def html(summary: Summary) -> str:
    """Return the summary as an HTML page."""
    title = safe.markup(_title(summary))
    parts = [
        "<!DOCTYPE html>",
        '<html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{safe.markup(POLICY)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title><style>{STYLE}</style></head>",
        f"<body><header><h1>{title}</h1></header><main>",
        *(data(line, "p") for line in _opening(summary)),
        *_kinds_table(summary),
        *_section("Patterns", [_list(summary.patterns)] if summary.patterns else []),
        *_section("By property", list(_by_property(summary))),
        *_section("By pair of sources", list(_by_pair(summary))),
        *_section(_worst_title(summary), [_list(summary.worst)] if summary.worst else []),
        f'</main><footer class="quiet"><p>{_closing()}</p></footer></body></html>',
    ]
    return "\n".join(parts) + "\n"


def _title(summary: Summary) -> str:
    return f"Where {count(len(summary.sources), 'source')} differ"


def _opening(summary: Summary) -> Iterator[str]:
    shown = listed(summary.sources[:12]) + (" and others" if len(summary.sources) > 12 else "")
    rows = f"{summary.rows:,} claims" if summary.rows != 1 else "1 claim"
    yield f"{rows} by {shown}: {summary.findings:,} findings."
    if summary.since is not None:
        yield f"Since the earlier audit: {summary.since.words}."
    if summary.patterns:
        facts = count(summary.explained, "difference")
        number = sum(n for (verdict, _), n in summary.by_kind.items() if verdict == "pattern")
        yield f"{count(number, 'pattern')} {'explains' if number == 1 else 'explain'} {facts}."
    if summary.unknown:
        named = ", ".join(f"{name} ({number:,})" for name, number in summary.unknown.items())
        yield f"Rows under words that name no property were left out: {named}."
    if summary.rejected:
        yield f"{count(summary.rejected, 'row')} could not be read; see rejected.csv."


def _closing() -> str:
    return f"Made by filmfacts {__version__}. All findings are in findings.jsonl."


def _worst_title(summary: Summary) -> str:
    return "Findings" if len(summary.worst) < MOST else f"The {MOST} worst findings"


def _numbers(summary: Summary, verdict: str) -> list[int]:
    return [summary.by_kind[verdict, severity.value] for severity in Severity]


def _kinds_table(summary: Summary) -> Iterator[str]:
    kinds = {verdict for verdict, _ in summary.by_kind}
    rows = [
        [kind.value, *number_cells(_numbers(summary, kind))]
        for kind in sorted(Verdict, key=STRENGTH.__getitem__)
        if kind in kinds
    ]
    if rows:
        yield table("Findings by verdict and severity", ["Verdict", *Severity], rows)


def _section(title: str, content: Sequence[str]) -> list[str]:
    return [f"<section><h2>{title}</h2>", *content, "</section>"] if content else []


def _list(findings: Sequence[dict[str, str]]) -> str:
    items = (
        f"<li>{data(finding['severity'], kind='badge ' + finding['severity'])} "
        f"{data(finding['verdict'])}: {data(finding['explanation'])}</li>"
        for finding in findings
    )
    return f"<ol>{''.join(items)}</ol>"


def _by_property(summary: Summary) -> Iterator[str]:
    shares = summary.shares
    if shares:
        bars = [(name, number) for name, number, _ in shares]
        yield _picture("properties", "Findings by property", bars)
        yield table(
            "Findings by property",
            ["Property", "Findings", "Per 1,000 rows"],
            [[data(name), *number_cells([number]), cell(f"{share:.1f}")]
             for name, number, share in shares],
        )  # fmt: skip


def _by_pair(summary: Summary) -> Iterator[str]:
    if summary.pairs:
        bars = [(" and ".join(pair), number) for pair, number in summary.pairs]
        yield _picture("pairs", "Findings by pair of sources", bars)


def _picture(name: str, title: str, bars: Sequence[tuple[str, int]]) -> str:
    """Return bars under each other, each with its name and number."""
    shown = bars[:_BARS]
    most = max(number for _, number in shown)
    description = "; ".join(f"{label}: {number:,}" for label, number in shown)
    inner = [_bar(at, label, number, most) for at, (label, number) in enumerate(shown)]
    svg = picture(name, title, description, (len(shown) + 1) * ROW, *inner)
    return f'<figure id="{name}"><div class="picture">{svg}</div></figure>'


def _bar(at: int, label: str, number: int, most: int) -> Markup:
    top = at * ROW + ROW / 2
    length = (WIDTH - _LABEL - _NUMBER) * number / most
    return group(
        words(_LABEL - 8, top + ROW / 2, clipped(label, _LABEL - 10), anchor="end"),
        rectangle(_LABEL, top, length, ROW - 7, "mark"),
        words(_LABEL + length + 6, top + ROW / 2, f"{number:,}", "quiet"),
        title=f"{label}: {number:,}",
    )
