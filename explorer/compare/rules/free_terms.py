"""Terms of a pack's own, beside the usual ones: case and hyphens make no difference."""

from __future__ import annotations

from explorer.model.property import Property
from explorer.values.folding import words_of


def are_one_term(prop: Property, x: str, y: str) -> bool:
    """Return whether two terms are one: "Road trip" and "road-trip", if neither is a usual one."""
    if x == y:
        return True
    if not prop.other_terms or x in prop.values or y in prop.values:
        return False
    return words_of(x) == words_of(y)
