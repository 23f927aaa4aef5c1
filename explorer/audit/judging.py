"""The two steps of judging: the values of a property family, then all facts of a subject.

The first step finds the conflicts on every fact, some of which patterns explain; the second makes
findings from those that are left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from explorer.audit.row import entity_name
from explorer.compare.claim_groups import ClaimGroup, group_by_fact
from explorer.compare.context import Context
from explorer.compare.engine import judge_groups, make_findings
from explorer.compare.findings import sort_findings, worst_first
from explorer.compare.identity import Identity
from explorer.compare.patterns import find_patterns
from explorer.compare.patterns.agreed import Agreed
from explorer.compare.source_conflicts import Undated, needing_a_date
from explorer.compare.source_findings import on_sources
from explorer.model.claim import Claim
from explorer.model.enums import Verdict
from explorer.model.finding import Cleared, Comparison, Conflict, Finding
from explorer.model.garbage_collection import collection_paused
from explorer.model.pack import Pack
from explorer.model.place import Fact
from explorer.report import Report
from explorer.report.json import finding_data
from explorer.values.reason import About, Part, Reason, Why

_Row = list[Any]

Wanted = Callable[[Fact], bool]
"""Returns whether a fact is to be judged."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding as in the JSON report, with its sort key."""

    key: tuple[float | str, ...]
    data: dict[str, Any]
    sources: tuple[str, ...] = ()


@dataclass
class Judged:
    """The conflicts on one fact."""

    fact: Fact
    conflicts: list[Conflict]
    """All conflicts."""
    left: list[Conflict] | None = None
    """The conflicts that patterns do not explain, None for all."""

    def as_row(self) -> _Row:
        """Return this as plain data."""
        left = None if self.left is None else [_conflict_row(conflict) for conflict in self.left]
        return [*self.fact, [_conflict_row(conflict) for conflict in self.conflicts], left]

    @classmethod
    def from_row(cls, row: _Row) -> Judged:
        """Parse the data returned by `as_row`."""
        subject, prop, conflicts, left = row
        rest = None if left is None else list(map(_conflict, left))
        return cls(Fact(subject, prop), list(map(_conflict, conflicts)), rest)


def _conflict_row(conflict: Conflict) -> _Row:
    return [
        conflict.first,
        conflict.second,
        conflict.verdict.value,
        *conflict.reason,
        conflict.distance,
        conflict.slip,
    ]


def _conflict(row: _Row) -> Conflict:
    first, second, verdict, main, remarks, gap, distance, slip = row
    reason = Reason(_why(main), tuple(map(_why, remarks)), gap)
    return Conflict(first, second, Verdict(verdict), reason, distance, slip)


def _why(data: str | list[Any]) -> Why:
    """Parse a part of a reason, which is plain words or the fields of a `Part`."""
    if isinstance(data, str):
        return data
    words, about, answers, *forms = data
    return Part(words, About(about), tuple(answers), *forms)


@dataclass
class FamilyOutcome:
    """The result of comparing the values of one property family."""

    patterns: list[Reported]
    judged: list[Judged]
    identity: Identity
    """Which entities may be the same, over everything that was compared."""


def judge_family(
    pack: Pack,
    wanted: Wanted,
    agreed: Agreed,
    known: Mapping[Fact, Sequence[Conflict]] | None = None,
) -> FamilyOutcome:
    """Judge the `wanted` facts, the disputed ones of one property family, and find their patterns.

    `pack` also has the claims of their subjects that the rules consult; `agreed` counts all other
    facts; `known` has the conflicts if the facts have been judged already.
    """
    ctx = Context(pack)
    groups = [group for group in group_by_fact(ctx) if wanted(group.fact)]
    if known is None:
        judge_groups(ctx, groups)
    else:
        for group in groups:
            group.conflicts = list(known.get(group.fact, ()))
    before = {group.fact: list(group.conflicts) for group in groups if group.conflicts}
    patterns, _ = find_patterns(ctx, groups, agreed)
    judged = []
    for group in groups:
        conflicts = before.get(group.fact)
        if conflicts:
            left = None if conflicts == group.conflicts else list(group.conflicts)
            judged.append(Judged(group.fact, conflicts, left))
    return FamilyOutcome([*as_reported(pack, patterns)], judged, ctx.identity)


@collection_paused()
def conflicts_of(pack: Pack, wanted: Wanted) -> list[Judged]:
    """Judge the wanted facts of a pack; return those with conflicts."""
    ctx = Context(pack)
    groups = [group for group in group_by_fact(ctx) if wanted(group.fact)]
    judge_groups(ctx, groups)
    return [Judged(group.fact, group.conflicts) for group in groups if group.conflicts]


def report_subjects(
    pack: Pack, judged: Iterable[Judged], identity: Identity | None = None
) -> tuple[Iterator[Reported], Undated]:
    """Return the findings on the pack's subjects, and by source the claims that need a date.

    `judged` are the subjects' disputed facts; `identity` is what the family's judging found out
    about their entities, if available.
    """
    ctx = Context(pack, identity)
    groups = group_by_fact(ctx)
    known = {outcome.fact: outcome for outcome in judged}
    for group in groups:
        if group.fact in known:
            group.conflicts = list(known[group.fact].conflicts)

    def explain(_: Context, groups: Sequence[ClaimGroup]) -> tuple[list[Finding], list[Cleared]]:
        for group in groups:
            outcome = known.get(group.fact)
            if outcome is not None and outcome.left is not None:
                group.conflicts[:] = outcome.left
                group.explained = True
        return [], []

    undated: dict[str, Sequence[Claim]] = {}

    def collect_undated(ctx: Context, findings: Sequence[Finding]) -> list[Finding]:
        undated.update(needing_a_date(ctx, findings))
        return []

    findings, _ = make_findings(ctx, groups, explain, collect_undated)
    return as_reported(pack, findings), undated


def report_sources(pack: Pack, undated: Mapping[str, Iterable[str]]) -> Iterator[Reported]:
    """Yield the source-level findings; `undated` has ids of claims that need a date, by source.

    No source of a table is known to have seen the film, so no claim counts as a viewer's.
    """
    claims = {source: [pack.claims[i] for i in ids] for source, ids in undated.items()}
    yield from as_reported(pack, sort_findings(on_sources(Context(pack), {}, claims)))


def as_reported(pack: Pack, findings: Sequence[Finding]) -> Iterator[Reported]:
    """Yield findings as in the JSON report, with their subjects named as in the table."""
    report = Report(pack, Comparison((), _NO_PAIRS), findings)
    for finding in findings:
        data = _as_in_table(finding, finding_data(report, finding))
        yield Reported(worst_first(finding), data, tuple(finding.sources))


def _as_in_table(finding: Finding, data: dict[str, Any]) -> dict[str, Any]:
    """Return a finding with its subjects named as in the table."""
    if not finding.level:
        data["subject"] = entity_name(finding.subject)
    if "work" in data["scope"]:
        data["scope"]["work"] = entity_name(data["scope"]["work"])
    for fact in data.get("explains", {}).get("facts", ()):
        fact["subject"] = entity_name(fact["subject"])
    return data


class _NoPairs:
    """Stands in for the cleared pairs, which are not counted for a table."""

    def totals(self, facts: Iterable[Fact] | None = None) -> Mapping[Any, int]:
        """Return no counts."""
        return {}


_NO_PAIRS: Any = _NoPairs()
