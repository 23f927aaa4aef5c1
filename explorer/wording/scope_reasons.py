"""Why answers for different regions, versions or dates are a conflict or not.

How two scopes differ is worded in `reasons`.
"""

from __future__ import annotations

from explorer.values.reason import About, Part
from explorer.wording.reasons import EARLY, QUALIFIERS

DATE_SLIPS = SWAPPED, DIGITS_SWAPPED = tuple(
    Part(f"{words} may be swapped", of_several=f"in two of them, {words} may be swapped")
    for words in ("day and month", "two digits")
)
"""Likely slips in one of two dates."""
TOTAL_SHRANK = "the later total is the smaller"
MAY_COME_LATER = "one may be about a later point in the story"
PART_OF_WHOLE = "one figure is for a single country, and the larger one may be for the whole world"
PART_OF_STORY = "one list is for a single time of life, the longer one for all of the story"
OUT_LATER_THERE = "one is the first release, the other a later release in one country"
OPENED_IN_ONE_TOWN = "one is for a single town or area, where a film may open on another day"
TOTAL_TO_DATE = "one is the total up to a certain day, and the larger one may be for a later day"
EACH_IN_A_COUNTRY = Part("each may be for a different country", About.ALLOWANCE)
MAY_HAVE_BEEN_SHOWN_AGAIN = Part("one may include a later re-release", About.ALLOWANCE)
TITLE_ABROAD = "one is a title used in one country only"


def one_was_early(source: str) -> Part:
    """Return `EARLY` about one source, where its side has others too."""
    return EARLY._replace(words=EARLY.words.replace("one side", source, 1))


def part_exceeds_whole(region: str) -> str:
    """Return "more would have come from Chile than from the whole world"."""
    return f"more would have come from {region} than from the whole world"


def given_for_another(qualifier: str) -> Part:
    """Return "one source gives the other's value as well, for another version"."""
    words = f"one source gives the other's value as well, for another {QUALIFIERS[qualifier]}"
    return Part(words, About.ALLOWANCE)


NEARER_IN_ANOTHER = "one source gives a closer answer for another region"
KNOWN_FOR_ONE = Part(
    "another source gives one of these answers for a single country or region", About.ALLOWANCE
)


def known_for_another(qualifier: str) -> Part:
    """Return "a third source gives one of these answers for another region"."""
    words = f"a third source gives one of these answers for another {QUALIFIERS[qualifier]}"
    return Part(words, About.ALLOWANCE)


def known_for_each(qualifier: str) -> Part:
    """Return "other accounts give each answer for a different version"."""
    words = f"other accounts give each answer for a different {QUALIFIERS[qualifier]}"
    return Part(words, About.ALLOWANCE)


def like_with_like(qualifier: str) -> str:
    """Return "one source gives separate answers for this version and in general"."""
    return f"one source gives separate answers for this {QUALIFIERS[qualifier]} and in general"
