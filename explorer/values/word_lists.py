"""The word lists and tables beside the modules that use them: text, with comments after "#"."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from pathlib import Path


def lines_of(file: str) -> list[str]:
    """Return the lines of a list in this folder without comments, in order."""
    lines = Path(__file__).with_name(file).read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def is_listed(word: str, file: str) -> bool:
    """Return whether a list in this folder has a word; its words must be sorted."""
    return word in _beginning(word[:2], file)


@lru_cache(maxsize=4096)  # six lists, letters a to z
def _beginning(letters: str, file: str) -> frozenset[str]:
    """Return the words of a sorted list that begin with these letters; a small pack needs few."""
    lines = _sorted_lines(file)
    first, end = bisect_left(lines, letters), bisect_left(lines, f"{letters}\U0010ffff")
    words = " ".join(lines[max(first - 1, 0) : end]).split()
    return frozenset([word for word in words if word.startswith(letters)])


@cache
def _sorted_lines(file: str) -> list[str]:
    return lines_of(file)


@lru_cache(maxsize=16384)
def groups_with(word: str, file: str) -> tuple[tuple[str, ...], ...]:
    """Return the groups of a list that have a word; they are separated by semicolons or lines."""
    text, wanted = _groups_of(file), f" {word} "
    groups = []
    at = text.find(wanted)
    while at >= 0:
        end = text.index(";", at)
        groups.append(tuple(text[text.rindex(";", 0, at + 1) + 1 : end].split()))
        at = text.find(wanted, end)
    return tuple(groups)


@cache
def _groups_of(file: str) -> str:
    """Return a list with a semicolon around each group, and a space around each word."""
    return f"; {' ; '.join(';'.join(lines_of(file)).split(';'))} ;"
