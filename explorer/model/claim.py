"""Claims: source S says subject – property – value, citing lines.

A `ClaimRecord` is the content of a file. A `Claim` is that record resolved once, when the pack is
read: with its source and property objects, its value parsed, and everything that affects its
weight.
"""

from __future__ import annotations

import builtins
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from explorer.model.claim_record import ClaimRecord, Evidence
from explorer.model.enums import Factuality, Limit, Polarity, ValueType, Vantage
from explorer.model.limits import FIRMNESS, firmness
from explorer.model.place import Fact
from explorer.model.property import Property
from explorer.model.scope import Scope
from explorer.model.source import Source
from explorer.model.value import Value
from explorer.values.dates import Date, parse_date
from explorer.values.placeholders import is_placeholder
from explorer.values.quantities import Quantity, lies_within, parse_quantity
from explorer.values.story_time import StoryTime
from explorer.values.terms import refines

_NO_LIMITS: frozenset[Limit] = frozenset()
"""Shared by all claims without limits, to save memory."""


@dataclass(slots=True)
class Claim:
    """Source S says: subject – property – value.

    Two claims are equal if their records are, as all other fields follow from the pack. Treat
    claims as immutable; the class is not frozen because that makes creating them four times as
    slow.
    """

    record: ClaimRecord
    """The claim as in its file."""
    id: str = field(compare=False)
    subject: str = field(compare=False)
    """Id of the entity it is about."""
    property: Property = field(compare=False, repr=False)
    source: Source = field(compare=False, repr=False)
    value: Value | None = field(compare=False)
    """The value in the property's type; None if it is missing from this copy of the source."""
    voice: str = field(compare=False)
    """The independent voice: the id of the person quoted, or of the source, or of its original if
    it is a copy."""
    factuality: Factuality = field(compare=False)
    polarity: Polarity = field(compare=False)
    firmness: int = field(compare=False)
    """Firmness after limits are applied, 3 at most, see `limits.FIRMNESS`."""
    limits: frozenset[Limit] = field(compare=False)
    """Its own limits and its source's."""
    closed: bool = field(compare=False)
    """Whether the list is stated to be complete, by the claim or its property."""
    scope: Scope = field(compare=False)
    attributed_to: str = field(compare=False)
    """Id of the person or character whose words the source reports; "" for the author's own."""
    in_character: bool = field(compare=False)
    """Whether it reports the words of a character of the film, who may lie or be wrong."""
    statement: str = field(compare=False)
    evidence: tuple[Evidence, ...] = field(compare=False)

    @builtins.property
    def fact(self) -> Fact:
        """Return the fact that it is about."""
        return Fact(self.subject, self.property.id)

    @builtins.property
    def named(self) -> Sequence[str]:
        """Return the ids of the entities or story events that its value names."""
        if isinstance(self.value, StoryTime):
            return list(dict.fromkeys(self.value.events))
        if self.value is None or self.property.value_type is not ValueType.ENTITY:
            return ()
        return sorted(self.value) if isinstance(self.value, frozenset) else (str(self.value),)

    @builtins.property
    def lost(self) -> bool:
        """Return whether the value is missing from this copy of the source."""
        return self.value is None

    @builtins.property
    def speaker(self) -> str:
        """Return the id of the person quoted, or else of the source.

        Unlike `voice`, it distinguishes a copy from its original.
        """
        return self.attributed_to or self.source.id

    @builtins.property
    def denied(self) -> bool:
        """Return whether the source denies the value."""
        return self.polarity is Polarity.DENIED

    @builtins.property
    def answer(self) -> tuple[Value | None, Polarity]:
        """Return value and polarity; a denied yes becomes an affirmed no."""
        if isinstance(self.value, bool) and self.denied:
            return not self.value, Polarity.AFFIRMED
        return self.value, self.polarity

    def same_as(self, other: Claim) -> bool:
        """Return whether another claim on the same fact has the same value and polarity."""
        if self.polarity is not other.polarity:
            return False
        return self.value is other.value or self.value == other.value  # values are often shared

    @builtins.property
    def implied(self) -> bool:
        """Return whether it is certain but only implied."""
        return self.factuality is Factuality.CERTAIN and Limit.INFERRED in self.record.limits

    @builtins.property
    def is_placeholder(self) -> bool:
        """Return whether its sum of 0 or 1 stands for an unknown one, as in databases; whoever
        writes that an actor was paid nothing means it.
        """
        return self.source.is_database and is_placeholder(self.value, self.property.unit)

    @builtins.property
    def is_plan(self) -> bool:
        """Return whether it states a plan."""
        return bool(self.property.foresees) or self.factuality is Factuality.PLANNED

    @builtins.property
    def is_forecast(self) -> bool:
        """Return whether its source states a film's content before it could have seen it.

        A person quoted by name may know the film even if the author does not.
        """
        unseen = self.source.vantage is Vantage.BEFORE and self.property.about == "content"
        return unseen and (self.in_character or not self.attributed_to)

    @builtins.property
    def is_of_its_day(self) -> bool:
        """Return whether the source's date of publication affects its meaning."""
        planned = self.factuality is Factuality.PLANNED
        return self.property.time_varying or planned or self._is_day_of_release

    @builtins.property
    def lies_ahead(self) -> bool:
        """Return whether it gives a release date after its source's publication, which makes it a
        plan regardless of the wording.
        """
        published = self.source.published
        if not self._is_day_of_release or self.denied or not published:
            return False
        assert isinstance(self.value, Date)
        first, last = parse_date(published).bounds
        if self.source.vantage is Vantage.UNKNOWN:  # only if certainly in the future
            return self.value.bounds[0] > last
        return self.value.bounds[1] > first

    @builtins.property
    def _is_day_of_release(self) -> bool:
        """Return whether it gives a release date from a source that may predate the release."""
        unsure = self.source.vantage is not Vantage.AFTER and self.property.settled_at_release
        return unsure and isinstance(self.value, Date)

    @builtins.property
    def speculative(self) -> bool:
        """Return whether it is a rumour, or states the content of an unseen film."""
        return self.factuality is Factuality.RUMOURED or self.is_forecast

    @builtins.property
    def is_stated_fact(self) -> bool:
        """Return whether its source states it for certain, and not as a character's words."""
        certain = self.factuality is Factuality.CERTAIN
        return certain and not (self.denied or self.lost or self.in_character or self.speculative)

    @builtins.property
    def first_line(self) -> int:
        """Return the 1-based line of its first evidence, or 0."""
        return self.evidence[0].line if self.evidence else 0

    @builtins.property
    def has_passage(self) -> bool:
        """Return whether it cites a line that exists in its source."""
        lines = self.source.lines
        return 1 <= self.first_line <= lines or any(1 <= e.line <= lines for e in self.evidence)


def resolve(
    record: ClaimRecord,
    value: Value | None,
    prop: Property,
    source: Source,
    original: str,
    in_character: bool = False,
) -> Claim:
    """Return the claim for a valid record.

    `value` is the record's parsed value, or None if it is missing; `original` is the id of its
    source's original, or of the source itself; `in_character`: a character of the film is quoted.
    """
    own = record.limits or source.limits
    limits = frozenset((*record.limits, *source.limits)) if own else _NO_LIMITS
    firm = firmness(record.factuality, limits, prop)
    return Claim(  # positional, as keywords take twice as long
        record,
        record.id,
        record.subject,
        prop,
        source,
        value,
        record.attributed_to or original,
        record.factuality,
        record.polarity,
        min(firm, FIRMNESS[Factuality.POSSIBLE]) if in_character else firm,
        limits,
        record.closed or prop.completeness == "closed",
        record.scope,
        record.attributed_to,
        in_character,
        record.statement,
        record.evidence,
    )


def matching_part(claim: Claim, terms: Collection[str]) -> Value | None:
    """Return the part of an affirmed answer that matches `terms`, or all of it if there are none.

    A narrower term matches too, and a quantity that is certainly within one of the ranges. None if
    nothing matches or the answer is denied.
    """
    value, polarity = claim.answer
    if value is None or polarity != "affirmed" or value == frozenset():
        return None
    if not terms:
        return value
    if isinstance(value, bool):
        return value if ("yes" if value else "no") in terms else None
    if isinstance(value, Quantity):
        return value if any(lies_within(value, parse_quantity(term)) for term in terms) else None
    if isinstance(value, frozenset):
        return frozenset(v for v in value if is_among(claim.property, v, terms)) or None
    return value if is_among(claim.property, str(value), terms) else None


def is_among(prop: Property, value: str, terms: Collection[str]) -> bool:
    """Return whether a term is one of `terms` or a narrower form of one."""
    return value in terms or any(refines(value, term, prop.narrower) for term in terms)
