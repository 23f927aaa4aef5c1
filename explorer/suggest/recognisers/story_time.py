"""When a story happens relative to other films: "between the third and fourth film"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.numbers import ORDINAL, read_ordinal
from explorer.suggest.reading import Reading
from explorer.suggest.sentences import Sentence
from explorer.suggest.suggestion import Suggestion
from explorer.values.folding import words_of

_NTH = rf"(?:{ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))"
_EVENT = (
    rf"(?:the )?(?:events (?:of|in) |story of |action of )?(?:the )?"
    rf"(?:⟦\d+⟧(?:(?:, | and )⟦\d+⟧)??|(?:{_NTH})(?: (?:film|movie|part|chapter|"
    rf"instal+ment|entry|one))?(?: of [^.,;]{{1,30}})?)"
)
_BETWEEN = re.compile(
    rf"\bbetween (?:the )?(?:events of )?(?P<first>⟦\d+⟧|{_NTH})(?: (?:film|movie|"
    rf"part|chapter|one))?"
    rf" and (?:the )?(?P<second>⟦\d+⟧|{_NTH})(?: (?:films?|movies?|parts?|"
    rf"chapters?|instal+ments?|ones?|entry))?"
)
_BESIDE: tuple[tuple[str, str], ...] = (
    (
        "alongside",
        r"(?:concurrently with|alongside|parallel (?:to|with)|in parallel with|at "
        r"the same time as|during|simultaneously with|around the time of)",
    ),
    ("after", r"(?:after|following|in the wake of)"),
    ("before", r"(?:before|prior to|ahead of)"),
)
_FORMS = tuple((rel, re.compile(rf"\b{words} {_EVENT}")) for rel, words in _BESIDE)
_TELLS_ORDER = re.compile(
    r"\b(?:set|takes? place|taking place|happens?|occurs?|story|unfolds|events?|"
    r"comes?|action|timeline|chronologically|falls|scene)\b"
)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the story's place among other films and events."""
    if reading.properties.find("story-time") is None:
        return
    for sentence in reading.sentences:
        film = reading.film
        between = _BETWEEN.search(sentence.shape)
        if between:
            first = _event(reading, sentence, between["first"])
            second = _event(reading, sentence, between["second"])
            if first and second and first != second and film not in (first, second):
                value = f"between {first} and {second}"
                yield from reading.propose(
                    sentence,
                    between.span(),
                    film,
                    "story-time",
                    value,
                    "place in the story's order",
                    0.85,
                )
            continue
        if not _TELLS_ORDER.search(sentence.shape):
            continue
        for relation, pattern in _FORMS:
            for match in pattern.finditer(sentence.shape):
                event = _event(reading, sentence, match.group())
                subject = _subject(reading, sentence, match.start())
                kinds = {reading.kind_of(entity_id) for entity_id in (event, subject) if entity_id}
                if event and event != subject and (subject != film or kinds == {Kind.FILM}):
                    yield from reading.propose(
                        sentence,
                        match.span(),
                        subject,
                        "story-time",
                        f"{relation} {event}",
                        "place in the story's order",
                        0.75,
                    )


def _subject(reading: Reading, sentence: Sentence, place: int) -> str:
    """Return the event that is timed, if one is named right before; else the film."""
    for mention in sentence.before(place)[:1]:
        for entity_id in mention.ids:
            if reading.pack.entities[entity_id].kind is Kind.EVENT:
                return entity_id
    return reading.film


def _event(reading: Reading, sentence: Sentence, text: str) -> str:
    """Return the id of the film or event that words mean, "" if the pack has none."""
    for number in re.findall(r"⟦(\d+)⟧", text):
        mention = sentence.mentions[int(number)]
        for entity_id in mention.ids:
            if reading.pack.entities[entity_id].kind in (Kind.FILM, Kind.EVENT):
                return entity_id
    ordinal = re.search(rf"\b{_NTH}\b", text)
    place = read_ordinal(ordinal.group()) if ordinal else None
    return _nth_film(reading, place) if place else ""


def _nth_film(reading: Reading, place: int) -> str:
    """Return the film with the number in its title, or with that position in the known order."""
    films = [e for e in reading.pack.entities.values() if e.kind is Kind.FILM]
    numbered = [e.id for e in films if str(place) in words_of(e.name)]
    if len(numbered) == 1:
        return numbered[0]
    order = {e.id: len(_before(reading, e.id)) for e in films if e.id != reading.film}
    followed = {before for e in films for before in e.follows}
    placed = [
        film for film, count in order.items() if count == place - 1 and (count or film in followed)
    ]
    return placed[0] if len(placed) == 1 else ""


def _before(reading: Reading, film: str) -> set[str]:
    seen: set[str] = set()
    stack = [film]
    while stack:
        entity = reading.pack.entities.get(stack.pop())
        for before in entity.follows if entity else ():
            if before not in seen:
                seen.add(before)
                stack.append(before)
    return seen
