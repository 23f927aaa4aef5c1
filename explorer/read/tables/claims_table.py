"""A claims table, as `export --to csv` writes it: a row for each value that a source states."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.model.enums import Factuality, Polarity
from explorer.read.problems import Problem
from explorer.read.tables.cited import DENIED, FIRMNESS, NAMED
from explorer.read.tables.record import Record, TableFile
from explorer.text import listed, quote

FORMAT = "claims"
"""Id of the mapping that recognises such a table."""

_FORMULA = "=+-@"


def as_statements(file: TableFile) -> None:
    """Turn the rows of a claims table into statements: who says so, how firmly, or denies it.

    A row with a firmness or polarity that there is not is left out. An apostrophe that keeps a
    spreadsheet from taking a cell for a formula goes.
    """
    kept = []
    for record in file.records:
        data: dict[str, Any] = {key: without_guard(value) for key, value in record.data.items()}
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
        kept.append(replace(record, data=data))
    file.records[:] = kept


def _unknown(record: Record, key: str, word: str, known: list[str]) -> Problem | None:
    if not word or word in known:
        return None
    hint = "the row was left out"
    return record.problem(key, word, quote(word), f"one of {listed(known, 'or')}", hint)


def without_guard(value: object) -> object:
    """Return a cell without the apostrophe that keeps a spreadsheet from reading a formula."""
    if isinstance(value, str) and len(value) > 1 and value[0] == "'" and value[1] in _FORMULA:
        return value[1:]
    return value
