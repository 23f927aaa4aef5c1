"""Tables that name their sources, in each row or in their headings."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.tables import imported, table

from explorer import open_pack
from explorer.cli import main


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "Film,Attribute,Value,Source\nSalt Gate,Director,Ada Quill,Weekly Reel\n"
            "Salt Gate,Director,Ada Quil,Stage & Lens\n",
            {"weekly-reel", "stage-lens"},
        ),
        (
            "Film,Fact,Source,Says\nSalt Gate,Director,Weekly Reel,Ada Quill\n"
            "Salt Gate,Director,Stage & Lens,Ada Quil\n",
            {"weekly-reel", "stage-lens"},
        ),
        (
            "Film,Director (Weekly Reel),Director (Stage & Lens),Running time (Weekly Reel),"
            "Running time (Stage & Lens)\nSalt Gate,Ada Quill,Ada Quil,99,101\n",
            {"weekly-reel", "stage-lens"},
        ),
        (
            "Film,IMDb: director,Festival Guide: director,IMDb: runtime,Festival Guide: runtime\n"
            "Salt Gate,Ada Quill,Ada Quil,99,101\n",
            {"imdb", "festival-guide"},
        ),
        (
            "Film,imdb_director,wikidata_director,imdb_runtime,wikidata_runtime\n"
            "Salt Gate,Ada Quill,Ada Quil,99,101\n",
            {"imdb", "wikidata"},
        ),
        (
            ",IMDb,,Festival Guide,\nTitle,Director,Runtime,Director,Runtime\n"
            "Salt Gate,Ada Quill,99,Ada Quil,101\n",
            {"imdb", "festival-guide"},
        ),
        (
            "Film,Field,IMDb,Press book\nSalt Gate,Director,Ada Quill,Ada Quil\n"
            "Salt Gate,Running time,99 min,101 min\nSalt Gate,Year,1961,1962\n"
            "Salt Gate,Cachet,x,y\n",
            {"imdb", "press-book"},
        ),
        (
            "Fact,Press kit,Festival guide\nTitle,Salt Gate,Salt Gate\n"
            "Director,Ada Quill,Ada Quil\nRunning time,99,101\nYear,1961,1962\n",
            {"press-kit", "festival-guide"},
        ),
        (
            "Fact,IMDb,Wikipedia\nDirector,Ada Quill,Ada Quil\nRunning time,99,101\n"
            "Year,1961,1962\n",
            {"imdb", "wikipedia"},
        ),
    ],
)
def test_each_source_makes_its_own_claims(tmp_path: Path, text: str, sources: set[str]) -> None:
    plan = imported(tmp_path, table(tmp_path, text), title="Salt Gate")
    directors = [(c.source, *c.value) for c in plan.claims if c.property == "director"]  # type: ignore[misc]
    assert {source for source, _ in directors} == sources
    assert {name for _, name in directors} == {"ada-quill", "ada-quil"}
    assert {c.subject for c in plan.claims} == {"salt-gate"}
    assert not plan.unknown


@pytest.mark.parametrize(
    "headings",
    [
        "Release date (DVD),Release date (Cinema),Runtime (DVD),Runtime (Cinema)",
        "Budget (planned),Budget (actual),Gross (planned),Gross (actual)",
        "Release date (UK),Release date (France),Gross (UK),Gross (France)",
        "Director (Weekly Reel),Director (Stage & Lens),Seen,Rank",
        "Title (English),Title (French),Language (English),Language (French)",
    ],
)
def test_other_notes_in_headings_name_no_source(tmp_path: Path, headings: str) -> None:
    text = f"Film,{headings}\nSalt Gate,1999,1999,99,98\n"
    assert {c.source for c in imported(tmp_path, table(tmp_path, text)).claims} == {"s"}


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Source,Runtime\nWeekly Reel,99\nKino,101\n", {"weekly-reel", "kino"}),
        ("Source,Runtime\nWeekly Reel,99\nWeekly Reel,101\n", set()),  # of two films
        ("Source,Runtime\nnovel,99\n", {"s"}),
        ("Source,Name,Job\nWeekly Reel,Ada Quill,Director\nKino,Bo Ash,Writer\n", {"s"}),
    ],
)
def test_each_row_may_be_what_another_source_says_of_the_film(
    tmp_path: Path, text: str, sources: set[str]
) -> None:
    made = imported(tmp_path, table(tmp_path, text), title="Reed")
    assert {claim.source for claim in made.claims} == sources


def test_a_source_that_two_tables_name_is_one_independent_source(tmp_path: Path) -> None:
    text = "Fact,IMDb,Wikipedia\nDirector,Ada Quill,Bo Ash\nRunning time,99,98\nYear,1961,1961\n"
    path = table(tmp_path, text)
    assert main(["import", str(tmp_path / "p"), str(path), "--source", "s", "--title", "Reed"]) == 0
    assert main(["import", str(tmp_path / "p"), str(path), "--source", "t"]) == 0
    sources = open_pack(tmp_path / "p").pack.sources
    assert {key: source.copy_of for key, source in sources.items()} == {
        "imdb": "", "wikipedia": "", "imdb-2": "imdb", "wikipedia-2": "wikipedia"
    }  # fmt: skip


@pytest.mark.parametrize("way", [(), ("--keep-table",)])
def test_an_update_replaces_what_each_source_of_the_table_said(
    tmp_path: Path, way: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    head = "Film,Attribute,Value,Source\nReed,Director,Ada Quill,Weekly Reel\n"
    path, pack = table(tmp_path, f"{head}Reed,Running time,99,Kino\n"), tmp_path / "p"
    again = ("import", str(pack), str(path), *way, "--source")
    assert main([*again, "s"]) == 0
    other = table(tmp_path, "Film,Attribute,Value,Source\nReed,Year,1961,Kino\n", "other.csv")
    assert main(["import", str(pack), str(other), "--source", "t"]) == 0
    path.write_text(f"{head}Reed,Running time,98,Kino\nReed,Genre,drama,Third Eye\n", "utf-8")
    assert main([*again, "misspelt", "--update", "--dry-run"]) == (2 if way else 0)
    capsys.readouterr()
    assert main([*again, "s", "--update"]) == 0
    assert "2 claims new, 0 gone and 1 changed" in capsys.readouterr().out
    claims = open_pack(pack).pack.claims.values()
    said = {(c.source.id, c.record.property, str(c.record.value)) for c in claims}
    assert {each for each in said if each[1] != "title"} == {
        ("weekly-reel", "director", "['ada-quill']"),
        ("kino", "runtime", "98"),
        ("kino-2", "release-date", "1961"),
        ("third-eye", "genre", "['drama']"),
    }
