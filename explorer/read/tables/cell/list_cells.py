"""Cells with lists as programs write them: ['Ada Quill', 'Bo Ash'], [{"name": "Drama"}]."""

from __future__ import annotations

import ast
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from explorer.read.tables.record import Record

_LONGEST = 1_000_000
"""Length of a cell beyond which it is not parsed."""
_MOST = 0.9
"""Share of a column's cells from which it is taken to contain lists."""


def list_headings(sample: Mapping[str, Sequence[str]]) -> set[str]:
    """Return the headings of columns in which nearly all sampled cells are such lists."""
    return {
        heading
        for heading, cells in sample.items()
        if cells and sum(_parsed(cell) is not None for cell in cells) > len(cells) * _MOST
    }


def with_lists(record: Record, headings: Collection[str]) -> Record:
    """Return a table's record with the cells under some headings parsed as lists, if they are."""
    lists = {
        heading: parsed
        for heading in headings
        if (parsed := _parsed(record.data.get(heading))) is not None
    }
    return replace(record, data={**record.data, **lists}) if lists else record


def _parsed(cell: object) -> list[Any] | None:
    """Return the list written in a cell, None if there is none."""
    text = cell.strip() if isinstance(cell, str) else ""
    if not (text.startswith("[") and text.endswith("]")) or len(text) > _LONGEST:
        return None
    for parse in (json.loads, ast.literal_eval):
        try:
            value = parse(text)
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        if isinstance(value, list) and all(isinstance(item, str | dict) for item in value):
            return value
    return None
