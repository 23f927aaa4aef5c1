"""The suggestions for a few lines about a film, with names in place of ids."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from support.build import entity, make_pack, source

from explorer.suggest.engine import suggest
from explorer.suggest.suggestion import NewEntity, NewStoryTime


def suggested(
    lines: Sequence[str], title: str, film: str = "", **of_source: Any
) -> set[tuple[str, str, str]]:
    """Return (subject, property, value) for each value suggested for a text about a film.

    `film` stands for the film itself; new entities are given by name, known ones by id.
    """
    known = entity("film", "film", title)
    pack = make_pack(sources=[source("mail", **of_source)], entities=[known], work="film")

    def shown(value: object) -> str:
        return film if value == "film" else name_of(value)

    return {
        (shown(s.subject), s.property, shown(value))
        for s in suggest(pack, lambda _: lines)
        for value in (s.value if isinstance(s.value, tuple) else (s.value,))
    }


def name_of(value: object) -> str:
    """Return the name of a new entity, a time with its events' names, or any other value."""
    if isinstance(value, NewStoryTime):
        return value.written([name_of(event) for event in value.events])
    return value.name if isinstance(value, NewEntity) else str(value)
