"""Which reader a file needs: by its mapping, or else by its name and first characters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from explorer.read.problems import Problem
from explorer.read.tables.files.delimited import read_delimited, read_sheet
from explorer.read.tables.files.documents import read_json, read_jsonl
from explorer.read.tables.files.grids import tables_of
from explorer.read.tables.format import Format
from explorer.read.tables.record import TableError, TableFile, ending_of, read_text

_TABLES = (".csv", ".tsv", ".tab")
_LINES = (".jsonl", ".ndjson", ".jsonlines")
_PAGES = (".html", ".htm", ".xhtml")
_MARKDOWN = (".md", ".markdown")
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


def read_tables(path: Path, wanted: Format | None = None) -> list[TableFile]:
    """Read a file with one or more tables, such as a web page.

    Raises:
        TableError: it cannot be read, or has no table.
    """
    ending = ending_of(path)
    if wanted is not None and wanted.reader != "delimited":
        return [read_file(path, wanted)]
    if ending in _PAGES:
        return _page(path)
    if ending in (*_WIKITEXT, *_MARKDOWN, ".txt"):
        return _marked_up(path, ending)
    if ending in _TABLES or (wanted is not None and _by_ending(ending) is None):
        return read_sheet(path)
    return [read_file(path, wanted)]


def _page(path: Path) -> list[TableFile]:
    """Read the film that a web page describes in JSON-LD, or else its tables."""
    from explorer.read.tables.files.page_tables import grids_of_page

    try:
        return [_special("json-ld")(path)]
    except TableError as error:
        text, notes = read_text(path)
        if tables := tables_of(path, grids_of_page(text), notes):
            return tables
        raise error from None


def _marked_up(path: Path, ending: str) -> list[TableFile]:
    """Read an article's infobox, or else the tables of its wikitext, or of a text in Markdown."""
    from explorer.read.tables.files import marked_up_tables as marked_up

    text, notes = read_text(path)
    if "{{infobox film" in text.casefold().replace("_", " "):
        return [_special("infobox")(path)]
    if ending not in _MARKDOWN and marked_up.has_wiki_table(text):
        grids = marked_up.grids_of_wikitext(text)
    else:
        grids = marked_up.grids_of_markdown(text)
    if tables := tables_of(path, grids, notes):
        return tables
    if ending in _MARKDOWN:
        hint = "a text becomes a source with `filmfacts new`"
        raise TableError(Problem(path, 1, 1, "no table", "a table in Markdown", hint))
    if ending == ".txt" and "{{infobox" not in text.casefold():
        return read_sheet(path)
    return [_special("infobox")(path)]


def _by_ending(ending: str) -> Callable[[Path], TableFile] | None:
    if ending in _TABLES:
        return read_delimited
    if ending == ".parquet":
        from explorer.read.tables.files.parquet import read_parquet

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
    from explorer.read.tables.files.json_ld import is_json_ld, read_films
    from explorer.read.tables.files.wikidata import is_wikidata, read_entities

    file = read_jsonl(path) if ending_of(path) in _LINES else read_json(path)
    if is_json_ld(file):
        return read_films(file)
    return read_entities(file) if is_wikidata(file) else file


def _text(path: Path) -> TableFile:
    """Read a .txt file: the wikitext of an article, or a table."""
    text, _ = read_text(path)
    return _special("infobox")(path) if "{{infobox" in text.casefold() else read_delimited(path)


def _special(reader: str) -> Callable[[Path], TableFile]:
    if reader == "infobox":
        from explorer.read.tables.files.infobox import read_infobox

        return read_infobox
    if reader == "json-ld":
        from explorer.read.tables.files.json_ld import read_json_ld

        return read_json_ld
    return _json


def _neither(path: Path) -> Problem:
    hint = "save a spreadsheet as CSV; texts become sources with `filmfacts new`"
    found = f"a file that ends in {path.suffix}" if path.suffix else "a file without an ending"
    return Problem(path, 1, 1, found, "a .csv, .tsv, .json, .jsonl, .wiki, .md or .html file", hint)
