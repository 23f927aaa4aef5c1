"""Claims tables as written by `export --to csv`: a row for each value that a source states."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from explorer.model.entity import Entity
from explorer.model.enums import Factuality, Kind, Polarity
from explorer.read.problems import Problem
from explorer.read.tables.cited import DENIED, FIRMNESS, NAMED, Marked
from explorer.read.tables.record import Record, TableFile
from explorer.text import listed, quote

FORMAT = "claims"
"""Id of the mapping that recognises such a table."""

_FORMULA = "=+-@"
_WITH_KIND = re.compile(rf"(.+) \((?:{'|'.join(Kind)})\)")
"""A name that entities of two kinds share, as `export` writes it."""


def as_statements(file: TableFile, known: Mapping[str, Entity]) -> None:
    """Turn the rows of a claims table into statements with source, certainty and polarity.

    Rows with an unknown certainty or polarity are left out. Apostrophes that stop a spreadsheet
    from reading a formula are removed. A name that is ambiguous among the `known` entities is
    replaced by the id beside it.
    """
    kept = []
    named = Counter(entity.name for entity in known.values())
    for record in file.records:
        data = Marked({key: without_guard(value) for key, value in record.data.items()})
        firmness, polarity = data.pop("factuality", ""), data.pop("polarity", "")
        problem = _unknown(record, "factuality", firmness, list(Factuality)) or _unknown(
            record, "polarity", polarity, list(Polarity)
        )
        if problem:
            file.rejected.append(problem)
            continue
        if firmness:
            data[FIRMNESS] = firmness
        if polarity == Polarity.DENIED:
            data[DENIED] = True
        if source := data.pop("source", ""):
            data[NAMED] = source
        for key in ("subject", "value"):
            if entity_id := str(data.pop(f"{key}_id", "") or ""):
                data[key] = _name(data.get(key), entity_id, known, named)
                if work := data.get("work"):
                    data["work"] = _without_kind(work)
        kept.append(replace(record, data=data))
    file.records[:] = kept


def _name(
    cell: object, entity_id: str, known: Mapping[str, Entity], named: Mapping[str, int]
) -> object:
    """Return a cell's name, or the id beside it if the name is ambiguous."""
    entity = known.get(entity_id)
    if entity is not None:
        return cell if entity.name == cell and named[entity.name] == 1 else entity_id
    return _without_kind(cell)


def _without_kind(cell: object) -> object:
    match = _WITH_KIND.fullmatch(str(cell))
    return match[1] if match else cell


def _unknown(record: Record, key: str, word: str, known: list[str]) -> Problem | None:
    if not word or word in known:
        return None
    hint = "the row was left out"
    return record.problem(key, word, quote(word), f"one of {listed(known, 'or')}", hint)


def without_guard(value: object) -> object:
    """Return a cell without the apostrophe that stops a spreadsheet from reading a formula."""
    if isinstance(value, str) and len(value) > 1 and value[0] == "'" and value[1] in _FORMULA:
        return value[1:]
    return value
