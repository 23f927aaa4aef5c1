"""Patterns: many differences between two sources with a single cause, reported once.

For every two sources and each property, the conflicts on all subjects are examined together. A
pattern explains those that disappear once its cause is allowed for; the others remain findings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from explorer.compare.claim_groups import ClaimGroup
from explorer.compare.context import Context
from explorer.compare.patterns import (
    blanks,
    dates,
    lists,
    numbers,
    spellings,
    sums,
    terms,
    titles,
    units,
)
from explorer.compare.patterns.agreed import NOTHING_ELSE, Agreed
from explorer.compare.patterns.declared import clear_declared
from explorer.compare.patterns.pattern import Pattern, finding_of
from explorer.compare.patterns.series import FEWEST, Answers, Difference, collect
from explorer.model.enums import Gate
from explorer.model.finding import Cleared, Finding
from explorer.wording.patterns import part_of

_EACH = (
    spellings.find,
    terms.find,
    blanks.find,
    units.find_left_out,
    numbers.find,
    sums.find,
    units.find_another_currency,
    dates.find,
)
"""Functions that examine two sources and one property, the most reliable first. Titles, which also
depend on agreeing values, follow separately."""


def find_patterns(
    ctx: Context, groups: Sequence[ClaimGroup], agreed: Agreed = NOTHING_ELSE
) -> tuple[list[Finding], list[Cleared]]:
    """Return the patterns' findings, and the conflicts that they explain as cleared pairs.

    Those conflicts are removed from the groups. `agreed` counts the facts that are in no group.
    """
    cleared = clear_declared(ctx, groups)
    findings: list[Finding] = []
    for pattern in _patterns(ctx, groups, Answers(groups, agreed)):
        explained: dict[int, list[Difference]] = {}
        for difference in pattern.differences:
            if repeated := list(_repeated(ctx, difference)):
                explained.setdefault(id(difference.group), []).extend(repeated)
        if not explained:  # already explained for two other sources with the same values
            continue
        findings.append(finding_of(ctx, pattern))
        why = part_of(pattern.words)
        for differences in explained.values():
            conflicts = {difference.conflict for difference in differences}
            group = differences[0].group
            group.conflicts[:] = [
                conflict for conflict in group.conflicts if conflict not in conflicts
            ]
            group.explained = True
            cleared.extend(Cleared(Gate.PATTERN, c.first, c.second, why) for c in conflicts)
    return findings, cleared


def _patterns(ctx: Context, groups: Sequence[ClaimGroup], answers: Answers) -> Iterator[Pattern]:
    """Yield every pattern, the most reliable causes first.

    The caller must remove what a pattern explains from the groups before it asks for the next.
    """
    all_series = collect(ctx, groups, answers)
    ways = titles.TitleStatistics(answers)
    for series in all_series:
        if len(series.differences) >= FEWEST:
            for find in _EACH:
                yield from find(ctx, series)
        yield from titles.find(ctx, series, ways)
    lengths = lists.Lengths(ctx)
    name_some: dict[str, set[str]] = {}  # by property, the sources that patterns show to do so
    for pattern in lists.find_cuts(ctx, groups, answers, lengths):
        for series in all_series:
            if series.property is pattern.property and pattern.sources[0] in series.sources:
                series.drop(pattern.differences)
        name_some.setdefault(pattern.property.id, set()).add(pattern.sources[0])
        yield pattern
    for series in all_series:
        sources = name_some.setdefault(series.property.id, set())
        for pattern in lists.find_fuller(ctx, series, lengths):
            sources.add(pattern.sources[0])
            yield pattern
    for series in all_series:
        yield from lists.find_differing(ctx, series, name_some[series.property.id])
        yield from lists.find_other_lists(ctx, series, lengths)
        lists.hedge_single(series, lengths)


def _repeated(ctx: Context, difference: Difference) -> Iterable[Difference]:
    """Yield the conflicts on a difference's fact between the same two values, itself included."""
    values = {difference.first.value, difference.second.value}
    claims = ctx.pack.claims
    for conflict in difference.group.conflicts:
        first, second = claims[conflict.first], claims[conflict.second]
        if conflict is difference.conflict or {first.value, second.value} == values:
            yield Difference(difference.group, first, second, conflict)
