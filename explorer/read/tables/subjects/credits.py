"""Who is known for which film, and whose names are near: what distinguishes namesakes."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.model.claim_record import ClaimRecord
from explorer.model.enums import Kind
from explorer.values.names.namesakes import relate_persons
from explorer.values.names.relations import Named, relate_names
from explorer.values.relation import Bearing


class Credits:
    """For which films the claims of a pack name its people and characters."""

    def __init__(self, claims: Iterable[ClaimRecord]) -> None:
        """Take claims, which are gone through again when namesakes are first compared."""
        self._claims = claims
        self._works: dict[str, set[str]] = {}
        self._named: dict[str, set[str]] | None = None

    def add_work(self, character: str, film: str) -> None:
        """Record a film in which a character appears."""
        self._works.setdefault(character, set()).add(film)

    def works_of(self, character: str) -> set[str]:
        """Return the films in which a character is known to appear."""
        return self._works.get(character, set())

    def is_named_for(self, person: str, film: str) -> bool:
        """Return whether a claim about a film names a person."""
        if self._named is None:
            self._named = {}
            for claim in self._claims:
                values = claim.value if isinstance(claim.value, list) else [claim.value]
                names = {value for value in values if isinstance(value, str)}
                for about in {claim.subject, claim.scope.work} - {""}:
                    self._named.setdefault(about, set()).update(names)
        return person in self._named.get(film, ())


def are_near(kind: Kind, name: str, other: str) -> bool:
    """Return whether two names are so similar that they may be of one entity of a kind."""
    if kind is Kind.FILM:
        relation = relate_names(name, other, kind=Named.WORK)
        return relation.bearing in (Bearing.ALIAS, Bearing.VARIANT)
    if kind is Kind.ORGANISATION:
        return relate_names(name, other).bearing is Bearing.VARIANT
    return relate_persons(name, other) is not None
