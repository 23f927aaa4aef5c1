"""Choose an entity by typing, or from those with the most claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from explorer.model.enums import Kind
from explorer.model.place import Place
from explorer.pages import Row, Span, row, span
from explorer.session import Session, per_session
from explorer.text import count
from explorer.ui.dialogs.lookup import Lookup
from explorer.ui.keys.registry import bindings
from explorer.wording.spans import lit

_KINDS = frozenset({"actor", *map(str, Kind)})
_LIMIT = 100


class EntityChoice(Lookup[str]):
    """A lookup whose result is an entity's id, or "" for all entities."""

    HEADING = "Choose a name"
    BINDINGS: ClassVar[list[BindingType]] = bindings("search")

    def __init__(self, session: Session, question: str, everyone: str = "") -> None:
        """Ask `question`; `everyone` is the label of the choice of all, "" for no such choice."""
        super().__init__(question)
        self.session = session
        self._everyone = everyone

    def fitting(self, typed: str) -> tuple[str, Sequence[Row]]:
        """Return the entities matching a name; for an empty line, those with the most claims."""
        if not typed.strip():
            status = "Most facts first. ↑ ↓ to move, Enter to choose"
            return status, self._most_claimed()
        rows = self._matching(typed)
        return f"{len(rows)} found" if rows else "No name matches.", rows

    def result_of(self, target: Place) -> str:
        """Return the entity's id."""
        return target.id

    def _matching(self, text: str) -> list[Row]:
        result = self.session.index.search(text, limit=_LIMIT, kinds=_KINDS)
        rows = []
        for hit in result.hits:
            kind = Span(f"{hit.kind:<13} ", "label")
            similar = [Span("  similar", "dim")] if hit.near else []
            facts = Span(f"  {count(self._counts.get(hit.id, 0), 'fact')}", "dim")
            rows.append(row(kind, *lit(hit.label, hit.ranges), *similar, facts, to=hit.place))
        return rows

    def _most_claimed(self) -> list[Row]:
        counts, entities = self._counts, self.session.pack.entities
        everyone = [row(Span(self._everyone, "strong"), to=Place.facts())]
        return (everyone if self._everyone else []) + [
            row(
                Span(f"{entities[entity_id].kind:<13} ", "label"),
                span(entities[entity_id].name),
                Span(f"  {count(counts[entity_id], 'fact')}", "dim"),
                to=Place.entity(entity_id),
            )
            for entity_id in sorted(counts, key=lambda e: (-counts[e], entities[e].name))[:_LIMIT]
        ]

    @property
    def _counts(self) -> dict[str, int]:
        """The number of facts of each subject."""
        return _count(self.session)

    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("enter", "Choose"),
        ("search.up search.down", "Choose"),
        ("dialog.close", "Close"),
    )


@per_session
def _count(session: Session) -> dict[str, int]:
    counts: dict[str, int] = {}
    for subject, _ in session.pack.facts:
        if subject in session.pack.entities:
            counts[subject] = counts.get(subject, 0) + 1
    return counts
