"""Styled text: the building blocks of pages, charts and views."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from explorer.text import clean

__all__ = ["Span", "span"]


class Span(NamedTuple):
    """Text in one style, given as a role; the app's theme assigns the colours.


    Roles: "" (plain), `title`, `label`, `dim`, `strong`, `source`, `phrase` (quoted from a source),
    `value`, `link`, `good`, `warn`, `bad`, `match`, `contradiction`, `tension`, `incomplete`,
    `rumour`, `spelling`, `opinion`, `missing`, `pattern`, `high`, `medium`, `low`.
    """

    text: str
    role: str = ""
    sign: bool = False
    """Whether it is purely visual, because the next span says the same in words."""


def span(text: object, role: str = "") -> Span:
    """Return a span with `text` made safe for a terminal. All data must pass through here."""
    return Span(clean(str(text)), role)


def lit(text: str, ranges: Iterable[tuple[int, int]]) -> list[Span]:
    """Return a text as spans, with the given ranges in the role `match`."""
    spans, at = [], 0
    for start, end in ranges:
        spans += [span(text[at:start]), span(text[start:end], "match")]
        at = end
    return [part for part in (*spans, span(text[at:])) if part.text]


def signed(sign: str, words: str, role: str) -> tuple[Span, Span]:
    """Return a sign followed by its meaning in words: "✗ contradiction"."""
    return Span(f"{sign} ", role, sign=True), Span(words, role)
