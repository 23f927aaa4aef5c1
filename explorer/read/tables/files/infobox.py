"""The infobox of a film's Wikipedia article, from its wikitext."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.read.problems import Problem
from explorer.read.tables.cited import CITED, Marked
from explorer.read.tables.files.references import References, is_reference
from explorer.read.tables.files.wiki_markup import (
    LONGEST_ARTICLE,
    is_broken,
    iso_date,
    plain_wikitext,
    template_name,
)
from explorer.read.tables.record import Record, Spot, TableError, TableFile, read_text
from explorer.values.places.countries import find_country

if TYPE_CHECKING:
    from mwparserfromhell.nodes import Template
    from mwparserfromhell.wikicode import Wikicode

_DATES = {"film date", "filmdate"}
_BREAK = re.compile(r"<br\s*/?\s*>|\n\s*\*+\s*|\n+", re.IGNORECASE)
_TAG = re.compile(r"</?(?:small|big|b|i|u|span|div|p|center|font|sup|sub)\b[^<>]*>", re.IGNORECASE)
"""An unbalanced tag."""

_REFERENCE = re.compile(r"(<ref\b[^<>]*(?<!/)>)(.*?)(</ref\s*>)", re.IGNORECASE | re.DOTALL)
_LABEL = re.compile(
    r"(?:(?:original |background )?(?:songs?|score|music|lyrics|theme|uncredited|credited|story|"
    r"dialogues?|screenplay))\s*:\s*",
    re.IGNORECASE,
)
"""A label before or above some of a list's names."""

_ELSEWHERE = {"overseas", "international", "worldwide", "domestic"}

_NOTED = re.compile(r"(.*\S)\s*\(([^()]{1,60})\)")
_WITH_NOTES = {"runtime", "budget", "gross", "released"}
_SUMS = {"budget", "gross"}


def read_infobox(path: Path) -> TableFile:
    """Read the film infoboxes of an article: a record each, with values by parameter.

    Raises:
        TableError: it cannot be read, or has no film infobox.
    """
    text, notes = read_text(path)
    if len(text) > LONGEST_ARTICLE:
        found, hint = "more than an article", "save each article as a file of its own"
        raise TableError(Problem(path, 1, 1, found, "the wikitext of one article", hint))
    if is_broken(text):
        hint = "copy the whole of it from the article's editor"
        raise TableError(Problem(path, 1, 1, "markup without an end", "an article", hint))
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
        date = iso_date(year, month, day) or " ".join(filter(None, (day, month, year)))
        if date:
            yield {"value": date, **({"note": " ".join(where.split())} if where else {})}
