"""The series that a film belongs to: "the second instalment in X's Harbour Trilogy"."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import NewEntity, Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.sentences import Sentence

_WORDS = ("trilogy", "tetralogy", "series", "saga", "franchise", "cycle", "universe")
"""Words that end the name of a series."""
_PART_OF = compile_late(
    r"(?:⟦(?P<film>\d+)⟧|\b(?:it|this|(?:the|this) (?:film|movie|picture)))"
    r"(?:,|'s| is| was| became| forms| serves as) (?:now |also |only )?(?:the|an?) "
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|middle|last|final|latest|"
    r"closing|opening|concluding|\d{1,2}(?:st|nd|rd|th)) (?:and (?:last|final) )?"
    r"(?:part|instal+ment|entry|chapter|film|movie|picture|feature|episode) (?:in|of|to) "
    r"(?:[a-z ]{1,30} )?(?:the |his |her |their |⟦\d+⟧'s? )?(?:[a-z]+ )?⟦(?P<series>\d+)⟧"
    rf"(?: (?:film )?(?P<word>{'|'.join(_WORDS)})\b)?"
)
_NEEDED = frozenset(("part", "installment", "instalment", "entry", "chapter", "film", "movie",
                     "picture", "feature", "episode"))  # fmt: skip
"""Words of which a sentence needs one for the form to be tried."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the series that the film is said to be a part of."""
    for sentence in reading.sentences:
        if sentence.words.isdisjoint(_NEEDED):
            continue
        if match := _PART_OF.search(sentence.shape):
            film, series, word = match.group("film", "series", "word")
            of_film = film is None or reading.film in sentence.mentions[int(film)].ids
            if of_film:
                yield from _in_series(reading, sentence, match.span(), int(series), word or "")


def _in_series(
    reading: Reading, sentence: Sentence, span: tuple[int, int], number: int, word: str
) -> Iterator[Suggestion]:
    mention = sentence.mentions[number]
    whole = mention.form.casefold().endswith(_WORDS)
    if not whole and not word:
        return
    known = reading.refer(mention, [Kind.OBJECT, Kind.CONCEPT, Kind.GROUP], create=False)
    name = mention.form if whole else f"{mention.form} {word}"
    series = known or reading.add(NewEntity(Kind.OBJECT, name))
    yield from reading.propose(
        sentence, span, reading.film, "part-of-series", [series], "a part of a series", 0.7
    )
