"""The base of forms: values of fields, the message below them, buttons."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TypeVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Button, Input, Static

from explorer.read.files import typed_path
from explorer.text import clean_lines, full_stop
from explorer.ui.dialogs.dialog import Dialog

Result = TypeVar("Result")


class Form(Dialog[Result]):
    """A dialog with fields that creates, adds or saves one thing, by its first button or a key.

    A subclass puts a `Static` with the id `answer` below the fields.
    """

    def typed(self, field: str) -> str:
        """Return the text of a field, by its id."""
        return self.query_one(f"#{field}", Input).value.strip()

    def typed_paths(self, field: str) -> list[Path]:
        """Return the paths in a field, which are quoted as in a shell.

        Raises:
            ValueError: they cannot be split, or the user after a "~" does not exist.
        """
        return [typed_path(word) for word in shlex.split(self.typed(field))]

    def answer(self, text: str = "", bad: bool = False) -> None:
        """Show a message below the fields, "" for none; `bad` marks an error."""
        answer = self.query_one("#answer", Static)
        answer.update(clean_lines(full_stop(text) if bad and text[-1:].isalnum() else text))
        answer.set_class(bad, "bad")
        if text:  # in a low window the form is scrolled
            self.call_after_refresh(answer.scroll_visible, animate=False, immediate=True)

    def buttons(self, label: str, other: str = "Cancel") -> ComposeResult:
        """Draw the button that submits the form and the one that cancels it."""
        with Horizontal(classes="buttons"):
            yield Button(label, variant="primary", compact=True, id="make")
            yield Button(other, compact=True, id="cancel")

    def call_button(self, label: str) -> None:
        """Change the label and the width of the submit button."""
        button = self.query_one("#make", Button)
        button.label = label
        button.refresh(layout=True)

    def on_button_pressed(self, message: Button.Pressed) -> None:
        """Submit or cancel the form."""
        message.stop()
        if message.button.id == "make":
            self.action_make()
        else:
            self.action_close()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Handle Enter in a field."""
        message.stop()
        self.submitted(message.input)

    def submitted(self, field: Input) -> None:
        """Handle Enter in a field: submit the form, unless overridden."""
        self.action_make()

    def action_make(self) -> None:
        """Submit the form, or show why not; overridden by each form."""
        raise NotImplementedError

    def typed_texts(self) -> list[Path] | None:
        """Return the paths in the field `texts`; if they are invalid, show why and return None."""
        try:
            return self.typed_paths("texts")
        except ValueError as error:
            self.answer(f"The list of texts cannot be read: {error}.", bad=True)
            return None
