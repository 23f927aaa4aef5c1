"""Which property marked words are likely about: by the line, the words' type, other sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from explorer.claiming.draft import ClaimDraft, subjects
from explorer.claiming.likely_subjects import kind_of
from explorer.claiming.nearness import nearness, words_around
from explorer.claiming.property_ranking import ranked
from explorer.claiming.property_reading import may_be_about, reads_as
from explorer.claiming.values import marked_value
from explorer.model.claim import Claim
from explorer.model.enums import PEOPLE, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.property_search import applies_to, find_properties, near_properties
from explorer.suggest.suggestion import NewEntity, Ref, SuggestedValue
from explorer.values.folding import Words, words_of
from explorer.wording.records import source_and_line, value_words

MOST = 12
_SUBJECTS = 6


@dataclass(frozen=True, slots=True)
class PropertyOption:
    """A property, sometimes with a subject and value that another source gives."""

    prop: Property
    text: str
    detail: str = ""
    subject: Ref | None = None
    value: SuggestedValue | None = None


def property_options(pack: Pack, draft: ClaimDraft, typed: str) -> list[PropertyOption]:
    """Return properties for the marked words, the likeliest first, or those matching `typed`."""
    asked = draft.subject if draft.picked and draft.subject else None
    about = [asked] if asked else [*subjects(pack, draft)[:_SUBJECTS], pack.header.work]
    if draft.subject is not None and draft.subject not in about:
        about.insert(0, draft.subject)
    kinds = {kind for ref in about if (kind := kind_of(pack, ref))}
    if any(isinstance(ref, NewEntity) for ref in about):  # a new name may be either
        kinds |= {*PEOPLE}
    fitting = [p for p in pack.properties.values() if any(applies_to(p, kind) for kind in kinds)]
    if typed.strip():
        asked_for = words_of(typed)
        known = [
            option
            for option in _questions(pack, draft, claims_of_others(pack, draft.source.id, about))
            if _fit(option.prop, asked_for) == 0 or _begins(option.prop, typed)
        ]
        properties = find_properties(fitting, typed)
        properties += [prop for prop in fitting if _begins(prop, typed) and prop not in properties]
        properties = properties or near_properties(fitting, typed)
        properties.sort(
            key=lambda prop: (
                words_of(prop.label) != asked_for,  # an exact match comes first
                -max(reads_as(pack, draft, prop), 0),
                _fit(prop, asked_for),
                -reads_as(pack, draft, prop),
            )
        )
        return [*known, *(PropertyOption(prop, prop.label) for prop in properties)][:MOST]
    said = claims_of_others(pack, draft.source.id, about)
    likely = ranked(pack, draft, about, fitting, frozenset(c.property.id for c in said))
    offered = (PropertyOption(prop, prop.label, subject=subject) for prop, subject in likely)
    return [*_questions(pack, draft, said), *offered][:MOST]


def claims_of_others(pack: Pack, source: str, about: Sequence[Ref]) -> list[Claim]:
    """Return what other sources say about some subjects and this source does not cover yet."""
    own = {c.fact for c in pack.claims_of(source)}
    claims = (c for ref in about if isinstance(ref, str) for c in pack.claims_about(ref))
    return [c for c in claims if c.source.id != source and c.fact not in own and not c.lost]


def same_as_marked(pack: Pack, draft: ClaimDraft, claim: Claim) -> SuggestedValue | None:
    """Return a claim's value if the marked words give the same value, else None."""
    if draft.words is None or claim.property.value_type is ValueType.BOOLEAN:
        return None
    published = draft.source.published
    read = marked_value(pack, claim.property, draft.words, draft.span, published)
    raw = claim.record.value
    if isinstance(raw, list):
        return read if isinstance(read, tuple) and set(map(str, read)) == set(raw) else None
    return read if read is not None and str(read) == str(raw) else None


def _fit(prop: Property, asked: Words) -> int:
    """Return how well a property's names match typed words, 0 being best.

    0: its label, but for an ending ("play" for played by); 1: a synonym; 2: the beginning of its
    label. So "cost" is the budget before it is the beginning of "costumes".
    """
    label = " ".join(words_of(prop.label))
    typed = " ".join(asked)
    if re.match(rf"{re.escape(typed)}(?:e?s|e?d|ing|er|or)?(?: |$)", label):
        return 0
    if any(words_of(name) == asked for name in prop.also):
        return 1
    return 2 if label.startswith(typed) else 3


def _begins(prop: Property, typed: str) -> bool:
    """Return whether the words of a label or synonym begin with what is typed."""
    asked = words_of(typed)
    return any(
        all(any(word.startswith(part) for word in words_of(name)) for part in asked)
        for name in (prop.label, *prop.also)
    )


def _questions(pack: Pack, draft: ClaimDraft, said: Sequence[Claim]) -> Iterator[PropertyOption]:
    """Yield claims of other sources whose values the marked words give too."""
    seen = set()
    near = words_around(draft)
    for claim in said:
        if not (may_be_about(pack, draft, claim.subject) or nearness(claim.property, near)):
            continue  # about someone named earlier, and nothing in this line points to the claim
        value = same_as_marked(pack, draft, claim)
        if value is not None and claim.fact not in seen:
            seen.add(claim.fact)
            text = f"{claim.property.label}: {value_words(pack, claim)}"
            detail = f"{pack.name(claim.subject)}, as in {source_and_line(pack, claim)}"
            yield PropertyOption(claim.property, text, detail, claim.subject, value)
