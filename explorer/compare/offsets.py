"""The pattern gate: two sources that differ the same way everywhere define something differently.

For each pair of sources and each measured property the differences over all subjects are taken
together. Where nearly all have one sign, and are many or all alike, they are one finding. A clash
that goes the other way, or far beyond the usual difference, is not part of it and stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from explorer.compare.claim_groups import ClaimGroup
from explorer.compare.context import Context
from explorer.compare.findings import fingerprint
from explorer.compare.severity import STAKES, grade
from explorer.compare.support import weigh
from explorer.model.claim import Claim, Scope
from explorer.model.enums import Gate, Polarity, Verdict
from explorer.model.finding import Clash, Cleared, Finding, Position
from explorer.values.dates import Date, day_number
from explorer.values.quantities import Quantity
from explorer.wording import explanations, reasons

ALIKE, ROUNDED, MANY = 3, 4, 6
"""Fewest differences that make an offset: all alike; alike but for the property's tolerance, as
rounding leaves them; and alike in sign only."""

_SHARE = 0.8
"""Least share of the compared subjects on which the two sources must differ that way."""

_OUTLIER, _STRAYING = 3.0, 5.0
"""A difference beyond so many times the median, and further from it than so many times the median
straying (MAD), is not explained by the offset."""

_SPREAD = 0.1
"""Differences are alike when they stray from their median by at most this share of it."""


@dataclass
class _Series:
    """Differences between two voices on one property, over all subjects."""

    pairs: list[tuple[ClaimGroup, Claim, Claim, float]] = field(default_factory=list)

    @property
    def amounts(self) -> list[float]:
        return [amount for *_, amount in self.pairs if amount]

    @cached_property
    def usual(self) -> float:
        """Return the difference in the middle, 0 where there is none."""
        from statistics import median  # not cheap to import, and few packs have a series

        return median(self.amounts) if self.amounts else 0.0

    @cached_property
    def most(self) -> float:
        """Return how large a difference the offset explains."""
        from statistics import median

        straying = median(abs(a - self.usual) for a in self.amounts)
        usual = abs(self.usual)
        return max(_OUTLIER * usual, usual + _STRAYING * straying)

    def fits(self, amount: float) -> bool:
        """Return whether a difference has the sign and about the size of the usual one."""
        return amount * self.usual > 0 and abs(amount) <= self.most

    @property
    def one_way(self) -> list[float]:
        """Return the differences that have the sign of the usual one."""
        return [amount for amount in self.amounts if amount * self.usual > 0]


def find_offsets(ctx: Context, groups: Sequence[ClaimGroup]) -> tuple[list[Finding], list[Cleared]]:
    """Return the offset findings, and as cleared the clashes that they explain.

    The groups lose those clashes.
    """
    findings: list[Finding] = []
    cleared: list[Cleared] = []
    for key, series in sorted(_series(groups).items()):
        if not _is_offset(series, ctx.pack.properties[key[2]].tolerance):
            continue
        swallowed = _swallow(series)
        if not swallowed:
            continue
        finding = _offset(ctx, key, series, swallowed)
        findings.append(finding)
        why = reasons.differ_throughout(finding.id)
        cleared.extend(Cleared(Gate.PATTERN, c.first, c.second, why) for c in swallowed)
    return findings, cleared


def _series(groups: Sequence[ClaimGroup]) -> dict[tuple[str, str, str], _Series]:
    measured = {group.fact: _measured(group) for group in groups}
    often = Counter((prop, source) for (_, prop), numbers in measured.items() for source in numbers)
    series: dict[tuple[str, str, str], _Series] = {}
    for group in groups:
        numbers = measured[group.fact]
        sources = sorted(s for s in numbers if often[group.fact.property, s] >= ALIKE)
        for a, b in combinations(sources, 2):
            (first, x), (second, y) = numbers[a], numbers[b]
            key = a, b, group.fact.property
            series.setdefault(key, _Series()).pairs.append((group, first, second, y - x))
    return series


def _measured(group: ClaimGroup) -> dict[str, tuple[Claim, float]]:
    """Return for each source the first claim of it on a fact that gives a number, with that."""
    numbers: dict[str, tuple[Claim, float]] = {}
    for claim in group.claims:
        if claim.source.id in numbers or claim.denied or claim.property.id != group.fact.property:
            continue
        if (number := _number(claim)) is not None:
            numbers[claim.source.id] = claim, number
    return numbers


def _number(claim: Claim) -> float | None:
    value = claim.value
    if isinstance(value, Quantity) and value.low == value.high:
        return value.low
    if isinstance(value, Date) and value.span is None and len(value.ranges) == 1:
        low, high = value.bounds
        if high[0] - low[0] < 1000:
            return (day_number(low) + day_number(high)) / 2
    return None


def _is_offset(series: _Series, tolerance: float) -> bool:
    """Return whether the differences tell of a definition; `tolerance` allows for rounding."""
    if len(series.one_way) < max(ALIKE, _SHARE * len(series.pairs)):
        return False
    amounts = [amount for amount in series.one_way if series.fits(amount)]
    stray = max(abs(amount - series.usual) for amount in amounts)
    if stray <= max(_SPREAD * abs(series.usual), 1e-9):
        return len(amounts) >= ALIKE
    return len(amounts) >= (ROUNDED if stray <= tolerance else MANY)


def _swallow(series: _Series) -> list[Clash]:
    """Take the clashes that the offset explains out of their facts and return them.

    Whoever else gives the same two values repeats the same difference.
    """
    explained = [pair for pair in series.pairs if series.fits(pair[3])]
    clashes_explained = [_with_values(*pair[:3]) for pair in explained]
    own = {claim.id for _, *pair, _ in explained for claim in pair}
    if (
        sum(c.first in own and c.second in own for clashes in clashes_explained for c in clashes)
        < ALIKE
    ):
        return []
    for (group, *_), clashes in zip(explained, clashes_explained, strict=True):
        gone = {(c.first, c.second) for c in clashes}
        group.clashes[:] = [c for c in group.clashes if (c.first, c.second) not in gone]
    return [clash for clashes in clashes_explained for clash in clashes]


def _with_values(group: ClaimGroup, first: Claim, second: Claim) -> list[Clash]:
    """Return the clashes of a fact between the values of two claims, whoever makes them."""
    if not group.clashes:
        return []
    values = {claim.id: claim.value for claim in group.claims}
    wanted = {first.value, second.value}
    return [c for c in group.clashes if {values[c.first], values[c.second]} == wanted]


def _offset(
    ctx: Context, key: tuple[str, str, str], series: _Series, swallowed: Sequence[Clash]
) -> Finding:
    a, b, prop_id = key
    prop = ctx.pack.properties[prop_id]
    involved = {i for clash in swallowed for i in (clash.first, clash.second)}
    sides = []
    for source in (a, b):
        claims = [
            claim
            for _, *pair, _ in series.pairs
            for claim in pair
            if claim.source.id == source and claim.id in involved
        ]
        sides.append(Position(None, Polarity.AFFIRMED, tuple(claims)))
    positions = tuple(sides)
    first, second = ctx.pack.source_name(a), ctx.pack.source_name(b)
    middle = series.usual
    unit = prop.unit or ("days" if prop.value_type == "date" else "")
    amount = f"{abs(middle):g} {unit}".strip()
    subjects = len(series.one_way), len(series.pairs)
    words = explanations.counts_differently(prop.label, second, middle > 0, first, subjects, amount)
    support = weigh(ctx, positions, Verdict.PATTERN)
    return Finding(
        id=f"pattern.{prop_id}.{a}.{b}",
        verdict=Verdict.PATTERN,
        severity=grade(prop.topic, Verdict.PATTERN, swallowed, support.sides),
        rule=prop.rule,
        subject=ctx.pack.header.work or series.pairs[0][0].fact.subject,
        property=prop_id,
        scope=Scope(),
        positions=positions,
        explanation=words,
        would_resolve=explanations.resolved_by(Verdict.PATTERN, prop.resolved_by),
        support=support,
        clashes=tuple(swallowed),
        fingerprint=fingerprint(c for p in positions for c in p.claims),
        stakes=STAKES[prop.topic],
    )
