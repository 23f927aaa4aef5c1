"""Which word on the command line names a pack."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def names_pack(word: str, *, shipped: bool = True) -> bool:
    """Return whether a word names a pack: its folder, its `pack.toml`, or a shipped pack."""
    from explorer.read.find import PACK_FILE, shipped_packs

    try:
        place = Path(word)
        if (place / PACK_FILE).is_file() or (place.name == PACK_FILE and place.is_file()):
            return True
    except (OSError, ValueError):
        return False
    return shipped and word in shipped_packs()


def split_pack(
    words: Sequence[str], pack: str | None, *, shipped: bool = True
) -> tuple[list[str], str | None]:
    """Return the words without the pack, where the first or last of several names one.

    `shipped` says whether the bare name of a pack that ships counts: among words to search for it
    is a word like the others.
    """
    rest = list(words)
    if pack is None and len(rest) > 1:
        for at in (0, -1):
            if names_pack(rest[at], shipped=shipped):
                return [word for n, word in enumerate(rest) if n != at % len(rest)], rest[at]
    return rest, pack
