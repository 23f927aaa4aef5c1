"""The graph: an entity with the ties around it, or if there is room the whole film."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widget import Widget

from explorer.charts.film_graph import FilmGraph, film_graph
from explorer.charts.film_layout import FROM
from explorer.charts.graph import Edge, Graph, busiest, graph_of
from explorer.charts.graph_layout import MIDDLE, Words
from explorer.charts.graph_lines import legend
from explorer.charts.lines import Line
from explorer.model.place import Place
from explorer.pages import page_for, span
from explorer.pages.graph import edge_words, film_title, middle_words, ties_title
from explorer.pages.onward import first_tie, onward_from_middle
from explorer.pages.page import Span
from explorer.session import Session
from explorer.text import count
from explorer.ui.dialogs.entity import EntityChoice
from explorer.ui.keys.keymap import key_to
from explorer.ui.keys.registry import bindings
from explorer.ui.views.base import Snapshot, View, nobody_named
from explorer.ui.views.graph.canvas import GraphCanvas
from explorer.ui.views.graph.film import Cursor, FilmCanvas
from explorer.ui.widgets.frame import PANE, write_frame
from explorer.ui.widgets.note import Note
from explorer.ui.widgets.page_view import PageView

if TYPE_CHECKING:
    from explorer.report.svg.elements import Figure

_Key = tuple[str, str, bool, bool]


@dataclass(frozen=True, slots=True)
class GraphSnapshot(Snapshot):
    """The view's state at a step of the history: the tie under the cursor, and the scrolls."""

    tie: _Key | None
    tops: tuple[int, int]
    film: Cursor = (-1, 0)


class GraphView(View):
    """The graph of an entity. Enter moves a neighbour to the middle, a step that Esc undoes.

    If no entity is given and there is room, it shows the main characters and all their ties.
    """

    scope: ClassVar[str] = "graph"
    BINDINGS: ClassVar[list[BindingType]] = bindings(scope)
    DEFAULT_CLASSES = PANE
    DEFAULT_CSS = """
    GraphView {
        layout: vertical;
        & > .said { height: 2; padding: 0 2; background: $surface; }
        & > .legend { padding: 0 2; }
        & > .path { display: none; height: 1fr; }
        &.-path > .path { display: block; }
        & > FilmCanvas, &.-film > GraphCanvas { display: none; }
        &.-film > FilmCanvas { display: block; }
        &.-path > GraphCanvas, &.-path > FilmCanvas { display: none; }
        &.-path > .said, &.-path > .legend { display: none; }
        &:ansi > .said { background: ansi_default; }
    }
    """

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, **kwargs)
        self._graph = Graph("", "", ())
        self._film = FilmGraph()
        self.canvas = GraphCanvas()
        self.film = FilmCanvas()
        self._said = Note(classes="said")
        self._key_note = Note(self._legend, classes="legend")
        self._path = PageView(classes="path")
        """The chain of ties between two entities, in the place of the drawing."""

    def compose(self) -> ComposeResult:
        """Arrange the drawing, the tie in words and the legend vertically."""
        yield self.canvas
        yield self.film
        yield self._said
        yield self._key_note
        yield self._path

    @property
    def panes(self) -> Sequence[Widget]:
        """The drawing, or the path between two entities."""
        if self._place.as_ends:
            return (self._path,)
        return (self.film if self._shows_film else self.canvas,)

    @property
    def _shows_film(self) -> bool:
        """Whether the whole film is drawn rather than one entity and its ties."""
        return self.has_class("-film")

    @property
    def edge(self) -> Edge | None:
        """The tie under the cursor, None on the central entity."""
        if self._shows_film:
            return self.film.tie.edge if self.film.tie else None
        at = self.canvas.cursor
        return self._graph.edges[at] if 0 <= at < len(self._graph.edges) else None

    @property
    def subject(self) -> Place | None:
        """The entity under the cursor, or the target of the path's row."""
        if self._place.as_ends:
            return self._path.target
        entity = self.edge.neighbour if self.edge else self._graph.middle
        entity = self.film.entity if self._shows_film else entity
        return Place.entity(entity) if entity else None

    def show(self, place: Place) -> None:
        """Show the graph of an entity, by default the one to start from."""
        super().show(place)
        self.set_class(place.as_ends is not None, "-path")
        self._film = film_graph(self.session) if not place.id else FilmGraph()
        self.set_class(self._has_room_for_film(), "-film")
        if place.as_ends:
            self._path.show(page_for(self.session, place))
            write_frame(self, "The shortest chain of ties")
            return
        pack = self.session.pack
        middle = place.id or busiest(self.session)
        self._graph = graph = graph_of(self.session, middle)
        entity = pack.entities.get(middle)
        disputed = sum(edge.conflict is not None for edge in graph.edges)
        notes = [
            str(entity.kind) if entity else "",
            count(len(graph.edges), "tie"),
            f"{disputed} disputed" if disputed else "",
        ]
        names = [span(pack.name(edge.neighbour)).text for edge in graph.edges]
        self.canvas.show(graph, Words(span(graph.name).text, notes, names))
        self.film.show(self._film, [span(pack.name(who)).text for who in self._film.ranked])
        self._show_title()

    def _has_room_for_film(self) -> bool:
        return bool(self._film.ranked) and self.size.width >= FROM

    def _show_title(self) -> None:
        """Update the title and the legend."""
        title = self._count_line() if self._graph.edges else ""
        if self._shows_film:
            drawing = self.film.drawing
            title = film_title(len(drawing.order), len(self._film.ranked), len(drawing.stretches))
        write_frame(self, title)
        self._key_note.refresh()

    def on_resize(self) -> None:
        """Switch between the film and one entity if the width requires it."""
        film, focused = self._has_room_for_film(), self.panes[0].has_focus
        if film is not self._shows_film:
            self.set_class(film, "-film")
            if focused:
                self.focus_main()
            self.call_after_refresh(self._show_title)

    def _count_line(self) -> str:
        graph = self._graph
        if not (graph.middle and self.session.pack.claims):
            return nobody_named(self.session, key_to(self.app, "view.sources"))
        name = span(graph.name).text
        if not graph.edges:
            key = key_to(self.app, "graph.about")
            return f"No source ties {name} to anything. {key} puts someone else at the centre."
        return ties_title(graph)

    def point_at(self, origin: Place) -> None:
        """Move to the first tie to an entity whose graph is not visited yet."""
        if origin.kind in ("entity", "graph") and not self._shows_film:
            self.canvas.move_to(first_tie(self._graph, self._seen))

    @property
    def _seen(self) -> Sequence[Place]:
        """The places visited, and that of the central entity."""
        busiest_one = busiest(self.session)
        places = [Place.graph(busiest_one) if p == Place.graph() else p for p in self.came_from]
        return [*places, Place.graph(self._graph.middle)]

    def picture(self) -> Figure | None:
        """Return a picture of the central entity and its main neighbours."""
        from explorer.report.svg.graph import graph_figure

        return graph_figure(self.session, self._graph.middle)

    def focus_main(self) -> None:
        """Focus the drawing, or the path."""
        self.panes[0].focus()

    def snapshot(self) -> GraphSnapshot:
        """Return the tie under the cursor, and the scroll offsets of the sides."""
        edge = None if self._shows_film else self.edge
        return GraphSnapshot(_key(edge) if edge else None, self.canvas.tops, self.film.cursor)

    def restore(self, snapshot: Snapshot) -> None:
        """Restore the cursor."""
        if not isinstance(snapshot, GraphSnapshot):
            return
        ties = [_key(edge) for edge in self._graph.edges]
        if snapshot.tie is None:
            self.canvas.move_to(MIDDLE)
        elif snapshot.tie in ties:
            self.canvas.move_to(ties.index(snapshot.tie))
        self.canvas.scroll_sides(snapshot.tops)
        self.film.move_to(snapshot.film)

    def _legend(self, width: int) -> Line:
        edges = [stretch.tie.edge for stretch in self.film.drawing.stretches]
        return legend(edges if self._shows_film else self._graph.edges, width)

    def on_graph_canvas_moved(self, message: GraphCanvas.Moved) -> None:
        """Describe the part under the cursor in a sentence."""
        message.stop()
        middle = self._graph.middle
        if self.edge:
            self._said.show(edge_words(self.session, middle, self.edge))
        else:
            words = middle_words(self.session, self._graph) if self._graph.edges else ()
            self._said.show(words or [Span(self._count_line())])

    def on_graph_canvas_opened(self, message: GraphCanvas.Opened) -> None:
        """Go to the neighbour's graph; for the central entity, to its page."""
        message.stop()
        if self.edge:
            self.post_message(self.Go(Place.graph(self.edge.neighbour)))
        elif self._graph.middle and (place := onward_from_middle(self._graph.middle, self._seen)):
            self.post_message(self.Go(place))

    def on_film_canvas_moved(self, message: FilmCanvas.Moved) -> None:
        """Describe the part under the cursor in a sentence."""
        message.stop()
        if not self._shows_film:
            return
        self._show_title()
        if self.film.tie:
            self._said.show(edge_words(self.session, self.film.entity, self.film.tie.edge))
        elif entity := self.film.entity:
            self._said.show(middle_words(self.session, graph_of(self.session, entity)))

    def on_film_canvas_opened(self, message: FilmCanvas.Opened) -> None:
        """Go to the graph of the character; for a tie, to its fact."""
        message.stop()
        if self.film.tie:
            self.action_open_tie()
        elif self.film.entity:
            self.post_message(self.Go(Place.graph(self.film.entity)))

    def action_open_entity(self) -> None:
        """Open the page of the entity under the cursor."""
        if self.subject:
            self.post_message(self.Go(self.subject))

    def action_open_tie(self) -> None:
        """Open the fact of the tie under the cursor."""
        if self.edge:
            self.post_message(self.Go(Place.fact(*self.edge.fact)))
        else:
            self.toast("Select a tie first, with the arrow keys.")

    def action_choose_end(self) -> None:
        """Choose the end of a path from the central entity."""
        asks = f"From {span(self.session.pack.name(self._start)).text} to whom or what?"
        self.app.push_screen(EntityChoice(self.session, asks), self._end_chosen)

    @property
    def _start(self) -> str:
        """The entity at the start of a path."""
        if self._shows_film and self.film.entity:
            return self.film.entity
        return self._place.as_ends[0] if self._place.as_ends else self._graph.middle

    def _end_chosen(self, entity: str | None) -> None:
        if entity and entity != self._start:
            self.post_message(self.Go(Place.path(self._start, entity)))

    def action_choose_entity(self) -> None:
        """Choose the central entity."""
        screen = EntityChoice(self.session, "Who or what should be at the centre?")
        self.app.push_screen(screen, self._chosen)

    def _chosen(self, entity: str | None) -> None:
        if entity and entity != self._graph.middle:
            self.post_message(self.Go(Place.graph(entity)))


def _key(edge: Edge) -> _Key:
    return edge.neighbour, edge.property_id, edge.outward, edge.denied
