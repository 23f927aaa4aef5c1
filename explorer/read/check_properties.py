"""Checks the definitions of properties."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from explorer.model.enums import RuleName, ValueType
from explorer.model.property import Property
from explorer.read.advice import Nearest, listed
from explorer.read.cycles import describe_cycle, find_cycles
from explorer.read.document import Document
from explorer.read.unchecked import UncheckedPack
from explorer.text import escape, quote

if TYPE_CHECKING:
    from explorer.read.places import KeyPath

_TYPES = {
    RuleName.FUNCTIONAL: tuple(ValueType),
    RuleName.WITHIN: (ValueType.QUANTITY,),
    RuleName.DATE: (ValueType.DATE,),
    RuleName.STORY_TIME: (ValueType.STORY_TIME,),
    RuleName.SET: (ValueType.ENTITY, ValueType.TERM, ValueType.TEXT, ValueType.NAME),
    RuleName.SCALE: (ValueType.TERM,),
    RuleName.EXCLUSIVE: (ValueType.TERM,),
    RuleName.NAME: (ValueType.NAME,),
    RuleName.STANCE: (ValueType.TERM,),
}
"""The types of values that each rule can compare."""

_NEED_TERMS = (RuleName.SCALE, RuleName.STANCE, RuleName.EXCLUSIVE)
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_PLACEHOLDERS = ("subject", "subject's", "value", "a value")
_IN_BRACES = [f"{{{name}}}" for name in _PLACEHOLDERS]
_ORDERED = (RuleName.SCALE, RuleName.STANCE)

Flaw: TypeAlias = "tuple[KeyPath, str, str, str]"
"""Key path within the property, what was found, what was expected, a hint."""


def check_properties(pack: UncheckedPack) -> None:
    """Report every property with an inconsistent definition."""
    former: dict[str, str] = {}
    for document, index, prop in pack.properties.rows:
        _check_former(pack, document, index, prop, former)
        for keys, found, expected, hint in flaws(prop):
            pack.report.add(document, ("property", index, *keys), found, expected, hint)
        if prop.inverse:
            _check_inverse(pack, document, index, prop)
        if prop.settles_after:
            _check_settling(pack, document, index, prop)
        if prop.one_each:
            keys = ("property", index, "one_each")
            pack.check_reference(pack.properties, document, keys, prop.one_each)
        for name in prop.exceptions:
            keys = ("property", index, "exceptions", name)
            pack.check_reference(pack.properties, document, keys, name)
        if not prop.foresees:
            continue
        place: KeyPath = ("property", index, "foresees")
        pack.check_reference(pack.properties, document, place, prop.foresees)
        target = pack.properties.records.get(prop.foresees)
        if target and target.id == prop.id:
            pack.report.add(document, place, "the property itself", "another property")
        elif target and target.value_type is not prop.value_type:
            found = f"{quote(target.id)}, whose values are of type {target.value_type}"
            expected = f"a property with values of type {prop.value_type}"
            pack.report.add(document, place, found, expected)


def _check_former(
    pack: UncheckedPack, document: Document, index: int, prop: Property, former: dict[str, str]
) -> None:
    """Report former ids that two properties share; `former` holds those seen so far."""
    for item, old in enumerate(prop.formerly):
        holder = former.setdefault(old, prop.id)
        at = pack.properties.places.get(old)
        if at and at[0] is document:
            holder = old
        elif holder == prop.id:
            continue
        found = f"{quote(old)}, which leads to the property {quote(holder)}"
        place: KeyPath = ("property", index, "formerly", item)
        pack.report.add(document, place, found, "an id that no property now has")


def _check_settling(pack: UncheckedPack, document: Document, index: int, prop: Property) -> None:
    place: KeyPath = ("property", index, "settles_after")
    pack.check_reference(pack.properties, document, place, prop.settles_after)
    target = pack.properties.records.get(prop.settles_after)
    if target and target.value_type is not ValueType.DATE:
        found = f"{quote(target.id)}, whose values are of type {target.value_type}"
        pack.report.add(document, place, found, "a property whose values are dates")


def _check_inverse(pack: UncheckedPack, document: Document, index: int, prop: Property) -> None:
    place: KeyPath = ("property", index, "inverse")
    pack.check_reference(pack.properties, document, place, prop.inverse)
    target = pack.properties.records.get(prop.inverse)
    for end in (prop, target):
        if end and not _lists_entities(end):
            found = f"{quote(end.id)}, which does not take open lists of entities"
            pack.report.add(document, place, found, "two properties that do, or one")
            return
    if target and target.inverse != prop.id:
        inverse = quote(target.inverse) if target.inverse else "not said"
        found = f"{quote(target.id)}, whose inverse is {inverse}"
        pack.report.add(document, place, found, f"a property whose inverse is {quote(prop.id)}")


def _lists_entities(prop: Property) -> bool:
    lists = prop.rule is RuleName.SET and prop.completeness == "open"
    return lists and prop.value_type is ValueType.ENTITY


def flaws(prop: Property) -> Iterator[Flaw]:
    """Yield the flaws in a property's definition, considered by itself."""
    allowed = _TYPES[prop.rule]
    if prop.value_type not in allowed:
        found = f"the value type {prop.value_type} under the rule {prop.rule}"
        yield ("value_type",), found, f"{listed(allowed)} under that rule", ""
    if not math.isfinite(prop.tolerance):
        yield ("tolerance",), f"the number {prop.tolerance}", "a finite number", ""
    yield from _bounds_flaws(prop)
    if prop.range and prop.value_type is not ValueType.ENTITY:
        found = f"a range of kinds for values of type {prop.value_type}"
        yield ("range",), found, "a range only where values are entities", ""
    if prop.within and prop.value_type is not ValueType.ENTITY:
        found = f"`within` for values of type {prop.value_type}"
        yield ("within",), found, "it only where values are entities", ""
    if prop.identifies and prop.value_type not in (ValueType.ENTITY, ValueType.NAME):
        found = f"`identifies` for values of type {prop.value_type}"
        yield ("identifies",), found, "it only where values are entities or names", ""
    yield from _term_flaws(prop)
    yield from _group_flaws(prop)
    yield from _narrower_flaws(prop)
    yield from _phrase_flaws(prop)


def _phrase_flaws(prop: Property) -> Iterator[Flaw]:
    """Yield placeholders that nothing fills, and phrases that lack the value."""
    templates: list[tuple[KeyPath, str]] = [(("phrase",), prop.phrase), (("denial",), prop.denial)]
    templates += [(("says",), prop.says), *((("words", t), said) for t, said in prop.words.items())]
    for keys, text in templates:
        for name in _PLACEHOLDER.findall(text):
            if name not in _PLACEHOLDERS:
                yield keys, f"the placeholder {{{escape(name)}}}", listed(_IN_BRACES), ""
        answers = keys[0] in ("phrase", "says") or (keys[0] == "denial" and bool(prop.phrase))
        needs_value = answers and prop.value_type is not ValueType.BOOLEAN
        if text and needs_value and "value}" not in text:
            yield keys, "a phrase without the value", "{value} in it", ""
    if prop.words and prop.value_type is not ValueType.TERM:
        found = f"words for values of type {prop.value_type}"
        yield ("words",), found, "words only where values are of type term", ""
    for term in prop.words if prop.value_type is ValueType.TERM and not prop.other_terms else ():
        yield from _unlisted(prop, ("words", term), term)


def _bounds_flaws(prop: Property) -> Iterator[Flaw]:
    if not prop.bounds:
        return
    if prop.value_type is not ValueType.QUANTITY:
        found = f"bounds for values of type {prop.value_type}"
        yield ("bounds",), found, "bounds only where values are quantities", ""
    if not all(map(math.isfinite, prop.bounds)) or len(prop.bounds) != 2:
        yield ("bounds",), "a list of another kind", "two finite numbers, such as [0, 1000]", ""
    elif prop.bounds[0] > prop.bounds[1]:
        yield ("bounds",), "a lower bound above the upper one", "the lower one first", ""


def _term_flaws(prop: Property) -> Iterator[Flaw]:
    count = len(prop.values)
    if prop.rule in _NEED_TERMS and count < 2:
        found = f"{count or 'no'} value{'' if count == 1 else 's'} under the rule {prop.rule}"
        yield ("values",), found, "at least two", ""
    elif prop.rule is RuleName.STANCE and not count % 2:
        found = f"{count} values under the rule stance"
        yield ("values",), found, "an odd number, with the neutral one in the middle", ""
    if count and prop.value_type is not ValueType.TERM:
        found = f"a list of terms for values of type {prop.value_type}"
        yield ("values",), found, "terms only where values are of type term", ""
    if prop.other_terms and (not count or prop.rule in _ORDERED):
        where = f"under the rule {prop.rule}" if count else "without `values`"
        expected = "this key only beside a list of terms that has no order"
        yield ("other_terms",), f"other terms {where}", expected, ""
    seen: set[str] = set()
    for index, term in enumerate(prop.values):
        if term != " ".join(term.split()) or not term:
            expected = "words separated by single spaces"
            yield ("values", index), f"the term {quote(term)}", expected, ""
        if term in seen:
            yield ("values", index), f"the term {quote(term)} again", "each term once", ""
        seen.add(term)


def _group_flaws(prop: Property) -> Iterator[Flaw]:
    if prop.disjoint and prop.rule not in (RuleName.EXCLUSIVE, RuleName.SET):
        found = f"groups that exclude each other under the rule {prop.rule}"
        yield ("disjoint",), found, "such groups only under the rules exclusive and set", ""
    for index, group in enumerate(prop.disjoint):
        if len(set(group)) < 2:
            expected = "at least two different ones"
            yield ("disjoint", index), f"a group of {len(set(group))} terms", expected, ""
        for item, term in enumerate(group):
            yield from _unlisted(prop, ("disjoint", index, item), term)


def _narrower_flaws(prop: Property) -> Iterator[Flaw]:
    for term, broader in prop.narrower.items():
        yield from _unlisted(prop, ("narrower", term), term)
        yield from _unlisted(prop, ("narrower", term), broader)
    for term, _, nodes in find_cycles({a: [b] for a, b in prop.narrower.items()}):
        yield ("narrower", term), describe_cycle(nodes), "broader terms that form no cycle", ""


def _unlisted(prop: Property, keys: KeyPath, term: str) -> Iterator[Flaw]:
    if term not in prop.values:
        expected = f"one of the property's values: {listed(prop.values) or 'it has none'}"
        yield keys, f"the term {quote(term)}", expected, Nearest(prop.values).hint(term)
