"""Save decisions after the pack was moved, renamed or deleted while the app was open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Label, Static

from explorer.read.files import reason
from explorer.text import clean, count
from explorer.ui.dialogs.form import Form
from explorer.user.detached_rulings import place_of_rulings
from explorer.user.rulings import RulingBook, RulingsError


class PackGoneScreen(Form[Path]):
    """A form whose result is the file with the saved decisions."""

    HEADING = "The pack is gone"
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
            yield from self.buttons("Save", "Not now")
        yield from self.foot()

    def on_mount(self) -> None:
        """Keep the focus off the path, so that keys meant for the list do not change it."""
        self.query_one("#make").focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Withdraw a question about another path."""
        message.stop()
        self.answer()

    def action_make(self) -> None:
        """Save the decisions, or show why not."""
        typed = self.typed("path")
        if not typed:
            self.answer("Enter a folder or a file first.", bad=True)
            return
        try:
            path = place_of_rulings(typed)
            self._book.move_to(path)
        except RulingsError as error:
            self.answer(str(error), bad=True)
        except (OSError, ValueError) as error:
            self.answer(f"Not saved: {reason(error)}: {typed}", bad=True)
        else:
            self.dismiss(path)
