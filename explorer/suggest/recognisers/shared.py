"""What other sources say of two names that stand in one sentence here as well."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.suggest.reading import Reading
from explorer.suggest.sentences import Mention, Sentence
from explorer.suggest.suggestion import Suggestion

_TIES = frozenset(("cast", "kinship"))


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the ties between two names of a sentence that another source states."""
    stated = reading.ties(_TIES)
    if not stated:
        return
    for sentence in reading.sentences:
        for first in sentence.mentions:
            for second in sentence.mentions:
                if first is not second:
                    yield from _tie(reading, sentence, first, second, stated)


def _tie(
    reading: Reading,
    sentence: Sentence,
    first: Mention,
    second: Mention,
    stated: dict[tuple[str, str], set[str]],
) -> Iterator[Suggestion]:
    for subject in first.ids:
        for value in second.ids:
            for prop in sorted(stated.get((subject, value), ())):
                start = min(first.start, second.start)
                end = max(first.end, second.end)
                if end - start > 90:
                    continue
                span = _span(sentence, first, second)
                yield from reading.propose(
                    sentence,
                    span,
                    subject,
                    reading.pack.properties[prop],
                    [value],
                    "two names that another source ties",
                    0.5,
                    [first, second],
                )


def _span(sentence: Sentence, first: Mention, second: Mention) -> tuple[int, int]:
    numbers = sorted((sentence.mentions.index(first), sentence.mentions.index(second)))
    start = sentence.place_of(numbers[0])
    return start, sentence.place_of(numbers[1]) + len(f"⟦{numbers[1]}⟧")
