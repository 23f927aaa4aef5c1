"""Places: what their constructors put into an id, their accessors read out of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.rows import every_row

from explorer.model.place import Fact, Place, PlaceKind, SourceLine, parse_fact, parse_passage

_PARTS = st.lists(st.sampled_from(["b", "7", "-c", ".c", "_c", "-0", ".0"]), max_size=5)
IDS = st.builds(lambda first, more: first + "".join(more), st.sampled_from("az09"), _PARTS)


@given(IDS, IDS, st.integers(1, 9_999_999))
def test_what_goes_into_an_id_comes_out(first: str, second: str, line: int) -> None:
    assert Place.passage(first, line).as_passage == SourceLine(first, line)
    assert Place.fact(first, second).as_fact == Fact(first, second)
    assert Place.cleared_fact(first, second).as_fact == Fact(first, second)
    assert Place.pair(first, second).as_ends == (first, second)
    assert Place.agreement(first, second).as_ends == (first, second)
    assert Place.choice(first, second).as_choice == (first, second)


def test_a_place_answers_only_for_its_own_kind() -> None:
    assert Place.claim("a b").as_fact is None
    assert Place.entity("a:1").as_passage is None
    assert Place.fact("a", "b").as_ends is None
    assert Place.cleared("a").as_fact is None
    assert Place.agreement().as_ends is None


@every_row("text", ["", "a", "a:", "a:x", "a:²", "a:-1", ":", f"a:{'9' * 10}"])
def test_what_is_no_line_is_none(text: str) -> None:
    assert parse_passage(text) is None
    assert parse_fact(text) is None


@every_row("kind", list(PlaceKind))
def test_a_known_kind_is_read(kind: PlaceKind) -> None:
    assert Place.read(str(kind), "x") == Place(kind, "x")


@pytest.mark.parametrize("kind", ["nonsense", "Claim", "claim ", "\x1b"])
def test_an_unknown_kind_is_no_place(kind: str) -> None:
    assert Place.read(kind, "x") is None
