"""Elements of the HTML report: data text, tables, cells and badges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explorer.model.enums import Severity
from explorer.model.source import Source
from explorer.report.safe import markup
from explorer.text import is_web_address


def data(text: str, tag: str = "span", kind: str = "") -> str:
    """Return data text in an element that keeps its own writing direction."""
    classes = f' class="{kind}"' if kind else ""
    return f'<{tag} dir="auto"{classes}>{markup(text)}</{tag}>'


def table(
    caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], kind: str = "scroll"
) -> str:
    """Return a table of cells that are already HTML; the first cell of each row is its heading.

    `kind` is a CSS class: with `cards`, rows become cards on a narrow page.
    """
    columns = "".join(f'<th scope="col" role="columnheader">{markup(head)}</th>' for head in heads)
    body = "\n".join(
        f'<tr role="row"><th scope="row" role="rowheader">{first}</th>{_labelled(heads, rest)}</tr>'
        for first, *rest in rows
    )
    # Explicit roles, because `display` in the stylesheet removes the implicit ones on narrow pages.
    return (
        f'<div class="{kind}"><table role="table">\n<caption>{markup(caption)}</caption>\n'
        f'<thead role="rowgroup"><tr role="row">{columns}</tr></thead>\n'
        f'<tbody role="rowgroup">\n{body}\n</tbody>\n</table></div>'
    )


def _labelled(heads: Sequence[str], cells: Iterable[str]) -> str:
    """Return a row's other cells, labelled with their headings for layouts that hide the header."""
    return "".join(
        made.replace("<td ", f'<td data-label="{markup(head)}" ', 1)
        for head, made in zip(heads[1:], cells, strict=True)
    )


def cell(content: str) -> str:
    """Return a table cell; `content` is already HTML."""
    return f'<td role="cell">{content}</td>'


def number_cells(row: Iterable[int | str]) -> list[str]:
    """Return right-aligned cells of numbers, formatted or not."""
    return [f'<td role="cell" class="number">{number}</td>' for number in row]


def quoted(where: str, phrase: str) -> str:
    """Return the place of a claim, with its phrase if known."""
    return f"{data(where)}, {data(phrase, 'q')}" if phrase else data(where)


def badge(severity: Severity) -> str:
    """Return a severity as a word in a frame."""
    return f'<span class="badge {severity.value}">{severity.value}</span>'


def source_title(source: Source) -> str:
    """Return a source's title, linked if its address is on the web."""
    if not is_web_address(source.url):
        return data(source.title)
    address = markup(source.url)
    return f'<a href="{address}" rel="noopener noreferrer nofollow">{data(source.title)}</a>'
