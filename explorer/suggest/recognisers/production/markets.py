"""Where a film took a sum: at home, abroad, in a country, around the world."""

from __future__ import annotations

import re

from explorer.suggest.recognisers.production.release_regions import region_behind
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.sentences import Sentence
from explorer.values.places.countries import find_country, is_world

_ABROAD = compile_late(
    r",? (?:elsewhere|overseas|abroad|internationally|outside\b|in the rest of|"
    r"from (?:other|foreign|overseas|international)\b|"
    r"in (?:the )?(?:other|foreign|overseas|international) (?:countries|territories|markets))"
)
"""Words behind a sum for the world without the home market."""
_TAKINGS = (
    r"(?:gross(?:es)?|takings|box[- ]office|earnings|rentals)"
    r"(?: (?:of|was|were|total|came to|reached))?[ :](?:about |around |some |over )?$"
)
_FROM_ABROAD = compile_late(
    rf"\b(?:foreign|overseas|international) {_TAKINGS}|"
    r"^\W*(?:and )?(?:overseas|abroad|internationally|elsewhere|in other (?:countries|markets)),? "
)
_AT_HOME = compile_late(
    r",? (?:domestically|at the (?:domestic|north american) box[- ]office|in north america\b)"
)
_OF_HOME = compile_late(rf"\b(?:domestic|north american) {_TAKINGS}")
"""Words around a sum for the home market, which for dollars is the United States'."""
_EVERYWHERE = compile_late(
    r",? (?:world-?wide|globally|(?:around|across|throughout|all over) the (?:world|globe)|"
    r"at the (?:worldwide|global|world) box[- ]office)\b"
)
_OF_WORLD = compile_late(rf"\b(?:world-?wide|global|world) {_TAKINGS}")
"""Words around a sum for the whole world."""
_WORLD = "worldwide"
_LABELLED = re.compile(
    r"\b(?:gross|box office|takings)[ (]{1,2}(?P<where>[a-z][\w. ]{1,20})\)? ?: ?$",
    re.IGNORECASE,
)
"""A label with a country before a sum: "Gross US: "."""


def market(sentence: Sentence, match: re.Match[str], currency: str) -> str | None:
    """Return where a film took a sum: a country, "worldwide", "" if nothing is said of it, None for
    the rest of the world.

    What it took in other countries is no total, and no country's either.
    """
    end = match.start() + len(match[0].rstrip())
    if _ABROAD.match(sentence.shape, end) or _FROM_ABROAD.search(sentence.shape, 0, match.start()):
        return None
    if _AT_HOME.match(sentence.shape, end) or _OF_HOME.search(sentence.shape, 0, match.start()):
        return None if currency else "United States"
    if _EVERYWHERE.match(sentence.shape, end) or _OF_WORLD.search(sentence.shape, 0, match.start()):
        return _WORLD
    if labelled := _LABELLED.search(sentence.text[: sentence.offset(match.start())]):
        country = find_country(labelled["where"])
        return _WORLD if is_world(labelled["where"]) else country.name if country else ""
    return region_behind(sentence, end)
