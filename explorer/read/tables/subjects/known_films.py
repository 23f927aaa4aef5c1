"""Which films with the same title are different: decided by year, or else by director.

A remake has another year. Sources may differ by a year about a film, and a title may have lost its
article; but in such a case, without a director in common, they are two films. So are those of one
title and year with no director and no country in common, or of very different lengths. A film with
the same director and length is the same film with a wrong year; one with the same director, length
and year may be the same film under another title.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import isfinite

from explorer.model.claim_record import ClaimRecord
from explorer.model.entity import Entity
from explorer.model.enums import Polarity
from explorer.values.folding import script_of, words_of
from explorer.values.names.namesakes import relate_persons
from explorer.values.places.countries import find_country, find_country_abroad
from explorer.values.places.relations import may_be_one_place
from explorer.values.quantities import are_transfer
from explorer.values.relation import Bearing
from explorer.values.spoken.dates import years_of

TRAITS = _RELEASED, _DIRECTOR, _RUNTIME, _COUNTRY = "release-date", "director", "runtime", "country"
"""Properties that distinguish films."""

_YEARS_APART = 1
"""Years by which two sources may differ about the same film."""

_YEARS_ASKED = 3
"""Years by which films of the same title may differ and still be asked about: a remake is later."""

_MINUTES_APART = 1.0
"""Minutes by which two sources may differ on the length of one film whose year one has wrong."""

_VERSIONS = 1.25
"""Greatest ratio of the lengths of two versions, where the directors differ as well."""

_FEATURE = 40
"""Minutes from which a film is a feature."""

_SAME_PERSON = (Bearing.SAME, Bearing.ALIAS, Bearing.VARIANT)
"""How two names of the same person may be related."""


@dataclass(frozen=True, slots=True)
class FilmTraits:
    """What a record says about a film that distinguishes it from others of its title and year."""

    directors: tuple[str, ...] = ()
    runtime: str = ""
    """In minutes, if it is read."""
    countries: tuple[str, ...] = ()
    """Names, codes or ids of the countries that it comes from."""

    def are_of_other_film(self, other: FilmTraits) -> bool:
        """Return whether another record is certainly about another film: other directors and
        another length. A table may have a row for each of a film's directors.
        """
        if not (self.runtime and other.runtime) or self.runtime == other.runtime:
            return False
        return _are_other_people(self.directors, other.directors)


class KnownFilms:
    """What is known about films that distinguishes them, by id."""

    def __init__(self) -> None:
        self._years: dict[str, set[int]] = {}
        self._own_years: dict[str, set[int]] = {}
        """Years that the current source gives for a film."""
        self._own_traits: dict[str, list[FilmTraits]] = {}
        self._directors: dict[str, set[str]] = {}
        self._lengths: dict[str, set[float]] = {}
        self._countries: dict[str, set[str]] = {}
        self._made: dict[tuple[int, int], set[str]] = {}
        """Films by year and length in minutes."""

    def begin_source(self) -> None:
        """Start a source; within it, films with the same title but other years are different."""
        self._own_years.clear()
        self._own_traits.clear()

    def add_claim(self, claim: ClaimRecord, entities: Mapping[str, Entity]) -> None:
        """Record what a claim says about a film, with the names that the entities have."""
        ids = claim.value if isinstance(claim.value, list) else ()
        affirmed = claim.polarity is Polarity.AFFIRMED
        if claim.property == _RELEASED:
            self.add_year(claim.subject, str(claim.value))
        elif claim.property == _RUNTIME:
            self.add_length(claim.subject, claim.value)
        elif claim.property == _DIRECTOR and affirmed:
            self.add_directors(claim.subject, (entities[k].name for k in ids if k in entities))
        elif claim.property == _COUNTRY and affirmed:
            self.add_countries(claim.subject, ids)

    def add_year(self, film: str, date: str) -> None:
        """Record a date that a source gives for a film."""
        if year := year_in(date):
            self._years.setdefault(film, set()).add(year)
            self._index(film)

    def add_directors(self, film: str, names: Iterable[str]) -> None:
        """Record the names of a film's directors."""
        if names := set(names):
            self._directors.setdefault(film, set()).update(names)

    def add_length(self, film: str, minutes: object) -> None:
        """Take note of a running time that some source gives a film."""
        if length := _length(minutes):
            self._lengths.setdefault(film, set()).add(length)
            self._index(film)

    def _index(self, film: str) -> None:
        for year in self._years.get(film, ()):
            for length in self._lengths.get(film, ()):
                self._made.setdefault((year, round(length)), set()).add(film)

    def add_countries(self, film: str, countries: Iterable[str]) -> None:
        """Record the countries that a film comes from, by name, code or id."""
        if names := set(_names_of(countries)):
            self._countries.setdefault(film, set()).update(names)

    def add(self, film: str, date: str, traits: FilmTraits) -> None:
        """Record what the current source says about a film."""
        self.add_year(film, date)
        self.add_directors(film, traits.directors)
        self.add_length(film, traits.runtime)
        self.add_countries(film, traits.countries)
        if year := year_in(date):
            self._own_years.setdefault(film, set()).add(year)
        own = self._own_traits.setdefault(film, [])
        if traits.runtime and traits not in own:
            own.append(traits)

    def may_be(self, film: str, date: str, traits: FilmTraits, *, is_titled: bool) -> bool:
        """Return whether a record's film may be a known one; `is_titled` is whether they have
        exactly the same title.
        """
        year, years = year_in(date), self._years.get(film)
        if year and years:
            own = self._own_years.get(film)
            if year not in own if own else _years_between(year, years) > _YEARS_APART:
                return is_titled and not own and self._is_made_alike(film, traits)
        own_traits = self._own_traits.get(film)
        if own_traits and all(map(traits.are_of_other_film, own_traits)):
            return False
        others = _are_other_people(traits.directors, self._directors.get(film, ()))
        if is_titled and (not years or not year or year in years):
            others = others and (
                self._is_from_elsewhere(film, traits) or self._is_of_other_length(film, traits)
            )
        return not others

    def _is_from_elsewhere(self, film: str, traits: FilmTraits) -> bool:
        """Return whether a record's film and a known one have no country in common."""
        own, known = list(_names_of(traits.countries)), self._countries.get(film, ())
        pairs = [(a, b) for a in own for b in known]
        return bool(pairs) and not any(may_be_one_place(a, b) for a, b in pairs)

    def _is_of_other_length(self, film: str, traits: FilmTraits) -> bool:
        """Return whether the lengths of a record's film and a known one are of no two versions."""
        length, lengths = _length(traits.runtime), self._lengths.get(film, ())
        return bool(length and lengths) and all(
            max(length, other) > _VERSIONS * min(length, other) for other in lengths
        )

    def _is_made_alike(self, film: str, traits: FilmTraits) -> bool:
        """Return whether a record's film has the director and the length of a known one: whoever
        films a story again does so at another length.
        """
        return self._is_as_long(film, traits) and self.is_by(film, traits.directors)

    def _is_as_long(self, film: str, traits: FilmTraits) -> bool:
        """Return whether a record's film has the length of a known one."""
        length, lengths = _length(traits.runtime), self._lengths.get(film, ())
        return any(_are_one_length(length, other) for other in lengths if length)

    def is_by(self, film: str, directors: Iterable[str]) -> bool:
        """Return whether one of these people is known to have directed a film."""
        return _share_person(directors, self._directors.get(film, ()))

    def likeness(self, film: str, date: str, traits: FilmTraits) -> tuple[bool, ...]:
        """Return what shows that a known film is a record's, most reliable first, to be compared
        with that of other films of its title: a director, the exact year, the length; where a
        record has none of these, that its own source has named the film before.
        """
        return (
            self.is_by(film, traits.directors),
            year_in(date) in self._years.get(film, ()),
            self._is_as_long(film, traits),
            film in self._own_traits,
        )

    def is_of_year(self, film: str, date: str) -> bool:
        """Return whether other sources, but not the current one, give a film the year of a date."""
        return film not in self._own_years and year_in(date) in self._years.get(film, ())

    def is_asked_about(self, film: str, date: str, traits: FilmTraits) -> bool:
        """Return whether to ask if a film with exactly this title and another year is a record's
        film.

        Few people direct a remake of their own film, and few remakes are as long, but many lists
        have wrong years.
        """
        year, years = year_in(date), self._years.get(film)
        if not year or not years or film in self._own_years:
            return False
        near = _years_between(year, years) <= _YEARS_ASKED
        if near or self.is_by(film, traits.directors):
            return True
        compared = traits.directors and self._directors.get(film)
        return not compared and self._is_as_long(film, traits)

    def under_other_titles(self, date: str, traits: FilmTraits) -> list[str]:
        """Return the films of other sources with the year, the length and a director of a record.

        A director seldom makes two features of one length in a year; of shorts, many.
        """
        length = round(_length(traits.runtime))
        if length < _FEATURE:
            return []
        alike = self._made.get((year_in(date), length), ())
        return sorted(
            film
            for film in alike
            if film not in self._own_traits and self.is_by(film, traits.directors)
        )


def share_title(titles: Iterable[str], others: Iterable[str]) -> bool:
    """Return whether a title is in both lists, with the same article in any position."""
    known = [sorted(words_of(other)) for other in others]
    return any(sorted(words_of(title)) in known for title in titles)


def _are_one_length(minutes: float, other: float) -> bool:
    return abs(minutes - other) <= _MINUTES_APART or are_transfer(minutes, other, _MINUTES_APART)


def _length(minutes: object) -> float:
    """Return a running time in minutes, 0 where it is not a single number."""
    try:
        length = float(str(minutes))
    except ValueError:
        return 0.0
    return length if isfinite(length) else 0.0


def year_in(text: str) -> int:
    """Return the year in a date, 0 if there is none or its century is ambiguous."""
    years = years_of(text)
    return years.pop() if len(years) == 1 else 0


def _names_of(countries: Iterable[str]) -> Iterator[str]:
    """Yield the English names of countries; words that are none are left out."""
    for word in countries:
        if country := find_country(word) or find_country_abroad(word):
            yield country.name


def _years_between(year: int, years: Iterable[int]) -> int:
    return min(abs(year - other) for other in years)


def _are_other_people(names: Iterable[str], known: Iterable[str]) -> bool:
    """Return whether two lists have no people in common: no two share a word or may be the same.

    Ids without names, and names in different scripts, show nothing.
    """
    pairs = [(a, b) for a in names for b in known]
    return bool(pairs) and all(_are_different(a, b) for a, b in pairs)


def _share_person(names: Iterable[str], known: Collection[str]) -> bool:
    """Return whether a person is in both lists, in any spelling."""
    relations = (relate_persons(a, b) for a in names for b in known)
    return any(relation is not None and relation.bearing in _SAME_PERSON for relation in relations)


def _are_different(a: str, b: str) -> bool:
    words, others = words_of(a), words_of(b)
    if any(map(str.isdigit, a + b)) or script_of(words) != script_of(others):
        return False
    return {*words}.isdisjoint(others) and relate_persons(a, b) is None
