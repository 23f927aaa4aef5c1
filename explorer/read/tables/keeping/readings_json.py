"""The contents of tables as lines of JSON, with each word stored once and replaced by numbers."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from itertools import chain
from pathlib import Path
from typing import Any

from explorer.model.claim_record import ClaimRecord, Evidence, RawValue
from explorer.model.entity import Entity
from explorer.model.enums import Factuality, Kind, Polarity
from explorer.model.scope import ANYWHERE, Scope
from explorer.model.source import KeptTable, Source
from explorer.read.problems import Problem
from explorer.read.tables.keeping.readings import ReadTables
from explorer.read.validators import validator

_A_LINE = 5_000
"""Claims per line: only one line at a time is in memory."""

_NUMBER, _LIST = 0, 1
"""First item of a value, which says what follows."""


class _Words:
    """The words in the claims, numbered."""

    def __init__(self) -> None:
        self.all: dict[str, int] = {}

    def number(self, word: str) -> int:
        """Return a word's number, a new one for a new word."""
        return self.all.setdefault(word, len(self.all))

    def value(self, value: RawValue | None) -> int | list[Any]:
        """Return the JSON form of a claim's value."""
        if isinstance(value, str):
            return self.number(value)
        if isinstance(value, list):
            return [_LIST, *map(self.number, value)]
        return [_NUMBER, value]


def to_lines(read: ReadTables, root: Path) -> list[str]:
    """Return the contents of the tables of the pack at `root` as lines of JSON: everything but the
    claims in the first, then the claims, a fixed number per line.

    Raises:
        ValueError: a file is outside `root`.
    """
    words = _Words()
    scopes: dict[Scope, int] = {ANYWHERE: 0}
    lines = [
        _dumped([_row(claim, words, scopes) for claim in read.claims[start : start + _A_LINE]])
        for start in range(0, len(read.claims), _A_LINE)
    ]
    tables = {
        key: [t.lines, t.outlines, list(t.rows),
              [(at, path.relative_to(root).as_posix()) for at, path in t.files], sorted(t.entities)]
        for key, t in read.tables.items()
    }  # fmt: skip
    named = [(e.id, e.kind, e.name, e.distinct_from, e.ids) for e in read.entities.values()]
    first = {
        "scopes": [asdict(scope) for scope in scopes],
        "tables": tables,
        "sources": {key: _filled(source) for key, source in read.sources.items()},
        "entities": named,
        "ids": read.more_ids,
        "problems": {
            key: [(p.path.relative_to(root).as_posix(), p.line, p.column, p.found, p.expected,
                   p.hint) for p in problems]
            for key, problems in read.problems.items()
        },
        "words": list(words.all),
    }  # fmt: skip
    return [_dumped(first), *lines]


def _row(claim: ClaimRecord, words: _Words, scopes: dict[Scope, int]) -> tuple[object, ...]:
    """Return a claim with numbers for its words and its scope, which are added if they are new."""
    return (
        *map(words.number, (claim.id, claim.subject, claim.property, claim.source)),
        words.value(claim.value),
        *map(words.number, (claim.factuality, claim.polarity, claim.statement)),
        claim.closed,
        scopes.setdefault(claim.scope, len(scopes)),
        [item for e in claim.evidence for item in (e.line, words.number(e.phrase))],
    )


def _dumped(data: object) -> str:
    return json.dumps(data, separators=(",", ":"), ensure_ascii=False)


def _filled(source: Source) -> dict[str, Any]:
    """Return the fields of a source that have a value."""
    return {key: value for key, value in asdict(source).items() if value not in ("", [], {}, None)}


def from_lines(lines: Iterator[bytes], root: Path) -> ReadTables:
    """Return the contents that `to_lines` wrote.

    Raises:
        ValueError: a source could not be read from any pack's file.
    """
    data: dict[str, Any] = json.loads(next(lines))
    read = ReadTables()
    read.claims += _claims(lines, data)
    for key, (text, outlines, rows, files, named) in data["tables"].items():
        paths = [(at, root / name) for at, name in files]
        read.tables[key] = KeptTable(text, outlines, array("l", rows), paths, frozenset(named))
    read.sources = {key: validator(Source)(fields) for key, fields in data["sources"].items()}
    for key, kind, name, apart, ids in data["entities"]:
        read.entities[key] = Entity(key, Kind(kind), name, distinct_from=apart, ids=ids)
    read.more_ids = data["ids"]
    for key, problems in data["problems"].items():
        read.problems[key] = [Problem(root / name, *rest) for name, *rest in problems]
    return read


def _claims(lines: Iterator[bytes], data: Mapping[str, Any]) -> Iterator[ClaimRecord]:
    """Yield the claims in the lines after the first, whose `data` have their words and scopes."""
    words: list[str] = data["words"]
    scopes = [ANYWHERE, *(Scope(**scope) for scope in data["scopes"][1:])]
    factualities = {str(known): known for known in Factuality}
    polarities = {str(known): known for known in Polarity}
    lists: dict[tuple[int, ...], list[str]] = {}

    def value_of(value: Any) -> RawValue | None:
        if isinstance(value, int):
            return words[value]
        if value[0] == _NUMBER:
            number: RawValue | None = value[1]
            return number
        key = tuple(value[1:])  # most lists occur often, and equal ones are shared
        return lists.setdefault(key, [words[at] for at in key])

    for row in chain.from_iterable(map(json.loads, lines)):
        key, subject, prop, source, value, firmness, polarity, statement, closed, scope, seen = row
        pairs = zip(seen[::2], seen[1::2], strict=True)
        yield ClaimRecord(
            words[key], words[subject], words[prop], words[source], value_of(value),
            factuality=factualities[words[firmness]], polarity=polarities[words[polarity]],
            closed=closed, scope=scopes[scope], statement=words[statement],
            evidence=tuple(Evidence(line, words[phrase]) for line, phrase in pairs),
        )  # fmt: skip
