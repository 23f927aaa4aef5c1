"""The title of the film that a set of texts is about: the one most of them name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

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
    re.compile(rf"^(?i:film |movie )?(?i:review)(?: of)?[:–—-]? ({_TITLE})"),
    re.compile(rf"^({_TITLE})(?:’s|'s)? (?i:review|preview|trailer)\b"),
    re.compile(rf"^(?i:preview|interview|trailer|first look)[:–—-]? ({_TITLE})"),
    re.compile(r"[“\"„«]([^”\"“»\n]{1,59}[^”\"“»\n,])[”\"“»]"),
    re.compile(r"‘([^’\n]{1,59}[^’\n,])’"),
    re.compile(rf"^({_TITLE}) ?[:–—|] "),
    re.compile(rf"({_TITLE})"),
)
"""How a title appears in first lines, the most reliable form first."""

_DEFINING = 2
"""How many of the first forms say outright what a text is about."""

_LOOSE = 2
"""How many of the last forms are used on first lines only: "Music: Ann Bell" is a credit."""


_FUNCTION_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "he",
        "her",
        "his",
        "i",
        "if",
        "in",
        "it",
        "its",
        "my",
        "of",
        "on",
        "or",
        "our",
        "she",
        "so",
        "that",
        "the",
        "their",
        "there",
        "they",
        "this",
        "to",
        "we",
        "what",
        "when",
        "where",
        "who",
        "you",
        "your",
    ]
)
"""Words that begin sentences; quoted or after "Review:" they may still be a title: “It”."""

_CREDITED = (
    r"\b(?:(?:directed|written|produced|made|composed|edited|photographed|interview|review|words|"
    r"film|report) by|^by|dir|director|producer|writer|cast|starring|author)"
)
"""What comes before the name of someone who made a film, or wrote about it."""


def guess_film(texts: Sequence[SourceText], folder_name: str) -> Guess:
    """Return the likeliest film title: a candidate from first lines that most texts name."""
    best: tuple[bool, bool, int, int, int, bool, str] | None = None
    whole = [" ".join(text.lines).casefold() for text in texts]
    for order, title in _candidates(texts):
        if _is_person(title, whole):
            continue
        if order >= len(_FORMS) - _LOOSE and _is_family_name(title, texts):
            continue
        if order in (*range(_DEFINING), len(_FORMS) - 1) and _is_common_word(title, texts):
            continue
        naming = _count_naming(title, whole)
        score = (
            order < _DEFINING,
            order < len(_FORMS) - 1 or not _is_like_a_person(title),
            naming,
            -order,
            len(title.split()),
            not title.isupper(),
            title,
        )
        # The loosest form, words in capitals, needs support from a second text or line.
        supported = order < len(_FORMS) - 1 or naming > 1 or _is_heading(title, texts)
        if supported and (best is None or score[:6] > best[:6]):
            best = score
    if best is None:
        words = re.sub(r"[-_.\s]+", " ", folder_name).strip() or "Untitled film"
        return Guess(words.title() if words.islower() else words, "from the folder's name")
    title, naming = _with_subtitle(best[6], texts, whole) or (best[6], best[2])
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
        heads = [text.facts.get("title", ""), *text.lines[:_TOP]]
        for line in filter(None, heads):
            for order, form in enumerate(_FORMS):
                if order >= len(_FORMS) - _LOOSE and line not in heads[:2]:
                    continue
                for match in form.finditer(line[:400]):
                    title = match[1].strip(" ,.:;!?–—-")
                    if 1 < len(title) <= _LONGEST and not title.isdigit():
                        counts[order, title] += 1
    return list(counts)
