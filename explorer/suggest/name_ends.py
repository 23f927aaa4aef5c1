"""Where a name in capitals ends, and another name or a firm's begins."""

from __future__ import annotations

from explorer.suggest.patterns import FIRM_WORDS
from explorer.suggest.tokens import Token
from explorer.values.given_names import is_given_name

_TWO_NAMES = 4
"""Words from which on a row of them may be two people's names."""


def first_of_several(run: list[Token]) -> list[Token]:
    """Return the words of a row that are one name: the first person's, without a firm behind it."""
    return _without_firm(_full_name(run))


def _full_name(run: list[Token]) -> list[Token]:
    """Return the first of two full names with no comma between: "Ada Fenwick Otto Brandt"."""
    if len(run) < _TWO_NAMES or not is_given_name(run[0].word):
        return run
    for index in range(2, len(run) - 1):
        if is_given_name(run[index].word) and not is_given_name(run[index - 1].word):
            return run[:index]
    return run


def _without_firm(run: list[Token]) -> list[Token]:
    """Return a person's name without the firm behind it: "Ada Fenwick of Lantern Pictures"."""
    if len(run) < _TWO_NAMES or run[-1].word not in FIRM_WORDS or not is_given_name(run[0].word):
        return run
    of = next((n for n, token in enumerate(run) if token.text in ("of", "at", "from")), len(run))
    return run[:of] if of > 1 else run
