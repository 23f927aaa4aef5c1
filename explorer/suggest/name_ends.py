"""Where a new name ends and another name or a company's begins; names in capitals."""

from __future__ import annotations

import re

from explorer.suggest.patterns import FIRM_WORDS
from explorer.suggest.person_names import looks_like_person
from explorer.suggest.tokens import Token
from explorer.suggest.word_lists import COMMON
from explorer.values.given_names import is_given_name

_COMPANY = re.compile(
    r"(?: (?:&|and) (?:Co|Company|Sons|Brothers|Bros|Associates|Partners)|"
    r",? (?:Inc|Ltd|LLC|GmbH))\b\.?"
)
"""The end of a company's name that is made from a person's."""
_GENERATION = re.compile(r"(?:(?<= [JS]r)|,? [JS]r\b)\.?|[®™]")
"""Generational suffixes and trade marks at the end of a name."""
_TWO_NAMES = 4
"""Words in a row from which they may be two people's names."""


def first_person_name(run: list[Token]) -> list[Token]:
    """Return the first person's name in a row of words, without a second name or a company."""
    return _without_firm(_full_name(run))


def _full_name(run: list[Token]) -> list[Token]:
    """Return the first of two full names without a comma between: "Ada Fenwick Otto Brandt"."""
    if len(run) < _TWO_NAMES or not is_given_name(run[0].word):
        return run
    for index in range(2, len(run) - 1):
        if is_given_name(run[index].word) and not is_given_name(run[index - 1].word):
            return run[:index]
    return run


def _without_firm(run: list[Token]) -> list[Token]:
    """Return a person's name without the company after it: "Ada Fenwick of Lantern Pictures"."""
    if len(run) < _TWO_NAMES or run[-1].word not in FIRM_WORDS or not is_given_name(run[0].word):
        return run
    of = next((n for n, token in enumerate(run) if token.text in ("of", "at", "from")), len(run))
    return run[:of] if of > 1 else run


def end_of_name(line: str, run: list[Token]) -> int:
    """Return where in its line a name ends, with additions to its last word: "Jr.", "& Sons"."""
    end = run[-1].end
    if len(run) > 1 and (generation := _GENERATION.match(line, end)):
        end = generation.end()
    company = _COMPANY.match(line, end) if run[0].word not in COMMON else None
    return company.end() if company else end


def in_small_letters(form: str) -> str:
    """Return a person's name in capitals in its usual form: "ANN BELL"."""
    shouted = " " in form and form.isupper() and looks_like_person(form)
    return form.title() if shouted else form
