"""Rows of short facts: "Italy, 1951, 88 min, B&W", "(1964; Norway; 93m)", "1962 | 109 Minutes".

Catalogues, capsule reviews and databases put year, country, length and colour side by side, behind
a title in brackets or in a line of their own. A row is one where most pieces are such facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from explorer.model.enums import Kind
from explorer.suggest.nationalities import adjectives, countries, languages
from explorer.suggest.patterns import is_firm_name
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.kinds import genre_terms, language, place
from explorer.suggest.sentences import Sentence
from explorer.suggest.suggestion import SuggestedValue, Suggestion
from explorer.values.countries import find_country

_BEHIND_TITLE = re.compile(
    r"⟦(?P<film>\d+)⟧ ?(?:\([^()]{0,3}\) )?[(\[](?P<row>[^()\[\]]{4,120})[)\]]"
)
_IN_BRACKETS = re.compile(r"^\W*[(\[](?P<row>[^()\[\]]{4,240})[)\]]\W*$")
_LINE = re.compile(
    r"^(?:(?!⟦)\W)*(?:(?:details|info|specs?|facts|press release) ?: ?)?"
    r"(?P<row>.{4,140}?)(?:(?!⟧)\W)*$"
)
_DIVIDER = re.compile(r" ?[;|\t•·/] ?|, | – | - |\. (?=\S)|,$")
_YEAR = re.compile(r"(?P<year>(?:18|19|20)\d\d)\.?")
_LENGTH = re.compile(
    r"(?:(?P<minutes>\d{2,3}) ?(?:m|min|mins|minutes?|['′])\.?"
    r"|(?P<hours>\d) ?(?:h|hrs?|hours?)\.?(?: ?(?P<rest>\d{1,2}) ?(?:m|min|mins|minutes?)?\.?)?)"
)
_YEAR_BEHIND = re.compile(
    r"(?:(?P<first>(?:18|19|20)\d\d),? )?(?P<country>[a-z. ]{2,24}?)"
    r"(?:,? (?P<year>(?:18|19|20)\d\d))?"
)
"""A country with the year behind or before it."""
_COLOURS = {
    "b&w": "black-and-white", "b/w": "black-and-white", "bw": "black-and-white",
    "black and white": "black-and-white", "black & white": "black-and-white",
    "black-and-white": "black-and-white", "colour": "colour", "color": "colour",
    "technicolor": "colour", "eastmancolor": "colour", "col": "colour",
}  # fmt: skip
_FIRM_AND_YEAR = re.compile(r"^\W*⟦(?P<firm>\d+)⟧,? \(?(?P<year>(?:18|19|20)\d\d)\)?\W*$")
"""A sentence of a studio and a year, behind a title in capitals."""
_TITLE_AND_YEAR = re.compile(
    r"^\W*⟦(?P<film>\d+)⟧[^\w⟦]{1,12}(?P<year>(?:18|19|20)\d\d)(?=[)\]]|\s*[\t•(★☆*|]|\W*$)"
)
"""A line of the title and the year, or a line that opens with them."""
_DIRECTOR_AND_YEAR = re.compile(
    r"⟦(?P<film>\d+)⟧ ?[(\[](?:(?:dir\.?|directed by) )?⟦(?P<who>\d+)⟧[,;] (?:18|19|20)\d\d[)\]]"
)
_NO_FACT = re.compile(
    r"(?:35|16|70|8) ?mm|dcp|digital|widescreen|in colou?r and .*|(?:with )?[a-z ]*subtitles?|"
    r"subtitled(?: in [a-z]+)?|vhs|dvd|umd|blu-?ray|4k|hd"
)
"""What stands in rows of facts and is none of those looked for."""
_CELL = re.compile(r"[^\t|•]+")
_HINT = re.compile(
    r"(?<!\d)(?:18|19|20)\d\d(?!\d)|\d ?(?:m|min|mins|minutes|h|hr|hrs|hours?)\b|\d['′]|"
    r"\bb&w\b|(?:&|and) white\b|\btechnicolor\b"
)
"""A year or a length."""
_ROW_LENGTH = 160
"""Letters of a line that is a row at most."""
_SHORT = 30
"""Letters of one fact at most."""
_MOST = 0.6
"""Share of a line's pieces that are facts, from which on it is a row."""
_MOST_IN_BRACKETS = 0.4
"""The same of a line in brackets, which may have makers as well."""
_SEVERAL = 3
"""Facts of different kinds from which on a name before them is the director's."""
_FACT_WORDS = 3
"""Words of one fact at most."""
_LONGEST = 900
"""Minutes that a film may last."""


class _Fact(NamedTuple):
    role: str
    value: object
    """A year, minutes, a term, or the name of a country or language."""
    start: int
    end: int


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the facts of such rows."""
    for sentence in reading.sentences:
        shape = sentence.shape
        if not _HINT.search(shape):
            continue
        for match in _BEHIND_TITLE.finditer(shape):
            mention = sentence.mentions[int(match["film"])]
            if reading.film in mention.ids:
                yield from _row(reading, sentence, *match.span("row"), 2)
        for director in _DIRECTOR_AND_YEAR.finditer(shape):
            yield from _of_director(reading, sentence, director)
        titled = _TITLE_AND_YEAR.match(shape)
        if titled and reading.film in sentence.mentions[int(titled["film"])].ids:
            yield from reading.propose(
                sentence, titled.span(), reading.film, "release-date", titled["year"],
                "title and year", 0.75,
            )  # fmt: skip
        if firm := _FIRM_AND_YEAR.match(shape):
            yield from _of_firm(reading, sentence, firm)
        whole = sentence.start == 0 and len(sentence.text) <= _ROW_LENGTH
        whole = whole and sentence.end >= len(sentence.text.rstrip())
        bracketed = _IN_BRACKETS.match(shape) if sentence.start == 0 else None
        line = bracketed or (_LINE.match(shape) if whole else None)
        if line:
            most = _MOST_IN_BRACKETS if bracketed else _MOST
            yield from _row(reading, sentence, *line.span("row"), 2, most)
        elif opening := _LINE.match(shape):
            yield from _row(reading, sentence, *opening.span("row"), 2, 1.0)
        for cell in _CELL.finditer(shape) if "\t" in shape or "•" in shape else ():
            start = cell.end() - len(cell.group().lstrip())
            yield from _row(reading, sentence, start, start + len(cell.group().strip()), 3, 1.0)


def _of_firm(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield the studio and the year of a sentence that has nothing else."""
    mention = sentence.mentions[int(match["firm"])]
    if not is_firm_name(mention):
        return
    firm = reading.refer(mention, [Kind.ORGANISATION])
    why = "row of facts"
    if firm is not None:
        span = match.span()
        yield from reading.propose(
            sentence, span, reading.film, "studio", [firm], why, 0.75, [mention]
        )
        yield from reading.propose(
            sentence, span, reading.film, "release-date", match["year"], why, 0.75
        )


def _of_director(
    reading: Reading, sentence: Sentence, match: re.Match[str]
) -> Iterator[Suggestion]:
    """Yield the director who stands beside the year behind a title: "Low Tide (Ann Bell, 1999)"."""
    film, who = (sentence.mentions[int(match[n])] for n in ("film", "who"))
    person_name = who.ids or (reading.is_person_name(who) and not is_firm_name(who))
    if reading.film in film.ids and person_name:
        person = reading.refer(who, [Kind.PERSON])
        yield from reading.propose(
            sentence,
            match.span(),
            reading.film,
            "director",
            [person] if person else None,
            "row of facts",
            0.75,
            [who],
        )


def _row(
    reading: Reading, sentence: Sentence, start: int, end: int, least: int, most: float = 0.0
) -> Iterator[Suggestion]:
    """Yield the facts between two places of a shape, if there are enough of them."""
    pieces = [piece for piece in _pieces(sentence, start, end) if not _is_other(sentence, *piece)]
    facts = [fact for piece in pieces for fact in _facts(reading, sentence, *piece)]
    kinds = {fact.role for fact in facts}
    if len(kinds) < least or len({fact.start for fact in facts}) < most * len(pieces):
        return
    if pieces:
        yield from _maker_before(reading, sentence, pieces, len(kinds))
    nations = [place(reading, str(f.value)) for f in facts if f.role == "country"]
    for fact in facts:
        value: SuggestedValue | list[str] | None = fact.value  # type: ignore[assignment]
        if fact.role == "country":
            value = tuple(nations)
        elif fact.role == "language":
            value = (language(reading, str(fact.value)),)
        yield from reading.propose(
            sentence, (fact.start, fact.end), reading.film, fact.role, value, "row of facts", 0.8
        )


def _maker_before(
    reading: Reading, sentence: Sentence, pieces: list[tuple[int, int]], kinds: int
) -> Iterator[Suggestion]:
    """Yield the director whose name opens a row of several facts: "Ann Bell | Italy | 2009"."""
    start, end = pieces[0]
    number = re.fullmatch(r"⟦(\d+)⟧", sentence.shape[start:end])
    if kinds < _SEVERAL or number is None:
        return
    who = sentence.mentions[int(number[1])]
    if reading.is_person_name(who) and not is_firm_name(who):
        person = reading.refer(who, [Kind.PERSON])
        yield from reading.propose(
            sentence,
            (start, end),
            reading.film,
            "director",
            [person] if person else None,
            "row of facts",
            0.7,
            [who],
        )


def _is_other(sentence: Sentence, start: int, end: int) -> bool:
    """Return whether a piece is a fact of which no property is looked for: "35mm"."""
    return bool(_NO_FACT.fullmatch(sentence.shape[start:end].strip(" .")))


def _pieces(sentence: Sentence, start: int, end: int) -> list[tuple[int, int]]:
    pieces, at = [], start
    for divider in [*_DIVIDER.finditer(sentence.shape, start, end), None]:
        stop = divider.start() if divider else end
        if stop > at and stop - at <= _SHORT:
            pieces.append((at, stop))
        elif stop > at:
            pieces.append((at, at))
        at = divider.end() if divider else end
    return pieces


def _facts(reading: Reading, sentence: Sentence, start: int, end: int) -> Iterator[_Fact]:
    """Yield what a piece of a row says: one fact, or a country and a year."""
    text = (
        sentence.text[sentence.offset(start) : sentence.offset(end - 1) + 1] if end > start else ""
    )
    if "⟦" in sentence.shape[start:end]:
        number = re.fullmatch(r"⟦(\d+)⟧", sentence.shape[start:end])
        text = sentence.mentions[int(number[1])].form if number else sentence.phrase(start, end)
    word = text.strip(" .").casefold()
    both = _YEAR_BEHIND.fullmatch(word)
    year = both and (both["first"] or both["year"])
    if both and year and (name := _country(both["country"], _written(text, both["country"]))):
        yield _Fact("country", name, start, end)
        yield _Fact("release-date", year, start, end)
        return
    fact = _fact(word, text.strip(" .")) or _genres(reading, word)
    for single in [fact] if fact is not None else _several(reading, text.split()):
        yield _Fact(*single, start, end)


def _written(text: str, word: str) -> str:
    """Return a word of a text, found in lower case, as it is written there."""
    place = text.casefold().find(word)
    return text[place : place + len(word)]


def _several(reading: Reading, words: list[str]) -> list[tuple[str, object]]:
    """Return the facts of a piece that has several and nothing else: "UK Drama 111 min"."""
    facts, at = list[tuple[str, object]](), 0
    words = [word for word in words if not _NO_FACT.fullmatch(word.casefold())]
    while at < len(words):
        for stop in range(min(len(words), at + _FACT_WORDS), at, -1):
            written = " ".join(words[at:stop]).strip(".")
            fact = _fact(written.casefold(), written) or _genres(reading, written.casefold())
            if fact is not None:
                facts.append(fact)
                at = stop
                break
        else:
            return []
    return facts


def _genres(reading: Reading, word: str) -> tuple[str, object] | None:
    """Return the genres of a piece that has nothing else: "crime thriller"."""
    prop = reading.properties.find("genre")
    parts = [part for part in re.split(r"[ /-]", word) if part] if prop else []
    named = prop is not None and all(genre_terms(part, prop.values) for part in parts)
    return ("genre", tuple(genre_terms(word, prop.values))) if prop and parts and named else None


def _fact(word: str, written: str) -> tuple[str, object] | None:
    """Return the property and value that one piece of a row gives, None for none."""
    if year := _YEAR.fullmatch(word):
        return "release-date", year["year"]
    if length := _LENGTH.fullmatch(word):
        minutes = int(length["minutes"] or 0)
        minutes += 60 * int(length["hours"] or 0) + int(length["rest"] or 0)
        return ("runtime", minutes) if minutes <= _LONGEST else None
    if word in _COLOURS or written == "C":
        return "colour", _COLOURS.get(word, "colour")
    if name := _country(word, written):
        return "country", name
    spoken = word.removeprefix("in ")
    return ("language", spoken) if spoken in languages() else None


def _country(word: str, written: str = "") -> str | None:
    """Return the country that a piece names by its name or by a code in capitals."""
    word = word.replace(".", "").strip()
    if word in countries() and word not in adjectives():
        return countries()[word]
    code = written.replace(".", "")
    known = find_country(word) if len(word) > 3 or (code.isupper() and len(code) > 1) else None
    return known.name if known else None
