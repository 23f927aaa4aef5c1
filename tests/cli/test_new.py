"""`filmfacts new`: what it says, and what can be done with what it made."""

from __future__ import annotations

import io
import shlex
from pathlib import Path

import pytest

TEXT = "Review: The Salt Road\nBy Ada Quill\nIt runs for 124 minutes.\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A text in a file."""
    path = tmp_path / "pier-review.txt"
    path.write_text(TEXT)
    return path


def test_it_says_what_it_did_and_what_comes_next(tmp_path: Path, text: Path, run) -> None:
    pack = tmp_path / "my film"
    code, out, err = run("new", str(pack), str(text))
    assert (code, err) == (0, "")
    assert "a pack about “The Salt Road” (guessed: " in out
    assert "pier-review: 3 lines, review, Ada Quill, date unknown, written after release" in out
    assert f"filmfacts check '{pack}'" in out


@pytest.fixture(autouse=True)
def _nothing_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))


@pytest.mark.parametrize("words", [["check"], ["report"], ["coverage"], ["--plain"]])
def test_a_pack_without_claims_opens(tmp_path: Path, text: Path, run, words: list[str]) -> None:
    pack = str(tmp_path / "salt")
    assert run("new", pack, str(text))[0] == 0
    code, out, err = run(*words, pack)
    assert (code, err) == (0, "")
    assert out


def test_nothing_is_called_agreed_where_nothing_was_claimed(
    tmp_path: Path, text: Path, run
) -> None:
    pack = str(tmp_path / "salt")
    run("new", pack, str(text))
    for words in (["report", pack], ["--plain", pack]):
        out = run(*words)[1]
        assert "There are no claims yet" in out
        assert "disagree." not in out


def test_what_is_wrong_is_said_all_at_once(tmp_path: Path, text: Path, run) -> None:
    (tmp_path / "a\x1b[2J.txt").write_bytes(b"%PDF-1.7")
    bad = [str(tmp_path / "a\x1b[2J.txt"), str(tmp_path / "none.txt")]
    code, out, err = run("new", str(tmp_path / "salt"), str(text), *bad)
    assert (code, out) == (2, "")
    assert "is a PDF; save its text as .txt, .md or .html" in err
    assert "none.txt does not exist" in err
    assert "\x1b" not in err
    assert not (tmp_path / "salt").exists()


def test_a_disk_that_is_full_is_said_with_what_to_do(
    tmp_path: Path, text: Path, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, *_: object) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr("explorer.write.new_pack.create_exclusively", fail)
    code, out, err = run("new", str(tmp_path / "pack"), str(text))
    assert (code, out) == (2, "")
    assert "No space left on device" in err
    assert "no pack was made; name a folder that can be written" in err
    assert not (tmp_path / "pack").exists()


def test_further_texts_are_added_to_a_pack_that_is_there(tmp_path: Path, text: Path, run) -> None:
    pack = tmp_path / "salt"
    run("new", str(pack), "--title", "The Salt Road", str(text))
    (tmp_path / "preview.md").write_text("# The Salt Road\n\nIt will be out in May.\n")
    (pack / "texts" / "preview.txt").write_text("left here by somebody\n")
    before = (pack / "sources.toml").read_text()
    code, out, err = run("new", str(pack), str(tmp_path / "preview.md"))
    assert (code, err) == (0, "")
    assert "1 new source in the pack" in out
    assert "preview-2: 2 lines, preview, author unknown" in out
    assert (pack / "sources.toml").read_text().startswith(f"{before}\n[[source]]\n")
    assert (pack / "sources.toml~").read_text() == before
    assert (pack / "texts" / "preview.txt").read_text() == "left here by somebody\n"
    assert run("check", str(pack))[0] == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["TEXT"], "is the same text as the source pier-review; leave one of them out"),
        (["none.txt"], "none.txt does not exist"),
        ([], "no texts were given"),
        (["TEXT", "--title", "Another"], "is already a pack and has a title"),
    ],
)
def test_what_cannot_be_added_leaves_the_pack_as_it_was(
    tmp_path: Path, text: Path, run, words: list[str], said: str
) -> None:
    pack = tmp_path / "salt"
    run("new", str(pack), str(text))
    before = {path: path.read_bytes() for path in pack.rglob("*") if path.is_file()}
    code, out, err = run("new", str(pack), *(w.replace("TEXT", str(text)) for w in words))
    assert (code, out) == (2, "")
    assert said in err and "no text was added" in err
    assert {path: path.read_bytes() for path in pack.rglob("*") if path.is_file()} == before


def test_texts_are_not_added_to_a_pack_that_is_broken(tmp_path: Path, text: Path, run) -> None:
    pack = tmp_path / "salt"
    run("new", str(pack), str(text))
    (pack / "entities.toml").write_text("[[entity]\n")
    (tmp_path / "more.txt").write_text("The Salt Road again\n")
    code, out, err = run("new", str(pack), str(tmp_path / "more.txt"))
    assert (code, out) == (3, "")
    assert "entities.toml:1:" in err


def test_without_texts_it_says_what_to_add(tmp_path: Path, run) -> None:
    code, _, err = run("new", str(tmp_path / "salt"))
    assert code == 2
    assert "no texts were given" in err


@pytest.mark.parametrize("words", [[], ["check"], ["report"], ["--plain"]])
def test_a_folder_of_texts_says_how_to_make_a_pack(
    tmp_path: Path, text: Path, run, words: list[str]
) -> None:
    folder = tmp_path / "my texts"
    folder.mkdir()
    text.rename(folder / "pier-review.txt")
    code, out, err = run(*words, str(folder))
    assert (code, out) == (3, "")
    command = err.strip().rpartition("make a pack of it: ")[2]
    assert shlex.split(command)[:2] == ["filmfacts", "new"]
    assert run(*shlex.split(command)[1:])[0] == 0
    assert run("check", str(tmp_path / "my texts-pack"))[0] == 0


def test_a_folder_of_many_texts_is_named_itself(tmp_path: Path, run) -> None:
    for number in range(20):
        (tmp_path / f"{number}.txt").write_text(f"Text {number}")
    command = run("check", str(tmp_path))[2].strip().rpartition("make a pack of them: ")[2]
    assert shlex.split(command)[3:] == [str(tmp_path)]
