"""Decisions that are in memory only, as their pack has gone: where they are saved instead."""

from __future__ import annotations

import os
from pathlib import Path

from explorer.read.files import typed_path
from explorer.text import clean, count
from explorer.user.rulings import RulingBook, RulingsError


def keep_unsaved(book: RulingBook) -> str:
    """Save what is not saved yet, in the pack if it is back, else in the user's data folder.

    Return what to say of it, "" where there was nothing to save.
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
    """Return the file of rulings that a user means by a pack's folder or a file.

    Raises:
        ValueError: nobody here has the name after a "~".
    """
    path = typed_path(typed).absolute()
    return path / "rulings.toml" if os.path.isdir(path) else path  # noqa: PTH112 - no error
