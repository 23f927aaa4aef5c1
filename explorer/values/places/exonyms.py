"""Foreign and former names of places and languages: Wien, Bombay, français.

The tables in `lists` state their sources; each line is one place or language.
"""

from __future__ import annotations

from functools import cache, lru_cache

from explorer.values.folding import words_of
from explorer.values.word_lists import text_of


def name_one_place(a: str, b: str) -> bool:
    """Return whether two names belong to one country or large city: Bombay and Mumbai."""
    return _on_one_line("place-names.txt", a, b)


def name_one_language(a: str, b: str) -> bool:
    """Return whether two names belong to one language: French and français."""
    return _on_one_line("language-names.txt", a, b)


def usual_names_of_place(name: str) -> frozenset[str]:
    """Return the usual English name, folded, of each country or large city with a name."""
    text = _text("place-names.txt")
    begins = _lines_with("place-names.txt", " ".join(words_of(name)))
    return frozenset(text[at + 2 : text.find(";", at + 2)] for at in begins)


def _on_one_line(table: str, a: str, b: str) -> bool:
    first = _lines_with(table, " ".join(words_of(a)))
    return bool(first) and not first.isdisjoint(_lines_with(table, " ".join(words_of(b))))


@lru_cache(maxsize=16384)  # a name is compared with many others
def _lines_with(table: str, name: str) -> frozenset[int]:
    """Return the offsets of a table's lines that contain a name."""
    text, listed = _text(table), f";{name};"
    begins = set()
    at = text.find(listed)
    while at >= 0:
        begins.add(text.rfind("\n", 0, at))
        at = text.find(listed, at + 1)
    return frozenset(begins)


@cache
def _text(table: str) -> str:
    return text_of(table)
