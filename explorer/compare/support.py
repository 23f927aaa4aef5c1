"""The support of positions: independent voices, their firmness, and whether they saw the film."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.compare.contest import Contest, Decision
from explorer.compare.context import Context
from explorer.compare.support_reasons import why_better_by_names
from explorer.compare.voices import FEW_CLAIMS, shape
from explorer.model.enums import Verdict
from explorer.model.finding import Conflict, Position
from explorer.model.support import Support


def weigh(
    ctx: Context,
    positions: Sequence[Position],
    verdict: Verdict,
    beside: Sequence[Position] = (),
    conflicts: Sequence[Conflict] = (),
) -> Support:
    """Weigh the positions of a finding.

    `beside`: positions on the same fact outside the finding. `conflicts`: those of the finding, if
    known, so that their claims are not compared again. Values in another spelling or a more precise
    form also support a position. On a film's content, more voices do not outweigh the only writer
    who could have seen it, and no number of voices makes a misspelling right. If neither position
    is better supported, the result says so by None.
    """
    contest = Contest(ctx, positions, verdict, beside, conflicts)
    lists = contest.lists
    names = lists.support(contest.at_issue()) if lists else ()
    decision = _decision(contest)
    why = decision.why
    if lists and decision.by_names:
        why = why_better_by_names(lists, *decision.by_names, contest.known)
    listing = len(lists.voices) if lists else 0
    return Support(decision.better, why, decision.sides, names, listing, decision.alike)


def _decision(contest: Contest) -> Decision:
    """Decide a contest; the decision is cached for contests that differ only in their values,
    unless the values matter beyond which position supports which.
    """
    claims = [claim for position in contest.positions for claim in position.claims]
    if len(claims) > FEW_CLAIMS or (contest.denials and not contest.lists):
        return contest.decide()
    key = (
        contest.verdict,
        len(contest.numbers),
        contest.statements,
        *((p.polarity, len(p.claims)) for p in contest.positions),
        *contest.speakers,
        frozenset(contest.slips),
        contest.lists and (contest.lists.holds, contest.lists.shape),
        shape(claims),
    )
    return contest.ctx.remembered(key, contest.decide)
