"""Problems of a pack, collected while it is read; their places are computed at the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from explorer.text import clean, count

if TYPE_CHECKING:
    from explorer.read.fixes import Edit, Fix, NewEntity
    from explorer.read.places import KeyPath, Place

SHOWN_PROBLEMS = 200
"""Most problems that a `PackError` prints; the rest are counted."""

NO_SUCH = "no such "
"""Beginning of what is said of a file that does not exist."""
NOTHING_THERE = f"{NO_SUCH}file or folder"

MOST_PROBLEMS = 1_000
"""Most problems that are collected before reading stops."""


def as_found(found: str) -> str:
    """Return "found “x”", or "no such file" if nothing was there to be found."""
    return found if found.startswith(NO_SUCH) else f"found {found}"


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem at a place. `line` and `column` are 1-based, in characters.

    `found`, `expected` and `hint` contain text from the pack only as `explorer.text.quote` shows
    it.
    """

    path: Path
    line: int
    column: int
    found: str
    expected: str
    hint: str = ""
    fixes: tuple[Fix, ...] = ()
    """The only right repair, to be made as a whole; empty if there is none."""

    @property
    def place(self) -> str:
        """Return the path, with line and column unless there is nothing at that path."""
        if self.found == NOTHING_THERE:
            return str(self.path)
        return f"{self.path}:{self.line}:{self.column}"

    def __str__(self) -> str:
        hint = f"; {self.hint}" if self.hint else ""
        return clean(f"{self.place}: {as_found(self.found)}; expected {self.expected}{hint}")


class PackError(Exception):
    """A pack cannot be read. `problems` has everything that was found, by file and place.

    `stopped` is whether reading ended early because there were too many.
    """

    def __init__(self, problems: Iterable[Problem], stopped: bool = False) -> None:
        self.problems = tuple(
            sorted(problems, key=lambda p: (str(p.path), p.line, p.column, p.found, p.expected))
        )
        self.stopped = stopped
        super().__init__(self.summary())

    def summary(self) -> str:
        """Return the number of problems, in words."""
        total = len(self.problems)
        if self.stopped:
            return f"{total:,} problems, where reading stopped; there may be more"
        return count(total, "problem")

    def __str__(self) -> str:
        lines = [str(problem) for problem in self.problems[:SHOWN_PROBLEMS]]
        if self.stopped or len(self.problems) > SHOWN_PROBLEMS:
            lines.append(f"{len(lines)} shown of {self.summary()}")
        return "\n".join(lines)


class Text(Protocol):
    """The parts of a document that the report needs."""

    @property
    def path(self) -> Path:
        """The file that it was read from."""

    @property
    def text(self) -> str:
        """The text in which places are looked up."""


class TooManyError(Exception):
    """There are so many problems that reading on is pointless."""


@dataclass(frozen=True, slots=True)
class _Unplaced:
    """A problem at a key whose line and column are not known yet."""

    document: Text
    keys: KeyPath
    found: str
    expected: str
    hint: str
    first: tuple[Text, KeyPath] | None
    fix: Edit | NewEntity | None = None


class Report:
    """All problems found in one reading of a pack."""

    def __init__(self, condition: str = "") -> None:
        self._condition = condition
        self._known: list[Problem] = []
        self._unplaced: list[_Unplaced] = []

    def under(self, condition: str) -> Report:
        """Return the same report, for problems that apply under a condition: "if … is meant".

        Each is noted with the condition, and without a repair, since none is certain.
        """
        report = Report(condition)
        report._known, report._unplaced = self._known, self._unplaced
        return report

    def __bool__(self) -> bool:
        return bool(self._known or self._unplaced)

    def add(
        self,
        document: Text,
        keys: KeyPath,
        found: str,
        expected: str,
        hint: str = "",
        first: tuple[Text, KeyPath] | None = None,
        fix: Edit | NewEntity | None = None,
    ) -> None:
        """Note a problem at a key; `first` is the place of what it conflicts with.

        `fix` is the only right repair of the document, if there is one.

        Raises:
            TooManyError: the limit has been reached.
        """
        if self._condition:
            hint, fix = "; ".join(filter(None, (hint, self._condition))), None
        self._unplaced.append(_Unplaced(document, keys, found, expected, hint, first, fix))
        self._count()

    def at(
        self, path: Path, line: int, column: int, found: str, expected: str, hint: str = ""
    ) -> None:
        """Note a problem at a line and column.

        Raises:
            TooManyError: the limit has been reached.
        """
        self._known.append(Problem(path, line, column, found, expected, hint))
        self._count()

    def file(self, path: Path, found: str, expected: str, hint: str = "") -> None:
        """Note a problem with a file as a whole, at its first character."""
        self.at(path, 1, 1, found, expected, hint)

    def error(self, stopped: bool = False) -> PackError:
        """Return the error with all problems, each at its place."""
        from explorer.read.places import locate_nearest  # not needed without problems

        wanted: dict[int, tuple[Text, set[KeyPath]]] = {}
        for problem in self._unplaced:
            for document, keys in filter(None, ((problem.document, problem.keys), problem.first)):
                wanted.setdefault(id(document), (document, set()))[1].add(keys)
        places = {
            key: locate_nearest(document.text, keys) for key, (document, keys) in wanted.items()
        }
        return PackError(
            [*self._known, *(_placed(problem, places) for problem in self._unplaced)], stopped
        )

    def _count(self) -> None:
        if len(self._known) + len(self._unplaced) >= MOST_PROBLEMS:
            raise TooManyError


def _placed(problem: _Unplaced, places: dict[int, dict[KeyPath, Place]]) -> Problem:
    hint = problem.hint
    if problem.first:
        document, keys = problem.first
        line, column = places[id(document)][keys]
        hint = f"the first is at {document.path}:{line}:{column}"
    line, column = places[id(problem.document)][problem.keys]
    path = problem.document.path
    fixes: tuple[Fix, ...] = ()
    if problem.fix is not None:
        from explorer.read.fixes import Fix

        fixes = (Fix(path, problem.fix),)
    return Problem(path, line, column, problem.found, problem.expected, hint, fixes)
