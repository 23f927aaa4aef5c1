"""Changes of size: only the newest counts, and the focus survives a terminal too small for it."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

from textual.events import Resize

from explorer.ui.widgets.room_notice import lacks_room

if TYPE_CHECKING:
    from textual.geometry import Size
    from textual.screen import Screen
    from textual.widget import Widget

    Base = Screen[Any]
else:
    Base = object


class KeepsFocus(Base):
    """A screen that gives the focus back to what had it before all was hidden for want of room.

    Laying out a screen sends it another `Resize` with the size just used. Two different sizes in
    its queue would therefore follow each other for ever: a size that is out of date is dropped.
    """

    _focused_last: Widget | None = None
    _layout_later = False
    """Whether a layout was put off."""

    def on_resize(self, event: Resize) -> None:
        """Drop a size that is out of date; remember what has the focus, or give it back."""
        if event.size != self.app.size:
            event.prevent_default()
            return
        if self.focused is not None:
            self._focused_last = self.focused
        elif self._focused_last is not None:
            self.call_after_refresh(self._give_back)

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        """Lay out, unless layouts follow each other without an end: then once in a while only."""
        limit = getattr(self.app, "layouts", None)
        if limit is None or limit.allows(monotonic()):
            super()._refresh_layout(size, scroll)
        elif not self._layout_later:
            self._layout_later = True
            self.set_timer(limit.rest, self._lay_out_again)

    def _lay_out_again(self) -> None:
        self._layout_later = False
        self.refresh(layout=True)

    def _give_back(self) -> None:
        last = self._focused_last
        if lacks_room(self):
            return  # a key would work on what nobody sees
        if self.focused is None and last is not None and last.is_attached and last.focusable:
            self.set_focus(last, scroll_visible=False, from_app_focus=True)
