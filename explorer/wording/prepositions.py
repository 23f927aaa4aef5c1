"""Which places one is on and not in: the Moon, an island, the coast."""

from __future__ import annotations

import re
from collections.abc import Iterable

from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.model.value import Value

_IN = " in {value}"
_ON = re.compile(
    r"(?:the )?(?:moon|mars|venus)|(?:.+ )?isle of .+"
    r"|(?:.+ )?(?:island|beach|coast|shore|farm|moor|quay|pier|bridge|roof|border)",
    re.IGNORECASE,
)
"""Names of such places. What holds of "the Channel Islands" alone is left out: one is in those."""


def placed(pack: Pack, template: str, value: Value) -> str:
    """Return a template with "on" before places that one is on: "filmed on the Isle of Skye"."""
    if _IN not in template or isinstance(value, bool) or not isinstance(value, str | frozenset):
        return template
    places = [value] if isinstance(value, str) else value
    return template.replace(_IN, " on {value}") if _all_on(pack, places) else template


def _all_on(pack: Pack, places: Iterable[str]) -> bool:
    named = [pack.entities.get(place) for place in places]
    return bool(named) and all(
        entity is not None
        and entity.kind is Kind.PLACE
        and _ON.fullmatch(entity.name_in_sentence) is not None
        for entity in named
    )
