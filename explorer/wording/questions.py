"""A fact as the question that a source answers: "who kills Harry Lime", "whether she dies".

Several facts can be named in a sentence that way; where a property's phrase makes no question, a
fact is its subject with the property's label: "Anna Schmidt (nationality)".
"""

from __future__ import annotations

import re

from explorer.model.enums import Kind, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.wording.records import property_label
from explorer.wording.tenses import base

_PEOPLE = {Kind.CHARACTER, Kind.PERSON, Kind.GROUP, Kind.ORGANISATION}
_DONE_BY = re.compile(r"\{subject\} (is|was) (\w+ed|written) by \{value\}")
_WHEN = (ValueType.DATE, ValueType.STORY_TIME)


def question(pack: Pack, subject: str, property_id: str) -> str:
    """Return what is asked of a subject, as it stands in a sentence."""
    name = pack.name(subject) if subject in pack.sources else pack.in_sentence(subject)
    prop = pack.properties.get(property_id)
    template = _template(prop) if prop else ""
    if template:
        return template.replace("{subject}", name)
    return f"{name} ({property_label(pack, property_id)})"


def _template(prop: Property) -> str:
    """Return a property's phrase as a question, "" where it makes none."""
    phrase = prop.phrase
    if "{subject}" not in phrase:
        return ""
    if prop.value_type is ValueType.BOOLEAN:
        return f"whether {phrase}"
    asks = phrase.replace(" {value}", "").replace("{value} ", "")
    if prop.value_type in _WHEN and phrase.endswith(" {value}"):
        return f"when {asks}"
    if prop.range == [Kind.PLACE] and phrase.endswith(" in {value}"):
        return f"where {asks.removesuffix(' in')}"
    if not prop.range or not _PEOPLE.issuperset(prop.range):
        return ""
    if done := _DONE_BY.fullmatch(phrase):
        return f"who {_active(*done.groups())} {{subject}}"
    own = phrase.startswith("{subject} ") and phrase.endswith(" by {value}")
    return f"who {asks}" if own or phrase.startswith("{value} ") else ""


def _active(auxiliary: str, participle: str) -> str:
    """Return what was done as somebody does it: "plays" of "is played"."""
    if auxiliary == "is":
        return f"{base(participle)}s"
    return "wrote" if participle == "written" else participle
