"""Loading the pack that a command is about, and printing what is wrong with it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from explorer.text import clean

if TYPE_CHECKING:
    from explorer.model.pack import Pack
    from explorer.session import Session

T = TypeVar("T")


def load_session(pack: str | None, texts: Path | None = None) -> Session | None:
    """Return the session, or None after printing what is wrong with the pack."""
    from explorer.session import Session

    return _loaded(pack, lambda: Session.load(pack, texts))


def load_pack(pack: str | None) -> Pack | None:
    """Return the pack by itself, or None after printing what is wrong with it."""
    from explorer.read.pack import read_pack

    return _loaded(pack, lambda: read_pack(Path(pack) if pack is not None else None))


def _loaded(pack: str | None, load: Callable[[], T]) -> T | None:
    from explorer.read.problems import PackError

    say_which_pack(pack)
    try:
        return load()
    except PackError as error:
        print(error, file=sys.stderr)
        return None


def print_warning(session: Session) -> None:
    """Say what of the user's own files cannot be read or counts for nothing, such as rulings."""
    for sentence in filter(None, (session.warning, *session.notices)):
        print(clean(sentence), file=sys.stderr)


def say_which_pack(pack: str | None) -> None:
    """Say which pack is read, if none is named and the current folder contains one."""
    from explorer.read.find import DEFAULT, PACK_FILE, shipped_packs

    try:
        here = Path.cwd()
        if pack is not None or not (here / PACK_FILE).is_file():
            return
        if shipped_packs()[DEFAULT].samefile(here):
            return
    except (OSError, KeyError):
        return
    print(f"reading {DEFAULT}; use `.` for the pack in this folder", file=sys.stderr)
