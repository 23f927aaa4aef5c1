"""Places in a pack: the targets of search results and links."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from explorer.model.former_names import FormerIds, current_finding_id


class Fact(NamedTuple):
    """The subject and property that claims are about."""

    subject: str
    """Id of an entity."""
    property: str
    """Id of a property."""


class SourceLine(NamedTuple):
    """A line of a source's text."""

    source: str
    line: int
    """1-based."""


class PlaceKind(StrEnum):
    """What a place shows."""

    NOWHERE = ""
    FINDINGS = "findings"
    FILMS = "films"
    """All films, or a single one, to which all views are then limited."""
    FACTS = "facts"
    """All facts, or those that involve an entity."""
    PEOPLE = "people"
    TIMELINE = "timeline"
    SOURCES = "sources"
    GRAPH = "graph"
    """The ties of an entity, by default the pack's busiest."""
    FINDING = "finding"
    CLAIM = "claim"
    PASSAGE = "passage"
    ENTITY = "entity"
    SOURCE = "source"
    PROPERTY = "property"
    FACT = "fact"
    CLEARED = "cleared"
    """Cleared pairs: all of them, or those of an entity, a fact, a claim or a finding."""
    SUGGESTION = "suggestion"
    """A possible claim from a text, not yet decided on by a person."""
    PAIR = "pair"
    """Two claims side by side."""
    AGREEMENT = "agreement"
    """How far all sources, or two of them, agree."""
    CHANGES = "changes"
    """Changes since the pack was last read."""
    PROBLEMS = "problems"
    """Errors in the pack's files."""
    HELP = "help"
    CHOICE = "choice"
    """A choice in a filter's dialog."""


class Place(NamedTuple):
    """A kind of page and the id of what it shows, "" for a whole view.

    Use the constructors below; no other module may depend on how an id is composed.
    """

    kind: PlaceKind
    id: str = ""

    @property
    def as_fact(self) -> Fact | None:
        """Return the fact that the place is about, or None."""
        return parse_fact(self.id) if self.kind in (PlaceKind.FACT, PlaceKind.CLEARED) else None

    @property
    def as_passage(self) -> SourceLine | None:
        """Return the line that the place shows, or None."""
        return parse_passage(self.id) if self.kind == PlaceKind.PASSAGE else None

    @property
    def as_ends(self) -> tuple[str, str] | None:
        """Return the ids of the two claims, sources or entities that the place
        compares, or None.
        """
        first, space, second = self.id.partition(" ")
        two = self.kind in (PlaceKind.PAIR, PlaceKind.AGREEMENT, PlaceKind.GRAPH)
        return (first, second) if two and space else None

    @property
    def as_choice(self) -> tuple[str, str]:
        """Return the field and the value of a filter's choice."""
        field, _, value = self.id.partition(" ")
        return field, value

    @classmethod
    def read(cls, kind: str, id: str = "") -> Place | None:
        """Return the place stored in a user's file, or None if the kind is unknown."""
        if kind not in _KINDS:
            return None
        id = current_finding_id(id) if kind in (PlaceKind.FINDING, PlaceKind.CLEARED) else id
        return cls(PlaceKind(kind), id)

    def renamed(self, former: FormerIds) -> Place:
        """Return the place with former ids replaced by present ones."""
        if not former:
            return self
        if self.kind == PlaceKind.PROPERTY:
            return self._replace(id=former.property(self.id))
        if fact := self.as_fact:
            return self._replace(
                id=f"{former.entity(fact.subject)} {former.property(fact.property)}"
            )
        if self.kind in (PlaceKind.FINDING, PlaceKind.CLEARED):
            return self._replace(id=current_finding_id(self.id, former))
        if self.kind in (PlaceKind.ENTITY, PlaceKind.FACTS, PlaceKind.GRAPH):
            return self._replace(id=former.entity(self.id))
        return self

    @classmethod
    def facts(cls, entity_id: str = "") -> Place:
        """Return the view of all facts, or of those that involve an entity."""
        return cls(PlaceKind.FACTS, entity_id)

    @classmethod
    def film(cls, film_id: str) -> Place:
        """Return the place of a film."""
        return cls(PlaceKind.FILMS, film_id)

    @classmethod
    def graph(cls, entity_id: str = "") -> Place:
        """Return the view of an entity's ties, by default the busiest's."""
        return cls(PlaceKind.GRAPH, entity_id)

    @classmethod
    def path(cls, first: str, second: str) -> Place:
        """Return the view of the ties between two entities."""
        return cls(PlaceKind.GRAPH, _two(first, second))

    @classmethod
    def finding(cls, finding_id: str) -> Place:
        """Return the place of a finding."""
        return cls(PlaceKind.FINDING, finding_id)

    @classmethod
    def claim(cls, claim_id: str) -> Place:
        """Return the place of a claim."""
        return cls(PlaceKind.CLAIM, claim_id)

    @classmethod
    def passage(cls, source_id: str, line: int) -> Place:
        """Return the place of a source's line, 1-based."""
        return cls(PlaceKind.PASSAGE, f"{source_id}:{line}")

    @classmethod
    def entity(cls, entity_id: str) -> Place:
        """Return the place of an entity."""
        return cls(PlaceKind.ENTITY, entity_id)

    @classmethod
    def source(cls, source_id: str) -> Place:
        """Return the place of a source."""
        return cls(PlaceKind.SOURCE, source_id)

    @classmethod
    def suggestion(cls, suggestion_id: str) -> Place:
        """Return the place of a suggestion."""
        return cls(PlaceKind.SUGGESTION, suggestion_id)

    @classmethod
    def of_property(cls, property_id: str) -> Place:
        """Return the place of a property."""
        return cls(PlaceKind.PROPERTY, property_id)

    @classmethod
    def fact(cls, subject: str, property_id: str) -> Place:
        """Return the place of a fact."""
        return cls(PlaceKind.FACT, _two(subject, property_id))

    @classmethod
    def cleared(cls, record_id: str = "") -> Place:
        """Return the place of the cleared pairs of a finding, a claim, an entity, or the whole
        pack.
        """
        return cls(PlaceKind.CLEARED, record_id)

    @classmethod
    def cleared_fact(cls, subject: str, property_id: str) -> Place:
        """Return the place of the cleared pairs of a fact."""
        return cls(PlaceKind.CLEARED, _two(subject, property_id))

    @classmethod
    def pair(cls, first: str, second: str) -> Place:
        """Return the place that shows two claims side by side."""
        return cls(PlaceKind.PAIR, _two(first, second))

    @classmethod
    def agreement(cls, first: str = "", second: str = "") -> Place:
        """Return the place that shows how far two sources, or all, agree."""
        return cls(PlaceKind.AGREEMENT, _two(first, second) if first else "")

    @classmethod
    def choice(cls, field: str, value: str) -> Place:
        """Return the place of a filter's choice."""
        return cls(PlaceKind.CHOICE, _two(field, value))


_KINDS = frozenset(map(str, PlaceKind))


def parse_fact(text: str) -> Fact | None:
    """Parse "subject property", or return None."""
    subject, space, property_id = text.partition(" ")
    return Fact(subject, property_id) if space else None


def parse_passage(text: str) -> SourceLine | None:
    """Parse "source:line", or return None."""
    source_id, colon, line = text.rpartition(":")
    digits = line.isascii() and line.isdigit() and len(line) < 10
    return SourceLine(source_id, int(line)) if colon and digits else None


def _two(first: str, second: str) -> str:
    return f"{first} {second}"
