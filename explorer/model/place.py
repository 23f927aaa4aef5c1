"""Somewhere to be in a pack: what search hits and rows of pages lead to."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """Somewhere to be: a kind of page and the id of what it shows ("" for a whole view).

    Kinds: the views `findings`, `facts`, `people`, `timeline`, `sources`, `graph`; and `finding`,
    `claim`, `passage` (id "source:line"), `entity`, `source`, `property`, `cleared` (id of an
    entity or finding, "" for all), `fact` (id "subject property"), `agreement`, `changes`
    (since the pack was read before), `problems` (of the pack as it is on disk).
    """

    kind: str
    id: str = ""
