"""Pieces that recognisers build their patterns of; see `sentences` for what they run over."""

from __future__ import annotations

import re

from explorer.suggest.sentences import Mention, Sentence
from explorer.values.folding import words_of

NAME = r"⟦\d+⟧"
_STOP = (
    "in|of|at|on|to|for|from|with|and|who|whose|whom|which|that|is|was|by|as|are|were|has|had|"
    "but|or|he|she|it|they|we|you|i|when|while|where|into|plays|played|the|a|an|his|her|their"
)
_NOUN = rf"(?!(?:{_STOP})\b)[a-z][a-z'-]*"
_PLAIN = rf"(?!(?:{_STOP})\b)[a-z][a-z-]*(?!')"
CALLED = (
    rf"(?:(?:the|a|an|one|his|her|their|its|fellow|{NAME}'s?) (?:{_NOUN} ){{0,4}}"
    rf"(?:{_NOUN},? )?(?:the |named |called )?|(?:{_NOUN} ){{1,2}}(?:and (?:{_NOUN} ){{1,2}})?)?"
)
"""What someone is called before the name: "the magistrate ", "her son, ", "Crow's son, "."""

_SHARE = r"(?: \([^()]{1,60}\))?"
LIST = rf"{NAME}(?:{_SHARE}(?:, and |, & |, | and | & |; ?|/| / ){NAME})*"
"""Names in a row, with what stands in brackets behind each: a share of the work, another film."""

PAIR = rf"{NAME}{_SHARE}(?:(?: and | & |/){NAME}{_SHARE})?"
"""One name or two, for what is said of one or two: "director X", "writers X and Y"."""

_BRACKETS = re.compile(r"\([^()]*\)")
_SIGN = re.compile(r"⟦(\d+)⟧")

_NO_PART_TEXT = """
    lead leads star film movie picture story script director producer writer composer audience
    hero heroine protagonist villain antagonist rest cast crew same title main role part latter
    former actor actress end first last other original screenplay studio series franchise world
    whole public voice music score critics plot action
"""
NO_PART = frozenset(_NO_PART_TEXT.split())
"""What "the …" means that is nobody's part."""

PART = (
    rf"(?:⟦(?P<c>\d+)⟧(?!'s?\b)|(?P<called>(?:the|a|an) (?P<part>{_PLAIN}(?: {_PLAIN})?))"
    rf"(?=[,.;:!?)]|$| (?:who|and|for|with|in|at|on|to|of|is|was|has|had|goes|went|fell|that|whose|"
    r"[a-z]{3,}(?:ing|es))\b))"
)
"""A character by name, or by what it is: "the parrot"."""


def names_in(text: str, sentence: Sentence) -> list[Mention]:
    """Return the names whose signs stand in a piece of a shape, outside brackets if any do."""
    numbers = _SIGN.findall(_BRACKETS.sub("", text)) or _SIGN.findall(text)
    return [sentence.mentions[int(number)] for number in numbers]


_FIRM_TEXT = """
    pictures picture films studios studio productions entertainment media releasing company
    distribution cinema group pictures filmproduktion filmes cinematografica house
"""
_FIRM = frozenset(_FIRM_TEXT.split())
"""Words that show a new name to be a firm's."""


def is_firm_name(mention: Mention) -> bool:
    """Return whether a name looks like that of a firm."""
    words = words_of(mention.form)
    return len(words) > 1 and bool(_FIRM.intersection(words))
