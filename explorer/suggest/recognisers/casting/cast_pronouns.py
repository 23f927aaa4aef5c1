"""Who plays whom, if one of the two is a pronoun: "she plays X", "he is played by Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.lists.occupation_words import OCCUPATIONS, PEOPLE_WORDS
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.meaning.genders import gender_of_pronoun
from explorer.suggest.meaning.other_works import happens_in_other_film
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.casting.cast_forms import (
    PLAYED_BY,
    PLAYING,
    PLAYS_HIM,
    PRONOUN,
    PRONOUN_AS,
    role_of,
)
from explorer.suggest.recognisers.casting.cast_pairs import pair
from explorer.suggest.recognisers.casting.part_names import described_part
from explorer.suggest.suggestion import NewEntity, Ref, Suggestion
from explorer.suggest.text.patterns import words_of_part
from explorer.suggest.text.sentences import Sentence

_WHERE = re.compile(r"⟦(?P<work>\d+)⟧\W{0,3} (?:where|in which|for which) $")
"""Another film before a part in it: "he came back for Low Tide, where he played Y"."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the cast given with pronouns."""
    for sentence in reading.sentences:
        if PLAYING.search(sentence.shape):
            yield from _by_pronoun(reading, sentence)


def _by_pronoun(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield "she plays X" for the last person named, and "Y plays him" for the name before."""
    yield from _plays_named(reading, sentence)
    yield from _plays_described(reading, sentence)
    yield from _is_played(reading, sentence)
    yield from _plays_him(reading, sentence)


def _plays_him(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield "Y plays him" for a name before it in the sentence, or for the last one before that."""
    for match in PLAYS_HIM.finditer(sentence.shape):
        for number, mention in reversed(list(enumerate(sentence.mentions[: int(match["a"])]))):
            if reading.refer(mention, [Kind.PERSON], create=False) is None:
                yield from pair(reading, sentence, match, str(number), match["a"], 0.75)
                break
        else:
            actor = sentence.mentions[int(match["a"])]
            gender = gender_of_pronoun(sentence, match.start("whom"))
            whom = nearest(reading, sentence, 0, [Kind.CHARACTER], gender=gender)
            by = reading.refer(actor, [Kind.PERSON]) if whom is not None else None
            if by is not None and not happens_in_other_film(reading, sentence, match.end()):
                yield from reading.propose(
                    sentence, match.span(), whom, "played-by", [by], "cast form", 0.7, [actor]
                )


def _plays_named(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield "she plays X", and "cast her as X"."""
    for match in PRONOUN.finditer(sentence.shape):
        if happens_in_other_film(reading, sentence, match.end()):
            continue
        where = _WHERE.search(sentence.shape, 0, match.start())
        if where and reading.film not in sentence.mentions[int(where["work"])].ids:
            continue
        place = match.start("her") if match["her"] else match.start()
        person = nearest(reading, sentence, place, [Kind.PERSON])
        part = sentence.mentions[int(match["c"])]
        character = reading.refer(part, [Kind.CHARACTER, Kind.GROUP]) if person else None
        if person is not None and character is not None:
            yield from reading.propose(
                sentence,
                match.span(),
                character,
                role_of(match),
                [person],
                "cast form",
                0.65,
                [part],
            )


def _plays_described(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield "she plays a journalist"."""
    for match in PRONOUN_AS.finditer(sentence.shape):
        words = words_of_part(sentence.shape, match) if match["part"] else []
        owned = match["part"] and match["called"].startswith(("his ", "her ", "their "))
        if not words or owned or words[-1] not in OCCUPATIONS | PEOPLE_WORDS:
            continue
        person = nearest(reading, sentence, match.start(), [Kind.PERSON])
        character = reading.part_of(person) or described_part(" ".join(words))
        if person is not None:
            yield from reading.propose(
                sentence,
                match.span(),
                reading.add(character) if isinstance(character, NewEntity) else character,
                role_of(match),
                [person],
                "cast form",
                0.6,
            )


def _is_played(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield "he is played by Y", and "the part went to Y"."""
    for match in PLAYED_BY.finditer(sentence.shape):
        whom = nearest(reading, sentence, match.start(), [Kind.CHARACTER])
        whom = whom if whom is not None else _subject_before(reading, sentence)
        actor = sentence.mentions[int(match["a"] or match["b"])]
        by = reading.refer(actor, [Kind.PERSON]) if whom is not None else None
        if by is not None:
            yield from reading.propose(
                sentence, match.span(), whom, "played-by", [by], "cast form", 0.7, [actor]
            )


def _subject_before(reading: Reading, sentence: Sentence) -> Ref | None:
    """Return the new character whose name opens the sentence or line before."""
    line = reading.by_line[sentence.line]
    place = line.index(sentence)
    above = reading.by_line.get(sentence.line - 1, [])
    before = line[place - 1] if place else above[0] if above else None
    opens = before is not None and re.match(r"\W*⟦0⟧(?: \([^()]*\))? (?:is|was)\b", before.shape)
    if before is None or not opens or before.mentions[0].ids:
        return None
    return reading.refer(before.mentions[0], [Kind.CHARACTER])
