"""The words of a line that can be marked, the names in it, and where marking starts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from explorer.model.pack import Pack
from explorer.suggest.lists.word_lists import COMMON
from explorer.suggest.names.mentions import read_sentences
from explorer.suggest.suggestion import NewEntity, Suggestion, key_phrase
from explorer.suggest.text.numbers import MULTIPLE, NUMBER
from explorer.suggest.text.sentences import Mention
from explorer.suggest.text.spoken_dates import spoken_dates
from explorer.text import clean
from explorer.values.names.given_names import is_given_name

BEFORE = 3
"""Lines before the current one that are searched for names."""

_WORD = re.compile(r"\S+")
_EDGES = "\"'“”‘’«»()[]{}.,;:!?…–—-"
_OPENERS = ".!?:;…\"'“”‘’([—–-"
"""What may come before the first word of a sentence or quotation."""

_NO_VALUES = COMMON | {"i'm", "i'd", "i've", "i'll"}
"""Words that may be capitalised within a sentence, as in a headline, but are not values."""

_UNIT = r"(?:-| )?(?:minutes?|mins?|hours?|hrs?|years?|weeks?|days?|per cent|percent|%)"
_CLOCK = re.compile(
    r"(?<!\w)\d{1,2} ?(?:h|hrs?|hours?)(?: and)?(?: ?\d{1,2} ?(?:m|mins?|minutes?)?)?(?!\w)"
)
_AMOUNT = re.compile(rf"(?<![\w.])(?:[a-z]{{0,2}}[$£€¥] ?)?{NUMBER}(?: {MULTIPLE})?{_UNIT}?(?!\w)")

Range = tuple[int, int]
"""Where a stretch of a line begins and ends, as offsets."""


@dataclass(frozen=True, slots=True)
class LineWords:
    """A line as it is shown, with its words and names."""

    line: int
    """Number of the line, from 1."""
    text: str
    words: tuple[Range, ...]
    """Where each word is, without the punctuation around it."""
    mentions: tuple[Mention, ...]
    """The names in it, from left to right."""
    earlier: tuple[Mention, ...]
    """The names in earlier lines, the nearest first."""
    stops: tuple[Range, ...]
    """Names, numbers and dates: the usual parts of claims."""
    suggested: Mapping[str, NewEntity] = field(default_factory=dict)
    """New entities suggested from the text, by casefolded name."""

    def phrase(self, start: int, end: int) -> str:
        """Return the key phrase of the marked words."""
        return key_phrase(self.text, start, end)

    def word_at(self, offset: int) -> int:
        """Return the index of the word at an offset, or of the last word before it; 0 for none."""
        before = [n for n, (start, _) in enumerate(self.words) if start <= offset]
        return before[-1] if before else 0


def line_words(
    pack: Pack,
    lines: Sequence[str],
    line: int,
    published: str = "",
    suggestions: Iterable[Suggestion] = (),
) -> LineWords:
    """Return a line of a text with its words and names; `published` supplies the year of dates.

    Suggestions from the text decide which entities new names mean.
    """
    text = clean(lines[line - 1]).strip()
    first = max(line - 1 - BEFORE, 0)
    shown = [clean(text).strip() for text in lines[first:line]]
    suggested = _suggested(suggestions)
    here: list[Mention] = []
    earlier: list[Mention] = []
    for sentence in read_sentences(shown, pack.entities):
        names = (m for m in sentence.mentions if not _may_be_no_name(m, suggested))
        (here if sentence.line == len(shown) else earlier).extend(names)
    words = tuple(_words(text))
    return LineWords(
        line, text, words, tuple(here), tuple(reversed(earlier)),
        _stops(text, here, published, words), suggested,
    )  # fmt: skip


def _suggested(suggestions: Iterable[Suggestion]) -> dict[str, NewEntity]:
    """Return the new entities of suggestions by name, and by any word that only one of them has."""
    named: dict[str, NewEntity] = {}
    parts: dict[str, set[NewEntity]] = {}
    for suggestion in suggestions:
        value = suggestion.value
        for entity in (suggestion.subject, *(value if isinstance(value, tuple) else (value,))):
            if isinstance(entity, NewEntity):
                named.setdefault(entity.name.casefold(), entity)
                words = entity.name.casefold().split()
                for word in {words[0], words[-1]} if len(words) > 1 else ():
                    parts.setdefault(word, set()).add(entity)
    whole = {word: next(iter(full)) for word, full in parts.items() if len(full) == 1}
    return {**named, **whole}


def _words(text: str) -> list[Range]:
    spans = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        while start < end and text[start] in _EDGES:
            start += 1
        while end > start and text[end - 1] in _EDGES:
            end -= 1
        spans.append((start, end) if start < end else match.span())
    return spans


def _may_be_no_name(mention: Mention, suggested: Mapping[str, NewEntity]) -> bool:
    """Return whether a new name may be capitalised only because it begins a sentence."""
    new = mention.opening and mention.known == "new"
    form = mention.form.casefold()
    return new and form not in suggested and not is_given_name(form)


def _capitals(text: str, words: Sequence[Range]) -> Iterator[Range]:
    """Yield the words whose capital is their own: "in English", "an R rating"."""
    for start, end in words:
        before = text[:start].rstrip()
        opening = not before or before[-1] in _OPENERS
        if text[start].isupper() and not opening and text[start:end].casefold() not in _NO_VALUES:
            yield start, end


def _stops(
    text: str, mentions: Sequence[Mention], published: str, words: Sequence[Range]
) -> tuple[Range, ...]:
    """Return names, numbers and dates in a line, as whole words; the longer of two that overlap."""
    lower = text.lower() if len(text.lower()) == len(text) else text
    spans = [(date.start, date.end) for date in spoken_dates(lower, published)]
    spans += [match.span() for form in (_CLOCK, _AMOUNT) for match in form.finditer(lower)]
    spans += [(m.start, m.end) for m in mentions]
    spans += _capitals(text, words)
    kept: list[Range] = []  # in order, without overlaps: a line may be a whole book
    for start, end in sorted(spans, key=lambda span: span[0] - span[1]):
        first = bisect_right(words, start, key=lambda word: word[1])
        last = bisect_left(words, end, key=lambda word: word[0])
        inside = words[first:last]
        whole = (inside[0][0], inside[-1][1]) if inside else (start, end)
        at = bisect_left(kept, whole)
        if (at == 0 or kept[at - 1][1] <= whole[0]) and (
            at == len(kept) or kept[at][0] >= whole[1]
        ):
            kept.insert(at, whole)
    return tuple(kept)
