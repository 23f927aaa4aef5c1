"""Fields of a page about a character: "Portrayed by: X", "Age: 32", "Family: Y (sister)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from explorer.model.enums import Kind, ValueType
from explorer.model.garbage_collection import per_object
from explorer.model.property import Property
from explorer.suggest.labels.printed_casts import is_cast_heading
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.people.kinship import TIES
from explorer.suggest.recognisers.rows.label_values import by_name, value_in
from explorer.suggest.suggestion import Ref, SuggestedValue, Suggestion
from explorer.suggest.text.sentences import Sentence
from explorer.values.folding import fold

_FIELD = re.compile(r"\W*(?P<label>[A-Z][\w /'’-]{1,28}?)(?:\(s\))? ?[:\t|] ?(?P<rest>\S.{0,160})$")
_LEAST = 3
"""Fields in a row from which they are a character's profile."""
_NAMED = frozenset(("name", "full name", "character", "character name"))
_ACTED = frozenset(
    ("actor", "actress", "actors", "played by", "portrayed by", "portrayer", "performer",
     "performed by", "portrayal", "voice", "voiced by", "voice actor")
)  # fmt: skip
_FAMILY = frozenset(("family", "relatives", "relations", "relationships", "family members"))
_DEEDS = frozenset(("kills", "killed", "victims", "victim", "murders", "murdered"))
"""Labels of those whom the subject kills."""
_FATE = frozenset(("status", "fate", "state"))
_IN_STORY = (_ACTED, _FAMILY, _FATE, frozenset(("killed by", "killer", "cause of death")))
"""Labels that tell a character's profile from a real person's: the actor's, or two other ones."""
_IN_OTHER_FILM = re.compile(r"(?: \()?[^()]*\d\)")
"""Behind someone who played the part in a sequel: "X (Low Tide 2)"."""
_RULE = re.compile(r"[-:| ]+")
"""The rule below the head of a table: "--- | ---"."""
_DEAD = re.compile(r"\b(?:deceased|dead|dies|killed|died)\b")
_ALIVE = re.compile(r"\b(?:alive|living|survives)\b")
_NOTED = re.compile(r"⟦(?P<who>\d+)⟧(?: [^⟦(),;]{1,3})? ?\((?P<note>[^()]+)\)")
_SIGN = re.compile(r"⟦(?P<who>\d+)⟧(?!'s)")
_IN_BRACKETS = re.compile(r" ?\([^()]*\)")
_ONLY_A_NAME = re.compile(r"\W*(?:the )?⟦0⟧\W*")
WHY = "field of a profile"
_TEXTS = frozenset(("occupation", "also-known-as"))
"""Properties whose values are words of the field, one for each item."""


class _Field(NamedTuple):
    sentence: Sentence
    label: str
    begins: int
    """Where in the sentence's shape the value begins."""
    text: str


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield what the fields of a character's profile say of its subject."""
    for fields in _profiles(reading):
        named = _labels(reading)
        above = _heading(reading, fields[0].sentence.line - 1) or _heading(reading, 1)
        subject = _subject(reading, fields) or above
        known = sum(f.label in named or f.label in _FAMILY | _FATE for f in fields)
        if subject is None or known < _LEAST - 1:
            continue
        for field in fields:
            yield from _said(reading, field, subject, named)


@per_object
def lines_of_profiles(reading: Reading) -> frozenset[int]:
    """Return the lines that are fields of characters' profiles."""
    return frozenset(field.sentence.line for fields in _profiles(reading) for field in fields)


def _profiles(reading: Reading) -> Iterator[Sequence[_Field]]:
    """Yield rows of fields that a character has: the actor's name, or two of family and fate."""
    block: list[_Field] = []
    for number in range(1, len(reading.lines) + 2):
        line = reading.lines[number - 1] if number <= len(reading.lines) else ""
        if block and _RULE.fullmatch(line):
            continue
        match, sentences = _FIELD.match(line), reading.by_line.get(number)
        if match and sentences and not is_cast_heading(line):  # "Actor | Role"
            shape = sentences[0].shape
            begins = next((i + 1 for i, sign in enumerate(shape) if sign in ":\t|"), len(shape))
            block.append(_Field(sentences[0], fold(match["label"]), begins, match["rest"].strip()))
            continue
        labels = {field.label for field in block}
        of_story = sum(not kind.isdisjoint(labels) for kind in _IN_STORY)
        if len(block) >= _LEAST and (of_story > 1 or not _ACTED.isdisjoint(labels)):
            yield block
        block = []


def _subject(reading: Reading, fields: Sequence[_Field]) -> Ref | None:
    for field in fields:
        if field.label in _NAMED and (sign := _SIGN.search(field.sentence.shape, field.begins)):
            mention = field.sentence.mentions[int(sign["who"])]
            return reading.refer(mention, [Kind.CHARACTER, Kind.GROUP])
    return None


def _heading(reading: Reading, line: int) -> Ref | None:
    """Return who is named by a line with nothing but a name."""
    for sentence in reading.by_line.get(line, ()):
        if _ONLY_A_NAME.fullmatch(sentence.shape) and sentence.end == len(sentence.text):
            return reading.refer(sentence.mentions[0], [Kind.CHARACTER, Kind.GROUP])
    return None


def _labels(reading: Reading) -> Mapping[str, Property]:
    """Return the properties that a character's fields may give, by their names."""
    named = by_name(
        prop
        for prop in reading.pack.properties.values()
        if (not prop.domain or Kind.CHARACTER in prop.domain)
        and (prop.value_type is not ValueType.TEXT or prop.id in _TEXTS)
    )
    if played := reading.properties.find("played-by"):
        named |= dict.fromkeys(_ACTED, played)
    if first := reading.properties.find("first-appearance"):
        named |= dict.fromkeys(("first", "first appearance", "debut", "first seen"), first)
    return named


def _said(
    reading: Reading, field: _Field, subject: Ref, named: Mapping[str, Property]
) -> Iterator[Suggestion]:
    """Yield what one field says of the subject."""
    whole = (0, len(field.sentence.shape))
    if field.label in _FAMILY:
        yield from _relatives(reading, field, subject)
        return
    if field.label in _FATE:
        fate = fold(field.text)
        if bool(_DEAD.search(fate)) is not bool(_ALIVE.search(fate)):
            dies = bool(_DEAD.search(fate))
            yield from reading.propose(field.sentence, whole, subject, "dies", dies, WHY, 0.7)
        return
    if field.label in _DEEDS:
        yield from _victims(reading, field, subject)
        return
    prop = named.get(field.label)
    if prop is None:
        return
    if prop.value_type is ValueType.ENTITY:
        mentions = [
            field.sentence.mentions[int(sign["who"])]
            for sign in _SIGN.finditer(field.sentence.shape, field.begins)
            if not _IN_OTHER_FILM.match(field.sentence.shape, sign.end())
        ]
        refs = [reading.refer(mention, prop.range or [Kind.CHARACTER]) for mention in mentions]
        values = [ref for ref in refs if ref is not None]
        if values:
            yield from reading.propose(
                field.sentence, whole, subject, prop, values, WHY, 0.9, mentions
            )
        return
    for value in _values(reading, prop, field.text):
        yield from reading.propose(field.sentence, whole, subject, prop, value, WHY, 0.85)


def _victims(reading: Reading, field: _Field, subject: Ref) -> Iterator[Suggestion]:
    """Yield those whom the subject kills."""
    for sign in _SIGN.finditer(field.sentence.shape, field.begins):
        mention = field.sentence.mentions[int(sign["who"])]
        victim = reading.refer(mention, [Kind.CHARACTER])
        whole = (0, len(field.sentence.shape))
        yield from reading.propose(
            field.sentence, whole, victim, "killed-by", subject, WHY, 0.8, [mention]
        )


def _relatives(reading: Reading, field: _Field, subject: Ref) -> Iterator[Suggestion]:
    """Yield the relatives of the subject, each with the tie in brackets, and who of them is dead:
    "Ada (sister, deceased)".
    """
    for noted in _NOTED.finditer(field.sentence.shape, field.begins):
        words = noted["note"].partition(",")[0].split()  # "father, deceased"
        role = TIES.get(words[-1], "") if words else ""
        who = field.sentence.mentions[int(noted["who"])]
        relative = reading.refer(who, [Kind.CHARACTER])
        if relative and role:
            of, other = subject, relative
            if role == "raises":  # a stepdaughter, say, whom the subject raised
                of, other, role = relative, subject, "raised-by"
            yield from reading.propose(
                field.sentence, noted.span(), of, role, [other], WHY, 0.85, [who]
            )
        if relative and _DEAD.search(noted["note"]):
            yield from reading.propose(
                field.sentence, noted.span(), relative, "dies", True, WHY, 0.7, [who]
            )


def _values(reading: Reading, prop: Property, text: str) -> Iterator[SuggestedValue]:
    """Yield the values in a field's text: one, or each item of a list of words."""
    text = text.casefold() if prop.value_type is ValueType.TERM else text
    named = prop.id == "also-known-as"
    text = _IN_BRACKETS.sub("", text) if named else text  # "Real name: X (Y)"
    for item in re.split(r", |; ", text) if prop.id in _TEXTS else [text]:
        if (value := value_in(reading, prop, item)) is not None:
            yield value
