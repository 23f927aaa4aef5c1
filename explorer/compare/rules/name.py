"""`name`: aliases first, then order and initials, then the distance between spellings."""

from __future__ import annotations

from explorer.compare.context import Context, Said
from explorer.compare.rules.base import GATES, Rule
from explorer.model.enums import Limit
from explorer.model.finding import Gate
from explorer.values.names import (
    accepted_form,
    differently_numbered,
    known_names,
    relate_names,
)
from explorer.values.relation import Bearing, Relation


def relate(ctx: Context, a: Said, b: Said) -> Relation:
    """Compare two names of one subject. A translated name is another name, not an error, and
    sources in two languages may each use a name of their own.

    A form that the pack records as a slip is a variant of the right names, however far off it is.
    """
    known = ctx.pack.accepted_names(a.claim.subject)
    found = relate_names(str(a.value), str(b.value), known)
    if found.bearing is Bearing.SAME:
        return found
    if _is_slip(ctx, a, b) or _is_slip(ctx, b, a):
        return Relation(Bearing.VARIANT, "the pack knows one of the forms as a slip", 0.5)
    if Limit.TRANSLATED in a.limits | b.limits:
        return Relation(Bearing.COMPATIBLE, "one of the names is a translation")
    if found.bearing in (Bearing.APART, Bearing.DISJOINT) and _in_two_languages(a, b):
        return Relation(Bearing.COMPATIBLE, "the sources give it in two languages")
    if found.bearing is Bearing.DISJOINT and not differently_numbered(str(a.value), str(b.value)):
        return Relation(Bearing.APART, f"{found.why}; it may go by both", found.distance)
    return found


def _in_two_languages(a: Said, b: Said) -> bool:
    one, other = (said.source.language.partition("-")[0].lower() for said in (a, b))
    return bool(one and other) and one != other


def _is_slip(ctx: Context, said: Said, other: Said) -> bool:
    """Return whether a claim writes a recorded slip, and the other a known name in another form."""
    slips, accepted = _recorded(ctx, said)
    form, beside = accepted_form(str(said.value)), accepted_form(str(other.value))
    return form in slips and form != beside and beside in slips | accepted


def is_recorded_slip(ctx: Context, said: Said) -> bool:
    """Return whether a claim writes a name in a form that the pack records as a slip."""
    slips, accepted = _recorded(ctx, said)
    form = accepted_form(str(said.value))
    return form in slips and form not in accepted


def _recorded(ctx: Context, said: Said) -> tuple[frozenset[str], frozenset[str]]:
    entity = ctx.pack.entities.get(said.claim.subject)
    slips = known_names(entity.spellings) if entity else frozenset()
    return slips, ctx.pack.accepted_names(said.claim.subject)


RULE = Rule(relate, gates={**GATES, Bearing.COMPATIBLE: Gate.NAMES})
