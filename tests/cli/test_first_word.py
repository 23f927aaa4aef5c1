"""The first word: a pack that is there, else a command, else the commands are named."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from support.hostile import FERRY, ferry_pack

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


def test_a_mistyped_pack_is_suggested(tmp_path: Path, run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ferry_pack(tmp_path).parent)
    assert "did you mean ferry?" in run("ferrry")[2]
    assert f"did you mean {tmp_path / 'ferry'}?" in run(str(tmp_path / "ferrry"))[2]
    assert "did you mean" not in run("no/such/ferrry")[2]


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


PROGRAM = """
import json, sys

OURS = ("explorer", "textual")
AGAIN = ("explorer.cli", "explorer.ui", "textual")
for words in json.loads(sys.argv[1]):
    for name in [name for name in sys.modules if name.startswith(AGAIN)]:
        del sys.modules[name]
    from explorer.cli import main
    try:
        main(words)
    except SystemExit:
        pass
    print("\\nLOADED", *(name for name in sys.modules if name.partition(".")[0] in OURS))
"""
"""Runs the program on each list of words, in one start.

It forgets the commands, the app and Textual between: these must not be imported. What is below
them stays, and counts for the first that imports it.
"""


def imported(*runs: Sequence[str]) -> list[set[str]]:
    """Return the modules of the program and of Textual that each run has imported."""
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps(runs)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    said = [line.split()[1:] for line in ran.stdout.splitlines() if line.startswith("LOADED ")]
    assert len(said) == len(runs), ran.stderr
    return list(map(set, said))


def of_textual(loaded: set[str]) -> list[str]:
    return [name for name in loaded if name.partition(".")[0] == "textual"]


def test_help_imports_next_to_nothing() -> None:
    (loaded,) = imported(["--help"])
    assert "explorer.cli.main" in loaded
    assert [name for name in loaded if name.startswith(("explorer.read", "explorer.session"))] == []
    assert [name for name in COMMANDS if module_name(name) in loaded] == []
    assert of_textual(loaded) == []


def test_the_help_of_a_command_imports_nothing_that_compares() -> None:
    (loaded,) = imported(["completion", "bash"])  # which knows the options of every command
    slow = ("explorer.compare", "explorer.values", "explorer.session", "explorer.model.pack")
    assert module_name("report") in loaded
    assert [name for name in loaded if name.startswith(slow)] == []


def test_without_a_terminal_the_app_is_not_imported() -> None:
    runs = [["--version"], ["--plain", str(FERRY)], [str(FERRY)]]
    assert [of_textual(loaded) for loaded in imported(*runs)] == [[], [], []]


@pytest.mark.slow
def test_a_command_imports_no_other_one_and_no_textual() -> None:
    pack = ["--pack", str(FERRY)]
    words = {"search": [*pack, "mara"], "show": [*pack, "mara"], "schema": ["report"]}
    words |= {name: [str(FERRY)] for name in ("report", "check", "coverage")}
    words |= {name: ["--help"] for name in ("serve", "bench", "man")}
    all_loaded = imported(*([command, *words.get(command, [])] for command in COMMANDS))
    for command, loaded in zip(COMMANDS, all_loaded, strict=True):
        assert [name for name in COMMANDS if module_name(name) in loaded] == [command]
        assert of_textual(loaded) == [], command
