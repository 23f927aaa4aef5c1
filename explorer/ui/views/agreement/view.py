"""How far each pair of sources agrees: the matrix, and below it the pair under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.widget import Widget

from explorer.charts.agreement import agreement
from explorer.charts.lines import Line
from explorer.charts.matrix_layout import legend
from explorer.model.place import Place
from explorer.pages import page_for
from explorer.session import Session
from explorer.ui.views.agreement.matrix import Matrix
from explorer.ui.views.base import Snapshot, View
from explorer.ui.widgets.frame import PANE, write_frame
from explorer.ui.widgets.note import Note
from explorer.ui.widgets.page_view import PageView

if TYPE_CHECKING:
    from explorer.report.svg.elements import Figure


@dataclass(frozen=True, slots=True)
class AgreementSnapshot(Snapshot):
    """The view's state at a step of the history."""

    cursor: tuple[int, int]
    page: tuple[int, int]


class AgreementView(View):
    """The matrix with the page of a pair below; at the place of a pair, only that page."""

    DEFAULT_CSS = """
    AgreementView {
        layout: vertical;
        & > Note { padding: 0 2; margin: 0 0 1 0; }
        & > Matrix { height: 3fr; }
        & > PageView { height: 2fr; }
        &.-in > Note, &.-in > Matrix, &.-few > Note, &.-few > Matrix { display: none; }
        &.-low > Note { margin: 0; }
        &.-low > PageView { height: 6; }
        &.-low.-in > PageView { height: 1fr; }
    }
    """

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, **kwargs)
        self._legend = Note(self._legend_words)
        self._matrix = Matrix(classes=PANE)
        self._page = PageView(quiet=True, classes=f"{PANE} page")
        self._session_shown: Session | None = None

    def compose(self) -> ComposeResult:
        """Put legend, table and page below each other."""
        yield self._legend
        yield self._matrix
        yield self._page

    @property
    def panes(self) -> Sequence[Widget]:
        """The table and the page."""
        return self._matrix, self._page

    @property
    def subject(self) -> Place | None:
        """The two sources under the cursor, or the target of the page's row."""
        return self._page.target if self._page.has_focus else self._place

    @property
    def _few(self) -> bool:
        return len(self.session.pack.sources) < 2

    def show(self, place: Place) -> None:
        """Show the table, or the page of two sources."""
        super().show(place)
        self.set_class(bool(place.id), "-in")
        self.set_class(self._few, "-few")
        if place.id or self._few:
            self._page.show(page_for(self.session, place), visited=self.came_from)
            return
        cursor = self._matrix.cursor if self._session_shown else (0, 1)
        self._session_shown = self.session
        self._matrix.show(agreement(self.session), cursor)
        write_frame(self._matrix, "How far the sources agree")
        self._legend.refresh()

    def _legend_words(self, width: int) -> Line:
        table = self._matrix.table
        every = (table.pair(source, other) for source in table.sources for other in table.sources)
        shared = next((pair for pair in every if pair and pair.shared), None)
        return legend(width, shared, bars=self._matrix.bars)

    def picture(self) -> Figure | None:
        """Return the table as a picture."""
        from explorer.report.svg.agreement import agreement_figure

        return agreement_figure(self.session)

    def focus_main(self) -> None:
        """Focus the table, or the page if it is alone."""
        (self._page if self._place.id or self._few else self._matrix).focus()

    def on_resize(self) -> None:
        """Give the table a larger share if there is little room."""
        self.set_class(self.size.height < 24, "-low")
        self.call_after_refresh(self._legend.refresh)  # once the table has its size

    def snapshot(self) -> AgreementSnapshot:
        """Return the positions of the cursors."""
        return AgreementSnapshot(self._matrix.cursor, self._page.state)

    def restore(self, snapshot: Snapshot) -> None:
        """Restore the positions of the cursors."""
        if isinstance(snapshot, AgreementSnapshot):
            if not self._place.id:
                self._matrix.move_to(*snapshot.cursor)
            self._page.restore(snapshot.page)

    def on_matrix_highlighted(self, message: Matrix.Highlighted) -> None:
        """Show the page of the pair under the cursor."""
        message.stop()
        if not self._place.id:
            self._page.show(page_for(self.session, _place(message)))

    def on_matrix_selected(self, message: Matrix.Selected) -> None:
        """Go to the pair, or to the single source."""
        message.stop()
        self.post_message(self.Go(_place(message)))


def _place(message: Matrix.Highlighted) -> Place:
    if message.first == message.second:
        return Place.source(message.first)
    return Place.agreement(message.first, message.second)
