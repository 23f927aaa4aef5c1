"""Omissions that recur under two properties, joined into one finding: a source that names only the
father among the dead also names only him among those avenged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from explorer.compare.context import Context
from explorer.model.enums import Gate, Polarity, Verdict
from explorer.model.finding import Cleared, Finding, Position
from explorer.model.scope import Scope
from explorer.model.value import Value
from explorer.wording.explanations import likewise
from explorer.wording.reasons import reported_under

_Answer = tuple[Value | None, Polarity]


def join_repeated(ctx: Context, findings: Sequence[Finding]) -> tuple[list[Finding], list[Cleared]]:
    """Return the findings without those that repeat another's omission, and the latter's conflicts
    as cleared pairs.

    Of two findings that omit the same names for one subject, the one with higher stakes is kept.
    """
    alike: dict[tuple[str, Scope], list[Finding]] = {}
    for finding in findings:
        if finding.verdict is Verdict.INCOMPLETE and not finding.properties:
            alike.setdefault((finding.subject, finding.scope), []).append(finding)
    repeats = {
        lighter.id: (lighter, heavier)
        for group in alike.values()
        for lighter, heavier in _repeated(group)
    }
    more: dict[str, list[str]] = {}
    for lighter, heavier in repeats.values():
        more.setdefault(heavier.id, []).append(ctx.pack.properties[lighter.property].label)
    kept = [
        replace(f, words=f.words.followed_by(likewise(more[f.id]))) if f.id in more else f
        for f in findings
        if f.id not in repeats
    ]
    cleared = [
        Cleared(Gate.PATTERN, conflict.first, conflict.second, _why(ctx, heavier))
        for lighter, heavier in repeats.values()
        for conflict in lighter.conflicts
    ]
    return kept, cleared


def _repeated(findings: Sequence[Finding]) -> Iterator[tuple[Finding, Finding]]:
    """Yield each finding that repeats another, with the one of highest stakes that it repeats."""
    weightiest_first = sorted(findings, key=lambda f: (-f.stakes, f.id))
    for place, lighter in enumerate(weightiest_first):
        heavier = next((f for f in weightiest_first[:place] if _repeats(lighter, f)), None)
        if heavier is not None:
            yield lighter, heavier


def _repeats(lighter: Finding, other: Finding) -> bool:
    """Return whether the same sources give the same answers in `other`, where the stakes are
    higher.
    """
    if other.stakes <= lighter.stakes:
        return False
    sources = {_answer(position): position.sources for position in other.positions}
    return len(sources) == len(lighter.positions) and all(
        set(position.sources) <= set(sources.get(_answer(position), ()))
        for position in lighter.positions
    )


def _answer(position: Position) -> _Answer:
    return position.value, position.polarity


def _why(ctx: Context, heavier: Finding) -> str:
    return reported_under(ctx.pack.properties[heavier.property].label)
