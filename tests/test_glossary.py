"""docs/glossary.md names fields that packs have, and words that the program uses."""

from __future__ import annotations

import re
from pathlib import Path

from support.record_tables import tables

from explorer.model.enums import Severity, Verdict

PAGE = (Path(__file__).parent.parent / "docs" / "glossary.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("| ") and not line.startswith(("| word", "| ---"))
]


def row(word: str) -> list[str]:
    return next(cells for cells in ROWS if cells[0] == word)


def test_every_row_is_full_and_no_word_stands_twice() -> None:
    assert all(len(cells) == 4 and all(cells) for cells in ROWS)
    assert len({cells[0] for cells in ROWS}) == len(ROWS) > 25


def test_every_field_and_file_of_a_pack_is_there() -> None:
    fields = set(re.findall(r"^\| \**(\w+)\** \|", tables(), re.M))
    files = set(re.findall(r"\[?\[?\w+\]?\]? in (\S+)`", tables())) | {"pack.toml"}
    records = set(re.findall(r"### `(\[\[\w+\]\])", tables()))
    known = fields | files | records | {"rulings.toml", "facts/film.toml"}
    for cells in ROWS:
        unknown = set(re.findall(r"`([^`]+)`", cells[2])) - known
        assert not unknown, (cells[0], unknown)


def test_verdicts_and_severities_are_listed_in_their_order() -> None:
    assert re.findall(r"`(\w+)`", row("verdict")[3]) == list(Verdict)
    assert re.findall(r"`(\w+)`", row("severity")[3]) == list(Severity)
