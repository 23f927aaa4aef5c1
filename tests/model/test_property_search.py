"""The property that an editor has in mind is found by the word that they type."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from support.build import film_properties, prop
from support.rows import every_row

from explorer.model.enums import Kind
from explorer.model.property_search import (
    applies_to,
    find_properties,
    named_properties,
    near_properties,
)

FILM = list(film_properties().values())


def words(name: str) -> dict[str, str]:
    """Return the words of a file, each with the id of the property that must come first."""
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return dict(line.split(" = ") for line in lines if not line.startswith("#"))


WORDS = words("everyday-words.txt")
FURTHER = words("further-words.txt")
TRADE = words("trade-words.txt")


def set_aside(word: str) -> bool:
    """Return whether a word belongs to the half that the search was not tuned to."""
    return hashlib.sha256(word.encode()).digest()[0] % 2 == 1


def first(word: str) -> str:
    """Return the id of the first property that is found, "" for none."""
    return next((p.id for p in find_properties(FILM, word)), "")


@pytest.mark.parametrize("half", [False, True], ids=["tuned", "set-aside"])
def test_everyday_words_find_the_right_property_first(half: bool) -> None:
    chosen = {w: p for w, p in WORDS.items() if set_aside(w) is half}
    wrong = {word: first(word) for word, expected in chosen.items() if first(word) != expected}
    assert len(WORDS) == 100 and len(chosen) > 40
    assert len(wrong) <= len(chosen) // 20, wrong


def test_of_a_hundred_further_words_all_but_five_find_the_right_property_first() -> None:
    wrong = {word: first(word) for word, expected in FURTHER.items() if first(word) != expected}
    assert len(FURTHER) == 100 and not FURTHER.keys() & WORDS.keys()
    assert len(wrong) <= 5, wrong


def test_words_of_trade_papers_and_infoboxes_find_the_right_property_first() -> None:
    wrong = {word: first(word) for word, expected in TRADE.items() if first(word) != expected}
    assert len(TRADE) >= 150 and not TRADE.keys() & (WORDS.keys() | FURTHER.keys())
    assert len(wrong) <= len(TRADE) // 20, wrong


@pytest.mark.parametrize(
    ("word", "expected"),
    [("opening night", "release-date"), ("twist ending", "ends-with"), ("last line", "says")],
)
def test_a_moment_of_a_film_or_of_its_release_is_found(word: str, expected: str) -> None:
    assert first(word) == expected


def test_words_come_before_parts_of_words() -> None:
    assert "country" not in [p.id for p in find_properties(FILM, "count")]
    assert [p.id for p in find_properties(FILM, "cinematogr")] == ["cinematographer"]


def test_order_of_answers() -> None:
    made = [
        prop("in-text", "text", "set", description="Who brewed the tea."),
        prop("tea-house", "text", "set"),
        prop("cup", "text", "set", also=["green tea"]),
        prop("drink", "text", "set", also=["tea", "P7"]),
        prop("leaf", "term", "set", values=["white tea", "black"]),
        prop("steam", "text", "set"),
    ]
    ids = [p.id for p in find_properties(made, "Tea")]
    assert ids == ["drink", "tea-house", "cup", "leaf", "in-text"]
    assert [p.id for p in find_properties(made, "p7")] == ["drink"]
    assert [p.id for p in find_properties(made, "teas")] == ids
    assert [p.id for p in named_properties(made, "TEA")] == ["drink"]
    assert find_properties(made, "of the") == [] and find_properties(made, " ") == made


def test_near_spellings_are_asked_for_by_themselves() -> None:
    assert find_properties(FILM, "cinematograper") == []
    assert near_properties(FILM, "cinematograper")[0].id == "cinematographer"
    assert near_properties(FILM, "zzqqxx") == near_properties(FILM, "") == []


def test_a_former_id_finds_the_property() -> None:
    made = [prop("new-name", "text", "set", formerly=["old-name"])]
    assert find_properties(made, "old-name") == made


@every_row("kind", Kind)
def test_something_can_be_claimed_of_every_kind(kind: Kind) -> None:
    ids = {p.id for p in FILM if applies_to(p, kind)}
    assert "name" in ids
    assert ("runtime" in ids) is (kind is Kind.FILM)


def test_synonyms_are_each_propertys_own() -> None:
    """Two properties with one synonym would leave it to chance which comes first."""
    holders: dict[str, set[str]] = {}
    for p in FILM:
        for word in p.also:
            assert word == word.strip() and word.casefold() != p.label.casefold(), (p.id, word)
            holders.setdefault(word.casefold(), set()).add(p.id)
    assert {word: ids for word, ids in holders.items() if len(ids) > 1} == {}


def test_wikidata_ids_are_of_their_form() -> None:
    ids = [w for p in FILM for w in p.also if re.fullmatch(r"[PpQq]\d+", w)]
    assert len(ids) == len(set(ids)) > 60
    assert all(re.fullmatch(r"P[1-9]\d*", word) for word in ids)
