"""What an audit says of tables that it cannot read, and what it makes of odd ones."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from support.hostile import MUST_NOT_REACH_A_TERMINAL, TEXTS

from explorer.audit.duck import Duck
from explorer.audit.files import in_words
from explorer.audit.row import Row
from explorer.audit.unread_cells import UnreadCells
from explorer.read.pack import read_pack
from explorer.read.tables.formats import load_format
from tests.support.audits import audit, audited, findings_in
from tests.support.claims_tables import write_table

pytest.importorskip("duckdb", reason="DuckDB is not installed: pip install '.[audit]'")

HEAD = b"source,subject,property,value\n"
GOOD = HEAD + b"A,tt0000001,runtime,100\nB,tt0000001,runtime,190\n"


def _parquet(path: Path, select: str) -> bytes:
    duck = Duck(100)
    duck.write(select, path)
    duck.close()
    return path.read_bytes()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("t.csv", HEAD + b"A,tt1,runtime\n", "{file}:2: expected 4 cells, found 3"),
        ("t.csv", GOOD + b"A,tt1,runtime,1,2\n", "{file}:4: expected 4 cells, found 5"),
        ("t.csv", HEAD + b'A,tt1,runtime,"1\n', "{file}:2: a quotation mark that is not closed"),
        ("t.csv", HEAD + b"A,tt1,runtime,\xff\n", "{file}:2: expected UTF-8 text"),
        ("t.csv", b"\xff\xfe", "{file}:1: expected UTF-8 text"),
        ("t.csv", b"", "{file}: is empty"),
        ("t.csv", b"\n1,2\n", "{file}: expected a row of headings, found an empty line"),
        ("t.csv", b"s" * 200_000, "{file}:1: expected a row of headings (field larger than"),
        ("t.csv", b"value,value\n", "{file}:1: two columns have the heading 'value'"),
        ("t.csv", b"source,subject,value\n1,2,3\n", "{file}: no column property; expected source"),
        (
            "t.jsonl",
            b'{"source": "A"}\n{"sou',
            '{file}: Malformed JSON in file "{file}", at byte ',
        ),
        ("t.parquet", b"PAR1", "{file}: is an incomplete Parquet file; its end is missing"),
        ("t.xlsx", b"PK", "{file}: expected a table that ends in .csv, .json"),
    ],
)
def test_a_table_that_cannot_be_read_is_told_in_a_sentence(
    name: str, content: bytes, message: str, tmp_path: Path, run: Callable[..., Any]
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    (tmp_path / "good.csv").write_bytes(GOOD)
    csv.field_size_limit(1_000_000)  # as reading another table leaves it
    output = str(tmp_path / "out")
    code, out, err = run("audit", str(tmp_path / "good.csv"), str(file), "--output", output)
    complaint = next(line for line in err.splitlines() if line.startswith("filmfacts audit: "))
    assert (code, out) == (2, "")
    assert complaint.startswith(f"filmfacts audit: {message.replace('{file}', str(file))}")
    assert "Traceback" not in err


def test_the_mapping_that_a_table_of_records_needs_is_shown_and_can_be_used(
    tmp_path: Path, run: Callable[..., Any]
) -> None:
    table = tmp_path / "one.csv"
    table.write_text("Title,Directed by,Running time (min),Shelf mark\nThe Weir,Ada Quill,90,x\n")
    code, _, err = run("audit", str(table), "--output", str(tmp_path / "out"))
    assert code == 2 and "save this as map.toml" in err
    (tmp_path / "map.toml").write_text(err.partition("--map map.toml:\n")[2])
    form = load_format(tmp_path / "map.toml")
    assert form.subject is not None and form.subject.name == "Title"
    assert form.ignore == ["Shelf mark"]
    columns = [(column.path, column.property, column.unit) for column in form.column]
    assert columns == [
        ("Title", "title", ""),
        ("Directed by", "director", ""),
        ("Running time (min)", "runtime", "min"),
    ]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda data: data[: len(data) // 2], "its end is missing"),
        (lambda data: data[:40] + bytes(200) + data[240:], "is a damaged Parquet file ("),
    ],
)
def test_a_damaged_parquet_file_among_good_ones_is_named(
    change: Callable[[bytes], bytes], message: str, tmp_path: Path, run: Callable[..., Any]
) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    row = "'s' || i % 2 as source, 'tt' || i as subject, 'runtime' as property, i::varchar as value"
    whole = _parquet(folder / "good.parquet", f"select {row} from range(999) t(i)")
    (folder / "parts.parquet").write_bytes(change(whole))
    words = ("audit", str(folder), "--output", str(tmp_path / "out"))
    code, _, err = run(*words)
    assert code == 2
    assert "parts.parquet" in err.splitlines()[-1]
    assert message in err.splitlines()[-1]
    (folder / "parts.parquet").unlink()
    assert run(*words)[0] == 0


def test_a_full_disk_is_told_in_a_sentence() -> None:
    inner = r"Could not write file \"out/.audit/kept.parquet\": No space left on device"
    error = ValueError(
        'IO Error: Async write failed for range [offset=26, size=12780]: {"exception_type":"IO",'
        f'"exception_message":"{inner}","errno":"28"}}'
    )
    words = "out/.audit/kept.parquet: No space left on device; continue with --resume"
    assert in_words(error) == words


def test_files_of_one_table_may_differ_in_columns_and_types(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    (folder / "more").mkdir(parents=True)
    subject_and_property = "'tt1' as subject, 'runtime' as property"
    _parquet(folder / "a.parquet", f"select 'A' as source, {subject_and_property}, 100 as value")
    _parquet(
        folder / "b.parquet",
        f"select 'B' as source, {subject_and_property}, '190' as value, 'US' as region",
    )
    (folder / "more" / "c [1].jsonl").write_text(
        '{"source": "C", "subject": "tt1", "property": "runtime", "value": 100}\n'
        '{"source": "D", "subject": "tt1", "property": "runtime", "value": "250", "line": 3}\n'
    )
    (folder / "d.csv").write_text("source;subject;property;value\n")
    (folder / "_note.csv").write_text("no table\n")
    (tmp_path / "ids.csv").write_text("here,there\ntt1,tt0000001\n")
    audit(tmp_path / "out", folder, crosswalk=tmp_path / "ids.csv")
    by_audit = findings_in(tmp_path / "out")
    assert {finding["subject"] for finding in by_audit} == {"tt0000001"}
    claims = [c["source"] for f in by_audit for p in f["positions"] for c in p["claims"]]
    assert set(claims) == {"A", "B", "C", "D"}


def test_two_databases_meet_by_a_crosswalk_with_the_proposed_mappings(
    tmp_path: Path, run: Callable[..., Any]
) -> None:
    tables = {
        "ours.csv": "tconst,Title,Directed by\ntt0000001,The Weir,Ada Quill\n",
        "theirs.csv": "Film ID,Title,Directed by\nF1,The Weir,Bo Ash\n",
    }
    words = ["--output", str(tmp_path / "out"), "--crosswalk", str(tmp_path / "ids.csv")]
    (tmp_path / "ids.csv").write_text("theirs,imdb\nF1,tt0000001\n")
    for name, content in tables.items():
        (tmp_path / name).write_text(content)
        err = run("audit", str(tmp_path / name), *words[:2])[2]
        proposed = err.partition("--map map.toml:\n")[2]
        if name == "theirs.csv":
            own = r"(?m)^subject = .*\n.*\n# (subject = .* theirs = )"
            proposed = re.sub(own, r"\1", proposed)
        (tmp_path / f"{name}.toml").write_text(proposed)
        words += ["--map", f"{tmp_path / name}={tmp_path / name}.toml"]
    code, out, _ = run("audit", *(str(tmp_path / name) for name in tables), *words)
    assert code == 0
    assert out.startswith("4 claims, 1 finding\n")


def test_a_crosswalk_gives_one_id_for_each(tmp_path: Path, run: Callable[..., Any]) -> None:
    (tmp_path / "t.csv").write_bytes(GOOD)
    (tmp_path / "ids.csv").write_text("here,there\ntt1,a\ntt1,b\n")
    crosswalk, output = str(tmp_path / "ids.csv"), str(tmp_path / "out")
    words = (str(tmp_path / "t.csv"), "--crosswalk", crosswalk, "--output", output)
    code, _, err = run("audit", *words)
    assert code == 2
    assert err.endswith(f"{crosswalk}: 'tt1' stands for two ids; expected one\n")


def test_rows_of_no_use_are_no_trouble(tmp_path: Path) -> None:
    assert audited(tmp_path, [], "empty") == []
    assert audited(tmp_path, [Row("a", "b", "colour of the sky", "blue")], "unknown") == []
    summary = (tmp_path / "unknown" / "summary.md").read_text(encoding="utf-8")
    assert "colour of the sky (1)" in summary


def test_hostile_text_does_no_harm_wherever_it_is_told(
    tmp_path: Path, run: Callable[..., Any]
) -> None:
    texts = [text.replace("\x00", "") for text in TEXTS] + ["<script>alert(1)</script>"]
    rows = [Row(text, text, "director", text, text, text, text) for text in texts]
    rows += [Row(text, "Film", "director", text) for text in texts]
    rows += [
        Row(text, f"Film {text}", "runtime", str(90 + 30 * at)) for at, text in enumerate(texts)
    ]
    rows += [Row(text, "Film", "runtime", text, as_of=text) for text in texts]
    rows += [Row("s", "Film", text, "x", factuality=text) for text in texts]
    rows += [Row("s", "Film", "runtime", "100", factuality=text) for text in texts]
    write_table(tmp_path / "t.csv", rows)
    output = tmp_path / "out"
    code, out, err = run("audit", str(tmp_path / "t.csv"), "--output", str(output), "--worst", "2")
    assert code == 0, err
    assert findings_in(output)
    names = ("summary.md", "summary.html", "findings.jsonl", "rejected.csv")
    pages = [(output / name).read_text(encoding="utf-8") for name in names]
    for shown in (out, err, *pages):
        assert not [evil for evil in MUST_NOT_REACH_A_TERMINAL if evil in shown]
    assert not any("<script>alert" in page for page in pages[:2])
    with (output / "rejected.csv").open(encoding="utf-8", newline="") as file:
        rejected = list(csv.reader(file))
    assert len(rejected) > len(texts)
    cells = [cell for row in rejected for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert read_pack(output / "worst").claims


def test_what_nobody_can_read_is_counted_where_all_agree_and_where_they_differ(
    tmp_path: Path,
) -> None:
    rows = [Row(source, "A", "runtime", "long") for source in ("s", "t")]
    rows += [Row("s", "B", "runtime", "100"), Row("t", "B", "runtime", "short")]
    rows += [Row("s", "C", "release-date", "soon"), Row("s", "D", "runtime", "90 min")]
    write_table(tmp_path / "t.csv", rows)
    summary = audit(tmp_path / "out", tmp_path / "t.csv").summary
    assert (summary.rejected, summary.not_compared) == (1, "")
    unread = [(kind.column, kind.number, kind.example) for kind in summary.unread]
    assert unread == [("runtime", 3, '"long"'), ("release-date", 1, '"soon"')]


def test_cells_of_a_record_a_row_that_nobody_can_read_are_counted_by_column_and_reason(
    tmp_path: Path, run: Callable[..., Any]
) -> None:
    (tmp_path / "map.toml").write_text(
        'subject = { kind = "film", name = "title" }\n'
        + "".join(
            f'[[column]]\npath = "{name}"\nproperty = "{name}"\n'
            for name in ("director", "runtime")
        )
    )
    lines = ["title,director,runtime,shelf"]
    lines += [f'Film {n},"Quill, Ada",{n % 60 + 60},x' for n in range(2500)]
    lines += ['Long Ada,"Ash, Bo",long,', ",,,"]
    (tmp_path / "one.csv").write_text("\n".join(lines))
    (tmp_path / "two.csv").write_text("title,director,runtime\nFilm 9,Bo Ash,69\n")
    words = ["audit", *(str(tmp_path / name) for name in ("one.csv", "two.csv"))]
    output = tmp_path / "out"
    code, out, _ = run(
        *words, "--map", str(tmp_path / "map.toml"), "--output", str(output), "--worst", "0"
    )
    assert code == 0
    assert "Not understood, and so not compared: 2,502 cells." in out
    assert '"director" in one.csv: 2,501 cells not understood, such as "Quill, Ada" (row 2);' in out
    assert '"runtime" in one.csv: 1 cell not understood, "long" (row 2,502); expected a num' in out
    assert 'the heading "shelf" is not understood' in out
    for name in ("summary.md", "summary.html"):
        page = (output / name).read_text(encoding="utf-8")
        assert "so not compared: 2,502 cells." in page
        assert "one.csv" in page
        assert "(row 2,502)" in page
        assert "shelf" in page


def test_a_column_that_one_of_many_tables_lacks_is_told(tmp_path: Path) -> None:
    (tmp_path / "map.toml").write_text(
        'subject = { kind = "film", name = "title" }\n'
        '[[column]]\npath = "runtime"\nproperty = "runtime"\n'
        '[[column]]\npath = "budget"\nproperty = "budget"\n'
    )
    (tmp_path / "one.csv").write_text("title,runtime\nAda,90\n")
    (tmp_path / "two.csv").write_text("title\nAda\n")
    tables = tmp_path / "one.csv", tmp_path / "two.csv"
    audit(tmp_path / "out", *tables, mapping=tmp_path / "map.toml")
    page = (tmp_path / "out" / "summary.md").read_text(encoding="utf-8")
    assert page.count("no column") == 1  # none has a budget, which a mapping for others may name
    assert '- two.csv: no column "runtime", unlike one.csv' in page


def test_records_are_read_alike_however_far_down_the_table_they_stand(tmp_path: Path) -> None:
    (tmp_path / "map.toml").write_text(
        'subject = { kind = "film", name = "title" }\nwhere = { type = ["film"] }\n'
        '[[column]]\npath = "genre"\nproperty = "genre"\n'
    )
    lines = ["title,type,genre"]
    lines += [f"""Film {n},film,"['Drama', 'Western']\"""" for n in range(2001)]
    lines += ["Show,series,Drama", """Last,film,"['Drama', 'Western']\""""]
    (tmp_path / "one.csv").write_text("\n".join(lines))
    (tmp_path / "two.csv").write_text("title,type,genre\nFilm 9,film,Drama\n")
    tables = tmp_path / "one.csv", tmp_path / "two.csv"
    summary = audit(tmp_path / "out", *tables, mapping=tmp_path / "map.toml").summary
    assert (summary.unread, dict(summary.properties)) == ([], {"genre": 2 * 2002 + 1})


def test_kinds_of_cells_beyond_those_that_are_told_apart_are_counted_together() -> None:
    cells = UnreadCells()
    for number in range(1000):
        cells.add("t.csv", "budget", ("a number", f"not “{number}”"), f'"{number}"', 1, number + 2)
    assert len(cells.kinds) <= 201
    assert cells.kinds[0].words.startswith('"budget" in t.csv: 800 cells not understood, such as')
    assert sum(kind.number for kind in cells.kinds) == 1000


def test_sources_that_share_no_subject_get_no_all_clear(tmp_path: Path) -> None:
    write_table(
        tmp_path / "t.csv", [Row("s", "A", "runtime", "90"), Row("t", "B", "runtime", "91")]
    )
    audit(tmp_path / "out", tmp_path / "t.csv")
    for name in ("summary.md", "summary.html"):
        page = (tmp_path / "out" / name).read_text(encoding="utf-8")
        assert "so there was nothing to compare" in page


def test_two_databases_of_a_record_a_row_meet_by_their_ids(tmp_path: Path) -> None:
    """The second calls the film otherwise; both name its id."""
    (tmp_path / "map.toml").write_text(
        'subject = { kind = "film", name = "title", ids = { imdb = "id" } }\n'
        '[[column]]\npath = "runtime"\nproperty = "runtime"\n'
        '[[column]]\npath = "made in"\nproperty = "country"\n'
    )
    (tmp_path / "one.csv").write_text("id,title,runtime,made in\ntt0000001,Ada,100,Peru\n")
    (tmp_path / "two.csv").write_text("id,title,runtime,made in\ntt0000001,Die Ada,190,Chile\n")
    audit(
        tmp_path / "out", tmp_path / "one.csv", tmp_path / "two.csv", mapping=tmp_path / "map.toml"
    )
    by_property = {f["property"]: f for f in findings_in(tmp_path / "out")}
    assert by_property["runtime"]["subject"] == "tt0000001"
    assert "Peru" in by_property["country"]["explanation"]  # no table has a record of a country


def _row(source: str, film: str, minutes: int) -> Row:
    return Row(source, film, "runtime", str(minutes))


def test_a_baseline_tells_what_is_new_gone_and_changed(
    tmp_path: Path, run: Callable[..., Any]
) -> None:
    def tables(name: str, values: Sequence[int]) -> str:
        rows = [_row("a", f"tt000000{at}", 100) for at in range(len(values))]
        rows += [_row("b", f"tt000000{at}", value) for at, value in enumerate(values)]
        write_table(tmp_path / name, rows)
        return str(tmp_path / name)

    audited(tmp_path, [_row("a", f"tt000000{at}", 100) for at in range(4)] + [
        _row("b", f"tt000000{at}", value) for at, value in enumerate([150, 100, 160, 170])
    ], "before")  # fmt: skip
    table = tables("now.csv", [150, 155, 165, 100])
    before = str(tmp_path / "before")
    words = ("audit", table, "--output", str(tmp_path / "now"), "--baseline", before)
    code, out, _ = run(*words, "--fail-on", "new")
    assert code == 1
    assert "since the earlier audit: 1 new, 1 gone, 1 changed" in out
    changes = json.loads((tmp_path / "now" / "changes.json").read_text(encoding="utf-8"))
    assert {key: len(ids) for key, ids in changes.items()} == {"new": 1, "gone": 1, "changed": 1}
    assert "1 new, 1 gone, 1 changed" in (tmp_path / "now" / "summary.md").read_text()
    for baseline, why in ((table, "expected a report written with"), ("no", "no such file")):
        code, _, err = run(*words[:-1], baseline)
        assert code == 2
        assert why in err
    assert run("audit", table, "--output", "x", "--fail-on", "new")[0] == 2


def test_tables_of_known_databases_meet_without_a_mapping(tmp_path: Path) -> None:
    """TMDb has an id of its own first, and IMDb's, which is the one that both have."""
    (tmp_path / "title.basics.tsv").write_text(
        "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\t"
        "runtimeMinutes\tgenres\ntt0000001\tmovie\tAda\tAda\t0\t1987\t\\N\t100\tDrama\n"
    )
    film = {"id": 7, "imdb_id": "tt0000001", "title": "Ada", "original_title": "Ada",
            "release_date": "1987-05-01", "runtime": 130, "production_companies": [],
            "vote_average": 6.5}  # fmt: skip
    (tmp_path / "films.jsonl").write_text(json.dumps(film) + "\n")
    tables = tmp_path / "title.basics.tsv", tmp_path / "films.jsonl"
    assert audit(tmp_path / "out", *tables).summary.sources == ("IMDb", "TMDb")
    (finding,) = findings_in(tmp_path / "out")
    assert (finding["subject"], finding["property"]) == ("tt0000001", "runtime")
