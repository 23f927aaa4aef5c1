"""What is affirmed on one fact, as rules and gates look it up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TypeVar

from explorer.model.claim import Claim
from explorer.model.enums import Polarity
from explorer.model.scope import ANYWHERE, Scope
from explorer.values.dates import Date
from explorer.values.folding import words_of
from explorer.values.name_forms import name_key

T = TypeVar("T")

NameKeys = frozenset[frozenset[str]]
"""Names, each as the words that all forms of it share, in whatever order."""


class Given:
    """What is affirmed on one fact by all who mention it, worked out when first asked."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims

    @cached_property
    def _affirmed(self) -> tuple[Claim, ...]:
        return tuple(claim for claim in self._claims if claim.polarity is Polarity.AFFIRMED)

    @cached_property
    def members(self) -> dict[tuple[str, Scope], frozenset[str]]:
        """Return everything that each speaker lists in a scope."""
        return _by_speaker((c, c.value) for c in self._affirmed if isinstance(c.value, frozenset))

    @cached_property
    def lists(self) -> dict[str, set[frozenset[str]]]:
        """Return the lists in which each thing stands."""
        lists: dict[str, set[frozenset[str]]] = {}
        for listed in (c.value for c in self._affirmed if isinstance(c.value, frozenset)):
            for member in listed:
                lists.setdefault(member, set()).add(listed)
        return lists

    @cached_property
    def named(self) -> dict[str, set[NameKeys]]:
        """Return the lists of several names, each name as its words, by the words they have."""
        lists: dict[str, set[NameKeys]] = {}
        for listed in frozenset().union(*self.lists.values()):
            if len(listed) > 1:
                names = name_keys(listed)
                for word in frozenset().union(*names):
                    lists.setdefault(word, set()).add(names)
        return lists

    @cached_property
    def has_scopes(self) -> bool:
        """Return whether any claim has a scope."""
        return any(claim.scope is not ANYWHERE for claim in self._claims)

    @cached_property
    def scoped(self) -> dict[str, tuple[Claim, ...]]:
        """Return what each speaker affirms who does so in several scopes, or in one and in none."""
        affirmed: dict[str, list[Claim]] = {}
        if len({claim.scope for claim in self._claims}) > 1:
            for claim in self._claims:
                if not (claim.denied or claim.lost):
                    affirmed.setdefault(claim.speaker, []).append(claim)
        return {
            speaker: tuple(claims)
            for speaker, claims in affirmed.items()
            if len({claim.scope for claim in claims}) > 1
        }

    @cached_property
    def narrowed(self) -> tuple[Claim, ...]:
        """Return what is stated for one region, version or medium, each answer once."""
        stated = (
            claim
            for claim in self._claims
            if (claim.scope.region or claim.scope.cut or claim.scope.medium)
            and not (claim.denied or claim.lost or claim.speculative)
        )
        return tuple({(claim.scope, claim.value): claim for claim in stated}.values())

    @cached_property
    def dates(self) -> dict[tuple[str, Scope], frozenset[Date]]:
        """Return every date that each speaker gives in a scope."""
        dates = ((c, c.value) for c in self._affirmed)
        return _by_speaker((c, frozenset((day,))) for c, day in dates if isinstance(day, Date))


def _by_speaker(
    stated: Iterable[tuple[Claim, frozenset[T]]],
) -> dict[tuple[str, Scope], frozenset[T]]:
    """Return all that each speaker states in a scope, over several claims."""
    by_speaker: dict[tuple[str, Scope], frozenset[T]] = {}
    for claim, values in stated:
        key = claim.speaker, claim.scope
        before = by_speaker.get(key)  # most speak once, and what they state serves as it is
        by_speaker[key] = values if before is None else before | values
    return by_speaker


def name_keys(names: frozenset[str]) -> NameKeys:
    """Return names as the words that their forms share."""
    return frozenset(frozenset(name_key(words_of(name))) for name in names)
