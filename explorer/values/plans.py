"""Words that tell a plan: she will direct, is set to star, has signed on as composer."""

from __future__ import annotations

import re

_SET = (
    r"set|slated|due|scheduled|lined up|confirmed|announced|booked|going|hired|tapped|chosen|"
    r"picked|brought in|on board"
)
_PLAN = re.compile(
    r"(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\ba )(?<!\bfree )(?<!\bgood )(?<!\bown )"
    r"\bwill\b(?! of\b)"
    r"|[a-z⟧]'ll\b"
    rf"|\b(?:{_SET}) (?:to|as)\b"
    r"|\b(?:is|are|was|were) to (?:be )?[a-z]+"
    r"|\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ing)?) to\b"
    r"|\bsigned (?:on|up|a deal) (?:to|for|as)\b|\bsigned to [a-z]+"
    r"|\battached (?:to|as)\b"
)


def tells_plan(words: str) -> bool:
    """Return whether words in small letters speak of what is yet to come, as decided."""
    return bool(_PLAN.search(words))
