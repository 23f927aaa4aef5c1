"""Whether marked words can be a property's value, for a subject that the line is about."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.claiming.counted import begins_with_number, counted_noun, may_count
from explorer.claiming.draft import ClaimDraft
from explorer.claiming.likely_subjects import kind_of
from explorer.model.enums import Kind, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.suggest.suggestion import NewEntity, Ref
from explorer.suggest.text.sentences import Mention
from explorer.values.folding import words_of

TELLING = (ValueType.ENTITY, ValueType.DATE, ValueType.QUANTITY, ValueType.TERM)
"""Types for which it is evidence that the marked words can be read as a value."""

_SURE, _BEFORE = 2.0, 0.5
"""Scores of words that are hardly any other property's value, and of words whose subject is named
only in earlier lines."""

_ANYWHERE, _FEW = frozenset([Kind.CHARACTER, Kind.PERSON, Kind.FILM]), 2
"""Kinds whose names are values of many properties; most kinds in a distinctive property's range."""

_FAR = 5
"""Years apart from which two dates are hardly of the same event."""


def reads_as(pack: Pack, draft: ClaimDraft, prop: Property) -> float:
    """Return how well the marked words fit as a property's value: 1 if they can be read as one and
    have a subject, 2 if hardly any other property fits, less if the subject is only named earlier,
    -1 if they cannot be one, and 0 without evidence.
    """
    if draft.words is None or prop.value_type not in TELLING:
        return 0
    if not _may_be(draft, prop):
        return -1
    tried = draft.with_property(pack, prop)
    if tried.value is None or tried.subject is None:
        return 0 if prop.value_type is ValueType.TERM and prop.other_terms else -1
    if prop.value_type is ValueType.DATE and _is_far_off(pack, tried):
        return 0
    values = tried.value if isinstance(tried.value, tuple) else (tried.value,)
    if prop.value_type is ValueType.TERM:
        usual = set(values) <= set(prop.values)
        same = [words_of(str(value)) for value in values] == [words_of(draft.marked)]
        return _SURE if usual and same else float(usual)
    if not may_be_about(pack, draft, tried.subject):
        return _BEFORE
    kinds = {kind_of(pack, ref) for ref in values if isinstance(ref, str)}
    sure = prop.value_type is ValueType.ENTITY and kinds and not kinds & _ANYWHERE
    return _SURE if sure and 1 <= len(prop.range) <= _FEW else 1


def may_be_about(pack: Pack, draft: ClaimDraft, ref: Ref) -> bool:
    """Return whether the line may be about an entity: if it is named there, or is the film."""
    if isinstance(ref, NewEntity):
        return any(m.form == ref.name for m in mentions_in(draft))
    return ref == pack.header.work or any(ref in m.ids for m in mentions_in(draft))


def mentions_in(draft: ClaimDraft) -> Sequence[Mention]:
    """Return the names in the line."""
    return draft.words.mentions if draft.words else ()


def _may_be(draft: ClaimDraft, prop: Property) -> bool:
    """Return whether the marked words look like a value: a number of its unit, a name."""
    assert draft.words is not None
    if prop.value_type is ValueType.QUANTITY:
        noun = counted_noun(draft.words.text, draft.span)
        return may_count(prop, f"{draft.marked} {noun}".rstrip())
    if prop.value_type is not ValueType.ENTITY or not begins_with_number(draft.marked):
        return True
    start, end = draft.span
    return any(m.start <= start and end <= m.end for m in mentions_in(draft))


def _is_far_off(pack: Pack, draft: ClaimDraft) -> bool:
    """Return whether a date is years from every other source's, so that another event is meant."""
    prop, year = draft.prop, str(draft.value)[:4]
    about = pack.claims_about(draft.subject) if isinstance(draft.subject, str) else []
    given = [str(c.record.value)[:4] for c in about if prop and c.property.id == prop.id]
    years = [int(text) for text in given if text.isdecimal()]
    return bool(years) and year.isdecimal() and min(abs(int(year) - y) for y in years) > _FAR
