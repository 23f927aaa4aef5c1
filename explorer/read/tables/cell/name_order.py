"""Names with the family name first, before a comma: “Quill, Ada”, as libraries and indexes do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.read.tables.cell.columns import property_of, words_in_column
from explorer.read.tables.format import Column, Format
from explorer.read.tables.record import TableFile
from explorer.text import quote
from explorer.values.folding import fold
from explorer.values.names.given_names import is_given_name
from explorer.values.names.plain_forms import in_direct_order

_SEPARATORS = (";", "|", "/")
_ENOUGH, _NEARLY_ALL, _HALF = 3, 0.9, 0.5
"""Cells that settle a column; of those that name somebody in more than a word, the share that must
stand so, for one of two people with a single name each is rare; and the share that must have a
given name that is known behind the comma."""


def stand_family_first(names: Iterable[str]) -> bool:
    """Return whether in every one of these names the family name stands before a comma."""
    return all(in_direct_order(name) != name for name in names)


def settle_name_orders(pack: Pack, file: TableFile, form: Format) -> tuple[Format, list[str]]:
    """Return a mapping whose columns of people say that a comma separates no two of them, where
    their cells show that family names stand first, and notes.
    """
    columns, notes = [], []
    for column in form.column:
        if not column.split and _is_of_people(pack, column):
            words = set(words_in_column(file, column))
            if example := _family_first(words):
                separator = max(_SEPARATORS, key=lambda sign: sum(sign in word for word in words))
                column = replace(column, split=separator)
                notes.append(
                    f"{file.path.name}: names such as {quote(example)} in {quote(column.path)} "
                    "are read as one person's, with the family name first; if that is wrong, "
                    'write split = "," in a mapping (--map FILE)'
                )
        columns.append(column)
    return replace(form, column=columns), notes


def _is_of_people(pack: Pack, column: Column) -> bool:
    prop = property_of(pack, column)
    return prop is not None and Kind.PERSON in prop.range and Kind.ORGANISATION not in prop.range


def _family_first(words: Iterable[str]) -> str:
    """Return a name with its family name first if cells show that all stand so, "" otherwise."""
    lists = [[name.strip() for name in re.split(r"[;|/]", word)] for word in sorted(words)]
    several = [names for names in lists if any(" " in name for name in names)]
    turned = [name for names in several if stand_family_first(names) for name in names]
    fitting = sum(map(stand_family_first, several))
    if fitting < max(_ENOUGH, _NEARLY_ALL * len(several)):
        return ""
    known = sum(is_given_name(fold(in_direct_order(name).split()[0])) for name in turned)
    return turned[0] if known >= _HALF * len(turned) else ""
