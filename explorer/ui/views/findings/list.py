"""Findings in columns, under headings if grouped; and the cached list, shown until the pack has
been read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widget import Widget

from explorer.charts.lines import Line, clip, sides_within, width_of
from explorer.model.enums import Verdict
from explorer.model.place import PlaceKind
from explorer.pages.list_rows import FindingRow, HeadingRow
from explorer.pages.page import ListRow
from explorer.ui.first_screen_data import FirstScreen
from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.frame import write_frame
from explorer.ui.widgets.page_view import PageView
from explorer.ui.widgets.row_list import LazyRows, RowList
from explorer.wording.labels import NOTE, SEVERITY_GLYPHS, VERDICT_GLYPHS
from explorer.wording.spans import Span

_VERDICT_IN_WORDS = 84
"""Minimum width for the verdict in words, in cells."""

_DECISION_IN_WORDS = 72
"""Minimum width for the decision in words rather than as a sign alone, in cells."""

_VERDICT_WIDTH = len("contradiction")
_COLON = ": "
_DASH = " – "
_SHARE_OF_A_SUBJECT = 3
"""Minimum share of the subject in the width of a fact, as a divisor."""


class HeadedList(RowList):
    """A list in which rows without a target are headings."""

    def is_heading(self, index: int) -> bool:
        """Return whether a row is a heading."""
        return self.rows[index].target is None

    def fit(self, row: ListRow, width: int) -> Sequence[Span]:
        """Return the spans of a heading or of a plain row."""
        if not isinstance(row, HeadingRow):
            return super().fit(row, width)
        note = [Span(f"  {row.note}", "dim")] if row.note else []
        return [Span(row.title, "label"), *note]

    def move_to(self, index: int) -> None:
        """Move the cursor to a row, or past it if it is a heading."""
        if not self.rows:
            return
        index = min(max(index, 0), len(self.rows) - 1)
        if self.is_heading(index):
            step = -1 if index < self._cursor else 1
            nearest = [self._beyond(index, step), self._beyond(index, -step)]
            index = next((row for row in nearest if row is not None), index)
        super().move_to(index)

    def show_cursor(self) -> None:
        """Scroll to show the cursor, and a heading directly above it."""
        super().show_cursor()
        if 0 < self._cursor < len(self.rows) and self.is_heading(self._cursor - 1):
            self.show_line(self._cursor - 1, 2)

    def on_click(self, event: events.Click) -> None:
        """Ignore clicks on headings."""
        line = self.line_at(event.y)
        if 0 <= line < len(self.rows) and self.is_heading(line):
            event.prevent_default()

    def _beyond(self, index: int, step: int) -> int | None:
        """Return the next row that is not a heading, None if there is none."""
        while 0 <= (index := index + step) < len(self.rows):
            if not self.is_heading(index):
                return index
        return None


class FindingList(HeadedList):
    """Findings in columns: signs of severity and verdict, the fact, what differs, the decision."""

    def fit(self, row: ListRow, width: int) -> Sequence[Span]:
        """Lay out a finding for a width."""
        return columns(row, width) if isinstance(row, FindingRow) else super().fit(row, width)


def columns(row: FindingRow, width: int) -> Line:
    """Return a finding's columns in exactly `width` cells; dimmed if it is decided."""
    head = [*_signs(row, width), Span(" ")]
    tail = [part for words in _marks(row, width) for part in (Span("  "), words)]
    left = width - width_of([*head, *tail])
    words = _words(row, left)
    return [*head, *words, Span(" " * (left - width_of(words))), *tail]


def _signs(row: FindingRow, width: int) -> Line:
    """Return severity and verdict. Signs differ in shape, so as not to depend on colour."""
    severity, verdict = ("dim", "dim") if row.decided else (row.severity, row.verdict)
    words = f" {row.verdict:<{_VERDICT_WIDTH}}" if width >= _VERDICT_IN_WORDS else ""
    return [
        Span(SEVERITY_GLYPHS[row.severity], severity),
        Span(" "),
        Span(f"{VERDICT_GLYPHS[row.verdict]}{words}", verdict),
    ]


def _words(row: FindingRow, room: int) -> Line:
    """Return the fact and the difference, in at most `room` cells.

    Each side of the difference is cut separately, so that they stay comparable; together they get
    at least two fifths of the room.
    """
    if not row.difference:
        return _fact(row, room)
    needed = cell_len(row.difference) + len(_COLON)
    fact = _fact(row, room - min(needed, room * 2 // 5))
    left = room - width_of(fact) - len(_COLON)
    return clip([*fact, Span(_COLON + sides_within(row.difference, left), "dim")], room)


def _fact(row: FindingRow, room: int) -> Line:
    """Return the fact of a finding in at most `room` cells.

    The subject may be cut to a few letters, which are enough to distinguish rows.
    """
    quiet = "dim" if row.decided else ""
    fits = cell_len(row.fact) <= room
    label = Span(row.property_label, quiet)
    if not row.subject:
        return clip([label], room)
    if fits or not row.property_label:
        return clip([Span(row.fact, quiet)], room)
    left = room - cell_len(row.property_label) - len(_DASH)
    if row.verdict is Verdict.PATTERN:  # its property matters more than its sources
        named = Span(f"{_DASH}{row.subject}" if left > room // _SHARE_OF_A_SUBJECT else "", quiet)
        return clip([label, named], room)
    subject = clip([Span(row.subject, quiet)], max(left, room // _SHARE_OF_A_SUBJECT))
    return clip([*subject, Span(_DASH, quiet), label], room)


def _marks(row: FindingRow, width: int) -> Line:
    """Return the signs of note and decision, if any."""
    wide = width >= _DECISION_IN_WORDS
    marks = [Span(NOTE, "label")] if row.note else []
    if sign := row.decision_glyph:
        words = row.decision_words if wide else sign
        marks.append(Span(words, "warn" if row.changed else "good"))
    return marks


class CachedFindings(Widget):
    """Looks like `FindingsView` but ignores input: keys are held until that has replaced it."""

    DEFAULT_CLASSES = "findings"
    BINDINGS: ClassVar[list[BindingType]] = bindings("findings")

    def __init__(self, first: FirstScreen, id: str) -> None:
        super().__init__(id=id)
        self._first = first
        self._list = FindingList(classes="pane list")
        self._detail = PageView(classes="pane main")
        self._preview = PageView(quiet=True, classes="pane preview")
        self.set_class(self._in_detail, "-detail")

    @property
    def _in_detail(self) -> bool:
        place, _ = self._first.trail[-1]
        return place.kind == PlaceKind.FINDING

    def compose(self) -> ComposeResult:
        """Arrange list, detail and preview side by side."""
        yield self._list
        yield self._detail
        yield self._preview

    def on_mount(self) -> None:
        """Fill list and detail; the preview follows in the next frame."""
        write_frame(self._list, *self._first.words.frame(self.app.size.width))
        self._list.set_rows(LazyRows(self._first.total, self._first.row), self._first.cursor)
        self._detail.show(self._first.detail)
        self.call_after_refresh(self._preview.show, self._first.preview)
        (self._detail if self._in_detail else self._list).focus()

    def on_resize(self) -> None:
        """Write as much on the list's frame as there is room for."""
        write_frame(self._list, *self._first.words.frame(self.app.size.width))
