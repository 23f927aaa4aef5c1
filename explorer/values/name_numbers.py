"""What numbers a name: digits, Roman numerals, spelt numbers, fractions, junior and senior."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from explorer.values.english_numbers import TENS, UNITS
from explorer.values.folding import Words

_SUFFIXES = {"jr": "jr", "jnr": "jr", "junior": "jr", "sr": "sr", "snr": "sr", "senior": "sr"}
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")
_OWN = frozenset(("i", "v", "x", "vi", "xi"))
"""Roman numerals that are an initial, a given name or a family name as well."""
_COUNTED = frozenset(
    ("part", "pt", "volume", "vol", "episode", "ep", "chapter", "chap", "act", "book")
)
"""Words after which a single i, v or x is a number and no initial."""

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
"""Number words of which no single digit can be made: a name that has one is left alone."""

_POINT = "point"
"""Begins the word that a fraction is compared by: 2½ and 2.5 are the words 2 and point5."""
_VULGAR = {
    "½": "5", "⅓": "33", "⅔": "67", "¼": "25", "¾": "75", "⅕": "2", "⅖": "4", "⅗": "6", "⅘": "8",
    "⅙": "17", "⅚": "83", "⅛": "125", "⅜": "375", "⅝": "625", "⅞": "875",
}  # fmt: skip
_SLASHED = {"1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾"}
_SLASH = re.compile(r"(?<![\d/])([123])[/⁄]([234])(?![\d/])")
_SIGN = re.compile(rf"(\d*)\s?([{''.join(_VULGAR)}])")
_DECIMAL = re.compile(r"(?<![\d.,:/])(\d*)([.,])(\d+)(?![\d.,:/]*\d)")
_AND_A_HALF = re.compile(r"\b(\w+)[\s-]+and[\s-]+a[\s-]+half\b", re.IGNORECASE)
_AND_A_QUARTER = re.compile(r"\b(\w+)[\s-]+and[\s-]+a[\s-]+quarter\b", re.IGNORECASE)


def with_fractions(text: str) -> str:
    """Return `text` with each fraction as a word of its own, however it is written.

    2½, 2 1/2, 2.5, 2,5 and two and a half are compared by the same two words; 2.0 is 2.
    """
    if " and" in text.lower() or "-and" in text.lower():
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
    """Return whether a word of a name is a number in digits, or a fraction."""
    return word.isdigit() or (word.startswith(_POINT) and word[len(_POINT) :].isdigit())


def is_generation(word: str) -> bool:
    """Return whether a word tells generations apart: Jr., senior."""
    return word in _SUFFIXES


@lru_cache(maxsize=4096)
def in_digits(words: Words) -> Words:
    """Return `words` with Roman numerals as digits; a name does not begin with one."""
    rewritten = list(words)
    for i, word in enumerate(words):
        if i and (len(word) > 1 or i == len(words) - 1 or words[i - 1] in _COUNTED):
            rewritten[i] = roman(word) or word
    return tuple(rewritten)


def with_own_parts(words: Words, other: Words) -> Words:
    """Return `words` with the Roman numerals in digits that cannot be a part of a person's name.

    Tran Vi is not the sixth Tran beside Tran Ly; Louis VI is the sixth beside Louis VII. What may
    be a name's own part is a number only where the other name bears one too.
    """
    if _OWN.isdisjoint(words):
        return in_digits(words)
    numbered = bool(numerals(in_digits(other)))
    return tuple(
        digit if word not in _OWN or numbered else word
        for word, digit in zip(words, in_digits(words), strict=True)
    )


def roman(word: str) -> str:
    """Return a Roman numeral up to 39 in digits, "" for any other word."""
    match = _ROMAN.fullmatch(word)
    if not match:
        return ""
    ones = {"": 0, "iv": 4, "v": 5, "ix": 9}.get(match[2])
    if ones is None:
        ones = 5 * match[2].startswith("v") + match[2].count("i")
    return str(10 * len(match[1]) + ones)


@lru_cache(maxsize=4096)  # a title is held against many others
def numbered(words: Words) -> Words:
    """Return the words of a title with its numbers in digits, and without the words that say that
    one follows: Part Two and Part II as 2.
    """
    return _without_counting(_spelt_in_digits(in_digits(words)))


def _spelt_in_digits(words: Words) -> Words:
    """Return a title with the numbers that it spells out in digits: Gone in 60 Seconds, 1984.

    A first or single small number stays as it is: one, and One Fine Day; what follows part or
    chapter is a number whatever its size, and so are several in a row: one two three.
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
"""Largest spelt number that `counts` makes a digit of, where it stands alone."""


def _spelt_number(words: Words, at: int) -> tuple[int, int]:
    """Return the number that words spell from one on, and how many words it takes; 0 for none."""
    number, used = _below_hundred(words, at)
    if not used:
        return 0, 0
    rest, more = _below_hundred(words, at + used)
    if more and (number < 10 or 13 <= number <= 20) and rest >= 10:  # nineteen eighty-four
        return 100 * number + rest, used + more
    for word, size in (("million", 1_000_000), ("thousand", 1000), ("hundred", 100)):
        if words[at + used : at + used + 1] == (word,):
            rest, more = _rest(words, at + used + 1, size)
            return number * size + rest, used + 1 + more
    return number, used


def _rest(words: Words, at: int, size: int) -> tuple[int, int]:
    """Return the number below `size` that words spell after a hundred or a thousand, and how many
    words it takes, with an and before it: one hundred and one.
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
    """Return a title without the words that only say that a number follows: Part 2 as 2."""
    return tuple(
        word
        for i, word in enumerate(words)
        if not (word in _COUNTED and i + 1 < len(words) and is_number(words[i + 1]))
    )


_YEARS = range(1880, 2031)


def is_of_a_sequel(number: str) -> bool:
    """Return whether a title's number tells a film from an earlier one: not 1, and not a year."""
    return number != "1" and not (number.isdigit() and int(number) in _YEARS)


@lru_cache(maxsize=4096)
def numerals(words: Words) -> Counter[str]:
    """Return what numbers a name: digits, fractions, junior and senior."""
    return Counter(
        _SUFFIXES.get(word, word)
        for i, word in enumerate(words)
        if is_number(word) or (i and word in _SUFFIXES)
    )


def without_numbers(words: Words) -> Words:
    """Return a name without what numbers it, unless nothing else is left: Chapter 3, Jr."""
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
    """Return what numbers a name, with a lone number that is spelt out."""
    spelt = [w for w in words if w in _SPELT or w in _MORE_SPELT]
    if len(spelt) != 1 or spelt[0] not in _SPELT:
        return numerals(words)
    return numerals(words) + Counter((_SPELT[spelt[0]],))


def digit_of(word: str) -> str:
    """Return a number that is spelt out, or an ordinal, in digits; "" for any other word."""
    return _SPELT.get(word) or _ORDINALS.get(word) or ""


def same_ordinal(word: str, other: str) -> bool:
    """Return whether two words are one ordinal, spelt out and in digits: third, 3rd."""
    return word != other and _ORDINALS.get(word) == _ORDINALS.get(other, "")


def bear_different_numbers(first: Words, second: Words) -> bool:
    """Return whether each of two names bears a number that the other lacks."""
    numbers, others = counts(first), counts(second)
    return bool(numbers and others) and not (numbers <= others or others <= numbers)
