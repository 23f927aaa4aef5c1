"""Japanese names in Chinese characters and in Latin letters: 高橋, Takahashi.

The tables in `lists` state their source.
"""

from __future__ import annotations

from functools import cache

from explorer.values.folding import Words, fold
from explorer.values.names.given_names import is_given_name
from explorer.values.names.romanised import hepburn
from explorer.values.word_lists import lines_of

_FAMILIES, _GIVEN = "japanese-families.txt", "japanese-given-names.txt"
_LONGEST = 3
"""Characters of the longest family name in the table."""


def bear_two_families(text: str, latin: Words) -> bool:
    """Return whether a name in folded characters begins with another family name than the one that
    a name in Latin letters begins or ends with: 高橋花 and Yui Tanaka.

    Family names that share a character are not told apart, as characters have several readings:
    上村 is Uemura or Kamimura, and 神村 is Kamimura as well; nor names of which only a given name
    may be in the table: Miki Nakatani. A family name that the table lacks may be the whole text.
    """
    family = next((text[:n] for n in range(_LONGEST, 0, -1) if text[:n] in _written()), text)
    ends = {word: _by_sound().get(hepburn(word), ()) for word in (latin[0], latin[-1])}
    others = "".join("".join(written) for written in ends.values())
    is_known = any(written and not is_given_name(word) for word, written in ends.items())
    return bool(family) and is_known and set(family).isdisjoint(others)


def bear_two_given_names(text: str, latin: Words) -> bool:
    """Return whether a name in folded characters begins with the family name that a name in Latin
    letters begins or ends with, but goes on with characters that never sound like the given name:
    高橋花 and Yui Takahashi.

    Given names that are more than one word in Latin letters are not judged.
    """
    if len(latin) != 2:
        return False
    for family, given in (latin, latin[::-1]):
        written = _by_sound().get(hepburn(family), ())
        rests = [text.removeprefix(name) for name in written if text.startswith(name)]
        forms = {given, hepburn(given)}  # 里依紗 is Riisa, of ri, i and sa
        if any(rests) and hepburn(given):
            return not any(_may_sound(rest, form) for rest in rests for form in forms)
    return False


def have_no_part_in_common(text: str, latin: Words) -> bool:
    """Return whether a name in folded characters begins with a family name in the table and goes on
    with a given name, neither of which sounds like either word of a name in Latin letters: 山田太郎
    and Ken Watari.

    Families of one character are not judged: 東 may be the first of 東出.
    """
    if len(latin) != 2 or not all(map(hepburn, latin)):
        return False
    family = next((text[:n] for n in range(_LONGEST, 1, -1) if text[:n] in _written()), "")
    given = text.removeprefix(family)
    forms = {form for word in latin for form in (word, hepburn(word))}
    if not family or not given or any(family in _by_sound().get(form, ()) for form in forms):
        return False
    return not any(_may_sound(given, form) for form in forms)


def _may_sound(characters: str, given: str) -> bool:
    """Return whether characters may sound like a given name in Hepburn romanisation, as far as the
    table knows their sounds.
    """
    if not characters or len(characters) > len(given):
        return not characters and not given
    first, rest = characters[0], characters[1:]
    sounds = _given().get(first)
    return sounds is None or any(
        _may_sound(rest, given.removeprefix(sound)) for sound in sounds if given.startswith(sound)
    )


def looks_japanese(latin: Words) -> bool:
    """Return whether a name in Latin letters begins or ends with a Japanese family name, and has
    Japanese syllables throughout.
    """
    if len(latin) < 2 or not all(map(hepburn, latin)):
        return False
    return any(hepburn(word) in _by_sound() for word in (latin[0], latin[-1]))


@cache
def _by_sound() -> dict[str, tuple[str, ...]]:
    """Return how each family name in Hepburn romanisation is written, in folded characters."""
    return {sound: tuple(map(fold, names)) for sound, *names in _groups(_FAMILIES)}


@cache
def _written() -> frozenset[str]:
    """Return the family names in the table, in folded characters."""
    return frozenset(fold(name) for _, *names in _groups(_FAMILIES) for name in names)


@cache
def _given() -> dict[str, list[str]]:
    """Return the sounds that each folded character has in given names."""
    return {fold(character): sounds for character, *sounds in _groups(_GIVEN)}


def _groups(table: str) -> list[list[str]]:
    """Return the groups of a table, each as its words."""
    return [group.split() for line in lines_of(table) for group in line.split(";")]
