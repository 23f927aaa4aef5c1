"""The English for headings and terms in other languages, and for abbreviated headings."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from explorer.read.document import load_document
from explorer.read.find import facts_folder
from explorer.read.validators import validator
from explorer.values.folding import run_together, words_of

_OF = frozenset(["de", "del", "di", "da", "do", "d", "du", "des", "della", "van"])
"""Words for “of” that keys of records leave out: fecha_lanzamiento."""
_HEADINGS, _TERMS = "headings.toml", "terms.toml"


def in_english(words: str) -> str:
    """Return the English heading for folded words, or the words themselves."""
    return headings_in_english().get(words, words)


@cache
def headings_in_english() -> Mapping[str, str]:
    """Return the English equivalents by the folded words of the headings."""
    document = load_document(facts_folder() / _HEADINGS)
    names = validator(dict[str, list[str]])(document.data)
    pairs = [(words_of(name), english) for english, foreign in names.items() for name in foreign]
    shorter = {" ".join(word for word in words if word not in _OF): e for words, e in pairs}
    return shorter | {" ".join(words): english for words, english in pairs}


def term_abroad(property_id: str, words: str) -> str:
    """Return a property's term for words in another language, "" if they are not known."""
    return _terms_abroad().get((property_id, run_together(words)), "")


@cache
def _terms_abroad() -> Mapping[tuple[str, str], str]:
    """Return the terms by property and run-together words."""
    document = load_document(facts_folder() / _TERMS)
    properties = validator(dict[str, dict[str, list[str]]])(document.data)
    return {
        (prop, run_together(name)): term
        for prop, terms in properties.items()
        for term, names in terms.items()
        for name in names
    }
