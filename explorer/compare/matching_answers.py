"""What of a claim's answer is among some terms, or within some ranges."""

from __future__ import annotations

from collections.abc import Collection

from explorer.model.claim import Claim
from explorer.model.property import Property
from explorer.model.value import Value
from explorer.values.quantities import Quantity, lies_within, parse_quantity
from explorer.values.terms import refines


def counted(claim: Claim, terms: Collection[str]) -> Value | None:
    """Return what of a claim's answer is among `terms`, or all of it where there are none.

    None where nothing is, or it is denied. A term counts that is one of them said more exactly, and
    a quantity that surely lies within one of these ranges.
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
    """Return whether a term is one of `terms`, or one of them said more exactly."""
    return value in terms or any(refines(value, term, prop.narrower) for term in terms)
