"""Rows of a printed cast: under a heading such as "Cast", a part and its actor in two cells.

A cell is a name whatever it looks like elsewhere: "Oak", "Woman with Baby", "2nd Guard".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from explorer.suggest.labels.cast_cells import CELL_WORDS, CRAFTS, HEADS, Row, Span, any_row, row_of
from explorer.suggest.labels.credit_labels import is_cast_label
from explorer.suggest.lists.person_names import looks_like_person, opens_like_part
from explorer.suggest.lists.word_lists import PARTICLES
from explorer.values.folding import fold, words_of
from explorer.values.names.given_names import is_family_name, is_given_name

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
_LAST_NOTE = re.compile(r" \([^()]*\)$")
_DOTTED = re.compile(r"[^.…:]{2,50}?(?:\. [^.…:]{2,40}?)? *(?:(?:\. ?){2,}|…+) *\S.{0,60}")
"""A line with a dotted leader between two parts, at most one of them with an initial."""
_AS_ROW = re.compile(
    r"\W*(?P<who>[^\W\d_a-z][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4})"
    r"(?:\]\])? as (?:the )?[\"'“‘]?[A-Z][^,:;!?()]{1,50}(?: ?\([^()]*\))?"
    r"(?:, (?:an?|the|his|her|their|who) [^:;!?]{3,80})?"
)
_COLON_ROW = re.compile(
    r"\W{0,4}[^\W\d_a-z][^:()|\t]{1,40}: ?(?P<who>[^\W\d_a-z][^:()|\t,;]{3,40})\W*"
)
_COLON = re.compile(r": ?")
_LEAST = 3
"""Number of lines with leaders from which they are a cast."""
_ONLY_CAPITALS = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*)+")
_CAST_HEADS = HEADS - {"artist", "name"} | {"cast"}
_COLUMN = re.compile(r"[|\t/]")
_LONG = 120
"""Length of a line from which it is a paragraph."""


def is_cast_heading(line: str) -> bool:
    """Return whether a line is the heading of a printed cast."""
    text = fold(_BREAK.sub("", line).strip(_EDGE))
    short = bool(text) and len(text) <= _LONG // 2
    columns = {fold(cell.strip()) for cell in _COLUMN.split(line.strip(_EDGE))}
    headed = is_cast_label(text) or _HEADING.fullmatch(text) or len(columns & _CAST_HEADS) > 1
    return short and bool(headed)


def cast_rows(lines: Sequence[str]) -> dict[int, Row]:
    """Return the rows of a text's printed casts by line number."""
    rows: dict[int, Row] = _with_leaders(lines) | _with_colons(lines)
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
        row = any_row(line) if headed and len(line) <= _LONG else None
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
    if not plain or len(words) > CELL_WORDS or fold(words[0]) in CRAFTS:
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
        row = row_of(line) if dotted else None
        if row:
            block[number] = row
        elif not dotted:
            rows |= block if len(block) >= _LEAST else {}
            block = {}
    return rows


def _with_colons(lines: Sequence[str]) -> dict[int, Row]:
    """Return the rows of casts without a heading in which each line is a part, a colon and an
    actor's name, if half of the parts or more are called as only people are.
    """
    rows: dict[int, Row] = {}
    block: dict[int, Row] = {}
    for number, line in enumerate((*lines, "."), 1):
        if not line.strip():
            continue
        match = _COLON_ROW.fullmatch(line) if len(line) <= _LONG else None
        row = row_of(line, _COLON) if match and looks_like_person(match["who"]) else None
        if row:
            block[number] = row
            continue
        parts = [lines[n - 1][: cells[0][0][1]].strip(_EDGE) for n, cells in block.items()]
        if len(block) >= _LEAST and sum(map(_is_called_like_part, parts)) * 2 >= len(parts):
            rows |= block
        block = {}
    return rows


def _is_called_like_part(name: str) -> bool:
    """Return whether a name in a cell can hardly be a label: "The Stranger", "Mr Holm", "Kit"."""
    article = name.startswith("The ") and name[4:5].isupper()
    return article or opens_like_part(name) or is_given_name(words_of(name)[0])


def _is_as_row(line: str) -> bool:
    """Return whether a line is nothing but an actor's name and a part: "Ann Bell as Bank clerk"."""
    match = _AS_ROW.fullmatch(line.strip())
    return match is not None and any(map(is_given_name, words_of(match["who"])[:2]))


def _is_only_name(text: str) -> bool:
    """Return whether a line of a cast has an actor but no part."""
    return looks_like_person(text) and len(text.split()) <= CELL_WORDS and text.istitle()
