"""Rows of short facts: "Italy, 1951, 88 min, B&W", "(1964; Norway; 93m)", "1962 | 109 Minutes".

Catalogues, capsule reviews and databases list year, country, length and colour, in brackets after a
title or on a line of their own. In a row, most pieces are such facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from explorer.model.enums import Kind
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.film.kinds import language, place
from explorer.suggest.recognisers.rows.fact_pieces import facts_of, is_other_fact
from explorer.suggest.suggestion import SuggestedValue, Suggestion
from explorer.suggest.text.patterns import is_firm_name, names_in
from explorer.suggest.text.sentences import Mention, Sentence

_BEHIND_TITLE = re.compile(
    r"⟦(?P<film>\d+)⟧ ?(?:\([^()]{0,3}\) )?[(\[](?P<row>[^()\[\]]{4,120})[)\]]"
)
_IN_BRACKETS = re.compile(r"^\W*[(\[](?P<row>[^()\[\]]{4,240})[)\]]\W*$")
_LINE = re.compile(
    r"^(?:(?!⟦)\W)*(?:(?:details|info|specs?|facts|press release) ?: ?)?"
    r"(?P<row>.{4,140}?)(?:(?!⟧)\W)*$"
)
_DIVIDER = re.compile(
    r" ?[*★☆]+(?: ?1/2|½)? ?| ?(?:[;|\t•·()\[\]]|(?<!\bb)/|/(?!w\b)) ?|, | – | - |\. (?=\S)|,$"
)
"""What separates two facts, including star ratings."""
_HEADED = re.compile(
    r"^\W*(?:the )?⟦(?P<film>\d+)⟧ ?(?P<row>[(\[].{4,120}?)"
    r"(?= (?:d|dir|directed|starring|with|w)\b|\W*$)"
)
"""A line that opens with the title: "Low Tide (Ebbe) (1952) B/W 140m dir: X"."""
_FIRM_AND_YEAR = re.compile(r"^\W*⟦(?P<firm>\d+)⟧,? \(?(?P<year>(?:18|19|20)\d\d)\)?\W*$")
"""A sentence with only a studio and a year, after a title in capitals."""
_TITLE_AND_YEAR = re.compile(
    r"^\W*⟦(?P<film>\d+)⟧[^\w⟦]{1,12}(?P<year>(?:18|19|20)\d\d)(?=[)\]]|\s*[\t•(★☆*|]|\W*$| dir)"
)
"""A line of the title and the year, or a line that opens with them."""
_DIRECTOR_AND_YEAR = re.compile(
    r"⟦(?P<film>\d+)⟧ ?[(\[](?:(?:dir\.?|directed by) )?⟦(?P<who>\d+)⟧[,;] (?:18|19|20)\d\d[)\]]"
)
_YEAR_AND_DIRECTOR = re.compile(
    r"(?:⟦(?P<film>\d+)⟧ ?[(\[](?P<year>(?:18|19|20)\d\d)[,;] (?:dir\.? )?⟦(?P<who>\d+)⟧[)\]]"
    r"|^\W*⟦(?P<maker>\d+)⟧ \((?P<made>(?:18|19|20)\d\d)\)\W*$)"
)
"""The same in the opposite order, or a line of a name and a year: "Ann Bell (1999)"."""
_TOP = 6
"""Lines at the beginning of a text in which such a name is the director's."""
_CELL = re.compile(r"[^\t|•]+")
_HINT = re.compile(
    r"(?<!\d)(?:18|19|20)\d\d(?!\d)|\d ?(?:m|min|mins|minutes|h|hr|hrs|hours?)\b|\d['′]|"
    r"\bb&w\b|(?:&|and) white\b|\btechnicolor\b"
)
"""A year or a length."""
_ROW_LENGTH = 160
"""Most characters of a line that is a row."""
_DIRECTED = re.compile(r"\W*(?:dir|d|directed by|director)[.:]? ?⟦\d+⟧(?:(?: and | & )⟦\d+⟧)?")
"""A credit that opens a row of facts."""
_NAMES = re.compile(r"⟦\d+⟧(?:(?: and | & )⟦\d+⟧)*")
_SHORT = 30
"""Most characters of a fact."""
_MOST = 0.6
"""Share of a line's pieces that must be facts for it to be a row."""
_MOST_IN_BRACKETS = 0.4
"""The same for a line in brackets, which may also name makers."""
_SEVERAL = 3
"""Number of facts of different kinds from which a name before them is the director's."""


_OF_VERSION = re.compile(r"\d ?(?:m|mins?|minutes?)\.? [(\[]$")


class _Fact(NamedTuple):
    role: str
    value: object
    """A year, minutes, a term, or the name of a country or language."""
    start: int
    end: int


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the facts in such rows."""
    for sentence in reading.sentences:
        shape = sentence.shape
        if not _HINT.search(shape):
            continue
        for match in _BEHIND_TITLE.finditer(shape):
            mention = sentence.mentions[int(match["film"])]
            if reading.film in mention.ids:
                yield from _row(reading, sentence, *match.span("row"), 2)
        headed = _HEADED.match(shape) if sentence.start == 0 else None
        if headed and reading.film in sentence.mentions[int(headed["film"])].ids:
            row = headed.span("row")
            yield from _row(reading, sentence, *row, 2, _MOST_IN_BRACKETS, maker=False)
        for director in _DIRECTOR_AND_YEAR.finditer(shape):
            yield from _of_director(reading, sentence, director)
        if turned := _YEAR_AND_DIRECTOR.search(shape):
            yield from _of_maker(reading, sentence, turned)
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
    """Yield the studio and the year of a sentence with nothing else."""
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
    """Yield the director beside the year after a title: "Low Tide (Ann Bell, 1999)"."""
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


def _of_maker(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield the director and the year beside each other after a title or near the top."""
    who = sentence.mentions[int(match["who"] or match["maker"])]
    if match["film"]:
        fits = reading.film in sentence.mentions[int(match["film"])].ids
    else:
        fits = sentence.line <= _TOP
    if not fits or is_firm_name(who) or not (who.ids or reading.is_person_name(who)):
        return
    person = reading.refer(who, [Kind.PERSON])
    year = match["year"] or match["made"]
    for role, value in (("director", [person] if person else None), ("release-date", year)):
        yield from reading.propose(
            sentence, match.span(), reading.film, role, value, "row of facts", 0.7
        )


def _row(
    reading: Reading,
    sentence: Sentence,
    start: int,
    end: int,
    least: int,
    most: float = 0.0,
    *,
    maker: bool = True,
) -> Iterator[Suggestion]:
    """Yield the facts between two places in a shape, if there are enough of them, and with `maker`
    the director before them.
    """
    pieces = [
        piece
        for piece in _pieces(sentence, start, end)
        if not is_other_fact(sentence.shape[slice(*piece)])
    ]
    if pieces and (
        _is_title(reading, sentence, *pieces[0]) or _DIRECTED.fullmatch(sentence.shape, *pieces[0])
    ):
        pieces = pieces[1:]
    facts = [fact for piece in pieces for fact in _facts(reading, sentence, *piece)]
    kinds = {fact.role for fact in facts}
    if len(kinds) < least or len({fact.start for fact in facts}) < most * len(pieces):
        return
    if pieces and maker:
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
    """Yield the directors whose names open a row of facts: "Ann Bell | Italy | 2009"."""
    named: list[Mention] = []
    for start, end in pieces if kinds >= _SEVERAL else ():
        numbers = _NAMES.fullmatch(sentence.shape, start, end)
        here = names_in(numbers.group(), sentence) if numbers else []
        if not all(reading.is_person_name(who) and not is_firm_name(who) for who in here):
            break
        named += here
        if not here:
            break
    people = [reading.refer(who, [Kind.PERSON]) for who in named]
    refs = [person for person in people if person is not None]
    if refs:
        yield from reading.propose(
            sentence, pieces[0], reading.film, "director", refs, "row of facts", 0.7, named
        )


def _is_title(reading: Reading, sentence: Sentence, start: int, end: int) -> bool:
    """Return whether a piece of a row is the film's title."""
    number = re.fullmatch(r"\W*(?:the )?⟦(\d+)⟧\W*", sentence.shape[start:end])
    return number is not None and reading.film in sentence.mentions[int(number[1])].ids


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
    """Yield the facts in a piece of a row."""
    text = (
        sentence.text[sentence.offset(start) : sentence.offset(end - 1) + 1] if end > start else ""
    )
    if "⟦" in sentence.shape[start:end]:
        number = re.fullmatch(r"⟦(\d+)⟧", sentence.shape[start:end])
        text = sentence.mentions[int(number[1])].form if number else sentence.phrase(start, end)
    genre = reading.properties.find("genre")
    of_version = _OF_VERSION.search(sentence.shape[max(0, start - _SHORT) : start])
    for role, value in facts_of(text, genre.values if genre else ()):
        if role == "country" and of_version:
            continue  # "104 minutes (UK)": the length of that country's version
        yield _Fact(role, value, start, end)
