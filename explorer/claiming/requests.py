"""Requests from views that write into the pack, prepare for that, or make another pack."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.model.place import Place, PlaceKind

if TYPE_CHECKING:
    from explorer.claiming.draft import ClaimDraft
    from explorer.claiming.repeat import Words
    from explorer.model.claim import Claim
    from explorer.session import Session
    from explorer.suggest.suggestion import Suggestion


@dataclass(frozen=True, slots=True)
class Suggest:
    """Work out the suggestions of a source."""

    source: str


@dataclass(frozen=True, slots=True)
class Accept:
    """Write the claims of suggestions."""

    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class Refuse:
    """Refuse a suggestion for good."""

    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class Defer:
    """Postpone a suggestion to the end of the queue, or bring it back."""

    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class MarkLine:
    """Mark a line as read, without a claim; asked again, choose another kind of mark."""

    source: str
    line: int


@dataclass(frozen=True, slots=True)
class WhoIsWho:
    """Ask which new names are known people."""


@dataclass(frozen=True, slots=True)
class ImportTables:
    """Import tables into the pack."""


@dataclass(frozen=True, slots=True)
class AddTexts:
    """Add texts to the pack."""


@dataclass(frozen=True, slots=True)
class NewPack:
    """Make a new pack from texts, and open it instead of this one."""


@dataclass(frozen=True, slots=True)
class Form:
    """Open the form with a draft."""

    draft: ClaimDraft
    discarded: Callable[[], None] | None = None
    """What to do if it is closed without saving."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Open the form with the last claim's property, on the next name in a text."""

    words_of: Words


@dataclass(frozen=True, slots=True)
class Correct:
    """Open the form with an existing claim: that of the first place which is a claim."""

    places: tuple[Place, ...]


Request = (
    WhoIsWho
    | AddTexts
    | NewPack
    | ImportTables
    | Correct
    | Repeat
    | Suggest
    | Accept
    | Refuse
    | Defer
    | MarkLine
    | Form
)


def claims_at(session: Session, places: Iterable[Place]) -> list[Claim]:
    """Return the claims at the first of some places that has any.

    A source's line stands for all of its claims there, unless a finding is among the places: then
    only for those in the finding.
    """
    places = list(places)
    findings = [session.comparison.by_id[p.id] for p in places if p.id in session.comparison.by_id]
    for place in places:
        if place.kind == PlaceKind.CLAIM and place.id in session.pack.claims:
            return [session.pack.claims[place.id]]
        if (line := place.as_passage) and (there := session.pack.claims_at(*line)):
            own = [c for c in there if any(c.id == o.id for f in findings for o in f.claims)]
            return own or there
        if place.kind == PlaceKind.FINDING and place.id in session.comparison.by_id:
            return list(session.comparison.by_id[place.id].claims)
        if fact := place.as_fact:
            return session.pack.facts.get(fact, [])
    return []
