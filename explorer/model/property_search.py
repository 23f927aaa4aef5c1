"""Searching properties by id, label, synonym, term or description."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from explorer.model.enums import Kind
from explorer.model.property import Property
from explorer.values.folding import words_of

_EXACT, _INFLECTED, _BEGINS, _WORDS, _SPREAD, _TERM, _DESCRIBED, _PARTS = range(8)
"""Quality of a match, best first."""

_OWN = 1
"""Index of the last of a property's own names, id and label; synonyms follow."""

_ENDINGS = {
    "ings": 4, "ing": 4, "ers": 4, "er": 4, "ors": 4, "or": 4, "ed": 4, "es": 4, "s": 3, "e": 4,
}  # fmt: skip
"""Inflectional endings, with the least number of letters that must precede each."""
_SMALL = frozenset(
    ["a", "an", "and", "by", "for", "in", "is", "it", "of", "on", "or", "the", "to", "was", "were"]
)
"""Words ignored if there are others."""

_ALIKE = 0.75
"""Least similarity of a misspelt word to a known one, 1 being equal."""

_REMEMBERED = 16_384
"""Size of the cache of phrases; a vocabulary has some thousands."""

_Rank = tuple[int, int, int]
"""Quality of the match, number of words in the phrase, and index of the phrase."""


def find_properties(properties: Iterable[Property], words: str) -> list[Property]:
    """Return the properties that match `words`, best first; all of them for no words.

    Exact ids, labels and synonyms come first, then those that begin with the words, those that
    contain them, and terms and descriptions that do. Prefixes of words count only if no whole word
    matches: "count" does not find "country".
    """
    asked = _phrase(words)
    if not asked.words:
        return list(properties)
    answers = [(rank, prop) for prop in properties if (rank := _rank(asked, prop))]
    whole = [answer for answer in answers if answer[0][0] < _PARTS]
    return [prop for _, prop in sorted(whole or answers, key=lambda answer: answer[0])]


def near_properties(properties: Iterable[Property], words: str) -> list[Property]:
    """Return the properties with a name, or a word in a name, spelt similarly to `words`."""
    from rapidfuzz.distance import OSA

    asked = _phrase(words).text
    answers = []
    for prop in properties if asked else ():
        texts = [text for phrase in _phrases(prop) for text in (phrase.text, *phrase.words)]
        likeness = max(OSA.normalized_similarity(asked, text) for text in texts)
        if likeness >= _ALIKE:
            answers.append((-likeness, prop))
    return [prop for _, prop in sorted(answers, key=lambda answer: answer[0])]


def named_properties(properties: Iterable[Property], words: str) -> list[Property]:
    """Return the properties with exactly these words as id, label or synonym, synonyms last."""
    asked = _phrase(words).text
    places = ((prop, _names_of(prop).places.get(asked)) for prop in properties)
    answers = [(max(place, _OWN), prop) for prop, place in places if place is not None]
    return [prop for _, prop in sorted(answers, key=lambda answer: answer[0])]


def property_named(properties: Mapping[str, Property], name: str) -> Property | None:
    """Return the property with an id or a name, possibly in the plural: “Editors”."""
    if name in properties:
        return properties[name]
    named = named_properties(properties.values(), name)
    if not named and name.endswith("s"):
        named = named_properties(properties.values(), name[:-1])
    return named[0] if named else None


def applies_to(prop: Property, kind: Kind) -> bool:
    """Return whether entities of a kind may have the property."""
    return not prop.domain or kind in prop.domain


class _Phrase(NamedTuple):
    """A folded phrase, its words, and the stems of the significant ones."""

    text: str
    words: tuple[str, ...]
    stems: tuple[str, ...]
    among: frozenset[str]
    """The stems, for comparing sets of them."""


class _Names(NamedTuple):
    """The names of a property, with the stems that any of them has, and all their words."""

    phrases: tuple[_Phrase, ...]
    stems: frozenset[str]
    text: str
    """The words of all phrases, with a space before each."""
    places: Mapping[str, int]
    """Where each phrase is first among them."""


@lru_cache(maxsize=_REMEMBERED)
def _phrase(text: str) -> _Phrase:
    """Return a text as a folded phrase."""
    words = words_of(text)
    chief = [word for word in words if word not in _SMALL] or words
    stems = tuple(map(stem, chief))
    return _Phrase(" ".join(words), words, stems, frozenset(stems))


def _phrases(prop: Property) -> tuple[_Phrase, ...]:
    return _names_of(prop).phrases


def _names_of(prop: Property) -> _Names:
    return _names(prop.id, prop.label, *prop.also, *prop.formerly)


@lru_cache(maxsize=_REMEMBERED)  # a table asks for each of its headings, most of them unknown
def _names(*texts: str) -> _Names:
    phrases = tuple(map(_phrase, texts))
    stems = frozenset().union(*(phrase.among for phrase in phrases))
    text = "".join(f" {word}" for phrase in phrases for word in phrase.words)
    places = {phrase.text: place for place, phrase in reversed([*enumerate(phrases)])}
    return _Names(phrases, stems, text, places)


def _rank(asked: _Phrase, prop: Property) -> _Rank | None:
    phrases, named, text, _ = _names_of(prop)
    if not (asked.among <= named or all(f" {part}" in text for part in asked.words)):
        phrases = ()  # no phrase can match
    ranks = [
        (tier, len(phrase.words), max(place, _OWN))
        for place, phrase in enumerate(phrases)
        if (tier := _tier(asked, phrase)) is not None
    ]
    best = min(ranks, default=None)
    if best and best[0] < _PARTS:
        return best
    if asked.among <= named:
        return _SPREAD, 0, 0
    if any(asked.among <= _phrase(term).among for term in prop.values):
        return _TERM, 0, 0
    if asked.among <= named | _phrase(prop.description).among:
        return _DESCRIBED, 0, 0
    return best


def _tier(asked: _Phrase, phrase: _Phrase) -> int | None:
    if phrase.text == asked.text:
        return _EXACT
    if phrase.stems == asked.stems:
        return _INFLECTED
    if phrase.stems[: len(asked.stems)] == asked.stems:
        return _BEGINS
    if asked.among <= phrase.among:
        return _WORDS
    for part in asked.words:
        if not any(word.startswith(part) for word in phrase.words):
            return None
    return _PARTS


def stem(word: str) -> str:
    """Return a word without its ending, if enough is left: "directed", "directing"."""
    for ending, least in _ENDINGS.items():
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word.removesuffix(ending)
    return word
