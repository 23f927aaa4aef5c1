"""Keys and clicks handled one after another, each where the one before has led.

Textual hands a key to what has the focus as soon as it comes. Of keys that come together, from
someone who types fast or over a slow line, those behind a key that opens a dialog would be lost.
So a key is followed by a mark, which takes the same way through the widgets' queues. Then the event
loop turns as often as the messages need that the key has set off, and a second mark waits behind
what the workspace, which makes views and takes what dialogs return, has to do by then.

What the mouse does waits for the keys before it, and keys wait for what a click has led to.
"""

from __future__ import annotations

from asyncio import get_running_loop
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
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
"""What comes from the user."""

_TURNS = 40
"""Turns of the event loop: a key may lead to a message, that to another, and that to a dialog."""

_TICK = 0.01
"""Seconds until it is looked again whether the next key can be answered by now."""

_LOOKS = 25
"""Looks after which a mark will not come, as its widget has gone, nor a dialog take the focus."""

_MOST_LOOKS = 500
"""Looks after which a mark is given up whose widget is there but does not answer: on a busy machine
a view may take long to be made."""

_REPEATED = frozenset({"up", "down", "pageup", "pagedown", "j", "k", "n", "p"})
"""Keys that are held down to move: their next stroke need not wait for what the last one shows."""


@dataclass
class Mark(Message):
    """Goes the way of an event, right behind it: where it comes, the event was before."""

    event: events.Event
    target: MessagePump | None = None
    last: bool = False
    """Whether it is the mark behind what the event has set off."""

    @property
    def is_on_its_way(self) -> bool:
        """Whether it will come, if late: what it goes through is all there."""
        return self.target is not None and self.target.is_running and self.target.is_attached


class InputQueue:
    """Holds what comes from the user until what came before has had its effect.

    The app hands every event to `receive`, each `Mark` to `receive_mark`.
    """

    def __init__(
        self,
        app: App[int],
        deliver: Callable[[events.Event], Awaitable[None]],
        is_closed: Callable[[], bool],
    ) -> None:
        """Hand events on to `deliver`; hold all input while `is_closed` returns True."""
        self._app = app
        self._deliver = deliver
        self._is_closed = is_closed
        self._held: deque[UserInput] = deque()
        self._mark: Mark | None = None
        """What is behind the event that is under way."""
        self._patience = 1.0
        """What is left of it, from 1 to 0: it is used up by looks in vain."""
        self._looks_again = False
        """Whether a timer runs."""
        self._unfocusable: Screen[object] | None = None
        """A dialog that takes no focus."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is held."""
        return not self._held

    @property
    def is_idle(self) -> bool:
        """Whether nothing is held or under way."""
        return not self._held and self._mark is None

    def clear(self) -> None:
        """Drop what is held."""
        self._held.clear()

    async def receive(self, event: events.Event) -> None:
        """Take keys and clicks in their order; hand on all else at once."""
        if not isinstance(event, UserInput) or event.is_forwarded:
            await self._deliver(event)
            if self._mark and event is self._mark.event:  # no widget has kept it to itself
                self._settle(self._mark)
        elif isinstance(event, events.MouseEvent) and self._takes_pointer():
            await self._answer(event)  # the pointer waits for keys, not for a dialog's focus
        else:
            self._held.append(event)
            await self.answer()

    def _takes_pointer(self) -> bool:
        return bool(self._app.screen_stack) and self.is_idle and not self._is_closed()

    def insert(self, key: str) -> bool:
        """Take a key that a click on its label presses: it comes before what followed the click.

        Return False where no click is under way.
        """
        if self._mark is None or not isinstance(self._mark.event, events.MouseEvent):
            return False
        self._held.appendleft(events.Key(key, None))
        self._look_again()
        return True

    async def receive_mark(self, mark: Mark) -> None:
        """Wait for what the event has set off, or go on to the next one."""
        if mark is not self._mark:
            return
        if not mark.last:
            self._settle(mark)
        elif self._held and isinstance(self._held[0], events.MouseEvent):
            # What lies under the pointer is known once what has changed is laid out.
            self._app.screen.call_after_refresh(self._go_on, mark)
        else:
            await self._go_on(mark)

    async def _go_on(self, mark: Mark) -> None:
        """Answer what waits behind a mark, unless it was given up meanwhile."""
        if mark is self._mark:
            self._mark = None
            await self.answer()

    def _follow(self, target: MessagePump, event: events.Event, last: bool = False) -> None:
        mark = Mark(event, target, last)
        self._patience = 1.0
        self._mark = mark if target.post_message(mark) else None

    def _settle(self, mark: Mark) -> None:
        """Let the event loop turn, then follow the event into the workspace's queue."""
        self._mark = settling = Mark(mark.event, last=True)
        self._turn(settling, _TURNS)

    def _turn(self, settling: Mark, left: int) -> None:
        if settling is not self._mark or not self._app.screen_stack:
            return
        self._patience = 1.0
        if left:
            get_running_loop().call_soon(self._turn, settling, left - 1)
        else:
            self._follow(self._app.screen_stack[0], settling.event, last=True)

    async def answer(self) -> None:
        """Answer what is held, as far as may be by now."""
        while self._held and self._app.screen_stack and not self._is_closed():
            self._focus_app(self._held[0])
            under_way = self._mark is not None and not self._repeats(self._held[0])
            if self._patience > 0 and (under_way or not self._takes_keys()):
                self._look_again()
                return
            if self._patience <= 0 and not self._mark:
                self._unfocusable = self._app.screen
            self._patience, self._mark = 1.0, None
            await self._answer(self._held.popleft())

    def _focus_app(self, event: UserInput) -> None:
        """Give the app the focus, as any key does, but before it is asked who has the focus."""
        if not self._app.app_focus and isinstance(event, events.Key | events.Paste):
            self._app.app_focus = True

    def _takes_keys(self) -> bool:
        """Return whether what is on screen takes keys: a dialog does once it has the focus."""
        top = self._app.screen
        if not top.is_modal or top is self._unfocusable or lacks_room(top):
            return True
        return top.is_mounted and top.focused is not None

    async def _answer(self, event: UserInput) -> None:
        target = self._target(event)
        if isinstance(event, events.Paste):
            event.text = text_for(self._app.focused, event.text)
        await self._deliver(event)
        if event.is_forwarded and target:
            self._follow(target, event)

    def _target(self, event: UserInput) -> MessagePump | None:
        """Return what an event goes to, None where nothing need wait for it."""
        if not isinstance(event, events.MouseEvent):
            return self._app.focused or self._app.screen
        if not isinstance(event, events.MouseUp):  # only with it a click is whole
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

    def _look_again(self) -> None:
        if not self._looks_again:
            self._looks_again = True
            self._app.set_timer(_TICK, self._tick)

    async def _tick(self) -> None:
        self._looks_again = False
        if not self._app.screen_stack:
            return
        comes = self._mark.is_on_its_way if self._mark else not self._app.screen.is_mounted
        self._patience -= 1 / (_MOST_LOOKS if comes else _LOOKS)
        await self.answer()


def text_for(widget: Widget | None, text: str) -> str:
    """Return a text as a widget can take it: an input keeps only the first of several lines, and
    draws the controls that a paste may hold; the editor of notes cleans what it takes itself.
    """
    if not isinstance(widget, Input):
        return text
    text = clean_lines(text)
    lines = text.splitlines()
    return text if lines == [text] else " ".join(filter(None, map(str.strip, lines)))
