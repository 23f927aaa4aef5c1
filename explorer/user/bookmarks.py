"""Places the user wants to find again, in a readable TOML file for each pack."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from explorer.model.former_names import NO_FORMER, FormerIds
from explorer.model.pack import Pack
from explorer.model.place import Place
from explorer.text import clean
from explorer.user.folders import data_folder, pack_key
from explorer.write.files import locked, write_atomically

_HEADING = """\
# Bookmarks in a film-fact pack. Written by filmfacts.
# They may be edited by hand; comments do not last.

"""


class BookmarksError(Exception):
    """The file of bookmarks cannot be read; it is left as it is."""


def bookmarks_path(pack: Pack) -> Path:
    """Return the path of a pack's bookmarks, in the user's data folder."""
    return data_folder() / "bookmarks" / f"{pack_key(pack)}.toml"


class Bookmarks:
    """The bookmarks of one pack, in the order they were set. Every change is saved at once."""

    def __init__(self, path: Path, former: FormerIds = NO_FORMER) -> None:
        """Set the file; `read` reads it.

        `former` gives the former ids of properties and entities, which places may still use.
        """
        self.path = path
        self._former = former
        self._places: tuple[Place, ...] = ()

    @property
    def places(self) -> Sequence[Place]:
        """Return the places."""
        return self._places

    def read(self) -> None:
        """Read the bookmarks again.

        Raises:
            BookmarksError: the file exists and cannot be read.
        """
        self._places = _read(self.path, self._former)

    def toggle(self, place: Place) -> bool:
        """Add a bookmark, or remove it if there is one; return whether it is set now.

        Raises:
            OSError, BookmarksError: it could not be written; nothing has changed.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with locked(self.path):
            before = _read(self.path, self._former)
            after = tuple(known for known in before if known != place)
            if after == before:
                after = (*before, place)
            _write(self.path, after)
            self._places = after
        return place in after


def _read(path: Path, former: FormerIds) -> tuple[Place, ...]:
    if not os.path.lexists(path):
        return ()  # without importing a TOML parser
    from explorer.read.document import DocumentError, load_document

    try:
        data = load_document(path).data
    except DocumentError as error:
        if error.missing:
            return ()
        raise _unreadable(path, f"line {error.problem.line}: {error.words}") from error
    rows = data.pop("bookmark", [])
    if data or not isinstance(rows, list) or not all(_is_bookmark(row) for row in rows):
        raise _unreadable(path, "it contains something that is not a bookmark")
    places = (Place.read(row["kind"], row.get("id", "")) for row in rows)
    return tuple(dict.fromkeys(place.renamed(former) for place in places if place))


def _unreadable(path: Path, why: str) -> BookmarksError:
    return BookmarksError(
        clean(
            f"{path}: the bookmarks cannot be read ({why}); fix the file or move it away. "
            "It has not been changed."
        )
    )


def _is_bookmark(row: object) -> bool:
    return (
        isinstance(row, dict)
        and "kind" in row
        and row.keys() <= {"kind", "id"}
        and all(isinstance(value, str) for value in row.values())
        and Place.read(row["kind"]) is not None
    )


def _write(path: Path, places: Sequence[Place]) -> None:
    import tomli_w

    rows = [{"kind": kind, "id": key} if key else {"kind": kind} for kind, key in places]
    write_atomically(path, _HEADING + tomli_w.dumps({"bookmark": rows}))
