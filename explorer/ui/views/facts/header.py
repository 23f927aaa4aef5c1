"""The header of the grid of facts: the sources' names and vantages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from explorer.charts.grid_layout import GAP, fill, head_spans, legend
from explorer.charts.lines import Line, segments
from explorer.pages.page import Place, Span
from explorer.session import Session
from explorer.ui.theme import role_styles
from explorer.ui.views.facts.table import FactTable
from explorer.ui.widgets.note import Note
from explorer.ui.widgets.rows import GUTTER


class FactHeader(Widget):
    """One or two lines above a table's columns; the current source is lit, a click opens one."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"header--source"}
    DEFAULT_CSS = """
    FactHeader {
        height: 2;
        width: 1fr;
        background: $surface;
        & .header--source { background: $panel-lighten-1; text-style: bold; }
        &:ansi { background: ansi_default; }
        &:ansi .header--source { background: ansi_default; text-style: bold underline; }
    }
    """

    @dataclass
    class Opened(Message):
        """A source was clicked."""

        place: Place

    def __init__(self, table: FactTable, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._table = table

    def render_line(self, y: int) -> Strip:
        """Return one line of the header."""
        table, base, width = self._table, self.rich_style, self.content_size.width
        looks = role_styles(self.app)
        lit = base + self.get_component_rich_style("header--source", partial=True)
        columns = table.columns
        parts = [Segment(" " * GUTTER, base)]
        parts += segments(self._corner(y, columns.label), looks, base)
        for index, room in enumerate(columns.widths, columns.first):
            source, one_line = table.sources[index], self.content_size.height < 2
            lines = head_spans(source, table.names.get(source.id, ""), room, one_line)
            ground = lit if table.cursor[1] == index + 1 else base
            parts.append(Segment(" " * GAP, base))
            parts += segments(lines[min(y, 1)], looks, ground)
        return Strip(parts).adjust_cell_length(width, base)

    def _corner(self, y: int, width: int) -> Line:
        """Return the text above the facts: on the last line, which sources are visible."""
        columns = self._table.columns
        one_line = self.content_size.height < 2
        title = [Span("Fact", "label")] if y == 0 else []
        if len(columns.widths) >= columns.total or (y == 0 and not one_line):
            return fill(title, width)
        before = "‹ " if columns.first else ""
        after = " ›" if columns.after < columns.total else ""
        many = len(columns.widths) > 1
        numbers = f"{columns.first + 1}–{columns.after}" if many else f"{columns.first + 1}"
        noun = "sources" if many else "source"
        shown = f"{before}{noun} {numbers} of {columns.total}{after}"
        return fill([*title, Span("  " if title else ""), Span(shown, "dim")], width)

    def on_click(self, event: events.Click) -> None:
        """Open the source under the pointer."""
        column = self._table.columns.at(event.x - self.gutter.left - GUTTER)
        if column:
            self.post_message(self.Opened(Place.source(self._table.sources[column - 1].id)))


class Legend(Note):
    """The legend of the pack's verdicts and of the grid's marks, wrapped instead of cut."""

    DEFAULT_CSS = """
    Legend { padding: 0 2; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(classes="legend")
        self.session = session

    def lines(self, width: int) -> list[Line]:
        """Return the lines for a width in cells."""
        return legend({finding.verdict for finding in self.session.comparison.findings}, width)

    def on_resize(self, event: events.Resize) -> None:
        """Take as many lines as the width requires."""
        self.styles.height = len(self.lines(self.content_size.width or event.size.width))
