"""Problems while they are collected: places are looked up once, at the end, and only if needed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from explorer.read.places import KeyPath, Place, locate_nearest
from explorer.read.problems import MOST_PROBLEMS, PackError, Problem


class Text(Protocol):
    """What the report needs of a document."""

    @property
    def path(self) -> Path: ...
    @property
    def text(self) -> str: ...


class TooManyError(Exception):
    """So many problems that reading on is of no use."""


@dataclass(frozen=True, slots=True)
class _Pending:
    document: Text
    keys: KeyPath
    found: str
    expected: str
    hint: str
    first: tuple[Text, KeyPath] | None


class Report:
    """All problems of one reading of a pack."""

    def __init__(self) -> None:
        self._known: list[Problem] = []
        self._pending: list[_Pending] = []

    def __bool__(self) -> bool:
        return bool(self._known or self._pending)

    def add(
        self,
        document: Text,
        keys: KeyPath,
        found: str,
        expected: str,
        hint: str = "",
        first: tuple[Text, KeyPath] | None = None,
    ) -> None:
        """Note a problem at a key; `first` is where the thing that it clashes with stands.

        Raises:
            TooManyError: the limit is reached.
        """
        self._pending.append(_Pending(document, keys, found, expected, hint, first))
        self._count()

    def at(
        self, path: Path, line: int, column: int, found: str, expected: str, hint: str = ""
    ) -> None:
        """Note a problem at a line and column.

        Raises:
            TooManyError: the limit is reached.
        """
        self._known.append(Problem(path, line, column, found, expected, hint))
        self._count()

    def file(self, path: Path, found: str, expected: str, hint: str = "") -> None:
        """Note a problem with a file as a whole, at its first character."""
        self.at(path, 1, 1, found, expected, hint)

    def error(self, stopped: bool = False) -> PackError:
        """Return the error that holds all problems, each at its place."""
        wanted: dict[int, tuple[Text, set[KeyPath]]] = {}
        for one in self._pending:
            for document, keys in filter(None, ((one.document, one.keys), one.first)):
                wanted.setdefault(id(document), (document, set()))[1].add(keys)
        places = {
            key: locate_nearest(document.text, keys) for key, (document, keys) in wanted.items()
        }
        return PackError([*self._known, *(_placed(one, places) for one in self._pending)], stopped)

    def _count(self) -> None:
        if len(self._known) + len(self._pending) >= MOST_PROBLEMS:
            raise TooManyError


class Supposing(Report):
    """Passes problems on to a report, with the words under which they hold: "if … is meant"."""

    def __init__(self, report: Report, words: str) -> None:
        super().__init__()
        self._report = report
        self._words = words

    def add(
        self,
        document: Text,
        keys: KeyPath,
        found: str,
        expected: str,
        hint: str = "",
        first: tuple[Text, KeyPath] | None = None,
    ) -> None:
        """Note a problem that holds under a condition."""
        told = f"{hint}; {self._words}" if hint else self._words
        self._report.add(document, keys, found, expected, told, first)


def _placed(one: _Pending, places: dict[int, dict[KeyPath, Place]]) -> Problem:
    hint = one.hint
    if one.first:
        document, keys = one.first
        line, column = places[id(document)][keys]
        hint = f"the first stands at {document.path}:{line}:{column}"
    line, column = places[id(one.document)][one.keys]
    return Problem(one.document.path, line, column, one.found, one.expected, hint)
