"""Which names may be one's: those of two records, and among thousands those worth comparing."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import lru_cache

from explorer.values.countries import find_language
from explorer.values.exonyms import name_one_language
from explorer.values.folding import LOST, Words, script_of, words_of
from explorer.values.given_names import is_given_name, is_spelling_of
from explorer.values.likeness import are_one_misread
from explorer.values.name_forms import (
    SURE_PARTICLES,
    abbreviates,
    is_title,
    name_key,
    without_address,
)
from explorer.values.name_numbers import counts, is_generation
from explorer.values.name_parts import A_LETTER, AN_INITIAL
from explorer.values.names import Named, relate_names, turned_round
from explorer.values.plain_names import in_plain_form
from explorer.values.relation import Bearing, Relation
from explorer.values.romanised import is_east_asian
from explorer.values.scripts import IN_PART, UNREAD, marks_of_sound
from explorer.values.sounds import sound_alike

RARE = 20
"""Names that may share a word which is still a sign of its own: a family name, not Anna."""


def likely_namesakes(names: Collection[str]) -> Callable[[str], Collection[str]]:
    """Return a look-up: the members of `names` that may be the same as a name.

    Those that share a rare word with it, all its common words, or its letters without spaces; or,
    in another script, how a word sounds; and some in each script that is not read letter by letter.
    A name misspelt in every word is missed, which costs less than to compare thousands of names
    with each other.
    """
    by_word: dict[str, list[str]] = {}
    unread: dict[str, list[str]] = {}
    scripts = {script_of(words_of(name)) for name in names}
    for name in sorted(names):
        words = words_of(name)
        some = unread.setdefault(script_of(words), [])
        if len(some) < RARE:
            some.append(name)
        for mark in _marks(words, scripts):
            by_word.setdefault(mark, []).append(name)

    def likely(name: str) -> Collection[str]:
        words = words_of(name)
        own = script_of(words)
        names = {
            name for script in scripts - {own} if {script, own} & UNREAD for name in unread[script]
        }
        groups = [by_word[m] for m in _marks(words, scripts | {own}) if m in by_word]
        for group in groups:
            names.update(group if len(group) <= RARE else ())
        common = [set(group) for group in groups if len(group) > RARE]
        if len(common) > 1:
            names |= set.intersection(*common)
        return names

    return likely


def _marks(words: Words, scripts: set[str]) -> set[str]:
    """Return what a name is looked up by; how it sounds as well where scripts differ."""
    sounds = marks_of_sound(words) if len(scripts) > 1 else ()
    return {*words, "".join(words), *sounds}


def bear_one_name(a: str, b: str) -> bool:
    """Return whether two names differ in no more than order, spacing and titles of address, or one
    is made of the other's initials.
    """
    if turned_round(a, b):
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
"""How forms of one name bear on each other."""


_AGES = frozenset(
    ("young", "younger", "old", "older", "elder", "teen", "teenage", "child", "adult")
)


def _tells_apart(word: str) -> bool:
    """Return whether a word that only one of two names in a list has makes them two."""
    return is_generation(word) or word in _AGES


def _is_a_title(words: Words) -> bool:
    return all(is_title(word) or word in SURE_PARTICLES for word in words)


@lru_cache(maxsize=4096)
def may_be_one_twice(a: str, b: str) -> bool:
    """Return whether two names that one list has are likely one person's, in two forms: Mara Lind
    and Lind, Mara D. Father and son are two, as are a guard and the second guard, Mara and the
    older Mara, the captain and Captain Lind; and of names of East Asia each syllable counts.
    """
    first, second = words_of(a), words_of(b)
    if any(map(_tells_apart, {*first} ^ {*second})) or any(map(is_east_asian, (first, second))):
        return False
    if counts(first) != counts(second) or _is_a_title(first) != _is_a_title(second):
        return False
    # in the form and order in which two lists' names are compared, many of which are the same
    plain, other = sorted(map(in_plain_form, (a, b)))
    return relate_names(plain, other, kind=Named.PERSON).bearing in _FORMS


@lru_cache(maxsize=4096)  # a list meets many others
def each_name_once(names: frozenset[str]) -> frozenset[str]:
    """Return a list of names without those that it has in a fuller form as well."""
    kept: list[str] = []
    for name in sorted(names, key=lambda name: (-len(words_of(name)), name)):
        if not any(may_be_one_twice(name, fuller) for fuller in kept):
            kept.append(name)
    return frozenset(kept)


def may_be_one_character(a: str, b: str) -> bool:
    """Return whether two characters on record may be one: Ellen Tench and Captain Tench, Cop #2 and
    Second Cop. Rose and Rosie Tench are two, for one story may well have both.
    """
    bearing = relate_names(a, b, kind=Named.PERSON).bearing
    if bearing is Bearing.ALIAS:
        first, second = (set(name_key(w)) for w in without_address(words_of(a), words_of(b)))
        named = any(map(is_given_name, first ^ second))
        return not named or first <= second or second <= first
    return bearing in (Bearing.NARROWER, Bearing.BROADER)


_BETWEEN_FORMS = re.compile(r"[;,()/]")
"""What stands between two names of one language."""


def are_one_language(a: str, b: str) -> bool:
    """Return whether two names are those of one language, or one is a variety of the other: Persian
    (Farsi), and Farsi; Swiss German, and German.
    """
    first, second = _languages_in(a), _languages_in(b)
    if (first == second and len(first) == 1) or name_one_language(a, b):
        return True
    return _is_variety(a, b) or _is_variety(b, a)


_VARIETIES = {
    "Chinese": "Cantonese;Hokkien;Shanghainese;Hakka",
    "Filipino": "Tagalog",
    "Gaelic": "Irish",
    "Hindustani": "Hindi;Urdu",
    "Indonesian": "Bahasa Indonesia;Bahasa",
    "Malay": "Bahasa Malaysia;Bahasa Melayu",
    "No dialogue": "Silent;None;No spoken language;No language;No linguistic content",
    "Persian;Farsi": "Dari",
    "Serbo-Croatian": "Serbian;Croatian;Bosnian;Montenegrin",
}
"""Languages by what sources also call them, or a part of them, in other words."""

_VARIETY_OF = {
    words_of(variety): frozenset(map(words_of, name.split(";")))
    for name, varieties in _VARIETIES.items()
    for variety in varieties.split(";")
}


def _is_variety(name: str, language: str) -> bool:
    """Return whether a name is that of a kind of a language, often by words before or after it:
    Brazilian Portuguese, but not English and French.
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
    """Return the languages that a name stands for, by all of its forms: Bengali; Bangla."""
    parts = (name, *_BETWEEN_FORMS.split(name))
    return frozenset(language.id for part in parts if (language := find_language(part)))


def _two_by_an_ending(a: str, b: str) -> bool:
    """Return whether only the last letter of a given name tells two names apart: Dewi and Dewa may
    well be two people, of whom a slip makes neither.
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
    """Return whether a broken encoding lost letters of one of two names."""
    return any(LOST in name or "?" in name for name in (a, b))


def relate_persons(a: str, b: str) -> Relation | None:
    """Say how two persons on record may be one: ALIAS where they may well be, VARIANT but for a
    slip, APART where it is a slip or another person, or agrees in part with a name in another
    script, and DISJOINT where they are likely two whom only a middle initial tells apart. None
    where they are two.

    A part of a name stands for the whole; a name of one word is no proof where it is spelt
    otherwise, though two stage names of a word each may be one, misspelt.
    """
    relation = relate_names(a, b, kind=Named.PERSON)
    alone = min(len(words_of(a)), len(words_of(b))) < 2
    if relation.bearing in (Bearing.NARROWER, Bearing.BROADER, Bearing.COMPATIBLE):
        return Relation(Bearing.ALIAS, relation.why)
    if relation.bearing in (Bearing.SAME, Bearing.ALIAS):
        one_script = script_of(words_of(a)) == script_of(words_of(b))
        if relation.bearing is Bearing.SAME or not alone or not one_script:
            return relation
        return relation if _lost_letters(a, b) else None
    if relation.bearing is Bearing.VARIANT and _two_by_an_ending(a, b):
        return Relation(Bearing.APART, relation.why, A_LETTER)
    if relation.bearing is Bearing.VARIANT:
        both_alone = max(len(words_of(a)), len(words_of(b))) < 2
        hedged = Relation(Bearing.APART, relation.why, A_LETTER) if both_alone else None
        return hedged if alone else relation
    if relation.bearing is Bearing.APART and relation.distance == AN_INITIAL:
        return Relation(Bearing.DISJOINT, relation.why, relation.distance)
    return relation if relation.distance in (A_LETTER, IN_PART) else None
