"""New entities and claims, in a pack's files, and in memory to see their effect."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from explorer.model.claim import resolve
from explorer.model.claim_record import ClaimRecord
from explorer.model.entity import Entity
from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.read.typed import parse_value
from explorer.values.ids import slug, unused_id
from explorer.write.pack_files import ENTITIES, PackFiles
from explorer.write.records import as_table


@dataclass(frozen=True, slots=True)
class Additions:
    """Records that a pack does not have yet; every claim has its source."""

    entities: tuple[Entity, ...] = ()
    claims: tuple[ClaimRecord, ...] = ()
    withdrawn: frozenset[str] = frozenset()
    """Claims that are still in the pack and are to be removed."""

    def __add__(self, other: Additions) -> Additions:
        """Return the additions of both."""
        return Additions(
            self.entities + other.entities,
            self.claims + other.claims,
            self.withdrawn | other.withdrawn,
        )

    def missing_in(self, pack: Pack) -> Additions:
        """Return only what a pack does not have yet, or still has to lose."""
        return Additions(
            tuple(entity for entity in self.entities if entity.id not in pack.entities),
            tuple(claim for claim in self.claims if claim.id not in pack.claims),
            self.withdrawn & pack.claims.keys(),
        )

    def without_claim(self, claim_id: str) -> Additions:
        """Return the additions with one claim withdrawn."""
        left = tuple(claim for claim in self.claims if claim.id != claim_id)
        return Additions(self.entities, left, self.withdrawn | {claim_id})


def claims_path(root: Path, source: str) -> Path:
    """Return the file for a source's new claims."""
    return root / "claims" / f"{source}.toml"


def claim_file(root: Path, pack: Pack, claim_id: str) -> Path:
    """Return the file a claim is in, or the one it will be written to."""
    origin = pack.origins.get(f"claim:{claim_id}")
    return origin.path if origin else claims_path(root, pack.claims[claim_id].source.id)


def with_additions(pack: Pack, added: Additions) -> Pack:
    """Return a pack with the records added, as if it had been read with them.

    Raises:
        ValueError: a value is not valid for its property.
    """
    claims = dict(pack.claims)
    for record in added.claims:
        prop = pack.properties[record.property]
        value = None if record.value is None else parse_value(prop, record.value)
        source = pack.sources[record.source]
        claims[record.id] = resolve(record, value, prop, source, pack.original_of(source.id))
    for claim_id in added.withdrawn:
        claims.pop(claim_id, None)
    entities = {**pack.entities, **{entity.id: entity for entity in added.entities}}
    return replace(pack, entities=entities, claims=claims)


def add_to_files(files: PackFiles, added: Additions) -> None:
    """Draft the records, each in its file. Raises what `PackFiles.append` does."""
    for entity in added.entities:
        files.append(files.root / ENTITIES, "entity", as_table(entity))
    for claim in added.claims:
        row = as_table(replace(claim, source=""))
        files.append(claims_path(files.root, claim.source), "claim", row, claim.source)


class NewRecords:
    """Gives new records ids that are unused in a pack and its files, and collects them."""

    def __init__(self, pack: Pack, files: PackFiles | None = None) -> None:
        """Take the ids in `files` into account; without them, the records are only for preview."""
        self._pack = pack
        self._files = files
        self.apart: Sequence[str] = ()
        """Entities that are not meant when a new one has the same name."""
        self._entities: dict[str, Entity] = {}
        self._claims: dict[str, ClaimRecord] = {}

    @property
    def added(self) -> Additions:
        """Everything created so far."""
        return Additions(tuple(self._entities.values()), tuple(self._claims.values()))

    def entity(self, kind: Kind, name: str) -> str:
        """Return the id of a new entity, or of the same one if already created or written."""
        name = " ".join(name.split())
        written = self._written_entities()
        for entity in (*self._pack.entities.values(), *self._entities.values()):
            if (entity.kind, entity.name) == (kind, name) and entity.id not in self.apart:
                return entity.id
        for row in written:
            same = (row.get("kind"), row.get("name")) == (kind.value, name)
            if same and row.get("id") not in self.apart:
                return str(row.get("id"))
        others = [key for key in self.apart if self._pack.name(key) == name]
        taken = {*self._pack.entities, *self._pack.sources, *self._entities}
        taken |= {str(row.get("id")) for row in written}
        key = unused_id(slug(name, kind.value), taken)
        self._entities[key] = Entity(key, kind, name, distinct_from=others)
        return key

    def claim(self, record: ClaimRecord) -> ClaimRecord:
        """Return a claim with an id of its own instead of its present id.

        A claim that has been written in the meantime keeps its id, and is not added again.
        """
        if (written := self._same_claim(record)) is not None:
            return replace(record, id=written)
        taken = {*self._pack.claims, *self._claims}
        if self._files:
            taken |= self._files.ids(claims_path(self._files.root, record.source), "claim")
        line = record.evidence[0].line if record.evidence else 0
        wanted = f"{record.source}-{line}-{slug(record.property, 'claim')}"
        made = replace(record, id=unused_id(wanted, taken))
        self._claims[made.id] = made
        return made

    def _same_claim(self, record: ClaimRecord) -> str | None:
        """Return the id of an identical claim at the same line in the files, None if none."""
        if self._files is None:
            return None
        wanted = as_table(replace(record, id="", source=""))
        for row in self._files.records(claims_path(self._files.root, record.source), "claim"):
            if {**row, "id": ""} == wanted and row.get("source", record.source) == record.source:
                return str(row.get("id"))
        return None

    def _written_entities(self) -> list[dict[str, Any]]:
        files = self._files
        return files.records(files.root / ENTITIES, "entity") if files else []
