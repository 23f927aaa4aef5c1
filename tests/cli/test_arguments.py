"""However one names a pack or a record, the command finds it or says what would do."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from support.hostile import FERRY
from support.minimal import BuildPack

from explorer.cli.loading import names_pack, near_ids, split_pack
from explorer.session import Session

ROOT = Path(__file__).parents[2]
PACK = str(FERRY)


@pytest.mark.parametrize(
    "words",
    [
        ["show", "mara", "--pack", PACK],
        ["show", "--pack", PACK, "mara"],
        ["show", PACK, "mara"],
        ["show", "mara", PACK],
        ["show", f"{PACK}/pack.toml", "mara"],
        ["show", "mara", "--pack", PACK, "--pack", PACK],
    ],
    ids=" ".join,
)
def test_show_takes_the_pack_in_every_place(words: list[str], run) -> None:
    assert run(*words) == run("show", "--pack", PACK, "mara")
    assert run(*words)[1].startswith("Mara Lindqvist\n")


def test_options_may_stand_between_words_and_what_looks_like_one_behind_two_dashes(run) -> None:
    assert run("search", "Mara", "--pack", PACK, "Lindqvist") == run(
        "search", "--pack", PACK, "Mara", "Lindqvist"
    )
    assert run("search", "--pack", PACK, "--", "-x") == run("search", "--pack", PACK, "zzzz")


@pytest.mark.parametrize("command", ["report", "check", "coverage", "--plain"])
def test_commands_on_a_whole_pack_take_it_as_an_option_too(
    command: str, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", open(os.devnull, encoding="utf-8"))  # noqa: SIM115, PTH123
    code, out, err = run(command, "--pack", PACK)
    assert (code, err) == (0, "")
    assert out == run(command, PACK)[1] != ""


@pytest.mark.parametrize("command", ["search", "properties"])
def test_words_may_follow_a_pack_s_folder(command: str, run) -> None:
    assert run(command, PACK, "mara") == run(command, "--pack", PACK, "mara")


def test_the_name_of_a_pack_that_ships_is_a_word_to_search_for(run) -> None:
    code, out, _ = run("search", "ballerina", "eve")
    assert code == 0
    assert out == run("search", "eve", "ballerina")[1] or out
    assert split_pack(["ballerina", "eve"], None, shipped=False) == (["ballerina", "eve"], None)
    assert split_pack(["ballerina", "eve-macarro"], None) == (["eve-macarro"], "ballerina")
    assert split_pack(["ballerina"], None) == (["ballerina"], None)
    assert split_pack(["ballerina", "x"], "other") == (["ballerina", "x"], "other")


def test_two_packs_are_refused(run) -> None:
    code, out, err = run("report", PACK, "--pack", "ballerina")
    assert (code, out) == (2, "")
    assert "two packs are named" in err


@pytest.mark.parametrize(
    "words",
    [["report", ""], ["show", ""], ["report", "--output", ""], ["check", "--texts", " "]],
    ids=repr,
)
def test_an_empty_argument_is_no_name(words: list[str], run) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert "an empty name" in err


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["eve-macaro"], 'did you mean "eve-macarro"?'),
        (["kely-review"], 'did you mean "kelly-review"?'),
        (["family-kiled"], 'did you mean "family-killed"?'),
        (["findngs"], 'did you mean "findings"?'),
        (["ballerina.storytime"], 'did you mean "ballerina.story-time"?'),
        (["Keanu"], 'did you mean "keanu-reeves"'),
        (["zzqqxxyy"], "`filmfacts search WORD` finds records by any word"),
        ([PACK], "is a pack; name a record in it"),
        (["no/such/pack", "eve-macarro"], "nor is there a pack"),
    ],
    ids=str,
)
def test_an_unknown_id_is_answered_with_what_would_do(words: list[str], hint: str, run) -> None:
    code, out, err = run("show", *words)
    assert (code, out) == (2, "")
    assert hint in err


def test_only_what_is_about_as_near_is_offered() -> None:
    session = Session.load(FERRY)
    for known in (*session.pack.entities, *session.pack.sources):
        assert near_ids(session, known)[0] == known
        assert len(near_ids(session, known)) <= 3


@pytest.mark.parametrize("word", ["reprot", "serch", "covrage", "shwo"])
def test_a_misspelt_command(word: str, run) -> None:
    code, out, err = run(word, "x")
    assert (code, out) == (2, "")
    assert "is neither a command nor a pack; did you mean" in err


def test_a_folder_of_that_name_is_opened_as_a_pack(
    minimal_pack: BuildPack, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = minimal_pack()
    root.rename(root.with_name("reprot"))
    monkeypatch.chdir(root.parent)
    assert names_pack("reprot")
    code, _, err = run("reprot")
    assert code == 2
    assert "not a terminal" in err


def test_a_folder_without_a_pack_is_one_problem(tmp_path: Path, run) -> None:
    code, out, err = run("check", str(tmp_path))
    assert (code, out) == (3, "")
    assert err.count("\n") == 1
    assert "a folder with none of a pack's files; expected pack.toml, sources.toml" in err


@pytest.mark.parametrize("words", [["show", "mara"], ["check"], ["--plain"], ["serve"]], ids=str)
def test_texts_that_are_no_folder_are_told(words: list[str], run) -> None:
    code, out, err = run(*words, "--texts", "/no/such/folder")
    assert (code, out) == (2, "")
    assert "--texts: /no/such/folder is not a folder" in err


# Where output goes


def program(words: str, **more: object) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a shell, with redirections."""
    command = f"{sys.executable} -m explorer {words}"
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, shell=True, env=environ, capture_output=True, **more)  # type: ignore


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no such device")
@pytest.mark.parametrize(
    "words", [f"report {PACK}", f"show {PACK} mara", "properties", f"--plain {PACK} </dev/null"]
)
def test_a_full_disk(words: str) -> None:
    ended = program(f"{words} > /dev/full")
    assert ended.returncode == 2
    assert ended.stderr.decode().startswith("filmfacts: the output cannot be written: ")
    assert ended.stderr.count(b"\n") == 1


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="another shell")
@pytest.mark.parametrize(
    "words",
    [f"report {PACK} >&-", f"show {PACK} mara >&-", f"--plain {PACK} <&-", "check x 2>&-"],
)
def test_closed_streams(words: str) -> None:
    ended = program(words)
    assert ended.returncode in (0, 3)
    assert b"Traceback" not in ended.stderr
    if "2>&-" in words:
        assert ended.stdout == b""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path, run) -> None:
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    assert run("report", PACK, "--output", str(pipe))[0] == 0
    reader.join(60)
    assert pipe.is_fifo()
    assert read[0].startswith("# Where the sources disagree")
    code, _, err = run("report", PACK, "--output", str(pipe))
    assert code == 2
    assert "a pipe or socket that nothing reads" in err


def test_a_dash_is_standard_output(run) -> None:
    assert run("report", PACK, "--output", "-") == run("report", PACK)


def test_a_folder_in_the_place_of_the_output(tmp_path: Path, run) -> None:
    for words in ([], ["--force"]):
        code, out, err = run("report", PACK, "--output", str(tmp_path), *words)
        assert (code, out) == (2, "")
        assert "is a folder; name a file in it" in err
    assert "there is no folder" in run("report", PACK, "--output", str(tmp_path / "a" / "b"))[2]


def test_properties_tell_how_a_value_is_written_where_few_are_asked_for(run) -> None:
    code, out, err = run("properties", "runtime")
    assert (code, err) == (0, "")
    assert 'Write: value = 124, "~8" (about), "5.." (or more), ' in out
    assert '"[114,117]" (either), in min' in out
    code, out, err = run("properties")
    assert (code, "Write:" in out) == (0, False)
    assert "how its value is written" in err
    assert run("properties", "zzqqxx")[::2] == (
        0,
        "nothing found; leave the word out to list everything\n",
    )


def test_properties_are_found_by_an_editors_words_the_likeliest_first(run) -> None:
    assert run("properties", "starring")[1].startswith("played-by ")
    out = run("properties", "count")[1]
    assert out.startswith("how-many ") and "\ncountry" not in out
    code, out, err = run("properties", "cinematograper")
    assert (code, out.partition(" ")[0]) == (0, "cinematographer")
    assert err == 'nothing is called "cinematograper"; these are spelt similarly\n'


def test_properties_for_a_kind_are_those_that_may_be_claimed_of_one(run) -> None:
    ids = {line.split()[0] for line in run("properties", "--for", "character")[1].splitlines()}
    assert {"played-by", "species", "name"} <= ids
    assert not {"runtime", "director"} & ids
    assert run("properties", "--for", "place", "novel")[::2] == (
        0,
        "nothing found; leave the word out to list everything\n",
    )
    code, _, err = run("properties", "--for", "spaceship")
    assert code == 2 and "spaceship" in err


def test_check_counts_rightly_and_looks_into_the_packs_own_texts(
    minimal_pack: BuildPack, run
) -> None:
    root = minimal_pack()
    code, out, err = run("check", str(root))
    assert (code, err) == (0, "")
    assert out.startswith("mini: 2 sources, 5 entities, 1 claim: no problems\n")
    (root / "texts").mkdir()
    assert run("check", str(root)) == (0, out, "")  # a shared pack comes without its texts
    (root / "texts" / "review.txt").write_text("Another text than the one that was read")
    code, out, err = run("check", str(root))
    assert (code, out) == (3, "") and 'if it is "review.txt",' in err
