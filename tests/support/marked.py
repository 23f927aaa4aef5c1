"""Texts with a mark where a problem is expected, so that line and column need not be counted."""

from __future__ import annotations

from pathlib import Path

from explorer.read.pack import read_pack
from explorer.read.problems import PackError, Problem

MARK = "▮"


def unmarked(text: str) -> str:
    """Return a text without its mark."""
    return text.replace(MARK, "")


def place(text: str) -> tuple[int, int]:
    """Return the 1-based line and column of the mark."""
    before = text[: text.index(MARK)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def problems(root: Path) -> tuple[Problem, ...]:
    """Return the problems of a pack."""
    try:
        read_pack(root)
    except PackError as error:
        return error.problems
    return ()


def claim(rest: str, own_id: str = "second") -> str:
    """Return a claim with these lines after its id."""
    return f'\n[[claim]]\nid = "{own_id}"\n{rest}\n'


def prop(rest: str) -> str:
    """Return a property with these lines after the default ones."""
    return f'\n[[property]]\nid = "new"\nlabel = "new"\ntopic = "plot"\n{rest}\n'


def entity(rest: str, own_id: str = "new") -> str:
    """Return an entity with these lines after its id."""
    return f'\n[[entity]]\nid = "{own_id}"\n{rest}\n'
