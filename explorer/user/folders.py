"""Where a user's own files are, by the XDG variables or the system's conventions."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.model.pack import Pack

_PROGRAM = "filmfacts"
_UNIX = {"data": ".local/share", "state": ".local/state", "config": ".config", "cache": ".cache"}


def data_folder() -> Path:
    """Return the folder for what the user made: rulings, bookmarks."""
    return _folder("XDG_DATA_HOME", "data")


def state_folder() -> Path:
    """Return the folder for what the program remembers between runs."""
    return _folder("XDG_STATE_HOME", "state")


def config_folder() -> Path:
    """Return the folder for what the user sets: keys."""
    return _folder("XDG_CONFIG_HOME", "config")


def cache_folder() -> Path:
    """Return the folder for what the program can make again."""
    return _folder("XDG_CACHE_HOME", "cache")


def _folder(variable: str, kind: str) -> Path:
    chosen = os.environ.get(variable, "")
    if Path(chosen).is_absolute():
        return Path(chosen) / _PROGRAM
    if sys.platform not in ("darwin", "win32"):
        return Path.home() / _UNIX[kind] / _PROGRAM
    import platformdirs  # not cheap to import

    find = {
        "data": platformdirs.user_data_path,
        "state": platformdirs.user_state_path,
        "config": platformdirs.user_config_path,
        "cache": platformdirs.user_cache_path,
    }[kind]
    return find(_PROGRAM, appauthor=False)


def texts_folder() -> Path:
    """Return the folder where the reader's texts are looked for."""
    return data_folder() / "texts"


def pack_gone(root: Path) -> bool:
    """Return whether nothing of a pack is left in its folder, so that none is to be made there."""
    return not any((root / name).is_file() for name in ("pack.toml", "rulings.toml"))


def is_shipped(pack: Pack) -> bool:
    """Return whether a pack comes with the program, so that nothing is to be written beside it."""
    package = Path(__file__).resolve().parents[1]
    root = pack.root.resolve() if pack.root else None
    return root is None or package in root.parents or root.parent == package.parent / "facts"


def pack_key(pack: Pack) -> str:
    """Return a file name for what is kept of one pack: two packs of one id have two of them."""
    if is_shipped(pack):
        return pack.header.id
    from hashlib import sha256

    place = sha256(os.fsencode(pack.root.resolve() if pack.root else "")).hexdigest()
    return f"{pack.header.id}-{place[:12]}"


def journal_path(pack: Pack) -> Path:
    """Return where it is kept what was written into a pack."""
    return state_folder() / "journal" / f"{pack_key(pack)}.jsonl"
