"""What `filmfacts report` narrows down to, and the day that it bears."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.hostile import FERRY

from explorer.session import Filter, Session

PACK = str(FERRY)
SESSION = Session.load(FERRY)


def _ids(out: str) -> set[str]:
    return {finding["id"] for finding in json.loads(out)["findings"]}


@pytest.mark.parametrize(
    ("only", "chosen"),
    [
        ("high", Filter(severities=frozenset({"high"}))),
        ("high, medium", Filter(severities=frozenset({"high", "medium"}))),
        ("contradiction,rumour", Filter(verdicts=frozenset({"contradiction", "rumour"}))),
        ("gap", Filter(verdicts=frozenset({"missing"}))),
        ("tension,low", Filter(severities=frozenset({"low"}), verdicts=frozenset({"tension"}))),
    ],
)
def test_only_keeps_verdicts_and_severities(only: str, chosen: Filter, run) -> None:
    code, out, _ = run("report", PACK, "--format", "json", "--only", only)
    assert code == 0
    assert _ids(out) == {finding.id for finding in SESSION.findings(chosen)}
    assert _ids(out) < {finding.id for finding in SESSION.findings()}


def test_about_takes_a_name_and_says_so(run) -> None:
    (entity, *_) = (f.subject for f in SESSION.findings() if f.subject in SESSION.pack.entities)
    name = SESSION.pack.entities[entity].name
    expected = {f.id for f in SESSION.findings(Filter(entities=frozenset({entity})))}
    for word in (entity, name, name.upper()):
        assert _ids(run("report", PACK, "--format", "json", "--about", word)[1]) == expected
    assert f"covers only findings about {name}." in run("report", PACK, "--about", name)[1]


def test_fail_on_looks_at_what_is_reported(run) -> None:
    assert run("report", PACK, "--only", "low", "--fail-on", "medium")[0] == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--only", "hihg"], '"hihg" is neither a severity nor a verdict'),
        (["--only", ""], "is neither a severity nor a verdict"),
        (["--about", "Nobody At All"], '"Nobody At All" is not an entity of this pack\n'),
        (["--date", "2025-6-7"], "2025-6-7 is not a date; write it as 2025-06-07"),
    ],
)
def test_what_cannot_be_meant_is_refused(words: list[str], message: str, run) -> None:
    code, out, err = run("report", PACK, *words)
    assert (code, out) == (2, "")
    assert message in err


def test_the_day_may_be_given(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert "\nMade on 2 January 1970\n" in run("report", PACK)[1]
    assert "\nMade on 7 June 2025\n" in run("report", PACK, "--date", "2025-06-07")[1]
    given = run("report", PACK, "--format", "html", "--date", "2025-06-07")[1]
    assert given == run("report", PACK, "--format", "html", "--date", "2025-06-07")[1]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    code, _, err = run("report", PACK)
    assert code == 2
    assert "SOURCE_DATE_EPOCH: soon is not a number of seconds" in err


def test_without_one_it_is_today(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    (made,) = re.findall(r"^Made on (.*)$", run("report", PACK)[1], re.MULTILINE)
    day = datetime.strptime(made, "%d %B %Y").replace(tzinfo=UTC)
    assert abs((datetime.now(UTC) - day).days) <= 1


def test_a_report_tells_what_is_new_gone_and_changed(run, tmp_path: Path) -> None:
    whole = json.loads(run("report", PACK, "--format", "json")[1])
    earlier = tmp_path / "earlier.json"
    earlier.write_text(json.dumps(whole))
    words = ("report", PACK, "--baseline", str(earlier), "--fail-on", "new")
    code, out, err = run(*words)
    assert code == 0
    assert "Since the earlier report: 0 new, 0 gone, 0 changed" in err
    left_out, changed, gone = whole["findings"][:3]
    changed["severity"] = "none"
    whole["findings"] = [*whole["findings"][1:], {**gone, "id": "was-there"}]
    earlier.write_text(json.dumps(whole))
    code, out, err = run(*words)
    assert code == 1
    assert "Since the earlier report: 1 new, 1 gone, 1 changed" in err
    assert "Since the earlier report: 1 new, 1 gone, 1 changed." in out
    assert f"  new: {left_out['explanation']}\n" in err
    assert f"  changed: {changed['explanation']}\n" in err
    assert "  gone: was-there\n" in err
    assert "1 gone" in run(*words[:4], "--only", left_out["severity"])[2]
    assert "1 gone, 1 changed." in run(*words[:4], "--format", "html")[1]


def test_an_earlier_report_must_be_one(run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<html>")
    code, _, err = run("report", PACK, "--baseline", str(tmp_path / "page.html"))
    assert code == 2
    assert "page.html: expected a report written with --format json" in err
    with (tmp_path / "huge.json").open("wb") as huge:
        huge.truncate(2**30)  # takes no room on the disk
    code, _, err = run("report", PACK, "--baseline", str(tmp_path / "huge.json"))
    assert code == 2
    assert "huge.json: found a file of more than 256 MB" in err
    code, _, err = run("report", PACK, "--fail-on", "new")
    assert code == 2
    assert "--fail-on new needs --baseline, an earlier report" in err
