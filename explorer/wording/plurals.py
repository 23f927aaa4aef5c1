"""Nouns in the plural, for a subject that is several people: "are allies", "as henchmen"."""

from __future__ import annotations

import re

_PHRASE = re.compile(
    r"(?P<article>an? |(?P<kept>the |someone's ))(?P<noun>[a-z' -]+?)(?P<rest> (?:in|of|on|to) .+)?"
)
_IRREGULAR = {"child": "children", "person": "people"}
_UNCOUNTABLE = ("relief", "staff")


def plural_noun(noun: str) -> str:
    """Return a noun in the plural: "allies", "henchmen", "children"."""
    before, space, last = noun.rpartition(" ")
    if last in _IRREGULAR:
        return f"{before}{space}{_IRREGULAR[last]}"
    if last.endswith("man") and last not in ("human", "shaman"):
        return f"{noun[:-3]}men"
    if last.endswith("y") and last[-2:-1] not in tuple("aeiou"):
        return f"{noun[:-1]}ies"
    if last.endswith(("ch", "s", "sh", "x", "z")):
        return f"{noun}es"
    if last.endswith("-in-law"):
        return f"{plural_noun(noun.removesuffix('-in-law'))}-in-law"
    return f"{noun}s"


def plural_phrase(words: str) -> str:
    """Return a noun with its article in the plural: "allies" for "an ally", "the leaders"; other
    words, and what cannot be counted, unchanged.
    """
    match = _PHRASE.fullmatch(words)
    if match is None or match["noun"].endswith(_UNCOUNTABLE):
        return words
    return f"{match['kept'] or ''}{plural_noun(match['noun'])}{match['rest'] or ''}"
