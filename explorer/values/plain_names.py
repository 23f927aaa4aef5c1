"""Normal forms of plainly written names."""

from __future__ import annotations

import re
from functools import lru_cache

from explorer.values.folding import Words, words_of
from explorer.values.name_numbers import is_generation

_NO_GIVEN_NAMES = ("Esq", "Esquire")
_PLAIN = re.compile(r"[A-Za-z .,]+")
"""Names without marks that may replace a letter or separate parts of a name."""


@lru_cache(maxsize=16384)
def plain_form(name: str) -> Words | str:
    """Return a name's folded words, the family name last: the same for Lind, Mara D. and MARA D
    LIND.

    A name with marks other than commas and full stops is returned unchanged.
    """
    if not _PLAIN.fullmatch(name):
        return name
    family, _, given = name.partition(",")
    words = words_of(given)
    if "," in given or all(map(is_generation, words)):
        return words_of(name)
    return (*words, *words_of(family))


def in_direct_order(name: str) -> str:
    """Return an inverted name in direct order: "Donald Knuth" for "Knuth, Donald"."""
    family, comma, given = name.partition(", ")
    words = given.split()
    is_given = all(w.rstrip(".").istitle() and w.rstrip(".") not in _NO_GIVEN_NAMES for w in words)
    if not comma or not words or "," in given or not is_given:
        return name
    return name if all(map(is_generation, words_of(given))) else f"{given} {family}"


@lru_cache(maxsize=16384)
def in_plain_form(name: str) -> str:
    """Return a name's plain form as text."""
    form = plain_form(name)
    return form if isinstance(form, str) else " ".join(form)
