"""Patterns: one cause behind many differences of two sources, told once.

For each two sources and each property the clashes over all subjects are taken together. A pattern
explains those that go away once its cause is allowed for; whatever does not fit stays a finding of
its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from explorer.compare.claim_groups import ClaimGroup
from explorer.compare.context import Context
from explorer.compare.patterns import dates, lists, numbers, spellings, terms, titles
from explorer.compare.patterns.declared import clear_declared
from explorer.compare.patterns.pattern import Pattern, finding_of
from explorer.compare.patterns.series import Difference, Series, collect
from explorer.model.enums import Gate
from explorer.model.finding import Clash, Cleared, Finding
from explorer.wording.patterns import part_of

_EACH = (spellings, terms, numbers, dates, titles)
"""What looks at two sources and one property at a time, the surest first."""


def find_patterns(
    ctx: Context, groups: Sequence[ClaimGroup]
) -> tuple[list[Finding], list[Cleared]]:
    """Return the patterns' findings, and as cleared the clashes that they explain.

    The groups lose those clashes.
    """
    cleared = clear_declared(ctx, groups)
    findings: list[Finding] = []
    gone: dict[int, set[Clash]] = {}
    for pattern in _patterns(ctx, collect(ctx, groups)):
        differences = tuple(d for one in pattern.differences for d in _repeated(ctx, one))
        fresh = [d for d in differences if d.clash not in gone.get(id(d.group), ())]
        if not fresh:
            continue
        findings.append(finding_of(ctx, pattern))
        why = part_of(pattern.id)
        for difference in fresh:
            gone.setdefault(id(difference.group), set()).add(difference.clash)
            clash = difference.clash
            cleared.append(Cleared(Gate.PATTERN, clash.first, clash.second, why))
    for group in groups:
        if explained := gone.get(id(group)):
            group.clashes[:] = [clash for clash in group.clashes if clash not in explained]
    return findings, cleared


def _patterns(ctx: Context, all_series: Sequence[Series]) -> Iterator[Pattern]:
    """Yield every pattern, the surest causes first."""
    for series in all_series:
        for kind in _EACH:
            yield from kind.find(ctx, series)
    yield from lists.find_cuts(ctx, all_series)
    for series in all_series:
        yield from lists.find_fuller(ctx, series)


def _repeated(ctx: Context, difference: Difference) -> Iterable[Difference]:
    """Return a difference and those of whoever else gives the same two values on its fact."""
    values = {difference.first.value, difference.second.value}
    claims = ctx.pack.claims
    for clash in difference.group.clashes:
        first, second = claims[clash.first], claims[clash.second]
        if clash is difference.clash or {first.value, second.value} == values:
            yield Difference(difference.group, first, second, clash)
