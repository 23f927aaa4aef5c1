"""A record as TOML: the stanza that is added to a pack's file, and its values.

Every stanza reads back as exactly what was meant; `explorer.write.edit` checks it before a file is
written.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Any

from explorer.text import clean

WIDTH = 100
"""Maximum line length for a list, in characters."""

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
_SHORT |= {'"': '\\"', "\\": "\\\\"}
_ALREADY_PLAIN = frozenset((str, int, bool, float))
_JOINERS = "\u200c\u200d"
"""Invisible, but part of the spelling in Persian or Hindi."""


def as_table(record: Any) -> dict[str, Any]:
    """Return a record as a table of plain values, without fields that have their default."""
    return {
        field.name: _plain(value)
        for field in fields(record)
        if (value := getattr(record, field.name)) != _default(field)
    }


def stanza(table: str, record: Mapping[str, Any], notes: Mapping[str, str] | None = None) -> str:
    """Return a record as a `[[table]]` with one key per line; `notes` are comments by key.

    Raises:
        ValueError: TOML cannot represent a value: None, or a lone surrogate.
    """
    lines = [f"[[{format_key(table)}]]"]
    lines += statements(record, notes)
    return "\n".join(lines) + "\n"


def statements(record: Mapping[str, Any], notes: Mapping[str, str] | None = None) -> list[str]:
    """Return the `key = value` of each entry; a long note goes on the lines before it.

    Raises:
        ValueError: TOML cannot represent a value.
    """
    lines = []
    for key, value in record.items():
        line = format_statement(key, value)
        if note := clean((notes or {}).get(key, "")).strip():
            if "\n" in line or len(line) + len(note) > WIDTH - 4:
                lines.append(f"# {note}")
            else:
                line = f"{line}  # {note}"
        lines.append(line)
    return lines


def format_statement(key: str, value: Any) -> str:
    """Return `key = value`, with a list wrapped if it is too long for one line.

    Raises:
        ValueError: TOML cannot represent the value.
    """
    line = f"{format_key(key)} = {format_value(value)}"
    if len(line) <= WIDTH or not value or isinstance(value, str):
        return line
    if not isinstance(value, Sequence):
        return line
    items = [format_value(item) for item in value]
    if any(isinstance(item, Mapping) for item in value):
        rows = items
    else:
        rows, row = [], ""
        for item in items:
            if row and len(row) + len(item) > WIDTH - 8:
                rows.append(row)
                row = ""
            row = f"{row}, {item}" if row else item
        rows.append(row)
    return f"{format_key(key)} = [\n" + "".join(f"    {row},\n" for row in rows) + "]"


def format_key(key: str) -> str:
    """Return a key in TOML syntax."""
    return key if _BARE.fullmatch(key) else _quoted(key)


def format_value(value: Any) -> str:
    """Return a value in TOML syntax, on one line.

    Raises:
        ValueError: TOML cannot represent it.
    """
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return _quoted(value)
        case int():
            return str(int(value))
        case float():
            return repr(value) if math.isfinite(value) else str(value)
        case Mapping():
            pairs = (f"{format_key(key)} = {format_value(item)}" for key, item in value.items())
            return f"{{ {', '.join(pairs)} }}" if value else "{}"
        case Sequence():
            return f"[{', '.join(map(format_value, value))}]"
    raise ValueError(f"TOML has no way to write {type(value).__name__}")


def _quoted(text: str) -> str:
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(char: str) -> str:
    if char in _SHORT:
        return _SHORT[char]
    if char.isprintable() or char in _JOINERS:
        return char
    code = ord(char)
    if 0xD800 <= code < 0xE000:
        raise ValueError("TOML cannot hold half a surrogate pair")
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def _default(field: Field[Any]) -> Any:
    return field.default_factory() if field.default_factory is not MISSING else field.default


def _plain(value: Any) -> Any:
    if type(value) in _ALREADY_PLAIN:
        return value
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        return as_table(value)
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(item) for item in value]
    return value
