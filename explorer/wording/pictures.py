"""Titles, captions and descriptions of a report's pictures.


Names are given in words and not yet escaped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from explorer.model.source_names import at_the_start
from explorer.text import count, listed


@dataclass(frozen=True, slots=True)
class PictureLabel:
    """The texts above and below a picture."""

    title: str
    caption: str
    silent: str = ""
    """What follows the names of sources not drawn: "no date"."""


_MOST_NAMED = 5
"""Greatest number of sources named in a caption; otherwise they are counted."""

_BARS = "Solid: certain. Pale: somewhere within this range. Outlined: ruled out."

WORLD = PictureLabel("Dates given by the sources", f"{_BARS} A diamond is a single day.", "no date")
STORY = PictureLabel(
    "When the story takes place",
    f"{_BARS} Thick parts of the line at the top are the films and events, in their known order.",
    "nothing on when it takes place",
)
AGREEMENT = PictureLabel(
    "How far the sources agree",
    "Each number counts the facts that both cover; the bar shows on how many they agree (left), "
    "conflict (middle) or say different things that can both be true (right).",
)
GRID = PictureLabel(
    "The most disputed people",
    "A row for each disputed fact, a column for each source. ✗ conflicts with another source; = "
    "another source says the same; + others say other things that can all be true; · only this "
    "source covers it; ¿ a rumour or a guess; ▢ missing from this copy.",
)
GRAPH = PictureLabel(
    "The main characters",
    "Who is connected with whom. Thick lines are ties on which sources conflict; dashed ones are "
    "denied by a source.",
)


def facts_about(name: str) -> str:
    """Return the title of a grid on one person or thing: "Facts about Eve Macarro"."""
    return f"Facts about {name}"


def around(name: str) -> str:
    """Return the title of a graph centred on one entity: "Around Eve Macarro"."""
    return f"Around {name}"


def silent(label: PictureLabel, sources: Sequence[str]) -> str:
    """Return "Alona's essay and the preview: no date.", or "" if every source is drawn."""
    if len(sources) > _MOST_NAMED:
        return f"{count(len(sources), 'other source')}: {label.silent}."
    named = listed([sources[0], *map(_inside, sources[1:])]) if sources else ""
    return f"{named}: {label.silent}." if named else ""


def _inside(name: str) -> str:
    """Return a name at the beginning of a row as worded within a sentence: "the preview"."""
    return f"the {name[4:]}" if name.startswith("The ") else name


def numbered(names: Sequence[str]) -> str:
    """Return the key to the numbers above an axis, or ""."""
    return f"{'; '.join(f'{n}: {name}' for n, name in enumerate(names, 1))}." if names else ""


def lane_words(source: str, labels: Sequence[str]) -> str:
    """Return the description of one source on a timeline: "Kelly's review: planned
    release 2024.".
    """
    once = dict.fromkeys(" ".join(label.replace(": ", ", ").split()) for label in labels)
    return f"{source}: {'; '.join(once)}."


def pair_words(first: str, second: str, agree: int, conflict: int, other: int) -> str:
    """Return how many facts two sources share, agree on and conflict on."""
    total = agree + conflict + other
    names = f"{first} and {_inside(second)}"
    if not total:
        return f"{names}: no facts in common."
    shared = count(total, "fact")
    return f"{names}: {shared} in common, {agree} in agreement, {conflict} in conflict."


def row_words(fact: str, said: Sequence[tuple[str, str]]) -> str:
    """Return one row of the grid: "Eve – family killed: Kelly's review, father; …"."""
    parts = [f"{_inside(source)}, {value}" for source, value in said]
    return f"{at_the_start(fact)}: {'; '.join(parts)}."


def tie_words(first: str, label: str, second: str) -> str:
    """Return one tie: "Eve – daughter of: Javier"."""
    return f"{first} – {label}: {second}"


def shown_of(shown: int, every: int, what: str) -> str:
    """Return "12 of 30 sources are shown.", or "" if all are."""
    return "" if shown == every else f"{shown} of {every} {what} are shown."
