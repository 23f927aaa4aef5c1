"""Whose an age or a length of training is: a name within it, right after it, or before it."""

from __future__ import annotations

import re

from explorer.model.enums import Kind
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.names.namesakes import is_said_of_film
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Ref
from explorer.suggest.text.sentences import Mention, Sentence

_BEHIND = re.compile(
    r",? (?:⟦\d+⟧-born )?(?:(?!(?:and|who|in|of|was|is|has|had)\b)['\"]?[a-z-]+['\"]?,? ){0,5}"
    r"\"?⟦(?P<who>\d+)⟧(?!')"
)
"""A name after an age, with a few words between: "her nine-year-old daughter, X"."""
_UNNAMED = re.compile(
    r"(?<!⟧, )(?<!⟧ is )(?<!⟧ was )(?<!\) is )(?<!\) was )(?<!he is )(?<!he was )\b"
    r"(?:an?|his|her|their|my|our|your) $"
)
"""The beginning of a description of someone without a name."""
_REAL = re.compile(r"\b(?:has died|died aged|actor|actress|director|filmmaker|composer)\b")
"""Words for people who make films rather than characters."""


_IN_BRACKETS = re.compile(r"\([^()]*$")
_PLACED = re.compile(
    r"\b(?:in|at|near|outside|(?:town|city|village|slum|island|state) of) (?:the )?$"
)
"""Words before a place, which has no age."""


def whose(
    reading: Reading, sentence: Sentence, match: re.Match[str], kinds: tuple[Kind, ...]
) -> Ref | None:
    """Return whose age or training it is: someone named within, right after, or before it."""
    if _REAL.search(sentence.shape):
        kinds = tuple(sorted(kinds, key=lambda kind: kind is not Kind.PERSON))
    behind = _BEHIND.match(sentence.shape, match.end())
    for number, mention in enumerate(sentence.mentions):
        place = sentence.place_of(number)
        within = match.start() <= place <= match.end() + 1
        if _is_placed(sentence, mention) or _is_film(reading, sentence, mention, within):
            continue
        if within or (behind and behind["who"] == str(number)):
            ref = reading.refer(mention, kinds)
            if ref is not None:  # "aged 77, made Low Tide": no film's age
                return ref
    if _UNNAMED.search(sentence.shape, 0, match.start()):
        return None  # "he meets a 20-year-old writer": someone else's
    before = [
        m
        for m in sentence.before(match.start())
        if not (_is_placed(sentence, m) or _IN_BRACKETS.search(sentence.text, 0, m.start))
    ]
    if before:
        return reading.refer(before[0], kinds)
    return nearest(reading, sentence, match.start(), kinds)


def _is_film(reading: Reading, sentence: Sentence, mention: Mention, within: bool) -> bool:
    """Return whether a name is that of the film, and not of a character it is called after."""
    if reading.film not in mention.ids:
        return False
    return not (within and reading.may_be_namesake(mention)) or is_said_of_film(sentence, mention)


def _is_placed(sentence: Sentence, mention: Mention) -> bool:
    """Return whether a name is that of a place, by the word before it."""
    return bool(_PLACED.search(sentence.shape, 0, sentence.place(mention.start)))
