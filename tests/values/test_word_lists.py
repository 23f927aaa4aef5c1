"""The word lists, of which only what is asked for is kept."""

from __future__ import annotations

import tracemalloc

import pytest

from explorer.values.word_lists import (
    _beginning,
    _words_of,
    groups_with,
    is_listed,
    lines_of,
)

SORTED = [
    "english-names.txt",
    "english-words.txt",
    "family-names.txt",
    "given-names-of-men.txt",
    "given-names-of-women.txt",
    "given-names.txt",
]


@pytest.mark.parametrize("file", SORTED)
def test_every_word_of_a_sorted_list_is_found(file: str) -> None:
    words = " ".join(lines_of(file)).split()
    assert len(words) > 1_000
    assert words == sorted(words)
    assert all(is_listed(word, file) for word in words)
    assert not any(is_listed(word, file) for word in ("", "a\U0010ffff", "zzzz", "7", words[0] * 2))


def test_a_question_about_a_word_keeps_little_more_than_the_list() -> None:
    _words_of.cache_clear()
    _beginning.cache_clear()
    tracemalloc.start()
    assert is_listed("river", "english-words.txt")
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 400_000  # all its words as a set are ten times as much


@pytest.mark.parametrize("file", ["spellings.txt", "short-forms.txt", "given-names-abroad.txt"])
def test_every_group_is_found_by_each_of_its_words(file: str) -> None:
    groups = [tuple(group.split()) for line in lines_of(file) for group in line.split(";")]
    assert len(groups) > 20
    for group in groups:
        assert all(group in groups_with(word, file) for word in group)
    for word in ("", ";", "zzzz", groups[0][0][:-1] + "\U0010ffff"):
        assert not any(word in group for group in groups_with(word, file))
