"""`name`: aliases first, then order and initials, then the distance between spellings."""

from __future__ import annotations

from explorer.compare.context import Context, Said
from explorer.compare.rules.base import Rule
from explorer.pack.model import Limit
from explorer.values.names import relate_names, words_of
from explorer.values.relation import Bearing, Relation


def relate(ctx: Context, a: Said, b: Said) -> Relation:
    """Compare two names of one subject. A translated name is another name, not an error.

    A form that the pack records as a slip is a variant of the right names, however far off it is.
    """
    known = ctx.pack.accepted_names(a.claim.subject)
    found = relate_names(str(a.value), str(b.value), known)
    if found.bearing is Bearing.SAME:
        return found
    if _is_slip(ctx, a) or _is_slip(ctx, b):
        return Relation(Bearing.VARIANT, "the pack knows one of the forms as a slip", 0.5)
    if Limit.TRANSLATED not in a.limits | b.limits:
        return found
    return Relation(Bearing.ALIAS, "one of the names is a translation")


def _is_slip(ctx: Context, said: Said) -> bool:
    entity = ctx.pack.entities.get(said.claim.subject)
    form = words_of(str(said.value))
    return entity is not None and any(words_of(slip) == form for slip in entity.spellings)


RULE = Rule(
    relate,
    entails=frozenset({Bearing.SAME, Bearing.NARROWER, Bearing.ALIAS}),
)
