"""Elements of the HTML report: data text, tables, cells and badges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explorer.model.enums import Severity
from explorer.report.safe import markup


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
    columns = "".join(f'<th scope="col">{markup(head)}</th>' for head in heads)
    body = "\n".join(
        f'<tr><th scope="row">{first}</th>{"".join(rest)}</tr>' for first, *rest in rows
    )
    return (
        f'<div class="{kind}"><table>\n<caption>{markup(caption)}</caption>\n'
        f"<thead><tr>{columns}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table></div>"
    )


def cell(content: str) -> str:
    return f"<td>{content}</td>"


def number_cells(row: Iterable[int]) -> list[str]:
    return [f'<td class="number">{number}</td>' for number in row]


def badge(severity: Severity) -> str:
    return f'<span class="badge {severity.value}">{severity.value}</span>'
