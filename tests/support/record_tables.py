"""The tables of the pack format in docs/packs.md, generated from the models."""

from __future__ import annotations

import dataclasses
import re
import types
from enum import StrEnum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from explorer.model.claim_record import ClaimRecord, Evidence
from explorer.model.constraint import Constraint
from explorer.model.entity import Entity
from explorer.model.fields import Field
from explorer.model.pack import Header
from explorer.model.property import Property
from explorer.model.scope import Scope
from explorer.model.source import Passage, Source, VantageEvidence

RECORDS: tuple[tuple[str, type], ...] = (
    ("pack.toml", Header),
    ("[[source]] in sources.toml", Source),
    ("vantage_evidence of a source", VantageEvidence),
    ("[[entity]] in entities.toml", Entity),
    ("[[claim]] in claims/*.toml", ClaimRecord),
    ("evidence of a claim", Evidence),
    ("scope of a claim", Scope),
    ("[[passage]] in passages/*.toml", Passage),
    ("[[property]] in a vocabulary or properties.toml", Property),
    ("[[constraint]] in a vocabulary or properties.toml", Constraint),
)
"""Heading → record, in the order of a pack's files."""

_WORDS = {str: "string", int: "whole number", float: "number", bool: "true or false"}
_PLURAL = re.compile(r"\b(string|number|table|list)\b")


def tables() -> str:
    """Return every record as a markdown table under its heading."""
    return "\n".join(table(heading, record) for heading, record in RECORDS)


def table(heading: str, record: type) -> str:
    """Return a record's fields as a markdown table under a heading."""
    hints = get_type_hints(record, include_extras=True)
    key, of, mapping = heading.partition(" in a mapping")
    lines = [f"### `{key}`{of}{mapping}", "", "| field | value | meaning |", "| --- | --- | --- |"]
    for field in dataclasses.fields(record):
        hint = hints[field.name]
        needed = field.default is field.default_factory is dataclasses.MISSING
        name = f"**{field.name}**" if needed else field.name
        lines.append(f"| {name} | {_kind(hint)} | {_meaning(hint)} |")
    return "\n".join([*lines, ""])


def _meaning(hint: Any) -> str:
    for extra in getattr(hint, "__metadata__", ()):
        if isinstance(extra, Field) and extra.description:
            shown = ""
            if extra.examples:
                shown = f" Example: `{_toml(extra.examples[0])}`"
            return extra.description.replace("|", "\\|") + shown
    return ""


def _toml(example: Any) -> str:
    if isinstance(example, list):
        return "[" + ", ".join(_toml(item) for item in example) + "]"
    if isinstance(example, dict):
        return "{ " + ", ".join(f"{key} = {_toml(item)}" for key, item in example.items()) + " }"
    return f'"{example}"' if isinstance(example, str) else str(example)


def _kind(hint: Any) -> str:
    """Return the type of a value in words."""
    origin, arguments = get_origin(hint), get_args(hint)
    if hasattr(hint, "__metadata__"):
        return _kind(arguments[0])
    if origin is Literal:
        return " \\| ".join(f"`{a}`" for a in arguments if a)
    if origin in (list, tuple):
        return f"list of {_several(arguments[0])}"
    if origin is dict:
        return f"table of {_several(arguments[1])}"
    if origin in (Union, types.UnionType):
        kinds = dict.fromkeys(_kind(a) for a in arguments if a is not type(None))
        kinds.pop(_WORDS[int] if _WORDS[float] in kinds else "", None)  # a whole number is one too
        return " or ".join(filter(None, (", ".join([*kinds][:-1]), [*kinds][-1])))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return " \\| ".join(f"`{member}`" for member in hint)
    if dataclasses.is_dataclass(hint):
        return "table"
    return _WORDS.get(hint, str(hint))


def _several(hint: Any) -> str:
    """Return a type in the plural."""
    kind = _kind(hint)
    return kind if "`" in kind else _PLURAL.sub(r"\1s", kind)
