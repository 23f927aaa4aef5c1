"""The findings, worst first; beside the list the one under the cursor, and the line it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from explorer.compare.filters import Filter
from explorer.model.place import Place, PlaceKind
from explorer.pages import words
from explorer.pages.build import page_for
from explorer.pages.finding_lines import finding_line, heading_line
from explorer.pages.grouping import Grouping, count_line, grouped
from explorer.pages.page import Row
from explorer.ui.first_screen import AROUND, FirstScreen
from explorer.ui.keys.registry import bindings
from explorer.ui.views.base import View
from explorer.ui.views.findings.list import FindingList
from explorer.ui.views.findings.selection import Choosing
from explorer.ui.widgets.page_spot import return_to, spot_of
from explorer.ui.widgets.page_view import PageView
from explorer.ui.widgets.row_list import LazyRows, RowList
from explorer.user.state import filter_data, filter_of

if TYPE_CHECKING:
    from explorer.model.finding import Finding
    from explorer.session import Session


class State(NamedTuple):
    """What is remembered of the view at a step."""

    finding: str
    detail: tuple[int, int]


class FindingsView(Choosing, View):
    """A list and what is in it. Two panes from 80 columns, three from 120, else one above another.

    At the place `findings` the list has the focus, at `finding` the detail.
    """

    scope: ClassVar[str] = "findings"
    BINDINGS: ClassVar[list[BindingType]] = bindings(scope)
    DEFAULT_CLASSES = "findings"

    class Rule(Message):
        """The user decides on a finding; without a state, in a dialog."""

        def __init__(self, finding: Finding, state: str = "") -> None:
            super().__init__()
            self.finding = finding
            self.state = state

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, **kwargs)
        self.filter, self.group = Filter(), Grouping.NONE
        self.findings: list[Finding] = []
        self._lines: list[Finding | tuple[str, int]] = []
        self._count = Static("", markup=False, classes="count")
        self._list = FindingList()
        self._detail = PageView(classes="pane main")
        self._preview = PageView(quiet=True, classes="pane preview")
        self._count_line = ""
        self._shown = ""

    def compose(self) -> ComposeResult:
        """Put list, detail and preview side by side."""
        with Vertical(classes="pane list"):
            yield self._count
            yield self._list
        yield self._detail
        yield self._preview

    def on_mount(self) -> None:
        """Fill the list."""
        self.fill()

    @property
    def panes(self) -> Sequence[Widget]:
        """List, detail and preview."""
        return self._list, self._detail, self._preview

    @property
    def subject(self) -> Place | None:
        """What is under the cursor."""
        if self._list.has_focus or self._detail.target is None:
            return Place.finding(self._chosen_id) if self._chosen_id else None
        return self._detail.target

    @property
    def _chosen_id(self) -> str:
        """The finding under the list's cursor, which the detail may be about to show."""
        row = self._list.row
        if row is None or row.target is None or self._index(self._shown) < 0:
            return self._shown
        return row.target.id

    def show(self, place: Place) -> None:
        """Show the list, or one finding beside it."""
        super().show(place)
        self.set_class(place.kind == PlaceKind.FINDING, "-detail")
        if place.id:
            self._show_finding(place.id)
            self._point_at(place.id)
        elif self._shown:
            self._point_at(self._shown)

    def focus_main(self) -> None:
        """Focus the list, or the detail where one finding is the place."""
        if self._place.kind == PlaceKind.FINDING:
            self._detail.focus()
        else:
            self._list.focus()

    def snapshot(self) -> State:
        """Return what is shown and where its cursor is; filter and groups stay as they are."""
        return State(self._shown, self._detail.state)

    def restore(self, state: Any) -> None:
        """Put everything back."""
        if not isinstance(state, State):
            return
        self._show_finding(state.finding)
        self._point_at(state.finding)
        self._detail.restore(state.detail)

    def kept(self) -> dict[str, Any]:
        """Return filter, grouping and the finding shown."""
        return {
            "filter": filter_data(self.filter),
            "group": str(self.group),
            "finding": self._shown,
        }

    def take_up(self, kept: dict[str, Any]) -> None:
        """Take up filter, grouping and the finding shown in the run before."""
        self.filter = filter_of(kept.get("filter"), self.session.pack)
        self.group = next((one for one in Grouping if one == kept.get("group")), Grouping.NONE)
        left = kept.get("finding")
        if isinstance(left, str) and left in self.session.comparison.by_id:
            self._show_finding(left)
        self.fill()

    def first_screen(
        self, title: str, counts: str, trail: Sequence[tuple[Place, str]]
    ) -> FirstScreen | None:
        """Return list, finding and passage as the next start shows them, None without a finding."""
        cursor, detail = self._index(self._shown), self._detail.page
        if cursor < 0 or detail is None:
            return None
        above = max(cursor - AROUND, 0)
        first_link = next((row.target for row in detail.rows if row.target), None)
        beside = words.passage_of(self.session, first_link)
        return FirstScreen(
            title=title,
            counts=counts,
            trail=tuple(trail),
            count_line=self._count_line,
            above=above,
            rows=tuple(self._list.rows[above : cursor + AROUND + 1]),
            total=len(self._lines),
            cursor=cursor,
            detail=detail,
            preview=page_for(self.session, beside) if beside else None,
        )

    def session_changed(self, session: Session) -> None:
        """Take another session; the finding, and where one was in it, stays if it is there."""
        self.session = session
        spot = spot_of(self._detail)
        self._shown, shown = "", self._shown
        self.fill(near=self._list.cursor, shown=shown)
        if self._shown != shown and (self._index(shown) >= 0 or self._place.id):
            self._show_finding(shown)
        if not self._shown:
            self._detail.show(None)
        elif self._shown == shown:
            return_to(self._detail, spot)

    def fill(self, near: int = 0, shown: str = "") -> None:
        """Fill the list, the cursor on the finding shown, or where it was if that is gone."""
        shown = shown or self._shown
        found = grouped(self.session, self.session.findings(self.filter), self.group)
        self.findings = [finding for _, findings in found for finding in findings]
        self._lines = [
            line
            for title, findings in found
            for line in ([(title, len(findings))] if self.group else []) + [*findings]
        ]
        self._count_line = count_line(self.session, self.findings, self.filter, self.group)
        self._count.update(self._count_line)
        if not self.findings:
            self._list.set_empty(self.why_empty())
        at = self._index(shown)
        self._list.set_rows(LazyRows(len(self._lines), self._row), at if at >= 0 else near)
        if at < 0 and self._place.kind != PlaceKind.FINDING:
            target = self._list.row.target if self._list.row else None
            self._show_finding(target.id if target else "")

    def _index(self, finding_id: str) -> int:
        return next(
            (
                at
                for at, line in enumerate(self._lines)
                if not isinstance(line, tuple) and line.id == finding_id
            ),
            -1,
        )

    def _row(self, index: int) -> Row:
        line = self._lines[index]
        if isinstance(line, tuple):
            return heading_line(*line)
        return finding_line(self.session, line, self.group)

    def _point_at(self, finding_id: str) -> None:
        at = self._index(finding_id)
        if at >= 0:
            self._list.move_to(at)

    def _show_finding(self, finding_id: str) -> None:
        if finding_id != self._shown:
            self._shown = finding_id
            place = Place.finding(finding_id)
            self._detail.show(page_for(self.session, place) if finding_id else None)

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Show the finding under the list's cursor beside it."""
        message.stop()
        target = message.row.target
        if target is None or target.id == self._shown:
            return
        if message.index != self._list.cursor:
            return
        self._show_finding(target.id)
        if self._place.kind == PlaceKind.FINDING:
            self._place = target
            self.post_message(self.Moved(target))

    def on_row_list_selected(self, message: RowList.Selected) -> None:
        """Go into the finding."""
        message.stop()
        if message.row.target:
            self.post_message(self.Go(message.row.target))

    def on_page_view_highlighted(self, message: PageView.Highlighted) -> None:
        """Show the passage of the claim under the detail's cursor."""
        message.stop()
        if message.view is self._detail:
            place = words.passage_of(self.session, message.place)
            self._preview.show(page_for(self.session, place) if place else None)

    def action_next(self) -> None:
        """Show the next finding."""
        self._list.action_cursor_down()

    def action_previous(self) -> None:
        """Show the finding before."""
        self._list.action_cursor_up()

    def action_rule(self, state: str = "") -> None:
        """Decide on the finding shown."""
        if finding := self.session.comparison.by_id.get(self._chosen_id):
            self.post_message(self.Rule(finding, state))
