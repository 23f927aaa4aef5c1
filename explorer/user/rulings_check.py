"""Mistakes in a file of rulings, each at its place; rulings without a finding."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.text import clean, count, quote
from explorer.wording.labels import DECISION_NAMES

if TYPE_CHECKING:
    from explorer.read.document import Document
    from explorer.read.places import KeyPath
    from explorer.read.problems import Problem, Report
    from explorer.user.rulings import RulingBook


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


_SHOWN = 3
"""Findings that no longer exist to be named."""


def unmatched_lines(book: RulingBook, known: Collection[str]) -> list[str]:
    """Return a line for each ruling whose finding is not among the known ids."""
    path = clean(str(book.path))
    return [
        f"{path}: the finding {quote(ruling.finding)} no longer exists; "
        f"your decision on it ({DECISION_NAMES[ruling.state]}) has no effect"
        for ruling in book.unmatched(known)
    ]


def unmatched_words(book: RulingBook, known: Collection[str]) -> str:
    """Return how many rulings no longer have a finding, in a sentence, "" for none."""
    rulings = book.unmatched(known)
    if not rulings:
        return ""
    shown = ", ".join(quote(ruling.finding) for ruling in rulings[:_SHOWN])
    more = f" and {len(rulings) - _SHOWN} more" if len(rulings) > _SHOWN else ""
    decisions = f"{count(len(rulings), 'decision')} in {clean(str(book.path))}"
    if len(rulings) == 1:
        return (
            f"{decisions} belongs to a finding that no longer exists, and has no effect: "
            f"{shown}. It stays in the file."
        )
    return (
        f"{decisions} belong to findings that no longer exist, and have no effect: "
        f"{shown}{more}. They stay in the file; filmfacts check lists them all."
    )
