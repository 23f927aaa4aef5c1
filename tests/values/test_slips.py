"""Slips between words, held to the library that search counts them with."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from explorer.values.slips import slips_between

WORDS = st.text("abcé", max_size=7)


def test_a_slip_of_each_sort_counts_once() -> None:
    assert slips_between("macaro", "macarro") == 1
    assert slips_between("parabelum", "parabellum") == 1
    assert slips_between("huston", "houston") == 1
    assert slips_between("eve", "eva") == 1
    assert slips_between("brian", "brain") == 1
    assert slips_between("", "eve") == 3


@given(WORDS, WORDS)
def test_any_two_words(x: str, y: str) -> None:
    assert slips_between(x, y) == OSA.distance(x, y)
