"""JSON and JSONL: a record, a list of records, or one record per line."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from explorer.read.files import MAX_DEPTH, is_too_deep
from explorer.read.problems import Problem
from explorer.read.tables.record import Record, Spot, TableError, TableFile, read_text
from explorer.text import escape, quote

_BEGINNING = 1_000_000
"""Characters within which a file's first line ends."""

_ORDINARY = "numbers of ordinary size"
_DIGITS = re.compile(r"\d{4300}", re.ASCII)
"""More digits than Python converts to a number."""
_LOOKED_AT = 1_000
"""Most keys of the same name that are tried to find the one with a value."""


_ERRORS = ("error", "status_message")
_ABOUT_ERRORS = {*_ERRORS, "response", "success", "status", "status_code", "code"}
"""Keys of a database's answer when it has no record; `_ERRORS` give the reason."""


class _DuplicateKeyError(ValueError):
    pass


def read_json(path: Path) -> TableFile:
    """Read a JSON file: a record, a list of records, or one record per line.

    Raises:
        TableError: it cannot be read, or has no records.
    """
    text, notes = read_text(path)
    try:
        data = parse_json(path, text)
    except TableError:
        if _in_lines(text):
            return read_jsonl(path)
        raise
    data = _query_rows(data) or data
    rows = data if isinstance(data, list) else _listed(data) or [data]
    rejected: list[Problem] = []
    records = list(records_of(path, text, rows, rejected))
    if not records:
        expected = "a record such as {…}, or a list of them"
        raise TableError(*rejected or [Problem(path, 1, 1, "no records", expected)])
    return TableFile(path, "json", records, {}, rejected, notes)


def _query_rows(data: Any) -> list[dict[str, Any]]:
    """Return the rows of a SPARQL query's results, [] for other data; a blank node has no value."""
    results = data.get("results") if isinstance(data, dict) and "head" in data else None
    bindings = results.get("bindings") if isinstance(results, dict) else None
    if not isinstance(bindings, list) or not all(isinstance(row, dict) for row in bindings):
        return []
    return [
        {
            name: bound.get("value") if bound.get("type") != "bnode" else None
            for name, bound in row.items()
            if isinstance(bound, dict)
        }
        for row in bindings
    ]


def _in_lines(text: str) -> bool:
    """Return whether a text seems to have one record per line, by its first lines."""
    lines = [line.strip().removesuffix(",") for line in text[:_BEGINNING].split("\n")]
    records = [line for line in lines if line not in ("", "[", "]")][:2]
    return len(records) > 1 and records[0].startswith("{") and records[0].endswith("}")


def _listed(data: object) -> list[Any] | None:
    """Return a file's only list of records, if everything beside it is about paging."""
    if not isinstance(data, dict):
        return None
    lists = [v for v in data.values() if isinstance(v, list) and v and isinstance(v[0], dict)]
    others = [value for value in data.values() if not any(value is records for records in lists)]
    counts = all(isinstance(v, int | None) or _counts(v) for v in others)
    return lists[0] if len(lists) == 1 and counts else None


def _counts(value: object) -> bool:
    return isinstance(value, str) and (value in ("True", "OK", "") or value.isdecimal())


def read_jsonl(path: Path) -> TableFile:
    """Read a file with one JSON record per line; invalid lines are left out.

    Lines of a list, as in Wikidata's dumps, may end in commas, with the brackets on lines of their
    own.

    Raises:
        TableError: it cannot be read, or no line is a record.
    """
    text, notes = read_text(path)
    rejected: list[Problem] = []
    records: list[Record] = []
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip().removesuffix(",")
        if line.strip() in ("", "[", "]"):
            continue
        try:
            row = parse_json(path, line, number)
        except TableError as error:
            rejected += error.problems
            continue
        records += records_of(path, line, [row], rejected, number)
    if not records:
        raise TableError(*rejected[:10])
    return TableFile(path, "jsonl", records, {}, rejected, notes)


def parse_json(path: Path, text: str, line: int = 1) -> Any:
    """Parse a JSON text; `line` is its first line in the file.

    Raises:
        TableError: it is not JSON, is nested too deeply, or has a repeated key in a record.
    """
    try:
        data = json.loads(text, object_pairs_hook=_unique, parse_constant=_no_number)
    except RecursionError:
        data = None
    except _DuplicateKeyError as error:
        name = str(error)
        found = f"the key {quote(name)} twice in one record"
        raise _fault(
            path, text, line, text.rfind(json.dumps(name)), found, "each key once"
        ) from None
    except json.JSONDecodeError as error:
        found = f"invalid JSON ({escape(error.msg.lower())})"
        raise _fault(path, text, line, error.pos, found, "JSON") from None
    except _NoNumberError as error:
        found = f"{error}, which is not a number"
        raise _fault(path, text, line, text.find(str(error)), found, _ORDINARY) from None
    except ValueError:  # more digits than Python converts
        at = next((match.start() for match in _DIGITS.finditer(text)), 0)
        found = "a number with thousands of digits"
        raise _fault(path, text, line, at, found, _ORDINARY) from None
    if data is None or (isinstance(data, dict | list) and is_too_deep(data)):
        found, expected = "records nested too deeply", f"at most {MAX_DEPTH} levels"
        raise TableError(Problem(path, line, 1, found, expected))
    return data


def _fault(path: Path, text: str, line: int, at: int, found: str, expected: str) -> TableError:
    """Return the error for what is at an index of a text whose first line in the file is `line`."""
    at = max(at, 0)
    place = text.count("\n", 0, at) + line, at - text.rfind("\n", 0, at)
    return TableError(Problem(path, *place, found, expected))


def records_of(
    path: Path,
    text: str,
    rows: Sequence[Any],
    rejected: list[Problem],
    line: int = 1,
    start: int = 0,
) -> Iterator[Record]:
    """Yield the rows that are records, each with its place in the text from `start`, which is in
    `line`.
    """
    seen = start
    for row in rows:
        first = next(iter(row.items()), None) if isinstance(row, dict) else None
        if first is None:
            found, hint = f"{quote(str(row), 40)}", "it was left out"
            rejected.append(Problem(path, line, 1, found, "a record such as {…}", hint))
            continue
        at = max(_find(text, first[0], first[1], start), start)
        line += text.count("\n", seen, at)
        start, seen = at + 1, at
        if why := _error_in(row):
            found = f"an error in place of a record: {quote(why, 60)}"
            rejected.append(Problem(path, line, 1, found, "a record", "it was left out"))
            continue
        yield Record(path, line, row, _Finder(text, at, line))


def records_within(
    record: Record, rows: Sequence[Any], rejected: list[Problem]
) -> Iterator[Record]:
    """Yield the records that are parts of another, each with its own place."""
    if isinstance(record.spot, _Finder):
        at = record.spot
        yield from records_of(record.path, at.text, rows, rejected, at.line, at.start)
    else:
        yield from (replace(record, data=row) for row in rows)


def _error_in(row: Mapping[str, Any]) -> str:
    """Return why a database has no record, if the row says nothing else; else ""."""
    said = {key.casefold(): value for key, value in row.items()}
    words = (said[key] for key in _ERRORS if key in said)
    return next((str(word) for word in words if said.keys() <= _ABOUT_ERRORS), "")


def with_json(record: Record, keys: Collection[str]) -> Record:
    """Return a table's record with the cells under some keys parsed as JSON, if they are JSON."""
    data = dict(record.data)
    for key in keys:
        try:
            value = json.loads(str(data.get(key, "")))
        except (ValueError, RecursionError):
            continue
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            data[key] = value
    return replace(record, data=data)


class _Finder:
    """Finds a value in the text of a file, starting from its record."""

    def __init__(self, text: str, start: int, line: int) -> None:
        self.text, self.start, self.line = text, start, line

    def __call__(self, key: str, value: object) -> Spot:
        at = max(_find(self.text, key.rpartition(".")[2], value, self.start), self.start)
        column = at - self.text.rfind("\n", 0, at)
        return self.line + self.text.count("\n", self.start, at), column


def _find(text: str, key: str, value: object, start: int) -> int:
    """Return the offset of a key with a value at or after `start`, else that of the key; -1 if
    neither is found.
    """
    name = json.dumps(key)
    first = at = text.find(name, start)
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        forms = tuple({json.dumps(value), json.dumps(value, ensure_ascii=False)})
        for _ in range(_LOOKED_AT):
            if at < 0:
                break
            if (
                text[at + len(name) : at + len(name) + 8 + len(forms[0])]
                .lstrip(" :\n")
                .startswith(forms)
            ):
                return at
            at = text.find(name, at + 1)
    return first


def _unique(pairs: list[tuple[str, Any]]) -> Mapping[str, Any]:
    data = dict(pairs)
    if len(data) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise _DuplicateKeyError(key)
            seen.add(key)
    return data


def _no_number(text: str) -> None:
    """Return no value for NaN, which programs write for a missing number."""
    if text != "NaN":
        raise _NoNumberError(text)


class _NoNumberError(ValueError):
    """A number without a size, Infinity; the argument is how it is written."""
