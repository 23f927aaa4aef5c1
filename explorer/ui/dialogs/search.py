"""Search the whole pack as the user types, with a preview of the hit under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from explorer.model.place import Place
from explorer.pages import Row, Span, page_for, row, span
from explorer.pages.search_start import KIND_WIDTH, query_of, start_rows
from explorer.search.index import Hit, SearchResult
from explorer.search.tokens import matched_letters
from explorer.session import Session
from explorer.ui.dialogs.dialog import Dialog
from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.page_view import PageView
from explorer.ui.widgets.row_list import RowList
from explorer.ui.widgets.rows import LED
from explorer.values.folding import words_of
from explorer.wording.spans import lit

_LIMIT = 100
_START = (
    "Type a few letters of any name or word, or choose a search below. An actor's name finds the "
    "characters too, a character's name the actor. Accents, word order and typos don't matter."
)


class SearchScreen(Dialog[Place]):
    """An input, hits and a preview; the result is the place to go to."""

    HEADING = "Search"
    BINDINGS: ClassVar[list[BindingType]] = bindings("search")
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("enter", "Open"),
        ("search.up search.down", "Choose"),
        ("dialog.close", "Close"),
    )

    def __init__(
        self, session: Session, text: str = "", at: int = 0, recent: Sequence[str] = ()
    ) -> None:
        """Search a session; start with the query `text` and the cursor on hit `at`.

        While the query is empty, `recent` queries and examples are offered.
        """
        super().__init__()
        self._recent = recent
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
        """Start with the given query, or an empty one."""
        text, at = self.asked
        self._search(text)
        self.query(Input).focus()
        if at:  # once there is a size, so that rows above it are visible too
            self.call_after_refresh(self.query_one(RowList).move_to, at)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Search on every change."""
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
        if text.strip():
            rows.set_rows([_row(hit, words_of(text)) for hit in result.hits])
        else:
            rows.set_rows(start_rows(self.session, self._recent))
        if not result.hits:
            self.query_one(PageView).show(None)

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Preview the hit under the cursor, unless it belongs to an earlier query."""
        message.stop()
        target = message.row.target
        if target is None or message.row is not message.rows.row:
            return
        if (query := query_of(target)) is not None:  # preview its first hit
            hits = self.session.index.search(query, limit=1).hits
            self.query_one(PageView).show(page_for(self.session, hits[0].place) if hits else None)
            return
        self.asked = self.asked[0], message.index
        self.query_one(PageView).show(page_for(self.session, target))

    def on_row_list_selected(self, message: RowList.Selected) -> None:
        """Go to the hit, or repeat a recent query."""
        message.stop()
        query = query_of(message.row.target) if message.row.target else None
        if query is None:
            self.dismiss(message.row.target)
            return
        line = self.query_one(Input)
        line.value = query
        line.cursor_position = len(query)
        line.focus()

    def on_page_view_go(self, message: PageView.Go) -> None:
        """Go to the target of a row in the preview."""
        message.stop()
        self.dismiss(message.place)

    def on_page_view_highlighted(self, message: PageView.Highlighted) -> None:
        """Stop the message, so that the workspace does not act on it."""
        message.stop()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Go to the hit under the cursor."""
        message.stop()
        self.query_one(RowList).action_select()


def _status(text: str, result: SearchResult) -> str:
    if not text.strip():
        return _START
    if not result.hits:
        return "Nothing found. Try another spelling or another part of the name."
    shown = len(result.hits)
    count = f"{result.total:,} found" if result.total == shown else f"{shown:,} of {result.total:,}"
    return f"{count} · ↑ ↓ to move, Enter to open"


def _row(hit: Hit, wanted: Sequence[str]) -> Row:
    """Return a hit as a row: its kind, its text with the match highlighted, and details.

    If the match is in a claim's phrase, the phrase comes first.
    """
    words = lit(hit.label, hit.ranges)
    if hit.kind == "claim" and hit.matched:
        quoted = lit(hit.matched, matched_letters(hit.matched, wanted))
        words = [Span("“"), *quoted, Span("”  "), *(span(part.text, "dim") for part in words)]
    elif hit.detail:
        words.append(span(f"  {hit.detail}", "source" if hit.kind == "claim" else "dim"))
    alike = [Span("similar  ", "dim")] if hit.near else []
    return row(Span(f"{hit.kind:<{KIND_WIDTH}} ", "label"), *alike, *words, to=hit.place)
