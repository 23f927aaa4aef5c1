"""Values in words: names with articles, amounts with units, dates, lists.

$30 million · 118 minutes · on 6 March 1998 · a platoon of killers · a cameo · “a cold killer”
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from explorer.model.enums import PEOPLE, Kind, Topic, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.value import Value, show_value
from explorer.text import listed
from explorer.values.articles import counted_with_article, with_article
from explorer.values.dates import Date
from explorer.values.quantities import Quantity
from explorer.values.spoken.amounts import amount, short_amount
from explorer.values.story_time import StoryTime
from explorer.values.terms import in_words
from explorer.wording.dates import on_date
from explorer.wording.nouns import plural_phrase
from explorer.wording.tails import tail_of, without_tail

MOST_LISTED = 8
"""Greatest number of list members named in a sentence; the rest are counted."""

QUOTED = "“{value}”"
"""Placeholder for values shown in quotation marks."""

_MOST_WORDS = 6
"""Greatest number of words in a note without quotation marks."""

_SINGULAR = ("ss", "us", "is")
"""Endings of singular words with an s."""

_DESCRIBES = re.compile(r"\b(?:are|as|find \{subject\}|is|to) \{value\}")
"""Before a term that describes, and needs no article; elsewhere it names a thing."""
_BEFORE_TERM = re.compile(r"^(?:\{subject\} (?:is|was|has been) |an? |the )")
_DONE = re.compile(r"[a-z]+ed\b")
_BOTH = "both "
_PARENT = re.compile(r"(.+['’]s|her|his|its|the|their) (father|mother)")


def value_in_sentence(
    pack: Pack,
    prop: Property,
    value: Value,
    denied: bool = False,
    article: bool = False,
    label: Callable[[str], str] | None = None,
    several: bool = False,
) -> str:
    """Return a value as worded within a sentence.

    `denied`: a list is joined by "or"; `article`: terms get a or an; `label` turns an entity's id
    into a name; `several`: terms are for several people, "allies" for "an ally".
    """
    label = label or pack.in_sentence
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Date):
        return on_date(value.text)
    if isinstance(value, Quantity):
        return amount(value.in_a_sentence(), prop.unit)
    if isinstance(value, StoryTime):
        return value.words(pack.in_sentence)
    if isinstance(value, frozenset):
        return _list(prop, value, "or" if denied else "and", article, label, several)
    words = _single(prop, value, article, label)
    return plural_phrase(words) if several else words


def shown_value(prop: Property, value: Value, label: Callable[[str], str]) -> str:
    """Return a value for use on its own, in a row or heading: "6 March 1998", "Ann and Bob".

    `label` turns an entity's id into a name.
    """
    if isinstance(value, Date):
        return str(value)
    if isinstance(value, Quantity):
        return short_amount(str(value), prop.unit)
    if isinstance(value, frozenset):
        members = sorted(show_value(prop, frozenset({v}), label) for v in value)
        return _both_parents(members) or listed(members) or "none"
    if prop.value_type is ValueType.TERM and isinstance(value, str):
        return named_term(prop, value)
    return show_value(prop, value, label)


def longer_list(
    pack: Pack,
    prop: Property,
    longer: frozenset[str],
    known: frozenset[str],
    label: Callable[[str], str],
    article: bool = False,
) -> str:
    """Return what a list adds to a shorter one, `known`: "Bob as well", "both of Eve's parents"."""
    whole = value_in_sentence(pack, prop, longer, label=label)
    if whole.startswith(_BOTH) and whole.endswith(" parents"):
        return whole
    more = value_in_sentence(pack, prop, longer - known, article=article, label=label)
    return f"{more} as well"


def none_of(prop: Property, value: frozenset[str], label: Callable[[str], str]) -> str:
    """Return a denied list as a subject: "neither Ann nor Bob", "none of Ann, Bob and Cy"."""
    names = sorted((_single(prop, member, False, label) for member in value), key=_without_article)
    return neither(names)


def none_in(prop: Property, places: bool = False) -> str:
    """Return what an empty list names: "nobody", "nothing"; of `places` "nowhere"."""
    if {*PEOPLE} & set(prop.range):
        return "nobody"
    return "nowhere" if places and prop.range == [Kind.PLACE] else "nothing"


def any_in(prop: Property, places: bool = False) -> str:
    """Return what a list might name: "anyone", "anything"; of `places` "anywhere"."""
    return {"nobody": "anyone", "nowhere": "anywhere"}.get(none_in(prop, places), "anything")


def neither(names: Sequence[str]) -> str:
    """Return "neither Ann nor Bob" or "none of Ann, Bob and Cy" for two names or more."""
    return f"neither {listed(names, 'nor')}" if len(names) == 2 else f"none of {listed(names)}"


def term_words(prop: Property, term: str) -> str:
    """Return a term's wording in a sentence: "a cameo" for cameo."""
    words = prop.words.get(term, "")
    # with a placeholder it is a whole clause
    return words if words and "{" not in words else in_words(term)


def named_term(prop: Property, term: str) -> str:
    """Return a term for use on its own, in a row or reason: "sizeable part", "worse" for "worse
    than the earlier films", "never explained" for "{subject} is never explained"; but the noun
    "hanging" for "{subject} is hanged".
    """
    clause = prop.words.get(term, "")
    words = _BEFORE_TERM.sub("", clause)
    if not words or "{" in words or ("{" in clause and _DONE.match(words)):
        return in_words(term)
    return without_tail(words, tail_of(prop, term, words))


def _list(
    prop: Property,
    value: Collection[str],
    join: str,
    article: bool,
    label: Callable[[str], str],
    several: bool = False,
) -> str:
    if not value:
        return none_in(prop)
    members = [_single(prop, member, article, label) for member in value]
    members = [plural_phrase(words) for words in members] if several else members
    parents = _both_parents(members)
    if parents and prop.topic is not Topic.KINSHIP:  # not "a child of both of her parents"
        return parents
    shown = sorted(members, key=_without_article)
    if prop.value_type is ValueType.TERM:  # not "a desire for glory and greed"
        shown.sort(key=lambda words: " for " in words or " of " in words)
    if len(shown) > MOST_LISTED:
        return f"{', '.join(shown[: MOST_LISTED - 1])} and {len(shown) - MOST_LISTED + 1} more"
    return listed(shown, join)


def _both_parents(names: Collection[str]) -> str:
    """Return "both of Eve's parents" for "Eve's father" and "Eve's mother", "both parents" for "the
    father" and "the mother", "" for other names.
    """
    matches = [_PARENT.fullmatch(name) for name in names]
    parents = {match[2]: match[1] for match in matches if match}
    same = len(matches) == len(parents) == 2 and len(set(parents.values())) == 1
    if not same:
        return ""
    whose = next(iter(parents.values()))
    return f"{_BOTH}{'' if whose == 'the' else f'of {whose} '}parents"


def _without_article(words: str) -> str:
    first, _, rest = words.partition(" ")
    return (rest if first in ("a", "an", "the") else words).casefold()


def _single(prop: Property, value: str, article: bool, label: Callable[[str], str]) -> str:
    if prop.value_type is ValueType.ENTITY:
        return label(value)
    if prop.value_type is ValueType.TERM:
        words = term_words(prop, value)
        if value in prop.words:
            return words
        if article:
            return with_article(words)
        is_plain = value in prop.values or _DESCRIBES.search(prop.phrase)
        return words if is_plain else counted_with_article(words)
    if prop.value_type is ValueType.TEXT:
        return _free_text(prop, value, article)
    return value


def _free_text(prop: Property, value: str, article: bool) -> str:
    """Return a note in the pack's own words, in quotation marks if the phrase has them or the note
    is long and does not follow a colon.
    """
    words = value.split()
    note = prop.phrase.endswith(": {value}")
    if QUOTED in prop.phrase or (len(words) > _MOST_WORDS and not note):
        return f"“{value}”"
    plural = bool(words) and words[-1].endswith("s") and not words[-1].endswith(_SINGULAR)
    return with_article(value) if article and not plural else value
