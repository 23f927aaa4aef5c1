"""`date`: EDTF dates by their bounds (ISO 8601-2); tolerance and leeway are in days."""

from __future__ import annotations

from explorer.compare.context import Context, Said
from explorer.compare.rules.base import MEASURED, Rule
from explorer.values.dates import Date, days_apart, relate_dates
from explorer.values.relation import Bearing, Relation


def relate(ctx: Context, a: Said, b: Said) -> Relation:
    """Compare two dates: nested bounds refine, apart bounds exclude.

    Within the property's leeway there can be two right answers, such as a premiere and a general
    release: they pull apart between sources, and one source may well give both.
    """
    assert isinstance(a.value, Date) and isinstance(b.value, Date)
    prop = ctx.pack.properties.get(a.prop.foresees, a.prop)  # a plan has its outcome's measure
    found = relate_dates(a.value, b.value, prop.tolerance)
    if found.bearing not in (Bearing.DISJOINT, Bearing.APART):
        return found
    if days_apart(a.value, b.value) > prop.leeway:
        return found
    if a.voice == b.voice and a.prop is b.prop:
        return Relation(Bearing.COMPATIBLE, f"{found.why}; one source gives both")
    why = f"{found.why}, which a first showing and a general release might explain"
    return Relation(Bearing.APART, why, found.distance)


RULE = Rule(relate, gates=MEASURED)
