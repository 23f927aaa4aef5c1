"""Ties of the story between two names: who leads, joins, trains, meets or helps whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.suggest.patterns import CALLED
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Suggestion

_X, _Y = r"⟦(?P<x>\d+)⟧(?: \([^()]*\))?", r"⟦(?P<y>\d+)⟧"
_TABLE: tuple[tuple[str, str, float], ...] = (
    ("led-by", rf"{_X}(?:,[^.;⟦]{{0,60}}?)? (?:is |was )?(?:led|headed|run) by {CALLED}{_Y}", 0.75),
    ("leads", rf"{_X}(?:,? who)? (?:leads|runs|heads|commands) {CALLED}{_Y}", 0.7),
    ("leads", rf"{_X},? (?:is |was )?the (?:head|leader|boss|chief) of {CALLED}{_Y}", 0.75),
    (
        "member-of",
        rf"{_X}(?:,| is| was|, who is) an? (?:[a-z]+ )?member of {CALLED}{_Y}",
        0.8,
    ),
    ("member-of", rf"{_X}(?:,? who)? (?:joins|joined|belongs to) {CALLED}{_Y}", 0.7),
    ("trained-by", rf"{_X}[^.;⟦]{{0,50}} trained (?:by|with) {CALLED}{_Y}", 0.75),
    ("meets", rf"{_X}(?:,? who)? (?:meets|encounters|runs into|comes across) {CALLED}{_Y}", 0.75),
    ("helps", rf"{_X}(?:,? who)? (?:helps|rescues|shelters|saves) {CALLED}{_Y}", 0.7),
)
_FORMS = tuple((role, re.compile(form), score) for role, form, score in _TABLE)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield such ties between names whose bearers are known."""
    for sentence in reading.sentences:
        if len(sentence.mentions) < 2:
            continue
        for role, pattern, score in _FORMS:
            prop = reading.properties.find(role)
            if prop is None:
                continue
            for match in pattern.finditer(sentence.shape):
                x, y = (sentence.mentions[int(match[n])] for n in ("x", "y"))
                subject = reading.refer(x, prop.domain, create=False)
                value = reading.refer(y, prop.range, create=False)
                if subject is not None and value is not None:
                    yield from reading.propose(
                        sentence, match.span(), subject, prop, [value], "tie", score, [x, y]
                    )
