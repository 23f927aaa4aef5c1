"""`date`: EDTF dates by their bounds (ISO 8601-2); tolerance and leeway are in days."""

from __future__ import annotations

from explorer.compare.context import Context
from explorer.compare.rules.base import MEASURED, Rule
from explorer.model.claim import Claim
from explorer.model.enums import Gate, Vantage
from explorer.model.property import Property
from explorer.model.scope import PREMIERE
from explorer.values.dates import Date, days_apart, days_to_nearest, relate_dates
from explorer.values.dates.plain import are_swapped, have_digits_swapped
from explorer.values.relation import Bearing, Relation
from explorer.wording import reasons

FESTIVALS = 122
"""Days by which a festival's showing may plausibly come before the general release: four months."""


def relate(ctx: Context, a: Claim, b: Claim) -> Relation:
    """Compare two dates: nested bounds refine, apart bounds exclude.

    Within the property's leeway there can be two right answers, such as a premiere and a general
    release: they conflict between sources, and one source may well give both (`PARTLY`). A source
    that lists several days, as countries had them, agrees with a source that gives a day of it.
    No conflict is made of one source's two days: sources seldom say what sets them apart. Nor of
    its two periods, in both of which a film may have been shot.
    """
    assert isinstance(a.value, Date) and isinstance(b.value, Date)
    prop = ctx.pack.properties.get(
        a.property.foresees, a.property
    )  # a plan has its outcome's measure
    relation = relate_dates(a.value, b.value, prop.tolerance)
    if relation.bearing not in (Bearing.DISJOINT, Bearing.APART):
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
    """Return whether the first of two dates, `gap` days apart, is a premiere's and the other of no
    showing in particular: the general release, which in one country may be as late as it likes.
    """
    assert isinstance(a.value, Date) and isinstance(b.value, Date)
    first, second = (a, b) if a.value.text < b.value.text else (b, a)
    near = gap <= FESTIVALS or bool(second.scope.region)
    return near and not second.scope.medium and _is_premiere(ctx, first)


def _is_premiere(ctx: Context, claim: Claim) -> bool:
    """Return whether a date is a premiere's, or one that any source gives for the premiere."""
    if claim.scope.medium or not ctx.has_scopes(claim):
        return claim.scope.medium == PREMIERE
    return any(
        other.scope.medium == PREMIERE and other.same_as(claim)
        for other in ctx.pack.facts.get(claim.fact, ())
    )


def _likely_slip(a: Claim, b: Claim) -> str:
    """Return what may be swapped in one of two voices' dates, "" where nothing seems to be."""
    assert isinstance(a.value, Date) and isinstance(b.value, Date)
    if a.voice == b.voice:
        return ""
    if are_swapped(a.value, b.value):
        return reasons.SWAPPED
    return reasons.DIGITS_SWAPPED if have_digits_swapped(a.value, b.value) else ""


def _explained(prop: Property, a: Claim, b: Claim, gap: int, relation: Relation) -> Relation:
    """Return how two dates within the leeway differ, `gap` days apart, and what may lie behind."""
    if prop.about == "content":
        return relation.remarked(reasons.STORY_GOES_ON)
    if not prop.settled_at_release:
        return relation
    if sum(said.source.vantage is Vantage.BEFORE for said in (a, b)) == 1:
        return relation._replace(why=reasons.one_side_before_release(relation.why))
    alike = a.scope.medium and a.scope.medium == b.scope.medium  # two premieres
    near = not alike and gap <= FESTIVALS
    if not near:
        return relation
    return relation._replace(why=reasons.perhaps_first_showing(relation.why))


def _gives_both(ctx: Context, a: Claim, b: Claim, gap: int) -> str:
    """Return why two dates, `gap` days apart, that can both be right are no conflict, "" if they
    may be one.

    Of a list it is the nearest day that stands against the other source's.
    """
    assert isinstance(a.value, Date) and isinstance(b.value, Date)
    early, late = sorted((a.value, b.value), key=lambda date: date.text)
    release = a.property.settled_at_release
    if a.speaker == b.speaker:
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
