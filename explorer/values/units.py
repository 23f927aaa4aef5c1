"""Units of time, length, mass, shares and money, with exact conversion.

Units convert only within their dimension. Each currency is its own dimension, as rates change
daily. Weeks do not convert into years, since a year is no whole number of weeks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

MAGNITUDES: Mapping[str, Fraction] = {
    **dict.fromkeys(("k", "thousand", "thousands", "grand"), Fraction(10**3)),
    **dict.fromkeys(("m", "mn", "mio", "mil", "mill", "million", "millions"), Fraction(10**6)),
    **dict.fromkeys(
        ("mln", "millionen", "millones", "millón", "milioni", "milione", "milhões", "milhão"),
        Fraction(10**6),
    ),
    **dict.fromkeys(("b", "bn", "bln", "bil", "billion", "billions"), Fraction(10**9)),
    **dict.fromkeys(("mrd", "mld", "milliarden", "milliards", "miliardi"), Fraction(10**9)),
    **dict.fromkeys(("tn", "trn", "trillion", "trillions"), Fraction(10**12)),
}
"""Words that multiply a number."""

_RUPEES: Mapping[str, Fraction] = {
    **dict.fromkeys(("lakh", "lakhs"), Fraction(10**5)),
    **dict.fromkeys(("crore", "crores", "cr"), Fraction(10**7)),
}
"""Words that multiply rupees and no other unit."""

_UNITS: Mapping[str, Mapping[str, Fraction]] = {
    "time": {
        **dict.fromkeys(('"', "″", "''", "s", "sec", "secs", "second", "seconds"), Fraction(1)),
        **dict.fromkeys(
            ("ms", "msec", "msecs", "millisecond", "milliseconds"), Fraction(1, 1000)
        ),
        **dict.fromkeys(("tick", "ticks"), Fraction(1, 10**7)),  # as .NET counts time
        **dict.fromkeys(("'", "′", "m", "min", "mins", "minute", "minutes", "mn"), Fraction(60)),
        **dict.fromkeys(("minuten", "minuto", "minutos", "minuti"), Fraction(60)),
        **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), Fraction(3600)),
        **dict.fromkeys(("std", "stunde", "stunden", "heure", "heures"), Fraction(3600)),
        **dict.fromkeys(("hora", "horas", "ora", "ore"), Fraction(3600)),
        **dict.fromkeys(("minuter", "minutter", "minuuttia", "minut", "minuty"), Fraction(60)),
        **dict.fromkeys(("perc", "dk", "dakika", "мин", "минут", "минуты", "хв"), Fraction(60)),
        **dict.fromkeys(("分", "分钟", "分鐘", "분"), Fraction(60)),
        **dict.fromkeys(("u", "uur", "uren", "tim", "timmar", "timer", "tuntia"), Fraction(3600)),
        **dict.fromkeys(("godz", "hod", "hodin", "óra", "saat"), Fraction(3600)),
        **dict.fromkeys(("ч", "час", "часа", "часов"), Fraction(3600)),
        **dict.fromkeys(("小时", "小時", "時間", "시간"), Fraction(3600)),
        **dict.fromkeys(("d", "day", "days"), Fraction(86_400)),
        **dict.fromkeys(("w", "wk", "wks", "week", "weeks"), Fraction(604_800)),
    },
    "calendar": {
        **dict.fromkeys(("mo", "mos", "mth", "mths", "month", "months"), Fraction(1)),
        **dict.fromkeys(("quarter", "quarters"), Fraction(3)),
        **dict.fromkeys(("y", "yr", "yrs", "year", "years", "years old", "year old"), Fraction(12)),
        **dict.fromkeys(("decade", "decades"), Fraction(120)),
        **dict.fromkeys(("century", "centuries"), Fraction(1200)),
    },
    "length": {
        **dict.fromkeys(("mm", "millimetre", "millimetres", "millimeters"), Fraction(1, 1000)),
        **dict.fromkeys(("cm", "centimetre", "centimetres", "centimeters"), Fraction(1, 100)),
        **dict.fromkeys(("m", "metre", "metres", "meter", "meters"), Fraction(1)),
        **dict.fromkeys(
            ("km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"), Fraction(1000)
        ),
        **dict.fromkeys(('"', "″", "''", "in", "ins", "inch", "inches"), Fraction(254, 10_000)),
        **dict.fromkeys(("'", "′", "ft", "foot", "feet"), Fraction(3048, 10_000)),
        **dict.fromkeys(("yd", "yds", "yard", "yards"), Fraction(9144, 10_000)),
        **dict.fromkeys(("mi", "mile", "miles"), Fraction(1_609_344, 1000)),
    },
    "mass": {
        **dict.fromkeys(("g", "gram", "grams", "gramme", "grammes"), Fraction(1)),
        **dict.fromkeys(("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"), Fraction(1000)),
        **dict.fromkeys(("t", "tonne", "tonnes"), Fraction(1_000_000)),
        **dict.fromkeys(("oz", "ounce", "ounces"), Fraction(45_359_237, 1_600_000)),
        **dict.fromkeys(("lb", "lbs", "pound", "pounds"), Fraction(45_359_237, 100_000)),
        **dict.fromkeys(("st", "stone", "stones"), Fraction(14 * 45_359_237, 100_000)),
    },
    "share": dict.fromkeys(("%", "percent", "per cent", "pct"), Fraction(1)),
    "USD": dict.fromkeys(
        ("$", "us$", "usd", "usd$", "dollar", "dollars", "us dollar", "us dollars", "u.s. dollars",
         "american dollars", "bucks"),
        Fraction(1),
    ),
    "GBP": dict.fromkeys(
        ("£", "gbp", "pound", "pounds", "pounds sterling", "sterling", "quid"), Fraction(1)
    ),
    "EUR": dict.fromkeys(("€", "eur", "euro", "euros"), Fraction(1)),
    "JPY": dict.fromkeys(("¥", "jpy", "yen", "japanese yen"), Fraction(1)),
    "CNY": dict.fromkeys(("cny", "rmb", "yuan", "renminbi"), Fraction(1)),
    "INR": {
        **dict.fromkeys(("₹", "rs", "inr", "rupee", "rupees", "indian rupees"), Fraction(1)),
        **dict.fromkeys(("lakh", "lakhs", "lakh rupees"), Fraction(10**5)),
        **dict.fromkeys(("crore", "crores", "crore rupees", "cr"), Fraction(10**7)),
    },
    "KRW": dict.fromkeys(("₩", "krw", "won", "korean won"), Fraction(1)),
    "AUD": dict.fromkeys(("a$", "au$", "aud", "australian dollars"), Fraction(1)),
    "CAD": dict.fromkeys(("c$", "ca$", "can$", "cad", "canadian dollars"), Fraction(1)),
    "NZD": dict.fromkeys(("nz$", "nzd", "new zealand dollars"), Fraction(1)),
    "HKD": dict.fromkeys(("hk$", "hkd", "hong kong dollars"), Fraction(1)),
    "CHF": dict.fromkeys(("chf", "sfr", "swiss francs"), Fraction(1)),
}  # fmt: skip
"""By dimension: lower-case words for units, with their size in the dimension's base unit."""

_FIRST_MEANT = {"m": "length", "pound": "GBP", "pounds": "GBP"}
"""Dimension of words that occur in two, when used as a property's unit."""

_MONEY_WORDS = """
    franc francs frf ff mark marks dm dem krona kronor krone kroner sek nok dkk lira lire itl
    peso pesos mxn peseta pesetas esp rouble roubles ruble rubles rub zloty zlotys pln baht thb
    rand zar real reais brl forint huf shekel shekels ils guilder guilders shilling shillings
    crown crowns koruna czk dinar dinars riyal riyals dirham dirhams rupiah idr ringgit myr sgd
    twd drachma drachmas escudo escudos schilling schillings hryvnia uah"""
OTHER_MONEY = frozenset(_MONEY_WORDS.split())
"""Words for unsupported currencies."""

CURRENCY_SIGNS = "$€£¥₩₹"
"""The signs before or after sums of money, as characters of a class in a pattern."""

NEVER_NEGATIVE = frozenset({"time", "calendar", "length", "mass", "share"})
"""Dimensions in which a negative amount must be an error; a sum of money may be a loss."""


class Unit(NamedTuple):
    """The unit of a property's numbers: `factor` times the base unit of a dimension.

    `dimension` is a known one, or the noun that is counted, such as "drafts"; "" for bare numbers.
    """

    dimension: str
    factor: Fraction
    magnitude: Fraction = Fraction(1)
    """The part of the factor given by a word such as "million"."""

    def factor_of(self, words: str) -> Fraction | None:
        """Return how many of this unit one of the unit `words` is, or None if it cannot be
        converted.


        `words` are in lower case, such as "hours", "million dollars" or "".
        """
        times, rest = _magnitude(words, self.dimension)
        known = _UNITS.get(self.dimension)
        if known is not None and rest in known:
            return times * known[rest] / self.factor
        if not rest and words:  # "5 million", for a unit of millions
            return times / self.magnitude if known is None or self.is_money else None
        if not rest:
            return Fraction(1)
        if known is None and (not self.dimension or _alike(rest, self.dimension)):
            return times / self.magnitude
        return None

    @property
    def is_money(self) -> bool:
        """Return whether the unit is a currency."""
        return self.dimension.isupper()


@lru_cache(maxsize=256)  # called for each of a property's values
def read_unit(words: str) -> Unit:
    """Return a property's unit from its words, such as "min", "million USD", "drafts" or ""."""
    text = " ".join(words.casefold().split())
    if text not in _FIRST_MEANT and (dimension := _dimension_of(text)):
        return Unit(dimension, _UNITS[dimension][text])
    first, _, rest = text.partition(" ")
    times = MAGNITUDES.get(first, Fraction(1)) if first != "m" or rest else Fraction(1)
    rest = (rest if times > 1 else text).removeprefix("of ")
    if dimension := _FIRST_MEANT.get(rest) or _dimension_of(rest):
        return Unit(dimension, times * _UNITS[dimension][rest], times)
    return Unit(rest, times, times)


def _dimension_of(words: str) -> str:
    return next((dimension for dimension, known in _UNITS.items() if words in known), "")


def is_money(words: str) -> bool:
    """Return whether the words of a unit, such as "million pounds", name a currency."""
    names = {name for code, known in _UNITS.items() if code.isupper() for name in known}
    return not (names | OTHER_MONEY).isdisjoint([words, *words.split()])


def currency_of(words: str) -> str:
    """Return the code of the currency in the words of a unit, such as "GBP"; "" if unknown."""
    codes = (code for code in _UNITS if code.isupper())
    return next((code for code in codes if Unit(code, Fraction(1)).factor_of(words)), "")


def _magnitude(words: str, dimension: str) -> tuple[Fraction, str]:
    """Return the multiplier that a phrase begins with, and the words for the unit: "m" may be
    metre.
    """
    times, rest = Fraction(1), words
    while rest and rest not in _UNITS.get(dimension, {}):
        first, _, others = rest.partition(" ")
        by = MAGNITUDES.get(first) or (_RUPEES.get(first) if dimension == "INR" else None)
        if by is None:
            break
        times, rest = times * by, others.removeprefix("of ")
    return times, rest


def _alike(first: str, second: str) -> bool:
    """Return whether two words are equal apart from a plural s."""
    return re.sub(r"(?<=\w\w)s$", "", first) == re.sub(r"(?<=\w\w)s$", "", second)
