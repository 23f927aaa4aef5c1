"""Packs made from texts, and what is guessed of them."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from explorer.model.enums import Vantage
from explorer.read.check_phrases import check_phrases
from explorer.read.pack import read_pack
from explorer.read.texts import text_store
from explorer.write import new_pack
from explorer.write.new_pack import NewPackError, create_pack

REVIEW = """Review: The Salt Road goes nowhere
By Ada Quill, 5 March 2024

I saw it on Tuesday. The Salt Road runs for 124 minutes.

Mara Holm (Greta Solberg) drives the last lorry.
"""
PREVIEW = """# Everything we know about *The Salt Road*

Posted November 2, 2023 by Tom Reed

The upcoming film is set to open in spring. It will run about 110 minutes.
"""


def texts(folder: Path) -> list[Path]:
    """Write two texts on one film; return their paths."""
    paths = [folder / "Pier Review.txt", folder / "preview.md"]
    for path, text in zip(paths, (REVIEW, PREVIEW), strict=True):
        path.write_text(text)
    return paths


def test_a_new_pack_is_valid_and_its_texts_are_found(tmp_path: Path) -> None:
    created = create_pack(tmp_path / "salt", texts(tmp_path))
    pack = read_pack(tmp_path / "salt")
    assert check_phrases(pack, text_store(pack)) == []
    assert created.title.value == pack.header.title == "The Salt Road"
    assert pack.entities[pack.header.work].name == "The Salt Road"
    assert not pack.claims
    review, preview = pack.sources["pier-review"], pack.sources["preview"]
    assert (review.kind, review.author, review.published) == ("review", "Ada Quill", "2024-03-05")
    assert (preview.kind, preview.author, preview.published) == (
        "preview",
        "Tom Reed",
        "2023-11-02",
    )
    assert (review.vantage, preview.vantage) == (Vantage.AFTER, Vantage.BEFORE)
    assert review.lines == 4
    content = (tmp_path / "salt" / "texts" / "pier-review.txt").read_bytes()
    assert review.sha256 == sha256(content).hexdigest()
    assert "/texts/" in (tmp_path / "salt" / ".gitignore").read_text()


def test_every_guess_is_marked(tmp_path: Path) -> None:
    create_pack(tmp_path / "salt", texts(tmp_path))
    written = (tmp_path / "salt" / "sources.toml").read_text()
    assert 'kind = "review"  # guessed: "Review" in its title\n' in written
    assert 'published = "2024-03-05"  # guessed: "5 March 2024" in line 2\n' in written
    assert "# guessed: named in both texts" in (tmp_path / "salt" / "pack.toml").read_text()


def test_a_given_title_is_not_a_guess(tmp_path: Path) -> None:
    created = create_pack(tmp_path / "salt", texts(tmp_path), 'The "Road"\n2')
    assert created.film == "the-road-2"
    assert "guessed" not in (tmp_path / "salt" / "pack.toml").read_text()
    assert read_pack(tmp_path / "salt").header.title == 'The "Road" 2'


def test_all_problems_are_reported_at_once_and_nothing_is_left_behind(tmp_path: Path) -> None:
    good, other = texts(tmp_path)
    (tmp_path / "empty.txt").write_text("\n")
    (tmp_path / "copy.txt").write_text(REVIEW)
    bad = [tmp_path / "empty.txt", tmp_path / "none.txt", tmp_path / "copy.txt"]
    before = sorted(tmp_path.iterdir())
    with pytest.raises(NewPackError) as caught:
        create_pack(tmp_path / "no" / "salt", [good, other, *bad])
    assert len(caught.value.problems) == 4
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("content", ["pack.toml", "notes.txt"])
def test_nothing_is_overwritten(tmp_path: Path, content: str) -> None:
    (tmp_path / "salt").mkdir()
    (tmp_path / "salt" / content).write_text("mine")
    with pytest.raises(NewPackError, match="nothing is overwritten"):
        create_pack(tmp_path / "salt", texts(tmp_path))
    assert (tmp_path / "salt" / content).read_text() == "mine"


def test_an_empty_folder_and_folders_of_texts_will_do(tmp_path: Path) -> None:
    (tmp_path / "salt").mkdir()
    (tmp_path / "articles").mkdir()
    texts(tmp_path / "articles")
    (tmp_path / "articles" / ".hidden.txt").write_text("no")
    (tmp_path / "articles" / "photo.png").write_bytes(b"\x89PNG")
    assert len(create_pack(tmp_path / "salt", [tmp_path / "articles"]).sources) == 2


def test_nothing_is_left_of_a_pack_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill_up(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    paths = texts(tmp_path)
    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(new_pack, "create_exclusively", fill_up)
    with pytest.raises(OSError, match="No space") as caught:
        create_pack(tmp_path / "salt", paths)
    assert caught.value.filename == str(tmp_path / "salt")
    assert sorted(tmp_path.iterdir()) == before


def test_names_that_conflict_or_have_no_latin_letters_get_ids(tmp_path: Path) -> None:
    for name in ("a b.txt", "a-b.txt", "лодка.txt", "!!!.txt"):
        (tmp_path / name).write_text(f"A text named {name}")
    paths = sorted(tmp_path.iterdir())
    created = create_pack(tmp_path / "salt", paths, "x")
    assert [source.id for source in created.sources] == ["text", "a-b", "a-b-2", "lodka"]


def test_the_title_of_a_new_pack_helps_to_guess_the_vantage(tmp_path: Path) -> None:
    path = tmp_path / "diary.txt"
    path.write_text("A long night\n\nWe saw The Salt Road twice.\n")
    created = create_pack(tmp_path / "salt", [path], "The Salt Road")
    vantage = created.sources[0].guesses.vantage
    assert vantage is not None
    assert (vantage.value, vantage.phrase) == ("after-release", "We saw The Salt Road")
