"""What stands for what in names: short forms, titles of address, numerals, particles."""

from __future__ import annotations

import re
from collections import Counter

PARTICLES = frozenset(
    ("the", "a", "an", "le", "la", "les", "el", "los", "der", "die", "das", "il", "lo", "of", "de",
     "von", "van", "and", "du", "di", "da", "del", "della", "dos", "zu", "af", "av", "al", "ibn",
     "las", "un", "une", "het", "een", "den")
)  # fmt: skip
"""Articles, particles and the like, which come and go without a change of name."""

_SUFFIXES = {"jr": "jr", "jnr": "jr", "junior": "jr", "sr": "sr", "snr": "sr", "senior": "sr"}
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")
_COUNTED = frozenset(
    ("part", "pt", "volume", "vol", "episode", "ep", "chapter", "chap", "act", "book")
)
"""Words after which a single i, v or x is a number and no initial."""

_SPELT = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13",
}  # fmt: skip
_ORDINALS = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6",
    "seventh": "7", "eighth": "8", "ninth": "9", "tenth": "10",
}  # fmt: skip
_MORE_SPELT = frozenset(
    ("zero", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
     "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand",
     "million", "half")
)  # fmt: skip
"""Number words of which no single digit can be made: a name that has one is left alone."""

_TITLES = (
    "mister mr mrs ms miss madame mme mademoiselle mlle monsieur herr frau fraulein senor senora "
    "don dona sir dame lord lady dr doctor prof professor captain capt colonel col general gen "
    "major maj lieutenant lt sergeant sgt corporal cpl private pvt admiral adm commander cmdr "
    "officer detective det inspector agent sheriff deputy marshal judge senator nurse reverend "
    "rev saint st"
)
_ADDRESS = frozenset(_TITLES.split())
"""Titles of address and ranks, which stand before a name without being part of it."""

_CUT = frozenset(("brothers", "bros", "twentieth", "20th"))
"""What firms write in two ways."""

_COMPANY = (
    "pictures picture films film productions production studios studio entertainment company co "
    "corporation corp inc incorporated ltd limited llc gmbh group media international cinema "
    "home distribution releasing"
)
_FIRM = frozenset(_COMPANY.split())
"""What is left out of a firm's name, or put in, without a change of firm."""

_OTHERS = ("a", "ine", "ette")
"""Endings that make another given name of one, not its long form: Paul, Paula, Pauline."""

_SHORT_FORMS = (
    "abigail abby;albert al bert;alexander alex sandy sasha;alexandra alex sandra;andrew andy;"
    "anthony tony;"
    "barbara barb;benjamin ben;catherine kate cathy;charles charlie chuck;christopher chris;"
    "daniel dan danny;david dave;deborah debbie;donald don;dorothy dot;edward ed eddie ted ned;"
    "elizabeth liz beth betty;frances fran;francis frank;frederick fred;gerald gerry jerry;"
    "gregory greg;henry harry hank;jacob jake;james jim jimmy;jeffrey jeff;jennifer jen jenny;"
    "john jack johnny;jonathan jon;joseph joe;joshua josh;katherine kate kathy katie;kenneth ken;"
    "lawrence larry;leonard len lenny;margaret maggie meg peggy;martin marty;matthew matt;"
    "michael mike mick;nathaniel nate;nicholas nick;pamela pam;patricia pat patty;patrick pat;"
    "peter pete;philip phil;rebecca becky;richard dick rick rich;robert bob bobby rob;ronald ron;"
    "samuel sam;samantha sam;stephen steve;steven steve;susan sue;theodore ted theo;"
    "thomas tom tommy;timothy tim;"
    "victoria vicky;vincent vince;walter walt;william bill billy will;zachary zach;"
    "captain capt;chapter chap;colonel col;detective det;doctor dr;episode ep;general gen;"
    "junior jr jnr;lieutenant lt;mister mr;mount mt;part pt;professor prof;reverend rev;saint st;"
    "senior sr snr;sergeant sgt;street st;versus vs;volume vol;corporal cpl;private pvt;major maj;"
    "commander cmdr;admiral adm;brothers bros;twentieth 20th;"
    "self himself herself themselves themself"
)
_FORMS: dict[str, set[int]] = {}
for _i, _group in enumerate(_SHORT_FORMS.split(";")):
    for _form in _group.split():
        _FORMS.setdefault(_form, set()).add(_i)


def short_for(word: str, other: str) -> bool:
    """Return whether one word is a usual short form of the other, or both are of a third."""
    return bool(_FORMS.get(word, set()) & _FORMS.get(other, set()))


def cut_short(x: str, y: str) -> bool:
    """Return whether one given name is the other cut short or made small: Theo, Wes, Rosie."""
    short, long = sorted((x, y), key=len)
    if long == f"{short}ie" or (long.endswith("ie") and f"{long[:-2]}e" == short):
        return len(short) > 2
    whole = long.startswith(short) and not long.endswith(_OTHERS)
    return whole and 3 <= len(short) <= 5 and len(long) - len(short) > 1


def without_address(
    first: tuple[str, ...], second: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return two names without the titles that stand before one of them only.

    Both must end in one word: Captain Miller is John Miller, Doctor Strange is not Strange Days.
    """
    shorn = _shorn(first), _shorn(second)
    one_has_some = (shorn[0] == first) != (shorn[1] == second)
    alike = first[-1:] == second[-1:]
    return shorn if one_has_some and alike else (first, second)


def _shorn(words: tuple[str, ...]) -> tuple[str, ...]:
    """Drop titles of address from the beginning, unless nothing else is left."""
    at = next((i for i, word in enumerate(words) if word not in _ADDRESS), 0)
    return words[at:]


def in_digits(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return `words` with Roman numerals as digits; a name does not begin with one."""
    found = list(words)
    for i, word in enumerate(words):
        if i and (len(word) > 1 or i == len(words) - 1 or words[i - 1] in _COUNTED):
            found[i] = _roman(word) or word
    return tuple(found)


def _roman(word: str) -> str:
    match = _ROMAN.fullmatch(word)
    if not match:
        return ""
    ones = {"": 0, "iv": 4, "v": 5, "ix": 9}.get(match[2])
    if ones is None:
        ones = 5 * match[2].startswith("v") + match[2].count("i")
    return str(10 * len(match[1]) + ones)


def numerals(words: tuple[str, ...]) -> Counter[str]:
    """Return what numbers a name: digits, junior and senior."""
    return Counter(
        _SUFFIXES.get(word, word)
        for i, word in enumerate(words)
        if word.isdigit() or (i and word in _SUFFIXES)
    )


def without_numbers(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name without what numbers it, unless nothing else is left: Chapter 3, Jr."""
    return (
        tuple(
            word
            for i, word in enumerate(words)
            if not word.isdigit() and word not in _COUNTED and not (i and word in _SUFFIXES)
        )
        or words
    )


def name_key(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return what names share that differ in order and in how titles of address are cut short."""
    return tuple(sorted(_in_full(word) for word in words))


def firm_key(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return what firms share that differ in order and in words such as Pictures or Ltd."""
    return tuple(sorted(_in_full(word) for word in words if word not in _FIRM)) or name_key(words)


def abbreviates(name: str, words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether a name, in these words, is made of another's initials: BBC, USA, L.A."""
    letters = "".join(words)
    if (
        not name.isupper()
        or not 2 <= len(letters) <= 5
        or len(other) < 2
        or max(map(len, other)) < 3
    ):
        return False
    apart = len(words) == 1 or len(letters) == len(words)
    for named in (other, tuple(word for word in other if word not in PARTICLES)):
        initials = "".join(word[0] for word in named)
        if apart and len(initials) > 1 and letters.startswith(initials):
            return len(letters) - len(initials) < 2
    return False


def _in_full(word: str) -> str:
    forms = _FORMS.get(word, ()) if word in _ADDRESS or word in _CUT else ()
    return min((_SHORT_FORMS.split(";")[i].split()[0] for i in forms), default=word)


def counts(words: tuple[str, ...]) -> Counter[str]:
    """Return what numbers a name, with a lone number that is spelt out."""
    spelt = [w for w in words if w in _SPELT or w in _MORE_SPELT]
    alone = Counter([_SPELT[spelt[0]]] if len(spelt) == 1 and spelt[0] in _SPELT else [])
    return numerals(words) + alone


def like_other(words: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return `words` as `other` would write them: numbers in digits, parts in one, initials apart.

    `seven` becomes 7 where the other says 7, `chan wook` becomes `chanwook`, `jj` becomes `j j`
    where the other has Jeffrey Jacob.
    """
    there = set(other)
    unnamed = tuple(word for word in other if word not in words)
    found: list[str] = []
    for word in words:
        if found and found[-1] + word in there and not {found[-1], word} <= there:
            found[-1] += word
        elif (number := _SPELT.get(word) or _ORDINALS.get(word)) in there and word not in there:
            found.append(str(number))
        elif word not in there and _spells_initials(word, unnamed):
            found.extend(word)
        else:
            found.append(word)
    return tuple(found)


def _spells_initials(word: str, other: tuple[str, ...]) -> bool:
    initials = "".join(w[0] for w in other)
    return 2 <= len(word) <= 4 and word in initials
