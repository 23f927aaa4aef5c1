"""Words respelt by rules, one after the other, and without doubled letters."""

from __future__ import annotations

import re

Rules = tuple[tuple[re.Pattern[str], str], ...]
"""Patterns with their replacements."""

_DOUBLED = re.compile(r"(.)\1+")


def in_order(*rules: tuple[str, str]) -> Rules:
    """Return patterns and replacements, ready to be applied in this order."""
    return tuple((re.compile(pattern), put) for pattern, put in rules)


def respelt(word: str, rules: Rules) -> str:
    """Return a word after all rules, each applied wherever it fits."""
    for pattern, put in rules:
        word = pattern.sub(put, word)
    return word


def undoubled(word: str) -> str:
    """Return a word with each letter that is repeated in a row written once."""
    return _DOUBLED.sub(r"\1", word)
