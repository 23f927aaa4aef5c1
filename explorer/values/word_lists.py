"""The word lists and tables in `lists`: text, with comments after "#"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from pathlib import Path

_FOLDER = Path(__file__).with_name("lists")


def text_of(file: str) -> str:
    """Return the whole text of a list, with its comments."""
    return (_FOLDER / file).read_text("utf-8")


def lines_of(file: str) -> list[str]:
    """Return the lines of a list without comments, in order."""
    return [line for line in text_of(file).splitlines() if not line.startswith("#")]


def is_listed(word: str, file: str) -> bool:
    """Return whether a list has a word; its words must be sorted."""
    return word in _beginning(word[:2], file)


@lru_cache(maxsize=4096)  # six lists, two letters of a to z
def _beginning(letters: str, file: str) -> frozenset[str]:
    """Return the words of a sorted list that begin with these letters; a small pack needs few."""
    text = _words_of(file)

    def next_word(at: int) -> str:
        start = text.find(" ", at) + 1
        return text[start : start + len(letters)]

    places = range(text.rfind(" ", 0, -1) + 1)
    first = bisect_left(places, letters, key=next_word)
    last = bisect_right(places, letters, lo=first, key=next_word)
    return frozenset(text[text.find(" ", first) : text.find(" ", last)].split())


@cache
def _words_of(file: str) -> str:
    """Return a list with a space before and after each word."""
    return f" {' '.join(lines_of(file))} "


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
