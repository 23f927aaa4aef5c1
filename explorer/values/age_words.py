"""Words for the age at which somebody is seen: young Nora, Nora as a child, the older Nora."""

from __future__ import annotations

CHILDHOOD, YOUTH, ADULTHOOD, LATER = "childhood", "youth", "adulthood", "later life"
_TEENS, _ADULT, _OLD = 13, 20, 60
"""Ages at which childhood, youth and adulthood end."""
_TIMES_TEXT = {
    CHILDHOOD: "child baby infant toddler little boy girl kid",
    YOUTH: "young younger teen teenage teenager adolescent youth",
    ADULTHOOD: "adult grown-up",
    LATER: "older elderly old",
}
TIMES = {word: time for time, text in _TIMES_TEXT.items() for word in text.split()}
"""The time of life by the word for it."""
_ADJECTIVES = "little young younger teenage grown-up older elderly old"
NOUNS = TIMES.keys() - frozenset(_ADJECTIVES.split())
"""Words that may follow "as a"."""
VERSIONS = frozenset(TIMES.keys() - {"boy", "girl", "kid", "infant"})
"""Words that alone before a name mean a version of the part: not "the boy Nick"."""
_OFTEN_NAMES = frozenset(("old", "little", "baby"))


def is_time_of_life(words: str) -> bool:
    """Return whether a time in a story is years of somebody's life and no moment: "childhood"."""
    return words in TIMES or words in _TIMES_TEXT


def is_age(word: str) -> bool:
    """Return whether a folded word before a name tells one version of a person from another."""
    return word in VERSIONS or word == "elder"  # the elder Nora may be young


def is_only_age(word: str) -> bool:
    """Return whether an age before a name is no part of it: Young Nora, unlike Little Nell."""
    return is_age(word) and word not in _OFTEN_NAMES


def time_at_age(years: int) -> str:
    """Return the time of life at an age in years."""
    if years < _TEENS:
        return CHILDHOOD
    return YOUTH if years < _ADULT else ADULTHOOD if years < _OLD else LATER
