"""Casts with actor and part on alternate lines: "Ann Bell", "as the ferryman"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from types import MappingProxyType

from explorer.suggest.labels.credit_labels import Labels, roles_of
from explorer.suggest.labels.printed_casts import is_cast_heading
from explorer.suggest.lists.person_names import looks_like_person
from explorer.suggest.recognisers.rows.line_labels import PlainLine
from explorer.values.folding import fold

_AS = re.compile(r"^\W*(?:as|plays|voices) (?P<part>(?:the |an? )?[\"“‘']?[^\W\d_a-z].{0,80}?)\W*$")
_LONG = 60
"""Longest name on a line of its own."""
_LEAST = 2
"""Number of pairs of lines from which they are a cast."""
_EDGE = " \t|*_•–—-"


def two_line_cast(
    lines: Sequence[str], parts: Collection[str] = (), labels: Labels = MappingProxyType({})
) -> list[PlainLine]:
    """Return the pairs of lines that give a cast, each as a row at the line of the part.

    The part's line may say "as"; under a heading, names in capitals may alternate with others, or
    parts with actors. `parts` are the folded names of known characters. One of the `labels` of
    credits on a line of its own ends a cast.
    """
    filled = [(n, text) for n, line in enumerate(lines, 1) if (text := line.strip(_EDGE))]
    ended = [(n, "" if roles_of(text, labels) else text) for n, text in filled]
    return _with_as(filled) or list(_in_capitals(ended)) or list(_in_turns(ended, parts))


def _in_turns(filled: Sequence[tuple[int, str]], parts: Collection[str]) -> Iterator[PlainLine]:
    """Yield rows from lines under a cast's heading, of which every second one has an actor, and
    most others a part that is known or cannot be an actor: "Beggar", "Ann Bell".
    """
    headed = False
    block: list[tuple[int, str]] = []
    for number, text in (*filled, (0, "")):
        plain = 0 < len(text) <= _LONG and text[0].isupper() and text[-1] not in ".:,"
        plain = plain and not text.endswith(" by")  # the next label
        if headed and plain and not is_cast_heading(text):
            block.append((number, text))
            continue
        first, second = block[::2], block[1::2]
        for part, actor in ((first, second), (second, first)):
            if len(first) == len(second) and _take_turns(part, actor, parts):
                for (at, name), (_, player) in zip(part, actor, strict=True):
                    yield PlainLine(at, f"{player} ... {name}")
                break
        headed, block = is_cast_heading(text), []


def _take_turns(
    part: Sequence[tuple[int, str]], actor: Sequence[tuple[int, str]], parts: Collection[str]
) -> bool:
    """Return whether some lines have parts, and the others only actors."""
    known, played = (
        sum(
            fold(name) in parts or name.startswith("The ") or not looks_like_person(name)
            for _, name in lines
        )
        for lines in (part, actor)
    )
    return known >= max(_LEAST, len(part) / 2) and not played


def _with_as(filled: Sequence[tuple[int, str]]) -> list[PlainLine]:
    pairs = [
        PlainLine(number, f"{name} as {part['part']}")
        for (_, name), (number, text) in pairwise(filled)
        if len(name) <= _LONG and looks_like_person(name) and (part := _AS.match(text))
    ]
    return pairs if len(pairs) >= _LEAST else []


def _in_capitals(filled: Sequence[tuple[int, str]]) -> Iterator[PlainLine]:
    """Yield rows from lines under a cast's heading that are alternately all in capitals."""
    headed = False
    block: list[tuple[int, str]] = []
    for number, text in (*filled, (0, "")):
        turn = len(block) % 2 == 0
        fits = 0 < len(text) <= _LONG and text[0].isupper() and text.isupper() == turn
        if headed and fits and not is_cast_heading(text):
            block.append((number, text))
            continue
        if len(block) >= 2 * _LEAST:
            for (_, first), (at, second) in zip(block[::2], block[1::2], strict=False):
                yield PlainLine(at, f"{first.title()} ... {second}")
        headed, block = is_cast_heading(text), []
