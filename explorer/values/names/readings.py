"""Alternative readings of a written name, and the key for looking up known names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache

from explorer.values.folding import LOST, Words, without_entities, words_of
from explorer.values.names.forms import SURE_PARTICLES
from explorer.values.names.numbers import with_fractions
from explorer.values.names.romanised import is_east_asian

_SPELT_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ø": "oe", "ü": "ue", "å": "aa", "ŏ": "eo", "ŭ": "eu", "đ": "dj"}
)
"""Spellings without special letters; ŏ and ŭ are romanised Korean, đ is Serbian.
"""
OWNED = re.compile(r"(?P<whose>\w+)['’]s (?P<who>[^\W\d]\w*)")
"""Someone or something described by its owner: Anna's mother."""
ELIDED = re.compile(r"\b[dl]['’‘`´ʼ](?=\w)", re.IGNORECASE)
"""An elided article or particle."""
_NICKNAME = re.compile(r"(?<=[\w.]) [\"'‘“][^\"'‘’“”]+[\"'’”] (?=\w)")
"""A nickname in quotation marks within a name: Otto 'Ox' Lund."""
_RUN_TOGETHER = re.compile("(?<=[a-z]{3})(?=[A-Z][a-z]{2})|(?<=^[A-Z])(?=[A-Z] [A-Z][a-z])")
"""Where a name has capitals without a space before them: PenaVega, and the initials in AJ Lund."""
_CLAUSES = re.compile(r"(.+?)(?:(?<!\s)\s*:\s|\s[-–—]\s)(.+)")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s(?= )")
_AFTER_NAME = re.compile(
    r"(?:(?<=\w)|(?<=\w\.)),?(?:,?\s+(?:M\.?D\.?|Ph\.?\s?D\.?|D\.D\.S\.?|Esq(?:uire|\.)?|[CMOK]\.?B\.?E\.?|"
    r"[AB]SC|ASC|A\.S\.C\.|A\.?C\.?E\.?|FSF|NSC|BVK|DFF|CSC|ACS)){1,4}$"
)
"""Degrees, honours and societies behind a name: Mara Lund, M.D.; Mara Lund BSC ASC."""
_CUT_G = re.compile(r"(?<=\w\win)['’](?!\w)")
"""The apostrophe of Singin' and the like."""
_SIGNS = re.compile(r"(?<=[^\W\d_])[$!@](?=[^\W\d_])")
_LETTERS = {"$": "s", "!": "i", "@": "a"}
"""Signs in place of letters, as artists write their names: A$AP."""
_CUT_VERB = re.compile(r"\b(who|what|it|he|she|that|there)['’]s\b", re.IGNORECASE)
_WITHIN = re.compile(r"(?<=\w)\?{1,2}(?=\w)")
"""Question marks within a word, left by a faulty conversion in place of a letter."""
_AT_AN_END = re.compile(r"(?<!\w)\?{1,2}(?=\w)|(?<=\w)\?{1,2}")
"""Question marks before or after a word, which may also replace a letter."""


def known_names(names: Iterable[str]) -> frozenset[str]:
    """Return accepted names as the keys that `relate_names` looks up."""
    return frozenset(accepted_form(name) for name in names)


@lru_cache(maxsize=16384)
def accepted_form(name: str) -> str:
    """Return the key of a name among known names: folded, without articles and particles."""
    words = words_of(name)
    if is_east_asian(words):  # Wang Bin is not Wang
        return " ".join(words)
    return " ".join(tuple(w for w in words if w not in SURE_PARTICLES) or words)


@lru_cache(maxsize=16384)
def readings_of(text: str) -> tuple[Words, ...]:
    """Return the words of a name, followed by alternative readings.

    These are: ü as ue, wrongly decoded letters, letters replaced by question marks, words run
    together, a nickname left out, the part after a colon first, Anna's mother as mother of Anna,
    Anna's as Anna, who's as who is, d'Artagnan as Artagnan.
    """
    text = _WITHIN.sub(_lost, without_entities(text))
    plain = words_of(with_fractions(text))
    readings = []
    if _REISCHAUER.search(text):
        readings.append(words_of(_in_new_korean(text)))
    if not text.isascii():
        readings.append(words_of(text.casefold().translate(_SPELT_OUT)))
        readings.append(words_of(_decoded(text)))
    if _NICKNAME.search(text):
        readings.append(words_of(_NICKNAME.sub(" ", text)))
    if _RUN_TOGETHER.search(text):
        readings.append(words_of(_RUN_TOGETHER.sub(" ", text)))
    if "?" in text:
        readings.append(words_of(_AT_AN_END.sub(_lost, text)))
    if clauses := _CLAUSES.fullmatch(text):
        readings.append(words_of(f"{clauses[2]} {clauses[1]}"))
    if owned := OWNED.fullmatch(text):
        readings.append(words_of(f"{owned['who']} of {owned['whose']}"))
    if _POSSESSIVE.search(text):
        readings.append(words_of(_POSSESSIVE.sub("", text)))
    if _AFTER_NAME.search(text):
        readings.append(words_of(_AFTER_NAME.sub("", text)))
    if _SIGNS.search(text):
        readings.append(words_of(_SIGNS.sub(lambda sign: _LETTERS[sign[0]], text)))
    if _CUT_G.search(text):
        readings.append(words_of(_CUT_G.sub("g", text)))
    if _CUT_VERB.search(text):
        readings.append(words_of(_CUT_VERB.sub(r"\1 is", text)))
    if ELIDED.search(text):
        readings.append(words_of(ELIDED.sub("", text)))
    return (plain, *dict.fromkeys(words for words in readings if words and words != plain))


_REISCHAUER = re.compile("[ŏŭ]")
"""Letters that only the McCune-Reischauer romanisation of Korean has, in names of people."""
_PLAIN_INITIAL = re.compile("(?:ch|[ktp])(?!['’ʻh])")
_PLAIN = {"ch": "j", "k": "g", "t": "d", "p": "b"}


def _in_new_korean(text: str) -> str:
    """Return a Korean name with the consonants of the new romanisation: Jeon Doyeon for Chŏn
    Toyŏn.
    """
    words = text.casefold().replace("ŏ", "eo").replace("ŭ", "eu").split()
    plain = (
        _PLAIN_INITIAL.sub(lambda first: _PLAIN[first[0]], w, count=1)
        if _PLAIN_INITIAL.match(w)
        else w
        for w in words
    )
    return " ".join(plain)


def _lost(marks: re.Match[str]) -> str:
    return LOST * len(marks[0])


def _decoded(text: str) -> str:
    """Return text with UTF-8 that was decoded as Windows-1252 or Mac Roman repaired: HallstrÃ¶m,
    Hallstr√∂m.
    """
    for encoding in ("cp1252", "mac_roman"):
        with suppress(UnicodeError):
            return text.encode(encoding).decode("utf-8")
    return text
