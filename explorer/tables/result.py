"""What an import would do: the records that it adds, and what it does not understand."""

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
from explorer.read.tables.entities import Question
from explorer.read.tables.format import Format
from explorer.read.tables.mapped import UnknownHeading
from explorer.read.tables.readings import ReadTables
from explorer.read.tables.record import Stamp
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
    """The text of each source by its id: a line for each row, or part of a record."""
    entities: tuple[Entity, ...]
    more_ids: Mapping[str, Mapping[str, str]]
    claims: tuple[ClaimRecord, ...]
    passages: tuple[Passage, ...]
    questions: tuple[tuple[Question, ClaimRecord], ...]
    """New entities with a name near to another's, each with a claim that names it."""
    unread: tuple[Problem, ...]
    """Cells that cannot be read."""
    rejected: tuple[Problem, ...]
    """Rows and records that were left out."""
    notes: tuple[str, ...]
    formats: tuple[tuple[Path, str], ...]
    """Each file with the title of the format that it was read as."""
    mappings: tuple[Format, ...] = ()
    """How each file was read, headings that were understood included."""
    rows: int = 0
    """Rows and records that count."""
    not_asked_for: int = 0
    """Rows and records that `where` leaves out."""
    unknown: tuple[UnknownHeading, ...] = ()
    """Headings that nobody has said the meaning of."""
    stamps: tuple[Stamp, ...] = ()
    """What the files were like before they were read, in their order."""
    main: Source | None = None
    """The source that was asked for, which makes no claim itself where its rows name others."""
    given: Format | None = None
    """The user's own mapping, which holds for all files."""
    left_out: Mapping[Path, Sequence[Problem]] = field(default_factory=dict)
    """The files that cannot be read, each with what is wrong with it."""
    read: ReadTables = field(default_factory=ReadTables)
    """The same as tables that the pack keeps."""

    @property
    def files(self) -> list[Path]:
        """Return the files that were read."""
        return [path for path, _ in self.formats]

    @property
    def problems(self) -> list[Problem]:
        """Return all that was not understood: files, rows, cells."""
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
