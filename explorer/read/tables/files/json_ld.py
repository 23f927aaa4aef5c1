"""schema.org's JSON-LD, in a web page or a file of its own: the films it describes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from explorer.read.problems import Problem
from explorer.read.tables.files.documents import parse_json, records_of
from explorer.read.tables.record import TableError, TableFile, read_text

_KINDS = ("Movie", "Film")
_AROUND = re.compile(
    r"\A(\s*+)(?:(?:/\*|//)\s*+)?<!\[CDATA\[\s*(?:\*/)?"
    r"|(?:;|(?<!\s))\s*+(?:(?:/\*|//)\s*+)?\]\]>\s*+(?:\*/\s*+)?\Z|;\s*\Z"
)
"""What a page may put around a script for XML parsers, and JSON does not allow."""
_LED_TO = ("mainEntity", "itemListElement", "item", "itemReviewed")
"""Keys of a node for what a page is about: a film, a list of films, a reviewed film."""


class _Scripts(HTMLParser):
    """Collects the JSON-LD scripts of a page, each with its first line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.scripts: list[tuple[int, str]] = []
        self._inside = False
        self._line = 0
        self._parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Start a script of the right type."""
        kind = (dict(attrs).get("type") or "").split(";")[0].strip().lower()
        self._inside = tag == "script" and kind == "application/ld+json"
        if self._inside:
            shown = self.get_starttag_text() or ""
            self._line = self.getpos()[0] + shown.count("\n")
            self._parts = []

    def handle_data(self, data: str) -> None:
        """Add to the text of a script."""
        if self._inside:
            self._parts.append(data)

    def handle_endtag(self, tag: str) -> None:
        """End a script."""
        if tag == "script" and self._inside:
            self.scripts.append((self._line, _AROUND.sub(r"\1", "".join(self._parts))))
            self._inside = False


def read_json_ld(path: Path) -> TableFile:
    """Read the films described in a web page's JSON-LD.

    Raises:
        TableError: it cannot be read, or describes no film.
    """
    text, notes = read_text(path)
    parser = _Scripts()
    parser.feed(text)
    rejected: list[Problem] = []
    file = TableFile(path, "json-ld", [], {}, rejected, notes)
    for line, script in parser.scripts:
        try:
            data = parse_json(path, script, line)
        except TableError as error:
            rejected += error.problems
            continue
        films = [node for node in _nodes(data) if _is_film(node)]
        file.records += records_of(path, script, films, rejected, line)
    if not file.records:
        expected = "a page with a table, or with a schema.org Movie in a JSON-LD script"
        hint = "a text becomes a source with `filmfacts new`"
        raise TableError(*rejected, Problem(path, 1, 1, "no film", expected, hint))
    return file


def is_json_ld(file: TableFile) -> bool:
    """Return whether JSON records look like JSON-LD."""
    return all("@type" in r.data or "@graph" in r.data for r in file.records) and any(
        _is_film(node) for record in file.records for node in _nodes(record.data)
    )


def read_films(file: TableFile) -> TableFile:
    """Return a file of JSON-LD saved without its page, with its films as records."""
    films = [
        replace(record, data=node)
        for record in file.records
        for node in _nodes(record.data)
        if _is_film(node)
    ]
    return replace(file, reader="json-ld", records=films)


def _nodes(data: object) -> Iterator[Mapping[str, Any]]:
    """Yield the nodes at the top, in a graph or list, and those they are about."""
    if isinstance(data, list):
        for item in data:
            yield from _nodes(item)
    elif isinstance(data, Mapping):
        if "@graph" in data:
            yield from _nodes(data["@graph"])
        for key in _LED_TO:
            if isinstance(data.get(key), Mapping | list):
                yield from _nodes(data[key])
        yield data


def _is_film(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(str(name).rpartition("/")[2] in _KINDS for name in names)
