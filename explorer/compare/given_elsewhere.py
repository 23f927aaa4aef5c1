"""Values without a region, version or film that some source gives for one of these."""

from __future__ import annotations

from explorer.compare.case import Case
from explorer.compare.given import NARROWING
from explorer.compare.local_releases import came_out_later
from explorer.compare.rules import RULES
from explorer.model.claim import Claim
from explorer.model.enums import Gate, Verdict
from explorer.values.dates import Date
from explorer.values.dates.plain import are_swapped
from explorer.values.places.countries import is_world, same_region
from explorer.values.places.relations import is_region, is_town
from explorer.values.reason import Why
from explorer.values.relation import Bearing, Relation
from explorer.values.versions import RELEASE, same_cut, same_medium
from explorer.wording import scope_reasons

_AGREEING = (Bearing.SAME, Bearing.NARROWER, Bearing.COMPATIBLE, Bearing.ALIAS)
"""Bearings of a value that entails the other."""


def given_otherwise(case: Case) -> Why:
    """Clear a value without a region or cut that some source gives for another region or cut than
    the other side's, such as the day of the first release or the length of another cut.

    If sources give values for several regions, only the nearest of these is compared with a value
    that has none. A property depends on the cut only if it says so; for others, two values given
    for two cuts lower the verdict to tension. Where a pack is about several films, two values given
    for two of them, or by one source for both, are cleared; a value that a third source gives
    for another film lowers the verdict to tension.
    """
    prop = case.first.property
    if prop is not case.second.property or case.first.denied or case.second.denied:
        return ""
    if not any(map(case.ctx.has_scopes, case.sides)):
        return scope_reasons.OUT_LATER_THERE if came_out_later(case.ctx, *case.sides) else ""
    for field in NARROWING:
        depends = field in ("region", "medium") or field in prop.varies_by
        for silent, beside in (case.sides, case.sides[::-1]):
            why = _given_for_another(case, silent, beside, field)
            of_another_film = field == "work" and why == scope_reasons.given_for_another(field)
            if why and (depends or of_another_film):
                return why
            if why and getattr(beside.scope, field):
                case.lower(Verdict.TENSION, why)
        if field == "region" and came_out_later(case.ctx, *case.sides):
            return scope_reasons.OUT_LATER_THERE
        if any(getattr(side.scope, field) for side in case.sides):
            if field == "region" and _opened_in_one_town(case):
                return scope_reasons.OPENED_IN_ONE_TOWN
            continue
        first, second = _known_for(case, field)
        if any(not same_qualifier(case, field, a, b) for a in first for b in second):
            if depends or field == "work":
                return scope_reasons.known_for_each(field)
            case.lower(Verdict.TENSION, scope_reasons.known_for_each(field))
        if field == "region" and not all(is_world(case.ctx.name(q)) for q in first | second):
            case.lower(Verdict.TENSION, scope_reasons.KNOWN_FOR_ONE)
    return ""


def _opened_in_one_town(case: Case) -> bool:
    """Return whether one of two days of release, within the leeway of each other, is for one town
    or area: a film may open there before or after the rest of the country. Day and month swapped
    are a slip.
    """
    prop, (first, second) = case.first.property, case.sides
    if bool(first.scope.region) == bool(second.scope.region):
        return False
    if not (isinstance(first.value, Date) and isinstance(second.value, Date)):
        return False
    if not (prop.settled_at_release and prop.leeway) or are_swapped(first.value, second.value):
        return False
    town = case.ctx.name(first.scope.region or second.scope.region)
    return case.relation.bearing is Bearing.APART and is_town(town) and not is_world(town)


def _given_for_another(case: Case, silent: Claim, beside: Claim, field: str) -> Why:
    """Return why `silent` may be about another region or cut than `beside`, according to the
    source of `beside` or any other, else "".
    """
    asked, own = (getattr(side.scope, field) for side in (silent, beside))
    if asked and field == "cut":
        return ""
    for other in case.ctx.by_scope(beside):
        elsewhere = getattr(other.scope, field)
        if elsewhere == own or (asked and not _may_lie_in(case, elsewhere, asked)):
            continue
        relation = _relation(case, other, silent)
        if _agree(relation, silent):
            return scope_reasons.given_for_another(field)
        if own and field == "region" and 0 < relation.distance < case.relation.distance:
            return scope_reasons.NEARER_IN_ANOTHER
    return _known_for_another(case, silent, field, own) if own and not asked else ""


def _may_lie_in(case: Case, place: str, region: str) -> bool:
    """Return whether a place is in a region, or may be because it is not a country."""
    if case.ctx.identity.nested(place, region):
        return True
    name = case.ctx.name(place)
    return bool(place) and not is_region(name) and not is_world(name)


def _agree(relation: Relation, claim: Claim) -> bool:
    """Return whether two values agree, and do not just leave room for each other, as two terms."""
    silent = RULES[claim.property.rule].gates.get(relation.bearing) is Gate.OPEN_WORLD
    return relation.bearing in _AGREEING and not silent


def _relation(case: Case, first: Claim, second: Claim) -> Relation:
    return RULES[first.property.rule].relate(case.ctx, first, second)


def _known_for_another(case: Case, silent: Claim, field: str, own: str) -> Why:
    """Return a reason if any source gives the value of `silent`, or for a region a nearer one than
    the other side's, for a region or cut other than `own`; else "". Whoever saw the film and names
    no cut means the one shown in cinemas.
    """
    others = [
        _relation(case, other, silent)
        for other in case.ctx.narrowed(silent)
        if (elsewhere := getattr(other.scope, field))
        and not same_qualifier(case, field, elsewhere, own)
    ]
    if field == "cut" and not same_cut(RELEASE, own):
        others += [_relation(case, other, silent) for other in case.ctx.shown(silent)]
    if any(_agree(relation, silent) for relation in others):
        return scope_reasons.known_for_another(field)
    if field == "region" and any(0 < r.distance < case.relation.distance for r in others):
        return scope_reasons.NEARER_IN_ANOTHER
    return ""


def _known_for(case: Case, field: str) -> tuple[set[str], set[str]]:
    """Return for each side the regions or versions for which any source gives its value and not the
    other side's.
    """
    known: tuple[set[str], set[str]] = set(), set()
    for other in case.ctx.narrowed(case.first):
        if qualifier := getattr(other.scope, field):
            agrees = [_agree(_relation(case, other, side), side) for side in case.sides]
            if sum(agrees) == 1:
                known[agrees.index(True)].add(qualifier)
    return known


def same_qualifier(case: Case, field: str, first: str, second: str) -> bool:
    """Return whether two qualifiers are the same or nested: a claim about a series also holds for
    its films, and one about a region for its countries.
    """
    if field == "region" and same_region(case.ctx.name(first), case.ctx.name(second)):
        return True
    if field == "cut" and same_cut(first, second):
        return True
    if field == "medium" and same_medium(first, second):
        return True
    nests = field in ("work", "region")
    return first == second or (nests and case.ctx.identity.nested(first, second))
