"""The cells of a row of a printed cast: a part and its actor, in any of the forms of such rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.suggest.labels.credit_labels import is_cast_label
from explorer.suggest.lists.person_names import is_name_of_person
from explorer.suggest.lists.word_lists import COMMON, ROLES
from explorer.values.folding import fold, words_of

Span = tuple[int, int]
Row = tuple[list[Span], list[Span]]
"""Where the names in the first and the second cell of a line are."""

_BULLET = re.compile(
    r"[\s|]*(?:[*•·‣▪●–—-]\s*|\d{1,3}[.)]\s+)?"
    r"(?:(?:introducing|and|with|also|featuring) )?(?:the )?(?:\[\[)?",
    re.IGNORECASE,
)
_DIVIDER = re.compile(
    r"\s*(?:(?:\. ?){2,}|…+)[\s.|]*|\s*\t[\s.]*| +[-–—] +|\s{3,}|: ?| as (?:the (?:voice of )?)?|"
    r" ?\|[\s|]*(?:(?:\. ?){2,}|…+)?[\s|]*",
)
_SLASH = re.compile(r" / ")
_PART_IN_BRACKETS = re.compile(
    r"(?P<who>[^\W\d_][^()\[\]:;|\t\d]{2,60}?) ?_{0,2}"
    r"\((?:(?:as|voice of) )?(?P<part>[^()]{2,60})\)[\s_*.,;]*(?:<br ?/?>)?\s*"
)
"""A row with an actor and the part in brackets."""
_NO_PART = re.compile(
    r"(?:b\.|born|aged?|died|voice|voices|uncredited|credited|in|archive|cameo|scenes?|deleted|"
    r"also|aka|formerly|since|until|right|left|front|back|cent(?:re|er)|pictured|or)\b|.*\d{4}",
    re.IGNORECASE,
)
"""What else may be in brackets after an actor."""
_NOTE = re.compile(r"(?:(?<!\s)\s+)?(?:\([^()]*\)|\[[^\[\]]*\])")
_PEOPLE = re.compile(r"[^|\t:!?()\[\]]+")
"""Two or more actors, such as the voices of two languages: "Ann Bell; Noel Pratt"."""
_CELL = re.compile(r"(?:the )?[\"“‘'#]?[^\W_][^|\t:;!?()\[\]]*", re.IGNORECASE)
_COMMA = re.compile(r", (?!(?:[JS]r|I{2,3}|Ph|M\.?D)\b)")
"""A comma that is not inside a name: "Ann Bell, Jr"."""
_SEVERAL = re.compile(rf" ?/ ?|; | & | and (?=(?:the )?[A-Z])|{_COMMA.pattern}(?:and )?")
_NOTED = re.compile(
    r"[^\W\d_a-z][^|\t:;!?()\[\],/&]{2,40} \([^()]*\)"
    r"(?:(?:, | ?/ ?|; | & )[^\W\d_a-z][^|\t:;!?()\[\],/&]{2,40}(?: \([^()]*\))?){1,9}"
)
"""Two or more actors with notes: "Ann Bell (Danish), Noel Pratt (English)"."""
_DASH = re.compile(r" [-–—] (?=(?:an?|the|his|her|their) )")
"""A dash before a description: "Kit – his partner"."""
_ACTORS = re.compile(r", | ?/ ?| & | and ")
_ARTICLE = re.compile(r"(?:the )?voice of (?:the )?|the |\[\[", re.IGNORECASE)
CELL_WORDS = 7
_HEADS_TEXT = "actor actress artist cast character name part performer played by role"
HEADS = frozenset(_HEADS_TEXT.split())
"""Headings of a table's columns."""
_CRAFT_TEXT = """
    camera cinematography cinematographer editing music casting costumes design effects lyrics
    makeup make-up photography props settings songs story supervisor manager engineer mixer
    operator artist department direction assistant stand-in double
"""
CRAFTS = ROLES | frozenset(_CRAFT_TEXT.split()) - {"star", "photographer", "critic"}
"""Last words of credits' labels."""


def any_row(line: str) -> Row | None:
    """Return the cells of a line in any form; a slash divides them if nothing else does."""
    row = row_of(line) or _in_brackets(line) or row_of(line, _SLASH)
    if row or line.count(",") != 1:
        return row
    part, actor = line.split(",")
    apart = is_name_of_person(actor.strip(" .")) and not is_name_of_person(part.strip())
    return row_of(line, _COMMA) if apart else None


def row_of(line: str, dividers: re.Pattern[str] = _DIVIDER) -> Row | None:
    """Return the cells of a line with a name on each side of a divider, None for any other line."""
    bullet = _BULLET.match(line)
    start = bullet.end() if bullet else 0
    for divider in dividers.finditer(line, start):
        if divider.start() == start:
            continue
        first = _cell(line, start, divider.start())
        second = _cell(line, divider.end(), len(line.rstrip(" \t|.,;")))
        if first and second and not _is_credit(line, first) and not _is_credit(line, second):
            return _names(line, *first), _names(line, *second)
        return None
    return None


def _in_brackets(line: str) -> Row | None:
    """Return the cells of a line with actors and their part in brackets, else None."""
    bullet = _BULLET.match(line)
    match = _PART_IN_BRACKETS.fullmatch(line, bullet.end() if bullet else 0)
    if match is None or _NO_PART.match(match["part"]) or not match["who"][0].isupper():
        return None
    part = _COMMA.split(match["part"])[0].strip()
    cell = match.start("part"), match.start("part") + len(part)
    if len(match["who"].split()) > CELL_WORDS or _is_credit(line, cell) or not words_of(part):
        return None
    actors, at = list[Span](), match.start("who")
    for divider in (*_ACTORS.finditer(line, at, match.end("who")), None):
        stop = divider.start() if divider else match.end("who")
        actors.append((at, stop))
        at = divider.end() if divider else stop
    named = all(words_of(line[a:b]) and line[a].isupper() for a, b in actors)
    return (actors, [cell]) if named else None


def _cell(line: str, start: int, end: int) -> Span | None:
    """Return where the name in a cell is, without notes in brackets and introductory words."""
    article = _ARTICLE.match(line, start, end)
    start = article.end() if article else start
    if _NOTED.fullmatch(line, start, end):
        return start, end
    several = line[start:end].split(";")
    named = len(several) > 1 and all(map(is_name_of_person, several))
    cell = (_PEOPLE if named else _CELL).match(line, start, end)
    if cell is None:
        return None
    comma = _COMMA.search(line, start, cell.end())
    if comma and all(map(is_name_of_person, _SEVERAL.split(line[start : cell.end()].strip(" .")))):
        comma = None  # two or more actors
    stop = comma.start() if comma else cell.end()
    if dash := _DASH.search(line, start, stop):
        stop = dash.start()
    behind = cell.end()
    while note := _NOTE.match(line, behind, end):
        behind = note.end()
    if not comma and line[behind:end].strip(" .,;-–—") and behind > cell.end():
        return None  # words after a bracket: not a cell
    name = line[start:stop].rstrip(" .,-–—\"”’'")
    stop = start + len(name)
    if line[stop : stop + 1] == "." and name[-2:] in ("Jr", "Sr"):
        stop += 1
    begins = name[:1].isupper() or name[:1].isdigit() or name[:1] in "\"“‘'#"
    is_name = begins and len(name) > 1 and bool(words_of(name))  # “ʼ is not a name
    short = all(len(part.split()) <= CELL_WORDS for part in _SEVERAL.split(name))
    return (start, stop) if is_name and short else None


def _names(line: str, start: int, end: int) -> list[Span]:
    """Return where the names in a cell are: "Gardener / Gravedigger" has two."""
    spans, at = list[Span](), start
    for divider in (*_SEVERAL.finditer(line, start, end), None):
        stop = divider.start() if divider else end
        article = _ARTICLE.match(line, at, stop)
        note = _NOTE.search(line, at, stop)
        spans.append((article.end() if article else at, note.start() if note else stop))
        at = divider.end() if divider else end
    return spans if all(words_of(line[a:b]) for a, b in spans) else [(start, end)]


def _is_credit(line: str, cell: Span) -> bool:
    """Return whether a cell is the label of a credit, "Music by", or of a column, "Role"."""
    words = fold(line[slice(*cell)]).replace("/", " ").split()
    if set(words) <= HEADS or is_cast_label(line[slice(*cell)]):
        return True
    return words[-1].removesuffix("s") in CRAFTS or words[-1] == "by" or set(words) <= COMMON


def row_spans(row: Row) -> Iterator[Span]:
    """Yield where the names in a row are, in order."""
    yield from row[0]
    yield from row[1]
