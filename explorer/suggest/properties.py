"""Which of a pack's properties a recogniser means: packs may have vocabularies of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from explorer.model.enums import Kind, ValueType
from explorer.model.property import Property
from explorer.suggest.suggestion import NewEntity, Ref, SuggestedValue

CANDIDATES: Mapping[str, tuple[str, ...]] = {
    "played-by": ("played-by", "actor", "cast-member", "performer"),
    "production-period": ("production-period", "filmed", "shot"),
    "first-proposed": ("first-proposed", "first-mooted", "announced"),
    "distributor": ("distributor", "studio"),
    "production-company": ("production-company", "studio"),
    "financed-by": ("financed-by", "production-company", "studio"),
    "certificate": ("certificate", "rating"),
    "filming-location": ("filming-location", "filmed-in"),
    "setting": ("setting", "set-in"),
    "casting": ("casting-director", "casting"),
    "production-designer": ("production-designer", "designer"),
    "costume-designer": ("costume-designer", "costumes"),
    "executive-producer": ("executive-producer", "producer"),
    "based-on": ("based-on",),
    "screenplay": ("writer", "screenwriter", "screenplay"),
    "narrator": ("narrated-by", "narrator"),
}
"""Recogniser's role → ids of properties in vocabularies, the best first. A role not listed here is
looked up under its own id, or a property's other names."""


class Properties:
    """Finds a pack's property for a recogniser's role."""

    def __init__(self, properties: Mapping[str, Property]) -> None:
        self._properties = properties

    @cached_property
    def _by_other_name(self) -> dict[str, str]:
        """Ids by other names in small letters; most texts need none."""
        ids: dict[str, str] = {}
        for prop in self._properties.values():
            for name in (*prop.formerly, *prop.also):
                ids.setdefault(name.casefold(), prop.id)
        return ids

    def find(self, role: str) -> Property | None:
        """Return the property for a role, None if the vocabulary has none."""
        for candidate in CANDIDATES.get(role, (role,)):
            if candidate in self._properties:
                return self._properties[candidate]
        for candidate in CANDIDATES.get(role, (role,)):
            meant = self._by_other_name.get(candidate.replace("-", " "))
            if meant:
                return self._properties[meant]
        return None


def fitting_values(
    prop: Property,
    subject: Ref,
    value: SuggestedValue | Sequence[Ref],
    kind_of: Callable[[Ref], Kind],
) -> list[object]:
    """Return those values read for a property that are allowed for it."""
    values: list[object] = list(value) if isinstance(value, tuple | list) else [value]
    if prop.value_type is ValueType.ENTITY:
        refs = [v for v in values if isinstance(v, str | NewEntity) and v != subject]
        return [v for v in refs if not prop.range or kind_of(v) in prop.range]
    if prop.value_type is ValueType.TERM and prop.values:
        return [v for v in values if v in prop.values]
    return values
