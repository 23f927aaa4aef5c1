"""Why two places differ or are cleared: which is, or was, part of the other.

Each reason is a clause without a capital or a full stop, as in `reasons`.
"""

from __future__ import annotations

from explorer.values.reason import Part

TWO_CITIES = "they are two large cities, though one may stand for the region around it"
MAY_BE_NESTED = Part(
    "they look like two different places, though one may be part of the other",
    of_several="they look like different places, though one may be part of another",
)


def lies_in(inner: str, outer: str) -> str:
    """Return "Hallstatt is part of Austria"."""
    return f"{inner} is part of {outer}"


def was_in(inner: str, outer: str) -> str:
    """Return "Kyiv was in the Soviet Union", for a former state."""
    return f"{inner} was in {outer}"


def lies_elsewhere(place: str, country: str, region: str) -> str:
    """Return "Graz is in Austria, not in Kansas, unless another place of that name is meant"."""
    return f"{place} is in {country}, not in {region}, unless another place of that name is meant"


def two_places(town: str) -> str:
    """Return "these look like two places named Moscow"."""
    return f"these look like two places named {town}"
