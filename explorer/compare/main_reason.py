"""The one reason that a finding gives, of those of its conflicts."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from explorer.compare.context import Context
from explorer.model.enums import Vantage
from explorer.model.finding import Conflict, Position
from explorer.values.reason import Reason
from explorer.wording.reasons import EARLY
from explorer.wording.scope_reasons import DATE_SLIPS, one_was_early


def main_reason(
    ctx: Context,
    strongest: Conflict,
    conflicts: Sequence[Conflict],
    positions: Sequence[Position],
) -> Reason:
    """Return why the answers conflict: the reason of the strongest conflict, except that figures
    and terms on a scale are the two furthest apart.
    """
    return _naming_early(ctx, _furthest(strongest, conflicts), strongest, positions)


def _furthest(strongest: Conflict, conflicts: Sequence[Conflict]) -> Reason:
    """Return the reason of the strongest conflict; for figures and terms on a scale, that of the
    two furthest apart. A likely slip in any two dates is added.
    """
    remarks = {remark for c in conflicts for remark in c.reason.remarks}
    slips = [slip for slip in DATE_SLIPS if slip in remarks - {*strongest.reason.remarks}]
    reason = strongest.reason.remarked(*slips)
    if reason.gap is None:
        return reason
    measured = [reason, *(c.reason for c in conflicts if c.reason.gap is not None)]
    return max(measured, key=attrgetter("gap"))._replace(remarks=reason.remarks)


def _naming_early(
    ctx: Context, reason: Reason, strongest: Conflict, positions: Sequence[Position]
) -> Reason:
    """Return a reason that names the source written before release, if others of its side are not
    too early to know.
    """
    if EARLY not in reason.remarks:
        return reason
    sides = [ctx.pack.claims[i] for i in (strongest.first, strongest.second)]
    early = next(c for c in sides if c.source.vantage is Vantage.BEFORE)
    own = next((p for p in positions if early in p.claims), None)
    if own is None or all(c.source.vantage is Vantage.BEFORE for c in own.claims):
        return reason
    named = one_was_early(ctx.pack.source_name(early.source.id))
    return reason._replace(remarks=tuple(named if r == EARLY else r for r in reason.remarks))
