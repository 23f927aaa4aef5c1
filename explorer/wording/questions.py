"""Facts as indirect questions: "who kills Harry Lime", "whether she dies".

This allows two or more facts to be named in a sentence. If a property's phrase cannot be turned
into a question, the fact is the subject with the property's label: "Anna Schmidt's nationality",
"Tide (colour or not)".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from explorer.model.enums import Kind, ValueType
from explorer.model.pack import Pack
from explorer.model.place import Fact
from explorer.model.property import Property
from explorer.text import listed
from explorer.wording.nouns import plain_noun, reads_as_noun
from explorer.wording.pronouns import is_plural, possessive_of, pronouns
from explorer.wording.records import property_label
from explorer.wording.templates import PLURAL
from explorer.wording.tenses import base, plural_verb

_PEOPLE = {Kind.CHARACTER, Kind.PERSON, Kind.GROUP, Kind.ORGANISATION}
_DONE_BY = re.compile(
    r"((?:[a-z]+ of )?\{subject(?:\}|'s\} [a-z]+)) (is|was|were) (\w+ed|written) by \{value\}"
)
_AMONG = re.compile(r"(\{subject's\} \w+) who (were \w+ed) include \{value\}")
_HAS_IN = re.compile(r"\{subject\} has \{value\} in the (\w+)")
_KIND_OF_WHAT = re.compile(r"([a-z]+) spoken")
"""A label that gives the kind of answer: "language spoken"."""
_SAID_AS = re.compile(r"(\w+ed) as")
"""A label that is a participle: "introduced as", "described as"."""
_PART = re.compile(r"\{subject's\} (?!.*'s )([a-z -]+) is \{value\}")
"""A phrase that describes something of the subject's: "{subject's} script is {value}"."""
_OF_PART = re.compile(r"(\w+) of part")
"""A label about the subject's part: "size of part"."""
_WHAT = re.compile(r"\{subject\} (?!is \{|was \{)[^{:]+ \{value\}[a-z ]*")
_VAGUE = re.compile(r"\b(?:in|since|judged|numbers|given) \{")
"""Ends of phrases for which a question with "what" would be too vague."""

_HOW = re.compile(r"how the (\w+) (\w+)")
"""A label that is a question about somebody of the subject's: "how the family died"."""

_OWNED = re.compile(r"['’]s? ")
"""A possessive within a title, after which another would be one too many."""
_DESCRIBED = re.compile(r"(?:the|an?) [a-z].* (?:at|from|in|of|on|with) ")
"""A description too long for a possessive: "the thing in the cellar's height"."""
_STRANDED = re.compile(r" (?:after|against|by|for|from|of|on|than|to|with)$")
"""Ends of questions that begin with "who": "who Ida is older than", but "whom Ida loves"."""

_WHEN = (ValueType.DATE, ValueType.STORY_TIME)


def questions(pack: Pack, facts: Collection[Fact]) -> list[str]:
    """Return facts as questions within a sentence, sorted; each subject occurs once."""
    asked: list[str] = []
    labels: dict[str, list[str]] = {}
    owned: dict[str, list[str]] = {}
    for subject, property_id in sorted(facts):
        name, whose = pack.in_sentence(subject), possessive_of(pack, subject)
        prop = pack.properties.get(property_id)
        if prop and prop.label.startswith("how many ") and is_plural(pack, subject):
            asked.append(f"the number of {name.removeprefix('the ')}")
        elif template := _template(prop, _is_event(pack, subject)) if prop else "":
            asked.append(_fill(template, name, whose, is_plural(pack, subject)))
        elif prop and (part := _PART.fullmatch(prop.phrase)):
            owned.setdefault(subject, []).append(part[1])
        else:
            label = property_label(pack, property_id)
            if prop and _is_noun(prop):
                owned.setdefault(subject, []).append(label)
            else:
                labels.setdefault(name, []).append(label)
    asked += [_belongings(pack, subject, of) for subject, of in owned.items()]
    alike: dict[str, list[str]] = {}
    for name, of in labels.items():
        alike.setdefault("; ".join(of), []).append(name)
    asked += [
        f"{names[0]} ({label})" if len(names) == 1 else f"{label} ({listed(names)})"
        for label, names in alike.items()
    ]
    asked.sort()
    subjects = {fact.subject for fact in facts}
    return _named_once(pack, subjects.pop(), asked) if len(subjects) == 1 else asked


def _named_once(pack: Pack, subject: str, asked: Sequence[str]) -> list[str]:
    """Return questions about a single thing with "it" for its name in all but the first."""
    known = pronouns(pack, subject)
    if known is None or known.subject != "it":
        return list(asked)
    name = re.compile(rf" {re.escape(pack.in_sentence(subject))}(?![\w'’])")
    whose = f" {possessive_of(pack, subject)} "
    rest = (question.replace(whose, f" {known.possessive} ") for question in asked[1:])
    return [*asked[:1], *(name.sub(f" {known.object}", question) for question in rest)]


def _belongings(pack: Pack, subject: str, nouns: Sequence[str]) -> str:
    """Return "Tide's gross and budget", of a title with a possessive "the gross of Nell's Tide"."""
    nouns = sorted(nouns, key=lambda noun: " to " in noun)  # not "advice to the hero and age"
    name, entity = pack.in_sentence(subject), pack.entities.get(subject)
    if entity is not None and (
        _OWNED.search(name) if entity.kind is Kind.FILM else _DESCRIBED.match(name)
    ):
        return f"the {listed(nouns)} of {name}"
    return f"{possessive_of(pack, subject)} {listed(nouns)}"


def _is_noun(prop: Property) -> bool:
    """Return whether a property's label can follow a possessive: "Anna Schmidt's nationality"."""
    if not prop.phrase:
        return bool(plain_noun(prop.label))
    verb = prop.label.partition(" ")[0]
    return not prop.phrase.startswith(f"{{subject}} {verb} ") and reads_as_noun(prop.label)


def _fill(template: str, name: str, whose: str, plural: bool) -> str:
    """Return a question about a subject, with the verb in agreement."""
    asks, subject, rest = template.partition("{subject} ")
    if plural and subject:
        verb, space, more = rest.partition(" ")
        rest = f"{plural_verb(verb)}{space}{more}"
    filled = f"{asks}{subject}{rest}".replace("{subject}", name).replace(PLURAL, "")
    if "'s " in name:  # not "the size of the Mayor's wife's part"
        filled = filled.replace("{subject's} part", f"the part of {name}")
    return filled.replace("{subject's}", whose)


def _is_event(pack: Pack, subject: str) -> bool:
    entity = pack.entities.get(subject)
    return entity is not None and entity.kind is Kind.EVENT


def _template(prop: Property, event: bool = False) -> str:
    """Return a property's phrase as a question, or "" if it cannot be turned into one; `event`: of
    an event, which is not in a place but takes place there.
    """
    phrase = prop.phrase
    if of_part := _OF_PART.fullmatch(prop.label):
        return f"the {of_part[1]} of {{subject's}} part"
    if said_as := _SAID_AS.fullmatch(prop.label):
        return f"how {{subject}} is {said_as[1]}"
    if (how := _HOW.fullmatch(prop.label)) and phrase.startswith(f"{{subject's}} {how[1]} "):
        return f"how {{subject's}} {how[1]} {how[2]}"
    if "{subject" not in phrase:
        return ""
    if prop.value_type is ValueType.BOOLEAN:
        return f"whether {phrase}"
    asks = phrase.replace(" {value}", "").replace("{value} ", "")
    if prop.value_type in _WHEN and phrase.endswith(" {value}"):
        return f"when {asks}"
    if prop.range[:1] == [Kind.PLACE] and phrase.endswith(" in {value}"):
        where = f"where {asks.removesuffix(' in')}"
        return where.replace("{subject} is", "{subject} takes place") if event else where
    if prop.range and _PEOPLE.issuperset(prop.range):
        if done := _DONE_BY.fullmatch(phrase):
            return f"who {_active(*done.groups()[1:])} {done[1]}"
        if among := _AMONG.fullmatch(phrase):
            return f"which of {among[1]} {among[2]}"
        if has := _HAS_IN.fullmatch(phrase):
            return f"who has the {has[1]} in {{subject}}"
        own = phrase.startswith("{subject} ") and phrase.endswith(" by {value}")
        if own or phrase.startswith("{value} "):
            return f"who {asks}"
        if phrase.startswith("the film-makers "):
            return f"whom {asks}"
    return _what(prop, asks)


def _what(prop: Property, asks: str) -> str:
    """Return "what {subject} is known for" if the label is no noun, or "" if that is too vague."""
    phrase = prop.phrase
    vague = not _WHAT.fullmatch(phrase) or _VAGUE.search(phrase)
    if vague or prop.value_type is ValueType.QUANTITY or _is_noun(prop):
        return ""
    if phrase.endswith(" at {value}") or prop.range == [Kind.PLACE]:
        return f"where {asks.rpartition(' ')[0]}"
    if kind := _KIND_OF_WHAT.fullmatch(prop.label):
        return f"what {kind[1]} {asks}"
    somebody = prop.range[:1] in ([Kind.CHARACTER], [Kind.PERSON]) or prop.label.startswith("who ")
    whom = "who" if _STRANDED.search(asks) else "whom"
    return f"{whom if somebody else 'what'} {asks}"


def _active(auxiliary: str, participle: str) -> str:
    """Return a passive verb in the active voice: "plays" for "is played"."""
    if auxiliary == "is":
        return f"{base(participle)}s"
    return "wrote" if participle == "written" else participle
