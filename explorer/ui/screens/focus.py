"""The focus survives a terminal that is too small for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.events import Resize

from explorer.ui.widgets.room_notice import lacks_room

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.widget import Widget

    Base = Screen[Any]
else:
    Base = object


class KeepsFocus(Base):
    """A screen that gives the focus back to what had it before all was hidden for want of room."""

    _focused_last: Widget | None = None

    def on_resize(self, _: Resize) -> None:
        """Remember what has the focus, or give it back once there is room."""
        if self.focused is not None:
            self._focused_last = self.focused
        elif self._focused_last is not None:
            self.call_after_refresh(self._give_back)

    def _give_back(self) -> None:
        last = self._focused_last
        if lacks_room(self):
            return  # a key would work on what nobody sees
        if self.focused is None and last is not None and last.is_attached and last.focusable:
            self.set_focus(last, scroll_visible=False, from_app_focus=True)
