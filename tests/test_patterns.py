"""Patterns tried on long lines of one thing over and over, and on texts that they nearly match: the
time grows with the length only.

A quarter of the lines and texts is tried; with FILMFACTS_ALL_PATTERNS=1, as in CI, all are.
"""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from time import process_time
from types import ModuleType
from typing import Any, NamedTuple
from zlib import crc32

import pytest
from support.inner_patterns import written_patterns
from support.pattern_samples import has_lists, near_match

import explorer
from explorer.suggest.text.late_patterns import compile_late

ROOT = Path(explorer.__path__[0])
FOLDERS = (
    "charts", "claiming", "cli", "compare", "model", "pages", "read", "report", "search", "suggest",
    "tables", "text", "user", "values", "wording", "write",
)  # fmt: skip
UNITS = (
    "a", " ", "\t", "A", "Ab ", "a, ", "Ab and ", "1", "1,", "(", "[", "“", "’s ", "- ", ". ", "| ",
    "⟦1⟧ ", "⟦1⟧, ",
)  # fmt: skip
LETTERS = 8_000
"""Letters of a line: as many as are read for suggestions."""
MOST = 0.1
"""Seconds of computing that a pattern may always take for it."""
GROWTH = 7.0
"""How much longer it may take for four times the letters: between 4, if the time grows with their
number, and 16, if with its square, as times vary on a busy machine.
"""
TRIES = 5
"""How often a slow pattern is tried at most until it is noticed."""
ALL = os.environ.get("FILMFACTS_ALL_PATTERNS") == "1"
SAMPLES = 30 if ALL else 8
"""Texts that are tried with a pattern."""
TIMES = (8, 12, 16, 20, 24, 28)
"""How often the same thing is in a text; each time a pattern doubles its work is noticed."""
SHORT = {
    "read.tables.cell.money._CONVERTED": "a sum of 100 letters",
    "values.spoken.dates._QUALIFIERS": "a date of 200 letters",
    "suggest.recognisers.shared_cues.credits_at": "35 letters behind a name",
    "values.spoken.text._CLOCK": "a date of 200 letters",
    "values.spoken.text.tidied": "a date of 200 letters",
    "suggest.text.patterns._NO_LITERALS": "the program's own patterns",
    "write.title_forms._DATED": "60 letters of a heading",
    "write.title_forms._FORMS": "400 letters of a first line",
}
"""Patterns that are used on short texts only, and on which."""
FEWEST = {"read": 100, "suggest": 1_000, "values": 50}
"""How many patterns some folders have at least, so that none are overlooked."""
FROM_ANY_PLACE = {"search", "finditer", "findall", "sub", "split"}
METHODS = {*FROM_ANY_PLACE, "match", "fullmatch"}
A_METHOD = re.compile(rf"\w\.(?:{'|'.join(METHODS)})\b")


class Named(NamedTuple):
    """A pattern, where it is, and the methods with which it is used, if that is known."""

    place: str
    pattern: re.Pattern[str]
    methods: frozenset[str]


def patterns_in(value: Any, depth: int = 4) -> Iterator[re.Pattern[str]]:
    """Yield the patterns for text in a value, however they are kept."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(getattr(value, "pattern", None), str) and hasattr(value, "flags"):
        yield re.compile(value.pattern, value.flags)
    elif depth and isinstance(value, dict):
        yield from patterns_in([*value, *value.values()], depth)
    elif depth and isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from patterns_in(item, depth - 1)


def sources() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each module."""
    for path in ROOT.rglob("*.py"):
        name = ".".join(("explorer", *path.relative_to(ROOT).with_suffix("").parts))
        yield name.removesuffix(".__init__"), path.read_text(encoding="utf-8")


@cache
def methods_by_name() -> dict[tuple[str, str], set[str]]:
    """Return by module and name of a pattern the methods that the program calls on it."""
    methods: dict[tuple[str, str], set[str]] = {}
    for own, text in sources():
        if not A_METHOD.search(text):
            continue
        nodes = list(ast.walk(ast.parse(text)))
        homes = {
            name.asname or name.name: (node.module or "", name.name)
            for node in nodes
            if isinstance(node, ast.ImportFrom)
            for name in node.names
        }
        for node in nodes:
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                home = homes.get(node.value.id, (own, node.value.id))
                methods.setdefault(home, set()).update(METHODS & {node.attr})
    return methods


def named_patterns(module: ModuleType) -> Iterator[Named]:
    """Yield the patterns of a module: those it keeps, then those it writes in its functions."""
    own = module.__name__.removeprefix("explorer.")
    for name, value in vars(module).items():
        methods = frozenset(methods_by_name().get((module.__name__, name), ()))
        for pattern in () if name.startswith("__") else patterns_in(value):
            yield Named(f"{own}.{name}", pattern, methods)
    text = Path(module.__file__ or "").read_text(encoding="utf-8")
    if "re." in text or "compile_late" in text:
        for function, pattern, uses in written_patterns(module, ast.parse(text)):
            yield Named(f"{own}.{function}", pattern, uses)


@cache
def patterns_of(folder: str) -> tuple[Named, ...]:
    """Return the patterns of a folder's modules, each only once."""
    home = import_module(f"explorer.{folder}")
    below = walk_packages(getattr(home, "__path__", ()), f"explorer.{folder}.")
    by_text: dict[tuple[str, int], Named] = {}
    for module in (home, *(import_module(info.name) for info in below)):
        for named in named_patterns(module):
            by_text.setdefault((named.pattern.pattern, named.pattern.flags), named)
    return tuple(by_text.values())


def seconds(named: Named, line: str) -> float:
    """Return how long it takes to use a pattern on a line."""
    begun = process_time()
    if named.methods and named.methods.isdisjoint(FROM_ANY_PLACE):
        named.pattern.match(line)
        named.pattern.fullmatch(line)
    else:
        for _ in named.pattern.finditer(line):
            pass
    return process_time() - begun


def line_of(unit: str, letters: int) -> str:
    return unit * (letters // len(unit)) + "\x01Z"


def is_slow(named: Named, unit: str, letters: int = LETTERS) -> bool:
    """Return whether the time for a pattern grows faster than the length of a line, whenever it is
    measured: something else may take the processor's time once.
    """
    most = MOST * (letters / LETTERS) ** 2  # as much of the time that one that is slow takes
    return seconds(named, line_of(unit, letters)) >= most and all(
        _grows(named, unit, letters, most) for _ in range(3)
    )


def _grows(named: Named, unit: str, letters: int, most: float) -> bool:
    line, start = line_of(unit, letters), line_of(unit, letters // 4)
    short = min(seconds(named, start) for _ in range(4))
    return min(seconds(named, line) for _ in range(2)) > max(most, GROWTH * short)


def is_chosen(named: Named, unit: str) -> bool:
    """Return whether a pattern is tried on lines of one thing: by all, or by a quarter of them."""
    return ALL or crc32(f"{named.pattern.pattern}{unit}".encode()) % 4 == 0


@pytest.mark.slow
@pytest.mark.parametrize("folder", FOLDERS)
def test_time_of_a_pattern_grows_with_the_length_of_a_line(folder: str) -> None:
    """One test for lines and for lists: finding and compiling the patterns takes as long."""
    assert len(patterns_of(folder)) >= FEWEST.get(folder, 0)
    own = {short for short in SHORT if short.startswith(f"{folder}.")}
    assert own <= {named.place for named in patterns_of(folder)}, "patterns that are elsewhere now"
    slow = [
        (named.place, unit, named.pattern.pattern)
        for named in patterns_of(folder)
        if named.place not in SHORT
        for unit in UNITS
        if is_chosen(named, unit) and is_slow(named, unit)
    ]
    assert slow == []
    endless = [
        (named.place, named.pattern.pattern) for named in patterns_of(folder) if is_endless(named)
    ]
    assert endless == [], "one more item of a list takes many times longer"


def test_a_late_pattern_is_tried_and_a_wrong_one_noticed() -> None:
    assert [p.pattern for p in patterns_in([compile_late("a+")])] == ["a+"]
    with pytest.raises(re.error):
        list(patterns_in({"form": (compile_late("("),)}))


def test_patterns_in_functions_are_tried() -> None:
    module = ModuleType("module")
    vars(module).update(_A="a+", re=re)
    source = """
def look(name, form):
    re.sub(r"x+", "", name, flags=re.I)
    found = re.compile(rf"{_A} {name}(?:{_A})")
    found.fullmatch(name)
    re.search(form, name)
    start = re.match("b+", name)
    start.split()
class Kind:
    form = re.compile("k" + _A)
"""
    written = [*written_patterns(module, ast.parse(source))]
    assert [(w.function, w.pattern.pattern, w.uses) for w in written] == [
        ("look", "x+", {"sub"}),
        ("look", "a+ word(?:a+)", {"fullmatch"}),
        ("look", "b+", {"match"}),
        ("Kind", "ka+", set()),
    ]
    assert written[0].pattern.flags & re.IGNORECASE


@pytest.mark.slow
@pytest.mark.parametrize(
    "pattern, unit", [(r"(?:\s|-)*[;,]", " "), (r"(?P<n>\d+(?:,\d+)*) m", "1,")]
)
def test_a_slow_pattern_is_noticed(pattern: str, unit: str) -> None:
    named = Named("", re.compile(pattern), frozenset())
    assert any(is_slow(named, unit, LETTERS // 4) for _ in range(TRIES))


def is_endless(named: Named) -> bool:
    """Return whether the time for a pattern multiplies with each further item of a list."""
    for seed in range(SAMPLES) if has_lists(named.pattern) else ():
        before = MOST
        fewest, *more, most = (partial(near_match, named.pattern, seed, n) for n in TIMES)
        texts = fewest(), most()
        grown = [] if texts[0] == texts[1] else [*(text() for text in more), texts[1]]
        for text in (texts[0], *grown):  # nothing in most texts is repeated
            taken = seconds(named, text)
            if taken > 3 * before:
                return True
            before = max(before, taken)
    return False


@pytest.mark.slow
@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:⟦\d+⟧,? ?(?:left)?,?(?:, and | and ))*x",
        r"with(?:, ⟦\d+⟧ as [^.;]{0,30}⟦\d+⟧)*, and",
        r"he(?: soon| finally| [a-z]+ly)* dies",
    ],
)
def test_an_endless_pattern_is_noticed(pattern: str) -> None:
    assert is_endless(Named("", re.compile(pattern), frozenset()))
