"""The offset gate: two sources that differ the same way everywhere define something differently.

For each pair of sources and each measured property the differences over all subjects are taken
together. Where they all have one sign, and are many or all alike, they are one finding.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING

from explorer.compare.context import Context, Said
from explorer.compare.explain import would_resolve
from explorer.compare.findings import fingerprint
from explorer.compare.model import Clash, Cleared, Finding, Gate, Position, Verdict
from explorer.compare.severity import grade
from explorer.compare.support import weigh
from explorer.pack.model import Polarity, Scope
from explorer.pack.typed import Value
from explorer.values.dates import Date, day_number
from explorer.values.quantities import Quantity

if TYPE_CHECKING:
    from explorer.compare.engine import Fact

ALIKE, ROUNDED, MANY = 3, 4, 6
"""Fewest differences that make an offset: all alike; alike but for the property's tolerance, as
rounding leaves them; and alike in sign only."""

_SHARE = 0.8
"""Least share of the compared subjects on which the two sources must differ that way."""

_SPREAD = 0.1
"""Differences are alike when they stray from their median by at most this share of it."""


@dataclass
class _Series:
    """Differences between two voices on one property, over all subjects."""

    pairs: list[tuple[Fact, Said, Said, float]] = field(default_factory=list)

    @property
    def amounts(self) -> list[float]:
        return [amount for *_, amount in self.pairs if amount]


def find_offsets(ctx: Context, facts: Sequence[Fact]) -> tuple[list[Finding], list[Cleared]]:
    """Return the offset findings, and as cleared the clashes they stand for, taken from `facts`."""
    findings: list[Finding] = []
    cleared: list[Cleared] = []
    for key, series in sorted(_series(facts).items()):
        if not _is_offset(series, ctx.pack.properties[key[2]].tolerance):
            continue
        swallowed = _swallow(series)
        if not swallowed:
            continue
        finding = _offset(ctx, key, series, swallowed)
        findings.append(finding)
        why = f"the two sources differ this way throughout: see {finding.id}"
        cleared.extend(Cleared(Gate.OFFSET, c.first, c.second, why) for c in swallowed)
    return findings, cleared


def _series(facts: Sequence[Fact]) -> dict[tuple[str, str, str], _Series]:
    found: dict[tuple[str, str, str], _Series] = {}
    for fact in facts:
        measured = [
            s
            for s in fact.said
            if not s.denied and s.prop.id == fact.property and _number(s) is not None
        ]
        firsts: dict[str, Said] = {}
        for said in measured:
            firsts.setdefault(said.source.id, said)
        names = sorted(firsts)
        for i, a in enumerate(names):
            for b in names[i + 1 :]:
                x, y = _number(firsts[a]), _number(firsts[b])
                assert x is not None and y is not None
                series = found.setdefault((a, b, fact.property), _Series())
                series.pairs.append((fact, firsts[a], firsts[b], y - x))
    return found


def _number(said: Said) -> float | None:
    value = said.value
    if isinstance(value, Quantity) and value.low == value.high:
        return value.low
    if isinstance(value, Date) and value.span is None and len(value.ranges) == 1:
        low, high = value.bounds
        if high[0] - low[0] < 1000:
            return (day_number(low) + day_number(high)) / 2
    return None


def _is_offset(series: _Series, tolerance: float) -> bool:
    """Return whether the differences tell of a definition; `tolerance` allows for rounding."""
    amounts = series.amounts
    if len(amounts) < ALIKE or len(amounts) < _SHARE * len(series.pairs):
        return False
    if min(amounts) < 0 < max(amounts):
        return False
    middle = median(amounts)
    stray = max(abs(amount - middle) for amount in amounts)
    if stray <= max(_SPREAD * abs(middle), 1e-9):
        return True
    return len(amounts) >= (ROUNDED if stray <= tolerance else MANY)


def _swallow(series: _Series) -> list[Clash]:
    """Take the clashes between the two sources out of their facts and return them.

    Whoever else gives the same two values repeats the same difference.
    """
    found = [
        (fact, clash)
        for fact, first, second, _ in series.pairs
        for clash in fact.clashes
        if _values(fact, clash) == {first.value, second.value}
    ]
    own = {said.claim.id for _, *pair, _ in series.pairs for said in pair}
    if sum(clash.first in own and clash.second in own for _, clash in found) < ALIKE:
        return []
    for fact, clash in found:
        fact.clashes.remove(clash)
    return [clash for _, clash in found]


def _values(fact: Fact, clash: Clash) -> set[Value]:
    return {said.value for said in fact.said if said.claim.id in (clash.first, clash.second)}


def _offset(
    ctx: Context, key: tuple[str, str, str], series: _Series, swallowed: Sequence[Clash]
) -> Finding:
    a, b, prop_id = key
    prop = ctx.pack.properties[prop_id]
    involved = {i for clash in swallowed for i in (clash.first, clash.second)}
    sides = []
    for source in (a, b):
        claims = [
            said.claim
            for _, *pair, _ in series.pairs
            for said in pair
            if said.source.id == source and said.claim.id in involved
        ]
        sides.append(Position(f"as {source} counts", Polarity.AFFIRMED, tuple(claims)))
    positions = tuple(sides)
    middle = median(series.amounts)
    unit = prop.unit or ("days" if prop.value_type == "date" else "")
    more = "above" if middle > 0 else "below"
    amount = f"{abs(middle):g} {unit}".strip()
    words = (
        f"{prop.label}: {b} lies {more} {a} on {len(series.amounts)} of {len(series.pairs)} "
        f"subjects, by {amount} in the middle. They measure different things, or one rounds."
    )
    support = weigh(ctx, positions)
    return Finding(
        id=f"offset.{prop_id}.{a}.{b}",
        verdict=Verdict.OFFSET,
        severity=grade(prop.topic, Verdict.OFFSET, swallowed, support.sides),
        rule=prop.rule,
        subject=ctx.pack.header.work or series.pairs[0][0].subject,
        property=prop_id,
        scope=Scope(),
        positions=positions,
        explanation=words,
        would_resolve=would_resolve(ctx, Verdict.OFFSET, prop, positions),
        support=support,
        clashes=tuple(swallowed),
        fingerprint=fingerprint(c for p in positions for c in p.claims),
    )
