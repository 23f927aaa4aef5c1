"""Patterns that are compiled when they are first used.

Most forms are tried only in sentences with one of their words, so a short text needs few of them;
compiling them all takes longer than reading a hundred lines.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _LatePattern:
    """Stands for a pattern; gets the methods of the compiled one when any is first called."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self.flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def compile_late(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when it is first used; a wrong one is noticed only then.

    The pattern of a match is the compiled one: `is_match_of` tells whose match it is.
    """
    return cast("re.Pattern[str]", _LatePattern(text, flags))


def is_match_of(match: re.Match[str], *patterns: re.Pattern[str]) -> bool:
    """Return whether a match was found by one of these patterns."""
    return match.re.pattern in [pattern.pattern for pattern in patterns]
