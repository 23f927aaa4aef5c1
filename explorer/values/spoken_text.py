"""Dates in words as they are read: in lower case, with plain marks, without what says no date."""

from __future__ import annotations

import re

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
"""Signs, and the words that they stand for."""

_MONTHS = """
    january janvier januar januari enero gennaio janeiro января
    february février fevrier februar februari febrero febbraio fevereiro февраля
    march mars märz marz maart marzo março marco marts марта
    april avril abril aprile апреля
    may mai mayo maggio maio mei maj мая
    june juin juni junio giugno junho июня
    july juillet juli julio luglio julho июля
    august août aout agosto augustus augusti августа
    september septembre septiembre setiembre settembre setembro сентября
    october octobre oktober octubre ottobre outubro октября
    november novembre noviembre novembro ноября
    december décembre decembre dezember diciembre dicembre dezembro декабря"""
_IN_ENGLISH = {
    month: line.split()[0] for line in _MONTHS.strip().split("\n") for month in line.split()[1:]
}
_FOREIGN = re.compile(rf"(?:(?<=1)er )?\b(?:de |del )?({'|'.join(_IN_ENGLISH)})\b(?: de| del)?")
"""A month as other languages of film have it, with what ties it to day and year."""

_BESIDE = (
    re.compile(r"^(?:in|on|during) (?=[a-z])(?!or )(?:the )?"),
    re.compile(r"^(?:some ?time|(?:at )?some point) (?:in|during|within) "),
    re.compile(r"^(?:all of|the whole of|the whole|throughout|all through|all|the decade of) "),
    re.compile(r" season$"),
    re.compile(r"^(?:le|el|il|am|den) (?=\d)"),
)
"""Words that change nothing."""

_ROMAN_YEAR = re.compile(r"mm?(?:cm|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_OF_FILMS = range(1880, 2100)
_ROMAN_DIGITS = {"m": 1000, "d": 500, "c": 100, "l": 50, "x": 10, "v": 5, "i": 1}

_CLOCK = re.compile(
    r"^(?P<date>.*\d.*?)(?:,? (?:at )?)(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?"
    r" ?(?P<half>[ap]\.?m\.?)?(?: ?(?:gmt|utc|z|[a-z]{2,4}t|hrs?|h))?$"
)


def tidied(text: str) -> str:
    """Return a text in lower case, its words parted by single spaces, without a closing stop."""
    text = " ".join(text.casefold().translate(_PLAIN).split()).rstrip(".")
    text = re.sub(r"^~ ", "~", text).strip(" ,;")
    if not text.isdigit():
        text = _FOREIGN.sub(lambda match: f" {_IN_ENGLISH[match[1]]}", text)
        text = " ".join(text.split())
    text = re.sub(r'^[("\[](.*)[)"\]]$', r"\1", text)
    for sign, words in _SIGNS:
        text = sign.sub(words, text)
    for beside in _BESIDE:
        text = beside.sub("", text)
    text = re.sub(r"\b(early|mid)-? ?to[ -](mid|late)\b", r"\1 to \2", text)
    return re.sub(r"\((.+)\)$", r"\1", text)


def without_clock(text: str) -> tuple[str, str]:
    """Return a tidied text without the time of day at its end, and that time as EDTF writes it:
    "12 june 1985 at 8 pm" as "12 june 1985" and "T20:00"; "" where it names none.
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
    """Return a year as credits write it, MCMLXXXV, in digits; "" where it is none."""
    if not _ROMAN_YEAR.fullmatch(text):
        return ""
    values = [_ROMAN_DIGITS[letter] for letter in text]
    after = [*values[1:], 0]
    year = sum(-x if x < y else x for x, y in zip(values, after, strict=True))
    return str(year) if year in _OF_FILMS else ""
