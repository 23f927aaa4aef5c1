"""The contents of tables: claims, the lines behind them, and the entities they name."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from explorer.model.claim_record import ClaimRecord
from explorer.model.entity import Entity
from explorer.model.source import KeptTable, Source
from explorer.read.problems import Problem
from explorer.read.tables.claims import ClaimReader


@dataclass(slots=True)
class ReadTables:
    """The contents of the tables of some sources."""

    claims: list[ClaimRecord] = field(default_factory=list)
    """Claims with values that are not checked yet."""
    tables: dict[str, KeptTable] = field(default_factory=dict)
    """The text of each source, including those that the tables name or cite."""
    sources: dict[str, Source] = field(default_factory=dict)
    """The sources of these texts, with their numbers of lines."""
    entities: dict[str, Entity] = field(default_factory=dict)
    """Entities that the pack's files do not have."""
    more_ids: dict[str, dict[str, str]] = field(default_factory=dict)
    """Ids that entities in the pack's files do not have."""
    problems: dict[str, list[Problem]] = field(default_factory=dict)
    """Cells and rows that are left out, by source."""

    def add_source(self, source: Source, reader: ClaimReader, new: Iterable[str]) -> None:
        """Add the text of a source, and of those that its tables name; `new` are the ids of the
        entities that it is the first to name.
        """
        for key, lines in reader.statements.lines.items():
            known = source if key == source.id else reader.statements.cited.new_sources[key]
            rows, files = reader.rows, reader.files
            if key != source.id:
                path = files[0][1] if files else Path(next(iter(source.tables), ""))
                rows, files = array("l", [1] * len(lines.text)), [(0, path)]
            self.sources[key] = replace(known, lines=max(len(lines.text), 1))
            entities = frozenset(new) if key == source.id else frozenset()
            self.tables[key] = KeptTable(lines.text, lines.outlines, rows, files, entities)

    def joined(self, later: ReadTables) -> ReadTables:
        """Return these contents with those of sources that were read after them."""
        more_ids = {key: dict(ids) for key, ids in self.more_ids.items()}
        for key, ids in later.more_ids.items():
            more_ids[key] = {**more_ids.get(key, {}), **ids}
        return ReadTables(
            [*self.claims, *later.claims],
            {**self.tables, **later.tables},
            {**self.sources, **later.sources},
            {**self.entities, **later.entities},
            more_ids,
            {**self.problems, **later.problems},
        )

    def at(self, root: Path, before: Path) -> ReadTables:
        """Return the same contents with paths at `root` instead of `before`: a copy of the pack."""
        if root == before:
            return self
        tables = {
            key: table._replace(
                files=[(n, root / path.relative_to(before)) for n, path in table.files]
            )
            for key, table in self.tables.items()
        }
        problems = {
            key: [replace(p, path=root / p.path.relative_to(before)) for p in problems]
            for key, problems in self.problems.items()
        }
        return replace(self, tables=tables, problems=problems)
