"""The legend under the grid: what each sign means, on as many lines as that takes."""

from __future__ import annotations

from textual import events

from explorer.charts.grid_layout import legend
from explorer.charts.lines import Line
from explorer.session import Session
from explorer.ui.widgets.note import Note


class Legend(Note):
    """The signs of the pack's verdicts and of the grid's marks. It is never cut at the side."""

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
        """Take the lines that the width asks for."""
        self.styles.height = len(self.lines(self.content_size.width or event.size.width))
