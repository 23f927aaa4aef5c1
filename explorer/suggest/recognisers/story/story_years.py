"""When a story is set: the year in which a plot begins, the decade of a place, a caption."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Suggestion
from explorer.suggest.text.sentences import Sentence
from explorer.suggest.text.spoken_dates import SpokenDate, spoken_dates

_DECADE = re.compile(
    r"(?:\b(?:in|to)|^\W*(?:it's|its|it is|this is)) (?:an? |the )?(?:(?:early|late|mid)[ -])?"
    r"(?P<decade>(?:1\d|20)\d)0'?s(?:-era)? ⟦"
)
_NOT_OF_STORY = re.compile(
    r"\b(?:shot|filmed|released|made|directed|popular|starred|career|cinema|born|premiered|film|"
    r"movie|written|published|novel|won|died)\b"
)
_TOLD_BEHIND = re.compile(
    r"⟦\d+⟧,? (?:(?:nobody|no one|people|audiences?|critics?|many|few|most|they|we|i|you|"
    r"everyone|everybody|it|such|this|that|there) |(?:the )?[a-z]+ (?:was|were|had|did|could)\b)"
)
"""What went on in the real world at the time, not in the plot: "in 1980s Wales nobody cared"."""
_IN = r"(?:in|during) (?:the )?(?:[a-z-]+[ -])?(?:[a-z]+ of )?"
_OPENS = re.compile(rf"\W*(?:(?:it is|it's|set) )?(?:⟦\d+⟧,? )?(?:{_IN})?$")
"""The beginning of a plot, up to its date."""
_BEGINS = re.compile(
    r"(?:, [a-z]+,)?(?: [a-z]+)?,? (?:[a-z'-]+,? ){0,6}?⟦(?P<who>\d+)⟧(?: \([^()]*\))?"
    r"(?:,[^,;.]{2,60})?,? (?:[a-z]+ly )?(?P<verb>[a-z]+s)\b"
)
"""What happens then, in the present tense: ", the young lawyer X (Y) arrives"."""
_NAMED = re.compile(r",? ⟦(?P<who>\d+)⟧(?! (?:was|had|is born|[a-z]+ed)\b)")
"""Someone named right behind the date: "In 1932 X and her brother open"."""
_WHO = re.compile(rf"⟦(?P<who>\d+)⟧[^.;⟦]{{0,60}}\bwho(?:, | [a-z]+s\b[^.;]{{0,60}}? ){_IN}$")
"""Someone in the story, up to the date of what they do: "X, a widow who, in the winter of "."""
_BARE = re.compile(r"\W*(?:⟦(?P<place>\d+)⟧,? )?(?P<year>(?:1\d|20)\d\d)\W*")
"""A sentence that is only a year, perhaps with a place before it."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield when the story is set; of dates that open sentences of a plot, the first."""
    begun = False
    for sentence in reading.sentences:
        shape = sentence.shape
        for date in spoken_dates(shape):
            if not begun and _opens_story(reading, sentence, date):
                begun = True
                yield from _set(reading, sentence, date, "date on which the story begins")
            elif _is_of_character(reading, sentence, date):
                yield from _set(reading, sentence, date, "date of what a character does")
        decade = _DECADE.search(shape)
        real = decade and _TOLD_BEHIND.match(shape, decade.end() - 1)
        if decade and not real and not _NOT_OF_STORY.search(shape):
            film = reading.film_at(sentence, decade.start())
            when = f"{decade['decade']}X"
            yield from reading.propose(
                sentence, decade.span(), film, "set-when", when, "decade of a place", 0.6
            )


def _set(reading: Reading, sentence: Sentence, date: SpokenDate, why: str) -> Iterator[Suggestion]:
    yield from reading.propose(
        sentence, (date.start, date.end), reading.film, "set-when", date.edtf, why, 0.65
    )


def _opens_story(reading: Reading, sentence: Sentence, date: SpokenDate) -> bool:
    """Return whether a date opens a plot: what follows is in the present, of a character."""
    shape = sentence.shape
    if not _OPENS.fullmatch(shape, 0, date.start):
        return False
    if (bare := _BARE.fullmatch(shape)) and _goes_on(reading, sentence):
        where = bare["place"]
        return where is None or reading.may_be_place(sentence.mentions[int(where)])
    begins = _BEGINS.match(shape, date.end) or _NAMED.match(shape, date.end)
    if begins is None or begins.groupdict().get("verb") in ("was", "has"):
        return False
    return _is_character(reading, sentence, begins)


def _goes_on(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a paragraph goes on after a sentence about a character."""
    line = reading.by_line[sentence.line]
    behind = line[line.index(sentence) + 1 :][:1]
    named = [mention for other in behind for mention in other.mentions]
    return any(reading.established(mention, [Kind.CHARACTER]) for mention in named)


def _is_of_character(reading: Reading, sentence: Sentence, date: SpokenDate) -> bool:
    """Return whether a relative clause says what a character does on a date."""
    who = _WHO.search(sentence.shape, 0, date.start)
    if who is None or _NOT_OF_STORY.search(sentence.shape, who.start(), date.end):
        return False
    return _is_character(reading, sentence, who)


def _is_character(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    mention = sentence.mentions[int(match["who"])]
    return reading.refer(mention, [Kind.CHARACTER], create=False) is not None
