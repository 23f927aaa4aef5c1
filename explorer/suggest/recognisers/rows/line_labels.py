"""Lines as rows of one label and what it labels, whatever their layout.

A label may have a line to itself with its values below ("Runtime", "70 min."), be in a cell of a
table that lost its rules ("Country Norway"), or share its line with others ("Dir: X • Ed: Y").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from explorer.suggest.labels.credit_labels import (
    COLON,
    Labels,
    cast_labels,
    is_cast_label,
    label_before,
    label_end,
    label_key,
    roles_of,
)
from explorer.suggest.lists.person_names import is_name_of_person, looks_like_person
from explorer.values.folding import fold


class PlainLine(NamedTuple):
    """A line as it is read again: its number, and its text in the plainest form."""

    number: int
    text: str


_FOREIGN = r"(?:[^\W\d\x00-\u024f](?:[^\s\x00-\u024f]|·)* )"
"""A word in a non-Latin script, translated by the Latin ones after it."""
_LABEL = re.compile(
    rf"^\W*{_FOREIGN}*(?P<label>[A-Za-z][A-Za-z '/-]{{2,30}}?)(?: ?\([^()]*\))? ?:?\W*$"
)
_MORE_TEXT = """
    running time, runtime, run time, length, duration, budget, box office, gross, worldwide gross,
    released, release date, release dates, studio, studios, production company,
    production companies, productions, distributed by, distributor, based on, genre, genres
"""
MORE = frozenset(" ".join(label.split()) for label in _MORE_TEXT.split(","))
"""Labels that recognisers also know from running text."""
_PLAIN = {"productions": "Production company"}
_CAST = "Cast"
_MANY = 12
"""Most lines under one label."""
_LABEL_WORDS = 4
"""Most words in a label of a table's row."""
_LONGEST_WORD = 20
_LONGEST_LABEL = 32
_JOINT = re.compile(r"(?<=[a-z])(?=[A-Z0-9])")
_LEAST = 3
"""Number of rows from which they are a table."""
_END_OF_TEXT = "."
_LONG = 160
"""Length from which a line is a paragraph, and the line above it a heading, not a label."""
_LONG_ROW = 600
"""Most characters of a line with two or more labels."""
_SENTENCE = re.compile(r"[a-z]{3}[.!?…][\"'”’)\]]*$")
_KEEPS_POINT = re.compile(r"\b(?:min|mins|hr|hrs|jr|sr|inc|ltd|co|corp)\.$", re.IGNORECASE)
_LABEL_OF_MORE = re.compile(r"[A-Z][a-z]+(?: [a-z]+){1,3}")
"""A label of something else below names: "Colour process"."""
_OF_SEVERAL = ("by", "starring", "stars", "cast", "featuring", "producers", "writers")
"""Endings of labels that two or more lines may follow."""
_OPENED = re.compile(r"(?P<label>[A-Za-z][A-Za-z '/-]{2,30}?) ?: *\S")
"""A label with the first of its values on its line."""
_CELLS = re.compile(r" *[|\t][ |\t]*| {2,}(?!\.)")
_INDENTED = re.compile(r"\t| {3,}|\|(?: *\|)+")
"""The beginning of a row whose first cell is empty."""
_NAME = re.compile(
    r"[^\W\d_a-z][\w.'’-]*(?: (?:(?:de|van|von|der|la|el|al|bin) )*[^\W\d_a-z][\w.'’-]*){1,3}"
)
"""Two to four capitalised words."""
_FIELD = re.compile(r"\s*\| *(?P<label>[\w .'/-]{2,30}?) *=")
"""A field of an infobox."""
_ITEMS = re.compile(r"\{\{[^|{}]*\||\}\}|<[^<>]*>|\[\[(?:[^][|]*\|)?|\]\]|[|*]|&nbsp;")
"""Markup around the values of a field."""
_BULLET = re.compile(rf"^(?:[-*•·–—] ?|{_FOREIGN})+")
_LAST = re.compile(r"^(?:and|&|with) (?=[A-Z])")
"""Words before the last of two or more lines."""
_ROW = re.compile(r"(?:\. ?){2,}|\t| [-–—|\[] ?|: | (?:as|played by|voiced by) ")
"""What divides a line of a cast list, which needs no label."""
_NUMBERED = re.compile(r"\s*\d{1,2}[.)] (?P<row>[A-Z][A-Za-z ]{1,30}: \S.{0,120})$")
"""A row of a numbered list that has a label."""
_EDGES = " \t|•·/;,.*–—-"


def labelled(lines: Sequence[str], named: Labels) -> Iterator[PlainLine]:
    """Yield the lines of a text with a label that `named` has, in any form."""
    for number, label, text in (
        *_continued(lines, named),
        *_celled(lines, named),
        *_fields(lines, named),
        *_casts(lines),
        *_rows(lines, named),
        *_below(lines, named),
    ):
        yield PlainLine(number, f"{_plain(label)}: {text}")
    for number, line in enumerate(lines, 1):
        if numbered := _NUMBERED.match(line):
            yield PlainLine(number, numbered["row"])
        if line.count(":") > 1 and len(line) <= _LONG_ROW:
            yield from _in_one_line(number, line, named)


def _in_one_line(number: int, line: str, named: Labels) -> Iterator[PlainLine]:
    """Yield each label in a line with two or more, with the text up to the next."""
    places: list[tuple[str, int, int]] = []
    begin = 0
    for colon in COLON.finditer(line):
        label, start = label_before(line, begin, colon.start(), named)
        begin = colon.end()
        places.append((label, start, begin))
    labels = [label for label, *_ in places if label]
    if len(labels) < 2 and not any(map(is_cast_label, labels)):
        return
    stops = [*(start for _, start, _ in places[1:]), len(line)]
    for (label, _, begin), stop in zip(places, stops, strict=True):
        text = line[begin:stop].strip(_EDGES)
        if label and text:
            yield PlainLine(number, f"{_plain(label)}: {text}")


def _below(lines: Sequence[str], named: Labels) -> Iterator[tuple[int, str, str]]:
    """Yield each line under a label: its number, the label and its text."""
    label, left = "", 0
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if text.endswith(":"):
            left = 0
        match = _LABEL.match(text) if len(text) < 40 else None
        if match and roles_of(match["label"], named):
            label = match["label"]
            left = _MANY if is_cast_label(label) or fold(label).endswith(("s", "by")) else 2
            continue
        if not text or not left or len(text) > _LONG or _is_sentence(text):
            left = left if not text else 0
            continue
        named_below = is_cast_label(label) or fold(label).endswith("by")
        if _ROW.search(text) or (named_below and _LABEL_OF_MORE.fullmatch(text)):
            left = 0
            continue
        if text.endswith(":"):
            continue
        yield number, label, _LAST.sub("", _BULLET.sub("", text))
        left -= 1


def _continued(lines: Sequence[str], named: Labels) -> Iterator[tuple[int, str, str]]:
    """Yield each line that continues the list after a label, following a comma."""
    label = ""
    for number, line in enumerate(lines, 1):
        text = line.strip()
        opened = _OPENED.match(text)
        if opened and roles_of(opened["label"], named):
            label = opened["label"] if text.endswith(",") else ""
        elif label and text and (len(text) > _LONG or _ROW.search(text)):
            label = ""
        elif label and text:
            yield number, label, text.rstrip(",")
            label = label if text.endswith(",") else ""


def _celled(lines: Sequence[str], named: Labels) -> Iterator[tuple[int, str, str]]:
    """Yield the rows of tables of a label and a value, or people: each number, label and text."""
    above = ""
    for number, line in enumerate(lines, 1):
        label, *cells = [cell.strip() for cell in _CELLS.split(line.strip(" |\t"))]
        if above and not cells and _INDENTED.match(line) and _NAME.fullmatch(label):
            yield number, above, label  # another value of the row above
            continue
        above = ""
        cells = [_LAST.sub("", cell) for cell in cells if cell not in ("and", "&", "")]
        several = len(cells) > 1 and all(" " in cell for cell in cells)
        several = several and any(map(looks_like_person, cells))
        if (several or len(cells) == 1) and len(line) <= _LONG:
            label = label.rstrip(" :").removesuffix("(s)")
            if roles_of(label, named):
                yield number, label, ", ".join(cells)
                above = label


def _fields(lines: Sequence[str], named: Labels) -> Iterator[tuple[int, str, str]]:
    """Yield the fields of infoboxes: each number, label and text, with commas between values."""
    label = ""
    for number, line in enumerate(lines, 1):
        field = _FIELD.match(line)
        if field:
            label = field["label"] if roles_of(field["label"], named) else ""
        elif not line.lstrip().startswith("*"):
            label = ""
        values = [v.strip() for v in _ITEMS.split(line[field.end() if field else 0 :])]
        if label and any(values):
            yield number, label, ", ".join(filter(None, values))


def _casts(lines: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Yield the lines of actors under any other label than "Cast": "Darsteller: X, Y"."""
    for number, line in enumerate(lines, 1):
        end = label_end(line, cast_labels())
        if end and label_key(line[:end]) != fold(_CAST):
            yield number, _CAST, line[end:].lstrip(" :\t")


def _rows(lines: Sequence[str], named: Labels) -> Iterator[tuple[int, str, str]]:
    """Yield the rows of tables that lost their rules: each number, label and text."""
    block: list[tuple[int, str, str]] = []
    sure = False
    opening = frozenset(name.split()[0] for name in named)
    for number, written in enumerate([*lines, _END_OF_TEXT], 1):
        line = _unglued(written, named)
        first = fold(line.strip()[:_LONGEST_WORD]).split(" ")[0]
        begins = first in opening or first.removesuffix("s") in opening
        plain = begins and not any(sign in line for sign in ":|\t")
        row = _row(line.strip(), named) if plain else None
        if row:
            block.append((number, *row))
            sure = sure or line != written
        elif block and is_name_of_person(line) and fold(block[-1][1]).endswith(_OF_SEVERAL):
            block.append((number, block[-1][1], line.strip()))
        elif line:
            yield from block if sure or len(block) >= _LEAST else ()
            block, sure = [], False


def _unglued(line: str, named: Labels) -> str:
    """Return a line with the missing space after its label restored: "Directed byAnn Bell"."""
    for joint in _JOINT.finditer(line, 0, _LONGEST_LABEL):
        if roles_of(line[: joint.start()].strip(), named):
            return f"{line[: joint.start()]} {line[joint.start() :]}"
    return line


def _row(text: str, named: Labels) -> tuple[str, str] | None:
    """Return the label at the start of a line and the text after it, None for none."""
    if len(text) > _LONG or _is_sentence(text):
        return None
    words = text.split(" ")
    for count in range(min(_LABEL_WORDS, len(words) - 1), 0, -1):
        label = " ".join(words[:count]).removesuffix("(s)")
        rest = " ".join(words[count:])
        if rest and not rest[0].islower() and len(label) > 1 and roles_of(label, named):
            return label, rest
    return None


def _plain(label: str) -> str:
    """Return a label in the form that other recognisers know."""
    return _CAST if is_cast_label(label) else _PLAIN.get(fold(label), label)


def _is_sentence(text: str) -> bool:
    return bool(_SENTENCE.search(text)) and not _KEEPS_POINT.search(text)
