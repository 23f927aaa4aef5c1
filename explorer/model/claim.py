"""Claims: source S says subject – property – value, with the lines that say so.

A `ClaimRecord` is what a file holds. A `Claim` is that record resolved, once, when the pack is
read: with its source and property themselves, its value parsed, and what bears on its weight.
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
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
from explorer.values.story_time import StoryTime

_NO_LIMITS: frozenset[Limit] = frozenset()
"""Shared by all claims that nothing weakens: there may be very many."""


@dataclass(slots=True)
class Claim:
    """Source S says: subject – property – value.

    Two claims are equal when their records are: what else a claim holds follows from the pack.
    Nothing changes a claim; it is not frozen, for to make a frozen one takes four times as long.
    """

    record: ClaimRecord
    """The claim as its file has it."""
    id: str = field(compare=False)
    subject: str = field(compare=False)
    """Id of the entity it is about."""
    property: Property = field(compare=False, repr=False)
    source: Source = field(compare=False, repr=False)
    value: Value | None = field(compare=False)
    """The value as its property asks for it; None where this copy of the source lost it."""
    voice: str = field(compare=False)
    """Who speaks: the id of the quoted person, else of the source that this one copies, else of the
    source."""
    factuality: Factuality = field(compare=False)
    polarity: Polarity = field(compare=False)
    firmness: int = field(compare=False)
    """How firmly it is said after what limits it, 3 the most, as in `limits.FIRMNESS`."""
    limits: frozenset[Limit] = field(compare=False)
    """What weakens it: its own limits and its source's."""
    closed: bool = field(compare=False)
    """Whether the list is said to be complete, by the claim or its property."""
    scope: Scope = field(compare=False)
    attributed_to: str = field(compare=False)
    """Id of the person or character whose words the source reports, "" for the author's own."""
    in_character: bool = field(compare=False)
    """Whether it reports what a character of the film says, who may lie or be wrong."""
    statement: str = field(compare=False)
    evidence: tuple[Evidence, ...] = field(compare=False)

    @builtins.property
    def fact(self) -> Fact:
        """Return what it is about: a property of a subject."""
        return Fact(self.subject, self.property.id)

    @builtins.property
    def named(self) -> Sequence[str]:
        """Return the ids of the entities that its value names, and of what its story time names."""
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
        """Return the id of whoever says it, the source unless it reports another's words.

        Unlike `voice` it tells a copy from the source that it copies.
        """
        return self.attributed_to or self.source.id

    @builtins.property
    def denied(self) -> bool:
        """Return whether the source says that it is not so."""
        return self.polarity is Polarity.DENIED

    @builtins.property
    def answer(self) -> tuple[Value | None, Polarity]:
        """Return the value and whether it is affirmed; a denied yes is a no."""
        if isinstance(self.value, bool) and self.denied:
            return not self.value, Polarity.AFFIRMED
        return self.value, self.polarity

    def same_as(self, other: Claim) -> bool:
        """Return whether another claim on the same fact gives the same value, or denies it too."""
        if self.polarity is not other.polarity:
            return False
        return self.value is other.value or self.value == other.value  # most share one object

    @builtins.property
    def implied(self) -> bool:
        """Return whether it is certain, but read between the lines."""
        return self.factuality is Factuality.CERTAIN and Limit.INFERRED in self.record.limits

    @builtins.property
    def is_plan(self) -> bool:
        """Return whether it tells what was to come, whatever came of it."""
        return bool(self.property.foresees) or self.factuality is Factuality.PLANNED

    @builtins.property
    def is_forecast(self) -> bool:
        """Return whether its source says what a film contains before it could have seen it.

        A person whom a source quotes by name may know the film; its author does not.
        """
        unseen = self.source.vantage is Vantage.BEFORE and self.property.about == "content"
        return unseen and (self.in_character or not self.attributed_to)

    @builtins.property
    def is_of_its_day(self) -> bool:
        """Return whether it matters to what it says when its source was published."""
        planned = self.factuality is Factuality.PLANNED
        return self.property.time_varying or planned or self._is_day_of_release

    @builtins.property
    def lies_ahead(self) -> bool:
        """Return whether it gives a day of release that was still to come for its source, which is
        a plan in whatever words.
        """
        published = self.source.published
        if not self._is_day_of_release or self.denied or not published:
            return False
        assert isinstance(self.value, Date)
        first, last = parse_date(published).bounds
        if self.source.vantage is Vantage.UNKNOWN:  # only what certainly lies ahead
            return self.value.bounds[0] > last
        return self.value.bounds[1] > first

    @builtins.property
    def _is_day_of_release(self) -> bool:
        """Return whether it gives a day of release, and its author may not know how that went."""
        unsure = self.source.vantage is not Vantage.AFTER and self.property.settled_at_release
        return unsure and isinstance(self.value, Date)

    @builtins.property
    def speculative(self) -> bool:
        """Return whether it rests on nothing firm: a rumour, or what an unseen film contains."""
        return self.factuality is Factuality.RUMOURED or self.is_forecast

    @builtins.property
    def first_line(self) -> int:
        """Return the 1-based line of its chief evidence, 0 where it has none."""
        return self.evidence[0].line if self.evidence else 0

    @builtins.property
    def has_passage(self) -> bool:
        """Return whether it names a line that its source has."""
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
    """Return the claim that a valid record makes.

    `value` is the record's, parsed, None where it is lost; `original` is the id of the source that
    its source copies, or of its source; `in_character` says whether a character speaks.
    """
    own = record.limits or source.limits
    limits = frozenset((*record.limits, *source.limits)) if own else _NO_LIMITS
    firm = firmness(record.factuality, limits, prop)
    return Claim(  # in the order of its fields: by name it takes twice as long
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
