"""The grid of facts, with a cursor over cells and fixed columns of facts and header."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.color import Color
from textual.message import Message
from textual.strip import Strip

from explorer.charts.grid import FactRow, SubjectRow
from explorer.charts.grid_cells import CellMark
from explorer.charts.grid_layout import (
    GAP,
    cell_spans,
    fill,
    label_spans,
    lay_out,
    subject_words,
)
from explorer.charts.lines import Line, segments, wrap
from explorer.model.place import Place, PlaceKind
from explorer.model.source import Source
from explorer.pages.page import Span
from explorer.ui.keys.registry import bindings
from explorer.ui.theme import TINT
from explorer.ui.widgets.rows import GUTTER, RowsView

TableRow = FactRow | SubjectRow

NO_WEIGHTS: Mapping[str, int] = {}


class FactTable(RowsView):
    """Rows are facts, columns are sources; only visible cells are drawn.

    Column 0 has the facts, columns from 1 the sources. Columns that do not fit scroll into view
    when the cursor moves to them.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("grid")
    COMPONENT_CLASSES: ClassVar[set[str]] = {"grid--row"}
    DEFAULT_CSS = """
    FactTable {
        & .grid--row { background: $surface-lighten-1; }
        &:focus .grid--row { background: $panel; }
        &:ansi .grid--row { background: ansi_default; }
        &:ansi:focus .grid--row { background: ansi_default; }
    }
    """

    class Moved(Message):
        """The cursor has moved, or the visible columns have changed."""

    @dataclass
    class Opened(Message):
        """The cell under the cursor was opened."""

        place: Place

    weights: Mapping[str, int] = NO_WEIGHTS
    """Amount of data for each source: if not all fit, those with the most are shown first."""

    def __init__(self, sources: Sequence[Source], names: Mapping[str, str], **kwargs: Any) -> None:
        """Show columns for `sources`, with `names` by id."""
        super().__init__(**kwargs)
        self.sources = sources
        self.names = names
        self.rows: Sequence[TableRow] = ()
        self.columns = lay_out(0, len(sources))
        self._row = 0
        self._column = 0
        self._at_home = True
        """Whether nobody has moved sideways yet."""
        self._grouped = False
        self._empty = ""
        self._tints: dict[str, Style] = {}

    @property
    def cursor(self) -> tuple[int, int]:
        """Row and column under the cursor."""
        return self._row, self._column

    @property
    def row(self) -> TableRow | None:
        """The row under the cursor."""
        return self.rows[self._row] if 0 <= self._row < len(self.rows) else None

    @property
    def source(self) -> str:
        """Id of the source under the cursor, "" in the column of facts."""
        return self.sources[self._column - 1].id if self._column else ""

    @property
    def target(self) -> Place | None:
        """The place that Enter opens: the cell's claim, or else the fact, or the subject."""
        row = self.row
        if isinstance(row, FactRow):
            return (row.cell(self.source).place if self.source else None) or row.fact_place
        return row.place if row else None

    def set_rows(
        self, rows: Sequence[TableRow], cursor: int = 0, *, grouped: bool = False, empty: str = ""
    ) -> None:
        """Show rows, with the cursor on one of them; `empty` is shown if there are none."""
        self.rows, self._grouped, self._empty = rows, grouped, empty
        self.set_height(max(len(rows), 0 if rows else 1))
        self._row = 0
        self.move_to(cursor, self._column)
        if not rows:
            self.jump_to(0)

    def set_sources(self, sources: Sequence[Source], names: Mapping[str, str]) -> None:
        """Set the columns."""
        self.sources, self.names = sources, names
        self._column = min(self._column, len(sources))
        self._lay_out()

    def index_of(self, place: Place) -> int | None:
        """Return the row of the fact or subject at a place, None if there is none."""
        rows = enumerate(self.rows)
        if place.kind != PlaceKind.FACT:
            subjects = ((at, row) for at, row in rows if isinstance(row, SubjectRow))
            return next((at for at, row in subjects if row.place == place), None)
        fact = place.as_fact  # avoids creating a place for each row, as there may be very many
        facts = ((at, row) for at, row in rows if isinstance(row, FactRow))
        return next((at for at, row in facts if (row.subject, row.property_id) == fact), None)

    def move_to(self, row: int, column: int | None = None) -> None:
        """Move the cursor to a cell, or the nearest one that exists, and make it visible."""
        self._row = min(max(row, 0), max(len(self.rows) - 1, 0))
        if column is not None:
            self._column = min(max(column, 0), len(self.sources))
            self._at_home = self._at_home and not self._column
        self.columns = self.columns.showing(self._column - 1)
        if self.rows:
            self.show_line(self._row)
        self.refresh()
        self.post_message(self.Moved())

    def scroll_columns(self, first: int) -> None:
        """Scroll to the columns from a source on, as far as the cursor stays visible."""
        self._at_home = self._at_home and first == self.columns.first
        self._lay_out(first)
        self.post_message(self.Moved())

    def _lay_out(self, first: int | None = None) -> None:
        width = self.scrollable_content_region.width - GUTTER
        at = self.columns.first if first is None else first
        self.columns = lay_out(width, len(self.sources), at).showing(self._column - 1)
        if self._at_home:
            self.columns = self.columns._replace(first=self._home(len(self.columns.widths)))
        self.refresh()

    def _home(self, shown: int) -> int:
        """Return the start of the `shown` neighbouring sources with the most data."""
        weights = [self.weights.get(source.id, 0) for source in self.sources]
        starts = range(max(len(weights) - shown, 0) + 1)
        return max(starts, key=lambda at: (sum(weights[at : at + shown]), -at))

    def on_resize(self) -> None:
        """Lay out the columns again and keep the cursor visible."""
        self._lay_out()
        if self.rows:
            self.show_line(self._row)
        self.post_message(self.Moved())

    def notify_style_update(self) -> None:
        """Clear the cache of tints, as the theme may have changed."""
        super().notify_style_update()
        self._tints = {}

    def render_line(self, y: int) -> Strip:
        """Return one line of the grid."""
        line = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        base = self.rich_style
        if not self.rows:
            return self._draw_empty(y, width, base)
        if not 0 <= line < len(self.rows):
            return Strip.blank(width, base)
        row = self.rows[line]
        here = line == self._row
        if here:
            base += self.get_component_rich_style("grid--row", partial=True)
        elif line == self._hover:
            base += self.get_component_rich_style("rows--hover", partial=True)
        lit = base + self.get_component_rich_style("rows--cursor", partial=True)
        parts = [Segment((self.marker if here else "").ljust(GUTTER), base)]
        columns = self.columns
        label = label_spans(row, columns.label, self._grouped)
        lit_at = self._column if here else -1
        looks = self.even_looks if lit_at == 0 else self.looks
        parts += segments(label, looks, base if lit_at else lit)
        if isinstance(row, SubjectRow):
            rest = fill([Span(f" {subject_words(row)}", "dim")], width)
            looks = self.even_looks if lit_at > 0 else self.looks
            parts += segments(rest, looks, lit if lit_at > 0 else base)
            return Strip(parts).crop(0, width)
        for index, room in enumerate(columns.widths, columns.first):
            cell = row.cell(self.sources[index].id)
            ground, looks = base, self.looks
            if lit_at == index + 1:
                ground, looks = lit, self.even_looks
            elif cell.mark is CellMark.CONFLICT:
                ground = base + self._tint(str(cell.verdict))
            parts.append(Segment(" " * GAP, base))
            parts += segments(cell_spans(cell, room), looks, ground)
        return Strip(parts).adjust_cell_length(width, base)

    def _draw_empty(self, y: int, width: int, base: Style) -> Strip:
        lines: list[Line] = wrap([Span(self._empty)], max(width - 2 * GUTTER, 1))
        at = y - 1
        shown = lines[at] if 0 <= at < len(lines) else []
        parts = [Segment(" " * GUTTER, base), *segments(shown, self.looks, base)]
        return Strip(parts).adjust_cell_length(width, base)

    def _tint(self, role: str) -> Style:
        """Return the background of a conflicting cell; none with the terminal's own colours."""
        if role not in self._tints:
            color = self.looks[role].color if role in self.looks else None
            if color is None or self.app.current_theme.ansi:
                self._tints[role] = Style()
            else:
                ground = self.background_colors[1]
                tint = ground.blend(Color.from_rich_color(color), TINT)
                self._tints[role] = Style(bgcolor=tint.rich_color)
        return self._tints[role]

    def action_step(self, by: int) -> None:
        """Move down a fact, or up."""
        self.move_to(self._row + by)

    def action_across(self, by: int) -> None:
        """Move to the next source; from the column of facts to the first visible one, and back."""
        first = by > 0 and not self._column
        self.move_to(self._row, (self.columns.first if first else self._column) + by)

    def action_page(self, direction: int) -> None:
        """Move down a screenful, or up."""
        self.move_to(self._row + direction * max(self.size.height - 1, 1))

    def action_end(self, direction: int) -> None:
        """Move to the last fact, or to the first."""
        self.move_to(len(self.rows) - 1 if direction > 0 else 0)

    def action_select(self) -> None:
        """Open what is under the cursor."""
        if self.target is not None:
            self.post_message(self.Opened(self.target))

    def on_click(self, event: events.Click) -> None:
        """Move to the cell under the pointer, or open it."""
        line = self.line_at(event.y)
        column = self.columns.at(event.x - self.gutter.left - GUTTER)
        if not 0 <= line < len(self.rows) or column is None:
            return
        again = (line, column) == self.cursor and self.has_focus
        self.move_to(line, column)
        if again:
            self.action_select()
