"""The graph: how it is laid out and drawn, how one walks it, and odd packs."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from support.build import entity, make_pack, say, source
from support.driving import crumbs, press, running, screen_text, toasts, workspace, write
from support.shipped import shipped_session
from support.small import empty, hostile
from support.small import session as small_session
from textual.events import MouseScrollUp
from textual.pilot import Pilot

from explorer.charts import graph as graph_module
from explorer.charts import graph_lines as draw
from explorer.charts.film_graph import FilmGraph, FilmTie, film_graph
from explorer.charts.film_layout import HEAD, FilmDrawing
from explorer.charts.graph import Edge, Graph, graph_of, path_between
from explorer.charts.graph_layout import MIDDLE, Drawing, Side, Words
from explorer.charts.lines import width_of
from explorer.model.enums import Verdict
from explorer.model.place import Place, PlaceKind
from explorer.pages.build import exists, page_for
from explorer.session import Session
from explorer.ui.views.graph.canvas import GraphCanvas
from explorer.ui.views.graph.view import GraphView


def plain(spans) -> str:
    return "".join(span.text for span in spans)


def edge(
    other: str,
    label: str = "meets",
    *,
    outward: bool = True,
    sources: tuple[str, ...] = ("post",),
    conflict: Verdict | None = None,
    denied: bool = False,
) -> Edge:
    """Return a tie that is only drawn, with no claims behind it."""
    return Edge(other, label, label, outward, denied, "", sources, (), conflict)


def rows_around_ann(
    edges: list[Edge], width: int, height: int = 12, cursor: int = MIDDLE
) -> list[str]:
    """Return the rows of a drawing around Ann."""
    graph = Graph("ann", "Ann", tuple(edges))
    words = Words("Ann", ["character", f"{len(edges)} ties"], [edge.neighbour for edge in edges])
    drawing = Drawing(graph, words, width, height)
    return [
        "".join(plain(spans) for spans, _ in drawing.parts(row, cursor)) for row in range(height)
    ]


BOTH = [
    edge("Bob", "child of", conflict=Verdict.TENSION),
    edge("Cid", "child of", sources=("post", "mail")),
    edge("Dan", "hates", outward=False),
    edge("Eve", "not meets", denied=True),
]


def test_incoming_ties_stand_left_outgoing_ones_right_of_the_box() -> None:
    rows = rows_around_ann(BOTH, 80, 9)
    box = next(row for row in rows if "Ann" in row)
    at = box.index("Ann")
    for name, right in (("Bob", True), ("Cid", True), ("Eve", True), ("Dan", False)):
        row = next(row for row in rows if name in row)
        assert (row.index(name) > at) is right
    assert any("hates → ─" in row for row in rows)
    assert any("─ child of →" in row for row in rows)


def test_a_tie_says_who_draws_it_and_whether_it_conflicts() -> None:
    rows = rows_around_ann(BOTH, 120)
    assert any("├─ Bob  ≁ 1 post tension" in row for row in rows)
    assert any("┕━ Cid    2 post, mail" in row for row in rows)
    assert any("╰╌ Eve" in row for row in rows)
    assert any("post 1    Dan ─╯" in row for row in rows)


def test_the_cursor_shows_without_colours() -> None:
    assert any("├▸ Bob" in row for row in rows_around_ann(BOTH, 120, cursor=0))
    assert any("Dan ◂╯" in row for row in rows_around_ann(BOTH, 120, cursor=2))


def test_the_trunk_joins_every_heading_to_the_box() -> None:
    rows = rows_around_ann(BOTH, 100, 9)
    at = next(row.index("├───") for row in rows if "├───" in row) + 4
    column = "".join(row[at] for row in rows).strip()
    assert column == "╭│┤╰"


def test_in_a_narrow_place_it_is_a_list() -> None:
    assert [row.rstrip() for row in rows_around_ann(BOTH, 40, 10)] == [
        "Ann  character · 4 ties",
        "├─ child of →",
        "│  ├─ Bob  ≁ 1 post tension",
        "│  ┕━ Cid    2 post, mail",
        "├─ not meets →",
        "│  ╰╌ Eve    1 post",
        "╰─ ← hates",
        "   ╰─ Dan    1 post",
        "",
        "",
    ]


NAMES = st.text(st.sampled_from("ab 日é👩[/]"), min_size=1, max_size=40)
EDGES = st.lists(
    st.builds(
        edge,
        NAMES,
        st.sampled_from(["meets", "a very long relation indeed", "日本"]),
        outward=st.booleans(),
        sources=st.lists(NAMES, min_size=1, max_size=5).map(tuple),
        conflict=st.sampled_from([None, *Verdict]),
        denied=st.booleans(),
    ),
    max_size=12,
)


@pytest.mark.parametrize("edges", [[], BOTH])
def test_the_cursor_in_the_middle_lights_the_box_and_nothing_above_or_below(
    edges: list[Edge],
) -> None:
    words = Words("Ann", ["character"], [edge.neighbour for edge in edges])
    drawing = Drawing(Graph("ann", "Ann", tuple(edges)), words, 80, 20)
    lit = [row for row in range(20) if any(here for _, here in drawing.parts(row, MIDDLE))]
    assert [row for row in range(20) if drawing.under(40, row) == MIDDLE] == lit


@given(EDGES, st.integers(30, 160), st.integers(3, 30))
def test_no_row_is_wider_than_the_place(edges: list[Edge], width: int, height: int) -> None:
    for cursor in (MIDDLE, 0):
        assert max(map(cell_len, rows_around_ann(edges, width, height, cursor))) <= width


@given(EDGES, st.integers(30, 160), st.integers(8, 30))
def test_what_lies_under_a_point_is_what_is_drawn_there(
    edges: list[Edge], width: int, height: int
) -> None:
    graph = Graph("ann", "Ann", tuple(edges))
    drawing = Drawing(graph, Words("Ann", [], [e.neighbour for e in edges]), width, height)
    under = {drawing.under(x, y) for x in range(width) for y in range(height)} - {None}
    assert MIDDLE in under
    shown = {
        line.tie
        for side in drawing.sides
        for row in range(height)
        if (line := side.line_at(row)) and line.tie >= 0
    }
    assert under - {MIDDLE} == shown


@given(st.integers(1, 60), st.integers(4, 20), st.data())
def test_a_side_scrolls_a_tie_into_sight_and_counts_what_it_hides(
    number: int, height: int, data: st.DataObject
) -> None:
    labels = [data.draw(st.sampled_from("abc")) for _ in range(number)]
    edges = [edge(str(at), label) for at, label in enumerate(labels)]
    side = Side(draw.side_lines(edges, range(number)), False, 0, height)
    for tie in data.draw(st.lists(st.integers(0, number - 1), min_size=1, max_size=5)):
        side.show(tie)
        line = side.line_at(side.row_of(tie))
        assert line is not None
        assert line.tie == tie
        seen = sum(
            (at_row := side.line_at(y)) is not None and at_row.tie >= 0 for y in range(height)
        )
        assert seen + side.hidden(0) + side.hidden(height - 1) == number


@pytest.mark.parametrize(
    ("room", "expected"),
    [(40, "post, mail, echo"), (16, "post, mail, echo"), (15, "post, mail +1"), (7, "post +2")],
)
def test_as_many_sources_are_named_as_fit(room: int, expected: str) -> None:
    assert draw.fit_names(("post", "mail", "echo"), room) == expected


def test_where_no_name_fits_the_number_stays() -> None:
    assert draw.fit_names(("post", "mail"), 5) == ""
    assert plain(draw.tie_tail(BOTH[1], 4)).strip() == "2"
    assert plain(draw.tie_tail(BOTH[0], 3)) == "≁ 1"


def test_a_side_that_does_not_fit_gives_its_last_relations_to_the_other() -> None:
    edges = graph_of(shipped_session(), "eve-macarro").edges
    left, right = draw.balanced(edges, 1000)
    assert all(edges[tie].outward for tie in right)
    assert not any(edges[tie].outward for tie in left)
    low = [draw.side_lines(edges, ties) for ties in draw.balanced(edges, 20)]
    assert abs(len(low[0]) - len(low[1])) <= 8
    assert max(map(len, low)) < len(draw.side_lines(edges, right))
    heads = [line.label for line in draw.side_lines(edges, draw.balanced(edges, 20)[0], True)]
    assert {head[0] for head in heads if head.startswith("←")} == {"←"}  # it leads outward
    assert any(head.endswith("→") for head in heads)  # it leads to the middle


def test_a_side_that_needs_less_leaves_its_room() -> None:
    small, large = draw.Need(10, 20), draw.Need(30, 70)
    widths = draw.share_out(120, 20, small, large)
    assert widths.left >= 20
    assert widths.right >= 70
    shares = draw.share_out(20 + 8 + 70 + 12, 20, small, large)
    assert shares.right >= 70  # whoever says so beside each tie of the larger side at least
    assert shares.left >= 10
    assert draw.share_out(20 + 8 + 70 + 12, 20, large, small).left >= 70
    tight = draw.share_out(80, 20, small, large)
    assert (tight.left >= 10, tight.right >= 30) == (True, True)
    assert draw.share_out(80, 20, draw.Need(), large).left == 0


def test_the_box_holds_a_long_name_and_all_its_edges_meet() -> None:
    box = draw.box_lines("The Honourable Robert de Baskerville 日本 of Grimpen", ["film"], 26)
    assert {width_of(line) for line in box} == {26}
    assert plain(box[0])[0] + plain(box[0])[-1] + plain(box[-1])[0] + plain(box[-1])[-1] == "╭╮╰╯"
    assert "…" in "".join(map(plain, box))


@asynccontextmanager
async def graph(
    size: tuple[int, int] = (120, 36), session: Session | None = None
) -> AsyncIterator[tuple[Pilot[int], GraphView]]:
    """Run the app on the graph, of the shipped pack or of a session."""
    with pytest.MonkeyPatch.context() as patch:
        if session is not None:
            patch.setattr(Session, "load", lambda *_: session)
        async with running(size=size) as pilot:
            await press(pilot, "6")
            view = workspace(pilot).view
            assert isinstance(view, GraphView)
            yield pilot, view


async def around_film(pilot: Pilot[int]) -> None:
    """Put the film into the middle."""
    await workspace(pilot).go(Place.graph("ballerina"))
    await pilot.pause()


async def around_eve(pilot: Pilot[int]) -> None:
    """Put Eve Macarro into the middle, coming from the film."""
    await around_film(pilot)
    await press(pilot, "F")
    await write(pilot, "eve mac")
    await press(pilot, "enter")
    assert workspace(pilot).place == Place.graph("eve-macarro")


async def test_the_heroine_is_in_the_middle_until_somebody_else_is_chosen() -> None:
    async with graph() as (pilot, view):
        assert view.subject != Place.entity("eve-macarro")
        assert re.search("│ +Eve Macarro +│", screen_text(pilot))
        await press(pilot, "1", "6")
        assert re.search("│ +Eve Macarro +│", screen_text(pilot))


async def test_the_film_in_the_middle_and_every_tie_is_counted() -> None:
    async with graph() as (pilot, _):
        await around_film(pilot)
        ties = graph_of(pilot.app.session, "ballerina")
        text = screen_text(pilot)
        assert f"{len(ties.edges)} ties to {len(ties.neighbours)} others" in text
        assert re.search("│ +Ballerina +│", text)
        assert "├─ directed by →" in text
        assert "━ Len Wiseman" in text


async def test_enter_recentres_and_escape_goes_back_to_the_same_tie() -> None:
    async with graph() as (pilot, view):
        await around_film(pilot)
        await press(pilot, "down", "down")
        tie = view.edge
        await press(pilot, "enter")
        assert workspace(pilot).place == Place.graph(tie.neighbour)
        name = pilot.app.session.pack.name(tie.neighbour)
        assert crumbs(pilot) == ["Graph", "Around Ballerina", f"Around {name}"]
        assert view.edge is None or view.edge.neighbour != "ballerina"  # on, not back
        await press(pilot, "enter", "escape", "escape")
        assert workspace(pilot).place == Place.graph("ballerina")
        assert view.edge == tie


async def test_arrows_cross_from_side_to_side_through_the_middle() -> None:
    async with graph() as (pilot, view):
        await around_eve(pilot)
        left, right = view.canvas.drawing.sides
        edges = view._graph.edges
        view.canvas.move_to(next(i for i, e in enumerate(edges) if e.neighbour == "ballerina"))
        assert view.canvas.cursor in left.ties
        await press(pilot, "right")
        assert view.edge is None
        assert view.subject == Place.entity("eve-macarro")
        await press(pilot, "l")
        assert view.canvas.cursor in right.ties
        await press(pilot, "right")
        assert view.canvas.cursor in right.ties
        await press(pilot, "left", "h")
        assert view.canvas.cursor in left.ties
        await press(pilot, "right", "enter")
        assert workspace(pilot).place == Place.entity("eve-macarro")


async def test_the_tie_under_the_cursor_is_told_in_a_sentence() -> None:
    async with graph() as (pilot, view):
        await around_eve(pilot)
        conflicting = next(at for at, e in enumerate(view._graph.edges) if e.conflict and e.outward)
        view.canvas.move_to(conflicting)
        await pilot.pause()
        tie, text = view.edge, screen_text(pilot)
        other = pilot.app.session.pack.in_sentence(tie.neighbour)
        assert f"Eve Macarro – {tie.label} – {other}: " in text
        assert pilot.app.session.pack.source_name(tie.sources[0]) in text
        assert str(tie.conflict) in text


async def test_the_page_of_who_is_marked_and_the_fact_behind_a_tie() -> None:
    async with graph() as (pilot, view):
        await around_film(pilot)
        tie = view.edge
        assert view.subject == Place.entity(tie.neighbour)
        await press(pilot, "O")
        assert workspace(pilot).place == Place.entity(tie.neighbour)
        await press(pilot, "escape", "T")
        assert workspace(pilot).place == Place(PlaceKind.FACT, f"ballerina {tie.property_id}")
        await press(pilot, "escape")
        view.canvas.move_to(MIDDLE)
        await press(pilot, "T")
        assert "Select a tie first" in toasts(pilot)
        await press(pilot, "O")
        assert workspace(pilot).place == Place.entity("ballerina")


async def test_in_a_narrow_place_all_ties_are_one_list_under_the_middle() -> None:
    async with graph((60, 20)) as (pilot, view):
        await around_eve(pilot)
        await press(pilot, "home")
        total = len(view._graph.edges)
        seen = {view.canvas.cursor}
        for _ in range(total):
            await press(pilot, "down")
            seen.add(view.canvas.cursor)
        assert seen == {*range(total)} | {MIDDLE}
        assert not view.edge.outward
        await press(pilot, "home")
        assert view.edge is None
        assert "Eve Macarro  character" in screen_text(pilot)


async def test_resizing_keeps_the_tie_in_sight() -> None:
    async with graph() as (pilot, view):
        await around_eve(pilot)
        await press(pilot, "right", "right", "end")
        tie = view.edge
        for size in ((60, 20), (40, 10), (80, 24), (200, 50), (74, 11), (120, 36)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert view.edge == tie
            mark = [line for line in screen_text(pilot).splitlines() if "▸" in line]
            assert len(mark) == 1


async def test_hundreds_of_neighbours_scroll_on_both_sides() -> None:
    claims = [("post", "hub", "meets", [f"n{at:03}"], say(id=f"o{at}")) for at in range(300)]
    claims += [("post", f"m{at:03}", "meets", ["hub"], say(id=f"i{at}")) for at in range(200)]
    names = [*(f"n{at:03}" for at in range(300)), *(f"m{at:03}" for at in range(200))]
    people = [entity(name, "character") for name in ("hub", *names)]
    pack = make_pack(*claims, sources=[source("post")], entities=people, work="hub")
    async with graph(session=small_session(pack)) as (pilot, view):
        text = screen_text(pilot)
        assert "500 ties to 500 others" in text
        assert "╭" in text
        await press(pilot, "end")
        assert view.edge.neighbour == "m199"
        assert "m199 ◂" in screen_text(pilot).lower()
        await press(pilot, "right", "right", "end")
        assert view.edge.neighbour == "n299"
        assert "▸ n299" in screen_text(pilot).lower()
        await press(pilot, "home", "pagedown")
        assert 10 < int(view.edge.neighbour[1:]) < 40
        left, right = view.canvas.tops
        assert min(left, right) > 0
        await pilot._post_mouse_events([MouseScrollUp], GraphCanvas, (5, 10), button=0)
        assert view.canvas.tops == (left - 3, right)
        await press(pilot, "left", "left", "home")
        assert view.canvas.tops == (0, right)


async def test_a_click_moves_and_a_second_one_recentres() -> None:
    async with graph() as (pilot, view):
        side = view.canvas.drawing.sides[1]
        row = side.row_of(2)
        at = (view.canvas.size.width - 30, row)
        await pilot.click(GraphCanvas, offset=at)
        await pilot.pause()
        assert view.canvas.cursor == 2
        tie = view.edge
        await pilot.click(GraphCanvas, offset=at)
        await pilot.pause()
        assert workspace(pilot).place == Place.graph(tie.neighbour)


async def test_an_entity_without_ties_and_a_pack_without_entities_say_so() -> None:
    lonely = make_pack(
        ("post", "ann", "age", 30), entities=[entity("ann", "character", "Ann")], work="ann"
    )
    async with graph(session=small_session(lonely)) as (pilot, _):
        assert "No source ties Ann to anything." in screen_text(pilot)
        await press(pilot, "down", "left", "right", "T", "end")
        assert workspace(pilot).place == Place.graph()
    async with graph(session=empty()) as (pilot, _):
        assert "This pack has no claims yet." in screen_text(pilot)
        await press(pilot, "down", "left", "enter", "O", "T", "F", "enter")
        assert workspace(pilot).place == Place.graph()


@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
async def test_hostile_names_neither_break_lines_nor_reach_the_terminal(
    size: tuple[int, int],
) -> None:
    pack = hostile().pack
    session = small_session(replace(pack, header=replace(pack.header, work="jack")))
    async with graph(size, session) as (pilot, _):
        seen = ""
        for keys in (["down"], ["left"], ["up", "right"], ["enter"], ["p"], ["escape"]):
            await press(pilot, *keys)
            text = screen_text(pilot)
            assert all(cell_len(line) == size[0] for line in text.splitlines())
            seen += text
        assert "[sic] [/]" in seen
        assert not set(seen) & {"\x1b", "\x07", "\u202e", "\u200f"}


def test_the_path_between_two_takes_the_fewest_ties_and_not_the_film() -> None:
    pack = make_pack(
        ("post", "ann", "meets", ["bo"]),
        ("post", "bo", "meets", ["cid"]),
        ("post", "ann", "meets", ["film"]),
        ("post", "cid", "meets", ["film"]),
        ("post", "dan", "meets", ["film"]),
        entities=[
            *(
                entity(name, "character", name.title())
                for name in ("ann", "bo", "cid", "dan", "eve")
            ),
            entity("film", "film", "The Film"),
        ],
        work="film",
    )
    session = small_session(pack)

    def way(first: str, second: str) -> list[str] | None:
        chain = path_between(session, first, second)
        return None if chain is None else [edge.neighbour for _, edge in chain]

    assert way("ann", "cid") == ["bo", "cid"]
    assert way("cid", "ann") == ["bo", "ann"]
    assert way("ann", "dan") == ["film", "dan"]  # there is no other way
    assert way("ann", "film") == ["film"]
    assert way("ann", "ann") == []
    assert way("ann", "eve") is None
    assert "No chain of ties" in page_for(session, Place.path("ann", "eve")).plain
    assert not exists(session, Place.path("ann", "nobody"))


def test_a_path_past_something_tied_to_thousands_is_found_without_visiting_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hub = [(f"film-{number}", "meets", ["chile"]) for number in range(300)]
    cast = [("film-1", "meets", ["ann"]), ("film-2", "meets", ["bo"])]
    names = ("chile", "ann", "bo", *(f"film-{number}" for number in range(300)))
    session = small_session(
        make_pack(
            *(("post", *claim) for claim in (*hub, *cast)),
            entities=[entity(name, "character", name.title()) for name in names],
        )
    )
    visited: list[str] = []
    ties = graph_module._ties

    def counted(session: Session, here: str) -> object:
        visited.append(here)
        return ties(session, here)

    monkeypatch.setattr(graph_module, "_ties", counted)
    chain = path_between(session, "ann", "bo")
    assert chain is not None
    assert [edge.neighbour for _, edge in chain] == ["film-1", "chile", "film-2", "bo"]
    assert len(visited) < 20


async def test_l_shows_what_ties_the_centre_to_another() -> None:
    async with graph() as (pilot, view):
        await around_eve(pilot)
        await press(pilot, "L")
        await write(pilot, "charon")
        await press(pilot, "enter")
        assert workspace(pilot).place == Place.path("eve-macarro", "charon")
        text = screen_text(pilot)
        assert "From Eve Macarro to Charon" in text
        assert "The shortest chain of ties" in text
        assert "helper of" in text
        await press(pilot, "enter")
        assert workspace(pilot).place.kind in (PlaceKind.FACT, PlaceKind.GRAPH)
        await press(pilot, "escape", "escape")
        assert workspace(pilot).place == Place.graph("eve-macarro")
        assert view.canvas.has_focus


TIES = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 6), st.sampled_from(["knows", "is sworn foe of"])),
    max_size=14,
)


@given(TIES, st.integers(40, 220), st.integers(5, 40))
def test_of_a_film_every_tie_has_a_place_of_its_own(ties, width: int, height: int) -> None:
    ranked = ("ann", "bo", "cy the younger of two", "日本", "eve", "flo", "guy")
    film = FilmGraph(ranked, tuple(FilmTie(a, b, edge("", w)) for a, b, w in ties if a != b))
    drawing = FilmDrawing(film, ranked, width, height)
    rows = []
    for y in range(HEAD + drawing.rows * drawing.pitch):
        parts = drawing.parts(y, -1, -1)
        assert width_of([span for spans, _ in parts for span in spans]) == width
        rows.append("".join(plain(spans) for spans, _ in parts))
    for stretch in drawing.stretches:
        row = rows[HEAD + stretch.row * drawing.pitch]
        ends = row[drawing.columns[stretch.left]], row[drawing.columns[stretch.right]]
        assert set(ends) <= set("├┤┼")
        assert f" {stretch.words} " in row[drawing.columns[stretch.left] :]
    kept = set(drawing.order)
    assert len(drawing.stretches) == sum({t.first, t.second} <= kept for t in film.ties)


async def test_in_a_wide_window_it_begins_with_the_whole_film() -> None:
    rows = [
        ("post", "eve", "parent", ["adam"]),
        ("post", "eve", "helps", ["lena"]),
        ("post", "lena", "leads", ["gang"]),
        ("post", "lena", "meets", ["mole"]),
        ("mail", "adam", "child", ["eve"]),
    ]
    people = [entity(who, "character") for who in ("eve", "adam", "lena", "mole")]
    pack = make_pack(*rows, entities=[*people, entity("gang", "organisation")])
    session = small_session(pack)
    assert len(film_graph(session).ties) == 4  # a parent and a child are one tie
    async with graph(session=session, size=(200, 50)) as (pilot, view):
        assert "5 main characters and groups, 4 ties between them" in screen_text(pilot)
        assert view.panes == (view.film,)
        assert view.film.entity == film_graph(session).ranked[0]
        await press(pilot, "down")
        assert view.film.tie is not None
        assert view.edge is view.film.tie.edge
        await press(pilot, "end", "home", "enter")  # at the top is a name again
        assert workspace(pilot).place.kind is PlaceKind.GRAPH
        assert view.panes == (view.canvas,)
        await press(pilot, "escape")
        assert view.panes == (view.film,)
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        assert view.panes == (view.canvas,)
        assert view.canvas.has_focus
