"""What holds for every module: its length, what it imports, and how its names are chosen."""

from __future__ import annotations

import ast
import gc
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from support.rows import every_row

import explorer

ROOT = Path(explorer.__path__[0])
MODULES = sorted(ROOT.rglob("*.py"))
TESTS = Path(__file__).parent
EMPTY = frozenset(
    ["ahead", "anew", "choosing", "desk", "drawn", "drill", "following", "hush", "lest", "mends",
     "one", "salvage", "spoil", "told"]
)  # fmt: skip
"""Names that do not say what they hold."""

LONGEST_FUNCTION = 50
"""Lines of a function from its `def` on, without its docstring."""


OPEN_THEIR_OWN = (
    "audit/", "cli/bench/", "cli/output.py", "cli/serve/server.py", "report/baseline.py",
    "report/svg/file.py", "tables/dump.py", "values/", "write/",
)  # fmt: skip
"""Beginnings of modules that open files which ship, which the program writes or has copied, or that
they have found to be regular.
"""

WHAT_IS_WRONG = {"read", "tables"}
"""Folders in which `found` is what stands where something else was expected, as in `Problem`."""


@pytest.fixture(scope="module", autouse=True)
def _trees_are_dropped() -> Iterator[None]:
    """Keep the trees of all modules no longer than these tests last: they take 170 MB.

    No garbage is looked for meanwhile: there is none, and going through the trees takes long.
    """
    gc.disable()
    yield
    parsed.cache_clear()
    gc.enable()


def test_no_module_is_too_long_to_read_at_once() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8").count("\n")
        for path in MODULES
    }
    too_long = {path: n for path, n in lengths.items() if n > 300}
    assert too_long == {}


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Yield a node and all below it but expressions, which hold no statements."""
    yield node
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.expr):
            yield from statements(child)


def long_functions(text: str) -> Iterator[tuple[str, int]]:
    """Yield the functions of a module with more than 50 lines, and how many they have.

    What a docstring takes is not counted: it is read instead of the code.
    """
    for node in statements(parsed(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            match first:
                case ast.Expr(value=ast.Constant(value=str())):
                    docstring = (first.end_lineno or 0) - first.lineno + 1
                case _:
                    docstring = 0
            length = (node.end_lineno or 0) - node.lineno + 1 - docstring
            if length > LONGEST_FUNCTION:
                yield node.name, length


def test_no_function_is_too_long_to_read_at_once() -> None:
    too_long = {
        f"{path.relative_to(ROOT).as_posix()}:{name}": length
        for path in MODULES
        for name, length in long_functions(path.read_text(encoding="utf-8"))
    }
    assert too_long == {}


def test_a_long_function_is_noticed() -> None:
    body = "    x = 1\n" * LONGEST_FUNCTION
    assert [*long_functions(f"def f():\n{body}")] == [("f", LONGEST_FUNCTION + 1)]
    documented = 'def f():\n    """Do.\n\n    Much.\n    """\n'
    assert [*long_functions(documented + body)] == [("f", LONGEST_FUNCTION + 1)]
    assert [*long_functions(documented + body[: -len("    x = 1\n")])] == []
    method = "class A:\n    async def f(self):\n" + "        x = 1\n" * LONGEST_FUNCTION
    assert [*long_functions(method)] == [("f", LONGEST_FUNCTION + 1)]


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__")


def imported(node: ast.AST, modules: Collection[str]) -> Iterator[str]:
    """Yield what of ours is imported under a node, in functions and for the types alone too."""
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.expr():
                continue
            case ast.ImportFrom(module=str(module), names=members):
                whole = [f"{module}.{member.name}" for member in members]
                yield from (name if name in modules else module for name in whole)
            case _:
                yield from imported(child, modules)


def order_of(sources: Mapping[str, str]) -> list[str]:
    """Return modules by name, each after those that it imports.

    Raises:
        CycleError: there is a circular import.
    """
    arrows = {name: {*imported(parsed(text), sources)} for name, text in sources.items()}
    return list(TopologicalSorter(arrows).static_order())


def test_there_are_no_circular_imports() -> None:
    """Imports within functions and for types count; the package, which offers the API, does not."""
    sources = {module_name(path): path.read_text(encoding="utf-8") for path in MODULES}
    del sources["explorer"]
    assert {*sources} <= {*order_of(sources)}


def test_a_circular_import_is_noticed() -> None:
    straight = {"a": "from b import x", "b": "def f():\n    from c import y", "c": ""}
    assert order_of(straight) == ["c", "b", "a"]
    for back in ("from a import z", "if TYPE_CHECKING:\n    from a import z"):
        with pytest.raises(CycleError):
            order_of({**straight, "c": back})


def opened_directly(text: str) -> Iterator[int]:
    """Yield the lines in which a module opens or reads a file by itself."""
    if not re.search(r"\b(?:open|read_text|read_bytes)\b", text):
        return
    for node in ast.walk(parsed(text)):
        match node:
            case ast.Call(func=ast.Attribute(attr="read_text" | "read_bytes")):
                yield node.lineno
            case ast.Call(
                func=ast.Name(id="open") | ast.Attribute(attr="open"), args=args, keywords=keywords
            ) if any(k.arg == "encoding" for k in keywords) or any(
                isinstance(arg, ast.Constant) for arg in args[-1:]
            ):
                yield node.lineno


def test_files_of_others_are_opened_in_one_place() -> None:
    """What a pack or a user has may be a pipe, a device or a link: `read.files` opens them all."""
    opening = {
        path.relative_to(ROOT).as_posix()
        for path in MODULES
        if [*opened_directly(path.read_text(encoding="utf-8"))]
    }
    assert {path for path in opening if not path.startswith(OPEN_THEIR_OWN)} == set()


def test_a_file_that_is_opened_elsewhere_is_noticed() -> None:
    code = 'x.read_text("utf-8")\nopen("a")\np.open("rb")\np.open(encoding="utf-8")\nopen(p, "r")'
    assert [*opened_directly(code)] == [1, 2, 3, 4, 5]
    assert [*opened_directly("read_bytes(path)\nscreen.open(session)\nbook.open()")] == []


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


@cache
def parsed(text: str) -> ast.Module:
    """Return a module's tree, which several tests look at."""
    return ast.parse(text)


def unclear(text: str, folder: str) -> list[str]:
    """Return the names in a module's text that do not say what they hold, with their lines."""
    empty = EMPTY if folder in WHAT_IS_WRONG else EMPTY | {"found"}
    if not re.search(rf"(?i)\b_*(?:{'|'.join(empty)})_*\b", text):
        return []
    return [f"{name}:{line}" for name, line in names(parsed(text)) if name.lower() in empty]


def test_names_say_what_they_hold() -> None:
    """One test for all modules and their tests: parsing them takes two seconds."""
    kept = {}
    for path in [*MODULES, *sorted(TESTS.rglob("*.py"))]:
        folder = path.relative_to(ROOT).parts[0] if path.is_relative_to(ROOT) else "tests"
        if empty_names := unclear(path.read_text(encoding="utf-8"), folder):
            kept[str(path.relative_to(ROOT.parent))] = empty_names
    assert kept == {}


@every_row(
    "text",
    ["one = 1", "def f(told): ...", "def ahead(): ...", "[one for one in x]", "x.found = 1",
     "for found, y in x: pass", "class A:\n    def _told(self): ...", "f(lambda one: one)",
     "ONE = 1", "class Drill: ..."],
)  # fmt: skip
def test_an_empty_name_is_noticed(text: str) -> None:
    assert unclear(text, "compare")
    assert bool(unclear(text, "read")) is ("found" not in text)


def named_twice(text: str) -> list[str]:
    """Return the names that a module gives to two values, functions or classes: the second one
    replaces the first wherever it is used.
    """
    given = Counter(
        name
        for node in parsed(text).body
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.FunctionDef | ast.ClassDef)
        for name in (
            [node.name]
            if isinstance(node, ast.FunctionDef | ast.ClassDef)
            else [n.id for n in ast.walk(node) if isinstance(n, ast.Name) and is_stored(n)]
        )
    )
    return [name for name, times in given.items() if times > 1]


def is_stored(name: ast.Name) -> bool:
    """Return whether a name is given a value there, and not as the variable of a comprehension."""
    return isinstance(name.ctx, ast.Store) and (name.id.isupper() or name.id.startswith("_"))


def test_no_module_gives_a_name_twice() -> None:
    twice = {
        path.relative_to(ROOT).as_posix(): names
        for path in MODULES
        if (names := named_twice(path.read_text(encoding="utf-8")))
    }
    assert twice == {}


@every_row(
    "text",
    ["_CLAUSE = 1\ndef f(): ...\n_CLAUSE = 2", "def f(): ...\ndef f(): ...", "A: int = 1\nA = 2"],
)
def test_a_name_that_is_given_twice_is_noticed(text: str) -> None:
    assert len(named_twice(text)) == 1
