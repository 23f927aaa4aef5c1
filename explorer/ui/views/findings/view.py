"""The findings, worst first, with the page of the one under the cursor, and its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.widget import Widget

from explorer.compare.filters import Filter
from explorer.model.former_names import current_finding_id
from explorer.model.place import Place, PlaceKind
from explorer.pages.build import page_for
from explorer.pages.findings import Grouping
from explorer.pages.preview import preview_of
from explorer.pages.rows import passage_of
from explorer.ui.first_screen_data import FirstScreen
from explorer.ui.keys.keymap import key_to
from explorer.ui.keys.registry import bindings
from explorer.ui.views.base import Snapshot, View
from explorer.ui.views.findings.list import FindingList
from explorer.ui.views.findings.listing import Listing, Selection, first_screen
from explorer.ui.widgets.frame import write_frame
from explorer.ui.widgets.page_spot import return_to, spot_of
from explorer.ui.widgets.page_view import PageView
from explorer.ui.widgets.row_list import LazyRows, RowList
from explorer.user.kept_views import KeptFilter, KeptFindings

if TYPE_CHECKING:
    from explorer.model.finding import Finding
    from explorer.session import Session
    from explorer.user.state import Kept


@dataclass(frozen=True, slots=True)
class FindingsSnapshot(Snapshot):
    """The view's state at a step of the history."""

    finding: str
    detail: tuple[int, int]


class FindingsView(View):
    """A list, a detail and a preview: two panes from 80 columns, three from 150, else stacked.

    At the place `findings` the list has the focus, at `finding` the detail.
    """

    scope: ClassVar[str] = "findings"
    BINDINGS: ClassVar[list[BindingType]] = bindings(scope)
    DEFAULT_CLASSES = "findings"

    @dataclass
    class Decide(Message):
        """The user decides on a finding; if `state` is empty, in a dialog."""

        finding: Finding
        state: str = ""

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, **kwargs)
        self.selection = Selection()
        self._listing = Listing(session, self.selection, Grouping.NONE, ())
        self._list = FindingList(classes="pane list")
        self._detail = PageView(classes="pane main")
        self._preview = PageView(quiet=True, classes="pane preview")
        self._shown = ""

    def compose(self) -> ComposeResult:
        """Arrange list, detail and preview."""
        yield self._list
        yield self._detail
        yield self._preview

    def on_mount(self) -> None:
        """Fill the list."""
        self.fill()

    @property
    def findings(self) -> list[Finding]:
        """The findings shown, in order."""
        return self._listing.findings

    @property
    def filter(self) -> Filter:
        """Which findings are shown."""
        return self.selection.filter

    @property
    def group(self) -> Grouping:
        """The current grouping."""
        return self.selection.grouping(self.session, self.app.size.width)

    @property
    def panes(self) -> Sequence[Widget]:
        """List, detail and preview."""
        return self._list, self._detail, self._preview

    @property
    def subject(self) -> Place | None:
        """The place under the cursor."""
        if self._list.has_focus or self._detail.target is None:
            return Place.finding(self.finding_id) if self.finding_id else None
        return self._detail.target

    @property
    def finding_id(self) -> str:
        """Id of the finding under the list's cursor, perhaps not shown yet; "" if none."""
        row = self._list.row
        if row is None or row.target is None or self._listing.index(self._shown) < 0:
            return self._shown
        return row.target.id

    def show(self, place: Place) -> None:
        """Show the list, or a finding beside it."""
        super().show(place)
        self.set_class(place.kind == PlaceKind.FINDING, "-detail")
        if place.id:
            self._show_finding(place.id)
            self.point_to(place.id)
        elif self._shown:
            self.point_to(self._shown)

    def focus_main(self) -> None:
        """Focus the list, or the detail if the place is a finding."""
        if self._place.kind == PlaceKind.FINDING:
            self._detail.focus()
        else:
            self._list.focus()

    def snapshot(self) -> FindingsSnapshot:
        """Return the finding shown and its cursor, without filter and grouping."""
        return FindingsSnapshot(self._shown, self._detail.state)

    def restore(self, snapshot: Snapshot) -> None:
        """Restore everything."""
        if not isinstance(snapshot, FindingsSnapshot):
            return
        self._show_finding(snapshot.finding)
        self.point_to(snapshot.finding)
        self._detail.restore(snapshot.detail)

    def keep(self, kept: Kept) -> Kept:
        """Keep filter, grouping and the finding shown."""
        chosen = KeptFilter.of(self.filter)
        group = str(self.selection.group or "")
        return kept._replace(findings=KeptFindings(chosen, group, self._shown))

    def restore_kept(self, kept: Kept) -> None:
        """Restore filter, grouping and the finding shown."""
        chosen = kept.findings.filter.filter(self.session.pack)
        group = next((g for g in Grouping if g == kept.findings.group), None)
        self.selection = Selection(chosen, group)
        if kept.findings.finding in self.session.comparison.by_id:
            self._show_finding(kept.findings.finding)
        self.fill()

    def first_screen(
        self, title: str, counts: str, trail: Sequence[tuple[Place, str]]
    ) -> FirstScreen | None:
        """Return list, finding and passage as the next start shows them, None without a finding."""
        detail = self._detail.page
        return first_screen(self._listing, detail, title, counts, trail) if detail else None

    def session_changed(self, session: Session) -> None:
        """Use a new session; the finding and the position in it stay if possible."""
        of_another = session.pack.header.work != self.session.pack.header.work
        self.session, spot = session, spot_of(self._detail)
        shown = "" if of_another else current_finding_id(self._shown, session.pack.former)
        self._shown = ""
        if session.pack.former:
            chosen = KeptFilter.of(self.filter).filter(session.pack)
            self.selection = replace(self.selection, filter=chosen)
        self.fill(near=0 if of_another else self._list.cursor, shown=shown)
        if self._shown != shown and (self._listing.index(shown) >= 0 or self._place.id):
            self._show_finding(shown)
        if not self._shown:
            self._detail.show(None)
        elif self._shown == shown:
            return_to(self._detail, spot)

    def fill(self, near: int = 0, shown: str = "") -> None:
        """Fill the list, with the cursor on the finding shown, or else `near` the old position."""
        shown = shown or self._shown
        self._listing = listing = Listing.of(self.session, self.selection, self.group)
        write_frame(self._list, *listing.words.frame(self.app.size.width))
        self.set_class(not self.session.comparison.findings, "-bare")
        if not listing.lines:
            actions = "view.facts", "findings.clear", "view.sources", "go.next-open"
            self._list.set_empty(listing.why_empty(*(key_to(self.app, a) for a in actions)))
        at = self._listing.index(shown)
        rows = LazyRows(len(listing.lines), listing.row)
        self._list.set_rows(rows, at if at >= 0 else near)
        if at < 0 and self._place.kind != PlaceKind.FINDING:
            target = self._list.row.target if self._list.row else None
            self._show_finding(target.id if target else "")

    def on_resize(self) -> None:
        """Regroup the findings if the width requires another grouping."""
        if self.group is not self._listing.group:
            self.fill()
        write_frame(self._list, *self._listing.words.frame(self.app.size.width))

    def decided(self, finding_id: str) -> None:
        """Go from a finding that was just decided to the next undecided one."""
        at = self._listing.index(finding_id)
        if at >= 0 and finding_id == self.finding_id:
            self._list.move_to(self._listing.undecided_after(at))

    def point_to(self, finding_id: str) -> None:
        """Move the cursor to a finding, if it is shown."""
        at = self._listing.index(finding_id)
        if at >= 0:
            self._list.move_to(at)

    def _show_finding(self, finding_id: str) -> None:
        if finding_id != self._shown:
            self._shown = finding_id
            place = Place.finding(finding_id)
            page = page_for(self.session, place) if finding_id else None
            self._detail.show(page, visited=self.came_from)

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Show the finding under the list's cursor beside it."""
        message.stop()
        target = message.row.target
        if target is None or target.id == self._shown or message.index != self._list.cursor:
            return
        self._show_finding(target.id)
        if self._place.kind == PlaceKind.FINDING:
            self._place = target
            self.say_moved()

    def on_row_list_selected(self, message: RowList.Selected) -> None:
        """Go to the finding."""
        message.stop()
        if message.row.target:
            self.post_message(self.Go(message.row.target))

    def on_page_view_highlighted(self, message: PageView.Highlighted) -> None:
        """Show the passage of the claim under the detail's cursor."""
        message.stop()
        if message.view is self._detail:
            place = passage_of(self.session, message.place)
            self._preview.show(preview_of(self.session, place) if place else None)

    def action_next(self) -> None:
        """Show the next finding."""
        self._list.action_step(1)

    def action_previous(self) -> None:
        """Show the previous finding."""
        self._list.action_step(-1)

    def select(self, selection: Selection) -> None:
        """Change which findings are shown; the current one stays if it is among them."""
        self.selection = selection
        self.fill()

    def action_cycle_verdict(self) -> None:
        """Show the findings of the next verdict present; after the last, all findings."""
        self.select(self.selection.with_next_verdict(self.session))

    def action_cycle_severity(self) -> None:
        """Show the findings of the next severity present; after the last, all findings."""
        self.select(self.selection.with_next_severity(self.session))

    def action_group(self) -> None:
        """Switch to the next grouping."""
        self.select(self.selection.with_next_group(self.session, self.group))

    def action_clear_filter(self) -> None:
        """Show all findings."""
        self.set_filter(Filter())

    def action_choose_filter(self) -> None:
        """Choose the filter in a dialog."""
        from explorer.ui.views.findings.filter_dialog import FindingsFilter

        def choose(chosen: Filter | None) -> None:
            if chosen is not None:
                self.set_filter(chosen)

        self.app.push_screen(FindingsFilter(self.session, self.filter), choose)

    def set_filter(self, chosen: Filter) -> None:
        """Show the findings that match a filter, with the same grouping."""
        self.select(replace(self.selection, filter=chosen))

    def action_rule(self, state: str = "") -> None:
        """Decide on the finding shown."""
        if finding := self.session.comparison.by_id.get(self.finding_id):
            self.post_message(self.Decide(finding, state))
