"""Where decisions are saved that are only in memory because their pack has gone."""

from __future__ import annotations

import os
from pathlib import Path

from explorer.read.files import typed_path
from explorer.text import clean, count
from explorer.user.rulings import RulingBook, RulingsError


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
