"""Variant forms of Chinese characters: traditional, simplified, Japanese."""

from __future__ import annotations

import re
from functools import cache

from explorer.values.word_lists import lines_of

_REPEATED = re.compile("(.)々")
_FIRST, _LAST = "\u3400", "\u9fff"
"""Range of the table's characters."""


def one_shape(text: str) -> str:
    """Return `text` with the variants of each Chinese character replaced by a single form, and the
    sign for a repeated character by that character: Sasaki.
    """
    if not any(_FIRST <= char <= _LAST for char in text):
        return text
    return _REPEATED.sub(r"\1\1", text).translate(_shapes())


@cache
def _shapes() -> dict[int, str]:
    """Return the table beside this module, read on first use."""
    groups = [group for line in lines_of("han.txt") for group in line.split()]
    return {ord(other): group[0] for group in groups for other in group[1:]}
