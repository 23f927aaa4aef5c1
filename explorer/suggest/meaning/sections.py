"""Sections of an article that are about another work than the film: sequels, the book, a game."""

from __future__ import annotations

import re
from weakref import WeakKeyDictionary

from explorer.suggest.reading import Reading

_MEDIUM = (
    r"(?:stage|television|tv|radio|film|video|computer|board|comic|comics|book|novel|musical|"
    r"broadway|literary|audio|live|live-action|animated|other|later|possible|proposed|planned|"
    r"cancelled|canceled|unmade|abandoned|future|american|foreign)"
)
_WORK = (
    r"(?:adaptations?|sequels?|prequels?|remakes?|reboots?|spin-?offs?|follow-ups?|versions?|games?|"
    r"noveli[sz]ations?|comics?|comic books?|(?:mini-?)?series|musicals?|plays?|movies?|films?|"
    r"franchise|shows?|books?|novels?|opera|parod(?:y|ies)|tie-ins?)"
)
_OTHER = re.compile(
    r"(?:appearances? )?in (?:other (?:media|works|films)|popular culture|"
    r"(?:the )?(?:(?:original )?(?:books?|novels?|comics?|manga|video games?|musical|play)))"
    r"|other (?:media|works|films|appearances)|popular culture"
    rf"|(?:the )?(?:{_MEDIUM} )*{_WORK}(?:(?:,| and|,? and| &|/) (?:{_MEDIUM} )*{_WORK})*"
    r"|(?:the )?(?:original )?(?:novel|book|source material)"
    r"|differences? (?:from|between|with|to) .{3,60}|television|merchandis(?:e|ing)"
)
_HEADING = re.compile(r"[^\W_][^.!?;:|\t]{0,50}$")
_MOST_WORDS = 7
"""Most words of a heading."""

_lines: WeakKeyDictionary[Reading, frozenset[int]] = WeakKeyDictionary()


def lines_on_other_works(reading: Reading) -> frozenset[int]:
    """Return the lines of a text from a heading that is about other works up to the next one."""
    if reading not in _lines:
        other = False
        numbers = set[int]()
        for number, line in enumerate(reading.lines, 1):
            text = line.strip(" =#*_").casefold()
            if _HEADING.match(text) and len(text.split()) <= _MOST_WORDS:
                other = number > 1 and _OTHER.fullmatch(text) is not None
            if other:
                numbers.add(number)
        _lines[reading] = frozenset(numbers)
    return _lines[reading]
