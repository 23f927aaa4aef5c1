"""Scores with their origin: "a rating of 84% on Rotten Tomatoes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.suggest.reading import Reading
from explorer.suggest.sentences import Sentence
from explorer.suggest.suggestion import Suggestion

_FAR = r"[^.;]{0,140}?"
_HUNDRED = r"(?P<n>100|\d{1,2})"
_FORMS = tuple(
    (role, re.compile(form), scale)
    for role, form, scale in (
        (
            "score-rotten-tomatoes",
            rf"rotten tomatoes(?!['’]s audience){_FAR}\b{_HUNDRED} ?(?:%|percent|per cent)",
            "%",
        ),
        (
            "score-rotten-tomatoes",
            rf"\b{_HUNDRED} ?(?:%|percent|per cent)(?: [“\"]?[a-z-]+[”\"]?){{0,6}} (?:on|at|from) "
            r"(?:the )?(?:[a-z-]+ ){0,3}rotten tomatoes",
            "%",
        ),
        (
            "score-rotten-tomatoes",
            rf"\b{_HUNDRED} ?(?:%|percent|per cent) ?[-–—:|] ?(?:on )?rotten tomatoes",
            "%",
        ),
        (
            "score-imdb",
            r"\b(?P<n>\d(?:\.\d)?) ?(?:out of|/) ?10 ?[-–—:|] ?(?:on )?imdb",
            "of 10",
        ),
        (
            "score-metacritic",
            rf"metacritic{_FAR}\b{_HUNDRED} ?(?:out of|/) ?100\b",
            "of 100",
        ),
        (
            "score-metacritic",
            rf"metacritic{_FAR}\b(?:score|rating|average)(?: score)? of {_HUNDRED}(?![\d.%])",
            "of 100",
        ),
        ("score-imdb", rf"imdb{_FAR}\b(?P<n>\d(?:\.\d)?) ?(?:out of|/) ?10\b", "of 10"),
        (
            "score-imdb",
            r"\b(?P<n>\d(?:\.\d)?) ?(?:out of|/) ?10 (?:on|at) (?:the )?imdb",
            "of 10",
        ),
        (
            "score-cinemascore",
            r"cinemascore[^.;]{0,100}?(?:grade|rating|"
            r"score) of [\"“”']?(?P<n>[a-f][+–−-]?)(?![a-z])",
            "grade",
        ),
        (
            "score-cinemascore",
            r"\b(?:an?) [\"“”']?(?P<n>[a-f][+–−-]?)[\"“”']? (?:grade )?(?:from |on )?cinemascore",
            "grade",
        ),
    )
)
_AVERAGE = re.compile(r"\baverage\b[^%]{0,25}$")
_SHARES = ("score-rotten-tomatoes",)
"""Scores that are not averages."""
_NAMES = ("rotten tomatoes", "metacritic", "imdb", "cinemascore")


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the scores that a text quotes."""
    for sentence in reading.sentences:
        text = sentence.text[sentence.start : sentence.end].casefold()
        if not any(name in text for name in _NAMES):
            continue
        given: set[str] = set()
        for role, form, scale in _FORMS:
            for match in form.finditer(text):
                other = role in _SHARES and _AVERAGE.search(text, 0, match.start("n"))
                if role not in given and not other:
                    given.add(role)
                    yield from _score(reading, sentence, match, role, scale)


def _score(
    reading: Reading, sentence: Sentence, match: re.Match[str], role: str, scale: str
) -> Iterator[Suggestion]:
    start, end = (sentence.place(sentence.start + place) for place in match.span())
    value: float | str
    if scale == "grade":
        value = match["n"].upper().replace("–", "-").replace("−", "-")
    else:
        number = float(match["n"])
        value = int(number) if number == int(number) else number
    film = reading.film_at(sentence, start)
    yield from reading.propose(sentence, (start, end), film, role, value, "score", 0.8)
