"""The user's own keys: what counts, and what is named as wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from support.driving import messages, press, running, screen_text, toasts, workspace, write
from support.rows import every_row

from explorer.model.place import Place, PlaceKind
from explorer.ui.dialogs.help import HelpScreen
from explorer.ui.dialogs.search import SearchScreen
from explorer.ui.keys.keymap import keymap_path
from explorer.ui.keys.keymap_file import read_keymap
from explorer.ui.keys.registry import by_id

PAGE = Path(__file__).parents[2] / "docs" / "keys.md"


def own(text: str) -> Path:
    """Write the user's keys."""
    path = keymap_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def wrong(text: str) -> list[str]:
    """Return what is said about a text, without the path before it."""
    path = own(text)
    complaints = read_keymap().problems
    assert all(str(path) in complaint.replace("~", str(Path.home()), 1) for complaint in complaints)
    return [complaint.partition("keys.toml:")[2] for complaint in complaints]


def test_no_file_no_keys() -> None:
    assert keymap_path() == Path(os.environ["XDG_CONFIG_HOME"]) / "filmfacts" / "keys.toml"
    keymap = read_keymap()
    assert not keymap.keys
    assert not keymap.problems


def test_without_xdg_it_is_in_the_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setattr("sys.platform", "linux")
    assert keymap_path() == Path.home() / ".config" / "filmfacts" / "keys.toml"


def test_keys_as_a_text_as_a_list_and_without_quotes() -> None:
    own('[keys]\n"go.search" = "ctrl+k, slash"\ntake.export = ["E", "F8"]\n')
    keymap = read_keymap()
    assert not keymap.problems
    assert keymap.keys == {"go.search": ("ctrl+k", "slash"), "take.export": ("E", "f8")}
    assert keymap.keys_of(by_id()["go.back"]) == by_id()["go.back"].keys


@every_row(
    ("text", "message"),
    [
        ('[keys]\n"go.serch" = "z"', '2: there is no action "go.serch"; did you mean "go.search"?'),
        ('[keys]\n\n"go.search" = "hyperkey"', '3: "hyperkey" is not a key'),
        ('[keys]\n"go.search" = "z,,"', '2: "," is not a key'),
        ('[keys]\n"go.search" = ""', '2: "," is not a key'),
        ('[keys]\n"go.search" = []', "2: this is not a key"),
        ('[keys]\n"go.search" = 7', '2: "7" is not a key'),
        ('[keys]\n"go.search" = "tab"', "2: Tab cannot be moved"),
        ('[keys]\n"dialog.close" = "z"', "2: z types text where dialog.close is available"),
        ('[key]\n"go.search" = "z"', '1: "key" is unknown here'),
        ("keys = 3", "1: [keys] must be a table"),
        ('[keys]\n"go.search" = \n', "2: "),
        ('[keys]\n"\\u001b]0;x\\u0007" = "z"', "2: there is no action"),
    ],
)
def test_what_cannot_be_is_told_with_its_line(text: str, message: str) -> None:
    complaint = wrong(text)
    assert len(complaint) == 1
    assert complaint[0].startswith(message)
    assert "\x1b" not in complaint[0]


def test_a_file_that_is_no_text_is_told() -> None:
    own("").write_bytes(b"\xff\xfe")
    assert "expected text in UTF-8" in read_keymap().problems[0]


@every_row(
    ("text", "kept", "messages"),
    [
        # onto the key of another
        (
            '"go.search" = "e"',
            [],
            ["2: e for go.search is already the key of take.export (Export)"],
        ),
        # another view's key is free
        ('"facts.about" = "n"', ["facts.about"], []),
        # an action by an id that it had once
        ('"facts.person" = "p"', ["facts.about"], []),
        # a key that the other one has given up
        ('"go.search" = "e"\n"take.export" = "X"', ["go.search", "take.export"], []),
        # the two change places
        ('"go.search" = "e"\n"take.export" = "slash"', ["go.search", "take.export"], []),
        # both onto the same free key: the first has it
        ('"go.search" = "X"\n"take.export" = "X"', ["go.search"], ["3: X for take.export"]),
        # the key given up is wanted back, since the move away could not be
        (
            '"take.export" = "q"\n"go.search" = "e"',
            [],
            ["3: e for go.search", "2: q for take.export"],
        ),
        # what shares a key from the start may go on sharing it
        ('"grid.left" = "h,H"', ["grid.left"], []),
    ],
)
def test_nothing_is_displaced(text: str, kept: list[str], messages: list[str]) -> None:
    complaint = wrong(f"[keys]\n{text}\n")
    assert sorted(read_keymap().keys) == sorted(kept)
    assert len(complaint) == len(messages)
    for message in messages:
        assert any(line.startswith(message) for line in complaint), complaint


async def test_moved_keys_count_and_are_shown_and_the_old_ones_are_free() -> None:
    own('[keys]\n"go.search" = "ctrl+k"\n"view.facts" = "F8"\n"pack.changes" = "X"\n')
    async with running() as pilot:
        assert "Ctrl+K Search" in " ".join(screen_text(pilot).splitlines()[-1].split())
        assert "F8 Facts" in screen_text(pilot).splitlines()[0]
        await press(pilot, "slash", "2")
        assert pilot.app.screen is workspace(pilot)
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)
        await press(pilot, "ctrl+k")
        assert isinstance(pilot.app.screen, SearchScreen)
        await press(pilot, "escape", "f8")
        assert workspace(pilot).place == Place.facts()
        await press(pilot, "X")
        assert workspace(pilot).place == Place(PlaceKind.CHANGES)
        await press(pilot, "question_mark")
        await write(pilot, "search characters")
        line = next(row for row in screen_text(pilot).splitlines() if "Search characters" in row)
        assert "Ctrl+K " in line


async def test_problems_are_told_at_the_start_and_in_the_help() -> None:
    own('[keys]\n"go.search" = "e"\n"go.nowhere" = "z"\n"take.export" = "ctrl+e"\n"x.y" = 3\n')
    async with running() as pilot:
        said = toasts(pilot)
        assert "keys.toml:3: there is no action" in said
        assert "keys.toml:5: there is no action" in said
        assert "keys.toml:2" not in said  # e was given up by the export
        await press(pilot, "e")
        assert isinstance(pilot.app.screen, SearchScreen)
        await press(pilot, "escape", "question_mark")
        assert isinstance(pilot.app.screen, HelpScreen)
        assert "keys.toml:3" in screen_text(pilot)


async def test_the_start_tells_conflicts_first_and_how_many_problems_have_no_room() -> None:
    own(
        '[keys]\n"go.serch" = "z"\n"findings.next" = "a"\n"go.nowhere" = "z"\n'
        '"view.facts" = ["2","t"]\n"go.web" = "hyperkey"\n"go.id" = "nokey"\n"no.such" = "z"\n'
    )
    async with running() as pilot:
        lines = messages(pilot)[0].splitlines()
        assert [line.partition("keys.toml:")[2][0] for line in lines[:4]] == ["3", "5", "2", "4"]
        assert lines[4:] == ["and 3 more; ? lists them all"]


def test_the_example_in_the_docs_works() -> None:
    text = PAGE.read_text(encoding="utf-8").split("## Your own keys")[1]
    own(text.split("```toml\n")[1].split("```")[0])
    keymap = read_keymap()
    assert keymap.keys
    assert not keymap.problems
