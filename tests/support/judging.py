"""Judging any two claims of a pack."""

from __future__ import annotations

from explorer.compare.context import Context
from explorer.compare.judge import AGREED, Judgement, judge
from explorer.model.claim import Claim


def why_not(ctx: Context, first: Claim, second: Claim) -> Judgement:
    """Judge two claims, on one fact or not; a missing value agrees with all."""
    return AGREED if first.lost or second.lost else judge(ctx, first, second)
