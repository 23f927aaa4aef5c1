"""Totals, such as a film's takings, which never shrink and of which a part is less than
the whole.
"""

from __future__ import annotations

from explorer.compare.case import Case
from explorer.compare.context import Context
from explorer.model.claim import Claim
from explorer.model.enums import Factuality
from explorer.values.dates import parse_date
from explorer.values.places.countries import is_world
from explorer.values.quantities import Quantity, times
from explorer.wording import scope_reasons

_NEAR = 1.1
"""Ratio up to which two totals are hardly those of one country and of the whole world."""


def moment_of(claim: Claim, dated: bool) -> str:
    """Return the date for which a claim holds; if `dated`, its source's date is the default."""
    return claim.scope.as_of or (claim.source.published if dated else "")


def shrank(case: Case, dated: bool) -> bool:
    """Return whether the later of two totals is the smaller one; if so, add a remark to the case.

    Both claims must have a date.
    """
    if not _are_totals(case):
        return False
    earlier, later = sorted(
        case.sides, key=lambda side: parse_date(moment_of(side, dated)).bounds[0]
    )
    return _is_less(case, later, earlier, scope_reasons.TOTAL_SHRANK)


def more_than_the_whole(case: Case) -> bool:
    """Return whether a country's total exceeds the worldwide one; if so, add a remark
    to the case.
    """
    if not (_are_totals(case) and is_part_and_whole(case)):
        return False
    first_is_whole = is_of_the_world(case.ctx, case.first)
    whole, part = case.sides if first_is_whole else (case.second, case.first)
    region = case.ctx.region_in_sentence(part.scope.region)
    return _is_less(case, whole, part, scope_reasons.part_exceeds_whole(region))


def is_less_than_the_whole(case: Case) -> bool:
    """Return whether a country's total is less than one without a country, which may be
    worldwide.
    """
    part, whole = sorted(case.sides, key=lambda side: not side.scope.region)
    if not part.property.total or case.verdict is None or part.denied or whole.denied:
        return False
    if whole.scope.region or not names_country(case.ctx, part):
        return False
    x, y = part.value, whole.value
    return isinstance(x, Quantity) and isinstance(y, Quantity) and x.high < y.low


def exceeds_the_whole(case: Case) -> bool:
    """Return whether a total without a country exceeds a worldwide one, so that it can't be a
    country's.
    """
    silent, whole = sorted(case.sides, key=lambda side: is_of_the_world(case.ctx, side))
    x, y = silent.value, whole.value
    if silent.scope.region or not is_of_the_world(case.ctx, whole):
        return False
    return isinstance(x, Quantity) and isinstance(y, Quantity) and x.low > y.high


def is_total_to_date(case: Case) -> bool:
    """Return whether one of two totals is given as that of a certain day, and the larger one for no
    day.
    """
    dated, undated = sorted(case.sides, key=lambda side: not side.scope.as_of)
    if undated.scope.as_of or not dated.scope.as_of or not _are_totals(case):
        return False
    x, y = dated.value, undated.value
    return isinstance(x, Quantity) and isinstance(y, Quantity) and x.high < y.low


def is_little_less(case: Case) -> bool:
    """Return whether one total is so near the other that it is hardly one country's beside the
    whole world's.
    """
    return case.first.property.total and 0 < times(case.first.value, case.second.value) <= _NEAR


def is_part_and_whole(case: Case) -> bool:
    """Return whether one total is for the whole world, and the other for some countries."""
    whole = [is_of_the_world(case.ctx, side) for side in case.sides]
    return whole[0] != whole[1] and all(side.scope.region for side in case.sides)


def _are_totals(case: Case) -> bool:
    stated = all(side.factuality is Factuality.CERTAIN and not side.denied for side in case.sides)
    return case.verdict is not None and stated and case.first.property.total


def _is_less(case: Case, small: Claim, large: Claim, remark: str) -> bool:
    x, y = small.value, large.value
    if not (isinstance(x, Quantity) and isinstance(y, Quantity)) or x.high >= y.low:
        return False
    case.relation = case.relation.remarked(remark)
    return True


def is_of_the_world(ctx: Context, claim: Claim) -> bool:
    """Return whether a claim is explicitly a worldwide total."""
    region = claim.scope.region
    if not (region and claim.property.total):
        return False
    return is_world(ctx.name(region)) or is_world(region)


def names_country(ctx: Context, claim: Claim) -> bool:
    """Return whether a claim is limited to some countries."""
    return bool(claim.scope.region) and not is_of_the_world(ctx, claim)
