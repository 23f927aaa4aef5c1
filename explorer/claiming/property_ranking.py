"""How likely each property is for marked words, as a sum of weights."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from explorer.claiming.counted import counted_noun, has_number
from explorer.claiming.draft import ClaimDraft, subjects
from explorer.claiming.entity_options import matching_entities
from explorer.claiming.likely_subjects import kind_of
from explorer.claiming.nearness import Around, nearness, words_around
from explorer.claiming.property_reading import TELLING, mentions_in, reads_as
from explorer.model.enums import Kind, RuleName, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.suggest.suggestion import NewEntity, Ref

_NAMED, _READ, _KNOWN, _USED, _USUAL, _FITS = 40, 20, 10, 3, 12, 6
"""Weights for a property: the line names it; the marked words are one of its values; another source
states it of the subject; the pack uses it; it is often stated of such a subject; it can be stated
of the likeliest subject."""

_PLACED = 15
"""Weight of "in" before a name: for properties of places, against others."""

_IN = re.compile(r"\b(?:in|at|near|outside|around)(?: the (?:town|city|village|port) of)? $", re.I)

_SPOKEN = (*TELLING, ValueType.BOOLEAN)
"""Types of properties for which a matching word in the line counts in full."""

_DOUBTFUL = {ValueType.BOOLEAN: 10, ValueType.TERM: 5}
"""Penalty for a yes without a matching word in the line, and for a term not in the vocabulary."""

_FREE, _NUMBERED = (ValueType.TEXT, ValueType.TERM, ValueType.NAME, ValueType.BOOLEAN), 15
"""Types that take any words, and their penalty for words with a number."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the ranking rests on: the words around, the likely subjects, the pack's contents."""

    near: Around
    chief: Kind | None
    """The kind of the likeliest subject."""
    used: frozenset[str]
    """The properties that the pack uses."""
    stated: frozenset[str]
    """The properties that other sources state of the likely subjects."""


def ranked(
    pack: Pack,
    draft: ClaimDraft,
    about: Sequence[Ref],
    fitting: Sequence[Property],
    stated: frozenset[str],
) -> list[tuple[Property, Ref | None]]:
    """Return the properties that may be meant, the likeliest first, each with the thing counted.

    `about` are the likely subjects, `stated` the properties that other sources state of them.
    """
    used = frozenset(c.property.id for c in pack.claims.values())
    chief = next((kind for ref in about if (kind := kind_of(pack, ref))), None)
    evidence = Evidence(words_around(draft), chief, used, stated)
    scored = []
    for place, prop in enumerate(fitting):
        read = reads_as(pack, draft, prop)
        if read >= 0:
            counted = _counted(pack, draft, prop)
            score = _score(pack, draft, prop, read, evidence) + _NAMED * (counted is not None)
            scored.append((-score, place, prop, counted))
    scored.sort(key=lambda row: row[:2])
    return [(prop, counted) for _, _, prop, counted in scored]


def _score(pack: Pack, draft: ClaimDraft, prop: Property, read: float, evidence: Evidence) -> float:
    close = nearness(prop, evidence.near)
    score = (_NAMED if prop.value_type in _SPOKEN else _NAMED // 2) * close + _READ * read
    if not close and read <= 0:
        score -= _DOUBTFUL.get(prop.value_type, 0)
        score -= _NUMBERED * (has_number(draft.marked) and prop.value_type in _FREE)
    if prop.rule is RuleName.NAME and Kind.FILM in prop.domain:
        score += _READ * _is_name_of(draft, pack.header.work)
    score += _USED * (prop.id in evidence.used) + _KNOWN * (prop.id in evidence.stated)
    kind = _kind_about(pack, draft, prop) if close else evidence.chief
    score += _USUAL * (kind in prop.usual) + _FITS * (kind in prop.domain)
    return score + _place_score(draft, prop)


def _kind_about(pack: Pack, draft: ClaimDraft, prop: Property) -> Kind | None:
    """Return the kind of the property's likely subject, for a property that the line names."""
    ref = next(iter(subjects(pack, draft.with_property(pack, prop))), None)
    return kind_of(pack, ref) if ref is not None else None


def _is_name_of(draft: ClaimDraft, entity_id: str) -> bool:
    """Return whether the marked words are exactly an entity's name."""
    return any((m.start, m.end) == draft.span and entity_id in m.ids for m in mentions_in(draft))


def _place_score(draft: ClaimDraft, prop: Property) -> int:
    """Return the weight of "in" before a new name for a property."""
    start, end = draft.span
    before = draft.words.text[:start] if draft.words else ""
    known = any(m.ids for m in mentions_in(draft) if m.start < end and m.end > start)
    if known or prop.value_type is not ValueType.ENTITY or not _IN.search(before):
        return 0
    return _PLACED if Kind.PLACE in prop.range else -_PLACED


def _counted(pack: Pack, draft: ClaimDraft, prop: Property) -> Ref | None:
    """Return what a marked number counts, for a property that says how many there are."""
    if draft.words is None or Kind.OBJECT not in prop.usual or prop.unit or draft.picked:
        return None
    noun = counted_noun(draft.words.text, draft.span)
    known = matching_entities(pack, noun, prop.domain) if noun else []
    return known[0] if known else NewEntity(Kind.OBJECT, noun) if noun else None
