"""The infobox of a film's Wikipedia article, from its wikitext."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.read.problems import Problem
from explorer.read.tables.cited import CITED, Marked
from explorer.read.tables.record import Record, Spot, TableError, TableFile, read_text
from explorer.read.tables.references import References, is_reference
from explorer.values.countries import find_country

if TYPE_CHECKING:
    from mwparserfromhell.nodes import Template
    from mwparserfromhell.wikicode import Wikicode

_LONGEST = 2_000_000
"""Length of an article; anything longer is a dump of two or more."""

_LISTS = {"plainlist", "plain list", "ubl", "unbulleted list", "ublist", "hlist", "flatlist",
          "flat list", "cslist", "comma separated entries"}  # fmt: skip
_DATES = {"film date", "filmdate"}
_STARTS = {"start date", "start-date", "startdate", "dts", "date", "release date"}
_KEPT = {"nowrap", "small", "nobr", "no break", "lang", "abbr", "ill", "interlanguage link",
         "interlanguage link multi", "nobold", "sortname", "based on", "small text", "flag",
         "flagcountry", "flagu"}  # fmt: skip
"""Templates whose words are shown."""
_MONEY = {"us$": "US$", "usd": "US$", "$": "US$", "£": "£", "gbp": "£", "pound sterling": "£",
          "euro": "€", "€": "€", "inr": "₹", "indian rupee": "₹", "a$": "A$", "ca$": "CA$",
          "¥": "¥", "jpy": "¥"}  # fmt: skip
_BREAK = re.compile(r"<br\s*/?\s*>|\n\s*\*+\s*|\n+", re.IGNORECASE)
_TAG = re.compile(r"</?(?:small|big|b|i|u|span|div|p|center|font|sup|sub)\b[^<>]*>", re.IGNORECASE)
"""An unbalanced tag."""

_REFERENCE = re.compile(r"(<ref\b[^<>]*(?<!/)>)(.*?)(</ref\s*>)", re.IGNORECASE | re.DOTALL)
_QUOTES = re.compile("'{2,}")
"""Marks of italics and bold type."""
_LABEL = re.compile(
    r"(?:(?:original |background )?(?:songs?|score|music|lyrics|theme|uncredited|credited|story|"
    r"dialogues?|screenplay))\s*:\s*",
    re.IGNORECASE,
)
"""A label before or above some of a list's names."""

_ELSEWHERE = {"overseas", "international", "worldwide", "domestic"}

_NOTED = re.compile(r"(.+?)\s*\(([^()]{1,60})\)")
_WITH_NOTES = {"runtime", "budget", "gross", "released"}
_SUMS = {"budget", "gross"}
_SPLIT = "\n"


def read_infobox(path: Path) -> TableFile:
    """Read the film infoboxes of an article: a record each, with values by parameter.

    Raises:
        TableError: it cannot be read, or has no film infobox.
    """
    text, notes = read_text(path)
    if len(text) > _LONGEST:
        found, hint = "more than an article", "save each article as a file of its own"
        raise TableError(Problem(path, 1, 1, found, "the wikitext of one article", hint))
    import mwparserfromhell

    # Unclosed italics would hide the template that they are in.
    code = mwparserfromhell.parse(text, skip_style_tags=True)
    if not code.filter_templates(matches=_is_infobox):
        # So would an unclosed template in a reference: blank the contents of references.
        code = mwparserfromhell.parse(_REFERENCE.sub(_blank, text), skip_style_tags=True)
    references = References(code)
    file = TableFile(path, "infobox", [], {}, [], notes)
    for template in code.filter_templates(matches=_is_infobox):
        start = max(text.find(str(template.name).strip()), 0)
        line = text.count("\n", 0, start) + 1
        data: dict[str, Any] = {}
        for param in template.params:
            values = list(_values(str(param.name).strip(), param.value, references))
            if values:
                data[" ".join(str(param.name).split())] = values if len(values) > 1 else values[0]
        if data:
            file.records.append(Record(path, line, data, _Finder(text, start)))
    if not file.records:
        hint = "paste the article's wikitext, with its {{Infobox film}}"
        raise TableError(Problem(path, 1, 1, "no film infobox", "{{Infobox film …}}", hint))
    return file


def _is_infobox(template: Template) -> bool:
    return str(template.name).strip().casefold().replace("_", " ").startswith("infobox film")


def _blank(reference: re.Match[str]) -> str:
    """Return a reference without its words, but with the same number of lines."""
    return reference[1] + "\n" * reference[2].count("\n") + reference[3]


def parameter_values(name: str, code: Wikicode) -> list[Any]:
    """Return the values of a parameter: words, or a record of a value with its note."""
    return list(_values(name, code, References(code)))


class _Finder:
    """Finds a parameter in the wikitext."""

    def __init__(self, text: str, start: int) -> None:
        self.text, self.start = text, start

    def __call__(self, key: str, value: object) -> Spot:
        match = re.compile(rf"\|\s*{re.escape(key)}\s*=\s*").search(self.text, self.start)
        at = match.end() if match else self.start
        return self.text.count("\n", 0, at) + 1, at - self.text.rfind("\n", 0, at)


def _values(name: str, code: Wikicode, references: References) -> Iterator[Any]:
    """Yield the values of a parameter: words, or a record of a value with its note.

    The record also has the works cited for a single value; in a list, a reference supports one
    name, and the list as a whole is the article's own.
    """
    if name in _WITH_NOTES:
        for tag in code.filter_tags(matches=is_reference):
            code.replace(tag, references.mark(tag))
    for template in code.filter_templates(recursive=True):
        if template_name(template) in _DATES:
            yield from _film_dates(template, references)
    for part in _joined(_BREAK.split(plain_wikitext(code))):
        part, works = references.taken(part)
        words = " ".join(part.replace("&nbsp;", " ").split()).strip(" ,;*").removesuffix(" .")
        if not words:
            continue
        noted = _NOTED.fullmatch(words) if name in _WITH_NOTES else None
        if noted and name in _SUMS and find_country(noted[2]):
            noted = None  # “$3 million (Norway)” is read as a whole, with its country
        cited = {CITED: works} if works else {}
        if noted or cited:
            note = {"note": noted[2]} if noted else {}
            yield Marked({"value": noted[1] if noted else words, **cited, **note})
        else:
            yield words


def _joined(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines, with a line in brackets joined to the one it is a note on.

    A label that covers all values is left out; any other is repeated before each value below it,
    such as “Part 1:” before the running time of a film in two parts.
    """
    kept: list[str] = []
    label = ""
    for line in lines:
        words = _LABEL.sub("", shown := _TAG.sub("", line).strip(" ,;*\n"))
        if words.endswith(":") or (shown and not words):
            label = f"{words} " if words and not _is_region(words) else ""
        elif kept and words.startswith("(") and words.endswith(")"):
            kept[-1] += f" {words}"
        elif kept and words.startswith("by "):
            continue  # the author of what a film is based on, under its title
        elif words:
            kept.append(label + words)
    yield from kept


def _is_region(label: str) -> bool:
    """Return whether a label names the place its values apply to: “India:” over a distributor."""
    words = label.rstrip(": ")
    return find_country(words) is not None or words.casefold() in _ELSEWHERE


def _film_dates(template: Template, references: References) -> Iterator[dict[str, str]]:
    """Yield the dates of {{Film date|year|month|day|where|…}}, four parameters each."""
    cells = [plain_wikitext(p.value).strip() for p in template.params if not p.showkey]
    for start in range(0, len(cells), 4):
        year, month, day, where = (cells[start : start + 4] + [""] * 4)[:4]
        where, _ = references.taken(where)
        date = _iso(year, month, day) or " ".join(filter(None, (day, month, year)))
        if date:
            yield {"value": date, **({"note": " ".join(where.split())} if where else {})}


def _iso(year: str, month: str = "", day: str = "") -> str:
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
            parts.append(words if not _is_file(str(node.title)) else "")
        elif isinstance(node, nodes.ExternalLink):
            parts.append(plain_wikitext(node.title) if node.title is not None else "")
        elif isinstance(node, nodes.Template):
            parts.append(_template(node))
        elif isinstance(node, nodes.HTMLEntity):
            parts.append(str(node.normalize()))
        elif isinstance(node, nodes.Tag):
            parts.append(_tag(node))
    return _QUOTES.sub("", "".join(parts))


def _is_file(title: str) -> bool:
    return title.strip().casefold().startswith(("file:", "image:"))


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
        return _iso(*words[:3]) or " ".join(words)
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
