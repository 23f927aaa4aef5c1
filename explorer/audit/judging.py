"""Two steps of judging: first the values of one property family, then all that a subject has.

Between them stand the clashes of every fact, which the first step finds and the patterns thin out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from explorer.audit.row import entity_name
from explorer.compare.claim_groups import ClaimGroup, group_by_fact
from explorer.compare.context import Context
from explorer.compare.engine import judge_groups, report_groups
from explorer.compare.findings import worst_first
from explorer.compare.patterns import find_patterns
from explorer.compare.patterns.agreed import Agreed
from explorer.model.collection import collection_paused
from explorer.model.enums import Verdict
from explorer.model.finding import Clash, Cleared, Comparison, Finding
from explorer.model.pack import Pack
from explorer.model.place import Fact
from explorer.report import Report
from explorer.report.json import finding_data

_Row = list[Any]


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as the report has it, with what it is sorted and counted by."""

    key: tuple[float | str, ...]
    data: dict[str, Any]
    sources: tuple[str, ...] = ()


@dataclass
class Judged:
    """What the claims on one fact came to."""

    fact: Fact
    clashes: list[Clash]
    """All that clash."""
    left: list[Clash] | None = None
    """What patterns leave of them, None for all."""

    def as_row(self) -> _Row:
        """Return it as plain data."""
        left = None if self.left is None else [_clash_row(clash) for clash in self.left]
        return [*self.fact, [_clash_row(clash) for clash in self.clashes], left]

    @classmethod
    def from_row(cls, row: _Row) -> Judged:
        """Return what `as_row` gave."""
        subject, prop, clashes, left = row
        rest = None if left is None else list(map(_clash, left))
        return cls(Fact(subject, prop), list(map(_clash, clashes)), rest)


def _clash_row(clash: Clash) -> _Row:
    return [
        clash.first, clash.second, clash.verdict.value, clash.why, clash.distance, clash.slip,
    ]  # fmt: skip


def _clash(row: _Row) -> Clash:
    first, second, verdict, why, distance, slip = row
    return Clash(first, second, Verdict(verdict), why, distance, slip)


@dataclass
class FamilyOutcome:
    """What comparing the values of one property family came to."""

    patterns: list[Told] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)


@collection_paused()
def judge_family(
    pack: Pack,
    facts: Collection[Fact],
    agreed: Agreed,
    known: Mapping[Fact, Sequence[Clash]] | None = None,
) -> FamilyOutcome:
    """Judge the disputed `facts` of one property family and find their patterns.

    `pack` also holds what else of the subjects the rules look at; `agreed` counts all other facts;
    `known` has the clashes of the facts where they are judged already.
    """
    ctx = Context(pack)
    groups = [group for group in group_by_fact(ctx) if group.fact in facts]
    if known is None:
        judge_groups(ctx, groups)
    else:
        for group in groups:
            group.clashes = list(known.get(group.fact, ()))
    before = {group.fact: list(group.clashes) for group in groups if group.clashes}
    patterns, _ = find_patterns(ctx, groups, agreed)
    outcome = FamilyOutcome([*tell(pack, patterns)])
    for group in groups:
        clashes = before.get(group.fact)
        if clashes:
            left = None if clashes == group.clashes else list(group.clashes)
            outcome.judged.append(Judged(group.fact, clashes, left))
    return outcome


@collection_paused()
def clashes_of(pack: Pack, wanted: Callable[[Fact], bool]) -> list[Judged]:
    """Judge the wanted facts of a pack; return those that clash."""
    ctx = Context(pack)
    groups = [group for group in group_by_fact(ctx) if wanted(group.fact)]
    judge_groups(ctx, groups)
    return [Judged(group.fact, group.clashes) for group in groups if group.clashes]


@collection_paused()
def report_subjects(
    pack: Pack, judged: Iterable[Judged], *, wanted: Callable[[Finding], bool]
) -> Iterator[Told]:
    """Yield the wanted findings on subjects, of whose facts `judged` are those in dispute."""
    comparison = compare_judged(pack, judged)
    yield from tell(pack, [f for f in comparison.findings if wanted(f)])


def compare_judged(pack: Pack, judged: Iterable[Judged]) -> Comparison:
    """Return the findings of a pack whose clashes are known."""
    ctx = Context(pack)
    groups = group_by_fact(ctx)
    known = {outcome.fact: outcome for outcome in judged}
    for group in groups:
        if group.fact in known:
            group.clashes = list(known[group.fact].clashes)

    def leave(_: Context, groups: Sequence[ClaimGroup]) -> tuple[list[Finding], list[Cleared]]:
        for group in groups:
            outcome = known.get(group.fact)
            if outcome is not None and outcome.left is not None:
                group.clashes[:] = outcome.left
                group.explained = True
        return [], []

    return report_groups(ctx, groups, Counter(), leave)


def on_facts(finding: Finding) -> bool:
    """Return whether a finding is about facts, and not about how a source speaks."""
    return not finding.level


def on_sources(finding: Finding) -> bool:
    """Return whether a finding is about how a source speaks."""
    return bool(finding.level)


def tell(pack: Pack, findings: Sequence[Finding]) -> Iterator[Told]:
    report = Report(pack, Comparison((), _NO_PAIRS), findings)
    for finding in findings:
        data = _as_in_table(finding, finding_data(report, finding))
        yield Told(worst_first(finding), data, tuple(finding.sources))


def _as_in_table(finding: Finding, data: dict[str, Any]) -> dict[str, Any]:
    """Return a finding with its subjects as the table names them."""
    if not finding.level:
        data["subject"] = entity_name(finding.subject)
    if "work" in data["scope"]:
        data["scope"]["work"] = entity_name(data["scope"]["work"])
    for fact in data.get("explains", {}).get("facts", ()):
        fact["subject"] = entity_name(fact["subject"])
    return data


class _NoPairs:
    """Cleared pairs are not counted over a whole table."""

    def totals(self, facts: Iterable[Fact] | None = None) -> Mapping[Any, int]:
        """Return no counts."""
        return {}


_NO_PAIRS: Any = _NoPairs()
