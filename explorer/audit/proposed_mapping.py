"""Propose a mapping for a table with one record per row, from its headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from explorer.read.tables.format import Column, EntityCells, Format
from explorer.read.tables.header.headings import understand
from explorer.tables.new_pack import vocabulary
from explorer.write.records import format_value


def proposed_mapping(headings: Sequence[str], source: str) -> str:
    """Return the text of a mapping to save and complete; unknown headings come last.

    `source` names the database, for ids of its own.
    """
    form, unknown = understand(Format("table"), headings, vocabulary().properties.values())
    return "\n".join(_lines(form, [heading.text for heading in unknown], source))


def _lines(form: Format, unknown: Sequence[str], source: str) -> Iterator[str]:
    if unknown:
        yield f"ignore = {format_value(list(unknown))}"
    subject = form.subject or EntityCells(name="…")
    yield f"subject = {format_value(_cells(subject))}"
    if form.record and not subject.ids:
        with_ids = replace(subject, ids={source: form.record})
        yield "# or, if --crosswalk says what its ids stand for:"
        yield f"# subject = {format_value(_cells(with_ids))}"
    for column in form.column:
        yield ""
        yield "[[column]]"
        yield from (f"{key} = {format_value(value)}" for key, value in _column(column))


def _cells(cells: EntityCells) -> dict[str, object]:
    named = {
        "kind": str(cells.kind or ""),
        "name": cells.name,
        "ids": cells.ids,
        "year": cells.year,
    }
    return {key: value for key, value in named.items() if value}


def _column(column: Column) -> Iterator[tuple[str, object]]:
    yield "path", column.path
    yield "property", column.property
    if column.subject:
        yield "subject", _cells(column.subject)
    if column.unit:
        yield "unit", column.unit
