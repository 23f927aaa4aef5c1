"""The first line: the pack's title, and the views as tabs."""

from __future__ import annotations

from typing import Any

from rich.cells import cell_len, set_cell_size

from explorer.ui.keys.keymap import key_to
from explorer.ui.views import FILMS, VIEWS
from explorer.ui.widgets.bar import Bar, Part


class TitleBar(Bar):
    """Title and tabs.

    The title is cut before the tabs' names; if they do not fit, only the current tab has its name.
    """

    DEFAULT_CSS = """
    TitleBar { background: $panel; padding: 0 1; }
    """

    def __init__(self, title: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._title = title
        self._present = ""
        self.many = False
        """Whether the pack is on many films, which have a tab of their own then."""

    def set_title(self, title: str) -> None:
        """Set the title."""
        self._title = title
        self.refresh()

    def set_view(self, view: str) -> None:
        """Set the current tab."""
        self._present = view
        self.refresh()

    def parts(self, width: int) -> tuple[list[Part], Part | None]:
        """Return title and tabs; the payload of a tab is its view's id."""
        title = self._title
        for labels, longest in ((True, 40), (True, 14), (True, 0), (False, 14), (False, 0)):
            short = title if cell_len(title) <= longest else set_cell_size(title, longest - 1) + "…"
            named = [Part(f"{short}  ", "bold $primary")] if longest or not self._present else []
            shown = [*named, *self._tabs(labels, tight=not longest)]
            if sum(cell_len(part.text) for part in shown) <= width:
                break
        return shown, None

    def _tabs(self, labels: bool, tight: bool = False) -> list[Part]:
        """Return the tabs, each padded on both sides, or with a single space between if `tight`."""
        tabs = []
        for spec in (FILMS, *VIEWS) if self.many else VIEWS:
            present = spec.id == self._present
            key = key_to(self.app, f"view.{spec.id}")
            text = f"{key} {spec.label}" if labels or present else key
            style = "bold reverse" if present else ""
            tabs += (
                [Part(text, style, spec.id), Part(" ")]
                if tight
                else [Part(f" {text} ", style, spec.id)]
            )
        return tabs[:-1] if tight else tabs
