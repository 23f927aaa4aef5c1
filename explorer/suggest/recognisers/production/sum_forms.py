"""How sums of money are written: in figures or words, with a sign or a word for the currency."""

from __future__ import annotations

import re

from explorer.suggest.reading import Reading
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.numbers import (
    FIGURES,
    MULTIPLE,
    NUMBER,
    QUALIFIER,
    multiple,
    read_number,
)

_OF = r"(?:d'|de |di |of |us |us-)?"
_NAMED = (
    _OF + r"(?P<{}>dollars?|d[oó]lares|dollari|pounds|euros?|rupees|yen|yuan|"
    r"won(?! (?:the|an?|it|in|him|her|at|by)\b)|"
    r"[$£€₹¥₩](?! ?\d))"
)
"""A currency after its sum: "3,4 millions d'euros"."""
_SIGN = r"(?P<sign>us\$|(?<![a-z⟧])\$|£|€|₹|(?<![a-z⟧])¥|₩|rs\.?)"
_IN_FIGURES = (
    rf"{_SIGN}\s?(?P<number>{FIGURES})(?:\s?[-–—]\s?(?P<upto>{FIGURES}))?"
    rf"\s?(?P<times>{MULTIPLE})?"
)
_IN_WORDS = (
    rf"(?<![$£€₹¥₩a-z\d])(?<![$£€₹¥₩] )(?<!\d[.,])(?P<words>{NUMBER}|half a|an?)"
    rf"(?:\s?(?P<times2>{MULTIPLE})(?: ?{_NAMED.format('named')})?"
    rf"| ?{_NAMED.format('named2')})"
)
MONEY = compile_late(rf"{QUALIFIER}(?:{_IN_FIGURES}|{_IN_WORDS})")
SUM = compile_late(
    r"[$£€₹¥₩]|rs\.|milli|billi|mio|mln|millon|thousand|crore|lakh|d[oó]l+ar|pounds|"
    r"euro|rupee|yen|yuan|\d ?(?:[mkb]|[bm]n)\b|"
    r"\d{5}|,\d"
)
_CURRENCIES = {
    "£": "pounds", "pounds": "pounds", "€": "euros", "euro": "euros", "euros": "euros",
    "₹": "rupees", "rs": "rupees", "rs.": "rupees", "rupees": "rupees",
    "¥": "yen", "yen": "yen", "yuan": "yuan", "₩": "won", "won": "won",
}  # fmt: skip
"""Signs and words of currencies other than dollars → ending of property ids: budget-in-pounds."""
_YUAN = frozenset(("yuan", "renminbi", "rmb"))
_UP_TO = re.compile(r" and ")


def currency(reading: Reading, match: re.Match[str]) -> str:
    """Return the ending of property ids for a sum's currency, "" for dollars. ¥ stands for yuan in
    a text that mentions them.
    """
    word = match["sign"] or match["named"] or match["named2"]
    if word == "¥" and not all(map(_YUAN.isdisjoint, (s.words for s in reading.sentences))):
        word = "yuan"
    return _CURRENCIES.get(word, "")


def upper_bound(shape: str, match: re.Match[str]) -> tuple[float, int] | None:
    """Return the higher sum of a range that begins with a match, and where it ends: "$2–3 million",
    "between $2 million and $3 million"; None for a single sum.
    """
    if match["upto"]:
        most = read_number(match["upto"])
        return (most * multiple(match["times"]), match.end()) if most else None
    joined = (
        _UP_TO.match(shape, match.end()) if shape.endswith("between ", 0, match.start()) else None
    )
    other = MONEY.match(shape, joined.end()) if joined else None
    most = read_number(other["number"]) if other and other["number"] else None
    return (most * multiple(other["times"]), other.end()) if other and most else None
