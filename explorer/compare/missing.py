"""Values missing from a damaged copy: one finding per fact, or one for the whole copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from explorer.compare.claim_groups import ClaimGroup
from explorer.compare.context import Context
from explorer.compare.explain import explain_missing_values
from explorer.compare.findings import make_missing, make_source_finding
from explorer.model.claim import Claim
from explorer.model.enums import GRAVITY, Factuality, Limit, Polarity, Verdict
from explorer.model.finding import Finding, Position
from explorer.model.place import Fact
from explorer.model.scope import QUALIFIERS
from explorer.model.source_names import at_the_start
from explorer.model.value import Value
from explorer.wording.explanations import undamaged
from explorer.wording.positions import position_in_sentence
from explorer.wording.questions import questions
from explorer.wording.records import position_values


class _Hole(NamedTuple):
    """A value missing from copies, with the claims that have it."""

    fact: Fact
    lost: list[Claim]
    known: list[Claim]
    inverse_values: dict[str, Value]
    """By id, the values of `known` claims made from the other end of a tie."""

    @property
    def source(self) -> str:
        """Return the id of the source if it is missing from one only, else ""."""
        sources = {claim.source.id for claim in self.lost}
        return sources.pop() if len(sources) == 1 else ""


def find_missing(ctx: Context, groups: Iterable[ClaimGroup]) -> list[Finding]:
    """Return the findings on missing values, joined where a source misses two or more."""
    alone: list[_Hole] = []
    by_source: dict[str, list[_Hole]] = {}
    for hole in (hole for group in groups for hole in _holes(ctx, group)):
        (by_source.setdefault(hole.source, []) if hole.source else alone).append(hole)
    alone += [holes[0] for holes in by_source.values() if len(holes) == 1]
    return [
        *(
            make_missing(ctx, hole.fact, hole.lost, hole.known, hole.inverse_values)
            for hole in alone
        ),
        *(_together(ctx, s, holes) for s, holes in by_source.items() if len(holes) > 1),
    ]


def _holes(ctx: Context, group: ClaimGroup) -> Iterator[_Hole]:
    """Yield the missing values on a fact that the same source does not give elsewhere."""
    by_property: dict[str, list[Claim]] = {}
    for claim in group.lost:
        if claim.has_passage:
            by_property.setdefault(claim.property.id, []).append(claim)
    for prop, lost in by_property.items():
        said = [c for c in (*group.claims, *group.inverses) if c.property.id == prop and _gives(c)]
        holes = [c for c in lost if not any(_fills(other, c) for other in said)]
        having = [c for c in said if any(_share_scope(c, hole) for hole in holes)]
        known = [c for c in having if c.has_passage]
        if not holes or (having and not known):
            continue
        inverse_values = {c.id: c.value for c in group.inverses if c.value is not None}
        yield _Hole(holes[0].fact, holes, [ctx.pack.claims[c.id] for c in known], inverse_values)


def _gives(claim: Claim) -> bool:
    """Return whether a claim affirms a value seriously, not as a joke or question."""
    asserted = claim.limits.isdisjoint((Limit.CLIP, Limit.QUESTION))
    affirmed = claim.answer[1] is Polarity.AFFIRMED
    return affirmed and asserted and claim.factuality is not Factuality.JOKING


def _fills(claim: Claim, hole: Claim) -> bool:
    return claim.source.id == hole.source.id and _share_scope(claim, hole)


def _share_scope(claim: Claim, other: Claim) -> bool:
    """Return whether no qualifier distinguishes two claims on one fact."""
    pairs = ((getattr(claim.scope, q), getattr(other.scope, q)) for q in QUALIFIERS)
    return all(a == b or not a or not b for a, b in pairs)


def _together(ctx: Context, source: str, holes: Sequence[_Hole]) -> Finding:
    """Make one finding from all values missing in one copy, with the highest severity."""
    single = [make_missing(ctx, h.fact, h.lost, h.known, h.inverse_values) for h in holes]
    lost = tuple(claim for finding in single for claim in finding.positions[0].claims)
    positions = [Position(None, Polarity.AFFIRMED, lost)]
    for finding in single:
        _, *known = finding.positions
        if known:
            values = position_values(position_in_sentence(ctx.pack, position) for position in known)
            (asked,) = questions(ctx.pack, [finding.fact])
            words = at_the_start(f"{asked}: {values}")
            claims = tuple(claim for position in known for claim in position.claims)
            positions.append(Position(None, Polarity.AFFIRMED, claims, words))
    filled = [hole.fact for hole in holes if hole.known]
    unfilled = [hole.fact for hole in holes if not hole.known]
    return make_source_finding(
        ctx,
        source,
        "missing-values",
        Verdict.MISSING,
        min((finding.severity for finding in single), key=GRAVITY.__getitem__),
        positions,
        explain_missing_values(ctx, filled, unfilled),
        undamaged([ctx.pack.source_name(source)]),
    )
