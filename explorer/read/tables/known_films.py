"""Which films of one title are two: their years tell, and where those leave it open, who directed.

A remake has another year. Sources may differ by a year on one film, and a title may have lost its
article; but where in such a case nobody directed both, the two are two films. A film of the same
director and the same length is the same one with a wrong year.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from explorer.values.folding import script_of, words_of
from explorer.values.frame_rates import are_transfer
from explorer.values.namesakes import relate_persons
from explorer.values.relation import Bearing
from explorer.values.spoken_dates import years_of

_YEARS_APART = 1
"""Years by which two sources may differ on one film."""

_YEARS_ASKED = 3
"""Years by which two films of one title may differ and still be asked about: a remake is later."""

_MINUTES_APART = 1.0
"""Minutes by which two sources may differ on the length of one film whose year one has wrong."""

_SAME_PERSON = (Bearing.SAME, Bearing.ALIAS, Bearing.VARIANT)
"""How two names of one person may be related."""


@dataclass(frozen=True, slots=True)
class FilmTraits:
    """What a record says of a film by which it is told from others of its title and year."""

    directors: tuple[str, ...] = ()
    runtime: str = ""
    """In minutes, if it is read."""

    def are_anothers(self, other: FilmTraits) -> bool:
        """Return whether another record is surely of another film: of other people, and of another
        length. A table may have a row for each of a film's directors.
        """
        if not (self.runtime and other.runtime) or self.runtime == other.runtime:
            return False
        return _are_others(self.directors, other.directors)


class KnownFilms:
    """What is known of films by which they are told apart, each by its id."""

    def __init__(self) -> None:
        self._years: dict[str, set[int]] = {}
        self._own_years: dict[str, set[int]] = {}
        """Years that the source which is read gives a film."""
        self._own_traits: dict[str, list[FilmTraits]] = {}
        self._directors: dict[str, set[str]] = {}
        self._lengths: dict[str, set[float]] = {}

    def begin_source(self) -> None:
        """Begin with a source: two films of one title in it are two if their years differ."""
        self._own_years.clear()
        self._own_traits.clear()

    def add_year(self, film: str, date: str) -> None:
        """Take note of a date that some source gives a film."""
        if year := year_in(date):
            self._years.setdefault(film, set()).add(year)

    def add_directors(self, film: str, names: Iterable[str]) -> None:
        """Take note of the names of those who directed a film."""
        if names := set(names):
            self._directors.setdefault(film, set()).update(names)

    def add_length(self, film: str, minutes: object) -> None:
        """Take note of a running time that some source gives a film."""
        if length := _length(minutes):
            self._lengths.setdefault(film, set()).add(length)

    def add(self, film: str, date: str, traits: FilmTraits) -> None:
        """Take note of what a record of the source which is read gives a film."""
        self.add_year(film, date)
        self.add_directors(film, traits.directors)
        self.add_length(film, traits.runtime)
        if year := year_in(date):
            self._own_years.setdefault(film, set()).add(year)
        own = self._own_traits.setdefault(film, [])
        if traits.runtime and traits not in own:
            own.append(traits)

    def may_be(self, film: str, date: str, traits: FilmTraits, *, is_titled: bool) -> bool:
        """Return whether a record's film may be a known one, whose very title it has if it
        `is_titled` so.
        """
        year, years = year_in(date), self._years.get(film)
        if year and years:
            own = self._own_years.get(film)
            if year not in own if own else _years_between(year, years) > _YEARS_APART:
                return is_titled and not own and self._is_made_alike(film, traits)
        own_traits = self._own_traits.get(film)
        if own_traits and all(map(traits.are_anothers, own_traits)):
            return False
        if is_titled and (not years or not year or year in years):
            return True
        return not _are_others(traits.directors, self._directors.get(film, ()))

    def _is_made_alike(self, film: str, traits: FilmTraits) -> bool:
        """Return whether a record's film has the director and the length of a known one: whoever
        films a story again does so at another length.
        """
        length = _length(traits.runtime)
        lengths = self._lengths.get(film, ())
        alike = any(_are_one_length(length, other) for other in lengths if length)
        return alike and self.is_by(film, traits.directors)

    def is_by(self, film: str, directors: Iterable[str]) -> bool:
        """Return whether one of these people is known to have directed a film."""
        return _share_one(directors, self._directors.get(film, ()))

    def is_of_year(self, film: str, date: str) -> bool:
        """Return whether other sources, and not the present one, give a film a date's year."""
        return film not in self._own_years and year_in(date) in self._years.get(film, ())

    def is_asked_about(self, film: str, date: str, directors: Iterable[str]) -> bool:
        """Return whether a film of this very title and another year may be that of a record.

        Few direct a film of their own again, but many a list has a wrong year.
        """
        year, years = year_in(date), self._years.get(film)
        if not year or not years or film in self._own_years:
            return False
        near = _years_between(year, years) <= _YEARS_ASKED
        return near or self.is_by(film, directors)


def have_one_title(titles: Iterable[str], others: Iterable[str]) -> bool:
    """Return whether a title is in both lists, with the same article, wherever that stands."""
    known = [sorted(words_of(other)) for other in others]
    return any(sorted(words_of(title)) in known for title in titles)


def _are_one_length(minutes: float, other: float) -> bool:
    return abs(minutes - other) <= _MINUTES_APART or are_transfer(minutes, other, _MINUTES_APART)


def _length(minutes: object) -> float:
    """Return a running time in minutes, 0 where it is not a single number."""
    try:
        return float(str(minutes))
    except ValueError:
        return 0.0


def year_in(text: str) -> int:
    """Return the year in a date, 0 where there is none, or where it could be of two centuries."""
    years = years_of(text)
    return years.pop() if len(years) == 1 else 0


def _years_between(year: int, years: Iterable[int]) -> int:
    return min(abs(year - other) for other in years)


def _are_others(names: Iterable[str], known: Iterable[str]) -> bool:
    """Return whether the people of two lists are surely others: no two share a word, or may be one.

    Ids, of which it is not known whose they are, and names in other scripts tell nothing.
    """
    pairs = [(a, b) for a in names for b in known]
    return bool(pairs) and all(_are_two(a, b) for a, b in pairs)


def _share_one(names: Iterable[str], known: Collection[str]) -> bool:
    """Return whether somebody is in both lists, in whatever spelling."""
    relations = (relate_persons(a, b) for a in names for b in known)
    return any(relation is not None and relation.bearing in _SAME_PERSON for relation in relations)


def _are_two(a: str, b: str) -> bool:
    words, others = words_of(a), words_of(b)
    if any(map(str.isdigit, a + b)) or script_of(words) != script_of(others):
        return False
    return {*words}.isdisjoint(others) and relate_persons(a, b) is None
