"""Which labels of properties are nouns and can follow a possessive."""

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
