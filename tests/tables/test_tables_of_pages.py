"""Tables of saved web pages, in Markdown and in wikitext."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.tables import imported, stated, table

from explorer.read.tables.files.grids import tables_of
from explorer.read.tables.files.page_tables import grids_of_page
from explorer.read.tables.record import TableError

_HEAD = "<tr><th>Film</th><th>Year</th><th>Director</th></tr>"
_FILMS = {
    ("salt-gate", "release-date"): "1969",
    ("salt-gate", "director"): ["ada-quill", "bo-ash"],
    ("a-kinder-frost", "release-date"): "1969",
    ("a-kinder-frost", "director"): ["cy-lund"],
}
_WIKI = """{| class="wikitable sortable"
! Year !! Film !! Director
|-
| rowspan="2" | 1969 || ''{{sort|Gate|[[Salt Gate (film)|Salt Gate]]}}'' || [[Ada Quill]]<br />Bo Ash<ref>A book</ref>
|-
| ''A Kinder Frost'' || Cy Lund
|}
"""  # noqa: E501
_ROWS = """<tr><td><i>Salt Gate</i><sup>[a]</sup></td><td rowspan=2>1969</td>
<td>Ada&nbsp;Quill<br>Bo Ash<span style="display:none">hidden</span></td></tr>
<tr><td>A Kinder Frost</td><td>Cy Lund</td></tr>"""
_MARKDOWN = """# Films

| Film | Year | Director |
|:-----|-----:|----------|
| **Salt Gate**[^1] | 1969 | [Ada Quill](https://example.org), Bo Ash |
| *A Kinder Frost* | 1969 | Cy Lund |

[^1]: A note.
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("t.html", f"<table>{_HEAD}{_ROWS}</table>"),
        ("t.html", f"<table><thead>{_HEAD}</thead><tbody>{_ROWS}</tbody>"),
        ("t.html", f"<table><tr><td>Menu</td><td><table>{_HEAD}{_ROWS}</table></td></tr></table>"),
        (
            "t.html",
            f"<table><tr><td>Home<td>News<tr><td>a<td>b</table><table>{_HEAD}{_ROWS}</table>",
        ),
        (
            "t.html",
            f"<table><tr><th colspan=3>Films</th></tr>{_HEAD}<tr><th colspan=3>1960s</th></tr>"
            f"{_ROWS}</table>",
        ),
        ("t.md", _MARKDOWN),
        ("t.txt", _MARKDOWN.split("\n", 2)[2]),
        ("t.wiki", _WIKI.replace("\n", "\n|+ Films of 1969\n", 1)),
        ("t.wiki", _WIKI.replace("\n", '\n|+ class="top" | Films\n', 1)),
        ("t.wiki", f"Some words.\n\n{_WIKI}\nMore words."),
        ("t.txt", _WIKI),
    ],
)
def test_films_in_tables_of_pages(tmp_path: Path, name: str, text: str) -> None:
    plan = imported(tmp_path, table(tmp_path, text, name))
    said = stated(plan)
    assert {key: said.get(key) for key in _FILMS} == _FILMS
    assert {entity.kind for entity in plan.entities} == {"film", "person"}


def test_all_tables_of_a_page_are_read(tmp_path: Path) -> None:
    """A box of facts and a cast are about the pack's own film; a menu is neither."""
    page = """<table><tr><td>Home</td><td>News</td></tr><tr><td>1</td><td>2</td></tr></table>
    <table><tr><th colspan=2>Salt Gate</th></tr><tr><th>Directed by</th><td>Ada Quill</td></tr>
    <tr><th>Running time</th><td>101 minutes</td></tr></table>
    <table><tr><th>Actor<th>Character<tr><td>Bo Ash<td>Bera</table>"""
    plan = imported(tmp_path, table(tmp_path, page, "t.html"), title="Salt Gate")
    assert stated(plan) == {
        ("salt-gate", "director"): ["ada-quill"],
        ("salt-gate", "runtime"): 101,
        ("salt-gate", "cast-list"): ["bo-ash"],
        ("bera", "played-by"): ["bo-ash"],
    }
    assert plan.formats == ((tmp_path / "t.html", "2 tables"),)
    assert any("has another table in line 1, which is left out" in note for note in plan.notes)


@pytest.mark.parametrize("name", ["t.html", "t.md"])
def test_a_page_without_tables_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(TableError):
        imported(tmp_path, table(tmp_path, "<p>Only | words.</p>\n", name))


@pytest.mark.parametrize(
    "page",
    [
        "<table>" * 2_000,
        "<table><tr>" + "<td rowspan=999999 colspan=999999>x" * 3,
        "<table><tr>" + "<th colspan=1000>x" * 300 + "<tr><td>y" * 300,
        "<table><tr><td></table></table></td></tr><tr><th rowspan=-1>x",
        "</td></table><td>x<sup><tr>",
    ],
)
def test_broken_pages_do_no_harm(tmp_path: Path, page: str) -> None:
    for file in tables_of(tmp_path, grids_of_page(page), ()):
        assert len(file.headings) <= 1_000
