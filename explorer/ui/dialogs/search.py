"""Search as you type in everything the pack holds; what is under the cursor is previewed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from explorer.model.place import Place
from explorer.pages import Row, Span, page_for, row, span
from explorer.search.index import Hit, SearchResult
from explorer.session import Session
from explorer.ui.dialogs.dialog import Dialog
from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.page_view import PageView
from explorer.ui.widgets.row_list import RowList
from explorer.ui.widgets.rows import LED

_LIMIT = 100
_START = (
    "Type a few letters: a character, an actor, a place, a source, words of a claim. "
    "An actor's name finds the characters, a character's name the actor. Accents, the order "
    "of words and slips of the finger do not matter."
)


class SearchScreen(Dialog[Place]):
    """An input, what it finds, and a preview. Its result is where to go."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("search")
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("enter", "Open"),
        ("search.up search.down", "Choose"),
        ("dialog.close", "Close"),
    )

    def __init__(self, session: Session, text: str = "", at: int = 0) -> None:
        """Search a session; begin with a `text` and the cursor `at` one of its hits."""
        super().__init__()
        self.session = session
        self.asked = (text, at)
        """What is typed, and which hit is chosen."""

    def compose(self) -> ComposeResult:
        """Draw input, hits and preview."""
        with Vertical(classes="dialog large"):
            yield Input(self.asked[0], placeholder="Search everything", compact=True)
            yield Static("", markup=False, classes="status")
            with Horizontal():
                yield RowList(eager=True, classes=LED)
                yield PageView(quiet=True, classes="pane preview")
        yield from self.foot()

    def on_mount(self) -> None:
        """Begin with what is asked for already, or an empty search."""
        text, at = self.asked
        self._search(text)
        self.query(Input).focus()
        if at:  # when there is room, so that what is above it is seen as well
            self.call_after_refresh(self.query_one(RowList).move_to, at)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Search at every letter."""
        message.stop()
        if message.value != self.asked[0]:
            self._search(message.value)

    def _search(self, text: str) -> None:
        self.asked = text, 0
        if not self.ready:
            return
        result = self.session.index.search(text, limit=_LIMIT)
        self.query_one(".status", Static).update(_status(text, result))
        rows = self.query_one(RowList)
        rows.set_rows([_row(hit) for hit in result.hits])
        if not result.hits:
            self.query_one(PageView).show(None)

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Preview the hit under the cursor; a hit of what was typed before comes too late."""
        message.stop()
        target = message.row.target
        if target and message.row is message.rows.row:
            self.asked = self.asked[0], message.index
            self.query_one(PageView).show(page_for(self.session, target))

    def on_row_list_selected(self, message: RowList.Selected) -> None:
        """Go to the hit."""
        message.stop()
        self.dismiss(message.row.target)

    def on_page_view_go(self, message: PageView.Go) -> None:
        """Go where a row of the preview leads."""
        message.stop()
        self.dismiss(message.place)

    def on_page_view_highlighted(self, message: PageView.Highlighted) -> None:
        """Leave it be."""
        message.stop()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Go to the hit under the cursor."""
        message.stop()
        self.query_one(RowList).action_select()

    def action_move(self, how: str) -> None:
        """Move the hits' cursor while the focus stays in the input."""
        rows = self.query_one(RowList)
        getattr(rows, f"action_{how}")()


def _status(text: str, result: SearchResult) -> str:
    if not text.strip():
        return _START
    if not result.hits:
        return "Nothing found. Try fewer letters or another part of the name."
    shown = len(result.hits)
    count = f"{result.total:,} found" if result.total == shown else f"{shown:,} of {result.total:,}"
    return f"{count} · ↑ ↓ to move, Enter to open"


def _row(hit: Hit) -> Row:
    """Return a hit as a row: its kind, its name with the matched letters lit, what it is.

    Of a claim, who makes it comes first: many claims begin alike.
    """
    label, at = [], 0
    for start, end in hit.ranges:
        label += [Span(hit.label[at:start]), Span(hit.label[start:end], "match")]
        at = end
    label.append(Span(hit.label[at:]))
    words = [part for part in label if part.text]
    if hit.detail and hit.kind == "claim":
        words = [span(hit.detail, "source"), Span("  "), *words]
    elif hit.detail:
        words.append(span(f"  {hit.detail}", "dim"))
    alike = [Span("similar  ", "dim")] if hit.near else []
    return row(Span(f"{hit.kind:<10} ", "label"), *alike, *words, to=hit.place)
