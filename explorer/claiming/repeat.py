"""The next claim without typing: the last property again, or what another source says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from explorer.claiming.draft import ClaimDraft, draft_of_words, subjects
from explorer.claiming.line_words import LineWords, Range
from explorer.claiming.property_options import claims_of_others, same_as_marked
from explorer.model.claim import Claim
from explorer.model.enums import ValueType
from explorer.model.pack import Pack
from explorer.model.source import Source

Words = Callable[[int], LineWords | None]
"""Returns the words of a line of the source, None if there is no such line."""

_FAR = 40
"""Lines that are searched for the next name."""


def repeated(pack: Pack, last: ClaimDraft, words_of: Words) -> ClaimDraft | None:
    """Return a draft with the last claim's property, on the next name that can be its value.

    If the value is not a name, on the next words that can be the value. The film stays the subject;
    any other subject becomes the nearest name. None if there is no such name.
    """
    prop, before = last.prop, last.words
    if prop is None or before is None:
        return None
    for line in range(before.line, before.line + _FAR):
        words = words_of(line)
        if words is None:
            continue
        for span in words.stops:
            if line == before.line and span[0] < last.span[1]:
                continue
            draft = draft_of_words(pack, last.source, words, span)
            if last.subject == pack.header.work:
                draft = replace(draft, subject=last.subject, picked=True)
            draft = draft.with_property(pack, prop)
            if draft.complete and draft.value != last.value:
                return draft
    return None


def agreed(pack: Pack, source: Source, words: LineWords) -> list[ClaimDraft]:
    """Return drafts of other sources' claims that a line makes too, each with the line's words."""
    drafts: dict[tuple[object, object], ClaimDraft] = {}
    for span in _spans(words):
        draft = draft_of_words(pack, source, words, span)
        for claim in claims_of_others(pack, source.id, subjects(pack, draft)):
            value = same_as_marked(pack, draft, claim)
            if value is None or not _is_telling(claim):
                continue
            chosen = replace(
                draft, subject=claim.subject, picked=True, prop=claim.property, value=value
            )
            drafts.setdefault(claim.fact, chosen)
    return list(drafts.values())


def _spans(words: LineWords) -> Iterator[Range]:
    """Yield names, numbers and dates in a line, then its single words."""
    yield from words.stops
    inside = [range(*stop) for stop in words.stops]
    yield from (span for span in words.words if not any(span[0] in stop for stop in inside))


def _is_telling(claim: Claim) -> bool:
    kind = claim.property.value_type
    return kind not in (ValueType.BOOLEAN, ValueType.TEXT, ValueType.NAME)
