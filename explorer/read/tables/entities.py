"""Reconciling: whom a cell names, by id, name, alias or initials; similar names become new."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from explorer.model.claim_record import ClaimRecord
from explorer.model.entity import Entity
from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.read.listed import is_listed, listed_id
from explorer.values import identifiers
from explorer.values.ids import slug, unused_id
from explorer.values.names import Named, accepted_form, relate_names
from explorer.values.namesakes import bear_one_name, likely_namesakes, relate_persons
from explorer.values.relation import Bearing
from explorer.values.spoken_dates import spoken_dates

_YEARS_APART = 1
"""Years by which two sources may differ on one film."""

_YEARS_ASKED = 3
"""Years by which two films of one title may differ and still be asked about: a remake is later."""

_A_YEAR = re.compile(r"(?<!\d)(?:18[7-9]|19\d|20\d)\d(?!\d)", re.ASCII)
"""A year in a date, however that is written."""

_MOST_NAMESAKES = 5
"""Entities of one name that are said to be distinct; of more, their records tell."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What a cell says of an entity."""

    name: str
    kinds: Sequence[Kind]
    """What it may be; a new one is of the first."""
    ids: dict[str, str] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    """Other names in the same record."""
    year: str = ""
    film: str = ""
    """Of a character: the id of the film that it is in."""
    other_than: str = ""
    """The id of an entity that is not meant, whatever its name."""


@dataclass(frozen=True, slots=True)
class Question:
    """A new entity whose name is near to that of one the pack has: are the two one?"""

    new: str
    near: str
    name: str


class UnknownNameError(ValueError):
    """An id that nothing has, without a name."""


class Entities:
    """The pack's entities and the new ones, by all that they may be recognised by."""

    def __init__(self, pack: Pack, claims: Iterable[ClaimRecord] | None = None) -> None:
        """Take the entities of a pack; its `claims` tell films of one title apart, for example."""
        self.pack = pack
        self.new: dict[str, Entity] = {}
        self.more_ids: dict[str, dict[str, str]] = {}
        """Ids that entities of the pack do not have yet."""
        self.questions: dict[tuple[str, str], Question] = {}
        self._taken = {*pack.entities, *pack.sources}
        self._by_id: dict[tuple[str, str], str] = {}
        self._by_name: dict[tuple[Kind, str], list[str]] = {}
        self._names: dict[tuple[str, str], str] = {}
        self._years: dict[str, set[int]] = {}
        self._own_years: dict[str, set[int]] = {}
        """Years that the source which is read gives a film."""
        self._films: dict[str, set[str]] = {}
        self._likely: dict[Kind, Callable[[str], Collection[str]]] = {}
        for entity in pack.entities.values():
            self._index(entity)
        for claim in (c.record for c in pack.claims.values()) if claims is None else claims:
            if claim.property == "release-date" and (year := _year(str(claim.value))):
                self._years.setdefault(claim.subject, set()).add(year)
            if claim.scope.work:
                self._films.setdefault(claim.subject, set()).add(claim.scope.work)

    def begin_source(self) -> None:
        """Begin with a source: two films of one title in it are two if their years differ."""
        self._own_years.clear()

    def note_name(self, scheme: str, key: str, name: str) -> None:
        """Take note of the name that a file gives for an id, for where the id stands alone."""
        self._names.setdefault((scheme, key), name)

    def entity(self, entity_id: str) -> Entity:
        """Return an entity of the pack or a new one."""
        return self.new.get(entity_id) or self.pack.entities[entity_id]

    def has(self, entity_id: str) -> bool:
        """Return whether the pack or the files have an entity of an id."""
        return entity_id in self.new or entity_id in self.pack.entities

    def is_named(self, kind: Kind, name: str) -> bool:
        """Return whether something of a kind has exactly that name."""
        return bool(self._by_name.get((kind, _key(name))))

    def find_listed(self, prop: Property, word: str) -> str:
        """Return the id of a country or language that a value names, "" for none."""
        listed = listed_id(prop, word)
        if self.has(listed) and self.entity(listed).kind in prop.range:
            return listed
        if not listed or listed in self._taken:  # a film may have it: Brazil
            return ""
        named = any(self._by_name.get((kind, _key(word))) for kind in prop.range)
        return "" if named else listed

    def find(self, naming: Naming) -> str:
        """Return the id of the entity that is meant, of a new one where the pack has none.

        Raises:
            UnknownNameError: there is an id and no name, and nothing has that id.
        """
        ids = {scheme: _as_id(scheme, key, naming) for scheme, key in naming.ids.items() if key}
        for pair in ids.items():
            if (entity_id := self._by_id.get(pair)) and self.entity(entity_id).kind in naming.kinds:
                return self._met(entity_id, naming, ids)
        name = " ".join(naming.name.split()) or next(
            (self._names[pair] for pair in ids.items() if pair in self._names), ""
        )
        if not name:
            raise UnknownNameError
        for form in (name, *naming.also):
            is_id = form in self.pack.entities and self.entity(form).kind in naming.kinds
            if is_id and self._may_be(form, naming, ids):  # two films called 1984 are two
                return self._met(form, naming, ids)
            for kind in naming.kinds:
                for entity_id in self._by_name.get((kind, _key(form)), ()):
                    if self._may_be(entity_id, naming, ids):
                        return self._met(entity_id, naming, ids)
        near = self._near(name, naming, ids)
        for other, sure in near:
            if sure and sum(sure for _, sure in near) == 1:
                return self._met(other, naming, ids)
        asked = [other for other, _ in near] or self._of_other_years(name, naming, ids)
        made = self._add(name, naming, ids, asked)
        for other in asked:
            self.questions.setdefault((made, other), Question(made, other, name))
        return made

    def _may_be(self, entity_id: str, naming: Naming, ids: dict[str, str]) -> bool:
        """Return whether nothing speaks against an entity of the right name."""
        if entity_id == naming.other_than:
            return False
        entity = self.entity(entity_id)
        known = {**{k: str(v) for k, v in entity.ids.items()}, **self.more_ids.get(entity_id, {})}
        if any(known.get(scheme, key) != key for scheme, key in ids.items()):
            return False
        if entity.kind is Kind.CHARACTER and naming.film:
            films = self._films.get(entity_id)
            own = self.pack.header.work
            return naming.film in films if films else naming.film == own or not own
        years = self._years.get(entity_id)
        year = _year(naming.year)
        if entity.kind is not Kind.FILM or not years or not year:
            return True
        in_source = self._own_years.get(entity_id)
        return year in in_source if in_source else _years_between(year, years) <= _YEARS_APART

    def _of_other_years(self, name: str, naming: Naming, ids: dict[str, str]) -> list[str]:
        """Return the pack's films of this very title that may be this film under another year."""
        year = _year(naming.year)
        return [
            entity_id
            for entity_id in self._by_name.get((Kind.FILM, _key(name)), ())
            if year and Kind.FILM in naming.kinds and entity_id not in self._own_years
            if entity_id in self.pack.entities and entity_id in self._years
            if _years_between(year, self._years[entity_id]) <= _YEARS_ASKED
            if self._may_be(entity_id, replace(naming, year=""), ids)
        ]

    def _near(self, name: str, naming: Naming, ids: dict[str, str]) -> list[tuple[str, bool]]:
        """Return the pack's entities with a name like this one, and whether it is surely theirs."""
        is_sure: dict[str, bool] = {}
        for kind in naming.kinds:
            if kind not in (Kind.PERSON, Kind.CHARACTER, Kind.FILM, Kind.ORGANISATION):
                continue
            if kind not in self._likely:
                names = [e.name for e in self.pack.entities.values() if e.kind is kind]
                others = [
                    a for e in self.pack.entities.values() if e.kind is kind for a in e.aliases
                ]
                self._likely[kind] = likely_namesakes({*names, *others})
            for other in self._likely[kind](name):
                for entity_id in self._by_name.get((kind, _key(other)), ()):
                    if entity_id not in self.pack.entities or not self._may_be(
                        entity_id, naming, ids
                    ):
                        continue
                    sure = kind is not Kind.FILM and bear_one_name(name, other)
                    if sure or _are_near(kind, name, other):
                        is_sure[entity_id] = is_sure.get(entity_id, False) or sure
        return list(is_sure.items())

    def _met(self, entity_id: str, naming: Naming, ids: dict[str, str]) -> str:
        """Take note of what a record adds to an entity that is known."""
        entity = self.entity(entity_id)
        for scheme, key in ids.items():
            if scheme not in entity.ids and not identifiers.fault(scheme, key, entity.kind):
                self._by_id.setdefault((scheme, key), entity_id)
                if entity_id in self.new:
                    self.new[entity_id] = replace(entity, ids={**entity.ids, scheme: key})
                    entity = self.new[entity_id]
                else:
                    self.more_ids.setdefault(entity_id, {})[scheme] = key
        if entity.kind is Kind.FILM and (year := _year(naming.year)):
            self._add_year(entity_id, year)
        return entity_id

    def _add_year(self, film: str, year: int) -> None:
        self._years.setdefault(film, set()).add(year)
        self._own_years.setdefault(film, set()).add(year)

    def _add(
        self, name: str, naming: Naming, ids: dict[str, str], asked: Collection[str] = ()
    ) -> str:
        kind = naming.kinds[0]
        wanted = slug(name, kind.value)
        if is_listed(wanted):  # the country must keep its id
            wanted = f"{wanted}-{kind}"
        year = _year(naming.year)
        if wanted in self._taken and kind is Kind.FILM and year:
            wanted = f"{wanted}-{year}"
        key = unused_id(wanted, self._taken)
        self._taken.add(key)
        named = self._by_name.get((kind, _key(name)), ())
        same = [entity_id for entity_id in named if entity_id not in asked]
        apart = same if len(same) <= _MOST_NAMESAKES else []
        good: dict[str, int | str] = {
            scheme: number
            for scheme, number in ids.items()
            if (scheme, number) not in self._by_id and not identifiers.fault(scheme, number, kind)
        }
        self.new[key] = Entity(key, kind, name, distinct_from=apart, ids=good)
        self._index(self.new[key])
        if kind is Kind.CHARACTER and naming.film:
            self._films.setdefault(key, set()).add(naming.film)
        if kind is Kind.FILM and year:
            self._add_year(key, year)
        return key

    def _index(self, entity: Entity) -> None:
        for scheme, value in entity.ids.items():
            self._by_id.setdefault((scheme, str(value)), entity.id)
        for name in dict.fromkeys(map(_key, (entity.name, *entity.aliases, *entity.spellings))):
            self._by_name.setdefault((entity.kind, name), []).append(entity.id)


def _key(name: str) -> str:
    return accepted_form(name) or name.casefold()


def _as_id(scheme: str, key: str, naming: Naming) -> str:
    """Return an id in its database's own form, where it is written as an address or number."""
    kind = naming.kinds[0] if naming.kinds else ""
    if not identifiers.fault(scheme, key, kind):
        return key
    return identifiers.correction(scheme, key, kind) or key


def id_fault(scheme: str, key: str, kind: Kind) -> str:
    """Return what is wrong with an id that means nothing in its database, "" for nothing."""
    if identifiers.correction(scheme, key, kind):
        return ""
    return identifiers.fault(scheme, key, kind)


def _are_near(kind: Kind, name: str, other: str) -> bool:
    if kind is Kind.FILM:
        relation = relate_names(name, other, kind=Named.WORK)
        return relation.bearing in (Bearing.ALIAS, Bearing.VARIANT)
    if kind is Kind.ORGANISATION:
        return relate_names(name, other).bearing is Bearing.VARIANT
    return relate_persons(name, other) is not None


def _years_between(year: int, years: Iterable[int]) -> int:
    return min(abs(year - other) for other in years)


def _year(text: str) -> int:
    """Return the year in a date, 0 where there is none, or where it could be of two centuries."""
    if match := _A_YEAR.search(text):
        return int(match[0])
    years = {reading[:4] for reading in (spoken_dates(text) if text else ())}
    return int(years.pop()) if len(years) == 1 else 0
