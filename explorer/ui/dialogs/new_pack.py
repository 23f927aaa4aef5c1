"""A new pack from texts, made without leaving the app."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Input, Label, Static

from explorer.text import clean
from explorer.ui.dialogs.dialog import Dialog
from explorer.ui.keys.registry import bindings
from explorer.write.new_pack import NewPackError, create_pack


class NewPackScreen(Dialog[Path]):
    """A form. Its result is the folder of the pack that was made."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("new")
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("new.make", "Make pack"),
        ("tab", "Next"),
        ("dialog.close", "Cancel"),
    )

    def compose(self) -> ComposeResult:
        """Draw the form."""
        with Vertical(classes="dialog form"):
            yield Label("A new pack from texts", classes="heading", markup=False)
            yield Label("Texts: files or folders, .txt .md .html", markup=False)
            yield Input(compact=True, id="texts", placeholder="reviews/ interview.html")
            yield Label("Folder of the new pack; it must not exist yet", markup=False)
            yield Input(compact=True, id="folder", placeholder="the-salt-road")
            yield Label("Title of the film; leave empty to have it guessed", markup=False)
            yield Input(compact=True, id="title")
            yield Static("", markup=False, id="answer")
            with Horizontal(classes="buttons"):
                yield Button("Make pack", variant="primary", compact=True, id="make")
                yield Button("Cancel", compact=True, id="cancel")
        yield from self.foot()

    def on_mount(self) -> None:
        """Begin with the texts."""
        self.query_one("#texts").focus()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Go to the next line; make the pack after the last."""
        message.stop()
        if message.input.id == "title":
            self.action_make()
        else:
            self.focus_next()

    def on_button_pressed(self, message: Button.Pressed) -> None:
        """Make it, or not."""
        message.stop()
        if message.button.id == "make":
            self.action_make()
        else:
            self.dismiss(None)

    def _typed(self, field: str) -> str:
        return self.query_one(f"#{field}", Input).value.strip()

    def action_make(self) -> None:
        """Make the pack; say why not."""
        try:
            paths = [Path(word).expanduser() for word in shlex.split(self._typed("texts"))]
        except ValueError as error:
            self._answer(f"The list of texts cannot be read: {error}.")
            return
        if not self._typed("folder"):
            self._answer("Enter a folder for the pack.")
            return
        folder = Path(self._typed("folder")).expanduser()
        try:
            pack = create_pack(folder, paths, self._typed("title"))
        except NewPackError as error:
            self._answer("; ".join(error.problems[:3]))
        except OSError as error:
            self._answer(f"The pack cannot be written: {error}")
        else:
            self.dismiss(pack.root)

    def _answer(self, text: str) -> None:
        answer = self.query_one("#answer", Static)
        answer.update(clean(text))
        answer.add_class("bad")
        self.call_after_refresh(answer.scroll_visible, animate=False, immediate=True)
