"""The guide's own film: its commands are run, its keys pressed, and its report is what it says."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import tomli
from support.driving import press, running, screen_text, toasts, until

from explorer.session import Session
from explorer.wording.labels import VERDICTS
from explorer.wording.positions import show_position

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "tests" / "guide" / "texts"
PAGE = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")
GUIDE = PAGE[PAGE.index("## From texts to a report") : PAGE.index("## Starting from texts")]
FOLDER = "marsh-piper"
BY_HAND = 15
"""Keys that a claim by hand may cost, with a name or a number."""

_KEYS = re.compile(r"(?:(?P<times>\d+) × )?(?P<typed>type )?`(?P<key>[^`]+)`")
_NAMES = {"↓": "down", "Enter": "enter"}


@dataclass(frozen=True)
class Step:
    """A row of the guide: keys to press, and what is on screen then."""

    keys: tuple[str, ...]
    seen: tuple[str, ...]


def table(mark: str) -> Iterator[list[str]]:
    """Yield the cells of each row of a table between two comments of the guide."""
    body = GUIDE.split(f"<!-- {mark} -->")[1].split(f"<!-- /{mark} -->")[0]
    for row in body.strip().splitlines()[2:]:
        yield [cell.strip() for cell in row.strip("|").split("|")]


def steps() -> list[Step]:
    """Return the rows of the guide's table of keys."""
    rows = []
    for keys, _, seen in table("walk"):
        pressed: list[str] = []
        for keystroke in _KEYS.finditer(keys):
            key = keystroke["key"]
            names = list(key) if keystroke["typed"] else [_NAMES.get(key, key)]
            pressed += names * int(keystroke["times"] or 1)
        rows.append(Step(tuple(pressed), tuple(re.findall("“([^”]+)”", seen))))
    return rows


def commands() -> list[list[str]]:
    """Return the guide's commands, without the name of the program."""
    return commands_in(GUIDE)


def commands_in(text: str) -> list[list[str]]:
    """Return the commands in the shell blocks of a text, without the name of the program."""
    blocks = re.findall(r"```sh\n(.*?)```", text, re.S)
    lines = [shlex.split(line) for block in blocks for line in block.strip().splitlines()]
    assert all(words[0] == "filmfacts" for words in lines)
    return [words[1:] for words in lines]


def claims(root: Path) -> int:
    """Return how many claims are written."""
    paths = root.glob("claims/*.toml")
    return sum(len(tomli.loads(path.read_text(encoding="utf-8"))["claim"]) for path in paths)


def shown(pilot) -> str:
    """Return what is on screen and what was said, on one line."""
    return " ".join(f"{screen_text(pilot)} {toasts(pilot)}".split())


async def walk(root: Path) -> None:
    """Press the guide's keys; count what each claim costs."""
    by_hand: list[int] = []
    accepted, count, written = 0, None, claims(root)
    async with running(root) as pilot:
        await until(pilot, lambda: "+ The Marsh Piper" in shown(pilot))
        for step in steps():
            for key in step.keys:
                if key == "m" and count is None:
                    count = 0
                count = count + 1 if count is not None else None
                await press(pilot, key)
                before, written = written, claims(root)
                made = written - before
                if count is not None and made:
                    by_hand.append(count)
                    count = None
                elif key == "y" and count is None:
                    assert made == 1, shown(pilot)
                    accepted += 1
            if step.keys != ("q",):
                await until(
                    pilot, lambda step=step: all(item in shown(pilot) for item in step.seen)
                )
    assert (len(by_hand), accepted) == (2, 35)
    assert max(by_hand) <= BY_HAND


async def test_the_guide_leads_from_texts_to_a_report(
    tmp_path: Path,
    run: Callable[..., tuple[int, str, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    for path in TEXTS.iterdir():
        shutil.copy(path, tmp_path)
    new, opened, report = commands()
    assert sorted(new[2:]) == sorted(path.name for path in TEXTS.iterdir())
    assert opened == [FOLDER]
    assert run(*new)[0] == 0
    await walk(tmp_path / FOLDER)
    assert run(*report)[0] == 0
    written = (tmp_path / report[-1]).read_text(encoding="utf-8")
    assert run("check", FOLDER, "--texts", f"{FOLDER}/texts")[0] == 0
    session = Session.load(tmp_path / FOLDER)
    findings = session.comparison.findings
    expected = [[cell.strip("`") for cell in cells] for cells in table("found")]
    assert [cells[0] for cells in expected] == [finding.id for finding in findings]
    for (name, verdict, said), finding in zip(expected, findings, strict=True):
        assert VERDICTS[finding.verdict].singular.startswith(verdict), name
        values = {show_position(session.pack, position) for position in finding.positions}
        assert all(any(word in value for value in values) for word in said.split(" / ")), name
        assert name in written


def test_the_readme_leads_the_same_way() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    five = commands_in(text[text.index("## Your own film in five lines") :].split("\n## ")[0])
    assert len(five) == 5
    assert [words for words in five if words[0] != "check"] == [
        [re.sub(f"^{FOLDER}$", "my-film", word) for word in words] for words in commands()
    ]
