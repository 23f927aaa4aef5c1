"""Sums of money: what a film cost or was to cost, what it took and what it earned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from explorer.model.enums import Vantage
from explorer.suggest.meaning.doubts import is_hoped_for
from explorer.suggest.meaning.other_works import FILM_WORDS
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.production.markets import market
from explorer.suggest.recognisers.production.sum_forms import MONEY, SUM, currency, upper_bound
from explorer.suggest.suggestion import Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.numbers import (
    NUMBER,
    QUALIFIER,
    multiple,
    phrase_around,
    quantity,
    read_number,
)
from explorer.suggest.text.patterns import WORK
from explorer.suggest.text.sentences import Sentence
from explorer.values.units import OTHER_MONEY, read_unit

_COSTS = ("budget",)
_REGION = "region"
"""The part of a scope by which takings vary."""
_NEXT = 8
"""Characters between two sums if the second, in brackets, is the first in another currency."""
_FAR_AWAY = 100
_ASKED = 0.75
"""Score of a sum that answers a question."""
_AND_A_HALF = compile_late(r" and a half\b")
_OTHER_MONEY = compile_late(
    r"[ -]grossing\b| more than\b| (?:viewers|tickets|people|spectators|[a-z]+goers|mark)\b"
    rf"| (?:d'|de |di )?(?:deutsch)?(?:{'|'.join(sorted(OTHER_MONEY))}|złoty)\b"
)
"""Money in currencies that the vocabulary does not have, or earned by other films."""
_COST = compile_late(
    r"\b(?:(?:(?:would|will|should) )?cost|budget(?:ed)?|costs|"
    r"(?:made|produced|shot|filmed|did)(?: (?:it|this|the (?:film|movie|picture)))? for|"
    r"expensive|price(?:d)?|spent)\b|"
    r"\b(?:made|produced|shot|filmed)\b[^.;$£€₹¥₩]{1,60}? for(?= (?:[a-z]+ ){0,2}[$£€₹¥₩])|"
    r"\bbrought (?:(?:it|the (?:film|picture)) )?in for\b"
)
_TO_COST = compile_late(
    r"\b(?:would|will|should|to) cost\b|"
    r"\b(?:planned|original|initial|proposed|estimated) budget\b"
)
"""Words for what a film was to cost, whatever it cost in the end."""
_FROM = compile_late(
    r"\b(?:rose|risen|rising|grew|increased|ballooned|climbed|went|swelled|jumped|up|cut|reduced|"
    r"fell|down) from (?:(?:an?|the|its) )?(?:(?:initial|original|planned|estimated) )?$"
)
"""Words before what a film was to cost at first: "it rose from $2 million to $5 million"."""
_RISEN = compile_late(
    r"\bbudget\b[^.;$£€₹¥₩]{0,40} from [^.;$£€₹¥₩]{0,20}"
    r"[$£€₹¥₩][^;$£€₹¥₩]{1,25} to (?:[a-z]+ ){0,2}$"
)
"""Words before the second sum of a budget that rose: "the budget rose from $2 million to "."""
_STILL_TO_COME = compile_late(
    r"\b(?:shooting|filming|production|photography) "
    r"(?:will|is (?:planned|scheduled|due|expected|set))\b"
)
_IN_SHORT = compile_late(rf"\b(?:it|and|but) cost {QUALIFIER}(?P<words>{NUMBER})(?=[,.;!]|$)")
"""A sum without its unit, after one with a unit."""
_EARNED = compile_late(
    r"\b(?:gross(?:ed|es|ing)?|box[- ]office|takings?|took|taken|earned|made(?! "
    r"(?:by|for|in|of|with|from|to|it for|this for|the (?:film|movie|picture) for)\b)|"
    r"earning|earns|taking in|takes in|took in|pulled in|raked in|brought in|earnings|receipts|"
    r"returns)\b"
)
_OF_PART = compile_late(
    r"\b(?:built|rebuilt|constructed|erected|restored|bought|acquired)\b[^.;]{0,80}"
    r"\bat (?:an?|the) (?:[a-z]+ )?cost of\W*$"
)
"""What a set or the rights cost, not the film."""
_SUBJECT = compile_late(
    r"(?P<what>\b(?:the|an?|his|her|its|their|our|this|that|each|every|one|for)(?: [a-z'-]+){1,4}"
    r"|\b(?:he|she)|(?<!\bin )(?<!\bat )⟦(?P<who>\d+)⟧)"
    r"(?: (?:had|has|have|would|will|also|only|just|once|then))*"
    r" (?:cost(?:s|ing)?|gross(?:es|ed)|took(?: in)?|takes(?: in)?|made|makes|earn(?:s|ed)|"
    r"(?:brought|pulled|raked) in)"
    r"(?: (?:him|her|them|us|as much as|up to|just|only|well|off with))?\W*$"
)
"""Who or what costs or takes a sum, before it."""
_FIRM = re.compile(r"(?:the|an?|his|her|its|their) (?:studio|company|firm|industry|franchise)\b")
_SPENT_ON = compile_late(r" on (?:an?|his|her|their) (?![a-z-]* ?(?:film|movie|picture)\b)")
_GOES_ON = (" and ", " but ", " then ", " who ", " which ")
"""Ends of the words before a verb that has a sum of its own."""
_PROFIT = compile_late(r"\bprofits? of (?:about |around |some |over |nearly |almost )?$")
_OWN_PROFIT = compile_late(
    r"(?:⟦\d+⟧|\b(?:he|she|they)) (?:[a-z]+ )?"
    r"(?:makes?|made|turn(?:s|ed)|earn(?:s|ed)|took|takes|pockets?) an? (?:[a-z]+ )?"
    r"profits? of (?:about |around |some |over |nearly |almost )?$"
)
_ON_FILM = compile_late(r" (?:on|from) (?:it|(?:the|this) (?:film|movie|picture)|⟦)")
"""The profit of somebody or of a firm, which is the film's if it is made "on the film"."""
_WORK_BEHIND = compile_late(
    r"(?:[ -](?!(?:hit|grossing|success|smash|opening|loss|profit)\b)[a-z-]+){0,2}?[ -]"
    rf"(?:{WORK}|item)\b"
)
_WE_HAD = compile_late(
    r"(?:^\W*|[,;] |\b(?:and|but) )(?:we|i) (?:only |just |really )?(?:had|got|raised) "
    r"(?:(?:only|just|maybe|perhaps|something like|a budget of) )*$"
)
"""What film-makers say of their budget: "we had about four million pounds"."""
_ARTICLE = compile_late(r"\b(?:an?|the|this|that|his|her|its|their)(?: [a-z-]+){0,2} $")
"""Words around the cost of a film before its kind: "a $7m adventure"."""
_OPENING = compile_late(
    r"[^.;,$£€₹¥₩]{0,40}\b(?:opening|first) weekend\b| (?:debut|opening|bow)\b(?! weekend)"
)
_IN_SHORT_TIME = compile_late(
    r"[^.;,$£€₹¥₩]{0,40}?\b(?:in|over|on|during|within) "
    r"(?:(?:just|only|its|the|his|her|a|less than) ){0,2}"
    rf"(?:(?:first|opening|second|single|last) )?(?:{NUMBER} )?"
    r"(?:(?<!the )days?|weeks?|fortnight|weekends?|months?|mornings?|evenings?|nights?)\b"
)
"""A time that is not the whole run: "took $90,000 in its first four days"."""
_OPENED_WITH = compile_late(r"\bopen(?:ed|s|ing) (?:with|to|at|on) (?:[a-z]+ ){0,2}$")
_ON_OPENING = compile_late(
    r"(?P<after>\b(?:after|since|following|until|beyond) (?:[a-z-]+ ){1,2})?"
    r"\b(?:opening|first) weekend\b(?P<of> of\b)?[^;$£€₹¥₩]*$"
)
"""The first weekend behind a sum, and before one: "on its opening weekend it took"."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the sums in a text."""
    for sentence in reading.sentences:
        yield from sums(reading, sentence)


def sums(reading: Reading, sentence: Sentence, asked: str = "") -> Iterator[Suggestion]:
    """Yield the sums in a sentence, by what it says of them or what it was `asked`."""
    shape = sentence.shape
    if not SUM.search(shape):
        return
    end = -_FAR_AWAY
    for match in MONEY.finditer(shape):
        if match.start() < end:
            continue  # the end of a range
        words = match["number"] or match["words"]
        number = 1.0 if words in ("a", "an") else read_number(words)
        role, score = _purpose(shape, match) if not asked else (asked, _ASKED)
        if number is None or not role or _OTHER_MONEY.match(shape, match.end()):
            continue
        if _is_of_something_else(reading, sentence, match):
            continue
        if role not in _COSTS and is_hoped_for(sentence, match.start()):
            continue
        if shape[max(0, match.start() - 1) : match.start()] == "(" and match.start() - end < _NEXT:
            continue  # the same sum in other money
        end = match.end()
        number += 0.5 * bool(_AND_A_HALF.match(shape, match.end()))
        total = number * multiple(match["times"] or match["times2"])
        money = currency(reading, match)
        role = f"{role}-in-{money}" if money else role
        prop = reading.properties.find(role)
        if prop and _is_planned(reading, shape, match.start()):
            times = match["times"] or match["times2"]
            yield from _in_short(reading, sentence, match, times, money) if times else ()
            prop = reading.properties.find(f"planned-{role}") or prop
        if prop is None or total < (1_000 if match["sign"] else 10_000):
            continue
        factor = float(read_unit(prop.unit).factor)
        total /= factor
        if upper := upper_bound(shape, match):
            end = upper[1]
            value: int | float | str = f"{total:g}..{upper[0] / factor:g}"
        else:
            value = quantity(total, match)
        film = reading.film_at(sentence, match.start())
        span = phrase_around(shape, match, _COST if role.startswith("budget") else _EARNED)
        where = market(sentence, match, money) if _REGION in prop.varies_by else ""
        if where is None:
            continue
        for suggestion in reading.propose(sentence, span, film, prop, value, "sum of money", score):
            yield replace(suggestion, region=where)


def _is_of_something_else(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether somebody takes a sum, or a thing costs it: "the book costs £900"."""
    if _SPENT_ON.match(sentence.shape, match.start() + len(match[0].rstrip())):
        return True
    subject = _SUBJECT.search(sentence.shape, 0, match.start())
    if subject is None or subject["who"] is None:
        return subject is not None and not _is_film(subject["what"])
    mention = sentence.mentions[int(subject["who"])]
    title = reading.name_of(reading.film).casefold() if reading.film else ""
    return reading.film not in mention.ids and mention.form.casefold() not in title


def _is_film(words: str) -> bool:
    return bool(FILM_WORDS.search(words)) and not _FIRM.match(words)


def _in_short(
    reading: Reading, sentence: Sentence, whole: re.Match[str], times: str, money: str
) -> Iterator[Suggestion]:
    """Yield what a film cost in the end, after what it was to cost: "it was to cost two million
    dollars and cost nearly five".
    """
    short = _IN_SHORT.search(sentence.shape, whole.end())
    prop = reading.properties.find(f"budget-in-{money}" if money else "budget")
    number = read_number(short["words"]) if short else None
    if short is None or prop is None or number is None:
        return
    total = number * multiple(times) / float(read_unit(prop.unit).factor)
    film = reading.film_at(sentence, short.start())
    value = quantity(total, short)
    yield from reading.propose(sentence, short.span(), film, prop, value, "sum of money", 0.75)


def _is_planned(reading: Reading, shape: str, before: int) -> bool:
    """Return whether a sum is what the film was to cost, by the nearest words before it.

    What a film "is budgeted at" is a plan until its release.
    """
    costs = list(_COST.finditer(shape, 0, before))
    if not costs or _FROM.search(shape, 0, before):
        return bool(costs)
    plans = [word.end() for word in _TO_COST.finditer(shape, 0, before)]
    is_out = reading.source.vantage is not Vantage.BEFORE
    if _STILL_TO_COME.search(shape, 0, before):
        return True
    return plans[-1:] == [costs[-1].end()] or (costs[-1][0] == "budgeted" and not is_out)


def _purpose(shape: str, match: re.Match[str]) -> tuple[str, float]:
    """Return what a sum is for: the nearest word decides, one before it rather than after."""
    if _RISEN.search(shape, 0, match.start()):
        return "budget", 0.8
    if _OPENING.match(shape, match.end()):
        return "opening-weekend", 0.75
    if _OF_PART.search(shape, 0, match.start()):
        return "", 0.0
    if _OWN_PROFIT.search(shape, 0, match.start()) and not _ON_FILM.match(shape, match.end()):
        return "", 0.0
    if _PROFIT.search(shape, 0, match.start()):
        return "profit", 0.75
    if _ARTICLE.search(shape, 0, match.start()) and _WORK_BEHIND.match(shape, match.end()):
        return "budget", 0.75
    if _WE_HAD.search(shape, 0, match.start()):
        return "budget", 0.7
    best: tuple[int, str] | None = None
    if _IN_SHORT_TIME.match(shape, match.end()):
        opened = _OPENED_WITH.search(shape, 0, match.start())
        return ("opening-weekend", 0.75) if opened else ("", 0.0)
    for role, pattern in (("budget", _COST), ("gross", _EARNED)):
        for word in pattern.finditer(shape):
            before = word.end() <= match.start()
            if not before and shape.endswith(_GOES_ON, 0, word.start()):
                continue  # "stole £900 and made $8 million"
            away = match.start() - word.end() if before else word.start() - match.end() + 10
            if away <= 50 and (best is None or away < best[0]):
                best = (away, role)
    opening = _ON_OPENING.search(shape, 0, match.start())
    if opening and (not opening["after"] or opening["of"]) and (not best or best[1] == "gross"):
        return "opening-weekend", 0.75
    return (best[1], 0.82) if best else ("", 0.0)
