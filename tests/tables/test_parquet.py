"""Parquet files, read with DuckDB: the cells of every type, and files that are none."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from support.tables import imported

from explorer.read.tables.files.parquet import read_parquet
from explorer.read.tables.files.readers import read_file
from explorer.read.tables.record import TableError

ROWS = """
select 'The Weir' as "Film", date '1987-05-06' as "Released", 98::smallint as "Running time (min)",
    2500000.00::decimal(12, 2) as "Budget (USD)", ['Ada Quill', 'Bo Ash'] as "Director",
    null as "Tagline"
union all select 'Low Water', null, 101, null, [], 'It rises'
"""


def parquet(path: Path, select: str) -> Path:
    """Write what a query returns as a Parquet file."""
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed: pip install '.[audit]'")
    with duckdb.connect() as connection:
        connection.execute(f"copy ({select}) to '{path}' (format parquet)")
    return path


def test_a_parquet_file_is_imported_like_any_table(tmp_path: Path) -> None:
    made = imported(tmp_path, parquet(tmp_path / "films.parquet", ROWS))
    assert not made.unread and not made.rejected
    values = {(claim.subject, claim.property): claim.value for claim in made.claims}
    assert values == {
        ("the-weir", "title"): "The Weir",
        ("the-weir", "release-date"): "1987-05-06",
        ("the-weir", "runtime"): 98,
        ("the-weir", "budget"): 2.5,
        ("the-weir", "director"): ["ada-quill", "bo-ash"],
        ("low-water", "title"): "Low Water",
        ("low-water", "runtime"): 101,
        ("low-water", "tagline"): ["It rises"],
    }


def test_cells_of_every_type_become_words_numbers_lists_and_records(tmp_path: Path) -> None:
    select = (
        "select timestamp '2001-02-03 04:05:06' as t, true as b, 1.5::double as d, 'ab'::blob as x,"
        " {'name': 'Ada', 'born': date '1950-01-01'} as s, 9::bigint as i, null as n"
    )
    (record,) = read_parquet(parquet(tmp_path / "t.parquet", select)).records
    assert dict(record.data) == {
        "t": "2001-02-03", "b": True, "d": 1.5, "x": "6162",
        "s": {"name": "Ada", "born": "1950-01-01"}, "i": 9, "n": "",
    }  # fmt: skip
    assert (record.line, record.spot("b", True)) == (1, (1, 1))


@pytest.mark.parametrize(
    ("content", "complaint"),
    [(b"PAR1", "no Parquet"), (b"", "no Parquet"), (b"Film\nX\n", "no Parquet"), (None, "no such")],
)
def test_a_file_that_is_not_parquet_is_reported(
    tmp_path: Path, content: bytes | None, complaint: str
) -> None:
    pytest.importorskip("duckdb")
    path = tmp_path / "t.parquet"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(TableError, match=complaint):
        read_file(path, None)


def test_a_file_without_rows_is_reported(tmp_path: Path) -> None:
    path = parquet(tmp_path / "t.parquet", "select 'x' as a where false")
    with pytest.raises(TableError, match="no rows"):
        read_parquet(path)


def test_without_duckdb_the_message_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(TableError, match=r"pip install .*\[audit\]"):
        read_parquet(tmp_path / "t.parquet")
