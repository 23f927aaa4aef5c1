"""The pictures of a report: drawn from the models of the app, told in words, safe to embed."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

from support.build import entity, make_pack, say, source
from support.orchard import HOSTILE, hostile
from support.rows import every_row

from explorer.charts.agreement import agreement
from explorer.charts.story import story_timeline
from explorer.compare.engine import compare
from explorer.report.html import figures
from explorer.report.svg.elements import WIDTH, Figure, element, escaped, words
from explorer.session import Session
from explorer.text import clean

PACKS = Path(__file__).parent.parent / "packs"
SESSIONS = {name: Session.load(PACKS / name) for name in ("ferry", "nanook", "third-man")}
FIGURES = {
    name: {f.name: f for f in figures(session.pack, session.comparison)}
    for name, session in SESSIONS.items()
}
ALL = [figure for by_name in FIGURES.values() for figure in by_name.values()]


def _tree(figure: Figure) -> ElementTree.Element:
    return ElementTree.fromstring(figure.svg)


def _texts(figure: Figure) -> list[str]:
    return ["".join(text.itertext()) for text in _tree(figure).iter("text")]


def test_every_sort_is_drawn() -> None:
    assert {figure.name for figure in ALL} == {"story", "world", "agreement", "graph", "grid"}


@every_row("figure", ALL, ids=lambda figure: figure.name)
def test_a_picture_is_told_in_words(figure: Figure) -> None:
    tree = _tree(figure)
    title, description, *_ = tree
    assert (title.tag, title.text) == ("title", figure.title)
    assert description.tag == "desc" and description.text
    assert tree.get("role") == "img"
    assert tree.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert figure.caption.endswith(".")


@every_row("figure", ALL, ids=lambda figure: figure.name)
def test_all_stays_inside(figure: Figure) -> None:
    height = float(_tree(figure).get("viewBox", "").split()[3])
    for part in _tree(figure).iter():
        for name, most in (("x", WIDTH), ("x1", WIDTH), ("x2", WIDTH), ("y", height)):
            assert -0.1 <= float(part.get(name, 0)) <= most + 0.1
        if part.tag == "rect":
            assert float(part.get("x", 0)) + float(part.get("width", 0)) <= WIDTH + 1
            assert float(part.get("y", 0)) + float(part.get("height", 0)) <= height + 0.1


def test_the_matrix_has_the_numbers_of_the_view() -> None:
    for name, session in SESSIONS.items():
        pairs = agreement(session).pairs.values()
        numbers = [int(text) for text in _texts(FIGURES[name]["agreement"]) if text.isdecimal()]
        assert sorted(numbers) == sorted(pair.shared for pair in pairs)


def test_the_story_has_a_bar_for_each_claim_and_names_its_events() -> None:
    session = SESSIONS["ferry"]
    story = story_timeline(session)
    bars = [part for part in _tree(FIGURES["ferry"]["story"]) if part.tag == "g"]
    assert len(bars) == sum(len(lane.bars) for lane in story.lanes)


def test_a_pack_without_dates_people_or_shared_facts_has_no_pictures() -> None:
    pack = make_pack(("a", "ferry", "runtime", 100, say()), sources=[source("a")])
    assert figures(pack, compare(pack)) == []


def test_the_graph_needs_ties_between_characters() -> None:
    known = [entity("ann", "character"), entity("bob", "character"), entity("ferry", "film")]
    apart = make_pack(("a", "ann", "age", 30, say()), entities=known, sources=[source("a")])
    tied = make_pack(("a", "ann", "sibling", ["bob"], say()), entities=known, sources=[source("a")])
    assert [f.name for f in figures(apart, compare(apart))] == []
    assert [f.name for f in figures(tied, compare(tied))] == ["graph"]


def test_names_are_shown_and_obeyed_by_nothing() -> None:
    report = hostile()
    pictures = figures(report.pack, report.comparison)
    assert pictures
    for figure in pictures:
        tags = {part.tag for part in _tree(figure).iter()}
        assert tags <= {"svg", "title", "desc", "g", "rect", "line", "text", "polygon"}
        assert not re.search(r"<script|onclick='|href", figure.svg)


def test_there_is_one_boundary() -> None:
    made = element("g", escaped(HOSTILE), data=HOSTILE)
    tree = ElementTree.fromstring(made)
    assert tree.text == clean(HOSTILE)
    assert tree.get("data", "").split() == clean(HOSTILE).split()
    assert list(tree) == []
    assert ElementTree.fromstring(words(1.25, 2, "<b>")).text == "<b>"


def test_no_label_covers_the_diamond_before_it() -> None:
    years = range(1931, 1990, 4)
    people = [entity(f"p{year}", "person", f"P{year}") for year in years]
    rows = [(f"s{year}", f"p{year}", "born", f"{year}-06-01", say()) for year in years]
    span = [("old", "p1931", "died", "1900-01-01", say()), ("new", "p1931", "died", "2024", say())]
    pack = make_pack(*rows, *span, entities=people)
    world = next(f for f in figures(pack, compare(pack)) if f.name == "world")
    tree = _tree(world)
    tips = [part.get("points", "").split()[1].split(",") for part in tree.iter("polygon")]
    assert len(tips) > 10
    for text in tree.iter("text"):
        x, y = float(text.get("x", 0)), float(text.get("y", 0))
        for right, middle in ((float(a), float(b)) for a, b in tips):
            assert abs(middle - y) > 10 or x < right - 12 or x > right, text.text
