"""The films in a pack on many, with the page of the one under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from explorer.model.place import Place
from explorer.pages.films import film_page, film_row, films_words, find_films
from explorer.pages.list_rows import ListWords
from explorer.session import Session
from explorer.ui.first_screen_data import AROUND, FirstScreen
from explorer.ui.keys.keymap import key_to
from explorer.ui.keys.registry import bindings
from explorer.ui.views.base import no_claims
from explorer.ui.views.films.list import FilmList
from explorer.ui.views.filtered_panes import FilteredPanes
from explorer.ui.widgets.note import Note
from explorer.ui.widgets.row_list import LazyRows


class FilmsView(FilteredPanes):
    """The list of films. Enter limits all views to the one under the cursor."""

    scope: ClassVar[str] = "films"
    BINDINGS: ClassVar[list[BindingType]] = bindings(scope)

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, "words of a title, or a year", **kwargs)
        self.list: FilmList = FilmList()
        self._head = Note(lambda _: self.list.head(self.list.room))
        self._films = session.films.all

    def side(self) -> ComposeResult:
        """Arrange the filter, the headings and the list."""
        yield self._input
        yield self._head
        yield self.list

    def fill(self) -> None:
        """Fill the list with the films that match the filter, keeping the cursor on its film."""
        before = self._shown
        self._films = find_films(self.session, self._input.value)
        self.name_list(films_words(self.session, self._films, self._input.value))
        if not self._films:
            total = f"{len(self.session.films.all):,}"
            how = self._input.way_out("films.clear", total)
            none = no_claims(key_to(self.app, "view.sources"))
            no_match = f"No title matches “{self._input.value}”. {how}."
            self.list.set_empty(no_match if self._input.value else none)
        rows = LazyRows(len(self._films), lambda at: film_row(self.session, self._films[at]))
        self.list.set_rows(rows, self._index(before))
        self._head.refresh()
        self.set_class(not self._films, "-bare")
        if not self._films:
            self._show_page(None)

    def _index(self, place: Place | None) -> int:
        film = place.id if place else ""
        return next((at for at, entry in enumerate(self._films) if entry.id == film), 0)

    def point(self, place: Place | None) -> None:
        """Move the list's cursor to a film, if it is shown."""
        if place is not None and any(film.id == place.id for film in self._films):
            self.list.move_to(self._index(place))

    def point_at(self, origin: Place) -> None:
        """Move the cursor to the film that the user came from."""
        self.point(origin)

    def first_screen(
        self, title: str, counts: str, trail: Sequence[tuple[Place, str]]
    ) -> FirstScreen | None:
        """Return the films as the next start shows them, from the first on; None if none."""
        films = self.session.films.all
        detail = film_page(self.session, films[0].id) if films else None
        if detail is None:
            return None
        return FirstScreen(
            title=title,
            counts=counts,
            trail=tuple(trail),
            words=ListWords(films_words(self.session, films, "")),
            above=0,
            rows=tuple(film_row(self.session, film) for film in films[: AROUND + 1]),
            total=len(films),
            cursor=0,
            detail=detail,
            preview=None,
        )
