"""Verdicts by the names that they had before, and ids of findings that were made with those.

What the user owns (rulings, bookmarks, filters) may still be written with them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

VERDICTS: Mapping[str, str] = {"extent": "incomplete", "gap": "missing", "offset": "pattern"}
"""Names of verdicts by their former ones."""

_BETWEEN = re.compile(r"(?<!\.)\.(?!\.)")
"""The dot between the parts of a finding's id; a dot within one is doubled."""
_NONE: Mapping[str, str] = {}


def current_finding_id(finding_id: str, properties: Mapping[str, str] = _NONE) -> str:
    """Return the id that a finding has now; `properties` gives ids of properties by former ones.

    An id is `subject.property`, with qualifiers and a verdict behind where it has them; that of a
    pattern is `pattern.property.source.source`.
    """
    first, *parts = _BETWEEN.split(finding_id)
    if parts and (new := properties.get(parts[0].replace("..", "."))):
        parts[0] = new.replace(".", "..")
    if len(parts) == 3 and VERDICTS.get(first) == "pattern" and not any("=" in p for p in parts):
        first = "pattern"
    elif len(parts) > 1 and VERDICTS.get(parts[-1]) == "missing":
        parts[-1] = "missing"
    return ".".join([first, *parts])
