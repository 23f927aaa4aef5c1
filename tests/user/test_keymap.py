"""The user's keys are read and checked without an app: for whatever keys and actions it is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest

from explorer.user.keymap import Keymap, read_keymap


@dataclass(frozen=True)
class Action:
    """An action as the reader wants it."""

    id: str
    keys: tuple[str, ...]
    label: str = "Run"
    typing: bool = False


class Pad:
    """Six keys; `esc` is not to be given away."""

    reserved = frozenset({"esc"})
    former: ClassVar[Mapping[str, str]] = {"go.north": "go.up"}

    def __init__(self, *actions: Action) -> None:
        self.actions: Mapping[str, Action] = {action.id: action for action in actions}

    def read(self, text: str) -> str | None:
        """Return a key by its name, in any case."""
        key = text.strip().lower()
        return key if key in {"a", "b", "c", "f1", "f2", "esc"} else None

    def name(self, key: str) -> str:
        """Return a key in capitals."""
        return key.upper()

    def is_printable(self, key: str) -> bool:
        """Return whether it is a letter."""
        return len(key) == 1

    def overlap(self, a: str, b: str) -> bool:
        """Return whether two actions are of one group."""
        return a[0] == b[0]


PAD = Pad(
    Action("go.up", ("a",)),
    Action("go.down", ("b",)),
    Action("form.save", ("f1",), typing=True),
    Action("form.close", ("esc",)),
)


def keymap(path: Path, text: str) -> Keymap:
    """Return what a file with this text gives."""
    path.write_text(f"[keys]\n{text}\n")
    return read_keymap(PAD, path)


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ('"go.up" = "c"', {"go.up": ("c",)}),
        ('go.up = ["C", "a"]', {"go.up": ("c", "a")}),
        ('"go.up" = "f1"', {"go.up": ("f1",)}),  # counts where no form is
        ('"go.up" = "b"\n"go.down" = "a"', {"go.up": ("b",), "go.down": ("a",)}),
        ('"form.close" = "esc, f2"', {"form.close": ("esc", "f2")}),
        ('"go.north" = "c"', {"go.up": ("c",)}),  # as it was called once
    ],
)
def test_keys_that_can_be_are_the_users(
    line: str, keys: Mapping[str, tuple[str, ...]], tmp_path: Path
) -> None:
    assert keymap(tmp_path / "keys.toml", line) == Keymap(keys, ())


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('"go.up" = "b"', "B for go.up is the key of go.down (Run) already; go.up keeps its own"),
        ('"go.up" = "x"', '"x" is not a key'),
        ('"go.up" = []', "this names no key"),
        ('"go.up" = "esc"', "ESC cannot be moved"),
        (
            '"form.save" = "c"',
            "C is typed as text where form.save applies, so it cannot be its key",
        ),
        ('"go.upp" = "c"', 'there is no action "go.upp"; did you mean "go.up"?'),
    ],
)
def test_what_cannot_be_is_left_out_and_reported_at_its_line(
    line: str, problem: str, tmp_path: Path
) -> None:
    path = tmp_path / "keys.toml"
    read = keymap(path, line)
    assert read.keys == {}
    assert read.problems == (f"{path}:2: {problem}",)


def test_no_file_moves_no_keys(tmp_path: Path) -> None:
    assert read_keymap(PAD, tmp_path / "keys.toml") == Keymap()
