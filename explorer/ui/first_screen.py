"""The first screen, kept in the user's cache folder and drawn before the pack has been read.

An entry holds words and where they stand. It is used only while every file that they came from is
as it was; whatever is wrong with it, it counts as missing. The pack is read after that in any case,
and what it shows replaces this. Neither Textual nor the pack reader is imported here.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from explorer import __version__
from explorer.model.enums import Severity, Verdict
from explorer.pages.finding_row import UNDECIDED, FindingRow, HeadingRow, ListWords
from explorer.pages.page import Page, Place, Row, Span
from explorer.read.files import read_bytes
from explorer.read.watch import stamp, stamp_of
from explorer.text import clean
from explorer.user.folders import cache_folder
from explorer.wording.labels import DECISIONS
from explorer.write.files import write_atomically

if TYPE_CHECKING:
    from explorer.read.watch import Stamp
    from explorer.session import Session

AROUND = 100
"""Rows that are kept above and below the cursor: a screen shows no more."""

_MOST_BYTES = 256 * 1024
"""Largest entry."""

_MOST_ENTRIES = 20
"""Files in the folder; those written longest ago go first."""

_MOST_HASHED = 8 * 1024 * 1024
"""Largest file whose content is hashed, in bytes."""

_MOST_ROWS = 10_000_000
_MOST_INDENT = 100

_YOUNG = 2_000_000_000
"""Nanoseconds in which some file systems give two versions of a file the same time."""


class FirstScreen(NamedTuple):
    """The findings as they were left: what the next start shows first."""

    title: str
    counts: str
    """How many sources, claims and findings there are."""
    trail: tuple[tuple[Place, str], ...]
    """Places from the view down to where the user was, with their crumbs."""
    words: ListWords
    """What stands on the list's frame."""
    above: int
    """Rows before those that are kept."""
    rows: tuple[FindingRow | HeadingRow, ...]
    total: int
    """How many rows the list has."""
    cursor: int
    """Index of the row under the cursor, among all rows."""
    detail: Page
    preview: Page | None
    """What the detail's first link leads to."""


class FirstScreenCache:
    """The entry for one way to start the program: a version of it, a pack, a folder of texts."""

    def __init__(self, pack: Path | str | None, texts: Path | None = None) -> None:
        """Take what the program was started with; `pack` None is the default pack."""
        named = pack is None or not Path(pack).exists()
        self._key = [
            __version__,
            str(pack or "") if named else str(Path(str(pack)).absolute()),
            str(texts.absolute()) if texts else "",
        ]
        number = crc32(repr(self._key).encode("utf-8", "backslashreplace"))
        self._path = cache_folder() / "first-screens" / f"{number:08x}.json"

    def read(self) -> FirstScreen | None:
        """Return the first screen, None where none is kept, or not of the files as they are now."""
        with suppress(OSError, ValueError, RecursionError):
            data = json.loads(read_bytes(self._path, limit=_MOST_BYTES))
            key, root, files, screen = _list(data, 4)
            if key == self._key and _unchanged(Path(_string(root)), files):
                return _screen(screen)
        return None

    def write(self, screen: FirstScreen, session: Session, seen: Stamp) -> None:
        """Keep the first screen of a session whose pack's files were `seen` when they were read."""
        with suppress(OSError, ValueError):
            files = _stamped({**dict.fromkeys(map(str, _read_besides(session))), **seen})
            entry = (self._key, str(session.pack.root), files, _screen_data(screen))
            text = json.dumps(entry, separators=(",", ":"))
            if len(text) <= _MOST_BYTES:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                if self._path.is_symlink():  # what it leads to is not the program's to overwrite
                    self._path.unlink()
                write_atomically(self._path, text)
                _remove_oldest(self._path.parent)


def _read_besides(session: Session) -> list[Path]:
    """Return what a session's first screen depends on beside the pack's own files."""
    from explorer.user.bookmarks import bookmarks_path
    from explorer.user.rulings import rulings_path
    from explorer.user.state import state_path

    texts = session.texts
    return [
        *(path(session.pack) for path in (rulings_path, bookmarks_path, state_path)),
        *(texts.folders if texts else ()),
        *(texts.opened if texts else ()),
    ]


def _stamped(files: Mapping[str, tuple[int, int, int] | None]) -> dict[str, list[Any] | None]:
    """Return the stamp of each file, with a hash of its content where it is young.

    Those without a stamp are stamped now. None stands for a file that is not there.
    """
    now = time.time_ns()
    own = stamp_of(Path(path) for path, known in files.items() if known is None)
    stamps: dict[str, list[Any] | None] = {}
    for path, known in files.items():
        known = known or own.get(path)
        young = known is not None and now - known[0] < _YOUNG
        stamps[path] = [*known, _digest(Path(path)) if young else ""] if known else None
    return stamps


def _unchanged(root: Path, files: object) -> bool:
    """Return whether the files are as they were, and the pack at `root` has no others."""
    if not isinstance(files, dict):
        raise ValueError
    now = stamp(root, map(Path, files))
    for path, known in files.items():
        if known is None and path not in now:
            continue
        *known, digest = _list(known, 4)
        if [*now.get(path, ())] != known or (digest and digest != _digest(Path(path))):
            return False
    return now.keys() <= files.keys()


def _digest(path: Path) -> str:
    """Return a hash of a file's content, "" of a folder's."""
    if path.is_dir():
        return ""
    import hashlib  # not cheap to import, and few files are young

    return hashlib.sha256(read_bytes(path, limit=_MOST_HASHED)).hexdigest()


def _remove_oldest(folder: Path) -> None:
    """Remove what is too many, be it what a program that was killed has left."""
    files = [(path.lstat().st_mtime_ns, path) for path in folder.iterdir() if not path.is_dir()]
    for _, path in sorted(files, reverse=True)[_MOST_ENTRIES:]:
        path.unlink(missing_ok=True)


def _screen_data(screen: FirstScreen) -> Any:
    rows = [*map(asdict, screen.rows)]
    pages = {"detail": _page_data(screen.detail), "preview": _page_data(screen.preview)}
    words = [*asdict(screen.words).values()]
    return [*{**screen._asdict(), "words": words, "rows": rows, **pages}.values()]


def _row_data(row: Row) -> Any:
    return row.indent, row.target, row.spans, row.number, row.chosen


def _page_data(page: Page | None) -> Any:
    return page and (page.place, page.title, page.crumb, [_row_data(row) for row in page.rows])


# From data: nothing is believed of an entry. `ValueError` says that something is not as it was
# written; what is text comes out fit for a terminal.


def _screen(data: object) -> FirstScreen:
    title, counts, trail, words, above, rows, total, cursor, detail, preview = _list(data, 10)
    shown = _page(detail)
    screen = FirstScreen(
        title=_text(title),
        counts=_text(counts),
        trail=tuple((_place(place), _text(crumb)) for place, crumb in _pairs(trail)),
        words=ListWords(*map(_text, _list(words, 3))),
        above=_number(above, _MOST_ROWS),
        rows=tuple(map(_list_row, _list(rows))),
        total=_number(total, _MOST_ROWS),
        cursor=_number(cursor, _MOST_ROWS),
        detail=shown,
        preview=None if preview is None else _page(preview),
    )
    kept = range(screen.above, screen.above + len(screen.rows))
    if not screen.trail or screen.cursor not in kept or kept.stop > screen.total:
        raise ValueError
    return screen


def _page(data: object) -> Page:
    place, title, crumb, rows = _list(data, 4)
    return Page(_place(place), _text(title), _text(crumb), tuple(map(_row, _list(rows))))


def _row(data: object) -> Row:
    indent, target, spans, number, chosen = _list(data, 5)
    return Row(
        tuple(map(_span, _list(spans))),
        None if target is None else _place(target),
        _number(indent, _MOST_INDENT),
        None if number is None else _span(number),
        _flag(chosen),
    )


def _span(data: object) -> Span:
    text, role, sign = _list(data, 3)
    return Span(_text(text), _string(role), _flag(sign))


def _list_row(data: object) -> FindingRow | HeadingRow:
    columns = _columns(data)
    if "title" in columns:
        return HeadingRow(_text(columns["title"]), _text(columns.get("note")))
    decision = _string(columns.get("decision"))
    if decision != UNDECIDED and decision not in DECISIONS:
        raise ValueError
    return FindingRow(
        finding=_text(columns.get("finding")),
        severity=Severity(_string(columns.get("severity"))),
        verdict=Verdict(_string(columns.get("verdict"))),
        subject=_text(columns.get("subject")),
        property_label=_text(columns.get("property_label")),
        difference=_text(columns.get("difference")),
        sources=_number(columns.get("sources"), _MOST_ROWS),
        note=_flag(columns.get("note")),
        decision=decision,
        changed=_flag(columns.get("changed")),
    )


def _columns(data: object) -> dict[str, object]:
    if not isinstance(data, dict):
        raise ValueError
    return data


def _flag(data: object) -> bool:
    if not isinstance(data, bool):
        raise ValueError
    return data


def _place(data: object) -> Place:
    kind, id = _list(data, 2)
    place = Place.read(_string(kind), _text(id))
    if place is None:
        raise ValueError
    return place


def _pairs(data: object) -> Iterable[list[Any]]:
    return (_list(pair, 2) for pair in _list(data))


def _list(data: object, size: int | None = None) -> list[Any]:
    if not isinstance(data, list) or size not in (None, len(data)):
        raise ValueError
    return data


def _number(data: object, most: int) -> int:
    if type(data) is not int or not 0 <= data <= most:
        raise ValueError
    return data


def _string(data: object) -> str:
    if not isinstance(data, str):
        raise ValueError
    return data


def _text(data: object) -> str:
    return clean(_string(data))
