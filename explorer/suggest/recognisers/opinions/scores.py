"""Scores with their origin: "a rating of 84% on Rotten Tomatoes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.suggest.meaning.doubts import is_hoped_for
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Suggestion
from explorer.suggest.text.sentences import Sentence

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
_SHARE = re.compile(
    r" ?(?:%|percent|per cent) of (?:[a-z0-9']+ ){0,3}(?:critics|reviews|reviewers)"
)
_LIKED = re.compile(
    r"\b(?:positive|favou?rabl[ey]|fresh|lik(?:e|ed|ing)|recommend|approv|prais|good)"
)
"""Words that make a share of the reviews a score: "12% of reviews mention the boat" is none."""
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
                if role not in given and not (role in _SHARES and _is_other(text, match)):
                    given.add(role)
                    yield from _score(reading, sentence, match, role, scale)


def _is_other(text: str, match: re.Match[str]) -> bool:
    """Return whether a number beside a site's name is an average, or a share of other reviews."""
    share = _SHARE.match(text, match.end("n"))
    disliked = share is not None and not _LIKED.search(text, share.end())
    return disliked or _AVERAGE.search(text, 0, match.start("n")) is not None


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
    if is_hoped_for(sentence, end):
        return
    film = reading.film_at(sentence, start)
    yield from reading.propose(sentence, (start, end), film, role, value, "score", 0.8)
