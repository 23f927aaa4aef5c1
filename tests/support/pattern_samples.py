"""Texts that a pattern nearly matches, made from the pattern itself."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from random import Random
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

LETTERS = "a ⟦1⟧,bA.z-(\t"
"""Letters that are tried for a class of letters, in any order."""
LONG = 4
"""Repeats that may go on longer than this are made as long as the test asks."""
REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)
LETTER = (code.IN, code.LITERAL, code.NOT_LITERAL, code.ANY)
NAMED = (code.LITERAL, code.RANGE)
CATEGORIES = {
    code.CATEGORY_DIGIT: r"\d", code.CATEGORY_NOT_DIGIT: r"\D",
    code.CATEGORY_SPACE: r"\s", code.CATEGORY_NOT_SPACE: r"\S",
    code.CATEGORY_WORD: r"\w", code.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


def near_match(pattern: re.Pattern[str], seed: int, times: int) -> str:
    """Return a text that begins as a match of a pattern and does not end as one.

    What may be repeated without much of a limit is, `times` times; everything else depends on the
    `seed` only. Conditions on what is before or behind a place are ignored.
    """
    chance = Random(seed)
    whole = _text_of(_parsed(pattern.pattern, pattern.flags), chance, times)
    return f"{whole[: round(len(whole) * chance.uniform(0.7, 1))]}\x01Z"


def has_lists(pattern: re.Pattern[str]) -> bool:
    """Return whether a pattern repeats more than single letters without much of a limit: whether
    `times` makes a difference.
    """
    return any(_may_be_list(*part) for part in _parsed(pattern.pattern, pattern.flags))


def _may_be_list(operation: Any, value: Any) -> bool:
    if operation in REPEATS:
        _, most, body = value
        if most > LONG and not _is_letter(body):
            return True
        bodies = [body]
    elif operation is code.BRANCH:
        bodies = value[1]
    elif operation is code.SUBPATTERN:
        bodies = [value[3]]
    elif operation is code.ATOMIC_GROUP:
        bodies = [value]
    elif operation in (code.ASSERT, code.ASSERT_NOT):
        bodies = [value[1]]
    else:
        return False
    return any(_may_be_list(*part) for body in bodies for part in body)


def _is_letter(body: Any) -> bool:
    return len(body) == 1 and body[0][0] in LETTER


@lru_cache(maxsize=1)
def _parsed(pattern: str, flags: int) -> Any:
    return parser.parse(pattern, flags)


def _text_of(parsed: Any, chance: Random, times: int) -> str:
    return "".join(_part(operation, value, chance, times) for operation, value in parsed)


def _part(operation: Any, value: Any, chance: Random, times: int) -> str:
    if operation is code.LITERAL:
        return chr(value)
    if operation in LETTER:
        return chance.choice(_letters(operation, tuple(value) if operation is code.IN else value))
    if operation is code.BRANCH:
        return _text_of(chance.choice(value[1]), chance, times)
    if operation is code.SUBPATTERN:
        return _text_of(value[3], chance, times)
    if operation is code.ATOMIC_GROUP:
        return _text_of(value, chance, times)
    if operation in REPEATS:
        least, most, body = value
        number = min(most, least + chance.choice((0, 1, 3)))
        if most > LONG and not _is_letter(body):
            number = max(least, min(most, times))
        return _text_of(body, chance, 1) * number
    return ""


@cache
def _letters(operation: Any, value: Any) -> list[str]:
    """Return some of the letters that a class of letters contains; many patterns have the same."""
    if operation is code.ANY:
        return ["x"]
    items = value if operation is code.IN else [(code.NEGATE, None), (code.LITERAL, value)]
    named = [v if op is code.LITERAL else v[0] for op, v in items if op in NAMED]
    letters = [letter for letter in (*LETTERS, *map(chr, named)) if _is_in(letter, items)]
    return letters or ["x"]


def _is_in(letter: str, items: Any) -> bool:
    inside = False
    for operation, value in items:
        if operation is code.LITERAL:
            inside |= ord(letter) == value
        elif operation is code.RANGE:
            inside |= value[0] <= ord(letter) <= value[1]
        elif operation is code.CATEGORY:
            inside |= re.match(CATEGORIES[value], letter) is not None
    return inside is not (items[0][0] is code.NEGATE)
