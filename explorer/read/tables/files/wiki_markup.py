"""The words of wikitext: links, templates and tags as a reader of the page sees them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from explorer.values.places.countries import find_country

if TYPE_CHECKING:
    from mwparserfromhell.nodes import Template
    from mwparserfromhell.wikicode import Wikicode

_LISTS = {"plainlist", "plain list", "ubl", "unbulleted list", "ublist", "hlist", "flatlist",
          "flat list", "cslist", "comma separated entries"}  # fmt: skip
_STARTS = {"start date", "start-date", "startdate", "dts", "date", "release date"}
_KEPT = {"nowrap", "small", "nobr", "no break", "lang", "abbr", "ill", "interlanguage link",
         "interlanguage link multi", "nobold", "sortname", "based on", "small text", "flag",
         "flagcountry", "flagu"}  # fmt: skip
"""Templates whose words are shown."""
_MONEY = {"us$": "US$", "usd": "US$", "$": "US$", "£": "£", "gbp": "£", "pound sterling": "£",
          "euro": "€", "€": "€", "inr": "₹", "indian rupee": "₹", "a$": "A$", "ca$": "CA$",
          "¥": "¥", "jpy": "¥"}  # fmt: skip
_QUOTES = re.compile("'{2,}")
"""Marks of italics and bold type."""
_PAIRS = (("{{", ("}}",)), ("{|", ("|}",)), ("<ref", ("</ref", "/>")))
"""Marks that open something, and those that close it."""
_MOST_OPEN = 500
"""Most marks without an end; the time for parsing grows with the square of their number."""
LONGEST_ARTICLE = 2_000_000
"""Length of an article; anything longer is a dump of two or more."""
_SPLIT = "\n"


def is_broken(text: str) -> bool:
    """Return whether hundreds of templates, tables or references in a wiki's markup never end."""
    return any(
        text.count(opening) - sum(map(text.count, closings)) > _MOST_OPEN
        for opening, closings in _PAIRS
    )


def iso_date(year: str, month: str = "", day: str = "") -> str:
    """Return a date in EDTF from numbers, "" if the year is not valid."""
    if not (year.isdecimal() and len(year) == 4):
        return ""
    parts = [year]
    for part in (month, day):
        if not (part.isdecimal() and 0 < int(part) < 32):
            break
        parts.append(f"{int(part):02}")
    return "-".join(parts)


def plain_wikitext(code: Wikicode) -> str:
    """Return the visible text: links by their words, lists by line, no references."""
    from mwparserfromhell import nodes

    parts: list[str] = []
    for node in code.nodes:
        if isinstance(node, nodes.Text):
            parts.append(str(node.value))
        elif isinstance(node, nodes.Wikilink):
            shown = node.text if node.text is not None else node.title
            # A line break within a link does not separate values.
            words = (
                " ".join(plain_wikitext(shown).split())
                if "<br" in str(shown)
                else plain_wikitext(shown)
            )
            parts.append(words if not _is_unseen(str(node.title)) else "")
        elif isinstance(node, nodes.ExternalLink):
            parts.append(plain_wikitext(node.title) if node.title is not None else "")
        elif isinstance(node, nodes.Template):
            parts.append(_template(node))
        elif isinstance(node, nodes.HTMLEntity):
            parts.append(str(node.normalize()))
        elif isinstance(node, nodes.Tag):
            parts.append(_tag(node))
    return _QUOTES.sub("", "".join(parts))


def _is_unseen(title: str) -> bool:
    """Return whether a link places a file or a category, and is not read."""
    return title.strip().casefold().startswith(("file:", "image:", "category:"))


def _tag(node: Any) -> str:
    tag = str(node.tag).strip().casefold()
    if tag in ("ref", "references", "gallery", "style", "templatestyles"):
        return ""
    if tag in ("br", "li"):
        return _SPLIT
    return plain_wikitext(node.contents) if node.contents is not None else ""


def _template(node: Template) -> str:
    name = template_name(node)
    cells = [param.value for param in node.params if not param.showkey]
    if name in _LISTS:
        return _SPLIT + _SPLIT.join(map(plain_wikitext, cells)) + _SPLIT
    if name in _STARTS:
        words = [plain_wikitext(cell).strip() for cell in cells]
        return iso_date(*words[:3]) or " ".join(words)
    if name in _MONEY and cells:
        return f"{_MONEY[name]}{plain_wikitext(cells[0]).strip()}"
    if name == "based on" and cells:
        return plain_wikitext(cells[0])
    if name == "sortname" and len(cells) > 1:
        return f"{plain_wikitext(cells[0])} {plain_wikitext(cells[1])}"
    if name in ("lang", "sort", "color", "colour", "font color") and len(cells) > 1:
        return plain_wikitext(cells[1])
    if name in _KEPT and cells:
        return plain_wikitext(cells[0])
    # {{Film UK}} and {{IND}} are countries.
    country = None if cells else find_country(name.removeprefix("film "))
    return country.name if country else ""


def template_name(node: Template) -> str:
    """Return a template's name in lower case, with single spaces."""
    return " ".join(str(node.name).casefold().replace("_", " ").split())
