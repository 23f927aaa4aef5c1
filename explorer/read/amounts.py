"""Numbers as people write them, "2 hours", "1h 52m", "$750,000", converted to a property's unit."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from explorer.read.conversions import Amount, OtherUnitError, as_fraction, convert, shown_number
from explorer.read.number_words import decade_of_life, in_figures, without_about
from explorer.text import escape
from explorer.values.quantities import parse_quantity
from explorer.values.units import Unit, currency_of, is_money, read_unit

_SUSPICIOUSLY_SMALL = Fraction(1, 100)
"""Below it, a point before three decimals is taken to separate thousands: 750.000 for 750,000."""

_FIGURES = (
    r"(?:\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d{1,3}(?:[,  ’']\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|"
    r"\d+,\d{1,2}(?!\d))"
)
_SIGN = r"(?:[a-z]{0,3}\$|[£€¥₹₩]|[a-z]{2,3}\.? |rs\.?)"
_LETTER = r"[^\W\d_]"
_SIGNED = rf"(?:{_LETTER}|[.'\"′″$£€¥₹₩])"
_UNIT_WORDS = rf"(?:%|(?!\.){_SIGNED}+(?: {_SIGNED}+){{0,3}})?"
_SINGLE = re.compile(
    rf"(?P<minus>[-−]?)(?P<sign>{_SIGN}?) ?(?P<number>{_FIGURES}) ?-?(?P<unit>{_UNIT_WORDS})"
)
_PART = re.compile(rf"({_FIGURES}) ?({_LETTER}+\.?|['′\"″]{{1,2}})?,?(?: and)? ?")
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?: ?(h|hrs?|hours?|min|mins|minutes))?")
_RANGE = re.compile(
    rf"(?:between |from )?(?P<sign>{_SIGN}?) ?(?P<low>{_FIGURES}) ?(?P<unit>{_UNIT_WORDS}) ?"
    rf"(?:[-–—]|to|and|or) ?(?P<sign2>{_SIGN}?) ?(?P<high>{_FIGURES}) ?-?(?P<unit2>{_UNIT_WORDS})"
)
_LEAST = re.compile(
    r"(?:(?:more|no(?:t)? (?:less|fewer)) than|over|at least|above|upwards of|>=?|≥) ?(?=[^a-z])"
)
_MOST = re.compile(
    r"(?:(?:less|fewer|no(?:t)? more) than|under|up to|at most|below|<=?|≤) ?(?=[^a-z])"
)
_UNIT_BEHIND = re.compile(r"\d (?!(?:thousand|million|billion)\b)[a-z]")
_OF = re.compile(r"(\d+(?:\.\d+)?) ?(?:/|out of|of) ?(\d+)")
_TO_ONE = re.compile(r"(\d+(?:\.\d+)?) ?(?::|to|x|/) ?(\d+(?:\.\d+)?)")
_AT_LEAST = re.compile(r" ?(?:\+| or more| and more| or over| at least| plus)")
_AT_MOST = re.compile(r" (?:or less| or fewer|at most)")


def suggest_amount(text: str, unit: str, bounds: Sequence[float] = ()) -> str:
    """Return what to write for a number in words; `text` is lower case with single spaces.

    Numbers are converted to `unit`; if theirs is of another dimension or currency, the advice says
    so without a number. "" if there is no number, or none within `bounds`.
    """
    try:
        readings = _read(text, unit, bounds)
    except OtherUnitError as error:
        return _not_converted(str(error), unit)
    if not readings:
        return ""
    shown = " or ".join(f'"{number}"{_note(words, unit)}' for number, words in readings)
    return f"write {shown}{', whichever is meant' if len(readings) > 1 else ''}"


def only_amount(text: str, unit: str, bounds: Sequence[float] = ()) -> str | None:
    """Return what to write for a number in words, None if it is ambiguous."""
    try:
        readings = _read(text, unit, bounds)
    except OtherUnitError:
        return None
    return readings[0][0] if len(readings) == 1 else None


def other_currency(text: str, unit: str) -> str:
    """Return the currency of a sum that does not convert to a unit, such as "GBP", else ""."""
    try:
        _read(text, unit, ())
    except OtherUnitError as error:
        return currency_of(str(error))
    return ""


def _read(text: str, unit: str, bounds: Sequence[float]) -> list[tuple[str, str]]:
    """Return the numbers that a text may mean, each with the words converted.

    Raises:
        OtherUnitError: the unit does not convert.
    """
    wanted = read_unit(unit)
    text, about = without_about(re.sub(r"^(?:aged? |p(?:0{1,3}[ymwd]){0,4}t)(?=\d)", "", text))
    figures = re.sub(r"-year-old$", " years", in_figures(text))
    # A single word may be a whole number, but "two hours" is not a bare two.
    text = figures if unit or not _UNIT_BEHIND.search(figures) else in_figures(text, words=False)
    bound = "{}"
    if match := (_LEAST.match(text) or _MOST.match(text)):
        bound = "{}.." if _LEAST.match(text) else "..{}"
        text = text[match.end() :]
    elif match := re.search(rf"(?:{_AT_LEAST.pattern}|{_AT_MOST.pattern})$", text):
        bound = "{}.." if _AT_LEAST.fullmatch(match[0]) else "..{}"
        text = text[: match.start()]
    meant = list(dict.fromkeys(_ratio(text, unit) or _forms(text, wanted)))
    mark = "~" if about else ""
    readings = [(f"{mark}{bound.format(number)}", words) for number, words in meant]
    return [(number, words) for number, words in readings if _is_valid(number, bounds)]


def _ratio(text: str, unit: str) -> list[tuple[str, str]]:
    """Return "7.5/10" as a number in a unit such as "of 10" or "%", or "16:9" in "to 1"."""
    whole = 100 if unit == "%" else int(unit[3:]) if re.fullmatch(r"of [1-9]\d*", unit) else 0
    if whole and (match := _OF.fullmatch(text)) and float(match[1]) <= int(match[2]) > 0:
        number = Fraction(match[1]) / int(match[2]) * whole
        return [(shown_number(number), "")]
    if unit == "to 1" and (match := _TO_ONE.fullmatch(text)) and float(match[2]):
        number = Fraction(match[1]) / Fraction(match[2])
        return [(f"{float(number):.3g}", "")]
    return []


def _note(words: str, unit: str) -> str:
    """Return a note on what was converted into a number, "" if nothing was."""
    return f" ({words} in {escape(unit)})" if words else ""


def _forms(text: str, wanted: Unit) -> Iterator[tuple[str, str]]:
    """Yield the numbers or ranges that a text may mean, each with the words converted."""
    clock = _CLOCK.fullmatch(text)
    if clock and (wanted.dimension == "time"):
        yield from (
            (shown_number(reading.number), reading.words) for reading in _clock(clock, wanted)
        )
    elif clock:
        return
    elif wanted == read_unit("years") and (ages := decade_of_life(text)):
        yield ages, ""
    elif match := _SINGLE.fullmatch(text):
        minus = "-" if match["minus"] else ""
        for reading in _readings(match, wanted):
            yield f"{minus}{shown_number(reading.number)}", reading.words
    elif _in_falling_units(parts := _parts(text), wanted):
        yield from _compound(parts, text, wanted)
    elif match := _RANGE.fullmatch(text):
        last = convert(match["high"], match["sign2"] or match["sign"], match["unit2"], wanted)
        unit = match["unit"] or match["unit2"]
        first = convert(match["low"], match["sign"] or match["sign2"], unit, wanted)
        words = f"{first.words} to {last.words}" if last.words else ""
        yield f"{shown_number(first.number)}..{shown_number(last.number)}", words
    elif parts:
        yield from _compound(parts, text, wanted)


def _readings(match: re.Match[str], wanted: Unit) -> Iterator[Amount]:
    """Yield the readings of a single number with its unit, the likelier first.

    In a list of millions, "$5" is hardly five dollars; the point in "750.000 USD" separates
    thousands.
    """
    number, sign, unit = match["number"], match["sign"], match["unit"]
    reading = convert(number, sign, unit, wanted)
    if (
        wanted.magnitude > 1
        and sign
        and re.fullmatch(r"\d{1,3}(?:\.\d{1,2})?", number)
        and not unit
    ):
        yield Amount(Fraction(number))
    if reading.number < _SUSPICIOUSLY_SMALL and re.fullmatch(r"\d{1,3}\.\d{3}", number):
        yield convert(number.replace(".", ","), sign, unit, wanted)
    yield reading


def _clock(clock: re.Match[str], wanted: Unit) -> Iterator[Amount]:
    """Yield the readings of "1:52": hours and minutes, or minutes and seconds."""
    first, second, third, unit = int(clock[1]), int(clock[2]), clock[3], clock[4]
    if third:
        seconds = first * 3600 + second * 60 + int(third)
        yield Amount(seconds / wanted.factor, f"{first} h {second} min {int(third)} s")
        return
    in_minutes = bool(unit) and unit.startswith("m")
    if first < 24 and not in_minutes:
        seconds = first * 3600 + second * 60
        yield Amount(seconds / wanted.factor, f"{first} h {second} min")
    if first >= 24 or not unit or in_minutes:
        yield Amount((first * 60 + second) / wanted.factor, f"{first} min {second} s")


def _parts(text: str) -> list[tuple[str, str]]:
    """Return the numbers and units of "1 hour 52 minutes"; empty for any other form."""
    parts, at = [], 0
    while at < len(text):
        match = _PART.match(text, at)
        if not match:
            return []
        parts.append((match[1], (match[2] or "").rstrip(".")))
        at = match.end()
    return parts if len(parts) > 1 else []


def _in_falling_units(parts: list[tuple[str, str]], wanted: Unit) -> bool:
    """Return whether each unit is smaller than the one before: 2 hours and 4 min."""
    factors = [wanted.factor_of(unit) if unit else None for _, unit in parts]
    known = [factor for factor in factors if factor is not None]
    pairs = itertools.pairwise(known)
    return bool(parts) and len(known) == len(parts) and all(a > b for a, b in pairs)


_NEXT = {"h": "min", "hr": "min", "hrs": "min", "hour": "min", "hours": "min", "u": "min",
         "std": "min", "min": "s",
         "m": "s", "'": '"', "′": "″", "ft": "in", "foot": "in", "feet": "in"}  # fmt: skip


def _compound(parts: list[tuple[str, str]], text: str, wanted: Unit) -> Iterator[tuple[str, str]]:
    if not parts[-1][1]:
        parts = [*parts[:-1], (parts[-1][0], _NEXT.get(parts[-2][1], ""))]
    if not all(unit for _, unit in parts):
        return
    total, last = Fraction(0), None
    for number, unit in parts:
        factor = wanted.factor_of(unit)
        if factor is None:
            raise OtherUnitError(unit)
        if last is not None and factor >= last:
            return
        total, last = total + as_fraction(number) * factor, factor
    yield shown_number(total), text


def _not_converted(words: str, unit: str) -> str:
    """Return why no number is suggested, "" if the property has no unit."""
    if not unit:
        return ""
    if read_unit(unit).is_money and is_money(words):
        return (
            f"the property is in {escape(unit)}: use another property for a sum in another "
            "currency, or leave it out"
        )
    return f"this does not convert into {escape(unit)}"


def _is_valid(text: str, bounds: Sequence[float]) -> bool:
    """Return whether a text is a quantity whose ends are within bounds, if there are any."""
    try:
        quantity = parse_quantity(text)
    except (ValueError, ArithmeticError):
        return False
    ends = filter(math.isfinite, (quantity.low, quantity.high))
    return not bounds or all(bounds[0] <= end <= bounds[-1] for end in ends)
