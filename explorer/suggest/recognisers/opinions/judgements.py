"""A text's judgements of the film, in the vocabulary's own terms: "a masterpiece"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Factuality, Kind, RuleName, Topic, ValueType
from explorer.model.property import Property
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Suggestion
from explorer.suggest.text.patterns import words_in
from explorer.values.terms import in_words

_FILM = r"(?:it|the film|the movie|the picture|this film|this movie|this|film|⟦\d+⟧)"
_STATUS: tuple[tuple[str, str, float], ...] = (
    (
        "upcoming",
        r"\b(?:(?:upcoming|forthcoming) (?:[a-z-]+ ){0,3}?(?:film|movie|picture|feature|thriller|"
        r"drama|comedy|horror|sequel|release|adaptation)\b|(?:film|movie) is (?:upcoming|"
        r"forthcoming)|set to (?:grace|hit|open|arrive)|coming soon|"
        r"opens? (?:next|this) (?:week|month|year|summer|autumn))\b",
        0.65,
    ),
    (
        "in-cinemas",
        r"\b(?:(?:now|currently|still) (?:showing|playing|in (?:cinemas|theat"
        r"(?:er|re)s))|in (?:cinemas|theat(?:er|re)s) now|nearest (?:movie theat"
        r"(?:er|re)|cinema)|in a cinema near you)\b",
        0.7,
    ),
    (
        "in-development",
        r"\b(?:is |are |and |^\W*)(?:currently |now |still )?in (?:pre-|post-)?production\b|"
        r"\bcurrently (?:in (?:pre-|post-)?production|filming|shooting|in development)\b",
        0.6,
    ),
    ("streaming", r"\b(?:now streaming|streaming now|available to stream)\b", 0.6),
)
_OF_STATUS_TEXT = """
    upcoming forthcoming grace hit open opens arrive soon now currently still nearest near
    streaming available
"""
_OF_STATUS = frozenset(_OF_STATUS_TEXT.split())
"""Words of which a sentence needs one for the forms to be tried."""
_STATUS_FORMS = tuple((term, re.compile(form), score) for term, form, score in _STATUS)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield judgements of the film, and whether it has been released."""
    judged = [
        (prop, pattern, words, words_in("|".join(words)))
        for prop in reading.pack.properties.values()
        if _is_judgement(prop) and "better" not in prop.values
        for pattern, words in (_pattern(prop),)
    ]
    for sentence in reading.sentences:
        for prop, pattern, words, first in judged:
            if sentence.words.isdisjoint(first):
                continue
            for match in pattern.finditer(sentence.shape):
                film = reading.film_at(sentence, match.end())
                word = words[match["word"] or match["word2"]]
                yield from reading.propose(
                    sentence,
                    match.span(),
                    film,
                    prop,
                    word,
                    "the vocabulary's own word",
                    0.55,
                    factuality=Factuality.OPINION,
                )
        for term, status, score in _STATUS_FORMS:
            if sentence.words.isdisjoint(_OF_STATUS):
                break
            for match in status.finditer(sentence.shape):
                if reading.film_at(sentence, match.start()) != reading.film:
                    continue  # "whose last film, Low Tide, opens this week"
                yield from reading.propose(
                    sentence,
                    match.span(),
                    reading.film,
                    "release-status",
                    term,
                    "words about the release",
                    score,
                )


def _is_judgement(prop: Property) -> bool:
    """Return whether a property has terms for how good a film is."""
    judged = prop.value_type is ValueType.TERM and prop.topic is Topic.TASTE and bool(prop.values)
    opposed = prop.rule in (RuleName.STANCE, RuleName.EXCLUSIVE)
    return judged and opposed and list(prop.domain) == [Kind.FILM]


def _pattern(prop: Property) -> tuple[re.Pattern[str], dict[str, str]]:
    words = {form: term for term in prop.values for form in (in_words(term), term)}
    word = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    degree = r"(?:a |an |the )?(?:bit |very |rather |quite |really |truly |pretty )?"
    noun = "plot" if "plot" in prop.id else "script" if "script" in prop.id else ""
    if noun:
        return re.compile(
            rf"\b(?P<word>{word}) {noun}\b|\b{noun} is {degree}(?P<word2>{word})\b"
        ), words
    return re.compile(
        rf"\b{_FILM}(?:, [^,.]{{1,30}},)? (?:is|was|remains) {degree}(?P<word>{word})"
        rf"(?=[,.;!:]|$| and| film| picture| but)"
        rf"|\ban? (?P<word2>{word}) (?:film|movie|picture)\b"
    ), words
