"""Near names after an import: one, a misspelling, or two people; remembered, and undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.driving import press, running, screen_text, workspace
from support.tables import table
from textual.pilot import Pilot
from textual.widgets import Input

from explorer.claiming.book import ClaimBook
from explorer.claiming.who_is_who import Answer, decide, names_asked
from explorer.read.pack import read_pack
from explorer.session import Session
from explorer.suggest.reviewing.near_names import near_names

Run = Callable[..., tuple[int, str, str]]

FIRST = "Film,Year,Director,Writers\nThe Salt Lantern,1987,Ines Okafor,Tom Reyes\n"
SECOND = "Film,Year,Director,Writers\nThe Salt Lantern,1987,Inez Okafor,Tom Rayes\n"


@pytest.fixture
def root(tmp_path: Path, run: Run) -> Path:
    """A pack into which two tables were imported."""
    for name, text in (("alpha", FIRST), ("beta", SECOND)):
        file = str(table(tmp_path, text, f"{name}.csv"))
        run("import", str(tmp_path / "films"), file, "--source", name)
    return tmp_path / "films"


def test_an_answer_is_written_remembered_and_undone(root: Path) -> None:
    for answer in Answer:
        _check(root, answer)
    (root / "suggestions.jsonl").write_text('{"property": "also-known-as"}\n[]\nnull\n{\n')
    assert near_names(read_pack(root), root) == []  # a broken queue asks nothing


def test_two_films_of_one_title_are_told_apart_by_year(tmp_path: Path, run: Run) -> None:
    films = tmp_path / "films"
    for name, made in (("alpha", "1990,Mae Gomez"), ("beta", "1991,Bo Ash")):
        text = f"Film,Year,Director\nThe Well,{made}\n"
        run("import", str(films), str(table(tmp_path, text, f"{name}.csv")), "--source", name)
    pack = read_pack(films)
    (question,) = near_names(pack, films)
    assert names_asked(pack, question) == ("The Well (1991)", "The Well (1990)")


def test_people_without_a_common_film_are_different(tmp_path: Path, run: Run) -> None:
    first = "Film,Year,Director,Writers\nThe Well,1990,Mae Gomez,Ada Quill\nSalt,1991,Bo Ash,\n"
    second = (
        "Film,Year,Director,Writers\nThe Well,1990,Ada Quil,Bo Ashe\nThe Mill,1991,Mae Gamez,\n"
        "Salt,1991,Bo Ashe,\n"
    )
    for name, text in (("alpha", first), ("beta", second)):
        file = str(table(tmp_path, text, f"{name}.csv"))
        run("import", str(tmp_path / "films"), file, "--source", name)
    questions = near_names(read_pack(tmp_path / "films"), tmp_path / "films")
    # Not Mae Gamez of another film; first who directed Salt, then who directed or wrote The Well.
    assert [question.new for question in questions] == ["bo-ashe", "ada-quil"]


def test_a_question_is_asked_only_at_its_own_line(tmp_path: Path, run: Run) -> None:
    cast = "Film,Year,Actor,Character\nThe Well,1990,Ada Quill,{}\nThe Mill,1991,Bo Ash,Carlos\n"
    for name, part in (("alpha", "Carlos Lund"), ("beta", "Carlos")):
        file = str(table(tmp_path, cast.format(part), f"{name}.csv"))
        run("import", str(tmp_path / "films"), file, "--source", name)
    pack = read_pack(tmp_path / "films")
    assert sum(entity.name == "Carlos" for entity in pack.entities.values()) == 2
    (question,) = near_names(pack, tmp_path / "films")
    assert pack.claims_about(question.new)[0].scope.work == "the-well"


def _check(root: Path, answer: Answer) -> None:
    session = Session.load(root)
    before = {path: path.read_bytes() for path in root.rglob("*.toml")}
    questions = near_names(session.pack, session.suggestions_folder)
    assert {(q.new, q.near) for q in questions} == {
        ("inez-okafor", "ines-okafor"),
        ("tom-rayes", "tom-reyes"),
    }
    asked = next(q for q in questions if q.new == "inez-okafor")
    book = ClaimBook(session)
    assert '"Inez Okafor" and "Ines Okafor" are' in decide(book, asked, answer)
    pack = read_pack(root)
    assert [q.new for q in near_names(pack, root)] == ["tom-rayes"]
    if answer is Answer.APART:
        assert pack.entities["inez-okafor"].distinct_from == ["ines-okafor"]
    else:
        assert "inez-okafor" not in pack.entities
        known = pack.entities["ines-okafor"]
        kept = known.aliases if answer is Answer.ALIAS else known.spellings
        assert kept == ["Inez Okafor"]
        assert {str(c.value) for c in pack.claims.values() if c.property.id == "director"} == {
            str(frozenset({"ines-okafor"}))
        }
    assert ClaimBook(Session.load(root)).undo()
    assert {path: path.read_bytes() for path in before} == before
    assert len(near_names(read_pack(root), root)) == 2


async def test_the_screen_asks_one_question_after_another(root: Path) -> None:
    async with running(root) as pilot:
        workspace(pilot).view.action_who_is_who()
        await pilot.pause()
        shown = screen_text(pilot)
        assert "2 names may mean the same as a known one" in shown
        assert "Inez Okafor – is it Ines Okafor?" in shown
        await press(pilot, "m", "x")
        assert len(pilot.app.screen_stack) == 1
    pack = read_pack(root)
    assert pack.entities["ines-okafor"].spellings == ["Inez Okafor"]
    assert pack.entities["tom-rayes"].distinct_from == ["tom-reyes"]


async def test_same_and_different_are_answered_by_keys_undone_and_remembered(
    root: Path,
) -> None:
    async def ask(pilot: Pilot[None]) -> str:
        await press(pilot, "colon")
        pilot.app.screen.query_one(Input).value = "who is who"
        await press(pilot, "enter")
        return screen_text(pilot)

    async with running(root) as pilot:
        assert "2 names may mean the same" in await ask(pilot)
        await press(pilot, "y", "o")
        pilot.app.screen.query_one(Input).value = "Ines Okafor"
        await press(pilot, "enter")
        assert len(pilot.app.screen_stack) == 1
        pack = read_pack(root)
        assert pack.entities["ines-okafor"].aliases == ["Inez Okafor", "Tom Rayes"]
        assert not {"inez-okafor", "tom-rayes"} & pack.entities.keys()
        await press(pilot, "u")
        assert "1 name may mean the same" in await ask(pilot)
        assert "Tom Rayes – is it Tom Reyes?" in screen_text(pilot)
        await press(pilot, "x")
    async with running(root) as pilot:  # another time nothing is asked again
        assert "mean the same as a known one" not in await ask(pilot)
        assert near_names(pilot.app.session.pack, root) == []
        assert pilot.app.session.pack.entities["tom-rayes"].distinct_from == ["tom-reyes"]
