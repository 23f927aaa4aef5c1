"""The gender that a name itself gives: “Elna's brother”, “the Baroness”, “Mr Holm”."""

from __future__ import annotations

import re

from explorer.values.folding import Words
from explorer.values.names.given_names import gender_of_given_name

_MALE = """
    baron boy boyfriend brother count dad duke emperor father fiancé fisherman friar grandfather
    grandpa grandson gentleman husband king landlord lord man mister monk mr nephew policeman priest
    prince sir son stepfather stepson sultan tsar uncle widower
"""
_FEMALE = """
    abbess actress aunt baroness bride countess dame daughter duchess empress fiancée girl
    girlfriend granddaughter grandma grandmother heroine lady landlady madame midwife miss mother
    mrs ms mum niece nun policewoman princess queen sister stepdaughter stepmother tsarina waitress
    widow wife witch woman
"""
_TITLE = """
    aunt baron baroness count countess dame duchess duke father grandma grandpa king lady lord
    madame miss mister mother mr mrs ms prince princess queen sir sister tsar uncle widow
"""
_MEN, _WOMEN = frozenset(_MALE.split()), frozenset(_FEMALE.split())
"""Nouns for men and for women."""
_TITLES = frozenset(_TITLE.split())
"""Those that stand before a name."""
_OF_NUNS = frozenset(("mother", "sister"))
_AFTER = re.compile(r" (?:at|from|in|of|on|who|with)\b|,")
_DESCRIBED = re.compile(r"(?:the|a|an) |.+['’]s? ", re.IGNORECASE)


def gender_in_name(name: str) -> str:
    """Return "female" or "male" if a name says so by a title or a noun, else ""."""
    words = _AFTER.split(name, maxsplit=1)[0].casefold().split()
    titled = words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words
    if len(words) < 2:
        return ""
    described = gender_of_word(words[-1]) if _DESCRIBED.match(name) else ""
    return gender_of_title(titled[0].rstrip(".")) or described


def gender_of_title(word: str) -> str:
    """Return "female" or "male" for a word before a name that says so: "mrs", "king"; else ""."""
    return gender_of_word(word) if word in _TITLES else ""


def is_wife_of(first: Words, second: Words) -> bool:
    """Return whether one name has a woman's title and a man's given name is in either: Mrs. John
    Lund and John Lund. Of a man's title nothing follows: some men's names are women's elsewhere.
    Nor of a nun's, who may have the name of a male saint.
    """
    titles = {first[0], second[0]} & _TITLES
    if not titles - _OF_NUNS:
        return False
    for titled, other in ((first, second), (second, first)):
        if len(titled) > 1 and gender_of_title(titled[0]) == "female":
            given = (word for word in (*titled[1:], *other) if word != titled[-1])
            sexes = {gender_of_given_name(word) for word in given}
            if "male" in sexes and "female" not in sexes:
                return True
    return False


def gender_of_word(word: str) -> str:
    """Return "female" or "male" for a noun that says so, else ""."""
    return "male" if word in _MEN else "female" if word in _WOMEN else ""
