"""Lines that contain no claims: headings, and what every page of a site has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from explorer.model.enums import Mark
from explorer.suggest.text.late_patterns import compile_late
from explorer.values.spoken.points import MONTHS

_BOILERPLATE = compile_late(
    r"^\W*(?:skip to (?:main )?content|leave a (?:reply|comment)|related (?:posts|"
    r"articles|stories)|"
    r"read more|also read|you may also like|spread the love|share (?:this|on)|sign (?:in|up)|"
    r"subscribe|newsletter|advertisement|sponsored|cookie|accept all|privacy "
    r"policy|terms of (?:use|service)|"
    r"all rights reserved|copyright|©|posted (?:in|by|on)|filed under|tags?:|categor(?:y|ies):|"
    r"your email address|required fields|previous post|next post|back to top|follow us|"
    r"photo(?:graph)?(?: credit|:)|image(?: credit|:)|transcript for:?|"
    r"(?:media|press) (?:contacts?|inquiries|enquiries)\b)",
    re.IGNORECASE,
)
_ANYWHERE = compile_late(
    r"required fields are marked|email address will not be published|all rights reserved"
    r"|\bretrieved (?:on )?(?:\d{1,2} [a-z]+|[a-z]+ \d{1,2},|\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_ORDER = (Mark.NOTHING, Mark.HEADING, Mark.BOILERPLATE)
_SENTENCE_END = compile_late(r"[.!?…][\"'”’)\]]*$")
_HEADING_WORDS = 10
_LIST = compile_late(r"(?:\. ?){2,}|\t|: | [-–—] |\d{4}|\d+ min")
_JUNK = compile_late(r"^\S*(?:[0-9a-f]{16,}|[?&]\w+=)\S*$")


_TOP = 8
"""Lines at the top in which a text names its author."""

_MONTH = rf"(?:{'|'.join(MONTHS)})"
_DATE = (
    rf"(?:(?:[a-z]+day,? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\.?,?|{_MONTH}\.? \d{{1,2}},?|"
    rf"{_MONTH}) \d{{4}}|\d{{4}}-\d\d-\d\d)"
)
_BYLINE = compile_late(
    r"^(?:(?:words|text|written|interview|review|story|published|posted|reported):? )?"
    rf"(?:(?:on )?{_DATE}\W{{1,3}})?by (?:[^\W\d_][\w.'’-]*,? ?){{1,6}}"
    rf"(?:[|·•–—] )?(?:(?:on )?{_DATE})?$",
    re.IGNORECASE,
)
_DATELINE = compile_late(
    rf"^(?:(?:published|posted|(?:last )?updated):? (?:on )?)?{_DATE}$", re.IGNORECASE
)
_SECTION_TEXT = """
    background, box office, cast, casting, cast and characters, characters, credits, critical
    response, development, external links, filming, gallery, home media, music, notes, plot,
    production, quotes, reception, references, release, see also, soundtrack, story, summary,
    synopsis, trivia
"""
_SECTIONS = frozenset(" ".join(name.split()) for name in _SECTION_TEXT.split(","))
"""Headings of sections in an article on a film."""


class SuggestedMark(NamedTuple):
    """A line without claims, with the kind of mark and the reason."""

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
    """Return the numbers of the lines that look like boilerplate, but not headings."""
    return frozenset(m.line for m in suggest_marks(lines) if m.mark is Mark.BOILERPLATE)


def lines_without_claims(lines: Sequence[str]) -> frozenset[int]:
    """Return the lines that have only an author, a date, a section's heading or what every page of
    a site has, so that no one needs to stop there.
    """
    alone = {number for number, line in enumerate(lines, 1) if _is_formal(line.strip())}
    return boilerplate_lines(lines) | alone


def _is_formal(text: str) -> bool:
    section = text.removesuffix("[edit]").strip(" :=#*").casefold() in _SECTIONS
    return section or bool(_BYLINE.match(text) or _DATELINE.match(text))


def _is_heading(text: str) -> bool:
    words = text.split()
    if len(words) > _HEADING_WORDS or _SENTENCE_END.search(text) or _LIST.search(text):
        return False
    return words[0][:1].isupper() or text.isupper()


def _stands_apart(next_text: str) -> bool:
    """Return whether the next line with text, "" for none, is long enough for a paragraph."""
    return len(next_text.split()) > _HEADING_WORDS or bool(_SENTENCE_END.search(next_text))


def author_lines(lines: Sequence[str], author: str) -> frozenset[int]:
    """Return which of the first lines only name the text's author, so that the name is not taken
    for that of the film's writer.
    """
    if not author:
        return frozenset()
    byline = re.compile(rf"\W*(?:[a-z]+ )?by {re.escape(author)}\W*", re.IGNORECASE)
    return frozenset(n for n, line in enumerate(lines[:_TOP], 1) if byline.fullmatch(line))


def next_mark(lines: Sequence[str] | None, line: int, present: Mark | None) -> Mark:
    """Return a line's likeliest mark, or the one after its present mark."""
    guess = next((m.mark for m in suggest_marks(lines or ()) if m.line == line), Mark.NOTHING)
    order = [guess, *(mark for mark in _ORDER if mark is not guess)]
    if present not in order:
        return guess
    return order[(order.index(present) + 1) % len(order)]
