"""Relatives of one person, one after the other: "Her mother Ann is ill; her brother Bo is away"."""

from __future__ import annotations

import re
from typing import NamedTuple

from explorer.model.enums import PEOPLE, Kind
from explorer.suggest.meaning.genders import gender_of_pronoun, may_mean
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import NewEntity, Ref
from explorer.suggest.text.sentences import Mention, Sentence

_POSSESSIVE = re.compile(r"(?:his|her)(?= [a-z⟦])")
_OWNED = re.compile(
    r"(?:\b(?P<his>his|her)|⟦(?P<owner>\d+)⟧'s?) (?:[a-z0-9-]+ ){0,4}[a-z-]+,? ⟦(?P<who>\d+)⟧"
    r"(?!'s?\b)(?: \([^()]*\))?"
)
_OPENS_CLAUSE = re.compile(r"(?:[;,–—] (?:(?:and|but|while|though|whereas) )?|(?<![⟧)]) and )$")
"""What comes before a clause, or before a further one in a list."""
_BESIDE = re.compile(r"⟦(?P<who>\d+)⟧(?: \([^()]{0,80}\))?, $")
"""A name right before a possessive that is in apposition to it."""
_ENDS_LIST = re.compile(r"⟧(?: \([^()]*\))? and $")


_OF_BOTH = re.compile(
    r"(?:his|her) (?:[a-z-]+ ){0,3}?(?:mother|father|mum|mom|dad|brother|sister)\b"
)
"""Parents and siblings of two siblings are the same: "her sister Ann and her father Bo"."""


class _Relative(NamedTuple):
    """A named relative in a shape: "her mother Ann"."""

    end: int
    owner: int
    """The pronoun's place, or the end of the owner's name: names before it may be the owner's."""
    number: int
    """The number of the relative's name in the sentence."""
    by_pronoun: bool


def shared_owner(reading: Reading, sentence: Sentence, place: int) -> int | None:
    """Return where the owner of a relative stands who also owns the one at a place, None if the two
    phrases are not parallel or somebody else is named between them.
    """
    relatives = _relatives(reading, sentence, place)
    if not relatives or not _is_parallel(sentence, place, len(relatives)):
        return None
    between = set(range(len(sentence.mentions))) - {relative.number for relative in relatives}
    for number in between:
        if relatives[0].end <= sentence.place_of(number) < place:
            mention = sentence.mentions[number]
            in_brackets = sentence.text[: mention.start].endswith("(")
            beside = _BESIDE.search(sentence.shape, 0, place)  # "to meet X, her stepfather"
            apposed = beside is not None and beside["who"] == str(number)
            if not (in_brackets or apposed) and _is_somebody(reading, mention):
                return None
    return relatives[0].owner


def relatives_before(reading: Reading, sentence: Sentence, place: int) -> set[Ref]:
    """Return relatives before a possessive of whoever it may mean, so that it may also be theirs:
    "Her mother Ann hates her husband".
    """
    relatives = [r for r in _relatives(reading, sentence, place) if r.by_pronoun]
    named = (sentence.mentions[relative.number] for relative in relatives)
    return {
        reading.refer(mention, [Kind.CHARACTER], create=False)
        or NewEntity(Kind.CHARACTER, reading.full_name(mention))
        for mention in named
    }


def is_relative(reading: Reading, sentence: Sentence, number: int, place: int) -> bool:
    """Return whether a name is that of a relative of whoever a possessive at a place may mean:
    "her mother Ann and her brother".
    """
    return any(number == relative.number for relative in _relatives(reading, sentence, place))


def _relatives(reading: Reading, sentence: Sentence, place: int) -> list[_Relative]:
    """Return the relatives before a possessive whose owner it may mean."""
    pronoun = _POSSESSIVE.match(sentence.shape, place)
    if pronoun is None:
        return []
    gender = gender_of_pronoun(sentence, place)
    relatives = []
    for match in _OWNED.finditer(sentence.shape, 0, place):
        if match["owner"]:
            mention = sentence.mentions[int(match["owner"])]
            owner = reading.refer(mention, PEOPLE, create=False)
            if owner is None and _is_somebody(reading, mention):
                owner = NewEntity(Kind.CHARACTER, reading.full_name(mention))
            if owner is None or not may_mean(reading, gender, owner):
                continue
        elif match["his"] != pronoun[0]:
            continue
        start = match.end("owner") + 1 if match["owner"] else match.start()
        relatives.append(_Relative(match.end(), start, int(match["who"]), bool(match["his"])))
    return relatives


def _is_parallel(sentence: Sentence, place: int, relatives: int) -> bool:
    """Return whether a possessive opens a clause, or a member of a list, after some relatives."""
    before = sentence.shape[:place]
    if _OPENS_CLAUSE.search(before):
        return True
    of_both = relatives > 1 or _OF_BOTH.match(sentence.shape, place) is not None
    return of_both and _ENDS_LIST.search(before) is not None


def _is_somebody(reading: Reading, mention: Mention) -> bool:
    known = reading.refer(mention, PEOPLE, create=False) is not None
    return known or (mention.known == "new" and reading.is_person_name(mention))
