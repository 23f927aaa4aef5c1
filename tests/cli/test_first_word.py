"""The first word: a pack that is there, else a command, else the commands are named."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.hostile import FERRY, ferry_pack
from support.rows import every_row

from explorer.cli import COMMANDS
from explorer.cli.main import module_name

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "words", [["nonsense"], ["no/such/pack"], ["./nowhere", "--plain"], ["x y"]]
)
def test_a_word_that_is_neither_names_the_commands(words: list[str], run) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert f"{words[0]} is neither a command nor a pack. The commands are report, search" in err
    assert [name for name in COMMANDS if name not in err] == []


def test_an_escape_sequence_is_spelt_out(run) -> None:
    code, _, err = run("\x1b]0;evil\x07")
    assert (code, "\x1b" in err, "\x07" in err) == (2, False, False)


def test_what_is_there_is_a_pack_whatever_is_wrong_with_it(
    tmp_path: Path, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "serch").mkdir()
    (tmp_path / "notes.txt").write_text("")
    for name in ("serch", "notes.txt", str(tmp_path)):
        code, out, err = run(name, "--plain")
        assert (code, out) == (3, "")
        assert "neither a command" not in err


def test_a_pack_that_ships_goes_by_its_name(run) -> None:
    code, _, err = run("ballerina")
    assert code == 2
    assert "not a terminal" in err


def test_a_pack_that_bears_a_command_s_name_comes_first(
    tmp_path: Path, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    ferry_pack(tmp_path).rename(tmp_path / "report")
    monkeypatch.chdir(tmp_path)
    assert "not a terminal" in run("report")[2]
    assert run("check", "report")[0] == 0


@pytest.mark.parametrize("make", [Path.mkdir, Path.touch])
def test_what_is_no_pack_hides_no_command(
    make, tmp_path: Path, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path / "schema")
    monkeypatch.chdir(tmp_path)
    code, out, _ = run("schema", "pack")
    assert (code, out[0]) == (0, "{")


def imported(*words: str) -> set[str]:
    """Return the modules of the program that a run on its own has imported."""
    code = (
        "import sys\n"
        "from explorer.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print('\\nLOADED', *(m for m in sys.modules if m.startswith(('explorer', 'textual'))))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, *words],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return set(ran.stdout.splitlines()[-1].split()[1:])


def test_help_imports_next_to_nothing() -> None:
    loaded = imported("--help")
    assert "explorer.cli.main" in loaded
    assert [name for name in loaded if name.startswith(("explorer.read", "explorer.session"))] == []
    assert [name for name in COMMANDS if module_name(name) in loaded] == []
    assert [name for name in loaded if name.partition(".")[0] == "textual"] == []


@pytest.mark.parametrize("words", ["--version", f"--plain {FERRY}", str(FERRY)])
def test_without_a_terminal_the_app_is_not_imported(words: str) -> None:
    loaded = imported(*words.split(" "))
    assert [name for name in loaded if name.partition(".")[0] == "textual"] == []


@every_row("command", COMMANDS)
def test_a_command_imports_no_other_one_and_no_textual(command: str) -> None:
    pack = ["--pack", str(FERRY)]
    words = {"search": [*pack, "mara"], "show": [*pack, "mara"], "schema": ["report"]}
    for name in ("report", "check", "coverage"):
        words[name] = [str(FERRY)]
    asked = ["--help"] if command in ("serve", "bench", "man") else words.get(command, [])
    loaded = imported(command, *asked)
    assert [name for name in COMMANDS if module_name(name) in loaded] == [command]
    assert [name for name in loaded if name.partition(".")[0] == "textual"] == []
