"""The list of bookmarks: open one, or remove it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Static

from explorer.model.place import Place
from explorer.pages import Row, Span, page_for, row, span
from explorer.pages.build import exists
from explorer.session import Session
from explorer.text import count
from explorer.ui.dialogs.dialog import Dialog
from explorer.ui.keys.keymap import key_to
from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.row_list import LazyRows, RowList
from explorer.user.bookmarks import Bookmarks, BookmarksError
from explorer.write.files import not_written


class BookmarkList(Dialog[Place]):
    """A list whose result is the place to go to."""

    HEADING = "Bookmarks"
    BINDINGS: ClassVar[list[BindingType]] = bindings("bookmarks")

    def __init__(self, session: Session, bookmarks: Bookmarks) -> None:
        super().__init__()
        self.session = session
        self._bookmarks = bookmarks

    def compose(self) -> ComposeResult:
        """Draw the list."""
        with Vertical(classes="dialog"):
            yield Static("", markup=False, classes="status")
            yield RowList(eager=True)
        yield from self.foot()

    def on_mount(self) -> None:
        """Fill the list."""
        rows = self.query_one(RowList)
        close, add = key_to(self.app, "dialog.close"), key_to(self.app, "bookmark.toggle")
        rows.set_empty(f"No bookmarks in this pack yet. To add one, press {close}, then {add}.")
        self._fill(0)
        rows.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable removing only if there are bookmarks."""
        return action != "remove" or bool(self._bookmarks.places)

    def _fill(self, cursor: int) -> None:
        places = self._bookmarks.places
        enter, remove = key_to(self.app, "rows.select"), key_to(self.app, "bookmarks.remove")
        status = f"{count(len(places), 'bookmark')} · {enter} opens it, {remove} removes it"
        self._show_status(status if places else "")
        self.query_one(RowList).set_rows(LazyRows(len(places), self._row), cursor)
        self.fit(len(places), least=3)  # lines of the message that replaces the list
        self.refresh_bindings()

    def _show_status(self, text: str) -> None:
        if not self.ready:
            return
        self.query_one(".status", Static).update(text)

    def _row(self, index: int) -> Row:
        place = self._bookmarks.places[index]
        kind = span(f"{place.kind if place.id else 'view':<9} ", "label")
        if not exists(self.session, place):
            return row(kind, span(place.id), Span("  no longer in this pack", "dim"), to=place)
        return row(kind, span(page_for(self.session, place).title), to=place)

    def on_row_list_selected(self, message: RowList.Selected) -> None:
        """Go to the bookmark, if its place exists."""
        message.stop()
        place = message.row.target
        if place and exists(self.session, place):
            self.dismiss(place)
        else:
            key = key_to(self.app, "bookmarks.remove")
            self._show_status(f"This is no longer in the pack. {key} removes the bookmark.")

    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("rows.select", "Open"),
        ("bookmarks.remove", "Remove"),
        ("dialog.close", "Close"),
    )

    def action_remove(self) -> None:
        """Remove the bookmark under the cursor."""
        rows = self.query_one(RowList)
        if rows.row is None or rows.row.target is None:
            return
        try:
            self._bookmarks.toggle(rows.row.target)
        except BookmarksError as error:
            self._show_status(str(error))
        except OSError as error:
            self._show_status(not_written(self._bookmarks.path, error))
        else:
            self._fill(rows.cursor)
