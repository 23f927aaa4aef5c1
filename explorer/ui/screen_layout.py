"""When to lay out a screen: only for the latest size, not endlessly, and only if there is room."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

from textual.screen import Screen
from textual.widgets import Static

from explorer.ui.widgets.frame import fit_titles

if TYPE_CHECKING:
    from textual.events import Resize
    from textual.widget import Widget


class ScreenLayout:
    """Decides when to lay out a screen, and restores the focus lost in a tiny window.

    A screen passes on its `Resize` events, and asks before each layout. A layout sends the screen
    another `Resize` with the size just used, so two different sizes in its queue would alternate
    forever. Outdated sizes are therefore ignored.
    """

    def __init__(self, screen: Screen[Any]) -> None:
        self._screen = screen
        self._last_focused: Widget | None = None
        self._is_put_off = False
        """Whether a layout waits for a timer."""

    def resized(self, event: Resize) -> None:
        """Ignore an outdated size; remember the focused widget, or restore its focus."""
        screen = self._screen
        if event.size != screen.app.size:
            event.prevent_default()
            return
        screen.call_after_refresh(fit_titles, screen)
        if screen.focused is not None:
            self._last_focused = screen.focused
        elif self._last_focused is not None:
            screen.call_after_refresh(self._restore_focus)

    def allows_layout(self) -> bool:
        """Return whether to lay out now; endless layouts are throttled."""
        limit = getattr(self._screen.app, "layouts", None)
        if limit is None or limit.allows(monotonic()):
            return True
        if not self._is_put_off:
            self._is_put_off = True
            self._screen.set_timer(limit.rest, self._lay_out_again)
        return False

    def _lay_out_again(self) -> None:
        self._is_put_off = False
        self._screen.refresh(layout=True)

    def _restore_focus(self) -> None:
        screen, last = self._screen, self._last_focused
        if lacks_room(screen):
            return  # keys would act on invisible widgets
        if screen.focused is None and last is not None and last.is_attached and last.focusable:
            screen.set_focus(last, scroll_visible=False, from_app_focus=True)


class RoomNotice(Static):
    """Says that the program needs more room; the style sheet shows it if there is too little."""

    DEFAULT_CSS = """
    RoomNotice { display: none; width: 1fr; height: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__("This needs more room: at least 40 columns and 10 lines.", markup=False)


def lacks_room(screen: Screen[Any]) -> bool:
    """Return whether a screen shows only the notice."""
    return screen.has_class("-cramped") or screen.has_class("-flat")


class LayoutLimit:
    """Throttles consecutive layouts without input.

    Layouts that cause each other would keep a core busy and leave no time for keys. After `most` of
    them in a row only one every `rest` seconds is allowed, until there is input or a pause.
    """

    def __init__(self, most: int = 200, rest: float = 1.0) -> None:
        self.rest = rest
        self.most = most
        self._count = 0
        self._last = 0.0
        """Time when the last layout was allowed, in seconds of a monotonic clock."""

    def reset(self) -> None:
        """Restart counting, as there was input."""
        self._count = 0

    def allows(self, now: float) -> bool:
        """Return whether to lay out at time `now`, in seconds of a monotonic clock."""
        pause = now - self._last
        if self._count >= self.most and pause < self.rest:
            return False
        self._count = self._count + 1 if pause < 2 * self.rest else 1
        self._last = now
        return True
