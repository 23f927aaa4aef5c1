"""A guess whether the author of a text had seen the film, from the words of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from explorer.model.claim_record import MAX_PHRASE_WORDS
from explorer.model.enums import Vantage
from explorer.text import quote
from explorer.write.guess import Guess, lines_with
from explorer.write.source_file import SourceText

_SHOWN = 50
"""Characters of a phrase that a guess shows."""

_TITLE = "⟨title⟩"
"""Placeholder for the film's title in a pattern."""
_IT = (
    rf"(?:it|the film|the movie|this|{_TITLE}|"
    r"(?:the|a) (?:\w+ )?(?:cut|print|version|restoration))"
    r"(?!['’]s\b| (?:\w+ )?(?:trailer|teaser|poster|footage|clip|script)s?\b)"
)
_SOON = r"(?: (?:now|just|already|finally|only|recently))?"
_I_SAW = rf"(?:I|we)(?: have| had|['’](?:ve|d))?{_SOON} (?:saw|seen|watched|caught)"

_BEFORE = (
    r"\bupcoming (?:film|movie|feature|sequel|release)\b",
    r"\b(?:is|are) (?:set|due|slated|scheduled|expected) "
    r"(?:to (?:be released|open|arrive|hit|premiere|start shooting|begin)|for (?:\w+ )?release)\b",
    r"\bwill release\b(?![^.!?]*\b(?:DVD|Blu-?ray|disc|soundtrack|album|single)\b)",
    r"\b(?:has|have|is|are|goes|go)\b[^.!?]{0,40} before the cameras\b(?! (?:in|on)\b)",
    r"\b(?:will|is going to) (?:be released|open in|hit|arrive in|premiere)\b",
    r"\b(?:will|is going to) open on (?:\w+ )?\d{1,2}\b",
    r"\b(?:filming|shooting|production|principal photography) "
    r"(?:will|should|is (?:set|due|scheduled|expected|planned) to) (?:begin|start)\b",
    r"\b(?:filming|shooting|principal photography) is (?:planned|scheduled|pencilled in) for\b",
    r"\b(?:starts|begins) (?:filming|shooting|work|production|principal photography) "
    r"(?:on [^.!?]{0,30})?(?:today|tomorrow|"
    r"(?:next|this) (?:week|month|spring|summer|autumn|fall|winter))\b",
    r"\b(?:began|has begun|begun|started) (?:filming|shooting|lensing|principal photography)"
    r"[^.!?]{0,40} today\b",
    r"\brelease is (?:set|planned|scheduled|expected) for\b",
    r"\bplans to (?:bow|release|open|distribute)\b",
    r"\bis (?:attached|set|signed|in talks) to (?:direct|star|play|write|produce|voice)\b",
    r"\bha(?:s|ve) (?:been cast|signed (?:up|on)|joined the cast)\b",
    r"\bwill (?:direct|helm|star in)\b",
    r"^opening in (?:[\w.]+ )?(?:cinemas|theat(?:er|re)s)\b",
    r"\b(?:opens|premieres|screens|comes out)\b[^.!?]{0,30} next (?:week|month|year|spring|summer|"
    r"autumn|fall|winter)\b",
    r"\b(?:filming|shooting|principal photography) "
    r"(?:has not|hasn['’]t) (?:yet )?(?:begun|started)\b",
    r"\bcameras (?:have not|haven['’]t|have yet to) (?:yet )?roll(?:ed)?\b",
    r"\b(?:hits|arrives in|opens in|comes to) (?:theat(?:er|re)s|cinemas)\b",
    r"\b(?:has|have) yet to (?:see|be released|open)\b",
    r"\bno (?:trailer|release date|footage) (?:has|yet)\b",
    r"\b(?:in|still in|enters) (?:pre-?production|post-?production|development)\b",
    r"\b(?:we|fans) (?:can't|cannot|can’t) wait\b",
    r"\bin the works\b",
)
_AFTER = (
    rf"\b{_I_SAW} {_IT}\b",
    r"\b(?:the|a|my|our) (?:screening|showing)\b",
    rf"\bafter (?:seeing|watching) {_IT}\b",
    r"\b(?:now|still) (?:playing|showing|in (?:cinemas|theat(?:er|re)s))\b",
    r"\b(?:is|has been) in (?:cinemas|theat(?:er|re)s)\b",
    r"\b(?:has )?(?:grossed|took(?: in)?|earned) (?:over |more than |about |around )?"
    r"[$£€]\d(?:[\d.,]*\d)?\b(?!(?: (?:million|billion|thousand|m|bn))? to\b)",
    r"\b(?:film|movie|picture|it) (?:flopped|bombed|"
    r"(?:first )?(?:opened|came out|premiered)\b[^.!?]{0,40} (?:18|19|20)\d\d)\b",
    r"\bwas released (?:in|on)\b",
    r"\b(?:film|movie|picture|it) (?:opened|came out|was released) "
    r"(?:last|this|earlier|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|"
    r"(?:a|two|three|four|five|six) (?:days?|weeks?|months?) ago)\b",
    r"\b(?:made|took|grossed|earned|opened (?:to|with)) (?:about |around |over |just )*"
    r"[$£€]\d[\d.,]*(?: \w+)? (?:on|in|over) (?:its|the|our) (?:first|opening) weekend\b",
    r"\b(?:is )?available (?:only )?on (?:Blu-?ray|DVD|disc|VHS|video)\b",
    r"\bthe film (?:has )?won\b",
    r"\bending,? explained\b",
    r"\bspoilers?(?: ahead| follow| below| alert| warning)\b|\bno post-?credits? scene\b",
    r"\bwhen the (?:credits|lights) (?:roll|rolled|went up)\b",
    r"\b(?:\d(?:\.\d)?|two|three|four|five)(?: ?/ ?| out of )(?:5|10|five|ten)\b|★"
    r"|\bten out of ten\b|\b10(?: ?/ ?| out of )10\b(?!/)",
)

_SAW = (
    rf"\b{_I_SAW} {_IT}\b",
    rf"\b{_I_SAW}(?= (?:\S+ ){{1,6}}at (?:a|the) (?:\w+ )?(?:screening|showing|show|premiere)\b)",
    r"(?-i:\bReviewed) (?:at|in|on)\b",
    _AFTER[-1],
)
"""What only someone who has seen the film says, such as a critic writing before it opens."""
_OF_ANOTHER = re.compile(
    r"\b(?:first|previous|last|earlier|debut) (?:feature|film|movie|picture)\b|"
    r"\b(?:an?|any|another|no|possible) (?:[\w-]+ )?(?:sequel|prequel|spin-?off|follow-?up|"
    r"remake|reboot)\b",
    re.IGNORECASE,
)
"""What shows that a sentence is about another film, an earlier one or one still to come."""

_BOOK = re.compile(r"\b(?:novel|novella|book|memoir|short story|comic)\b", re.IGNORECASE)
_FILM = re.compile(r"\b(?:film|movie|picture|adapt\w*|version|it|based)\b", re.IGNORECASE)


def vantage_of(
    text: SourceText, kind: str, film: str = "", published: str = "", made: str = ""
) -> Guess | None:
    """Return the vantage that the text suggests, None if it suggests both or neither.

    `film` is the film's title, "" if it is not known yet; `published` the date of the text,
    and `made` the year of the film.
    """
    if made and "" < published[:4] < made:
        return Guess(Vantage.BEFORE.value, f"it was published before {made}, the film's year")
    before = _first(text.lines, _BEFORE, film)
    seen = _first(text.lines, _SAW, film)
    after = seen or _first(text.lines, _AFTER, film)
    if seen and kind == "review":
        before = None
    if before and after:
        return None
    for vantage, spoken in ((Vantage.BEFORE, before), (Vantage.AFTER, after)):
        if spoken:
            number, phrase = spoken
            why = f"{quote(phrase, _SHOWN)} in line {number}"
            return Guess(vantage.value, why, number, phrase)
    if kind == "review":
        return Guess(Vantage.AFTER.value, "it seems to be a review")
    if kind == "preview":
        return Guess(Vantage.BEFORE.value, "it seems to be a preview")
    return _years_later(text, film, published, made)


def _years_later(text: SourceText, film: str, published: str, made: str) -> Guess | None:
    """Return the guess that a text was written after the year in which the film was `made`."""
    if not made or made >= published[:4]:
        return None
    why = f"it was published after {made}, the film's year"
    for number, match in lines_with(text.lines, _with_year(film)):
        if len(match[0].split()) <= MAX_PHRASE_WORDS:
            return Guess(Vantage.AFTER.value, why, number, match[0])
    return Guess(Vantage.AFTER.value, why)


def year_made(texts: Iterable[SourceText], film: str) -> str:
    """Return the latest year that a text gives with the film's title, as in "Tide (1953)" and "Tide
    is a 1953 film": an earlier one may be that of a film remade.
    """
    if not film:
        return ""
    form = _with_year(film)
    return max(
        (match[1] or match[2] for text in texts for _, match in lines_with(text.lines, form)),
        default="",
    )


def _with_year(film: str) -> str:
    title = rf"(?-i:\b{re.escape(film)})"
    return (
        rf"{title} \(((?:18|19|20)\d\d)\)"
        rf"|{title}(?: \([^()]{{1,80}}\))? (?:is|was) an? ((?:18|19|20)\d\d) "
    )


def _first(lines: Sequence[str], forms: Sequence[str], film: str) -> tuple[int, str] | None:
    title = f"(?-i:{re.escape(film)})" if film else "(?!)"  # "I saw her" is not about *Her*
    form = "|".join(f"(?:{form})" for form in forms).replace(_TITLE, title)
    for number, match in lines_with(lines, form):
        if _OF_ANOTHER.search(_sentence_around(match)) or _is_of_book(match):
            continue
        if len(match[0].split()) <= MAX_PHRASE_WORDS:
            return number, match[0]
    return None


def _is_of_book(match: re.Match[str]) -> bool:
    """Return whether a match begins with an "it" that means a book in the sentence before."""
    earlier = match.string[: match.start()].rstrip()
    last = re.split(r"[.!?] ", earlier)[-1]
    return bool(re.match(r"it\b", match[0], re.IGNORECASE) and earlier.endswith(".")) and bool(
        _BOOK.search(last) and not _FILM.search(last)
    )


def _sentence_around(match: re.Match[str]) -> str:
    """Return the sentence that contains a match, judging by full stops."""
    start = match.string.rfind(". ", 0, match.start()) + 1
    end = match.string.find(". ", match.end())
    return match.string[start : end if end >= 0 else len(match.string)]
