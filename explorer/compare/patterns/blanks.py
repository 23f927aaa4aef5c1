"""Pattern: one source states that there is no answer, such as “not rated”; the other gives one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from explorer.compare.context import Context
from explorer.compare.patterns.pattern import Pattern
from explorer.compare.patterns.series import (
    FEWEST,
    MANY,
    NEARLY_ALL,
    Difference,
    Series,
    facts,
)
from explorer.model.claim import Claim
from explorer.model.enums import ValueType
from explorer.values.placeholders import says_nothing
from explorer.values.terms import in_words
from explorer.wording import patterns as say

_TYPES = (ValueType.TERM, ValueType.TEXT)

_SELDOM = 0.2
"""Facts on which both sources state that there is none, as a share of those on which only one does:
if there are more, the statement is probably true, unless it is nearly always the same source that
makes it alone."""


def find(ctx: Context, series: Series) -> Iterable[Pattern]:
    """Yield a pattern if one source has no answer where the other has varying ones."""
    if series.property.value_type not in _TYPES:
        return
    for lacking, other in (series.sources, tuple(reversed(series.sources))):
        blanks = _blanks(series, lacking, other)
        answers = Counter(_term(d, other) for d in blanks)
        number = facts(blanks)
        if number < FEWEST or len(answers) < 2:
            continue
        either = number + facts(_blanks(series, other, lacking))
        often = number >= MANY and number >= NEARLY_ALL * either
        if not often and _both_blank(series) > _SELDOM * number:
            continue
        series.drop(blanks)
        first, second = ctx.pack.source_name(lacking), ctx.pack.source_name(other)
        none = Counter(_term(d, lacking) for d in blanks)
        words = say.no_answer(first, second, _by_number(none), _by_number(answers))
        yield Pattern("no-answer", series.property, (lacking, other), tuple(blanks), words)


def _blanks(series: Series, lacking: str, other: str) -> list[Difference]:
    """Return the differences in which only one source states that there is no answer."""
    return [
        difference
        for difference in series.differences
        if _is_blank(_side(difference, lacking)) and not _is_blank(_side(difference, other))
    ]


def _both_blank(series: Series) -> int:
    agreed = sum(n for value, n in series.agreed.values.items() if says_nothing(value))
    return agreed + sum(_is_blank(x) and _is_blank(y) for x, y in series.shared)


def _by_number(terms: Counter[str]) -> list[str]:
    return [term for term, _ in terms.most_common()]


def _is_blank(claim: Claim) -> bool:
    """Return whether a claim states that there is no answer, also in a term that the vocabulary
    declares to mean that today: Passed, a label of the years before the ratings.
    """
    value = claim.value
    return says_nothing(claim.property.same_as.get(str(value), value))


def _term(difference: Difference, source: str) -> str:
    value = _side(difference, source).value
    return in_words(min(value) if isinstance(value, frozenset) else str(value))


def _side(difference: Difference, source: str) -> Claim:
    return difference.first if difference.first.source.id == source else difference.second
