"""Normalising text with a date before parsing: lower case, plain marks, no irrelevant words."""

from __future__ import annotations

import re
from functools import cache

from explorer.values.word_lists import lines_of

_PLAIN = str.maketrans(
    {**dict.fromkeys("‘’‛′`´", "'"), **dict.fromkeys("‐‑‒–—−", "-"), "\u00a0": " ", "~": " ~ "}
)
_SIGNS = (
    (re.compile(r"^(?:<=|=<|≤) ?"), "by "),
    (re.compile(r"^(?:>=|=>|≥) ?"), "not before "),
    (re.compile(r"^< ?"), "before "),
    (re.compile(r"^> ?"), "after "),
    (re.compile(r"^([^+]*\d) ?\+$"), r"\1 or later"),
    (re.compile(r"^(\d{4})年(\d{1,2})月(\d{1,2})日$"), r"\1-\2-\3"),
    (re.compile(r"^(\d{4})年(\d{1,2})月$"), r"\1-\2"),
    (re.compile(r"^(\d{4})年$"), r"\1"),
)
"""Signs with equivalent words."""

_ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
_ROMAN_MONTH = re.compile(rf"^(\d{{1,2}})[. /-]{{1,2}}({'|'.join(_ROMAN)})[. /-]{{1,2}}(\d{{4}})$")
"""A day with its month as a Roman numeral: 12.IV.1985."""
_ERA = re.compile(r"^(meiji|taish[oō]|sh[oō]wa|heisei|reiwa) (\d{1,2})$")
_BEFORE_ERA = {"m": 1867, "t": 1911, "s": 1925, "h": 1988, "r": 2018}
"""The last year before each Japanese era, by the era's initial."""

_WEEKDAYS = (
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi "
    "jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì "
    "martedì mercoledì giovedì venerdì sabato domenica segunda-feira terça-feira quarta-feira "
    "quinta-feira sexta-feira"
)
_BESIDE = (
    re.compile(rf"^(?:{'|'.join(_WEEKDAYS.split())}),? (?=(?:le |el |il |den |der )?\d)"),
    re.compile(r"^(?:in|on|during) (?=[a-z])(?!or )(?:the )?"),
    re.compile(r"^(?:some ?time|(?:at )?some point) (?:in|during|within) "),
    re.compile(r"^(?:all of|the whole of|the whole|throughout|all through|all|the decade of) "),
    re.compile(r" season$"),
    re.compile(r"^(?:le|el|il|am|den) (?=\d)"),
)
"""Words that do not change the date."""

_ROMAN_YEAR = re.compile(r"mm?(?:cm|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_OF_FILMS = range(1880, 2100)
_ROMAN_DIGITS = {"m": 1000, "d": 500, "c": 100, "l": 50, "x": 10, "v": 5, "i": 1}

_CLOCK = re.compile(
    r"^(?P<date>.*\d.*?)(?:,? (?:at )?)(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?"
    r" ?(?P<half>[ap]\.?m\.?)?(?: ?(?:gmt|utc|z|[a-z]{2,4}t|hrs?|h))?$"
)


def tidied(text: str) -> str:
    """Return a text in lower case, with single spaces, signs as words, and no full stop
    at the end.
    """
    text = " ".join(text.casefold().translate(_PLAIN).split()).rstrip(".")
    text = re.sub(r"^~ ", "~", text).strip(" ,;")
    if not text.isdigit():
        text = _foreign().sub(lambda match: f" {months_in_english()[match[1]]}", text)
        text = " ".join(text.split())
        text = re.sub(r"^(\d{4})\. ([a-z]+) (\d{1,2})$", r"\3 \2 \1", text)
        text = _ROMAN_MONTH.sub(_with_month_in_digits, text)
        text = _ERA.sub(lambda match: str(_BEFORE_ERA[match[1][0]] + int(match[2])), text)
    text = re.sub(r'^[("\[](.*)[)"\]]$', r"\1", text)
    for sign, words in _SIGNS:
        text = sign.sub(words, text)
    for beside in _BESIDE:
        text = beside.sub("", text)
    text = re.sub(r"\b(early|mid)-? ?to[ -](mid|late)\b", r"\1 to \2", text)
    return re.sub(r"\((.+)\)$", r"\1", text)


def _with_month_in_digits(match: re.Match[str]) -> str:
    return f"{match[3]}-{_ROMAN.index(match[2]) + 1:02}-{int(match[1]):02}"


@cache
def months_in_english() -> dict[str, str]:
    """Return the English names of months by the foreign ones, all in lower case."""
    rows = map(str.split, lines_of("month-names.txt"))
    return {month: names[0] for names in rows for month in names[1:]}


@cache
def _foreign() -> re.Pattern[str]:
    """Return a pattern for foreign names of months, including linking words such as "de"."""
    names = "|".join(sorted(months_in_english(), key=len, reverse=True))
    return re.compile(rf"(?:(?<=1)er )?\b(?:de |del )?({names})\b(?: de| del)?")


def without_clock(text: str) -> tuple[str, str]:
    """Return a tidied text without the time of day at its end, and that time in EDTF or "": "12
    june 1985 at 8 pm" gives "12 june 1985" and "T20:00".
    """
    match = _CLOCK.fullmatch(text)
    if not match or not (match["minute"] or match["half"]):
        return text, ""
    hour = int(match["hour"])
    if match["half"]:
        if not 1 <= hour <= 12:
            return text, ""
        hour = hour % 12 + 12 * match["half"].startswith("p")
    return match["date"].rstrip(" ,"), f"T{hour:02}:{match['minute'] or '00'}"


def roman_year(text: str) -> str:
    """Return a Roman numeral for a year, such as MCMLXXXV, in digits, or ""."""
    if not _ROMAN_YEAR.fullmatch(text):
        return ""
    values = [_ROMAN_DIGITS[letter] for letter in text]
    after = [*values[1:], 0]
    year = sum(-x if x < y else x for x, y in zip(values, after, strict=True))
    return str(year) if year in _OF_FILMS else ""
