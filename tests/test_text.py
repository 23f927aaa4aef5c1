"""The boundary between data and terminal."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from explorer.text import clean, clean_lines, count, escape, listed, quote

ANY_TEXT = st.text(alphabet=st.characters())


def test_clean_by_hand() -> None:
    assert clean("plain") == "plain"
    assert clean("a\tb\nc\r\nd\u2028e\x85f") == "a b c  d e f"
    assert clean("\x1b]0;x\x07\x9b2J\x7f\ud800") == "\ufffd]0;x\ufffd\ufffd2J\ufffd\ufffd"
    assert clean("a\u202eb\u2066c\u2069\u200e\u200f\u061cd\ufeff") == "abcd"


def test_clean_keeps_what_languages_need() -> None:
    for text in ("봉준호", "e\u0301", "می\u200cخواهم", "👩\u200d🚀", "Ђорђе", "\u00a0"):
        assert clean(text) == text


def test_clean_lines_keeps_newlines() -> None:
    assert clean_lines("a\r\nb\rc\u2028d\x1b\n") == "a\nb\nc\nd\ufffd\n"


def test_quote_by_hand() -> None:
    assert quote('a "b" \\ c') == '"a \\"b\\" \\\\ c"'
    assert quote("\x1b[31m\u202e\n") == '"\\x1b\\[31m\\u202e\\x0a"'.replace("\\[31", "[31")
    assert quote("[/][b][2024..2025]") == '"\\[/]\\[b][2024..2025]"'
    assert quote("x" * 200) == '"' + "x" * 79 + '…"'


def test_numbers_and_words_in_a_sentence() -> None:
    assert [count(n, "claim") for n in (0, 1, 2000)] == ["0 claims", "1 claim", "2,000 claims"]
    assert count(2, "entity", "entities") == "2 entities"
    assert count(2000, "claim", digits="d") == "2000 claims"
    assert [listed("abc"[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert listed(iter("abc"), "or") == "a, b or c"
    assert listed(["Ek, Bo", "Ida Moss"]) == "Ek, Bo; and Ida Moss"
    assert listed(["the story", "“Here, now”"]) == "the story and “Here, now”"


@given(ANY_TEXT)
def test_clean_leaves_nothing_to_obey(text: str) -> None:
    cleaned = clean(text)
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in cleaned)
    assert not any(unicodedata.bidirectional(c) in BIDI_CONTROLS for c in cleaned)
    assert clean(cleaned) == cleaned
    assert clean_lines(text).count("\n") == len(clean_lines(text).split("\n")) - 1


BIDI_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@given(ANY_TEXT, st.integers(2, 40))
def test_escape_is_printable_and_short(text: str, limit: int) -> None:
    shown = escape(text, limit)
    assert shown.isprintable()
    assert len(shown) <= limit
