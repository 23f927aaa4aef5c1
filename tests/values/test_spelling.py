"""Edits are counted as by the library that search uses; words that sound alike share letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from explorer.values.names.spelling import (
    differ_in_a_weak_vowel,
    firm_letters,
    skeleton,
    slips_between,
    sound,
)
from explorer.values.word_lists import lines_of

NAMES = sorted(
    word
    for line in lines_of("given-names.txt")
    for word in line.split()
    if word.isascii() and len(word) > 2
)


@pytest.mark.parametrize("heard_as", [sound, skeleton])
def test_given_names_that_sound_alike_have_the_same_firm_letters(
    heard_as: Callable[[str], str],
) -> None:
    letters: dict[str, set[str]] = {}
    for name in NAMES:
        if heard := heard_as(name):
            letters.setdefault(heard, set()).add(firm_letters(name))
    assert {heard: firm for heard, firm in letters.items() if len(firm) > 1} == {}
    assert len(letters) < len(NAMES)


@given(
    st.text("abcehiklmnorsuyz", min_size=3, max_size=9),
    st.integers(0, 8),
    st.sampled_from("aehilmnosuy"),
)
def test_what_differs_in_firm_letters_does_not_sound_alike(word: str, at: int, put: str) -> None:
    other = word[:at] + put + word[at + 1 :]
    if firm_letters(word) != firm_letters(other):
        assert sound(word) != sound(other)
        assert not differ_in_a_weak_vowel(word, other)
        assert skeleton(word) != skeleton(other) or not skeleton(word)


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
