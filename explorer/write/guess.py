"""A guess about a text, and the lines it is based on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

TOP = 8
"""Lines at the top of a text that are searched for a title, an author or a date."""
LONGEST_TITLE = 200
"""Longest title, in characters."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A value and the words it rests on, with their line; `line` is 0 if it rests on none."""

    value: str
    why: str
    line: int = 0
    phrase: str = ""
    stated: bool = False
    """Whether the file itself states it, rather than its text suggesting it."""


def lines_with(lines: Sequence[str], form: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the lines that match a form, ignoring case, by their 1-based number."""
    pattern = re.compile(form, re.IGNORECASE)
    for number, line in enumerate(lines, 1):
        if match := pattern.search(line):
            yield number, match
