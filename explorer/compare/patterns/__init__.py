"""Patterns: one cause behind many differences of two sources, reported once.

For each two sources and each property the conflicts over all subjects are taken together. A pattern
explains those that go away once its cause is allowed for; whatever does not fit stays a finding of
its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from explorer.compare.claim_groups import ClaimGroup
from explorer.compare.context import Context
from explorer.compare.patterns import blanks, dates, lists, numbers, spellings, sums, terms, titles
from explorer.compare.patterns.agreed import NOTHING_ELSE, Agreed
from explorer.compare.patterns.declared import clear_declared
from explorer.compare.patterns.pattern import Pattern, finding_of
from explorer.compare.patterns.series import FEWEST, Answers, Difference, collect
from explorer.model.enums import Gate
from explorer.model.finding import Cleared, Finding
from explorer.wording.patterns import part_of

_EACH = (spellings, terms, blanks, numbers, sums, dates)
"""What looks at two sources and one property at a time, the surest first. Titles, which are judged
by those that agree too, come after them."""


def find_patterns(
    ctx: Context, groups: Sequence[ClaimGroup], agreed: Agreed = NOTHING_ELSE
) -> tuple[list[Finding], list[Cleared]]:
    """Return the patterns' findings, and as cleared the conflicts that they explain.

    The groups lose those conflicts. `agreed` counts the facts that are in none of the groups.
    """
    cleared = clear_declared(ctx, groups)
    findings: list[Finding] = []
    for pattern in _patterns(ctx, groups, Answers(groups, agreed)):
        explained: dict[int, list[Difference]] = {}
        for difference in pattern.differences:
            if repeated := list(_repeated(ctx, difference)):
                explained.setdefault(id(difference.group), []).extend(repeated)
        if not explained:  # another two sources that give the same values have it already
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
    """Yield every pattern, the surest causes first. Whoever takes one takes from the groups what it
    explains before asking for the next.
    """
    all_series = collect(ctx, groups, answers)
    ways = titles.Ways(answers)
    for series in all_series:
        if len(series.differences) >= FEWEST:
            for kind in _EACH:
                yield from kind.find(ctx, series)
        yield from titles.find(ctx, series, ways)
    lengths = lists.Lengths(ctx)
    for pattern in lists.find_cuts(ctx, groups, answers, lengths):
        for series in all_series:
            if series.property is pattern.property and pattern.sources[0] in series.sources:
                series.drop(pattern.differences)
        yield pattern
    for series in all_series:
        yield from lists.find_fuller(ctx, series, lengths)
        yield from lists.find_other_lists(ctx, series, lengths)
        lists.hedge_single(ctx, series, lengths)


def _repeated(ctx: Context, difference: Difference) -> Iterable[Difference]:
    """Return a difference and those of whoever else gives the same two values on its fact."""
    values = {difference.first.value, difference.second.value}
    claims = ctx.pack.claims
    for conflict in difference.group.conflicts:
        first, second = claims[conflict.first], claims[conflict.second]
        if conflict is difference.conflict or {first.value, second.value} == values:
            yield Difference(difference.group, first, second, conflict)
