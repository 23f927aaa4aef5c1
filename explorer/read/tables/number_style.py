"""Whether the numbers of a file have points between thousands: 850.000, beside 1,2 million."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from explorer.model.enums import ValueType
from explorer.model.pack import Pack
from explorer.model.property_search import property_named
from explorer.read.tables.format import Column, Format
from explorer.read.tables.record import TableFile
from explorer.read.tables.walk import walk
from explorer.text import quote

_BOTH_WAYS = re.compile(r"(?<![\d.,])(\d{1,3})\.(\d{3})(?![\d.,])", re.ASCII)
"""850.000, which may be 850 thousand or 850."""
_CONTINENTAL = re.compile(
    r"(?<![\d.,])(?:\d+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:\.\d{3})+,\d{1,2})(?![\d.,])",
    re.ASCII,
)
_ENGLISH = re.compile(
    r"(?<![\d.,])(?:\d+\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?![\d.,])", re.ASCII
)
"""Numbers that can only be in one style, or the other."""


def settle_number_style(pack: Pack, file: TableFile, form: Format) -> tuple[Format, list[str]]:
    """Return a mapping in which points separate thousands, if a file has numbers that can only be
    written like that and none that can only be English. And notes.
    """
    of_numbers = [column for column in form.column if _is_of_numbers(pack, column)]
    words = {word for column in of_numbers for word in _words(file, column)}
    if not (any(map(_CONTINENTAL.search, words)) and not any(map(_ENGLISH.search, words))):
        return form, []
    meant = {w: _BOTH_WAYS.sub(r"\1\2", w) for w in sorted(words) if _BOTH_WAYS.search(w)}
    if not meant:
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


def _is_of_numbers(pack: Pack, column: Column) -> bool:
    if not column.property or column.property.startswith("@"):
        return False
    named = property_named(pack.properties, column.property)
    return named is not None and named.value_type is ValueType.QUANTITY


def _words(file: TableFile, column: Column) -> Iterator[str]:
    for record in file.records:
        for item in walk(record.data, column.path):
            yield item.word("")
