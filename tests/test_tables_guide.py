"""docs/tables.md holds the tables that the mapping's models make, and its example works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.record_tables import table

from explorer.read.find import facts_folder
from explorer.read.tables.databases import databases
from explorer.read.tables.format import Column, EntityCells, Format, Recognised, SourceFields
from explorer.read.tables.formats import load_format
from explorer.tables.export import COLUMNS

PAGE = (Path(__file__).parent.parent / "docs" / "tables.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("heading", "record"),
    [
        ("a mapping", Format),
        ("recognise in a mapping", Recognised),
        ("source in a mapping", SourceFields),
        ("[[column]] in a mapping", Column),
        ("an entity's cells: subject, value, cell", EntityCells),
    ],
)
def test_the_tables_are_those_of_the_models(heading: str, record: type) -> None:
    made = table(heading, record)
    assert made in PAGE
    assert not re.search(r"\| \|$", made, re.M), "a field without a meaning"


def test_the_example_is_a_mapping(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.+?)```", PAGE, re.S)
    path = tmp_path / "map.toml"
    path.write_text(example, encoding="utf-8")
    assert [column.path for column in load_format(path).column] == ["Takings", "People"]


def test_the_columns_of_a_claims_table() -> None:
    assert ", ".join(COLUMNS) in " ".join(PAGE.split())


def test_who_takes_data_from_whom_has_references() -> None:
    known = databases()
    assert (facts_folder() / "databases.toml").is_file()
    for database in known.values():
        for taken in database.takes:
            assert taken.origin in known
            assert taken.reference.startswith("https://")
