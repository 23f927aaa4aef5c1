"""Source texts: found by hash, read by line, held against the pack."""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from support.minimal import MINIMAL, BuildPack
from support.rows import every_row

from explorer.model.pack import Pack
from explorer.read import texts as evidence
from explorer.read.check_phrases import check_phrases
from explorer.read.decoding import decode
from explorer.read.pack import read_pack
from explorer.read.phrases import explain_missing, is_seen_in, locate_phrase
from explorer.read.texts import TextStore, missing_texts, text_store

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


def test_threads_may_look_for_texts_at_once(
    minimal_pack: BuildPack, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen asks for a text while another thread, which looks for suggestions, does too."""
    pack = pack_with(minimal_pack, TEXT)
    real_files = evidence._files

    def slowly(folders: Sequence[Path]) -> Iterator[object]:
        for file in real_files(folders):
            time.sleep(0.02)
            yield file

    monkeypatch.setattr(evidence, "_files", slowly)
    store = TextStore(texts)
    with ThreadPoolExecutor(4) as pool:
        read = list(pool.map(store.text_lines, [pack.sources["review"]] * 4))
    assert all(lines and lines[0] == "One." for lines in read)


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


@every_row(
    ("raw", "text", "note"),
    [
        ("naïve".encode(), "naïve", ""),
        (b"\xef\xbb\xbf" + "naïve".encode(), "naïve", ""),
        (b"", "", ""),
        ("naïve".encode("cp1252"), "naïve", "is not UTF-8, and is read as Windows-1252"),
        ("it\u2019s \u201cso\u201d".encode("cp1252"), "it’s “so”", "Windows-1252"),
        ("naïve".encode("latin-1"), "naïve", "Windows-1252"),
        ("mère, forêt".encode("mac_roman"), "mère, forêt", "Mac Roman"),
        ("naïve".encode("utf-16"), "naïve", "is read as UTF-16, as its first bytes say"),
        (b"\xfe\xff" + "naïve".encode("utf-16-be"), "naïve", "UTF-16"),
        ("naïve one".encode("utf-16-le"), "naïve one", "has no byte order mark"),
        ("naïve one".encode("utf-16-be"), "naïve one", "has no byte order mark"),
        ("naïve".encode("utf-32"), "naïve", "UTF-32"),
        (
            "naïve, déjà vu".encode() + b"\xe9",
            "naïve, déjà vu\ufffd",
            "has 1 byte that is not UTF-8",
        ),
        ("вечером идёт дождь".encode("cp1251"), None, "its encoding is not recognised"),
        ("雨の夜の映画".encode("shift-jis"), None, "its encoding is not recognised"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None, "is not plain text"),
        (b"caf\xe9\x02", None, "is not plain text: it contains control bytes"),
    ],
)
def test_a_text_in_any_encoding(raw: bytes, text: str | None, note: str) -> None:
    keys_read = decode(raw)
    assert text is None or keys_read.text == text
    assert note in keys_read.note
    assert bool(note) == bool(keys_read.note)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "latin-1", "utf-16"])
def test_phrases_are_found_in_a_text_of_any_encoding(
    minimal_pack: BuildPack, texts: Path, encoding: str
) -> None:
    raw = TEXT.decode().replace("“", "«").replace("”", "»").replace("\u2028", " ")
    text = raw.replace("her father", "her père").encode(encoding)
    (texts / "saved").write_bytes(text)
    pack = pack_with(minimal_pack, text, phrase="her père")
    store = TextStore(texts)
    assert check_phrases(pack, store, missing=False) == []
    assert bool(store.encoding_note(pack.sources["review"])) == ("utf-8" not in encoding)
    pack = pack_with(minimal_pack, text, phrase="no such words")
    (problem,) = check_phrases(pack, TextStore(texts), missing=False)
    note = store.encoding_note(pack.sources["review"])
    assert problem.hint == (f"the text {note}" if note else "")


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


def test_a_changed_text_is_no_longer_that_text(minimal_pack: BuildPack, texts: Path) -> None:
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


def test_mismatches_with_the_texts_are_reported(minimal_pack: BuildPack, texts: Path) -> None:
    (texts / "another.txt").write_bytes(b"y")
    pack = pack_with(minimal_pack, TEXT, lines=11, phrase="Her father 'bob'")
    assert [str(p) for p in check_phrases(pack, TextStore(texts))] == [
        f'{pack.root}/sources.toml:1:1: found 11 lines for "review"; expected 10, as in its text',
        f'{pack.root}/sources.toml:9:1: found no text for "post"; '
        "expected a `sha256` by which to find one",
        f"{pack.root}/claims/one.toml:3:1: found the phrase \"Her father 'bob'\"; "
        'expected words of line 2 of "review"; the line has "her father “Bob”."',
    ]
    pack = pack_with(minimal_pack, TEXT, phrase="lost her Father")
    (problem,) = check_phrases(pack, TextStore(texts), missing=False)
    assert problem.hint == 'the line has "lost  her father"'


@every_row(
    ("line", "phrase"),
    [
        ("a cafe\u0301 at night", "café at"),
        ("a café at night", "cafe\u0301 at"),
        ("the ﬁnal reﬂection", "final reflection"),
        ("the final cut", "ﬁnal cut"),
        ("It’s her “first” film", 'It\'s her "first"'),
        ("twenty\u00a0minutes\u2009long", "twenty minutes long"),
        ("a re\u00adstored print", "a restored print"),
        ("a restored print", "re\u00adstored"),
        ("well\u2011made and well\u2010lit", "well-made and well-lit"),
        ("zero\u200bwidth", "zerowidth"),
        ("so it goes…", "it goes..."),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af film", "한글 film"),
        ("ＦＩＬＭ１", "FILM1"),
        ("two  spaces", "two spaces"),
        ("hidden\ufeff mark", "hidden mark"),
    ],
)
def test_a_phrase_that_a_reader_sees_is_found(line: str, phrase: str) -> None:
    assert is_seen_in(phrase, line)
    assert locate_phrase(line, phrase)


@pytest.mark.parametrize(
    ("line", "phrase"),
    [
        ("her father", "Her father"),
        ("1994–1996", "1994-1996"),
        ("the cafe", "café"),
        ("a line", "\u00ad"),
        ("аnother letter", "another letter"),
    ],
)
def test_a_phrase_that_looks_different_is_not_found(line: str, phrase: str) -> None:
    assert not is_seen_in(phrase, line)


@every_row(
    ("phrase", "hint"),
    [
        ("Long walk home", 'the line has "long walk home"'),
        ("long wallk home", 'the line has "long walk home"'),
        ("home through the rain",
         "it begins in line 1 and ends in line 2; give words from only one"),
        ("a resto\u00adration begins",
         "it begins in line 2 and ends in line 3; give words from only one"),
        ("l\u043eng walk", 'the line has "long walk", with LATIN SMALL LETTER O for '
         "CYRILLIC SMALL LETTER O"),
        ("nothing like it", ""),
        ("x", ""),
    ],
)  # fmt: skip
def test_why_a_phrase_is_not_in_its_line(phrase: str, hint: str) -> None:
    lines = ["The long walk home", "through the rain, a restora-", "tion begins"]
    number = 2 if "resto" in phrase else 1
    assert explain_missing(phrase, number, lines) == hint


@every_row(
    ("line", "phrase", "expected"),
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
def test_a_phrase_in_a_line(line: str, phrase: str, expected: str | None) -> None:
    where = locate_phrase(line, phrase)
    assert (line[where[0] : where[1]] if where else None) == expected


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


def test_a_phrase_in_another_line_is_reported_with_that_line(
    minimal_pack: BuildPack, texts: Path
) -> None:
    hints = {
        "still five": "it is in line 5",
        "ONE": "it is in line 1",
        "ve": "it is in line 5",
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
    assert problem.hint == "it is in lines 3, 4, 5, 6, 7, …"


def test_a_text_of_another_hash_is_named_with_it(minimal_pack: BuildPack, texts: Path) -> None:
    sha256 = hashlib.sha256(b"x").hexdigest()
    pack = pack_with(minimal_pack, TEXT)
    (problem,) = check_phrases(pack, TextStore(texts))  # of the post, and other.txt is left
    assert problem.hint == f'if it is "other.txt", write sha256 = "{sha256}" and lines = 1'
    (texts / "Post.txt").write_bytes(b"1\n2\n3\n")
    (problem,) = check_phrases(pack, TextStore(texts))
    digest = hashlib.sha256(b"1\n2\n3\n").hexdigest()
    assert problem.hint == f'if it is "Post.txt", write sha256 = "{digest}"'
    pack = pack_with(minimal_pack, b"a text that is not there")
    hints = [problem.hint for problem in check_phrases(pack, TextStore(texts))]
    assert hints == ["", f'if it is "Post.txt", write sha256 = "{digest}"']


def test_for_lost_texts_files_are_read_once_and_only_likely_ones_again(
    minimal_pack: BuildPack, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = pack_with(minimal_pack, b"a text that is not there")
    (texts / "review.txt").write_bytes(b"another review\n")
    for number in range(20):
        (texts / f"{number}.txt").write_bytes(b"%d\n" % number)
    read = Counter[str]()
    usual = evidence.read_bytes

    def counted(path: Path, *more: object) -> bytes:
        read[path.name] += 1
        return usual(path, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(evidence, "read_bytes", counted)
    hints = [problem.hint for problem in check_phrases(pack, TextStore(texts))]
    assert [hint.partition(",")[0] for hint in hints] == ['if it is "review.txt"', ""]
    assert {name for name, times in read.items() if times > 1} <= {"review.txt", "post.txt"}
