"""Rows of a printed cast: under a heading such as "Cast", a part and its actor in two cells.

A cell is a name whatever it looks like elsewhere: "Oak", "Woman with Baby", "2nd Guard".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from explorer.suggest.credit_labels import is_cast_label
from explorer.suggest.person_names import is_name_of_person, looks_like_person, opens_like_part
from explorer.suggest.word_lists import COMMON, PARTICLES, ROLES
from explorer.values.folding import fold, words_of
from explorer.values.names.given_names import is_family_name, is_given_name

Span = tuple[int, int]
Row = tuple[list[Span], list[Span]]
"""Where the names in the first and the second cell of a line are."""

_HEADING = re.compile(
    r"(?:(?:the|film|movie|full|main|top|selected|principal|complete|credited|partial|"
    r"voice|original|additional|supporting|other|remaining|lead|english|rest of) )*"
    r"(?:cast|players|dramatis personae|characters|voices|voice talents?|starring)"
    r"(?: (?:list(?:ed)?|members|overview|of characters|(?:and|&) (?:crew|characters|credits|"
    r"roles)))*"
    r"(?:(?:,| by| in| alphabetically|(?<! ) ?\().{0,60})?"
)
_EDGE = " \t|*_=#:•-–—"
_BREAK = re.compile(r"<br ?/?>\s*$")
"""Decoration around a heading on its line."""
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
_NOTE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
_LAST_NOTE = re.compile(r" \([^()]*\)$")
_PEOPLE = re.compile(r"[^|\t:!?()\[\]]+")
"""Two or more actors, such as the voices of two languages: "Ann Bell; Noel Pratt"."""
_CELL = re.compile(r"(?:the )?[\"“‘'#]?[^\W_][^|\t:;!?()\[\]]*", re.IGNORECASE)
_COMMA = re.compile(r", (?!(?:[JS]r|I{2,3}|Ph|M\.?D)\b)")
"""A comma that is not inside a name: "Ann Bell, Jr"."""
_SEVERAL = re.compile(rf" ?/ ?|; | & | and (?=(?:the )?[A-Z])|{_COMMA.pattern}(?:and )?")
_ACTORS = re.compile(r", | ?/ ?| & | and ")
_ARTICLE = re.compile(r"the |\[\[", re.IGNORECASE)
_DOTTED = re.compile(r"[^.…:]{2,50}?(?:\. [^.…:]{2,40}?)? *(?:(?:\. ?){2,}|…+) *\S.{0,60}")
"""A line with a dotted leader between two parts, at most one of them with an initial."""
_AS_ROW = re.compile(
    r"\W*(?P<who>[^\W\d_a-z][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}) as (?:the )?"
    r"[\"'“‘]?[A-Z][^.,:;!?()]{1,50}(?: ?\([^()]*\))?"
)
_LEAST = 3
"""Number of lines with leaders from which they are a cast."""
_ONLY_CAPITALS = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*)+")
_CELL_WORDS = 7
_HEADS_TEXT = "actor actress artist cast character name part performer played by role"
_HEADS = frozenset(_HEADS_TEXT.split())
"""Headings of a table's columns."""
_CAST_HEADS = _HEADS - {"artist", "name"} | {"cast"}
_COLUMN = re.compile(r"[|\t/]")
_LONG = 120
"""Length of a line from which it is a paragraph."""
_CRAFT_TEXT = """
    camera cinematography cinematographer editing music casting costumes design effects lyrics
    makeup make-up photography props settings songs story supervisor manager engineer mixer
    operator artist department direction assistant stand-in double
"""
_CRAFTS = ROLES | frozenset(_CRAFT_TEXT.split()) - {"star", "photographer", "critic"}
"""Last words of credits' labels."""


def is_cast_heading(line: str) -> bool:
    """Return whether a line is the heading of a printed cast."""
    text = fold(_BREAK.sub("", line).strip(_EDGE))
    short = bool(text) and len(text) <= _LONG // 2
    columns = {cell.strip() for cell in _COLUMN.split(text)}
    headed = is_cast_label(text) or _HEADING.fullmatch(text) or len(columns & _CAST_HEADS) > 1
    return short and bool(headed)


def cast_rows(lines: Sequence[str]) -> dict[int, Row]:
    """Return the rows of a text's printed casts by line number."""
    rows: dict[int, Row] = _with_leaders(lines)
    headed = divided = False
    plain: dict[int, list[Span]] = {}
    for number, line in enumerate(lines, 1):
        text = line.strip(_EDGE)
        if not text:
            continue
        if is_cast_heading(line):
            headed, divided = True, False
            rows |= _if_cast(plain, lines)
            plain = {}
            continue
        row = _any_row(line) if headed and len(line) <= _LONG else None
        if row:
            rows[number] = row
            divided = True
        elif headed and not divided and (words := _words(line)):
            plain[number] = words
        elif not _is_only_name(text):
            headed = False
    return rows | _if_cast(plain, lines)


def _words(line: str) -> list[Span]:
    """Return where the words are in a line of capitalised words only; none for other lines."""
    end = len(line.rstrip(" \t|"))
    if line[:end].endswith(")") and (note := _LAST_NOTE.search(line, 0, end)):
        end = note.start()
    text = line[:end].strip(" \t|")
    words = text.split()
    capitals = all(word[0].isupper() or word in PARTICLES for word in words)
    plain = capitals and text[:1].isupper() and _ONLY_CAPITALS.fullmatch(text)
    if not plain or len(words) > _CELL_WORDS or fold(words[0]) in _CRAFTS:
        return []
    return [match.span() for match in re.finditer(r"\S+", line[:end])]


def _if_cast(plain: Mapping[int, list[Span]], lines: Sequence[str]) -> dict[int, Row]:
    """Return rows without a divider, if all lines of their block are such rows and most have a part
    at one end: "Ann Bell Kit", "Bo Ash Mira Holt", unlike "Anna Maria Bell".
    """
    named = {n: [lines[n - 1][slice(*span)] for span in spans] for n, spans in plain.items()}
    if len(named) < _LEAST or any(len(words) < _LEAST for words in named.values()):
        return {}
    first = sum(_like_actor(words[:2]) - _like_actor(words[-2:]) for words in named.values()) >= 0
    rows = {n: _divided(spans, named[n], actor_first=first) for n, spans in plain.items()}
    parts = [lines[n - 1][slice(*row[first][0])] for n, row in rows.items()]
    like = sum(" " in part or not is_family_name(fold(part)) for part in parts)
    return rows if like * 2 > len(rows) else {}


def _like_actor(words: list[str]) -> int:
    """Return how much two words look like an actor's name: below zero if like a part's."""
    name = " ".join(words)
    return -2 if opens_like_part(name) else int(looks_like_person(name))


def _divided(spans: list[Span], words: list[str], *, actor_first: bool) -> Row:
    """Return the two cells of a row that lost its divider: an actor has two words, or three of
    which two are given names.
    """
    names = [fold(word) for word in (words if actor_first else words[-3:])]
    long = len(words) > _LEAST and all(map(is_given_name, names[:2])) and is_family_name(names[2])
    count = 3 if long and not is_family_name(names[1]) else 2
    at = count if actor_first else len(words) - count
    return [(spans[0][0], spans[at - 1][1])], [(spans[at][0], spans[-1][1])]


def _with_leaders(lines: Sequence[str]) -> dict[int, Row]:
    """Return the rows of casts without a heading: successive lines with dotted leaders, or of an
    actor "as" a part and nothing else.
    """
    rows: dict[int, Row] = {}
    block: dict[int, Row] = {}
    for number, line in enumerate((*lines, "."), 1):
        if not line.strip():
            continue
        dotted = len(line) <= _LONG and bool(_DOTTED.fullmatch(line.strip()) or _is_as_row(line))
        row = _row(line) if dotted else None
        if row:
            block[number] = row
        elif not dotted:
            rows |= block if len(block) >= _LEAST else {}
            block = {}
    return rows


def _is_as_row(line: str) -> bool:
    """Return whether a line is nothing but an actor's name and a part: "Ann Bell as Bank clerk"."""
    match = _AS_ROW.fullmatch(line.strip())
    return match is not None and any(map(is_given_name, words_of(match["who"])[:2]))


def _any_row(line: str) -> Row | None:
    """Return the cells of a line in any form; a slash divides them if nothing else does."""
    row = _row(line) or _in_brackets(line) or _row(line, _SLASH)
    if row or line.count(",") != 1:
        return row
    part, actor = line.split(",")
    apart = is_name_of_person(actor.strip(" .")) and not is_name_of_person(part.strip())
    return _row(line, _COMMA) if apart else None


def _row(line: str, dividers: re.Pattern[str] = _DIVIDER) -> Row | None:
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
    if len(match["who"].split()) > _CELL_WORDS or _is_credit(line, cell) or not words_of(part):
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
    several = line[start:end].split(";")
    named = len(several) > 1 and all(map(is_name_of_person, several))
    cell = (_PEOPLE if named else _CELL).match(line, start, end)
    if cell is None:
        return None
    comma = _COMMA.search(line, start, cell.end())
    if comma and all(map(is_name_of_person, _SEVERAL.split(line[start : cell.end()].strip(" .")))):
        comma = None  # two or more actors
    stop = comma.start() if comma else cell.end()
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
    short = all(len(part.split()) <= _CELL_WORDS for part in _SEVERAL.split(name))
    return (start, stop) if is_name and short else None


def _names(line: str, start: int, end: int) -> list[Span]:
    """Return where the names in a cell are: "Gardener / Gravedigger" has two."""
    spans, at = list[Span](), start
    for divider in (*_SEVERAL.finditer(line, start, end), None):
        stop = divider.start() if divider else end
        article = _ARTICLE.match(line, at, stop)
        spans.append((article.end() if article else at, stop))
        at = divider.end() if divider else end
    return spans if all(words_of(line[a:b]) for a, b in spans) else [(start, end)]


def _is_credit(line: str, cell: Span) -> bool:
    """Return whether a cell is the label of a credit, "Music by", or of a column, "Role"."""
    words = fold(line[slice(*cell)]).replace("/", " ").split()
    if set(words) <= _HEADS or is_cast_label(line[slice(*cell)]):
        return True
    return words[-1].removesuffix("s") in _CRAFTS or words[-1] == "by" or set(words) <= COMMON


def _is_only_name(text: str) -> bool:
    """Return whether a line of a cast has an actor but no part."""
    return looks_like_person(text) and len(text.split()) <= _CELL_WORDS and text.istitle()


def row_spans(row: Row) -> Iterator[Span]:
    """Yield where the names in a row are, in order."""
    yield from row[0]
    yield from row[1]
