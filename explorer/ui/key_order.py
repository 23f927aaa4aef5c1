"""Keys answered one after another, each where the one before has led.

Textual hands a key to what has the focus as soon as it comes. Of keys that come together, from
someone who types fast or over a slow line, those behind the one that opens a dialog would be lost.
"""

from __future__ import annotations

from collections import deque
from time import monotonic
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message

from explorer.ui.widgets.room_notice import lacks_room

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

    Base = App[int]
else:
    Base = object

_PATIENCE = 0.25
"""Seconds that a key waits for the one before it, or for a dialog to have the focus."""

_SOON = 0.01
"""Seconds until it is looked again whether the next key can be answered by now."""


class Answered(Message):
    """Goes the way of a key, right behind it: where it comes, the key was before."""

    def __init__(self, key: events.Event) -> None:
        super().__init__()
        self.key = key


class KeysInOrder(Base):
    """An app that holds keys, and what is pasted, until the key before has had its effect."""

    _under_way: events.Event | None = None
    _since = 0.0
    """When that key was handed on."""
    _opening: Screen[object] | None = None
    """A dialog that had no focus when a key came for it."""
    _opening_since = 0.0
    _looks_again = False
    """Whether a timer runs."""

    def hold_keys(self) -> None:
        """Begin with none."""
        self._held: deque[events.Key | events.Paste] = deque()

    def takes_keys(self) -> bool:
        """Return whether what is on screen takes keys: a dialog does once it has the focus."""
        top = self.screen
        if top.focused is not None or not top.is_modal or lacks_room(top):
            return True
        if top is not self._opening:
            self._opening, self._opening_since = top, monotonic()
        return monotonic() > self._opening_since + _PATIENCE

    async def on_event(self, event: events.Event) -> None:
        """Take keys in their order; all else as ever."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self._held.append(event)
            await self.answer_keys()
            return
        await super().on_event(event)
        await self._end(event)

    async def on_answered(self, message: Answered) -> None:
        """Go on behind a key that a widget kept to itself."""
        await self._end(message.key)

    async def _end(self, key: events.Event) -> None:
        if key is self._under_way:
            self._under_way = None
            await self.answer_keys()

    async def answer_keys(self) -> None:
        """Answer the keys that are held, as far as may be by now."""
        while self._held and self.screen_stack:
            under_way = self._under_way is not None and monotonic() < self._since + _PATIENCE
            if under_way or not self.takes_keys():
                self._look_again()  # the widget that has the key may be gone
                return
            self._under_way = None
            key = self._held.popleft()
            target = self.focused or self.screen
            await super().on_event(key)
            if key.is_forwarded and target.post_message(Answered(key)):
                self._under_way, self._since = key, monotonic()

    def _look_again(self) -> None:
        if not self._looks_again:
            self._looks_again = True
            self.set_timer(_SOON, self._again)

    async def _again(self) -> None:
        self._looks_again = False
        await self.answer_keys()
