"""Versions of a film and their various names."""

from __future__ import annotations

from explorer.values.folding import words_of

RELEASE = "release"
"""The version shown to the public."""

_SHOWN = {"release", "released", "theatrical", "theatre", "theater", "cinema"}
_BESIDE = {"original", "general", "standard", "as", "in", "shown"}
"""Words that may accompany those for the released version without changing the meaning."""
_VERSION = {"the", "a", "cut", "version", "edition", "print", "film"}


def same_cut(a: str, b: str) -> bool:
    """Return whether two words name one version: "theatrical" and "release", "directors-cut" and
    "director's cut".
    """
    return a == b or cut_key(a) == cut_key(b)


def cut_key(cut: str) -> frozenset[str]:
    """Return a key that all names of one version share."""
    words = {word.removesuffix("s") if len(word) > 3 else word for word in words_of(cut)}
    kept = words - _VERSION or words
    if kept & _SHOWN and kept <= _SHOWN | _BESIDE:
        return frozenset({RELEASE})
    return frozenset(kept)
