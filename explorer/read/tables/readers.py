"""Which reader a file needs: by its mapping, or else by its name and first characters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from explorer.read.problems import Problem
from explorer.read.tables.delimited import read_delimited
from explorer.read.tables.documents import read_json, read_jsonl
from explorer.read.tables.format import Format
from explorer.read.tables.record import TableError, TableFile, ending_of

_TABLES = (".csv", ".tsv", ".tab")
_LINES = (".jsonl", ".ndjson", ".jsonlines")
_PAGES = (".html", ".htm", ".xhtml")
_WIKITEXT = (".wiki", ".wikitext", ".mediawiki")


def read_file(path: Path, wanted: Format | None = None) -> TableFile:
    """Read a table or record file.

    Raises:
        TableError: it cannot be read, or is neither.
    """
    ending = ending_of(path)
    if wanted is None or wanted.reader in ("delimited", "json"):
        by_ending = _by_ending(ending)
        if by_ending is not None:
            return by_ending(path)
        if wanted is None:
            raise TableError(_neither(path))
        return read_json(path) if wanted.reader == "json" else read_delimited(path)
    return _special(wanted.reader)(path)


def _by_ending(ending: str) -> Callable[[Path], TableFile] | None:
    if ending in _TABLES:
        return read_delimited
    if ending == ".parquet":
        from explorer.read.tables.parquet import read_parquet

        return read_parquet
    if ending in (".json", *_LINES):
        return _json
    if ending in _PAGES:
        return _special("json-ld")
    if ending in _WIKITEXT:
        return _special("infobox")
    if ending == ".txt":
        return _text
    return None


def _json(path: Path) -> TableFile:
    from explorer.read.tables.json_ld import is_json_ld, read_films
    from explorer.read.tables.wikidata import is_wikidata, read_entities

    file = read_jsonl(path) if ending_of(path) in _LINES else read_json(path)
    if is_json_ld(file):
        return read_films(file)
    return read_entities(file) if is_wikidata(file) else file


def _text(path: Path) -> TableFile:
    """Read a .txt file: the wikitext of an article, or a table."""
    from explorer.read.tables.record import read_text

    text, _ = read_text(path)
    if "{{infobox" in text.casefold():
        return _special("infobox")(path)
    return read_delimited(path)


def _special(reader: str) -> Callable[[Path], TableFile]:
    if reader == "infobox":
        from explorer.read.tables.infobox import read_infobox

        return read_infobox
    if reader == "json-ld":
        from explorer.read.tables.json_ld import read_json_ld

        return read_json_ld
    return _json


def _neither(path: Path) -> Problem:
    hint = "save a spreadsheet as CSV; texts become sources with `filmfacts new`"
    found = f"a file that ends in {path.suffix}" if path.suffix else "a file without an ending"
    return Problem(path, 1, 1, found, "a .csv, .tsv, .json, .jsonl, .wiki or .html file", hint)
