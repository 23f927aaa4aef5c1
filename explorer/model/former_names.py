"""Former names of verdicts, properties and entities, and updating ids of findings that use them.

The user's files (rulings, bookmarks, filters) may still contain them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

VERDICTS: Mapping[str, str] = {"extent": "incomplete", "gap": "missing", "offset": "pattern"}
"""Names of verdicts, by their former names."""

_BETWEEN = re.compile(r"(?<!\.)\.(?!\.)")
"""The dot between parts of a finding's id; a dot within a part is doubled."""


class FormerIds(NamedTuple):
    """Present ids of renamed or merged properties and entities, by their former ids."""

    properties: Mapping[str, str] = MappingProxyType({})
    entities: Mapping[str, str] = MappingProxyType({})

    def __bool__(self) -> bool:
        return bool(self.properties or self.entities)

    def property(self, property_id: str) -> str:
        """Return the present id of a property."""
        return self.properties.get(property_id, property_id)

    def entity(self, entity_id: str) -> str:
        """Return the present id of an entity."""
        return self.entities.get(entity_id, entity_id)


NO_FORMER = FormerIds()


def current_finding_id(finding_id: str, former: FormerIds = NO_FORMER) -> str:
    """Return the present id of a finding.

    An id is `subject.property`, followed by any qualifiers and verdict; that of a pattern is
    `pattern.property.source.source`.
    """
    first, *parts = _BETWEEN.split(finding_id)
    if parts:
        parts[0] = _renamed(parts[0], former.property)
        first = _renamed(first, former.entity)
        behind = (part.partition("=") for part in parts[1:])
        parts[1:] = [
            f"{name}{sign}{_renamed(value, former.entity)}"
            if sign
            else _renamed(name, former.entity)
            for name, sign, value in behind
        ]
    if len(parts) == 3 and VERDICTS.get(first) == "pattern" and not any("=" in p for p in parts):
        first = "pattern"
    elif len(parts) > 1 and VERDICTS.get(parts[-1]) == "missing":
        parts[-1] = "missing"
    return ".".join([first, *parts])


def _renamed(part: str, now: Callable[[str], str]) -> str:
    return now(part.replace("..", ".")).replace(".", "..")
