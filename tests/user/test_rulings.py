"""The user's rulings on disk: never lost, never mangled, never half written."""

from __future__ import annotations

import multiprocessing
import os
from dataclasses import replace
from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st
from support.minimal import BuildPack
from support.small import session

from explorer.read.pack import read_pack
from explorer.user.rulings import RulingBook, RulingsError, State, rulings_path
from explorer.write import files as write_files

FIRST, SECOND = session().comparison.findings[:2]
HOSTILE = (
    "\"\"\" ''' \\ \\n [x]\n# no comment\t\x00\x1b]0;x\x07\x7f"
    " 🎬 e\u0301 \u202eabc\u2028 é\r\nend\r"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "rulings.toml"


def test_a_ruling_is_read_back_as_it_was_made(path: Path) -> None:
    book = RulingBook(path)
    made = book.decide(FIRST, State.EXPLAINED, "The director's cut.\nSee line 3.")
    again = RulingBook(path)
    assert again.ruling(FIRST) == made
    assert (again.state(FIRST), again.note(FIRST)) == ("explained", made.note)
    assert again.state(SECOND) == "open"
    assert made.decided.endswith("Z")


def test_it_is_kept_by_finding_id_and_says_when_the_claims_have_changed(path: Path) -> None:
    book = RulingBook(path)
    book.decide(FIRST, State.ACCEPTED)
    assert not book.outdated(FIRST)
    changed = replace(FIRST, positions=FIRST.positions[:1])
    assert book.state(changed) == "accepted"
    assert book.outdated(changed)
    book.decide(changed, State.ACCEPTED)
    assert not book.outdated(changed)
    assert not book.outdated(SECOND)


def test_the_file_is_readable_and_ends_when_all_is_open_again(path: Path) -> None:
    book = RulingBook(path)
    book.decide(FIRST, State.DISMISSED, "One line.\nAnother line.")
    text = path.read_text()
    assert 'state = "dismissed"' in text
    assert "One line.\nAnother line." in text
    book.decide(FIRST, State.OPEN)
    assert RulingBook(path).note(FIRST) == "One line.\nAnother line."
    book.decide(FIRST, State.OPEN, "")
    assert tomli.loads(path.read_text()) == {"ruling": []}


@pytest.mark.parametrize(
    "note", [HOSTILE, "\r\n", '"', "'''", '"""', "\\", "#", "[[ruling]]", "\0"]
)
def test_a_note_may_contain_anything(path: Path, note: str) -> None:
    book = RulingBook(path)
    book.decide(SECOND, State.ACCEPTED, "calm")
    book.decide(FIRST, State.EXPLAINED, note)
    again = RulingBook(path)
    assert again.note(FIRST) == note
    assert again.rulings == book.rulings


@given(st.text(max_size=40))
def test_any_note_comes_back(tmp_path_factory: pytest.TempPathFactory, note: str) -> None:
    path = tmp_path_factory.mktemp("notes") / "rulings.toml"
    RulingBook(path).decide(FIRST, State.EXPLAINED, note)
    assert RulingBook(path).note(FIRST) == note


def test_a_lone_surrogate_does_not_break_the_file(path: Path) -> None:
    book = RulingBook(path)
    book.decide(FIRST, State.EXPLAINED, "a\ud800b")
    assert RulingBook(path).note(FIRST) == book.note(FIRST) == "a?b"


def test_two_books_on_one_file_do_not_lose_each_others_rulings(path: Path) -> None:
    first, second = RulingBook(path), RulingBook(path)
    first.decide(FIRST, State.ACCEPTED)
    second.decide(SECOND, State.DISMISSED)
    assert {r.state for r in RulingBook(path).rulings.values()} == {"accepted", "dismissed"}
    assert first.state(SECOND) == "open"
    assert first.reload()
    assert first.state(SECOND) == "dismissed"
    assert not first.reload()


def test_a_note_written_elsewhere_survives_another_decision(path: Path) -> None:
    first, second = RulingBook(path), RulingBook(path)
    first.decide(FIRST, State.EXPLAINED, "by the other program")
    second.decide(FIRST, State.DISMISSED)
    assert second.note(FIRST) == "by the other program"


def test_undo_goes_back_step_by_step(path: Path) -> None:
    book = RulingBook(path)
    book.decide(FIRST, State.ACCEPTED, "why")
    book.decide(FIRST, State.DISMISSED)
    book.decide(SECOND, State.EXPLAINED)
    assert book.undo() == SECOND.id
    assert RulingBook(path).state(SECOND) == "open"
    assert book.undo() == FIRST.id
    assert (book.state(FIRST), book.note(FIRST)) == ("accepted", "why")
    assert book.undo() == FIRST.id
    assert book.undo() is None
    assert RulingBook(path).rulings == {}


def test_undo_does_not_take_back_what_another_program_decided(path: Path) -> None:
    first, second = RulingBook(path), RulingBook(path)
    first.decide(FIRST, State.ACCEPTED)
    second.decide(FIRST, State.DISMISSED)
    with pytest.raises(RulingsError, match="elsewhere"):
        first.undo()
    assert RulingBook(path).state(FIRST) == "dismissed"
    assert first.undo() is None


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_a_crash_while_writing_leaves_what_was_there(
    path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = RulingBook(path)
    book.decide(FIRST, State.ACCEPTED, "kept")
    before = path.read_bytes()

    def crash(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(write_files.os if step == "fsync" else Path, step, crash)
        with pytest.raises(OSError, match="No space"):
            book.decide(SECOND, State.DISMISSED)
        with pytest.raises(OSError, match="No space"):
            book.undo()
    assert path.read_bytes() == before
    assert book.state(SECOND) == "open"
    assert book.state(FIRST) == "accepted"
    assert sorted(p.name for p in path.parent.iterdir()) == [".rulings.toml.lock", "rulings.toml"]
    assert book.undo() == FIRST.id


@pytest.mark.parametrize(
    "content",
    [
        b"this = is = not = toml",
        b"\xff\xfe",
        b'ruling = "x"',
        b"[[ruling]]\nfinding = 1\nstate = 'open'",
        b"[[ruling]]\nfinding = 'x'\nstate = 'perhaps'",
        b"[[ruling]]\nfinding = 'x'\nstate = 'open'\nmore = 1",
        b"[[ruling]]\nfinding = 'x'\nstate = 'open'\n[[ruling]]\nfinding = 'x'\nstate = 'accepted'",
        b"mine = 1",
    ],
)
def test_an_unreadable_file_is_reported_and_left_alone(path: Path, content: bytes) -> None:
    book = RulingBook(path)
    path.write_bytes(content)
    with pytest.raises(RulingsError, match=r"rulings\.toml.*not been changed"):
        RulingBook(path)
    with pytest.raises(RulingsError):
        book.decide(FIRST, State.ACCEPTED)
    with pytest.raises(RulingsError):
        book.reload()
    assert path.read_bytes() == content
    assert book.rulings == {}


def test_the_message_about_a_broken_file_is_safe_for_a_terminal(path: Path) -> None:
    path.write_text('"\\u001b]0;x\\u0007" = 1\n')
    with pytest.raises(RulingsError) as refusal:
        RulingBook(path)
    assert str(refusal.value).isprintable()


def test_a_folder_in_the_way_is_a_reported_error(path: Path) -> None:
    path.mkdir()
    with pytest.raises(RulingsError):
        RulingBook(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_may_not_be_written(path: Path) -> None:
    book = RulingBook(path)
    path.parent.chmod(0o500)
    try:
        with pytest.raises(PermissionError):
            book.decide(FIRST, State.ACCEPTED)
    finally:
        path.parent.chmod(0o700)
    assert book.rulings == {}


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    book = RulingBook(tmp_path / "absent" / "rulings.toml")
    assert book.decide(FIRST, State.ACCEPTED).state == "accepted"
    blocked = RulingBook(tmp_path / "other" / "rulings.toml")
    (tmp_path / "other").write_text("")
    with pytest.raises(OSError, match="other"):
        blocked.decide(FIRST, State.ACCEPTED)
    assert blocked.rulings == {}


def test_a_link_stays_one_and_both_names_share_a_lock(path: Path) -> None:
    real = path.parent / "real" / "mine.toml"
    real.parent.mkdir()
    path.symlink_to(real)
    RulingBook(path).decide(FIRST, State.ACCEPTED)
    RulingBook(real).decide(SECOND, State.DISMISSED)
    assert path.is_symlink()
    assert len(RulingBook(path).rulings) == 2
    assert (real.parent / ".mine.toml.lock").exists()
    assert not (path.parent / ".rulings.toml.lock").exists()


def test_permissions_are_kept(path: Path) -> None:
    book = RulingBook(path)
    book.decide(FIRST, State.ACCEPTED)
    path.chmod(0o640)
    book.decide(SECOND, State.ACCEPTED)
    assert path.stat().st_mode & 0o777 == 0o640


def _rule(path: Path, name: str, number: int) -> None:
    book = RulingBook(path)
    for at in range(number):
        book.decide(replace(FIRST, id=f"{name}-{at}"), State.ACCEPTED, f"{name} {at}")


def test_programs_at_the_same_time_lose_nothing(path: Path) -> None:
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=_rule, args=(path, name, 10)) for name in "abcd"]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0] * 4
    notes = {ruling.note for ruling in RulingBook(path).rulings.values()}
    assert notes == {f"{name} {at}" for name in "abcd" for at in range(10)}


def test_waiting_for_a_held_lock_ends(path: Path) -> None:
    with (
        write_files.locked(path),
        pytest.raises(TimeoutError),
        write_files.locked(path, patience=0),
    ):
        pass


def test_where_rulings_are_kept(
    minimal_pack: BuildPack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    shipped = rulings_path(read_pack(None))
    assert shipped == tmp_path / "data" / "filmfacts" / "rulings" / "ballerina.toml"
    root = minimal_pack()
    assert rulings_path(read_pack(root)) == root / "rulings.toml"
