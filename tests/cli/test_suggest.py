"""`filmfacts suggest` and `filmfacts bench suggest`, as a user types them."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.hostile import FERRY

from explorer.suggest.reviewing.queue import FILE


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the ferry pack in which one source has no claims yet."""
    folder = tmp_path / "ferry"
    shutil.copytree(FERRY, folder)
    (folder / "claims" / "reel-index.toml").unlink()
    return folder


def test_suggestions_are_printed_one_a_line(pack: Path, run) -> None:
    code, out, err = run("suggest", str(pack), "--source", "reel-index")
    assert code == 0
    rows = out.splitlines()
    assert any("Night Ferry – running time – 118" in row and "says so too" in row for row in rows)
    assert all(row.startswith("reel-index:") for row in rows)
    assert err.startswith(f"{len(rows)} suggestions from 1 text; ")


def test_the_jsonl_has_the_contract_s_keys(pack: Path, run) -> None:
    code, out, err = run("suggest", str(pack), "--source", "reel-index", "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert rows
    keys = {
        "source",
        "line",
        "phrase",
        "subject",
        "property",
        "value",
        "factuality",
        "why",
        "score",
    }
    assert all(keys <= set(row) for row in rows)


def test_an_answer_goes_into_the_queue_and_comes_out_marked(pack: Path, run) -> None:
    row = {"line": 6, "phrase": "118 min", "subject": "night-ferry", "property": "runtime"}
    answer = pack.parent / "answer.jsonl"
    lines = [json.dumps({**row, "value": 117}), json.dumps({**row, "line": 5, "value": 117}), "?"]
    answer.write_text("\n".join(lines))
    command = ("suggest", str(pack), "--source", "reel-index")
    code, out, err = run(*command, "--answer", str(answer))
    assert code == 0
    assert out == f"1 added to {pack / FILE}, 0 already there, 2 rejected\n"
    assert err.splitlines()[0].startswith(f"{answer}: line 2: the phrase")
    assert err.splitlines()[1].startswith(f"{answer}: line 3: not JSON")
    assert run(*command, "--answer", str(answer))[1].startswith("0 added")
    assert "(from a model; " in run(*command)[1]
    assert run("check", str(pack))[0] == 0


def test_a_queued_suggestion_whose_line_changed_is_counted_and_left_out(pack: Path, run) -> None:
    row = {"source": "reel-index", "line": 6, "phrase": "119 min", "subject": "night-ferry",
           "property": "runtime", "value": 119}  # fmt: skip
    (pack / FILE).write_text(json.dumps(row) + "\n")
    code, out, err = run("suggest", str(pack), "--source", "reel-index")
    assert code == 0
    assert "119" not in out
    assert "1 queued suggestion no longer fits the texts" in err


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", b"x" * (4 * 2**20 + 1)], ids=["bytes", "huge"])
def test_an_answer_that_is_no_text_is_named(raw: bytes, pack: Path, run) -> None:
    answer = pack.parent / "answer.jsonl"
    answer.write_bytes(raw)
    code, out, err = run("suggest", str(pack), "--answer", str(answer))
    assert (code, out) == (3, "")
    assert err.startswith(f"{answer}: ")
    assert not (pack / FILE).exists()


def test_a_missing_answer_and_an_unknown_source_are_named(pack: Path, run) -> None:
    code, _, err = run("suggest", str(pack), "--answer", str(pack / "none"))
    assert code == 2
    assert "none: No such file" in err
    code, _, err = run("suggest", str(pack), "--source", "reel")
    assert code == 2
    assert "no source reel; its sources are" in err


def test_a_text_that_is_not_there_is_named(pack: Path, run) -> None:
    (pack / "texts" / "reel-index.txt").unlink()
    code, out, err = run("suggest", str(pack), "--source", "reel-index")
    assert (code, out) == (0, "")
    assert "no text for reel-index; name its folder with --texts" in err
    assert run("suggest", str(pack), "--prompt", "reel-index")[0] == 3


def test_the_prompt_is_printed(pack: Path, run) -> None:
    code, out, err = run("suggest", str(pack), "--prompt", "reel-index")
    assert (code, err) == (0, "")
    assert "\n6: Running time 118 min\n" in out


def test_escapes_in_a_text_never_reach_the_terminal(pack: Path, run) -> None:
    raw = "Directed by \x1b[31mAnn Reddy\x1b[0m\nMusic by Bo \u202eLee"
    text = pack / "texts" / "reel-index.txt"
    text.write_text(raw, encoding="utf-8")
    sources = pack / "sources.toml"
    old = "6f723aca74f2f98216bbf80e09e729ab8f4d0b0d4b9768acf4280c6448dc56aa"
    new = hashlib.sha256(raw.encode()).hexdigest()
    sources.write_text(sources.read_text("utf-8").replace(old, new), "utf-8")
    for form in ("text", "jsonl"):
        _, out, err = run("suggest", str(pack), "--source", "reel-index", "--format", form)
        assert out
        assert "\x1b" not in out + err
        assert "\u202e" not in out + err


def test_the_bench_prints_figures_cold_and_warm(run) -> None:
    code, out, _ = run("bench", "suggest", str(FERRY))
    assert code == 0
    cold, warm = out.splitlines()
    assert cold.startswith("ferry cold: recall ")
    assert warm.startswith("ferry warm: recall ")


def test_neither_the_app_nor_another_command_loads_the_recognisers() -> None:
    code = (
        "import sys, explorer.cli.main, explorer.ui.app, explorer.cli.report;"
        "sys.exit(any(name.startswith('explorer.suggest') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_of_a_very_long_text_only_the_beginning_is_looked_at(
    pack: Path, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, whole, _ = run("suggest", str(pack), "--format", "jsonl")
    monkeypatch.setattr("explorer.suggest.engine.MAX_LETTERS", 0)
    code, out, err = run("suggest", str(pack), "--format", "jsonl")
    assert whole
    assert (code, out) == (0, "")
    assert "only the first 0 of its" in err


def test_a_file_that_is_too_large_for_a_text_is_named(
    pack: Path, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.read.texts.MAX_BYTES", 4)
    monkeypatch.setattr("explorer.cli.suggest.MAX_BYTES", 4)
    _, _, err = run("suggest", str(pack))
    assert "is not read; split it into several files" in err
