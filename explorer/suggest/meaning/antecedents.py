"""Whom a pronoun means: the nearest suitable name before it, or the subject of the whole text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explorer.model.enums import Kind
from explorer.suggest.lists.person_names import opens_like_part
from explorer.suggest.meaning.genders import gender_of_pronoun, is_sure, may_mean
from explorer.suggest.meaning.shared_owners import relatives_before, shared_owner
from explorer.suggest.meaning.subjects import (
    by_prominence,
    is_addressed_by,
    is_aside,
    is_object,
    kills,
    opens_alike,
    opens_with_pronoun,
    same_pronoun_before,
)
from explorer.suggest.names.namesakes import is_said_of_film
from explorer.suggest.names.titles import is_subject
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import NewEntity, Ref
from explorer.suggest.text.patterns import is_firm_name
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.names.given_names import is_given_name

_SENTENCES_BACK = 6
_IT = re.compile(
    r"\W*(?:(?:and|but|later|then|(?:in|on|at|by) [^,;:⟦]{2,40}),? )?"
    r"it (?!is (?:said|not|the|true|clear)\b)"
)
_OF_UNNAMED = re.compile(
    r"\b(?:by|to|with|from|for|of|meets|met|finds|found|sees|saw|marries|married) "
    r"(?:an?|another|the|some) (?:[a-z-]+ ){1,3}whose$"
)
"""Somebody without a name, before "whose": "shot by a woman whose husband was killed"."""


_OF_PERSON = re.compile(
    r"['’]s? (?:[a-z]+ )?(?:death|murder|killing|suicide|body|corpse|funeral|grave|arrest|brother|"
    r"sister|mother|father|son|daughter|wife|husband|widow|friend|lover|girlfriend|boyfriend)\b"
)
"""What people have and places have not, behind a name."""


def before_it(reading: Reading, sentence: Sentence) -> Sentence | None:
    """Return the sentence whose subject "it" means at the beginning of the next one in its line,
    None for another beginning.
    """
    place = reading.place_of(sentence)
    if not place or not _IT.match(sentence.shape):
        return None
    before = reading.sentences[place - 1]
    return before if before.line == sentence.line else None


def nearest(
    reading: Reading,
    sentence: Sentence,
    place: int,
    kinds: Sequence[Kind],
    lines_back: int = 3,
    but: Ref | None = None,
    gender: str | None = None,
) -> Ref | None:
    """Return the nearest entity of some kinds named before a place in the sentence's shape.

    A pronoun there means nobody known to be of the other gender, and nobody at all if somebody
    else in the paragraph is likelier by gender. `gender` is the pronoun's if it stands elsewhere,
    `but` is excluded. With `lines_back` below zero, only names in the sentence count.
    """
    if _OF_UNNAMED.search(sentence.shape, 0, place + len("whose")):
        return None
    if sentence.shape.startswith("whose ", place):
        lines_back = -1  # a relative clause is about somebody in its own sentence
    gender = gender_of_pronoun(sentence, place) if gender is None else gender
    relatives = relatives_before(reading, sentence, place)
    unsure: Ref | None = None
    for line, ref in _before(reading, sentence, place, kinds, lines_back, gender):
        if unsure is not None and line != sentence.line:
            break
        if ref == but or not may_mean(reading, gender, ref):
            continue
        if ref in relatives and line == sentence.line:
            break  # "Her mother Ann hates her husband": whose?
        if isinstance(ref, NewEntity) and ref.name not in reading.new:
            break  # of whom nothing else is known
        if not gender or is_sure(reading, gender, ref):
            return ref if unsure in (None, ref) else None
        unsure = unsure or ref
    return unsure


def _before(
    reading: Reading,
    sentence: Sentence,
    place: int,
    kinds: Sequence[Kind],
    lines_back: int,
    gender: str,
) -> Iterator[tuple[int, Ref]]:
    """Yield those named before a place and their lines, the likeliest antecedents first."""
    shared = shared_owner(reading, sentence, place)
    pronoun = place
    place = same_pronoun_before(sentence, place) if shared is None else shared
    before = [m for m in sentence.before(place) if not sentence.text[: m.start].endswith("(")]
    before = [m for m in before if not is_addressed_by(sentence, m, pronoun)]
    before = [m for m in before if not _is_thing(reading, sentence, m)]
    before.sort(
        key=lambda m: (
            kills(sentence, m, pronoun) or is_object(sentence, m, pronoun),
            is_aside(sentence, m),
        )
    )
    for mention in before:
        if ref := _referred(reading, sentence, mention, kinds, lines_back >= 0):
            yield sentence.line, ref
        elif _may_be_meant(reading, sentence, mention, kinds):
            yield sentence.line, NewEntity(Kind.CHARACTER, reading.full_name(mention))
    if Kind.PERSON in kinds and _goes_on_about_title(reading, sentence):
        about = reading.person_of_title
        if about is not None:
            yield sentence.line, about
    index = reading.place_of(sentence)
    for earlier in reversed(reading.sentences[max(0, index - _SENTENCES_BACK) : index]):
        if sentence.line - earlier.line > lines_back:
            break
        if opens_alike(earlier, sentence, gender):
            continue
        beside = earlier.line == sentence.line
        for mention in by_prominence(earlier):
            if ref := _referred(reading, earlier, mention, kinds, beside):
                yield earlier.line, ref
            elif beside and _may_be_meant(reading, earlier, mention, kinds):
                yield earlier.line, NewEntity(Kind.CHARACTER, reading.full_name(mention))


def _is_thing(reading: Reading, sentence: Sentence, mention: Mention) -> bool:
    """Return whether a new name of two or more words has an article, like no person's: "the Lantern
    Fair".
    """
    new = mention.known == "new" and reading.kind_of_new(mention) is None
    return new and " " in mention.form and sentence.text[: mention.start].endswith(" the ")


def subject(reading: Reading, sentence: Sentence, place: int, other: Ref | None) -> Ref | None:
    """Return whom "she" means beside an `other`: the sentence's subject, or the one before."""
    gender = gender_of_pronoun(sentence, place)
    first = sentence.mentions[0] if sentence.before(place) else None
    ref = reading.refer(first, [Kind.CHARACTER], create=False) if first else None
    if first is None or (ref is not None and ref == other):
        return nearest(reading, sentence, 0, [Kind.CHARACTER], but=other, gender=gender)
    if sentence.shape[: sentence.place(first.start)].strip(' "'):
        return None  # it is not the subject
    return ref if ref is not None and may_mean(reading, gender, ref) else None


def _goes_on_about_title(reading: Reading, sentence: Sentence) -> bool:
    """Return whether every sentence of a paragraph so far begins with "He" or "She"."""
    line = reading.by_line[sentence.line]
    so_far = line[: line.index(sentence) + 1]
    return sentence.line > 1 and all(map(opens_with_pronoun, so_far))


def _may_be_meant(
    reading: Reading, sentence: Sentence, mention: Mention, kinds: Sequence[Kind]
) -> bool:
    """Return whether a new name may be that of a character of whom nothing is known yet: it looks
    like a name of people, or is the subject of its sentence.
    """
    new = mention.known == "new" and reading.kind_of_new(mention) is None
    like_person = (
        reading.is_person_name(mention)
        or is_given_name(mention.form.casefold())
        or opens_like_part(mention.form)
        or _OF_PERSON.match(sentence.text, mention.end)
    )
    return bool(Kind.CHARACTER in kinds and new and (like_person or is_subject(sentence, mention)))


def _referred(
    reading: Reading, sentence: Sentence, mention: Mention, kinds: Sequence[Kind], close: bool
) -> Ref | None:
    """Return the known entity that a name means; a name close by may also be a new person's."""
    if reading.may_be_namesake(mention) and is_said_of_film(sentence, mention):
        return None
    ref = reading.established(mention, kinds)
    new = mention.known == "new" and reading.kind_of_new(mention) is None
    person = new and reading.is_person_name(mention) and not is_firm_name(mention)
    if ref is None and close and person and Kind.PERSON in kinds:
        return reading.refer(mention, [Kind.PERSON])
    return ref
