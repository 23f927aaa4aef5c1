"""How the numbers of a file are written: with points between thousands, 850.000 beside 1,2 million,
or shortened by a spreadsheet, 8.50E+05.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from explorer.model.enums import ValueType
from explorer.model.pack import Pack
from explorer.read.tables.cell.cells import written_out
from explorer.read.tables.cell.columns import has_values, words_in_column
from explorer.read.tables.format import Format
from explorer.read.tables.record import TableFile
from explorer.text import quote
from explorer.values.units import CURRENCY_SIGNS


def _number(*forms: str) -> re.Pattern[str]:
    """Return the pattern of a whole number in one of several forms."""
    return re.compile(rf"(?<![\d.,])(?:{'|'.join(forms)})(?![\d.,])", re.ASCII)


_BOTH_WAYS = _number(r"(\d{1,3})\.(\d{3})")
"""850.000, which may be 850 thousand or 850."""
_CONTINENTAL = _number(r"\d+,\d{1,2}", r"\d{1,3}(?:\.\d{3}){2,}", r"\d{1,3}(?:\.\d{3})+,\d{1,2}")
"""1,2 or 1.200.000 or 1.200,50, which cannot be English."""
_ENGLISH = _number(r"\d+\.(?:\d{1,2}|\d{4,})", r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
"""1.2 or 1,200,000, which can only be English."""


_SUM = re.compile(
    rf"[{CURRENCY_SIGNS}]?\s?\d{{1,3}}(?:(?:\.\d{{3}}){{2,}}(?:,\d\d)?|(?:,\d{{3}})+(?:\.\d\d)?)"
    rf"\s?[{CURRENCY_SIGNS}]?",
    re.ASCII,
)
"""A sum or a large number in either style."""


def settle_shortened(pack: Pack, file: TableFile, form: Format) -> tuple[Format, list[str]]:
    """Return the mapping as it is, and notes on columns with numbers that a spreadsheet has
    shortened: `written_out` says how they are read.
    """
    notes = []
    for column in form.column:
        words: Iterable[str] = ()
        if has_values(pack, column, ValueType.QUANTITY):
            words = sorted({*words_in_column(file, column)})
        word = next((word for word in words if written_out(word) != word), "")
        if word:
            notes.append(
                f"{file.path.name}: {quote(word)} in {quote(column.path)} is read as "
                f"{written_out(word)}; a spreadsheet seems to have rounded such numbers"
            )
    return form, notes


def settle_number_style(pack: Pack, file: TableFile, form: Format) -> tuple[Format, list[str]]:
    """Return a mapping in which points separate thousands, if a file has numbers that can only be
    written like that and none that can only be English. And notes.
    """
    of_numbers = [c for c in form.column if has_values(pack, c, ValueType.QUANTITY)]
    words = {word for column in of_numbers for word in words_in_column(file, column)}
    meant = {w: _BOTH_WAYS.sub(r"\1\2", w) for w in sorted(words) if _BOTH_WAYS.search(w)}
    if not meant or any(map(_ENGLISH.search, words)):
        return form, []
    if not any(map(_CONTINENTAL.search, words)):
        words = _sums(file)  # also those under headings that are not understood
        if not any(map(_CONTINENTAL.search, words)) or any(map(_ENGLISH.search, words)):
            return form, []
    columns = [
        replace(column, values={**meant, **column.values}) if column in of_numbers else column
        for column in form.column
    ]
    sure = min(word for word in words if _CONTINENTAL.search(word))
    note = (
        f"{file.path.name}: points in numbers such as {quote(next(iter(meant)))} are read as "
        f"separating thousands, because {quote(sure)} can only be written like that"
    )
    return replace(form, column=columns), [note]


def _sums(file: TableFile) -> set[str]:
    """Return the cells of a file that are numbers in groups of thousands, with a sign or none."""
    cells = (cell for record in file.records for cell in record.data.values())
    return {cell for cell in cells if isinstance(cell, str) and _SUM.fullmatch(cell)}
