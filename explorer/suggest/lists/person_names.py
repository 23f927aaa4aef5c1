"""Whether a new name looks like a person's, by lists of given and family names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from explorer.suggest.lists.nationalities import countries
from explorer.suggest.lists.occupation_words import OCCUPATIONS
from explorer.suggest.lists.word_lists import PARTICLES
from explorer.values.folding import fold, words_of
from explorer.values.names.forms import is_only_title, is_title
from explorer.values.names.genders import gender_of_title
from explorer.values.names.given_names import is_family_name, is_given_name
from explorer.values.names.romanised import is_east_asian

_OWNER = re.compile(r"['’]s?\b")
_MOST_WORDS = 4
"""Most words of a line that is only a person's name."""


_INITIALS = re.compile(r"(?:[^\W\d_a-zà-ÿ]\. ?){1,3}[^\W\d_a-zà-ÿ][^\W\d_]{2,}")
"""Initials before a family name: "R. J. Holm"."""
_FAMILY_ENDING = re.compile(
    r"\w{3,}(?:ov|ova|ev|eva|ovic|evic|icz|ska|ski|sky|skaya|enko|adze|idze|shvili|ossian|yan|"
    r"oglu|poulos|poulou|akis|idis|iotis|escu|eanu|sson|sdottir|inen|qvist|quist|strom|aitis|iene)"
)
"""Endings of family names in countries where they have one: Petrova, Lindqvist, Ionescu."""
_KIN_TEXT = """
    uncle aunt auntie grandma grandpa granny grandfather grandmother mother father mama papa brother
    sister cousin old young little big king queen agent officer detective tio tia
    dci dcs dsi wpc pc supt superintendent constable chief
"""
_KIN = frozenset(_KIN_TEXT.split())


_PRIZES = frozenset(("award", "awards", "prize", "festival"))
_SENTENCE_WORDS = frozenset(
    ("it", "is", "was", "were", "been", "would", "could", "should", "not", "what", "when", "where",
     "why", "how", "this", "that", "these", "those", "with", "without", "they", "him")
)  # fmt: skip
"""Words that names never have, in capitals in a heading: "I Thought It Was Ann Bell"."""
_METALS = frozenset(("golden", "silver"))
_TROPHIES = frozenset(("lion", "bear", "globe", "globes", "leopard", "palm", "lions", "bears"))


_POLICE = frozenset(("DI", "DS"))
"""British ranks, which in small letters are words or names."""


def opens_like_part(name: str) -> bool:
    """Return whether a name begins like a part's and unlike an actor's: "Uncle Bo", "Dr Stone"."""
    words = words_of(name)
    ranked = name.partition(" ")[0] in _POLICE
    return len(words) > 1 and (ranked or words[0] in _KIN or is_title(words[0]))


def differ_in_gender(name: str, other: str) -> bool:
    """Return whether two names have titles of a man and a woman: Mr Holm, Mrs Holm."""
    titles = (words[0] for words in map(words_of, (name, other)) if words)
    return {"female", "male"} <= set(map(gender_of_title, titles))


_OF_FAMILY = re.compile(r"(?:Mr|Mrs|Ms|Mister)\b|(?:Lady|Lord|Miss) [^ ]+$")
_NOT_IN_FULL = re.compile(r"(?:Mrs|Mister)\b")
"""What stands before family names, even those that are given names as well, and what is part of a
character's name: Lady Jane.
"""


def is_of_family(titled: str, *, real: bool) -> bool:
    """Return whether a name with its title may be that of anybody in a family: Mrs Holm, Mr Holm.

    Somebody `real` is called Mr or Ms where the text has the full name as well.
    """
    return bool((_NOT_IN_FULL if real else _OF_FAMILY).match(titled))


_ADDRESS = frozenset(["master", "brother", "padre", "abbot", "abbess"])


def is_form_of_address(word: str) -> bool:
    """Return whether a folded word may stand before a given name: Captain, Aunt, Master, Nurse."""
    return is_title(word) or bool(gender_of_title(word)) or word in _ADDRESS or word in OCCUPATIONS


def count_titles(words: Sequence[str]) -> int:
    """Return how many folded words before a name are forms of address: 2 in Detective Inspector
    Bell. The last word is the name's.
    """
    if len(words) < 2 or not is_form_of_address(words[0]):
        return 0
    return 1 + sum(1 for _ in takewhile(is_only_title, words[1:-1]))


def with_fewer_titles(name: str) -> list[str]:
    """Return a name without the first of its titles, without the first two …, without any: Ruth
    Adair for Dr. Ruth Adair; none for a name without titles.
    """
    words = name.split(" ")
    titles = count_titles([fold(word).rstrip(".") for word in words])
    return [" ".join(words[count:]) for count in range(1, titles + 1)]


def looks_like_person(name: str) -> bool:
    """Return whether a name looks like a real person's: two words or more, no title, no number."""
    words = words_of(name)
    if len(words) < 2 or opens_like_part(name) or any(map(str.isdigit, "".join(words))):
        return False
    if not _SENTENCE_WORDS.isdisjoint(words):
        return False
    if (
        words[0] == "best"
        or words[-1] in _PRIZES
        or (words[0] in _METALS and words[-1] in _TROPHIES)
    ):
        return False
    if is_given_name(words[0]) or is_family_name(words[-1]):
        return True
    if _INITIALS.fullmatch(name) or _FAMILY_ENDING.fullmatch(words[-1]):
        return True
    return is_east_asian(tuple(words)) and name.casefold() not in countries()


def is_name_of_person(text: str) -> bool:
    """Return whether a text is nothing but a person's name: a few words in capitals."""
    words = text.split()
    named = all(word[0].isupper() or word in PARTICLES for word in words)
    return named and len(words) <= _MOST_WORDS and looks_like_person(text)


def may_name_character(title: str) -> bool:
    """Return whether a film's title may be the name of a character: "Annie Hall", "Rebecca"."""
    words = words_of(title)
    if title.casefold().startswith(("the ", "a ", "an ")) or _OWNER.search(title):
        return False
    if looks_like_person(title) or opens_like_part(title):
        return True
    return len(words) == 1 and is_given_name(words[0])
