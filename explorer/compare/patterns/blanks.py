"""Pattern: one source states that there is no answer, such as “not rated”; the other gives one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from explorer.compare.context import Context
from explorer.compare.patterns.pattern import Pattern
from explorer.compare.patterns.series import FEWEST, Difference, Series, facts
from explorer.model.claim import Claim
from explorer.model.enums import ValueType
from explorer.values.placeholders import says_nothing
from explorer.values.terms import in_words
from explorer.wording import patterns as say

_TYPES = (ValueType.TERM, ValueType.TEXT)

_SELDOM = 0.2
"""Facts on which both sources state that there is none, as a share of those on which only one does:
if there are more, the statement is probably true."""


def find(ctx: Context, series: Series) -> Iterable[Pattern]:
    """Yield a pattern if one source has no answer where the other has varying ones."""
    if series.property.value_type not in _TYPES:
        return
    for lacking, other in (series.sources, tuple(reversed(series.sources))):
        blanks = [
            difference
            for difference in series.differences
            if _is_blank(_side(difference, lacking)) and not _is_blank(_side(difference, other))
        ]
        answers = Counter(_term(d, other) for d in blanks)
        if facts(blanks) < FEWEST or len(answers) < 2:
            continue
        if _both_blank(series) > _SELDOM * facts(blanks):
            continue
        series.drop(blanks)
        first, second = ctx.pack.source_name(lacking), ctx.pack.source_name(other)
        terms = [answer for answer, _ in answers.most_common()]
        words = say.no_answer(first, second, _term(blanks[0], lacking), terms)
        yield Pattern("no-answer", series.property, (lacking, other), tuple(blanks), words)


def _both_blank(series: Series) -> int:
    agreed = sum(n for value, n in series.agreed.values.items() if says_nothing(value))
    return agreed + sum(_is_blank(x) and _is_blank(y) for x, y in series.shared)


def _is_blank(claim: Claim) -> bool:
    return says_nothing(claim.value)


def _term(difference: Difference, source: str) -> str:
    value = _side(difference, source).value
    return in_words(min(value) if isinstance(value, frozenset) else str(value))


def _side(difference: Difference, source: str) -> Claim:
    return difference.first if difference.first.source.id == source else difference.second
