"""Nouns: which labels of properties can follow a possessive, and plurals."""

from __future__ import annotations

import re

_NO_NOUN = re.compile(
    r"^(?:about|in|is|also|further|first(?! appearance)|last|family|true|silent)\b"
    r"|^(?:how|what|who|why|when|where)\b"
    r"|\b(?:about|against|as|at|by|for|from|in|of|on|than|to|with|or|when|not)$|\bor\b|\bwith\b"
    r"|(?<!when )\b(?!planned\b)[a-z]+ed\b|\b(?:spoken|elsewhere|judgement)\b"
)
"""Labels that cannot follow a possessive: "known for", "yes or no"."""

_PLAIN = re.compile(r"[a-z]+(?:[ -][a-z]+)?")
_OTHER_WORDS = re.compile(
    r"(?:[^s]|ss|us|is)s$|(?:ed|en)$|^(?:has|does|was|were|can)\b|\b(?:the|a|an|and|of|into|up|"
    r"off)\b"
)
"""Labels that may be a verb ("likes") or cannot be a singular noun."""

_PHRASE = re.compile(
    r"(?P<article>an? |(?P<kept>the |someone's ))(?P<noun>[a-z' -]+?)(?P<rest> (?:in|of|on|to) .+)?"
)
_IRREGULAR = {"child": "children", "person": "people"}
_UNCOUNTABLE = ("relief", "staff")


def reads_as_noun(label: str) -> bool:
    """Return whether a label can follow a possessive: "Anna Schmidt's nationality"."""
    return not _NO_NOUN.search(label)


def plain_noun(label: str) -> str:
    """Return the label of a property without a phrase as worded within a sentence, if it is
    certainly a singular noun, such as "mood"; else "".
    """
    noun = label[:1].lower() + label[1:]
    sure = _OTHER_WORDS.search(noun) is None or noun.endswith(("ss", "us", "is"))
    return noun if sure and _PLAIN.fullmatch(noun) and reads_as_noun(noun) else ""


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
