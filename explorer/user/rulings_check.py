"""Mistakes in a file of rulings, each at its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from explorer.text import quote

if TYPE_CHECKING:
    from explorer.read.document import Document
    from explorer.read.places import KeyPath
    from explorer.read.problems import Problem, Report


def rulings_problems(path: Path, root: Path | None = None) -> tuple[Problem, ...]:
    """Return every mistake in a file of rulings, by place; none if there is no file.

    `root` is the pack's folder if the file must be inside it.
    """
    from explorer.read.advice import describe, unknown_key
    from explorer.read.document import DocumentError, load_document
    from explorer.read.problems import Report, TooManyError

    try:
        document = load_document(path, root)
    except DocumentError as error:
        return () if error.missing else (error.problem,)
    report = Report()
    try:
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
    from pydantic_core import ValidationError

    from explorer.read.row_errors import report_errors
    from explorer.read.validators import validator
    from explorer.user.ruling import Ruling

    first: dict[str, KeyPath] = {}
    for index, row in enumerate(rows):
        place: KeyPath = ("ruling", index)
        try:
            ruling = validator(Ruling)(row)
        except ValidationError as error:
            report_errors(report, document, place, Ruling, row, error)
            continue
        here = (*place, "finding")
        if first.setdefault(ruling.finding, here) != here:
            second = f"a second decision on the finding {quote(ruling.finding)}"
            before = (document, first[ruling.finding])
            report.add(document, here, second, "one decision on each finding", first=before)
