"""Which labels of properties are nouns, so that something of a subject can be called so."""

from __future__ import annotations

import re

_NO_NOUN = re.compile(
    r"^(?:about|in|is|also|further|first(?! appearance)|last|family|true|silent)\b"
    r"|^(?:how|what|who|why|when|where)\b"
    r"|\b(?:about|against|as|at|by|for|from|in|of|on|than|to|with|or|when|not)$|\bor\b|\bwith\b"
    r"|(?<!when )\b(?!planned\b)[a-z]+ed\b|\b(?:spoken|elsewhere|judgement)\b"
)
"""What a label has that does not read after a possessive: "known for", "yes or no"."""

_PLAIN = re.compile(r"[a-z]+(?:[ -][a-z]+)?")
_OTHER_WORDS = re.compile(
    r"(?:[^s]|ss|us|is)s$|(?:ed|en)$|^(?:has|does|was|were|can)\b|\b(?:the|a|an|and|of|into|up|off)\b"
)
"""What a verb ends in as a noun does ("likes"), and what a noun in the singular has not."""


def reads_as_noun(label: str) -> bool:
    """Return whether a label reads after a possessive: "Anna Schmidt's nationality"."""
    return not _NO_NOUN.search(label)


def plain_noun(label: str) -> str:
    """Return a label that no phrase explains as it stands in a sentence, if it is surely a noun in
    the singular: "mood"; else "".
    """
    noun = label[:1].lower() + label[1:]
    sure = _OTHER_WORDS.search(noun) is None or noun.endswith(("ss", "us", "is"))
    return noun if sure and _PLAIN.fullmatch(noun) and reads_as_noun(noun) else ""
