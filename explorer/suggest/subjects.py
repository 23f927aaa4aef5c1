"""Which of a sentence's names it is about, for whatever a pronoun means in the next."""

from __future__ import annotations

import re

from explorer.suggest.sentences import Mention, Sentence

_SUBORDINATE = re.compile(
    r"\W*(?:when|while|as|after|before|since|because|if|although|though|once|until|whenever)\b"
    r"[^,]*, "
)
"""A clause before the main one: "When Ann leaves, "."""


def by_prominence(sentence: Sentence) -> list[Mention]:
    """Return a sentence's names in order, those of a clause before the main one last."""
    clause = _SUBORDINATE.match(sentence.shape)
    if clause is None:
        return sentence.mentions
    stop = sentence.offset(clause.end()) if clause.end() < len(sentence.shape) else sentence.end
    main = [mention for mention in sentence.mentions if mention.start >= stop]
    return [*main, *(mention for mention in sentence.mentions if mention.start < stop)]


def is_aside(sentence: Sentence, mention: Mention) -> int:
    """Return how far a name is from being what its clause is about: 1 for an owner, 2 for who did
    it, 0 for any other.
    """
    if sentence.text[: mention.start].endswith(" by "):
        return 2
    return int(sentence.text[mention.end : mention.end + 1] in ("'", "’"))
