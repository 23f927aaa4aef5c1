"""Words that sound alike have the same firm letters, by which most are told apart at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.values.sounds import differ_in_a_weak_vowel, firm_letters, skeleton, sound
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
