"""One omission told under two properties is one finding: whoever names only the father among the
dead names only the father among those who are avenged.
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
    """Return the findings without those that only repeat another one's omission, and as cleared the
    conflicts of those.

    Of two that miss the same names of one subject, that stays on which more is at stake.
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
    """Yield each finding that repeats a weightier one, with the weightiest which it repeats."""
    weightiest_first = sorted(findings, key=lambda f: (-f.stakes, f.id))
    for place, lighter in enumerate(weightiest_first):
        heavier = next((f for f in weightiest_first[:place] if _repeats(lighter, f)), None)
        if heavier is not None:
            yield lighter, heavier


def _repeats(lighter: Finding, other: Finding) -> bool:
    """Return whether the same sources name the same where more is at stake."""
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
