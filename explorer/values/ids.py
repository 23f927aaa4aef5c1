"""Ids for records, made from words."""

from __future__ import annotations

import re
from collections.abc import Collection

_LONGEST = 60


def slug(text: str, fallback: str) -> str:
    """Return text as lower-case Latin words joined by hyphens, or `fallback` if nothing is left."""
    from anyascii import anyascii

    plain = re.sub(r"['’`]", "", anyascii(text)).lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return words[:_LONGEST].strip("-") or fallback


def unused_id(wanted: str, taken: Collection[str]) -> str:
    """Return the wanted id, with a number appended if it is taken."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
