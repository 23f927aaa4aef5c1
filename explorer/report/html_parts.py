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
    """Return a table of cells that are HTML already; the first of each row is its heading.

    `kind` is for the stylesheet: under `cards` a row is a card where the page is narrow.
    """
    columns = "".join(f'<th scope="col" role="columnheader">{markup(head)}</th>' for head in heads)
    body = "\n".join(
        f'<tr role="row"><th scope="row" role="rowheader">{first}</th>{_labelled(heads, rest)}</tr>'
        for first, *rest in rows
    )
    # The roles stay where the stylesheet takes a table apart for a narrow page.
    return (
        f'<div class="{kind}"><table role="table">\n<caption>{markup(caption)}</caption>\n'
        f'<thead role="rowgroup"><tr role="row">{columns}</tr></thead>\n'
        f'<tbody role="rowgroup">\n{body}\n</tbody>\n</table></div>'
    )


def _labelled(heads: Sequence[str], cells: Iterable[str]) -> str:
    """Return a row's further cells, each with its column's heading for where that is not shown."""
    return "".join(
        made.replace("<td ", f'<td data-label="{markup(head)}" ', 1)
        for head, made in zip(heads[1:], cells, strict=True)
    )


def cell(content: str) -> str:
    """Return a cell of a table; `content` is HTML already."""
    return f'<td role="cell">{content}</td>'


def number_cells(row: Iterable[int]) -> list[str]:
    """Return cells of numbers, which are aligned to the right."""
    return [f'<td role="cell" class="number">{number}</td>' for number in row]


def quoted(where: str, phrase: str) -> str:
    """Return where a source says something, with the words it uses where they are known."""
    return f"{data(where)}, {data(phrase, 'q')}" if phrase else data(where)


def badge(severity: Severity) -> str:
    """Return a severity as a word in a frame."""
    return f'<span class="badge {severity.value}">{severity.value}</span>'


def source_title(source: Source) -> str:
    """Link a source's title to where it can be read, on the web and nowhere else."""
    if not is_web_address(source.url):
        return data(source.title)
    address = markup(source.url)
    return f'<a href="{address}" rel="noopener noreferrer nofollow">{data(source.title)}</a>'
