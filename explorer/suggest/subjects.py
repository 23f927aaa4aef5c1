"""Which of a sentence's names it is about, for whatever a pronoun means in the next."""

from __future__ import annotations

import re

from explorer.suggest.sentences import Mention, Sentence

_SUBORDINATE = re.compile(
    r"\W*(?:when|while|as|after|before|since|because|if|although|though|once|until|whenever)\b"
    r"[^,]*, "
)
"""A clause before the main one: "When Ann leaves, "."""


_OWNED = re.compile(r"\W*⟦0⟧(?: \([^()]*\))?'s (?:[a-z-]+ ){1,4}⟦(?P<who>\d+)⟧")
"""Whoever is somebody's relative or the like, by name, at the beginning of a sentence."""


def by_prominence(sentence: Sentence) -> list[Mention]:
    """Return a sentence's names in order, those of a clause before the main one last."""
    clause = _SUBORDINATE.match(sentence.shape)
    stop = sentence.start
    if clause is not None:
        stop = sentence.offset(clause.end()) if clause.end() < len(sentence.shape) else sentence.end
    named = sorted(sentence.mentions, key=lambda mention: mention.start < stop)
    owned = _OWNED.match(sentence.shape)
    if owned and clause is None:  # "Ann's cousin Bo has a past. She …"
        named.insert(0, named.pop(int(owned["who"])))
    return named


_OF_ASIDE = re.compile(r"\w\)?, (?:an?|the) [^,.;()]{3,80} of (?:the )?$")
"""What somebody is to whoever follows: "Bo, a friend of Ann who died"."""


def is_of_aside(sentence: Sentence, mention: Mention) -> bool:
    """Return whether a name only says to whom somebody before is something: "a friend of Ann"."""
    return bool(_OF_ASIDE.search(sentence.text, sentence.start, mention.start))


def is_aside(sentence: Sentence, mention: Mention) -> int:
    """Return how far a name is from being what its clause is about: 1 for an owner, 2 for who did
    it, 0 for any other.
    """
    if sentence.text[: mention.start].endswith(" by "):
        return 2
    if is_of_aside(sentence, mention):
        return 1
    return int(sentence.text[mention.end : mention.end + 1] in ("'", "’"))
