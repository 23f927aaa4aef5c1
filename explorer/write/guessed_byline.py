"""Guesses at who wrote a text and when, from its byline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explorer.text import quote
from explorer.values.dates import parse_date
from explorer.values.folding import fold
from explorer.values.names.given_names import is_given_name
from explorer.values.spoken.points import MONTHS, SEASONS
from explorer.values.spoken.text import months_in_english
from explorer.write.guess import LONGEST_TITLE, TOP, Guess
from explorer.write.source_file import SourceText

_MONTH = rf"(?:{'|'.join(map(str.title, MONTHS))})\.?"
_DATES = (
    re.compile(rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b"),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH}),? (?P<year>\d{{4}})\b"),
    re.compile(r"\b(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(rf"(?<!\d )\b(?P<month>{_MONTH}) (?P<year>(?:18|19|20)\d\d)\b"),
    re.compile(
        r"\b(?P<day>\d{1,2})(?:\.|er)? (?:de )?(?P<foreign>[^\W\d_]{3,12}) "
        r"(?:de )?(?P<year>\d{4})\b"
    ),
)
_SEASON_NAME = "|".join(map(str.title, SEASONS))
_SEASON = re.compile(rf"[(,] ?(?P<season>{_SEASON_NAME}),? (?P<year>(?:18|19|20)\d\d)\)?$")
"""The number of a journal that appears four times a year: "Reels, no. 3 (Spring 1988)"."""
_TIME = re.compile(r",? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$", re.IGNORECASE)
"""The time of day behind a date."""
_SENT_FROM = re.compile(r"[A-Z][\w.,/ -]{2,40}[ (–—,-]+")
_SENT = re.compile(r"\)? ?[–—-]")
"""What stands before and behind the date of a dispatch: "OSLO (June 3, 1961) – The film …"."""
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_DATED = re.compile(
    r"\b(?:publi(?:shed|é|cado)|veröffentlicht|pubblicato|posted|updated|edited|modified|revised|"
    r"written|first printed|date|filed)\b|"
    r"^(?:\w+ )?by\b|[|•·]",
    re.IGNORECASE,
)
_OF_RELEASE = re.compile(
    r"\b(?:release(?:d\b| dates?\b|:)|premiered?|open(?:s|ed))\b", re.IGNORECASE
)
"""What shows that a date is the film's."""
_PRINTED_IN = re.compile(
    r"(?:[Tt]he )?[^\W\d_a-z][^\W\d_]*(?:['’]s?)?"
    r"(?: (?:(?:of|and|the) )*[^\W\d_a-z][^\W\d_]*(?:['’]s?)?){0,4},? "
)
"""A publication's or town's name, as it appears before a date at the head of a text."""
_OF_FILM_ROW = re.compile(r"\b\d{2,3} ?min(?:s|utes)?\b")
"""A running time, in a row of facts whose date is the film's."""
_BARS = 2
"""Most bars in a byline; a line with more is the row of a table."""
_HEAD = 3
"""Lines at the head of a text, where a date after a name is that of publication."""
_OF_A_BOOK = re.compile(
    r"\((?P<year>(?:18|19|20)\d\d)\),? (?:chapter|ch\.|pages?|pp?\.)|"
    r"\b(?:chapter|pages?|pp?\.) [^()]{1,30}\((?P<after>(?:18|19|20)\d\d)\)$",
    re.IGNORECASE,
)
"""The year of a book, beside the chapter or pages that a text is taken from."""
_LAST_YEAR = re.compile(r"[,(] ?(?P<year>(?:18|19|20)\d\d)\)?\.?$")
"""A year at the end of a line, as in “by Ann Bell, 1994” or “by Ann Bell (Quay Press, 1994)”."""
_PART = r"(?:(?:[^\W\d_]\.-?){1,3}|[^\W\d_a-z][a-z]\.|[^\W\d_][\w'’-]*)"
"""A part of a name: "Ann", "A.", "J.R.", "Jr."; a longer word's full stop ends the name."""
_NAME = (
    rf"(?P<name>{_PART}(?: (?:(?:de|da|di|van|von|der|den|la|le|al|bin|del|du|y|e) )*"
    rf"(?![a-z]){_PART}){{1,3}})"
)
_SIGNED = re.compile(rf"{_NAME}, {_PRINTED_IN.pattern}")
_SIGNED_ALONE = re.compile(rf"{_NAME}, ")
_ENDS_IN_INITIAL = re.compile(r" [^\W\d_]\.$")
_EMPHASIS = "*_ "
"""Marks of emphasis around a byline."""
_END_OF_NAME = r"(?=$|[ ]*[,.;|•·–—(\n]| on \b| for \b)"
_SORT = r"(?:review|preview|essay|article|report|column|feature|profile|blog post|post|story|piece)"
_OF_THE_TEXT = (
    re.compile(r"^(?:[Pp]osted by )?u/(?P<name>[\w-]{2,40})\b"),
    re.compile(
        r"^(?i:posted by|author:) ?(?P<name>[^\W\d_][\w-]{1,39})(?=$| (?:on|in)\b|,? [\d|•·])"
    ),
    re.compile(r"^(?i:posted|published) on [^|•·]{6,30}? by (?P<name>[^\W\d_][\w-]{1,39})$"),
    re.compile(rf"^(?:(?i:an?|the) )?(?:[\w-]+ )?(?i:{_SORT}) (?:by|BY|By) {_NAME}{_END_OF_NAME}"),
)
"""How only the author of a text is named, never a maker of the film."""
_SIGNATURE = re.compile(
    rf"(?i:(?:film )?review(?:ed)? by|words by|text by|reviewer:) {_NAME}"
    r"(?: (?:on|for|at|in) .+)?\.?"
)
"""A whole line that names only the author of its text, wherever it stands."""
_AUTHORS = (
    *_OF_THE_TEXT,
    re.compile(rf"(?:^|[.,|•·–—] ?|\d )(?:[Bb]y|BY) {_NAME}{_END_OF_NAME}"),
    re.compile(rf"^(?:Par|Von|Por|Di|Door|Av) {_NAME}(?=$|,? [|•·–—(]|, )"),
    re.compile(
        r"\b(?i:words by|written by|posted by|published by|reviewed by|interview(?:ed)? by|text:|"
        rf"author:|words:|reporter:) ?{_NAME}{_END_OF_NAME}"
    ),
)
_PROSE = 50
"""Length from which a line that ends like a sentence is one, and not a credit."""

_CREDIT = re.compile(
    r"(?:directed|produced|screenplay|music|edited|cinematography|starring)(?: by\b|:)|director:",
    re.IGNORECASE,
)
_OF_FILM = re.compile(
    r"(?:the |its |an? )?(?:[a-z]+ )?(?:score|music|screenplay|script|photography|cinematography|"
    r"sets|costumes|editing|story|songs|design),? (?:is )?by\b",
    re.IGNORECASE,
)
"""A sentence that says who did what on the film: "The score, by Ann Bell, …"."""
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|been|will|released|distributed|produced|directed)\b",
    re.IGNORECASE,
)
"""Words after which "by" names whose work the film is, not who wrote the text."""


def author_of(text: SourceText) -> Guess | None:
    """Return who seems to have written a text, None if no line near its start or end says so."""
    if stated := text.facts.get("author", ""):
        return Guess(
            re.sub(r"^by ", "", stated, flags=re.IGNORECASE), "as its file states", stated=True
        )
    for number in range(1, len(text.lines) + 1):
        if TOP < number <= len(text.lines) - 2:
            continue
        if name := _author_in(text.lines, number):
            return Guess(name, f"from line {number}", number)
    for number, line in enumerate(text.lines, 1):
        if signed := _SIGNATURE.fullmatch(line):
            return Guess(signed["name"], f"from line {number}", number)
    return None


def _author_in(lines: Sequence[str], number: int) -> str:
    """Return whom a line names as the author of its text, "" for no one."""
    line = lines[number - 1].strip(_EMPHASIS)
    for form in _AUTHORS if len(line) <= LONGEST_TITLE else ():
        match = form.search(line)
        of_story = match is not None and match[0].casefold().startswith("story")
        if match and (form not in _OF_THE_TEXT or of_story) and _is_credit(lines, number):
            continue
        if match and not _SENTENCE.search(line, 0, match.start("name")):
            name = match["name"].rstrip(",")
            name = name if _ENDS_IN_INITIAL.search(name) else name.rstrip(".")
            return name.title() if name.isupper() else name
    if _stands_alone(lines, number) or _signs(lines, number):
        return line
    return _signed_with_paper(line) if _is_at_an_end(lines, number) else ""


def _stands_alone(lines: Sequence[str], number: int) -> bool:
    """Return whether a line is nothing but a person's name, with a date on the next line."""
    line = lines[number - 1]
    return (
        1 < number < min(len(lines), TOP)
        and re.fullmatch(_NAME, line) is not None
        and is_given_name(fold(line.split()[0]))
        and any(_dates(lines[number]))
        and not _OF_RELEASE.search(lines[number])
    )


def _signs(lines: Sequence[str], number: int) -> bool:
    """Return whether a last line is nothing but a person's name, below a paragraph."""
    if number < len(lines) or len(lines) < _HEAD:
        return False
    line, above = lines[number - 1], lines[number - 2]
    named = re.fullmatch(_NAME, line) is not None and is_given_name(fold(line.split()[0]))
    return named and len(above) >= _PROSE and above.endswith((".", "!", "?", "”", '"'))


def _is_at_an_end(lines: Sequence[str], number: int) -> bool:
    """Return whether a line is just below a text's first line, or its last."""
    return 1 < number <= _HEAD or 1 < number == len(lines)


def _signed_with_paper(line: str) -> str:
    """Return the author in a line such as "Ann Bell, The Gazette, 3 June 1961", "" for none; the
    paper may be missing.
    """
    for _, date in _dates(line):
        before = line.removesuffix(date)
        signed = _SIGNED.fullmatch(before) or _SIGNED_ALONE.fullmatch(before)
        if signed and is_given_name(fold(signed["name"].split()[0])):
            return signed["name"]
    return ""


def _is_credit(lines: Sequence[str], number: int) -> bool:
    """Return whether a line is among the film's credits, so that "by" is not about the text."""
    beside = lines[max(number - 3, 0) : number + 2]
    credits = (line for line in beside if len(line) < _PROSE or not line.endswith((".", "!", "?")))
    return any(map(_CREDIT.match, credits)) or bool(_OF_FILM.match(lines[number - 1]))


def published_of(text: SourceText) -> Guess | None:
    """Return when a text seems to have been published, in EDTF, None if nothing says so."""
    if stated := text.facts.get("published", ""):
        for date, _ in _dates(stated):
            return Guess(date, "as its file states", stated=True)
    for number, line in enumerate(text.lines, 1):
        if TOP < number <= len(text.lines) - 2:
            continue
        if _YEAR.fullmatch(line) and number > 1 and _author_in(text.lines, number - 1):
            return Guess(line, f"{quote(line)} in line {number}", number)
        if number <= _HEAD and (book := _OF_A_BOOK.search(line)):
            year = book["year"] or book["after"]
            return Guess(year, f"{quote(book[0])} in line {number}", number)
        last = _LAST_YEAR.search(line) if number <= _HEAD else None
        if last and not any(_dates(line)) and _author_in(text.lines, number):
            return Guess(last["year"], f"{quote(last['year'])} in line {number}", number)
        if number <= _HEAD and (season := _SEASON.search(line)):
            date = f"{season['year']}-{SEASONS[season['season'].lower()]}"
            return Guess(date, f"{quote(season[0].strip('(), '))} in line {number}", number)
        for date, words in _dates(line):
            before, _, behind = line.partition(words)
            if _SENT_FROM.fullmatch(before) and _SENT.match(behind):
                return Guess(date, f"{quote(words)} in line {number}", number)
            if _OF_RELEASE.search(line) or _OF_FILM_ROW.search(line) or line.count("|") > _BARS:
                continue
            dated = _DATED.search(line) or _author_in(text.lines, number)
            if _is_at_an_end(text.lines, number) and _PRINTED_IN.fullmatch(
                line.removesuffix(words)
            ):
                return Guess(date, f"{quote(words)} in line {number}", number)
            if len(_TIME.sub("", line)) <= len(words) + 4 or (len(line) <= 120 and dated):
                return Guess(date, f"{quote(words)} in line {number}", number)
    return None


def _dates(text: str) -> Iterator[tuple[str, str]]:
    """Yield the dates in a text in EDTF, the most precise first, each with its words."""
    for form in _DATES:
        for match in form.finditer(text):
            parts = match.groupdict()
            name = parts.get("month") or months_in_english().get(
                parts.get("foreign", "").lower(), ""
            )
            if not name and "number" not in parts:
                continue
            month = parts.get("number") or f"{MONTHS[name[:3].lower()]:02}"
            date = f"{parts['year']}-{month}"
            if parts.get("day"):
                date = f"{date}-{int(parts['day']):02}"
            try:
                parse_date(date)
            except ValueError:
                continue
            yield date, match[0]
