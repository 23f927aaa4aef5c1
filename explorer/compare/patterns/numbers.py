"""Patterns in numbers: a constant amount, a constant ratio, or the factor between two units."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from math import log10
from operator import itemgetter

from explorer.compare.context import Context
from explorer.compare.patterns.pattern import Pattern, strays
from explorer.compare.patterns.series import (
    FEWEST,
    MANY,
    NEARLY_ALL,
    Difference,
    IsSuch,
    Series,
    agrees,
    facts,
)
from explorer.compare.rules.running_times import is_transfer
from explorer.model.enums import ValueType
from explorer.model.value import Value
from explorer.values.quantities import Quantity, decimals, plain, to_figures
from explorer.values.spoken.amounts import difference
from explorer.wording import patterns as say

_UNITS = (10, 60, 100, 1_000, 3_600, 10_000, 1_000_000, 1_000_000_000)
"""Factors between units that are easily confused: seconds, minutes and hours; thousands and
millions; a misplaced decimal point."""

_HALF = 0.5
"""Least share of the differences for another unit, which a source would use throughout; a few
numbers with a misplaced decimal point are individual errors."""

_LEFT_OUT = (1_000, 1_000_000)
"""Units that a source may leave out here and there: 25 for 25 million. Ten such facts are enough,
whatever their share."""

_QUARTER = 0.25
"""Least share of the differences in the ratio 25 to 24. Each alone is only a tension with that
likely reason; together they make it more likely."""

_PLACE = 1.01
"""Tolerance for differences of rounded whole numbers, with a little to spare."""

_POWER = 0.01
"""How close to a power of ten, in the decimal logarithm, the ratio is after a misplaced point."""

_TRIED = 50
"""Number of candidate ratios that are tried."""


def find(ctx: Context, series: Series) -> Iterable[Pattern]:
    """Yield the patterns in the differences between two sources' numbers, least random first."""
    if series.property.value_type is not ValueType.QUANTITY:
        return
    for look in (_unit, _transfer_or_amount, _ratio):
        if facts(series.differences) < FEWEST:
            return
        if (pattern := look(ctx, series)) is not None:
            series.drop(pattern.differences)
            yield pattern


def exact(value: Value | None) -> float | None:
    """Return an exact number, or None for a range, a choice, an estimate or another type."""
    if isinstance(value, Quantity) and value.low == value.high and not value.about:
        return value.low
    return None


def is_exact(value: Value | None) -> bool:
    """Return whether a value is an exact number."""
    return exact(value) is not None


def numbers_of(differences: Iterable[Difference]) -> list[tuple[Difference, float, float]]:
    """Return the differences between exact numbers, with both numbers."""
    return [
        (difference, x, y)
        for difference in differences
        if (x := exact(difference.first.value)) is not None
        and (y := exact(difference.second.value)) is not None
    ]


def nearly_all(explained: Iterable[Difference], series: Series, is_such: IsSuch) -> bool:
    """Return whether these differences are frequent enough to have one cause."""
    number = facts(explained)
    if number < FEWEST:
        return False
    of_those_that_differ = number >= NEARLY_ALL * facts(series.differences)
    return (number >= MANY and of_those_that_differ) or (
        series.reaches(number, NEARLY_ALL, is_such)
    )


def _unit(ctx: Context, series: Series) -> Pattern | None:
    """Return a pattern if one source's numbers are in another unit."""
    given = numbers_of(series.differences)
    for factor in _UNITS:
        for times in (float(factor), 1 / factor):
            fits = [
                difference
                for difference, x, y in given
                if x and 0.9 < y / (x * times) < 1.1 and agrees(ctx, difference, scaled(times))
            ]
            enough = max(FEWEST, _HALF * facts(series.differences))
            if factor in _LEFT_OUT:
                enough = min(enough, MANY)
            if fits and facts(fits) >= enough:
                second, first = named(ctx, series, swap=times < 1)
                words = say.counts_in_another_unit(second, first, f"{factor:,}")
                return pattern_of(series, "factor", fits, words)
    return None


def scaled(times: float) -> Callable[[Value], Value | None]:
    """Return a transformation that multiplies quantities."""

    def transform(value: Value) -> Value | None:
        if not isinstance(value, Quantity) or value.among:
            return None
        return Quantity(value.low * times, value.high * times, value.about)

    return transform


def _transfer_or_amount(ctx: Context, series: Series) -> Pattern | None:
    """Return the pattern that explains more: a transfer speed or a constant amount.

    If both explain as much, the amount needs to be exact: films of one length also differ by one
    amount after a transfer.
    """
    transfer, amount = _transfer(ctx, series), _amount(ctx, series)
    if transfer is None or amount is None:
        return transfer or amount
    more = len(amount.facts) - len(transfer.facts)
    exactly = len({round(y - x, 6) for _, x, y in numbers_of(amount.differences)}) == 1
    return amount if more > 0 or (more == 0 and exactly) else transfer


def _transfer(ctx: Context, series: Series) -> Pattern | None:
    """Return a pattern if running times differ by the ratio of 25 to 24 frames a second."""
    fits = one_way([d for d in series.differences if is_transfer(d.first, d.second)])
    if facts(fits) < max(FEWEST, _QUARTER * facts(series.differences)):
        return None
    longer = {x > y for _, x, y in numbers_of(fits)}
    second, first = named(ctx, series, swap=longer == {True})
    return pattern_of(series, "transfer", fits, say.transfers(second, first, len(longer) == 1))


def one_way(fits: Sequence[Difference]) -> list[Difference]:
    """Return the differences in which one source's number is the larger if these are nearly all,
    else all differences.
    """
    for first_is_larger in (True, False):
        way = [d for d, x, y in numbers_of(fits) if (x > y) is first_is_larger]
        if len(way) >= NEARLY_ALL * len(fits):
            return way
    return list(fits)


def _amount(ctx: Context, series: Series) -> Pattern | None:
    """Return a pattern if the numbers differ by a constant amount, allowing for rounding."""
    given = [(y - x, last_place(x, y), d) for d, x, y in numbers_of(series.differences)]
    given.sort(key=itemgetter(0))
    best: list[Difference] = []
    most, amount = 0, 0.0
    for candidate in sorted({round(gap, 6) for gap, _, _ in given}, key=lambda x: (abs(x), x < 0)):
        near = bisect_left(given, candidate - _PLACE, key=itemgetter(0))
        beyond = bisect_right(given, candidate + _PLACE, key=itemgetter(0))
        if beyond - near <= most:
            continue
        fits = [
            difference
            for gap, place, difference in given[near:beyond]
            if abs(gap - candidate) <= _rounding(place, candidate) + 1e-9
        ]
        if (number := facts(fits)) > most:
            best, most, amount = fits, number, candidate
    if not nearly_all(best, series, is_exact):
        return None
    chosen = set(map(id, best))
    best = [difference for difference in series.differences if id(difference) in chosen]
    above, below = named(ctx, series, swap=amount < 0)
    words = say.differs_by(above, below, _amount_words(series, best))
    return pattern_of(series, "offset", best, words)


def _rounding(place: float, amount: float) -> float:
    """Return the tolerance for a difference between rounded numbers, the coarser of them rounded to
    `place`; 0 if the amount is at most twice that.
    """
    return place if abs(amount) > 2 * place else 0.0


def last_place(x: float, y: float) -> float:
    """Return the unit of the last decimal place of the coarser of two numbers, at most 1."""
    return 10.0 ** -min(decimals(x), decimals(y))


def _amount_words(series: Series, fits: Sequence[Difference]) -> str:
    amounts = [abs(round(y - x, 6)) for _, x, y in numbers_of(fits)]
    low, high = min(amounts), max(amounts)
    words = plain(low) if low == high else f"{plain(low)} to {plain(high)}"
    return difference(words, series.property.unit)


def _ratio(ctx: Context, series: Series) -> Pattern | None:
    """Return a pattern if the numbers have a constant ratio, allowing for rounding."""
    given = [
        (difference, x, y, last_place(x, y))
        for difference, x, y in numbers_of(series.differences)
        if x > 0 and y > 0
    ]
    best: list[Difference] = []
    most, ratio = 0, 1.0
    for candidate in sorted({y / x for _, x, y, _ in given})[:_TRIED]:
        larger = max(1.0, candidate)
        fits = [
            difference
            for difference, x, y, place in given
            if abs(y - candidate * x) <= place * larger / 2 + 1e-9 * y
        ]
        if len(fits) > most and (number := facts(fits)) > most:
            best, most, ratio = fits, number, candidate
    bases = {x for _, x, _ in numbers_of(best)}
    if len(bases) < FEWEST:  # too few distinct numbers: any ratio would fit them
        return None
    if not nearly_all(best, series, is_exact):
        return None
    second, first = named(ctx, series, swap=ratio < 1)
    return pattern_of(
        series, "ratio", best, say.is_times(second, first, to_figures(max(ratio, 1 / ratio), 4))
    )


def is_power_of_ten(ratio: float) -> bool:
    """Return whether a ratio of at least 1 is that of a misplaced decimal point."""
    digits = log10(ratio)
    return round(digits) > 0 and abs(digits - round(digits)) <= _POWER


def named(ctx: Context, series: Series, swap: bool = False) -> tuple[str, str]:
    """Return the names of the second and the first source, swapped if `swap`."""
    first, second = (ctx.pack.source_name(source) for source in (series.first, series.second))
    return (first, second) if swap else (second, first)


def pattern_of(series: Series, kind: str, fits: Sequence[Difference], words: str) -> Pattern:
    """Return the pattern that explains the differences `fits`; `words` describe it."""
    explained = {difference.group.fact for difference in fits}
    left = [d for d in series.differences if d.group.fact not in explained]
    return Pattern(
        kind=kind,
        property=series.property,
        sources=(series.first, series.second),
        differences=tuple(fits),
        words=words,
        compared=series.comparing(is_exact),
        others=strays(left),
    )
