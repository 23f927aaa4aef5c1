"""Lengths of time: how long a film runs, how long it was before cuts, how long somebody is seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from explorer.model.enums import Kind
from explorer.suggest.lists.nationalities import adjectives, countries
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.meaning.other_works import is_of_thing
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.numbers import (
    NUMBER,
    QUALIFIER,
    WORDS,
    phrase_around,
    quantity,
    read_number,
)
from explorer.suggest.text.sentences import Sentence
from explorer.values.places.countries import find_country

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
_OF_COUNTRY = re.compile(
    r" [(\[](?:in )?(?:the )?(?P<where>[A-Za-z][A-Za-z.'’ ]{1,20}?)"
    r"(?: (?:[Vv]ersion|[Cc]ut|print|release))?[)\]]"
)
_VERSIONS = frozenset(("european", "international", "theatrical", "premiere", "uncut", "extended"))
_ON_SCREEN = compile_late(r"\bon (?:the )?screen\b|\bscreen ?time\b")


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the lengths of time in a text."""
    for sentence in reading.sentences:
        yield from _times(reading, sentence)
        yield from _cuts(reading, sentence)


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
            cut = cut or _in_brackets(sentence, match.end())
            named = ("runtime", value, "running time", 0.85)
            for suggestion in reading.propose(sentence, span, film, *named):
                yield replace(suggestion, cut=cut)


def _in_brackets(sentence: Sentence, end: int) -> str:
    """Return the version of a country that a length is of, "" for none: "93 minutes (US)"."""
    match = _OF_COUNTRY.match(sentence.text, sentence.offset(end))
    name = match["where"].replace(".", "") if match else ""
    word = name.casefold()
    named = word in countries() or word in adjectives() or find_country(name) is not None
    if word in ("director's", "director’s"):
        return "director's cut"
    return f"{name} version" if named or word in _VERSIONS else ""


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
