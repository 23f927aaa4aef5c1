"""Clauses about a claim's subject, made from the phrases of its property.

    Ballerina was directed by Len Wiseman · she survives · no scene of it was reshot

A property without a phrase is named by its label: "Quill's review gives “part” as “cameo”".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from explorer.model.enums import PEOPLE, Kind, Polarity, Topic, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.value import Value
from explorer.values.dates import Date
from explorer.values.quantities import Quantity
from explorer.wording.clause import Clause
from explorer.wording.prepositions import leaves_prepositions, placed, with_preposition
from explorer.wording.pronouns import (
    Pronouns,
    is_plural,
    named_again,
    names_beside,
    of_gender,
    plural_ending,
    possessive_of,
    pronouns,
)
from explorer.wording.tails import tail_of
from explorer.wording.templates import (
    PLURAL,
    before_value,
    fill,
    only_of,
    own_clause,
    own_words,
    shortened,
)
from explorer.wording.tenses import UNTRUE, by_oneself, negated, of_oneself, opposite, to_come
from explorer.wording.values import longer_list, none_in, none_of, value_in_sentence
from explorer.wording.worded_clauses import bare_clause

_NAMES_WHAT = re.compile(r"(?:\{subject\} (?:is|was)(?: not)?| as) \{(?:a )?value\}")
"""Before a term for what the subject is."""
_LISTS = "name {value}"
_VERBAL = re.compile(r"(?:is|are|was|were|has|had|can) ")
_AS_SUBJECT = re.compile(r"(?: as|considered \{value\} for) \{subject\}$")
"""A place where a pronoun would be wrong: "list Ann as her"."""
_OF_SUBJECT = re.compile(r"\{value\}.*\{subject's\}")
"""Of the subject itself, "name Ann as the killer of her own family"."""
_DENY = "deny that "
_CALLS = re.compile(r"call (?:the|\{subject's\}) \w+ \{value\}")  # "the script", then "it"
_BY_KIND = {
    Kind.CHARACTER: {
        "left {subject} before it was finished": "gave up the part of {subject}",
        "did not leave {subject}": "did not give up the part of {subject}",
    },
    Kind.EVENT: {"{subject} is in {": "{subject} takes place in {"},
    Kind.FILM: {"{subject} accounts for {": "{subject} has {"},
}
"""Replacements in phrases for subjects of a certain kind."""
_GAIN, _LOSS = "a profit of {value}", "a loss of {value}"


def clause_of(
    pack: Pack,
    prop: Property,
    subject: str,
    value: Value,
    polarity: Polarity = Polarity.AFFIRMED,
    alone: bool = False,
    planned: bool = False,
) -> Clause:
    """Return a claim's answer as a clause; `alone`: a list is stated to be complete; `planned`: the
    claim is about the future.
    """
    denied = polarity is Polarity.DENIED or value is False
    phrase, denying, value = _phrases(pack, prop, subject, value)
    join = "or" if denied and not denying.startswith("{value}") else "and"
    own = own_clause(prop, value, denied)
    template = own or (denying if denied else phrase)
    if not template:
        words = value_in_sentence(pack, prop, value, denied)
        return bare_clause(pack, prop, subject, value, words, polarity, planned)
    if denied and isinstance(value, frozenset) and _denies_each(template, value):
        template, join = phrase, "nor"
    does = "" if own else _what_is_done(prop, phrase, value, denied, planned)
    if alone and not _is_several(value):
        template, does = only_of(template), only_of(does)
    if planned:
        template = _to_come(pack, value, template)
    known, many = pronouns(pack, subject), is_plural(pack, subject)
    if _is_itself(subject, value) and by_oneself(template):
        template, does = of_oneself(template, known.possessive if known else "", many), ""
    template = of_gender(template, known)
    filled = partial(_filled, pack, prop, subject, value, join=join, alone=alone)
    said, done = filled(template), filled(does) if does else {}
    shortly = named_again(pack, subject)
    again = said if _AS_SUBJECT.search(template) else _with_pronouns(template, said, shortly)
    done_again = _done_again(does, done, filled, shortly)
    words = said["value"]
    head, short = own_words(template) if own else (before_value(template), "")
    short = short or shortened(template, again, denied)
    return Clause(
        frame=(prop.id, polarity, head),
        value=words,
        text=fill(template, said, many),
        again=fill(template, again, many),
        does=fill(does, done, many),
        does_again=fill(_CALLS.sub("call it {value}", does), done_again, many),
        short=short,
        brief=shortened(does, done),
        opposite=opposite(prop, own or phrase, denied, words, known, said["subject"], many),
        amount=_amount(value, words),
        denies=denied,
        tail=tail_of(prop, value, words),
    )


def _done_again(
    does: str,
    done: Mapping[str, str],
    filled: Callable[[str], dict[str, str]],
    known: Pronouns | None,
) -> Mapping[str, str]:
    """Return the words for an action of sources after the subject has been named: "name her sister
    as her killer" after "name the sister as Eve's killer".
    """
    if known is None or _AS_SUBJECT.search(does) or done.get("subject's", "").endswith(" own"):
        return done
    return _with_pronouns(does, filled(f"{{subject}} {does}") if does else done, known)


def _phrases(pack: Pack, prop: Property, subject: str, value: Value) -> tuple[str, str, Value]:
    """Return the affirming and the denying phrase, and the value; a negative profit
    becomes a loss.
    """
    phrase, denying = _phrase(pack, prop, subject), _of_kind(pack, subject, prop.denial)
    if _GAIN in phrase and isinstance(value, Quantity) and value.high < 0:
        phrase, denying = (text.replace(_GAIN, _LOSS) for text in (phrase, denying))
        value = Quantity(-value.high, -value.low, value.about)
    phrase, denying = (placed(pack, text, value) for text in (phrase, denying))
    return phrase, denying or (negated(phrase) if phrase else ""), value


def _what_is_done(prop: Property, phrase: str, value: Value, denied: bool, planned: bool) -> str:
    """Return the claim as an action of its sources, or "" if they just say it.

    An amount is denied as a whole, as "not on screen for 12 minutes" could mean an absence.
    """
    if denied and isinstance(value, Quantity) and not (prop.denial or planned):
        return f"{_DENY}{phrase}"
    return "" if denied or isinstance(value, bool) else prop.says


def _filled(
    pack: Pack,
    prop: Property,
    subject: str,
    value: Value,
    template: str,
    join: str,
    alone: bool = False,
) -> dict[str, str]:
    """Return the words for a template's placeholders; `join` is the conjunction in a list: "and",
    "or", "nor"; `alone`: the list is said to be complete.
    """
    label = _label(pack, prop, subject, template)
    if leaves_prepositions(pack, (prop.phrase, prop.denial), value, template):
        label = partial(with_preposition, pack)
    several = _describes_several(pack, prop, subject, template)
    in_words = partial(
        value_in_sentence, pack, prop, value, join == "or", label=label, several=several
    )
    if join == "nor" and isinstance(value, frozenset):
        values = {"value": none_of(prop, value, label)}
    else:
        values = {"value": in_words()}
    if "{a value}" in template:
        values["a value"] = in_words(article=True)
    if prop.value_type is ValueType.TERM:
        known = pronouns(pack, subject)
        values = {key: of_gender(words, known) for key, words in values.items()}
    if alone and _is_several(value):  # "only Ann, Bob and Cy" would sound like few
        rest = f" and {none_in(prop, places=True)} else"
        values = {key: words + rest for key, words in values.items()}
    whose = possessive_of(pack, subject)
    if _is_itself(subject, value) and _OF_SUBJECT.search(template):
        whose = f"{_whose(pronouns(pack, subject))} own"
        values["value"] = pack.in_sentence(subject)
    return {
        "subject": pack.in_sentence(subject),
        "subject's": whose,
        PLURAL: plural_ending(pack, value) if join == "and" else "",
        **values,
    }


def _describes_several(pack: Pack, prop: Property, subject: str, template: str) -> bool:
    """Return whether a term names each of several people, as in "the fishermen are allies"; what
    makes them a gang or a school is one thing.
    """
    if prop.value_type is not ValueType.TERM or PEOPLE[0] not in prop.domain:
        return False
    return _NAMES_WHAT.search(template) is not None and is_plural(pack, subject)


def listing_of(pack: Pack, prop: Property, subject: str, value: frozenset[str]) -> Clause:
    """Return a list as an action of its source: "name only Ann as director"."""
    template = only_of(prop.says or _LISTS)
    words = _filled(pack, prop, subject, value, template, "and")
    return Clause((prop.id,), words["value"], does=fill(template, words))


def rest_of_list(
    pack: Pack, prop: Property, subject: str, longer: frozenset[str], known: frozenset[str]
) -> str:
    """Return what a list adds to a shorter one, `known`: "Bob as well", "both parents"."""
    template = prop.says or _LISTS
    label, article = _label(pack, prop, subject, template), "{a value}" in template
    return longer_list(pack, prop, longer, known, label, article)


def _phrase(pack: Pack, prop: Property, subject: str) -> str:
    """Return a property's phrase, adapted to its subject. A yes-or-no property without a phrase
    uses its label if that has a verb: "is a robot".
    """
    if not prop.phrase and prop.value_type is ValueType.BOOLEAN and _VERBAL.match(prop.label):
        return f"{{subject}} {prop.label}"
    return _of_kind(pack, subject, prop.phrase)


def _of_kind(pack: Pack, subject: str, template: str) -> str:
    """Return a template adapted to the kind of its subject, see `_BY_KIND`."""
    entity = pack.entities.get(subject)
    for usual, of_kind in (_BY_KIND.get(entity.kind, {}) if entity else {}).items():
        template = template.replace(usual, of_kind)
    return template


def _label(pack: Pack, prop: Property, subject: str, template: str) -> Callable[[str], str]:
    """Return the function that names entities in a template's value."""
    if prop.value_type is not ValueType.ENTITY:
        return pack.in_sentence
    beside = names_beside(pack, subject, template.find("{subject") < template.find("{value"))
    if prop.topic is Topic.KINSHIP:  # not "the sister of her brother"
        return lambda name: (beside if name == subject else pack.in_sentence)(name)
    return beside


def _to_come(pack: Pack, value: Value, template: str) -> str:
    """Return a template for a plan: "{value} are to direct {subject}"."""
    template = to_come(template)
    several = bool(plural_ending(pack, value))
    return template.replace("{value} is to ", "{value} are to ") if several else template


def _is_itself(subject: str, value: Value) -> bool:
    return value in (subject, frozenset({subject}))


def _whose(known: Pronouns | None) -> str:
    """Return the possessive pronoun, "their" of somebody whose gender is unknown."""
    return known.possessive if known else "their"


def _is_several(value: Value) -> bool:
    return isinstance(value, frozenset) and len(value) > 1


def _denies_each(template: str, value: frozenset[str]) -> bool:
    """Return whether "Ann and Bob did not write it" would leave open that one of them did."""
    return len(value) > 1 and template.startswith("{value} did not ")


def denial(prop: Property) -> str:
    """Return the clause that denies a property's value, or "" for a property without a phrase."""
    return prop.denial or (negated(prop.phrase) if prop.phrase else "")


def _with_pronouns(
    template: str, filled: Mapping[str, str], known: Pronouns | None
) -> Mapping[str, str]:
    """Return the words for a template's placeholders, with a pronoun for the subject if known."""
    if known is None:
        return filled
    first = template.removeprefix(UNTRUE).removeprefix(_DENY).startswith("{subject}")
    named = known.subject if first else known.object
    return {**filled, "subject": named, "subject's": known.possessive}


def _amount(value: Value, words: str) -> str:
    """Return an amount or a date without its preposition, or "" for other values."""
    if not isinstance(value, Date | Quantity):
        return ""
    return words.removeprefix("in ").removeprefix("on ")
