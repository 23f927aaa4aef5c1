"""Numbers in names: digits, Roman numerals, number words, fractions, junior and senior."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from explorer.values.folding import Words
from explorer.values.names.given_names import is_given_name
from explorer.values.spoken.number_words import TENS, UNITS

_SUFFIXES = {
    "jr": "jr", "jnr": "jr", "junior": "jr", "sr": "sr", "snr": "sr", "senior": "sr",
    "младшии": "jr", "мл": "jr", "старшии": "sr", "ст": "sr",
}  # fmt: skip
_NEVER_A_NAME = frozenset(("jr", "jnr"))
_BEARABLE = frozenset(("junior", "senior"))
"""Words for a generation that are also family names; nobody is called Jr."""
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")
_OWN = frozenset(("i", "v", "x", "vi", "xi"))
"""Roman numerals that may also be an initial, a given name or a family name."""
_COUNTED = frozenset(
    ("part", "pt", "volume", "vol", "episode", "ep", "chapter", "chap", "act", "book")
)
"""Words after which a single i, v or x is a number rather than an initial."""

_SPELT = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13",
}  # fmt: skip
_ORDINALS = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6",
    "seventh": "7", "eighth": "8", "ninth": "9", "tenth": "10",
    "1st": "1", "2nd": "2", "3rd": "3", **{f"{n}th": str(n) for n in range(4, 11)},
}  # fmt: skip
_MORE_SPELT = frozenset(
    ("zero", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
     "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand",
     "million", "half")
)  # fmt: skip
"""Number words beyond `_SPELT`; names with one are left unchanged."""

_POINT = "point"
"""Prefix of the word that represents a fraction: 2½ and 2.5 become the words 2 and point5."""
_VULGAR = {
    "½": "5", "⅓": "33", "⅔": "67", "¼": "25", "¾": "75", "⅕": "2", "⅖": "4", "⅗": "6", "⅘": "8",
    "⅙": "17", "⅚": "83", "⅛": "125", "⅜": "375", "⅝": "625", "⅞": "875",
}  # fmt: skip
_SLASHED = {"1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾"}
_SLASH = re.compile(r"(?<![\d/])([123])[/⁄]([234])(?![\d/])")
_SIGN = re.compile(rf"(?<!\d)(\d*)\s?([{''.join(_VULGAR)}])")
_DECIMAL = re.compile(r"(?<![\d.,:/])(\d*)([.,])(\d+)(?![\d.,:/]*\d)")
_AND_A_HALF = re.compile(
    r"\b(\w+)[\s-]+(?:and[\s-]+a[\s-]+half|e mezz[oa]|et demie?|y medi[oa]|e mei[oa]|"
    r"o(?:g|ch) en halv)\b",
    re.IGNORECASE,
)
"""A number and a half in English, Italian, French, Spanish, Portuguese and in Scandinavia."""
_JOINED_BY = (" and", "-and", " e m", " et demi", " y medi", " en halv")
"""What a text has that may have a fraction in words."""
_AND_A_QUARTER = re.compile(r"\b(\w+)[\s-]+and[\s-]+a[\s-]+quarter\b", re.IGNORECASE)


def with_fractions(text: str) -> str:
    """Return `text` with each fraction, in any notation, as a separate word.

    2½, 2 1/2, 2.5, 2,5, two and a half and due e mezzo give the same two words; 2.0 becomes 2.
    """
    lower = text.lower()
    if any(word in lower for word in _JOINED_BY):
        text = _AND_A_HALF.sub(rf"\1 {_POINT}5", text)
        text = _AND_A_QUARTER.sub(rf"\1 {_POINT}25", text)
    if "/" in text or "⁄" in text:
        text = _SLASH.sub(lambda m: _SLASHED.get(f"{m[1]}/{m[2]}", m[0]), text)
    if not text.isascii():
        text = _SIGN.sub(lambda m: f" {m[1].lstrip('0')} {_POINT}{_VULGAR[m[2]]} ", text)
    return _DECIMAL.sub(_decimal, text) if "." in text or "," in text else text


def _decimal(match: re.Match[str]) -> str:
    whole, sign, part = match.groups()
    if sign == "," and (not whole or len(part) == 3):  # a list, or thousands
        return match[0]
    decimals = part.rstrip("0")
    return f" {whole.lstrip('0')} {_POINT}{decimals} " if decimals else f" {whole or '0'} "


def is_number(word: str) -> bool:
    """Return whether a word is a number in digits or a fraction."""
    return word.isdigit() or (word.startswith(_POINT) and word[len(_POINT) :].isdigit())


def is_generation(word: str) -> bool:
    """Return whether a word distinguishes generations: Jr., senior."""
    return word in _SUFFIXES


def with_generation_last(words: Words) -> Words:
    """Return a name with Jr. at its end that has it at the beginning: Jr. NTR."""
    return (*words[1:], words[0]) if len(words) > 1 and words[0] in _NEVER_A_NAME else words


def is_family_name_too(words: Words) -> bool:
    """Return whether a name ends in a word for a generation that seems to be the family name: Mara
    Senior, not Lund Senior.
    """
    return len(words) == 2 and words[1] in _BEARABLE and is_given_name(words[0])


@lru_cache(maxsize=4096)
def in_digits(words: Words) -> Words:
    """Return `words` with Roman numerals as digits, except at the beginning."""
    rewritten = list(words)
    for i, word in enumerate(words):
        if i and (len(word) > 1 or i == len(words) - 1 or words[i - 1] in _COUNTED):
            rewritten[i] = roman(word) or word
    return tuple(rewritten)


def with_own_parts(words: Words, other: Words) -> Words:
    """Return a person's name with Roman numerals as digits, unless they may be part of the name.

    A possible part of a name counts as a numeral only if the other name has a number, too: Vi is a
    name in Tran Vi beside Tran Ly, a numeral in Louis VI beside Louis VII.
    """
    if _OWN.isdisjoint(words):
        return in_digits(words)
    numbered = bool(numerals(in_digits(other)))
    return tuple(
        digit if word not in _OWN or numbered else word
        for word, digit in zip(words, in_digits(words), strict=True)
    )


def roman(word: str) -> str:
    """Return a Roman numeral up to 39 in digits, or "" for any other word."""
    match = _ROMAN.fullmatch(word)
    if not match:
        return ""
    ones = {"": 0, "iv": 4, "v": 5, "ix": 9}.get(match[2])
    if ones is None:
        ones = 5 * match[2].startswith("v") + match[2].count("i")
    return str(10 * len(match[1]) + ones)


@lru_cache(maxsize=4096)  # a title is compared with many others
def numbered(words: Words) -> Words:
    """Return a title's words with numbers in digits and without words that only introduce a number:
    Part Two and Part II become 2.
    """
    return _without_counting(_spelt_in_digits(in_digits(words)))


def _spelt_in_digits(words: Words) -> Words:
    """Return a title with number words as digits: Gone in 60 Seconds, 1984.

    A single small number is unchanged (One Fine Day), unless it follows a word such as part or
    another number: one two three.
    """
    made: list[str] = []
    at = 0
    while at < len(words):
        number, used = _spelt_number(words, at)
        counted = at > 0 and words[at - 1] in _COUNTED
        in_a_row = any(_below_hundred(words, i)[1] for i in (at - 1, at + used) if i >= 0)
        if used and (number > _LARGEST_SPELT or counted or in_a_row):
            made.append(str(number))
            at += used
        else:
            made.append(words[at])
            at += 1
    return tuple(made)


_LARGEST_SPELT = 13
"""Largest single number word that `counts` turns into digits."""


_SIZES = {"million": 1_000_000, "thousand": 1000, "hundred": 100}


def _spelt_number(words: Words, at: int) -> tuple[int, int]:
    """Return the number spelt out from index `at`, and how many words it takes; 0, 0 if none."""
    number, used = _below_hundred(words, at)
    if not used and _SIZES.keys().isdisjoint(words[at : at + 1]):
        return 0, 0
    number = number if used else 1  # a thousand
    rest, more = _below_hundred(words, at + used)
    if more and (number < 10 or 13 <= number <= 20) and rest >= 10:  # nineteen eighty-four
        return 100 * number + rest, used + more
    for word, size in _SIZES.items():
        if words[at + used : at + used + 1] == (word,):
            rest, more = _rest(words, at + used + 1, size)
            return number * size + rest, used + 1 + more
    return number, used


def _rest(words: Words, at: int, size: int) -> tuple[int, int]:
    """Return the number below `size` that follows a hundred or thousand, and how many words it
    takes including "and": one hundred and one.
    """
    tied = words[at : at + 1] == ("and",)
    number, used = _spelt_number(words, at + tied)
    return (number, used + tied) if 0 < number < size else (0, 0)


def _below_hundred(words: Words, at: int) -> tuple[int, int]:
    word = words[at] if at < len(words) else ""
    if word in UNITS:
        return UNITS[word], 1
    if word not in TENS:
        return 0, 0
    unit = UNITS.get(words[at + 1], 0) if at + 1 < len(words) else 0
    return (TENS[word] + unit, 2) if 0 < unit < 10 else (TENS[word], 1)


def _without_counting(words: Words) -> Words:
    """Return a title without words that only introduce a number: Part 2 becomes 2."""
    return tuple(
        word
        for i, word in enumerate(words)
        if not (word in _COUNTED and i + 1 < len(words) and is_number(words[i + 1]))
    )


_YEARS = range(1880, 2031)


def is_of_a_sequel(number: str) -> bool:
    """Return whether a title's number may be that of a sequel: not 1, and not a year."""
    return number != "1" and not (number.isdigit() and int(number) in _YEARS)


@lru_cache(maxsize=4096)
def numerals(words: Words) -> Counter[str]:
    """Return the numbers in a name: digits, fractions, junior and senior."""
    return Counter(
        _SUFFIXES.get(word, word)
        for i, word in enumerate(words)
        if is_number(word) or (i and word in _SUFFIXES and not is_family_name_too(words))
    )


def without_numbers(words: Words) -> Words:
    """Return a name without its numbers (Chapter 3, Jr.), unless nothing else is left."""
    return (
        tuple(
            word
            for i, word in enumerate(words)
            if not is_number(word) and word not in _COUNTED and not (i and word in _SUFFIXES)
        )
        or words
    )


@lru_cache(maxsize=4096)
def counts(words: Words) -> Counter[str]:
    """Return the numbers in a name, including a single number word."""
    spelt = [w for w in words if w in _SPELT or w in _MORE_SPELT]
    if len(spelt) != 1 or spelt[0] not in _SPELT:
        return numerals(words)
    return numerals(words) + Counter((_SPELT[spelt[0]],))


def digit_of(word: str) -> str:
    """Return a number word or ordinal in digits, or "" for any other word."""
    return _SPELT.get(word) or _ORDINALS.get(word) or ""


def same_ordinal(word: str, other: str) -> bool:
    """Return whether two words are the same ordinal, as a word and in digits: third, 3rd."""
    return word != other and _ORDINALS.get(word) == _ORDINALS.get(other, "")


def bear_different_numbers(first: Words, second: Words) -> bool:
    """Return whether each of two names has a number that the other lacks."""
    numbers, others = counts(first), counts(second)
    return bool(numbers and others) and not (numbers <= others or others <= numbers)
