"""Amounts: running time, episodes, drafts, years of work and training, ages, time on screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from explorer.model.enums import Kind
from explorer.suggest.antecedents import nearest
from explorer.suggest.late_patterns import compile_late
from explorer.suggest.numbers import (
    MULTIPLE,
    NUMBER,
    QUALIFIER,
    WORDS,
    multiple,
    phrase_around,
    quantity,
    read_number,
)
from explorer.suggest.other_works import is_of_thing
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.bearers import whose
from explorer.suggest.sentences import Sentence
from explorer.suggest.suggestion import Ref, Suggestion

_TIME = compile_late(
    rf"(?<!quarter of )(?<!half )(?<!quarters of )\b{QUALIFIER}"
    rf"(?:(?P<hours>{NUMBER}|an?|one) ?(?:hours?\b|hrs?\b|h(?![a-z]))\.?(?: and a "
    rf"(?P<part>half|quarter))?"
    rf"(?:(?:,? and |,? )?(?P<rest>[1-5]?\d|{WORDS}) ?(?:minutes?|mins?|m)\b"
    r"|(?<=[hrs.]) ?(?P<bare>[1-5]?\d)(?= (?:with|without|including|long)\b|[.,;)]|$))?"
    rf"|(?P<minutes>{NUMBER})[ -]?(?:minutes?|mins?|m(?= ?\d{{1,2}} ?s(?:ec)?\b))\b)"
    r"(?! (?:away|less|fewer|shorter|longer|too|later|ago|before|earlier|after|into|drive|journey|"
    r"from)\b"
    r"|(?: [a-z-]+){1,5} (?:buried|hidden|hiding|lurking|trapped|struggling)\b)"  # in a longer film
)
_BARE = compile_late(
    r"^\W*(?:running time|runtime|run time|length|duration) ?[:\t] ?(?P<minutes>\d{2,3})\W*$"
)
"""A labelled length without a unit."""
_TRIMMED = compile_late(
    r"\b(?:trimmed|cut|shortened|pruned|edited)(?: down)? to (?:about )?"
    r"(?P<minutes>\d{2,3})(?=[.,;]|$)"
)
"""A second length, after one with its unit: "ran 162 minutes. It has been trimmed to 139."."""
_FROM_TO = compile_late(
    r"\b(?:trimmed|cut|shortened|pruned|edited)(?: down)? from (?P<minutes>\d{2,3})"
    r"(?: ?(?:minutes?|mins?))? to (?:about )?\d{2,3} ?(?:minutes?|mins?)\b"
)
"""The length before the film was cut."""
_ONLY_SEEMS = compile_late(
    r"\b(?:feels?|felt|seem(?:s|ed)?)(?: more| a lot)? (?:like|as long as)[a-z ]{0,12}$"
)
"""A film that "feels like three hours" has another length."""
_A_PART = compile_late(
    r"\b(?:(?:shorn|stripped|robbed|short) of|minus|without|miss(?:ing|es)|los[et]s?|losing|"
    r"(?:cuts?|cutting|removed|remov(?:es|ing)|excised|dropped|trimmed|took|takes|taking|chopped|"
    r"lopped|shaved|sliced)(?: by| out| off| away| (?:at least|as much as))?|adds?|added|adding|"
    r"spends?|restor(?:es|ed|ing)|waits? for|waited for|delayed|extra|additional|further|more|"
    r"another|(?P<end>first|last|final)|opening|closing|by|every)(?: the| its)? $"
)
"""What is before the length of a part: of what was cut, added or shown first."""
_VERSION = compile_late(r" (?:cut|version|film|movie|picture|feature|print|edit|edition)\b")
_UNIT = compile_late(r"\d ?h(?![a-z])|hour|hr|min|\d ?m\b")
_LONG = compile_late(
    r"\b(?:runs?|running|ran|runtime|run[- ]time|long|length|lasts?|clocks? in|over|"
    r"its|certificate|starring|directed by|duration|cut|version|tape|film|movie|picture|my clock)\b"
)
_TITLED = compile_late(r"^\W*⟦\d+⟧ \([^()]{0,60}?(?:18|19|20)\d\d\)[,;:]? $")
"""A title and its year, before a length."""
_FEATURE = 30
"""Fewest minutes of a film if "minutes" is the only sign of its length: a scene may take five."""
_LABELLED = compile_late(r"\b(?:running time|run[- ]?time|length|duration)(?: is|:)? ?(?:about )?$")
_ROUGHLY = compile_late(r"\bapprox(?:imate|\.)? (?:running time|run[- ]?time|length|duration)")
_ON_SCREEN = compile_late(r"\bon (?:the )?screen\b|\bscreen ?time\b")
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
_NOUN = 12
"""Most characters of a noun for a child and the space before it."""
_OF_ANOTHER = compile_late(
    r"(?:\b(?:his|her|their)|⟦\d+⟧'s?)(?: [a-z]+)? [a-z0-9-]+[- ]years?[- ]old "
    r"(?:boy|girl|child|son|daughter|brother|sister|nephew|niece|baby|kid|twins?)\b(?! ⟦)[^⟦]*$"
)
_COUNT_FORMS = tuple((role, compile_late(form), kinds, s) for role, form, kinds, s in _COUNTS)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the amounts in a text."""
    for sentence in reading.sentences:
        yield from _times(reading, sentence)
        yield from _cuts(reading, sentence)
        yield from _counts(reading, sentence)


def _times(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    shape = sentence.shape
    if bare := _BARE.match(shape):
        labelled = int(bare["minutes"])
        yield from reading.propose(
            sentence, bare.span(), reading.film, "runtime", labelled, "running time", 0.8
        )
    if not _UNIT.search(shape):
        return
    for match in _TIME.finditer(shape):
        if match["least"] and _TIME.search(shape, match.end()):
            continue  # "over two hours, 131 minutes": the second is the exact one
        if _ONLY_SEEMS.search(shape, 0, match.start()) or _is_of_part(shape, match):
            continue
        minutes = _minutes(match)
        if not minutes:
            continue
        if _ON_SCREEN.search(shape):
            yield from _on_screen(reading, sentence, match, minutes)
            continue
        alone = _opens_sentence(shape[: match.start()])
        titled = _TITLED.search(shape, 0, match.start())
        trigger = _LONG.search(shape) or alone or titled
        if shape.startswith(" long", match.end()) and is_of_thing(sentence, match.start()):
            continue  # "the queue was two hours long"
        least = 1 if _LABELLED.search(shape, 0, match.start()) else _FEATURE
        if trigger and least <= minutes <= 900:
            film = reading.film_at(sentence, match.start())
            span = phrase_around(shape, match, _LONG)
            value = quantity(minutes, match)
            if isinstance(value, int | float) and _ROUGHLY.search(shape, 0, match.start()):
                value = f"~{value}"
            cut = "shortened version" if _SHORTENED.search(shape, 0, match.start()) else ""
            named = ("runtime", value, "running time", 0.85)
            for suggestion in reading.propose(sentence, span, film, *named):
                yield replace(suggestion, cut=cut)


def _on_screen(
    reading: Reading, sentence: Sentence, match: re.Match[str], minutes: float
) -> Iterator[Suggestion]:
    """Yield how long somebody is seen."""
    who = nearest(reading, sentence, match.start(), [Kind.CHARACTER, Kind.PERSON])
    value = quantity(minutes, match)
    yield from reading.propose(
        sentence, match.span(), who, "screen-time", value, "time on screen", 0.7
    )


def _is_of_part(shape: str, match: re.Match[str]) -> bool:
    """Return whether a time is that of a part: "the final 40 minutes", but not "the final
    129-minute version".
    """
    part = _A_PART.search(shape, 0, match.start())
    return part is not None and not (part["end"] and _VERSION.match(shape, match.end()))


def _opens_sentence(before: str) -> bool:
    """Return whether what comes after `before` is all that a sentence says."""
    end = max(map(before.rfind, (". ", "! ", "? ")))
    return _OPENING.fullmatch(before, end + 2 if end >= 0 else 0) is not None


_OPENING = re.compile(
    r"\W*(?:at |it(?:'s| is| was) (?:only |just )?)?"
    r"(?:[a-zà-ÿ ]{1,20} ?: ?)?(?:the )?(?:⟦\d+⟧\W*)?"
)
_SHORTENED = re.compile(
    r"\b(?:cut|trimmed|reduced|shortened|edited|abridged)(?: down)? to (?:about |just |only )?$"
)
"""Words before the length of a version that somebody made shorter."""


def _cuts(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield a film's lengths before and after it was cut."""
    shape = sentence.shape
    lengths = list(_FROM_TO.finditer(shape))
    before = (s.shape for s in reading.by_line[sentence.line] if s.start <= sentence.start)
    trimmed = _TRIMMED.search(shape)
    if trimmed and int(trimmed["minutes"]) >= _FEATURE and any(map(_UNIT.search, before)):
        lengths.append(trimmed)
    for match in lengths:
        minutes = int(match["minutes"])
        for suggestion in reading.propose(
            sentence, match.span(), reading.film, "runtime", minutes, "running time", 0.7
        ):
            yield suggestion if match is trimmed else replace(suggestion, cut="uncut version")


def _minutes(match: re.Match[str]) -> float:
    if match["minutes"]:
        return read_number(match["minutes"]) or 0
    hours = 1.0 if match["hours"] in ("a", "an", "one") else read_number(match["hours"]) or 0
    rest = read_number(match["rest"] or match["bare"]) if match["rest"] or match["bare"] else 0
    extra = {"half": 30, "quarter": 15}.get(match["part"] or "", 0)
    return hours * 60 + (rest or 0) + extra


def _counts(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    if not _COUNTED.search(sentence.shape):
        return
    for role, pattern, kinds, score in _COUNT_FORMS:
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
            yield from reading.propose(sentence, match.span(), subject, role, value, "count", score)
