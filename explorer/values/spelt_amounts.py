"""Amounts with their units in words: "13 minutes", "nine minutes", "$7.8 million", "64%"."""

from __future__ import annotations

import re

from explorer.text import in_words

_NUMBER = re.compile(r"\d(?:[\d,.]*\d)?")
_THOUSANDS = re.compile(r"(?<![\d,.])\d{4,}(?![\d,])")
_MILLIONS = {
    "million USD": "$", "million GBP": "£", "million EUR": "€", "million JPY": "¥",
    "million KRW": "₩", "million CNY": "CN¥",
}  # fmt: skip
_AROUND = {"crore rupees": "₹\\g<0> crore", "%": "\\g<0>%"}
_CINEMAS = {"theatres": "cinemas"}
_WORDS = {**_CINEMAS, "min": "minutes", "h": "hours", "of 100": "out of 100", "of 10": "out of 10"}
_CENTS = 1000
"""Sums below this are shown with cents."""
_BELOW_TEN = re.compile(r"(?<![\d.,])\d(?![\d.,])")
_RATIO = "to 1"
_MEASURES = ("cm", "m", "kg", "tonnes", "of 100", "of 10", _RATIO)
"""Units whose numbers are always figures, even in a sentence."""
_MANY = "million "
"""Prefix of units counted in millions."""
_LARGER = {"cm": ("m", 300, 100), "kg": ("tonnes", 10_000, 1000)}
"""By unit: a larger one, from which number on it is used, and how many make one of it. People are
measured in centimetres and kilos, buildings and ships in metres and tonnes.
"""
_ONE_SCALE = re.compile(
    r"(?<![\d.,])([^\d\s]{1,5}+)([\d.,]++) (million|billion) to \1([\d.,]+) \3\b"
)
"""A range of two sums in the same word: "$12 million to $15 million"."""
_NO_TIME = ("days", "h", "min", "weeks")
"""Units of which none is no time at all."""
_PART_WEEKS = re.compile(r"(?:about )?(\d+\.\d+)")
_WEEKS_A_MONTH = 365.25 / 12 / 7
_EXACT = 0.03
"""How far a number of weeks converted from months may be from a whole one, in months."""
_POINTS = {"of 100": "points", "of 10": "points", _RATIO: "", "%": "percentage points"}


def amount(number: str, unit: str) -> str:
    """Return a number, a range or a choice with its unit, for use in a sentence: "$5–8 million",
    "five to 12 drafts".
    """
    if unit in _MILLIONS:
        sums = _NUMBER.sub(lambda match: f"{_MILLIONS[unit]}{_of_millions(match[0])}", number)
        return _ONE_SCALE.sub(r"\1\2–\4 \3", sums)
    number, unit = _in_usual_unit(number, unit)
    if unit in _AROUND:
        return _NUMBER.sub(_AROUND[unit], number)
    if unit.startswith(_MANY):
        figures = _NUMBER.sub(lambda match: _of_millions(match[0]), number)
        return f"{figures} {unit.removeprefix(_MANY)}"
    return _counted(number, unit, _in_number(_WORDS.get(unit, unit), number))


def _counted(number: str, unit: str, noun: str) -> str:
    """Return a number before a noun: "nine minutes", "12 minutes", "8 cm"."""
    figures = grouped(number)
    if number == "0" and unit in _NO_TIME:
        return "no time at all"
    if number == "0" and noun and unit not in _MEASURES:
        return f"no {noun}"
    if unit not in _MEASURES:
        figures = _BELOW_TEN.sub(_figure_in_words, figures)
    return f"{figures} {noun}".strip()


def _figure_in_words(match: re.Match[str]) -> str:
    return "zero" if match[0] == "0" else in_words(int(match[0]))


def counted_noun(unit: str) -> str:
    """Return the noun after a number that need not be repeated after a second one: "minutes",
    "cinemas"; "" for a sum of money, a percentage or a ratio.
    """
    if unit in _MILLIONS or unit in _AROUND or unit == _RATIO:
        return ""
    return _WORDS.get(unit, unit).removeprefix(_MANY)


def grouped(number: str) -> str:
    """Return a number, a range or a choice with thousands separators: "1,180"."""
    return _THOUSANDS.sub(lambda match: f"{int(match[0]):,}", number)


def short_amount(number: str, unit: str) -> str:
    """Return a number with its unit in short form, for a row: "118 min", "$7.8 million", "64%"."""
    signed = unit in _MILLIONS or unit in _AROUND or unit.startswith(_MANY)
    number, unit = _in_usual_unit(number, unit)
    if signed:
        return amount(number, unit)
    return f"{grouped(number)} {short_unit(unit, number)}".strip()


def _in_usual_unit(number: str, unit: str) -> tuple[str, str]:
    """Return a number in the unit that people would use: "417" m for 41700 cm, "4" months for 17.4
    weeks.
    """
    if unit not in _LARGER:
        return _in_months(number, unit)
    larger, least, factor = _LARGER[unit]
    figures = [float(figure.replace(",", "")) for figure in _NUMBER.findall(number)]
    if not figures or min(figures) < least:
        return number, unit
    return _NUMBER.sub(lambda match: _divided(match[0], factor), number), larger


def units_of(unit: str) -> tuple[str, ...]:
    """Return the units in which amounts of a property are shown: its own and any larger one."""
    return (unit, *(_LARGER[unit][:1] if unit in _LARGER else ()))


def _divided(figure: str, factor: int) -> str:
    return f"{float(figure.replace(',', '')) / factor:.6g}"


def _in_months(number: str, unit: str) -> tuple[str, str]:
    """Return a number of weeks in months if it is a whole number of those: "about 4" months for
    17.4 weeks; any other number as it is.
    """
    part = _PART_WEEKS.fullmatch(number) if unit == "weeks" else None
    months = float(part[1]) / _WEEKS_A_MONTH if part else 0.0
    if part is None or round(months) < 1 or abs(months - round(months)) > _EXACT:
        return number, unit
    return f"about {round(months)}", "months"


def short_unit(unit: str, number: str = "") -> str:
    """Return a unit as it stands in a row, after a number: "min", "cinemas", "1 cinema"."""
    return _in_number(_CINEMAS.get(unit, unit).removeprefix(_MANY), number)


def _of_millions(number: str) -> str:
    """Return a number of millions in words: "880,000", "1.5 million", "1.2 billion".

    Four digits are enough to distinguish two sums: 18.03 million, not 18.0261.
    """
    millions = float(number.replace(",", ""))
    if millions < 1:
        whole = round(millions * 1e6, 2)
        return f"{whole:,.2f}" if whole < _CENTS and whole % 1 else f"{whole:,.0f}"
    if millions >= 1000:
        return f"{millions / 1000:.4g} billion"
    return f"{millions:.4g} million"


_THINGS = frozenset(("deaths", "drafts", "theatres"))
"""Units that a difference leaves out, as the answers have named what is counted."""


def difference(number: str, unit: str) -> str:
    """Return the difference between two amounts in words: "13 minutes", "two points" for scores."""
    if unit in _THINGS:
        return amount(number, "")
    if unit == "weeks" and _PART_WEEKS.fullmatch(number):  # one of them was in months
        number = f"about {round(float(number))}"
    if unit in _POINTS:
        return _counted(number, "", _in_number(_POINTS[unit], number))
    return amount(number, unit)


def _in_number(unit: str, number: str) -> str:
    """Return a unit in the singular or plural, as the number requires."""
    single = number.removeprefix("at least ").removeprefix("at most ") == "1"
    noun, per, time = unit.partition(" a ")  # "one frame a second"
    return f"{noun.removesuffix('s')}{per}{time}" if single else unit
