"""`date`: EDTF dates by their bounds (ISO 8601-2); tolerance and leeway are in days."""

from __future__ import annotations

from explorer.compare.context import Context, Said
from explorer.compare.rules.base import MEASURED, Rule
from explorer.values.dates import Date, days_apart, relate_dates
from explorer.values.relation import Bearing, Relation


def relate(ctx: Context, a: Said, b: Said) -> Relation:
    """Compare two dates: nested bounds refine, apart bounds exclude.

    Within the property's leeway there can be two right answers, such as a premiere and a general
    release: they pull apart between sources, and one source may well give both. A source that lists
    several days, as countries had them, has no quarrel with one that gives a day of its list.
    """
    assert isinstance(a.value, Date) and isinstance(b.value, Date)
    prop = ctx.pack.properties.get(a.prop.foresees, a.prop)  # a plan has its outcome's measure
    found = relate_dates(a.value, b.value, prop.tolerance)
    if found.bearing not in (Bearing.DISJOINT, Bearing.APART):
        return found
    if prop.leeway and a.prop is b.prop and (why := _gives_both(ctx, a, b)):
        return Relation(Bearing.COMPATIBLE, f"{found.why}; {why}")
    if days_apart(a.value, b.value) > prop.leeway:
        return found
    why = f"{found.why}, which a first showing and a general release might explain"
    return Relation(Bearing.APART, why, found.distance)


def _gives_both(ctx: Context, a: Said, b: Said) -> str:
    """Return why two dates that can both be right are no clash, "" if they may be one.

    Of a list it is the nearest day that stands against the other source's.
    """
    if a.voice == b.voice:
        return "one source gives both"
    for lists, other in ((a, b), (b, a)):
        assert isinstance(lists.value, Date) and isinstance(other.value, Date)
        gap = days_apart(lists.value, other.value)
        if any(days_apart(date, other.value) < gap for date in ctx.all_dates(lists)):
            return "the source of one gives the other as well, or a nearer day"
    return ""


RULE = Rule(relate, gates=MEASURED)
