"""Lines of a label and a value: "Country: Austria", "Genre: drama"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.lists.nationalities import adjectives, countries, languages
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.film.kinds import GENRE_WORDS, genre_terms, language, place
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.patterns import names_in
from explorer.suggest.text.sentences import Sentence
from explorer.values.places.countries import find_country

_LABEL = re.compile(r"^\W*(?P<label>[a-z][a-z ]{1,30}?)(?:\(s\))? ?[:\t] ?(?P<rest>.+)$")
_PLACES = {
    "country": "country", "countries": "country", "country of origin": "country",
    "nationality": "country", "filmed in": "filming-location", "location": "filming-location",
    "locations": "filming-location", "filming locations": "filming-location",
    "filming location": "filming-location", "shooting location": "filming-location",
    "shooting locations": "filming-location", "shot in": "filming-location",
    "setting": "setting", "set in": "setting",
}  # fmt: skip
_CODE = 3
"""Most letters in a country's code."""
_SHORT = 60
"""Most characters of a line that names only countries."""
_COUNTRY_LINE = re.compile(
    r"(?P<names>[A-Z][A-Za-z. ]+?(?:[/,&-] ?[A-Z][A-Za-z. ]+?)*)[,;]? ?"
    r"\(?(?P<year>(?:18|19|20)\d\d)?\)?\W*$"
)
_THING = re.compile(r"^\W*(?:the )?⟦(?P<thing>\d+)⟧: ?(?:in )?(?:the )?⟦(?P<place>\d+)⟧\W*$")
_THINGS = (Kind.OBJECT, Kind.EVENT, Kind.PLACE, Kind.ORGANISATION)
_LANGUAGES = ("language", "languages", "original language", "intertitle language")
_YEARS = ("year", "release year", "year of release", "production year", "year of production")
LABELS = frozenset((*_PLACES, *_LANGUAGES, *_YEARS))
"""Labels of places, languages and years, in lower case."""
_SUBTITLED = re.compile(r" (?:with|w/)|\(")
"""Words before the language of subtitles."""
_GENRE_TOP = 12
"""Lines at the beginning of a text in which a line of genres only is the film's."""
_TOP = 6
"""Lines at the beginning of a text in which a line of a year only is the film's year."""
_YEAR_LINE = re.compile(r"\W*(?P<year>(?:18|19|20)\d\d)\W*$")


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the places and languages in labelled lines."""
    for sentence in reading.sentences:
        yield from _located(reading, sentence)
        yield from _countries(reading, sentence)
        if sentence.line <= _TOP and (year := _YEAR_LINE.match(sentence.text)):
            whole = (0, len(sentence.shape))
            yield from reading.propose(
                sentence, whole, reading.film, "release-date", year["year"], "line of a year", 0.7
            )
        if sentence.line <= _GENRE_TOP and sentence.end - sentence.start <= _SHORT:
            yield from _genre_line(reading, sentence)
        match = _LABEL.match(sentence.shape) if sentence.start == 0 else None
        if match is None:
            continue
        label = match["label"].strip()
        refs: list[Ref] = []
        if label in _PLACES:
            refs = _places(reading, sentence, match["rest"])
            role = _PLACES[label]
        elif label in ("genre", "genres"):
            yield from _genres(reading, sentence, match)
        elif label in _YEARS and (year := _YEAR_LINE.match(match["rest"])):
            yield from reading.propose(
                sentence, match.span(), reading.film, "release-date", year["year"],
                "line with a label", 0.8,
            )  # fmt: skip
        elif label in _LANGUAGES:
            spoken = sentence.text[sentence.offset(match.start("rest")) :].casefold()
            words = re.findall(r"[a-z]+", _SUBTITLED.split(spoken)[0])
            refs = [language(reading, word) for word in words if word in languages()]
            role = "language"
        if refs:
            yield from reading.propose(
                sentence, match.span(), reading.film, role, refs, "line with a label", 0.9
            )


def _countries(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield the countries and the year in a line with nothing else: "Norway/Sweden 1971"."""
    text = sentence.text.strip()
    line = _COUNTRY_LINE.match(text) if len(text) <= _SHORT else None
    if line is None or sentence.start > 0:
        return
    named = [name.strip().casefold() for name in re.split(r"[/,&-]", line["names"])]
    shown = [_country(name) for name in named]
    if not all(shown) or not any(name in countries() for name in named):
        return
    refs = [place(reading, name) for name in shown]
    whole = (0, len(sentence.shape))
    for role, value in (("country", refs), ("release-date", line["year"])):
        if value:
            yield from reading.propose(
                sentence, whole, reading.film, role, value, "line of countries", 0.8
            )


def _country(name: str) -> str:
    """Return a country's usual name in lower case, "" for any other word."""
    if name in adjectives():
        return ""
    known = find_country(name) if len(name) > _CODE else None
    return countries().get(name, known.name if known else "")


def _genres(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    prop = reading.properties.find("genre")
    text = sentence.text[sentence.offset(match.start("rest")) :].casefold()
    terms = genre_terms(text, prop.values) if prop else []
    if prop and terms:
        yield from reading.propose(
            sentence, match.span(), reading.film, prop, terms, "line with a label", 0.9
        )


def _genre_line(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield the genres in a line near the top with nothing else: "Crime / Drama"."""
    prop = reading.properties.find("genre")
    text = sentence.text[sentence.start : sentence.end].strip(" .").casefold()
    words = re.split(r" ?[/,|&·-] ?| and ", text)
    below = reading.lines[sentence.line : sentence.line + 1]
    if prop is None or (len(words) == 1 and below and len(below[0]) > _SHORT):
        return  # the heading of a paragraph: "Family"
    if all(word and genre_terms(word, prop.values) == [_term(word)] for word in words):
        whole = (0, len(sentence.shape))
        terms = [_term(word) for word in words]
        yield from reading.propose(
            sentence, whole, reading.film, prop, terms, "line of genres", 0.75
        )


def _term(word: str) -> str:
    return GENRE_WORDS.get(word, word.replace(" ", "-"))


def _located(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield "Old mill: Kent": a thing or an event, and the place where it is."""
    match = _THING.match(sentence.shape)
    if match is None:
        return
    thing, where = (sentence.mentions[int(match[n])] for n in ("thing", "place"))
    subject = reading.refer(thing, _THINGS, create=False)
    location = reading.refer(where, [Kind.PLACE], create=False)
    if subject is None or location is None:
        return
    event = reading.kind_of(subject) is Kind.EVENT
    role = "filming-location" if event else "located-in"
    yield from reading.propose(
        sentence, match.span(), subject, role, [location], "line with a label", 0.7, [thing, where]
    )


def _places(reading: Reading, sentence: Sentence, rest: str) -> list[Ref]:
    places: list[Ref] = []
    for part in re.split(r"[,;/]| and ", rest):
        mentions = names_in(part, sentence)
        if mentions:
            named = countries().get(mentions[0].form.casefold())
            if mentions[0].form.isupper() and (country := find_country(mentions[0].form)):
                named = country.name
            ref = None if named else reading.refer(mentions[0], [Kind.PLACE])
            places += [ref] if ref is not None else [place(reading, named)] if named else []
        elif part.strip(" .") in countries():
            places.append(place(reading, countries()[part.strip(" .")]))
    return places
