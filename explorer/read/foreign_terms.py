"""The vocabulary's terms for words in other languages: “comedy” for “Komödie” among genres."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from explorer.read.document import load_document
from explorer.read.find import facts_folder
from explorer.read.validators import validator
from explorer.values.folding import run_together

_FILE = "terms.toml"


def term_abroad(property_id: str, words: str) -> str:
    """Return a property's term for words in another language, "" if they are not known."""
    return _terms_abroad().get((property_id, run_together(words)), "")


@cache
def _terms_abroad() -> Mapping[tuple[str, str], str]:
    """Return the terms by property and run-together words."""
    document = load_document(facts_folder() / _FILE)
    properties = validator(dict[str, dict[str, list[str]]])(document.data)
    return {
        (prop, run_together(name)): term
        for prop, terms in properties.items()
        for term, names in terms.items()
        for name in names
    }
