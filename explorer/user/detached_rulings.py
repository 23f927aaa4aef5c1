"""Rulings whose finding no longer exists, or whose pack has gone."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from explorer.read.files import typed_path
from explorer.text import clean, count, quote
from explorer.user.rulings import RulingBook, RulingsError
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


def keep_unsaved(book: RulingBook) -> str:
    """Save unsaved decisions, in the pack if it is back, else in the user's data folder.

    Return what to tell the user, "" if there was nothing to save.
    """
    if not book.unsaved:
        return ""
    unsaved, folder = count(book.unsaved, "decision"), book.path.parent
    try:
        if book.pack_gone:
            book.move_to(book.spare)
        else:
            book.reload()
    except (OSError, RulingsError) as error:
        return clean(f"{unsaved} could not be saved: {error}")
    if book.root is not None:
        return clean(f"{unsaved} saved in {book.path}")
    return clean(f"the pack is no longer in {folder}; {unsaved} saved in {book.path}")


def place_of_rulings(typed: str) -> Path:
    """Return the file of rulings that a user names by a pack's folder or by a file.

    Raises:
        ValueError: there is no user of the name after "~".
    """
    path = typed_path(typed).absolute()
    return path / "rulings.toml" if os.path.isdir(path) else path  # noqa: PTH112 - no error
