"""Patterns that a module writes inside its functions, read from its source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import product
from types import ModuleType
from typing import NamedTuple

USES = {"compile", "findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn"}
LATE = "compile_late"
WORD = "word"
"""Stands for what is known only when the function is called, such as a name."""


class Written(NamedTuple):
    """A pattern, the function or class it is written in, and with what it is used, if known."""

    function: str
    pattern: re.Pattern[str]
    uses: frozenset[str]


def written_patterns(module: ModuleType, tree: ast.Module) -> Iterator[Written]:
    """Yield the patterns in functions and classes of a module, some more than once.

    Names of the module stand for their texts, all else between braces for a word. A pattern that
    is nothing but a parameter is left out: it is written where the function is called.
    """
    for home in ast.walk(tree):
        match home:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                pass
            case ast.ClassDef(name=name):
                pass
            case ast.Lambda():
                name = "lambda"
            case _:
                continue
        inner = list(ast.walk(home))
        kept = _kept_as(inner)  # compiled patterns only: what the others return is no pattern
        for node in inner:
            if (use := _use_of(node)) and isinstance(node, ast.Call) and node.args:
                uses = _uses_of(kept[node], inner) if node in kept else {use} - {"compile"}
                for text in texts_of(node.args[0], module):
                    yield Written(name, re.compile(text, _flags_of(node)), frozenset(uses))


def _kept_as(nodes: list[ast.AST]) -> dict[ast.AST, str]:
    """Return the calls that compile a pattern which gets a name, with the name."""
    kept: dict[ast.AST, str] = {}
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if (
                _use_of(value) == "compile"
            ):
                kept[value] = name
    return kept


def _uses_of(name: str, nodes: list[ast.AST]) -> set[str]:
    return {
        node.attr
        for node in nodes
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == name
        and node.attr in USES
    }


def _use_of(node: ast.AST) -> str:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=attr)) if attr in USES:
            return attr
        case ast.Call(func=ast.Name(id=name)) if name == LATE:
            return "compile"
    return ""


def texts_of(node: ast.AST, module: ModuleType) -> list[str]:
    """Return the texts that an expression may have, none if it is not known from the module."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.Name() | ast.Attribute():
            value = _value_of(node, module)
            return [value] if isinstance(value, str) else []
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            sides = texts_of(left, module), texts_of(right, module)
            return [] if sides == ([], []) else _joined([side or [WORD] for side in sides])
        case ast.IfExp(body=body, orelse=other):
            return [*texts_of(body, module), *texts_of(other, module)]
        case ast.JoinedStr(values=values):
            return _joined([texts_of(value, module) or [WORD] for value in values])
        case ast.FormattedValue(value=value):
            return texts_of(value, module)
    return []


def _value_of(node: ast.AST, module: ModuleType) -> object:
    match node:
        case ast.Name(id=name):
            return vars(module).get(name)
        case ast.Attribute(value=value, attr=name):
            return getattr(_value_of(value, module), name, None)
    return None


def _joined(parts: list[list[str]]) -> list[str]:
    return ["".join(choice) for choice in product(*parts)]


def _flags_of(call: ast.Call) -> int:
    """Return the flags given to a call, as `re.I | re.M`."""
    given = [*call.args[1:], *(keyword.value for keyword in call.keywords)]
    named = [
        inner.attr
        for value in given
        if isinstance(value, ast.Attribute | ast.BinOp)
        for inner in ast.walk(value)
        if isinstance(inner, ast.Attribute) and inner.attr in re.RegexFlag.__members__
    ]
    flags = re.NOFLAG
    for name in named:
        flags |= re.RegexFlag[name]
    return int(flags)
