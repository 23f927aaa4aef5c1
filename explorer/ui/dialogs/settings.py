"""All settings: theme, panes, where to start, the user's keymap and files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Label, Static

from explorer.text import clean, count
from explorer.ui.dialogs.dialog import Dialog
from explorer.ui.keys.keymap import keymap_path, own_keymap
from explorer.ui.theme import ANSI, DARK, LIGHT
from explorer.ui.views import VIEWS
from explorer.ui.views.base import View
from explorer.ui.widgets.choice import Choice
from explorer.ui.widgets.frame import ALONE, RULED, apply_settings, fit_titles
from explorer.user.bookmarks import bookmarks_path
from explorer.user.folders import texts_folder
from explorer.user.rulings import rulings_path
from explorer.user.state import (
    read_panes,
    read_preview,
    read_start,
    write_panes,
    write_preview,
    write_start,
)

if TYPE_CHECKING:
    from explorer.model.pack import Pack

_THEMES = {
    DARK.name: f"{DARK.name}, dark",
    LIGHT.name: f"{LIGHT.name}, light",
    ANSI[0].name: "terminal's own, dark",
    ANSI[1].name: "terminal's own, light",
}
"""Names of our themes → their labels in the dialog."""


_PANES = {"": "with frames", RULED: "with rules only, for more room"}
_PREVIEW = {"": "beside the page, where there is room", ALONE: "never"}
"""Stored settings for the borders of panes, and for previews → their labels in the dialog."""


class SettingsScreen(Dialog[None]):
    """A form whose choices take effect immediately."""

    HEADING = "Settings"
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("choice.before choice.after", "Choose"),
        ("tab", "Next"),
        ("dialog.close", "Close"),
    )

    def __init__(self, pack: Pack | None) -> None:
        """Show the settings, and the user's files for a `pack`, if there is one."""
        super().__init__()
        self._pack = pack

    def compose(self) -> ComposeResult:
        """Draw the form."""
        themes = _THEMES | ({} if self.app.theme in _THEMES else {self.app.theme: self.app.theme})
        starts = {"": "where I left off"} | {spec.id: spec.label for spec in VIEWS}
        start = read_start()
        with Vertical(classes="dialog form settings"):
            yield Label("Theme", markup=False)
            yield Choice([*themes.items()], [*themes].index(self.app.theme), id="theme")
            yield Label("Panes", markup=False)
            yield Choice([*_PANES.items()], int(read_panes() == RULED), id="panes")
            yield Label("Preview", markup=False)
            yield Choice([*_PREVIEW.items()], int(read_preview() == ALONE), id="preview")
            yield Label("Start in", markup=False)
            at = [*starts].index(start) if start in starts else 0
            yield Choice([*starts.items()], at, id="start")
            yield Label("Keys", markup=False)
            yield Static(self._keys(), markup=False)
            if self._pack is not None:
                yield Label("Files", markup=False)
                yield Static(_files(self._pack), markup=False)
            with Horizontal(classes="buttons"):
                yield Button("More themes", compact=True, id="themes")
                yield Button("All keys", compact=True, id="keys")
                yield Button("Close", compact=True, id="close")
        yield from self.foot()

    def on_mount(self) -> None:
        """Focus the theme, with the top of the form visible."""
        self.query_one("#theme").focus()
        self.call_after_refresh(self.query_one(".dialog").scroll_home, animate=False)

    def _keys(self) -> str:
        own = own_keymap(self.app)
        moved = (
            f"{count(len(own.keys), 'action')} with keys of your own"
            if own.keys
            else "You use the standard keys"
        )
        wrong = f"; {count(len(own.problems), 'problem')}, see All keys" if own.problems else ""
        return f"{moved}{wrong}. To change keys, edit {_shown(keymap_path())}"

    def on_choice_changed(self, message: Choice.Changed) -> None:
        """Apply a choice, and store it."""
        message.stop()
        if message.choice.id == "theme":
            self.app.theme = message.value
        elif message.choice.id == "panes":
            write_panes(message.value)
            apply_settings(self.app)
            self.call_after_refresh(fit_titles, self.app.screen_stack[0])
        elif message.choice.id == "preview":
            write_preview(message.value)
            apply_settings(self.app)
            for view in self.app.screen_stack[0].query(View):
                view.session_changed(view.session)
        else:
            write_start(message.value)

    def on_button_pressed(self, message: Button.Pressed) -> None:
        """Open the list of themes or of keys, or just close."""
        message.stop()
        actions = {"themes": "theme", "keys": "help"}
        self.dismiss(None)
        if action := actions.get(message.button.id or ""):
            self.app.call_later(self.app.run_action, action, self.app.screen_stack[0])


def _files(pack: Pack) -> str:
    """Return the paths of the user's files, one line each."""
    files = {
        "Decisions": rulings_path(pack),
        "Bookmarks": bookmarks_path(pack),
        "Texts": texts_folder(),
    }
    return "\n".join(f"{what:<10} {_shown(path)}" for what, path in files.items())


def _shown(path: Path) -> str:
    """Return a path, safe for a terminal, with ~ for the home folder."""
    home = Path.home()
    return clean(f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path))
