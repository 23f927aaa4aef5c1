"""Where a user's own files are kept, by the XDG variables or the system's conventions."""

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
    """Return the folder for the user's settings: keys."""
    return _folder("XDG_CONFIG_HOME", "config")


def cache_folder() -> Path:
    """Return the folder for what the program can compute again."""
    return _folder("XDG_CACHE_HOME", "cache")


def _folder(variable: str, kind: str) -> Path:
    chosen = os.environ.get(variable, "")
    if Path(chosen).is_absolute():
        return Path(chosen) / _PROGRAM
    if sys.platform not in ("darwin", "win32"):
        return Path.home() / _UNIX[kind] / _PROGRAM
    import platformdirs  # slow to import

    find = {
        "data": platformdirs.user_data_path,
        "state": platformdirs.user_state_path,
        "config": platformdirs.user_config_path,
        "cache": platformdirs.user_cache_path,
    }[kind]
    return find(_PROGRAM, appauthor=False)


def texts_folder() -> Path:
    """Return the folder that is searched for the user's texts."""
    return data_folder() / "texts"


def pack_gone(root: Path) -> bool:
    """Return whether a pack's folder is empty or gone, and so must not be recreated."""
    return not any((root / name).is_file() for name in ("pack.toml", "rulings.toml"))


def is_shipped(pack: Pack) -> bool:
    """Return whether a pack is supplied with the program, so that its folder is not written to."""
    package = Path(__file__).resolve().parents[1]
    root = pack.root.resolve() if pack.root else None
    return root is None or package in root.parents or root.parent == package.parent / "facts"


def pack_key(pack: Pack) -> str:
    """Return a file name for what is kept about a pack, different even for packs of the same id."""
    if is_shipped(pack):
        return pack.header.id
    from hashlib import sha256

    place = sha256(os.fsencode(pack.root.resolve() if pack.root else "")).hexdigest()
    return f"{pack.header.id}-{place[:12]}"


def journal_path(pack: Pack) -> Path:
    """Return the path of the journal of what was written into a pack."""
    return state_folder() / "journal" / f"{pack_key(pack)}.jsonl"
