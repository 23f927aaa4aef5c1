"""Whether a line says that a list is complete: shot entirely in Italy, in Danish throughout."""

from __future__ import annotations

import re

from explorer.model.enums import Kind, RuleName
from explorer.model.property import Property
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import NewEntity, SuggestedValue
from explorer.values.countries import find_country, find_language

_ALL = re.compile(
    r"(?<!almost )(?<!nearly )(?<!virtually )(?<!not )\b(?:entirely|wholly|exclusively|solely)\b"
    r"|\b(?:entire|whole) (?:film|movie|picture|production|shoot|story)\b"
    r"|\bevery (?:frame|scene|shot|foot|line|word)\b|\b(?:nowhere|no other language)\b"
    r"|\b(?:dialogue|spoken|language)\b[^.;]{0,30} in [^.;]{2,30} throughout\b"
)
"""Words that exclude everything else."""


def says_all(reading: Reading, prop: Property, value: SuggestedValue, clause: str) -> bool:
    """Return whether a clause excludes everything that a list does not name.

    Only lists of countries and languages can be complete. A town may be in a larger place that the
    list does not name, so that nothing is known to be outside it.
    """
    if prop.rule is not RuleName.SET or not isinstance(value, tuple) or not _ALL.search(clause):
        return False
    entities = reading.pack.entities
    names = [
        ref.name if isinstance(ref, NewEntity) else entities[ref].name
        for ref in value
        if isinstance(ref, NewEntity) or ref in entities
    ]
    known = find_country if Kind.PLACE in prop.range else find_language
    return bool(names) and all(known(name) for name in names)
