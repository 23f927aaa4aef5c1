"""The tables of Markdown and of wikitext."""

from __future__ import annotations

import re
from typing import Any

from explorer.read.tables.files.grids import Cell, Grid, span_of
from explorer.read.tables.files.wiki_markup import is_broken, plain_wikitext

_RULE = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
"""The line below the headings of a table in Markdown."""
_BAR = re.compile(r"(?<!\\)\|")
_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
_FOOTNOTE = re.compile(r"\[\^[^\[\]]+\]")
_EMPHASIS = re.compile(r"(\*\*|__|~~|`|\*|(?<!\w)_|_(?!\w))")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_WIKI_TABLE = re.compile(r"^[ \t:]*\{\|", re.MULTILINE)
_CELLS = ("td", "th")


def grids_of_markdown(text: str) -> list[Grid]:
    """Return the tables of a text in Markdown."""
    lines = text.split("\n")
    grids: list[Grid] = []
    at = 1
    while at < len(lines):
        rule = lines[at].strip()
        if not ("|" in lines[at - 1] and "|" in rule and _RULE.fullmatch(rule)):
            at += 1
            continue
        end = at + 1
        while end < len(lines) and "|" in lines[end]:
            end += 1
        rows = [(at, [cell._replace(is_heading=True) for cell in _cells(lines[at - 1])])]
        rows += [(number + 1, _cells(lines[number])) for number in range(at + 1, end)]
        grids.append(Grid(at, rows))
        at = end + 1
    return grids


def _cells(line: str) -> list[Cell]:
    parts = _BAR.split(line.strip())
    parts = parts[1:] if parts and not parts[0].strip() else parts
    parts = parts[:-1] if parts and not parts[-1].strip() else parts
    return [Cell(_without_markdown(part)) for part in parts]


def _without_markdown(text: str) -> str:
    text = _FOOTNOTE.sub("", _LINK.sub(r"\1", _BREAK.sub("\n", text.replace("\\|", "|"))))
    return _EMPHASIS.sub("", text).strip()


def has_wiki_table(text: str) -> bool:
    """Return whether a text has a table in wikitext."""
    return _WIKI_TABLE.search(text) is not None


def grids_of_wikitext(text: str) -> list[Grid]:
    """Return the tables of an article's wikitext, none if it is broken."""
    import mwparserfromhell

    if is_broken(text):
        return []
    grids, start = list[Grid](), 0
    code = mwparserfromhell.parse(text, skip_style_tags=True)
    for table in code.filter_tags(matches=lambda tag: _name(tag) == "table"):
        start = max(text.find("{|", start), start)
        line = text.count("\n", 0, start) + 1
        start += 2
        rows = [(_line_of(text, start, cells, line), cells) for cells in rows_of(table)]
        grids.append(Grid(line, rows))
    return grids


def rows_of(table: Any) -> list[list[Cell]]:
    """Return the rows of a table that have cells; the first row may have no mark of its own."""
    rows: list[list[Cell]] = [[]]
    for node in table.contents.filter_tags(recursive=False):
        if _name(node) in _CELLS and not (rows == [[]] and _is_caption(node)):
            rows[-1].append(_cell(node))
        elif _name(node) == "tr":
            cells = node.contents.filter_tags(recursive=False)
            rows.append([_cell(cell) for cell in cells if _name(cell) in _CELLS])
    return [cells for cells in rows if cells]


def _is_caption(node: Any) -> bool:
    """Return whether the first cell of a table is its caption: |+ Cast."""
    first = node.attributes[0].name if node.attributes else node.contents
    return str(first).lstrip().startswith("+")


def _name(tag: Any) -> str:
    return str(tag.tag).strip().casefold()


def _cell(node: Any) -> Cell:
    spans = {str(a.name).strip().casefold(): str(a.value) for a in node.attributes}
    lines = (" ".join(line.split()) for line in plain_wikitext(node.contents).split("\n"))
    text = "\n".join(line for line in lines if line)
    is_heading = _name(node) == "th"
    return Cell(text, is_heading, span_of(spans.get("rowspan")), span_of(spans.get("colspan")))


def _line_of(text: str, start: int, cells: list[Cell], line: int) -> int:
    """Return the line of a row by the words of its first cell; that of the table if not there."""
    words = next((word for cell in cells for word in cell.text.split("\n") if word), "")
    at = text.find(words, start) if words else -1
    return text.count("\n", 0, at) + 1 if at >= 0 else line
