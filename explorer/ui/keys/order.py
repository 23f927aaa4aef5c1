"""Keys and clicks answered one after another, each where the one before has led.

Textual hands a key to what has the focus as soon as it comes. Of keys that come together, from
someone who types fast or over a slow line, those behind the one that opens a dialog would be lost.
So a key is followed by a mark, which takes the same way through the widgets' queues. Then the event
loop turns as often as the messages need that the key has set off, and a second mark waits behind
what the workspace, which makes views and takes what dialogs return, has to do by then.

What the mouse does waits for the keys before it, and keys wait for what a click has led to.
"""

from __future__ import annotations

from asyncio import get_running_loop
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import events
from textual.errors import NoWidget
from textual.message import Message

from explorer.ui.keys.pasting import text_for
from explorer.ui.widgets.room_notice import lacks_room

if TYPE_CHECKING:
    from textual.app import App
    from textual.message_pump import MessagePump
    from textual.screen import Screen

    Base = App[int]
else:
    Base = object

_TURNS = 40
"""Turns of the event loop: a key may lead to a message, that to another, and that to a dialog."""

_TICK = 0.01
"""Seconds until it is looked again whether the next key can be answered by now."""

_TICKS = 25
"""Looks after which a mark will not come, as its widget has gone, nor a dialog take the focus."""


Held = events.Key | events.Paste | events.MouseEvent
"""What comes from the user."""

_HELD_DOWN = frozenset({"up", "down", "pageup", "pagedown", "j", "k", "n", "p"})
"""Keys that are held down to move: their next stroke need not wait for what the last one shows."""


class Mark(Message):
    """Goes the way of a key, right behind it: where it comes, the key was before."""

    def __init__(self, key: events.Event, last: bool = False) -> None:
        super().__init__()
        self.key = key
        self.last = last


class KeysInOrder(Base):
    """An app that holds what comes from the user until what came before has had its effect."""

    _mark: Mark | None = None
    """What is behind the key that is under way."""
    _ticks = 0
    """How often nothing had come on since it last did."""
    _looks_again = False
    """Whether a timer runs."""
    _bare: Screen[object] | None = None
    """A dialog that takes no focus."""

    def hold_keys(self) -> None:
        """Begin with none."""
        self._held: deque[Held] = deque()

    def takes_keys(self) -> bool:
        """Return whether what is on screen takes keys: a dialog does once it has the focus."""
        top = self.screen
        if not top.is_modal or top is self._bare or lacks_room(top):
            return True
        return top.is_mounted and top.focused is not None

    async def on_event(self, event: events.Event) -> None:
        """Take keys and clicks in their order; all else as ever."""
        if isinstance(event, Held) and not event.is_forwarded:
            idle = bool(self.screen_stack) and not self._held and not self._mark
            if idle and isinstance(event, events.MouseEvent):
                await self._answer(event)  # the pointer waits for keys, not for the pack
            else:
                self._held.append(event)
                await self.answer_keys()
            return
        await super().on_event(event)
        if self._mark and event is self._mark.key:  # no widget has kept it to itself
            self._settle(self._mark)

    def simulate_key(self, key: str) -> None:
        """Press a key; if a click on its label does, then before what came after the click."""
        if self._mark and isinstance(self._mark.key, events.MouseEvent):
            self._held.appendleft(events.Key(key, None))
            self._look_again()
        else:
            super().simulate_key(key)

    async def on_mark(self, mark: Mark) -> None:
        """Wait for what the key has set off, or go on to the next one."""
        if mark is not self._mark:
            return
        if mark.last:
            self._mark = None
            await self.answer_keys()
        else:
            self._settle(mark)

    def _follow(self, target: MessagePump, mark: Mark) -> None:
        self._ticks = 0
        self._mark = mark if target.post_message(mark) else None

    def _settle(self, mark: Mark) -> None:
        """Let the event loop turn, then follow the key into the workspace's queue.

        For keys that came together only: from one stroke to the next there is time enough.
        """
        if not self._held:
            self._mark = None
            return
        self._mark = last = Mark(mark.key, last=True)
        self._turn(last, _TURNS)

    def _turn(self, last: Mark, left: int) -> None:
        if last is not self._mark or not self.screen_stack:
            return
        if left:
            get_running_loop().call_soon(self._turn, last, left - 1)
        else:
            self._follow(self.screen_stack[0], last)

    async def answer_keys(self) -> None:
        """Answer the keys that are held, as far as may be by now."""
        while self._held and self.screen_stack:
            if not self.app_focus and isinstance(self._held[0], events.Key | events.Paste):
                self.app_focus = True  # as any key does, but before it is asked who has the focus
            under_way = self._mark is not None and not self._repeats(self._held[0])
            if self._ticks < _TICKS and (under_way or not self.takes_keys()):
                self._look_again()
                return
            if self._ticks >= _TICKS and not self._mark:
                self._bare = self.screen
            self._ticks, self._mark = 0, None
            await self._answer(self._held.popleft())

    async def _answer(self, event: Held) -> None:
        target = self._target(event)
        if isinstance(event, events.Paste):
            event.text = text_for(self.focused, event.text)
        await super().on_event(event)
        if event.is_forwarded and target:
            self._follow(target, Mark(event))

    def _target(self, event: Held) -> MessagePump | None:
        """Return what an event goes to, None where nothing need wait for it."""
        if not isinstance(event, events.MouseEvent):
            return self.focused or self.screen
        if not isinstance(event, events.MouseUp):  # only with it a click is whole
            return None
        with suppress(NoWidget):
            return self.get_widget_at(event.x, event.y)[0]
        return self.screen

    def _repeats(self, key: Held) -> bool:
        before = self._mark.key if self._mark else None
        return (
            isinstance(key, events.Key)
            and isinstance(before, events.Key)
            and key.key == before.key
            and key.key in _HELD_DOWN
        )

    def _look_again(self) -> None:
        if not self._looks_again:
            self._looks_again = True
            self.set_timer(_TICK, self._again)

    async def _again(self) -> None:
        self._looks_again = False
        self._ticks += 1
        await self.answer_keys()
