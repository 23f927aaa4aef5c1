"""Lists that one source always cuts at some length, or makes shorter than another throughout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from explorer.compare.context import Context
from explorer.compare.patterns.pattern import Pattern
from explorer.compare.patterns.series import FEWEST, MANY, Difference, Series, facts
from explorer.model.claim import Claim
from explorer.model.enums import RuleName, Verdict
from explorer.model.property import Property
from explorer.wording import patterns as say

_AT_THE_CUT = 2 / 3
"""Share of the lists shorter than others' that must be as long as the source's lists ever are:
without a cut few short lists would be, and below the cut a list may lack a name for its own
reasons."""

_LONGER = 0.05
"""Share of the lists of that length or more that may be longer: one slip in twenty."""


def find_cuts(ctx: Context, all_series: Sequence[Series]) -> Iterable[Pattern]:
    """Yield the sources that never list more than so many, whoever lists more."""
    shorter: dict[tuple[str, str], list[tuple[Series, Difference]]] = {}
    for series in all_series:
        if not _are_lists_of_a_kind(series.property):
            continue
        for difference in series.differences:
            if (source := shorter_of(ctx, difference)) is not None:
                key = series.property.id, source
                shorter.setdefault(key, []).append((series, difference))
    for (_, source), found in sorted(shorter.items(), key=lambda item: item[0]):
        open_ones = [(s, d) for s, d in found if any(d is one for one in s.differences)]
        pattern = _cut(ctx, source, open_ones)
        if pattern is not None:
            for series, _ in open_ones:
                series.drop(pattern.differences)
            yield pattern


def _cut(ctx: Context, source: str, found: Sequence[tuple[Series, Difference]]) -> Pattern | None:
    if facts(d for _, d in found) < FEWEST:
        return None
    series = found[0][0]
    lengths = Counter(
        length(ctx, claim) for claim in series.answers.of(source, series.property).values()
    )
    for most in sorted(lengths, reverse=True):
        longer = sum(number for size, number in lengths.items() if size > most)
        if longer > _LONGER * (longer + lengths[most]):
            return None
        at_cut = [d for _, d in found if length(ctx, _of(d, source)) == most]
        below = [d for _, d in found if length(ctx, _of(d, source)) < most]
        if facts(at_cut) >= max(FEWEST, _AT_THE_CUT * facts([*at_cut, *below])):
            words = say.lists_at_most(ctx.pack.source_name(source), most, longer)
            return Pattern("lists-at-most", series.property, (source,), tuple(at_cut), words)
    return None


def find_fuller(ctx: Context, series: Series) -> Iterable[Pattern]:
    """Yield that one source's lists are shorter than the other's on many subjects."""
    if not _are_lists_of_a_kind(series.property):
        return
    for source, other in ((series.first, series.second), (series.second, series.first)):
        fits = [d for d in series.differences if shorter_of(ctx, d) == source]
        if facts(fits) >= MANY:
            series.drop(fits)
            names = ctx.pack.source_name(source), ctx.pack.source_name(other)
            words = say.lists_fewer(*names)
            yield Pattern(
                "lists-fewer", series.property, (source, other), tuple(fits), words,
                compared=len(series.shared),
            )  # fmt: skip


def _are_lists_of_a_kind(prop: Property) -> bool:
    """Return whether a source may make its lists by rule: of credits, not of what a story tells."""
    return prop.rule is RuleName.SET and prop.about != "content"


def shorter_of(ctx: Context, difference: Difference) -> str | None:
    """Return the source whose list lacks some of the other's and has nothing else, else None."""
    if difference.clash.verdict is not Verdict.INCOMPLETE:
        return None
    first, second = length(ctx, difference.first), length(ctx, difference.second)
    if first == second:
        return None
    return (difference.first if first < second else difference.second).source.id


def length(ctx: Context, claim: Claim) -> int:
    """Return how many a claim's source lists there, over all of its claims."""
    value = claim.value
    own = len(value) if isinstance(value, frozenset) else 0
    return max(own, len(ctx.all_listed(claim)))


def _of(difference: Difference, source: str) -> Claim:
    return difference.first if difference.first.source.id == source else difference.second
