"""Days of release in one country: given for it, or by a review written for it."""

from __future__ import annotations

from explorer.compare.context import Context
from explorer.compare.film_origins import is_made_in, is_made_outside
from explorer.model.claim import Claim
from explorer.model.enums import Vantage
from explorer.values.dates import Date, days_apart, is_year_before, parse_date
from explorer.values.dates.plain import are_swapped, are_years_apart, have_digits_swapped, is_day
from explorer.values.places.countries import is_world

FESTIVAL_LEAD = 122
"""Days by which a festival showing may plausibly precede the general release: four months."""

REVIEWED_WITHIN = 14
"""Days between a release and the reviews that are written for it."""


def came_out_later(ctx: Context, a: Claim, b: Claim) -> bool:
    """Return whether one of two dates may be the first release and the other a later one in a
    country that is not the film's own: a film comes out later abroad.

    Where the film's own countries are unknown, or only a review shows that its day is that of a
    release where it appeared, the dates must be many months apart, or the earlier one known to be
    for a country.
    """
    if not isinstance(a.value, Date) or not isinstance(b.value, Date):
        return False
    first, later = (a, b) if a.value.bounds <= b.value.bounds else (b, a)
    early, late = (a.value, b.value) if first is a else (b.value, a.value)
    known, regions = release_regions(ctx, first), release_regions(ctx, later)
    if regions and not known and is_year_before(early, late):
        return True
    if early.bounds[1] >= late.bounds[0] or are_swapped(early, late):
        return False
    months_apart = days_apart(early, late) > FESTIVAL_LEAD
    if regions:
        return not known and all(
            is_made_outside(ctx, later.subject, region)
            or (months_apart and not is_made_in(ctx, later.subject, region))
            for region in regions
        )
    slip = are_years_apart(early, late) or have_digits_swapped(early, late)
    return (months_apart or bool(known)) and not slip and is_reviewed_on_release(later)


def release_regions(ctx: Context, claim: Claim) -> frozenset[str]:
    """Return the region that a date of release is limited to, or else all for which some source
    gives the same day; the whole world is none.
    """
    own, day = claim.scope.region, claim.value
    named = [own] if own else []
    if not own and isinstance(day, Date) and is_day(day):
        named = [other.scope.region for other in ctx.narrowed(claim) if other.value == day]
    return frozenset(region for region in named if region and not is_world(ctx.name(region)))


def is_reviewed_on_release(claim: Claim) -> bool:
    """Return whether a source from after the release was published within two weeks of the day
    that it gives without a country: a film opened then where the source appeared.
    """
    said, day = claim.source, claim.value
    if claim.scope.region or said.vantage is not Vantage.AFTER or not said.published:
        return False
    published = parse_date(said.published)
    if not (isinstance(day, Date) and is_day(day) and is_day(published)):
        return False
    return claim.property.settled_at_release and days_apart(published, day) <= REVIEWED_WITHIN
