"""How claims, sources and facts are put in words, for pages and reports alike.

Everything here returns plain text of the data, not yet made safe for a terminal or a format.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from explorer.model.claim import Claim
from explorer.model.enums import Polarity
from explorer.model.pack import Pack
from explorer.wording.labels import LOST

_PART = re.compile("[A-Za-z0-9][A-Za-z0-9'’]*")
_ARTICLE = re.compile("the |an? ", re.IGNORECASE)


def property_label(pack: Pack, property_id: str) -> str:
    """Return a property's words on screen, or its id where there is no such property."""
    prop = pack.properties.get(property_id)
    return prop.label if prop else property_id


def denied_words(value: str, polarity: Polarity) -> str:
    """Return a value in words, with "not" before what is denied."""
    return f"not {value}" if polarity is Polarity.DENIED else value


def value_words(pack: Pack, claim: Claim) -> str:
    """Return a claim's value in words, with "not" before what is denied."""
    if claim.lost or claim.id not in pack.values:
        return LOST
    return denied_words(pack.show(claim), claim.polarity)


def pack_order(pack: Pack, sources: Iterable[str]) -> tuple[str, ...]:
    """Return sources in the pack's order, each once; those that it does not have come last."""
    ranks: Mapping[str, int] = {source: rank for rank, source in enumerate(pack.sources)}
    return tuple(sorted(dict.fromkeys(sources), key=lambda source: ranks.get(source, len(ranks))))


def initials(names: Sequence[str]) -> list[str]:
    """Return two letters for each name, no two alike; its number where a name has none left.

    "Kelly's review" is kr, "The preview" is pr.
    """
    chosen: list[str] = []
    for number, name in enumerate(names, 1):
        free = (letters for letters in _letters(name) if letters not in chosen)
        chosen.append(next(free, f"{number:>2}"))
    return chosen


def _letters(name: str) -> Iterator[str]:
    """Yield pairs of letters that could stand for a name, the likeliest first."""
    parts = [part.lower() for part in _PART.findall(_ARTICLE.sub("", name, count=1))]
    if not parts:
        return
    first = parts[0][0]
    yield from (first + part[0] for part in parts[1:])
    yield from (first + letter for part in parts for letter in part[1:] if letter.isalnum())
