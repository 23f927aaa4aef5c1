"""What tables come to is kept, for as long as nothing is changed that it depends on."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support.rows import every_row
from support.tables import table

from explorer.model.pack import Pack
from explorer.read.pack import read_pack
from explorer.read.tables.keeping import kept, kept_cache

Run = Callable[..., tuple[int, str, str]]

FILMS = """Film,Year,Director,Runtime,Country,Writers
The Salt Lantern,1987,Tom Reyes,112 min,France,Ada Quill; Bo Ash
The Salt Lantern,2007,Tom Reyes,long,France,Ada Quill; Bo Ash
Broken,1991
"""
CAST = "Film,Year,Actor,Character\nThe Salt Lantern,1987,Cal Oke,Vera\n"


@pytest.fixture
def root(tmp_path: Path, run: Run) -> Path:
    files = [str(table(tmp_path, text, name)) for text, name in ((FILMS, "f.csv"), (CAST, "c.csv"))]
    made = tmp_path / "films"
    assert run("import", str(made), *files, "--source", "films", "--keep-table")[0] == 0
    return made


@pytest.fixture
def times_read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that grows each time tables are read, with nothing kept to begin with."""
    monkeypatch.setattr(kept_cache, "_last", {})
    times: list[int] = []
    read_tables = kept._read_tables
    monkeypatch.setattr(kept, "_read_tables", lambda *args: times.append(1) or read_tables(*args))
    return times


def told_by(pack: Pack) -> object:
    claims = {key: (claim.record, claim.value) for key, claim in pack.claims.items()}
    tables = {
        key: (t.lines, list(t.outlines), list(t.rows), list(t.files), t.entities)
        for key, t in pack.tables.items()
    }
    return claims, pack.entities, pack.sources, pack.notes, tables, set(pack.files)


def test_the_cache_returns_what_was_read(
    root: Path, tmp_path: Path, times_read: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    read = told_by(read_pack(root, cache=cache))
    assert told_by(read_pack(root, cache=cache)) == read
    monkeypatch.setattr(kept_cache, "_last", {})
    assert told_by(read_pack(root, cache=cache)) == read
    assert len(times_read) == 1


def test_a_copy_of_the_pack_has_its_own_places(root: Path, times_read: list[int]) -> None:
    here = read_pack(root)
    there = read_pack(root.rename(root.with_name("moved")))
    assert len(times_read) == 1
    assert [note.replace("/moved/", "/films/") for note in there.notes] == list(here.notes) != []
    assert there.tables["films"].spot(1)[0].is_relative_to(root.with_name("moved"))


@every_row(
    ("name", "text"),
    [
        ("tables/films.csv", "Film,Year\nHarbour Nine,1991\n"),
        ("entities.toml", '[[entity]]\nid = "salt"\nkind = "film"\nname = "The Salt Lantern"\n'),
        ("properties.toml", '[[property]]\nid = "z"\nlabel = "z"\nvalue_type = "text"\n'
         'rule = "set"\ntopic = "colour"\n'),
        ("formats/own.toml", 'id = "own"\n'),
    ],
)  # fmt: skip
def test_a_change_invalidates_the_cache(
    root: Path, times_read: list[int], name: str, text: str
) -> None:
    read_pack(root)
    path = root / name
    before = path.read_bytes() if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    read = len(times_read)
    try:
        read_pack(root)
        assert len(times_read) == read + 1
    finally:
        path.unlink() if before is None else path.write_bytes(before)


def test_a_claim_of_another_source_does_not_invalidate_the_cache(
    root: Path, times_read: list[int]
) -> None:
    with (root / "sources.toml").open("a") as file:
        file.write('\n[[source]]\nid = "r"\ntitle = "R"\nkind = "review"\nlines = 3\n')
    read_pack(root)
    (root / "claims").mkdir(exist_ok=True)
    (root / "claims" / "r.toml").write_text(
        'source = "r"\n\n[[claim]]\nid = "r-1"\nsubject = "the-salt-lantern"\n'
        'property = "tagline"\nvalue = ["Light"]\nevidence = [{ line = 1 }]\n'
    )
    assert "r-1" in read_pack(root).claims
    assert len(times_read) == 1


def test_a_claim_with_an_id_used_by_a_table_invalidates_the_cache(
    tmp_path: Path, run: Run, times_read: list[int]
) -> None:
    text = "source,subject,property,value\nmail,The Salt Lantern,runtime,95\n"
    root = tmp_path / "claims"
    file = str(table(tmp_path, text, "c.csv"))
    assert run("import", str(root), file, "--source", "films", "--keep-table")[0] == 0
    (claim,) = read_pack(root).claims.values()
    assert not claim.id.startswith("films-")
    (root / "claims").mkdir(exist_ok=True)
    (root / "claims" / "own.toml").write_text(
        f'[[claim]]\nid = "{claim.id}"\nsubject = "{claim.subject}"\nproperty = "runtime"\n'
        f'source = "{claim.source.id}"\nvalue = 101\nevidence = [{{ line = 1 }}]\n'
    )
    read = len(times_read)
    values = {key: str(claim.record.value) for key, claim in read_pack(root).claims.items()}
    assert len(times_read) == read + 1
    assert values == {claim.id: "101", f"{claim.id}-2": "95"}


def test_a_changed_word_list_of_the_program_invalidates_the_cache() -> None:
    stamped = {Path(path).suffix for path, *_ in kept_cache.program_stamps()}
    assert stamped == {".py", ".txt", ".toml"}


def test_a_broken_entry_counts_as_missing(
    root: Path, tmp_path: Path, times_read: list[int]
) -> None:
    cache = tmp_path / "cache"
    read = told_by(read_pack(root, cache=cache))
    (entry,) = cache.iterdir()
    whole = entry.read_text()
    for text in ("", "[]", whole[:-40], whole.replace("Bo Ash", "Bo Oak"), "[" * 100_000):
        kept_cache._last.clear()
        entry.write_text(text)
        assert told_by(read_pack(root, cache=cache)) == read
    assert entry.read_text() == whole
    assert not os.path.exists(f"{entry}.part")  # noqa: PTH110
