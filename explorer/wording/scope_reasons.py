"""Why answers for several regions, versions or dates are no conflict, or are one after all.

What two answers for two scopes differ by is said in `reasons`.
"""

from __future__ import annotations

from explorer.wording.reasons import QUALIFIERS

TOTAL_SHRANK = "a total only grows, and the later one is smaller"
PART_EXCEEDS_WHOLE = "one country would have brought in more than the whole world"


def given_for_another(qualifier: str) -> str:
    """Return "one source gives the other's value as well, for another version"."""
    return f"one source gives the other's value as well, for another {QUALIFIERS[qualifier]}"


def given_without(qualifier: str) -> str:
    """Return "one source gives a value without a country as well, which is compared instead"."""
    what = QUALIFIERS[qualifier]
    return f"one source gives a value without a {what} as well, which is compared instead"
