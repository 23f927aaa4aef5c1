"""Which words of two names stand for each other."""

from __future__ import annotations

from explorer.model.enums import Factuality, Gate
from explorer.values.names.likeness import Likeness, aligned
from explorer.values.relation import Bearing


def test_words_with_nothing_in_common_are_no_pairs() -> None:
    assert aligned(("mara", "lind"), ("otto", "berg", "quist")) == []


def test_a_word_left_over_is_paired_with_what_is_left() -> None:
    pairs = aligned(("mara", "lind"), ("lind", "otto"))
    assert pairs == [("lind", "lind", Likeness.SAME), ("mara", "otto", Likeness.NONE)]


def test_words_of_the_program_are_looked_up_as_texts() -> None:
    for word in (*Factuality, *Gate, *Bearing):
        assert hash(word) == hash(str(word))
        assert word in {str(word)}
