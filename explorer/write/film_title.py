"""The title of the film that a set of texts is about: the one most of them name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from explorer.values.folding import fold
from explorer.values.names.firms import is_of_a_firm
from explorer.values.names.given_names import is_given_name
from explorer.write.guess import Guess
from explorer.write.source_file import SourceText
from explorer.write.title_forms import (
    DEFINING,
    LOOSEST,
    OF_HEADLINES,
    WEAK,
    candidates,
    is_like_a_person,
    is_small,
    is_speech,
)

_FUNCTION_TEXT = """
    a an and as at but by for he her his i if in it its my of on or our she so that the their there
    they this to we what when where who you your
"""
_FUNCTION_WORDS = frozenset(_FUNCTION_TEXT.split())
"""Words that begin sentences; quoted or after "Review:" they may still be a title: “It”."""


_CREDITED = (
    r"\b(?:(?:directed|written|produced|made|composed|edited|photographed|interview|review|words|"
    r"film|report) by|^by|dir|director|producer|writer|cast|starring|author)"
)
"""What comes before the name of someone who made a film, or wrote about it."""


_NO_FILM_TEXT = """
    festival awards award prize magazine press times news university school theatre theater channel
"""
_NO_FILM = frozenset(_NO_FILM_TEXT.split())
"""Last words of names in headlines that are seldom a film's."""


_ENDS_WITH_YEAR = re.compile(r" (?:19|20)\d\d$")
_NUMERAL = re.compile(r"[IVX]+")


class _Candidate(NamedTuple):
    """A possible title; of two, the likelier is the greater up to `title`."""

    is_defined: bool
    is_no_person: bool
    naming: int
    """The number of texts that name it."""
    is_supported: bool
    """Whether its form is reliable, or a text repeats it."""
    rank: int
    """The number of its form, negative."""
    words: int
    in_small_letters: bool
    title: str


def guess_film(texts: Sequence[SourceText], folder_name: str) -> Guess:
    """Return the likeliest film title: a candidate from first lines that most texts name."""
    whole = [" ".join(text.lines).casefold() for text in texts]
    likely = [
        _Candidate(
            order in DEFINING,
            order < LOOSEST or not is_like_a_person(title),
            _count_naming(title, whole),
            order not in WEAK or _is_repeated(title, whole),
            -order,
            len(title.split()),
            not title.isupper(),
            title,
        )
        for order, title in candidates(texts)
        if _may_be_title(order, title, texts, whole)
    ]
    if not likely:
        words = re.sub(r"[-_.\s]+", " ", folder_name).strip() or "Untitled film"
        return Guess(words.title() if words.islower() else words, "from the folder's name")
    best = max(likely, key=lambda candidate: candidate[:-1])
    title, naming = _as_in_most_texts(best.title, texts, whole) or (best.title, best.naming)
    total = len(texts)
    every = {1: "the text", 2: "both texts"}.get(total, f"all {total} texts")
    title = _in_small_letters(title, texts) if title.isupper() else title
    return Guess(title, f"named in {every if naming == total else f'{naming} of {total} texts'}")


def _in_small_letters(title: str, texts: Sequence[SourceText]) -> str:
    """Return a title in capitals as a text writes it elsewhere, else with capitals as in headlines;
    a single word may be an abbreviation.
    """
    named = re.compile(rf"(?<!\w){re.escape(title)}(?!\w)", re.IGNORECASE)
    for match in (m for text in texts for line in text.lines for m in named.finditer(line)):
        if not match[0].isupper() and not match[0][0].islower():
            return match[0]
    words = title.split()
    if len(words) == 1:
        return title
    kept = (word if _NUMERAL.fullmatch(word) else word.capitalize() for word in words)
    return " ".join(
        word.lower() if number and is_small(word) else word for number, word in enumerate(kept)
    )


def _as_in_most_texts(
    title: str, texts: Sequence[SourceText], whole: Sequence[str]
) -> tuple[str, int] | None:
    """Return a title with the article, subtitle or number of most texts, and how many there are."""
    longer = re.compile(rf"(?:(?:The|An?) )?{re.escape(title)}(?:: .+| \d+| [IVX]+)?")
    named: list[tuple[int, bool, int, str]] = []
    for _, other in candidates(texts):
        naming = _count_naming(other, whole)
        if other == title or not longer.fullmatch(other):
            continue
        if naming > 1 and naming * 2 > len(whole):
            named.append((naming, not other.isupper(), len(other), other))
    return (max(named)[3], max(named)[0]) if named else None


def _is_person(title: str, texts: Sequence[str]) -> bool:
    """Return whether any text credits a person of that name, so that it is not a film."""
    name = re.escape(title.casefold())
    credited = re.compile(rf"{_CREDITED} ?[.:]? ?{name}(?!\w)")
    return any(map(credited.search, texts))


def _is_heading(title: str, texts: Sequence[SourceText]) -> bool:
    """Return whether a title is a text's first line, and named again below it."""
    again = re.compile(rf"(?<!\w){re.escape(title)}(?!\w)")
    return any(text.lines[0] == title and any(map(again.search, text.lines[1:])) for text in texts)


def _may_be_title(
    order: int, title: str, texts: Sequence[SourceText], whole: Sequence[str]
) -> bool:
    """Return whether words in the form with a number may be the film's title."""
    loose = order >= LOOSEST
    if _is_person(title, whole) or (order > LOOSEST and _is_somebody(title)):
        return False
    if (loose or order in OF_HEADLINES) and _is_family_name(title, texts):
        return False
    if (loose or order in DEFINING) and _is_common_word(title, texts):
        return False
    if order == LOOSEST:  # which needs support from a second text or line
        return _count_naming(title, whole) > 1 or _is_heading(title, texts)
    if order not in WEAK or _is_repeated(title, whole):
        return True
    if order in OF_HEADLINES and _ENDS_WITH_YEAR.search(title):
        return False  # "Cannes 2011: …"
    headline = " ".join(texts[0].lines[:2])
    in_prose = len(texts) == 1 and title not in headline
    return not (is_speech(title) or in_prose or title[0].islower())


def _is_somebody(title: str) -> bool:
    """Return whether words in capitals may be a person's name, or a firm's or festival's."""
    last = fold(title.rpartition(" ")[2])
    if any(map(is_like_a_person, title.split(" and "))):
        return True
    return is_of_a_firm(last) or last in _NO_FILM


def _is_repeated(title: str, texts: Sequence[str]) -> bool:
    """Return whether one of the case-folded texts names a title more than once."""
    named = re.compile(rf"(?<!\w){re.escape(title.casefold())}(?!\w)")
    return any(len(named.findall(text)) > 1 for text in texts)


def _count_naming(title: str, texts: Sequence[str]) -> int:
    """Return how many of the case-folded texts have a title as whole words."""
    named = re.compile(rf"(?<!\w){re.escape(title.casefold())}(?!\w)")
    return sum(named.search(text) is not None for text in texts)


def _is_common_word(title: str, texts: Sequence[SourceText]) -> bool:
    """Return whether a single word also appears in lower case, or only begins sentences."""
    if " " in title:
        return False
    if title.lower() in _FUNCTION_WORDS:
        return True
    common = re.compile(rf"(?<!\w){re.escape(title.lower())}(?!\w)")
    return any(common.search(line) for text in texts for line in text.lines)


def _is_family_name(title: str, texts: Sequence[SourceText]) -> bool:
    """Return whether a text has a person's name that ends with the word: Ann Bell is not a film.

    A word that is a line by itself may be both: *Lincoln*.
    """
    if " " in title or any(title in text.lines for text in texts):
        return False
    named = re.compile(rf"\b([^\W\d_a-z]\w+) {re.escape(title)}\b")
    before = (match[1] for text in texts for line in text.lines for match in named.finditer(line))
    return any(is_given_name(fold(word)) for word in before)
