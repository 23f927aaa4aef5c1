"""What forms share: the values of their fields, what is said below them, their buttons."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TypeVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Button, Input, Static

from explorer.read.files import typed_path
from explorer.text import clean_lines
from explorer.ui.dialogs.dialog import Dialog

Result = TypeVar("Result")


class Form(Dialog[Result]):
    """A dialog with fields that makes, adds or saves one thing, by its first button or a key.

    Below the fields stands a `Static` of the id `answer`.
    """

    def typed(self, field: str) -> str:
        """Return what is typed into a field, by its id."""
        return self.query_one(f"#{field}", Input).value.strip()

    def typed_paths(self, field: str) -> list[Path]:
        """Return the paths that are typed into a field, quoted as in a shell.

        Raises:
            ValueError: they cannot be told apart, or nobody here has the name after a "~".
        """
        return [typed_path(word) for word in shlex.split(self.typed(field))]

    def answer(self, text: str = "", bad: bool = False) -> None:
        """Say something below the fields, "" for nothing; `bad` is what keeps it from going on."""
        answer = self.query_one("#answer", Static)
        answer.update(clean_lines(text))
        answer.set_class(bad, "bad")
        if text:  # where lines are few the form is scrolled
            self.call_after_refresh(answer.scroll_visible, animate=False, immediate=True)

    def buttons(self, label: str, other: str = "Cancel") -> ComposeResult:
        """Draw the button that does what the form is for, and the button that leaves it."""
        with Horizontal(classes="buttons"):
            yield Button(label, variant="primary", compact=True, id="make")
            yield Button(other, compact=True, id="cancel")

    def call_button(self, label: str) -> None:
        """Write another label on the button, and make it as wide."""
        button = self.query_one("#make", Button)
        button.label = label
        button.refresh(layout=True)

    def on_button_pressed(self, message: Button.Pressed) -> None:
        """Do what the form is for, or not."""
        message.stop()
        if message.button.id == "make":
            self.action_make()
        else:
            self.action_close()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Do what Enter does in a field."""
        message.stop()
        self.submitted(message.input)

    def submitted(self, field: Input) -> None:
        """Do what the form is for."""
        self.action_make()

    def action_make(self) -> None:
        """Do what the form is for; say why not."""
        raise NotImplementedError

    def typed_texts(self) -> list[Path] | None:
        """Return the paths in the field `texts`; None, and it is said, where they are unclear."""
        try:
            return self.typed_paths("texts")
        except ValueError as error:
            self.answer(f"The list of texts cannot be read: {error}.", bad=True)
            return None
