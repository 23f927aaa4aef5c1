"""How a name as it is written may be read, and the form in which known names are looked up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache

from explorer.values.folding import LOST, Words, without_entities, words_of
from explorer.values.name_forms import SURE_PARTICLES
from explorer.values.name_numbers import with_fractions
from explorer.values.romanised import is_east_asian

_SPELT_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ø": "oe", "ü": "ue", "å": "aa", "ŏ": "eo", "ŭ": "eu", "đ": "dj"}
)
"""Letters as a typewriter has them; ŏ and ŭ are Korean, which is written with eo and eu as well,
đ is Serbian.
"""
OWNED = re.compile(r"(?P<whose>\w+)['’]s (?P<who>[^\W\d]\w*)")
"""Someone or something told by whose it is: Anna's mother."""
ELIDED = re.compile(r"\b[dl]['’‘`´ʼ](?=\w)", re.IGNORECASE)
"""An article or particle cut short before the word that it belongs to."""
_CLAUSES = re.compile(r"(.+?)(?:\s*:\s|\s[-–—]\s)(.+)")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s(?= )")
_CUT_VERB = re.compile(r"\b(who|what|it|he|she|that|there)['’]s\b", re.IGNORECASE)
_WITHIN = re.compile(r"(?<=\w)\?{1,2}(?=\w)")
"""A question mark within a word, which a poor conversion puts for a letter."""
_AT_AN_END = re.compile(r"(?<!\w)\?{1,2}(?=\w)|(?<=\w)\?{1,2}")
"""A question mark before or after a word, which may stand for a letter as well."""


def known_names(names: Iterable[str]) -> frozenset[str]:
    """Return accepted names in the form that `relate_names` looks them up in."""
    return frozenset(accepted_form(name) for name in names)


@lru_cache(maxsize=16384)
def accepted_form(name: str) -> str:
    """Return a name folded, without articles and particles, for looking up among known names."""
    words = words_of(name)
    if is_east_asian(words):  # Wang Bin is not Wang
        return " ".join(words)
    return " ".join(tuple(w for w in words if w not in SURE_PARTICLES) or words)


@lru_cache(maxsize=16384)
def readings_of(text: str) -> tuple[Words, ...]:
    """Return the words of a name, then other ways to read them: ü as ue, d'Artagnan as Artagnan,
    a spoilt letter, what follows a colon in front, Anna's mother as hers, Anna's as Anna, who's as
    who is.
    """
    text = _WITHIN.sub(_lost, without_entities(text))
    plain = words_of(with_fractions(text))
    readings = []
    if not text.isascii():
        readings.append(words_of(text.casefold().translate(_SPELT_OUT)))
        readings.append(words_of(_decoded(text)))
    if "?" in text:
        readings.append(words_of(_AT_AN_END.sub(_lost, text)))
    if clauses := _CLAUSES.fullmatch(text):
        readings.append(words_of(f"{clauses[2]} {clauses[1]}"))
    if owned := OWNED.fullmatch(text):
        readings.append(words_of(f"{owned['who']} of {owned['whose']}"))
    if _POSSESSIVE.search(text):
        readings.append(words_of(_POSSESSIVE.sub("", text)))
    if _CUT_VERB.search(text):
        readings.append(words_of(_CUT_VERB.sub(r"\1 is", text)))
    if ELIDED.search(text):
        readings.append(words_of(ELIDED.sub("", text)))
    return (plain, *dict.fromkeys(words for words in readings if words and words != plain))


def _lost(marks: re.Match[str]) -> str:
    return LOST * len(marks[0])


def _decoded(text: str) -> str:
    """Return what was meant by UTF-8 that was read as of Windows or of old Macs: HallstrÃ¶m,
    Hallstr√∂m; or `text`.
    """
    for encoding in ("cp1252", "mac_roman"):
        with suppress(UnicodeError):
            return text.encode(encoding).decode("utf-8")
    return text
