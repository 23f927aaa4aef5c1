"""Ask which new names are known people: one question per row, one key per answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Static

from explorer.claiming.who_is_who import Answer, names_asked
from explorer.model.place import Place
from explorer.pages.page import Row, Span, row, span
from explorer.session import Session
from explorer.suggest.reviewing.near_names import NearName
from explorer.text import count, listed
from explorer.ui.dialogs.dialog import Dialog
from explorer.ui.dialogs.entity import EntityChoice
from explorer.ui.keys.keymap import key_to
from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.row_list import RowList

Decide = Callable[[NearName, Answer, str], bool]
"""Writes an answer and returns whether it could; `str` is another entity's id, if chosen."""


class WhoIsWho(Dialog[None]):
    """The open questions about similar names. Each answer is written immediately."""

    HEADING = "Who is who"
    BINDINGS: ClassVar[list[BindingType]] = bindings("names")
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("names.accept", "Same"),
        ("names.misspelt", "Misspelt"),
        ("names.refuse", "Different"),
        ("names.other", "Another"),
        ("dialog.close", "Close"),
    )

    def __init__(self, session: Session, questions: Sequence[NearName], decide: Decide) -> None:
        super().__init__()
        self._session = session
        self._questions = list(questions)
        self._decide = decide

    def compose(self) -> ComposeResult:
        """Draw the number of questions, and the questions."""
        with Vertical(classes="dialog"):
            yield Static("", markup=False, classes="status")
            yield RowList()
        yield from self.foot()

    def on_mount(self) -> None:
        """Focus the questions."""
        self._fill(0)
        self.query_one(RowList).focus()

    def _fill(self, at: int) -> None:
        asked = count(len(self._questions), "name")
        self.query_one(".status", Static).update(f"{asked} may mean the same as a known one")
        self.query_one(RowList).set_rows([self._row(q) for q in self._questions], at)
        self.fit(len(self._questions))

    def _row(self, question: NearName) -> Row:
        pack = self._session.pack
        claims = len(pack.claims_about(question.new)) + len(pack.claims_naming(question.new))
        source = pack.source_name(question.suggestion.source)
        new, near = names_asked(pack, question)
        return row(
            span(new, "strong"),
            Span(" – is it ", "dim"),
            span(near, "link"),
            Span("?  ", "dim"),
            span(f"{source}, {count(claims, 'claim')}", "dim"),
            to=Place.entity(question.new),
        )

    def _answer(self, answer: Answer, other: str = "") -> None:
        at = self.query_one(RowList).cursor
        if not 0 <= at < len(self._questions):
            return
        if self._decide(self._questions[at], answer, other):
            new = self._questions[at].new
            gone = answer is not Answer.APART
            del self._questions[at]
            self._questions = [q for q in self._questions if not gone or q.new != new]
        if self._questions:
            self._fill(at)
        else:
            self.dismiss(None)

    def action_accept(self) -> None:
        """Answer that it is another name of the known entity."""
        self._answer(Answer.ALIAS)

    def action_misspelt(self) -> None:
        """Answer that it is a misspelling of the known entity's name."""
        self._answer(Answer.MISSPELT)

    def action_refuse(self) -> None:
        """Answer that the two are different; the new entity stays."""
        self._answer(Answer.APART)

    def action_other(self) -> None:
        """Choose another entity that it is the name of."""

        def chosen(entity: str | None) -> None:
            if entity:
                self._answer(Answer.ALIAS, entity)

        self.app.push_screen(EntityChoice(self._session, "Whose name is it?"), chosen)

    def on_row_list_selected(self, message: RowList.Selected) -> None:
        """Name the keys, as each answer has its own and Enter has none."""
        message.stop()
        keys = [
            f"{key_to(self.app, action)} ({label.lower()})"
            for action, label in self.KEYS
            if action.startswith("names.")
        ]
        self.query_one(".status", Static).update(f"Press {listed(keys, 'or')}.")
