"""Articles before English words."""

from __future__ import annotations

import re

_DETERMINERS = frozenset(
    ("a", "an", "the", "no", "some", "all", "those", "his", "her", "its", "their", "one", "in")
)
_GRADE = re.compile(r"[A-Z][+-]?")
_SPOKEN_WITH_VOWEL = frozenset("AEFHILMNORSX")
_NOT_VOWELS = ("uni", "eu", "one", "use", "usu")
_ARTICLES = ("a ", "an ", "the ")
_COUNTED = """
    accident affair attack avalanche bite blow bomb bullet clash coup crash curse cut deal
    disaster dispute divorce drone duel earthquake explosion fall feud fever fight fire flood
    heist hurricane injury landslide lawsuit leak lockdown lockout murder mutiny overdose
    quarrel raid reel riot row scandal shark shipwreck shortage siege snakebite storm strike
    stroke tornado trial typhoon virus walkout war wound wreck
"""
"""Nouns for causes of trouble, delay and death that take an article."""
_COUNTABLE = frozenset(_COUNTED.split())


def has_article(words: str) -> bool:
    """Return whether words begin with an English article in lower case."""
    return words.startswith(_ARTICLES)


def counted_with_article(words: str) -> str:
    """Return words preceded by a or an if they end with a noun that is known to be counted:
    "a customs dispute", "blood loss".
    """
    last = words.rpartition(" ")[2]
    return with_article(words) if last in _COUNTABLE else words


def with_article(words: str) -> str:
    """Return words preceded by a or an, unless they have a determiner or are a name."""
    first = words.partition(" ")[0]
    if _GRADE.fullmatch(first):
        return f"{'an' if first[0] in _SPOKEN_WITH_VOWEL else 'a'} {words}"
    if not words or first.lower() in _DETERMINERS or not first[0].islower():
        return words
    vowel = first[0] in "aeiou" and not first.startswith(_NOT_VOWELS)
    return f"{'an' if vowel else 'a'} {words}"
