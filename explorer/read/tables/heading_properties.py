"""Which property a table's heading asks for, by the vocabulary's own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from explorer.model.enums import Kind, ValueType
from explorer.model.property import Property
from explorer.model.property_search import find_properties, named_properties
from explorer.read.tables.format import Column, Qualifier
from explorer.read.tables.heading_words import HeadingWords
from explorer.values.folding import words_of

CAST, PLAYED_BY = "cast-list", "played-by"
"""The properties of a film's list of actors, and of a part's actor."""
_ENOUGH = 2
"""Headings that ask what only films have, from which on “Name” is a film's."""
_PROSE = 8
"""Words of a cell beyond which it holds no list of terms."""
_SHORT = 2
"""Letters of a heading up to which nothing is suggested for it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that means nothing to the vocabulary, and the properties that come nearest."""

    text: str
    likely: tuple[str, ...]


def read_column(
    properties: list[Property], heading: HeadingWords, kind: Kind | None, cell: str
) -> Column | Heading:
    """Return the column of a heading's property, else the heading with the likely ones."""
    words = heading.words
    prop = _by_cell(properties, words, kind, cell) or _property(properties, words, kind)
    if prop is not None and not _is_prose_for(prop, cell):
        scope: dict[Qualifier, str] = {"region": heading.region} if heading.region else {}
        return Column(heading.heading, prop.id, unit=heading.unit, scope=scope)
    near = find_properties(properties, words) if len(words) > _SHORT else []
    likely = [prop.id for prop in near if _suits(prop, kind)]
    return Heading(heading.heading, tuple(likely[:3]))


def _property(properties: list[Property], words: str, kind: Kind | None) -> Property | None:
    """Return the property that a heading names, of those that suit the row's subject."""
    named = [p for p in named_properties(properties, words) if _suits(p, kind)]
    if not named and words.endswith("s"):  # “Directors” is no synonym of its own
        named = [p for p in named_properties(properties, words[:-1]) if _suits(p, kind)]
    if not named and kind is Kind.FILM and asks_for(properties, words, PLAYED_BY):
        return next((p for p in properties if p.id == CAST), None)  # “Starring”, of the film
    return named[0] if named else None


def tell_of_films(properties: list[Property], headings: Iterable[HeadingWords]) -> bool:
    """Return whether headings ask what only films have."""
    asked = (_property(properties, heading.words, Kind.FILM) for heading in headings)
    return sum(prop is not None and prop.domain == [Kind.FILM] for prop in asked) >= _ENOUGH


def _by_cell(
    properties: list[Property], words: str, kind: Kind | None, cell: str
) -> Property | None:
    """Return the property of which a heading is a part of the name and a cell one of the terms:
    “Rating”, with PG-13 beneath it. The commonest words say less than the cell does.
    """
    fitting = [
        p
        for p in properties
        if p.values and not p.other_terms and cell in p.values and _suits(p, kind)
        if any(words in words_of(name) for name in (p.label, *p.also))
    ]
    return fitting[0] if len(fitting) == 1 else None


def _is_prose_for(prop: Property, cell: str) -> bool:
    """Return whether a cell tells at length what a property answers in a term: a synopsis."""
    return bool(prop.values) and not prop.other_terms and len(cell.split()) > _PROSE


def asks_for(properties: list[Property], words: str, property_id: str) -> bool:
    """Return whether a heading's words, or their singular, name a property."""
    names = {words, words.removesuffix("s")}
    return any(p.id == property_id for w in names for p in named_properties(properties, w))


def _suits(prop: Property, kind: Kind | None) -> bool:
    return kind is None or not prop.domain or kind in prop.domain


def names_others(properties: Sequence[Property], words: str) -> bool:
    """Return whether a heading asks for entities: ids below "Cast" are not those of the films."""
    named = named_properties(properties, words)
    return any(prop.value_type is ValueType.ENTITY for prop in named)
