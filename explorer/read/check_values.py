"""Checks that a claim's value is what its property requires, and suggests what to write."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from explorer.model.claim_record import ClaimRecord
from explorer.model.enums import Kind, RuleName, ValueType
from explorer.model.property import Property
from explorer.model.value import Value, plural
from explorer.read.advice import Nearest, describe, listed
from explorer.read.corrections import EDTF, STORY_TIME, only_correction, suggest_correction
from explorer.read.document import Document
from explorer.read.fixes import SetValue
from explorer.read.listed import listed_hint
from explorer.read.typed import parse_value
from explorer.read.unchecked import UncheckedPack
from explorer.text import escape, quote
from explorer.text import listed as joined
from explorer.values.articles import with_article
from explorer.values.quantities import Quantity
from explorer.values.story_time import StoryTime

if TYPE_CHECKING:
    from explorer.read.places import KeyPath

_EXPECTED = {
    ValueType.DATE: EDTF,
    ValueType.STORY_TIME: STORY_TIME,
    ValueType.QUANTITY: 'a number such as 124, or a range such as "~8", "5.." or "5..8"',
}
_SHORT_ENOUGH = 60
_EXAMPLES = {
    ValueType.ENTITY: '["eve-macarro"]',
    ValueType.TERM: '["brief"]',
}


def check_value(
    pack: UncheckedPack,
    prop: Property | None,
    document: Document,
    place: KeyPath,
    claim: ClaimRecord,
) -> Value | None:
    """Check a claim's value and return it typed, or None if it is lost, wrong or unreadable."""
    keys = (*place, "value")
    if claim.value is None:
        if not claim.lost:
            pack.report.add(document, place, "no `value`", "one, or `lost = true`")
        return None
    if claim.lost:
        pack.report.add(document, keys, "a value beside `lost = true`", "only one of the two")
        return None
    if prop is None:
        return None
    try:
        value = parse_value(prop, claim.value)
    except (ValueError, ArithmeticError) as error:
        _report_value(pack, document, keys, prop, claim.value, str(error))
        return None
    _check_inside(pack, document, keys, prop, claim.value, value)
    return value


def _check_inside(
    pack: UncheckedPack,
    document: Document,
    keys: KeyPath,
    prop: Property,
    raw: object,
    value: Value,
) -> None:
    """Check the entities that a value names, and that a number is finite."""
    if prop.value_type is ValueType.ENTITY:
        if isinstance(raw, list):
            for index, item in enumerate(raw):
                _check_entity(pack, document, (*keys, index), prop, " ".join(item.split()))
        else:
            _check_entity(pack, document, keys, prop, str(value))
    elif isinstance(value, StoryTime):
        for event in value.events:
            pack.check_reference(pack.entities, document, keys, event, fixable=False)
    elif isinstance(value, Quantity) and any(
        part.low == math.inf or part.high == -math.inf for part in (value, *value.among)
    ):
        pack.report.add(document, keys, describe(raw), "a number of ordinary size")


def _check_entity(
    pack: UncheckedPack, document: Document, keys: KeyPath, prop: Property, entity_id: str
) -> None:
    entity = pack.entities.records.get(entity_id)
    if entity is None:
        advice = listed_hint(prop, entity_id)
        pack.check_reference(pack.entities, document, keys, entity_id, prop.range, advice=advice)
    elif prop.range and entity.kind not in prop.range:
        report_wrong_kind(pack, document, keys, entity_id, entity.kind, prop.range)


def report_wrong_kind(
    pack: UncheckedPack,
    document: Document,
    keys: KeyPath,
    entity_id: str,
    kind: Kind,
    kinds: list[Kind],
) -> None:
    """Report an entity of a kind that is not allowed here."""
    found = f"{quote(entity_id)}, {with_article(kind)}"
    pack.report.add(document, keys, found, joined(map(with_article, kinds), "or"))


def _report_value(
    pack: UncheckedPack, document: Document, keys: KeyPath, prop: Property, raw: object, why: str
) -> None:
    if isinstance(raw, list) and prop.rule is RuleName.SET:
        for index, item in enumerate(raw):
            try:
                parse_value(prop, [item])
            except (ValueError, ArithmeticError) as error:
                _report_item(pack, document, (*keys, index), prop, item, str(error))
    elif prop.rule is RuleName.SET:
        _report_single_value(pack, document, keys, prop, raw)
    elif isinstance(raw, list):
        example = f", such as {quote(raw[0], _SHORT_ENOUGH)}" if len(raw) == 1 else ""
        fix = SetValue(keys, raw[0]) if len(raw) == 1 else None
        advice = _choice(prop, raw)
        pack.report.add(document, keys, describe(raw), f"{why}{example}", advice, fix=fix)
    else:
        _report_item(pack, document, keys, prop, raw, why)


def _choice(prop: Property, raw: list[str]) -> str:
    """Return advice to write a list as a choice of values, if the property allows one."""
    if prop.value_type not in (ValueType.DATE, ValueType.QUANTITY) or len(raw) < 2:
        return ""
    choice = f"[{','.join(map(str, raw))}]"
    try:
        parse_value(prop, choice)
    except (ValueError, ArithmeticError):
        return ""
    return f"write {quote(choice)} if it is one of them" if len(choice) <= _SHORT_ENOUGH else ""


def _report_single_value(
    pack: UncheckedPack, document: Document, keys: KeyPath, prop: Property, raw: object
) -> None:
    """Report a single value where a list is expected, and anything else wrong with it."""
    if prop.value_type is ValueType.ENTITY and isinstance(raw, str):
        meant = pack.named(pack.entities, raw)
        if len(meant) == 1 and not pack.entities.knows(raw):
            expected = f"a list of {plural(prop.value_type)}"
            hint, fix = f"write [{quote(meant[0])}]", SetValue(keys, [meant[0]])
            pack.report.add(document, keys, describe(raw), expected, hint, fix=fix)
            _check_entity(pack, document, keys, prop, meant[0])
            return
    single = isinstance(raw, str) and raw.strip() and len(raw) <= _SHORT_ENOUGH
    example = f"[{quote(str(raw))}]" if single else _EXAMPLES.get(prop.value_type, '["words"]')
    expected = f"a list of {plural(prop.value_type)}, such as {example}"
    alone = SetValue(keys, [raw]) if isinstance(raw, str) and raw.strip() else None
    pack.report.add(document, keys, describe(raw), expected, fix=alone)
    if not isinstance(raw, str) or not raw.strip():
        return
    try:
        parse_value(prop, [raw])
    except (ValueError, ArithmeticError) as error:
        _report_item(pack, document, keys, prop, raw, str(error))
    else:
        if prop.value_type is ValueType.ENTITY:
            _check_entity(pack, document, keys, prop, " ".join(raw.split()))


def _report_item(
    pack: UncheckedPack, document: Document, keys: KeyPath, prop: Property, raw: object, why: str
) -> None:
    hint = ""
    if prop.value_type in _EXPECTED:
        expected = _EXPECTED[prop.value_type] + (f", in {prop.unit}" if prop.unit else "")
        if isinstance(raw, str) and raw.strip() and len(raw) <= _SHORT_ENOUGH:
            hint = _why(raw, why)
    elif prop.value_type is ValueType.TERM and isinstance(raw, str) and raw.strip():
        expected, hint = f"one of {listed(prop.values)}", Nearest(prop.values).hint(raw)
    else:
        expected = why
    meant: object = None
    if isinstance(raw, str):
        hint = suggest_correction(prop.value_type, raw, prop.unit, prop.bounds) or hint
        meant = only_correction(prop.value_type, raw, prop.unit, prop.bounds)
        if prop.value_type is ValueType.TERM:
            meant = Nearest(prop.values).certain(raw) or None
    fix = SetValue(keys, meant) if meant is not None else None
    pack.report.add(document, keys, describe(raw), expected, hint, fix=fix)


def _why(raw: str, why: str) -> str:
    """Return what is wrong with a value, beyond its not having the expected form."""
    rest = why.removeprefix(repr(raw))
    if rest.startswith(" is not a ") or why.startswith("a number such as "):
        return ""
    if rest == why:
        return escape(why, 2 * _SHORT_ENOUGH)
    words = rest.removeprefix(": ") if rest.startswith(": ") else f"it{rest}"
    return escape(words, 2 * _SHORT_ENOUGH)
