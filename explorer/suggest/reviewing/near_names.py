"""New names that are similar to known ones: questions that an import left in the queue."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.suggest.reviewing.queue import FILE, queued_text
from explorer.suggest.suggestion import Suggestion

_PROPERTY = "also-known-as"
_KINDS = (Kind.PERSON, Kind.CHARACTER, Kind.FILM, Kind.ORGANISATION)


@dataclass(frozen=True, slots=True)
class NearName:
    """A new entity with a name similar to another's: are they the same?"""

    new: str
    """Id of the entity created by an import."""
    near: str
    """Id of the entity that the pack had before."""
    suggestion: Suggestion
    """The suggestion in the queue: that the name is another name of `near`."""


def near_names(pack: Pack, folder: Path) -> list[NearName]:
    """Return the open questions about names in the queue in a pack's `folder`.

    Entities that are merged or recorded as distinct are no longer questions.
    """
    try:
        text = queued_text(folder / FILE)
    except (OSError, ValueError):
        return []
    if _PROPERTY not in text:
        return []
    by_name: dict[tuple[str, Kind], list[str]] = {}
    for entity in pack.entities.values():
        if entity.kind in _KINDS:
            by_name.setdefault((entity.name, entity.kind), []).append(entity.id)
    questions: dict[tuple[str, str], NearName] = {}
    for suggestion in _queued(text):
        known = pack.entities.get(str(suggestion.subject))
        if known is None or not isinstance(suggestion.value, tuple):
            continue
        named = by_name.get((str(suggestion.value[0]), known.kind), ())
        for new in _on_its_line(pack, suggestion, named):
            entity = pack.entities[new]
            apart = known.id in entity.distinct_from or new in known.distinct_from
            if new != known.id and not apart:
                questions.setdefault((new, known.id), NearName(new, known.id, suggestion))
    return list(questions.values())


def _on_its_line(pack: Pack, suggestion: Suggestion, named: Sequence[str]) -> Sequence[str]:
    """Return which of the entities with the same name a question is about: those named by the
    claims of its line, or all if none is.
    """
    if len(named) < 2:
        return named
    there = set[str]()
    for claim in pack.claims_at(suggestion.source, suggestion.line):
        there.add(claim.subject)
        there.update(claim.named)
    return [entity_id for entity_id in named if entity_id in there] or named


def _queued(text: str) -> Iterator[Suggestion]:
    for line in text.split("\n"):
        try:
            row: Any = json.loads(line) if line.strip() else None
            if isinstance(row, dict) and row["property"] == _PROPERTY:
                yield Suggestion(
                    str(row["source"]),
                    int(row["line"]),
                    str(row["phrase"]),
                    str(row["subject"]),
                    _PROPERTY,
                    tuple(map(str, row["value"])),
                    str(row.get("why", "")),
                )
        except (ValueError, KeyError, TypeError, RecursionError):
            continue
