"""Patterns and the findings that report them."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from explorer.compare.context import Context
from explorer.compare.patterns.series import Difference
from explorer.compare.severity import STAKES, grade
from explorer.model.claim import Claim
from explorer.model.enums import Polarity, ValueType, Verdict
from explorer.model.explanation import Explanation
from explorer.model.finding import Finding, Position
from explorer.model.place import Fact
from explorer.model.property import Property
from explorer.model.scope import Scope
from explorer.model.support import Support
from explorer.wording import patterns as say

_UNNAMED = ("offset", "transfer")
"""Kinds that are not part of the id, as two sources and a property have at most one of them."""


class Pattern(NamedTuple):
    """A single cause of many conflicts between two sources, or of one source with all others."""

    kind: str
    """`offset`, `transfer`, `terms`, `titles`, …"""
    property: Property
    sources: tuple[str, ...]
    """Ids of the one or two sources concerned."""
    differences: tuple[Difference, ...]
    """The differences that it explains."""
    words: str
    """What the sources do, as a sentence without a full stop."""
    compared: int = 0
    """Number of subjects for which both give a value; 0 where that is irrelevant."""
    others: tuple[str, ...] = ()
    """Ids of the subjects on which they differ in another way, if few."""

    @builtins.property
    def id(self) -> str:
        """Return the finding's id: property, sources and kind, independent of what it explains.

        A constant amount and a transfer share an id, as one more film may turn one into the other.
        """
        kind = () if self.kind in _UNNAMED else (self.kind,)
        parts = (Verdict.PATTERN.value, self.property.id, *self.sources, *kind)
        return ".".join(part.replace(".", "..") for part in parts)

    @builtins.property
    def facts(self) -> tuple[Fact, ...]:
        """Return the facts on which it explains a conflict, the furthest apart first."""
        apart: dict[Fact, float] = {}
        for difference in self.differences:
            fact = difference.group.fact
            apart[fact] = max(apart.get(fact, 0), difference.conflict.distance)
        return tuple(sorted(apart, key=lambda fact: (-apart[fact], fact)))


def finding_of(ctx: Context, pattern: Pattern) -> Finding:
    """Return the finding that reports a pattern."""
    prop = pattern.property
    positions = tuple(
        Position(None, Polarity.AFFIRMED, claims) for claims in _sides(pattern) if claims
    )
    dated = pattern.kind == "offset" and prop.value_type is ValueType.DATE
    conflicts = tuple(sorted({d.conflict for d in pattern.differences}, key=lambda c: c.first))
    return Finding(
        id=pattern.id,
        verdict=Verdict.PATTERN,
        severity=grade(prop.topic, Verdict.PATTERN, conflicts, ()),
        rule=prop.rule,
        subject=" ".join(sorted(pattern.sources)),  # so that a pair has one heading
        property=prop.id,
        scope=Scope(),
        positions=positions,
        words=_explanation(ctx, pattern),
        would_resolve=say.SETTLED_BY["offset-of-dates" if dated else pattern.kind],
        support=Support(None, "", ()),
        conflicts=conflicts,
        level="source" if len(pattern.sources) == 1 else "sources",
        explains=pattern.facts,
        stakes=STAKES[prop.topic],
    )


def _sides(pattern: Pattern) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """Return the claims of the pattern's first source, and those of the other sources."""
    own: dict[str, Claim] = {}
    others: dict[str, Claim] = {}
    for difference in sorted(pattern.differences, key=lambda d: d.group.fact):
        for claim in (difference.first, difference.second):
            side = own if claim.source.id == pattern.sources[0] else others
            side[claim.id] = claim
    return tuple(own.values()), tuple(others.values())


def _explanation(ctx: Context, pattern: Pattern) -> Explanation:
    how_many = say.for_so_many(
        len(pattern.facts), pattern.compared, nouns(ctx, (fact.subject for fact in pattern.facts))
    )
    named = sorted(map(ctx.name, pattern.others))
    return say.explanation(pattern.property.label, how_many, pattern.words, named)


def nouns(ctx: Context, subjects: Iterable[str]) -> tuple[str, str]:
    """Return singular and plural for the subjects: "film" and "films" if all are of that kind."""
    kinds = {entity.kind for s in subjects if (entity := ctx.pack.entities.get(s))}
    return say.NOUNS[kinds.pop()] if len(kinds) == 1 else say.SUBJECTS


def strays(left: Sequence[Difference]) -> tuple[str, ...]:
    """Return the subjects of unexplained conflicts, if there are few enough to name."""
    subjects = tuple(dict.fromkeys(difference.group.fact.subject for difference in left))
    return subjects if len(subjects) <= say.MOST_NAMED else ()
