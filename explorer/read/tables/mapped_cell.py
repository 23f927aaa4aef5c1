"""A cell of a record as its column's mapping reads it: the words of its values, and their scope."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from html import unescape
from typing import NamedTuple

from explorer.model.enums import Kind, ValueType
from explorer.model.property import Property
from explorer.model.scope import ANYWHERE, Scope
from explorer.read.problems import Problem
from explorer.read.tables import status
from explorer.read.tables.cell.cell_notes import title_and_year, unmarked
from explorer.read.tables.cell.date_cells import CellError, read_date
from explorer.read.tables.cell.money import is_placeholder_zero, without_conversion
from explorer.read.tables.cell.no_value import is_formula, is_null
from explorer.read.tables.cell.split import split_cell
from explorer.read.tables.cited import NONE
from explorer.read.tables.format import Column, EntityCells, Format
from explorer.read.tables.header.heading_words import market_named
from explorer.read.tables.record import Record, as_words
from explorer.read.tables.subjects.entities import Entities, Naming
from explorer.read.tables.walk import Item, first_keys
from explorer.text import clean, quote
from explorer.values.articles import with_article
from explorer.values.versions import are_for_home

_OTHER_TITLE, _RELEASED, _AT_HOME = "also-known-as", "release-date", "home-release"
NAME_ELSEWHERE = "import the file that has its name beside it"
_TAGS = re.compile(
    r"</?(?:(?P<inline>em|i|b|strong|span|a)|p|div|br|ul|ol|li|h\d)(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
"""Tags that a website's own export leaves in its texts."""
MOST_VALUES = 1_000
"""Most values in a cell."""


class MappedCell(NamedTuple):
    """The item at a column's path in a record, with everything that affects how it is read."""

    record: Record
    form: Format
    column: Column
    item: Item

    def problem(self, word: str, expected: str, hint: str) -> Problem:
        """Return a problem at this cell, of which `word` cannot be read."""
        at = self.item.at
        keys = at if len(at) == 1 else [key for key in at if isinstance(key, str)]
        key = str(keys[-1]) if keys else self.column.path
        return self.record.problem(key, self.item.value, quote(word), expected, hint)


def words_in(cell: MappedCell, prop: Property, unread: list[Problem]) -> list[str]:
    """Return the words for each value in a cell; values that cannot be read go to `unread`."""
    column, form, item = cell.column, cell.form, cell.item
    is_record = isinstance(item.value, Mapping)
    word = _named_in(cell, prop, unread) if is_record else item.word("")
    if not is_record and is_formula(word):
        hint = "save the table with values in place of formulas"
        unread.append(cell.problem(word, "a value, not a formula", hint))
        return []
    if prop.value_type is ValueType.TEXT and _TAGS.search(word):
        word = clean(unescape(_TAGS.sub(lambda tag: "" if tag["inline"] else " ", word)))
        word = " ".join(word.split())
    if column.until and word and not is_null(word, column, form.null):
        until = item.word(column.until)
        word = f"{word}/{until}" if not is_null(until, column, form.null) else word
    try:
        words = [word] if is_record else split_cell(prop, word, column)
    except CellError as error:
        unread.append(cell.problem(word, error.expected, error.hint))
        return []
    if len(words) > MOST_VALUES:
        unread.append(cell.problem(word, f"at most {MOST_VALUES:,} in one cell", "split the row"))
        return []
    return _meaningful(prop, words, column, form.null)


def _named_in(cell: MappedCell, prop: Property, unread: list[Problem]) -> str:
    """Return the word for the value of a nested record, "" for none."""
    item, cells = cell.item, cell.column.value or EntityCells()
    own = item.inside()
    paths = (cells.name, *cells.also, *cells.ids.values())
    word = next((key for path in paths if path and (key := own.word(path))), "")
    word = cell.column.values.get(word, word)
    if prop.value_type is not ValueType.ENTITY and word in map(own.word, cells.ids.values()):
        unread.append(cell.problem(word, "an id with a name", NAME_ELSEWHERE))
        return ""
    keys = first_keys(paths) | {NONE}  # a statement may have no value
    if not word and item.value and keys.isdisjoint(own.chain[0]):
        hint = 'name its cells in the mapping: value = { name = "…" }'
        unread.append(cell.problem(as_words(item.value), with_article(prop.value_type), hint))
    return word


def repeats_title(cell: MappedCell, prop: Property, word: str) -> bool:
    """Return whether another title of a record's film is the one it is listed under."""
    named = cell.form.subject if prop.id == _OTHER_TITLE else None
    if named is None or cell.column.subject is not None:
        return False
    data = cell.record.data
    return word == title_and_year(as_words(Item(data, (data,), ()).word(named.name)))[0]


def of_home_release(properties: Mapping[str, Property], prop: Property, scope: Scope) -> Property:
    """Return the property of a release on disc or tape instead of that of a release, if a row is
    about one; any other as it is.
    """
    if prop.id != _RELEASED or not are_for_home(scope.medium):
        return prop
    return properties.get(_AT_HOME, prop)


def scope_in(cell: MappedCell, entities: Entities, work: str, unread: list[Problem]) -> Scope:
    """Return the scope that a column gives its values, with `work` unless that is the pack's own
    film; cells that cannot be read go to `unread`.
    """
    column, values = cell.column, dict[str, str]()
    for name, given in column.scope.items():
        word = as_words(cell.item.word(given[1:])) if given.startswith("@") else given
        word = column.scope_values.get(word, word)
        if is_null(word, column, ()):
            continue
        try:
            if name == "as_of":
                word = read_date(word, column)
            elif name == "region":
                word = market_named(word)
            elif name == "work":
                word = entities.find(Naming(word, (Kind.FILM,)))
            values[name] = word
        except CellError as error:
            unread.append(cell.problem(word, error.expected, error.hint))
    if work and work != entities.pack.header.work:
        values.setdefault("work", work)
    return Scope(**values) if values else ANYWHERE


def _meaningful(
    prop: Property, words: Sequence[str], column: Column, null: Collection[str]
) -> list[str]:
    """Return the words that are values, with the column's replacements and without notes.

    Words that stand for no value are left out; `null` are a format's own.
    """
    said = [_meant(prop, word, column) for word in words]
    said = [word for word in said if not is_null(word, column, null)]
    return [word for word in said if not is_placeholder_zero(prop, word)]


def _meant(prop: Property, word: str, column: Column) -> str:
    meant = column.values.get(word, without_conversion(prop, unmarked(prop, word)))
    if prop.id == status.STATUS and status.is_known(meant):
        return status.term_of(meant)
    return meant


def misfit(cell: MappedCell, prop: Property, kind: Kind) -> Problem | None:
    """Return that a property is none of a subject's kind, None if it is."""
    if not prop.domain or kind in prop.domain:
        return None
    hint = "name the column's subject in the mapping"
    return cell.problem(prop.label, f"of {' or '.join(prop.domain)}, not of a {kind}", hint)
