"""Sections of an article that are about another work than the film: sequels, the book, a game."""

from __future__ import annotations

import re

from explorer.model.garbage_collection import per_object
from explorer.suggest.reading import Reading

_MEDIUM = (
    r"(?:stage|television|tv|radio|video|computer|board|comic|comics|book|novel|musical|broadway|"
    r"literary|audio|live|live-action|animated|other|later|possible|proposed|planned|cancelled|"
    r"canceled|unmade|abandoned|future|american|foreign)"
)
_WORK = (
    r"(?:adaptations?|sequels?|prequels?|remakes?|reboots?|spin-?offs?|follow-ups?|versions?|games?|"
    r"noveli[sz]ations?|comics?|comic books?|(?:mini-?)?series|musicals?|plays?|franchise|shows?|"
    r"books?|novels?|opera|parod(?:y|ies)|tie-ins?)"
)
_FURTHER_FILM = (
    r"(?:television|tv|other|later|possible|proposed|planned|cancelled|canceled|unmade|abandoned|"
    r"future|american|foreign) (?:[a-z-]+ )?(?:films?|movies?)"
)
"""A film that is not the text's own, as "The film" and "Animated film" may be."""
_SECTION = rf"(?:{_FURTHER_FILM}|(?:{_MEDIUM} ){{0,4}}{_WORK})"
_OTHER = re.compile(
    r"(?:appearances? )?in (?:other (?:media|works|films)|popular culture|"
    r"(?:the )?(?:(?:original )?(?:books?|novels?|comics?|manga|video games?|musical|play)))"
    r"|other (?:media|works|films|appearances)|popular culture"
    rf"|(?:the )?{_SECTION}(?:(?:,? and| &|[,/]) {_SECTION}){{0,4}}"
    r"|(?:the )?(?:original )?(?:novel|book|source material)"
    r"|differences? (?:from|between|with|to) .{3,60}|television|merchandis(?:e|ing)"
)
_HEADING = re.compile(r"[^\W_][^.!?;:|\t]{0,50}$")
_MOST_WORDS = 7
"""Most words of a heading."""


@per_object
def lines_on_other_works(reading: Reading) -> frozenset[int]:
    """Return the lines of a text from a heading that is about other works up to the next one."""
    other = False
    numbers = set[int]()
    for number, line in enumerate(reading.lines, 1):
        text = line.strip(" =#*_").casefold()
        if _HEADING.match(text) and len(text.split()) <= _MOST_WORDS:
            other = number > 1 and _OTHER.fullmatch(text) is not None
        if other:
            numbers.add(number)
    return frozenset(numbers)
