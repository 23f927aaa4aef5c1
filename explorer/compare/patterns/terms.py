"""Pattern: two sources use different terms throughout, such as NR for NOT RATED."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import product
from typing import TYPE_CHECKING

from explorer.compare.context import Context
from explorer.compare.patterns.pattern import Pattern
from explorer.compare.patterns.series import FEWEST, MANY, NEARLY_ALL, Series, restated
from explorer.compare.rules.pairing import paired
from explorer.model.claim import Claim
from explorer.model.enums import PEOPLE, RuleName, Topic, ValueType
from explorer.model.value import Value
from explorer.values.folding import words_of
from explorer.values.relation import Bearing
from explorer.wording import patterns as say

if TYPE_CHECKING:
    from explorer.model.property import Property

_RULES = (RuleName.FUNCTIONAL, RuleName.SET, RuleName.EXCLUSIVE)
_TYPES = (ValueType.TEXT, ValueType.TERM, ValueType.ENTITY, ValueType.NAME)

_SELDOM = 0.2
"""A source that uses the other's term on more than this share of the facts knows both terms, and
means two different things by them."""


def find(ctx: Context, series: Series) -> Iterable[Pattern]:
    """Yield one pattern of all terms that correspond between two sources."""
    prop = series.property
    if prop.rule not in _RULES or prop.value_type not in _TYPES:
        return
    terms = _terms(ctx, series)
    if not terms:
        return
    explained = []
    for difference in series.differences:
        judged = restated(ctx, difference, translated_by(terms))
        if judged is None:
            continue
        if judged.verdict is None:
            explained.append(difference)
        elif judged.verdict is not difference.conflict.verdict:
            left = difference.conflict._replace(
                verdict=judged.verdict,
                reason=judged.reason,
                distance=judged.distance,
            )
            series.replace_conflict(difference, left)
    if not explained:
        return
    series.drop(explained)
    first, second = (ctx.pack.source_name(source) for source in (series.first, series.second))
    label = ctx.label(series.property)
    words = say.other_terms(first, second, [(label(x), label(y)) for x, y in terms.items()])
    sources = series.first, series.second
    yield Pattern("terms", prop, sources, tuple(explained), words)


def translated_by(terms: Mapping[str, str]) -> Callable[[Value], Value | None]:
    """Return a transformation of a term, or a list of terms, into the other source's terms."""

    def transform(value: Value) -> Value | None:
        if isinstance(value, frozenset):
            return frozenset(terms.get(member, member) for member in value)
        return terms.get(value, value) if isinstance(value, str) else None

    return transform


def _terms(ctx: Context, series: Series) -> dict[str, str]:
    """Return the terms of the first source with those of the second that they correspond to.

    Terms correspond if they are used for nearly the same facts and neither source uses the other's
    term: a source that uses both distinguishes them, unless one is a longer form of the other. Two
    terms of the vocabulary never correspond. The most frequent come first.
    """
    together = _together(series)
    if not together:
        return {}
    in_first, in_second, left_first, left_second = _numbers(series)
    if not any(
        number >= NEARLY_ALL * min(in_first[x], in_second[y])
        and (
            max(in_second[x], in_first[y]) <= _SELDOM * number
            or _is_one_in_more_words(ctx, series, x, y)
        )
        for (x, y), number in together.items()
    ):  # agreeing facts, which are slow to count, could not change this
        return {}
    if series.property.value_type is ValueType.NAME:
        together = _together(series, partial(_but_for_forms, ctx, series.shared[0][0]))
    for value, number in series.agreed.values.items():
        if isinstance(value, str):
            in_first[value] += number
            in_second[value] += number
    several = series.property.rule is RuleName.SET
    terms: dict[str, str] = {}
    for (x, y), number in sorted(
        together.items(),
        key=lambda item: (-_overlap(item[1], left_first[item[0][0]], left_second[item[0][1]]),
                          -item[1], not _share_words(ctx, series, *item[0]), item[0]),
    ):  # fmt: skip
        if x in terms or not _may_be_one(ctx, series, x, y, number):
            continue
        if y in terms.values() and several and not _share_words(ctx, series, x, y):
            continue
        # the second source uses the first one's term, too
        knows_x = in_second[x] > _SELDOM * number
        knows_y = in_first[y] > _SELDOM * number
        if (knows_x or knows_y) and not _is_one_in_more_words(ctx, series, x, y):
            continue
        of_x = not knows_x and number >= NEARLY_ALL * in_first[x]
        of_y = not knows_y and number >= NEARLY_ALL * in_second[y]
        if of_x or of_y:
            terms[x] = y
    return dict(sorted(terms.items(), key=lambda pair: -together[pair]))


def _numbers(series: Series) -> tuple[Counter[str], ...]:
    """Return how often each term is used in the disputed facts: by the first source, by the second,
    by the first alone, and by the second alone.
    """
    counted = in_first, in_second, left_first, left_second = tuple(Counter[str]() for _ in range(4))
    for (first, second), number in series.answered.items():
        for terms, where in (
            (first, in_first),
            (second, in_second),
            (first - second, left_first),
            (second - first, left_second),
        ):
            for term in terms:
                where[term] += number
    return counted


Apart = tuple[frozenset[str], frozenset[str]]
"""The entries that only the first, and that only the second, of two lists has."""


def _but_for_forms(
    ctx: Context, like: Claim, first: frozenset[str], second: frozenset[str]
) -> Apart:
    """Return the differences between two lists of names, forms of one name counting as equal.

    `like` is a claim on the property.
    """
    first, second = first - second, second - first
    pairs = paired(ctx, like, first, second)
    return first - {x for x, _ in pairs}, second - {y for _, y in pairs}


def _together(
    series: Series,
    differences: Callable[[frozenset[str], frozenset[str]], Apart] = lambda x, y: (x - y, y - x),
) -> dict[tuple[str, str], int]:
    """Return on how many facts two terms differ, for pairs that are frequent enough."""
    fewest = MANY if _names_people(series.property) else FEWEST
    most = (series.answers.most(source, series.property) for source in series.sources)
    if min(most) < fewest:  # usual with people's names
        return {}
    together = Counter[tuple[str, str]]()
    for (first, second), number in series.answered.items():
        for pair in product(*differences(first, second)) if first != second else ():
            together[pair] += number
    return {pair: number for pair, number in together.items() if number >= fewest}


def _names_people(prop: Property) -> bool:
    return prop.value_type is ValueType.NAME and prop.topic is Topic.CREDIT


def _overlap(number: int, of_first: int, of_second: int) -> float:
    return number / (of_first + of_second - number)


def _may_be_one(ctx: Context, series: Series, x: str, y: str, number: int) -> bool:
    """Return whether two terms that correspond on `number` facts may mean the same.

    People may do so only in credits, and if these are many, as one person may be credited under two
    names. Who did what in a story is what sources really disagree on.
    """
    prop = series.property
    if x in prop.values and y in prop.values:
        return False
    if any({x, y} <= set(group) for group in prop.disjoint):
        return False
    if prop.value_type is not ValueType.ENTITY:
        return True
    first, second = ctx.pack.entities.get(x), ctx.pack.entities.get(y)
    if first is None or second is None or first.kind is not second.kind:
        return False
    if y in first.distinct_from or x in second.distinct_from or ctx.identity.side_by_side(x, y):
        return False
    if first.kind not in PEOPLE:
        return True
    return prop.topic is Topic.CREDIT and number >= (FEWEST if _is_a_slip(ctx, x, y) else MANY)


def _is_a_slip(ctx: Context, x: str, y: str) -> bool:
    """Return whether two people's names are spelling variants of one name."""
    relation = ctx.identity.match(x, y)
    return relation is not None and relation.bearing is Bearing.VARIANT


def _share_words(ctx: Context, series: Series, x: str, y: str) -> bool:
    label = ctx.label(series.property)
    return not set(words_of(label(x))).isdisjoint(words_of(label(y)))


def _is_one_in_more_words(ctx: Context, series: Series, x: str, y: str) -> bool:
    """Return whether one term is the other with more words: Germany, West Germany; not PG-13."""
    label = ctx.label(series.property)
    first, second = set(words_of(label(x))), set(words_of(label(y)))
    further = first ^ second
    return (first < second or second < first) and not any(
        char.isdigit() for word in further for char in word
    )
