"""Long lists of names: compared by what they share, not each with each."""

from __future__ import annotations

import time

import pytest
from support.rows import every_row

from explorer.values.names.firms import may_be_one_firm
from explorer.values.names.namesakes import (
    are_one_language,
    bear_one_name,
    likely_namesakes,
    may_be_forms_of_one_name,
    may_be_one_character,
    relate_persons,
)
from explorer.values.names.relations import relate_names
from explorer.values.relation import Bearing

LOUD = (Bearing.APART, Bearing.DISJOINT)


def one_name(x, y):
    return relate_names(x, y).bearing not in LOUD


def made(count, of=0):
    """Return names that share given names by the hundred and family names by the dozen."""
    return [f"Anna{n % 7} Harbour{(n + of) // 11} Q{n + of}" for n in range(count)]


@pytest.mark.slow
@every_row(
    ("name", "listed"),
    [
        ("Tiller, Anna", "Anna Tiller"),
        ("A. Tiller", "Anna Tiller"),
        ("Ana Tiller", "Anna Tiller"),
        ("Anna Marlowe Tiller", "Anna Tiller"),
        ("Wong Kar-wai", "Karwai Wong"),
        ("Anna Tiller", "Анна Тиллер"),
    ],
)
def test_another_form_is_found_among_thousands(name, listed):
    crowd = made(2000)
    assert listed in likely_namesakes([*crowd, listed])(name)


def test_names_that_share_only_common_words_need_share_them_all():
    likely = likely_namesakes([f"Anna Tiller {n}" for n in range(100)])
    assert len(likely("Anna Tiller")) == 100
    assert not likely("Anna Marlowe")


@every_row(
    ("first", "second", "same"),
    [
        ("Mara Lind", "Lind, Mara D.", True),
        ("Captain Lind", "Lind, Mara", True),
        ("Lind, My E.", "Lind, Evan", False),
        ("Guard", "Guard 2", False),
        ("Guard 1", "Guard 1", True),
        ("Mara", "Older Mara", False),
        ("Captain", "Captain Lind", False),
        ("Captain", "The Captain", True),
        ("Capt. Lind", "Captain Lind", True),
        ("Count Lind", "Countess Lind", False),
        ("Kim", "Kim Ki-duk", False),
    ],
)
def test_one_person_twice_in_a_list_whichever_name_comes_first(first, second, same):
    assert (
        may_be_forms_of_one_name(first, second) is may_be_forms_of_one_name(second, first) is same
    )


@pytest.mark.slow
def test_thousands_of_names_take_no_minute():
    names, namesakes = made(2000), made(2000, of=1000)
    start = time.process_time()
    likely = likely_namesakes(namesakes)
    assert any(one_name(name, other) for name in names for other in likely(name))
    assert time.process_time() - start < 12


@every_row(
    ("first", "second", "same"),
    [
        ("Persian", "Persian (Farsi)", True),
        ("Farsi", "Persian (Farsi)", True),
        ("Bengali; Bangla", "Bengali", True),
        ("Greek, Modern", "Greek", True),
        ("Persian (Farsi)", "Arabic", False),
        ("English, French", "English", False),
        ("Quenya", "Sindarin", False),
        ("Brazilian Portuguese", "Portuguese", True),
        ("Hindustani", "Urdu", True),
        ("Hindi", "Urdu", False),
        ("Swiss German", "German", True),
        ("Swiss German", "Swiss French", False),
        ("Norwegian Bokmål", "Norwegian", True),
        ("English and French", "English", False),
        ("Cantonese", "Chinese", True),
        ("Cantonese", "Mandarin", False),
        ("cn", "Cantonese", True),
        ("Serbo-Croatian", "Croatian", True),
        ("Serbian", "Croatian", False),
        ("No dialogue", "Silent", True),
        ("None Spoken", "No dialogue", True),
        ("Moldovan", "Romanian", True),
        ("Sotho, Southern", "Sesotho", True),
    ],
)
def test_a_language_by_several_of_its_names(first: str, second: str, same: bool) -> None:
    assert are_one_language(first, second) is same
    assert are_one_language(second, first) is same


@every_row(
    ("first", "second", "same"),
    [
        ("Ember Pictures", "Ember Pictures Ltd", True),
        ("Ember Film", "Ember Filmkunst GmbH", True),
        ("Ember", "Ember S.p.A.", True),
        ("Ember Film", "Ember Film A/S", True),
        ("The Ember Organisation", "O. Ember Organisation", True),
        ("Channel Four Films", "Channel 4", True),
        ("Emberfilm", "Эмберфильм", True),
        ("Emberfilm", "Тайдфильм", False),
        ("Ember Pictures", "Ember Records", False),
        ("EBR Pictures", "E.B.R. Radio Pictures Inc.", True),
        ("Ember+", "Ember Plus", True),
        ("Ember+", "Ember 13", False),
        ("Ember4 Productions", "Ember 4", True),
        ("Film9 Productions", "Film 9", True),
        ("Ember Film", "Ember Filmstudios", True),
    ],
)
def test_firms_that_may_be_one(first: str, second: str, same: bool) -> None:
    assert may_be_one_firm(first, second) is same
    assert may_be_one_firm(second, first) is same


@every_row(
    ("first", "second", "same"),
    [
        ("Capt. Otto Marlow", "Captain Marlow", True),
        ("Prof. Marlow", "Professor Otto Marlow", True),
        ("Group Capt. Otto Marlow", "Group Captain Marlow", True),
        ("Rose Tench", "Rosie Tench", False),
        ("Anna's Mother", "Anna", False),
    ],
)
def test_characters_that_may_be_one(first: str, second: str, same: bool) -> None:
    assert may_be_one_character(first, second) is same
    assert may_be_one_character(second, first) is same


def test_letters_may_be_one_or_two_of_each_word() -> None:
    assert bear_one_name("EMFA", "Ember Film Aktiengesellschaft")
    assert not bear_one_name("EMFA", "Ember Film Aktiengesellschaft Ost")
    assert not bear_one_name("EMFB", "Ember Film Aktiengesellschaft")
    assert not bear_one_name("Emfa", "Ember Film Aktiengesellschaft")


def test_a_name_in_one_word_may_be_anothers_joined():
    assert relate_persons("Raja Devan", "Rajadhevan").bearing is Bearing.ALIAS
    assert relate_persons("Raja Devan", "Rajedewan").bearing is Bearing.VARIANT
    assert relate_persons("Raja Devan", "Rajaratnam") is None
    assert relate_persons("Bob Lund", "Robert").bearing is Bearing.APART
    assert relate_persons("Bob Lund", "Lars") is None


@every_row(
    ("alone", "full", "hedged"),
    [
        ("Tarowski", "Ludmila Tarrowski", True),
        ("Holbrok", "Edgar Holbrook", True),
        ("Marra", "Mara Tarrow", True),
        ("Man", "Thomas Mann", False),  # in short names every letter counts
        ("Manning", "Thomas Mann", False),
        ("Holbrok", "Edgar Holbrook Lund", False),
        ("Kim", "Kym Min-ho", False),
    ],
)
def test_a_part_of_a_name_may_be_misspelt(alone: str, full: str, hedged: bool) -> None:
    for first, second in ((alone, full), (full, alone)):
        relation = relate_persons(first, second)
        assert (relation is not None and relation.bearing is Bearing.APART) == hedged
