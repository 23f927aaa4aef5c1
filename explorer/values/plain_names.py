"""What the plain ways to write one name have in common."""

from __future__ import annotations

import re
from functools import lru_cache

from explorer.values.folding import Words, words_of
from explorer.values.name_numbers import is_generation

_NO_GIVEN_NAMES = ("Esq", "Esquire")
_PLAIN = re.compile(r"[A-Za-z .,]+")
"""Names without a mark that may be a letter lost, or part a name's halves."""


@lru_cache(maxsize=16384)
def plain_form(name: str) -> Words | str:
    """Return a name's words, the family name last: Lind, Mara D. as MARA D LIND has them.

    A name with other marks than commas and full stops is left as it is.
    """
    if not _PLAIN.fullmatch(name):
        return name
    family, _, given = name.partition(",")
    words = words_of(given)
    if "," in given or all(map(is_generation, words)):
        return words_of(name)
    return (*words, *words_of(family))


def in_direct_order(name: str) -> str:
    """Return a name as a sentence has it: "Donald Knuth" of "Knuth, Donald", others as they are."""
    family, comma, given = name.partition(", ")
    words = given.split()
    is_given = all(w.rstrip(".").istitle() and w.rstrip(".") not in _NO_GIVEN_NAMES for w in words)
    if not comma or not words or "," in given or not is_given:
        return name
    return name if all(map(is_generation, words_of(given))) else f"{given} {family}"


@lru_cache(maxsize=16384)
def in_plain_form(name: str) -> str:
    """Return a name as its plain form has it."""
    form = plain_form(name)
    return form if isinstance(form, str) else " ".join(form)
