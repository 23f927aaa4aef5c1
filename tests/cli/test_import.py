"""`filmfacts import`: from a file to findings, what is written, and what is refused."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from support.tables import table

from explorer.claiming.book import ClaimBook
from explorer.read.check_phrases import check_phrases
from explorer.read.pack import read_pack
from explorer.read.texts import text_store
from explorer.session import Session

Run = Callable[..., tuple[int, str, str]]

ALPHA = """Title,Year,Director,Running time (min),Budget (USD)
The Salt Lantern,1987,Ines Okafor,112,9000000
Harbour Nine,1991,Tom Reyes,95,3000000
"""
BETA = """Film;Released;Directed by;Runtime
The Salt Lantern;1987;Inez Okafor;118 min
Harbour Nine;1991;Tom Reyes;long
"""


@pytest.fixture
def pack(tmp_path: Path, run: Run) -> Path:
    """A pack of one imported table."""
    root = tmp_path / "films"
    code, _, err = run(
        "import", str(root), str(table(tmp_path, ALPHA, "a.csv")), "--source", "Alpha"
    )
    assert (code, err) == (0, "")
    return root


def snapshot(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_two_tables_to_the_first_conflict(pack: Path, tmp_path: Path, run: Run) -> None:
    file = table(tmp_path, BETA, "b.csv")
    code, out, err = run("import", str(pack), str(file), "--source", "beta")
    assert code == 0
    assert "7 claims, 1 new person, 1 conflict, 1 cell not understood" in out
    assert "running time: " in out and ", for 118." in out
    assert f'{file}:3:29: found "long"; expected a number, in min' in err
    read = read_pack(pack)
    assert [source.id for source in read.sources.values()] == ["alpha", "beta"]
    assert not check_phrases(read, text_store(read))


def test_rows_are_passages_with_their_ids(pack: Path) -> None:
    read = read_pack(pack)
    assert read.passages["alpha", 2].outline == "a.csv, row 2"
    claim = read.claims["alpha-2-runtime"]
    assert [(item.line, item.phrase) for item in claim.evidence] == [(2, "95")]
    session = Session.load(pack)
    lines = session.lines("alpha")
    assert lines is not None and lines[1].startswith("Title: Harbour Nine; Year: 1991")


def test_dry_run_writes_nothing(pack: Path, tmp_path: Path, run: Run) -> None:
    before = snapshot(pack)
    file = table(tmp_path, BETA, "b.csv")
    code, out, _ = run("import", str(pack), str(file), "--source", "beta", "--dry-run")
    assert code == 0
    assert "7 claims, 1 new person, 1 conflict, 1 cell not understood" in out
    assert snapshot(pack) == before
    assert run("import", str(tmp_path / "no"), str(file), "--source", "s", "--dry-run")[0] == 0
    assert not (tmp_path / "no").exists()


def test_a_backup_before_and_undo_after(pack: Path, tmp_path: Path, run: Run) -> None:
    before = snapshot(pack)
    run("import", str(pack), str(table(tmp_path, BETA, "b.csv")), "--source", "beta")
    assert (pack / "sources.toml~").read_bytes() == before[pack / "sources.toml"]
    assert ClaimBook(Session.load(pack)).undo() == "import of b.csv as beta"
    after = snapshot(pack)
    assert {path: after.get(path) for path in before} == before
    assert set(read_pack(pack).sources) == {"alpha"}


def test_a_near_name_is_a_question_in_the_queue(pack: Path, tmp_path: Path, run: Run) -> None:
    _, out, _ = run("import", str(pack), str(table(tmp_path, BETA, "b.csv")), "--source", "beta")
    assert '"Inez Okafor" is new but similar to "Ines Okafor": is it the same?' in out
    (row,) = [json.loads(line) for line in (pack / "suggestions.jsonl").read_text().splitlines()]
    assert (row["subject"], row["property"]) == ("ines-okafor", "also-known-as")
    session = Session.load(pack)
    asked = ClaimBook(session).suggestions("beta")
    assert ("Inez Okafor",) in [question.value for question in asked]


def test_undo_takes_the_questions_back(pack: Path, tmp_path: Path, run: Run) -> None:
    run("import", str(pack), str(table(tmp_path, BETA, "b.csv")), "--source", "beta")
    assert (pack / "suggestions.jsonl").exists()
    ClaimBook(Session.load(pack)).undo()
    assert not (pack / "suggestions.jsonl").exists()


def test_what_was_not_understood_is_kept_aside(pack: Path, tmp_path: Path, run: Run) -> None:
    broken = BETA + "The Salt Lantern;1987\n"
    run("import", str(pack), str(table(tmp_path, broken, "b.csv")), "--source", "beta")
    kept = (pack / "texts" / "beta-rejected.txt").read_text().splitlines()
    assert [line.split(": ")[1] for line in kept] == [
        "found a row of 2 cells; expected 4; the row was left out; write a separator for each "
        "empty cell",
        'found "long"; expected a number, in min',
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["b.csv"], "for example --source imdb"),
        (["b.csv", "--source", "alpha"], "--source alpha-2"),
        (["no.csv", "--source", "s"], "no.csv:1:1: no such file"),
        (["b.csv", "--source", "s", "--format", "tmbd"], 'did you mean "tmdb"?'),
        (["b.xlsx", "--source", "s"], "save a spreadsheet as CSV"),
        (["b.csv", "--source", "s", "--map", "no.toml"], "no.toml:1:1: no such file"),
    ],
)
def test_refusals_say_what_to_write(
    pack: Path, tmp_path: Path, run: Run, words: list[str], said: str
) -> None:
    table(tmp_path, BETA, "b.csv")
    table(tmp_path, BETA, "b.xlsx")
    before = snapshot(pack)
    given = [str(tmp_path / w) if "." in w else w for w in words]
    code, _, err = run("import", str(pack), *given)
    assert code == 2
    assert said in err
    assert err.endswith("filmfacts: nothing was imported\n")
    assert snapshot(pack) == before


def test_the_pack_that_ships_is_left_alone(tmp_path: Path, run: Run) -> None:
    file = table(tmp_path, ALPHA, "a.csv")
    code, _, err = run("import", "ballerina", str(file), "--source", "s")
    assert code == 2
    assert "comes with the program" in err


def test_a_copy_of_another_database_is_declared(pack: Path, tmp_path: Path, run: Run) -> None:
    file = table(tmp_path, ALPHA, "a.csv")
    run("import", str(pack), str(file), "--source", "TMDb")
    _, _, err = run("import", str(pack), str(file), "--source", "Letterboxd")
    source = read_pack(pack).sources["letterboxd"]
    assert source.copy_of == "tmdb"
    assert "https://letterboxd.com/about/film-data/" in source.note
    assert "letterboxd is declared a copy of tmdb" in err


def test_hostile_names_never_reach_the_terminal(tmp_path: Path, run: Run) -> None:
    text = "Title,\x1b[31mX\nThe \x1b]0;x\x07Well,1\n[bold]B,2\n"
    code, out, err = run(
        "import", str(tmp_path / "p"), str(table(tmp_path, text, "h.csv")), "--source", "s"
    )
    assert code == 0
    assert "\x1b" not in out + err and "\x07" not in out + err


def test_problems_of_one_kind_are_told_once(tmp_path: Path, run: Run) -> None:
    rows = "".join(f"Film {n},{n} parts,x\n" for n in range(1, 40)) + "Film 40,91,x\n"
    file = table(tmp_path, f"Title,Runtime,Cachet,Bobine\n{rows}".replace(",x", ",x,[y"), "a.csv")
    _, out, err = run("import", str(tmp_path / "p"), str(file), "--source", "s")
    assert "39 cells not understood" in out
    (problem,) = [line for line in err.splitlines() if "expected a number" in line]
    assert problem.startswith(f'{file}:2:8: found "1 parts"; expected a number, in min')
    such = '(and 38 more like it up to line 40, such as "2 parts", "3 parts" and "4 parts")'
    assert problem.endswith(such)
    assert "texts/s-rejected.txt" in err
    assert len((tmp_path / "p" / "texts" / "s-rejected.txt").read_text().splitlines()) == 39


def test_a_file_that_cannot_be_read_is_left_out_and_the_rest_imported(
    pack: Path, tmp_path: Path, run: Run
) -> None:
    good, bad = table(tmp_path, ALPHA, "a.csv"), table(tmp_path, b"Film,Year\0\n", "b.csv")
    none = tmp_path / "none.csv"
    again = ("import", str(pack), str(good), str(bad), str(none), "--source", "s")
    before = snapshot(pack)
    code, out, err = run(*again, "--dry-run")
    assert (code, snapshot(pack)) == (2, before)
    assert "2 of 3 files would be left out" in err
    for way in ((), ("--keep-table",)):
        code, out, err = run(*again[:-1], f"s{len(way)}", *way)
        assert code == 2
        assert "2 files left out" in out
        assert f"{bad}:1:10: found a NUL byte" in err and f"{none}:1:1: no such file" in err
        assert (
            "2 of 3 files were left out; once they can be read, import all files with --update"
            in err
        )
        source = read_pack(pack).sources[f"s{len(way)}"]
        assert source.note == "Imported from a.csv." and len(source.tables) == len(way)
        assert (pack / "texts" / f"{source.id}-rejected.txt").read_text().count("; expected ") == 2
    before = snapshot(pack)
    code, out, err = run(*again[:-1], "s0", "--update")
    assert (code, snapshot(pack)) == (2, before)  # what the other files said would be gone
    assert "nothing was imported" in err and "b.csv" in err
    code, _, err = run("import", str(pack), str(bad), str(none), "--source", "new")
    assert (code, snapshot(pack)) == (2, before)


def test_headings_that_are_not_understood_come_with_one_mapping_to_save(
    tmp_path: Path, run: Run
) -> None:
    file = table(tmp_path, "Bobine;Cachet;Director\nThe Well;7;Ada Quill\n", "a.csv")
    again = ("import", str(tmp_path / "p"), str(file), "--source", "s", "--map")
    code, _, err = run(*again[:-1])
    assert code == 2
    assert err.count("not understood") == 1
    shown = err.split("from the lines you want:\n")[1].split("\n  ]\n")[0] + "\n]\n"
    assert '# { path = "Bobine", property = "…" },  # The Well' in shown
    mapping = table(tmp_path, shown.replace('"…"', '"Bobine"', 1), "mapping.toml")
    code, out, _ = run(*again, str(mapping))
    assert (code, "1 new film" in out) == (0, True)
    assert f"{file}: read by your mapping\n" in out

    two = (str(file), str(table(tmp_path, "Bobine;Cachet\nSalt;8\n", "b.csv")))
    _, _, err = run("import", str(tmp_path / "q"), *two, "--source", "s")
    assert err.count("# { path") == 2


def test_a_text_is_no_table_and_it_says_how_texts_are_added(tmp_path: Path, run) -> None:
    text = tmp_path / "review.txt"
    text.write_text("The Salt Road\nIt runs for 124 minutes.\n")
    assert run("new", str(tmp_path / "salt"), str(text))[0] == 0
    more = tmp_path / "preview.txt"
    more.write_text("A preview of The Salt Road\nIt will be out in May.\n")
    code, _, err = run("import", str(tmp_path / "salt"), str(more), "--source", "preview")
    assert code == 2
    command = err.partition("to add an article's text as a source, write: ")[2].split("\n")[0]
    assert run(*shlex.split(command)[1:])[0] == 0
