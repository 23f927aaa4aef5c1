"""The first screen in the user's cache folder: what is read back, and what counts as missing."""

from __future__ import annotations

import copy
import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hostile import MUST_NOT_REACH_A_TERMINAL, TEXTS, ferry_pack
from support.minimal import BuildPack

from explorer.model.enums import Severity, Verdict
from explorer.model.place import PlaceKind
from explorer.pages.list_rows import FilmRow, FindingRow, HeadingRow, ListWords
from explorer.pages.page import Page, Place, Row, Span
from explorer.read.watch import stamp
from explorer.session import Session
from explorer.ui import first_screen
from explorer.ui.first_screen import FirstScreenCache
from explorer.ui.first_screen_data import FirstScreen
from explorer.user.bookmarks import bookmarks_path
from explorer.user.folders import cache_folder
from explorer.user.rulings import rulings_path
from explorer.user.state import state_path

FINDING = FindingRow(
    finding="ann.parent",
    severity=Severity.HIGH,
    verdict=Verdict.TENSION,
    subject="Ann",
    property_label="child of",
    sources=2,
    note=True,
    decision="explained",
    changed=True,
    difference="Bea / Cid",
)
FILM = FilmRow("fen", "The Fen", "1961", 30, 3, (1, 0, 2), 4)
ROW = Row((Span("● high", "high"), Span("Ann – child of")), Place.finding("ann.parent"), 2)
LINE = Row((Span("✗ ", "tension", sign=True),), None, 0, Span("  12 ", "strong"), chosen=True)
PAGE = Page(Place.finding("ann.parent"), "Ann’s parents", "Ann", (ROW, LINE, Row()))
SCREEN = FirstScreen(
    title="Mini",
    counts="2 sources",
    trail=((Place(PlaceKind.FINDINGS), "Findings"),),
    words=ListWords("9 findings", "0 of 9 decided", "1 high"),
    above=3,
    rows=(FINDING, HeadingRow("Heading", "2 high"), FINDING, FILM),
    total=9,
    cursor=5,
    detail=PAGE,
    preview=None,
)
OLD = time.time() - 3600


def aged(root: Path) -> Path:
    """Make all files of a pack an hour old: their stamps alone then count."""
    for path in [root, *root.rglob("*")]:
        os.utime(path, (OLD, OLD))
    return root


def kept(root: Path, screen: FirstScreen = SCREEN, texts: Path | None = None) -> FirstScreenCache:
    """Return the cache of a pack with a first screen in it."""
    session = Session.load(root, texts)
    for source in session.pack.sources:
        session.lines(source)
    cache = FirstScreenCache(root, texts)
    cache.write(screen, session, stamp(root, session.pack.files))
    return cache


def entries() -> list[Path]:
    """Return the files in the cache."""
    return sorted((cache_folder() / "first-screens").glob("*"))


def test_what_was_kept_is_read_again(minimal_pack: BuildPack) -> None:
    root = minimal_pack()
    assert kept(root).read() == SCREEN
    with_preview = SCREEN._replace(preview=PAGE, trail=(*SCREEN.trail, (PAGE.place, "Ann")))
    assert kept(root, with_preview).read() == with_preview
    assert FirstScreenCache(root).read() == with_preview


def test_nothing_is_kept_at_first(minimal_pack: BuildPack) -> None:
    assert FirstScreenCache(minimal_pack()).read() is None
    assert FirstScreenCache(None).read() is None
    assert not cache_folder().exists()


def write(path: Path, text: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def rewrite_in_place(path: Path) -> None:
    """Write other content of the same size, and turn the clock back."""
    known = path.stat()
    raw = path.read_bytes()
    path.write_bytes(raw[:-1] + b" ")
    os.utime(path, ns=(known.st_atime_ns, known.st_mtime_ns))


CHANGES: dict[str, Callable[[Path, Session], object]] = {
    "a file is edited": lambda root, _: write(root / "sources.toml", "# edited"),
    "a file is gone": lambda root, _: (root / "entities.toml").unlink(),
    "a file is new": lambda root, _: write(root / "claims" / "more.toml"),
    "a file is touched": lambda root, _: os.utime(root / "pack.toml"),
    "a ruling": lambda _, session: write(rulings_path(session.pack)),
    "a bookmark": lambda _, session: write(bookmarks_path(session.pack)),
    "another place": lambda _, session: write(state_path(session.pack), "{}"),
    "a text is there": lambda root, _: write(root / "texts" / "new.txt"),
    "a text is edited": lambda root, _: write(next((root / "texts").glob("*.txt")), "other"),
    "a text is gone": lambda root, _: next((root / "texts").glob("*.txt")).unlink(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_depends_on_a_file_that_changed_is_missing(
    tmp_path: Path, change: Callable[[Path, Session], object]
) -> None:
    root = aged(ferry_pack(tmp_path))
    cache = kept(root)
    assert cache.read() is not None
    change(root, Session.load(root))
    assert cache.read() is None


def test_of_young_files_the_content_counts(minimal_pack: BuildPack) -> None:
    root = minimal_pack()
    cache = kept(root)
    assert cache.read() is not None
    rewrite_in_place(root / "sources.toml")
    assert cache.read() is None


def test_the_content_of_old_files_is_not_read(minimal_pack: BuildPack) -> None:
    cache = kept(aged(minimal_pack()))
    files = json.loads(entries()[0].read_bytes())[2]
    assert all(known is None or not known[3] for known in files.values())
    assert cache.read() == SCREEN


def test_a_shared_vocabulary_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = aged(ferry_pack(tmp_path))
    session = Session.load(root)
    own = tmp_path / "film.toml"
    own.write_bytes(b"")
    cache = FirstScreenCache(root)
    cache.write(SCREEN, session, stamp(root, [*session.pack.files, own]))
    assert cache.read() is not None
    write(own, "# edited")
    assert cache.read() is None


def test_each_way_to_start_has_its_own(
    tmp_path: Path, minimal_pack: BuildPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    mini, ferry = minimal_pack(), ferry_pack(tmp_path)
    other = SCREEN._replace(title="Ferry")
    kept(mini)
    kept(ferry, other)
    kept(mini, SCREEN._replace(title="With texts"), tmp_path)
    caches = [FirstScreenCache(mini), FirstScreenCache(ferry), FirstScreenCache(mini, tmp_path)]
    titles = ["Mini", "Ferry", "With texts"]
    assert [cache.read().title for cache in caches] == titles  # type: ignore[union-attr]
    monkeypatch.chdir(mini.parent)
    assert FirstScreenCache(mini.name).read() == SCREEN
    assert FirstScreenCache("none such").read() is None
    monkeypatch.setattr(first_screen, "__version__", "99")
    assert FirstScreenCache(mini).read() is None


def test_two_packs_of_one_number_are_told_apart(
    tmp_path: Path, minimal_pack: BuildPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_screen, "crc32", lambda _: 7)
    mini, ferry = minimal_pack(), ferry_pack(tmp_path)
    assert kept(mini).read() == SCREEN
    assert FirstScreenCache(ferry).read() is None


def nodes(data: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to each part of JSON data."""
    yield way
    if isinstance(data, list | dict):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from nodes(value, (*way, key))


def texts_of(screen: FirstScreen) -> Iterator[str]:
    """Yield all that a first screen would draw."""
    yield from (screen.title, screen.counts, *(crumb for _, crumb in screen.trail))
    yield from (screen.words.title, screen.words.decided, screen.words.severities)
    pages = [page for page in (screen.detail, screen.preview) if page]
    yield from (text for page in pages for text in (page.title, page.crumb))
    yield from (span.text for page in pages for row in page.rows for span in row.all_spans)
    for row in screen.rows:
        if isinstance(row, FilmRow):
            yield from (row.film, row.name, row.year)
        elif isinstance(row, HeadingRow):
            yield from (row.title, row.note)
        else:
            yield from (row.finding, row.subject, row.property_label, row.difference)


ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(),
    st.sampled_from(TEXTS),
    st.lists(st.none(), max_size=8),
    st.dictionaries(st.text(max_size=3), st.none(), max_size=3),
)


@pytest.fixture(scope="module")
def entry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[FirstScreenCache, Path, Any]]:
    """Return a cache, its file, and what that holds."""
    folder = tmp_path_factory.mktemp("entry")
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("CACHE", "DATA", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(folder / kind))
        root = aged(ferry_pack(folder))
        cache = kept(root, SCREEN._replace(preview=PAGE))
        (path,) = entries()
    yield cache, path, json.loads(path.read_bytes())


@given(st.data())
def test_whatever_an_entry_holds_it_is_harmless(entry: Any, data: st.DataObject) -> None:
    cache, path, whole = entry
    hostile = copy.deepcopy(whole)
    for _ in range(data.draw(st.integers(1, 3))):
        *way, last = data.draw(st.sampled_from([way for way in nodes(hostile) if way]))
        part = hostile
        for key in way:
            part = part[key]
        part[last] = data.draw(ODD)
    path.write_text(json.dumps(hostile), encoding="utf-8")
    kept_screen = cache.read()
    if kept_screen is not None:
        written = "".join(texts_of(kept_screen))
        assert not [evil for evil in MUST_NOT_REACH_A_TERMINAL if evil in written]
        assert (
            kept_screen.above
            <= kept_screen.cursor
            < kept_screen.above + len(kept_screen.rows)
            <= kept_screen.total
        )
        json.dumps(kept_screen.cursor)


CODES = ("severity", "verdict", "decision")
"""Columns of a finding's row that hold no text but one of a few codes."""


@pytest.mark.parametrize("column", CODES)
def test_an_entry_with_an_unknown_code_counts_as_missing(
    minimal_pack: BuildPack, column: str
) -> None:
    cache = kept(minimal_pack())
    (path,) = entries()
    assert cache.read() == SCREEN
    path.write_text(path.read_text().replace(f'"{column}":"', f'"{column}":"other-'))
    assert cache.read() is None


def test_texts_of_an_entry_are_made_fit_for_a_terminal(minimal_pack: BuildPack) -> None:
    def evil(data: Any) -> Any:
        if isinstance(data, list):
            return [*map(evil, data)]
        if isinstance(data, dict):
            return {k: v if k in CODES else evil(v) for k, v in data.items()}
        kinds = [kind for kind in PlaceKind if kind]
        return "".join(TEXTS) if isinstance(data, str) and data not in kinds else data

    root = minimal_pack()
    cache = kept(root, SCREEN._replace(preview=PAGE))
    *known, screen = json.loads(entries()[0].read_bytes())
    write(entries()[0], json.dumps([*known, evil(screen)]))
    kept_screen = cache.read()
    assert kept_screen
    texts = [*texts_of(kept_screen)]
    assert len(texts) > 15
    for text in texts:
        assert "[sic]" in text or "tail" in text
        assert not [evil for evil in MUST_NOT_REACH_A_TERMINAL if evil in text]


def test_an_entry_with_an_unknown_kind_of_place_counts_as_missing(
    minimal_pack: BuildPack,
) -> None:
    cache = kept(minimal_pack(), SCREEN._replace(preview=PAGE))
    text = entries()[0].read_text("utf-8")
    assert f'"{PAGE.place.kind}"' in text
    entries()[0].write_text(text.replace(f'"{PAGE.place.kind}"', '"nonsense"'), "utf-8")
    assert cache.read() is None


BROKEN = {
    "empty": b"",
    "no JSON": b"\x00\xff not this",
    "half": b'[["0.1","",""],"/x",{"/x/pack.toml":[1,',
    "a number": b"1",
    "a giant number": b"[" + b"9" * 5000 + b"]",
    "deep": b"[" * 100_000,
    "huge": b'"' + b"x" * 10_000_000 + b'"',
    "another shape": b'{"key": [], "screen": null}',
}


@pytest.mark.parametrize("raw", BROKEN.values(), ids=BROKEN)
def test_a_broken_entry_counts_as_missing_and_is_replaced(
    minimal_pack: BuildPack, raw: bytes
) -> None:
    root = minimal_pack()
    kept(root)
    entries()[0].write_bytes(raw)
    assert FirstScreenCache(root).read() is None
    assert kept(root).read() == SCREEN


def odd_file(path: Path, kind: str) -> None:
    """Put something in the place of an entry that is no file."""
    path.unlink()
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to("/dev/zero" if kind == "device" else path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "link to itself"])
def test_what_is_no_file_is_neither_waited_for_nor_fatal(
    minimal_pack: BuildPack, kind: str
) -> None:
    root = minimal_pack()
    kept(root)
    odd_file(entries()[0], kind)
    assert FirstScreenCache(root).read() is None


def test_an_entry_that_is_a_link_is_replaced_not_followed(
    minimal_pack: BuildPack, tmp_path: Path
) -> None:
    root, other = minimal_pack(), tmp_path / "other"
    kept(root)
    write(other, "not the program's")
    entries()[0].unlink()
    (cache_folder() / "first-screens" / FirstScreenCache(root)._path.name).symlink_to(other)
    assert kept(root).read() == SCREEN
    assert other.read_text() == "not the program's"


def test_where_nothing_can_be_written_nothing_is_kept(
    minimal_pack: BuildPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = minimal_pack()
    write(cache_folder())  # a file in the place of the folder
    assert kept(root).read() is None
    cache_folder().unlink()

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(first_screen, "write_atomically", refuse)
    assert kept(root).read() is None
    assert entries() == []


def test_entries_are_few_and_small(
    minimal_pack: BuildPack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_screen, "_MOST_ENTRIES", 3)
    root = minimal_pack()
    write(cache_folder() / "first-screens" / ".left-by-a-killed-program")
    for number in range(5):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert kept(root, texts=folder).read() == SCREEN
        time.sleep(0.01)
    assert len(entries()) == 3
    assert FirstScreenCache(root, tmp_path / "4").read() == SCREEN
    assert FirstScreenCache(root, tmp_path / "0").read() is None
    giant = SCREEN._replace(rows=(HeadingRow("x" * 1_000_000),) * 3)
    assert kept(root, giant).read() is None
    assert sum(path.stat().st_size for path in entries()) < 3 * 10_000
