"""Normal forms of plainly written names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from explorer.values.folding import Words, words_of
from explorer.values.names.forms import PARTICLES
from explorer.values.names.given_names import is_family_name, is_given_name
from explorer.values.names.numbers import is_generation

GENERATION = r"(?:jr|sr|i{2,3}|iv)\.?"
"""A suffix that tells father from son, as a pattern."""
_INVERTED = re.compile(
    rf"(?P<family>[^\s,][^,]*), (?!{GENERATION}$)(?P<given>[^\s,][^,]*)"
    rf"(?P<generation>, {GENERATION})?",
    re.IGNORECASE,
)
_GENERATION = re.compile(GENERATION, re.IGNORECASE)
_NO_GIVEN_NAMES = frozenset(("esq", "esquire", "phd", "md"))
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
    kept, after = _apart(words)
    family_kept, before = _apart(words_of(family)) if words else (words_of(family), ())
    return (*kept, *family_kept, *before, *after)


def in_direct_order(name: str) -> str:
    """Return an inverted name in direct order: Donald Knuth for Knuth, Donald.

    The family name is a word, perhaps with particles, or several family names before a known given
    name. Anything else after a comma leaves the name unchanged: Jr., Esq., a description, another
    person's name.
    """
    match = _INVERTED.fullmatch(name)
    if match is None or not words_of(match["given"]):
        return name
    family, before = _apart(match["family"].split())
    given, after = _apart(match["given"].split())
    words, generation = words_of(" ".join(given)), "".join(f" {word}" for word in before + after)
    if not words or not _NO_GIVEN_NAMES.isdisjoint(words):
        return name
    described = any(word[0].islower() and word not in PARTICLES for word in given)
    if all(map(is_generation, words)) or (described and family[-1][0].isupper()):
        return name
    if any(word.lower() not in PARTICLES for word in family[:-1]) and not _are_families(
        words_of(" ".join(family)), words
    ):
        return name
    return f"{' '.join(given)} {' '.join(family)}{generation}{match['generation'] or ''}"


def _apart(words: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return a name's words, and the generation at its end: Otto, Jr."""
    has_generation = len(words) > 1 and _GENERATION.fullmatch(words[-1])
    return (tuple(words[:-1]), (words[-1],)) if has_generation else (tuple(words), ())


def _are_families(family: Words, given: Words) -> bool:
    """Return whether several words can only be family names, with a given name behind the comma:
    García Márquez, Gabriel.
    """
    alone = is_given_name(given[0]) and all(len(word) == 1 for word in given[1:])
    return alone and not is_given_name(family[0]) and all(map(is_family_name, family))


@lru_cache(maxsize=16384)
def in_plain_form(name: str) -> str:
    """Return a name's plain form as text."""
    form = plain_form(name)
    return form if isinstance(form, str) else " ".join(form)
