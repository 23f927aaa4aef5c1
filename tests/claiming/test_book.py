"""What is written into an open pack: claims with what they need, beside what an editor writes."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli
from support.shipped import shipped_session

from explorer.claiming.book import ClaimBook, WriteError
from explorer.model.enums import Kind, Mark
from explorer.read.pack import read_pack
from explorer.session import Session
from explorer.suggest.refusals import FILE
from explorer.suggest.suggestion import NewEntity, Suggestion
from explorer.write import files
from explorer.write.new_pack import create_pack

TEXT = "The Pilot Light\nIt was shot by Ines Roth.\nInes Roth also wrote it.\nBudget: $4 million\n"


@pytest.fixture
def book(tmp_path: Path) -> ClaimBook:
    text = tmp_path / "post.txt"
    text.write_text(TEXT)
    return ClaimBook(Session.load(create_pack(tmp_path / "pilot", [text], "The Pilot Light").root))


def by_ines(prop: str, line: int) -> Suggestion:
    ines = (NewEntity(Kind.PERSON, "Ines Roth"),)
    return Suggestion("post", line, "Ines Roth", "the-pilot-light", prop, ines, "test")


def root(book: ClaimBook) -> Path:
    assert book.session.pack.root is not None
    return book.session.pack.root


def test_two_claims_in_a_row_share_the_entity_that_the_first_created(book: ClaimBook) -> None:
    book.accept([by_ines("cinematographer", 2)])
    book.accept([by_ines("writer", 3)])
    pack = read_pack(root(book))
    assert [e.id for e in pack.entities.values()] == ["the-pilot-light", "ines-roth"]
    assert {(c.property.id, tuple(c.named)) for c in pack.claims.values()} == {
        ("cinematographer", ("ines-roth",)),
        ("writer", ("ines-roth",)),
    }
    assert book.pack.claims.keys() == pack.claims.keys()
    assert book.undo() == "The Pilot Light – written by – Ines Roth (new person)"
    assert len(read_pack(root(book)).claims) == 1


def test_what_was_suggested_of_an_entity_goes_when_the_entity_is_undone(book: ClaimBook) -> None:
    book.accept([by_ines("cinematographer", 2)])
    known = ("ines-roth",)
    of_ines = Suggestion("post", 3, "Ines Roth", "the-pilot-light", "writer", known, "test")
    budget = Suggestion("post", 4, "$4 million", "the-pilot-light", "budget", 4.0, "test")
    book.session.suggested["post"] = (of_ines, budget)
    book.undo()
    book.renew(Session.load(root(book)))
    assert book.session.suggested["post"] == (budget,)


def test_changes_made_in_an_editor_stay_and_their_ids_are_taken(book: ClaimBook) -> None:
    book.accept([by_ines("writer", 3)])
    path = root(book) / "claims" / "post.toml"
    mine = (
        path.read_text()
        + '\n# mine\n[[claim]]\nid = "post-2-cinematographer"\n'
        + ('subject = "the-pilot-light"\nproperty = "runtime"\nvalue = 90\n')
    )
    path.write_text(mine)
    entities = root(book) / "entities.toml"
    kept = entities.read_text() + '\n[[entity]]\nid = "roth"\nkind = "person"\nname = "Uwe Roth"\n'
    entities.write_text(kept)
    uwe = (NewEntity(Kind.PERSON, "Uwe Roth"),)
    suggestion = Suggestion(
        "post", 2, "Ines Roth", "the-pilot-light", "cinematographer", uwe, "test"
    )
    book.accept([suggestion])
    assert path.read_text().startswith(mine)
    added = tomli.loads(path.read_text())["claim"][-1]
    assert (added["id"], added["value"]) == ("post-2-cinematographer-2", ["roth"])
    assert entities.read_text() == kept
    assert len(read_pack(root(book)).claims) == 3


def test_a_claim_accepted_in_another_app_is_not_written_twice(book: ClaimBook) -> None:
    other = ClaimBook(reread(book))
    suggestion = by_ines("writer", 3)
    book.session.suggested["post"] = (suggestion,)
    other.accept([suggestion])
    with pytest.raises(WriteError, match="says so already"):
        book.accept([suggestion])
    assert not book.session.suggested["post"]
    book.accept([by_ines("writer", 2)])  # another line says it too
    assert len(read_pack(root(book)).claims) == 2


@pytest.mark.parametrize("broken", [b"[[claim]\n", b"claim = 3\n", b"\xff\xfe", b"claim = [1]\n"])
def test_a_broken_file_is_reported_and_left_alone_and_the_suggestion_stays(
    book: ClaimBook, broken: bytes
) -> None:
    path = root(book) / "claims" / "post.toml"
    path.parent.mkdir()
    path.write_bytes(broken)
    book.session.suggested["post"] = (by_ines("writer", 3),)
    with pytest.raises(WriteError, match=r"post\.toml"):
        book.accept(book.session.suggested["post"])
    assert path.read_bytes() == broken
    assert book.session.suggested["post"]
    assert "Ines" not in (root(book) / "entities.toml").read_text()


def test_suggestions_leave_out_what_was_just_claimed_refused_or_marked(book: ClaimBook) -> None:
    suggestions = book.suggestions("post")
    money = next(suggestion for suggestion in suggestions if suggestion.property == "budget")
    assert money.value == 4
    book.refuse(money)
    assert money.key() not in {suggestion.key() for suggestion in book.suggestions("post")}
    assert (root(book) / FILE).exists()
    camera = next(suggestion for suggestion in suggestions if suggestion.line == 2)
    book.accept([camera])
    assert camera.key() not in {suggestion.key() for suggestion in book.suggestions("post")}
    book.mark_line("post", 4, Mark.NOTHING)
    assert not any(
        suggestion.line == 4 for suggestion in ClaimBook(reread(book)).suggestions("post")
    )
    assert book.undo() == "post, line 4: read, nothing to claim"
    book.undo()
    assert book.undo().startswith("rejected: ")
    assert book.suggestions("post") == suggestions


def reread(book: ClaimBook) -> Session:
    return Session.load(root(book))


def test_a_line_with_an_outline_gets_its_mark_there(book: ClaimBook) -> None:
    path = root(book) / "claims" / "post.toml"
    path.parent.mkdir()
    path.write_text('source = "post"\n[[passage]]\nline = 2\noutline = "Who shot it."  # mine\n')
    book = ClaimBook(reread(book))
    book.mark_line("post", 2, Mark.HEADING)
    assert '# mine\nmark = "heading"\n' in path.read_text()
    book.mark_line("post", 2, Mark.NOTHING)
    assert read_pack(root(book)).passages["post", 2].mark is Mark.NOTHING


def test_the_shipped_pack_is_not_written_to() -> None:
    book = ClaimBook(shipped_session())
    with pytest.raises(WriteError, match="copy its folder"):
        book.mark_line("preview", 1, Mark.NOTHING)


def test_nothing_is_claimed_from_a_text_that_has_changed(book: ClaimBook) -> None:
    text = root(book) / "texts" / "post.txt"
    assert book.session.lines("post")
    text.write_text("Another line\n" + TEXT)
    with pytest.raises(WriteError, match=r"The text of post has changed.*check PACK --fix"):
        book.accept([by_ines("writer", 3)])
    again = ClaimBook(Session.load(root(book)))
    assert again.session.notices[0].startswith("The text of post has changed since it was read")
    with pytest.raises(WriteError, match=r"The text of post has changed.*check PACK --fix"):
        again.accept([by_ines("writer", 3)])
    assert not read_pack(root(book)).claims
    text.unlink()  # a text that is put elsewhere is still the one that was read
    book.accept([by_ines("writer", 3)])
    assert len(read_pack(root(book)).claims) == 1


def test_a_full_disk_is_reported_with_the_file_and_nothing_is_half_written(
    book: ClaimBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill_up(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    before = sorted(root(book).rglob("*.toml"))
    monkeypatch.setattr(files.os, "fsync", fill_up)
    with pytest.raises(WriteError, match=r"^Nothing was written: .*\.toml: No space left on dev"):
        book.accept([by_ines("writer", 3)])
    with pytest.raises(WriteError, match=r"^It was not rejected: .*\.jsonl: No space left on dev"):
        book.refuse(by_ines("writer", 3))
    assert sorted(root(book).rglob("*.toml")) == before
    assert not list(root(book).rglob("*.tmp"))
