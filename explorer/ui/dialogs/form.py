"""What forms share: the values of their fields, and what is said below them."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TypeVar

from textual.widgets import Input, Static

from explorer.read.files import typed_path
from explorer.text import clean_lines
from explorer.ui.dialogs.dialog import Dialog

Result = TypeVar("Result")


class Form(Dialog[Result]):
    """A dialog with fields; below them stands a `Static` of the id `answer`."""

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
