"""A page wrapped to the width. The cursor moves from link to link."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from textual import events
from textual.geometry import Size
from textual.message import Message

from explorer.pages.page import Page, Place, Row, Span, begins_at_link, first_link
from explorer.ui.widgets.frame import write_frame
from explorer.ui.widgets.page_layout import LaidPage
from explorer.ui.widgets.rows import RowsView

_BEFORE, _ABOVE = 3, 2
"""Lines shown before a passage's chosen line; rows inserted above a page's: title and a blank."""

_ANY_WIDTH = 1_000_000


class PageView(RowsView):
    """A page of rows. Enter or a click on a row with a target posts `Go`."""

    class Go(Message):
        """The user wants to go to a place."""

        def __init__(self, view: PageView, place: Place) -> None:
            super().__init__()
            self.view = view
            self.place = place

    class Highlighted(Message):
        """The cursor has moved to a row with the target `place`; None if the page has no links."""

        def __init__(self, view: PageView, place: Place | None) -> None:
            super().__init__()
            self.view = view
            self.place = place

    def __init__(self, page: Page | None = None, *, quiet: bool = False, **kwargs: Any) -> None:
        """Show `page`; a `quiet` view shows its cursor only while it has the focus."""
        super().__init__(**kwargs)
        self._quiet = quiet
        self.page: Page | None = page
        self._room_before = 0
        self._height = 0
        self._anchor = (-1, 0, False)
        """Before resizing: the row at the top, how far it was scrolled, was the cursor in sight."""
        self._rested = (-1, -1)
        """Where the last resize has scrolled to, and the cursor then."""
        self._begun = (-1, -1)
        """Where the page began, and the cursor then."""
        self._waiting = False
        """Whether to show the cursor as soon as the view has a size."""
        self._take(page)

    def show(self, page: Page | None, cursor: int = -1, visited: Collection[Place] = ()) -> None:
        """Show a page, with the cursor on a row (-1: the best link to a place not `visited`)."""
        self.page = page
        self.set_class(page is None, "-empty")
        self._take(page, visited)
        write_frame(self, page.frame if page else "")
        self._lay_out()
        if cursor in self._laid.links:
            self._cursor = cursor
        self._begin(self._begins_at_cursor or cursor in self._laid.links)
        self.post_message(self.Highlighted(self, self.target))

    def _take(self, page: Page | None, visited: Collection[Place] = ()) -> None:
        rows = (Row((Span(page.title, "title"),)), Row(), *page.rows) if page else ()
        self._laid = LaidPage(rows)
        link = first_link(page, visited) if page else -1
        self._cursor = link + _ABOVE if link >= 0 else -1
        self._rested = (-1, -1)

    @property
    def _begins_at_cursor(self) -> bool:
        return self.page is not None and begins_at_link(self.page)

    def _begin(self, at_cursor: bool) -> None:
        """Scroll to the top, or down as far as necessary to show the cursor."""
        self._waiting = not self.size.height
        passage = self.page is not None and self.page.place.as_passage is not None
        chosen = self._laid.chosen_line() if passage else 0
        self.jump_to(0 if self._fits_from_top else max(chosen - _BEFORE, 0))
        if at_cursor and not (self._quiet and chosen) and not self._fits_from_top:
            self._show_cursor()
        self._begun = self.scroll_offset.y, self._cursor
        self.refresh()

    @property
    def _fits_from_top(self) -> bool:
        """Whether the first line of the row to start on is visible without scrolling.

        A preview of a passage scrolls to its line instead.
        """
        known = not self._quiet and self._laid.has(self._cursor)
        return known and self._laid.span_of(self._cursor)[0] < self.size.height

    @property
    def cursor(self) -> int:
        """Index of the row under the cursor, including the title and the blank row; -1 if none."""
        return self._cursor

    @property
    def target(self) -> Place | None:
        """The place that Enter opens."""
        return self._laid.targets.get(self._cursor)

    @property
    def links(self) -> Sequence[tuple[int, Place]]:
        """The indexes and targets of rows with targets."""
        return [*self._laid.targets.items()]

    def line_of(self, row: int) -> int:
        """Return the first line of a row."""
        return self._laid.line_of(row)

    @property
    def state(self) -> tuple[int, int]:
        """Cursor and scroll, for `restore`."""
        return self._cursor, self.scroll_offset.y

    def restore(self, state: tuple[int, int]) -> None:
        """Restore cursor and scroll."""
        cursor, scroll = state
        if cursor in self._laid.links:
            self._cursor = cursor
            self.post_message(self.Highlighted(self, self.target))
        self._waiting = self._waiting and self._laid.width == _ANY_WIDTH
        self.jump_to(scroll)
        if self._laid.begins_in(self._cursor, scroll, self.size.height):
            self.call_after_refresh(self._keep_cursor)
        self.refresh()

    def _keep_cursor(self) -> None:
        """Scroll to the cursor if a resize has moved it out of view."""
        if not self._cursor_seen(self.size.height):
            self._show_cursor()

    def point_at(self, place: Place) -> None:
        """Move the cursor to the first visible row with a target, if there is one."""
        for link in self._laid.links_in(self.scroll_offset.y, self.size.height or self._height):
            if self._laid.targets[link] == place:
                self._move(link)
                return

    def _lay_out(self) -> None:
        # Without a size, rows are not wrapped, which would be slow at width 0. A hidden view keeps
        # its last width, which it will have again.
        width = self.room if self.size.width else self._room_before or _ANY_WIDTH
        if self.size.width:
            self._room_before = width
        if width != self._laid.width:
            self._laid.lay_out(width)
            self.virtual_size = Size(0, len(self._laid.lines))

    def on_mount(self) -> None:
        """Lay out the initial page."""
        self._lay_out()

    def on_resize(self) -> None:
        """Wrap again, and keep the top row and the cursor visible."""
        if not self.size.height:  # hidden; it will be shown again unchanged
            return
        unmoved = (self.scroll_offset.y, self._cursor) == self._begun
        if (self.scroll_offset.y, self._cursor) != self._rested:  # moved since the last resize
            top = self._laid.row_at(self.scroll_offset.y)
            into = self.scroll_offset.y - self.line_of(top)
            self._anchor = top, into, not self._height or self._cursor_seen(self._height)
        top, into, seen = self._anchor
        before = self._height, self._laid.width
        self._height = self.size.height
        self._lay_out()
        same = before == (self._height, self._laid.width)
        if same and not self._waiting:  # it was only hidden
            return
        if self._laid.has(top):
            start, after = self._laid.span_of(top)
            self.jump_to(min(start + into, after - 1))
        if self._waiting or unmoved:  # the initial scroll depends on the size
            self._begin(self._begins_at_cursor)
            self._waiting = False
        else:
            self.call_after_refresh(self._rest, seen)
        self.refresh()

    def _rest(self, seen: bool) -> None:
        if seen and self.has_focus:
            self._keep_cursor()
        self._rested = self.scroll_offset.y, self._cursor

    def draw_line(self, line: int) -> tuple[int, Sequence[Span]]:
        """Return a laid-out line."""
        laid = self._laid.lines[line]
        return laid.indent, laid.spans

    def is_lit(self, line: int) -> bool:
        """Return whether a line belongs to the row under the cursor."""
        shown = self.has_focus or not self._quiet
        return shown and self._laid.row_at(line) == self._cursor

    def is_marked(self, line: int) -> bool:
        """Return whether a line is the first of the row under the cursor."""
        shown = self._laid.has(self._cursor) and self.is_lit(line)
        return shown and line == self._laid.line_of(self._cursor)

    def is_hovered(self, line: int) -> bool:
        """Return whether the pointer is on the row of a line, and the row has a target."""
        row = self._laid.row_at(line)
        return row == self._laid.row_at(self._hover) and row in self._laid.targets

    def _show_cursor(self) -> None:
        if self._laid.has(self._cursor):
            start, after = self._laid.span_of(self._cursor)
            self.show_line(start, min(after - start, max(self.size.height, 1)))

    def _cursor_seen(self, height: int) -> bool:
        return self._laid.begins_in(self._cursor, self.scroll_offset.y, height)

    def _move(self, row: int) -> None:
        if row == self._cursor:
            return
        self._cursor = row
        self._show_cursor()
        self.refresh()
        self.refresh_bindings()  # what is below a line may have other keys
        self.post_message(self.Highlighted(self, self.target))

    def action_step(self, direction: int) -> None:
        """Move to the next link if it is visible or almost, else scroll by a line."""
        top, height = self.scroll_offset.y, self.size.height
        seen = self._laid.links_in(top, height)
        if seen and self._cursor not in seen and not self._cursor_seen(height):
            self._move(seen[0] if direction > 0 else seen[-1])
            return
        near = self._laid.link_beside(self._cursor, direction, top, height)
        if near >= 0:
            self._move(near)
        else:
            self.jump_to(top + direction)

    def action_page(self, direction: int) -> None:
        """Scroll down a screenful, or up."""
        height = max(self.size.height - 1, 1)
        top = min(max(self.scroll_offset.y + direction * height, 0), self.max_scroll_y)
        self.jump_to(top)
        seen = self._laid.links_in(int(top), self.size.height)
        if seen and self._cursor not in seen:
            self._move(seen[0] if direction > 0 else seen[-1])

    def action_end(self, direction: int) -> None:
        """Move to the end, or to the top."""
        if self._laid.links:
            self._move(self._laid.links[-1 if direction > 0 else 0])
        self.jump_to(self.max_scroll_y if direction > 0 else 0)

    def action_select(self) -> None:
        """Go to the target of the row under the cursor."""
        if self.target is not None:
            self.post_message(self.Go(self, self.target))

    def on_click(self, event: events.Click) -> None:
        """Go to the target of the row under the pointer."""
        row = self._laid.row_at(self.line_at(event.y))
        if row in self._laid.links:
            self._move(row)
            self.action_select()
