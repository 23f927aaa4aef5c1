"""What an import would do: the records it adds, and what it does not understand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from explorer.model.claim_record import ClaimRecord
from explorer.model.entity import Entity
from explorer.model.enums import Kind
from explorer.model.source import Passage, Source
from explorer.read.problems import Problem
from explorer.read.tables.format import Format
from explorer.read.tables.keeping.readings import ReadTables
from explorer.read.tables.mapped import UnknownHeading
from explorer.read.tables.record import Stamp
from explorer.read.tables.subjects.entities import Question
from explorer.text import count

_NEW = {
    Kind.PERSON: ("new person", "new people"), Kind.FILM: ("new film", ""),
    Kind.CHARACTER: ("new character", ""), Kind.ORGANISATION: ("new organisation", ""),
    Kind.PLACE: ("new place", ""),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Import:
    """The records that an import adds to a pack, and what it does not understand."""

    sources: tuple[Source, ...]
    texts: Mapping[str, str]
    """The text of each source by id: a line for each row, or part of a record."""
    entities: tuple[Entity, ...]
    more_ids: Mapping[str, Mapping[str, str]]
    claims: tuple[ClaimRecord, ...]
    passages: tuple[Passage, ...]
    questions: tuple[tuple[Question, ClaimRecord], ...]
    """New entities with a name similar to another's, each with a claim that names it."""
    unread: tuple[Problem, ...]
    """Cells that cannot be read."""
    rejected: tuple[Problem, ...]
    """Rows and records that were left out."""
    notes: tuple[str, ...]
    formats: tuple[tuple[Path, str], ...]
    """Each file with the title of the format it was read as."""
    mappings: tuple[Format, ...] = ()
    """How each file was read, with the headings that were understood."""
    rows: int = 0
    """Number of rows and records that count."""
    not_asked_for: int = 0
    """Number of rows and records that `where` leaves out."""
    unknown: tuple[UnknownHeading, ...] = ()
    """Headings whose meaning is unknown."""
    stamps: tuple[Stamp, ...] = ()
    """The state of the files before they were read, in their order."""
    main: Source | None = None
    """The requested source, which makes no claims itself if its rows name others."""
    given: Format | None = None
    """The user's own mapping, used for all files."""
    left_out: Mapping[Path, Sequence[Problem]] = field(default_factory=dict)
    """The files that cannot be read, each with its problems."""
    read: ReadTables = field(default_factory=ReadTables)
    """The import as tables that the pack keeps."""

    @property
    def files(self) -> list[Path]:
        """Return the files that were read."""
        return [path for path, _ in self.formats]

    @property
    def problems(self) -> list[Problem]:
        """Return everything that was not understood: files, rows, cells."""
        files = [problem for problems in self.left_out.values() for problem in problems]
        return [*files, *self.rejected, *self.unread]

    def counted(self, conflicts: int) -> str:
        """Return "19 claims, 14 new people, 2 conflicts, 3 cells not understood"."""
        kinds = Counter(entity.kind for entity in self.entities)
        parts = [count(len(self.claims), "claim")]
        parts += [count(kinds[kind], *_NEW[kind]) for kind in _NEW if kinds[kind]]
        others = sum(number for kind, number in kinds.items() if kind not in _NEW)
        parts += [count(others, "other new entity", "other new entities")] if others else []
        parts.append(count(conflicts, "conflict"))
        if self.unread:
            parts.append(f"{count(len(self.unread), 'cell')} not understood")
        if self.left_out:
            parts.append(f"{count(len(self.left_out), 'file')} left out")
        if self.rejected:
            parts.append(f"{count(len(self.rejected), 'row')} left out")
        if self.not_asked_for:
            parts.append(f"{count(self.not_asked_for, 'row')} not selected")
        return ", ".join(parts)
