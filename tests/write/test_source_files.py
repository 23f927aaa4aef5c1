"""Texts that users bring: encodings, forms, and what is no text."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.rows import every_row

from explorer.read.texts import MAX_BYTES
from explorer.write.guesses import guess_source
from explorer.write.paragraphs import from_markdown
from explorer.write.source_file import TextError, read_source_file


def lines_of(folder: Path, name: str, content: str | bytes) -> tuple[str, ...]:
    """Return the lines of a file with this content."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_source_file(path).lines


@pytest.mark.parametrize(
    "raw",
    [
        "Zoë’s ferry\nsinks".encode(),
        b"\xef\xbb\xbf" + "Zoë’s ferry\nsinks".encode(),
        "\ufeffZoë’s ferry\nsinks".encode("utf-16-le"),
        "\ufeffZoë’s ferry\nsinks".encode("utf-16-be"),
        "\ufeffZoë’s ferry\nsinks".encode("utf-32-le"),
        "Zoe\u0308’s ferry\r\nsinks\r\n\r\n".encode(),
        "Zoë’s ferry\nsinks".encode("cp1252"),
    ],
)
def test_every_encoding_gives_the_same_lines(tmp_path: Path, raw: bytes) -> None:
    assert lines_of(tmp_path, "a.txt", raw) == ("Zoë’s ferry", "sinks")


def test_a_guessed_encoding_is_noted(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("café".encode("cp1252"))
    assert "Windows-1252" in read_source_file(path).notes[0]
    path.write_bytes(b"caf\xe9 \x81")
    assert "Mac Roman" in " ".join(read_source_file(path).notes)


@pytest.mark.parametrize(
    ("name", "raw", "why"),
    [
        ("a.txt", b"%PDF-1.7 ...", "a PDF"),
        ("a.txt", b"PK\x03\x04....", "zip"),
        ("a.rtf", b"{\\rtf1 hello}", "Rich Text"),
        ("a.txt", b"the ferry\0sinks", "NUL"),
        ("a.txt", b"\xff\xfea", "encoding that is not recognised"),
        ("a.txt", bytes(range(1, 32)) * 9, "control characters"),
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\r\n\t", "empty"),
        ("a.md", b"---\ntitle: x\n---\n", "empty"),
        ("a.html", b"<html><nav>Home</nav></html>", "no article"),
        ("a.csv", b"a,b\n1,2\n", "data"),
        ("a.txt", b"x" * (MAX_BYTES + 1), "more than 20 MB"),
    ],
)
def test_a_file_that_is_not_text_is_refused_in_a_sentence(
    tmp_path: Path, name: str, raw: bytes, why: str
) -> None:
    with pytest.raises(TextError, match=why):
        lines_of(tmp_path, name, raw)


def test_a_missing_file_or_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TextError, match="does not exist"):
        read_source_file(tmp_path / "none.txt")
    with pytest.raises(TextError, match="a folder"):
        read_source_file(tmp_path)


def test_escapes_and_invisible_characters_are_left_out(tmp_path: Path) -> None:
    text = "the \x1b[31mred\x1b[0m ferry\x07 \u202esinks\u200b\n" + "and so on, for a while\n" * 9
    assert lines_of(tmp_path, "a.txt", text)[0] == "the red ferry sinks"


def test_wrapped_paragraphs_become_one_line_each(tmp_path: Path) -> None:
    wrapped = (
        "The ferry leaves at dawn with forty people on board, and\n"
        "with a pilot who has not slept since the storm broke.\n\n"
        "Nobody on the pier sees the light go out, and nobody in\nthe harbour asks.\n"
    )
    first, second = lines_of(tmp_path, "a.txt", wrapped)
    assert first.endswith("and with a pilot who has not slept since the storm broke.")
    assert second.endswith("nobody in the harbour asks.")


def test_a_line_ends_where_the_next_word_would_have_fitted(tmp_path: Path) -> None:
    text = (
        "The weir that nobody in Hull would mend again\nAda Quill and Ida Brandt in the museum\n\n"
        "Nobody on the pier saw the light go out, and nobody in\nthe harbour asked Ida Brandt or\n"
        "the pilot.\n"
    )
    assert lines_of(tmp_path, "a.txt", text) == (
        "The weir that nobody in Hull would mend again",
        "Ada Quill and Ida Brandt in the museum",
        "Nobody on the pier saw the light go out, and nobody in the harbour asked Ida Brandt or "
        "the pilot.",
    )


def test_lines_that_are_paragraphs_stay_apart(tmp_path: Path) -> None:
    assert lines_of(tmp_path, "a.txt", "Cast\nMara: Greta\nIlse: Anna\n\nEnd\n") == (
        "Cast", "Mara: Greta", "Ilse: Anna", "End"
    )  # fmt: skip


def test_markdown_loses_its_marks_and_keeps_its_words(tmp_path: Path) -> None:
    text = (
        "---\ntitle: 'The *Ferry*'\nauthor: Ada Quill\n---\n\n# The ferry #\n\n"
        "It is **very** _slow_ and [long](http://x.example/a_b)\nall the same: snake_case\n\n"
        "> quoted\n\n- Mara: *Greta*\n- Ilse\n  and Anna\n\n---\n\n"
        "![a photo](x.png)\n\\*not this\\*\n"
    )
    path = tmp_path / "a.md"
    path.write_text(text)
    source = read_source_file(path)
    assert source.lines == (
        "The ferry",
        "It is very slow and long all the same: snake_case",
        "quoted",
        "Mara: Greta",
        "Ilse and Anna",
        "a photo *not this*",
    )
    assert source.facts["author"] == "Ada Quill"


@every_row(
    ("text", "lines"),
    [
        ("Saw it on Friday.\nIt cost $40 million!\nA 9/10", 3),  # a post
        ("# A post\nSaw it (twice).\n“Wow.”\nAda as *Mara.*\n", 4),
        ("Saw it on Friday. It\ncost a lot.\nA 9/10", 1),  # broken to fit a width
        ("**Love interest:** Bo\n**Family of birth**: Holm\nand Lund", 2),
        ("Mara: Greta  \nIlse: Anna\\\nand Bo", 3),  # breaks that Markdown marks
        ("- Saw it.\n  Twice.\n- A 9/10", 2),
    ],
)
def test_markdown_is_joined_where_it_was_broken_to_fit(text: str, lines: int) -> None:
    paragraphs, _ = from_markdown(text)
    assert len(paragraphs) == lines


PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><title>The Ferry | Pier Paper</title>
<meta name="author" content="Ada Quill"><link rel="canonical" href="https://pier.example/ferry">
<script type="application/ld+json">{"@graph": [{"headline": "The Ferry", "datePublished":
"2024-03-05T08:00:00Z", "author": [{"name": "Somebody Else"}]}]}</script>
<style>p { color: red }</style></head>
<body class="has-sidebar"><header><nav><ul><li>Home<li>Films</ul></nav></header>
<div id="page" class="no-sidebar"><div class="story">
<h1>The Ferry sinks</h1><p>The ferry leaves at dawn &amp; sinks at noon, with all the people on it.
<p>Its pilot, <b>Mara</b>&nbsp;Holm, is played by<br>Greta Solberg, who has never been better.
<ul><li>Length: 96 minutes<li>Country: Norway</ul>
<div class="related-stories"><p>Ten more films about ferries that you may like as well</p></div>
<script>alert("no")</script></div></div>
<aside>Weather: rain</aside><footer>Copyright</footer></body></html>
"""


def test_the_article_is_taken_out_of_its_page(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE)
    source = read_source_file(path)
    assert source.lines == (
        "The Ferry sinks",
        "The ferry leaves at dawn & sinks at noon, with all the people on it.",
        "Its pilot, Mara Holm, is played by Greta Solberg, who has never been better.",
        "Length: 96 minutes",
        "Country: Norway",
    )
    assert source.facts == {
        "title": "The Ferry sinks",
        "published": "2024-03-05T08:00:00Z",
        "author": "Ada Quill",
        "url": "https://pier.example/ferry",
        "language": "en-GB",
    }


@every_row(
    ("infobox", "lines"),
    [
        (
            """<table class="infobox"><tr><th>Production<br>companies</th><td>Argyle Pictures<br>
            Lantern</td></tr><tr><th>Starring</th><td><ul><li>Ann Bell</li><li>Bo Ash</li></ul></td>
            </tr><tr><th>Released</th><td>3 May 1988<span style="display:none"> (1988-05-03)</span>
            </td></tr></table>""",
            ["Production companies", "Argyle Pictures, Lantern", "Starring", "Ann Bell, Bo Ash",
             "Released", "3 May 1988"],
        ),
        (
            """<aside class="portable-infobox"><div><h3>Written by</h3><div>Ann Bell<br>Bo Ash</div>
            </div></aside><aside>Weather: rain</aside>""",
            ["Written by", "Ann Bell, Bo Ash"],
        ),
    ],
)  # fmt: skip
def test_a_list_in_an_infobox_is_one_line(tmp_path: Path, infobox: str, lines: list[str]) -> None:
    page = f"<article>{infobox}<p>{'The ferry leaves at dawn. ' * 10}</p></article>"
    assert list(lines_of(tmp_path, "a.html", page)[:-1]) == lines


@pytest.mark.parametrize(
    ("name", "kind"), [("infobox", "encyclopedia article"), ("portable-infobox", "fan wiki")]
)
def test_an_infobox_shows_the_kind_of_a_page(tmp_path: Path, name: str, kind: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(f'<p>The ferry, 8/10.</p><aside class="{name}"><h3>Length</h3>9</aside>')
    assert guess_source(read_source_file(path)).kind.value == kind


def test_a_page_declares_its_encoding(tmp_path: Path) -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Łódź ferry</p></body></html>'
    assert lines_of(tmp_path, "a.html", page.encode("iso-8859-2")) == ("Łódź ferry",)


def test_a_web_page_named_as_a_text_is_read_as_a_web_page(tmp_path: Path) -> None:
    assert lines_of(tmp_path, "a.txt", "<!DOCTYPE html><p>The ferry</p>") == ("The ferry",)


def test_deep_and_broken_pages_are_read(tmp_path: Path) -> None:
    deep = "<div>" * 5_000 + "<p>at the bottom" + "</div></span></p>" * 9
    assert lines_of(tmp_path, "a.html", deep) == ("at the bottom",)
    assert lines_of(tmp_path, "b.html", "<p>a <b>b <i>c</b> d</p>") == ("a b c d",)
