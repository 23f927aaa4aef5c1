"""The likeness of words in names, and the alignment of two names' words."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from explorer.values.folding import LOST, Words, script_of_word
from explorer.values.names.arabic import SERVANTS, without_common_parts
from explorer.values.names.conventions import read_alike
from explorer.values.names.forms import PARTICLES, abbreviated, is_title, short_for
from explorer.values.names.given_names import (
    are_spelt_as_two,
    are_two_though_alike,
    is_family_name,
    is_feminine_form,
    is_given_name,
    is_spelling_of,
    may_begin_with,
)
from explorer.values.names.numbers import is_generation, is_number
from explorer.values.names.romanised import hepburn, in_new_indonesian
from explorer.values.names.spelling import (
    differ_in_a_weak_vowel,
    firm_letters,
    skeleton,
    slips_between,
    sound_alike,
)


class Likeness(IntEnum):
    """How much one word is like another, closest first."""

    SAME = 0
    SHORT = 1
    """A short form or an abbreviation."""
    SOUND = 2
    """Spelt differently, but pronounced alike."""
    NEAR = 3
    """A misspelling."""
    ABROAD = 4
    """One given name in two languages, if the names have another word in common."""
    INITIAL = 5
    DOUBT = 6
    """Either two different names or a misspelling."""
    NONE = 7


SURE = (Likeness.SAME, Likeness.SHORT, Likeness.SOUND, Likeness.NEAR)
SPELT = (Likeness.SOUND, Likeness.NEAR)

_VOWELS = frozenset("aeiouy")
_SHORT = 3
"""In words of up to this many letters, every letter is distinctive."""
_LONG = 6
"""In longer given names, a letter missing from within makes no different name: Federico."""

_SYLLABIC = ("CJK", "HANGUL")
"""Scripts whose characters are syllables, so that a different one makes a different name."""

_CONFUSED = ("ckq", "cgq", "csz", "jyig", "vwf", "fp", "aeiou")
"""Groups of letters with which two spellings of one name may begin."""

_MISREAD = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"), ("5", "s"))
"""Letters that scanners confuse: Arnold, Amold."""
_CAPITAL_I = re.compile("^l(?=[^aeiouy])")
"""An l that must be a capital I, as in lngrid."""

Pair = tuple[str, str, Likeness]


def aligned(shorter: Words, longer: Words) -> list[Pair]:
    """Pair each word of the shorter name with its closest counterpart, each used once.

    Return [] if no two words are alike, as with most names.
    """
    likes = [[likeness(x, y) for y in longer] for x in shorter]
    if all(like is Likeness.NONE for row in likes for like in row):
        return []
    candidates = [
        (like, _apart(x, longer[j], like), abs(i - j), i, j)
        for i, x in enumerate(shorter)
        for j, like in enumerate(likes[i])
    ]
    candidates.sort()
    used_i: set[int] = set()
    used_j: set[int] = set()
    pairs = []
    for like, _, _, i, j in candidates:
        if i not in used_i and j not in used_j:
            used_i.add(i)
            used_j.add(j)
            pairs.append((shorter[i], longer[j], like))
    return pairs


def _apart(x: str, y: str, like: Likeness) -> int:
    """Return the distance of two words, to rank pairs of equal likeness."""
    if like is Likeness.NONE:
        return not (x.startswith(y) or y.startswith(x))
    return slips_between(x, y) if like is Likeness.NEAR else 0


@lru_cache(maxsize=16384)
def likeness(x: str, y: str) -> Likeness:
    """Return the likeness of two words of names."""
    if x == y:
        return Likeness.SAME
    if is_number(x) or is_number(y):
        return Likeness.NONE
    if min(len(x), len(y)) == 1:
        if abbreviated(x, y):  # N. Main Street
            return Likeness.SHORT
        initial, word = sorted((x, y), key=len)
        stands_for_it = may_begin_with(word, initial) and not is_generation(word)
        return Likeness.INITIAL if stands_for_it else Likeness.NONE
    if LOST in x or LOST in y:
        return Likeness.SAME if _fits(x, y) or _fits(y, x) else Likeness.NONE
    if x in PARTICLES and y in PARTICLES:
        return Likeness.NONE
    if one_name_spelt_twice(x, y):
        return Likeness.DOUBT if _may_be_two(x, y) else Likeness.SOUND
    if short_for(x, y):
        return Likeness.SHORT
    if are_one_misread(x, y):
        return Likeness.DOUBT if _two_known(x, y) else Likeness.NEAR
    if _is_digraph_of(x, y) or _is_digraph_of(y, x):
        return Likeness.INITIAL
    return _near(x, y)


def _is_digraph_of(short: str, word: str) -> bool:
    """Return whether `short` is the first two consonants of a word: Th. for Theodor, not St."""
    is_cut = len(short) == 2 and len(word) > 3 and word.startswith(short)
    return is_cut and not _VOWELS & {*short} and not is_title(short)


def _may_be_two(x: str, y: str) -> bool:
    """Return whether two names that sound alike may be different: Francis and Frances, and the
    Swedish Andersson and the Danish Andersen.
    """
    if is_spelling_of(x, y) or _differ_in_a_long_i(x, y):
        return False
    weak = differ_in_a_weak_vowel(x, y) and is_given_name(x) and is_given_name(y)
    sons = any(a.endswith("sson") and b == f"{a[:-4]}sen" for a, b in ((x, y), (y, x)))
    return weak or sons or are_two_though_alike(x, y) or is_feminine_form(x, y)


def one_name_spelt_twice(x: str, y: str) -> bool:
    """Return whether two words sound the same, or are two romanisations of one name."""
    if not (x.isascii() and y.isascii()) or x in SERVANTS or y in SERVANTS:
        return False
    if (
        is_spelling_of(x, y)
        or _differ_in_turned_vowels(x, y)
        or _differ_in_a_long_i(x, y)
        or in_new_indonesian(x) == in_new_indonesian(y)
        or _is_wifes_form(x, y)
        or ((long := hepburn(x)) and long == hepburn(y))
    ):
        return True
    if min(len(x), len(y)) < 3 or firm_letters(x) != firm_letters(y):
        return False
    if sound_alike(x, y) or _in_two_languages(x, y):
        return True
    bones = skeleton(x)
    if not bones or bones != skeleton(y) or _share_few_letters(x, y):
        return False
    if are_spelt_as_two(x, y):
        return False
    if sorted(x) == sorted(y) or {x[-1], y[-1]} & _VOWELS or len(bones) < 5:
        return not _two_known(x, y)
    return True


_TWO_VOWELS = re.compile("[aeiou]{2}")


def _differ_in_turned_vowels(x: str, y: str) -> bool:
    """Return whether words differ only in the order of i and e, Kiefer and Keifer, or long ones in
    that of any two vowels, Giuseppe and Guiseppe, but not Maria and Maira.
    """
    if sorted(x) != sorted(y):
        return False
    if x.replace("ie", "ei") == y.replace("ie", "ei"):
        return True
    first, second = (_TWO_VOWELS.sub(lambda two: "".join(sorted(two[0])), w) for w in (x, y))
    return len(x) > _LONG and first == second


def _differ_in_a_long_i(x: str, y: str) -> bool:
    """Return whether words differ only in the spelling of a long i: Jamil, Jameel; not Li, Lee."""
    return min(len(x), len(y)) > _SHORT and x.replace("ee", "i") == y.replace("ee", "i")


def _in_two_languages(x: str, y: str) -> bool:
    """Return whether two words may be one name spelt in two languages: Shaheen, Chahine."""
    return read_alike(x, y) and not _two_known(x, y)


def _share_few_letters(x: str, y: str) -> bool:
    """Return whether two words with equal consonants have little else in common: Kurz, Cross."""
    longer = max(len(x), len(y))
    return slips_between(x, y) > longer // (2 if longer > 7 else 3)


def are_one_misread(x: str, y: str) -> bool:
    """Return whether a scanner may take one word for the other."""
    return _as_scanned(x) == _as_scanned(y)


@lru_cache(maxsize=16384)
def _as_scanned(word: str) -> str:
    """Return a key that words which look alike in print share."""
    for seen, meant in _MISREAD:
        word = word.replace(seen, meant)
    return _CAPITAL_I.sub("i", word)


def _is_wifes_form(x: str, y: str) -> bool:
    """Return whether one word is the Czech or Slovak feminine form of the other: Novákova."""
    short, long = sorted((x, y), key=len)
    return len(short) > 2 and long == f"{short}ova"


def _fits(pattern: str, word: str) -> bool:
    """Return whether a word fits a pattern with lost letters, each of which stands for
    up to two.
    """
    if LOST not in pattern:
        return False
    form = "".join(r"\w{0,2}" if c == LOST else re.escape(c) for c in pattern)
    return re.fullmatch(form, word) is not None and len(pattern.replace(LOST, "")) > 1


def _near(x: str, y: str) -> Likeness:
    if script_of_word(x) in _SYLLABIC:
        return Likeness.NONE
    if x[-1].isdigit() != y[-1].isdigit():  # Alien3 is no misspelling of Aliens
        return Likeness.NONE
    x, y = without_common_parts(x, y)
    shorter, longer = sorted((len(x), len(y)))
    if longer - shorter > 1 + longer // 4:
        return Likeness.NONE
    # misspellings seldom change the first letter, but may drop it
    begins = x[0] == y[0] or any(x[0] in group and y[0] in group for group in _CONFUSED)
    begins = begins or x[1:] == y or y[1:] == x
    if not begins and sorted(x) != sorted(y):
        return Likeness.NONE
    distance = slips_between(x, y)
    if longer <= 4:
        near = distance == 1 and x[0] == y[0] and shorter > 2 and longer > 3
    elif not (x.isascii() and y.isascii()):
        near = distance == 1 and longer >= (_LONG if script_of_word(x) != "KATAKANA" else 4)
        if near and shorter < longer and (x.startswith(y) or y.startswith(x)):
            return Likeness.DOUBT  # in most languages an ending marks a woman's name
    else:
        short = longer < 6 or (longer < 8 and sorted(x) != sorted(y))
        near = distance <= max(1, round(0.25 * longer)) - (short and distance > 1)
    if not near:
        return Likeness.NONE
    if not begins:  # Ahmed and Hamed
        return Likeness.DOUBT
    return _of_two_names(x, y, distance)


def _two_known(x: str, y: str) -> bool:
    both = (x, y)
    return all(map(is_given_name, both)) or all(map(is_family_name, both))


def _of_two_names(x: str, y: str, distance: int) -> Likeness:
    """Return the likeness of two similar words, either of which may be a name of its own.

    Albert and Alfred are two, Milo and Milos may be; a form that is no known name is a misspelling.
    """
    if not _two_known(x, y):
        return Likeness.DOUBT if is_feminine_form(x, y) else Likeness.NEAR
    if distance > 1:
        return Likeness.NONE
    if sorted(x) == sorted(y):
        return Likeness.DOUBT
    short, long = sorted((x, y), key=len)
    if len(short) == len(long):
        return Likeness.NONE if is_given_name(x) and is_given_name(y) else Likeness.DOUBT
    inside = x[0] == y[0] and x[-1] == y[-1] and not long.startswith(short)
    given = is_given_name(x) and is_given_name(y)  # Forster and Foster are two
    return Likeness.NEAR if given and inside and len(long) > _LONG else Likeness.DOUBT
