"""Splitting two or more values in a cell, if the separator is clear."""

from __future__ import annotations

import re

from explorer.model.enums import Kind, RuleName, ValueType
from explorer.model.listed import listed_id, takes_listed
from explorer.model.property import Property
from explorer.read.tables.cell.cells import is_known_term
from explorer.read.tables.cell.date_cells import CellError, to_write
from explorer.read.tables.cell.name_order import stand_family_first
from explorer.read.tables.format import Column
from explorer.values.folding import fold, script_of
from explorer.values.names.forms import PARTICLES
from explorer.values.names.given_names import is_given_name
from explorer.values.names.plain_forms import GENERATION
from explorer.values.names.scripts import UNREAD

_OUTSIDE = r"(?![^()]{0,300}\))"
"""Separators in brackets belong to a note. The look-ahead is limited: searching a very long cell
for closing brackets would take minutes.
"""
_SURE = re.compile(r"(?<!\s)\s*[;|\n\u2022\u3001\uff1b\uff0c]\s*" + _OUTSIDE)
_COMMA = re.compile(r"(?<!\s)(?:\s*,\s*(?:(?:and|&)\s+)?|\s+/\s+)" + _OUTSIDE)
_STROKE = re.compile(r"(?<!\s)\s*[,/\u30fb\u00b7]\s*" + _OUTSIDE)
_SPACED = re.compile(r"(?<!\s)\s+/\s+" + _OUTSIDE)
"""A stroke between spaces, which no country's or language's name has."""
_STOP = re.compile(r"\.\s+(?=[^\W\d_])")
_DASH = re.compile(r" [-\u2013\u2014] " + _OUTSIDE)

_JOINING = r"(?<!\s)\s*(?:,\s*(?:and|&)|,|\band\b|&|{slash})\s*"
_AND = re.compile(_JOINING.format(slash=r"(?<=\s)/(?=\s)") + _OUTSIDE)
_AND_SLASH = re.compile(_JOINING.format(slash=r"(?<=\s)/(?=\s)|(?<=[\w.]{2})/(?=\w\w)") + _OUTSIDE)
"""Between people; a company may have a slash in its name, A/S, and so has N/A."""

_AMONG_PEOPLE = re.compile(
    r" (?:and|AND|et|und|y|e|en|och|og|with|avec|mit|con|feat\.?|ft\.?|featuring|w/|&|\+|·) "
    + _OUTSIDE
)
"""What separates two people's full names, in various languages; a capital is an initial."""
_BETWEEN_TURNED = re.compile(r"(?<!\s)\s*(?:[;|\n/]|\band\b|&)\s*")
"""What separates names that have a comma within: Lund, Ann / Ash, Bo."""
_LEADING = re.compile(r"(?:and|with|feat\.?|ft\.?|featuring|et|avec|und|mit|con) (?=\S+ \S)")
"""What may come before the last full name of a list: “Ada Quill, with Bo Ash”."""
_SENTENCES = re.compile(r"(?:\S+\s+){3,}\S*[.!?…]", re.DOTALL)
"""Prose, in which a semicolon or a new line separates no values."""
_SPACES = re.compile(r"[^\S\n]+")
_LONGEST_NAME = 8
"""Most words of a country's or a language's name; some islands have seven."""

_NUMBERED = re.compile(r"(?:^|(?<!\s)\s+)\d{1,2}[.)]\s+")
_GENERATION = re.compile(GENERATION, re.IGNORECASE)
_FIRMS = re.compile(r"(?:inc|ltd|llc|co|corp|gmbh|s\.?a|s\.?r\.?l|plc|bros?)\.?", re.I)
_SOCIETY = re.compile(
    r"(?:A\.?S|B\.?S|C\.?S|A\.?C|I\.?S)\.?C\.?|(?:A\.?C|C\.?C)\.?E\.?|A\.?I\.?C\.?"
)
"""Abbreviations of societies after the name of a cinematographer or an editor."""

_REST = re.compile(
    r"[(\[]?(?:(?:and |& |\+ ?)?\d+ (?:more|others?)\b.*|(?:and )?et al\.?|and others|"
    r"see (?:full|more|all)\b.*|(?:show|read) more\b.*|\.\.\.|…|»)[)\]]?",
    re.IGNORECASE,
)
"""What a page adds to a shortened list of names: 4 more credits », et al."""


def split_cell(prop: Property, word: str, column: Column) -> list[str]:
    """Return the values in a cell; a single value if the property takes only one.

    Without a `split` in the mapping, semicolons and bars separate values; commas, “and” and “&” do
    between terms, between known countries and languages, and between full names.

    Raises:
        CellError: a comma may be part of a name or separate two.
    """
    if column.split:
        return _parts(re.split(re.escape(column.split) + _OUTSIDE, word))
    if prop.rule is not RuleName.SET:
        return [word]
    if word.startswith(("http://", "https://")):
        return word.split()
    word = _SPACES.sub(" ", word)
    sure = _parts(_SURE.split(word))
    if prop.value_type is ValueType.TERM:
        return [term for text in sure for term in _terms(prop, text)]
    if prop.value_type is not ValueType.ENTITY:
        return [" ".join(word.split())] if _SENTENCES.fullmatch(word) else sure
    if Kind.PERSON in prop.range and (people := _last_first(word)):
        return people
    return [part for text in sure for part in _names(prop, text, column)]


def _terms(prop: Property, text: str) -> list[str]:
    """Return the terms between commas and strokes, or between dashes or full stops that separate
    known terms: "Drama. Comedia", but not "man vs. nature".
    """
    terms = _parts(re.split(r"[,/]", text))
    for divider in (_DASH, _STOP) if len(terms) == 1 else ():
        apart = _parts(divider.split(text))
        if len(apart) > 1 and all(is_known_term(prop, term) for term in apart):
            return apart
    return terms


def _last_first(cell: str) -> list[str]:
    """Return the names of a list with all family names first: Lund, Ann; Ash, Bo. [] otherwise.

    A single name in that form may also be two names.
    """
    names = _parts(_BETWEEN_TURNED.split(cell))
    return names if len(names) > 1 and stand_family_first(names) else []


def _names(prop: Property, text: str, column: Column) -> list[str]:
    if listed_id(prop, text):
        return [text]
    spoken = _parts(text.split(",")) if Kind.CONCEPT in prop.range else []
    if len(spoken) > 1 and any(listed_id(prop, name) for name in spoken):  # Mandarin, Taiwanese
        return [name for words in spoken for name in _names(prop, words, column)]
    of_people = Kind.PERSON in prop.range and Kind.ORGANISATION not in prop.range
    if of_people and (people := _people(text)):
        return people
    parts = _parts((_AND_SLASH if of_people else _AND).split(text))
    if of_people and len(parts) > 1:
        parts = [_LEADING.sub("", part) if _LEADING.match(part) else part for part in parts]
    if takes_listed(prop):
        if len(apart := _parts(_SPACED.split(text))) > 1:
            return [name for words in apart for name in _names(prop, words, column)]
        # also UK/USA and France-Italy
        for listed in (parts, _parts(_STROKE.split(text)), _parts(re.split("[-\u2013]", text))):
            if len(listed) > 1 and all(listed_id(prop, part) for part in listed):
                return listed
        if run := _run_of_listed(prop, text.split()):
            return run
        marks = "/" if prop.completeness == "open" else "[,/]"  # Rome, Italy is one location
        apart = _parts(re.split(marks, text))
        if len(apart) > 1 and any(listed_id(prop, part) for part in apart):  # Hindi/Maithili
            return apart
    if len(parts) < 2:
        return [text]
    if Kind.PERSON in prop.range:
        joined = _joined(parts)
        full = sum(" " in part or "." in part or _is_whole(part) for part in joined)
        if full == len(joined) or full > 1:  # “Quill, Ada Mary” has one full name at most
            return joined
        if full and len(joined) > 2 and (len(joined) % 2 or any(" " in f for f in joined[::2])):
            return joined  # not “Lund, Ann, Ash, Bo Mary”: family names first
        if "," not in text and "/" not in text:
            return [text]  # a pair known by one name: “The Daniels and Co”
        if Kind.ORGANISATION not in prop.range:
            hint = to_write(column, 'split = ",", or split = ";" for none')
            raise CellError("names separated by “;”", hint)
    elif Kind.ORGANISATION in prop.range:
        return _companies(text)
    return [text]


def _companies(text: str) -> list[str]:
    """Return the companies between commas or spaced slashes; Crash, Bang & Wallop is one."""
    companies = _joined(_parts(_COMMA.split(text)))
    in_one_name = all(" " not in name for name in re.split(r"(?<!\s)\s*(?:,|&|\band\b)\s*", text))
    return [text] if in_one_name and _AND.search(companies[-1]) else companies


def _run_of_listed(prop: Property, words: list[str]) -> list[str]:
    """Return the known names that words are, one after the other, longest first: United Kingdom
    United States; [] if a word is part of no name.
    """
    names: list[str] = []
    while words:
        sizes = range(min(len(words), _LONGEST_NAME), 0, -1)
        size = next((n for n in sizes if listed_id(prop, _joint(words, n))), 0)
        if not size:
            return []
        names.append(_joint(words, size))
        words = words[size:]
    return names if len(names) > 1 else []


def _joint(words: list[str], number: int) -> str:
    return " ".join(words[:number])


def _is_whole(part: str) -> bool:
    """Return whether a name is in a script that writes family and given name without a space."""
    return len(part) > 1 and script_of(part) in UNREAD


def _people(text: str) -> list[str]:
    """Return the people in a list without commas: Ann und Bo Lund, 1. Ann Lund 2. Bo Ash; [] if it
    has no full name.
    """
    if _NUMBERED.match(text):
        return _parts(_NUMBERED.split(text))
    apart = _parts(_DASH.split(text)) if _DASH.search(text) else []
    if len(apart) > 1 and all(" " in name and _is_given(name.split()[0]) for name in apart):
        return apart  # a dash may also come before a job
    first, *rest = _parts(_AMONG_PEOPLE.split(text))
    if "," in text or "/" in text or not rest or not all(" " in name for name in rest):
        return []
    if " " in first:
        return [first, *rest]
    if len(rest) == 1 and _is_given(first):  # Joel and Ethan Lund
        return [f"{first} {_family(rest[0])}", *rest]
    return []


def _is_given(word: str) -> bool:
    return is_given_name(fold(word))


def _family(name: str) -> str:
    """Return the family name in a full name, with its particles: von Lund in Ann von Lund."""
    *given, family = name.split()
    while len(given) > 1 and given[-1] in PARTICLES:
        family = f"{given.pop()} {family}"
    return family


def _joined(parts: list[str]) -> list[str]:
    """Return parts with a suffix such as Jr joined to the name that it belongs to."""
    names: list[str] = []
    for part in parts:
        if names and _SOCIETY.fullmatch(part):
            continue
        if names and (_GENERATION.fullmatch(part) or _FIRMS.fullmatch(part)):
            names[-1] += f", {part}"
        else:
            names.append(part)
    return names


def _parts(parts: object) -> list[str]:
    texts = (str(part).strip() for part in parts)  # type: ignore[attr-defined]
    return [text for text in texts if text and not _REST.fullmatch(text)]
