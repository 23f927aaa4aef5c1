"""Short forms of a clause after its opposite: "that she does not", "that it did"."""

from __future__ import annotations

import re

from explorer.model.enums import ValueType
from explorer.model.property import Property
from explorer.wording.pronouns import Pronouns
from explorer.wording.tenses import AUXILIARY, first_word, plural_verb

_NOT = re.compile(r"\{subject\} (is|was|does|did|has|had|can|will) ?not\b")
"""A property's own denial that negates an auxiliary verb."""
_THING = re.compile(r"(the film|\{subject's\} [a-z]+) (is|was|are|were) ")
_PRONOUNS = {"is": "it", "was": "it", "are": "they", "were": "they"}
"""Pronouns for a phrase that begins with something of the subject's, by its verb."""


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
