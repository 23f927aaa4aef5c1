"""What is wrong with a pack, said so that it can be mended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from explorer.read.advice import Nearest, listed
from explorer.text import clean, count, quote

SHOWN_PROBLEMS = 200
"""How many problems a `PackError` prints; the rest are counted."""

MOST_PROBLEMS = 1_000
"""How many problems are collected before reading stops."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one place. `line` and `column` are 1-based, in characters.

    `found`, `expected` and `hint` hold text of the pack only as `explorer.text.quote` shows it.
    """

    path: Path
    line: int
    column: int
    found: str
    expected: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f"; {self.hint}" if self.hint else ""
        place = f"{self.path}:{self.line}:{self.column}"
        return clean(f"{place}: found {self.found}; expected {self.expected}{hint}")


class PackError(Exception):
    """A pack cannot be read. `problems` holds all that was found, by file and place.

    `stopped` says that reading ended early because there were too many.
    """

    def __init__(self, problems: Iterable[Problem], stopped: bool = False) -> None:
        self.problems = tuple(
            sorted(problems, key=lambda p: (str(p.path), p.line, p.column, p.found, p.expected))
        )
        self.stopped = stopped
        super().__init__(self.summary())

    def summary(self) -> str:
        """Return how many problems there are, in words."""
        total = len(self.problems)
        if self.stopped:
            return f"{total:,} problems, where reading stopped; there may be more"
        return count(total, "problem")

    def __str__(self) -> str:
        lines = [str(problem) for problem in self.problems[:SHOWN_PROBLEMS]]
        if self.stopped or len(self.problems) > SHOWN_PROBLEMS:
            lines.append(f"{len(lines)} shown of {self.summary()}")
        return "\n".join(lines)


def describe(value: object) -> str:
    """Return what a value of a pack is, in words that are safe to show."""
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        huge = isinstance(value, int) and value.bit_length() > 256
        return "a number of very many digits" if huge else f"the number {value}"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    if isinstance(value, Mapping):
        return "a table"
    return f"the date or time {value} without quotes"


def unknown_key(key: str, known: list[str]) -> tuple[str, str, str]:
    """Return what was found, expected and is meant where a key is not known."""
    return f"the unknown key {quote(key)}", f"one of {listed(known)}", Nearest(known).hint(key)
