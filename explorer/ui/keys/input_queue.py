"""Handle keys and clicks strictly in order, each only once the previous one has had its effect.

Textual sends a key to the focused widget as soon as it arrives. If keys arrive together, as with
fast typing or a slow connection, those after a key that opens a dialog would go to the wrong
widget. So each key is followed by a `Mark` message through the same message queues. When the mark
arrives, the event loop gets some iterations to process the messages posted by the key, and then a
second mark goes through the queue of the workspace, which creates views and receives the results of
dialogs. When that one arrives, the next key is delivered.

Mouse events wait for the keys before them, and keys wait for the effect of a click.
"""

from __future__ import annotations

from asyncio import get_running_loop
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import events
from textual.errors import NoWidget
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from explorer.text import clean_lines
from explorer.ui.screen_layout import lacks_room

if TYPE_CHECKING:
    from textual.app import App
    from textual.message_pump import MessagePump
    from textual.screen import Screen

UserInput = events.Key | events.Paste | events.MouseEvent
"""Events of input by the user."""

_TURNS = 40
"""Iterations of the event loop granted to an event, for messages that lead to further messages."""

_TICK = 0.01
"""Interval between checks whether the next event can be delivered, in seconds."""

_CHECKS = 25
"""Number of checks before giving up on a mark whose widget has gone, or on a dialog's focus."""

_MOST_CHECKS = 500
"""Number of checks before giving up on a mark whose widget exists: on a busy machine, creating a
view may take long."""

_REPEATED = frozenset({"up", "down", "pageup", "pagedown", "j", "k", "n", "p"})
"""Keys that are held down to move; repeats of them do not wait for each other."""


class Mark(Message):
    """A message sent after an event through the same queues; it arrives once that is processed."""

    def __init__(
        self, event: events.Event, target: MessagePump | None = None, last: bool = False
    ) -> None:
        """`last` says that it is the second mark, which follows the messages posted by `event`."""
        super().__init__()
        self.event = event
        self.target = target
        self.last = last

    @property
    def is_on_its_way(self) -> bool:
        """Whether it will still arrive, as its target is running."""
        return self.target is not None and self.target.is_running and self.target.is_attached


class InputQueue:
    """Holds input until the previous event has had its effect.

    The app passes every event to `receive`, and each `Mark` to `receive_mark`.
    """

    def __init__(
        self,
        app: App[int],
        deliver: Callable[[events.Event], Awaitable[None]],
        is_closed: Callable[[], bool],
    ) -> None:
        """Pass events to `deliver`; hold all input while `is_closed` returns True."""
        self._app = app
        self._deliver = deliver
        self._is_closed = is_closed
        self._held: deque[UserInput] = deque()
        self._mark: Mark | None = None
        """The mark after the event being processed."""
        self._patience = 1.0
        """Remaining share of the checks before giving up, from 1 to 0."""
        self._timer_runs = False
        """Whether a timer for the next check is running."""
        self._unfocusable: Screen[object] | None = None
        """A dialog that never gets the focus."""

    @property
    def is_empty(self) -> bool:
        """Whether no event is held."""
        return not self._held

    @property
    def is_idle(self) -> bool:
        """Whether no event is held or being processed."""
        return not self._held and self._mark is None

    def clear(self) -> None:
        """Discard all held events."""
        self._held.clear()

    async def receive(self, event: events.Event) -> None:
        """Queue keys and clicks; deliver all other events immediately."""
        if not isinstance(event, UserInput) or event.is_forwarded:
            await self._deliver(event)
            if self._mark and event is self._mark.event:  # it has bubbled up to the app
                self._await_effects(self._mark)
        elif isinstance(event, events.MouseEvent) and self._takes_pointer():
            await self._deliver_input(event)  # no need to wait for focus
        else:
            self._held.append(event)
            await self.deliver_held()

    def _takes_pointer(self) -> bool:
        return bool(self._app.screen_stack) and self.is_idle and not self._is_closed()

    def insert(self, key: str) -> bool:
        """Queue a key pressed by a click on its label, before any events that followed the click.

        Return False if no click is being processed.
        """
        if self._mark is None or not isinstance(self._mark.event, events.MouseEvent):
            return False
        self._held.appendleft(events.Key(key, None))
        self._check_later()
        return True

    async def receive_mark(self, mark: Mark) -> None:
        """Wait for the messages posted by the event, or continue with the next event."""
        if mark is not self._mark:
            return
        if not mark.last:
            self._await_effects(mark)
        elif self._held and isinstance(self._held[0], events.MouseEvent):
            # The widget under the pointer is known only after changes have been laid out.
            self._app.screen.call_after_refresh(self._continue, mark)
        else:
            await self._continue(mark)

    async def _continue(self, mark: Mark) -> None:
        """Deliver the events waiting for a mark, unless it has been given up."""
        if mark is self._mark:
            self._mark = None
            await self.deliver_held()

    def _follow(self, target: MessagePump, event: events.Event, last: bool = False) -> None:
        mark = Mark(event, target, last)
        self._patience = 1.0
        self._mark = mark if target.post_message(mark) else None

    def _await_effects(self, mark: Mark) -> None:
        """Give the event loop some iterations, then send a mark to the workspace's queue."""
        self._mark = second = Mark(mark.event, last=True)
        self._turn(second, _TURNS)

    def _turn(self, mark: Mark, left: int) -> None:
        if mark is not self._mark or not self._app.screen_stack:
            return
        self._patience = 1.0
        if left:
            get_running_loop().call_soon(self._turn, mark, left - 1)
        else:
            self._follow(self._app.screen_stack[0], mark.event, last=True)

    async def deliver_held(self) -> None:
        """Deliver held events, as far as possible now."""
        while self._held and self._app.screen_stack and not self._is_closed():
            self._focus_app(self._held[0])
            under_way = self._mark is not None and not self._repeats(self._held[0])
            if self._patience > 0 and (under_way or not self._takes_keys()):
                self._check_later()
                return
            if self._patience <= 0 and not self._mark:
                self._unfocusable = self._app.screen
            self._patience, self._mark = 1.0, None
            await self._deliver_input(self._held.popleft())

    def _focus_app(self, event: UserInput) -> None:
        """Give the app the focus, as any key does, but before looking up the focused widget."""
        if not self._app.app_focus and isinstance(event, events.Key | events.Paste):
            self._app.app_focus = True

    def _takes_keys(self) -> bool:
        """Return whether the top screen accepts keys: a dialog does once it has the focus."""
        top = self._app.screen
        if not top.is_modal or top is self._unfocusable or lacks_room(top):
            return True
        return top.is_mounted and top.focused is not None

    async def _deliver_input(self, event: UserInput) -> None:
        target = self._target(event)
        if isinstance(event, events.Paste):
            event.text = text_for(self._app.focused, event.text)
        await self._deliver(event)
        if event.is_forwarded and target:
            self._follow(target, event)

    def _target(self, event: UserInput) -> MessagePump | None:
        """Return the target of an event, None if no event needs to wait for it."""
        if not isinstance(event, events.MouseEvent):
            return self._app.focused or self._app.screen
        if not isinstance(event, events.MouseUp):  # a click is complete only with this
            return None
        with suppress(NoWidget):
            return self._app.get_widget_at(event.x, event.y)[0]
        return self._app.screen

    def _repeats(self, key: UserInput) -> bool:
        before = self._mark.event if self._mark else None
        return (
            isinstance(key, events.Key)
            and isinstance(before, events.Key)
            and key.key == before.key
            and key.key in _REPEATED
        )

    def _check_later(self) -> None:
        if not self._timer_runs:
            self._timer_runs = True
            self._app.set_timer(_TICK, self._tick)

    async def _tick(self) -> None:
        self._timer_runs = False
        if not self._app.screen_stack:
            return
        comes = self._mark.is_on_its_way if self._mark else not self._app.screen.is_mounted
        self._patience -= 1 / (_MOST_CHECKS if comes else _CHECKS)
        await self.deliver_held()


def text_for(widget: Widget | None, text: str) -> str:
    """Return a text converted for pasting into a widget.

    For an input, lines are joined, as it would keep only the first, and control characters removed.
    The editor of notes does this itself.
    """
    if not isinstance(widget, Input):
        return text
    text = clean_lines(text)
    lines = text.splitlines()
    return text if lines == [text] else " ".join(filter(None, map(str.strip, lines)))
