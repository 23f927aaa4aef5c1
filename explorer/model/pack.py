"""A pack in memory: every record by id, typed values, and what the entity graph implies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Annotated

from explorer.model.claim import Claim
from explorer.model.constraint import Constraint
from explorer.model.entity import Entity
from explorer.model.fields import STRICT, Field, Id, StrictInt, StrictStr, Text
from explorer.model.former_names import NO_FORMER, FormerIds
from explorer.model.place import Fact
from explorer.model.property import Property
from explorer.model.source import Passage, Source, originals
from explorer.model.source_names import source_names
from explorer.model.table import KeptTable
from explorer.model.value import show_value
from explorer.text import listed
from explorer.values import story_time
from explorer.values.name_readings import known_names

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
            description="`film` for the supplied vocabulary, or a TOML file inside the pack, or "
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
    passages: Mapping[tuple[str, int], Passage]
    root: Path | None = None
    files: tuple[Path, ...] = ()
    origins: Mapping[str, Origin] = field(default_factory=dict)
    """Where each record stands, by "claim:<id>", "entity:<id>", …, where it is known."""
    former: FormerIds = NO_FORMER
    """The ids that properties and entities had before, which decisions may still name."""
    notes: tuple[str, ...] = ()
    """What is no mistake in its files, and worth a look: a line for each."""
    constraints: Mapping[str, Constraint] = field(default_factory=dict)
    """What two properties can't both tell, by id."""
    tables: Mapping[str, KeptTable] = field(default_factory=dict)
    """The text of each source that is a table in the pack, by the source's id."""

    def name(self, entity_id: str) -> str:
        """Return an entity's usual name, else that of a source, or of the sources, by that id or
        those ids; else the id itself.
        """
        entity = self.entities.get(entity_id)
        if entity:
            return entity.name
        several = entity_id.split(" ")
        if any(source not in self.sources for source in several):
            return entity_id
        return listed(map(self.source_name, several))

    def in_sentence(self, entity_id: str) -> str:
        """Return a name within a sentence, where a description begins with a small letter; of a
        point in the story that is no entity, its id in words.
        """
        known = self._in_sentences.get(entity_id)
        if known is None:
            if entity := self.entities.get(entity_id):
                known = entity.name_in_sentence
            else:
                name = self.name(entity_id)
                known = name.replace("-", " ") if name == entity_id else name
            self._in_sentences[entity_id] = known
        return known

    @cached_property
    def _in_sentences(self) -> dict[str, str]:
        """Return what has been asked so far: one sentence names its subject several times."""
        return {}

    @cached_property
    def _source_names(self) -> dict[str, str]:
        return source_names(self.sources.values())

    def source_name(self, source_id: str) -> str:
        """Return a source in a few words, unlike any other here: "Kelly's review"."""
        return self._source_names.get(source_id, source_id)

    def show(self, claim: Claim) -> str:
        """Return a claim's value in words, without its polarity."""
        if claim.value is None:
            return "(lost)"
        return show_value(claim.property, claim.value, self.name)

    @cached_property
    def _ancestors(self) -> dict[str, frozenset[str]]:
        """Return what has been asked so far: all of it at once is quadratic on a deep chain."""
        return {}

    def ancestors(self, entity_id: str) -> frozenset[str]:
        """Return all that an entity lies in or belongs to, directly or not."""
        known = self._ancestors.get(entity_id)
        if known is None:
            start = self.entities.get(entity_id)
            seen: set[str] = set()
            stack = list(start.part_of) if start else []
            while stack:
                above = stack.pop()
                if above not in seen and above in self.entities:
                    seen.add(above)
                    stack.extend(self.entities[above].part_of)
            known = self._ancestors[entity_id] = frozenset(seen)
        return known

    @cached_property
    def story_order(self) -> list[story_time.Constraint]:
        """Return the known order of films and events as constraints on their end points."""
        return story_time.order_constraints(
            {e.id: e.follows for e in self.entities.values() if e.follows}
        )

    @cached_property
    def _accepted(self) -> dict[str, frozenset[str]]:
        return {e.id: known_names([e.name, *e.aliases]) for e in self.entities.values()}

    def accepted_names(self, entity_id: str) -> frozenset[str]:
        """Return an entity's right names, folded as `values.names.known_names` does."""
        return self._accepted.get(entity_id, frozenset())

    @cached_property
    def _originals(self) -> dict[str, str]:
        return originals(self.sources.values())

    def original_of(self, source_id: str) -> str:
        """Return the source of which this one is a copy, or itself: copies are one voice."""
        return self._originals.get(source_id, source_id)

    def one_text(self, first: str, second: str) -> bool:
        """Return whether two sources are known to have the very same text."""
        texts = {source.sha256 for i in (first, second) if (source := self.sources.get(i))}
        return first == second or (len(texts) == 1 and texts != {""})

    @cached_property
    def _by_subject(self) -> dict[str, list[Claim]]:
        claims_by_subject: dict[str, list[Claim]] = {}
        for claim in self.claims.values():
            claims_by_subject.setdefault(claim.subject, []).append(claim)
        return claims_by_subject

    @cached_property
    def _by_value(self) -> dict[str, list[Claim]]:
        naming: dict[str, list[Claim]] = {}
        for claim in self.claims.values():
            for entity_id in claim.named:
                naming.setdefault(entity_id, []).append(claim)
        return naming

    def claims_about(self, entity_id: str) -> list[Claim]:
        """Return the claims whose subject the entity is."""
        return self._by_subject.get(entity_id, [])

    def claims_naming(self, entity_id: str) -> list[Claim]:
        """Return the claims whose value the entity is, or is part of."""
        return self._by_value.get(entity_id, [])

    @cached_property
    def _by_line(self) -> dict[tuple[str, int], list[Claim]]:
        claims_by_line: dict[tuple[str, int], list[Claim]] = {}
        for claim in self.claims.values():
            for line in dict.fromkeys(e.line for e in claim.evidence):
                claims_by_line.setdefault((claim.source.id, line), []).append(claim)
        return claims_by_line

    def claims_at(self, source_id: str, line: int) -> list[Claim]:
        """Return the claims that a line of a source makes."""
        return self._by_line.get((source_id, line), [])

    @cached_property
    def _by_source(self) -> dict[str, list[Claim]]:
        claims_by_source: dict[str, list[Claim]] = {}
        for claim in self.claims.values():
            claims_by_source.setdefault(claim.source.id, []).append(claim)
        for claims in claims_by_source.values():
            claims.sort(key=lambda claim: (claim.first_line, claim.id))
        return claims_by_source

    def claims_of(self, source_id: str) -> list[Claim]:
        """Return a source's claims in the order of its lines."""
        return self._by_source.get(source_id, [])

    @cached_property
    def facts(self) -> Mapping[Fact, list[Claim]]:
        """Return every fact that a source covers, with its claims in the pack's order."""
        claims_by_fact: dict[Fact, list[Claim]] = {}
        for claim in self.claims.values():
            key = claim.subject, claim.property.id
            claims = claims_by_fact.get(key)  # type: ignore[call-overload]  # a fact is such a pair
            if claims is None:
                claims = claims_by_fact[Fact(*key)] = []
            claims.append(claim)
        return claims_by_fact

    @cached_property
    def facts_by_subject(self) -> Mapping[str, list[Fact]]:
        """Return the facts of each subject, in the order of `facts`."""
        facts: dict[str, list[Fact]] = {}
        for fact in self.facts:
            facts.setdefault(fact.subject, []).append(fact)
        return facts
