"""One omission told under two properties is one finding: whoever names only the father among the
dead names only the father among those who are avenged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from explorer.compare.context import Context
from explorer.compare.findings import fingerprint
from explorer.model.claim import Scope
from explorer.model.enums import Polarity, Verdict
from explorer.model.finding import Finding, Position
from explorer.model.value import Value
from explorer.wording.explanations import likewise

_Answer = tuple[Value | None, Polarity]


def join_repeated(ctx: Context, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings with those joined that miss the same names of one subject, each under
    the property on which most is at stake.
    """
    alike: dict[tuple[str, Scope], list[Finding]] = {}
    for finding in findings:
        if finding.verdict is Verdict.INCOMPLETE and not finding.properties:
            alike.setdefault((finding.subject, finding.scope), []).append(finding)
    joined: dict[str, Finding | None] = {}
    for group in alike.values():
        weightiest_first = sorted(group, key=lambda f: (-f.stakes, f.id))
        for lighter in reversed(weightiest_first):
            lighter = joined.get(lighter.id) or lighter
            into = next((f for f in weightiest_first if _repeats(lighter, f)), None)
            if into is not None:
                joined[into.id] = _join(ctx, joined.get(into.id) or into, lighter)
                joined[lighter.id] = None
    kept = (joined.get(finding.id, finding) for finding in findings)
    return [finding for finding in kept if finding is not None]


def _repeats(lighter: Finding, other: Finding) -> bool:
    """Return whether a finding says of a weightier property's names what its own says."""
    if other.stakes <= lighter.stakes:
        return False
    told = {_answer(position): position for position in other.positions}
    return {*told} == {_answer(position) for position in lighter.positions} and all(
        not set(position.sources).isdisjoint(told[_answer(position)].sources)
        for position in lighter.positions
    )


def _answer(position: Position) -> _Answer:
    return position.value, position.polarity


def _join(ctx: Context, finding: Finding, lighter: Finding) -> Finding:
    more = {_answer(position): position.claims for position in lighter.positions}
    positions = tuple(
        replace(position, claims=(*position.claims, *more[_answer(position)]))
        for position in finding.positions
    )
    label = ctx.pack.properties[lighter.property].label
    return replace(
        finding,
        positions=positions,
        clashes=(*finding.clashes, *lighter.clashes),
        explanation=f"{finding.explanation} {likewise(label)}",
        fingerprint=fingerprint(claim for position in positions for claim in position.claims),
    )
