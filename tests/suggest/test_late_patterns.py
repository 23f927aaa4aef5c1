"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

import pytest

import explorer.suggest.engine  # noqa: F401  (with all recognisers)
from explorer.suggest import late_patterns


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


def test_every_late_pattern_of_the_recognisers_is_valid() -> None:
    late = {id(thing): thing for thing in _things(_modules())}
    assert len(late) > 300
    for pattern in late.values():
        re.compile(pattern.pattern, pattern.flags)


def _modules() -> list[object]:
    """Return what the modules of the package define."""
    named = [name for name in sys.modules if name.startswith("explorer.suggest")]
    return [vars(sys.modules[name]) for name in named]


LATE = type(late_patterns.compile_late(""))


def _things(thing: object) -> Iterator[re.Pattern[str]]:
    """Yield the late patterns in nested dictionaries, lists and tuples."""
    if isinstance(thing, LATE):
        yield thing
    elif isinstance(thing, dict):
        yield from _things([value for name, value in thing.items() if name != "__builtins__"])
    elif isinstance(thing, list | tuple):
        for item in thing:
            yield from _things(item)
