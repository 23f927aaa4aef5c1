"""What holds for every module: how long those of the program are, and how all names are chosen."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import explorer

ROOT = Path(explorer.__path__[0])
MODULES = sorted(ROOT.rglob("*.py"))
TESTS = Path(__file__).parent
EMPTY = frozenset(
    ["ahead", "anew", "choosing", "desk", "drawn", "drill", "following", "hush", "lest", "mends",
     "one", "salvage", "spoil", "told"]
)  # fmt: skip
"""Names that do not say what they hold."""

WHAT_IS_WRONG = {"read", "tables"}
"""Folders in which `found` is what stands where something else was expected, as in `Problem`."""


def test_no_module_is_too_long_to_read_at_once() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8").count("\n")
        for path in MODULES
    }
    too_long = {path: n for path, n in lengths.items() if n > 300}
    assert too_long == {}


def names(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield the names that a module gives to values, parameters, functions and attributes."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                yield name.strip("_"), node.lineno
            case ast.arg(arg=name):
                yield name.strip("_"), node.lineno
            case (
                ast.FunctionDef(name=name)
                | ast.AsyncFunctionDef(name=name)
                | ast.ClassDef(name=name)
            ):
                yield name.strip("_"), node.lineno


def unclear(text: str, folder: str) -> list[str]:
    """Return the names in a module's text that do not say what they hold, with their lines."""
    empty = EMPTY if folder in WHAT_IS_WRONG else EMPTY | {"found"}
    return [f"{name}:{line}" for name, line in names(ast.parse(text)) if name.lower() in empty]


def test_names_say_what_they_hold() -> None:
    """One test for all modules and their tests: parsing them takes two seconds."""
    kept = {}
    for path in [*MODULES, *sorted(TESTS.rglob("*.py"))]:
        folder = path.relative_to(ROOT).parts[0] if path.is_relative_to(ROOT) else "tests"
        if empty_names := unclear(path.read_text(encoding="utf-8"), folder):
            kept[str(path.relative_to(ROOT.parent))] = empty_names
    assert kept == {}


@pytest.mark.parametrize(
    "text",
    ["one = 1", "def f(told): ...", "def ahead(): ...", "[one for one in x]", "x.found = 1",
     "for found, y in x: pass", "class A:\n    def _told(self): ...", "f(lambda one: one)",
     "ONE = 1", "class Drill: ..."],
)  # fmt: skip
def test_an_empty_name_is_noticed(text: str) -> None:
    assert unclear(text, "compare")
    assert bool(unclear(text, "read")) is ("found" not in text)
