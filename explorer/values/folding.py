"""Folding text for comparison (case, accents), and splitting it into words."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from sys import intern

from explorer.values.word_lists import lines_of

Words = tuple[str, ...]

LOST = "\ufffd"
"""The replacement character: one or two letters lost through a wrong encoding."""

_WORD = re.compile(r"[^\W_]+")
_STROKES = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ħ": "h", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
     "ß": "ss", "ə": "a", "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه"}
)  # fmt: skip
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘`´ʻʼʹ′\u200c\u200d"))
"""Marks within a word, including the joiners of Indic and Persian script."""
_MARKS = _APOSTROPHES | dict.fromkeys(map(ord, "–—“”„«»…·•→"), " ")
"""Marks within and between words. Without them most texts are ASCII, which is faster to split."""
_FRACTION = re.compile(r"(?<=\d)[¼-¾⅐-⅞]")
"""A fraction after a whole number, which folding would merge: 2½ would become 21/2."""


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return `text` without case, accents, ligatures and compatibility forms.

    Marks that make a different letter are kept: the voicing of kana, Indic vowel signs.
    Traditional, simplified and Japanese forms of a Chinese character become one.
    """
    return _folded(text)


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    apart = _FRACTION.sub(r" \g<0>", text)
    plain = unicodedata.normalize("NFKD", apart.casefold().translate(_STROKES))
    if plain.isascii():
        return plain
    return _in_one_shape("".join(c for c in plain if not _is_accent(c)))


_REPEATED = re.compile("(.)々")
_FIRST, _LAST = "\u3400", "\u9fff"
"""Range of the Chinese characters with variants in the table of shapes."""


def _in_one_shape(text: str) -> str:
    """Return `text` with the variants of each Chinese character replaced by a single form, and the
    sign for a repeated character by that character: Sasaki.
    """
    if not any(_FIRST <= char <= _LAST for char in text):
        return text
    return _REPEATED.sub(r"\1\1", text).translate(_shapes())


@cache
def _shapes() -> dict[int, str]:
    """Return the table of shapes, read on first use."""
    groups = [group for line in lines_of("han.txt") for group in line.split()]
    return {ord(other): group[0] for group in groups for other in group[1:]}


def _is_accent(char: str) -> bool:
    place = unicodedata.combining(char)
    return place == 1 or 10 <= place < 40 or place >= 200


_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|\w{2,31});", re.IGNORECASE | re.ASCII)
"""An HTML entity left over in exported data: &#233;, &eacute;."""
_ESCAPE = re.compile(
    r"\\u(0[0-9a-f]{3}|20[0-9a-f]{2})|u(00[c-f][0-9a-f]|01[0-7][0-9a-f]|2019(?=s))", re.IGNORECASE
)
"""A JSON escape; for letters and the apostrophe also without its backslash: u00e9."""


def without_entities(text: str) -> str:
    """Return `text` with HTML entities and JSON escapes replaced by their characters."""
    if "u0" in text or "u20" in text:
        text = _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), text)
    if "&" not in text or not _ENTITY.search(text):
        return text
    from html import unescape  # slow to import and seldom needed

    return _ENTITY.sub(lambda match: unescape(match[0]), text)


def caseless(text: str) -> str:
    """Return `text` case-folded, with single spaces; accents and punctuation stay."""
    return " ".join(text.casefold().split())


@lru_cache(maxsize=16384)
def words_of(text: str) -> Words:
    """Return the folded words of a name, without apostrophes; a hyphen separates words."""
    text = without_entities(text).translate(_MARKS)
    return _split(_folded(text))  # `fold` would cache it a second time


def run_together(text: str) -> str:
    """Return the folded words of a term, joined: NotRated, PG13."""
    return "".join(words_of(text))


def words_once(text: str) -> Words:
    """Return what `words_of` does, uncached, for long texts that occur only once."""
    return tuple(map(intern, _split(fold.__wrapped__(text.translate(_MARKS)))))


def _split(folded: str) -> Words:
    if not folded.isascii():
        folded = "".join(
            c if c.isalnum() or c == LOST or unicodedata.category(c)[0] == "M" else " "
            for c in folded
        )
        return tuple(word for word in folded.split() if word.strip(LOST))
    return tuple(_WORD.findall(folded))


@lru_cache(maxsize=8192)  # a name is compared with many others
def script_of(words: Words) -> str:
    """Return the script of a name's first letter, such as LATIN or CJK; "" without letters."""
    return next((script_of_word(word) for word in words if script_of_word(word)), "")


@lru_cache(maxsize=8192)
def scripts_of(words: Words) -> frozenset[str]:
    """Return the scripts of a name's words."""
    return frozenset(map(script_of_word, words)) - {""}


@lru_cache(maxsize=16384)
def script_of_word(word: str) -> str:
    """Return the script of a word's first letter; "" without letters."""
    for char in word:
        if char.isascii() and char.isalpha():
            return "LATIN"
        if char.isalpha():
            return unicodedata.name(char, "?").split()[0]
    return ""
