"""Values missing from a damaged copy: a finding for each fact, or one for several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from explorer.compare.claim_groups import ClaimGroup
from explorer.compare.context import Context
from explorer.compare.explain import explain_missing_values
from explorer.compare.findings import make_missing, make_source_finding
from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Limit, Polarity, Severity, Verdict
from explorer.model.finding import Finding, Position
from explorer.model.place import Fact
from explorer.model.scope import QUALIFIERS
from explorer.model.source_names import at_the_start
from explorer.model.value import Value
from explorer.wording.explanations import undamaged
from explorer.wording.positions import show_position
from explorer.wording.questions import questions
from explorer.wording.records import position_values


@dataclass(frozen=True)
class _Hole:
    """A value that copies lost, with the claims that still have it."""

    fact: Fact
    lost: list[Claim]
    known: list[Claim]
    turned: dict[str, Value]
    """Values of the known claims that speak from the other end of a tie, by their ids."""

    @property
    def source(self) -> str:
        """Return the id of the one source that lost it, "" where several did."""
        sources = {claim.source.id for claim in self.lost}
        return sources.pop() if len(sources) == 1 else ""


def find_missing(ctx: Context, groups: Iterable[ClaimGroup]) -> list[Finding]:
    """Return the findings of lost values, one for each source that lost more than one."""
    alone: list[_Hole] = []
    by_source: dict[str, list[_Hole]] = {}
    for hole in (hole for group in groups for hole in _holes(ctx, group)):
        (by_source.setdefault(hole.source, []) if hole.source else alone).append(hole)
    alone += [holes[0] for holes in by_source.values() if len(holes) == 1]
    return [
        *(make_missing(ctx, hole.fact, hole.lost, hole.known, hole.turned) for hole in alone),
        *(_together(ctx, s, holes) for s, holes in by_source.items() if len(holes) > 1),
    ]


def _holes(ctx: Context, group: ClaimGroup) -> Iterator[_Hole]:
    """Yield what is lost on a fact and not given by the same source in another place."""
    by_property: dict[str, list[Claim]] = {}
    for claim in group.lost:
        if claim.has_passage:
            by_property.setdefault(claim.property.id, []).append(claim)
    for prop, lost in by_property.items():
        said = [c for c in (*group.claims, *group.turned) if c.property.id == prop and _gives(c)]
        torn = [c for c in lost if not any(_gives_it_too(other, c) for other in said)]
        having = [c for c in said if any(_may_be_of_one(c, hole) for hole in torn)]
        known = [c for c in having if c.has_passage]
        if not torn or (having and not known):
            continue
        turned = {c.id: c.value for c in group.turned if c.value is not None}
        yield _Hole(torn[0].fact, torn, [ctx.pack.claims[c.id] for c in known], turned)


def _gives(claim: Claim) -> bool:
    """Return whether a claim gives a value in earnest."""
    asserted = claim.limits.isdisjoint((Limit.CLIP, Limit.QUESTION))
    affirmed = claim.answer[1] is Polarity.AFFIRMED
    return affirmed and asserted and claim.factuality is not Factuality.JOKING


def _gives_it_too(claim: Claim, hole: Claim) -> bool:
    return claim.source.id == hole.source.id and _may_be_of_one(claim, hole)


def _may_be_of_one(claim: Claim, other: Claim) -> bool:
    """Return whether no qualifier tells two claims on one fact apart."""
    pairs = ((getattr(claim.scope, q), getattr(other.scope, q)) for q in QUALIFIERS)
    return all(a == b or not a or not b for a, b in pairs)


def _together(ctx: Context, source: str, holes: Sequence[_Hole]) -> Finding:
    """Make one finding of all that one copy lost, as severe as the most severe of it."""
    single = [make_missing(ctx, h.fact, h.lost, h.known, h.turned) for h in holes]
    lost = tuple(claim for finding in single for claim in finding.positions[0].claims)
    positions = [Position(None, Polarity.AFFIRMED, lost)]
    for finding in single:
        _, *known = finding.positions
        if known:
            values = position_values(show_position(ctx.pack, position) for position in known)
            (asked,) = questions(ctx.pack, [finding.fact])
            words = at_the_start(f"{asked}: {values}")
            claims = tuple(claim for position in known for claim in position.claims)
            positions.append(Position(None, Polarity.AFFIRMED, claims, words))
    filled = [hole.fact for hole in holes if hole.known]
    nobodys = [hole.fact for hole in holes if not hole.known]
    return make_source_finding(
        ctx,
        source,
        "missing-values",
        Verdict.MISSING,
        min((finding.severity for finding in single), key=list(Severity).index),
        positions,
        explain_missing_values(ctx, filled, nobodys),
        undamaged([ctx.pack.source_name(source)]),
    )
