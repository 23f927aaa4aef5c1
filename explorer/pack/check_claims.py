"""Does every claim speak of known things, and is its value what its property asks for?"""

from __future__ import annotations

import math

from explorer.pack.check_records import check_date, check_evidence
from explorer.pack.document import Document
from explorer.pack.draft import Draft, check_reference
from explorer.pack.locate import KeyPath
from explorer.pack.model import Claim, Kind, Property, RuleName, ValueType
from explorer.pack.nearest import Nearest, listed
from explorer.pack.records import describe
from explorer.pack.typed import Value, parse_value
from explorer.text import escape, quote
from explorer.values.quantities import Quantity
from explorer.values.story_time import StoryTime

_EXPECTED = {
    ValueType.DATE: "a date in EDTF, such as 2024, 2024-03 or 2022/2023-02",
    ValueType.STORY_TIME: 'a story time, such as "during chapter-3"',
    ValueType.QUANTITY: 'a number such as 124, or a range such as "~8", "5.." or "5..8"',
}
_SHORT_ENOUGH = 60


def check_claims(draft: Draft) -> dict[str, Value]:
    """Report what is wrong with claims; return their typed values by claim id."""
    blank = {s.id: frozenset(s.blank) for s in draft.sources.records.values()}
    nothing: frozenset[int] = frozenset()
    values: dict[str, Value] = {}
    for document, index, claim in draft.claims.rows:
        place = ("claim", index)
        _check_names(draft, document, place, claim)
        prop = draft.properties.records.get(claim.property)
        value = _typed(draft, document, place, claim, prop)
        if value is not None:
            values.setdefault(claim.id, value)
        source = draft.sources.records.get(claim.source)
        if claim.evidence:
            keys = (*place, "evidence")
            lines = blank.get(claim.source, nothing)
            check_evidence(draft, document, keys, claim.evidence, source, lines)
    return values


def _check_names(draft: Draft, document: Document, place: KeyPath, claim: Claim) -> None:
    entities, properties = draft.entities, draft.properties
    if not claim.source:
        expected = "one in the claim, or once at the top of the file"
        draft.report.add(document, place, "no `source`", expected)
    elif claim.source not in draft.sources.places:
        draft.check_source(document, (*place, "source"), claim.source)
    if claim.subject not in entities.places:
        check_reference(draft, entities, document, (*place, "subject"), claim.subject)
    if claim.property not in properties.places:
        check_reference(draft, properties, document, (*place, "property"), claim.property)
    if claim.attributed_to:
        keys = (*place, "attributed_to")
        check_reference(draft, entities, document, keys, claim.attributed_to)
    scope = claim.scope
    if scope.work:
        check_reference(draft, entities, document, (*place, "scope", "work"), scope.work)
    if scope.as_of:
        check_date(draft, document, (*place, "scope", "as_of"), scope.as_of)


def _typed(
    draft: Draft, document: Document, place: KeyPath, claim: Claim, prop: Property | None
) -> Value | None:
    """Check a claim's value and return it typed, or None where it is lost, wrong or unreadable."""
    if prop and prop.domain:
        subject = draft.entities.records.get(claim.subject)
        if subject and subject.kind not in prop.domain:
            keys = (*place, "subject")
            _wrong_kind(draft, document, keys, subject.id, subject.kind, prop.domain)
    keys = (*place, "value")
    if claim.value is None:
        if not claim.lost:
            draft.report.add(document, place, "no `value`", "one, or `lost = true`")
        return None
    if claim.lost:
        draft.report.add(document, keys, "a value beside `lost = true`", "only one of the two")
        return None
    if prop is None:
        return None
    try:
        value = parse_value(prop, claim.value)
    except (ValueError, ArithmeticError) as error:
        _wrong_value(draft, document, keys, prop, claim.value, str(error))
        return None
    _check_inside(draft, document, keys, prop, claim.value, value)
    return value


def _check_inside(
    draft: Draft, document: Document, keys: KeyPath, prop: Property, raw: object, value: Value
) -> None:
    """Check the entities that a value names, and that a number is one."""
    if prop.value_type is ValueType.ENTITY:
        if isinstance(raw, list):
            for item, one in enumerate(raw):
                _check_entity(draft, document, (*keys, item), prop, " ".join(one.split()))
        else:
            _check_entity(draft, document, keys, prop, str(value))
    elif isinstance(value, StoryTime):
        for event in value.events:
            check_reference(draft, draft.entities, document, keys, event)
    elif isinstance(value, Quantity) and (value.low == math.inf or value.high == -math.inf):
        draft.report.add(document, keys, describe(raw), "a number of ordinary size")


def _check_entity(
    draft: Draft, document: Document, keys: KeyPath, prop: Property, entity_id: str
) -> None:
    entity = draft.entities.records.get(entity_id)
    if entity is None:
        check_reference(draft, draft.entities, document, keys, entity_id)
    elif prop.range and entity.kind not in prop.range:
        _wrong_kind(draft, document, keys, entity_id, entity.kind, prop.range)


def _wrong_kind(
    draft: Draft, document: Document, keys: KeyPath, entity_id: str, kind: Kind, kinds: list[Kind]
) -> None:
    found = f"{quote(entity_id)}, which is of the kind {kind}"
    draft.report.add(document, keys, found, f"one of the kind {' or '.join(kinds)}")


def _wrong_value(
    draft: Draft, document: Document, keys: KeyPath, prop: Property, raw: object, why: str
) -> None:
    if isinstance(raw, list) and prop.rule is RuleName.SET:
        for item, one in enumerate(raw):
            try:
                parse_value(prop, [one])
            except (ValueError, ArithmeticError) as error:
                _wrong_one(draft, document, (*keys, item), prop, one, str(error))
    elif isinstance(raw, list) or prop.rule is RuleName.SET:
        draft.report.add(document, keys, describe(raw), why)
    else:
        _wrong_one(draft, document, keys, prop, raw, why)


def _wrong_one(
    draft: Draft, document: Document, keys: KeyPath, prop: Property, raw: object, why: str
) -> None:
    hint = ""
    if prop.value_type in _EXPECTED:
        expected = _EXPECTED[prop.value_type]
        if isinstance(raw, str) and raw.strip() and len(raw) <= _SHORT_ENOUGH:
            hint = escape(why, 2 * _SHORT_ENOUGH)
    elif prop.value_type is ValueType.TERM and isinstance(raw, str) and raw.strip():
        expected, hint = f"one of {listed(prop.values)}", Nearest(prop.values).hint(raw)
    else:
        expected = why
    draft.report.add(document, keys, describe(raw), expected, hint)
