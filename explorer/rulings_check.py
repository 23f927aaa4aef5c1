"""What is wrong in a file of rulings, each mistake at its line, and those without a finding."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.text import clean, quote

if TYPE_CHECKING:
    from explorer.read.document import Document
    from explorer.read.places import KeyPath
    from explorer.read.problems import Problem, Report
    from explorer.rulings import RulingBook


def rulings_problems(path: Path) -> tuple[Problem, ...]:
    """Return every mistake in a file of rulings, by place; none where there is no file."""
    from explorer.read.advice import describe, unknown_key
    from explorer.read.document import read_document
    from explorer.read.problems import Report, TooManyError

    if not path.exists() and not path.is_symlink():
        return ()
    report = Report()
    try:
        document = read_document(path, path.resolve().parent, report)
        if document is not None:
            for key in document.data:
                if key != "ruling":
                    report.add(document, (key,), *unknown_key(key, ["ruling"]))
            rows = document.data.get("ruling", [])
            if isinstance(rows, list):
                _check_rows(document, rows, report)
            else:
                expected = "a list of tables, each under [[ruling]]"
                report.add(document, ("ruling",), describe(rows), expected)
    except TooManyError:
        return report.error(stopped=True).problems
    return report.error().problems


def _check_rows(document: Document, rows: list[object], report: Report) -> None:
    from pydantic import ValidationError

    from explorer.read.row_errors import report_errors
    from explorer.read.rows import adapter
    from explorer.rulings import Ruling

    first: dict[str, KeyPath] = {}
    for index, row in enumerate(rows):
        place: KeyPath = ("ruling", index)
        try:
            ruling = adapter(Ruling).validate_python(row)
        except ValidationError as error:
            report_errors(report, document, place, Ruling, row, error)
            continue
        here = (*place, "finding")
        if first.setdefault(ruling.finding, here) != here:
            found = f"a second ruling on the finding {quote(ruling.finding)}"
            before = (document, first[ruling.finding])
            report.add(document, here, found, "one ruling on each", first=before)


def without_finding(book: RulingBook, known: Collection[str]) -> list[str]:
    """Return a line for each ruling whose finding is not among those known by id."""
    path = clean(str(book.path))
    return [
        f"{path}: the finding {quote(ruling.finding)} is gone; "
        f"its ruling ({ruling.state.value}) counts for nothing now"
        for key, ruling in book.rulings.items()
        if key not in known
    ]
