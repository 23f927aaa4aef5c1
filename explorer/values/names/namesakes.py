"""Which of two entities' names may belong to one, and which among thousands to compare at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import lru_cache

from explorer.values.age_words import is_age
from explorer.values.folding import LOST, Words, script_of, words_of
from explorer.values.names.forms import (
    SURE_PARTICLES,
    abbreviates,
    is_title,
    name_key,
    without_address,
)
from explorer.values.names.given_names import is_given_name, is_spelling_of
from explorer.values.names.likeness import are_one_misread
from explorer.values.names.numbers import counts, is_generation
from explorer.values.names.parts import A_BYNAME, A_LETTER, AN_INITIAL
from explorer.values.names.plain_forms import in_plain_form
from explorer.values.names.relations import Named, are_joined, has_swapped_halves, relate_names
from explorer.values.names.romanised import is_east_asian
from explorer.values.names.scripts import IN_PART, UNREAD, sound_keys
from explorer.values.names.spelling import sound_alike
from explorer.values.places.countries import find_language
from explorer.values.places.exonyms import name_one_language
from explorer.values.relation import Bearing, Relation

RARE = 20
"""A word shared by up to this many names is distinctive: a family name, but not Anna."""


def likely_namesakes(names: Collection[str]) -> Callable[[str], Collection[str]]:
    """Return a function from a name to the members of `names` that may be the same.

    These share a rare word with it, all its common words, or its letters without spaces; in another
    script, the sound of a word. For scripts that cannot be read letter by letter, some names are
    always included. A name misspelt in every word is missed, which is better than comparing
    thousands of names with each other.
    """
    by_word: dict[str, list[str]] = {}
    unread: dict[str, list[str]] = {}
    scripts = {script_of(words_of(name)) for name in names}
    for name in sorted(names):
        words = words_of(name)
        some = unread.setdefault(script_of(words), [])
        if len(some) < RARE:
            some.append(name)
        for key in _keys(words, scripts):
            by_word.setdefault(key, []).append(name)

    def likely(name: str) -> Collection[str]:
        words = words_of(name)
        own = script_of(words)
        names = {
            name for script in scripts - {own} if {script, own} & UNREAD for name in unread[script]
        }
        groups = [by_word[key] for key in _keys(words, scripts | {own}) if key in by_word]
        for group in groups:
            names.update(group if len(group) <= RARE else ())
        common = [set(group) for group in groups if len(group) > RARE]
        if len(common) > 1:
            names |= set.intersection(*common)
        return names

    return likely


def _keys(words: Words, scripts: set[str]) -> set[str]:
    """Return the keys of a name in the index, with its sounds if there are several scripts."""
    sounds = sound_keys(words) if len(scripts) > 1 else ()
    return {*words, "".join(words), *sounds}


def bear_one_name(a: str, b: str) -> bool:
    """Return whether two names differ only in order, spacing and titles of address, or one consists
    of the other's initials.
    """
    if has_swapped_halves(a, b):
        return False
    first, second = words_of(a), words_of(b)
    if abbreviates(a, first, second) or abbreviates(b, second, first):
        return True
    if "".join(first) == "".join(second):
        return True
    if name_key(first) == name_key(second):
        return True
    plain = without_address(first, second)
    return plain != (first, second) and name_key(plain[0]) == name_key(plain[1])


_FORMS = (Bearing.SAME, Bearing.ALIAS, Bearing.NARROWER, Bearing.BROADER)
"""Bearings between forms of one name."""


def _is_distinctive(word: str) -> bool:
    """Return whether a word that only one of two names in a list has makes them two people."""
    return is_generation(word) or is_age(word)


def _is_a_title(words: Words) -> bool:
    return all(is_title(word) or word in SURE_PARTICLES for word in words)


@lru_cache(maxsize=4096)
def may_be_forms_of_one_name(a: str, b: str) -> bool:
    """Return whether two names in one list are probably two forms of one person's name, such as
    Mara Lind and Lind, Mara D.

    Two people are: father and son, a guard and the second guard, Mara and the older Mara, the
    captain and Captain Lind. In East Asian names every syllable counts.
    """
    first, second = words_of(a), words_of(b)
    if any(map(_is_distinctive, {*first} ^ {*second})) or any(map(is_east_asian, (first, second))):
        return False
    if counts(first) != counts(second) or _is_a_title(first) != _is_a_title(second):
        return False
    # same form and order as in comparing lists, so that the cache is shared
    plain, other = sorted(map(in_plain_form, (a, b)))
    return relate_names(plain, other, kind=Named.PERSON).bearing in _FORMS


@lru_cache(maxsize=4096)  # a list is compared with many others
def without_shorter_forms(names: frozenset[str]) -> frozenset[str]:
    """Return a list of names without those that it also has in a fuller form."""
    kept: list[str] = []
    for name in sorted(names, key=lambda name: (-len(words_of(name)), name)):
        if not any(may_be_forms_of_one_name(name, fuller) for fuller in kept):
            kept.append(name)
    return frozenset(kept)


def may_be_one_character(a: str, b: str) -> bool:
    """Return whether two names may belong to one character: Ellen Tench and Captain Tench, Cop #2
    and Second Cop. Rose and Rosie Tench are two, as a story may have both.
    """
    bearing = relate_names(a, b, kind=Named.PERSON).bearing
    if bearing is Bearing.ALIAS:
        first, second = (set(name_key(w)) for w in without_address(words_of(a), words_of(b)))
        named = any(map(is_given_name, first ^ second))
        return not named or first <= second or second <= first
    return bearing in (Bearing.NARROWER, Bearing.BROADER)


_BETWEEN_FORMS = re.compile(r"[;,()/]")
"""Separators between two names of one language."""


def are_one_language(a: str, b: str) -> bool:
    """Return whether two names belong to one language, or one to a variety of the other: Persian
    (Farsi) and Farsi; Swiss German and German.
    """
    first, second = _languages_in(a), _languages_in(b)
    if (first == second and len(first) == 1) or name_one_language(a, b):
        return True
    if says_no_speech(a) and says_no_speech(b):
        return True
    return is_variety(a, b) or is_variety(b, a)


def says_no_speech(language: str) -> bool:
    """Return whether words under "language" say that nobody speaks: Silent, No dialogue."""
    return words_of(language) in _NO_SPEECH


_VARIETIES = {
    "Chinese": "Cantonese;Hokkien;Shanghainese;Hakka",
    "Filipino": "Tagalog",
    "Gaelic": "Irish",
    "Hindustani": "Hindi;Urdu",
    "Indonesian": "Bahasa Indonesia;Bahasa",
    "Malay": "Bahasa Malaysia;Bahasa Melayu",
    "Persian;Farsi": "Dari",
    "Serbo-Croatian": "Serbian;Croatian;Bosnian;Montenegrin",
}
"""Languages with alternative names or varieties that do not contain the language's name."""

_NO_SPEECH = frozenset(
    map(
        words_of,
        ("No dialogue", "No language", "No linguistic content", "No spoken language", "None",
         "None spoken", "Silent"),
    )
)  # fmt: skip
"""What databases give as the language of a film in which nobody speaks."""

_VARIETY_OF = {
    words_of(variety): frozenset(map(words_of, name.split(";")))
    for name, varieties in _VARIETIES.items()
    for variety in varieties.split(";")
}


def is_variety(name: str, language: str) -> bool:
    """Return whether a name is that of a variety of a language, with additional words: Brazilian
    Portuguese, but not English and French.
    """
    words, whole = words_of(name), words_of(language)
    if whole in _VARIETY_OF.get(words, ()):
        return True
    further = {*words} - {*whole}
    if len(further) != len(words) - len(whole) or not further or _BETWEEN_FORMS.search(name):
        return False
    others = {find_language(word) for word in further} - {None, find_language(name)}
    return "and" not in further and not others and find_language(language) is not None


@lru_cache(maxsize=1024)
def _languages_in(name: str) -> frozenset[str]:
    """Return the ids of the languages that a name, or its parts, stand for: Bengali; Bangla."""
    parts = (name, *_BETWEEN_FORMS.split(name))
    return frozenset(language.id for part in parts if (language := find_language(part)))


def _two_by_an_ending(a: str, b: str) -> bool:
    """Return whether two names differ only in the last letter of a given name: Dewi and Dewa are
    probably two people, not a misspelling.
    """
    words, other = words_of(a), words_of(b)
    if len(words) != len(other) or words[-1] != other[-1] or is_east_asian(words):
        return False
    unlike = [(x, y) for x, y in zip(words, other, strict=True) if x != y]
    if len(unlike) != 1:
        return False
    x, y = unlike[0]
    spelt = is_spelling_of(x, y) or sound_alike(x, y) or are_one_misread(x, y)
    return x[:-1] == y[:-1] and LOST not in x + y and not spelt


def _lost_letters(a: str, b: str) -> bool:
    """Return whether either name has letters lost through a wrong encoding."""
    return any(LOST in name or "?" in name for name in (a, b))


def relate_persons(a: str, b: str) -> Relation | None:
    """Return how two people may be one, judged by their names, or None if they are two.

    ALIAS: probably one. VARIANT: one, with a misspelling. APART: a misspelling, a nickname or
    another person, or partial agreement with a name in another script. DISJOINT: probably two, who
    differ only in a middle initial. A part of a name may stand for the whole. A single short form,
    Bob for Robert Lund, may be a nickname; Ivy Lam, an adopted name. A name of a single word may be
    part of the other, misspelt, and two single words a misspelt stage name.
    """
    relation = relate_names(a, b, kind=Named.PERSON)
    words, others = words_of(a), words_of(b)
    alone = min(len(words), len(others)) < 2 and not are_joined(words, others)
    if relation.bearing in (Bearing.NARROWER, Bearing.BROADER, Bearing.COMPATIBLE):
        return Relation(Bearing.ALIAS, relation.main)
    if relation.bearing in (Bearing.SAME, Bearing.ALIAS):
        one_script = script_of(words) == script_of(others)
        if relation.bearing is Bearing.SAME or not alone or not one_script:
            return relation
        return relation if _lost_letters(a, b) else Relation(Bearing.APART, relation.main, A_BYNAME)
    if relation.bearing is Bearing.VARIANT and _two_by_an_ending(a, b):
        return Relation(Bearing.APART, relation.main, A_LETTER)
    if relation.bearing is Bearing.VARIANT:
        both_alone = max(len(words), len(others)) < 2
        hedged = Relation(Bearing.APART, relation.main, A_LETTER) if both_alone else None
        return hedged if alone else relation
    if relation.bearing is Bearing.APART and relation.distance == AN_INITIAL:
        return Relation(Bearing.DISJOINT, relation.main, relation.distance)
    if relation.bearing is Bearing.APART and _adds_a_western_name(words, others):
        return Relation(Bearing.APART, relation.main, A_BYNAME)
    return relation if relation.distance in (A_LETTER, A_BYNAME, IN_PART) else None


def _adds_a_western_name(first: Words, second: Words) -> bool:
    """Return whether one name has one or two syllables after a family name, and the other a given
    name from the West before it: Lam Ling-tung and Ringo Lam are often one person.
    """
    return any(
        (len(whole) == 3 or (len(whole) == 2 and not is_given_name(whole[1])))
        and len(other) == 2
        and whole[0] == other[1]
        and is_east_asian(whole)
        and not is_east_asian(other)
        and is_given_name(other[0])
        for whole, other in ((first, second), (second, first))
    )
