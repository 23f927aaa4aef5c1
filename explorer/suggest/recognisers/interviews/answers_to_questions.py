"""Credits, parts, costs and places in answers: “Who wrote the music?” “My brother, X.”"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, pairwise

from explorer.model.enums import Kind
from explorer.suggest.labels.crafts import CRAFTS
from explorer.suggest.meaning.people_phrases import person_meant, person_phrase
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.casting.part_names import described_part
from explorer.suggest.recognisers.production.money import sums
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.patterns import LIST, names_in
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.suggest.text.spoken_dates import spoken_dates

_WHY = "answer to a question"
_ASKS = r"(?<!⟧, )(?<!⟧ )\b(?:who|whom|whose)(?:'s|'d)?\b[^?]*?"
_PLAYED = re.compile(
    r"(?<!⟧, )(?<!⟧ )\bwho(?:'s|'d)? (?:[a-z]+ ){0,3}?(?:plays?|played|playing|voices|voiced) "
    r"(?:(?:the )?⟦(?P<part>\d+)⟧|(?:the|that) (?P<described>[a-z]+(?: [a-z]+)?))(?: [a-z' ]+)?\W*$"
)
_WOULD = re.compile(
    r"\bwould (?:you|they|he|she) (?:have )?(?:liked?|loved?|choose|chosen|hire|prefer)"
)
"""A wish: “Who would you like to write the music?”"""
_ANSWER = re.compile(
    rf"\W*(?:(?:[a-z]{{1,3}}|⟦\d+⟧): )?(?!(?:not|no|never)\b)"
    rf"(?:(?!(?:like|unlike|not|by|ask|but)\b)[a-z'-]+,? ){{0,6}}?(?P<who>{LIST})"
    r"(?=[,.;:!?)]|$| (?:did|does|was|is|and|who|again|wrote|from|i|he|she|plays|played|shot)\b)"
)
"""The beginning of an answer with few words before the names."""
_COSTS = re.compile(
    r"\b(?:what|how much) (?:did|does|has|was|were|is) "
    r"(?:it|this|that|the (?:[a-z]+ )?(?:film|movie|budget|picture)|your budget)"
    r"(?: (?:cost|budget))?(?: (?:you|to make|in the end))*\W*$|"
    r"\bhow (?:big|large|high|small) was (?:the|your) budget\b"
)
_WHERE = re.compile(
    r"\bwhere (?:did|was|were|have) (?:you|they|it|this|that|the (?:film|movie|picture|crew)|⟦\d+⟧|"
    r"all this|most of it)(?: all)? (?:shoot|film|shot|filmed|make it|made)\b"
)
_AND_WHERE = re.compile(r"\W*(?:and )?where(?: (?:was|is) (?:that|it|this))?(?: exactly)?\W*")
"""A question that goes on from one about shooting."""
_OF_SHOOTING = re.compile(r"\b(?:shoot|shooting|shot|film|filming|filmed)\b")
_IN_PLACE = re.compile(
    rf"\W*(?:(?:[a-z]{{1,3}}|⟦\d+⟧): )?(?:(?!(?:not|never)\b)[a-z']+,? ){{0,3}}?(?:in|on|at|around|"
    rf"near|outside) (?:the )?(?P<where>{LIST})"
)


_WHEN = re.compile(
    r"\bwhen (?:did|was|were) (?:you|they|it|this|that|the (?:film|movie|picture|crew)|⟦\d+⟧)"
    r"(?: all)? (?:shoot|film|shot|filmed)\b"
)
_IN_PLACES = re.compile(rf",? (?:all |mostly |mainly )?(?:in|at|around) (?P<where>{LIST})")
_FATE = re.compile(
    rf"\b(?:does|did|is|was) {person_phrase('v')} (?:really |actually |ever |still )?"
    r"(?:(?P<dies>die|dead|killed)|survive|live|alive)(?= (?:at|in) the end|\W*$)"
)
_YES_OR_NO = re.compile(
    r"\W*(?:(?:[a-z]{1,3}|⟦\d+⟧): )?(?:(?:sadly|alas|unfortunately|well|oh),? )?"
    r"(?:(?P<yes>yes|yeah|yep|(?:he|she) (?:does|did|is)\b(?! not))|no(?:pe)?\b|not at all)"
)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield what answers to questions credit, date and place, and who dies."""
    for question, answer in pairwise(reading.sentences):
        if not question.asks or answer.asks:
            continue
        if _COSTS.search(question.shape):
            yield from sums(reading, answer, "budget")
        yield from _fate(reading, question, answer)
        if _WHEN.search(question.shape):
            yield from _shot_on(reading, answer)
        if not answer.mentions:
            continue
        yield from _place(reading, question, answer)
        asked = _asked(reading, question)
        match = _ANSWER.match(answer.shape) if asked else None
        if asked is None or match is None:
            continue
        subject, role = asked
        named = names_in(match["who"], answer)
        if all(mention.ids or reading.is_person_name(mention) for mention in named):
            refs = [reading.refer(mention, [Kind.PERSON]) for mention in named]
            people = [person for person in refs if person is not None]
            yield from reading.propose(
                answer, match.span("who"), subject, role, people, _WHY, 0.7, named
            )


def _place(reading: Reading, question: Sentence, answer: Sentence) -> Iterator[Suggestion]:
    """Yield where the film was shot: “Where did you shoot?” “In the Atacama.”"""
    asked = _WHERE.search(question.shape) or _goes_on(reading, question)
    match = _IN_PLACE.match(answer.shape) if asked else None
    if match is None:
        return
    yield from _places(reading, answer, match)


def _places(reading: Reading, answer: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield the places in an answer as those where the film was shot."""
    named = names_in(match["where"], answer)
    refs = [reading.refer(mention, [Kind.PLACE]) for mention in named]
    places = [ref for ref in refs if ref is not None]
    span, film, role = match.span(), reading.film, "filming-location"
    yield from reading.propose(answer, span, film, role, places, _WHY, 0.7, named)


def _shot_on(reading: Reading, answer: Sentence) -> Iterator[Suggestion]:
    """Yield when, and perhaps where, the film was shot: "From 3 May to 6 June 2010, in Cork"."""
    for date in islice(spoken_dates(answer.shape, reading.source.published), 1):
        span, film = (date.start, date.end), reading.film
        yield from reading.propose(answer, span, film, "production-period", date.edtf, _WHY, 0.75)
        if match := _IN_PLACES.match(answer.shape, date.end):
            yield from _places(reading, answer, match)


def _fate(reading: Reading, question: Sentence, answer: Sentence) -> Iterator[Suggestion]:
    """Yield whether someone dies: “Does X survive?” “No.”"""
    asked, said = _FATE.search(question.shape), _YES_OR_NO.match(answer.shape)
    if asked is None or said is None:
        return
    who = person_meant(reading, question, asked, "v")
    dies = bool(asked["dies"]) is bool(said["yes"])
    whole = said.start(), len(answer.shape)
    yield from reading.propose(answer, whole, who, "dies", dies, _WHY, 0.7)


def _goes_on(reading: Reading, question: Sentence) -> bool:
    """Return whether a question is only "And where?", after one about shooting."""
    place = reading.place_of(question)
    before = [s for s in reading.sentences[max(0, place - 6) : place] if s.asks][-1:]
    return bool(
        before and _AND_WHERE.fullmatch(question.shape) and _OF_SHOOTING.search(before[0].shape)
    )


def _asked(reading: Reading, question: Sentence) -> tuple[Ref, str] | None:
    """Return the subject and the role that a question asks for, None for any other question."""
    if _WOULD.search(question.shape):
        return None
    if played := _PLAYED.search(question.shape):
        if played["described"]:
            return reading.add(described_part(played["described"])), "played-by"
        mention: Mention = question.mentions[int(played["part"])]
        part = reading.refer(mention, [Kind.CHARACTER])
        return (part, "played-by") if part is not None else None
    return next(
        ((reading.film, role) for role, form in _crafts() if form.search(question.shape)), None
    )


@cache
def _crafts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the questions about each craft: those that name the work come first."""
    works = tuple(
        (
            craft.role,
            re.compile(
                rf"(?:{_ASKS}|\b(?:and|what about) )(?:the )?(?:[a-z]+ )?"
                rf"(?:{craft.nouns or craft.people})\b[^?⟦]{{0,30}}\W*$"
            ),
        )
        for craft in CRAFTS
    )
    deeds = tuple(
        (
            craft.role,
            re.compile(rf"{_ASKS}\b(?:{craft.active}) (?:it|this|that|the (?:film|movie))\b"),
        )
        for craft in CRAFTS
        if craft.active
    )
    return works + deeds
