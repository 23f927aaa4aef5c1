"""Other sources' claims, if this text has the subject and the value in the same sentence.

Each is a question about this text: the value may be there for another reason.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from explorer.model.enums import PEOPLE, Factuality, Kind, RuleName, Topic, ValueType
from explorer.model.property import Property
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.people.terms import ALSO
from explorer.suggest.recognisers.shared_cues import credits_at, cue, is_scene, roles, speaks_of
from explorer.suggest.stated import NAMING, Stated, stated_claims
from explorer.suggest.suggestion import SuggestedValue, Suggestion
from explorer.suggest.text.numbers import NUMBER, read_number
from explorer.suggest.text.sentences import Sentence
from explorer.suggest.text.spoken_dates import spoken_dates
from explorer.values.terms import in_words

_CAST = "cast"
_FAR = 60
"""Characters between two names from which they are normally unrelated."""
_FILM = re.compile(
    r"\b(?:film|movie|picture|thriller|drama|comedy|western|musical|feature|adaptation)\b"
    r"|^\W*(?:it|this) (?:is|was|stars|has|runs|opens|opened)\b"
)
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|hers)\b")
_NUMBERS = re.compile(rf"(?<![\w.,]){NUMBER}(?![\w,]*\d)")
_VAGUE = frozenset(("part-size", "part-matters", "explained"))
"""Scales with terms that say little by themselves: "key", "central"."""
_CONTACT = "contact"
"""The relation of ties between people who meet."""
_PART_ROLE = "part-role"
_SIGN = len("⟦999⟧")
"""Longest sign of a name."""
_STORY_YEAR = "set-when"
_MADE = re.compile(
    r"\b(?:released|made|shot|filmed|premiered|produced|opened|directed|novel|book|play|version)\b"
)
"""Words of sentences whose years are hardly those of the story."""
_OCCUPATION = "occupation"
_FEW = 3
"""Most words of an occupation to be looked for literally; a single word must be near the name."""
_LITERAL = frozenset(("award", "also-known-as"))
"""Texts to be looked for literally, such as prizes and titles."""
_SHORTEST = 5
"""Length from which such a text is looked for."""
_Span = tuple[int, int]
WHY_SHARED = "what another source states"


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield other sources' facts of which a sentence has subject and value."""
    known: dict[str, list[tuple[Stated, Property]]] = {}
    answered = set[tuple[str, str, int]]()
    for claim in stated_claims(reading.pack):
        prop = reading.pack.properties.get(claim.property)
        if prop and claim.source != reading.source.id and claim.property not in NAMING:
            known.setdefault(claim.subject, []).append((claim, prop))
        elif prop and (prop.value_type is ValueType.QUANTITY or prop.rule is RuleName.FUNCTIONAL):
            answered |= {(claim.subject, prop.id, line) for line in claim.lines}
    if not known:
        return
    stated = (claim for claims in known.values() for claim, _ in claims)
    called = roles(reading.film, stated)
    for sentence in reading.sentences:
        for subject, span in _subjects(reading, sentence, called).items():
            facts = {
                (prop.id, value): prop
                for claim, prop in known.get(subject, ())
                if not claim.denied
                for value in sorted(claim.values)
            }
            tied = Counter(value for _, value in facts)
            for (_, value), prop in facts.items():
                if (subject, prop.id, sentence.line) in answered:
                    continue  # "under two million", and another source has two
                if prop.id == _PART_ROLE and span and span[1] - span[0] > _SIGN:
                    continue  # "the heroine" states by itself what she is
                apart = tied[value] == 1 and not _is_of_people(prop) and prop.id != _JOURNEY
                if apart or prop.relation == _CAST or speaks_of(prop, sentence.shape):
                    yield from _asked(reading, sentence, subject, span, prop, value)


_JOURNEY = "travels-to"
"""The property of places that someone goes to, and need not go to where they are from."""


def _is_of_people(prop: Property) -> bool:
    """Return whether a tie must be named in the text: "her stepfather, Holm" does not confirm the
    uncle of other sources, and two names may be side by side in a cast.
    """
    return prop.relation == _CONTACT or prop.topic is Topic.KINSHIP


def _subjects(
    reading: Reading, sentence: Sentence, called: Mapping[str, str]
) -> dict[str, _Span | None]:
    """Return whom and what a sentence is about, with the place in the shape if named."""
    subjects: dict[str, _Span | None] = {}
    for number, mention in enumerate(sentence.mentions):
        place = sentence.place_of(number)
        for entity_id in mention.ids[:1]:
            subjects.setdefault(entity_id, (place, place + len(f"⟦{number}⟧")))
    if film := _FILM.search(sentence.shape):
        subjects.setdefault(reading.film, film.span())
    for words, entity_id in called.items():
        if (place := sentence.shape.find(words)) >= 0:
            subjects.setdefault(entity_id, (place, place + len(words)))
    if pronoun := _PRONOUN.search(sentence.shape):
        who = nearest(reading, sentence, pronoun.start(), PEOPLE)
        if isinstance(who, str):
            subjects.setdefault(who, pronoun.span())
    return subjects


def _asked(
    reading: Reading,
    sentence: Sentence,
    subject: str,
    at: _Span | None,
    prop: Property,
    value: str,
) -> Iterator[Suggestion]:
    place = _place(reading, sentence, subject, at, prop, value)
    if place is None or at is None:
        return
    start, end = min(at[0], place[0]), max(at[1], place[1])
    if end - start > _FAR:
        start, end = place
    stance = prop.rule is RuleName.STANCE
    yield from reading.propose(
        sentence,
        (start, end),
        subject,
        prop,
        _plain(prop, value),
        WHY_SHARED,
        0.5 if prop.relation == _CAST else 0.4,
        factuality=Factuality.OPINION if stance else Factuality.CERTAIN,
    )


def _plain(prop: Property, value: str) -> SuggestedValue:
    if prop.value_type is ValueType.ENTITY or prop.rule is RuleName.SET:
        return (value,)
    if prop.value_type is ValueType.BOOLEAN:
        return value == "True"
    if prop.value_type is ValueType.QUANTITY and (number := read_number(value)) is not None:
        return int(number) if number == int(number) else number
    return value


def _place(
    reading: Reading,
    sentence: Sentence,
    subject: str,
    at: _Span | None,
    prop: Property,
    value: str,
) -> _Span | None:
    """Return where a sentence has the value, None if it has not or for another reason."""
    shape = sentence.shape
    if prop.value_type is ValueType.ENTITY:
        film = reading.kind_of(subject) is Kind.FILM
        return _place_of_entity(sentence, at, prop, value, film=film)
    if prop.value_type is ValueType.TEXT:
        return _place_of_text(sentence, at, prop, value)
    if prop.value_type is ValueType.TERM:
        vague = prop.id in _VAGUE or prop.rule is RuleName.STANCE
        if vague and not cue(prop).search(shape):
            return None
        match = _word(value).search(shape)
        return match.span() if match and _near(at, match.span()) else None
    if prop.value_type is ValueType.QUANTITY:
        spoken_of = cue(prop, unit=True).search(shape)
        for match in _NUMBERS.finditer(shape):
            if match.group() in ("a", "an"):
                continue  # "this week with a unit of sixty"
            if spoken_of and read_number(match.group()) == read_number(value.strip("~.")):
                return match.span()
    of_story = prop.id == _STORY_YEAR and not _MADE.search(shape)
    if prop.value_type is ValueType.DATE and (of_story or cue(prop).search(shape)):
        for date in spoken_dates(shape, reading.source.published):
            if date.edtf == value and not date.guessed:
                return date.start, date.end
    return None


def _place_of_entity(
    sentence: Sentence, at: _Span | None, prop: Property, value: str, *, film: bool
) -> _Span | None:
    """Return where an entity is named near the subject, or anywhere if that is the `film`."""
    shape = sentence.shape
    credit = prop.relation == "credit"
    topical = not film or credit or speaks_of(prop, shape)
    for number, mention in enumerate(sentence.mentions):
        if value in mention.ids[:1] and at:
            place = sentence.place_of(number)
            span = place, place + len(f"⟦{number}⟧")
            if credit and not credits_at(prop, shape, *span):
                continue
            if not topical and not is_scene(prop, shape, place):
                continue
            if film or _near(at, span):
                return span
    return None


def _place_of_text(
    sentence: Sentence, at: _Span | None, prop: Property, value: str
) -> _Span | None:
    """Return where a sentence has another source's text literally, None if it has not."""
    if at is None:
        return None
    if prop.id in _LITERAL and len(value) >= _SHORTEST:
        text = sentence.text[sentence.start : sentence.end].casefold()
        offset = text.find(value.casefold())
        if offset < 0:
            return None
        offset += sentence.start
        return sentence.place(offset), sentence.place(offset + len(value))
    if prop.id != _OCCUPATION or len(value.split()) > _FEW:
        return None
    words = re.compile(rf"\b{re.escape(value.casefold())}\b").search(sentence.shape)
    if words is None:
        return None
    near = _near(at, words.span()) if " " in value else words.end() + 1 == at[0]
    return words.span() if near else None


def _near(at: _Span | None, place: _Span) -> bool:
    return at is not None and max(place[0] - at[1], at[0] - place[1]) <= _FAR


@cache
def _word(term: str) -> re.Pattern[str]:
    """Return a pattern for a term in a text, including its synonyms."""
    forms = (in_words(term), term, *ALSO.get(term, ()))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, dict.fromkeys(forms)))})s?(?![\w-])")
