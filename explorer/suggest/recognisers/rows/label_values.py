"""Lines of a vocabulary's label and a value: "Aspect ratio: 1.66:1", "Metascore: 61"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from explorer.model.enums import Kind, ValueType
from explorer.model.property import Property
from explorer.model.scope import PREMIERE
from explorer.read.foreign_words import headings_in_english
from explorer.suggest.lists.nationalities import countries
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.date_triggers import is_premiere
from explorer.suggest.suggestion import SuggestedValue, Suggestion
from explorer.suggest.text.spoken_dates import spoken_dates
from explorer.values.folding import fold
from explorer.values.places.countries import find_country
from explorer.write.claim_value import ValueProblemError, read_value

_LABEL = re.compile(
    r"^\W*(?P<label>[^\W\d_](?:[^\W\d_]|[ .'’/-]){2,30}?)"
    r"(?:\([a-z]\))? ?[:\t|] ?(?P<rest>[^|]{1,80}?)[ |]*$"
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_READ = (ValueType.DATE, ValueType.QUANTITY, ValueType.TERM)
_RELEASES = ("release-date", "planned-release")
_ELSEWHERE = frozenset(
    ("genre", "runtime", "budget", "gross", "opening-weekend", "drafts", "release-status")
)
"""Properties that other recognisers read from lines, with their units and qualifiers."""
_CERTIFICATE = "certificate"
_BRITISH = "certificate-bbfc"
_BOARD = re.compile(r"[A-Z]{1,3}-?\d{0,2}[A-Z]?\+?|\d{1,2}[A-Z]?\+?")
"""A certificate of any board."""
_FORMAT = re.compile(r"\W*(?:format|medium|media) ?[:\t|] ?(?:dvd|blu-?ray|vhs|uhd|4k)\b")
"""A line in the review of a disc, whose dates are not the film's."""
_OTHER_MEDIUM = re.compile(r"\b(?:dvd|blu-?ray|video|vhs|disc|digital|streaming|tv)\b")


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield what labelled lines say about the film."""
    named = labels(reading)
    of_disc = is_of_disc(reading.lines)
    for number, lines in reading.by_line.items():
        match = _LABEL.match(reading.lines[number - 1])
        if match is None or lines[0].start > 0 or _OTHER_MEDIUM.search(fold(match["label"])):
            continue
        prop = _property(named, match["label"])
        if prop is None or (prop.id == "release-date" and of_disc):
            continue
        prop, value = _value(reading, prop, match["rest"].strip(" ."))
        if value is not None:
            end = min(len(lines[0].shape), len(match.group()))
            label = fold(match["label"])
            region = _region(match["label"]) if prop.id in _RELEASES else ""
            first = prop.id in _RELEASES and is_premiere(label, (0, len(label)))
            for suggestion in reading.propose(
                lines[0], (0, end), reading.film, prop, value, "line with a label", 0.9
            ):
                yield replace(suggestion, region=region, medium=PREMIERE if first else "")


def _region(label: str) -> str:
    """Return the country at the start of a label, "UK release date"; "" for none."""
    country = find_country(label.split()[0])
    return country.name if country else countries().get(fold(label.split()[0]), "")


def is_of_disc(lines: Sequence[str]) -> bool:
    """Return whether a text reviews a disc, by a line with its format."""
    return any(_FORMAT.match(fold(line)) for line in lines)


def labels(reading: Reading) -> dict[str, Property]:
    """Return the properties of films that such lines may give, by their names."""
    named = by_name(
        prop
        for prop in reading.pack.properties.values()
        if prop.id not in _ELSEWHERE
        and (prop.value_type in _READ or prop.id == _CERTIFICATE)
        and (not prop.domain or Kind.FILM in prop.domain)
    )
    foreign = {w: named[e] for w, e in headings_in_english().items() if e in named}
    return {**foreign, **named}


def by_name(properties: Iterable[Property]) -> dict[str, Property]:
    """Return properties by their ids in words, labels and other names, folded."""
    named: dict[str, Property] = {}
    for prop in properties:
        for name in (prop.id.replace("-", " "), prop.label, *prop.also, *prop.formerly):
            named.setdefault(fold(name), prop)
    return named


def _property(named: dict[str, Property], label: str) -> Property | None:
    """Return the property of a label, with or without words before it: "UK release date"."""
    words = fold(label).split()
    for start in range(len(words)):
        if prop := named.get(" ".join(words[start:])):
            return prop
    return None


def _value(reading: Reading, prop: Property, text: str) -> tuple[Property, SuggestedValue | None]:
    """Return the property that a text is a value of, and the value, None for none."""
    if prop.value_type is ValueType.DATE:
        dates = list(spoken_dates(text.casefold(), reading.source.published))
        return prop, dates[0].edtf if len(dates) == 1 else None
    if prop.id == _CERTIFICATE:
        word = text.split()[0].rstrip(",;:(")
        systems = [
            other
            for other in reading.pack.properties.values()
            if other.id.startswith(f"{_CERTIFICATE}-") and word in other.values
        ]
        if len(systems) == 1:
            return systems[0], word
        british = [system for system in systems if system.id == _BRITISH]
        if british and word.isdigit():  # "certificate" is the British word
            return british[0], word
        plain = text[len(word) :].strip()[:1] in ("", "(") and _BOARD.fullmatch(word)
        return prop, (word,) if not systems and plain else None
    return prop, value_in(reading, prop, text)


def value_in(reading: Reading, prop: Property, text: str) -> SuggestedValue | None:
    """Return the value that a label's text begins with, None if it is not valid."""
    if prop.value_type is ValueType.QUANTITY:
        number = _NUMBER.match(text)
        text = number.group() if number else ""
    try:
        value = read_value(reading.pack, prop, [text]) if text else None
    except ValueProblemError:
        return None
    outside = (
        prop.value_type is ValueType.QUANTITY
        and bool(prop.bounds)
        and not prop.bounds[0] <= float(str(value or 0)) <= prop.bounds[-1]
    )
    if outside or value is None:
        return None
    if prop.value_type is ValueType.DATE:
        return str(value).partition("T")[0]  # "Born: 3 May 1970, 6:28 pm"
    return tuple(value) if isinstance(value, list) else value
