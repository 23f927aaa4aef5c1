"""The facts: one row per fact, one column per source, the most disputed first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widget import Widget
from textual.widgets import Input

from explorer.charts.grid import (
    FactGrid,
    FactRow,
    by_subject,
    disputes_by_source,
    fact_grid,
    with_words,
)
from explorer.charts.grid_layout import subject_words
from explorer.charts.lines import Line
from explorer.charts.source_labels import source_labels
from explorer.model.place import Fact, Place, PlaceKind
from explorer.pages import span
from explorer.pages.facts import cell_words, row_words
from explorer.report.svg.elements import Figure
from explorer.report.svg.grid import grid_figure
from explorer.session import Session
from explorer.text import count
from explorer.ui.dialogs.entity import EntityChoice
from explorer.ui.keys.keymap import key_to
from explorer.ui.keys.registry import bindings
from explorer.ui.views.base import Snapshot, View, no_claims
from explorer.ui.views.facts.header import FactHeader, Legend
from explorer.ui.views.facts.table import FactTable, TableRow
from explorer.ui.views.filtered_panes import FilterInput
from explorer.ui.widgets.frame import PANE, write_frame
from explorer.ui.widgets.note import Note
from explorer.user.kept_views import KeptFacts
from explorer.user.state import Kept


@dataclass(frozen=True, slots=True)
class Choice:
    """Which facts to show, and in what order; the place says about which entity."""

    text: str = ""
    disputed: bool = False
    grouped: bool = False


@dataclass(frozen=True, slots=True)
class FactsSnapshot(Snapshot):
    """The view's state at a step of the history."""

    choice: Choice
    row: Place | None
    column: int
    first: int
    scroll: int


class FactsView(View):
    """The grid, with its filter above and the cell under the cursor in full below."""

    scope: ClassVar[str] = "facts"
    BINDINGS: ClassVar[list[BindingType]] = bindings(scope)
    DEFAULT_CLASSES = PANE
    DEFAULT_CSS = """
    FactsView {
        layout: vertical;
        & > FilterInput { display: none; width: 1fr; height: 1; padding: 0 2 !important; }
        &.-typing > FilterInput { display: block; }
        & > FactTable { height: 1fr; }
        & > .said { height: 15%; min-height: 2; max-height: 4; padding: 0 2; background: $surface; }
        &:ansi > .said { background: ansi_default; }
    }
    """

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, **kwargs)
        self.choice = Choice()
        self._grid = FactGrid((), (), 0)
        self._input = FilterInput(placeholder="words of a fact", compact=True)
        self.table = FactTable([*session.pack.sources.values()], source_labels(session))
        self.table.weights = disputes_by_source(session)
        self._header = FactHeader(self.table)
        self._said = Note(classes="said")

    def compose(self) -> ComposeResult:
        """Arrange filter, header, grid, the cell in full and the legend vertically."""
        yield self._input
        yield self._header
        yield self.table
        yield self._said
        yield Legend(self.session)

    @property
    def panes(self) -> Sequence[Widget]:
        """The grid."""
        return (self.table,)

    @property
    def subject(self) -> Place | None:
        """The place under the cursor."""
        return self.table.target

    def show(self, place: Place) -> None:
        """Show all facts, or those about an entity; the cursor stays on its fact."""
        super().show(place)
        self._fill(self._key(self.table.row))

    def point_at(self, origin: Place) -> None:
        """Move to the fact of the finding or claim that the user came from, if it is shown."""
        finding = self.session.comparison.by_id.get(origin.id)
        claim = self.session.pack.claims.get(origin.id)
        wanted = origin
        if origin.kind == PlaceKind.FINDING and finding:
            wanted = Place.fact(*finding.facts[0])
        elif origin.kind == PlaceKind.CLAIM and claim:
            wanted = Place.fact(*claim.fact)
        at = self._index(wanted)
        if at is None and self.table.target in self.came_from:
            rows = enumerate(self.table.rows)
            at = next((at for at, row in rows if self._key(row) not in self.came_from), None)
        if at is not None:
            self.table.move_to(at)

    def _index(self, wanted: Place | None) -> int | None:
        return self.table.index_of(wanted) if wanted else None

    def picture(self) -> Figure | None:
        """Return a picture of the facts shown, or if all are, of the most disputed people's."""
        return grid_figure(self.session, self._place.id)

    def focus_main(self) -> None:
        """Focus the grid."""
        self.table.focus()

    def snapshot(self) -> FactsSnapshot:
        """Return the choice and the position of the cursor."""
        table = self.table
        place = self._key(table.row)
        return FactsSnapshot(
            self.choice, place, table.cursor[1], table.columns.first, table.scroll_offset.y
        )

    def restore(self, snapshot: Snapshot) -> None:
        """Restore everything."""
        if not isinstance(snapshot, FactsSnapshot):
            return
        self.choice = snapshot.choice
        self._show_words()
        self._fill(snapshot.row)
        self.table.jump_to(snapshot.scroll)
        self.table.move_to(self.table.cursor[0], snapshot.column)
        self.table.scroll_columns(snapshot.first)

    def keep(self, kept: Kept) -> Kept:
        """Keep which facts are shown, and in what order, but not the words of the filter."""
        return kept._replace(facts=KeptFacts(self.choice.disputed, self.choice.grouped))

    def restore_kept(self, kept: Kept) -> None:
        """Restore which facts are shown, and in what order."""
        self.choose(Choice(disputed=kept.facts.disputed, grouped=kept.facts.grouped))

    def session_changed(self, session: Session) -> None:
        """Use a new session, whose sources may have changed."""
        self.table.weights = disputes_by_source(session)
        self.table.set_sources([*session.pack.sources.values()], source_labels(session))
        super().session_changed(session)

    def choose(self, choice: Choice) -> None:
        """Change which facts are shown; the cursor stays on its fact if possible."""
        self.choice = choice
        self._show_words()
        self._fill(self._key(self.table.row))

    def _key(self, row: TableRow | None) -> Place | None:
        return row.fact_place if isinstance(row, FactRow) else row.place if row else None

    def _fill(self, at: Place | None) -> None:
        entity, choice = self._place.id, self.choice
        self._grid = fact_grid(self.session, (entity,) if entity else (), choice.disputed)
        matching = with_words(self._grid.rows, choice.text)
        rows: Sequence[TableRow] = by_subject(matching) if choice.grouped else matching
        self.table.set_rows(rows, grouped=choice.grouped, empty=self._why_empty())
        self.table.move_to(self._index(at) or 0)
        write_frame(self, self._count_line(len(matching)))
        self._describe_cursor()

    def _count_line(self, shown: int) -> str:
        total = count(self._grid.total, "fact")
        words = f"{shown:,} of {total}" if self._filtered else total
        order = ", by subject" if self.choice.grouped else ", the most disputed first"
        return f"{words}{self._about_words()}{order if self._grid.total else ''}"

    @property
    def _filtered(self) -> bool:
        return bool(self._place.id or self.choice.text.strip() or self.choice.disputed)

    def _about_words(self) -> str:
        about = span(self.session.pack.in_sentence(self._place.id)).text if self._place.id else ""
        return f"{f' about {about}' if about else ''}{' that conflict' * self.choice.disputed}"

    def _why_empty(self) -> str:
        if not self._grid.total:
            return no_claims(key_to(self.app, "view.sources"))
        total = count(self._grid.total, "fact")
        text = span(self.choice.text.strip()).text
        words = f"{self._about_words()}{f' with “{text}”' if text else ''}"
        return f"There are no facts{words}. {self._input.way_out('facts.clear', total)}."

    def _describe_cursor(self) -> None:
        """Show the cell under the cursor in full, and highlight its source."""
        row, source = self.table.row, self.table.source
        words: Line = []
        if isinstance(row, FactRow):
            session = self.session
            words = list(cell_words(session, row, source) if source else row_words(session, row))
        elif row is not None:
            words = [span(row.name, "title"), span(f": {subject_words(row)}")]
        self._said.show(words)
        self._header.refresh()

    def on_fact_table_moved(self, message: FactTable.Moved) -> None:
        """Describe the cell under the cursor."""
        message.stop()
        self._describe_cursor()

    def on_fact_table_opened(self, message: FactTable.Opened) -> None:
        """Go to the claim, the fact or the subject; for an empty cell, to its source's text."""
        message.stop()
        self.post_message(self.Go(self._unclaimed() or message.place))

    def _unclaimed(self) -> Place | None:
        """Return the line where the source of an empty cell most likely covers its fact."""
        row, source = self.table.row, self.table.source
        if not source or not isinstance(row, FactRow) or row.cell(source).place:
            return None
        from explorer.claiming.likely_line import unclaimed_place

        return unclaimed_place(self.session, source, Fact(row.subject, row.property_id))

    def on_fact_header_opened(self, message: FactHeader.Opened) -> None:
        """Go to the source."""
        message.stop()
        self.post_message(self.Go(message.place))

    def _show_words(self) -> None:
        if self._input.value != self.choice.text:
            with self._input.prevent(Input.Changed):
                self._input.value = self.choice.text
        self.set_class(bool(self.choice.text) or self._input.has_focus, "-typing")

    def on_input_changed(self, message: Input.Changed) -> None:
        """Filter on every change."""
        message.stop()
        self.choice = replace(self.choice, text=message.value)
        self._fill(self._key(self.table.row))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Return to the grid."""
        message.stop()
        self.table.focus()
        self.set_class(bool(self._input.value), "-typing")
        self.call_after_refresh(self._fill, self._key(self.table.row))

    def action_filter_words(self) -> None:
        """Open the filter for typing."""
        self.add_class("-typing")
        self._input.focus()

    def action_choose_entity(self) -> None:
        """Choose the entity that the facts shown must be about."""
        screen = EntityChoice(self.session, "Show facts about …", "Everyone and everything")
        self.app.push_screen(screen, self._chosen)

    def _chosen(self, entity: str | None) -> None:
        if entity is not None and entity != self._place.id:
            self.post_message(self.Go(Place.facts(entity)))

    def action_toggle_disputed(self) -> None:
        """Show only facts that conflict, or all facts."""
        self.choose(replace(self.choice, disputed=not self.choice.disputed))

    def action_toggle_grouped(self) -> None:
        """Switch grouping by subject on or off."""
        self.choose(replace(self.choice, grouped=not self.choice.grouped))

    def action_clear_filter(self) -> None:
        """Show all facts."""
        self.choose(Choice(grouped=self.choice.grouped))
        if self._place.id:
            self.post_message(self.Go(Place.facts()))
