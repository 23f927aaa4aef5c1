"""Reading files with their mappings: the records of each, and the resulting claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from explorer.model.claim_record import ClaimRecord, RawValue
from explorer.model.enums import RuleName
from explorer.model.pack import Pack
from explorer.read.tables import claims_table
from explorer.read.tables.cell.cell_kinds import are_addresses
from explorer.read.tables.cell.date_order import (
    settle_by_others,
    settle_date_orders,
    settle_serials,
    settle_years,
)
from explorer.read.tables.cell.list_cells import list_headings, with_lists
from explorer.read.tables.cell.money_columns import settle_money
from explorer.read.tables.cell.name_order import settle_name_orders
from explorer.read.tables.cell.no_value import is_null
from explorer.read.tables.cell.number_style import settle_number_style, settle_shortened
from explorer.read.tables.claims import ClaimReader
from explorer.read.tables.files.documents import with_json
from explorer.read.tables.format import Column, EntityCells, Format
from explorer.read.tables.formats import recognised, shipped_formats
from explorer.read.tables.header.heading_properties import Heading
from explorer.read.tables.header.headings import understand
from explorer.read.tables.header.time_columns import settle_times
from explorer.read.tables.record import SAMPLED, TableFile, as_words
from explorer.read.tables.shapes.joined import join_films
from explorer.read.tables.shapes.lists_of_records import with_record_lists
from explorer.read.tables.statements import Statement
from explorer.text import listed, quote

_SETTLE = (
    settle_date_orders,
    settle_years,
    settle_serials,
    settle_shortened,
    settle_number_style,
    settle_money,
    settle_times,
    settle_name_orders,
)
"""What a column's cells show together: each returns a completed mapping, and notes."""

_OWN_HEADINGS = ("delimited", "json", "jsonl")
"""Readers of files with headings of their author's own, each of which counts."""

_NAMED = EntityCells(name="iso_639_1", also=["iso_3166_1", "name", "full_name", "fullName"])
"""Names of a record in a cell; a language or country also has a code, which is clearer than its
name in its own language.
"""

_SEARCHED, _SHOWN = 1_000, 3
"""Records searched for cells to show the user, and the number of cells shown."""


@dataclass(frozen=True, slots=True)
class UnknownHeading:
    """A heading of a file whose meaning is unknown."""

    path: Path
    reader: str
    """Its reader, as named in mappings."""
    text: str
    sample: tuple[str, ...]
    """The first different cells below it that have a value."""
    likely: tuple[str, ...]
    """Ids of the most similar properties."""
    table: int = 0
    """The number of its table in the file, from 0."""
    format: str = ""
    """Id of the mapping that its table was read with."""


@dataclass(slots=True)
class Notes:
    """What the user should know about files, without repetition."""

    texts: list[str] = field(default_factory=list)
    unknown: list[UnknownHeading] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Add a note, unless it is already there."""
        if text not in self.texts:
            self.texts.append(text)


def map_file(
    pack: Pack, file: TableFile, wanted: Format | None, notes: Notes, *, asked: bool
) -> Format:
    """Return the mapping for a file: the `wanted` one, or one that recognises the file.

    Headings it does not have are looked up among the properties if the mapping asks for that, or if
    the user `asked` for it.
    """
    path = file.path
    form = wanted or recognised(file, shipped_formats().values())
    title = "a table" if file.reader == "delimited" else "records"
    form = form or Format("table", title, cell=_NAMED, understand=True)
    for note in file.notes:
        notes.add(f"{path.name} {note}")
    headings, sample = prepare_records(pack, file, form, looked_at=form.understand or asked)
    if form.understand or asked:
        form = with_record_lists(pack, file.records, form)
        form, unknown = understand(form, headings, pack.properties.values(), sample)
        if file.reader in _OWN_HEADINGS:
            if unknown:
                notes.add(f"{_place(file, unknown[0])}: {_not_understood(unknown)}")
            if _have_no_headings(file, unknown):
                notes.add(f"{path.name} seems to have no headings; add them above its first row")
            for heading in unknown:
                notes.unknown.append(_unknown(file, form, heading))
        elif unknown:
            names = ", ".join(heading.text for heading in unknown)
            notes.add(f"{path.name} has more that is not imported: {names}")
    for settle in _SETTLE:
        form, settled = settle(pack, file, form)
        for note in settled:
            notes.add(note)
    return _completed(form)


def _have_no_headings(file: TableFile, unknown: Sequence[Heading]) -> bool:
    """Return whether a table seems to begin with a row of data: nothing in it is understood, and
    it has a number or an address.
    """
    words = [heading.text for heading in unknown]
    data = any(word.isdecimal() or are_addresses([word]) for word in words)
    return data and len(words) == len(file.headings)


def _unknown(file: TableFile, form: Format, heading: Heading) -> UnknownHeading:
    cells = tuple(_cells(file, heading.text))
    kind, likely = file.reader_kind, heading.likely
    return UnknownHeading(file.path, kind, heading.text, cells, likely, file.number, form.id)


def read_together(
    pack: Pack, read: Sequence[tuple[TableFile, Format]], notes: Notes
) -> list[tuple[TableFile, Format]]:
    """Return the files of one source, each completed by what the others say."""
    settled, said = settle_by_others(pack, join_films(read))
    for note in said:
        notes.add(note)
    return settled


def prepare_records(
    pack: Pack, file: TableFile, form: Format, *, looked_at: bool
) -> tuple[list[str], dict[str, list[str]]]:
    """Parse cells with JSON or lists, and turn rows of a claims table into statements; return the
    headings, with a sample of cells for each if `looked_at`.
    """
    if form.id == claims_table.FORMAT:
        claims_table.as_statements(file, pack.entities)
    if form.json:
        file.records = [with_json(record, form.json) for record in file.records]
    headings = list(file.headings) or list(dict.fromkeys(k for r in file.records for k in r.data))
    sample = _sample(file, headings) if looked_at else {}
    if file.reader == "delimited" and (listing := list_headings(sample)):
        file.records = [with_lists(record, listing) for record in file.records]
    return headings, sample


def _sample(file: TableFile, headings: Sequence[str]) -> dict[str, list[str]]:
    """Return for each heading the first cells that have a value."""
    columns: dict[str, list[str]] = {heading: [] for heading in headings}
    for record in file.records[:SAMPLED]:
        for heading, cells in columns.items():
            word = as_words(record.data.get(heading))
            if not is_null(word, Column(heading), ()):
                cells.append(word)
    return columns


def _cells(file: TableFile, heading: str) -> list[str]:
    """Return the first different cells of a column that have a value."""
    words = (as_words(record.data.get(heading)) for record in file.records[:_SEARCHED])
    said = (word for word in words if not is_null(word, Column(heading), ()))
    return list(dict.fromkeys(said))[:_SHOWN]


def _completed(form: Format) -> Format:
    """Return a format with its general settings copied into each column."""
    columns = [
        replace(
            column,
            value=column.value or form.cell,
            scope={**form.scope, **column.scope},
        )
        for column in form.column
    ]
    return replace(form, column=columns)


def _place(file: TableFile, heading: Heading) -> str:
    spot = file.headings.get(heading.text)
    having = (record for record in file.records if heading.text in record.data)
    if spot is None and (record := next(having, None)):
        spot = record.spot(heading.text, None)
    line, column = spot or (1, 1)
    return f"{file.path}:{line}:{column}"


def _not_understood(headings: Sequence[Heading]) -> str:
    """Return which headings are not understood; for a single heading, also what to write."""
    names = [quote(heading.text) for heading in headings]
    ignore = f"ignore = [{', '.join(names)}]"
    if len(names) > 1:
        return f"the headings {listed(names)} are not understood; to leave them out, {ignore}"
    likely = headings[0].likely[0] if headings[0].likely else "…"
    column = f"[[column]] with path = {names[0]} and property = {quote(likely)}"
    return (
        f"the heading {names[0]} is not understood; to use it, write in a mapping (--map FILE): "
        f"{column}; to leave it out, {ignore}"
    )


def claim_records(taken: set[str], reader: ClaimReader) -> Iterator[ClaimRecord]:
    """Yield the claims from a source's files; ids that are `taken` are not used again."""
    counts: dict[str, int] = {}
    lists: dict[tuple[str, ...], list[str]] = {}  # most occur often, and equal lists are shared
    for statement in reader.statements.take():
        line = statement.evidence[0].line if statement.evidence else 0
        wanted = f"{statement.source}-{line}-{statement.property.id}"[:100].strip("-.")
        key = wanted
        while key in taken:
            counts[wanted] = counts.get(wanted, 1) + 1
            key = f"{wanted}-{counts[wanted]}"
        taken.add(key)
        yield ClaimRecord(
            key,
            statement.subject,
            statement.property.id,
            statement.source,
            value=_raw(statement, lists),
            factuality=statement.factuality,
            polarity=statement.polarity,
            closed=statement.closed,
            scope=statement.scope,
            statement=statement.statement,
            evidence=tuple(statement.evidence),
        )


def _raw(statement: Statement, lists: dict[tuple[str, ...], list[str]]) -> RawValue:
    if statement.property.rule is RuleName.SET:
        listed = [str(value) for value in statement.values]
        return lists.setdefault(tuple(listed), listed)
    return statement.values[0]
