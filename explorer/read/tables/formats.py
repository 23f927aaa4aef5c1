"""The supplied mappings, those of the user, and how a file's mapping is recognised."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from pydantic_core import ValidationError

from explorer.read.document import DocumentError, load_document
from explorer.read.find import FORMATS, facts_folder
from explorer.read.problems import Problem, Report
from explorer.read.row_errors import report_errors
from explorer.read.tables.format import Format
from explorer.read.tables.record import TableError, TableFile, scalars
from explorer.read.validators import validator


def load_format(path: Path) -> Format:
    """Read a mapping from its file.

    Raises:
        TableError: it cannot be read, or is not a mapping; all problems at once.
    """
    try:
        document = load_document(path)
    except DocumentError as error:
        raise TableError(error.problem) from None
    try:
        return validator(Format)(document.data)
    except ValidationError as error:
        report = Report()
        report_errors(report, document, (), Format, document.data, error)
        raise TableError(*report.error().problems) from None


@cache
def shipped_formats() -> dict[str, Format]:
    """Return the supplied mappings, by id."""
    formats = map(load_format, sorted((facts_folder() / FORMATS).glob("*.toml")))
    return {format_.id: format_ for format_ in formats}


def pack_formats(root: Path | None) -> dict[str, Format]:
    """Return a pack's own mappings, by id, which have the user's answers about headings.

    Raises:
        TableError: one of them cannot be read, or is not a mapping.
    """
    paths = sorted((root / FORMATS).glob("*.toml")) if root else []
    return {format_.id: format_ for format_ in map(load_format, paths)}


def find_format(path: Path, name: str, own: Mapping[str, Format] | None = None) -> Format:
    """Return the format that the user names for a file; a pack's `own` formats take precedence.

    Raises:
        TableError: there is no format of that name.
    """
    formats = {**shipped_formats(), **(own or {})}
    if name not in formats:
        from explorer.read.advice import Nearest, listed
        from explorer.text import quote

        hint = Nearest(formats).hint(name) or "leave --format out, and the files are recognised"
        found = f"the format {quote(name)}"
        raise TableError(Problem(path, 1, 1, found, f"one of {listed(sorted(formats))}", hint))
    return formats[name]


def recognised(file: TableFile, formats: Iterable[Format]) -> Format | None:
    """Return the format of a file: of those it matches, the one with the most criteria."""
    fitting = [
        format_
        for format_ in formats
        if format_.reader == file.reader_kind and _fits(format_, file)
    ]
    return max(fitting, key=_marks, default=None)


def _marks(format_: Format) -> int:
    return len(format_.recognise.keys) + 2 * len(format_.recognise.form)


def _fits(format_: Format, file: TableFile) -> bool:
    marks = format_.recognise
    if not marks.keys and not marks.form:
        return False
    data = file.records[0].data if file.records else dict.fromkeys(file.headings, "")
    if any(key not in data for key in marks.keys):
        return False
    return all(
        re.fullmatch(form, str(value))
        for key, form in marks.form.items()
        for value in (list(scalars(data.get(key)))[:1] or [""])
    )
