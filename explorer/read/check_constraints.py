"""Checks the definitions of constraints between properties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from explorer.model.constraint import Constraint
from explorer.model.enums import ConstraintKind, RuleName, ValueType
from explorer.model.property import Property
from explorer.read.advice import Nearest, describe, listed
from explorer.read.check_properties import Flaw
from explorer.read.document import Document
from explorer.read.unchecked import UncheckedPack
from explorer.text import quote
from explorer.values.quantities import parse_quantity

if TYPE_CHECKING:
    from explorer.read.places import KeyPath

YES_OR_NO = ("yes", "no")
_PLACEHOLDERS = ("subject", "subject's", "value")
_IN_BRACES = re.compile(r"\{([^{}]*)\}")
_NUMBER_OF_PROPERTIES: Mapping[ConstraintKind, Sequence[int]] = {
    ConstraintKind.ASYMMETRIC: (1,),
    ConstraintKind.IRREFLEXIVE: (1,),
    ConstraintKind.ORDER: (1, 2),
    ConstraintKind.SAME_FACT: (1, 2),
    ConstraintKind.TIMELINE: range(2, 20),
}
_TIES = (ConstraintKind.ASYMMETRIC, ConstraintKind.IRREFLEXIVE, ConstraintKind.INVERSE)
_VIA = (
    ConstraintKind.CONFLICTS_WITH,
    ConstraintKind.IMPLIES,
    ConstraintKind.ORDER,
    ConstraintKind.SAME_FACT,
)


def check_constraints(pack: UncheckedPack) -> None:
    """Report every inconsistent constraint.

    A constraint of the vocabulary that does not fit the pack's own properties is dropped instead: a
    vocabulary that grows must not break packs which define one of its new properties themselves.
    """
    table = pack.constraints
    for document, index, constraint in table.rows:
        taken = constraint.id in pack.properties.places
        if document is table.base and (
            (taken and pack.properties.places[constraint.id][0] is not document)
            or (_names_replaced(pack, constraint) and not _fits(pack, constraint))
        ):
            if table.records.get(constraint.id) is constraint:
                del table.records[constraint.id]
            continue
        if taken:
            found, expected = f"{quote(constraint.id)}, a property's id", "a unique id"
            pack.report.add(document, ("constraint", index, "id"), found, expected)
        _check_references(pack, document, index, constraint)
        for keys, found, expected, hint in flaws(constraint, pack.properties.records):
            pack.report.add(document, ("constraint", index, *keys), found, expected, hint)


def _names_replaced(pack: UncheckedPack, constraint: Constraint) -> bool:
    places, base = pack.properties.places, pack.properties.base
    return any(name in places and places[name][0] is not base for name in constraint.named)


def _fits(pack: UncheckedPack, constraint: Constraint) -> bool:
    known = pack.properties.records
    named = all(name in known for name in constraint.named)
    return named and not any(True for _ in flaws(constraint, known))


def _check_references(
    pack: UncheckedPack, document: Document, index: int, constraint: Constraint
) -> None:
    for field in ("properties", "via"):
        for item, name in enumerate(getattr(constraint, field)):
            keys: KeyPath = ("constraint", index, field, item)
            pack.check_reference(pack.properties, document, keys, name)
    for name in constraint.exceptions:
        at: KeyPath = ("constraint", index, "exceptions", name)
        pack.check_reference(pack.properties, document, at, name, fixable=False)


def flaws(constraint: Constraint, known: Mapping[str, Property]) -> Iterator[Flaw]:
    """Yield the flaws in a constraint's definition; `known` are all properties.

    If it refers to an unknown property, nothing else is checked.
    """
    kind, number = constraint.kind, len(constraint.properties)
    allowed = _NUMBER_OF_PROPERTIES.get(kind, (2,))
    if number not in allowed:
        found = f"{number} properties under the kind {kind}"
        several = kind is ConstraintKind.TIMELINE
        expected = "two or more" if several else " or ".join(map(str, allowed))
        yield ("properties",), found, expected, ""
        return
    if number == 1 and kind not in _TIES and not constraint.via:
        expected = "two, or `via`: how its second subject is tied to the first"
        yield ("properties",), f"one property under the kind {kind}", expected, ""
    if constraint.via and kind not in _VIA:
        yield ("via",), f"a tie under the kind {kind}", f"one only under {listed(_VIA)}", ""
    yield from _type_flaws(constraint, known)
    yield from _value_flaws(constraint, known)
    yield from _phrase_flaws(constraint)


def _type_flaws(constraint: Constraint, known: Mapping[str, Property]) -> Iterator[Flaw]:
    for item, name in enumerate(constraint.via):
        if (tie := known.get(name)) and tie.value_type is not ValueType.ENTITY:
            yield ("via", item), _typed(tie), "a property whose values are entities", ""
    first, second = (known.get(name) for name in constraint.ends)
    if first is None or second is None:
        return
    kind, last = constraint.kind, len(constraint.properties) - 1
    if kind in _TIES:
        for item, prop in enumerate((first, second)[: last + 1]):
            if prop.value_type is not ValueType.ENTITY:
                expected = "a property whose values are entities"
                yield ("properties", item), _typed(prop), expected, ""
    elif kind is ConstraintKind.ORDER:
        for item, prop in enumerate((first, second)[: last + 1]):
            if prop.value_type not in (ValueType.DATE, ValueType.QUANTITY) and not _is_state(prop):
                yield ("properties", item), _typed(prop), "dates or quantities", ""
                return
        types = [ValueType.DATE if _is_state(p) else p.value_type for p in (first, second)]
        if (types[0], first.unit) != (types[1], second.unit):
            found = f"{_typed(first)} and {_typed(second)}"
            yield ("properties",), found, "two properties of one type and unit", ""
    elif kind is ConstraintKind.SAME_FACT and first.value_type is not second.value_type:
        found = f"{_typed(first)} and {_typed(second)}"
        yield ("properties",), found, "two properties with values of one type", ""
    elif kind in (ConstraintKind.CONFLICTS_WITH, ConstraintKind.IMPLIES):
        yield from _two_sided_flaws(constraint, first, second)


def _is_state(prop: Property) -> bool:
    """Return whether a property is of a state that changes over time."""
    return prop.time_varying and prop.value_type is ValueType.TERM


def _two_sided_flaws(constraint: Constraint, first: Property, second: Property) -> Iterator[Flaw]:
    """Yield the flaws of a constraint between two claims, excluding by value or as ties."""
    implied = constraint.kind is ConstraintKind.IMPLIES
    ties = {prop.value_type for prop in (first, second)} == {ValueType.ENTITY}
    if ties and (implied or not constraint.via):
        return
    if constraint.values.get(second.id):
        if implied and second.rule is RuleName.SET:
            found = f"{quote(second.id)}, of which a subject has several values"
            yield ("properties", 1), found, "a property with one value under `implies`", ""
        return
    expected = f"the terms of {quote(second.id)} that count, or two ties"
    last = len(constraint.properties) - 1
    yield ("properties", last), f"no `values` for {quote(second.id)}", expected, ""


def _typed(prop: Property) -> str:
    unit = f" in {prop.unit}" if prop.unit else ""
    return f"{quote(prop.id)}, whose values are of type {prop.value_type}{unit}"


def _value_flaws(constraint: Constraint, known: Mapping[str, Property]) -> Iterator[Flaw]:
    for name in constraint.values:
        if name not in constraint.properties:
            expected = " or ".join(dict.fromkeys(constraint.properties))
            hint = Nearest(constraint.properties).hint(name)
            yield ("values", name), f"terms of {quote(name)}", expected, hint
    for field, table in (("values", constraint.values), ("exceptions", constraint.exceptions)):
        for name, terms in table.items():
            foreign = table is constraint.values and name not in constraint.properties
            any_answer = table is constraint.exceptions and not terms
            if not (foreign or any_answer) and (prop := known.get(name)) is not None:
                yield from _term_flaws(field, prop, terms)


def _term_flaws(field: str, prop: Property, terms: Sequence[str]) -> Iterator[Flaw]:
    if prop.value_type is ValueType.QUANTITY:
        yield from _range_flaws(field, prop, terms)
        return
    if prop.value_type not in (ValueType.TERM, ValueType.BOOLEAN):
        expected = "a property with terms or quantities, or with yes and no"
        yield (field, prop.id), _typed(prop), expected, ""
        return
    choices = YES_OR_NO if prop.value_type is ValueType.BOOLEAN else prop.values
    for item, term in enumerate(terms):
        if choices and term not in choices and not prop.other_terms:
            expected, hint = f"one of {listed(choices)}", Nearest(choices).hint(term)
            yield (field, prop.id, item), describe(term), expected, hint


def _range_flaws(field: str, prop: Property, ranges: Sequence[str]) -> Iterator[Flaw]:
    for item, text in enumerate(ranges):
        try:
            parse_quantity(text)
        except ValueError as error:
            yield (field, prop.id, item), describe(text), str(error), ""


def _phrase_flaws(constraint: Constraint) -> Iterator[Flaw]:
    ids = [*constraint.properties, *constraint.via]
    names = [*ids, *(f"not {name}" for name in ids)]
    for name, phrase in constraint.phrases.items():
        if name not in names:
            hint = Nearest(names).hint(name)
            yield ("phrases", name), f"a phrase for {quote(name)}", f"one of {listed(names)}", hint
        for word in _IN_BRACES.findall(phrase):
            if word not in _PLACEHOLDERS:
                found = f"the placeholder {quote('{' + word + '}')}"
                yield ("phrases", name), found, "{subject}, {subject's} or {value}", ""
