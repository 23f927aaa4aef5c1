"""`date`: EDTF dates (ISO 8601-2), compared by their bounds; tolerance and leeway are in days."""

from __future__ import annotations

from explorer.compare.context import Context
from explorer.compare.local_releases import (
    FESTIVAL_LEAD,
    is_reviewed_on_release,
    release_regions,
)
from explorer.compare.rules.base import MEASURED, Rule
from explorer.model.claim import Claim
from explorer.model.enums import Gate, Vantage
from explorer.model.property import Property
from explorer.model.scope import PREMIERE
from explorer.values.dates import Date, days_apart, days_to_nearest, relate_dates
from explorer.values.dates.plain import are_swapped, are_years_apart, have_digits_swapped
from explorer.values.reason import Why
from explorer.values.relation import CONFLICTING, Bearing, Relation
from explorer.values.versions import same_medium
from explorer.wording import reasons, scope_reasons


def relate(ctx: Context, a: Claim, b: Claim) -> Relation:
    """Compare two dates: nested bounds refine each other, separate bounds exclude each other.

    Within the property's leeway there can be two right answers, such as a premiere and a general
    release. Between sources they are a conflict, but one source may give both (`PARTLY`). A source
    that lists days for several countries agrees with a source that gives one of them. Two days, or
    two periods, from one source are no conflict: sources seldom say how the two differ, and a film
    may have been shot in both periods.
    """
    assert isinstance(a.value, Date) and isinstance(b.value, Date)
    # a plan has the tolerance of its outcome
    prop = ctx.pack.properties.get(a.property.foresees, a.property)
    relation = relate_dates(a.value, b.value, prop.tolerance)
    if relation.bearing not in CONFLICTING:
        return relation
    if a.property is b.property and a.speaker == b.speaker and a.value.span and b.value.span:
        return Relation(Bearing.PARTLY, reasons.TWO_PERIODS)
    slip = _likely_slip(a, b)
    if slip:
        relation = relation.remarked(slip)
    if not prop.leeway:
        return relation
    gap = days_apart(a.value, b.value)
    if a.property is b.property and (why := _gives_both(ctx, a, b, gap)):
        return Relation(Bearing.PARTLY, why)
    if _is_premiere_before_release(ctx, a, b, gap):
        return Relation(Bearing.PARTLY, reasons.PREMIERE_AND_RELEASE)
    if gap > prop.leeway:
        return relation
    relation = relation._replace(bearing=Bearing.APART)
    return relation if slip else _explained(prop, a, b, gap, relation)


def _is_premiere_before_release(ctx: Context, a: Claim, b: Claim, gap: int) -> bool:
    """Return whether the earlier of two dates, `gap` days apart, is a premiere and the other a
    general release, which in a single country, or after a festival, may be much later.
    """
    assert isinstance(a.value, Date) and isinstance(b.value, Date)
    first, second = (a, b) if a.value.text < b.value.text else (b, a)
    if second.scope.medium:
        return False
    if gap <= a.property.leeway and same_medium(first.scope.medium, "festival"):
        return True
    if not _is_premiere(ctx, first):
        return False
    in_one_country = bool(release_regions(ctx, second)) or is_reviewed_on_release(second)
    return gap <= FESTIVAL_LEAD or in_one_country


def _is_premiere(ctx: Context, claim: Claim) -> bool:
    """Return whether a date is that of a premiere, or of a showing at a festival, according to its
    own or any other source.
    """
    if claim.scope.medium or not ctx.has_scopes(claim):
        return _is_first_showing(claim)
    return any(
        _is_first_showing(other) and other.same_as(claim)
        for other in ctx.pack.facts.get(claim.fact, ())
    )


def _is_first_showing(claim: Claim) -> bool:
    return claim.scope.medium == PREMIERE or same_medium(claim.scope.medium, "festival")


def _likely_slip(a: Claim, b: Claim) -> Why:
    """Return what two voices may have swapped in a date, or ""."""
    assert isinstance(a.value, Date) and isinstance(b.value, Date)
    if a.voice == b.voice:
        return ""
    if are_swapped(a.value, b.value):
        return scope_reasons.SWAPPED
    return scope_reasons.DIGITS_SWAPPED if have_digits_swapped(a.value, b.value) else ""


def _explained(prop: Property, a: Claim, b: Claim, gap: int, relation: Relation) -> Relation:
    """Return the relation of two dates within the leeway, with a possible explanation added."""
    assert isinstance(a.value, Date) and isinstance(b.value, Date)
    if prop.about == "content":
        whole = a.value.span or b.value.span  # a period says where the story ends
        return relation if whole else relation.remarked(reasons.STORY_GOES_ON)
    if not prop.settled_at_release:
        return relation
    if sum(said.source.vantage is Vantage.BEFORE for said in (a, b)) == 1:
        return relation._replace(main=reasons.one_side_before_release(relation.main))
    alike = a.scope.medium and a.scope.medium == b.scope.medium  # two premieres
    near = not alike and gap <= FESTIVAL_LEAD
    if not near:
        return relation
    return relation._replace(main=reasons.perhaps_first_showing(relation.main))


def _gives_both(ctx: Context, a: Claim, b: Claim, gap: int) -> str:
    """Return why two dates, `gap` days apart, can both be right, or "".

    If a source gives several days, only the one nearest to the other source's day may conflict.
    """
    assert isinstance(a.value, Date) and isinstance(b.value, Date)
    early, late = sorted((a.value, b.value), key=lambda date: date.text)
    release = a.property.settled_at_release
    if a.speaker == b.speaker:
        if are_years_apart(a.value, b.value):
            return ""
        return reasons.gives_both(str(early), str(late), one_source=True, release=release)
    for lists, other in ((a, b), (b, a)):
        assert isinstance(other.value, Date)
        dates = ctx.all_dates(lists)
        if dates and days_to_nearest(dates, other.value) < gap:
            if other.value in dates:
                return reasons.gives_both(str(early), str(late), one_source=False, release=release)
            return reasons.NEARER_DAY
    return ""


RULE = Rule(relate, gates={**MEASURED, Bearing.PARTLY: Gate.SCOPE})
