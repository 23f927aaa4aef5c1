"""Infer the kind of a subject from its properties, kept as the set of kinds that they exclude."""

from __future__ import annotations

from functools import lru_cache

from explorer.model.enums import Kind
from explorer.model.property import Property

_KINDS = tuple(Kind)


def excluded_by(prop: Property) -> int:
    """Return a bit mask of the kinds that a subject with this property cannot have."""
    if not prop.domain:
        return 0
    return sum(1 << at for at, kind in enumerate(_KINDS) if kind not in prop.domain)


@lru_cache(maxsize=1024)
def kind_without(excluded: int) -> Kind:
    """Return the kind of a subject, given the bit mask of those that its properties exclude."""
    left = [kind for at, kind in enumerate(_KINDS) if not excluded >> at & 1]
    if not excluded or not left:
        return Kind.CONCEPT
    return Kind.FILM if Kind.FILM in left else left[0]
