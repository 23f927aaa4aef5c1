"""Which of many names are likely enough to be one that they are worth comparing."""

from __future__ import annotations

from collections.abc import Callable, Collection

from explorer.values.names import Words, script_of, words_of

RARE = 20
"""Names that may share a word which is still a sign of its own: a family name, not Anna."""


def likely_namesakes(names: Collection[str]) -> Callable[[str], Collection[str]]:
    """Return a look-up: the members of `names` that may be the same as a name.

    Those that share a rare word with it, all its common words, or its letters without spaces; and
    one in each other script, which letters cannot compare. A name misspelt in every word is missed,
    which costs less than to compare thousands of names with each other.
    """
    by_word: dict[str, list[str]] = {}
    by_script: dict[str, str] = {}
    for name in sorted(names):
        words = words_of(name)
        by_script.setdefault(script_of(words), name)
        for mark in _marks(words):
            by_word.setdefault(mark, []).append(name)

    def likely(name: str) -> Collection[str]:
        words = words_of(name)
        found = {one for script, one in by_script.items() if script != script_of(words)}
        groups = [by_word[mark] for mark in _marks(words) if mark in by_word]
        for group in groups:
            found.update(group if len(group) <= RARE else ())
        common = [set(group) for group in groups if len(group) > RARE]
        if len(common) > 1:
            found |= set.intersection(*common)
        return found

    return likely


def _marks(words: Words) -> set[str]:
    return {*words, "".join(words)}
