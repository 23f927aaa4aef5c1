"""Places and languages by their names elsewhere and in other times: Wien, Bombay, français.

The tables lie beside this module, each with where it comes from; a line is one place or language.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from explorer.values.folding import words_of


def name_one_place(a: str, b: str) -> bool:
    """Return whether two names are those of one country or one large city: Bombay and Mumbai."""
    return _on_one_line("place-names.txt", a, b)


def name_one_language(a: str, b: str) -> bool:
    """Return whether two names are those of one language: French and français."""
    return _on_one_line("language-names.txt", a, b)


@lru_cache(maxsize=4096)
def _on_one_line(table: str, a: str, b: str) -> bool:
    first, second = (f";{' '.join(words_of(name))};" for name in (a, b))
    text = _text(table)
    at = text.find(first)
    while at >= 0:
        begin, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        if second in text[begin:end]:
            return True
        at = text.find(first, end)
    return False


@cache
def _text(table: str) -> str:
    return Path(__file__).with_name(table).read_text("utf-8")
