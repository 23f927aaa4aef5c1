"""Numbers in words and fractions, converted to digits: "two and a half hours" → "2.5 hours"."""

from __future__ import annotations

import re

from explorer.values.spoken.number_words import TENS, UNITS

_WORDS = {word: str(number) for word, number in {**UNITS, **TENS}.items()} | {"nil": "0"}
_ONE_UNIT = r"(hour|year|million|billion|day|week|mile|century)"
_FORMS = (
    (re.compile(r"\bhalf (?:an?|of an?) dozen\b"), "6"),
    (re.compile(r"\b([2-9])0[ -]([1-9])\b"), r"\1\2"),
    (re.compile(rf"\b(?:an?|1) {_ONE_UNIT} and a half\b"), r"1.5 \1"),
    (re.compile(rf"\b(?:an?|1) {_ONE_UNIT} and a quarter\b"), r"1.25 \1"),
    (re.compile(rf"\b(?:an?|1) {_ONE_UNIT} and 3 quarters\b"), r"1.75 \1"),
    (re.compile(r"\b(\d+) and a half\b"), r"\1.5"),
    (re.compile(r"\b(\d+) and a quarter\b"), r"\1.25"),
    (re.compile(r"\b(\d+) and 3 quarters\b"), r"\1.75"),
    (re.compile(r"\b(\d+) ([a-z]+) and a half\b"), r"\1.5 \2"),
    (re.compile(r"\bhalf (?:an?|of an?) "), "0.5 "),
    (re.compile(r"\b3 quarters of an? "), "0.75 "),
    (re.compile(r"\b(?:a )?quarter of an? "), "0.25 "),
    (re.compile(r"\ba couple(?: of)?\b"), "2"),
)  # fmt: skip
_HUNDREDS = re.compile(r"\b(\d{1,2}|an?) hundred(?:(?: and)? (\d{1,2})(?![\d.,]| hundred))?\b")
_DOZENS = re.compile(r"\b(\d{1,2}|an?) dozen\b")
_ARTICLE = re.compile(r"(?:^|(?<= ))an? (?=[a-z])")
_VULGAR = {"½": "5", "¼": "25", "¾": "75"}

_DECADES = {
    word: decade
    for decade, words in enumerate(
        ("twenties 20s", "thirties 30s", "forties 40s", "fifties 50s", "sixties 60s",
         "seventies 70s", "eighties 80s", "nineties 90s"), 2
    )
    for word in words.split()
} | {"teens": 1}  # fmt: skip
_LIFE = re.compile(
    rf"(?:in )?(?:(?:her|his|their|the) )?(?:(early|mid|middle|late)[ -])?({'|'.join(_DECADES)})"
)
_STAGES = {"": (0, 9), "early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9)}


def decade_of_life(text: str) -> str:
    """Return the ages that "in her late twenties" may mean: "27..29"; "" for any other text."""
    match = _LIFE.fullmatch(text)
    if not match:
        return ""
    first, last = _STAGES[match[1] or ""]
    decade = _DECADES[match[2]]
    low = max(decade * 10 + first, 13)  # teens begin at thirteen
    return f"{low}..{decade * 10 + last}"


_ABOUT = re.compile(
    r"(?:[~≈] ?|(?:c\.|ca\.) ?|(?:ca|circa|about|around|roughly|approximately|approx\.?|some|"
    r"nearly|almost|just (?:under|over)|close to|an estimated|estimated at|estimated|est\.) )"
)
_OR_SO = re.compile(
    r" ?(?:\bor so|\(?(?:\bapprox(?:imately|\.)?|\best(?:imated|\.)?)\)?|-ish|(?<=\d)ish)$"
)


def in_figures(text: str, words: bool = True) -> str:
    """Return a lower-case text with fractions in digits, and with `words` number words too."""
    text = re.sub(r"(\d) ?([½¼¾])", lambda m: f"{m[1]}.{_VULGAR[m[2]]}", text)
    text = re.sub(r"[½¼¾]", lambda m: f"0.{_VULGAR[m[0]]}", text)
    if not words:
        return text
    text = re.sub(r"\b[a-z]+\b", lambda m: _WORDS.get(m[0], m[0]), text)
    for form, figures in _FORMS:
        text = form.sub(figures, text)
    text = _HUNDREDS.sub(lambda m: str(_number(m[1]) * 100 + int(m[2] or 0)), text)
    text = _DOZENS.sub(lambda m: str(_number(m[1]) * 12), text)
    return _ARTICLE.sub("1 ", text)


def without_about(text: str) -> tuple[str, bool]:
    """Return a text without words that make its number approximate, and whether it had any."""
    before = _ABOUT.match(text)
    rest = text[before.end() :] if before else text
    plain = _OR_SO.sub("", rest)
    return plain, bool(before) or plain != rest


def _number(word: str) -> int:
    return int(word) if word.isdigit() else 1
