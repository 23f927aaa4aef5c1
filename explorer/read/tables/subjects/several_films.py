"""Whether records that name no film can all be about the pack's own."""

from __future__ import annotations

from explorer.model.enums import Kind, RuleName
from explorer.model.pack import Pack
from explorer.read.problems import Problem
from explorer.read.tables.cited import NAMED
from explorer.read.tables.format import Column, Format
from explorer.read.tables.record import Record, TableFile, as_words

_OF_WHICH_ONE = (RuleName.FUNCTIONAL, RuleName.WITHIN)
"""Rules of what a film has one of, such as a running time."""


def are_of_several_films(pack: Pack, file: TableFile, form: Format) -> bool:
    """Return whether a file's records name no film but are about two or more: they differ in what a
    film has one of, and nothing says for which version, where or by whom.
    """
    return form.subject is None and any(
        _is_of_one_film(pack, column) and _differ(file, column) for column in form.column
    )


def names_no_film(record: Record, more: str = "") -> Problem:
    """Return the problem of a record that does not say which film it is about; `more` can be done
    besides naming the heading.
    """
    hint = f"name the film's column in a mapping{more}"
    return record.problem("", None, "a record that names no film", "the film's title", hint)


def _is_of_one_film(pack: Pack, column: Column) -> bool:
    """Return whether a column has at most one value for a film."""
    prop = pack.properties.get(column.property)
    bare = column.subject is None and not column.scope and not column.when
    return bare and prop is not None and prop.rule in _OF_WHICH_ONE and Kind.FILM in prop.domain


def _differ(file: TableFile, column: Column) -> bool:
    cells = (r.data.get(column.path) for r in file.records if NAMED not in r.data)
    return len({word for word in map(as_words, cells) if word}) > 1
