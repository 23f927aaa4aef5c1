"""The property that an editor has in mind is found by the word that they type."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from explorer.model.property_search import find_properties
from tests.support.build import film_properties

FILM = list(film_properties().values())
_LINES = (Path(__file__).parent / "everyday-words.txt").read_text("utf-8").splitlines()
WORDS = dict(line.split(" = ") for line in _LINES if not line.startswith("#"))


def set_aside(word: str) -> bool:
    """Return whether a word belongs to the half that the search was not tuned to."""
    return hashlib.sha256(word.encode()).digest()[0] % 2 == 1


def first(word: str) -> str:
    """Return the id of the first property that is found, "" for none."""
    return next((p.id for p in find_properties(FILM, word)), "")


@pytest.mark.parametrize("half", [False, True], ids=["tuned", "set-aside"])
def test_everyday_words_find_the_right_property_first(half: bool) -> None:
    words = {w: p for w, p in WORDS.items() if set_aside(w) is half}
    wrong = {word: first(word) for word, expected in words.items() if first(word) != expected}
    assert len(WORDS) == 100 and len(words) > 40
    assert len(wrong) <= len(words) // 20, wrong
