"""English words are known in all their forms."""

from __future__ import annotations

from support.rows import every_row

from explorer.values.english_words import is_english_word


@every_row(
    ("word", "expected"),
    [
        ("ferry", True),
        ("ferries", True),
        ("happiest", True),
        ("drifting", True),
        ("travelled", True),
        ("shipped", True),
        ("wolves", True),
        ("nightwatchers", True),  # a compound
        ("spiritted", False),
        ("freiheit", False),
        ("la", False),  # too short to tell
        ("", False),
    ],
)
def test_words(word: str, expected: bool) -> None:
    assert is_english_word(word) is expected
