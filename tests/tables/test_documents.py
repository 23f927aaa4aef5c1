"""JSON and JSONL: records, their places, and what is no record."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.tables import table

from explorer.read.tables.files.documents import read_json, read_jsonl
from explorer.read.tables.record import TableError


@pytest.mark.parametrize(
    "text",
    [
        '[{"a": 1}, {"a": 2}]',
        '{"results": [{"a": 1}, {"a": 2}]}',
        '{"page": 1, "ourShelf": [{"a": 1}, {"a": 2}], "total": "2", "Response": "True"}',
        '[\n{"a":1},\n{"a":2}\n]',
    ],
)
def test_lists_of_records(tmp_path: Path, text: str) -> None:
    file = read_json(table(tmp_path, text, "t.json"))
    assert [record.data["a"] for record in file.records] == [1, 2]


def test_a_value_has_its_own_place(tmp_path: Path) -> None:
    text = '[\n {"a": "x", "b": 12},\n {"a": "x",\n  "b": 13}\n]'
    first, second = read_json(table(tmp_path, text, "t.json")).records
    assert (first.line, second.line) == (2, 3)
    assert first.spot("b", 12) == (2, 13)
    assert second.spot("b", 13) == (4, 3)


def test_a_broken_line_of_jsonl_is_left_out_and_named(tmp_path: Path) -> None:
    text = '{"a": 1}\n{"a": \n["x"]\n\n{"a": 2}\n'
    file = read_jsonl(table(tmp_path, text, "t.jsonl"))
    assert [record.line for record in file.records] == [1, 5]
    assert [problem.line for problem in file.rejected] == [2, 3]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('{"a": 1, "a": 2}', 'the key "a" twice in one record'),
        ('{"a": Infinity}', "Infinity, which is not a number"),
        ("[1, 2]", '"1"'),
        ("{", "invalid JSON"),
        ('{"a": ' * 1000 + "1" + "}" * 1000, "records nested too deeply"),
        ('{"a": ' * 100_000, "records nested too deeply"),
    ],
)
def test_what_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(TableError) as error:
        read_json(table(tmp_path, text, "t.json"))
    assert error.value.problems[0].found.startswith(complaint)
