"""Pronouns, number and possessives of a sentence's subject."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from explorer.model.enums import PEOPLE, Kind
from explorer.model.pack import Pack
from explorer.model.place import Fact
from explorer.model.value import Value
from explorer.values.english_words import is_english_word
from explorer.values.names.genders import gender_in_name, gender_of_word
from explorer.values.names.given_names import is_given_name

_IN_NAMES = re.compile(
    r" (?:across|after|at|before|behind|between|by|for|from|in|into|near|of|on|over|through|to|"
    r"under|with|without) "
)
_SEVERAL = ("Highlands", "Hills", "Islands", "Mountains")
"""Plural nouns in names of places: "the Lofoten Islands are"."""
_PEOPLE_TOGETHER = ("ers", "ors", "Boys", "Girls", "Triplets", "Twins")
"""Endings of names for several people: "the Delgado Brothers are", "the Watchers"."""
_BAND = re.compile(r"the [A-Z]\w+s(?<!as|os|ss|us|is)(?<!ops)")
"""A single word for several characters: "the Stowaways", but not "the Cyclops"."""
_SINGULAR_S = ("ss", "us", "is", "series", "species", "news")
_PLURAL_WITHOUT_S = ("children", "folk", "geese", "men", "mice", "people", "police")
_SEVERAL_OF = re.compile(r"(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve) [a-z]")


_MOST_NAMES = 3
"""Number of words from which on a name is no given name with one or two family names."""


class Pronouns(NamedTuple):
    """The pronouns for an entity."""

    subject: str
    object: str
    possessive: str


_REFLEXIVE = {"she": "herself", "he": "himself", "it": "itself", "they": "themselves"}
"""The pronoun for a subject that is also the object."""
_IT = Pronouns("it", "it", "its")
_THEY = Pronouns("they", "them", "their")
_SHE, _HE = Pronouns("she", "her", "her"), Pronouns("he", "him", "his")
_BY_GENDER = {"female": _SHE, "male": _HE}
_MARRIED = "someone's husband or wife"
_RELATIVES = {
    _MARRIED: {_SHE: "someone's wife", _HE: "someone's husband"},
    "a child": {_SHE: "the daughter", _HE: "the son"},
    "a parent": {_SHE: "the mother", _HE: "the father"},
    "a sibling": {_SHE: "the sister", _HE: "the brother"},
    "a grandchild": {_SHE: "a granddaughter", _HE: "a grandson"},
    "a grandparent": {_SHE: "a grandmother", _HE: "a grandfather"},
    "a nephew or niece": {_SHE: "a niece", _HE: "a nephew"},
    "an uncle or aunt": {_SHE: "an aunt", _HE: "an uncle"},
}
"""Words for relatives of either gender, with those for each gender."""
_RELATIVE = re.compile(rf"\b(?:{'|'.join(_RELATIVES)})(?= (?:only )?of )|{_MARRIED}")


def pronouns(pack: Pack, subject: str) -> Pronouns | None:
    """Return an entity's pronouns, or None for a person whose gender is disputed, or neither
    claimed nor given by the name.
    """
    entity = pack.entities.get(subject)
    if entity is None:
        return None
    if is_plural(pack, subject):
        return _THEY
    if entity.kind not in PEOPLE and not _is_stock_figure(pack, subject):
        return _IT
    claims = pack.facts.get(Fact(subject, "gender"), ())
    values = {str(claim.value) for claim in claims if not claim.denied and not claim.lost}
    if not values:
        values = {gender_in_name(entity.name) or _introduced_as(pack, subject)}
    return _BY_GENDER.get(values.pop()) if len(values) == 1 else None


def named_again(pack: Pack, subject: str) -> Pronouns | None:
    """Return how an entity is named for a second time: by its pronouns, or a character of unknown
    gender by the given name, "Tess" for "Tess Penhale"; None for the whole name.
    """
    known, entity = pronouns(pack, subject), pack.entities.get(subject)
    if known or entity is None or entity.kind is not Kind.CHARACTER:
        return known
    given, *family = entity.name.split()
    if not 0 < len(family) < _MOST_NAMES or not is_given_name(given.casefold()):
        return None
    if is_english_word(given.casefold()):  # a title or an epithet: "Captain", "Little"
        return None
    if not all(word[:1].isupper() for word in family):
        return None
    return Pronouns(given, given, possessive(given))


def _introduced_as(pack: Pack, subject: str) -> str:
    """Return the gender of the words that introduce somebody: "female" of a sister; or ""."""
    claims = pack.facts.get(Fact(subject, "who-it-is"), ())
    said = (claim.value for claim in claims if not claim.denied)
    terms = {str(term) for value in said if isinstance(value, frozenset) for term in value}
    genders = set(filter(None, map(gender_of_word, terms)))
    return genders.pop() if len(genders) == 1 else ""


def _is_stock_figure(pack: Pack, subject: str) -> bool:
    """Return whether a concept is a person, because claims give it a personality."""
    is_concept = pack.entities[subject].kind is Kind.CONCEPT
    return is_concept and bool(pack.facts.get(Fact(subject, "nature")))


def of_gender(template: str, known: Pronouns | None) -> str:
    """Return words for relatives adapted to the gender, in a phrase or a value: "a niece of"."""
    if known is None:
        return template
    return _RELATIVE.sub(lambda match: _RELATIVES[match[0]].get(known, match[0]), template)


def is_plural(pack: Pack, subject: str) -> bool:
    """Return whether a name is plural: "the reshoots", "Eve's parents", "those who stayed", "the
    Delgado Brothers".
    """
    entity = pack.entities.get(subject)
    if entity is None or entity.kind is Kind.FILM:
        return False
    words = entity.name_in_sentence
    if words.startswith(("those ", "all ", "some ")) or _SEVERAL_OF.match(words):
        return True
    named = _IN_NAMES.split(words)[0]
    if entity.kind in PEOPLE and (" and " in named or " & " in named):
        return True
    head = named.rsplit(" ", 1)[-1]
    together = _SEVERAL if entity.kind is Kind.PLACE else _PEOPLE_TOGETHER
    if words.startswith("the ") and head[:1].isupper() and head.endswith(together):
        return True
    if entity.kind in PEOPLE and _BAND.fullmatch(words):
        return not words.casefold().endswith(_SINGULAR_S)
    owned = "'s " in words or "’s " in words
    described = (owned or words.startswith("the ")) and head[:1].islower()
    if entity.kind is Kind.GROUP:  # regardless of capitals: "the Depot Girls"
        described = not words.startswith(("a ", "an ")) and not head.endswith(("'s", "’s"))
    if entity.kind in (*PEOPLE, Kind.GROUP) and head.casefold().endswith(_PLURAL_WITHOUT_S):
        return described
    return described and head.endswith("s") and not head.endswith(_SINGULAR_S)


def plural_ending(pack: Pack, value: Value) -> str:
    """Return the plural ending of a noun for the value, if it names several people or a group."""
    if isinstance(value, frozenset) and len(value) > 1:
        return "s"
    named = next(iter(value), "") if isinstance(value, frozenset) else value
    entity = pack.entities.get(named) if isinstance(named, str) else None
    if entity is None:
        return ""
    return "s" if entity.kind is Kind.GROUP or is_plural(pack, entity.id) else ""


def possessive(name: str) -> str:
    """Return "Eve's", "James's", "the boss's", "the killers'"."""
    described = name.startswith("the ") or name.rsplit(" ", 1)[-1][:1].islower()
    plural = described and name.endswith("s") and not name.endswith(_SINGULAR_S)
    return f"{name}'" if plural else f"{name}'s"


def possessive_of(pack: Pack, subject: str) -> str:
    """Return the possessive of an entity's name; a title may be a plural: "Paper Tigers'"."""
    name, entity = pack.in_sentence(subject), pack.entities.get(subject)
    titled = entity is not None and entity.kind is Kind.FILM
    if titled and name.endswith("s") and not name.endswith(_SINGULAR_S):
        return f"{name}'"
    return possessive(name)


def after_subject(pack: Pack, subject: str, sentence: str) -> tuple[str, bool]:
    """Return what follows the subject's name at the start of a sentence, "" if it does not begin
    with that, and whether the name is possessive. A longer title, such as “The Pilot's Waltz” where
    the subject is “The Pilot”, is another name.
    """
    for name, owned in ((pack.in_sentence(subject), False), (possessive_of(pack, subject), True)):
        rest = sentence.removeprefix(f"{name} ")
        if rest != sentence and rest[:1].islower():
            return rest, owned
    return "", False


def own_names(pack: Pack, subject: str) -> Sequence[str]:
    """Return the subject's full name, followed by the single names it consists of."""
    name = pack.name(subject)
    return [name, *(word for word in name.split() if word[:1].isupper() and len(word) > 2)]


def of_own(name: str, own: Sequence[str]) -> str:
    """Return a name without its owner, "father" for "Eve's father", or "" if the owner is not in
    `own`.
    """
    for owner in own:
        for mark in (f"{owner}'s ", f"{owner}’s "):
            if name.startswith(mark):
                return name.removeprefix(mark)
    return ""


def names_beside(pack: Pack, subject: str, follows: bool) -> Callable[[str], str]:
    """Return the function that names entities in a sentence about a subject.

    If they follow the subject (`follows`), "Eve's father" becomes "her father" and the subject
    itself "herself"; before it, "the father".
    """
    own, known = own_names(pack, subject), pronouns(pack, subject)
    whose = (known.possessive if known else "") if follows else "the"

    def label(entity: str) -> str:
        name = pack.in_sentence(entity)
        if entity == subject and known is not None:
            oneself = _REFLEXIVE[known.subject]
            return oneself if follows else f"{name} {oneself}"
        rest = of_own(name, own) if whose else ""
        return f"{whose} {rest}" if rest[:1].islower() else name

    return label
