"""What is wrong with a pack, file by file."""

from __future__ import annotations

from explorer.model.place import PlaceKind
from explorer.pages.page import BLANK, Page, Place, Span, row, span
from explorer.read.problems import PackError

_TITLE, _CRUMB = "This pack cannot be read", "problems"


def problems_page(error: Exception | None, kept: bool = False) -> Page:
    """Return a page that lists every problem; `kept`: the last good pack is still on screen."""
    place = Place(PlaceKind.PROBLEMS)
    if error is None:
        rows = [row("The pack as it is on disk has no problems; what you see is what it says.")]
        return Page(place, "No problems", _CRUMB, tuple(rows))
    advice = "Mend these, and the pack is read again as soon as the file is saved"
    rows = [
        row(f"{advice}; until then you see it as it was before." if kept else f"{advice}; q quits.")
    ]
    if not isinstance(error, PackError):
        return Page(place, _TITLE, _CRUMB, (*rows, BLANK, row(span(error))))
    rows = [row(span(error.summary(), "bad"), "."), *rows, BLANK]
    last = None
    for problem in error.problems:
        if problem.path != last:
            rows.append(row(span(problem.path, "strong")))
            last = problem.path
        rows.append(
            row(
                span(f"{problem.line}:{problem.column} ", "source"),
                Span("found ", "dim"),
                span(problem.found),
                Span("; expected ", "dim"),
                span(problem.expected),
                span(f"; {problem.hint}" if problem.hint else "", "good"),
                indent=2,
            )
        )
    return Page(place, _TITLE, _CRUMB, tuple(rows))


def first_problem(error: Exception) -> str:
    """Return what is wrong in a line: how much, and the first of it."""
    if not isinstance(error, PackError) or not error.problems:
        return span(error).text
    first = error.problems[0]
    where = f"{first.path.name}:{first.line}"
    return span(f"{error.summary()}; {where}: found {first.found}").text
