"""Phrases that announce a plan: she will direct, is set to star, has signed on as composer."""

from __future__ import annotations

import re

_SET = (
    r"set|slated|due|scheduled|lined up|confirmed|announced|booked|going|hired|tapped|chosen|"
    r"picked|brought in|on board"
)
_WORDS = (
    r"(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\ba )(?<!\bfree )(?<!\bgood )(?<!\bown )"
    r"\bwill\b(?! of\b| ⟦)"
    r"|[a-z⟧]'ll\b"
    rf"|\b(?:{_SET}) (?:to|as)\b"
    r"|\b(?:is|are|was|were) to (?:be )?[a-z]+"
    r"|\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ing)?) to\b"
    r"|\bsigned (?:on|up|a deal) (?:to|for|as)\b|\bsigned to [a-z]+"
    r"|\battached (?:to|as)\b"
    r"|\b(?:is|are|was|were) (?:now )?(?:planned|scheduled|slated|pencilled in) for\b"
)


_PLAN = re.compile(rf"{_WORDS}|⟧ to (?!the\b|an?\b|its?\b)[a-z]+")
_FILLER = (
    r"(?:also|now|again|still|then|only|soon|later|officially|be|begin|start|have|it|the film|"
    r"the movie)"
)
_BEFORE = re.compile(rf"(?:{_WORDS})(?: {_FILLER})*\s*$|\bto (?:start|begin)\s*$")


def tells_plan(words: str, before: str = "") -> bool:
    """Return whether a lower-case phrase announces a plan, itself or by the words that lead up to
    it: "will be" before "composed by", but not "will love the".
    """
    return bool(_PLAN.search(words) or _BEFORE.search(before))
