"""Files read through their mappings: the records of each, and the claims that they come to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from explorer.model.claim_record import ClaimRecord, RawValue
from explorer.model.enums import RuleName
from explorer.model.pack import Pack
from explorer.read.tables import claims_table
from explorer.read.tables.cells import is_null
from explorer.read.tables.claims import ClaimReader
from explorer.read.tables.date_order import settle_by_others, settle_date_orders, settle_years
from explorer.read.tables.documents import with_json
from explorer.read.tables.format import Column, EntityCells, Format
from explorer.read.tables.formats import find_format, pack_formats, recognised, shipped_formats
from explorer.read.tables.heading_properties import Heading
from explorer.read.tables.headings import understand
from explorer.read.tables.joined import join_films
from explorer.read.tables.list_cells import list_headings, with_lists
from explorer.read.tables.money_columns import settle_money
from explorer.read.tables.name_order import settle_name_orders
from explorer.read.tables.readers import read_file
from explorer.read.tables.record import TableFile, as_words
from explorer.read.tables.statements import Said
from explorer.text import listed, quote

_OWN_HEADINGS = ("delimited", "json", "jsonl")
"""Readers of files whose headings are their author's own, so that each one counts."""

_NAMED = EntityCells(name="iso_639_1", also=["iso_3166_1", "name"])
"""What a record in a cell is called; a language or country has a code as well, which is plainer
than its name in its own tongue.
"""

_LOOKED_AT = 200
"""Records that are looked at for what a heading's cells are like."""

_MOST_LOOKED_AT, _SHOWN = 1_000, 3
"""Records that are looked through for cells to show, and how many are shown."""


@dataclass(frozen=True, slots=True)
class UnknownHeading:
    """A heading of a file that nobody has said the meaning of."""

    path: Path
    reader: str
    """How it was read, as mappings name it."""
    text: str
    sample: tuple[str, ...]
    """The first cells below it that say something, each another."""
    likely: tuple[str, ...]
    """Ids of the properties that come nearest."""


@dataclass(slots=True)
class Notes:
    """What the user should know of files, each thing once."""

    texts: list[str] = field(default_factory=list)
    unknown: list[UnknownHeading] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Add a note, unless it is there."""
        if text not in self.texts:
            self.texts.append(text)


def read_mapped(
    pack: Pack,
    path: Path,
    name: str,
    mapping: Format | None,
    notes: Notes,
    answers: Mapping[str, Format] | None = None,
) -> tuple[TableFile, Format]:
    """Read a file and find the mapping for it, among the pack's own and then those that ship.

    `answers` are mappings that the pack is about to have.

    Raises:
        TableError: it cannot be read, or there is no format of that name.
    """
    own = {**pack_formats(pack.root), **(answers or {})}
    wanted = mapping or (find_format(path, name, own) if name else None)
    file = read_file(path, wanted)
    wanted = wanted or recognised(file, own.values())
    return file, map_file(pack, file, wanted, notes, asked=mapping is not None)


def map_file(
    pack: Pack, file: TableFile, wanted: Format | None, notes: Notes, *, asked: bool
) -> Format:
    """Return the mapping for a file: that which is `wanted`, else that which knows the file.

    Headings that it does not name are looked up among the properties where it says so, or where it
    was `asked` for by the user.
    """
    path = file.path
    form = wanted or recognised(file, shipped_formats().values())
    form = form or Format("table", "table", cell=_NAMED, understand=True)
    for note in file.notes:
        notes.add(f"{path.name} {note}")
    headings, sample = prepare_records(pack, file, form, looked_at=form.understand or asked)
    if form.understand or asked:
        form, unknown = understand(form, headings, pack.properties.values(), sample)
        if file.reader in _OWN_HEADINGS:
            if unknown:
                notes.add(f"{_place(file, unknown[0])}: {_not_understood(unknown)}")
            for heading in unknown:
                cells = tuple(_cells(file, heading.text))
                notes.unknown.append(
                    UnknownHeading(path, file.reader_kind, heading.text, cells, heading.likely)
                )
        elif unknown:
            names = ", ".join(heading.text for heading in unknown)
            notes.add(f"{path.name} has more that is not imported: {names}")
    for settle in (settle_date_orders, settle_years, settle_money, settle_name_orders):
        form, settled = settle(pack, file, form)
        for note in settled:
            notes.add(note)
    return _completed(form)


def read_together(
    pack: Pack, read: Sequence[tuple[TableFile, Format]], notes: Notes
) -> list[tuple[TableFile, Format]]:
    """Return the files of one source with what each of them says about the others."""
    settled, said = settle_by_others(pack, join_films(read))
    for note in said:
        notes.add(note)
    return settled


def prepare_records(
    pack: Pack, file: TableFile, form: Format, *, looked_at: bool
) -> tuple[list[str], dict[str, list[str]]]:
    """Turn cells that write out JSON or lists into these, and rows of a claims table into
    statements; return the headings, and of each the first cells if they are to be `looked_at`.
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
    """Return for each heading the first cells that say something."""
    columns: dict[str, list[str]] = {heading: [] for heading in headings}
    for record in file.records[:_LOOKED_AT]:
        for heading, cells in columns.items():
            word = as_words(record.data.get(heading))
            if not is_null(word, Column(heading), ()):
                cells.append(word)
    return columns


def _cells(file: TableFile, heading: str) -> list[str]:
    """Return the first cells of a column that say something, each another."""
    words = (as_words(record.data.get(heading)) for record in file.records[:_MOST_LOOKED_AT])
    said = (word for word in words if not is_null(word, Column(heading), ()))
    return list(dict.fromkeys(said))[:_SHOWN]


def _completed(form: Format) -> Format:
    """Return a format with what holds for all columns in each of them."""
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
    """Return which headings are not understood; of a single one, also what to write."""
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
    """Yield the claims that a source's files come to; ids that are `taken` are not used again."""
    counts: dict[str, int] = {}
    lists: dict[tuple[str, ...], list[str]] = {}  # most recur: one serves all claims that give it
    for said in reader.statements.take():
        line = said.evidence[0].line if said.evidence else 0
        wanted = f"{said.source}-{line}-{said.property.id}"[:100].strip("-.")
        key = wanted
        while key in taken:
            counts[wanted] = counts.get(wanted, 1) + 1
            key = f"{wanted}-{counts[wanted]}"
        taken.add(key)
        yield ClaimRecord(
            key,
            said.subject,
            said.property.id,
            said.source,
            value=_raw(said, lists),
            factuality=said.factuality,
            polarity=said.polarity,
            closed=said.closed,
            scope=said.scope,
            statement=said.statement,
            evidence=tuple(said.evidence),
        )


def _raw(said: Said, lists: dict[tuple[str, ...], list[str]]) -> RawValue:
    if said.property.rule is RuleName.SET:
        listed = [str(value) for value in said.values]
        return lists.setdefault(tuple(listed), listed)
    return said.values[0]
