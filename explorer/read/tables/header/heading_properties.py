"""Which property a table's heading asks for, by the vocabulary's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from explorer.model.enums import Kind, ValueType
from explorer.model.property import Property
from explorer.model.property_search import find_properties, named_properties
from explorer.read.tables.cell.cell_kinds import (
    MOST,
    are_addresses,
    are_figures,
    are_flags_or_times,
    are_no_names,
    are_numbers,
    hold_sums,
)
from explorer.read.tables.cell.cells import without_reasons
from explorer.read.tables.format import Column, Qualifier
from explorer.read.tables.header.heading_words import (
    JOB,
    OF_ANYTHING,
    OPENING,
    PERSON,
    HeadingWords,
    in_its_part,
    with_region,
    with_takings,
)
from explorer.values import identifiers
from explorer.values.folding import run_together, words_of
from explorer.values.places.countries import is_world

CAST, PLAYED_BY = "cast-list", "played-by"
"""The properties of a film's list of actors, and of a part's actor."""
_NUMBERS = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
"""Numbers that distinguish columns of the same kind; a year says more."""

_NUMBER = re.compile(r"[\d.,]+", re.ASCII)
_IN_WORDS = (ValueType.TERM, ValueType.TEXT, ValueType.ENTITY)
_IN_NUMBERS = (ValueType.QUANTITY, ValueType.DATE, ValueType.BOOLEAN, ValueType.STORY_TIME)
_DECIMAL = re.compile(r"\d{1,3}[.,]\d{1,2}", re.ASCII)
_PERCENT, _AUDIENCE = re.compile(r"\d{1,3}(?:[.,]\d+)?\s*%", re.ASCII), "admissions"
_STARS, _TEN = re.compile("[★☆⭐½ ]+"), 10
"""A score in stars, and the most points of one with decimals."""
_NO_COUNT = ("", "%")
"""Units of a heading over what may be scores: under “Viewers (millions)”, 5.2 is none."""
_RATINGS, _AGES = {"rating", "ratings"}, range(11, 22)
"""Headings of certificates or scores, and ages, which only columns of certificates contain."""
_VAGUE, _LONG = {"category", "categories"}, {OPENING, "camera"}
_RELEASE, _COMES_OUT, _RELEASE_DATE = "release-date", "release", "release date"
_OF_A_FILM = {
    "description": "premise",
    **dict.fromkeys(("location", "locations"), "where it is"),
    **dict.fromkeys(("lead", "leads", "lead role", "lead roles", "support", "supporting"), "cast"),
}
"""Headings that mean something else in a row about a film."""
_ENOUGH = 2
"""Number of headings specific to films from which “Name” is a film's."""
_OF_WORKS = {Kind.FILM, Kind.EVENT, Kind.OBJECT}
_PROSE = 8
"""Words of a cell beyond which it is not a list of terms."""
_BY_COUNTRY = (ValueType.DATE, ValueType.QUANTITY)
"""Types of values that a country in a heading can limit."""
_SHORT_NAME = 6
"""Letters of a heading up to which it is not taken for two words without a space."""

_SHORT = 2
"""Length of a heading up to which no property is suggested for it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that names no property, and the most similar properties."""

    text: str
    likely: tuple[str, ...]


def read_column(
    properties: list[Property], heading: HeadingWords, kind: Kind | None, cells: Sequence[str]
) -> Column | Heading:
    """Return the column for a heading's property, else the heading with likely properties."""
    read = _read_column(properties, heading, kind, cells)
    part = in_its_part(heading) if isinstance(read, Heading) else None
    return _read_column(properties, part, kind, cells) if part else read


def _read_column(
    properties: list[Property], heading: HeadingWords, kind: Kind | None, cells: Sequence[str]
) -> Column | Heading:
    words = heading.words
    in_region = with_region(heading)
    if (not in_region.region or in_region.words == OPENING) and hold_sums(cells):
        in_region = with_takings(in_region)
        words = in_region.words
    prop = _property(properties, in_region.words, kind, cells) if in_region.region else None
    if prop is not None and _is_by_region(prop, in_region.region):
        heading = in_region
    else:
        prop = _by_cells(properties, words, kind, cells) or _property(
            properties, words, kind, cells
        )
    if prop is not None and heading.unit in _NO_COUNT and _are_scores_for(prop, words, cells):
        prop, words = None, "score"
    leads_away = are_addresses(cells) and not identifiers.in_address(cells[0])
    if prop is not None and (
        (leads_away and prop.value_type is not ValueType.TEXT)
        or (_names_things(prop) and are_numbers(cells))
        or (words in _LONG and " " not in "".join(cells))  # a month, a make of camera
        or _are_no_terms_of(prop, heading.words, cells)
        or (prop.value_type in (*_IN_WORDS, ValueType.DATE) and are_flags_or_times(cells))
    ):
        prop = None
    if prop is not None and not _is_prose_for(prop, cells):
        region = "" if is_world(heading.region) and not prop.total else heading.region
        scope: dict[Qualifier, str] = {"region": region} if region else {}
        return Column(heading.heading, prop.id, unit=heading.unit, scope=scope)
    near = find_properties(properties, words) if len(words) > _SHORT and not leads_away else []
    likely = [prop.id for prop in near if _suits(prop, kind) and _may_hold(prop, cells)]
    return Heading(heading.heading, tuple(likely[:3]))


def _is_by_region(prop: Property, region: str) -> bool:
    """Return whether a region in a heading limits the values below it: a “UK director” does not
    direct in the UK only, and a “world premiere” is in one place.
    """
    return prop.total if is_world(region) else prop.value_type in _BY_COUNTRY


def _property(
    properties: list[Property], words: str, kind: Kind | None, cells: Sequence[str] = ()
) -> Property | None:
    """Return the property that a heading names, among those that suit the row's subject and the
    cells: “Plot” over prose is not a critic's term, and “Opening” over sums is not a scene.
    """
    words = _OF_A_FILM.get(words, words) if kind is Kind.FILM else words
    named: list[Property] = []
    for form in _forms(words):
        named = named or [p for p in named_properties(properties, form) if _suits(p, kind)]
    if not named and len(words) > _SHORT_NAME and " " not in words:
        named = [p for p in properties if _suits(p, kind) and _is_run_together(p, words)]
    figures = are_figures(cells)
    if not named and not figures and kind is Kind.FILM and _is_of_cast(properties, words):
        return next((p for p in properties if p.id == CAST), None)  # “Starring” in a row on a film
    if named and _names_things(named[0]) and are_no_names(cells):
        named = [prop for prop in named if not _names_things(prop)]
    if figures:
        named = [prop for prop in named if not _names_things(prop) or _may_be_works(prop)]
    named.sort(key=lambda prop: _has_none_of_its_terms(prop, cells))
    return named[0] if named else None


def _is_run_together(prop: Property, word: str) -> bool:
    """Return whether a word is a property's name without its spaces: “boxoffice”."""
    return any(
        run_together(name) in (word, word[:-1]) for name in (prop.id, prop.label, *prop.also)
    )


def _names_things(prop: Property) -> bool:
    return prop.value_type is ValueType.ENTITY


def _may_be_works(prop: Property) -> bool:
    """Return whether a property's values may be works, which may be called 1984."""
    return not prop.range or Kind.OBJECT in prop.range


def _has_none_of_its_terms(prop: Property, cells: Sequence[str]) -> bool:
    """Return whether a property takes only certain terms, and no cell is one of them."""
    if not prop.values or prop.other_terms or not cells:
        return False
    return _terms(prop).isdisjoint(run_together(without_reasons(cell)) for cell in cells)


def _terms(prop: Property) -> set[str]:
    return set(map(run_together, (*prop.values, *prop.same_as)))


def _forms(words: str) -> Iterator[str]:
    """Yield words as the vocabulary may have them: “Actor 2 name” is “Actor”."""
    plain = _NUMBERS.sub("", words).split()
    bare = plain[:-1] if len(plain) > 1 and plain[-1] in ("name", "names") else plain
    for form in dict.fromkeys((words, " ".join(bare))):
        yield form
        if form.endswith("ies"):
            yield f"{form[:-3]}y"
        if form.endswith("s"):  # “Directors” is not listed as a synonym
            yield form[:-1]


def _is_of_cast(properties: list[Property], words: str) -> bool:
    return any(asks_for(properties, form, PLAYED_BY) for form in _forms(words))


def dates_of_release(properties: list[Property], headings: Iterable[HeadingWords]) -> str:
    """Return the first heading of films' release dates, "" for none."""
    for heading in headings:
        prop = _property(properties, heading.words, Kind.FILM)
        if prop is not None and prop.id == _RELEASE:
            return heading.heading
    return ""


def are_about_films(properties: list[Property], headings: Iterable[HeadingWords]) -> bool:
    """Return whether headings are specific to films: two of them, or a single one that nothing else
    has, such as “Runtime” or “Director”, if none is about people.
    """
    asked = [heading.words for heading in headings if heading.words not in PERSON | JOB]
    domains = [(w, p.domain) for w in asked if (p := _property(properties, w, Kind.FILM))]
    if sum(domain == [Kind.FILM] for _, domain in domains) >= _ENOUGH:
        return True
    of_works = {words for words, domain in domains if domain and _OF_WORKS.issuperset(domain)}
    if of_works <= OF_ANYTHING:
        return False
    of_people = (_property(properties, words, Kind.PERSON) for words in asked)
    return not any(prop and prop.domain and Kind.FILM not in prop.domain for prop in of_people)


def _by_cells(
    properties: list[Property], words: str, kind: Kind | None, cells: Sequence[str]
) -> Property | None:
    """Return the property whose name has a heading's last word and whose terms most cells are:
    “Content rating” over PG-13 and R. A common word in a heading says less than its cells.
    """
    if not cells:
        return None
    fitting: list[tuple[int, Property]] = []
    cells = [without_reasons(cell) for cell in cells]
    last = words.rpartition(" ")[2]
    for prop in properties:
        if prop.values and _suits(prop, kind):
            known = sum(run_together(cell) in _terms(prop) for cell in cells)
            least = len(cells) - 1 if prop.other_terms else len(cells) * MOST
            if known > least and any(last in words_of(name) for name in (prop.label, *prop.also)):
                fitting.append((known, prop))
    most = max((known for known, _ in fitting), default=0)
    best = [prop for known, prop in fitting if known == most]
    return best[0] if len(best) == 1 else None


def _is_prose_for(prop: Property, cells: Sequence[str]) -> bool:
    """Return whether a cell has prose for a property that takes a term: a synopsis."""
    first = cells[0] if cells else ""
    return bool(prop.values) and not prop.other_terms and len(first.split()) > _PROSE


def _are_scores_for(prop: Property, words: str, cells: Sequence[str]) -> bool:
    """Return whether most cells are scores although the property takes words: 7.9 or 4 under
    “Rating” is not a certificate, and under “Score” not a composer.
    """
    in_words = prop.value_type in _IN_WORDS
    if prop.unit == "%":  # 6.9 under “Audience rating” is no share of viewers
        numbers = [cell.replace(",", ".") for cell in cells if _DECIMAL.fullmatch(cell)]
        return bool(numbers) and len(numbers) == len(cells) and max(map(float, numbers)) <= _TEN
    if words in _RATINGS and cells and all(cell.isdecimal() for cell in cells):
        return not any(int(cell) in _AGES for cell in cells)
    decimals = sum(_DECIMAL.fullmatch(cell) is not None for cell in cells)
    stars = bool(cells) and all(map(_STARS.fullmatch, cells))
    percents = sum(_PERCENT.fullmatch(cell) is not None for cell in cells)
    if prop.id == _AUDIENCE and cells:  # how many saw it, or how they liked it
        return decimals == len(cells) and all(len(re.split("[.,]", cell)[0]) == 1 for cell in cells)
    return in_words and (stars or max(decimals, percents) > len(cells) * (1 - MOST))


def _are_no_terms_of(prop: Property, words: str, cells: Sequence[str]) -> bool:
    """Return whether an ambiguous heading has none of a property's terms below it: “Category” over
    “Best Picture” is not a genre.
    """
    if words not in _VAGUE or not (prop.values and prop.other_terms):
        return False
    terms = _terms(prop)
    parts = (part for cell in cells for part in re.split(r"[,;/|]", cell))
    return bool(cells) and terms.isdisjoint(map(run_together, parts))


def _may_hold(prop: Property, cells: Sequence[str]) -> bool:
    """Return whether most cells can be values of the property: 8.1 is not a composer."""
    numbers = sum(_NUMBER.fullmatch(cell) is not None for cell in cells)
    return prop.value_type in _IN_NUMBERS or numbers <= len(cells) * (1 - MOST)


def asks_for(properties: list[Property], words: str, property_id: str) -> bool:
    """Return whether a heading's words, or their singular, name a property."""
    names = {words, words.removesuffix("s")}
    return any(p.id == property_id for w in names for p in named_properties(properties, w))


def _suits(prop: Property, kind: Kind | None) -> bool:
    return kind is None or not prop.domain or kind in prop.domain


def names_entities(properties: Sequence[Property], words: str) -> bool:
    """Return whether a heading names entities: ids below "Cast" are not those of the films."""
    named = named_properties(properties, words)
    return any(prop.value_type is ValueType.ENTITY for prop in named)
