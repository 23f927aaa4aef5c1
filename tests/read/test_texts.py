"""Source texts: found by hash, read by line, held against the pack."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from support.minimal import MINIMAL, BuildPack

from explorer.model.pack import Pack
from explorer.read import texts as evidence
from explorer.read.pack import read_pack
from explorer.read.texts import TextStore, check_phrases, locate_phrase, missing_texts, text_store

TEXT = "One.\nShe lost  her father “Bob”.\r\n\n\nFive\u2028still five.\n\xa0\n7\n8\n9\nten".encode()


def pack_with(build: BuildPack, text: bytes, lines: int = 10, phrase: str = "her father") -> Pack:
    digest = hashlib.sha256(text).hexdigest()
    sources = MINIMAL["sources.toml"].replace("lines = 10", f'lines = {lines}\nsha256 = "{digest}"')
    claims = MINIMAL["claims/one.toml"].replace("her father Bob", phrase)
    return read_pack(build({"sources.toml": sources, "claims/one.toml": claims}))


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "any name").write_bytes(TEXT)
    (folder / "other.txt").write_bytes(b"x")
    return folder


def test_a_text_is_found_by_its_hash(minimal_pack: BuildPack, texts: Path) -> None:
    pack = pack_with(minimal_pack, TEXT)
    store = TextStore(texts)
    lines = store.text_lines(pack.sources["review"])
    assert lines is not None
    assert len(lines) == 10
    assert lines[1] == "She lost  her father “Bob”."
    assert lines[4] == "Five\u2028still five."
    assert store.text_lines(pack.sources["post"]) is None
    assert [s.id for s in missing_texts(pack, store)] == ["post"]


def test_bytes_that_are_no_text_are_replaced(minimal_pack: BuildPack, texts: Path) -> None:
    (texts / "latin").write_bytes(b"caf\xe9")
    pack = pack_with(minimal_pack, b"caf\xe9")
    assert TextStore(texts).text_lines(pack.sources["review"]) == ["caf\ufffd"]


def test_links_out_and_large_files_are_left_alone(
    minimal_pack: BuildPack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    folder.mkdir()
    (outside / "text").write_bytes(TEXT)
    (folder / "link").symlink_to(outside / "text")
    (folder / "folder").symlink_to(outside)
    source = pack_with(minimal_pack, TEXT).sources["review"]
    assert TextStore(folder).text_lines(source) is None
    assert TextStore(outside).text_lines(source) is not None
    monkeypatch.setattr(evidence, "MAX_BYTES", 5)
    assert TextStore(outside).text_lines(source) is None


def test_a_text_that_changes_is_no_longer_that_text(minimal_pack: BuildPack, texts: Path) -> None:
    source = pack_with(minimal_pack, TEXT).sources["review"]
    store = TextStore(texts)
    assert store.find(source.sha256)
    (texts / "deep" / "any name").write_bytes(b"another")
    assert store.text_lines(source) is None


def test_a_folder_that_is_not_there(minimal_pack: BuildPack, tmp_path: Path) -> None:
    source = pack_with(minimal_pack, TEXT).sources["review"]
    assert TextStore(tmp_path / "none").text_lines(source) is None


def test_a_pack_may_carry_texts(minimal_pack: BuildPack) -> None:
    pack = pack_with(minimal_pack, TEXT)
    assert pack.root
    (pack.root / "texts").mkdir()
    (pack.root / "texts" / "a.txt").write_bytes(TEXT)
    assert text_store(pack).text_lines(pack.sources["review"])


def test_phrases_that_occur(minimal_pack: BuildPack, texts: Path) -> None:
    pack = pack_with(minimal_pack, TEXT)
    assert check_phrases(pack, TextStore(texts), missing=False) == []


def test_what_does_not_fit_the_texts(minimal_pack: BuildPack, texts: Path) -> None:
    (texts / "another.txt").write_bytes(b"y")
    pack = pack_with(minimal_pack, TEXT, lines=11, phrase="Her father 'bob'")
    assert [str(p) for p in check_phrases(pack, TextStore(texts))] == [
        f'{pack.root}/sources.toml:1:1: found 11 lines for "review"; expected 10, as in its text',
        f'{pack.root}/sources.toml:9:1: found no text for "post"; '
        "expected a `sha256` by which to find one",
        f"{pack.root}/claims/one.toml:3:1: found the phrase \"Her father 'bob'\"; "
        'expected words of line 2 of "review"',
    ]
    pack = pack_with(minimal_pack, TEXT, phrase="lost her Father")
    (problem,) = check_phrases(pack, TextStore(texts), missing=False)
    assert problem.hint == 'the line has "lost  her father"'


@pytest.mark.parametrize(
    ("line", "phrase", "found"),
    [
        ("a b a b", "a b", "a b"),
        ("Ana de Armas", "ana DE", "Ana de"),
        ("the  \tlast\u00a0reel", "the last reel", "the  \tlast\u00a0reel"),
        ("It’s “late”", 'it\'s "late"', "It’s “late”"),
        ("Straße!", "STRASSE", "Straße"),
        ("two  spaces here", "two\nspaces ", "two  spaces"),
        ("abc", "abd", None),
        ("abc", "  ", None),
        ("", "a", None),
    ],
)
def test_a_phrase_in_a_line(line: str, phrase: str, found: str | None) -> None:
    where = locate_phrase(line, phrase)
    assert (line[where[0] : where[1]] if where else None) == found


def test_a_newline_at_the_end_may_be_counted_or_not(minimal_pack: BuildPack, texts: Path) -> None:
    text = TEXT + b"\n"
    (texts / "ended.txt").write_bytes(text)
    for lines in (10, 11):
        pack = pack_with(minimal_pack, text, lines=lines)
        assert check_phrases(pack, TextStore(texts), missing=False) == []
    (problem,) = check_phrases(
        pack_with(minimal_pack, text, lines=12), TextStore(texts), missing=False
    )
    assert (problem.found, problem.expected) == ('12 lines for "review"', "10, as in its text")


def test_a_phrase_that_stands_in_another_line_says_in_which(
    minimal_pack: BuildPack, texts: Path
) -> None:
    hints = {
        "still five": "it stands in line 5",
        "ONE": "it stands in line 1",
        "ve": "it stands in line 5",
        "nowhere at all": "",
    }
    for phrase, hint in hints.items():
        pack = pack_with(minimal_pack, TEXT, phrase=phrase)
        (problem,) = check_phrases(pack, TextStore(texts), missing=False)
        assert (problem.found, problem.hint) == (f'the phrase "{phrase}"', hint)
    text = "\n".join(["x", "y", *["again"] * 8])
    (texts / "repeated").write_text(text)
    pack = pack_with(minimal_pack, text.encode(), phrase="Again")
    (problem,) = check_phrases(pack, TextStore(texts), missing=False)
    assert problem.hint == "it stands in lines 3, 4, 5, 6, 7, …"


def test_a_text_of_another_hash_is_named_with_it(minimal_pack: BuildPack, texts: Path) -> None:
    found = hashlib.sha256(b"x").hexdigest()
    pack = pack_with(minimal_pack, TEXT)
    (problem,) = check_phrases(pack, TextStore(texts))  # of the post, and other.txt is left
    assert problem.hint == f'is it "other.txt"? then write sha256 = "{found}" and lines = 1'
    (texts / "Post.txt").write_bytes(b"1\n2\n3\n")
    (problem,) = check_phrases(pack, TextStore(texts))
    digest = hashlib.sha256(b"1\n2\n3\n").hexdigest()
    assert problem.hint == f'is it "Post.txt"? then write sha256 = "{digest}"'
    pack = pack_with(minimal_pack, b"a text that is not there")
    hints = [problem.hint for problem in check_phrases(pack, TextStore(texts))]
    assert hints == ["", f'is it "Post.txt"? then write sha256 = "{digest}"']
