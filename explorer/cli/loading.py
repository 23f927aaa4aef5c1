"""The pack that a command is about, loaded; what is wrong with it, printed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from explorer.text import clean

if TYPE_CHECKING:
    from explorer.pack.pack import Pack
    from explorer.session import Session

T = TypeVar("T")


def load_session(pack: str | None, texts: Path | None = None) -> Session | None:
    """Return the session, or None after printing what is wrong with the pack."""
    from explorer.session import Session

    return _loaded(pack, lambda: Session.load(pack, texts))


def load_pack(pack: str | None) -> Pack | None:
    """Return the pack by itself, or None after printing what is wrong with it."""
    from explorer.pack.read import read_pack

    return _loaded(pack, lambda: read_pack(Path(pack) if pack is not None else None))


def _loaded(pack: str | None, load: Callable[[], T]) -> T | None:
    from explorer.pack.problems import PackError

    say_which_pack(pack)
    try:
        return load()
    except PackError as error:
        print(error, file=sys.stderr)
        return None


def print_warning(session: Session) -> None:
    """Say what of the user's own files cannot be read, such as rulings."""
    if session.warning:
        print(clean(session.warning), file=sys.stderr)


def say_which_pack(pack: str | None) -> None:
    """Say which pack is read where none is named and the current folder holds one."""
    from explorer.pack.shipped import DEFAULT, PACK_FILE, shipped_packs

    try:
        here = Path.cwd()
        if pack is not None or not (here / PACK_FILE).is_file():
            return
        if shipped_packs()[DEFAULT].samefile(here):
            return
    except (OSError, KeyError):
        return
    print(f"reading {DEFAULT}; for the pack in this folder say `.`", file=sys.stderr)
