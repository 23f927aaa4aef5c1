"""A pack that is moved or deleted while it is open, and decisions whose findings have gone."""

from __future__ import annotations

import io
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from support.hostile import ferry_pack

from explorer.cli.plain import walk
from explorer.session import Session
from explorer.user.detached_rulings import keep_unsaved, place_of_rulings
from explorer.user.rulings import RulingBook, State


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return ferry_pack(tmp_path)


def opened(pack: Path) -> tuple[Session, RulingBook]:
    """Return the session of a pack with its rulings, one of them made and saved."""
    session = Session.load(pack)
    book = session.rulings
    assert isinstance(book, RulingBook)
    book.decide(session.comparison.findings[0], State.ACCEPTED, "before")
    return session, book


def states(path: Path) -> dict[str, str]:
    return {key: str(ruling.state) for key, ruling in RulingBook(path).rulings.items()}


def test_a_decision_is_kept_in_memory_and_the_folder_is_not_made_again(pack: Path) -> None:
    session, book = opened(pack)
    first, second, *_ = session.comparison.findings
    pack.rename(pack.with_name("moved"))
    book.decide(second, State.DISMISSED, "after")
    assert not pack.exists()
    assert book.unsaved == 1
    assert not book.reload()
    assert (book.state(first), book.state(second)) == ("accepted", "dismissed")
    assert book.undo() == second.id
    assert book.unsaved == 0
    assert book.undo() == first.id
    assert book.unsaved == 1
    assert not pack.exists()


def test_it_is_saved_once_the_pack_is_back_but_never_over_a_later_one(pack: Path) -> None:
    session, book = opened(pack)
    first, second, third, *_ = session.comparison.findings
    moved = pack.rename(pack.with_name("moved"))
    book.decide(first, State.EXPLAINED)
    book.decide(second, State.DISMISSED)
    other = RulingBook(moved / "rulings.toml")
    other.decide(third, State.ACCEPTED, "by another")
    later = other.decide(second, State.ACCEPTED, "later")
    before, at, after = (moved / "rulings.toml").read_text().partition('note = "later"')
    after = after.replace(later.decided, "2999-01-01T00:00:00Z", 1)
    (moved / "rulings.toml").write_text(before + at + after)
    moved.rename(pack)
    assert book.reload()
    assert book.unsaved == 0
    expected = {first.id: "explained", second.id: "accepted", third.id: "accepted"}
    assert states(pack / "rulings.toml") == expected
    assert book.note(second) == "later"


def test_an_undone_decision_is_undone_in_the_file(pack: Path) -> None:
    session, book = opened(pack)
    moved = pack.rename(pack.with_name("moved"))
    book.undo()
    moved.rename(pack)
    assert book.reload()
    assert states(pack / "rulings.toml") == {}
    assert book.state(session.comparison.findings[0]) == "open"


def test_the_next_decision_saves_the_ones_before(pack: Path) -> None:
    session, book = opened(pack)
    first, second, third, *_ = session.comparison.findings
    moved = pack.rename(pack.with_name("moved"))
    book.decide(second, State.DISMISSED)
    moved.rename(pack)
    book.decide(third, State.ACCEPTED)
    assert list(states(pack / "rulings.toml")) == sorted([first.id, second.id, third.id])


def test_an_empty_folder_in_its_place_is_not_a_pack(pack: Path) -> None:
    session, book = opened(pack)
    shutil.rmtree(pack)
    pack.mkdir()
    book.decide(session.comparison.findings[1], State.ACCEPTED)
    assert book.unsaved == 1
    assert list(pack.iterdir()) == []


def test_the_user_names_the_packs_new_folder(pack: Path) -> None:
    session, book = opened(pack)
    first, second, third, *_ = session.comparison.findings
    moved = pack.rename(pack.with_name("moved"))
    book.decide(second, State.DISMISSED)
    RulingBook(moved / "rulings.toml").decide(third, State.EXPLAINED)
    book.move_to(place_of_rulings(str(moved)))
    expected = {first.id: "accepted", second.id: "dismissed", third.id: "explained"}
    assert states(moved / "rulings.toml") == expected
    book.decide(second, State.ACCEPTED)
    assert states(moved / "rulings.toml")[second.id] == "accepted"
    assert not pack.exists()


def test_all_rulings_go_to_the_users_folder_by_default(pack: Path) -> None:
    session, book = opened(pack)
    first, second, *_ = session.comparison.findings
    shutil.rmtree(pack)
    book.decide(second, State.DISMISSED)
    message = keep_unsaved(book)
    assert message == f"the pack is no longer in {pack}; 1 decision saved in {book.spare}"
    assert states(book.spare) == {first.id: "accepted", second.id: "dismissed"}
    assert keep_unsaved(book) == ""
    assert not pack.exists()


def test_a_place_that_cannot_be_written_loses_nothing(pack: Path, tmp_path: Path) -> None:
    session, book = opened(pack)
    shutil.rmtree(pack)
    book.decide(session.comparison.findings[1], State.DISMISSED)
    with pytest.raises(OSError, match="none"):
        book.move_to(tmp_path / "none" / "file.toml")
    assert book.unsaved == 1
    assert keep_unsaved(book).endswith(f"1 decision saved in {book.spare}")


def test_at_the_end_the_pack_may_be_back(pack: Path) -> None:
    session, book = opened(pack)
    moved = pack.rename(pack.with_name("moved"))
    book.decide(session.comparison.findings[1], State.DISMISSED)
    moved.rename(pack)
    assert keep_unsaved(book) == f"1 decision saved in {pack / 'rulings.toml'}"
    assert not book.spare.exists()


class Typed(io.StringIO):
    """What a reader types; the pack is moved before the second line."""

    def __init__(self, pack: Path, *lines: str) -> None:
        super().__init__("".join(f"{line}\n" for line in lines))
        self.pack, self.read_lines = pack, 0

    def readline(self, *_: object) -> str:
        self.read_lines += 1
        if self.read_lines == 2:
            self.pack.rename(self.pack.with_name("moved"))
        return super().readline()


@pytest.mark.parametrize("named", [True, False])
def test_plain_text_says_so_and_saves_it_elsewhere(pack: Path, named: bool) -> None:
    session, out = Session.load(pack), io.StringIO()
    book = session.rulings
    assert isinstance(book, RulingBook)
    moved, spare = pack.with_name("moved"), book.spare
    typed = Typed(pack, "w", "1", "d Why.", *([f"w {moved}"] if named else []), "q")
    assert walk(session, typed, out) == 0
    output = out.getvalue()
    assert "Everything is already saved." in output
    assert f"Not saved yet: the pack is no longer in {pack}." in output
    assert not pack.exists()
    place = moved / "rulings.toml" if named else spare
    assert f"aved in {place}." in output
    assert states(place) == {session.comparison.findings[0].id: "dismissed"}


# Decisions whose findings have gone


@pytest.mark.parametrize("number", [0, 1, 5])
def test_decisions_without_a_finding_are_reported_everywhere(number: int, pack: Path, run) -> None:
    before = [run("report", str(pack), "--format", name)[1] for name in ("markdown", "html")]
    session = Session.load(pack)
    finding = session.comparison.findings[0]
    book = session.rulings
    assert isinstance(book, RulingBook)
    for index in range(number):
        book.decide(replace(finding, id=f"gone-{index}"), State.ACCEPTED)
    for name, old in zip(("markdown", "html"), before, strict=True):
        code, report, err = run("report", str(pack), "--format", name)
        assert code == 0
        assert (report == old) is (number == 0)
        assert ("no longer exist" in report) is (number > 0)
        assert ("gone-0" in err) is (number > 0)
        assert err.count("\n") == min(number, 1)
        assert ("and 2 more. They stay in the file" in err) is (number == 5)
    out = io.StringIO()
    walk(Session.load(pack), io.StringIO("q\n"), out)
    assert ("no longer exist" in out.getvalue().split(" > ")[0]) is (number > 0)
    assert ("gone-0" in run("check", str(pack))[2]) is (number > 0)
