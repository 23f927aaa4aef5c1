"""Terms outside the vocabulary, compared without regard to case and hyphens."""

from __future__ import annotations

from explorer.model.property import Property
from explorer.values.folding import words_of


def are_one_term(prop: Property, x: str, y: str) -> bool:
    """Return whether two terms are the same, such as "Road trip" and "road-trip"; terms of the
    vocabulary must be equal.
    """
    if x == y:
        return True
    if not prop.other_terms or x in prop.values or y in prop.values:
        return False
    return words_of(x) == words_of(y)
