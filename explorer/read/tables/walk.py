"""Paths into records: dotted keys that lead to cells, through any lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from explorer.read.tables.record import scalars

At = tuple[str | int, ...]
"""The keys and indices that lead to a cell."""


@dataclass(frozen=True, slots=True)
class Item:
    """A cell at the end of a path: its value, its containers (outermost first), and its place."""

    value: object
    chain: tuple[Mapping[str, Any], ...]
    at: At

    def find(self, path: str) -> object:
        """Return the first value at a path from the item itself, or else from its containers."""
        if not path:
            return next(scalars(self.value), None)
        for holder in reversed(self.chain):
            for item in walk(holder, path):
                return item.value
        return None

    def inside(self) -> Item:
        """Return the item by itself, so that its containers are not searched."""
        own = (self.value,) if isinstance(self.value, Mapping) else ()
        return Item(self.value, own, self.at)

    def word(self, path: str) -> str:
        """Return the first scalar at a path as a word, "" for none."""
        if not path and type(self.value) is str:
            return self.value.strip()
        value = next(scalars(self.find(path)), None)
        return "" if value is None or isinstance(value, Mapping) else plain(value)


def walk(data: Mapping[str, Any], path: str) -> Iterator[Item]:
    """Yield the items at a path in a record; a key may itself contain dots."""
    cell = data.get(path)
    if type(cell) is str:  # the usual case: the cell of a table
        yield Item(cell, (data,), (path,))
        return
    yield from _walk(data, path.split("."), (data,), ())


def _walk(
    node: object, parts: list[str], chain: tuple[Mapping[str, Any], ...], at: At
) -> Iterator[Item]:
    if isinstance(node, list):
        for index, item in enumerate(node):
            inner = (*chain, item) if isinstance(item, Mapping) else chain
            yield from _walk(item, parts, inner, (*at, index))
    elif not parts:
        yield Item(node, chain, at)
    elif isinstance(node, Mapping):
        for used in range(len(parts), 0, -1):
            key = ".".join(parts[:used])
            if key in node:
                child = node[key]
                inner = (*chain, child) if isinstance(child, Mapping) else chain
                yield from _walk(child, parts[used:], inner, (*at, key))
                return


def plain(value: object) -> str:
    """Return a scalar as a word: integers without a point, true and false in lower case."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value).strip()


def first_keys(paths: Sequence[str]) -> set[str]:
    """Return the first key of each path."""
    return {path.split(".")[0] for path in paths}
