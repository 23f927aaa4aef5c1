"""The part of a claim's answer that matches given terms or ranges."""

from __future__ import annotations

from collections.abc import Collection

from explorer.model.claim import Claim
from explorer.model.property import Property
from explorer.model.value import Value
from explorer.values.quantities import Quantity, lies_within, parse_quantity
from explorer.values.terms import refines


def matching_part(claim: Claim, terms: Collection[str]) -> Value | None:
    """Return the part of an affirmed answer that matches `terms`, or all of it if there are none.

    A narrower term matches too, and a quantity that is certainly within one of the ranges. None if
    nothing matches or the answer is denied.
    """
    value, polarity = claim.answer
    if value is None or polarity != "affirmed" or value == frozenset():
        return None
    if not terms:
        return value
    if isinstance(value, bool):
        return value if ("yes" if value else "no") in terms else None
    if isinstance(value, Quantity):
        return value if any(lies_within(value, parse_quantity(term)) for term in terms) else None
    if isinstance(value, frozenset):
        return frozenset(v for v in value if is_among(claim.property, v, terms)) or None
    return value if is_among(claim.property, str(value), terms) else None


def is_among(prop: Property, value: str, terms: Collection[str]) -> bool:
    """Return whether a term is one of `terms` or a narrower form of one."""
    return value in terms or any(refines(value, term, prop.narrower) for term in terms)
