"""Amounts: running time, money, drafts, years of work and training, ages, time on screen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.numbers import (
    FIGURES,
    MULTIPLE,
    NUMBER,
    QUALIFIER,
    WORDS,
    multiple,
    quantity,
    read_number,
)
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.bearers import whose
from explorer.suggest.sentences import Sentence
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.values.units import read_unit

_TIME = re.compile(
    rf"(?<!quarter of )(?<!half )(?<!quarters of )\b{QUALIFIER}"
    rf"(?:(?P<hours>{NUMBER}|an?|one) ?(?:hours?|hrs?|h)\b\.?(?: and a "
    rf"(?P<part>half|quarter))?"
    rf"(?:(?:,? and |,? )?(?P<rest>[1-5]?\d|{WORDS}) ?(?:minutes?|mins?|m)\b)?"
    rf"|(?P<minutes>{NUMBER})[ -]?(?:minutes?|mins?)\b)"
    r"(?! (?:away|later|ago|before|earlier|after|into|drive|journey|from)\b"
    r"|(?: [a-z-]+){1,5} (?:buried|hidden|hiding|lurking|trapped|struggling)\b)"  # in a longer film
)
_BARE = re.compile(
    r"^\W*(?:running time|runtime|run time|length|duration) ?[:\t] ?(?P<minutes>\d{2,3})\W*$"
)
"""A labelled length without its unit."""
_UNIT = re.compile(r"\dh|hour|hr|min|\d ?m\b")
_LONG = re.compile(
    r"\b(?:runs?|running|ran|runtime|run[- ]time|long|length|lasts?|clocks? in|over|"
    r"its|certificate|starring|directed by|duration|cut|version|tape|film|movie|picture|my clock)\b"
)
_TITLED = re.compile(r"^\W*⟦\d+⟧ \([^()]{0,60}?(?:18|19|20)\d\d\)[,;:]? $")
"""A title and its year, behind which a length stands."""
_FEATURE = 30
"""Fewest minutes of a film where nothing but "minutes" says so: a scene may take five."""
_LABELLED = re.compile(r"\b(?:running time|run[- ]?time|length|duration)(?: is|:)? ?(?:about )?$")
_ROUGHLY = re.compile(r"\b(?:approx\.?|approximate) (?:running time|run[- ]?time|length|duration)")
_ON_SCREEN = re.compile(r"\bon (?:the )?screen\b|\bscreen ?time\b")
_MONEY = re.compile(
    rf"{QUALIFIER}(?:(?P<sign>us\$|(?<![a-z⟧])\$|£|€|₹|rs\.?)\s?(?P<number>{FIGURES})(?:\s?[-–—]\s?(?P<upto>{FIGURES}))?\s?(?P<times>{MULTIPLE})?"
    rf"|(?<![$£€₹a-z])(?P<words>{NUMBER}|half a|an?)\s?(?P<times2>{MULTIPLE})(?: (?:us )?"
    rf"(?P<named>dollars|pounds|euros?|rupees))?)"
)
_SUM = re.compile(
    r"[$£€₹]|rs\.|illion|thousand|crore|lakh|dollars|pounds|euro|rupee|\d ?(?:[mkb]|[bm]n)\b|"
    r"\d{5}|,\d"
)
_NEXT = 4
"""Letters between two sums of which the second, in brackets, is the first in other money."""
_FAR_AWAY = 100
_AND_A_HALF = re.compile(r" and a half\b")
_OTHER_MONEY = re.compile(
    r"[ -]grossing\b| more than\b"
    r"| (?:deutsch)?(?:marks?|francs?|lir[ae]|kron(?:er|or|e|a)|crowns|yen|yuan|won|"
    r"ro?ubles?|pesos?|pesetas?|z[lł]oty|schillings?|guilders?|reais|rand|dinars?|drachmas?|forints?|"
    r"riyals?|dirhams?|baht|rupiah|shillings?)\b"
)
"""Money that is counted in nothing that the vocabulary has, or other films earned."""
_CURRENCIES = {
    "£": "pounds", "pounds": "pounds", "€": "euros", "euro": "euros", "euros": "euros",
    "₹": "rupees", "rs": "rupees", "rs.": "rupees", "rupees": "rupees",
}  # fmt: skip
"""Signs and words for other money than dollars → as it ends a property's id: budget-in-pounds."""
_COST = re.compile(
    r"\b(?:budget(?:ed)?|costs?|cost|made for|produced for|shot for|expensive|price(?:d)?|spent)\b"
)
_EARNED = re.compile(
    r"\b(?:gross(?:ed|es|ing)?|box[- ]office|takings?|took|taken|earned|made(?! "
    r"(?:by|for|in|of|with|from|to)\b)|"
    r"earning|earns|taking in|takes in|took in|pulled in|raked in|brought in|earnings|receipts|"
    r"returns)\b"
)
_PROFIT = re.compile(r"\bprofits? of (?:about |around |some |over |nearly |almost )?$")
_OPENING = re.compile(r"\b(?:opening|first) weekend\b")
_COUNTS: tuple[tuple[str, str, tuple[Kind, ...], float], ...] = (
    (
        "drafts",
        rf"\b{QUALIFIER}(?P<n>{NUMBER}) (?:[a-z]+ )?(?:drafts|revisions|rewrites|"
        rf"scripts|versions of the script)\b",
        (Kind.FILM,),
        0.75,
    ),
    (
        "development-length",
        rf"\b{QUALIFIER}(?P<n>{NUMBER}|a) (?:years?|(?P<decades>decades?)) (?:of|in) "
        rf"(?:development|the making|gestation)",
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
        rf"\b(?:sold|drew|attracted|sells) {QUALIFIER}(?P<n>{NUMBER}) (?:tickets|admissions|"
        rf"viewers|"
        r"spectators|cinemagoers|people)\b",
        (Kind.FILM,),
        0.75,
    ),
    (
        "age",
        rf"\b(?:girl|boy|woman|man|child|lad|youth) of (?P<n>\d{{1,2}}|{NUMBER})(?=[ ,.;])",
        (Kind.CHARACTER, Kind.PERSON),
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
_COUNTED = re.compile(
    r"drafts|revisions|rewrites|scripts|versions|development|making|gestation|\baged?\b|years?|tickets|admissions|viewers|spectators|"
    r"who is|, \d\d,|(?:girl|boy|woman|man|child|lad|youth) of "
)
_COUNT_FORMS = tuple((role, re.compile(form), kinds, s) for role, form, kinds, s in _COUNTS)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the amounts that a text gives."""
    for sentence in reading.sentences:
        yield from _times(reading, sentence)
        yield from _money(reading, sentence)
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
        minutes = _minutes(match)
        if not minutes:
            continue
        if _ON_SCREEN.search(shape):
            who: Ref | None = reading.nearest(
                sentence, match.start(), [Kind.CHARACTER, Kind.PERSON]
            )
            value = quantity(minutes, match)
            yield from reading.propose(
                sentence, match.span(), who, "screen-time", value, "time on screen", 0.7
            )
            continue
        alone = bool(
            re.fullmatch(
                r"(?:.*[.!?] )?\W*(?:at )?(?:[a-z ]{1,20}: ?)?(?:the )?(?:⟦\d+⟧\W*)?",
                shape[: match.start()],
            )
        )
        titled = _TITLED.search(shape, 0, match.start())
        trigger = _LONG.search(shape) or alone or titled
        least = 1 if _LABELLED.search(shape, 0, match.start()) else _FEATURE
        if trigger and least <= minutes <= 900:
            film = reading.film_at(sentence, match.start())
            span = _around(shape, match, _LONG)
            value = quantity(minutes, match)
            if isinstance(value, int | float) and _ROUGHLY.search(shape, 0, match.start()):
                value = f"~{value}"
            yield from reading.propose(sentence, span, film, "runtime", value, "running time", 0.85)


def _minutes(match: re.Match[str]) -> float:
    if match["minutes"]:
        return read_number(match["minutes"]) or 0
    hours = 1.0 if match["hours"] in ("a", "an", "one") else read_number(match["hours"]) or 0
    rest = read_number(match["rest"]) if match["rest"] else 0
    extra = {"half": 30, "quarter": 15}.get(match["part"] or "", 0)
    return hours * 60 + (rest or 0) + extra


def _around(shape: str, match: re.Match[str], trigger: re.Pattern[str]) -> tuple[int, int]:
    """Return the span of an amount with a word close before it that says what it is of."""
    start = match.start()
    for before in trigger.finditer(shape, max(0, start - 30), start):
        return before.start(), match.end()
    return match.span()


def _money(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    shape = sentence.shape
    if not _SUM.search(shape):
        return
    end = -_FAR_AWAY
    for match in _MONEY.finditer(shape):
        words = match["number"] or match["words"]
        number = 1.0 if words in ("a", "an") else read_number(words)
        role, score = _purpose(shape, match)
        if number is None or not role or _OTHER_MONEY.match(shape, match.end()):
            continue
        if shape[max(0, match.start() - 1) : match.start()] == "(" and match.start() - end < _NEXT:
            continue  # the same sum in other money
        end = match.end()
        number += 0.5 * bool(_AND_A_HALF.match(shape, match.end()))
        total = number * multiple(match["times"] or match["times2"])
        money = _CURRENCIES.get(match["sign"] or match["named"], "")
        prop = reading.properties.find(f"{role}-in-{money}" if money else role)
        if prop is None or (total < 10_000 and not match["sign"]):
            continue
        factor = float(read_unit(prop.unit).factor)
        total /= factor
        most = read_number(match["upto"]) if match["upto"] else None
        if most:
            value: int | float | str = _range(total, most * multiple(match["times"]) / factor)
        else:
            value = quantity(total, match)
        film = reading.film_at(sentence, match.start())
        span = _around(shape, match, _COST if role == "budget" else _EARNED)
        yield from reading.propose(sentence, span, film, prop, value, "sum of money", score)


def _range(least: float, most: float) -> str:
    """Return two amounts as a claim's value: "200..300"."""
    return f"{least:g}..{most:g}"


def _purpose(shape: str, match: re.Match[str]) -> tuple[str, float]:
    """Return what a sum is: the nearest word decides, one before it sooner than one after."""
    if _OPENING.search(shape, match.start(), match.end() + 40):
        return "opening-weekend", 0.75
    if _PROFIT.search(shape, 0, match.start()):
        return "profit", 0.75
    best: tuple[int, str] | None = None
    for role, pattern in (("budget", _COST), ("gross", _EARNED)):
        for word in pattern.finditer(shape):
            before = word.end() <= match.start()
            away = match.start() - word.end() if before else word.start() - match.end() + 10
            if away <= 50 and (best is None or away < best[0]):
                best = (away, role)
    return (best[1], 0.82) if best else ("", 0.0)


def _counts(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    if not _COUNTED.search(sentence.shape):
        return
    for role, pattern, kinds, score in _COUNT_FORMS:
        for match in pattern.finditer(sentence.shape):
            groups = match.groupdict()
            number = 1.0 if match["n"] == "a" else read_number(match["n"])
            if number is None or (number > 1000 and role != "admissions"):
                continue
            number *= 10 if groups.get("decades") else 1
            value: int | float | str
            value = quantity(number, match) if "about" in groups else int(number)
            if kinds == (Kind.FILM,):
                subject: Ref | None = reading.film_at(sentence, match.start())
            else:
                subject = whose(reading, sentence, match, kinds)
            yield from reading.propose(sentence, match.span(), subject, role, value, "count", score)
