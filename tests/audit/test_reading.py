"""What an audit makes of cells, mappings and ids, as `import` would; and what it leaves to whom."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from explorer.audit import plan, prune, reporting
from explorer.audit.row import Row
from explorer.audit.state import AuditError
from tests.support.audits import audit, audited, findings_in
from tests.support.claims_tables import random_table, write_table

pytest.importorskip("duckdb", reason="DuckDB is not installed: pip install '.[audit]'")


def test_a_sum_in_other_money_is_compared_with_sums_in_that_money(tmp_path: Path) -> None:
    """Neither source has a row under the property that counts in rupees but the second."""
    rows = [
        Row("a", "Long Ada", "gross", "₹40 crore"),
        Row("b", "Long Ada", "gross-in-rupees", "90"),
        Row("a", "Short Bob", "gross", "₹40 crore"),
        Row("b", "Short Bob", "gross", "₹40 crore"),
        Row("a", "Thin Cal", "gross", "£3 million ($5 million)"),
        Row("b", "Thin Cal", "gross", "£9 million"),
    ]
    on_films = [f for f in audited(tmp_path, rows) if not f["scope"].get("level")]
    by_subject = {finding["subject"]: finding for finding in on_films}
    assert set(by_subject) == {"Long Ada", "Thin Cal"}
    assert by_subject["Long Ada"]["property"] == "gross-in-rupees"
    assert by_subject["Thin Cal"]["property"] == "gross-in-pounds"
    assert not (tmp_path / "out" / "rejected.csv").exists()


def test_a_sum_of_nought_that_stands_for_an_unknown_one_is_no_claim(tmp_path: Path) -> None:
    rows = [Row("a", "Ada", "gross", "0"), Row("b", "Ada", "gross", "30")]
    assert audited(tmp_path, rows) == []


def test_marks_of_notes_are_no_part_of_a_value(tmp_path: Path) -> None:
    rows = [Row("a", "Ada", "runtime", "100[2]"), Row("b", "Ada", "runtime", "100")]
    assert audited(tmp_path, rows) == []


def test_dates_in_two_countries_are_compared_with_those_in_the_same_one(tmp_path: Path) -> None:
    rows = [
        Row("a", "Long Ada", "release-date", "13 June 1980 (United States)"),
        Row("b", "Long Ada", "release-date", "25 July 1980 (France)"),
        Row("a", "Short Bob", "release-date", "13 June 1980 (France)"),
        Row("b", "Short Bob", "release-date", "25 September 1980", region="France"),
    ]
    (finding,) = audited(tmp_path, rows)
    assert (finding["subject"], finding["scope"]["region"]) == ("Short Bob", "France")
    assert not (tmp_path / "out" / "rejected.csv").exists()


def test_a_date_in_another_country_than_its_row_is_rejected(tmp_path: Path) -> None:
    rows = [
        Row("a", "Long Ada", "release-date", "13 June 1980 (Italy)", region="France"),
        Row("b", "Long Ada", "release-date", "25 September 1980", region="France"),
    ]
    assert audited(tmp_path, rows) == []
    rejected = (tmp_path / "out" / "rejected.csv").read_text(encoding="utf-8")
    assert "the value is for Italy, and the row for France" in rejected


def test_an_estimate_is_not_stated_as_fact(tmp_path: Path) -> None:
    rows = [Row("a", "Ada", "runtime", "100 (est.)"), Row("b", "Ada", "runtime", "150")]
    (finding,) = audited(tmp_path, rows)
    claims = {c["source"]: c["factuality"] for p in finding["positions"] for c in p["claims"]}
    assert claims == {"a": "probable", "b": "certain"}


def test_a_summary_calls_films_by_the_titles_that_most_rows_give(tmp_path: Path) -> None:
    rows = [Row(source, "tt0000001", "name", "The *Long* Ada") for source in "abc"]
    rows += [Row("d", "tt0000001", "name", "Die Ada"), Row("a", "60301", "name", "Short Bob")]
    for subject, minutes in (("tt0000001", "190"), ("60301", "55"), ("tt0000002", "240")):
        rows += [Row("a", subject, "runtime", "100"), Row("b", subject, "runtime", minutes)]
    audited(tmp_path, rows)
    page = (tmp_path / "out" / "summary.md").read_text(encoding="utf-8")
    runtimes = [line for line in page.splitlines() if "running time: " in line]
    assert len(runtimes) == 3
    assert sum("The \\*Long\\* Ada (tt0000001), running time" in line for line in runtimes) == 1
    assert sum("Short Bob (60301), running time" in line for line in runtimes) == 1
    assert not any("that 60301" in line or "that tt0000001" in line for line in runtimes)
    assert sum("severity. tt0000002, running" in line for line in runtimes) == 1
    subjects = {finding["subject"] for finding in findings_in(tmp_path / "out")}
    assert subjects == {"tt0000001", "60301", "tt0000002"}


@pytest.mark.parametrize("worst", [0, 1])
def test_as_many_of_the_worst_become_a_pack_as_are_asked_for(tmp_path: Path, worst: int) -> None:
    rows = [Row("a", "Ada", "runtime", "100"), Row("b", "Ada", "runtime", "190")]
    write_table(tmp_path / "t.csv", rows)
    audit(tmp_path / "out", tmp_path / "t.csv", worst=worst)
    assert (tmp_path / "out" / "worst").is_dir() == bool(worst)


def _mapping(path: Path, film: str, imdb: str, length: str) -> None:
    path.write_text(
        f'subject = {{ kind = "film", name = "{film}", ids = {{ imdb = "{imdb}" }} }}\n'
        f'[[column]]\npath = "{length}"\nproperty = "runtime"\n'
    )


@pytest.fixture
def two_tables(tmp_path: Path) -> Path:
    (tmp_path / "one.csv").write_text("id,title,minutes\ntt0000001,Ada,100\n")
    (tmp_path / "two.csv").write_text("imdb,film,length\ntt0000001,Die Ada,190\n")
    _mapping(tmp_path / "one.toml", "title", "id", "minutes")
    _mapping(tmp_path / "two.toml", "film", "imdb", "length")
    return tmp_path


@pytest.mark.parametrize("first", ["one.toml", "one.csv=one.toml", "{}/one.csv=one.toml"])
def test_each_table_can_have_a_mapping_of_its_own(
    two_tables: Path, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, first: str
) -> None:
    monkeypatch.chdir(two_tables)
    mappings = ["--map", first.format(two_tables), "--map", "two.csv=two.toml"]
    code, _, err = run("audit", str(two_tables / "one.csv"), "two.csv", *mappings,
                       "--output", "out", "--worst", "0")  # fmt: skip
    assert code == 0, err
    (finding,) = findings_in(two_tables / "out")
    assert finding["subject"] == "tt0000001"
    page = (two_tables / "out" / "summary.md").read_text(encoding="utf-8")
    assert "Ada (tt0000001), running time" in page  # as its record calls it


@pytest.mark.parametrize(
    ("mappings", "words"),
    [
        (["one.toml", "two.toml"], "two mappings for all tables"),
        (["three.csv=one.toml"], "no table of that name"),
        (["one.csv=one.toml", "one.csv=two.toml"], "has a mapping already"),
        (["one.csv=three.toml"], "three.toml: no such file"),
    ],
)
def test_a_mapping_for_no_table_or_for_a_second_time_is_refused(
    two_tables: Path,
    run: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
    mappings: list[str],
    words: str,
) -> None:
    monkeypatch.chdir(two_tables)
    given = [word for mapping in mappings for word in ("--map", mapping)]
    code, _, err = run("audit", "one.csv", "two.csv", *given, "--output", "out")
    assert code == 2
    assert words in err


def test_an_audit_of_another_version_says_which_and_what_to_do(tmp_path: Path) -> None:
    write_table(tmp_path / "t.csv", [Row("a", "Ada", "runtime", "100")])
    audit(tmp_path / "out", tmp_path / "t.csv")
    started = tmp_path / "out" / ".audit" / "started.json"
    started.write_text(json.dumps({**json.loads(started.read_text()), "version": "0.0.9"}))
    with pytest.raises(AuditError, match=r"started with filmfacts 0\.0\.9.*another folder"):
        audit(tmp_path / "out", tmp_path / "t.csv", resume=True)


@pytest.mark.slow
def test_findings_are_the_same_however_few_subjects_are_reported_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [row for seed in range(2) for row in random_table(seed)]
    at_once = audited(tmp_path, rows, "once")
    assert len(at_once) > 20
    with monkeypatch.context() as patch:
        patch.setattr(reporting, "_AT_ONCE", 5)
        assert audited(tmp_path, rows, "in-turn") == at_once
    monkeypatch.setattr(prune, "_PART", 50)
    monkeypatch.setattr(plan, "_SHARE", 20)
    monkeypatch.setattr(plan, "too_long_for_one", lambda work, _: {*range(len(work))})
    assert audited(tmp_path, rows, "in-pieces") == at_once
    assert list(tmp_path.glob("in-pieces/.audit/found/*-1-of-2.json"))


def test_a_shipped_mapping_says_all_that_a_record_means(tmp_path: Path) -> None:
    """What it reads from within a cell, no heading is looked up for."""
    sample = Path(__file__).parent.parent / "tables" / "samples" / "tmdb.json"
    record = json.loads(sample.read_text(encoding="utf-8"))
    (tmp_path / "films.jsonl").write_text(json.dumps(record) + "\n")
    outcome = audit(tmp_path / "out", tmp_path / "films.jsonl")
    assert outcome.summary.rows > 20
    assert "not understood" not in (tmp_path / "out" / "summary.md").read_text(encoding="utf-8")


def test_names_for_ids_are_taken_from_the_table_that_has_them(tmp_path: Path) -> None:
    tables = {
        "basics.tsv": "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear"
        "\truntimeMinutes\tgenres\ntt0000001\tmovie\tAda\tAda\t0\t1987\t\\N\t100\tDrama\n",
        "crew.tsv": "tconst\tdirectors\twriters\ntt0000001\tnm0000001,nm0000002\t\\N\n",
        "names.tsv": "nconst\tprimaryName\tbirthYear\tdeathYear\n"
        "nm0000001\tIda Brandt\t1940\t\\N\nnm0000002\tTom Vale\t1940\t\\N\n",
        "other.csv": "source,subject,property,value\nother,tt0000001,director,Bo Lunn\n",
    }
    for name, text in tables.items():
        (tmp_path / name).write_text(text)
    audit(tmp_path / "out", *(tmp_path / name for name in tables))
    (finding,) = findings_in(tmp_path / "out")
    values = {position["value"] for position in finding["positions"]}
    assert (finding["property"], values) == ("director", {"Ida Brandt, Tom Vale", "Bo Lunn"})
