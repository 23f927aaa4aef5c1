"""One person under two ids, from two texts: asked on one screen, and merged or kept apart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from support.build import entity, make_pack, source
from support.driving import press, running, screen_text, toasts, until

from explorer.claiming.alike_names import MOST, questions_on_names
from explorer.claiming.book import ClaimBook
from explorer.compare.engine import compare
from explorer.model.enums import Kind
from explorer.read.pack import read_pack
from explorer.session import Session
from explorer.suggest.suggestion import NewEntity, Suggestion
from explorer.write.new_pack import create_pack


def asked(*claims: tuple, people: dict[str, str], apart: tuple[str, ...] = ()) -> list[tuple]:
    entities = [entity(key, "character", name) for key, name in people.items()]
    entities += [entity(key, "person", name) for key, name in ACTORS.items()]
    entities = [replace(e, distinct_from=list(apart)) if apart else e for e in entities]
    pack = make_pack(*claims, sources=[source("mail"), source("star")], entities=entities)
    return [(q.new, q.near) for q in questions_on_names(Session.of(pack, compare(pack)))]


ACTORS = {"bruno-feld": "Bruno Feld", "ivo-dahl": "Ivo Dahl"}
PEOPLE = {"otto": "Otto", "otto-roe": "Otto Roe", "nora-roe": "Nora Roe"}
KILLED = (("mail", "otto", "dies", True), ("star", "otto-roe", "dies", True))


def test_a_shorter_form_of_a_name_is_asked_about_beside_the_fuller_one() -> None:
    assert asked(*KILLED, people=PEOPLE) == [("otto", "otto-roe")]


@pytest.mark.parametrize(
    ("name", "other", "alike"),
    [("Finn", "Fin", True), ("Sarah", "Sara", True), ("Finn", "Ina", False)],
)
def test_names_that_sound_the_same_are_asked(name: str, other: str, alike: bool) -> None:
    claims = ("mail", "a", "dies", True), ("star", "b", "dies", True)
    assert asked(*claims, people={"a": name, "b": other}) == ([("a", "b")] if alike else [])


def test_entities_tied_by_a_claim_or_named_in_one_list_are_different() -> None:
    tied = ("mail", "otto", "parent", ["otto-roe"])
    assert asked(*KILLED, tied, people=PEOPLE) == []
    listed = ("mail", "nora-roe", "parent", ["otto", "otto-roe"])
    assert asked(*KILLED, listed, people=PEOPLE) == []
    assert asked(*KILLED, people=PEOPLE, apart=("otto", "otto-roe")) == []


def test_one_part_or_job_under_two_names_with_the_same_ending_is_asked_about() -> None:
    ranks = {"major": "Major Stoll", "colonel": "Colonel Stoll"}
    assert asked(*_played("major", "mail"), *_played("colonel", "star"), people=ranks) == [
        ("colonel", "major")
    ]
    other = ("star", "colonel", "played-by", ["ivo-dahl"])
    assert asked(*_played("major", "mail"), other, people=ranks) == []


def test_names_in_two_scripts_are_asked_about_only_if_they_share_a_part() -> None:
    scripts = {"kenji": "Kenji", "ken": "健二"}
    assert (
        asked(("mail", "kenji", "dies", True), ("star", "ken", "dies", True), people=scripts) == []
    )
    assert asked(*_played("kenji", "mail"), *_played("ken", "star"), people=scripts) == [
        ("ken", "kenji")
    ]


def _played(part: str, told_by: str) -> tuple[tuple, ...]:
    return ((told_by, part, "played-by", ["bruno-feld"]),)


def test_names_of_a_large_database_are_not_compared_with_each_other() -> None:
    many = {f"x{n}": f"Kai Dahl{n}" for n in range(MOST)}
    assert asked(*KILLED, people={**PEOPLE, **many}) == []


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
async def test_a_question_is_answered_by_keys(tmp_path: Path, size: tuple[int, int]) -> None:
    for name in ("mail", "star"):
        (tmp_path / f"{name}.txt").write_text(f"The Salt Road, by {name}\nOtto Roe dies.\n")
    paths = [tmp_path / "mail.txt", tmp_path / "star.txt"]
    root = create_pack(tmp_path / "salt", paths, "The Salt Road").root
    book = ClaimBook(Session.load(root))
    for name, text in (("Otto", "mail"), ("Otto Roe", "star")):
        who = NewEntity(Kind.CHARACTER, name)
        book.accept([Suggestion(text, 2, "dies", who, "dies", True, "test")])
    async with running(root, size) as pilot:
        await until(pilot, lambda: "Press M to say whether they do" in toasts(pilot))
        await press(pilot, "M")
        await until(pilot, lambda: "Otto – is it Otto Roe?" in screen_text(pilot))
        await press(pilot, "y")
    pack = read_pack(root)
    assert [e.id for e in pack.entities.values() if e.kind is Kind.CHARACTER] == ["otto-roe"]
    assert pack.entities["otto-roe"].aliases == ["Otto"]
    assert {claim.subject for claim in pack.claims.values()} == {"otto-roe"}


async def test_names_that_become_similar_while_the_pack_is_open_are_announced_until_answered(
    tmp_path: Path,
) -> None:
    text = tmp_path / "mail.txt"
    text.write_text("The Salt Road\nOtto Roe dies. Otto dies. Ada lives.\n")
    root = create_pack(tmp_path / "salt", [text], "The Salt Road").root
    book = ClaimBook(Session.load(root))

    def claim(name: str) -> None:
        who = NewEntity(Kind.CHARACTER, name)
        book.accept([Suggestion("mail", 2, "dies", who, "dies", True, "test")])

    claim("Otto Roe")
    async with running(root) as pilot:
        claim("Otto")
        said = '"Otto" and "Otto Roe" may mean the same'
        await until(pilot, lambda: said in screen_text(pilot))
        claim("Ada")
        await until(pilot, lambda: "3 claims" in screen_text(pilot))
        assert said in screen_text(pilot)
        await press(pilot, "M", "y")
        await until(pilot, lambda: said not in screen_text(pilot))
