"""Patterns that are compiled when they are first used.

That all those of the program can be compiled is seen in `test_patterns`, which tries them.
"""

from __future__ import annotations

import re

import pytest

from explorer.suggest.text import late_patterns


def test_a_late_pattern_works_like_a_compiled_one() -> None:
    pattern = late_patterns.compile_late(r"\b(?P<name>b[a-z]+)", re.IGNORECASE)
    text = "A Bell, a bar"
    assert pattern.search(text)["name"] == "Bell"  # type: ignore[index]
    assert [match.span() for match in pattern.finditer(text)] == [(2, 6), (10, 13)]
    assert pattern.findall(text) == ["Bell", "bar"]
    assert pattern.sub("x", text) == "A x, a x"
    assert pattern.match(text, 2) and not pattern.fullmatch(text)


def test_nothing_is_compiled_before_it_is_used() -> None:
    wrong = late_patterns.compile_late("(")
    assert wrong.pattern == "("
    with pytest.raises(re.error):
        wrong.search("")
