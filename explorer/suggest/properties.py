"""Which of a pack's properties a recogniser means: packs may have a vocabulary of their own."""

from __future__ import annotations

from collections.abc import Mapping

from explorer.model.property import Property

CANDIDATES: Mapping[str, tuple[str, ...]] = {
    "played-by": ("played-by", "actor", "cast-member", "performer"),
    "production-period": ("production-period", "filmed", "shot"),
    "first-proposed": ("first-proposed", "first-mooted", "announced"),
    "distributor": ("distributor", "studio"),
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
"""What a recogniser looks for → ids that vocabularies have for it, the fitting ones first. What is
not here is looked for under its own id, or under a property's other names."""


class Properties:
    """Finds a pack's property for what a recogniser has recognised."""

    def __init__(self, properties: Mapping[str, Property]) -> None:
        self._properties = properties
        self._by_other_name: dict[str, str] = {}
        for prop in properties.values():
            for name in (*getattr(prop, "formerly", ()), *getattr(prop, "also", ())):
                self._by_other_name.setdefault(str(name).casefold(), prop.id)

    def find(self, role: str) -> Property | None:
        """Return the property for a role, None where the vocabulary has none."""
        for candidate in CANDIDATES.get(role, (role,)):
            if candidate in self._properties:
                return self._properties[candidate]
        for candidate in CANDIDATES.get(role, (role,)):
            meant = self._by_other_name.get(candidate.replace("-", " "))
            if meant:
                return self._properties[meant]
        return None
