"""The command line: exit codes, what goes where, and that headless commands stay headless."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from itertools import cycle
from pathlib import Path
from shutil import rmtree

import pytest
from support.hostile import FERRY, MUST_NOT_REACH_A_TERMINAL, ferry_pack, hostile_pack
from support.minimal import BuildPack
from support.rows import every_row

from explorer import __version__
from explorer.cli import COMMANDS
from explorer.model.enums import Severity, Verdict
from explorer.read.pack import read_pack
from explorer.report import FORMATS
from explorer.session import Session
from explorer.user.rulings import RulingBook, State, rulings_path

ROOT = Path(__file__).parents[2]
PACK = str(FERRY)


def program(*words: str, **more: object) -> subprocess.CompletedProcess[bytes]:
    """Run the program on its own."""
    environ = {**os.environ, "PYTHONPATH": str(ROOT), **more.pop("environ", {})}  # type: ignore
    return subprocess.run(
        [sys.executable, "-m", "explorer", *words], env=environ, capture_output=True, **more
    )


@pytest.fixture
def broken(minimal_pack: BuildPack) -> str:
    """A pack with a problem in each of two files."""
    return str(
        minimal_pack(
            more={
                "entities.toml": '\n[[entity]]\nid = "x"\nkind = "ghost\\u001b]0;evil\\u0007"\n',
                "sources.toml": '\n[[source]]\nid = "y"\ntitle = "Y"\nkind = "z"\nlines = -1\n',
            }
        )
    )


# Exit codes, and what goes where


def test_help_names_every_command(run) -> None:
    code, out, err = run("--help")
    assert code == 0
    assert [name for name in COMMANDS if f"filmfacts {name}" not in out] == []
    assert err == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(command: str, run) -> None:
    code, out, err = run(command, "--help")
    assert code == 0
    assert out.startswith(f"usage: filmfacts {command}")
    assert err == ""


def test_version(run) -> None:
    assert run("--version") == (0, f"filmfacts {__version__}\n", "")


@pytest.mark.parametrize(
    "words",
    [
        ["--nonsense"],
        ["report", "--nonsense"],
        ["report", "--format", "docx"],
        ["report", "--fail-on", "everything"],
        ["report", PACK, "another"],
        ["search"],
        ["search", "--limit", "many", "x"],
        ["show"],
        ["show", "no-such-record", "--pack", PACK],
        ["check", "--texts", "/no/such/folder"],
        ["--texts", "/no/such/folder"],
        ["schema"],
        ["schema", "recipe"],
        ["serve", "--port", "eighty"],
        ["bench", "no-such-figure"],
        ["--pla"],
    ],
    ids=" ".join,
)
def test_wrong_usage(words: list[str], run) -> None:
    code, out, err = run(*words)
    assert code == 2
    assert out == ""
    assert "error: " in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["report"],
        ["coverage"],
        ["--plain"],
        ["search", "x", "--pack"],
        ["show", "x", "--pack"],
    ],
    ids=" ".join,
)
def test_a_broken_pack(words: list[str], broken: str, run) -> None:
    code, out, err = run(*words, broken)
    assert code == 3
    assert out == ""
    assert "entities.toml:" in err
    assert "sources.toml:" in err
    assert "ghost\\x1b" in err
    assert "\x1b" not in err


@pytest.mark.parametrize("command", ["check", "report", "coverage"])
def test_a_pack_that_is_none(command: str, tmp_path: Path, run) -> None:
    code, out, err = run(command, str(tmp_path / "no such pack"))
    assert code == 3
    assert out == ""
    assert "no such pack" in err


def test_the_bare_command_without_a_terminal(run) -> None:
    code, out, err = run(PACK)
    assert code == 2
    assert out == ""
    assert "filmfacts report" in err


# report


@pytest.mark.parametrize("name", FORMATS)
def test_report_in_every_format_to_a_file_and_to_standard_output(
    name: str, tmp_path: Path, run
) -> None:
    code, out, err = run("report", PACK, "--format", name)
    assert (code, err) == (0, "")
    file = tmp_path / "out"
    code, nothing, err = run("report", PACK, "--format", name, "--output", str(file))
    assert (code, nothing) == (0, "")
    assert err == f"wrote {file}\n"
    assert file.read_bytes().decode() == out
    assert "night-ferry" in out


def test_json_and_csv_read_back() -> None:
    report = json.loads(program("report", PACK, "--format", "json").stdout)
    assert report["counts"]["claims"] == len(read_pack(PACK).claims)
    rows = list(csv.reader(io.StringIO(program("report", PACK, "--format", "csv").stdout.decode())))
    assert {len(row) for row in rows} == {len(rows[0])}


def test_report_overwrites_only_when_told(tmp_path: Path, run) -> None:
    file = tmp_path / "mine.md"
    file.write_text("mine")
    code, out, err = run("report", PACK, "--output", str(file))
    assert (code, out) == (2, "")
    assert "--force" in err
    assert file.read_text() == "mine"
    assert run("report", PACK, "--output", str(file), "--force")[0] == 0
    assert file.read_text(encoding="utf-8").startswith("#")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.md"]


def test_report_where_nothing_can_be_written(tmp_path: Path, run) -> None:
    code, _, err = run("report", PACK, "--output", str(tmp_path / "no folder" / "x.md"))
    assert code == 2
    assert "no folder" in err


@pytest.fixture(scope="module")
def settled_packs(tmp_path_factory: pytest.TempPathFactory) -> dict[State, str]:
    """Packs by what is decided on their one spelling; all else in them is settled."""
    roots = {}
    for ruling in (State.OPEN, State.ACCEPTED):
        session = Session.load(ferry_pack(tmp_path_factory.mktemp("settled")))
        book = RulingBook(rulings_path(session.pack))
        settled = cycle((State.DISMISSED, State.EXPLAINED))
        for finding in session.comparison.findings:
            left = finding.verdict is Verdict.SPELLING
            assert not left or finding.severity is Severity.LOW
            book.decide(finding, ruling if left else next(settled))
        roots[ruling] = str(session.pack.root)
    return roots


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ("contradiction", 0), ("tension", 0), ("incomplete", 0), ("rumour", 0),
        ("spelling", 1), ("opinion", 1), ("missing", 1), ("pattern", 1),
        ("extent", 0), ("gap", 1), ("offset", 1),  # as they were called before
        ("high", 0), ("medium", 0), ("low", 1),
    ],
)  # fmt: skip
def test_fail_on(what: str, code: int, settled_packs: dict[State, str], run) -> None:
    """With all but a spelling of low severity settled: that kind, weaker and lower ones fail."""
    for root in settled_packs.values():
        exit_code, out, err = run("report", root, "--fail-on", what)
        assert exit_code == code
        assert out.startswith("#")
        assert err == ""


def test_every_verdict_and_severity_can_be_failed_on(run) -> None:
    for what in (*map(str, Verdict), *map(str, Severity)):
        assert run("report", PACK, "--fail-on", what)[0] in (0, 1)


def test_fail_on_writes_the_report_all_the_same(tmp_path: Path, run) -> None:
    file = tmp_path / "out.md"
    assert run("report", PACK, "--fail-on", "missing", "--output", str(file))[0] == 1
    assert file.exists()


# search, show, check, coverage, schema


def test_search(run) -> None:
    code, out, err = run("search", "--pack", PACK, "kenji", "sato")
    assert (code, err) == (0, "")
    assert out.startswith("actor")
    assert "佐藤 健二" in out.splitlines()[0]
    assert out.splitlines()[0].endswith("[sato-kenji]")


def test_search_says_when_there_is_more_and_when_there_is_nothing(run) -> None:
    code, out, err = run("search", "--pack", PACK, "--limit", "1", "mara")
    assert code == 0
    assert len(out.splitlines()) == 1
    assert "--limit shows more" in err
    assert run("search", "--pack", PACK, "zzqqxx") == (0, "", "nothing found\n")


def test_search_marks_what_is_only_spelt_alike(run) -> None:
    exact, near = run("search", "huston")[1], run("search", "hustn")[1]
    assert "similar spelling" not in exact
    assert all("similar spelling" in line for line in near.splitlines())
    assert "Anjelica Huston" in near


def test_show_every_record(run) -> None:
    session = Session.load(FERRY)
    pack = session.pack
    ids = [*pack.claims, *pack.entities, *pack.sources, "tide-review:4"]
    ids += [finding.id for finding in session.comparison.findings]
    for record in ids:
        code, out, err = run("show", record, "--pack", PACK)
        assert (code, err) == (0, ""), record
        assert out.strip(), record
        assert not re.search("source by source|See also|\n\n\n", out), f"{record}: leads nowhere"


def test_an_unknown_id_gets_a_hint(run) -> None:
    code, _, err = run("show", "zoe-lowe", "--pack", PACK)
    assert code == 2
    assert 'did you mean "zoe-loewe"?' in err


def test_an_id_is_not_obeyed(run) -> None:
    _, _, err = run("show", "\x1b]0;evil\x07", "--pack", PACK)
    assert "\x1b" not in err


def test_check_with_and_without_texts(tmp_path: Path, run) -> None:
    assert run("check", PACK)[0] == 0
    code, out, err = run("check", PACK, "--texts", str(FERRY / "texts"))
    assert (code, err) == (0, "")
    assert "40 phrases found in their lines" in out
    hostile = hostile_pack(tmp_path)
    code, out, err = run("check", str(hostile), "--texts", str(hostile / "texts"))
    assert (code, out) == (3, "")
    assert len(err.splitlines()) > 10
    assert "\x1b" not in err


def test_check_warns_of_a_claim_that_takes_two_statements_for_one(tmp_path: Path, run) -> None:
    pack = ferry_pack(tmp_path)
    file = min((pack / "claims").glob("*.toml"))
    text = file.read_text(encoding="utf-8")
    more = ' }, { line = 1, phrase = "in other words altogether" }]'
    file.write_text(text.replace(" }]", more, 1), encoding="utf-8")
    rmtree(pack / "texts")  # which do not have those words
    code, out, err = run("check", str(pack))
    assert (code, err.count("warning: ")) == (0, 1)
    assert err.startswith(f"warning: {file}:")
    assert "as one statement" in err and "expected one claim for each" in err
    assert "no problems" in out


def test_coverage(run) -> None:
    code, out, err = run("coverage", PACK)
    assert (code, err) == (0, "")
    assert all(source in out for source in read_pack(PACK).sources)


@pytest.mark.parametrize("name", ["pack", "vocabulary", "report"])
def test_schemas_are_json(name: str, run) -> None:
    code, out, err = run("schema", name)
    assert (code, err) == (0, "")
    assert "$schema" in json.loads(out)


# On its own: pipes, locales


@pytest.mark.slow
def test_a_closed_pipe_is_no_error() -> None:
    ran = subprocess.Popen(
        [sys.executable, "-m", "explorer", "report"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert ran.stdout
    assert ran.stderr
    assert ran.stdout.readline().startswith(b"#")
    ran.stdout.close()
    assert ran.stderr.read() == b""
    ran.stderr.close()
    assert ran.wait() == 0


ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.mark.slow
@every_row(
    ("words", "environ"),
    [
        ("search lindqvist", {"LC_ALL": "C", "LANG": "C"}),
        ("report", {"PYTHONIOENCODING": "latin-1"}),
        ("report", ASCII),
        ("--plain", ASCII),
    ],
    ids=str,
)
def test_any_locale(words: str, environ: dict[str, str]) -> None:
    command, *more = words.split(" ")
    pack = ["--pack", PACK] if more else [PACK]
    ran = program(command, *more, *pack, environ=environ, input=b"")
    assert ran.returncode == 0, ran.stderr
    assert ran.stderr == b""
    assert b"Mara Lindqvist" in ran.stdout
    if command == "report":
        assert "Zoé Löwe" in ran.stdout.decode("utf-8")


@pytest.mark.parametrize("words", ["report", "report --format csv", "search ferry", "show mara"])
def test_hostile_texts_are_printed_harmless(words: str, tmp_path: Path, run) -> None:
    pack = str(hostile_pack(tmp_path))
    where = [pack] if words.startswith("report") else ["--pack", pack]
    _, out, _ = run(*words.split(" "), *where)
    assert "sic" in out
    assert [evil for evil in MUST_NOT_REACH_A_TERMINAL if evil in out] == []


def test_a_pack_named_as_a_command_opens_by_its_path(tmp_path: Path, monkeypatch, run) -> None:
    ferry_pack(tmp_path).rename(tmp_path / "report")
    monkeypatch.chdir(tmp_path)
    assert run("check", "./report")[0] == 0
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert "Night Ferry" in run("./report", "--plain")[1]


WRONG_RULINGS = '[[ruling]]\nfinding = "x"\nstate = "perhaps"\n'


def test_rulings_that_cannot_be_read_are_told_beside_the_report(tmp_path: Path, run) -> None:
    pack = ferry_pack(tmp_path)
    _, before, _ = run("report", str(pack))
    (pack / "rulings.toml").write_text(WRONG_RULINGS)
    code, out, err = run("report", str(pack))
    assert (code, out) == (0, before)
    assert "rulings.toml: your decisions cannot be read (line 3: found" in err
    assert (
        "rulings.toml: your decisions cannot be read (line 3: found"
        in run("show", str(pack), "mara")[2]
    )
    assert "expected one of open, accepted, explained, dismissed" in err


def test_check_reads_the_rulings(tmp_path: Path, run) -> None:
    pack = ferry_pack(tmp_path)
    rulings = pack / "rulings.toml"
    rulings.write_text(WRONG_RULINGS + '[[rulings]]\nfinding = "y"\n')
    code, out, err = run("check", str(pack))
    assert (code, out) == (3, "")
    assert f'{rulings}:3:1: found "perhaps"; expected one of open' in err
    assert f'{rulings}:4:3: found the unknown key "rulings"' in err
    rulings.write_text(2 * '[[ruling]]\nfinding = "x"\nstate = "open"\n')
    code, _, err = run("check", str(pack))
    assert code == 3
    assert f'{rulings}:5:1: found a second decision on the finding "x"' in err


def test_check_names_rulings_whose_finding_is_gone(tmp_path: Path, run) -> None:
    pack = ferry_pack(tmp_path)
    finding = Session.load(pack).comparison.findings[0]
    RulingBook(pack / "rulings.toml").decide(finding, State.ACCEPTED)
    assert run("check", str(pack))[2] == ""
    text = (pack / "rulings.toml").read_text().replace(finding.id, "gone")
    (pack / "rulings.toml").write_text(text)
    code, out, err = run("check", str(pack))
    assert code == 0
    assert "no problems" in out
    assert 'the finding "gone" no longer exists; your decision on it (real conflict)' in err


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("x.html", "<!DOCTYPE html>"), ("x.HTM", "<!DOCTYPE html>"), ("x.json", "{"),
        ("x.csv", '"finding",'), ("x.sarif", "{"), ("x.md", "# "), ("x.txt", "# "), ("x", "# "),
    ],
)  # fmt: skip
def test_the_format_goes_by_the_ending_of_the_file(
    name: str, start: str, tmp_path: Path, run
) -> None:
    made = tmp_path / name
    assert run("report", PACK, "--output", str(made))[0] == 0
    assert made.read_text().startswith(start)
    assert run("report", PACK, "--output", str(made), "--force", "--format", "json")[0] == 0
    assert made.read_text().startswith("{")


@pytest.mark.parametrize(
    ("name", "start", "note"),
    [
        ("x.sarif.json", '{\n  "$schema"', ""), ("x.SARIF.JSON", '{\n  "$schema"', ""),
        ("x.csv.", '"finding",', ""), ("x.html.md", "# ", ""), (".json", "{", ""),
        ("x.sarif.txt", "# ", " as Markdown"), ("x", "# ", " as Markdown"),
        (".hidden", "# ", " as Markdown"),
    ],
)  # fmt: skip
def test_what_is_written_is_what_the_name_says_or_is_told(
    name: str, start: str, note: str, tmp_path: Path, run
) -> None:
    made = tmp_path / name
    assert run("report", PACK, "--output", str(made)) == (0, "", f"wrote {made}{note}\n")
    assert made.read_text().startswith(start)


@pytest.mark.parametrize("name", ["x.docx", "x.json.gz", "x.md~", "x.tsv", "1.0", "x.\x1b[31m"])
def test_an_ending_that_no_format_has_is_refused(name: str, tmp_path: Path, run) -> None:
    made = tmp_path / name
    code, out, err = run("report", PACK, "--output", str(made))
    assert (code, out, list(tmp_path.iterdir())) == (2, "", [])
    assert "end the name in .html, .md, .json, .csv or .sarif, or give --format" in err
    assert "\x1b" not in err
    assert run("report", PACK, "--output", str(made), "--format", "csv")[0] == 0
    assert made.read_text().startswith('"finding",')


def test_a_format_that_its_file_s_name_belies_is_told(tmp_path: Path, run) -> None:
    made = tmp_path / "x.csv"
    _, _, err = run("report", PACK, "--output", str(made), "--format", "json")
    assert err == f"wrote {made} as JSON\n"


@pytest.mark.parametrize(
    "words", [["report"], ["check"], ["coverage"], ["search", "eve"], ["properties", "kin"]]
)
def test_reading_another_pack_than_this_folder_is_announced(
    words: list[str], tmp_path: Path, monkeypatch, run
) -> None:
    notice = "reading ballerina; use `.` for the pack in this folder\n"
    monkeypatch.chdir(ferry_pack(tmp_path))
    code, out, err = run(*words)
    assert (code, notice in err, notice in out) == (0, True, False)
    assert notice not in run(*words, "--pack", ".")[2]
    assert notice not in run(*words, "--pack", "ballerina")[2]
    monkeypatch.chdir(tmp_path)
    assert notice not in run(*words)[2]


def test_check_names_what_it_does_not_read(tmp_path: Path, run) -> None:
    pack = ferry_pack(tmp_path)
    for name in (
        "claims/weaver.tml", "claims/deep/more.toml", "claims/.swap.swp", "claims/tide.toml~",
        "texts/claims.toml", "claim.toml", "expected.toml", "notes.txt",
        "other/pack.toml", "other/claims.toml", ".git/claims.toml",
    ):  # fmt: skip
        (pack / name).parent.mkdir(exist_ok=True)
        (pack / name).write_text("")
    code, out, err = run("check", str(pack))
    assert (code, "no problems" in out) == (0, True)
    assert [line.removeprefix(f"note: {pack}/") for line in err.splitlines()] == [
        "claim.toml is not read; did you mean claims.toml?",
        "claims/weaver.tml is not read; only files that end in .toml are",
        "claims/deep/more.toml is not read; only files directly in claims/ are",
        f"texts/claims.toml is not read here; its place is {pack}/claims.toml",
    ]
    (pack / "entities.toml").write_text("")
    code, _, err = run("check", str(pack))
    assert code == 3
    assert f"note: {pack}/texts/claims.toml is not read here" in err


def test_claims_in_the_wrong_folder_are_named_with_their_place(tmp_path: Path, run) -> None:
    pack = ferry_pack(tmp_path)
    file = min((pack / "claims").glob("*.toml"))
    file.rename(pack / "texts" / "mislaid.toml")
    err = run("check", str(pack))[2]
    place = pack / "claims" / "mislaid.toml"
    assert err == f"note: {pack}/texts/mislaid.toml is not read here; its place is {place}\n"


def test_what_lies_unread_in_masses_is_counted(tmp_path: Path, run) -> None:
    pack = ferry_pack(tmp_path)
    for number in range(30):
        (pack / "claims" / f"{number}.txt").write_text("")
    lines = run("check", str(pack))[2].splitlines()
    assert (len(lines), lines[-1]) == (21, "note: 10 more files are not read")
