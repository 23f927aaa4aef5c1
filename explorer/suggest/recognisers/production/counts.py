"""How many or how much: episodes, drafts, tickets, years of work and training, ages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.meaning.other_works import is_of_thing
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.people.bearers import whose
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.numbers import (
    MULTIPLE,
    NUMBER,
    QUALIFIER,
    multiple,
    quantity,
    read_number,
)
from explorer.suggest.text.sentences import Sentence

_OF_AN_AGE = "girl|boy|woman|man|child|lad|youth|spinster|bachelor|widow|widower|beauty|orphan"
"""Words for someone before "of" and an age."""
_COUNTS: tuple[tuple[str, str, tuple[Kind, ...], float], ...] = (
    (
        "drafts",
        rf"\b{QUALIFIER}(?P<n>{NUMBER}) (?:[a-z]+ )?(?:drafts|revisions|rewrites|"
        r"scripts|versions of the script)\b(?! of (?:the|an?|his|her|their) "
        r"(?:novel|book|play|letter|speech|song|poem)\b)",
        (Kind.FILM,),
        0.75,
    ),
    (
        "development-length",
        rf"\b{QUALIFIER}(?P<n>{NUMBER}|a) (?:years?|(?P<decades>decades?)) (?:of|in) "
        r"(?:development|the making|gestation)\b"
        r"(?! of (?:the|an?|his|her|their) (?![a-z-]* ?(?:film|movie|picture)\b))",
        (Kind.FILM,),
        0.8,
    ),
    (
        "development-length",
        rf"\bin (?:development|the making|gestation) for {QUALIFIER}"
        rf"(?P<n>{NUMBER}|a) (?:years?|(?P<decades>decades?))",
        (Kind.FILM,),
        0.8,
    ),
    (
        "episodes",
        rf"\b(?:(?:ran|runs|running|lasted|aired|comprises|comprising|consist(?:s|ing) of|has|had|"
        rf"there (?:are|were|will be)|after|in) (?:for |over )?|(?:series|seasons) (?:and|of) )"
        rf"(?:a total of )?{QUALIFIER}(?P<n>{NUMBER}) episodes\b(?! (?:of|in|into|later|ago)\b)",
        (Kind.FILM,),
        0.75,
    ),
    (
        "episodes",
        rf"\b(?P<n>{NUMBER})-(?:part|episode) (?:(?:[a-z-]+|⟦\d+⟧) ){{0,3}}"
        rf"(?:series|serial|miniseries|drama|documentary|thriller|comedy|show)\b",
        (Kind.FILM,),
        0.75,
    ),
    ("episodes", rf"\ball (?P<n>{NUMBER}) episodes\b", (Kind.FILM,), 0.7),
    (
        "seasons",
        rf"\b(?:ran|runs|running|lasted|aired|after|has|had) (?:for |over )?"
        rf"{QUALIFIER}(?P<n>{NUMBER}) (?:seasons|series)\b(?! of\b)",
        (Kind.FILM,),
        0.75,
    ),
    ("age", r"\baged (?P<n>\d{1,3}|[a-z-]+)\b", (Kind.CHARACTER, Kind.PERSON), 0.85),
    ("age", rf"\b(?P<n>\d{{1,3}}|{NUMBER})[- ]years?[- ]old\b", (Kind.CHARACTER, Kind.PERSON), 0.8),
    (
        "age",
        rf"\bat (?:the )?age (?:of )?(?P<n>\d{{1,2}}|{NUMBER}),? (?=⟦)",
        (Kind.CHARACTER, Kind.PERSON),
        0.75,
    ),
    (
        "age",
        rf"⟦\d+⟧, who is {QUALIFIER}(?P<n>{NUMBER})(?=[,.;]|$)",
        (Kind.PERSON, Kind.CHARACTER),
        0.8,
    ),
    (
        "age",
        rf"\b(?:he|she) is (?P<n>\d\d|{NUMBER})(?=[.,;]|$)",
        (Kind.PERSON, Kind.CHARACTER),
        0.6,
    ),
    (
        "admissions",
        rf"\b(?:sold|drew|drawn|attracted|sells|seen by|watched by) {QUALIFIER}(?P<n>{NUMBER})"
        rf"(?: (?P<scale>{MULTIPLE}))? (?:(?:cinema |movie )?tickets|(?:cinema )?viewers|"
        r"admissions|spectators|cinemagoers|moviegoers|people)\b",
        (Kind.FILM,),
        0.75,
    ),
    (
        "age",
        rf"\b(?:{_OF_AN_AGE}) of (?P<n>\d{{1,2}}|{NUMBER})(?=[ ,.;])",
        (Kind.CHARACTER, Kind.PERSON),
        0.7,
    ),
    (
        "age",
        rf"⟦\d+⟧(?: \([^()]*\))? is (?:now |only |just |barely |still )?"
        rf"(?P<n>\d\d|(?!one\b){NUMBER})(?=[,.;]|$| when\b)",
        (Kind.CHARACTER,),
        0.7,
    ),
    ("age", r"⟦\d+⟧, (?P<n>\d{2})(?=,)", (Kind.PERSON, Kind.CHARACTER), 0.6),
    (
        "training-length",
        rf"\b(?:trained|training)(?: [a-z ]{{0,30}})? for {QUALIFIER}(?P<n>{NUMBER}) years\b",
        (Kind.CHARACTER,),
        0.8,
    ),
    (
        "training-length",
        rf"\bfor (?:the (?:past|last) )?{QUALIFIER}(?P<n>{NUMBER}) years, ⟦\d+⟧(?: "
        rf"\([^)]*\))? (?:has |had )?(?:been )?train",
        (Kind.CHARACTER,),
        0.8,
    ),
)
_COUNTED = compile_late(
    r"drafts|revisions|rewrites|scripts|versions|development|making|gestation|\baged?\b|years?|"
    r"tickets|admissions|viewers|spectators| people|goers|episode|-part |seasons|series|"
    rf" is |, \d\d,|(?:{_OF_AN_AGE}) of "
)
_PLAYED_BY = compile_late(
    r"\W*(?:(?:played|portrayed|voiced) by|act(?:or|ress)s?|portrayer|performers?)\b[^⟦.]{0,20}:"
)
"""A label of actors, beside whose names ages are those of the part."""
_NOUN = 12
"""Most characters of a noun for a child and the space before it."""
_OF_ANOTHER = compile_late(
    r"\b(?:my|our|your|his|her|their) (?:[a-z]+ )?[a-z0-9]+[- ]years?[- ]old(?=[,.;\"])|"
    r"\b[a-z0-9-]+[- ]years?[- ]old (?:[a-z-]+ )?(?:girl|boy|kid|children|pupil|student|viewer|"
    r"reader|fan)s?\b(?<=[sn])(?!,? ⟦)|"
    r"(?:\b(?:his|her|their)|⟦\d+⟧'s?)(?: [a-z]+)? [a-z0-9-]+[- ]years?[- ]old "
    r"(?:boy|girl|child|son|daughter|brother|sister|nephew|niece|baby|kid|twins?)\b(?! ⟦)[^⟦]*$"
)
_WAS = compile_late(r"\bwas (?:only |just |barely |about )?$")
_WHEN = compile_late(r" (?:when|at the time)\b")
_COUNT_FORMS = tuple((role, compile_late(form), kinds, s) for role, form, kinds, s in _COUNTS)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the numbers of things and years in a text."""
    for sentence in reading.sentences:
        if _COUNTED.search(sentence.shape):
            yield from _counts(reading, sentence)


def _counts(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    plays = _PLAYED_BY.match(sentence.shape)
    for role, pattern, kinds, score in _COUNT_FORMS:
        if plays and role == "age":
            continue  # "Played by: X (aged 6)": the part's age
        for match in pattern.finditer(sentence.shape):
            groups = match.groupdict()
            number = 1.0 if match["n"] == "a" else read_number(match["n"])
            if number is None or (number > 1000 and role != "admissions"):
                continue
            if _OF_ANOTHER.search(sentence.shape[: match.end() + _NOUN]):
                continue  # "with her ten-year-old boy", who is not named
            number *= multiple(groups.get("scale")) * (10 if groups.get("decades") else 1)
            if (prop := reading.properties.find(role)) and prop.unit.startswith("million "):
                number /= 1e6
            value: int | float | str
            value = quantity(number, match) if "about" in groups else int(number)
            if kinds == (Kind.FILM,):
                if role == "development-length" and is_of_thing(sentence, match.start()):
                    continue
                subject: Ref | None = reading.film_at(sentence, match.start())
            else:
                subject = whose(reading, sentence, match, kinds)
                story = subject is not None and reading.kind_of(subject) is Kind.CHARACTER
                if story and (match.group().startswith("at ") or _was_then(sentence.shape, match)):
                    continue  # "At the age of 18 Nora leaves home": not her age in the film
            yield from reading.propose(sentence, match.span(), subject, role, value, "count", score)


def _was_then(shape: str, age: re.Match[str]) -> bool:
    """Return whether an age is that at an earlier event: "Nora was nine years old when"."""
    before = shape[max(0, age.start() - _NOUN) : age.start()]
    return bool(_WAS.search(before) and _WHEN.match(shape, age.end()))
