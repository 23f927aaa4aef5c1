"""What was written can be undone, byte for byte, for as long as nobody else has changed it."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.write.changes import ChangedMeanwhileError, FileChange
from explorer.write.journal import MOST, Journal, UndoError

BEFORE = b'\xef\xbb\xbf# \xc3\xa9t\xc3\xa9\r\nid = "a"\r\n'


def change(path: Path, after: str) -> FileChange:
    return FileChange(path, path.read_bytes() if path.exists() else None, after)


def test_writes_are_undone_in_turn_also_by_another_run(tmp_path: Path) -> None:
    file, new = tmp_path / "a.toml", tmp_path / "claims" / "b.toml"
    file.write_bytes(BEFORE)
    journal = Journal(tmp_path / "state" / "journal.jsonl")
    journal.write(
        "first", [change(file, '# été\r\nid = "bé"\r\n'), change(new, "x = 1\n")], tmp_path
    )
    journal.write("second\x1b[2J", [change(new, "x = 1\ny = 2\n")], tmp_path)
    assert file.read_bytes() == BEFORE.replace(b'"a"', '"bé"'.encode())
    again = Journal(journal.path)
    assert "\x1b" not in again.last
    assert again.undo().startswith("second")
    assert new.read_text() == "x = 1\n"
    assert again.undo() == "first"
    assert file.read_bytes() == BEFORE
    assert not new.exists()
    assert again.undo() == again.last == ""


@pytest.mark.parametrize("meanwhile", ["x = 2\n", "x = 1\n\n", ""])
def test_nothing_is_undone_that_another_program_has_changed(tmp_path: Path, meanwhile: str) -> None:
    file = tmp_path / "a.toml"
    file.write_text("x = 0\n")
    journal = Journal(tmp_path / "state" / "journal.jsonl")
    journal.write("one", [change(file, "x = 1\n")], tmp_path)
    file.write_text(meanwhile)
    with pytest.raises(UndoError, match=r"a\.toml was changed by another program"):
        journal.undo()
    assert file.read_text() == meanwhile
    file.write_text("x = 1\n")  # as it was left: then it can be undone after all
    assert journal.undo() == "one"


def test_nothing_is_written_over_what_has_changed(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text("x = 0\n")
    made = change(file, "x = 1\n")
    file.write_text("x = 5\n")
    journal = Journal(tmp_path / "state" / "journal.jsonl")
    with pytest.raises(ChangedMeanwhileError):
        journal.write("one", [made], tmp_path)
    assert file.read_text() == "x = 5\n"
    assert journal.last == ""


@pytest.mark.parametrize(
    "text", ["{", "[]\n", '{"what": 3}\n', '{"what": "a", "root": 1, "files": 2}']
)
def test_a_broken_journal_undoes_nothing(tmp_path: Path, text: str) -> None:
    journal = Journal(tmp_path / "journal.jsonl")
    journal.path.write_text(text)
    try:
        assert journal.undo() == ""
    except UndoError as error:
        assert "damaged" in str(error)
    file = tmp_path / "a.toml"
    journal.write("one", [change(file, "x = 1\n")], tmp_path)
    assert journal.undo() == "one"


def test_the_journal_is_bounded(tmp_path: Path) -> None:
    journal, file = Journal(tmp_path / "journal.jsonl"), tmp_path / "a.toml"
    for number in range(MOST + 3):
        journal.write(str(number), [change(file, f"x = {number}\n")], tmp_path)
    assert len(journal.path.read_text().splitlines()) == MOST
