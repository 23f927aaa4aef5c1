"""Lines from which no claim is to be taken: headings, and what every page of a site has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from explorer.model.enums import Mark

_BOILERPLATE = re.compile(
    r"^\W*(?:skip to (?:main )?content|leave a (?:reply|comment)|related (?:posts|"
    r"articles|stories)|"
    r"read more|also read|you may also like|spread the love|share (?:this|on)|sign (?:in|up)|"
    r"subscribe|newsletter|advertisement|sponsored|cookie|accept all|privacy "
    r"policy|terms of (?:use|service)|"
    r"all rights reserved|copyright|©|posted (?:in|by|on)|filed under|tags?:|categor(?:y|ies):|"
    r"your email address|required fields|previous post|next post|back to top|follow us|"
    r"photo(?:graph)?(?: credit|:)|image(?: credit|:)|transcript for:?)",
    re.IGNORECASE,
)
_ANYWHERE = re.compile(
    r"required fields are marked|email address will not be published|all rights reserved",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
_HEADING_WORDS = 10
_LIST = re.compile(r"\.{2,}|\t|: | [-–—] |\d{4}|\d+ min")
_JUNK = re.compile(r"^\S*(?:[0-9a-f]{16,}|[?&]\w+=)\S*$")


class SuggestedMark(NamedTuple):
    """A line from which no claim is to be taken, and why."""

    line: int
    mark: Mark
    why: str


def suggest_marks(lines: Sequence[str]) -> list[SuggestedMark]:
    """Return the lines of a text that look like headings or boilerplate."""
    marks = []
    next_text = ""
    for number in range(len(lines), 0, -1):
        text = lines[number - 1].strip()
        if not text:
            continue
        if _BOILERPLATE.match(text) or _ANYWHERE.search(text) or _JUNK.match(text):
            marks.append(SuggestedMark(number, Mark.BOILERPLATE, "what every page of a site has"))
        elif _is_heading(text) and _stands_apart(next_text):
            marks.append(SuggestedMark(number, Mark.HEADING, "a short line, not a sentence"))
        next_text = text
    return marks[::-1]


def boilerplate_lines(lines: Sequence[str]) -> frozenset[int]:
    """Return the numbers of the lines that only look like boilerplate, not headings."""
    return frozenset(m.line for m in suggest_marks(lines) if m.mark is Mark.BOILERPLATE)


def _is_heading(text: str) -> bool:
    words = text.split()
    if len(words) > _HEADING_WORDS or _SENTENCE_END.search(text) or _LIST.search(text):
        return False
    return words[0][:1].isupper() or text.isupper()


def _stands_apart(next_text: str) -> bool:
    """Return whether the next line with text, "" for none, is a paragraph and no short line."""
    return len(next_text.split()) > _HEADING_WORDS or bool(_SENTENCE_END.search(next_text))
