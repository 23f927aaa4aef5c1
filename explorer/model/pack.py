"""A pack in memory: every record by id, typed values, and what the entity graph implies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Annotated

from explorer.model.claim import Claim
from explorer.model.entity import Entity
from explorer.model.fields import STRICT, Field, Id, StrictInt, StrictStr, Text
from explorer.model.property import Property
from explorer.model.source import Passage, Source
from explorer.model.source_names import source_names
from explorer.model.value import Value, show_value
from explorer.values.names import known_names
from explorer.values.story_time import Constraint, StoryTime, order_constraints

FORMAT = 1
"""The version of the pack format that this program reads."""


@dataclass(frozen=True, slots=True)
class Header:
    """`pack.toml`: what the pack is."""

    __pydantic_config__ = STRICT

    id: Annotated[Id, Field(description="Unique id.", examples=["ballerina"])]
    title: Annotated[Text, Field(min_length=1, description="Name on screen.")]
    work: Annotated[StrictStr, Field(description="Id of the film the pack is about.")] = ""
    format: Annotated[StrictInt, Field(description="Version of the pack format.")] = FORMAT
    vocabulary: Annotated[
        Text,
        Field(
            description="`film` for the vocabulary that ships, or a TOML file inside the pack, or "
            "empty for the pack's own properties only.",
        ),
    ] = "film"
    description: Annotated[Text, Field(description="A line or two on what it holds.")] = ""


@dataclass(frozen=True)
class Origin:
    """Where a record stands in the pack's files: path and 1-based line."""

    path: Path
    line: int


@dataclass(frozen=True)
class Pack:
    """A valid pack. Mappings keep the order of the files; nothing here changes after reading."""

    header: Header
    sources: Mapping[str, Source]
    entities: Mapping[str, Entity]
    properties: Mapping[str, Property]
    claims: Mapping[str, Claim]
    values: Mapping[str, Value]
    """Typed value by claim id; a claim whose value is lost has none."""
    passages: Mapping[tuple[str, int], Passage]
    root: Path | None = None
    files: tuple[Path, ...] = ()
    origins: Mapping[str, Origin] = field(default_factory=dict)
    """Where each record stands, by "claim:<id>", "entity:<id>", …, where it is known."""
    former: Mapping[str, str] = field(default_factory=dict)
    """Properties by the ids that they had before, which decisions may still name."""
    notes: tuple[str, ...] = ()
    """What is no mistake in its files, and worth a look: a line for each."""

    def name(self, entity_id: str) -> str:
        """Return an entity's usual name, or the id itself where there is no such entity."""
        entity = self.entities.get(entity_id)
        return entity.name if entity else entity_id

    @cached_property
    def _source_names(self) -> dict[str, str]:
        return source_names(self.sources.values())

    def source_name(self, source_id: str) -> str:
        """Return a source in a few words, unlike any other here: "Kelly's review"."""
        return self._source_names.get(source_id, source_id)

    def show(self, claim: Claim) -> str:
        """Return a claim's value in words, without its polarity."""
        value = self.values.get(claim.id)
        if value is None:
            return "(lost)"
        return show_value(self.properties[claim.property], value, self.name)

    @cached_property
    def _ancestors(self) -> dict[str, frozenset[str]]:
        """Return what has been asked so far: all of it at once is quadratic on a deep chain."""
        return {}

    def ancestors(self, entity_id: str) -> frozenset[str]:
        """Return all that an entity lies in or belongs to, directly or not."""
        found = self._ancestors.get(entity_id)
        if found is None:
            start = self.entities.get(entity_id)
            seen: set[str] = set()
            stack = list(start.part_of) if start else []
            while stack:
                one = stack.pop()
                if one not in seen and one in self.entities:
                    seen.add(one)
                    stack.extend(self.entities[one].part_of)
            found = self._ancestors[entity_id] = frozenset(seen)
        return found

    @cached_property
    def story_order(self) -> list[Constraint]:
        """Return the known order of films and events as constraints on their end points."""
        return order_constraints({e.id: e.follows for e in self.entities.values() if e.follows})

    @cached_property
    def _accepted(self) -> dict[str, frozenset[str]]:
        return {e.id: known_names([e.name, *e.aliases]) for e in self.entities.values()}

    def accepted_names(self, entity_id: str) -> frozenset[str]:
        """Return an entity's right names, folded as `values.names.known_names` does."""
        return self._accepted.get(entity_id, frozenset())

    @cached_property
    def _voices(self) -> dict[str, str]:
        """Return each source's voice: copies of a source, and of a text, are one, however long the
        chain. An original stands for them all, or the first by id.
        """
        joined = {source_id: source_id for source_id in self.sources}

        def root(source_id: str) -> str:
            while joined[source_id] != source_id:
                joined[source_id] = source_id = joined[joined[source_id]]
            return source_id

        by_text: dict[str, str] = {}
        for source in self.sources.values():
            same = [source.copy_of] if source.copy_of in self.sources else []
            if source.sha256:
                same.append(by_text.setdefault(source.sha256, source.id))
            for other in same:
                joined[root(other)] = root(source.id)
        standing: dict[str, str] = {}
        for source in sorted(self.sources.values(), key=lambda s: (bool(s.copy_of), s.id)):
            standing.setdefault(root(source.id), source.id)
        return {source_id: standing[root(source_id)] for source_id in self.sources}

    def voice_of(self, source_id: str) -> str:
        """Return the source of which this one is a copy, or itself: copies are one voice."""
        return self._voices.get(source_id, source_id)

    @cached_property
    def _by_subject(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.claims.values():
            found.setdefault(claim.subject, []).append(claim)
        return found

    @cached_property
    def _by_value(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.claims.values():
            for one in self.named_by(claim):
                found.setdefault(one, []).append(claim)
        return found

    def named_by(self, claim: Claim) -> list[str]:
        """Return the ids of the entities that a claim's value names, a story's time among them."""
        value = self.values.get(claim.id)
        if isinstance(value, StoryTime):
            return [one for one in dict.fromkeys(value.events) if one in self.entities]
        if value is None or self.properties[claim.property].value_type != "entity":
            return []
        return sorted(value) if isinstance(value, frozenset) else [str(value)]

    def claims_about(self, entity_id: str) -> list[Claim]:
        """Return the claims whose subject the entity is."""
        return self._by_subject.get(entity_id, [])

    def claims_naming(self, entity_id: str) -> list[Claim]:
        """Return the claims whose value the entity is, or is part of."""
        return self._by_value.get(entity_id, [])

    @cached_property
    def _by_line(self) -> dict[tuple[str, int], list[Claim]]:
        found: dict[tuple[str, int], list[Claim]] = {}
        for claim in self.claims.values():
            for line in dict.fromkeys(e.line for e in claim.evidence):
                found.setdefault((claim.source, line), []).append(claim)
        return found

    def claims_at(self, source_id: str, line: int) -> list[Claim]:
        """Return the claims that a line of a source makes."""
        return self._by_line.get((source_id, line), [])

    def claims_of(self, source_id: str) -> list[Claim]:
        """Return a source's claims in the order of its lines."""
        found = [c for c in self.claims.values() if c.source == source_id]
        return sorted(found, key=lambda c: (first_line(c), c.id))

    def first_names(self, ids: Iterable[str]) -> list[str]:
        """Return the names of several entities, in order."""
        return [self.name(i) for i in ids]


def first_line(claim: Claim) -> int:
    """Return the 1-based line of a claim's chief evidence, 0 where it has none."""
    return claim.evidence[0].line if claim.evidence else 0
