"""Dates: of releases and plans for them, production, a first mention, births and deaths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from explorer.model.enums import Kind
from explorer.model.scope import PREMIERE
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.meaning.subjects import is_of_aside
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.date_triggers import (
    Trigger,
    in_right_year,
    is_end_of_shoot,
    is_further_shoot,
    is_no_release,
    is_plan,
    is_premiere,
    is_to_come,
    nearest_trigger,
    opens_in_cinemas,
    opens_on_scene,
)
from explorer.suggest.recognisers.production.release_regions import goes_on, region_of
from explorer.suggest.recognisers.production.shoots import (
    OF_PART,
    is_of_gun,
    is_of_someone,
    whole_shoot,
)
from explorer.suggest.recognisers.rows.label_values import is_of_disc
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.sentences import Sentence
from explorer.suggest.text.spoken_dates import SpokenDate, spoken_dates
from explorer.values.spoken.points import MONTH_NAMES

_MOVED = re.compile(
    r"\b(?:moved|moves|pushed|pushes|delayed|postponed|rescheduled|shifted|brought forward|bumped)"
    r"\b[^.;]*\bfrom (?P<from>(?:[^.;]|\.(?= \d)){4,40}) to (?P<to>(?:[^.;]|\.(?= \d)){4,30})"
)
"""A plan that was changed: the second date is the present one."""
_OF_EVENT = re.compile(r"(?:(?<=at the )|(?<=of the )|(?<=in the ))(?P<year>(?:18|19|20)\d\d) ⟦")
"""The year of a festival, not a date of its own: "at the 2016 Sundance Film Festival"."""
_FIRST_FILM = "1878"
_YEAR_LONG = len("1878")
_OF_ANY_TIME = ("set-when", "born", "died")
_NO_TITLE_YEAR = ("production-period", "set-when", "planned-release", "born", "died")
_TITLE_BEFORE = re.compile(r"⟧\"? \($")
_YEAR_OF_FILM = re.compile(
    r"\b(?:is|was) an? (?P<year>(?:18|19|20)\d\d) [^.;]{0,50}?\b(?:film|movie|picture)\b"
    r"|⟦(?P<film>\d+)⟧(?: ?/[^.()]{2,60}?|"
    r" \(aka [^()]{2,50}\))? \((?:[^()]{2,60}, )?(?P<year2>(?:18|19|20)\d\d)\)"
    r"|^(?:the )?⟦(?P<film4>\d+)⟧, (?P<year4>(?:18|19|20)\d\d)\W*$"
    r"|^\W*from (?P<year3>(?:18|19|20)\d\d), (?:the )?⟦(?P<film3>\d+)⟧"
)
_LIFE = re.compile(
    r"⟦(?P<who>\d+)⟧(?:,? \(|, (?:[a-z -]{3,30}, )?)(?P<born>(?:18|19|20)\d\d) ?[-–—] ?"
    r"(?P<died>(?:18|19|20)\d\d)\b"
)
_LIFE_BEFORE = re.compile(r"⟦(?P<who>\d+)⟧(?: [a-z]{2,3})? \((?:born |b\. )?$")
_OTHER_MEDIUM = re.compile(
    r"\b(?:dvds?|blu-?rays?|home video|home media|vhs|on video|laserdisc|dis[ck]s?)\b"
)
_RELEASES = ("release-date", "planned-release")
_RELEASE_LABEL = re.compile(r"\W*release dates? ?[:\t]")
_DIGIT = re.compile(r"\d(?!⟧)|⟦\d+⟧\d")
_NO_RELEASE = re.compile(r"\b(?:posted|published|updated|copyright|©|retrieved)\b")


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield what happened on the dates in a text."""
    line, day = 0, ""  # the last date of a line gives those after it their year
    for sentence in reading.sentences:
        day = day if sentence.line == line else ""
        line = sentence.line
        dated = not sentence.words.isdisjoint(MONTH_NAMES) or _DIGIT.search(sentence.shape)
        if not dated or _NO_RELEASE.search(sentence.shape):
            continue
        moved = _MOVED.search(sentence.shape)
        if moved and (last := list(spoken_dates(moved["to"], reading.source.published))):
            film = reading.film_at(sentence, moved.start())
            span, day_now = moved.span("to"), last[0].edtf
            yield from reading.propose(
                sentence, span, film, "planned-release", day_now, "date moved", 0.75
            )
            continue
        event = _OF_EVENT.search(sentence.shape)
        dates = [
            _of_year(date, event["year"]) if event else date
            for date in spoken_dates(sentence.shape, reading.source.published or day)
            if not _OF_EVENT.match(sentence.shape, date.start)
            and not (date.guessed and date.edtf < day)  # perhaps of the year after
        ]
        days = (date.edtf.rpartition("/")[2] for date in reversed(dates))
        day = next((last for last in days if len(last) > _YEAR_LONG), day)
        if wrapped := whole_shoot(sentence.shape, dates):
            whole, span = wrapped
            film = reading.film_at(sentence, span[0])
            yield from reading.propose(
                sentence, span, film, "production-period", whole, "dates in words", 0.85
            )
            dates = [date for date in dates if not span[0] <= date.start < span[1]]
        for date in dates:
            life = _LIFE_BEFORE.search(sentence.shape, 0, date.start)
            if life and ("/" in date.edtf or "b" in life.group()[-6:]):
                yield from _life(reading, sentence, life, date)
            else:
                yield from _dated(reading, sentence, date, dates)
        yield from _film_years(reading, sentence)
        yield from _life_years(reading, sentence)


def _of_year(date: SpokenDate, year: str) -> SpokenDate:
    """Return a date without a year of its own in the year of the festival."""
    return date._replace(edtf=f"{year}{date.edtf[4:]}", guessed=False) if date.guessed else date


def _film_years(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield the years of films, beside their titles or for the film of the text."""
    for match in _YEAR_OF_FILM.finditer(sentence.shape):
        of_year: Ref | None = reading.film_at(sentence, match.start())
        if named := match["film"] or match["film3"] or match["film4"]:
            of_year = reading.refer(sentence.mentions[int(named)], [Kind.FILM], create=False)
        year = match["year"] or match["year2"] or match["year3"] or match["year4"]
        yield from reading.propose(
            sentence, match.span(), of_year, "release-date", year, "year of a film", 0.7
        )


def _life_years(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield the years of birth and death after a person's name."""
    for match in _LIFE.finditer(sentence.shape):
        person = sentence.mentions[int(match["who"])]
        if not (person.ids or reading.is_person_name(person)):
            continue
        ref = reading.refer(person, [Kind.PERSON])
        for role in ("born", "died"):
            yield from reading.propose(
                sentence, match.span(), ref, role, match[role], "years of a life", 0.8, [person]
            )


def _life(
    reading: Reading, sentence: Sentence, match: re.Match[str], date: SpokenDate
) -> Iterator[Suggestion]:
    """Yield the dates in brackets after a name: "(3 May 1901 – 7 June 1980)"."""
    person = sentence.mentions[int(match["who"])]
    if not (person.ids or reading.is_person_name(person)):
        return
    ref = reading.refer(person, [Kind.PERSON])
    for role, day in zip(("born", "died"), date.edtf.split("/"), strict=False):
        span = match.start(), date.end
        yield from reading.propose(
            sentence, span, ref, role, day, "dates of a life", 0.85, [person]
        )


_AFTERWARDS = ("interview", "review", "podcast", "essay")
"""Kinds of texts that look back on a shoot."""
_WAS_SHOT = re.compile(r"\b(?:began|started|commenced|shot|filmed|wrapped|finished|had)\b")


def _dated(
    reading: Reading, sentence: Sentence, date: SpokenDate, dates: list[SpokenDate]
) -> Iterator[Suggestion]:
    """Yield what happened on a date."""
    shape = sentence.shape
    trigger = nearest_trigger(shape, date, dates) or _carried(shape, date, dates)
    if trigger is None:
        return
    _, _, score, start, end = trigger
    guessed = date.guessed
    date = in_right_year(shape, trigger, date, reading.source.published)
    if not (role := _what_happened(reading, sentence, date, trigger)):
        return
    looks_back = reading.source.kind in _AFTERWARDS and _WAS_SHOT.search(shape, 0, max(end, start))
    if guessed and role == "production-period" and looks_back:
        return  # the film is out: shot in the year before, or earlier
    of_life = role in ("born", "died")
    film = reading.film_at(sentence, min(start, date.start))
    subject = _born(reading, sentence, start) if of_life else film
    score -= 0.15 if guessed else 0
    why = "date, with the year taken from the source" if guessed else "date in words"
    span = (min(start, date.start), max(end, date.end))
    medium = PREMIERE if role in _RELEASES and is_premiere(shape, span) else ""
    if any(span[0] < other.start < date.start for other in dates):
        span = (date.start, date.end)  # a shortened phrase would show the other date
    day = date.edtf
    if role == "production-period" and "/" not in day and is_end_of_shoot(shape, start, date):
        day = f"../{day}"
    for suggestion in reading.propose(sentence, span, subject, role, day, why, score):
        region = region_of(sentence, date, dates) if role in _RELEASES else ""
        yield replace(suggestion, medium=medium, region=region)


def _what_happened(reading: Reading, sentence: Sentence, date: SpokenDate, trigger: Trigger) -> str:
    """Return the property of which the words of a trigger give the date, "" if of none."""
    shape, (_, role, _, start, end) = sentence.shape, trigger
    if date.edtf < _FIRST_FILM and role not in _OF_ANY_TIME:
        return ""
    if _is_of_other_work(shape, date, role):
        return ""
    if role == "production-period" and (
        OF_PART.search(shape, 0, max(start, date.start))
        or is_of_gun(reading, sentence, start)
        or is_further_shoot(shape, start, end)
    ):
        return ""  # "a new ending was shot in May"; "X was shot in May, and survived"
    if role == "release-date" and (
        is_no_release(shape, start, end) or is_of_someone(reading, sentence, start)
    ):
        return ""
    if role in _RELEASES and _IT.match(shape) and _is_after_book(reading, sentence):
        return ""  # "It comes from Ann Bell's novel. It came out in 1935."
    if role == "release-date" and opens_on_scene(shape, end, date):
        role = "set-when"
    elif role == "set-when" and opens_in_cinemas(shape, end, date, reading.source.published):
        role = "release-date"
    if role == "release-date" and _is_of_disc(reading, sentence, date, trigger):
        return ""
    if role == "release-date" and (
        is_plan(shape, (start, end), date)
        or is_to_come(shape, (start, end), date, reading.source.published)
    ):
        role = "planned-release"
    return role


def _is_of_other_work(shape: str, date: SpokenDate, role: str) -> bool:
    """Return whether a year is that of another film or of a book: "the sequel to the 1975 hit"."""
    if role in _NO_TITLE_YEAR and _TITLE_BEFORE.search(shape, 0, date.start):
        return True
    owned = role == "set-when" or (role in _OF_MAKERS and _OWNER.search(shape, 0, date.start))
    return bool(_OF_BOOK.match(shape, date.end) or (owned and _OF_FILM.match(shape, date.end)))


def _carried(shape: str, date: SpokenDate, dates: list[SpokenDate]) -> Trigger | None:
    """Return the words for what happened on an earlier date, if the same happened elsewhere on this
    one: "opened in France on 3 May and in Italy on 7 May".
    """
    earlier = [other for other in dates if other.end <= date.start]
    if not earlier or not goes_on(shape, earlier[-1], date):
        return None
    trigger = nearest_trigger(shape, earlier[-1], dates) or _carried(shape, earlier[-1], dates)
    return trigger if trigger is not None and trigger.role in _RELEASES else None


_OF_FILM = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:film|movie|picture|classic|adaptation|drama|comedy|thriller|hit|novel|"
    r"musical|original|re-?make|reboot|sequel|prequel|predecessor|success|flop|documentary|book|play)\b"
)
_OWNER = re.compile(r"(?:\b(?:the|an?|his|her|their|its|this|that)|['’]s) $")
_OF_MAKERS = ("production-period", "planned-release")
_OF_BOOK = re.compile(r" (?:[a-z-]+ )?(?:novel|novella|book|play|memoir|short story|comic)\b")

_IT = re.compile(
    r"\W*it (?:(?:first|only|had|was|finally|originally) )*(?:came out|released|published)\b"
)
_BOOK = re.compile(r"\b(?:novel|novella|book|memoir|graphic novel|short story|comic)\b")
_OF_MAKING = re.compile(
    r"\b(?:films?|filmed|movie|picture|adapt\w*|version|it|shot|directed|made|stars?|starring|based)\b"
)


def _is_after_book(reading: Reading, sentence: Sentence) -> bool:
    """Return whether the sentence before, in the same line, is about a book and not the film."""
    place = reading.place_of(sentence)
    before = reading.sentences[place - 1] if place else sentence
    if before is sentence or before.line != sentence.line:
        return False
    names_film = any(reading.film in mention.ids for mention in before.mentions)
    words = before.text[before.start : before.end].casefold()  # a novel may be known by name
    return bool(_BOOK.search(words)) and not (names_film or _OF_MAKING.search(before.shape))


def _is_of_disc(reading: Reading, sentence: Sentence, date: SpokenDate, trigger: Trigger) -> bool:
    """Return whether a release is on disc, by the words around it or by the text's own label."""
    start = max(0, min(trigger.start, date.start) - 8)
    end = max(trigger.end, date.end) + 12
    near = sentence.text[sentence.offset(start) : sentence.offset(end - 1) + 1].casefold()
    labelled = _RELEASE_LABEL.match(sentence.shape) and is_of_disc(reading.lines)
    return bool(labelled or _OTHER_MEDIUM.search(near))


def _born(reading: Reading, sentence: Sentence, place: int) -> Ref | None:
    """Return who was born or died: the name right before, or else a pronoun's antecedent."""
    before = sorted(sentence.before(place), key=lambda mention: is_of_aside(sentence, mention))
    if not before:
        return nearest(reading, sentence, place, [Kind.PERSON, Kind.CHARACTER])
    mention = before[0]
    ref = reading.refer(mention, [Kind.PERSON, Kind.CHARACTER], create=False)
    if ref is None and reading.is_person_name(mention):
        return reading.refer(mention, [Kind.PERSON])
    return ref
