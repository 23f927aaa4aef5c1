"""A guess about a text, and the lines that it is looked for in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

TOP = 8
"""Lines at the top of a text in which a title, an author or a date is looked for."""
LONGEST_TITLE = 200
"""Longest title, in characters."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A value and why: the words that it rests on. `line` is theirs, 0 where they have none."""

    value: str
    why: str
    line: int = 0
    phrase: str = ""
    stated: bool = False
    """Whether the text's own file states it, so that it is no mere guess."""


def lines_with(lines: Sequence[str], form: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the lines, by their 1-based number, in which a form occurs, whatever its capitals."""
    pattern = re.compile(form, re.IGNORECASE)
    for number, line in enumerate(lines, 1):
        if match := pattern.search(line):
            yield number, match
