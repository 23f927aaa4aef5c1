"""A source's page for reading: the cursor moves by line, and the margin marks disputed lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from explorer.claiming.selection import Selection
from explorer.model.place import Place, PlaceKind
from explorer.pages.reader import Reader
from explorer.ui.keys.registry import bindings
from explorer.ui.views.reader.deciding import Answer, Deciding, is_suggestion
from explorer.ui.views.reader.marking import Marking
from explorer.ui.views.reader.source_page import ABOVE, SourcePage, top_to_show_line
from explorer.ui.widgets.rows import GUTTER
from explorer.wording.labels import VERDICT_GLYPHS

if TYPE_CHECKING:
    from explorer.claiming.line_words import LineWords

_ON_SUGGESTION: tuple[Answer, ...] = ("accept", "refuse", "defer")


class ReaderPane(SourcePage):
    """A source's page with a glyph in the margin of each disputed line."""

    # The bindings of rows are repeated, as a subclass's binding of a key replaces the base class's.
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("mark"),
        *bindings("suggestion"),
        *bindings("rows"),
    ]
    ALLOW_SELECT = False  # dragging marks words of the source instead

    @dataclass
    class Decided(Message):
        """The user has decided on suggestions, given by their places."""

        places: Sequence[Place]
        answer: Answer

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.marking = Marking(self)
        self.deciding = Deciding(self)
        self._pressed: tuple[int, int] | None = None
        """The source's line, and the offset in it, where the pointer was pressed."""
        self._is_dragged = False
        self.words_of: Callable[[int], LineWords | None] = lambda _: None
        """Returns the words of a line of the source that is shown."""

    @dataclass
    class Marked(Message):
        """The user has marked words to make a claim from."""

        selection: Selection

    def read(self, reader: Reader, line: int) -> None:
        """Show a source, with the cursor on a line."""
        self.reader = reader
        row = reader.row_of(line)
        self.show(reader.page, row + ABOVE if row >= 0 else -1)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable the keys for suggestions only if one is under the cursor or on screen."""
        if self.marking.active:
            return action.startswith("mark")
        if action.startswith("mark"):
            return False
        if action in _ON_SUGGESTION:
            return is_suggestion(self.target)
        if action == "accept_all":
            return bool(self._suggestions_on_screen())
        return super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """Show a hint if a key is for suggestions and the cursor is on their line."""
        if not self.marking.active and self.deciding.explain(event.key):
            event.stop()
            event.prevent_default()

    def action_accept(self) -> None:
        """Accept the suggestion under the cursor."""
        self._decide("accept")

    def action_refuse(self) -> None:
        """Refuse the suggestion under the cursor."""
        self._decide("refuse")

    def action_defer(self) -> None:
        """Defer the suggestion under the cursor, or undo that."""
        self._decide("defer")

    def _decide(self, answer: Answer) -> None:
        if self.target is not None:
            self.post_message(self.Decided([self.target], answer))

    def action_accept_all(self) -> None:
        """Accept all suggestions on screen, and go on from the last of them."""
        places = self._suggestions_on_screen()
        self._move(max(row for row, place in self.links if place in places))
        self.post_message(self.Decided(places, "accept"))

    def _suggestions_on_screen(self) -> list[Place]:
        seen = self._laid.links_in(self.scroll_offset.y, self.size.height)
        return [place for row in seen if is_suggestion(place := self._laid.targets[row])]

    def go_to_suggestion(self) -> bool:
        """Move to the first suggestion from the cursor on; return whether there is one."""
        rows = [row for row, place in self.links if is_suggestion(place)]
        further = next((row for row in rows if row >= self.cursor), None)
        if further is not None:
            self._move(further)
            self._show_whole_line()
        return further is not None

    def go_to_line(self, line: int, suggested: bool) -> None:
        """Move to a line of the source, or to the first suggestion below it."""
        if self.reader is None:
            return
        row = self.reader.row_of(line) + ABOVE
        under = (r for r, place in self.links if r > row and is_suggestion(place))
        first = next(under, -1)
        here = suggested and first >= 0 and self.line_of_row(first) == line
        self._move(first if here else row)
        self._show_whole_line()

    def _show_whole_line(self) -> None:
        if (top := top_to_show_line(self)) >= 0:
            self.jump_to(top)

    # Marking words

    def _line_row(self, row: int) -> int:
        """Return the source's line shown in a row, 0 if none."""
        target = self._laid.targets.get(row)
        is_line = target is not None and target.kind == PlaceKind.PASSAGE
        return self.line_of_row(row) if is_line else 0

    def begin_marking(self) -> bool:
        """Start marking words of the line under the cursor; return whether that is possible."""
        words = self.words_of(self.line) if self.line else None
        selection = Selection.begin(words) if words else None
        if selection is not None:
            self.mark(selection)
        return selection is not None

    def mark(self, selection: Selection) -> None:
        """Mark words of a line, and move the cursor there."""
        if self.reader is not None:
            row = self.reader.row_of(selection.words.line) + ABOVE
            self._move(row)
            self.marking.begin(row, selection)

    def action_mark_move(self, by: int, extend: bool = False) -> None:
        """Move to the next or previous word, or extend the selection to it."""
        if self.marking.selection:
            self.marking.change(self.marking.selection.move(by, extend))

    def action_mark_line(self, by: int, extend: bool = False) -> None:
        """Move to the word above or below, or extend the selection to it."""
        self.marking.move_line(by, extend)

    def action_mark_end(self, by: int) -> None:
        """Move to the first or the last word."""
        if self.marking.selection:
            last = len(self.marking.selection.words.words) - 1
            self.marking.change(self.marking.selection.to(last if by > 0 else 0))

    def action_mark_stop(self, by: int) -> None:
        """Mark the next or previous name, number or date."""
        if self.marking.selection:
            self.marking.change(self.marking.selection.to_stop(by))

    def action_mark_extend(self) -> None:
        """Switch extending the selection by moves on or off."""
        if self.marking.selection:
            self.marking.change(self.marking.selection.extend())

    def action_mark_drop(self) -> None:
        """Stop marking."""
        self.marking.end()

    def action_mark_claim(self) -> None:
        """Make a claim from the marked words."""
        if self.marking.selection:
            self.post_message(self.Marked(self.marking.selection))

    def _under(self, event: events.MouseEvent) -> tuple[int, int] | None:
        """Return the source's line under the pointer and the offset in its text."""
        laid = self.line_at(event.y)
        row = self.row_of_line(laid)
        line = self._line_row(row)
        words = self.words_of(line) if line else None
        if words is None:
            return None
        x = event.x - self.gutter.left - GUTTER
        offset = self.marking.cells(words, row).offset_at(laid, x)
        return None if offset is None else (line, offset)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Record where dragging may start."""
        self._is_dragged = False
        self._pressed = self._under(event) if event.button == 1 else None
        if self._pressed:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Mark the words from where the button was pressed to the pointer."""
        if self._pressed is None:
            return
        spot = self._under(event)
        line, start = self._pressed
        words = self.words_of(line)
        if words is None or spot is None or spot[0] != line:
            return
        first, last = words.word_at(start), words.word_at(spot[1])
        if first != last or self._is_dragged:
            self._is_dragged = True
            self.mark(Selection(words, first, last))

    def on_mouse_up(self) -> None:
        """End dragging, keeping the selection."""
        self._pressed = None
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Ignore the click that ends dragging; any other click clears the selection first."""
        if self._is_dragged:
            event.prevent_default()
            self._is_dragged = False
        elif self.marking.active:
            self.marking.end()

    def step_to_mark(self, direction: int) -> bool:
        """Move to the next disputed line, for -1 the previous one; return whether there is one."""
        if self.reader is None:
            return False
        at = self.cursor - ABOVE
        marked = sorted(self.reader.marks)
        further = [m for m in marked if m > at] if direction > 0 else [m for m in marked if m < at]
        if not further:
            return False
        self.restore((further[0 if direction > 0 else -1] + ABOVE, self.scroll_offset.y))
        return True

    def render_line(self, y: int) -> Strip:
        """Return a line of the page with its mark in the margin."""
        line = y + self.scroll_offset.y
        strip = self.marking.draw(super().render_line(y), line)
        row = self._laid.row_at(line)
        verdict = self.reader.marks.get(row - ABOVE) if self.reader and row >= ABOVE else None
        if verdict is None or self.line_of(row) != line:
            return strip
        first, *rest = list(strip)
        base = first.style
        look = self.looks.get(str(verdict))
        style = base + look if base and look else look or base
        parts = [
            Segment(first.text[: GUTTER - 1], base),
            Segment(VERDICT_GLYPHS[verdict], style),
            Segment(first.text[GUTTER:], base),
        ]
        return Strip([*parts, *rest], strip.cell_length)
