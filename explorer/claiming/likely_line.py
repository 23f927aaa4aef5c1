"""The line at which a source most likely covers a fact on which it makes no claim yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from explorer.model.enums import ValueType
from explorer.model.pack import Pack
from explorer.model.place import Fact, Place
from explorer.session import Session
from explorer.suggest.suggestion import Suggestion
from explorer.suggest.text.numbers import NUMBER
from explorer.suggest.text.spoken_dates import spoken_dates
from explorer.values.folding import words_of

_NUMBER = re.compile(NUMBER)
_MANY_LINES = 20_000
_SUGGESTED, _VALUE, _SUBJECT, _FILM, _NAMED, _FORM = 60, 20, 12, 2, 10, 5
"""Weights for a line: it has a suggestion for the fact; it has a value that another source gives;
it names the subject (the film weighs little); it has the property's words; it has a number."""

_LEAST = 4
"""Letters in the shortest word that is compared."""


def unclaimed_place(session: Session, source: str, fact: Fact) -> Place | None:
    """Return the line where a source most likely covers a fact, None without its text."""
    lines = session.lines(source)
    if lines is None:
        return None
    suggested = session.suggested.get(source, ())
    return Place.passage(source, likeliest_line(session.pack, source, lines, fact, suggested))


def likeliest_line(
    pack: Pack, source: str, lines: Sequence[str], fact: Fact, suggested: Iterable[Suggestion] = ()
) -> int:
    """Return the 1-based number of the line where a source most likely covers a fact.

    Without any evidence for a line, the first line without claims.
    """
    hinted = {s.line for s in suggested if (s.subject, s.property) == (fact.subject, fact.property)}
    names = _phrases(_names(pack, fact.subject))
    words = _phrases(_property_names(pack, fact.property))
    values = _phrases(_other_values(pack, fact))
    weight = _FILM if fact.subject == pack.header.work else _SUBJECT
    prop = pack.properties.get(fact.property)
    kind = prop.value_type if prop else None
    best, chosen = 0, 0
    for line, text in enumerate(lines[:_MANY_LINES], 1):
        if not text.strip():
            continue
        folded = f" {' '.join(words_of(text))} "
        score = _SUGGESTED * (line in hinted)
        score += weight * _has(folded, names) + _NAMED * _has(folded, words)
        score += _VALUE * _has(folded, values)
        if kind is ValueType.DATE and any(spoken_dates(text.lower())):
            score += _FORM
        if kind is ValueType.QUANTITY and _NUMBER.search(text.lower()):
            score += _FORM
        if score > best:
            best, chosen = score, line
    return chosen or _first_unread(pack, source, lines)


def _has(folded: str, phrases: Sequence[str]) -> bool:
    return any(f" {phrase} " in folded for phrase in phrases)


def _phrases(texts: Iterable[str]) -> list[str]:
    folded = (" ".join(words_of(text)) for text in texts)
    return [phrase for phrase in dict.fromkeys(folded) if len(phrase) >= _LEAST or phrase.isdigit()]


def _names(pack: Pack, entity_id: str) -> list[str]:
    """Return an entity's names, in full and by last word."""
    entity = pack.entities.get(entity_id)
    if entity is None:
        return []
    names = [entity.name, *entity.aliases, *entity.spellings]
    return [*names, *(words[-1] for name in names if len(words := words_of(name)) > 1)]


def _property_names(pack: Pack, property_id: str) -> list[str]:
    prop = pack.properties.get(property_id)
    return [prop.label, *prop.also] if prop else []


def _other_values(pack: Pack, fact: Fact) -> list[str]:
    """Return the values that sources give, as they may be written in a text."""
    names: list[str] = []
    for claim in pack.facts.get(fact, []):
        named = [name for key in claim.named for name in _names(pack, key)]
        raw = claim.record.value
        plain = raw if isinstance(raw, list) else [raw]
        names += named or [str(value) for value in plain if not isinstance(value, bool)]
    return names


def _first_unread(pack: Pack, source: str, lines: Sequence[str]) -> int:
    filled = (n for n, text in enumerate(lines, 1) if text.strip())
    unread = (n for n in filled if not pack.claims_at(source, n))
    return next(unread, 1)
