"""Which records of a table count: those that match the conditions of a mapping or a source."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence

from explorer.read.problems import Problem
from explorer.read.tables.format import Format
from explorer.read.tables.header.sorts_of_work import is_not_film, sorts_in
from explorer.read.tables.record import Record, TableError, TableFile
from explorer.read.tables.walk import Item
from explorer.text import quote

Where = Mapping[str, Sequence[str]]
"""Path → the values of which it must have one."""


def filter_records(read: Sequence[tuple[TableFile, Format]], where: Where) -> int:
    """Remove records that do not match the conditions from the files; return how many.

    A condition applies to the files that have its path. If a record is removed, so are records of
    the same subject in other files. Unless a condition covers the sort of work, records of works
    that are not films, such as series, are rejected.

    Raises:
        TableError: no file has the path of a condition.
    """
    gone: set[tuple[str, str]] = set()
    number, met = 0, set()
    for file, form in read:
        asked = {p: set(v) for p, v in {**form.where, **where}.items() if _has(file, p)}
        met |= set(asked)
        sorts = sorts_in(file, form)
        sorts = "" if sorts in asked else sorts
        if not (asked or sorts):
            continue
        kept = []
        for record in file.records:
            item = Item(record.data, (record.data,), ())
            if not all(item.word(path) in values for path, values in asked.items()):
                number += 1
            elif sorts and is_not_film(item.word(sorts)):
                file.rejected.append(_no_film(record, form, sorts, item.word(sorts)))
            else:
                kept.append(record)
                continue
            gone |= _subjects(record, form)
        file.records[:] = kept
    if unmet := [path for path in where if path not in met]:
        known = ", ".join(quote(h) for file, _ in read for h in file.headings) or "its keys"
        found = f"no {quote(unmet[0])} in any file"
        raise TableError(Problem(read[0][0].path, 1, 1, found, f"one of {known}"))
    for file, form in read if gone else ():
        kept = [record for record in file.records if gone.isdisjoint(_subjects(record, form))]
        number += len(file.records) - len(kept)
        file.records[:] = kept
    return number


def _no_film(record: Record, form: Format, path: str, sort: str) -> Problem:
    asking = shlex.quote(f"{path}={sort}")
    hint = f"the {form.record_word} was left out; --where {asking} imports such works alone"
    return record.problem(path, sort, quote(sort), "a film", hint)


def _has(file: TableFile, path: str) -> bool:
    if file.headings:
        return path in file.headings
    first = path.split(".")[0]
    return any(path in record.data or first in record.data for record in file.records)


def _subjects(record: Record, form: Format) -> set[tuple[str, str]]:
    """Return the ids of a record's subject, including the database's own."""
    if form.subject is None:
        return set()
    item = Item(record.data, (record.data,), ())
    ids = [*form.subject.ids.items(), (f"own id of {form.subject.name}", form.record)]
    return {(scheme, key) for scheme, path in ids if path and (key := item.word(path))}
