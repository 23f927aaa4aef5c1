"""Tables kept in a pack, whose rows serve as the lines of a source's text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from explorer.model.source import Passage


class KeptTable(NamedTuple):
    """The text of a source's tables: a line for each row, or for each part of a row."""

    lines: list[str]
    outlines: Sequence[str]
    rows: Sequence[int]
    """For each line of the text, the 1-based line in its file."""
    files: Sequence[tuple[int, Path]]
    """The index of each file's first line in the text, with the file."""
    entities: frozenset[str] = frozenset()
    """Ids of entities that only the table defines."""

    def spot(self, line: int) -> tuple[Path, int]:
        """Return the file, and the line in it, for a line of the text; both lines are 1-based."""
        index = min(max(line, 1), len(self.rows)) - 1
        at = bisect_right(self.files, index, key=lambda file: file[0]) - 1
        return self.files[max(at, 0)][1], self.rows[index]


class Passages(Mapping[tuple[str, int], Passage]):
    """The passages of a pack: those in its files, and one for each line of its tables."""

    def __init__(
        self, own: Mapping[tuple[str, int], Passage], tables: Mapping[str, KeptTable]
    ) -> None:
        self._own = own
        self._tables = tables

    def __getitem__(self, key: tuple[str, int]) -> Passage:
        if key in self._own:
            return self._own[key]
        source, line = key
        table = self._tables.get(source)
        if table is None or not 1 <= line <= len(table.outlines):
            raise KeyError(key)
        return Passage(source, line, table.outlines[line - 1])

    def __iter__(self) -> Iterator[tuple[str, int]]:
        yield from self._own
        for source, table in self._tables.items():
            for line in range(1, len(table.outlines) + 1):
                if (source, line) not in self._own:
                    yield source, line

    def __len__(self) -> int:
        own = sum((key[0] in self._tables) for key in self._own)
        return len(self._own) - own + sum(len(t.outlines) for t in self._tables.values())
