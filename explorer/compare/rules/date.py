"""`date`: EDTF dates by their bounds (ISO 8601-2); the property's tolerance is in days."""

from __future__ import annotations

from explorer.compare.context import Context, Said
from explorer.compare.rules.base import MEASURED, WITHIN_TOLERANCE, Rule
from explorer.values.dates import Date, relate_dates
from explorer.values.relation import Relation


def relate(ctx: Context, a: Said, b: Said) -> Relation:
    """Compare two dates: nested bounds refine, apart bounds exclude."""
    assert isinstance(a.value, Date) and isinstance(b.value, Date)
    return relate_dates(a.value, b.value, a.prop.tolerance)


RULE = Rule(relate, gates=MEASURED, close=WITHIN_TOLERANCE)
