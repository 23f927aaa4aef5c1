"""The pure data behind the views: grid of facts, timelines, graph, agreement, cast."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from support.build import entity, make_pack, say, source
from support.rows import every_row
from support.shipped import shipped_session
from support.small import empty, hostile, session

from explorer.charts.agreement import agreement
from explorer.charts.graph import busiest, graph_of
from explorer.charts.grid import FactRow, fact_grid
from explorer.charts.grid_cells import NOTHING, CellMark
from explorer.charts.grid_layout import cell_spans
from explorer.charts.story import story_timeline
from explorer.charts.timeline import Bar, bar_of, timeline
from explorer.model.enums import Verdict
from explorer.model.pack import Pack
from explorer.model.place import Place
from explorer.pages import page_for
from explorer.pages.linear import without_signs
from explorer.pages.people import cast_rows
from explorer.session import Session
from explorer.values.dates import parse_date
from explorer.wording.dates import date_words
from explorer.wording.labels import LOST


def fact(subject: str, property_id: str, pack: Pack | None = None) -> FactRow:
    rows = fact_grid(session(pack)).rows
    return next(r for r in rows if (r.subject, r.property_id) == (subject, property_id))


def test_a_conflict_is_marked_on_both_sides() -> None:
    row = fact("titanic", "runtime")
    assert {s: c.mark for s, c in row.cells.items()} == {
        "variety": CellMark.CONFLICT,
        "gazette": CellMark.CONFLICT,
    }
    assert row.cell("variety").text == "194 min"
    assert row.cell("variety").place == Place.claim("v-runtime")
    assert row.cell("preview") is NOTHING
    assert row.finding is not None
    assert row.place == Place.finding(row.finding.id)


def test_one_voice_alone_and_a_rumour_alone() -> None:
    assert fact("jack", "part-role").cell("variety").mark is CellMark.ALONE
    assert fact("titanic", "composer").cell("preview").mark is CellMark.RUMOUR


def test_a_lost_value_does_not_make_the_other_side_conflict() -> None:
    row = fact("rose", "played-by")
    assert row.cell("gazette").mark is CellMark.LOST
    assert row.cell("variety").mark is not CellMark.CONFLICT


def test_agreeing_and_adding() -> None:
    pack = make_pack(
        ("post", "rose", "trained-in", ["drawing", "dance"]),
        ("mail", "rose", "trained-in", ["dance"]),
        ("echo", "rose", "trained-in", ["fencing"]),
    )
    row = fact("rose", "trained-in", pack)
    marks = {s: row.cell(s).mark for s in ("post", "mail", "echo")}
    assert marks == {"post": CellMark.AGREES, "mail": CellMark.AGREES, "echo": CellMark.ADDS}


def test_values_close_enough_to_agree_agree() -> None:
    pack = make_pack(("post", "film", "runtime", 131), ("mail", "film", "runtime", 130))
    row = fact("film", "runtime", pack)
    assert {row.cell(s).mark for s in ("post", "mail")} == {CellMark.AGREES}


def test_several_claims_of_one_source_share_a_cell() -> None:
    pack = make_pack(
        ("post", "rose", "trained-in", ["dance"]), ("post", "rose", "trained-in", ["drawing"])
    )
    cell = fact("rose", "trained-in", pack).cell("post")
    assert cell.text == "dance / drawing"
    assert cell.place == Place.fact("rose", "trained-in")


def test_the_most_disputed_facts_come_first() -> None:
    rows = fact_grid(session()).rows
    disputed = [bool(row.finding) for row in rows]
    assert disputed == sorted(disputed, reverse=True)
    severities = [["high", "medium", "low"].index(r.finding.severity) for r in rows if r.finding]
    assert severities == sorted(severities)
    quiet = [len(row.cells) for row in rows if not row.finding]
    assert quiet == sorted(quiet, reverse=True)


def test_the_grid_can_be_narrowed() -> None:
    here = session()
    grid = fact_grid(here, ["kate-winslet"])
    assert [(r.subject, r.property_id) for r in grid.rows] == [("rose", "played-by")]
    assert grid.total == len(here.pack.facts)
    assert all(r.finding for r in fact_grid(here, only_disputed=True).rows)


def bar(text: str) -> Bar:
    return bar_of(parse_date(text), "x", Place.claim("x"))


@every_row(
    ("text", "start", "end", "unsure"),
    [
        ("2023-07-01", 2023.5, 2023.5 + 1 / 372, (False, False)),
        ("2023", 2023.0, 2024.0, (True, True)),
        ("2023-03", 2023 + 2 / 12, 2023.25, (True, True)),
        ("2022-01-01/2022-06-30", 2022.0, 2022.5, (False, False)),
        ("2022/2023-02-10", 2022.0, 2023.108, (True, False)),
        ("../2023", None, 2024.0, (True, True)),
        ("../2023-03-01", None, 2023.17, (True, False)),
        ("2020/..", 2020.0, None, (True, True)),
        ("2020-05-05?", 2020.344, 2020.347, (True, True)),
    ],
)
def test_a_bar_has_the_bounds_of_its_date(
    text: str, start: float | None, end: float | None, unsure: tuple[bool, bool]
) -> None:
    extent = bar(text)
    assert extent.start == (start if start is None else pytest.approx(start, abs=0.005))
    assert extent.end == (end if end is None else pytest.approx(end, abs=0.005))
    assert (extent.uncertain_start, extent.uncertain_end) == unsure


def test_what_is_sure_of_an_interval_lies_within_it() -> None:
    interval = bar("2022/2024")
    assert (interval.surely_from, interval.surely_to) == pytest.approx((2023.0, 2024.0), abs=0.01)
    moment = bar("2022")
    assert moment.surely_from > moment.surely_to


def test_about_widens_a_bar() -> None:
    assert bar("2020-05-05~").end > bar("2020-05-05").end  # type: ignore[operator]


def test_dates_in_words() -> None:
    expected = {
        "2023-03": "Mar 2023",
        "2023": "2023",
        "2023-03-04": "4 Mar 2023",
        "192X": "1920s",
        "192": "1920s",
        "2023-03-04T20:15Z": "4 Mar 2023",
        "1997-21": "spring 1997",
        "1997-23/1998-24": "autumn 1997 – winter 1998",
        "2020-05-05~": "about 5 May 2020",
        "2001-01/2002-06": "Jan 2001 – Jun 2002",
        "2001/2002": "2001–2002",
        "2001-04/2001-06": "Apr–Jun 2001",
        "2001-04-03/2001-04-09": "3–9 Apr 2001",
        "2001-04-28/2001-05-02": "28 Apr – 2 May 2001",
        "../2023": "until 2023",
        "/2023": "until 2023",
        "2020-02/..": "from Feb 2020",
    }
    assert {text: date_words(bar(text).when) for text in expected} == expected


def test_a_lane_for_each_source_that_dates_something() -> None:
    line = timeline(session())
    lanes = {lane.source: [b.label for b in lane.bars] for lane in line.lanes}
    assert lanes == {
        "variety": ["source published", "released"],
        "preview": ["planned release"],
    }
    assert (line.start, line.end) == pytest.approx((1997.5, 1997.97), abs=0.01)


def test_a_date_of_somebody_else_says_whose() -> None:
    pack = make_pack(("post", "cameron", "born", "1954-08-16"), work="titanic")
    (lane,) = timeline(session(pack)).lanes
    assert [b.label for b in lane.bars] == ["Cameron: born"]


def test_dates_beyond_all_bounds_do_not_stretch_the_axis() -> None:
    pack = make_pack(("post", "titanic", "release-date", "Y-17E7"), work="titanic")
    line = timeline(session(pack))
    assert (line.start, line.end) == (0.0, 0.0)


def story(*sayings: str) -> list[tuple[float, float, bool, bool]]:
    pack = make_pack(
        *((f"s{n}", "film", "story-time", saying) for n, saying in enumerate(sayings)),
        entities=[
            entity("one", "film"),
            entity("two", "film", follows=["one"]),
            entity("three", "film", follows=["two"]),
        ],
        work="film",
    )
    made = story_timeline(session(pack))
    assert made.axis == ("one", "two", "three")
    assert made.end == 6.0
    return [
        (b.start, b.end, b.uncertain_start, b.uncertain_end)
        for lane in made.lanes
        for b in lane.bars
    ]


def test_the_story_lies_on_an_axis_of_known_events() -> None:
    sayings = ("during two", "between two and three", "before two", "after two", "alongside one")
    assert story(*sayings) == [
        (2, 3, False, False),
        (3, 4, False, False),
        (-1, 2, True, False),
        (3, 6, False, True),
        (-0.5, 1.5, True, True),
    ]  # fmt: skip


def test_stories_that_conflict_are_marked() -> None:
    pack = make_pack(
        ("a", "film", "story-time", "during two"),
        ("b", "film", "story-time", "after two"),
        work="film",
    )
    marks = [b.conflict for lane in story_timeline(session(pack)).lanes for b in lane.bars]
    assert marks == [Verdict.CONTRADICTION, Verdict.CONTRADICTION]


def test_a_circle_of_events_still_has_an_axis() -> None:
    pack = make_pack(
        ("a", "film", "story-time", "during one"),
        entities=[entity("one", "film", follows=["two"]), entity("two", "film", follows=["one"])],
        work="film",
    )
    assert set(story_timeline(session(pack)).axis) == {"one", "two"}


def test_ties_run_both_ways() -> None:
    edges = graph_of(session(), "rose").edges
    ties = {(e.neighbour, e.label, e.outward) for e in edges}
    assert ties == {("kate-winslet", "played by", True), ("jack", "encounters", False)}
    assert graph_of(session(), "rose").neighbours == tuple(e.neighbour for e in edges)


def test_claims_of_several_sources_are_one_tie() -> None:
    pack = make_pack(
        ("post", "rose", "meets", ["jack", "cal"]),
        ("mail", "rose", "meets", ["jack"]),
        ("mail", "rose", "meets", ["rose"]),
        ("echo", "rose", "meets", ["cal"], say(denied=True)),
        ("echo", "rose", "meets", ["molly"], say(factuality="joking")),
        ("echo", "rose", "meets", ["ruth"], say(limits=["question"])),
        ("mail", "rose", "meets", ["fabrizio"], say(factuality="rumoured")),
        ("echo", "rose", "meets", ["fabrizio"], say(factuality="possible")),
    )
    graph = graph_of(session(pack), "rose")
    ties = {(e.neighbour, e.label): e.sources for e in graph.edges}
    assert ties == {
        ("jack", "encounters"): ("post", "mail"),
        ("cal", "encounters"): ("post",),
        ("cal", "encounters (denied)"): ("echo",),
        ("molly", "encounters (a joke)"): ("echo",),
        ("ruth", "encounters (not asserted)"): ("echo",),
        ("fabrizio", "encounters (possible)"): ("mail", "echo"),
    }
    assert graph.edges[0].neighbour == "cal"
    assert graph.edges[0].conflict is Verdict.CONTRADICTION
    marks = {(e.neighbour, e.denied): e.conflict for e in graph.edges}
    assert marks[("jack", False)] is None
    assert marks[("cal", True)] is Verdict.CONTRADICTION


def test_what_both_lists_name_is_not_in_dispute() -> None:
    pack = make_pack(
        ("post", "rose", "family-killed", ["father"]),
        ("mail", "rose", "family-killed", ["father", "mother"]),
    )
    marks = {e.neighbour: e.conflict for e in graph_of(session(pack), "rose").edges}
    assert marks == {"father": None, "mother": Verdict.INCOMPLETE}
    (edge,) = graph_of(session(pack), "mother").edges
    assert edge.conflict is Verdict.INCOMPLETE


def test_the_graph_starts_from_whoever_is_tied_to_the_most_characters() -> None:
    assert busiest(shipped_session()) == "eve-macarro"
    assert busiest(Session.load("tests/packs/third-man")) == "harry-lime"
    claims = [
        ("post", "jack", "meets", ["rose"], say(denied=True)),
        ("post", "jack", "meets", ["cal"], say(denied=True)),
        ("post", "rose", "meets", ["cal"]),
    ]
    people = [entity(name, "character") for name in ("jack", "rose", "cal")]
    film = [*people, entity("titanic", "film")]
    assert busiest(session(make_pack(*claims, entities=film, work="titanic"))) == "rose"


def test_the_graph_starts_from_the_work_where_no_character_is_tied_to_another() -> None:
    film = [entity("titanic", "film"), entity("jack", "character")]
    jack, sunk = ("post", "jack", "part-role", "mentor"), ("post", "titanic", "runtime", 194)
    pack = make_pack(jack, jack, sunk, entities=film, work="titanic")
    assert busiest(session(pack)) == "titanic"
    unmentioned = make_pack(jack, entities=film, work="titanic")
    assert busiest(session(unmentioned)) == "jack", "no source says anything of the film"
    assert busiest(empty()) == ""


def test_agreement_sorts_every_shared_fact_into_one_heap() -> None:
    pack = make_pack(
        ("post", "titanic", "runtime", 194),
        ("mail", "titanic", "runtime", 120),
        ("post", "rose", "meets", ["jack"]),
        ("mail", "rose", "meets", ["jack", "cal"]),
        ("post", "rose", "trained-in", ["dance"]),
        ("mail", "rose", "trained-in", ["drawing"]),
        ("mail", "cal", "trained-in", ["drawing"]),
        work="titanic",
    )
    table = agreement(session(pack))
    pair = table.pair("mail", "post")
    assert pair is not None
    assert pair.conflicting == [("titanic", "runtime")]
    assert pair.agreeing == [("rose", "meets")]
    assert pair.beside == [("rose", "trained-in")]
    assert pair.shared == 3
    assert table.pair("post", "post") is None


def test_a_plan_and_its_outcome_are_one_question() -> None:
    pair = agreement(session()).pair("preview", "variety")
    assert pair is not None
    assert pair.shared == 1


def test_a_lost_value_is_not_shared() -> None:
    pair = agreement(session()).pair("variety", "gazette")
    assert pair is not None
    assert [*pair.agreeing, *pair.conflicting, *pair.beside] == [("titanic", "runtime")]


def test_the_cast_names_lost_and_missing_actors() -> None:
    rows = cast_rows(session())
    cast = [(r.character, r.actor, r.lost) for r in rows if r.character]
    assert set(cast) == {
        ("rose", "kate-winslet", False),
        ("rose", "", True),
        ("jack", "leonardo-dicaprio", False),
    }
    assert [(r.actor, r.work) for r in rows if not r.character] == [("enya", "composer")]


def test_in_a_pack_of_many_films_what_somebody_did_is_counted() -> None:
    films = [entity(f"film-{n}", "film", f"Film {n}") for n in range(3)]
    rows = [("post", f"film-{n}", "director", ["ada"]) for n in range(3)]
    ada = entity("ada", "person", "Ada Quill")
    works = {
        work: cast_rows(session(make_pack(*rows, entities=[ada, *films], work=work)))[0].work
        for work in ("", "film-0")
    }
    assert works[""] == "director (3)" and "Film 2" in works["film-0"]


def test_denied_casting_is_no_casting() -> None:
    pack = make_pack(
        ("post", "rose", "played-by", ["kate"]),
        ("mail", "rose", "played-by", ["kate"], say(denied=True)),
        sources=[source("mail")],
    )
    here = session(pack)
    assert [(r.actor, r.denied) for r in cast_rows(here)] == [("kate", False), ("kate", True)]
    assert here.index.search("kate").hits[0].detail == "plays Rose"


@pytest.mark.parametrize("make", [empty, hostile])
def test_every_model_stands_odd_packs(make: object) -> None:
    here = make()  # type: ignore[operator]
    for row in fact_grid(here).rows:
        assert all(text.isprintable() for text in (row.name, row.label))
        assert all(cell.text.isprintable() for cell in row.cells.values())
    for lane in timeline(here).lanes:
        assert all((b.label + b.when).isprintable() for b in lane.bars)
    assert graph_of(here, "rose").middle == "rose"
    assert story_timeline(here).lanes == ()
    assert agreement(here).sources == tuple(here.pack.sources)


def test_a_cell_says_what_its_copy_lost_and_never_calls_a_hole_a_value() -> None:
    session = shipped_session()
    holes = 0
    for row in fact_grid(session).rows:
        for cell in row.cells.values():
            assert LOST not in cell.text
            lost = [claim.lost for claim in cell.claims]
            if all(lost):
                assert (cell.mark, cell.text) == (CellMark.LOST, "missing")
                shown = "".join(cell_span.text for cell_span in cell_spans(cell, 12))
                assert shown == "▢ missing   "
                holes += 1
            elif any(lost):
                assert cell.text.endswith(" / ▢ missing")
                assert cell.mark is not CellMark.LOST
                holes += 1
    assert holes


def test_every_view_names_the_sources_in_the_packs_order() -> None:
    session = shipped_session()
    order = list(session.pack.sources)

    def ordered(sources: Iterable[str]) -> bool:
        places = [order.index(source) for source in sources]
        return places == sorted(places)

    grid = fact_grid(session)
    assert list(grid.sources) == order == [*agreement(session).sources]
    assert all(ordered(row.said) for row in grid.rows)
    assert all(ordered(row.sources) for row in cast_rows(session))
    assert ordered(lane.source for lane in timeline(session).lanes)
    assert ordered(lane.source for lane in story_timeline(session).lanes)
    for entity_id in session.pack.entities:
        assert all(ordered(edge.sources) for edge in graph_of(session, entity_id).edges)
    plays = "Ana de Armas, say Alona's essay transcript, the unsigned review, the blog post, "
    assert plays in page_for(session, Place.entity("eve-macarro")).plain


def test_a_source_confirmed_throughout_has_no_line_for_none_uncorroborated() -> None:
    pack = make_pack(
        ("post", "harbour", "runtime", 90),
        ("note", "harbour", "runtime", 90),
        entities=[entity("harbour", "film", "Harbour")],
    )
    page = page_for(session(pack), Place.source("post"))
    assert page is not None
    assert "1 is corroborated (100%)" in page.plain
    assert "uncorroborated" not in page.plain
    assert "none are hedged by the author\n" in page.plain


def test_a_joke_and_a_denial_give_nobody_a_job() -> None:
    pack = make_pack(
        ("post", "tide", "director", ["ada"]),
        ("post", "tide", "producer", ["ada"], say(factuality="joking")),
        ("post", "tide", "editor", ["ada"], say(denied=True)),
        entities=[entity("tide", "film", "Tide"), entity("ada", "person", "Ada Quill")],
        work="tide",
    )
    assert [row.work for row in cast_rows(session(pack))] == ["director"]


def test_whoever_a_part_is_modelled_on_is_not_based_on_it() -> None:
    claims = ("post", "mara", "based-on", ["lund"]), ("post", "mara", "considered-for", ["bo"])
    people = [entity("mara", "character", "Mara"), *(entity(n, "person") for n in ("bo", "lund"))]
    works = {r.actor: r.work for r in cast_rows(session(make_pack(*claims, entities=people)))}
    assert works["lund"] == "Mara – based on"
    assert works["bo"] == "considered for a part (Mara)"


def test_every_cell_of_the_printed_matrix_is_there_without_signs() -> None:
    pack = make_pack(("post", "titanic", "runtime", 194), ("mail", "titanic", "runtime", 120))
    page = page_for(session(pack), Place.agreement())
    assert any(without_signs(row.all_spans) == "1, –, 1/1" for row in page.rows)
