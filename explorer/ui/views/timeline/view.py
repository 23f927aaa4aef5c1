"""The view of the timelines: the real world by years, the story by the films of the series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widget import Widget

from explorer.charts.axis import story_axis, year_axis
from explorer.charts.story import story_timeline
from explorer.charts.timeline import timeline
from explorer.charts.timeline_lanes import story_lanes, world_lanes
from explorer.model.enums import Verdict
from explorer.model.place import Place
from explorer.pages import Span, row
from explorer.pages.page import Page
from explorer.pages.timeline import item_page
from explorer.session import Session
from explorer.text import clean
from explorer.ui.keys.keymap import key_to
from explorer.ui.keys.registry import bindings
from explorer.ui.views.base import Snapshot, View, no_claims
from explorer.ui.views.timeline.chart import Chart
from explorer.ui.widgets.bar import Bar, Part
from explorer.ui.widgets.frame import PANE, write_frame
from explorer.ui.widgets.page_view import PageView
from explorer.wording.labels import VERDICT_GLYPHS

if TYPE_CHECKING:
    from explorer.report.svg.elements import Figure

WORLD, STORY = "world", "story"
_TITLES = {WORLD: "In the real world", STORY: "In the story"}
_EMPTY = {
    WORLD: "No source in this pack gives any dates. Press {key} for the story's own time.",
    STORY: "No source says what the story comes before, after or alongside. Press {key} for dates "
    "and years.",
}


@dataclass(frozen=True, slots=True)
class TimelineSnapshot(Snapshot):
    """The view's state at a step of the history."""

    which: str
    cursor: int


class Which(Bar):
    """The names of both timelines, with the current one highlighted. A click on one posts it."""

    DEFAULT_CSS = """
    Which { padding: 0 1; margin: 0 0 1 0; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.which = WORLD

    def parts(self, width: int) -> tuple[list[Part], Part | None]:
        """Return both names."""
        shown = []
        for which, title in _TITLES.items():
            style = "bold reverse" if which == self.which else "$text-muted"
            shown += [Part(f" {title} ", style, which), Part(" ")]
        return shown, None


class TimelineView(View):
    """A timeline, with the item under the cursor in words below."""

    scope: ClassVar[str] = "timeline"
    BINDINGS: ClassVar[list[BindingType]] = bindings(scope)
    DEFAULT_CSS = """
    TimelineView {
        layout: vertical;
        & > Chart { height: 1fr; }
        & > .below { height: 10; }
        &.-low > Which { margin: 0; }
        &.-low > .below { height: 7; }
        &.-flat > .below { display: none; }
    }
    """

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, **kwargs)
        self._which = Which()
        self._chart = Chart(classes=PANE)
        self._below = PageView(quiet=True, classes=f"{PANE} below")
        self._session_shown: Session | None = None

    def compose(self) -> ComposeResult:
        """Arrange the names, the chart and the words vertically."""
        yield self._which
        yield self._chart
        yield self._below

    @property
    def panes(self) -> Sequence[Widget]:
        """The chart and the words below it."""
        return self._chart, self._below

    @property
    def subject(self) -> Place | None:
        """The claim under the cursor."""
        return self._chart.item.place if self._chart.item else None

    def show(self, place: Place) -> None:
        """Draw the timeline, unless already drawn."""
        super().show(place)
        if self._session_shown is not self.session:
            self.draw(self._which.which)

    def draw(self, which: str, cursor: int = 0) -> None:
        """Draw one of the timelines."""
        self._session_shown = self.session
        self._which.which = which
        self._which.refresh()
        if which == WORLD:
            dates = timeline(self.session)
            lanes = world_lanes(self.session)
            axis = partial(year_axis, dates.start, dates.end, busy=dates.busy)
        else:
            names = [clean(self.session.pack.name(e)) for e in story_timeline(self.session).axis]
            lanes = story_lanes(self.session)
            axis = partial(story_axis, names)
        verdicts = dict.fromkeys(item.role for lane in lanes for item in lane.items if item.glyph)
        legend = [Span(VERDICT_GLYPHS[v], v) for v in Verdict if v in verdicts]
        self._chart.show(lanes, axis, legend, cursor)
        write_frame(self._chart, "A row for each source")
        if not self._chart.items:
            self._explain_empty(which)

    def _explain_empty(self, which: str) -> None:
        text = _EMPTY[which].format(key=key_to(self.app, "timeline.switch"))
        if not self.session.pack.claims:
            text = no_claims(key_to(self.app, "view.sources"))
        rows = (row(text),)
        self._below.show(Page(self._place, "Nothing to draw", "nothing", rows))

    def picture(self) -> Figure | None:
        """Return the current timeline as a picture."""
        from explorer.report.svg.lanes import story_figure, world_figure

        return (world_figure if self._which.which == WORLD else story_figure)(self.session)

    def focus_main(self) -> None:
        """Focus the chart."""
        self._chart.focus()

    def snapshot(self) -> TimelineSnapshot:
        """Return the current timeline and the position of its cursor."""
        return TimelineSnapshot(self._which.which, self._chart.cursor)

    def restore(self, snapshot: Snapshot) -> None:
        """Draw that timeline again."""
        if isinstance(snapshot, TimelineSnapshot) and snapshot != self.snapshot():
            self.draw(snapshot.which, snapshot.cursor)

    def session_changed(self, session: Session) -> None:
        """Draw a new session, keeping the cursor on its claim if it still exists."""
        before = self.subject
        super().session_changed(session)
        self.draw(self._which.which)
        for number, item in enumerate(self._chart.items):
            if item.place == before:
                self._chart.move_to(number)

    def on_resize(self) -> None:
        """Give the chart a larger share if there is little room."""
        self.set_class(self.size.height < 24, "-low")
        self.set_class(self.size.height < 13, "-flat")

    def on_chart_highlighted(self, message: Chart.Highlighted) -> None:
        """Describe the item under the cursor."""
        message.stop()
        if message.item:
            self._below.show(item_page(self.session, message.item.place))

    def on_chart_selected(self, message: Chart.Selected) -> None:
        """Go to the claim."""
        message.stop()
        if message.item:
            self.post_message(self.Go(message.item.place))

    def on_bar_clicked(self, message: Bar.Clicked) -> None:
        """Draw the timeline clicked."""
        message.stop()
        self.draw(str(message.payload))

    def action_switch(self) -> None:
        """Draw the other timeline."""
        self.draw(STORY if self._which.which == WORLD else WORLD)
