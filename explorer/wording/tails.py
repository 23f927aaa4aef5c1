"""Endings of answers that need not be repeated: a unit, "of the organisation".

118 minutes; for 94 · far worse than the earlier films; slightly better · its leader; an outsider
"""

from __future__ import annotations

import re

from explorer.model.enums import ValueType
from explorer.model.property import Property
from explorer.model.value import Value
from explorer.values.quantities import Quantity
from explorer.values.spoken.amounts import counted_noun
from explorer.values.story_time import StoryTime

_END = re.compile(r" (?:than in|than|as in|of|in|to|from|with) (the [a-z ]+)$")
_IN_STORY = re.compile(r"(?:before|after|during) (.+)")
_OF = " of "
_OLD = " old"


def tail_of(prop: Property, value: Value, words: str) -> str:
    """Return the ending of a value that need not be repeated: "minutes", "the earlier films"."""
    if isinstance(value, Quantity):
        noun = counted_noun(prop.unit)
        return noun if noun and _without_unit(words, noun) != words else ""
    if isinstance(value, StoryTime):
        when = _IN_STORY.fullmatch(words)
        return when[1] if when else ""
    if prop.value_type is not ValueType.TERM:
        return ""
    match = _END.search(words)
    return match[1] if match else ""


def whose(words: str) -> str:
    """Return the ending of a relation that need not be repeated: "Cleo" in "a child of Cleo"."""
    return words.partition(_OF)[2] if _OF in words else ""


def without_tail(words: str, tail: str) -> str:
    """Return an answer without the `tail` that the preceding one also has."""
    match = _END.search(words)
    if match and match[1] == tail:
        return words[: match.start()]
    when = _IN_STORY.fullmatch(words)
    if when and when[1] == tail:
        return f"{words.removesuffix(tail)}it"
    if words.endswith(f"{_OF}{tail}"):
        return words.removesuffix(f"{_OF}{tail}")
    return _without_unit(words.removesuffix(_OLD), tail) or words


def with_pronoun(words: str, tail: str) -> str:
    """Return an answer with a pronoun for its `tail` where that can't be left out of a sentence:
    "on a par with them", but "better"; or "".
    """
    pronoun = "them" if tail.endswith("s") else "it"
    return f"{words.removesuffix(tail)}{pronoun}" if words.endswith(f" with {tail}") else ""


def _without_unit(words: str, noun: str) -> str:
    for form in (noun, noun.removesuffix("s")):
        if words.endswith(f" {form}"):
            left = words.removesuffix(f" {form}")
            return f"{left}ne" if left in ("no", "for no") else left
    return words
