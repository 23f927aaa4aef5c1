"""Decide on a finding, with a note. Errors are shown in the form, so that no note is lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Label, Static, TextArea

from explorer.model.finding import Finding
from explorer.pages import span
from explorer.text import clean, clean_lines
from explorer.ui.dialogs.form import Form
from explorer.ui.keys.keymap import key_to
from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.choice import Choice
from explorer.user.rulings import RulingBook, RulingsError, State
from explorer.wording.labels import CHANGED, DECISION_NAMES, DECISIONS
from explorer.write.files import not_written

_MEANING = {
    State.OPEN: "Undecided; you can still keep a note",
    State.ACCEPTED: "The sources really do disagree here",
    State.EXPLAINED: "There is an explanation",
    State.DISMISSED: "The sources do not disagree here",
}


class NoteArea(TextArea):
    """An editor that removes control characters from pastes."""

    async def _on_paste(self, event: events.Paste) -> None:
        event.text = clean_lines(event.text)  # Textual then calls the handler of the base class


class RulingScreen(Form[bool]):
    """A form whose result is whether a decision was written."""

    HEADING = "Your decision"
    BINDINGS: ClassVar[list[BindingType]] = bindings("note")

    def __init__(self, book: RulingBook, finding: Finding, title: str) -> None:
        super().__init__()
        self._book = book
        self._finding = finding
        self._title = title
        self._state = book.state(finding)
        self._note = book.note(finding)
        self._asked: tuple[str, str] | None = None
        """Ruling and note as they were when the user was told that they are not saved."""

    def compose(self) -> ComposeResult:
        """Draw the form."""
        options = [(str(s), f"{DECISIONS.get(s, '·')} {DECISION_NAMES[s]}") for s in State]
        at = [value for value, _ in options].index(self._state)
        with Vertical(classes="dialog form ruling"):
            yield Label(span(self._title).text, classes="heading", markup=False)
            if self._book.outdated(self._finding):
                yield Label(f"! {CHANGED}".capitalize(), classes="warn", markup=False)
            yield Choice(options, at=at)
            yield Static("", markup=False, classes="status", id="meaning")
            yield NoteArea(
                clean_lines(self._note),
                compact=True,
                highlight_cursor_line=False,
                placeholder="Why? (any length)",
            )
            yield Static("", markup=False, id="answer")
            yield from self.buttons("Save")
        yield from self.foot()

    def on_mount(self) -> None:
        """Focus the note, with the cursor at its end."""
        self._say_meaning()
        area = self.query_one(NoteArea)
        area.move_cursor(area.document.end)
        area.focus()

    @property
    def _edited(self) -> str | None:
        """The note if edited, else None."""
        text = self.query_one(NoteArea).text
        return None if text == clean_lines(self._note) else text

    @property
    def _changed(self) -> bool:
        return self._edited is not None or self.query_one(Choice).value != self._state

    def may_leave(self) -> bool:
        """Ask before discarding an edited note."""
        if not self._changed or self._asked == self._written:
            return True
        self._asked = self._written
        save, close = key_to(self.app, "note.save"), key_to(self.app, "dialog.close")
        self.answer(f"Not saved yet. {save} saves it; {close} again discards it.", bad=True)
        return False

    @property
    def _written(self) -> tuple[str, str]:
        return self.query_one(Choice).value, self.query_one(NoteArea).text

    def on_choice_changed(self, message: Choice.Changed) -> None:
        """Withdraw the question, as the form has changed."""
        message.stop()
        self._withdraw_question()
        self._say_meaning()

    def _say_meaning(self) -> None:
        """Explain the chosen decision, and the key that changes it while typing."""
        state = State(self.query_one(Choice).value)
        key = key_to(self.app, "note.ruling")
        self.query_one("#meaning", Static).update(f"{_MEANING[state]}. {key} changes the decision.")

    def action_next_ruling(self) -> None:
        """Choose the next decision, cycling."""
        self.query_one(Choice).choose_next()

    def on_text_area_changed(self, message: TextArea.Changed) -> None:
        """Withdraw the question, as the form has changed."""
        message.stop()
        self._withdraw_question()

    def _withdraw_question(self) -> None:
        if self._asked != self._written:  # otherwise it is about this content
            self._asked = None
            self.answer()

    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("note.save", "Save"),
        ("choice.before choice.after", "Choose"),
        ("note.ruling", "Decision"),
        ("tab", "Next"),
        ("dialog.close", "Cancel"),
    )

    def action_make(self) -> None:
        """Write the decision, after a warning if another program has changed the note."""
        if not self._changed and not self._book.outdated(self._finding):
            self.dismiss(False)
            return
        state, note = State(self.query_one(Choice).value), self._edited
        try:
            self._book.reload()
            there = self._book.note(self._finding)
            if note is not None and there != self._note:
                self._note = there
                now = f"it now reads “{clean(there)}”" if there else "it has been deleted"
                now += ". Save again to replace it."
                self.answer(f"The note was changed elsewhere: {now}", bad=True)
                return
            self._book.decide(self._finding, state, note)
        except RulingsError as error:
            self.answer(str(error), bad=True)
        except OSError as error:
            self.answer(not_written(self._book.path, error), bad=True)
        else:
            self.dismiss(True)
