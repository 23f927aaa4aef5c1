"""A critic's own score for the film, in stars, points or a grade: "★★★½", "8/10", "Grade: B+"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Suggestion
from explorer.suggest.text.numbers import read_number

_STARS = re.compile(
    r"(?<![★⭐☆])(?P<full>[★⭐]\ufe0f?(?:[★⭐\ufe0f])*)(?P<half>½|1/2|✬|⯨)?(?P<empty>☆*)"
)
_LABEL = (
    r"(?:(?:my|our|final|overall|the|critic'?s|star) )?(?:rating|score|verdict|grade|marks?|stars)"
    r"(?: \([^()]{1,20}\))?"
)
_POINTS = r"(?P<n>\d{1,2}(?:[.,]\d)?|\d?½|\d ?1/2) ?(?:/|out of|of) ?(?P<of>4|5|6|10|100)\b(?!/)"
_OUT_OF = re.compile(
    rf"(?:^\W*|(?<=[.!?)] )(?=\S+\W{{0,9}}$)|\b{_LABEL} ?[:=–—-]? ?\W{{0,3}}|"
    rf"\b(?:i|i'd|i would|i'll) (?:give|gave|rate|rated) "
    rf"(?:it|this|this one|the film|this film|this movie) (?:an? |at )?){_POINTS}"
    r"(?: ?(?P<unit>stars?))?(?=\W*$|[.,;!]|\s*[|\t–—-])",
    re.IGNORECASE,
)
"""Points after a label or "I give it", or at the start of a sentence with nothing behind them."""
_IN_WORDS = re.compile(
    r"^\W*(?P<n>one|two|three|four|five|\d)(?P<half> and a half|½)? stars?"
    r"(?:,? (?:\(?out )?of (?P<of>four|five|4|5)\)?)?\W*$",
    re.IGNORECASE,
)
_GRADE = re.compile(
    r"\b(?:(?:my|our|final|overall) )?(?:grade|verdict|rating(?= ?: ?\W?[A-F][+–−-])) ?[:=–—-] ?"
    r"[\"“]?(?P<n>[A-F][+–−-]?)(?=\W*$|[.,;|)]|\s*\()",
    re.IGNORECASE,
)
"""A grade after a label; a "rating" of a single letter is a certificate."""
_ONLY_GRADE = re.compile(r"\W*(?P<n>[A-D][+–−-])\W*")
"""A sentence with nothing but a grade, which has a plus or a minus."""
_ELSEWHERE = re.compile(
    r"\b(?:rotten tomatoes|metacritic|imdb|cinemascore|letterboxd|audience|users?|readers?|average|"
    r"kinopoisk|douban|allociné|critics)\b"
)
"""Words for the scores of others."""
_BARE = re.compile(r"\W*\d+/\d+\W*$")
"""Points without a word beside them."""
_SERIAL = re.compile(r"\b(?:serial|episodes?|(?:new|tv|mini|limited|drama|comedy) ?series|part)\b")
_LABELLED = re.compile(r"(?P<label>[A-Za-z][A-Za-z' ]{1,29}) ?: ?$")
_OF_WHOLE = re.compile(rf"{_LABEL}|(?:the )?(?:film|movie|feature|overall|total)", re.IGNORECASE)
_MOST = 5
"""Most stars of any system that critics use."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the scores that critics give in their own reviews."""
    if reading.source.kind == "interview" or reading.properties.find("score-elsewhere") is None:
        return
    for sentence in reading.sentences:
        text = sentence.text[sentence.start : sentence.end]
        if _ELSEWHERE.search(text.casefold()):
            continue
        for span, value in _scores(text):
            if _BARE.match(text, *span) and _SERIAL.search(sentence.text.casefold()):
                continue  # "New series. 1/6": the first of six
            start, end = (sentence.place(sentence.start + place) for place in span)
            film = reading.film_at(sentence, start)
            yield from reading.propose(
                sentence, (start, end), film, "score-elsewhere", value, "the critic's score", 0.7
            )
            break


def _scores(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield where a text has a score, and the score with its system."""
    for match in _STARS.finditer(text):
        full = len(re.sub("\ufe0f", "", match["full"]))
        half, empty = bool(match["half"]), len(match["empty"])
        whole = full + half + empty
        label = _LABELLED.search(text, 0, match.start())
        if label and not _OF_WHOLE.fullmatch(label["label"]):
            continue  # "Sound: ★★★★"
        if full <= _MOST and whole <= _MOST:
            out_of = f" of {whole}" if empty else ""
            yield match.span(), f"{full}{'.5' if half else ''}{out_of} stars"
    for match in _OUT_OF.finditer(text):
        number = match["n"].replace(" ", "").replace("1/2", ".5").replace("½", ".5")
        number = f"0{number}" if number.startswith(".") else number.replace(",", ".")
        if float(number) <= float(match["of"]):
            unit = " stars" if match["unit"] else ""
            yield match.span(), f"{number} of {match['of']}{unit}"
    for match in _IN_WORDS.finditer(text):
        number = f"{read_number(match['n'].lower()) or 0:g}{'.5' if match['half'] else ''}"
        most = read_number((match["of"] or "").lower())
        yield match.span(), f"{number}{f' of {most:g}' if most else ''} stars"
    for match in (*_GRADE.finditer(text), *filter(None, [_ONLY_GRADE.fullmatch(text.strip())])):
        yield match.span(), f"grade {match['n'].upper().replace('–', '-').replace('−', '-')}"
