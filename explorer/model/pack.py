"""A pack in memory: all records by id, with indexes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Annotated

from explorer.model.claim import Claim
from explorer.model.constraint import Constraint
from explorer.model.entity import Entity, place_in_sentence
from explorer.model.fields import STRICT, Field, Id, StrictInt, StrictStr, Text
from explorer.model.former_names import NO_FORMER, FormerIds
from explorer.model.place import Fact
from explorer.model.property import Property
from explorer.model.source import KeptTable, Passage, Source, originals
from explorer.model.source_names import source_names
from explorer.model.value import show_value
from explorer.text import listed
from explorer.values import story_time
from explorer.values.names.readings import known_names
from explorer.values.places.countries import find_country

FORMAT = 1
"""The version of the pack format that this program reads."""
_CODE = 3
"""Most letters in a country's code."""


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
    """The location of a record in the pack's files; the line is 1-based."""

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
    """Known locations of records, by "claim:<id>", "entity:<id>", …"""
    former: FormerIds = NO_FORMER
    """Former ids of properties and entities, which decisions may still use."""
    notes: tuple[str, ...] = ()
    """Warnings about its files, a line each."""
    constraints: Mapping[str, Constraint] = field(default_factory=dict)
    """Constraints between properties, by id."""
    tables: Mapping[str, KeptTable] = field(default_factory=dict)
    """The text of sources that are tables in the pack, by the source's id."""

    def name(self, entity_id: str) -> str:
        """Return the name of an entity, or of one or more sources (ids separated by spaces), or
        else the id itself.
        """
        entity = self.entities.get(entity_id)
        if entity:
            return entity.name
        several = entity_id.split(" ")
        if any(source not in self.sources for source in several):
            return entity_id
        return listed(map(self.source_name, several))

    def in_sentence(self, entity_id: str) -> str:
        """Return a name as worded within a sentence, where descriptions begin in lower case; for a
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

    def region_in_sentence(self, region: str) -> str:
        """Return a scope's region as worded within a sentence: "the United Kingdom" for GB. It need
        not be an entity.
        """
        if region in self.entities:
            return self.in_sentence(region)
        coded = find_country(region) if region.isupper() and len(region) <= _CODE else None
        return place_in_sentence(coded.name if coded else self.name(region))

    @cached_property
    def _in_sentences(self) -> dict[str, str]:
        """Return the cache of `in_sentence`."""
        return {}

    @cached_property
    def _source_names(self) -> dict[str, str]:
        return source_names(self.sources.values())

    def source_name(self, source_id: str) -> str:
        """Return a source's short name, unique within the pack: "Kelly's review"."""
        return self._source_names.get(source_id, source_id)

    def show(self, claim: Claim) -> str:
        """Return a claim's value in words, without its polarity."""
        if claim.value is None:
            return "(lost)"
        return show_value(claim.property, claim.value, self.name)

    @cached_property
    def _ancestors(self) -> dict[str, frozenset[str]]:
        """Return the cache of `ancestors`, filled on demand, as deep chains take
        quadratic space.
        """
        return {}

    def ancestors(self, entity_id: str) -> frozenset[str]:
        """Return everything that an entity is part of, directly or indirectly."""
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
        """Return an entity's accepted names as keys, see `values.names.readings.known_names`."""
        return self._accepted.get(entity_id, frozenset())

    @cached_property
    def _originals(self) -> dict[str, str]:
        return originals(self.sources.values())

    def original_of(self, source_id: str) -> str:
        """Return the id of a source's original, or its own; copies are one voice."""
        return self._originals.get(source_id, source_id)

    def one_text(self, first: str, second: str) -> bool:
        """Return whether two sources are known to have identical texts."""
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
        """Return the claims with an entity as their subject."""
        return self._by_subject.get(entity_id, [])

    def claims_naming(self, entity_id: str) -> list[Claim]:
        """Return the claims with an entity as, or in, their value."""
        return self._by_value.get(entity_id, [])

    @cached_property
    def _by_line(self) -> dict[tuple[str, int], list[Claim]]:
        claims_by_line: dict[tuple[str, int], list[Claim]] = {}
        for claim in self.claims.values():
            for line in dict.fromkeys(e.line for e in claim.evidence):
                claims_by_line.setdefault((claim.source.id, line), []).append(claim)
        return claims_by_line

    def claims_at(self, source_id: str, line: int) -> list[Claim]:
        """Return the claims that cite a line of a source."""
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
        """Return a source's claims, ordered by line."""
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
    def claimed_properties(self) -> frozenset[str]:
        """Return the ids of the properties with at least one claim."""
        return frozenset([fact.property for fact in self.facts])

    @cached_property
    def facts_by_subject(self) -> Mapping[str, list[Fact]]:
        """Return the facts of each subject, in the order of `facts`."""
        facts: dict[str, list[Fact]] = {}
        for fact in self.facts:
            facts.setdefault(fact.subject, []).append(fact)
        return facts
