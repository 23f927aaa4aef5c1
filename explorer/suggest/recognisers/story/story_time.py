"""When a story happens relative to other films: "between the third and fourth film"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.lists.place_names import is_place_name
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import (
    NewEntity,
    NewStoryTime,
    Ref,
    SuggestedValue,
    Suggestion,
)
from explorer.suggest.text.numbers import ORDINAL, read_ordinal
from explorer.suggest.text.sentences import Sentence
from explorer.values.folding import words_of
from explorer.values.spoken.points import MONTH_NAMES

_NTH = rf"(?:{ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))"
_TITLE = r"⟦\d+⟧(?: \d{1,2}(?!\d))?(?:: (?:[a-z]+ )?⟦\d+⟧)?"
_YEAR = r" \((?:18|19|20)\d\d\)"
_FILMS = r"(?:films?|movies?|parts?|chapters?|instal+ments?|entries|ones?)"
_EVENT = (
    rf"(?:the )?(?:events (?:of|in) |story of |action of )?(?:the )?"
    rf"(?:{_TITLE}(?:(?:, | and )⟦\d+⟧)??|(?:{_NTH})(?: (?:film|movie|part|chapter|"
    rf"instal+ment|entry|one))?(?: of [^.,;]{{1,30}})?)"
)
_BETWEEN = re.compile(
    rf"\bbetween (?:the )?(?P<events>events of )?(?P<first>{_TITLE}|{_NTH})(?: {_FILMS})?"
    rf"(?P<year>{_YEAR})? and (?:the )?(?P<second>{_TITLE}|{_NTH})(?P<year2>{_YEAR})?"
    rf"(?: (?P<films>(?:⟦(?P<series>\d+)⟧ )?{_FILMS})\b)?"
)
_EVENTS_OF = re.compile(rf"\bevents of (?P<title>{_TITLE})$")
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
            first, second = (_bound(reading, sentence, between, at) for at in ("first", "second"))
            if first and second and first != second and film not in (first, second):
                value = _time("between", first, second)
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
                event = _event(reading, sentence, match.group()) or _named(reading, sentence, match)
                subject = _subject(reading, sentence, match.start())
                kinds = {reading.kind_of(entity_id) for entity_id in (event, subject) if entity_id}
                if event and event != subject and (subject != film or kinds == {Kind.FILM}):
                    yield from reading.propose(
                        sentence,
                        match.span(),
                        subject,
                        "story-time",
                        _time(relation, event),
                        "place in the story's order",
                        0.75,
                    )


def _time(relation: str, *events: Ref) -> SuggestedValue:
    """Return a time of the story in its property's form."""
    time = NewStoryTime(relation, events)
    known = [event for event in events if isinstance(event, str)]
    return time.written(known) if len(known) == len(events) else time


def _bound(reading: Reading, sentence: Sentence, match: re.Match[str], at: str) -> Ref | None:
    """Return one of the two films between which a story happens, if need be as a new one."""
    if known := _event(reading, sentence, match[at]):
        return known
    tells_order = _TELLS_ORDER.search(sentence.shape) is not None
    place = read_ordinal(match[at])
    if place is not None:
        if not (match["films"] and tells_order):
            return None
        series = f"{sentence.mentions[int(match['series'])].form} " if match["series"] else ""
        return reading.add(NewEntity(Kind.FILM, f"The {match[at]} {series}film"))
    title = _text(sentence, match.span(at))
    is_film = match["events"] or match["year"] or match["year2"] or title[-1:].isdigit()
    return reading.add(NewEntity(Kind.FILM, title)) if is_film and tells_order else None


def _named(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Ref | None:
    """Return the film of "the events of X" as a new one, None for any other phrase."""
    title = _EVENTS_OF.search(match.group())
    if title is None:
        return None
    start = sentence.offset(match.start() + title.start("title"))
    name = _WHOLE_TITLE.match(sentence.text, start)
    if name is None or is_place_name(name[0]) or _OF_DAY.match(name[0]):
        return None
    return reading.add(NewEntity(Kind.FILM, name[0]))


_CAPITAL = r"[^\W_a-z][\w’'-]*"
_WHOLE_TITLE = re.compile(rf"{_CAPITAL}(?::? (?:(?:of|the|of the|v|vs\.?) )?{_CAPITAL})*")
_OF_DAY = re.compile(rf"(?:{'|'.join(MONTH_NAMES)}|christmas|easter|\d)\b", re.IGNORECASE)
"""What begins like a day: "the events of May 1926"."""


def _text(sentence: Sentence, span: tuple[int, int]) -> str:
    """Return the words at a place in a sentence's shape as they are printed."""
    start, end = map(sentence.offset, span)
    return sentence.text[start:end].strip()


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
    numbered = [e.id for e in films if place in map(_number, words_of(e.name))]
    if len(numbered) == 1:
        return numbered[0]
    order = {e.id: len(_before(reading, e.id)) for e in films if e.id != reading.film}
    followed = {before for e in films for before in e.follows}
    placed = [
        film for film, count in order.items() if count == place - 1 and (count or film in followed)
    ]
    return placed[0] if len(placed) == 1 else ""


def _number(word: str) -> int | None:
    """Return the number that a word of a title stands for, None for any other word."""
    return int(word) if word.isdecimal() else read_ordinal(word)


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
