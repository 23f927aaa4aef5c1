"""Which position is better supported: independent voices, how firmly they speak, what they saw."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.compare.contest import Contest, Decision
from explorer.compare.context import Context
from explorer.compare.support_reasons import why_better_by_names
from explorer.compare.voices import FEW_CLAIMS, shape
from explorer.model.enums import Verdict
from explorer.model.finding import Conflict, Position, Support


def weigh(
    ctx: Context,
    positions: Sequence[Position],
    verdict: Verdict,
    beside: Sequence[Position] = (),
    conflicts: Sequence[Conflict] = (),
) -> Support:
    """Weigh the positions of a finding against each other.

    `beside`: what else is claimed of the same fact, without a conflict of its own. Whatever gives
    the same value in another spelling, or more exactly, counts for a position too. Where nothing
    speaks for one of them, nothing is said. On what a film contains, more voices do not outweigh
    the only writer who could have seen it; nor does any number make a slip right. `conflicts` are
    those of the finding, as far as they are known: their claims are not compared again.
    """
    contest = Contest(ctx, positions, verdict, beside, conflicts)
    lists = contest.lists
    names = lists.support(contest.at_issue()) if lists else ()
    decision = _decision(contest)
    why = decision.why
    if lists and decision.by_names:
        why = why_better_by_names(lists, *decision.by_names, contest.known)
    listing = len(lists.voices) if lists else 0
    return Support(decision.better, why, decision.sides, names, listing)


def _decision(contest: Contest) -> Decision:
    """Decide a contest: once for all that are alike but for their values, unless those tell more of
    it than who speaks for whom.
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
