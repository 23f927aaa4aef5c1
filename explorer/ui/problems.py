"""What is wrong with a pack, as a page."""

from __future__ import annotations

from explorer.pack.problems import PackError
from explorer.pages.model import BLANK, Page, Row, Span, row, span
from explorer.place import Place


def problems_page(error: Exception) -> Page:
    """Return a page that lists every problem of a pack, file by file."""
    rows: list[Row] = []
    if isinstance(error, PackError):
        rows += [row(span(error.summary(), "bad"), ". Mend these and start again; q quits."), BLANK]
        last = None
        for problem in error.problems:
            if problem.path != last:
                rows.append(row(span(problem.path, "strong")))
                last = problem.path
            rows += [
                row(
                    span(f"{problem.line}:{problem.column} ", "source"),
                    Span("found ", "dim"),
                    span(problem.found),
                    Span("; expected ", "dim"),
                    span(problem.expected),
                    span(f"; {problem.hint}" if problem.hint else "", "good"),
                    indent=2,
                )
            ]
    else:
        rows.append(row(span(error)))
    return Page(Place("problems"), "This pack cannot be read", "problems", tuple(rows))
