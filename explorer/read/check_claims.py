"""Checks that claims refer to known sources, entities and properties, and fit their properties."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.model.claim_record import ClaimRecord
from explorer.model.property import Property
from explorer.model.property_search import named_properties
from explorer.model.scope import ANYWHERE
from explorer.model.value import Value
from explorer.read.check_records import check_date, check_evidence
from explorer.read.check_values import check_value, report_wrong_kind
from explorer.read.document import Document
from explorer.read.fixes import SetValue
from explorer.read.unchecked import UncheckedPack
from explorer.text import quote

if TYPE_CHECKING:
    from explorer.read.places import KeyPath

_FIND_PROPERTY = "`filmfacts properties WORD` finds one"


def check_claims(pack: UncheckedPack) -> dict[str, Value]:
    """Report mistakes in claims; return their typed values by claim id."""
    blank = {s.id: frozenset(s.blank) for s in pack.sources.records.values()}
    values: dict[str, Value] = {}
    read: dict[tuple[object, ...], Value] = {}  # valid values by their raw form: most occur often
    sound: set[tuple[str, str]] = set()  # subjects and properties, which also occur often
    properties, sources, known = pack.properties.records, pack.sources.records, pack.sources.places
    for document, index, claim in pack.claims.rows:
        place = ("claim", index)
        fact = claim.subject, claim.property
        checked, prop = pack, properties.get(claim.property)
        if claim.source not in known:
            _check_source(pack, document, place, claim)
        if fact not in sound:
            _check_names(pack, document, place, claim)
            if prop is None:
                checked, prop = _likely_property(pack, claim)
            if prop:
                _check_subject(checked, prop, document, place, claim)
            if not pack.report:
                sound.add(fact)
        if claim.scope is not ANYWHERE or claim.attributed_to:
            _check_scope(pack, document, place, claim)
        raw = claim.value  # True, 1 and 1.0 are equal but not the same value
        key = claim.property, type(raw), tuple(raw) if isinstance(raw, list) else raw
        value = read.get(key) if checked is pack and not claim.lost else None
        if value is None:
            value = check_value(checked, prop, document, place, claim)
            if value is not None and not pack.report:
                read[key] = value
        if value is not None:
            values.setdefault(claim.id, value)
        if claim.evidence:
            source = sources.get(claim.source)
            lines = blank[claim.source] if source else ()
            keys = (*place, "evidence")
            check_evidence(pack, document, keys, claim.evidence, source, lines)
    return values


def _check_subject(
    pack: UncheckedPack, prop: Property, document: Document, place: KeyPath, claim: ClaimRecord
) -> None:
    if prop.domain:
        known = pack.entities.records
        subject = known.get(claim.subject) or known.get(pack.entities.near.word(claim.subject))
        if subject and subject.kind not in prop.domain:
            keys = (*place, "subject")
            report_wrong_kind(pack, document, keys, subject.id, subject.kind, prop.domain)


def _likely_property(
    pack: UncheckedPack, claim: ClaimRecord
) -> tuple[UncheckedPack, Property | None]:
    """Return the known property with the id nearest to a claim's unknown one.

    The rest of the claim is checked against that property too, under the condition that it is
    meant, so that all mistakes are found at once.
    """
    if pack.properties.knows(claim.property):
        return pack, None
    meant = pack.properties.records.get(_property_meant(pack, claim.property))
    if meant is None:
        return pack, None
    condition = f"if the property {quote(meant.id)} is meant"
    return replace(pack, report=pack.report.under(condition)), meant


def _property_meant(pack: UncheckedPack, property_id: str) -> str:
    """Return the id of the property whose id, label or synonym is nearest to an unknown one."""
    if named := named_properties(pack.properties.records.values(), property_id):
        return named[0].id
    return pack.properties.near.word(property_id)


def _check_source(
    pack: UncheckedPack, document: Document, place: KeyPath, claim: ClaimRecord
) -> None:
    if claim.source:
        pack.check_source(document, (*place, "source"), claim.source)
    else:
        expected = "one in the claim, or once at the top of the file"
        pack.report.add(document, place, "no `source`", expected)


def _check_names(
    pack: UncheckedPack, document: Document, place: KeyPath, claim: ClaimRecord
) -> None:
    entities, properties = pack.entities, pack.properties
    if claim.subject not in entities.places:
        prop = properties.records.get(claim.property)
        kinds = prop.domain if prop else ()
        pack.check_reference(entities, document, (*place, "subject"), claim.subject, kinds)
    if not properties.knows(claim.property):
        found = f"the unknown property {quote(claim.property)}"
        meant = _property_meant(pack, claim.property)
        hint = f"did you mean {quote(meant)}?" if meant else _FIND_PROPERTY
        keys = (*place, "property")
        named = named_properties(properties.records.values(), claim.property)
        certain = named[0].id if len(named) == 1 else properties.near.certain(claim.property)
        fix = SetValue(keys, certain) if certain else None
        pack.report.add(document, keys, found, "the id of a property", hint, fix=fix)


def _check_scope(
    pack: UncheckedPack, document: Document, place: KeyPath, claim: ClaimRecord
) -> None:
    """Report an unknown speaker, and unknown qualifiers."""
    if claim.attributed_to:
        keys = (*place, "attributed_to")
        pack.check_reference(pack.entities, document, keys, claim.attributed_to)
    scope = claim.scope
    if scope.work:
        pack.check_reference(pack.entities, document, (*place, "scope", "work"), scope.work)
    if scope.as_of:
        check_date(pack, document, (*place, "scope", "as_of"), scope.as_of)
