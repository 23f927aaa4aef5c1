"""Wikitext, as copied from a wiki's editor → the paragraphs that a reader of the page sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from explorer.read.tables.files.infobox import parameter_values
from explorer.read.tables.files.marked_up_tables import rows_of
from explorer.read.tables.files.wiki_markup import (
    LONGEST_ARTICLE,
    is_broken,
    plain_wikitext,
    template_name,
)
from explorer.wording.dates import date_words

if TYPE_CHECKING:
    from mwparserfromhell.nodes import Template
    from mwparserfromhell.wikicode import Wikicode

_SIGNS = (
    re.compile(r"\[\[[^\[\]\n]+\]\]"),
    re.compile(r"^={2,5}[^=\n].*[^=\n]={2,5}[ \t]*$", re.MULTILINE),
    re.compile(r"\{\{[^{}\n|]{2,40}(?:\||\}\}|$)", re.MULTILINE),
    re.compile(r"'''[^'\n]+'''"),
    re.compile(r"<ref[ >]"),
)
"""Marks of wikitext; a text with two kinds of them is wikitext."""
_BLANK_NAMES = ("image", "caption", "alt", "image_size", "italic title", "imdb_id", "website")
_FILMED = re.compile(r"\b(?:film|movie|television|tv|series)\b", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_BULLET = re.compile(r"^[*#:;]+[ \t]*", re.MULTILINE)


def is_wikitext(text: str) -> bool:
    """Return whether a text is in a wiki's markup, and no longer than an article."""
    if len(text) > LONGEST_ARTICLE or is_broken(text):
        return False
    return sum(bool(sign.search(text)) for sign in _SIGNS) > 1


def from_wikitext(text: str) -> tuple[list[str], dict[str, str]]:
    """Return the paragraphs of a wiki's page, and what its infobox says of it.

    Fields of an infobox and rows of tables become a line each; references, files and other
    templates are left out.
    """
    import mwparserfromhell

    code = mwparserfromhell.parse(text, skip_style_tags=True)
    facts: dict[str, str] = {}
    blocks = list(_blocks(code, facts))
    lines = _BULLET.sub("", "".join(blocks)).split("\n")
    return [line for line in map(str.strip, lines) if line], facts


def _blocks(code: Wikicode, facts: dict[str, str]) -> Iterator[str]:
    """Yield the text of a page piece by piece, with line breaks; add to what is known of it."""
    from mwparserfromhell import nodes

    for node in code.nodes:
        if isinstance(node, nodes.Heading):
            yield f"\n{plain_wikitext(node.title).strip()}\n"
        elif isinstance(node, nodes.Template) and _is_infobox(node):
            facts.setdefault("kind", "encyclopedia article")
            name = _named(node)
            facts.setdefault("title", name)
            if _FILMED.search(template_name(node)):
                facts.setdefault("film", name)
            yield "\n" + "".join(f"{line}\n" for line in _fields(node))
        elif isinstance(node, nodes.Tag) and str(node.tag).strip().casefold() == "table":
            yield "\n" + "".join(f"{row}\n" for row in _rows(node))
        else:
            yield plain_wikitext(_alone(node))


def _is_infobox(template: Template) -> bool:
    return "infobox" in template_name(template)


def _named(infobox: Template) -> str:
    for param in infobox.params:
        if str(param.name).strip() in ("name", "title"):
            return " ".join(plain_wikitext(param.value).split())
    return ""


def _fields(infobox: Template) -> Iterator[str]:
    """Yield the fields of an infobox as lines: "Starring: Ann Bell, Bo Marsh"."""
    for param in infobox.params:
        name = " ".join(str(param.name).replace("_", " ").split())
        if not param.showkey or name.replace(" ", "_") in _BLANK_NAMES or name in _BLANK_NAMES:
            continue
        values = [*_based_on(param.value)] or [
            _shown(value) for value in parameter_values(str(param.name).strip(), param.value)
        ]
        if values:
            yield f"{name[:1].upper()}{name[1:]}: {', '.join(values)}"


def _based_on(code: Wikicode) -> Iterator[str]:
    """Yield works with their authors: "Brine by Ann Bell"."""
    for template in code.filter_templates(matches=lambda t: template_name(t) == "based on"):
        cells = [plain_wikitext(param.value).strip() for param in template.params]
        yield " by ".join(filter(None, cells[:2]))


def _shown(value: Any) -> str:
    """Return a value of a field as a reader sees it: "4 March 1938 (New York City)"."""
    if isinstance(value, dict):
        note = f" ({value['note']})" if value.get("note") else ""
        return _shown(value["value"]) + note
    return date_words(value) if _DATE.fullmatch(value) else str(value)


def _rows(table: Any) -> Iterator[str]:
    """Yield the rows of a table, with a bar between cells."""
    for cells in rows_of(table):
        words = [" ".join(cell.text.split()) for cell in cells]
        if any(words):
            yield " | ".join(words)


def _alone(node: Any) -> Wikicode:
    """Return a node as a page of its own."""
    from mwparserfromhell.wikicode import Wikicode

    return Wikicode([node])
