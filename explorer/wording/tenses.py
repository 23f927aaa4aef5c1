"""The verb of a property's phrase, negated, in the future, and in the plural, and the clause in
short after its opposite: "that she does not", "that it did".
"""

from __future__ import annotations

import re
from functools import lru_cache

from explorer.model.enums import ValueType
from explorer.model.property import Property
from explorer.wording.pronouns import Pronouns

AUXILIARY = re.compile(
    r"(?<!\bwho )(?<!\bwhich )(?<!\bthat )\b(is|was|are|were|can|will|could|would)\b(?! not\b)"
)
"""A verb that "not" may follow, unless it belongs to a subordinate clause."""
UNTRUE = "it is not true that "
_PERFECT = re.compile(r"\b(has|have|had)\b(?= been\b)")
_BE = re.compile(r"\b(is|was|are|were) (not )?")
_DO = re.compile(r"\b(?:does|did) not\b")
_DONE_BY = re.compile(r"\bis (\w+ed) by \{value\}$")
_KILLED = "is killed by {value}"
_MODAL = re.compile(
    r"\b(?:can|cannot|could|will|would|neither)\b|\b(?:is|was|are|were) (?:not )?to\b"
)
_VERB = re.compile(r"^((?:\{[a-z ]+\}|the [A-Z]+) (?:first )?)([a-z]+)\b(?: or ([a-z]+)\b)?")
_INDIRECT = re.compile(r"^(?:it is not true that |this is true of )")
_IRREGULAR = {
    "cast": "cast", "cost": "cost", "did": "do", "died": "die", "dies": "die", "does": "do",
    "goes": "go", "lies": "lie",
    "had": "have", "has": "have", "led": "lead", "made": "make", "met": "meet",
    "sang": "sing", "shot": "shoot", "sold": "sell", "took": "take", "went": "go",
    "won": "win", "wrote": "write",
}  # fmt: skip
_ONE_OF = re.compile(r" (not )?an? ([a-z]+(?: or [a-z]+)?)( (?:only )?of .*)")
"""A relation that has a plural: "a friend of {value}"."""
_PLURAL_NOUNS = {"child": "children", "enemy": "enemies", "grandchild": "grandchildren"}
_PLURALS = {"is": "are", "was": "were", "has": "have", "does": "do"}
_SILENT = ("at", "bl", "c", "dl", "g", "ibut", "o", "s", "tl", "u", "uid", "v")
"""Endings of stems that lose a final e before -ed: handle, produce, distribute."""

_NOT = re.compile(r"\{subject\} (is|was|does|did|has|had|can|will) ?not\b")
"""A property's own denial that negates an auxiliary verb."""
_THING = re.compile(r"(the film|\{subject's\} [a-z]+) (is|was|are|were) ")
_PRONOUNS = {"is": "it", "was": "it", "are": "they", "were": "they"}
"""Pronouns for a phrase that begins with something of the subject's, by its verb."""


def to_come(template: str) -> str:
    """Return a phrase in the future ("is to …"), or unchanged if its verb is not recognised."""
    indirect = _INDIRECT.match(template)
    if indirect:
        return indirect[0] + to_come(template[indirect.end() :])
    if _MODAL.search(template):
        return template
    if _BE.search(template):
        return _BE.sub(_to_be, template, count=1)
    if _DO.search(template):
        return _DO.sub("is not to", template, count=1)
    return _VERB.sub(_to_do, template, count=1)


def _to_be(match: re.Match[str]) -> str:
    verb = "is" if match[1] in ("is", "was") else "are"
    return f"{verb} {match[2] or ''}to be "


def _to_do(match: re.Match[str]) -> str:
    other = f" or {base(match[3])}" if match[3] else ""
    who, first = match[1].removesuffix("first "), match[1].endswith(" first ")
    return f"{who}is to {'first ' if first else ''}{base(match[2])}{other}"


def by_oneself(phrase: str) -> bool:
    """Return whether a phrase says by whom something is done to its subject: "is led by"."""
    return _DONE_BY.search(phrase) is not None


def of_oneself(phrase: str, whose: str, several: bool) -> str:
    """Return a phrase of what its subject does to itself: "takes her own life", "trains {value}".

    `whose` is the possessive pronoun of the subject, which may be `several` people; "" if unknown.
    """
    suicide = f"takes {whose} own life" if whose else "dies by suicide"
    if several:
        suicide = "takes their own lives"
    return _DONE_BY.sub(_active, phrase.replace(_KILLED, suicide))


def _active(match: re.Match[str]) -> str:
    return f"{base(match[1])}s {{value}}"


def base(verb: str) -> str:
    """Return a verb's base form: "carry" for "carries", "handle" for "handled"."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("ed") and len(verb) > len("need"):
        stem = verb[:-2]
        if stem.endswith("i"):
            return f"{stem[:-1]}y"
        return f"{stem}e" if stem.endswith(_SILENT) and not stem.endswith("ss") else stem
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    if not verb.endswith("s") or verb.endswith("ss"):
        return verb
    return verb[:-2] if verb.endswith(("ches", "shes", "sses", "xes", "zes")) else verb[:-1]


def plural_verb(verb: str) -> str:
    """Return a verb in the plural: "are" for "is", "survive" for "survives"."""
    return _PLURALS.get(verb) or (base(verb) if verb.endswith("s") else verb)


@lru_cache(maxsize=1024)
def negated(phrase: str) -> str:
    """Return a clause negated: "{subject} does not fall ill"."""
    verb, rest = first_word(phrase)
    if AUXILIARY.fullmatch(verb) or not phrase.startswith("{subject} "):
        words = AUXILIARY.sub(r"\1 not", phrase, count=1)
    else:
        words = _PERFECT.sub(r"\1 not", phrase, count=1)
    if words != phrase:
        return words.replace("can not", "cannot")
    if phrase.startswith("{subject} ") and verb.endswith("s"):
        return f"{{subject}} does not {base(verb)}{rest}"
    return f"{UNTRUE}{phrase}"


def first_word(phrase: str) -> tuple[str, str]:
    """Return the word after the subject, and what follows it."""
    rest = phrase.partition("{subject} ")[2]
    verb, space, more = rest.partition(" ")
    return verb, space + more


def plural_clause(template: str) -> str:
    """Return a phrase for a plural subject: "{subject} are friends of {value}"."""
    before, subject, _ = template.partition("{subject} ")
    if not subject or (before and not before.endswith(" that ")):
        return template
    verb, rest = first_word(template)
    kin = _ONE_OF.fullmatch(rest)
    if kin and verb in _PLURALS:
        nouns = " or ".join(_PLURAL_NOUNS.get(noun, f"{noun}s") for noun in kin[2].split(" or "))
        rest = f" {kin[1] or ''}{nouns}{kin[3]}"
    return f"{before}{{subject}} {plural_verb(verb)}{rest}"


def opposite(
    prop: Property,
    phrase: str,
    denied: bool,
    value: str,
    known: Pronouns | None,
    name: str,
    plural: bool,
) -> tuple[str, str]:
    """Return what a clause is about, and its short form after its opposite: "she does not"."""
    pronoun = known.subject if known else ""
    denial = prop.denial
    if thing := _THING.match(phrase):
        phrase, denial = (text.replace(thing[1], "{subject}", 1) for text in (phrase, denial))
        pronoun, plural = _PRONOUNS[thing[2]], False
    if prop.value_type is ValueType.BOOLEAN and not pronoun:
        return prop.id, ""
    about = "" if prop.value_type is ValueType.BOOLEAN else value
    auxiliary = _auxiliary(phrase, denial)
    if not auxiliary:
        return (f"{prop.id} {about}", "") if about else ("", "")
    subject = pronoun or name
    if plural or subject == "they":
        auxiliary = plural_verb(auxiliary)
    words = f"{subject} {auxiliary}{' not' if denied else ''}".replace("can not", "cannot")
    return f"{prop.id} {about}", words if pronoun or not denied else ""


def _auxiliary(phrase: str, denial: str) -> str:
    """Return the auxiliary verb that can replace a whole phrase, such as "was" or "does", or ""."""
    if not phrase.startswith("{subject} "):
        return ""
    if denial:
        denied = _NOT.match(denial)
        return denied[1] if denied else ""
    verb, _ = first_word(phrase)
    if AUXILIARY.fullmatch(verb):
        return verb
    return "does" if verb.endswith("s") else ""
