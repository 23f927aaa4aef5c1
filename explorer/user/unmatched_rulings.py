"""Rulings on findings that no longer exist."""

from __future__ import annotations

from collections.abc import Collection

from explorer.text import clean, count, quote
from explorer.user.rulings import RulingBook
from explorer.wording.labels import DECISION_NAMES

_SHOWN = 3
"""Findings that no longer exist to be named."""


def unmatched_lines(book: RulingBook, known: Collection[str]) -> list[str]:
    """Return a line for each ruling whose finding is not among the known ids."""
    path = clean(str(book.path))
    return [
        f"{path}: the finding {quote(ruling.finding)} no longer exists; "
        f"your decision on it ({DECISION_NAMES[ruling.state]}) has no effect"
        for ruling in book.unmatched(known)
    ]


def unmatched_words(book: RulingBook, known: Collection[str]) -> str:
    """Return how many rulings no longer have a finding, in a sentence, "" for none."""
    rulings = book.unmatched(known)
    if not rulings:
        return ""
    shown = ", ".join(quote(ruling.finding) for ruling in rulings[:_SHOWN])
    more = f" and {len(rulings) - _SHOWN} more" if len(rulings) > _SHOWN else ""
    decisions = f"{count(len(rulings), 'decision')} in {clean(str(book.path))}"
    if len(rulings) == 1:
        return (
            f"{decisions} belongs to a finding that no longer exists, and has no effect: "
            f"{shown}. It stays in the file."
        )
    return (
        f"{decisions} belong to findings that no longer exist, and have no effect: "
        f"{shown}{more}. They stay in the file; filmfacts check lists them all."
    )
