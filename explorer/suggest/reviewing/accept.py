"""Accepted suggestions → records of the pack."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.model.claim_record import ClaimRecord, Evidence, RawValue
from explorer.model.scope import Scope
from explorer.suggest.suggestion import (
    NewEntity,
    NewStoryTime,
    Ref,
    SuggestedValue,
    Suggestion,
)
from explorer.write.additions import Additions, NewRecords


def accept(records: NewRecords, suggestions: Iterable[Suggestion]) -> Additions:
    """Return the claims of suggestions, and the entities they need.

    Raises:
        UnwritableError: a file that would be changed is broken.
        OSError: it cannot be read.
    """
    for suggestion in suggestions:
        accept_as(records, suggestion, suggested_scope(suggestion))
    return records.added


def suggested_scope(suggestion: Suggestion) -> Scope:
    """Return the version, region, medium and time of life of a suggestion as a scope."""
    return Scope(
        cut=suggestion.cut,
        region=suggestion.region,
        medium=suggestion.medium,
        story_time=suggestion.story_time,
    )


def accept_as(records: NewRecords, suggestion: Suggestion, scope: Scope) -> ClaimRecord:
    """Return a suggestion's claim with a scope. Raises what `accept` does."""
    by = suggestion.attributed_to
    record = ClaimRecord(
        "",
        entity_id(records, suggestion.subject),
        suggestion.property,
        suggestion.source,
        value=raw_value(records, suggestion.value),
        factuality=suggestion.factuality,
        polarity=suggestion.polarity,
        scope=scope,
        closed=suggestion.closed,
        attributed_to=entity_id(records, by) if by else "",
        evidence=(Evidence(suggestion.line, suggestion.phrase),),
    )
    return records.claim(record)


def entity_id(records: NewRecords, ref: Ref) -> str:
    """Return an entity's id, adding the entity if it is new. Raises what `accept` does."""
    return records.entity(ref.kind, ref.name) if isinstance(ref, NewEntity) else ref


def raw_value(records: NewRecords, value: SuggestedValue) -> RawValue:
    """Return a value as it is written in packs. Raises what `accept` does."""
    if isinstance(value, tuple):
        return [entity_id(records, item) for item in value]
    if isinstance(value, NewStoryTime):
        return value.written([entity_id(records, event) for event in value.events])
    return entity_id(records, value) if isinstance(value, NewEntity) else value
