"""Numbers as they are written in texts, in digits and in words."""

from __future__ import annotations

import re

from explorer.values.spoken.number_words import ORDINALS, TENS, UNITS

_ORDINALS = {**ORDINALS, "thirtieth": 30}
_MULTIPLES = {"crore": 1e7, "crores": 1e7, "lakh": 1e5, "lakhs": 1e5,
              "hundred": 100.0, "thousand": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9,
              "millionen": 1e6, "mio": 1e6, "mio.": 1e6, "mln": 1e6, "millones": 1e6,
              "milioni": 1e6, "milhões": 1e6, "millón": 1e6, "milliarden": 1e9, "milliards": 1e9,
              "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9}  # fmt: skip

_SMALL = "|".join(sorted((*UNITS, *TENS), key=len, reverse=True))
WORDS = (
    rf"(?:(?:an?|one) hundred(?: and)? (?:{_SMALL})(?:[- ](?:{_SMALL}))?|"
    rf"(?:a|an|one|half a) (?:hundred|dozen|couple)|(?:{_SMALL})(?:[- ](?:{_SMALL}))?"
    rf"(?: hundred(?: and)?(?: (?:{_SMALL})(?:[- ](?:{_SMALL}))?)?)?|dozens?)"
)
FIGURES = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?: \d{3}){2,}|"
    r"\d{1,3},\d{1,2}(?![\d,])|\d+(?:\.\d+)?"
)
"""Digits, with decimals after a point or a comma: 1,250.5; 1.250.000; 1 250 000; 3,4."""
_DECIMAL_COMMA = re.compile(r"\d{1,3},\d{1,2}")
_POINTS = re.compile(r"\d{1,3}(?:[. ]\d{3}){2,}")
NUMBER = rf"(?:{FIGURES}|{WORDS})"
"""A number in lower-case text."""

MULTIPLE = (
    r"(?:thousand|million(?:s|en)?|mio\.?|mln|millones|millón|milioni|milhões|milliard(?:s|en)|"
    r"billion|crores?|lakhs?|bn|mn|[mkb](?![a-z]))"
)

APPROXIMATE = (
    r"(?:about|around|roughly|maybe|approximately|approx\.?|est\.|some|nearly|almost|an estimated|"
    r"estimated at|"
    r"closer? to|circa|c\.|an alleged)"
)
AT_LEAST = (
    r"(?:at least|no fewer than|not less than|more than|over|no less than|north of|upwards? of|"
    r"in excess of)"
)
AT_MOST = r"(?:at most|less than|fewer than|under|up to|no more than)"
QUALIFIER = (
    rf"(?:(?P<about>{APPROXIMATE})(?: |(?<=est\.)) ?|(?P<least>{AT_LEAST}) |(?P<most>{AT_MOST}) )?"
)
"""Words before a number, in named groups that say what kind they are."""


def read_number(text: str) -> float | None:
    """Return the number that a text is, None for any other text."""
    text = text.strip()
    if _DECIMAL_COMMA.fullmatch(text):
        text = text.replace(",", ".")
    elif _POINTS.fullmatch(text):
        text = re.sub(r"[. ]", "", text)
    text = text.replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        return float(text) if len(text) < 16 else None
    total = 0.0
    for word in re.split(r"[- ]", text):
        if word in UNITS or word in TENS:
            total += UNITS.get(word, TENS.get(word, 0))
        elif word in ("hundred", "hundreds"):
            total = max(total, 1) * 100
        elif word in ("dozen", "dozens"):
            total = max(total, 1) * 12
        elif word == "couple":
            total = 2
        elif word == "half":
            total = 0.5
        elif word not in ("a", "an", "and"):
            return None
    return total or None


def read_ordinal(text: str) -> int | None:
    """Return the position that "third", "3rd" or "twenty-first" means, None for any other word."""
    if figures := re.fullmatch(r"(\d{1,3})(?:st|nd|rd|th)", text):
        return int(figures[1])
    head, _, tail = text.rpartition("-")
    if head:
        return TENS[head] + _ORDINALS[tail] if head in TENS and tail in _ORDINALS else None
    return _ORDINALS.get(text)


def multiple(text: str | None) -> float:
    """Return what "million" and the like multiply by, 1 for none."""
    return _MULTIPLES.get((text or "").strip(), 1.0)


def quantity(number: float, match: re.Match[str]) -> int | float | str:
    """Return a number as a claim's value, with what `QUALIFIER` matched before it."""
    number = round(number, 6)
    plain = int(number) if number == int(number) else number
    if match["about"]:
        return f"~{plain}"
    if match["least"]:
        return f"{plain}.."
    return f"..{plain}" if match["most"] else plain


ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))


def phrase_around(shape: str, match: re.Match[str], trigger: re.Pattern[str]) -> tuple[int, int]:
    """Return the span of an amount, extended to a nearby word before it that says what it is."""
    start = match.start()
    for before in trigger.finditer(shape, max(0, start - 30), start):
        return before.start(), match.end()
    return match.span()
