"""Given and family names, and which forms belong to one given name: Albert, Alfred, Al.

The tables in `lists` state their sources; they are read on first use.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain, pairwise

from explorer.values.folding import Words
from explorer.values.word_lists import groups_with, is_listed

_UMLAUT = re.compile("([aou])e")
_PATRONYMIC = re.compile("(?:s?son|s?sen|s?dottir|[eo]vich|[eo]vna)$")
_OF_THE_FATHER = re.compile("(?:[eo]vi(?:t?ch|c|tsch)|[eo]vna|[eo]wna|ivna|ovych|[iy]chna)$")
"""The endings of Slavic patronymics."""
_OTHERS = ("a", "ine", "ette", "elle", "ess", "ko")
"""Endings that make a different name, not a long form: Paul, Paula, Pauline; Ryo, Ryoko."""
_MORE = 4
"""If this many letters stand before such an ending, the form before them is short for the whole."""
_TWO = (
    "rene renee;andre andree;daniele danielle;michele michelle;hana hanna;martin marten;"
    "jesse jessie;jean jeanne;noel noelle;marcel marcelle;emil emile emily;aime aimee;"
    "honore honoree;cyril cyrille;joel joelle;gabriele gabrielle;mary marie"
)
"""Given names that sound alike but are different, of two sexes or two countries."""

_BYNAMES = frozenset(
    ("ace", "babe", "blackie", "bubba", "buck", "bud", "buddy", "bunny", "buster", "butch",
     "buzz", "chick", "chip", "chubby", "cubby", "cuddles", "curly", "doc", "duke", "dusty",
     "dutch", "fatty", "flash", "frenchy", "ginger", "happy", "junior", "lefty", "moose",
     "pinky", "pop", "red", "rocky", "rusty", "shorty", "skip", "slim", "smiley", "smokey",
     "snub", "sonny", "sparky", "spike", "stubby", "sunny", "tex", "tiny", "tubby", "whitey",
     "woody", "ziggy")
)  # fmt: skip

_CONTRACTED = (
    "chema jose maria;hajo hans joachim;hape hans peter;josean jose antonio;joselu jose luis;"
    "josema jose maria;joserra jose ramon;juampa juan pablo;juancar juan carlos;juanjo juan jose;"
    "juanma juan manuel;juanpe juan pedro;luisma luis miguel;maite maria teresa;majo maria jose;"
    "malou marie louise;malu maria luisa;maribel maria isabel;mariajo maria jose;"
    "maricarmen maria carmen;marilo maria dolores;marilou marie louise;marimar maria mar;"
    "marisa maria luisa;marisol maria soledad;marlene maria magdalena;mayte maria teresa;"
    "pepelu jose luis;txema jose maria"
)
"""Two given names that are drawn together into one, each after the contracted form."""


def _groups(text: str) -> dict[str, frozenset[str]]:
    """Return, for each form, all forms that share a group with it."""
    groups_of: dict[str, set[str]] = {}
    for group in text.split(";"):
        for form in group.split():
            groups_of.setdefault(form, set()).update(group.split())
    return {form: frozenset(forms) for form, forms in groups_of.items()}


_ALIKE = _groups(_TWO)


@cache
def _contracted() -> dict[str, tuple[str, str]]:
    """Return contracted given names with the two that they stand for."""
    groups = (group.split() for group in _CONTRACTED.split(";"))
    return {short: (first, second) for short, first, second in groups}


def drawn_together(words: Words, other: Words) -> Words:
    """Return a name with two given names as one if the other name has them so: Maria Isabel Lund
    beside Maribel Lund.
    """
    for short in _contracted().keys() & {*other}:
        for at, pair in enumerate(pairwise(words)):
            if pair == _contracted()[short]:
                return (*words[:at], short, *words[at + 2 :])
    return words


_SPELLINGS = "spellings.txt"
_ABROAD = "given-names-abroad.txt"
_SHORT = "short-forms.txt", "nicknames.txt"
"""Groups of names: spellings of one; equivalents in several languages; a name and its short forms.
"""


@lru_cache(maxsize=16384)
def _in_groups(word: str, file: str) -> frozenset[str]:
    """Return a word and all others in its groups, nothing if the file does not have it."""
    return frozenset(chain.from_iterable(groups_with(word, file)))


def are_one_abroad(word: str, other: str) -> bool:
    """Return whether two words are equivalents of one given name: Wilhelm and William."""
    return other in _in_groups(word, _ABROAD)


_GIVEN, _FAMILY = "given-names.txt", "family-names.txt"
_WOMEN, _MEN = "given-names-of-women.txt", "given-names-of-men.txt"
"""Sorted tables of names."""


def is_given_name(word: str) -> bool:
    """Return whether a folded word is a given name in any country; ö may be spelt oe."""
    return is_listed(word, _GIVEN) or is_listed(_UMLAUT.sub(r"\1", word), _GIVEN)


def gender_of_given_name(word: str) -> str:
    """Return "female" or "male" for a folded name that only women or only men have, else ""."""
    if is_listed(word, _WOMEN):
        return "female"
    return "male" if is_listed(word, _MEN) else ""


def is_family_name(word: str) -> bool:
    """Return whether a folded word is a common family name in any country, or a patronymic of a
    known given name: Jóhannsson.
    """
    if is_listed(word, _FAMILY):
        return True
    stem = _PATRONYMIC.sub("", word)
    return stem != word and len(stem) > 2 and is_given_name(stem)


def is_patronymic(word: str) -> bool:
    """Return whether a word in the middle of a name may be a Slavic patronymic: Petrovna."""
    return len(word) > 5 and _OF_THE_FATHER.search(word) is not None


@lru_cache(maxsize=16384)
def _full_names(word: str) -> frozenset[str]:
    """Return the full names that a form of a given name may stand for.

    A name's short forms also apply to spellings of it without any of their own.
    """
    names: set[str] = set()
    for form in _in_groups(word, _SPELLINGS) or (word,):
        for group in chain.from_iterable(groups_with(form, file) for file in _SHORT):
            full = group[0]
            others = _in_groups(full, _SPELLINGS)
            names |= {full, *(name for name in others if not _has_short_forms(name))}
    return frozenset(names)


def _has_short_forms(name: str) -> bool:
    """Return whether a name is listed as a full one, with short forms."""
    return any(group[0] == name for file in _SHORT for group in groups_with(name, file))


def other_forms(word: str) -> frozenset[str]:
    """Return the full names that a word is short for, and its other spellings."""
    return _full_names(word) | _in_groups(word, _SPELLINGS)


def is_short_for(word: str, other: str) -> bool:
    """Return whether one word is a usual short form of the other, or both are short for a third and
    share an initial: Beth and Betty, but not Ted and Ned.
    """
    full, others = _full_names(word), _full_names(other)
    return (
        word in others or other in full or (word[0] == other[0] and are_short_for_one(word, other))
    )


def are_short_for_one(word: str, other: str) -> bool:
    """Return whether two words are short forms of one name: Bill and Will, Ted and Ned."""
    return not _full_names(word).isdisjoint(_full_names(other))


def may_begin_with(word: str, initial: str) -> bool:
    """Return whether an initial may stand for a given name or its full form: B. or W. for Bill, but
    not C. for Kathryn, another spelling of Catherine.
    """
    full = _full_names(word) - _in_groups(word, _SPELLINGS)
    return word[0] == initial or any(name[0] == initial for name in full)


def is_byname(word: str) -> bool:
    """Return whether a word is a nickname that anyone may have, whatever the given name: Buster."""
    return word in _BYNAMES


def is_spelling_of(word: str, other: str) -> bool:
    """Return whether two words are listed as spellings of one given name."""
    return other in _in_groups(word, _SPELLINGS)


def are_spelt_as_two(word: str, other: str) -> bool:
    """Return whether two words are listed as spellings of different names: Mehmood and Mohamed."""
    spellings = _in_groups(word, _SPELLINGS)
    return bool(spellings and _in_groups(other, _SPELLINGS)) and other not in spellings


def are_two_though_alike(word: str, other: str) -> bool:
    """Return whether two words are different given names that sound alike: René and Renée."""
    return word != other and other in _ALIKE.get(word, ())


def is_feminine_form(x: str, y: str) -> bool:
    """Return whether one word is the feminine form of the other: Karima, Sergia, Yevgeniya, and
    Andrásné, a Hungarian wife's name.
    """
    if x[:-1] == y[:-1]:
        return {x[-1], y[-1]} == {"o", "a"} and (is_given_name(x) or is_given_name(y))
    short, long = sorted((x, y), key=len)
    forms = f"{short}a", f"{short}ne", _IN_Y.sub("iya", short), _IN_Y.sub("ia", short)
    return long in forms and (is_given_name(short) or bool(other_forms(short)))


_IN_Y = re.compile("(?:[iy]y?|ij)$")
"""The ending of a Slavic name of men, whose feminine form ends in -iya: Yevgeny."""


def _is_contracted(short: str, long: str) -> bool:
    """Return whether a clerk cut a given name down to its beginning and last letter, Archd., or to
    some of its consonants, Rbt.
    """
    if _ONLY_CONSONANTS.fullmatch(short) and (short[0], short[-1]) == (long[0], long[-1]):
        rest = iter(long)
        return all(letter in rest for letter in short) and is_given_name(long)
    ends = len(short) > 3 and _TWO_CONSONANTS.search(short) and short[-1] == long[-1]
    whole = len(long) - len(short) > 1 and long.startswith(short[:-1])
    return bool(ends) and whole and is_given_name(long) and not is_given_name(short)


def _is_its_end(short: str, long: str) -> bool:
    """Return whether a word that is no given name itself is the end of one: Topher, Christopher."""
    ends = len(short) > 3 and long.endswith(short)
    return ends and is_given_name(long) and not is_given_name(short)


def _is_diminutive(short: str, long: str) -> bool:
    """Return whether a given name has a Spanish diminutive: Sara, Sarita."""
    return len(short) > 2 and long == f"{short[:-1]}it{short[-1]}" and short[-1] in "ao"


_TWO_CONSONANTS = re.compile("[^aeiouy]{2}$")
_ONLY_CONSONANTS = re.compile("[^aeiouy]{3,5}")


def is_cut_short(x: str, y: str) -> bool:
    """Return whether one given name is a short form or diminutive of the other: Theo, Wes, Rosie.

    A listed short form stands for no other listed name: Dan is Daniel, not Danielle.
    """
    short, long = sorted((x, y), key=len)
    if are_two_though_alike(x, y):
        return False
    if long == f"{short}ie":
        return 2 < len(short) <= 5
    if long.endswith("ie") and f"{long[:-2]}e" == short:  # Rosie, but Emilie is not Emile
        sexes = {gender_of_given_name(short), gender_of_given_name(long)}
        return 2 < len(short) <= 5 and sexes != {"male", "female"}
    if _is_contracted(short, long) or _is_its_end(short, long) or _is_diminutive(short, long):
        return True
    rest = long.removeprefix(short)
    ending = next((end for end in _OTHERS if rest.endswith(end)), "")
    whole = long.isascii() and rest != long and not (ending and len(rest) - len(ending) < _MORE)
    if not (whole and 3 <= len(short) <= 5 and len(long) - len(short) > 1):
        return False
    if _full_names(short):
        return not _full_names(long) and not is_given_name(long)
    return not (is_given_name(short) and is_given_name(long))
