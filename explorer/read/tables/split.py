"""Several values in one cell: what separates them, where that is plain."""

from __future__ import annotations

import re

from explorer.model.enums import Kind, RuleName, ValueType
from explorer.model.property import Property
from explorer.read.listed import listed_id
from explorer.read.tables.cells import CellError, to_write
from explorer.read.tables.format import Column
from explorer.values.folding import fold
from explorer.values.given_names import is_given_name
from explorer.values.name_forms import PARTICLES

_SURE = re.compile(r"\s*[;|\n\u2022]\s*")
_OUTSIDE = r"(?![^()]{0,300}\))"
"""What separates values stands in no brackets, which hold a note: to look for their end through
all of a very long cell would take minutes.
"""

_JOINING = r"\s*(?:,\s*(?:and|&)|,|\band\b|&|{slash})\s*"
_AND = re.compile(_JOINING.format(slash=r"(?<=\s)/(?=\s)") + _OUTSIDE)
_AND_SLASH = re.compile(_JOINING.format(slash=r"(?<=\s)/(?=\s)|(?<=[\w.]{2})/(?=\w\w)") + _OUTSIDE)
"""Between people; a company may have a slash of its own, A/S, and so has N/A."""

_AMONG_PEOPLE = re.compile(
    r" (?:and|AND|et|und|y|e|en|och|og|with|avec|mit|con|&|\+|·) " + _OUTSIDE
)
"""What stands between two people's full names, in several languages; a capital is an initial."""
_SPACES = re.compile(r"[^\S\n]+")

_NUMBERED = re.compile(r"(?:^|\s+)\d{1,2}[.)]\s+")
_LAST_FIRST = re.compile(r"(?:[^\s,]+ )?[^\s,]+, [^,]+(?:, (?:jr|sr|i{2,3}|iv)\.?)?", re.IGNORECASE)
"""A family name, perhaps with a particle, a comma and given names."""

_FIRMS = re.compile(r"(?:inc|ltd|llc|co|corp|gmbh|s\.?a|s\.?r\.?l|plc|bros?)\.?", re.I)
_SOCIETY = re.compile(
    r"(?:A\.?S|B\.?S|C\.?S|A\.?C|I\.?S)\.?C\.?|(?:A\.?C|C\.?C)\.?E\.?|A\.?I\.?C\.?"
)
"""Letters of a society that stand after the name of a camera operator or an editor."""

_GENERATION = re.compile(r"(?:jr|sr|i{2,3}|iv)\.?", re.I)

_REST = re.compile(
    r"[(\[]?(?:(?:and |& |\+ ?)?\d+ (?:more|others?)\b.*|(?:and )?et al\.?|and others|"
    r"see (?:full|more|all)\b.*|(?:show|read) more\b.*|\.\.\.|…|»)[)\]]?",
    re.IGNORECASE,
)
"""What a page puts after the names that it shows: 4 more credits », et al."""


def split_cell(prop: Property, word: str, column: Column) -> list[str]:
    """Return the values that a cell holds; one where the property takes only one.

    Without a `split` of the mapping, semicolons and bars separate values; commas, “and” and “&”
    do between terms, between known countries and languages, and between full names.

    Raises:
        CellError: a comma may be part of a name or separate two.
    """
    if column.split:
        return _parts(re.split(re.escape(column.split) + _OUTSIDE, word))
    if prop.rule is not RuleName.SET:
        return [word]
    word = _SPACES.sub(" ", word)
    sure = _parts(_SURE.split(word))
    if prop.value_type is ValueType.TERM:
        return _parts(part for text in sure for part in re.split(r"[,/]", text))
    if prop.value_type is not ValueType.ENTITY:
        return sure
    if Kind.PERSON in prop.range and (people := _last_first(word)):
        return people
    return [part for text in sure for part in _names(prop, text, column)]


def _last_first(cell: str) -> list[str]:
    """Return the names of a list in which all stand family name first: Lund, Ann; Ash, Bo. Else [].

    A single one may be two names as well.
    """
    names = _parts(re.split(r"\s*(?:[;|\n]|\band\b|&)\s*", cell))
    turned = [_LAST_FIRST.fullmatch(name) for name in names]
    families = (name.partition(",")[0].split() for name in names)
    plain = all(word.lower() in PARTICLES for family in families for word in family[:-1])
    return names if len(names) > 1 and all(turned) and plain else []


def _names(prop: Property, text: str, column: Column) -> list[str]:
    if listed_id(prop, text):
        return [text]
    of_people = Kind.PERSON in prop.range and Kind.ORGANISATION not in prop.range
    if of_people and (people := _people(text)):
        return people
    parts = _parts((_AND_SLASH if of_people else _AND).split(text))
    if len(parts) < 2:
        return [text]
    if all(listed_id(prop, part) for part in parts):
        return parts
    if Kind.PERSON in prop.range:
        joined = _joined(parts)
        full = sum(" " in part or "." in part for part in joined)
        if full == len(joined) or full > 1:  # “Quill, Ada Mary” has one full name at most
            return joined
        if "," not in text and "/" not in text:
            return [text]  # a pair that goes by one name: “The Daniels and Co”
        if Kind.ORGANISATION not in prop.range:
            hint = to_write(column, 'split = ",", or split = ";" for none')
            raise CellError("names with “;” between them", hint)
    return [text]


def _people(text: str) -> list[str]:
    """Return the people of a list without commas: Ann und Bo Lund, 1. Ann Lund 2. Bo Ash; [] where
    nobody's full name is among them.
    """
    if _NUMBERED.match(text):
        return _parts(_NUMBERED.split(text))
    first, *rest = _parts(_AMONG_PEOPLE.split(text))
    if "," in text or "/" in text or not rest or not all(" " in name for name in rest):
        return []
    if " " in first:
        return [first, *rest]
    if len(rest) == 1 and is_given_name(fold(first)):  # Joel and Ethan Lund
        return [f"{first} {_family(rest[0])}", *rest]
    return []


def _family(name: str) -> str:
    """Return the family name of a full name, with its particles: von Lund of Ann von Lund."""
    *given, family = name.split()
    while len(given) > 1 and given[-1] in PARTICLES:
        family = f"{given.pop()} {family}"
    return family


def _joined(parts: list[str]) -> list[str]:
    """Return parts with a generation put back to the name that it belongs to."""
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
