"""Lines that are about another film than their text: a list of reviews, a round-up of news.

In "Low Tide (1946). Directed by Ann Bell." or "X will star in the thriller “Low Tide”", what is
said of a film is about that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from explorer.model.enums import Kind
from explorer.suggest.lists.person_names import looks_like_person
from explorer.suggest.names.titles import is_written_as_title
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import NewEntity, Suggestion
from explorer.suggest.text.sentences import Sentence
from explorer.values.folding import fold, words_of

_OPENS = re.compile(
    r"\W*(?:[A-Z][a-z]+(?: [a-z]+){0,2}: )?(?P<title>[A-Z0-9][^.;:()|\t“”\"]{1,60}?)[”\"]? "
    r"\((?:[A-Za-z. ]{2,20}, )?(?:18|19|20)\d\d(?:[;,|][^()]{1,40})?\)"
    r"(?=[.,:;|]|\s*$|\s+[A-Z(–—*★-])"
)
"""A title with its year at the beginning of a line."""
_INTRODUCED = re.compile(
    r"\b(?:thriller|drama|comedy|film|movie|feature|pic|western|horror|romance|musical|biopic|"
    r"adaptation|project|picture|series|remake|sequel)[,:]? "
    r"[“\"‘](?P<title>[^“”\"‘’]{2,60}?),?[”\"’]"
)
_UNQUOTED = re.compile(
    r"\b(?:the|an?) (?:[a-z-]+ ){0,3}(?:thriller|drama|comedy|film|movie|western|romance|musical|"
    r"biopic|sequel|remake) "
    r"(?P<title>(?:[A-Z][\w’'-]*)(?: (?:[A-Z][\w’'-]*|of|the|in|and|a|to|for)){1,6})"
)
"""A title without quotation marks after a word for a kind of film."""
_QUOTED = re.compile(r"[“\"](?P<title>[^“”\"]{2,60}?),?[”\"],?")
_BEGINS = re.compile(
    r"\W*?(?:(?:At|For) [A-Z][\w.&’' -]{1,30}?, |[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3}[’']s? )?"
    rf"{_QUOTED.pattern} "
    r"(?!(?:says?|said|adds?|added|recalls?|explains?|he|she|they|it)\b)(?=[a-z])"
)
"""A quoted title that begins a line, or follows its studio: "At Argyle, “Ebb” …"."""
_ROUND_UP = 2
"""Least number of other films in a round-up, each line of which is about the film it names."""
_KNOWN_FOR = re.compile(
    r"\b(?:known for|director of|star of|behind|after|following|since|like|unlike|previous|last|"
    r"earlier|latest|hit|winning|made|of|from|debut|wrote|directed|starred in|than)\b[^.;]{0,45}$",
    re.IGNORECASE,
)
"""Words before a title that only says what someone is known for."""
_NEWS = re.compile(
    r"\b(?:star|stars|starring|joins?|joined|joining|cast|signed|boards?|boarded|attached|helms?|"
    r"helming|will direct|to direct|begins? (?:filming|shooting|production)|in talks)\b"
)


def films_of_lines(reading: Reading) -> dict[int, str]:
    """Return the titles of other films that lines are about, by line number."""
    own = {number for number, rows in reading.by_line.items() if _is_own(reading, rows)}
    if not own:
        return {}
    titles = {
        number: title
        for number, sentences in reading.by_line.items()
        if number not in own and (title := _title(reading, sentences))
    }
    if len(set(titles.values())) >= _ROUND_UP:
        for number in reading.by_line.keys() - own - titles.keys():
            titles[number] = _first_quoted(reading, reading.by_line[number][0].text)
    others: dict[int, str] = {}
    people: set[str] = set()
    known = _people(reading, own)
    title = ""
    for number in sorted(reading.by_line):
        if number in own:
            title = ""
            continue
        if named := titles.get(number, ""):
            title, people = named, _people(reading, [number]) - known
        elif not people & _people(reading, [number]):
            title = ""
        if title:
            others[number] = title
    return others


def about_its_film(suggestion: Suggestion, reading: Reading, others: dict[int, str]) -> Suggestion:
    """Return a suggestion with the film that its line is about instead of the text's."""
    title = others.get(suggestion.line)
    if not title or suggestion.subject != reading.film:
        return suggestion
    return replace(suggestion, subject=reading.add(NewEntity(Kind.FILM, title)))


def _is_own(reading: Reading, sentences: Iterable[Sentence]) -> bool:
    return any(reading.film in mention.ids for s in sentences for mention in s.mentions)


def _title(reading: Reading, sentences: list[Sentence]) -> str:
    """Return the title of another film that a line opens with or reports on, "" for none."""
    text = sentences[0].text
    opening = _OPENS.match(text) or _BEGINS.match(text)
    if opening and _may_be_other(reading, opening["title"]):
        return opening["title"].strip(" ,’'")
    if not any(_NEWS.search(sentence.shape) for sentence in sentences):
        return ""
    titles = [
        match["title"]
        for match in (*_INTRODUCED.finditer(text), *_UNQUOTED.finditer(text))
        if not _KNOWN_FOR.search(text, 0, match.start())
    ]
    named = dict.fromkeys(title for title in titles if _may_be_other(reading, title))
    return next(iter(named)) if len(named) == 1 else ""


def _first_quoted(reading: Reading, text: str) -> str:
    """Return the first quoted title of another film in a line, "" for none."""
    titles = (match["title"] for match in _QUOTED.finditer(text))
    return next((title for title in titles if _may_be_other(reading, title)), "")


def _may_be_other(reading: Reading, title: str) -> bool:
    """Return whether words look like a title, but not of the text's film, and not like a person."""
    film = reading.pack.entities.get(reading.film)
    own = (
        {word for name in (film.name, *film.aliases) for word in words_of(name)} if film else set()
    )
    shared = own.intersection(words_of(title))
    alike = film is not None and fold(title) in fold(film.name)
    if looks_like_person(title) or alike or len(shared) * 2 > len(words_of(title)):
        return False
    return is_written_as_title(title)


def _people(reading: Reading, numbers: Iterable[int]) -> set[str]:
    """Return the family names of the people named in some lines."""
    return {
        words_of(reading.full_name(mention))[-1]
        for number in numbers
        for sentence in reading.by_line.get(number, [])
        for mention in sentence.mentions
        if looks_like_person(reading.full_name(mention))
    }
