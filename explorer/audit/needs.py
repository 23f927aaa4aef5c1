"""The parts of a table that rules and constraints depend on, so that engines can prune the rest."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from explorer.audit.row import value_kind
from explorer.compare.film_origins import LANGUAGE_PROPERTIES
from explorer.model.constraint import Constraint
from explorer.model.enums import ConstraintKind, RuleName, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.values.units import read_unit

_TIES = (ConstraintKind.ASYMMETRIC, ConstraintKind.INVERSE)


@dataclass(frozen=True)
class Needs:
    """Which properties of a table matter, given those present."""

    vocabulary: Pack
    present: frozenset[str]
    """Ids of the properties with rows in the table."""

    @cached_property
    def properties(self) -> Mapping[str, Property]:
        """Return the properties with rows in the table, by id."""
        known = self.vocabulary.properties
        return {name: known[name] for name in sorted(self.present) if name in known}

    def outcome(self, name: str) -> str:
        """Return the property under which claims of `name` are compared."""
        return self.properties[name].outcome

    @cached_property
    def outcomes(self) -> Mapping[str, str]:
        """Return the outcome's property for each property that is a plan."""
        return {name: prop.foresees for name, prop in self.properties.items() if prop.foresees}

    @cached_property
    def lists(self) -> list[str]:
        """Return the properties whose rows from one source on one subject form a list."""
        return [name for name, prop in self.properties.items() if prop.rule is RuleName.SET]

    @cached_property
    def most(self) -> Mapping[str, int]:
        """Return the maximum number of values for each property that has one."""
        return {name: prop.most for name, prop in self.properties.items() if prop.most}

    @cached_property
    def names(self) -> list[str]:
        """Return the properties whose values are their subject's name."""
        return [name for name, prop in self.properties.items() if prop.rule is RuleName.NAME]

    @cached_property
    def tied_or_given(self) -> frozenset[str]:
        """Return the properties with rows, including the inverses of ties."""
        inverses = {prop.inverse for prop in self.properties.values() if prop.inverse}
        return self.present | inverses

    def _from_either_end(self, names: Iterable[str]) -> set[str]:
        """Return those of some properties and their inverses that have rows."""
        known = self.vocabulary.properties
        both = {other for name in names for other in (name, known[name].inverse)}
        return both & self.properties.keys()

    @cached_property
    def active(self) -> list[Constraint]:
        """Return the constraints for whose properties the table has all the rows they need."""
        return [
            constraint
            for _, constraint in sorted(self.vocabulary.constraints.items())
            if constraint.kind is ConstraintKind.TIMELINE
            or self.tied_or_given.issuperset(constraint.properties)
            if constraint.kind is ConstraintKind.TIMELINE
            or not constraint.via
            or not self.tied_or_given.isdisjoint(constraint.via)
        ]

    @cached_property
    def of_one_subject(self) -> list[tuple[str, ...]]:
        """Return the sets of properties that constraints compare within one subject."""
        return [
            tuple(sorted(set(constraint.properties)))
            for constraint in self.active
            if constraint.kind not in (ConstraintKind.TIMELINE, ConstraintKind.IRREFLEXIVE)
            if len(set(constraint.properties)) > 1 and not self._ties_of(constraint)
        ]

    @cached_property
    def irreflexive(self) -> list[str]:
        """Return the ties that an entity cannot have with itself."""
        return sorted(
            {c.properties[0] for c in self.active if c.kind is ConstraintKind.IRREFLEXIVE}
        )

    @cached_property
    def ties(self) -> list[str]:
        """Return the properties through which rules and constraints connect two subjects."""
        names = {name for constraint in self.active for name in self._ties_of(constraint)}
        names.update(
            name
            for name, prop in self.properties.items()
            if prop.inverse and prop.inverse in self.present
        )
        names.update(name for name, prop in self.properties.items() if self._about_values(prop))
        return sorted(self._from_either_end(names))

    def _about_values(self, prop: Property) -> set[str]:
        """Return the exceptions of a property that are claimed of its values: who created what."""
        exceptions = {name for name in prop.exceptions if name in self.properties}
        return {n for n in exceptions if {*self.properties[n].domain} & {*prop.range}}

    @cached_property
    def across(self) -> list[str]:
        """Return the properties compared between subjects connected by a tie."""
        compared = {
            name for c in self.active if self._ties_of(c) for name in (*c.properties, *c.via)
        }
        for prop in self.properties.values():
            compared |= self._about_values(prop)
        return sorted(self._from_either_end(compared) | set(self.ties))

    def _ties_of(self, constraint: Constraint) -> Collection[str]:
        if constraint.kind in (ConstraintKind.TIMELINE, ConstraintKind.IRREFLEXIVE):
            return ()
        kinds = {self.vocabulary.properties[name].value_type for name in constraint.properties}
        if constraint.via:
            return (
                *constraint.via,
                *(constraint.properties if kinds == {ValueType.ENTITY} else ()),
            )
        both = kinds == {ValueType.ENTITY}
        return constraint.properties if constraint.kind in _TIES or both else ()

    @cached_property
    def beside(self) -> list[str]:
        """Return the properties of a subject that are consulted when others of it conflict."""
        names = {name for constraint in self.active for name in constraint.named}
        for prop in self.properties.values():
            names.update(filter(None, (prop.settles_after, *prop.exceptions)))
        return sorted(self._from_either_end(names & self.vocabulary.properties.keys()))

    @cached_property
    def families(self) -> list[tuple[str, ...]]:
        """Return the groups of properties that are judged together.

        Plans are grouped with their outcomes, ties with their inverses, and properties with what
        is claimed of their values.
        """
        joined: dict[str, set[str]] = {name: {name} for name in self.properties}
        for name, prop in self.properties.items():
            for other in (prop.foresees, prop.inverse, *sorted(self._about_values(prop))):
                if other in joined and joined[other] is not joined[name]:
                    whole = joined[name] | joined[other]
                    joined.update(dict.fromkeys(whole, whole))
        return sorted({tuple(sorted(family)) for family in joined.values()})

    @cached_property
    def namings(self) -> Mapping[str, tuple[str, str]]:
        """Return (kind, group) for each property whose values are entities.

        Properties whose entities are compared with each other have the same group, which is named
        after the first of them.
        """
        naming = {n for n, p in self.properties.items() if p.value_type is ValueType.ENTITY}
        joined = {name: name for name in naming}
        groups = [*self.families, *(tuple(c.properties) for c in self.active)]
        for group in groups:
            names = sorted(naming.intersection(group))
            for name in names[1:]:
                low, high = sorted((joined[names[0]], joined[name]))
                joined = {key: low if at == high else at for key, at in joined.items()}
        return {
            name: (value_kind(self.properties[name]).value, joined[name]) for name in sorted(naming)
        }

    def beside_family(self, family: Iterable[str]) -> list[str]:
        """Return the other properties consulted when the family's values are compared."""
        props = [self.properties[name] for name in family]
        names = {name for prop in props for name in (prop.settles_after, *prop.exceptions)}
        if any(prop.rule is RuleName.NAME for prop in props):
            names.update(LANGUAGE_PROPERTIES, self._other_names)
        if any(_depends_on_origin(prop) for prop in props):
            names.update(LANGUAGE_PROPERTIES)
        return sorted((names & self.present).difference(family))

    @cached_property
    def _other_names(self) -> list[str]:
        """Return the properties whose values are alternative names of their subject."""
        named = (ValueType.NAME, RuleName.SET)
        return [n for n, prop in self.properties.items() if (prop.value_type, prop.rule) == named]

    @cached_property
    def beside_any(self) -> list[str]:
        """Return all properties that are consulted when others conflict."""
        names = set(self.beside)
        for family in self.families:
            names.update(self.beside_family(family))
        return sorted(names)

    @cached_property
    def kinds_differ(self) -> bool:
        """Return whether subjects may be of different kinds, depending on their properties."""
        return len({tuple(prop.domain) for prop in self.properties.values()}) > 1


def _depends_on_origin(prop: Property) -> bool:
    """Return whether conflicts of a day or sum are judged by the film's country and language: a day
    or total may be that of its own country, and what it cost in that country's currency.
    """
    is_sum = prop.value_type is ValueType.QUANTITY and read_unit(prop.unit).is_money
    return is_sum or prop.value_type is ValueType.DATE or "region" in prop.varies_by
