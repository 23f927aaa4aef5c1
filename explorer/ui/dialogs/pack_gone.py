"""Saving decisions whose pack has gone: it was moved, renamed or deleted while the app was open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Input, Label, Static

from explorer.text import clean, count
from explorer.ui.dialogs.dialog import Dialog
from explorer.user.rulings import RulingBook, RulingsError, place_of_rulings


class PackGoneScreen(Dialog[Path]):
    """A form. Its result is the file in which the decisions are saved."""

    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("enter", "Save"),
        ("tab", "Next"),
        ("dialog.close", "Not now"),
    )

    def __init__(self, book: RulingBook) -> None:
        super().__init__()
        self._book = book

    def compose(self) -> ComposeResult:
        """Draw the form."""
        single = self._book.unsaved == 1
        with Vertical(classes="dialog form"):
            yield Label("The pack is gone", classes="heading", markup=False)
            yield Static(
                f"Nothing of the pack is left in {clean(str(self._book.path.parent))}: it was "
                f"moved, renamed or deleted. {count(self._book.unsaved, 'decision')} "
                f"{'is' if single else 'are'} not saved yet; the program keeps "
                f"{'it' if single else 'them'} in memory.",
                markup=False,
                classes="status",
            )
            yield Label("Save in: the pack's new folder, or a file", markup=False)
            yield Input(clean(str(self._book.spare)), compact=True, id="path")
            yield Static("", markup=False, id="answer")
            with Horizontal(classes="buttons"):
                yield Button("Save", variant="primary", compact=True, id="save")
                yield Button("Not now", compact=True, id="cancel")
        yield from self.foot()

    def on_mount(self) -> None:
        """Let keys that were meant for the list change nothing in the path."""
        self.query_one("#save").focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Another path is another question."""
        message.stop()
        self._answer("")

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Save."""
        message.stop()
        self._save()

    def on_button_pressed(self, message: Button.Pressed) -> None:
        """Save, or not."""
        message.stop()
        if message.button.id == "save":
            self._save()
        else:
            self.dismiss(None)

    def _save(self) -> None:
        typed = self.query_one("#path", Input).value.strip()
        if not typed:
            self._answer("Enter a folder or a file first.")
            return
        path = place_of_rulings(typed)
        try:
            self._book.move_to(path)
        except RulingsError as error:
            self._answer(str(error))
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or error
            self._answer(clean(f"Not saved: {why}: {path}"))
        else:
            self.dismiss(path)

    def _answer(self, text: str) -> None:
        answer = self.query_one("#answer", Static)
        answer.update(text)
        answer.set_class(bool(text), "bad")
        if text:  # where lines are few the form is scrolled
            self.call_after_refresh(answer.scroll_visible, animate=False, immediate=True)
