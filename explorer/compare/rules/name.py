"""`name`: aliases first, then order and initials, then the distance between spellings."""

from __future__ import annotations

from explorer.compare.context import Context, Said
from explorer.compare.rules.base import Rule
from explorer.pack.model import Limit
from explorer.values.names import relate_names
from explorer.values.relation import Bearing, Relation


def relate(ctx: Context, a: Said, b: Said) -> Relation:
    """Compare two names of one subject. A translated name is another name, not an error."""
    known = ctx.pack.accepted_names(a.claim.subject)
    found = relate_names(str(a.value), str(b.value), known)
    if found.bearing is Bearing.SAME or Limit.TRANSLATED not in a.limits | b.limits:
        return found
    return Relation(Bearing.ALIAS, "one of the names is a translation")


RULE = Rule(
    relate,
    entails=frozenset({Bearing.SAME, Bearing.NARROWER, Bearing.ALIAS}),
)
