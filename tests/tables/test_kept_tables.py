"""Tables that stay as they are beside the pack, and are read as claims whenever it is opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.tables import table

from explorer.claiming.book import ClaimBook
from explorer.read.pack import read_pack
from explorer.read.problems import PackError
from explorer.read.tables import mapped_tables
from explorer.read.tables.files import readers
from explorer.session import Session
from explorer.tables import keep
from explorer.write.changes import write_changes
from explorer.write.merge import draft_merge
from explorer.write.pack_files import PackFiles, UnwritableError

Run = Callable[..., tuple[int, str, str]]

TITLES = "\n".join(
    "\t".join(row)
    for row in (
        ("tconst", "titleType", "primaryTitle", "originalTitle", "isAdult", "startYear",
         "endYear", "runtimeMinutes", "genres"),
        ("tt0000011", "movie", *2 * ["The Salt Lantern"], "0", "1987", r"\N", "112", "Drama"),
        ("tt0000012", "movie", *2 * ["Harbour Nine"], "0", "1991", r"\N", "95", "Drama"),
        ("tt0000013", "videoGame", *2 * ["Paper Kites"], "0", "1999", r"\N", "long", "Drama"),
    )
)  # fmt: skip
CREW = """tconst\tdirectors\twriters
tt0000011\tnm0000021\t\\N
tt0000013\tnm0000021\t\\N
"""
NAMES = """nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles
nm0000021\tInes Okafor\t1950\t\\N\tdirector\ttt0000011
"""
OTHER = """Film,Year,Director,Runtime,Country
The Salt Lantern,1987,Tom Reyes,112 min,France
Harbour Nine,1991,Ada Quill,130 min,Atlantis
Harbour Nine,1991,Ada Quill,long,France
Broken,1991
"""


def findings(root: Path) -> list[tuple[str, str]]:
    return [(f.verdict.value, f.explanation) for f in Session.load(root).comparison.findings]


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    texts = {"title.basics.tsv": TITLES, "title.crew.tsv": CREW, "name.basics.tsv": NAMES}
    return [str(table(tmp_path, text, name)) for name, text in texts.items()]


def test_a_kept_table_says_what_its_claims_would(
    tmp_path: Path, files: list[str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = str(table(tmp_path, OTHER, "other.csv"))
    kept, written = tmp_path / "kept", tmp_path / "written"
    monkeypatch.setattr(keep, "MOST_ROWS", 4)
    movies = ("--where", "titleType=movie")
    for root, way in ((kept, ()), (written, ("--as-claims",))):
        _, said, _ = run("import", str(root), *files, "--source", "imdb", *movies, *way)
        assert "2 rows not selected" in said  # of the game, in two of the files
        run("import", str(root), other, "--source", "other", "--keep-table" if not way else way[0])
        assert ("stays as it is (4 rows)" in said) is not way
    assert findings(kept) == findings(written) != []
    assert sorted(read_pack(kept).claims) == sorted(read_pack(written).claims)

    session = Session.load(kept)
    pack = session.pack
    assert not (kept / "claims").exists()
    claim = pack.claims["imdb-2-runtime"]
    assert pack.passages["imdb", 2].outline == "imdb.tsv, row 2: tt0000012"
    lines = session.lines("imdb")
    assert lines is not None and claim.evidence[0].phrase in lines[claim.first_line - 1]
    origin = pack.origins[f"claim:{claim.id}"]
    assert (origin.path, origin.line) == (kept / "tables" / "imdb.tsv", 3)
    assert {path.name for path in pack.files} >= {"imdb.tsv", "other.csv", "other.toml"}
    # What cannot be read is listed by `check` with its row and column, and nothing else suffers.
    _, _, listed = run("check", str(kept))
    assert 'other.csv:4:29: found "long"; expected a number, in min' in listed
    assert "other.csv:5:11: found a row of 2 cells; expected 5" in listed


def test_update_reports_changes_and_undo_reverts_them(tmp_path: Path, run: Run) -> None:
    root, file = tmp_path / "films", table(tmp_path, OTHER, "other.csv")
    run("import", str(root), str(file), "--source", "other", "--keep-table")
    before = {path: path.read_bytes() for path in root.rglob("*.toml")}
    file.write_text(OTHER.replace("112", "115").replace("Broken,1991", "New,1992,Ann Lee,90 min,"))
    code, _, err = run("import", str(root), str(file), "--source", "other")
    assert code == 2 and "replace what it says with --update" in err
    update = ("import", str(root), str(file), "--source", "other", "--update")
    _, said, _ = run(*update, "--keep-table")
    assert "4 claims new, 0 gone and 1 changed; 2 subjects affected" in said
    pack = read_pack(root)
    assert {c.value for c in pack.claims.values() if c.subject == "new"} >= {"New"}
    assert ClaimBook(Session.of(pack, Session.load(root).comparison)).undo()
    assert {path: path.read_bytes() for path in before} == before
    assert "new" not in read_pack(root).entities
    assert run(*update)[0] == 0  # and as claims, with the entities that only the table named
    assert {"new", "harbour-nine"} <= set(read_pack(root).entities)
    assert not read_pack(root).tables


def test_an_import_reads_a_kept_table_once(
    tmp_path: Path, files: list[str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []

    def read_tables(path: Path, wanted: object) -> object:
        read.append(path.name)
        return readers.read_tables(path, wanted)

    monkeypatch.setattr(mapped_tables, "read_tables", read_tables)
    root = tmp_path / "films"
    assert run("import", str(root), *files, "--source", "imdb", "--keep-table")[0] == 0
    assert read == [Path(name).name for name in files]
    read.clear()
    other = table(tmp_path, "Title,Year,Director\nSalt Gate,1969,Ada Quill\n", "other.csv")
    assert run("import", str(root), str(other), "--source", "other", "--keep-table")[0] == 0
    assert len(read) == len(files) + 1, "the pack's own tables, once, and the new one"


@pytest.mark.parametrize(
    ("tables", "complaint"),
    [
        ('["tables/none.csv"]', "none.csv:1:1: no such file"),
        ('["../other.csv"]', "expected a table in the pack's folder tables"),
        ('["/etc/passwd"]', "expected a table in the pack's folder tables"),
        ('["tables/../../other.csv"]', "expected a table in the pack's folder tables"),
        ('["tables/link.csv"]', "expected a table in the pack's folder tables"),
        ('["tables/o.csv"]\nwhere = { Sort = ["x"] }', 'found no "Sort" in any file'),
        ('["tables/o.csv"]\nmapping = "tables/no.toml"', "no.toml:1:1: no such file"),
        ('["tables/o.csv"]\nmapping = "tmbd"', 'did you mean "tmdb"?'),
    ],
)
def test_a_table_must_be_inside_the_pack(tmp_path: Path, tables: str, complaint: str) -> None:
    root = tmp_path / "pack"
    (root / "tables").mkdir(parents=True)
    outside = table(tmp_path, OTHER, "other.csv")
    (root / "tables" / "link.csv").symlink_to(outside)
    table(root / "tables", OTHER, "o.csv")
    (root / "pack.toml").write_text('id = "p"\ntitle = "P"\n')
    (root / "entities.toml").write_text("")
    (root / "sources.toml").write_text(
        f'[[source]]\nid = "s"\ntitle = "S"\nkind = "table"\nlines = 1\ntables = {tables}\n'
    )
    with pytest.raises(PackError) as refused:
        read_pack(root)
    assert complaint in str(refused.value)


def test_entities_named_by_a_table_can_be_renamed_and_merged(tmp_path: Path, run: Run) -> None:
    root = tmp_path / "films"
    text = OTHER.replace("95", "Tom Rayes", 1) + "Paper Kites,1999,Thom Reyes,88 min,France\n"
    run("import", str(root), str(table(tmp_path, text, "o.csv")), "--source", "o", "--keep-table")
    pack = read_pack(root)
    files = PackFiles(root)
    draft_merge(files, pack, "thom-reyes", "tom-reyes", misspelt=True)
    write_changes(files.changes(), root)
    after = read_pack(root)
    assert after.claims["o-4-director"].value == frozenset({"tom-reyes"})
    assert "thom-reyes" not in after.entities
    assert after.entities["tom-reyes"].spellings == ["Thom Reyes"]
    with pytest.raises(UnwritableError, match=r"does not change\. Correct it there"):
        PackFiles(root).data(root / "tables" / "o.csv")


def test_a_kept_table_whose_rows_name_their_sources_makes_no_claims_itself(
    tmp_path: Path, run: Run
) -> None:
    text = "source,subject,property,value\n" + "".join(
        f"{source},Harbour Nine,runtime,{minutes} min\n"
        for source, minutes in (("Alpha", 95), ("Beta", 130))
    )
    root, file = tmp_path / "films", table(tmp_path, text, "claims.csv")
    run("import", str(root), str(file), "--source", "both", "--keep-table")
    session = Session.load(root)
    assert list(session.pack.sources) == ["both", "alpha", "beta"]
    assert [len(session.pack.claims_of(source)) for source in session.pack.sources] == [0, 1, 1]
    (finding,) = session.comparison.findings
    assert {claim.source.id for claim in finding.claims} == {"alpha", "beta"}


def test_two_tables_without_a_mapping_stay_together(tmp_path: Path, run: Run) -> None:
    films = table(tmp_path, "movieId,title\n1,The Well\n2,Salt\n", "films.csv")
    times = table(tmp_path, "movieId,runtime\n1,91\n2,88\n", "times.csv")
    root = tmp_path / "films"
    run("import", str(root), str(films), str(times), "--source", "mine", "--keep-table")
    claims = read_pack(root).claims.values()
    assert [c.record.value for c in claims if c.property.id == "runtime"] == [91, 88]


def test_a_custom_mapping_is_kept_for_two_or_more_tables(tmp_path: Path, run: Run) -> None:
    films = table(tmp_path, "Code,Werk,Macher\n1,Gull,Ada Quill\n2,Heron,Bo Ash\n", "a.csv")
    more = table(tmp_path, "Code,Werk,Macher\n3,Tern,Jo Hart\n", "b.csv")
    columns = 'column = [{ path = "Macher", property = "director" }]\nignore = ["Code"]\n'
    mapping = table(tmp_path, f'subject = {{ kind = "film", name = "Werk" }}\n{columns}', "m.toml")
    root = tmp_path / "pack"
    words = ("import", str(root), str(films), str(more), "--source", "x", "--map", str(mapping))
    assert run(*words, "--keep-table")[0] == 0
    said = {(c.subject, c.property.id): c.record.value for c in read_pack(root).claims.values()}
    assert said[("gull", "director")] == ["ada-quill"]
    assert said[("tern", "director")] == ["jo-hart"]
