"""Chinese characters that are one under several shapes: traditional, simplified, Japanese."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FIRST, _LAST = "\u3400", "\u9fff"
"""The blocks in which the table's characters lie."""


def one_shape(text: str) -> str:
    """Return `text` with each Chinese character in the one shape that stands for all its shapes."""
    if not any(_FIRST <= char <= _LAST for char in text):
        return text
    return text.translate(_shapes())


@cache
def _shapes() -> dict[int, str]:
    """Return the table beside this module: read when first asked, for few names need it."""
    lines = Path(__file__).with_name("han.txt").read_text("utf-8").splitlines()
    groups = [group for line in lines if not line.startswith("#") for group in line.split()]
    return {ord(other): group[0] for group in groups for other in group[1:]}
