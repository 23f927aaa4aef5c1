"""Reconciliation: entities named by cells, found by id, name, alias or initials, or created."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace

from explorer.model.claim_record import ClaimRecord
from explorer.model.entity import Entity
from explorer.model.enums import Kind
from explorer.model.listed import is_listed, listed_id
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.read.tables.subjects.credits import Credits, are_near
from explorer.read.tables.subjects.known_films import (
    TRAITS,
    FilmTraits,
    KnownFilms,
    share_title,
    year_in,
)
from explorer.values import identifiers
from explorer.values.ids import slug, unused_id
from explorer.values.names.namesakes import bear_one_name, likely_namesakes
from explorer.values.names.readings import accepted_form
from explorer.values.titles.relations import bear_one_title

_MOST_NAMESAKES = 5
"""Most entities of one name that are declared distinct; beyond it, their records distinguish
them."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What a record says about an entity."""

    name: str
    kinds: Sequence[Kind]
    """Kinds that it may be; a new entity is of the first."""
    ids: dict[str, str] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    """Other names in the same record."""
    year: str = ""
    traits: FilmTraits = field(default_factory=FilmTraits)
    """What the record says about a film."""
    film: str = ""
    """For a character, the id of its film."""
    other_than: str = ""
    """The id of an entity that is not meant, whatever its name."""


@dataclass(frozen=True, slots=True)
class Question:
    """A new entity with a name similar to a known one's: are they the same?"""

    new: str
    near: str
    name: str


def identifies_film(claim: ClaimRecord) -> bool:
    """Return whether a claim helps to identify a film, or a character by its film."""
    return claim.property in TRAITS or bool(claim.scope.work)


class UnknownNameError(ValueError):
    """An id that no entity has, without a name."""


class Entities:
    """The pack's entities and the new ones, by everything that identifies them."""

    def __init__(self, pack: Pack, claims: Collection[ClaimRecord] | None = None) -> None:
        """Take the entities of a pack; `claims` help to distinguish films of the same title."""
        self.pack = pack
        self.new: dict[str, Entity] = {}
        self.more_ids: dict[str, dict[str, str]] = {}
        """Ids that entities of the pack do not have yet."""
        self.questions: dict[tuple[str, str], Question] = {}
        self._taken = {*pack.entities, *pack.sources}
        self._by_id: dict[tuple[str, str], str] = {}
        self._by_name: dict[tuple[Kind, str], list[str]] = {}
        self._names: dict[tuple[str, str], str] = {}
        self._known_films = KnownFilms()
        self._likely: dict[Kind, Callable[[str], Collection[str]]] = {}
        for entity in pack.entities.values():
            self._index(entity)
        known = [c.record for c in pack.claims.values()] if claims is None else claims
        self._credits = Credits(known)
        for claim in filter(identifies_film, known):
            self._known_films.add_claim(claim, pack.entities)
            if claim.scope.work:
                self._credits.add_work(claim.subject, claim.scope.work)

    def begin_source(self) -> None:
        """Start a source; within it, films with the same title but other years are different."""
        self._known_films.begin_source()

    def note_name(self, scheme: str, key: str, name: str) -> None:
        """Record the name that a file gives for an id, for use where only the id is given."""
        self._names.setdefault((scheme, key), name)

    def entity(self, entity_id: str) -> Entity:
        """Return an entity of the pack or a new one."""
        return self.new.get(entity_id) or self.pack.entities[entity_id]

    def has(self, entity_id: str) -> bool:
        """Return whether the pack or the files have an entity with an id."""
        return entity_id in self.new or entity_id in self.pack.entities

    def is_named(self, kind: Kind, name: str) -> bool:
        """Return whether an entity of a kind has exactly that name."""
        return bool(self._by_name.get((kind, _key(name))))

    def has_namesake(self, entity_id: str) -> bool:
        """Return whether another entity of its kind has the same name."""
        entity = self.entity(entity_id) if self.has(entity_id) else None
        return entity is not None and len(self._by_name[entity.kind, _key(entity.name)]) > 1

    def find_listed(self, prop: Property, word: str) -> str:
        """Return the id of a country or language that a value names, "" for none."""
        listed = listed_id(prop, word)
        if self.has(listed) and self.entity(listed).kind in prop.range:
            return listed
        if not listed or listed in self._taken:  # a film may be called Brazil
            return ""
        named = any(self._by_name.get((kind, _key(word))) for kind in prop.range)
        return "" if named else listed

    def find(self, naming: Naming) -> str:
        """Return the id of the entity that is meant, or of a new one if the pack has none.

        Raises:
            UnknownNameError: there is an id without a name, and no entity has that id.
        """
        kind = naming.kinds[0] if naming.kinds else ""
        ids = {s: identifiers.corrected(s, key, kind) for s, key in naming.ids.items() if key}
        for pair in ids.items():
            if (entity_id := self._by_id.get(pair)) and self.entity(entity_id).kind in naming.kinds:
                return self._add_details(entity_id, naming, ids)
        name = " ".join(naming.name.split()) or next(
            (self._names[pair] for pair in ids.items() if pair in self._names), ""
        )
        if not name:
            raise UnknownNameError
        unclear: list[str] = []  # films of the title; nothing shows which is meant
        for form in (name, *naming.also):
            is_id = form in self.pack.entities and self.entity(form).kind in naming.kinds
            if is_id and self._may_be(form, naming, ids):  # two films may be called 1984
                return self._add_details(form, naming, ids)
            for kind in naming.kinds:
                named = self._by_name.get((kind, _key(form)), ())
                possible = [key for key in named if self._may_be(key, naming, ids)]
                if likeliest := self._likeliest(possible, naming):
                    return self._add_details(likeliest, naming, ids)
                unclear += possible
        near = self._near(name, naming, ids)
        for other, sure in near:
            if sure and sum(sure for _, sure in near) == 1:
                return self._add_details(other, naming, ids)
        asked = unclear or [other for other, _ in near] or self._of_other_years(name, naming, ids)
        made = self._add(name, naming, ids, asked)
        for other in asked:
            self.questions.setdefault((made, other), Question(made, other, name))
        return made

    def _may_be(self, entity_id: str, naming: Naming, ids: dict[str, str]) -> bool:
        """Return whether nothing rules out an entity with the right name."""
        if entity_id == naming.other_than:
            return False
        entity = self.entity(entity_id)
        known = {**{k: str(v) for k, v in entity.ids.items()}, **self.more_ids.get(entity_id, {})}
        if any(known.get(scheme, key) != key for scheme, key in ids.items()):
            return False
        if entity.kind is Kind.CHARACTER and naming.film:
            films = self._credits.works_of(entity_id)
            own = self.pack.header.work
            return naming.film in films if films else naming.film == own or not own
        if entity.kind is not Kind.FILM:
            return True
        is_titled = share_title(
            (naming.name, *naming.also), (entity.name, *entity.aliases, *entity.spellings)
        )
        return self._known_films.may_be(entity_id, naming.year, naming.traits, is_titled=is_titled)

    def _likeliest(self, possible: Sequence[str], naming: Naming) -> str:
        """Return the likeliest of entities with the right name: of films, the one most like the
        record's; of others, one named for the record's film. Return "" if nothing shows which.
        """
        if len(possible) <= 1:
            return next(iter(possible), "")
        if self.entity(possible[0]).kind is not Kind.FILM:
            known = self._credits.is_named_for
            return next((key for key in possible if known(key, naming.film)), possible[0])
        if self.pack.header.work in possible and not (naming.year or naming.traits.directors):
            return self.pack.header.work
        films = self._known_films
        likeness = {key: films.likeness(key, naming.year, naming.traits) for key in possible}
        best = max(possible, key=likeness.__getitem__)
        return best if any(likeness[best]) else ""

    def _of_other_years(self, name: str, naming: Naming, ids: dict[str, str]) -> list[str]:
        """Return the pack's films that may be the record's after all: of exactly this title with a
        wrong year or other directors and countries, or made alike under another title.
        """
        films, year, traits = self._known_films, naming.year, naming.traits
        retitled = films.under_other_titles(year, traits)
        bare = replace(naming, year="", traits=FilmTraits())
        return [
            entity_id
            for entity_id in (*self._by_name.get((Kind.FILM, _key(name)), ()), *retitled)
            if Kind.FILM in naming.kinds and entity_id in self.pack.entities
            if entity_id in retitled or films.is_asked_about(entity_id, year, traits)
            if self._may_be(entity_id, bare, ids)
        ]

    def _near(self, name: str, naming: Naming, ids: dict[str, str]) -> list[tuple[str, bool]]:
        """Return the pack's entities with similar names, and whether the match is certain."""
        is_sure: dict[str, bool] = {}
        for kind in naming.kinds:
            if kind not in (Kind.PERSON, Kind.CHARACTER, Kind.FILM, Kind.ORGANISATION):
                continue
            if kind not in self._likely:
                entities = [e for e in self.pack.entities.values() if e.kind is kind]
                names = {name for e in entities for name in (e.name, *e.aliases)}
                self._likely[kind] = likely_namesakes(names)
            for other in self._likely[kind](name):
                for entity_id in self._by_name.get((kind, _key(other)), ()):
                    if entity_id not in self.pack.entities or not self._may_be(
                        entity_id, naming, ids
                    ):
                        continue
                    if kind is Kind.FILM:
                        of_year = self._known_films.is_of_year(entity_id, naming.year)
                        sure = of_year and bear_one_title(name, other)
                    else:
                        sure = bear_one_name(name, other)
                    if sure or are_near(kind, name, other):
                        is_sure[entity_id] = is_sure.get(entity_id, False) or sure
        return list(is_sure.items())

    def _add_details(self, entity_id: str, naming: Naming, ids: dict[str, str]) -> str:
        """Add what a record says about a known entity; return its id."""
        entity = self.entity(entity_id)
        for scheme, key in ids.items():
            if scheme not in entity.ids and not identifiers.fault(scheme, key, entity.kind):
                self._by_id.setdefault((scheme, key), entity_id)
                if entity_id in self.new:
                    self.new[entity_id] = replace(entity, ids={**entity.ids, scheme: key})
                    entity = self.new[entity_id]
                else:
                    self.more_ids.setdefault(entity_id, {})[scheme] = key
        if entity.kind is Kind.FILM:
            self._known_films.add(entity_id, naming.year, naming.traits)
        return entity_id

    def _add(
        self, name: str, naming: Naming, ids: dict[str, str], asked: Collection[str] = ()
    ) -> str:
        kind = naming.kinds[0]
        wanted = slug(name, kind.value)
        if is_listed(wanted):  # the id is reserved for the country
            wanted = f"{wanted}-{kind}"
        if wanted in self._taken and kind is Kind.FILM and (year := year_in(naming.year)):
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
            self._credits.add_work(key, naming.film)
        if kind is Kind.FILM:
            self._known_films.add(key, naming.year, naming.traits)
        return key

    def _index(self, entity: Entity) -> None:
        for scheme, value in entity.ids.items():
            self._by_id.setdefault((scheme, str(value)), entity.id)
        for name in dict.fromkeys(map(_key, (entity.name, *entity.aliases, *entity.spellings))):
            self._by_name.setdefault((entity.kind, name), []).append(entity.id)


def _key(name: str) -> str:
    return accepted_form(name) or name.casefold()
