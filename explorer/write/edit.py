"""Change a TOML text in a few places and leave every other character as it was.

Comments, order, line ends and ways of writing stay, since only the characters of a value are
replaced; a parser that keeps comments takes many times as long and knows TOML less well than the
reader. Whatever is written is read again first: the result must say exactly what the edits ask for
and nothing else, or there is no result.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import tomli

from explorer.read.files import is_too_deep
from explorer.read.fixes import Append, Edit, Remove, Rename, SetValue
from explorer.read.places import KeyPath, header_lines, key_offsets, value_spans
from explorer.write.records import format_key, format_statement, format_value, stanza


class EditError(ValueError):
    """An edit that cannot be made, or that would have changed more than it should."""


@dataclass(slots=True)
class _Draft:
    """A text with what it says, and the replacements noted for it: (start, end, new text)."""

    text: str
    data: dict[str, Any]
    expected: dict[str, Any]
    spans: list[tuple[int, int, str]] = field(default_factory=list)
    removed: list[KeyPath] = field(default_factory=list)
    ending: str = ""
    """What goes to the end of the file."""


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return a valid TOML text with the edits made.

    An edit that falls on a place which another one before it changes is left out.

    Raises:
        EditError: the text is no TOML or nested too deeply, has no such place, or would not read
            back as meant.
    """
    data = _parsed(text)
    draft = _Draft(text, data, copy.deepcopy(data))
    taken: list[KeyPath] = []
    for edit in edits:
        if isinstance(edit, Append):
            _append(draft, edit)
            continue
        keys = resolve_ids(data, edit.keys)
        if any(keys[: len(other)] == other or other[: len(keys)] == keys for other in taken):
            continue
        taken.append(keys)
        if isinstance(edit, Remove):
            _remove(draft, keys)
        elif isinstance(edit, Rename):
            _rename(draft, keys, edit.name)
        else:
            _set(draft, keys, edit)
    return _proven(draft)


def resolve_ids(data: Any, keys: KeyPath) -> KeyPath:
    """Return a path with the index of each record that it names by id.

    Raises:
        EditError: no record of the list has that id, or several have.
    """
    resolved: list[str | int] = []
    node = data
    for key in keys:
        if isinstance(node, list) and isinstance(key, str):
            ids = [row.get("id") if isinstance(row, dict) else None for row in node]
            if ids.count(key) != 1:
                raise EditError(f"{ids.count(key)} records have the id {key}")
            key = ids.index(key)
        resolved.append(key)
        try:
            node = node[key]
        except (KeyError, IndexError, TypeError):
            node = None
    return tuple(resolved)


def _parsed(text: str) -> dict[str, Any]:
    try:
        data = tomli.loads(text)
    except (tomli.TOMLDecodeError, RecursionError, ValueError) as error:
        raise EditError(f"it is not valid TOML: {error}") from None
    if is_too_deep(data):
        raise EditError("its values are nested too deeply")
    return data


def _holder(data: Any, keys: KeyPath) -> Any:
    """Return what holds the last of `keys`."""
    try:
        for key in keys[:-1]:
            data = data[key]
    except (KeyError, IndexError, TypeError):
        data = None
    if not isinstance(data, dict | list):
        raise EditError(f"there is nothing at {_shown(keys[:-1])}")
    return data


def _set(draft: _Draft, keys: KeyPath, edit: SetValue) -> None:
    holder: Any = _holder(draft.expected, keys)
    there = keys[-1] in holder if isinstance(holder, dict) else int(keys[-1]) < len(holder)
    if edit.value is None:
        raise EditError("an empty value cannot be written")
    if there:
        span = value_spans(draft.text, [keys]).get(keys)
        if span is None:
            raise EditError(f"{_shown(keys)} is a table of its own")
        draft.spans.append((*span, format_value(edit.value)))
    elif isinstance(holder, dict):
        draft.spans.append(_insertion(draft, keys, holder, edit.value))
    else:
        raise EditError(f"there is nothing at {_shown(keys)}")
    holder[keys[-1]] = edit.value


def _insertion(
    draft: _Draft, keys: KeyPath, holder: Mapping[str, Any], value: Any
) -> tuple[int, int, str]:
    """Return the insertion that adds a key to a table, after its other keys."""
    text, table, name = draft.text, keys[:-1], str(keys[-1])
    siblings = [(*table, key) for key in holder]
    ends = [end for _, end in value_spans(text, siblings).values()]
    start = key_offsets(text, [table]).get(table, 0)
    if table and not text.startswith("[", start):
        if not ends:
            raise EditError(f"{_shown(table)} is not a table to which a key can be added")
        end = max(ends)
        if table not in value_spans(text, [table]):  # it is written as `table.key`
            end = text.find("\n", end) if "\n" in text[end:] else len(text)
            end -= text[end - 1] == "\r"
            key = f"{format_key(str(table[-1]))}.{format_key(name)}"
            return end, end, f"{_eol(text)}{key} = {format_value(value)}"
        return end, end, f", {format_key(name)} = {format_value(value)}"
    statement = format_statement(name, value)
    if not ends and not table:
        return 0, 0, statement + _eol(text)
    end = text.find("\n", max(ends, default=start))
    end = len(text) if end < 0 else end - (text[end - 1] == "\r")
    return end, end, _eol(text) + statement.replace("\n", _eol(text))


def _rename(draft: _Draft, keys: KeyPath, name: str) -> None:
    holder = _holder(draft.expected, keys)
    old = keys[-1]
    if not isinstance(holder, dict) or old not in holder or name in holder:
        raise EditError(f"{_shown(keys)} cannot be named {name}")
    for start in _key_starts(draft.text, keys):
        draft.spans.append((start, start + len(format_key(str(old))), format_key(name)))
    items = [(name if key == old else key, value) for key, value in holder.items()]
    holder.clear()
    holder.update(items)


def _remove(draft: _Draft, keys: KeyPath) -> None:
    """Note that a record's lines go, from the gap before it up to what belongs to the next one."""
    name, at = str(keys[0]), keys[-1]
    rows = draft.data.get(name)
    if len(keys) != 2 or not isinstance(rows, list) or not isinstance(at, int):
        raise EditError(f"{_shown(keys)} is not a record in a list")
    starts = header_lines(draft.text, name, len(rows))
    lines = draft.text.splitlines(keepends=True)
    first = starts[at] - 1
    if not re.match(r"[ \t]*\[\[", lines[first]):
        raise EditError(f"{_shown(keys)} is not written as a table of its own")
    last = next((n for n in range(first + 1, len(lines)) if _is_header(lines[n], name)), len(lines))
    while last - 1 > first and (not lines[last - 1].strip() or lines[last - 1].startswith("#")):
        last -= 1
    while first and not lines[first - 1].strip():
        first -= 1
    offset = len("".join(lines[:first]))
    draft.spans.append((offset, offset + len("".join(lines[first:last])), ""))
    draft.removed.append(keys)


def _is_header(line: str, name: str) -> bool:
    """Return whether a line begins another table than one inside the record itself."""
    header = line.strip()
    return header.startswith("[") and not header.startswith(f"[{name}.")


def _key_starts(text: str, keys: KeyPath) -> list[int]:
    """Return the offsets of a key: one, or that in each header of a list of tables."""
    written = format_key(str(keys[-1]))
    header = rf"^[ \t]*\[\[?[ \t]*({re.escape(written)})[ \t]*[.\]]"
    if len(keys) == 1 and (starts := [m.start(1) for m in re.finditer(header, text, re.M)]):
        return starts
    start = key_offsets(text, [keys]).get(keys)
    if start is None or not text.startswith(written, start):
        raise EditError(f"{_shown(keys)} is not written plainly")
    return [start]


def _append(draft: _Draft, edit: Append) -> None:
    rows = draft.expected.setdefault(edit.table, [])
    if not isinstance(rows, list):
        raise EditError(f"{edit.table} is not a list of tables")
    rows.append(copy.deepcopy(dict(edit.record)))
    draft.ending += "\n" + stanza(edit.table, edit.record, edit.notes)


def _proven(draft: _Draft) -> str:
    """Return the changed text, once it is known to say what was meant."""
    text = draft.text
    for start, end, new in sorted(draft.spans, reverse=True):
        text = text[:start] + new + text[end:]
    if draft.ending:
        eol = _eol(text)
        ended = text if not text or text.endswith("\n") else text + eol
        text = ended + draft.ending.replace("\n", eol) if ended else draft.ending.lstrip("\n")
    for name, at in sorted(draft.removed, key=lambda keys: keys[-1], reverse=True):
        del draft.expected[str(name)][at]
        if not draft.expected[str(name)]:
            del draft.expected[str(name)]
    if _parsed(text) != draft.expected:
        raise EditError("the change would alter something else")
    return text


def _eol(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _shown(keys: KeyPath) -> str:
    return ".".join(map(str, keys)) or "the top"
