"""A user's answers about headings → a mapping, kept in the pack's folder `formats`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Literal, cast

from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.read.find import FORMATS
from explorer.read.tables.format import Column, EntityCells, Format, Qualifier, Reader, Recognised
from explorer.read.tables.formats import pack_formats
from explorer.read.tables.mapped import UnknownHeading
from explorer.values.ids import unused_id
from explorer.write.changes import FileChange, read_if_there
from explorer.write.records import as_table, stanza, statements


class Role(StrEnum):
    """What a column may be in its table."""

    PROPERTY = "property"
    IGNORED = "ignored"
    FILM = "film"
    PERSON = "person"
    ID = "id"
    SCOPE = "scope"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A heading's meaning: a property, a database whose ids it holds, a qualifier, or a role."""

    role: Role
    what: str = ""
    """The id of a property, the name of a database, or a qualifier."""


Answers = Mapping[str, Meaning]
"""Heading → its meaning."""


def answered_formats(
    pack: Pack, name: str, unknown: Sequence[UnknownHeading], answers: Answers
) -> dict[str, Format]:
    """Return a mapping, by id, for each file with headings that were asked about.

    It recognises its file by those headings, and extends the mapping that read the file before.
    """
    own = pack_formats(pack.root)
    made: dict[str, Format] = {}
    for path, number in dict.fromkeys((heading.path, heading.table) for heading in unknown):
        asked = [h for h in unknown if (h.path, h.table) == (path, number)]
        before = own.get(asked[0].format)
        key = before.id if before else unused_id(name, {*own, *made})
        form = before or Format(
            key,
            reader=cast("Reader", asked[0].reader),
            cell=EntityCells(name="name"),
            understand=True,
        )
        for heading in asked:
            form = with_answer(form, heading.text, answers[heading.text])
        keys = dict.fromkeys([*form.recognise.keys, *(heading.text for heading in asked)])
        made[key] = replace(form, recognise=Recognised(list(keys), form.recognise.form))
    return made


def with_answer(form: Format, heading: str, meaning: Meaning) -> Format:
    """Return a mapping extended by the meaning of a heading."""
    match meaning.role:
        case Role.PROPERTY:
            return replace(form, column=[*form.column, Column(heading, meaning.what)])
        case Role.FILM:
            column = [Column(heading, "title"), *form.column]
            return replace(form, subject=_subject(form, Kind.FILM, heading), column=column)
        case Role.PERSON:
            return replace(form, subject=_subject(form, Kind.PERSON, heading))
        case Role.ID:
            cells = form.subject or EntityCells(Kind.FILM)
            return replace(form, subject=replace(cells, ids={**cells.ids, meaning.what: heading}))
        case Role.SCOPE:
            scope = {**form.scope, cast("Qualifier", meaning.what): f"@{heading}"}
            return replace(form, scope=scope)
        case Role.RECORD:
            return replace(form, record=heading)
        case Role.IGNORED:
            return replace(form, ignore=[*form.ignore, heading])


def format_changes(root: Path, formats: Mapping[str, Format]) -> list[FileChange]:
    """Return the changes that write mappings into the pack at `root`.

    Raises:
        OSError: an existing file cannot be read.
    """
    changes = []
    for key, form in formats.items():
        path = root / FORMATS / f"{key}.toml"
        changes.append(FileChange(path, read_if_there(path, root), mapping_text(form)))
    return changes


def mapping_text(form: Format) -> str:
    """Return a mapping as TOML."""
    table = as_table(form)
    columns = table.pop("column", [])
    parts = ["\n".join(statements(table)) + "\n", *(stanza("column", column) for column in columns)]
    return "\n".join(parts)


def _subject(form: Format, kind: Literal[Kind.FILM, Kind.PERSON], heading: str) -> EntityCells:
    return replace(form.subject or EntityCells(), kind=kind, name=heading)
