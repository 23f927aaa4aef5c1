"""The English equivalents of headings in other languages, and of abbreviated ones."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from explorer.read.document import load_document
from explorer.read.find import facts_folder
from explorer.read.validators import validator
from explorer.values.folding import words_of

_OF = frozenset(["de", "del", "di", "da", "do", "d", "du", "des", "della", "van"])
"""Words for “of” that keys of records leave out: fecha_lanzamiento."""
_FILE = "headings.toml"


def in_english(words: str) -> str:
    """Return the English heading for folded words, or the words themselves."""
    return headings_in_english().get(words, words)


@cache
def headings_in_english() -> Mapping[str, str]:
    """Return the English equivalents by the folded words of the headings."""
    document = load_document(facts_folder() / _FILE)
    names = validator(dict[str, list[str]])(document.data)
    pairs = [(words_of(name), english) for english, foreign in names.items() for name in foreign]
    shorter = {" ".join(word for word in words if word not in _OF): e for words, e in pairs}
    return shorter | {" ".join(words): english for words, english in pairs}
