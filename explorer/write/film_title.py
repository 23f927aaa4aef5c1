"""The title of the film that a set of texts is about: the one most of them name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from explorer.values.folding import fold
from explorer.values.given_names import is_given_name
from explorer.write.guess import Guess
from explorer.write.source_file import SourceText

_TOP = 6
_LONGEST = 60
_WORD = r"[^\W\d_a-z][\w'’&:-]*|\d+"
_SMALL = r"of|the|a|an|and|in|on|at|to|for|from|with|de|la|le|du|des|der|die|das|und"
_TITLE = rf"(?:{_WORD})(?: (?:(?:{_SMALL}) )*(?:{_WORD}))*"
_YEAR = r"(?:18|19|20)\d\d"
_FORMS = (
    re.compile(
        rf"^({_TITLE})(?: ?\([^()]*\)|, [^.;]{{1,60}},)? (?:is|was) (?:an?|the) "
        r"(?:[\w'’-]+ ){0,6}?(?:film|movie|feature|documentary|series|serial|miniseries|sitcom)\b"
    ),
    re.compile(rf"^({_TITLE}) \((?:[^()]*\b)?{_YEAR}\b[^()]*\)"),
    re.compile(rf"({_TITLE}),? \((?:[^()]*\b)?{_YEAR}\)"),
    re.compile(
        rf"\bthe (?:{_YEAR} )?(?:[a-z-]+ ){{0,3}}(?:film|movie|miniseries) ({_TITLE})(?=[.,;)]|$)"
    ),
    re.compile(rf"^(?i:film |movie )?(?i:review)(?: of)?[:–—-]? ({_TITLE})"),
    re.compile(rf"^({_TITLE})(?:’s|'s)? (?i:review|preview|trailer)\b"),
    re.compile(rf"^(?i:preview|interview|trailer|first look)[:–—-]? ({_TITLE})"),
    re.compile(r"[“\"„«]([^”\"“»\n]{1,59}[^”\"“»\n,])[”\"“»]"),
    re.compile(r"‘([^’\n]{1,59}[^’\n,])’"),
    re.compile(rf"^({_TITLE}) ?[:–—|] "),
    re.compile(rf"({_TITLE})"),
)
"""How a title appears in first lines, the most reliable form first."""

_FIELDS = 3
"""Lines with a label at the top of a text from which they are an infobox."""
_LOWEST = 40
_FIELD = re.compile(r"[A-Z][\w ]{1,24}: ")
_REPLY = re.compile(r"^(?:(?i:re|fwd?|aw|wg|sv): ?)+")
"""What forums and mail put before a subject."""

_DEFINING = range(2)
"""The numbers of the forms that say outright what a text is about."""
*_, _LOOSEST = range(len(_FORMS))
"""The number of the form with any words in capitals."""
_OF_HEADLINES = range(len(_FORMS))[-2:]
"""Numbers of the forms that are used on first lines only: "Music: Ann Bell" is a credit."""


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


class _Candidate(NamedTuple):
    """A possible title; of two, the likelier is the greater up to `title`."""

    is_defined: bool
    is_no_person: bool
    naming: int
    """The number of texts that name it."""
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
            order in _DEFINING,
            order != _LOOSEST or not _is_like_a_person(title),
            naming,
            -order,
            len(title.split()),
            not title.isupper(),
            title,
        )
        for order, title in _candidates(texts)
        if not _is_person(title, whole)
        and not (order in _OF_HEADLINES and _is_family_name(title, texts))
        and not (order in (*_DEFINING, _LOOSEST) and _is_common_word(title, texts))
        # The loosest form needs support from a second text or line.
        and (
            (naming := _count_naming(title, whole)) > 1
            or order != _LOOSEST
            or _is_heading(title, texts)
        )
    ]
    if not likely:
        words = re.sub(r"[-_.\s]+", " ", folder_name).strip() or "Untitled film"
        return Guess(words.title() if words.islower() else words, "from the folder's name")
    best = max(likely, key=lambda candidate: candidate[:-1])
    title, naming = _with_subtitle(best.title, texts, whole) or (best.title, best.naming)
    total = len(texts)
    every = {1: "the text", 2: "both texts"}.get(total, f"all {total} texts")
    return Guess(title, f"named in {every if naming == total else f'{naming} of {total} texts'}")


def _with_subtitle(
    title: str, texts: Sequence[SourceText], whole: Sequence[str]
) -> tuple[str, int] | None:
    """Return a title with the subtitle or number that most texts give it, and how many do."""
    longer = re.compile(rf"{re.escape(title)}(?:: .+| \d+| [IVX]+)")
    named: list[tuple[int, bool, int, str]] = []
    for _, other in _candidates(texts):
        naming = _count_naming(other, whole)
        if longer.fullmatch(other) and naming > 1 and naming * 2 > len(whole):
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


def _head(lines: Sequence[str]) -> Sequence[str]:
    """Return the first lines of a text, without the fields of an infobox: "Name: …", "Age: …"."""
    if sum(bool(_FIELD.match(line)) for line in lines[:_TOP]) < _FIELDS:
        return lines[:_TOP]
    return [line for line in lines[:_LOWEST] if not _FIELD.match(line)][:_TOP]


def _is_like_a_person(title: str) -> bool:
    """Return whether a title has the form of a person's name, and so needs more than capitals."""
    first, *others = title.split()
    return len(others) in (1, 2) and is_given_name(fold(first))


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


def _candidates(texts: Sequence[SourceText]) -> list[tuple[int, str]]:
    """Return possible titles in the first lines, each with the number of its form."""
    counts: Counter[tuple[int, str]] = Counter()
    for text in texts:
        top = _head(text.lines)
        named = text.facts.get("film")
        counts.update([(0, named)] if named else ())
        heads = [_REPLY.sub("", head) for head in (text.facts.get("title", ""), *top)]
        for line in filter(None, heads):
            for order, form in enumerate(_FORMS):
                if order in _OF_HEADLINES and line not in heads[:2]:
                    continue
                for match in form.finditer(line[:400]):
                    title = match[1].strip(" ,.:;!?–—-")
                    if 1 < len(title) <= _LONGEST and not title.isdigit():
                        counts[order, title] += 1
    return list(counts)
