"""Tables as programs write them: separators, quotes, encodings, and rows that are broken."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.tables import imported, table

from explorer.read.tables.files.delimited import read_delimited
from explorer.read.tables.record import TableError
from explorer.tables.keep import draft_kept
from explorer.tables.new_pack import new_pack


def rows(path: Path) -> list[list[object]]:
    return [list(record.data.values()) for record in read_delimited(path).records]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a,b\n1,2\n", "t.csv"),
        ("a;b\n1;2\n", "t.csv"),
        ("a|b\r\n1|2\r\n", "t.csv"),
        ("a\tb\n1\t2", "t.tsv"),
        ("\ufeffa,b\n1,2\n", "t.csv"),
        ('"a","b"\n"1","2"\n\n', "t.csv"),
        ("a,b\r1,2\r", "t.csv"),
        ("a,b,\n1,2,\n", "t.csv"),
    ],
)
def test_one_table_in_many_forms(tmp_path: Path, text: str, name: str) -> None:
    file = read_delimited(table(tmp_path, text, name))
    assert list(file.headings) == ["a", "b"]
    assert rows(file.path) == [["1", "2"]]
    assert not file.rejected


def test_the_place_of_a_cell_is_that_of_the_file(tmp_path: Path) -> None:
    path = table(tmp_path, 'a,b,c\n"x, y",2,3\n"two\nlines",5,6\n')
    first, second = read_delimited(path).records
    assert first.spot("b", "2") == (2, 8)
    assert second.line == 3


def test_quotes_in_a_tsv_are_letters(tmp_path: Path) -> None:
    path = table(tmp_path, 'a\tb\n"Weird" Al\tx\n"whole ""cell"""\ty\n', "t.tsv")
    assert rows(path) == [['"Weird" Al', "x"], ['whole "cell"', "y"]]


def test_a_sparql_services_tsv_is_read_without_languages_and_types(tmp_path: Path) -> None:
    text = (
        "?item\t?itemLabel\t?length\t?by\t?note\n"
        '<http://www.wikidata.org/entity/Q900001>\t"The \\"Reed\\""@en-gb\t'
        '"88"^^<http://www.w3.org/2001/XMLSchema#decimal>\t_:b0\t4\n'
    )
    file = read_delimited(table(tmp_path, text, "query.tsv"))
    assert list(file.headings) == ["item", "itemLabel", "length", "by", "note"]
    assert rows(file.path) == [
        ["http://www.wikidata.org/entity/Q900001", 'The "Reed"', "88", "", "4"]
    ]


def test_a_ragged_row_is_left_out_and_named(tmp_path: Path) -> None:
    file = read_delimited(table(tmp_path, "a,b\n1,2,3\n4,5\n6\n"))
    assert rows(file.path) == [["4", "5"]]
    assert [(p.line, p.column, p.found) for p in file.rejected] == [
        (2, 5, "a row of 3 cells"),
        (4, 1, "a row of 1 cell"),
    ]
    assert "quotes" in file.rejected[0].hint and "each empty cell" in file.rejected[1].hint


def test_a_quote_that_is_never_closed_costs_one_row(tmp_path: Path) -> None:
    file = read_delimited(table(tmp_path, 'a,b\n1,2\n3,"4\n5,6\n7,8\n'))
    assert rows(file.path) == [["1", "2"], ["5", "6"], ["7", "8"]]
    assert [(p.line, p.column) for p in file.rejected] == [(3, 3)]
    assert '""' in file.rejected[0].hint


def test_duplicate_headings_make_a_list(tmp_path: Path) -> None:
    file = read_delimited(table(tmp_path, "Star,Star,x\nA,B,1\n"))
    assert file.records[0].data == {"Star": ["A", "B"], "x": "1"}
    assert "twice" in file.notes[0]


def test_windows_1252_is_read_and_said(tmp_path: Path) -> None:
    file = read_delimited(table(tmp_path, "Name,x\nRenée,1\n".encode("cp1252")))
    assert rows(file.path) == [["Renée", "1"]]
    assert "Windows-1252" in file.notes[0]


@pytest.mark.parametrize(
    ("raw", "place", "complaint"),
    [
        (b"a,b\n1,\x002\n", (2, 3), "a NUL byte"),
        (b"  \n", (1, 1), "an empty file"),
        (b"a,b\n", (1, 1), "headings alone"),
        (b"one line of prose", (1, 1), "no table"),
    ],
)
def test_a_file_that_is_not_a_table_is_refused_at_its_place(
    tmp_path: Path, raw: bytes, place: tuple[int, int], complaint: str
) -> None:
    with pytest.raises(TableError) as error:
        read_delimited(table(tmp_path, raw))
    (problem,) = error.value.problems
    assert (problem.line, problem.column) == place
    assert problem.found == complaint


def test_a_file_of_more_than_64_mb_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    with path.open("wb") as file:
        file.truncate(2**30)
    with pytest.raises(TableError) as error:
        read_delimited(path)
    assert error.value.problems[0].hint == "split it into several files"


def test_an_endless_cell_is_left_out(tmp_path: Path) -> None:
    path = table(tmp_path, f'a,b\n1,"{"x" * 1_000_001}"\n2,3\n')
    file = read_delimited(path)
    assert rows(path) == [["2", "3"]]
    assert file.rejected[0].found == "a cell of more than 1,000,000 letters"


def test_lines_of_two_encodings_are_each_read_in_their_own(tmp_path: Path) -> None:
    text = "Film,Director\nAmélie,Ann Lée\n".encode() + "Zoé,Renée Lé\n".encode("cp1252")
    file = read_delimited(table(tmp_path, text))
    assert [record.data["Film"] for record in file.records] == ["Amélie", "Zoé"]
    assert file.notes == ["is UTF-8 except for line 3, read as Windows-1252"]


def test_a_file_that_grows_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = table(tmp_path, "Film,Runtime (min)\nA,9")

    def read_early(path: Path) -> bytes:
        raw = path.read_bytes()
        path.write_bytes(raw + b"0\n")
        return raw

    monkeypatch.setattr("explorer.read.tables.record.read_bytes", read_early)
    with pytest.raises(TableError, match="a file that changes while it is read"):
        read_delimited(path)
    monkeypatch.undo()
    plan = imported(tmp_path, path)
    path.write_bytes(path.read_bytes() + b"B,90\n")  # before it is kept beside the pack
    pack, _ = new_pack(tmp_path / "pack")
    with pytest.raises(TableError, match="a file that changes while it is read"):
        draft_kept(tmp_path / "pack", pack, plan, {})


DATES = {
    "2020-04-03": "2020-04-03", "2020/04/03": "2020-04-03", "20200403": "2020-04-03",
    "3 April 2020": "2020-04-03", "April 3, 2020": "2020-04-03", "31/12/2020": "2020-12-31",
    "2020-04-03T10:00:00Z": "2020-04-03", "circa 1920": "1920~", "03/04/2020": None,
    "3.4.2020": None, "44000": None, "1586000000": None, "2020-13-45": None, "soon": None,
}  # fmt: skip


def test_dates_in_all_forms_are_read_or_named_with_row_and_column(tmp_path: Path) -> None:
    rows = "".join(f"Film {n};90;{date}\n" for n, date in enumerate(DATES))
    plan = imported(tmp_path, table(tmp_path, f"Film;Runtime (min);Release date\n{rows}"))
    dated = {c.subject: c.value for c in plan.claims if c.property == "release-date"}
    assert [dated.get(f"film-{n}") for n in range(len(DATES))] == list(DATES.values())
    wrong = [n for n, value in enumerate(DATES.values()) if value is None]
    assert [(p.line, p.column) for p in plan.unread] == [(n + 2, 11 + (n > 9)) for n in wrong]


@pytest.mark.parametrize(
    ("name", "text", "claims", "named"),
    [
        # A column that changes type in a late row.
        ("t.csv", "Film,Runtime (min)\n" + "A,90\n" * 400 + "B,quite long\n", 3, ["402:3"]),
        ("t.tsv", "tconst\tdirectors\twriters\ntt0000001\tnm0000009\t\\N\n", 0, ["2:1"]),
        ("t.jsonl", '{"Film":"A","Runtime":90}\n' + '{"a":' * 1000 + "}" * 1000, 2, ["2:1"]),
        ("t.csv", 'Film,Runtime (min)\n"=HYPERLINK(""x"")",=1+1\n', 0, ["2:1"]),
    ],
)
def test_unreadable_cells_are_listed_and_the_rest_is_kept(
    tmp_path: Path, name: str, text: str, claims: int, named: list[str]
) -> None:
    plan = imported(tmp_path, table(tmp_path, text, name))
    assert len(plan.claims) == claims
    assert [f"{p.line}:{p.column}" for p in (*plan.rejected, *plan.unread)] == named
