"""Files that are none, lead elsewhere or never end: refused at once, with a sentence."""

from __future__ import annotations

import io
import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from support.hostile import ferry_pack
from support.small import session

from explorer.model.place import Place, PlaceKind
from explorer.read import files
from explorer.read.files import RefusedError, is_too_deep, read_bytes
from explorer.read.watch import stamp
from explorer.session import Session
from explorer.suggest.refusals import FILE as DECIDED
from explorer.suggest.refusals import Refusals
from explorer.suggest.reviewing.queue import FILE as QUEUE
from explorer.suggest.reviewing.queue import add_to_queue, queued_text
from explorer.ui.keys.keymap import keymap_path
from explorer.ui.keys.keymap_file import read_keymap
from explorer.user.bookmarks import Bookmarks, BookmarksError
from explorer.user.rulings import RulingBook, RulingsError, State
from explorer.user.state import Kept, first_start, read_state, read_theme, write_state
from explorer.write.files import locked, write_atomically
from explorer.write.journal import Journal

FINDING = session().comparison.findings[0]
Make = Callable[[Path], object]


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def itself(path: Path) -> None:
    path.symlink_to(path.name)


def a_folder(path: Path) -> None:
    path.mkdir()


def text(content: str | bytes) -> Make:
    def write(path: Path) -> None:
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    return write


HOSTILE: dict[str, tuple[Make, str]] = {
    "pipe": (a_pipe, "1: found something that is not a regular file"),
    "device": (a_device, "1: found something that is not a regular file"),
    "itself": (itself, "1: found a path that leads nowhere"),
    "folder": (a_folder, "1: found a folder"),
    "number": (text("\n[x]\na = " + "7" * 5_000), "3: found a number with thousands of digits"),
    "lists": (text("\n[x]\na = " + "[" * 400 + "]" * 400), "3: found values nested too deeply"),
    "tables": (text("\n[x]\na = " + "{b=" * 400 + "1" + "}" * 400), "3: found values nested"),
    "keys": (text("\n[x]\n" + "a." * 400 + "b = 1"), "3: found values nested too deeply"),
    "headers": (text("\n[" + ".".join("a" * 400) + "]\nb = 1"), "2: found values nested"),
    "bytes": (text(b"\na = '\xe9'"), "2: found the byte 0xe9"),
}
KINDS = pytest.mark.parametrize(("make", "complaint"), HOSTILE.values(), ids=HOSTILE)


@KINDS
def test_rulings(make: Make, complaint: str, tmp_path: Path, run) -> None:
    pack = ferry_pack(tmp_path)
    make(pack / "rulings.toml")
    if complaint.endswith("regular file") and make is a_device:
        complaint = "1: found a link that leads out of the pack"
    opened = Session.load(pack)
    assert f"your decisions cannot be read (line {complaint}" in opened.warning
    for words in (["report", str(pack)], ["show", str(pack), "mara"]):
        code, _, err = run(*words)
        assert code == 0
        assert f"line {complaint}" in err
    code, _, err = run("check", str(pack))
    assert code == 3
    assert f"rulings.toml:{complaint.split(':')[0]}:" in err
    assert complaint.split(": ", 1)[1] in err


@KINDS
def test_keys(make: Make, complaint: str) -> None:
    keymap_path().parent.mkdir(parents=True)
    make(keymap_path())
    keymap = read_keymap()
    assert not keymap.keys
    (problem,) = keymap.problems
    assert f"keys.toml:{complaint}" in problem


@KINDS
def test_bookmarks(make: Make, complaint: str, tmp_path: Path) -> None:
    make(tmp_path / "b.toml")
    bookmarks = Bookmarks(tmp_path / "b.toml")
    with pytest.raises(BookmarksError, match="not been changed") as error:
        bookmarks.read()
    assert f"line {complaint}" in str(error.value)
    with pytest.raises(BookmarksError):
        bookmarks.toggle(Place(PlaceKind.FINDINGS))


@KINDS
def test_state(make: Make, complaint: str, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("explorer.user.folders.state_folder", lambda: tmp_path)
    for name in ("theme", "started", "state.json"):
        make(tmp_path / name)
    assert read_state(tmp_path / "state.json") == Kept()
    assert read_theme() == "" or make.__name__ == "write"
    first_start()
    write_state(tmp_path / "state.json", Kept("findings"))
    if make.__name__ == "write":
        assert read_state(tmp_path / "state.json") == Kept("findings")


def test_state_nested_too_deeply_counts_as_none(tmp_path: Path) -> None:
    views = '{"views": {"facts": {"a": ' + "[" * 200 + "]" * 200 + "}}}"
    (tmp_path / "state.json").write_text(views)
    assert read_state(tmp_path / "state.json") == Kept()


NO_FILES = pytest.mark.parametrize("make", [a_pipe, a_device, itself, a_folder])


@NO_FILES
def test_the_queue_and_what_was_refused(make: Make, tmp_path: Path, run) -> None:
    pack = ferry_pack(tmp_path)
    make(pack / QUEUE)
    with pytest.raises(OSError):
        queued_text(pack / QUEUE)
    with pytest.raises(OSError):
        add_to_queue(pack / QUEUE, [])
    make(pack / DECIDED)
    assert "cannot be read" in Refusals(pack / DECIDED).problem
    assert run("report", str(pack))[0] == 0


def test_a_queue_that_leads_out_of_its_pack_is_neither_read_nor_written(tmp_path: Path) -> None:
    pack = ferry_pack(tmp_path)
    elsewhere = tmp_path / "elsewhere.jsonl"
    elsewhere.write_text("mine")
    for name in (QUEUE, DECIDED):
        (pack / name).symlink_to(elsewhere)
    with pytest.raises(RefusedError, match="out of the pack"):
        add_to_queue(pack / QUEUE, [])
    assert "out of the pack" in Refusals(pack / DECIDED).problem
    assert elsewhere.read_text() == "mine"


@NO_FILES
def test_what_is_named_on_the_command_line(make: Make, tmp_path: Path, run) -> None:
    pack = str(ferry_pack(tmp_path))
    file = tmp_path / "named.jsonl"
    make(file)
    for words in (
        ["suggest", pack, "--answer", str(file)],
        ["report", pack, "--baseline", str(file)],
        ["import", pack, str(file), "--source", "table"],
    ):
        code, _, err = run(*words)
        assert code in (2, 3), words
        assert "named.jsonl" in err


@NO_FILES
def test_a_journal_that_is_no_file_undoes_nothing(make: Make, tmp_path: Path) -> None:
    make(tmp_path / "journal.jsonl")
    assert Journal(tmp_path / "journal.jsonl").last == ""


@KINDS
def test_a_file_of_claims(make: Make, complaint: str, tmp_path: Path, run) -> None:
    pack = ferry_pack(tmp_path)
    make(pack / "claims" / "more.toml")
    code, _, err = run("check", str(pack))
    assert code == 3
    assert "Traceback" not in err
    if make is not a_device:
        line = 2 if "nested" in complaint else complaint.split(":")[0]  # [x] is wrong, however deep
        assert f"claims/more.toml:{line}:" in err


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "rulings.toml"
    RulingBook(path).decide(FINDING, State.ACCEPTED, "kept")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    book = RulingBook(path)
    assert book.note(FINDING) == "kept"
    book.decide(FINDING, State.DISMISSED)
    assert RulingBook(path).note(FINDING) == "kept"


def test_one_limit_for_what_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(files.MAX_BYTES + 1)
    with pytest.raises(RefusedError, match="more than 64 MB"):
        read_bytes(path)
    path.write_bytes(b"abc")
    assert read_bytes(path, limit=3) == b"abc"
    with pytest.raises(RefusedError):
        read_bytes(path, limit=2)


def test_a_small_file_takes_little_memory_to_read(tmp_path: Path) -> None:
    path = tmp_path / "small"
    path.write_bytes(b"abc")
    tracemalloc.start()
    try:
        assert read_bytes(path) == b"abc"
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_a_file_that_grows_is_read_as_far_as_it_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "growing"
    path.write_bytes(b"abcdefgh")
    before = SimpleNamespace(st_mode=path.stat().st_mode, st_size=3)
    monkeypatch.setattr("explorer.read.files.os.fstat", lambda _: before)
    assert read_bytes(path) == b"abcdefgh"
    with pytest.raises(RefusedError):
        read_bytes(path, limit=7)


def test_a_file_that_would_keep_its_reader_waiting_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Waiting(io.FileIO):
        """Reads as a file of the kernel does that has nothing to say yet."""

        def read(self, size: int | None = -1, /) -> bytes | None:  # type: ignore[override]
            return None

    (tmp_path / "log").write_bytes(b"x")
    monkeypatch.setattr(files.os, "fdopen", Waiting)
    with pytest.raises(RefusedError, match="without waiting"):
        read_bytes(tmp_path / "log")


@pytest.mark.parametrize(("depth", "deep"), [(1, False), (32, False), (34, True), (5_000, True)])
def test_depth(depth: int, deep: bool) -> None:
    data: object = {}
    for _ in range(depth - 1):
        data = [data]
    assert is_too_deep(data) is deep


# Links


def test_links_out_of_a_pack_are_neither_read_nor_written(tmp_path: Path, run) -> None:
    pack, outside = ferry_pack(tmp_path), tmp_path / "outside.toml"
    RulingBook(outside).decide(FINDING, State.ACCEPTED, "another's")
    before = outside.read_bytes()
    opened = Session.load(pack)
    (pack / "rulings.toml").symlink_to(outside)
    book = opened.rulings
    assert isinstance(book, RulingBook)
    with pytest.raises((RulingsError, OSError), match="leads out of the pack"):
        book.decide(FINDING, State.DISMISSED)
    assert outside.read_bytes() == before
    assert "leads out of the pack" in Session.load(pack).warning
    assert run("check", str(pack))[0] == 3
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".ferry")] == []


def test_a_link_inside_a_pack_is_followed(tmp_path: Path) -> None:
    pack = ferry_pack(tmp_path)
    (pack / "mine").mkdir()
    (pack / "rulings.toml").symlink_to("mine/decisions.toml")
    book = Session.load(pack).rulings
    assert isinstance(book, RulingBook)
    book.decide(FINDING, State.ACCEPTED)
    assert (pack / "rulings.toml").is_symlink()
    assert FINDING.id in (pack / "mine" / "decisions.toml").read_text()


def test_a_pack_may_itself_be_a_link(tmp_path: Path) -> None:
    pack = ferry_pack(tmp_path)
    (tmp_path / "link").symlink_to(pack)
    book = Session.load(tmp_path / "link").rulings
    assert isinstance(book, RulingBook)
    book.decide(FINDING, State.ACCEPTED)
    assert (pack / "rulings.toml").is_file()


@pytest.mark.parametrize("make", [a_pipe, itself, lambda path: path.symlink_to("../precious")])
def test_a_lock_that_is_no_file_is_refused(make: Make, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("kept")
    (tmp_path / "pack").mkdir()
    path = tmp_path / "pack" / "rulings.toml"
    make(path.with_name(".rulings.toml.lock"))
    with pytest.raises(RefusedError), locked(path):
        pass
    assert precious.read_text() == "kept"


def test_a_lock_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), locked(tmp_path / "none" / "rulings.toml"):
        pass
    assert not (tmp_path / "none").exists()


def test_texts_linked_from_outside_the_pack_are_reported_and_left_alone(
    tmp_path: Path, run
) -> None:
    pack = ferry_pack(tmp_path)
    texts = tmp_path / "texts"
    (pack / "texts").rename(texts)
    (pack / "texts").symlink_to(texts)
    opened = Session.load(pack)
    source = next(iter(opened.pack.sources))
    assert opened.lines(source) is None
    (notice,) = opened.notices
    assert "is a link that leads out of the pack" in notice
    assert notice in run("check", str(pack))[2]
    assert notice in run("report", str(pack))[2]
    named = Session.load(pack, texts)
    assert named.lines(source)
    assert named.notices == []
    assert Session.load(pack, pack / "texts").lines(source)


@pytest.mark.parametrize("target", ["/", "texts", "nowhere"])
def test_texts_linked_to_what_is_no_folder_of_texts(target: str, tmp_path: Path, run) -> None:
    pack = ferry_pack(tmp_path)
    (pack / "texts").rename(tmp_path / "away")
    (pack / "texts").symlink_to(target)
    opened = Session.load(pack)
    assert opened.lines(next(iter(opened.pack.sources))) is None
    (notice,) = opened.notices
    assert f"{pack / 'texts'} is a link that " in notice
    assert notice in run("check", str(pack))[2]


# Hidden files, and what a kill leaves


def test_hidden_files_are_read_nowhere(tmp_path: Path, run) -> None:
    pack = ferry_pack(tmp_path)
    before, seen = run("report", str(pack))[1], stamp(pack)
    for folder in ("claims", "passages", "texts"):
        (pack / folder).mkdir(exist_ok=True)
        (pack / folder / ".#all.toml").symlink_to("somebody@somewhere.1:2")
        (pack / folder / ".copy.toml").write_text("this is = not toml")
    text = next(path for path in sorted((pack / "texts").iterdir()) if path.suffix == ".txt")
    text.rename(text.with_name(f".{text.name}"))
    assert run("report", str(pack))[1] == before
    assert stamp(pack) == seen
    code, _, err = run("check", str(pack))
    assert (code, err) == (0, "")
    opened = Session.load(pack)
    assert opened.lines(text.stem) is None


def left_over(path: Path, age: float = 0) -> Path:
    """Make what a program leaves that is killed while it writes."""
    left = path.with_name(f".{path.name}.a1b2c3d4.tmp")
    left.write_text("half a file")
    os.utime(left, (left.stat().st_atime, left.stat().st_mtime - age))
    return left


def test_leftovers_of_a_killed_program_are_removed_with_the_next_decision(tmp_path: Path) -> None:
    path = tmp_path / "rulings.toml"
    left = left_over(path)
    others = [path.with_name(name) for name in (".rulings.toml.original", ".x.toml.a1b2c3d4.tmp")]
    for other in others:
        other.write_text("somebody's own")
    RulingBook(path).decide(FINDING, State.ACCEPTED)
    assert not left.exists()
    assert all(other.exists() for other in others)


def test_without_a_lock_only_old_leavings_are_removed(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    fresh = left_over(path)
    write_atomically(path, "a report")
    assert fresh.exists()  # somebody may be at it
    left_over(path, age=3600)
    write_atomically(path, "a report")
    assert not fresh.exists()


def test_a_killed_writer_leaves_what_the_next_one_removes(tmp_path: Path) -> None:
    path = tmp_path / "rulings.toml"
    RulingBook(path).decide(FINDING, State.ACCEPTED, "kept")
    before = path.read_bytes()
    child = os.fork()
    if not child:
        try:
            files.os.fsync = lambda _: os._exit(9)  # as a kill does: nothing is tidied up
            RulingBook(path).decide(FINDING, State.DISMISSED)
        finally:
            os._exit(1)
    os.waitpid(child, 0)
    assert path.read_bytes() == before
    assert len(list(tmp_path.glob(".*.tmp"))) == 1
    RulingBook(path).decide(FINDING, State.DISMISSED)
    assert not list(tmp_path.glob(".*.tmp"))
