"""The text of a wiki page, as copied from its editor, becomes what a reader of the page sees."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.rows import every_row

from explorer.write.film_title import guess_film
from explorer.write.source_file import read_source_file
from explorer.write.wikitext import from_wikitext, is_wikitext

_BOX = """{{short description|A film}}
{{Infobox film
| image = gate.jpg
| name = The Tin Gate
| director = [[Hal Orr]]
| based_on = {{based on|''Gates''|Ada Thorn}}
| starring = {{plainlist|
* [[Ann Bell (actress)|Ann Bell]]
* Otto Reiss<ref>Hall, p. 12</ref>
}}
| released = {{Film date|1938|3|4|Oslo|1938|3|18|Norway}}
| runtime = 97 minutes
}}
'''''The Tin Gate''''' is a film by Hal Orr.{{citation needed}}

==Cast==
* [[Ann Bell (actress)|Ann Bell]] as Lydia [the keeper]
* Otto Reiss as Bank clerk
[[File:gate.jpg|thumb|A gate]]
{| class="wikitable"
! Award !! Result
|-
| Golden Pike || Won
|}
[[Category:1938 films]]
"""


def test_fields_lists_and_rows_become_lines() -> None:
    lines, facts = from_wikitext(_BOX)
    assert lines == [
        "Name: The Tin Gate",
        "Director: Hal Orr",
        "Based on: Gates by Ada Thorn",
        "Starring: Ann Bell, Otto Reiss",
        "Released: 4 Mar 1938 (Oslo), 18 Mar 1938 (Norway)",
        "Runtime: 97 minutes",
        "The Tin Gate is a film by Hal Orr.",
        "Cast",
        "Ann Bell as Lydia [the keeper]",
        "Otto Reiss as Bank clerk",
        "Award | Result",
        "Golden Pike | Won",
    ]
    named = "The Tin Gate"
    assert facts == {"kind": "encyclopedia article", "title": named, "film": named}


def test_a_plain_file_in_wikitext_is_recognised_and_names_its_film(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(_BOX, encoding="utf-8")
    text = read_source_file(tmp_path / "a.txt")
    assert text.lines[1] == "Director: Hal Orr"
    assert any("wiki" in note for note in text.notes)
    assert guess_film([text], "x").value == "The Tin Gate"


@every_row(
    ("text", "marked"),
    [
        ("== Plot ==\nLydia meets [[Rourke]].", True),
        ("A line with [[a bracket]] twice [[so]].", False),
        ("The score {{sic}} is loud.", False),
        ("Price: $3 == cheap\nA note [1] and [citation needed].", False),
        ("'''The Tin Gate''' is by [[Hal Orr]].", True),
        ("'''X''' [[y]] " + "<ref>" * 3_000, False),
    ],
)
def test_two_kinds_of_marks_make_wikitext(text: str, marked: bool) -> None:
    assert is_wikitext(text) is marked


@pytest.mark.parametrize(
    "text", ["{{Infobox film\n| name = X", "[[[[''" * 200, "{|" * 300, "{{" * 500 + "[[x]]"]
)
def test_broken_markup_is_still_text(text: str) -> None:
    lines, _ = from_wikitext(f"'''X''' [[y]]\n{text}")
    assert lines


def test_markup_without_an_end_is_read_as_plain_text(tmp_path: Path) -> None:
    for unit in ("<ref>", "{{a|", "{|\n|-\n"):
        path = tmp_path / "x.wiki"
        path.write_text(f"'''X''' [[y]]\n{unit * 20_000}")
        text = read_source_file(path)
        assert any("no end" in note for note in text.notes), unit
