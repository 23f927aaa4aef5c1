"""Which mark a line gets when the user says that it contains nothing to claim."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.model.enums import Mark
from explorer.suggest.marks import suggest_marks

_ORDER = (Mark.NOTHING, Mark.HEADING, Mark.BOILERPLATE)


def next_mark(lines: Sequence[str] | None, line: int, present: Mark | None) -> Mark:
    """Return a line's likeliest mark, or the one after its present mark."""
    guess = next((m.mark for m in suggest_marks(lines or ()) if m.line == line), Mark.NOTHING)
    order = [guess, *(mark for mark in _ORDER if mark is not guess)]
    if present not in order:
        return guess
    return order[(order.index(present) + 1) % len(order)]
