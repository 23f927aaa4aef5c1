"""Characters and cast side by side: who plays whom, by which sources, and misspelt names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from explorer.charts.lines import Line, width_of, wrap
from explorer.charts.source_labels import source_labels
from explorer.pages.people import CastLine, cast_lines
from explorer.session import Session
from explorer.text import count
from explorer.ui.keys.keymap import key_to
from explorer.ui.keys.registry import bindings
from explorer.ui.views.base import nobody_named
from explorer.ui.views.filtered_panes import FilteredPanes
from explorer.ui.views.people.cast_list import LOST, SAYS, SILENT, VARIANT, CastList
from explorer.ui.widgets.note import Note
from explorer.values.folding import words_of
from explorer.wording.spans import Span


class PeopleView(FilteredPanes):
    """The cast, with the page of the person or character under the cursor."""

    scope: ClassVar[str] = "people"
    BINDINGS: ClassVar[list[BindingType]] = bindings(scope)
    DEFAULT_CSS = """
    PeopleView {
        &.-stacked Note.key { display: none; }
    }
    """

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, "part of a name", **kwargs)
        self.list = CastList()
        self._key = Note(_key, classes="key")
        self._source_key = Note(classes="sources")
        self._letters = Note(lambda _: self._heads()[0])
        self._head = Note(lambda _: self._heads()[1])

    def _heads(self) -> tuple[Line, Line]:
        assert isinstance(self.list, CastList)
        letters, names = self.list.heads(self.list.room)
        return letters, names

    def side(self) -> ComposeResult:
        """Arrange the filter, the legend and the list."""
        yield self._input
        yield self._key
        yield self._letters
        yield self._head
        yield self.list
        yield self._source_key

    def on_resize(self) -> None:
        """Count the sources if there is no room for their names."""
        super().on_resize()
        self._show_sources()

    def _show_sources(self) -> None:
        """Show the key to the sources' numbers, on as many lines as necessary."""
        assert isinstance(self.list, CastList)
        self.list.counted = self.has_class("-stacked")
        key = self.list.source_key()
        self._source_key.show(key)
        self._source_key.display = bool(key)
        self._letters.display = bool(key)  # they are above the dots
        self._source_key.styles.height = len(wrap(key, max(self.list.room, 2)))

    def fill(self) -> None:
        """Fill the list with those who match the filter, keeping the cursor on its row."""
        before = self.list.row.target if self.list.row else None
        assert isinstance(self.list, CastList)
        self.list.sources = source_labels(self.session)
        self._show_sources()
        people = cast_lines(self.session)
        wanted = words_of(self._input.value)
        rows = [line for line in people if not wanted or _matches(self.session, line, wanted)]
        self.set_class(not rows, "-bare")
        self.name_list(_count_words(rows, people, self._input.value))
        self._letters.refresh()
        if not rows:
            self.list.set_empty(self._why_empty(len(people)))
        at = next((i for i, line in enumerate(rows) if line.target == before), 0)
        self.list.set_rows(rows, at)
        if not rows:
            self._show_page(None)

    def _why_empty(self, total: int) -> str:
        if not total:
            return nobody_named(self.session, key_to(self.app, "view.sources"))
        how = self._input.way_out("people.clear", f"{total}")
        return f"No name matches “{self._input.value}”. {how}."


def _count_words(shown: Sequence[CastLine], people: Sequence[CastLine], wanted: str) -> str:
    if wanted:
        return f"{len(shown):,} of {len(people):,} with “{wanted}”"
    characters = len({line.character for line in shown if line.character})
    others = sum(not line.character for line in shown)
    if not characters:
        return count(others, "person", "people")
    return f"{count(characters, 'character')}, {count(others, 'other')}"


def _key(width: int) -> Line:
    signs = (
        (SAYS, "source", "says so"),
        (SILENT, "dim", "no actor named"),
        (LOST, "warn", "name missing"),
        (VARIANT, "spelling", "several spellings"),
    )
    shown: Line = []
    for sign, role, what in signs:
        entry = [Span(sign, role), Span(f" {what}  ", "dim")]
        if width_of([*shown, *entry]) > width + 2:
            break
        shown += entry
    return shown


def _matches(session: Session, line: CastLine, wanted: Sequence[str]) -> bool:
    """Return whether each word is a prefix of a word in the names."""
    ids = [i for i in (line.character, line.actor) if i]
    entities = [session.pack.entities[i] for i in ids if i in session.pack.entities]
    names = [n for e in entities for n in (e.name, *e.aliases, *e.spellings)]
    known = {word for name in [*names, *ids, line.work] for word in words_of(name)}
    return all(any(word.startswith(part) for word in known) for part in wanted)
