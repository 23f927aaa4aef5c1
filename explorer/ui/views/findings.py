"""The findings, worst first; beside the list the one under the cursor, and the line it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, ClassVar, NamedTuple, TypeVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from explorer.compare.model import Finding, Severity, Verdict
from explorer.filters import Filter
from explorer.pages import Row, Span, page_for, row, span
from explorer.pages import words as say
from explorer.place import Place
from explorer.session import Session
from explorer.ui.registry import bindings
from explorer.ui.views.base import View
from explorer.ui.widgets.lines import clip, width_of
from explorer.ui.widgets.page_view import PageView
from explorer.ui.widgets.row_list import LazyRows, RowList

_Kind = TypeVar("_Kind", Verdict, Severity)

SEVERITY_GLYPHS = {Severity.HIGH: "●", Severity.MEDIUM: "◐", Severity.LOW: "○"}


_WIDE, _MIDDLE = 62, 42
"""From how many cells on a row has severity and sources in words, and the verdict."""


class State(NamedTuple):
    """What is remembered of the view at a step."""

    finding: str
    detail: tuple[int, int]
    filter: Filter


class FindingList(RowList):
    """Findings in columns: severity, verdict, what it is about, sources at the right edge."""

    def fit(self, row: Row, width: int) -> Sequence[Span]:
        """Lay out severity, verdict, fact and sources for a width."""
        severity, verdict, fact, sources = row.spans
        wide = width >= _WIDE
        head = [
            severity if wide else Span(severity.text[:1], severity.role),
            Span(" "),
            verdict if width >= _MIDDLE else Span(verdict.text[:1], verdict.role),
            Span(" "),
        ]
        left = width - width_of(head)
        tail = [sources] if wide and width_of([fact, sources]) + 2 <= left else []
        shown = clip([fact], left - width_of(tail))
        gap = left - width_of([*shown, *tail])
        return [*head, *shown, Span(" " * gap), *tail]


class FindingsView(View):
    """A list and what is in it. Two panes from 80 columns, three from 120, else one above another.

    At the place `findings` the list has the focus, at `finding` the detail.
    """

    scope: ClassVar[str] = "findings"
    BINDINGS: ClassVar[list[BindingType]] = bindings(scope)
    DEFAULT_CSS = """
    FindingsView {
        layout: horizontal;
        & > .list { height: 1fr; }
        & > .list > .count { height: auto; max-height: 3; padding: 0 1; color: $text-muted; }
        & > .list > FindingList { height: 1fr; }
        & > .preview { display: none; }
    }
    """

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, **kwargs)
        self.filter = Filter()
        self.findings: list[Finding] = []
        self._count = Static("", markup=False, classes="count")
        self._list = FindingList()
        self._detail = PageView(classes="pane main")
        self._preview = PageView(quiet=True, classes="pane preview")
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
        self._fill()

    @property
    def panes(self) -> Sequence[Widget]:
        """List, detail and preview."""
        return self._list, self._detail, self._preview

    @property
    def subject(self) -> Place | None:
        """What is under the cursor."""
        if self._list.has_focus or self._detail.target is None:
            return Place("finding", self._shown) if self._shown else None
        return self._detail.target

    def show(self, place: Place) -> None:
        """Show the list, or one finding beside it."""
        super().show(place)
        self.set_class(place.kind == "finding", "-detail")
        if place.id:
            self._show_finding(place.id)
            self._point_at(place.id)
        elif self._shown:
            self._point_at(self._shown)

    def focus_main(self) -> None:
        """Focus the list, or the detail where one finding is the place."""
        if self._place.kind == "finding":
            self._detail.focus()
        else:
            self._list.focus()

    def snapshot(self) -> State:
        """Return what is shown, where its cursor is, and the filter."""
        return State(self._shown, self._detail.state, self.filter)

    def restore(self, state: Any) -> None:
        """Put everything back."""
        if not isinstance(state, State):
            return
        if state.filter != self.filter:
            self.filter = state.filter
            self._fill()
        self._show_finding(state.finding)
        self._point_at(state.finding)
        self._detail.restore(state.detail)

    def set_filter(self, chosen: Filter) -> None:
        """Show other findings; the one on screen stays if it is among them."""
        self.filter = chosen
        self._fill()

    def _fill(self) -> None:
        self.findings = self.session.findings(self.filter)
        total = len(self.session.comparison.findings)
        told = f"{len(self.findings)} of {say.count(total, 'finding')}"
        words = self.filter.words(self.session.pack.name)
        self._count.update(f"{told}: {words}" if self.filter.active else told)
        if not self.findings:
            self._list.set_empty(self._why_empty(total, words))
        at = self._index(self._shown)
        self._list.set_rows(LazyRows(len(self.findings), self._row), max(at, 0))
        if at < 0 and self._place.kind != "finding":
            self._show_finding(self.findings[0].id if self.findings else "")

    def _why_empty(self, total: int, words: str) -> str:
        if not total:
            return "The sources of this pack do not clash anywhere. Press 2 to see what they say."
        return f"There are no {words}. Press x to see all {total} findings again."

    def _index(self, finding_id: str) -> int:
        return next((i for i, f in enumerate(self.findings) if f.id == finding_id), -1)

    def _row(self, index: int) -> Row:
        finding = self.findings[index]
        glyph = SEVERITY_GLYPHS[finding.severity]
        state = self.session.rulings.state(finding)
        fact = say.fact_title(self.session, finding.subject, finding.property)
        return row(
            Span(f"{glyph} {finding.severity:<6}", str(finding.severity)),
            Span(f"{say.GLYPHS[finding.verdict]} {finding.verdict:<13}", str(finding.verdict)),
            span(fact) if state == "open" else span(f"[{state}] {fact}", "dim"),
            Span(say.count(len(finding.sources), "source"), "dim"),
            to=Place("finding", finding.id),
        )

    def _point_at(self, finding_id: str) -> None:
        at = self._index(finding_id)
        if at >= 0:
            self._list.move_to(at)

    def _show_finding(self, finding_id: str) -> None:
        if finding_id != self._shown:
            self._shown = finding_id
            place = Place("finding", finding_id)
            self._detail.show(page_for(self.session, place) if finding_id else None)

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Show the finding under the list's cursor beside it."""
        message.stop()
        target = message.row.target
        if target is None or target.id == self._shown or message.index != self._list.cursor:
            return
        self._show_finding(target.id)
        if self._place.kind == "finding":
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
            place = self._passage_of(message.place)
            self._preview.show(page_for(self.session, place) if place else None)

    def _passage_of(self, place: Place | None) -> Place | None:
        claim = self.session.pack.claims.get(place.id) if place and place.kind == "claim" else None
        return (say.passage_place(claim) or place) if claim else place

    def action_next(self) -> None:
        """Show the next finding."""
        self._list.action_cursor_down()

    def action_previous(self) -> None:
        """Show the finding before."""
        self._list.action_cursor_up()

    def action_cycle_verdict(self) -> None:
        """Show the findings of the next verdict that there is, after the last of them all."""
        present = [v for v in Verdict if any(f.verdict is v for f in self._all())]
        now = next(iter(self.filter.verdicts), None)
        following = _after(present, now)
        chosen = frozenset({following}) if following else frozenset()
        self.set_filter(replace(self.filter, verdicts=chosen))

    def action_cycle_severity(self) -> None:
        """Show the findings of the next severity that there is, after the last of them all."""
        present = [s for s in Severity if any(f.severity is s for f in self._all())]
        now = next(iter(self.filter.severities), None)
        following = _after(present, now)
        chosen = frozenset({following}) if following else frozenset()
        self.set_filter(replace(self.filter, severities=chosen))

    def _all(self) -> Sequence[Finding]:
        return self.session.comparison.findings

    def action_clear_filter(self) -> None:
        """Show all findings."""
        self.set_filter(Filter())


def _after(ordered: Sequence[_Kind], now: _Kind | None) -> _Kind | None:
    """Return what follows `now`, the first one where it is None, None after the last."""
    at = ordered.index(now) + 1 if now in ordered else 0
    return ordered[at] if at < len(ordered) else None
