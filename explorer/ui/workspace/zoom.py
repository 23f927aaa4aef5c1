"""The controller for zooming: the focused pane fills the view until all are restored."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.widget import Widget

from explorer.ui.keys.keymap import key_to
from explorer.ui.widgets.frame import PANE

if TYPE_CHECKING:
    from explorer.ui.workspace.host import Host

_ZOOMED = "-zoomed"
"""CSS class of the zoomed pane, for which the style sheet removes size limits."""


class Zoom:
    """Hides all panes of the current view except the focused one."""

    def __init__(self, workspace: Host, move_focus: Callable[[int], None]) -> None:
        """Hide the panes of a workspace's view; `move_focus` focuses a pane by its distance."""
        self._workspace = workspace
        self._move_focus = move_focus
        self.is_on = False

    @property
    def is_idle(self) -> bool:
        """Return whether there is only one pane anyway."""
        view = self._workspace.view
        return view is None or sum(map(self.reaches, view.panes)) < 2

    def toggle(self) -> None:
        """Zoom the focused pane, or restore all panes."""
        workspace, view = self._workspace, self._workspace.view
        if view is None:
            return
        if not self.is_on and self.is_idle:
            workspace.toast("There is only one pane here.")
            return
        self.is_on = not self.is_on
        if self.is_on:
            key = key_to(workspace.app, "view.zoom")
            workspace.toast(f"One pane at a time. {key} shows the others again.")
        self.apply()
        view.zoom(self.is_on)

    def apply(self) -> None:
        """Show only the focused pane, or all panes."""
        focused = self._workspace.focused
        kept = focused and next((n for n in focused.ancestors_with_self if n.has_class(PANE)), None)
        if self.is_on and kept is None:
            if focused is None and self._workspace.app.app_focus:
                self._move_focus(0)  # the pane no longer fits
            return
        views = self._workspace.views  # some of which are panes themselves
        for pane in (pane for view in views for pane in view.query(f".{PANE}")):
            aside = self.is_on and pane is not kept
            pane.set_class(self.is_on and not aside, _ZOOMED)
            pane.styles.display = "none" if aside else None

    def reaches(self, pane: Widget) -> bool:
        """Return whether a pane is on screen, or would be without zooming."""
        if pane.display and pane.region.area:
            return True
        nodes = (node for node in pane.ancestors_with_self if isinstance(node, Widget))
        return self.is_on and all(node.styles.base.display != "none" for node in nodes)
