"""What kind of text a source is, who wrote it, when, and whether they had seen the film: guessed.

Every guess names the words that it rests on, so that a reader can judge it at a glance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from explorer.model.claim import MAX_PHRASE_WORDS
from explorer.model.enums import Vantage
from explorer.text import quote
from explorer.values.dates import parse_date
from explorer.write.source_file import SourceText

_TOP = 8
"""Lines at the top of a text in which a title, an author or a date is looked for."""
_TITLE = 200
"""Longest title, in characters."""
_SHOWN = 50

_KINDS = (
    ("interview", r"\binterview(?:s|ed)?\b|\btalks (?:to|with) us\b|\bQ ?& ?A\b"),
    ("preview", r"\b(?:preview|first look|everything we know|what to expect|teaser|trailer)\b"),
    ("review", r"\breview(?:ed)?\b|\bverdict\b"),
    ("press release", r"\b(?:press release|for immediate release)\b"),
    ("production notes", r"\b(?:production notes|press (?:kit|notes))\b"),
    ("essay", r"\b(?:essay|video essay|analysis|explained)\b"),
    ("fan wiki", r"\bfan ?wiki\b|\bfandom\b|\bfan encyclop(?:a?e)dia\b"),
    ("encyclopedia article", r"\bwiki(?:pedia)?\b|\bencyclop(?:a?e)dia\b"),
    ("cast list", r"\b(?:cast list|cast (?:and|&) crew|full credits)\b"),
    ("database", r"\b(?:imdb|tmdb|database)\b|\bfull cast\b"),
    ("blog post", r"\bblog\b"),
)
_IN_TEXT = (
    ("fan wiki", r"\bfan (?:wiki|encyclop(?:a?e)dia)\b|\b(?:on|from|by) Fandom\b"),
    ("review", r"\b(?:\d(?:\.\d)?|one|two|three|four|five)(?: ?/ ?| out of )(?:5|10|five|ten)\b|★"),
    ("encyclopedia article", r"\bFrom Wikipedia\b"),
    ("press release", r"\bFOR IMMEDIATE RELEASE\b"),
)

_BEFORE = (
    r"\bupcoming (?:film|movie|feature|sequel|release)\b",
    r"\b(?:is|are) (?:set|due|slated|scheduled|expected) to "
    r"(?:be released|open|arrive|hit|premiere|start shooting|begin)\b",
    r"\b(?:will|is going to) (?:be released|open in|hit|arrive in|premiere)\b",
    r"\b(?:will|is going to) open on (?:\w+ )?\d{1,2}\b",
    r"\b(?:filming|shooting|principal photography) (?:will|is (?:set|due) to) (?:begin|start)\b",
    r"\b(?:hits|arrives in|opens in|comes to) (?:theat(?:er|re)s|cinemas)\b",
    r"\b(?:has|have) yet to (?:see|be released|open)\b",
    r"\bno (?:trailer|release date|footage) (?:has|yet)\b",
    r"\b(?:in|still in|enters) (?:pre-?production|post-?production|development)\b",
    r"\b(?:we|fans) (?:can't|cannot|can’t) wait\b",
    r"\bin the works\b",
)
_AFTER = (
    r"\b(?:I|we) (?:saw|watched|have seen|had seen|caught) (?:it|the film|the movie|this)\b",
    r"\b(?:the|a|my|our) (?:screening|showing)\b",
    r"\bafter (?:seeing|watching) (?:it|the film|the movie)\b",
    r"\b(?:now|still) (?:playing|showing|in (?:cinemas|theat(?:er|re)s))\b",
    r"\b(?:is|has been) in (?:cinemas|theat(?:er|re)s)\b",
    r"\b(?:has )?(?:grossed|took(?: in)?|earned) (?:over |more than |about |around )?"
    r"[$£€]\d(?:[\d.,]*\d)?\b(?!(?: (?:million|billion|thousand|m|bn))? to\b)",
    r"\b(?:film|movie|picture|it) (?:flopped|bombed|"
    r"(?:first )?(?:opened|came out|premiered)\b[^.!?]{0,40} (?:18|19|20)\d\d)\b",
    r"\bwas released (?:in|on)\b",
    r"\b(?:is )?available (?:only )?on (?:Blu-?ray|DVD|disc|VHS|video)\b",
    r"\bthe film (?:has )?won\b",
    r"\bwhen the (?:credits|lights) (?:roll|rolled|went up)\b",
    r"\b(?:\d(?:\.\d)?|two|three|four|five)(?: ?/ ?| out of )(?:5|10|five|ten)\b|★",
)

_OF_ANOTHER = re.compile(
    r"\b(?:an?|any|another|no|possible) (?:\w+ )?(?:sequel|prequel|spin-?off|follow-?up|remake)\b",
    re.IGNORECASE,
)
"""What makes a sentence one about another film that is still to come."""

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATES = (
    re.compile(rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b"),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH}),? (?P<year>\d{{4}})\b"),
    re.compile(r"\b(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(rf"(?<!\d )\b(?P<month>{_MONTH}) (?P<year>(?:18|19|20)\d\d)\b"),
)
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_DATED = re.compile(
    r"\b(?:published|posted|updated|edited|modified|revised|written|first printed|date|filed)\b|"
    r"^(?:\w+ )?by\b|[|•·]",
    re.IGNORECASE,
)
_OF_RELEASE = re.compile(r"\brelease(?:d\b| dates?\b|:)", re.IGNORECASE)
"""What says that a date is the film's."""
_NAME = (
    r"(?P<name>[^\W\d_][\w'’.-]*(?: (?:(?:de|da|di|van|von|der|den|la|le|al|bin|del|du|y|e) )*"
    r"[^\W\d_a-z][\w'’.-]*){1,3})"
)
_END_OF_NAME = r"(?=$|[ ]*[,.;|•·–—(\n]| on \b| for \b)"
_SORT = r"(?:review|preview|essay|article|report|column|feature|profile|blog post|post|story|piece)"
_AUTHORS = (
    re.compile(rf"^(?:(?i:an?|the) )?(?:[\w-]+ )?(?i:{_SORT}) (?:by|BY|By) {_NAME}{_END_OF_NAME}"),
    re.compile(rf"(?:^|[.,|•·–—] ?|\d )(?:[Bb]y|BY) {_NAME}{_END_OF_NAME}"),
    re.compile(
        r"\b(?i:words by|written by|posted by|published by|reviewed by|interview(?:ed)? by|text:|"
        rf"author:|words:|reporter:) ?{_NAME}{_END_OF_NAME}"
    ),
)
_PROSE = 50
"""Letters from which on a line that ends as a sentence does is one, and no credit."""

_CREDIT = re.compile(
    r"(?:directed|produced|screenplay|music|edited|cinematography|starring)(?: by\b|:)|director:",
    re.IGNORECASE,
)
_OF_FILM = re.compile(
    r"(?:the |its |an? )?(?:[a-z]+ )?(?:score|music|screenplay|script|photography|cinematography|"
    r"sets|costumes|editing|story|songs|design),? (?:is )?by\b",
    re.IGNORECASE,
)
"""A sentence that says whose part of the film something is: "The score, by Ann Bell, …"."""
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|been|will|released|distributed|produced|directed)\b",
    re.IGNORECASE,
)
"""Words after which "by" names whose work a film is, not who wrote the text."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A value and why: the words that it rests on. `line` is theirs, 0 where they have none."""

    value: str
    why: str
    line: int = 0
    phrase: str = ""
    stated: bool = False
    """Whether the text's own file states it, so that it is no mere guess."""


@dataclass(frozen=True, slots=True)
class SourceGuesses:
    """What is guessed of a source; None where nothing speaks for anything."""

    title: Guess
    kind: Guess
    author: Guess | None
    published: Guess | None
    vantage: Guess | None


def guess_source(text: SourceText) -> SourceGuesses:
    """Return what a text seems to be."""
    title = _title(text)
    kind = _kind(text, title.value)
    published = _published(text)
    return SourceGuesses(title, kind, _author(text), published, _vantage(text, kind.value))


def _title(text: SourceText) -> Guess:
    if stated := text.facts.get("title", ""):
        return Guess(stated[:_TITLE], "as its file states", stated=True)
    first = text.lines[0]
    if len(first) <= _TITLE:
        return Guess(first, "its first line", 1)
    words = re.sub(r"[-_\s]+", " ", text.path.stem).strip() or "Untitled"
    return Guess(words[:1].upper() + words[1:], "from the file's name")


def _kind(text: SourceText, title: str) -> Guess:
    guess = _likely_kind(text, title)
    if guess.value == "encyclopedia article":  # "wiki" in a file's name says less than the text
        for number, match in _search(text.lines[:_TOP], _IN_TEXT[0][1]):
            return Guess(_IN_TEXT[0][0], f"{quote(match[0])} in line {number}", number)
    return guess


def _likely_kind(text: SourceText, title: str) -> Guess:
    name = re.sub(r"[-_]+", " ", text.path.stem)
    for where, words in (("its title", title), ("the file's name", name)):
        for kind, form in _KINDS:
            if match := re.search(form, words, re.IGNORECASE):
                return Guess(kind, f"{quote(match[0])} in {where}")
    for kind, form in _IN_TEXT:
        for number, match in _search(text.lines, form):
            return Guess(kind, f"{quote(match[0])} in line {number}", number)
    asked = [line for line in text.lines if line.endswith("?")]
    if len(text.lines) > 5 and len(asked) > len(text.lines) / 4:
        return Guess("interview", "a quarter of its lines are questions")
    return Guess("article", "nothing says what else it is")


def _author(text: SourceText) -> Guess | None:
    if stated := text.facts.get("author", ""):
        return Guess(
            re.sub(r"^by ", "", stated, flags=re.IGNORECASE), "as its file states", stated=True
        )
    for number in range(1, len(text.lines) + 1):
        if _TOP < number <= len(text.lines) - 2:
            continue
        if name := _author_in(text.lines, number):
            return Guess(name, f"from line {number}", number)
    return None


def _author_in(lines: Sequence[str], number: int) -> str:
    """Return whom a line names as the author of its text, "" for nobody."""
    line = lines[number - 1]
    for form in _AUTHORS if len(line) <= _TITLE else ():
        match = form.search(line)
        if match and form is not _AUTHORS[0] and _is_credit(lines, number):
            continue
        if match and not _SENTENCE.search(line, 0, match.start("name")):
            return match["name"].rstrip(".,")
    return ""


def _is_credit(lines: Sequence[str], number: int) -> bool:
    """Return whether a line stands among the film's credits, so that "by" is not of the text."""
    beside = lines[max(number - 3, 0) : number + 2]
    credits = (line for line in beside if len(line) < _PROSE or not line.endswith((".", "!", "?")))
    return any(map(_CREDIT.match, credits)) or bool(_OF_FILM.match(lines[number - 1]))


def _published(text: SourceText) -> Guess | None:
    if stated := text.facts.get("published", ""):
        for date, _ in _dates(stated):
            return Guess(date, "as its file states", stated=True)
    for number, line in enumerate(text.lines, 1):
        if _TOP < number <= len(text.lines) - 2:
            continue
        if _YEAR.fullmatch(line) and number > 1 and _author_in(text.lines, number - 1):
            return Guess(line, f"{quote(line)} in line {number}", number)
        for date, words in _dates(line):
            if _OF_RELEASE.search(line):
                continue
            dated = _DATED.search(line) or _author_in(text.lines, number)
            if len(line) <= len(words) + 4 or (len(line) <= 120 and dated):
                return Guess(date, f"{quote(words)} in line {number}", number)
    return None


def _dates(text: str) -> Iterator[tuple[str, str]]:
    """Yield the dates in a text in EDTF, the fullest first, each with its words."""
    for form in _DATES:
        for match in form.finditer(text):
            parts = match.groupdict()
            month = parts.get("number") or f"{_MONTHS.index(parts['month'][:3].lower()) + 1:02}"
            date = f"{parts['year']}-{month}"
            if parts.get("day"):
                date = f"{date}-{int(parts['day']):02}"
            try:
                parse_date(date)
            except ValueError:
                continue
            yield date, match[0]


def _vantage(text: SourceText, kind: str) -> Guess | None:
    """Return a vantage that the text speaks for, None where it speaks for both or neither."""
    before = _first(text.lines, _BEFORE)
    after = _first(text.lines, _AFTER)
    if before and after:
        return None
    for vantage, spoken in ((Vantage.BEFORE, before), (Vantage.AFTER, after)):
        if spoken:
            number, phrase = spoken
            why = f"{quote(phrase, _SHOWN)} in line {number}"
            return Guess(vantage.value, why, number, phrase)
    if kind == "review":
        return Guess(Vantage.AFTER.value, "it seems to be a review")
    return None


def _first(lines: Sequence[str], forms: Sequence[str]) -> tuple[int, str] | None:
    for number, match in _search(lines, "|".join(f"(?:{form})" for form in forms)):
        if _OF_ANOTHER.search(_sentence_around(match)):
            continue
        if len(match[0].split()) <= MAX_PHRASE_WORDS:
            return number, match[0]
    return None


def _sentence_around(match: re.Match[str]) -> str:
    """Return the sentence that a match stands in, as far as full stops tell."""
    start = match.string.rfind(". ", 0, match.start()) + 1
    end = match.string.find(". ", match.end())
    return match.string[start : end if end >= 0 else len(match.string)]


def _search(lines: Sequence[str], form: str) -> Iterator[tuple[int, re.Match[str]]]:
    pattern = re.compile(form, re.IGNORECASE)
    for number, line in enumerate(lines, 1):
        if match := pattern.search(line):
            yield number, match
