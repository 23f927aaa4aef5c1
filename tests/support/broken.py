"""Make claims that violate any given constraint of the film vocabulary."""

from __future__ import annotations

from typing import Any

from support.build import entity, film_properties, say

from explorer.model.constraint import Constraint
from explorer.model.entity import Entity
from explorer.model.enums import ConstraintKind, RuleName, ValueType
from explorer.model.property import Property

FIRST, SECOND, THIRD = "first", "second", "third"
"""Two subjects, and the entity that their ties name."""

_AS_ONE_FACT = (ConstraintKind.INVERSE, ConstraintKind.SAME_FACT)


_NAMES = {
    "film": ("Tide", "Ebb", "Flood", "Spray"),
    "event": ("The wreck", "The duel", "The funeral", "The fire"),
    "organisation": ("The Guild", "The Order", "Quay Pictures", "Harbour Films"),
    "place": ("Oslo", "Bergen", "Norway", "Sweden"),
}
"""Names of entities by kind; the rest are people."""
_PEOPLE = ("Ada", "Bruno", "Cleo", "Dov")


def _named(number: int, entity_id: str, kind: str) -> Entity:
    return entity(entity_id, kind, _NAMES.get(kind, _PEOPLE)[number])


def kind_of(choices: list[list[str]]) -> str:
    """Return a kind that is in all of the choices."""
    usual = ["character", "person", "film", "event", "organisation", "place"]
    allowed = [kind for kind in usual if all(not some or kind in some for some in choices)]
    assert allowed, choices
    return allowed[0]


def film_among(entities: list[Entity]) -> str:
    """Return the id of the first film, "" if there is none."""
    return next((entity.id for entity in entities if entity.kind == "film"), "")


def value(prop: Property, terms: list[str], *, high: bool, named: str = THIRD) -> Any:
    """Return a value: one of `terms` if there are any, else a high or a low one."""
    match prop.value_type:
        case ValueType.BOOLEAN:
            return (terms or ["yes"])[0] == "yes"
        case ValueType.TERM:
            single: Any = terms[0] if terms else prop.values[-1 if high else 0]
        case ValueType.DATE:
            single = "2000" if high else "1900"
        case ValueType.QUANTITY:
            single = terms[0] if terms else 80 if high else 10
        case _:
            single = named
    return [single] if prop.rule is RuleName.SET else single


def broken(constraint: Constraint) -> tuple[list[tuple[Any, ...]], list[Entity]]:
    """Return claims that violate a constraint, each by a different source, and their entities."""
    known = film_properties()
    first, second = (known[name] for name in constraint.ends)
    kinds: dict[str, list[list[str]]] = {FIRST: [first.domain], SECOND: [], THIRD: []}
    terms = {name: constraint.values.get(name, []) for name in constraint.properties}
    rows: list[tuple[Any, ...]] = []
    ties = ValueType.ENTITY in (first.value_type, second.value_type)

    def tell(subject: str, prop: Property, given: Any, **more: Any) -> None:
        if constraint.kind is ConstraintKind.ORDER and prop.value_type is ValueType.TERM:
            more["as_of"] = "2000" if prop is first else "1900"
        rows.append((f"source{len(rows)}", subject, prop.id, given, say(**more)))

    if constraint.kind is ConstraintKind.ASYMMETRIC:
        tell(FIRST, first, value(first, [], high=True, named=SECOND))
        tell(SECOND, first, value(first, [], high=True, named=FIRST))
        kinds |= {FIRST: [first.domain, first.range], SECOND: [first.domain, first.range]}
    elif constraint.kind is ConstraintKind.IRREFLEXIVE:
        tell(FIRST, first, value(first, [], high=True, named=FIRST))
        kinds[FIRST].append(first.range)
    elif constraint.kind is ConstraintKind.INVERSE:
        tell(FIRST, first, value(first, [], high=True, named=SECOND))
        tell(SECOND, second, value(second, [], high=True, named=THIRD))
        kinds |= {FIRST: [first.domain, second.range], SECOND: [first.range, second.domain]}
        kinds[THIRD] = [second.range]
    else:
        named = THIRD
        of_film = set(first.domain).isdisjoint(second.domain)  # somebody's, and the pack's film's
        other = SECOND if constraint.via or of_film else FIRST
        if first.id in constraint.via:
            named, kinds[SECOND] = SECOND, [first.range]
        tell(FIRST, first, value(first, terms[first.id], high=True, named=named))
        implied = constraint.kind is ConstraintKind.IMPLIES
        wanted = terms[second.id]
        if implied and wanted:
            wanted = [term for term in second.values if term not in wanted]
        against = THIRD if not (constraint.kind in _AS_ONE_FACT and ties) else "fourth"
        denied = implied and not wanted
        tell(other, second, value(second, wanted, high=False, named=against), denied=denied)
        kinds[other].append(second.domain)
        kinds[THIRD] = [prop.range for prop in (first, second)] if named == THIRD else []
        kinds["fourth"] = [second.range] if against != THIRD else []
        if constraint.via and first.id not in constraint.via:
            tie = known[constraint.via[0]]
            start, end = (SECOND, FIRST) if constraint.backward else (FIRST, SECOND)
            tell(start, tie, value(tie, [], high=True, named=end))
            kinds[start].append(tie.domain)
            kinds[end].append(tie.range)
    return rows, [
        _named(number, name, kind_of(of)) for number, (name, of) in enumerate(kinds.items())
    ]
