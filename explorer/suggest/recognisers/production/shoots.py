"""How long a film was shot, and on what: "the shoot lasted nine weeks", "shot on 35 mm"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from explorer.model.enums import PEOPLE, Kind
from explorer.suggest.meaning.doubts import is_doubted
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import SuggestedValue, Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.numbers import NUMBER, QUALIFIER, quantity, read_number
from explorer.suggest.text.sentences import Sentence
from explorer.suggest.text.spoken_dates import SpokenDate
from explorer.values.names.given_names import is_given_name

_SHOOT = r"(?:shot|filmed|photographed|shooting|filming|photography|shoot|production)"
_LENGTH = (
    rf"{QUALIFIER}(?P<n>{NUMBER}|an?)[ -](?:shooting |long |hard )?(?P<unit>days?|weeks?|months?)\b"
)
_MADE_IN = compile_late(
    rf"\b(?:it|(?:the|this) (?:film|movie|picture)|⟦\d+⟧) (?:is|was|were) (?:made|completed) in "
    rf"(?:just |only |a mere |under |about )*{_LENGTH}"
)
_LASTED = compile_late(
    rf"\b{_SHOOT}\b(?P<between>(?:(?!, (?:(?:and|but) (?!lasted\b|spanned\b)|which\b|who\b))"
    r"[^.;]){0,80}?)\b(?:lasted|took|ran|in|over|for|within|spanned)"
    rf"(?: for| over| just| only| a mere| a total of| the course of)* {_LENGTH}"
    r"(?! (?:later|ago|before|after|over|behind|earlier|late|longer|more|less|of (?:post|editing|"
    r"rehears|prep|train|delay|research)|in (?:rehears|post|prep)|into|prior|without|from now|"
    r"ahead|old|off|away|each|a|per|apart)\b|'s? delay)"
)
_INTERRUPTED = re.compile(
    r"\b(?:shut|halt(?:s|ed)?|suspended|delay(?:s|ed)?|postponed|stopped|closed|interrupted|paused|"
    r"pushed|rehears\w*|train\w*|prepar\w+|break|hiatus|edit\w*|extended|designer|company|budget)\b"
)
"""Words after which a length is not that of the whole shoot."""
OF_PART = re.compile(
    r"\b(?:endings?|scenes?|sequences?|shots?|prologue|epilogue|finale|openings?|pick-ups|reshoots|"
    r"stunts?|trailer|teaser|interviews?|pilot)(?: of the film)?"
    r"(?:,? (?:was|were|has been|had been|(?:is |are )?to be))?(?: also| then)?"
    r" (?:re-?)?(?:shot|filmed|photographed|shooting|filming)\b[^.;]*$"
)
"""A part of a film that was shot by itself."""
_OF_SOMEONE = compile_late(
    r"(?:⟦(?P<who>\d+)⟧(?: \([^()]{0,80}\))?(?:,? who)?|\b(?:he|she|they|who|him|her|them|"
    r"(?:hostages?|prisoners?|man|woman|men|women|boy|girl|child|father|mother|brother|sister|husband|wife|son|daughter)))"
    r" (?:is|was|are|were|gets?|got|being|been|has been|had been) (?:[a-z]+ly |also |then )?$"
)
"""Someone right before what is done to them, such as "shot"."""
_SCHEDULE = compile_late(
    rf"\b(?:an?|the|its|his|her|their|our|gruelling|grueling|short) (?:[a-z]+ )?{_LENGTH}"
    rf"(?: [a-z]+)? (?:shoot|shooting schedule|film shoot|schedule of shooting)\b"
)
_HOW_LONG = re.compile(
    r"\bhow (?:long|many (?:days|weeks)) (?:did|was|were|have|had|is|do)\b[^?]{0,40}"
    r"\b(?:shoot|shooting|film|filming|shot|photography|take to make)\b"
)
_ANSWER = compile_late(
    r"\W*(?:(?:[a-z]{1,3}|⟦\d+⟧): )?(?:(?:oh|well|we had|it was|it took|only|just|a mere|in),? )*"
    rf"{_LENGTH}"
)
_WEEK = 7
_THEM = compile_late(r"\b(?:shot|filmed) (?:them|him|her)\b")
_WHOLE = compile_late(r"\b(?:film|movie|picture|feature|documentary|short|whole|entire|shoot)\b")
_WEEKS = {"week": 1.0, "month": 30.44 / 7}
_FORMATS = {
    r"35[ -]?mm": "35-mm", r"(?:super[ -])?16(?:[ -]?mm)?(?= |[,.;:!?)]|$)": "16-mm",
    r"(?:65|70)[ -]?mm": "65-mm", r"super[ -]?8": "super-8", r"video(?:tape)?": "video",
    r"digital(?:ly)?(?: (?:cameras?|video|equipment))?": "digital",
    r"(?:celluloid|film stock|real film|actual film)": "film",
}  # fmt: skip
_FORMAT = "|".join(_FORMATS)
_SHOT_ON = compile_late(
    r"\b(?:shot|filmed|photographed|captured|lensed|shooting|shoots|filming)\b"
    r"(?P<between>[^.;:]{0,60}?) (?:(?:on|in|with|using) (?:(?:an?|grainy|[a-z-]+) )?)?"
    rf"(?P<format>{_FORMAT})(?![\w-])(?! (?:version|release|premiere|copy|prints?|effects|"
    r"projection|remaster\w*|restor\w*|stores?|diary|essay|games?)\b)"
)
_OF_PHOTOGRAPHY = compile_late(
    rf"\b(?P<format>{_FORMAT}) (?:[a-z]+ )?(?:photography|cinematography|camerawork)\b"
)
_ASKED_FORMAT = re.compile(
    r"\b(?:what did you (?:shoot|film) (?:it )?(?:on|with)|why (?:did you (?:shoot|film) (?:it )?)?"
    r"(?:on )?(?:film|digital|35 ?mm|16 ?mm|video)|which (?:camera|stock|format)|"
    r"(?:film|digital) (?:rather than|or|instead of) (?:digital|film))\b"
)
_ANSWERED = compile_late(
    rf"(?:^\W*|\b(?:it is|it was|it's|so it is|we used|we shot (?:it )?(?:all )?on) )"
    rf"(?P<format>{_FORMAT})(?=[,.;!]|$)"
)
_DENIED = re.compile(
    r"\b(?:not|never|cannot|can't|couldn't|didn't|don't|won't|rather than|instead of|unlike|than|"
    r"wanted|hoped|planned|meant|would|parts?|scenes?|sequences?|partly|some|test|tests)\b"
)
_HABIT = compile_late(
    r"(?:⟦\d+⟧|\b(?:he|she|they)) (?:has|have|had|always|usually|often|likes to|prefers to)"
    r"(?: (?:always|often|long|usually))* $"
)
"""What somebody shoots on as a rule: "X has always shot on film"."""
_HINT_TEXT = """
    mm digital digitally video celluloid stock super day days week weeks month months film
"""
_HINT = frozenset(_HINT_TEXT.split())
"""Words of which a sentence needs one for the forms to be tried."""


_BEGUN = re.compile(
    r"\b(?:photography|filming|shooting|production|shoot)\b[^.;]{0,60}?"
    r"\b(?:began|begun|started|commenced|kicked off|got under way)\b[^.;]{0,40}$"
)
_WRAPPED = re.compile(
    r"[^.;]{0,60}\b(?:wrapped|ended|finished|concluded|completed|lasted|until|and ran)\b"
    r"[^.;]{0,30}$"
)


def whole_shoot(shape: str, dates: Sequence[SpokenDate]) -> tuple[str, tuple[int, int]] | None:
    """Return the period in which a film was shot, and its place: "shooting began in May 1998 and
    wrapped in July".
    """
    for first, last in pairwise(dates):
        begun = _BEGUN.search(shape, 0, first.start)
        if begun and _WRAPPED.match(shape, first.end, last.start) and not first.guessed:
            end = f"{first.edtf[:4]}{last.edtf[4:]}" if last.guessed else last.edtf
            if first.edtf < end and "/" not in first.edtf + end:
                return f"{first.edtf}/{end}", (begun.start(), last.end)
    return None


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield how long films were shot and on what, also in answers to questions."""
    for sentence in reading.sentences:
        if not sentence.words.isdisjoint(_HINT) or "mm" in sentence.shape:
            yield from _lengths(reading, sentence)
            yield from _formats(reading, sentence)
    for question, answer in pairwise(reading.sentences):
        if question.asks and not answer.asks:
            yield from _answers(reading, question, answer)


def _answers(reading: Reading, question: Sentence, answer: Sentence) -> Iterator[Suggestion]:
    """Yield what is answered to "How long did you shoot?" and "What did you shoot on?"."""
    length = _ANSWER.match(answer.shape) if _HOW_LONG.search(question.shape) else None
    if length:
        yield from _length(reading, answer, length)
    if _ASKED_FORMAT.search(question.shape):
        behind = [s for s in reading.by_line[answer.line] if s.start >= answer.start]
        for sentence in behind:
            match = _ANSWERED.search(sentence.shape)
            if match and not _DENIED.search(sentence.shape, 0, match.end()):
                yield from _format(reading, sentence, match)
                return


def is_of_gun(reading: Reading, sentence: Sentence, place: int) -> bool:
    """Return whether "shot" at a place in the sentence's shape is of someone hit by a gun."""
    return sentence.shape.startswith("shot", place) and is_of_someone(reading, sentence, place)


def is_of_someone(reading: Reading, sentence: Sentence, place: int) -> bool:
    """Return whether the verb at a place in the sentence's shape says what is done to someone."""
    match = _OF_SOMEONE.search(sentence.shape, 0, place)
    if match is None:
        return False
    if match["who"] is None:
        return True
    who = sentence.mentions[int(match["who"])]
    if who.ids:
        return not any(reading.kind_of(known) is Kind.FILM for known in who.ids)
    known = reading.established(who, PEOPLE)
    return known is not None or reading.is_person_name(who) or is_given_name(who.form.casefold())


def _lengths(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    forms = (_LASTED, _SCHEDULE, _MADE_IN)
    for match in (match for form in forms for match in form.finditer(sentence.shape)):
        between = match.groupdict().get("between") or ""
        of_part = OF_PART.search(sentence.shape, 0, match.end())
        doubted = of_part or is_doubted(sentence, match.start())
        if not _INTERRUPTED.search(between) and not doubted:
            yield from _length(reading, sentence, match)


def _length(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield a length in days or weeks; months are about so many weeks."""
    number = 1.0 if match["n"] in ("a", "an") else read_number(match["n"])
    unit = match["unit"].rstrip("s")
    if number is None:
        return
    if unit == "day" and number < _WEEK and not _WHOLE.search(match.group()):
        return  # a scene: "we shot it in three days"
    if _THEM.search(match.group()):
        return  # a few scenes, or somebody's
    role, value = "shooting-days", quantity(number, match)
    if unit != "day":
        role, value = "shoot-length", quantity(round(number * _WEEKS[unit], 1), match)
        value = f"~{value}" if unit == "month" and not isinstance(value, str) else value
    film = reading.film_at(sentence, match.start())
    yield from reading.propose(
        sentence, match.span(), film, role, value, "length of the shoot", 0.75
    )


def _formats(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    for match in (*_SHOT_ON.finditer(sentence.shape), *_OF_PHOTOGRAPHY.finditer(sentence.shape)):
        denied = _DENIED.search(sentence.shape, max(0, match.start() - 30), match.end())
        if not denied and not _HABIT.search(sentence.shape, 0, match.start()):
            yield from _format(reading, sentence, match)


def _format(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    term: SuggestedValue = next(
        term for form, term in _FORMATS.items() if re.fullmatch(form, match["format"])
    )
    film = reading.film_at(sentence, match.start())
    yield from reading.propose(
        sentence, match.span(), film, "shot-on", term, "what it was shot on", 0.7
    )
