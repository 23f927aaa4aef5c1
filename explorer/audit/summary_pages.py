"""An audit's summary, in Markdown and as one HTML page that stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from explorer import __version__
from explorer.audit.summary import MOST, Summary
from explorer.model.enums import STRENGTH, Severity, Verdict
from explorer.report import safe
from explorer.report.html_parts import data, table
from explorer.report.html_style import POLICY, STYLE
from explorer.report.svg.elements import (
    ROW,
    WIDTH,
    Markup,
    clipped,
    element,
    group,
    picture,
    rectangle,
    words,
)
from explorer.text import count, listed

_LABEL, _NUMBER = 230, 80
"""Room for a bar's name, and for its number."""

_BARS = 25

_NAME, _CELL = 150, 34
"""Room for a name beside the matrix, and the height of its cells."""


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
        lines += ["## By pair of sources", "", *_pairs_as_table(summary), ""]
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


def _pairs_as_table(summary: Summary) -> Iterator[str]:
    """Yield a matrix where sources are few, else the pairs with the most findings."""
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
        f'<meta http-equiv="Content-Security-Policy" content="{safe.markup(POLICY)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title><style>{STYLE}</style></head>",
        f"<body><header><h1>{title}</h1></header><main>",
        *(data(line, "p") for line in _opening(summary)),
        *_kinds_table(summary),
        *_section("Patterns", [_plain_list(summary.patterns)] if summary.patterns else []),
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
    if summary.unread_words:
        yield summary.unread_words


def _closing() -> str:
    return f"Made by filmfacts {__version__}. All findings are in findings.jsonl."


def _worst_title(summary: Summary) -> str:
    return "Findings" if len(summary.worst) < MOST else f"The {MOST} worst findings"


def _numbers(summary: Summary, verdict: str) -> list[int]:
    return [summary.by_kind[verdict, severity.value] for severity in Severity]


def _kinds_table(summary: Summary) -> Iterator[str]:
    kinds = {verdict for verdict, _ in summary.by_kind}
    rows = [
        [kind.value, *_right(f"{number:,}" for number in _numbers(summary, kind))]
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


def _plain_list(patterns: Sequence[dict[str, str]]) -> str:
    items = (f"<li>{data(pattern['explanation'])}</li>" for pattern in patterns)
    return f"<ol>{''.join(items)}</ol>"


def _right(numbers: Iterable[str]) -> list[str]:
    """Return cells of written numbers, which are aligned to the right."""
    return [f'<td role="cell" class="number">{number}</td>' for number in numbers]


def _by_property(summary: Summary) -> Iterator[str]:
    shares = summary.shares
    if shares:
        bars = [(name, number) for name, number, _ in shares]
        yield _bars("properties", "Findings by property", bars)
        yield table(
            "Findings by property",
            ["Property", "Findings", "Per 1,000 rows"],
            [[data(name), *_right([f"{number:,}", f"{share:.1f}"])]
             for name, number, share in shares],
        )  # fmt: skip


def _by_pair(summary: Summary) -> Iterator[str]:
    if summary.pairs and summary.few_sources:
        yield _matrix(summary)
    elif summary.pairs:
        bars = [(" and ".join(pair), number) for pair, number in summary.pairs]
        yield _bars("pairs", "Findings by pair of sources", bars)


def _matrix(summary: Summary) -> str:
    """Return all sources against all, the darker the more findings."""
    sources, most = summary.sources, max(summary.by_pair.values())
    width = (WIDTH - _NAME) / len(sources)
    parts = [
        words(_NAME + width * (at + 0.5), ROW, clipped(name, width - 6), anchor="middle")
        for at, name in enumerate(sources)
    ]
    for row, first in enumerate(sources):
        top = ROW * 1.5 + row * _CELL
        parts.append(words(_NAME - 8, top + _CELL * 0.6, clipped(first, _NAME - 12), anchor="end"))
        for column, second in enumerate(sources):
            if first != second:
                left = _NAME + width * column
                number = summary.between(first, second)
                parts.append(_square(f"{first} and {second}", number, most, left, top, width))
    pairs = sorted(summary.by_pair.items())
    description = "; ".join(f"{' and '.join(pair)}: {number:,}" for pair, number in pairs)
    title = "Findings by pair of sources"
    height = ROW * 2 + len(sources) * _CELL
    return _figure("pairs", picture("pairs", title, description, height, *parts))


def _square(pair: str, number: int, most: int, left: float, top: float, width: float) -> Markup:
    shade = element(
        "rect", x=left + 1, y=top + 1, width=width - 2, height=_CELL - 2, kind="mark",
        fill_opacity=f"{0.05 + 0.45 * number / most:.2f}",
    )  # fmt: skip
    label = words(left + width / 2, top + _CELL * 0.6, f"{number:,}", anchor="middle")
    return group(shade, label, title=f"{pair}: {number:,}")


def _bars(name: str, title: str, bars: Sequence[tuple[str, int]]) -> str:
    """Return bars under each other, each with its name and number."""
    shown = bars[:_BARS]
    most = max(number for _, number in shown)
    description = "; ".join(f"{label}: {number:,}" for label, number in shown)
    inner = [_bar(at, label, number, most) for at, (label, number) in enumerate(shown)]
    svg = picture(name, title, description, (len(shown) + 1) * ROW, *inner)
    return _figure(name, svg)


def _figure(name: str, svg: Markup) -> str:
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
