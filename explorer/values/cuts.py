"""Versions of a film by the names that sources give them: the film as shown has many."""

from __future__ import annotations

from explorer.values.folding import words_of

RELEASE = "release"
"""The version that the public sees."""

_SHOWN = {"release", "released", "theatrical", "theatre", "theater", "cinema"}
_BESIDE = {"original", "general", "standard", "as", "in", "shown"}
"""Words that name the version on show, not another."""
_VERSION = {"the", "a", "cut", "version", "edition", "print", "film"}


def same_cut(a: str, b: str) -> bool:
    """Return whether two words name one version: "theatrical" and "release", "directors-cut" and
    "director's cut".
    """
    return a == b or cut_key(a) == cut_key(b)


def cut_key(cut: str) -> frozenset[str]:
    """Return what all names of one version have in common."""
    words = {word.removesuffix("s") if len(word) > 3 else word for word in words_of(cut)}
    kept = words - _VERSION or words
    if kept & _SHOWN and kept <= _SHOWN | _BESIDE:
        return frozenset({RELEASE})
    return frozenset(kept)
