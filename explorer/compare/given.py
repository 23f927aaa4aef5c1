"""Indexes of the claims on one fact, for rules and gates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from explorer.model.claim import Claim
from explorer.model.enums import Polarity, Vantage
from explorer.model.scope import ANYWHERE, Scope
from explorer.values.dates import Date
from explorer.values.folding import words_of
from explorer.values.names.forms import name_key

T = TypeVar("T")

NameKeys = frozenset[frozenset[str]]
"""Names, each as the unordered words that all its forms share."""


NARROWING = ("region", "cut", "medium", "work")
"""Qualifiers for which a source may give an answer that another gives without any."""


class Given:
    """The claims on one fact, indexed lazily."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims

    @cached_property
    def _affirmed(self) -> tuple[Claim, ...]:
        return tuple(claim for claim in self._claims if claim.polarity is Polarity.AFFIRMED)

    @cached_property
    def members(self) -> dict[tuple[str, Scope], frozenset[str]]:
        """Return everything that each speaker lists, by speaker and scope."""
        return _by_speaker((c, c.value) for c in self._affirmed if isinstance(c.value, frozenset))

    @cached_property
    def lists(self) -> dict[str, set[frozenset[str]]]:
        """Return the lists that contain each member."""
        lists: dict[str, set[frozenset[str]]] = {}
        for listed in (c.value for c in self._affirmed if isinstance(c.value, frozenset)):
            for member in listed:
                lists.setdefault(member, set()).add(listed)
        return lists

    @cached_property
    def named(self) -> dict[str, set[NameKeys]]:
        """Return the lists of two or more names, as `NameKeys`, by each word that
        occurs in them.
        """
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
        """Return, by speaker, the claims of those who make claims about two or more scopes."""
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
        """Return the firm claims for a single region, version, medium or film, one per answer."""
        stated = (
            claim
            for claim in self._claims
            if any(getattr(claim.scope, field) for field in NARROWING)
            and not (claim.denied or claim.lost or claim.speculative)
        )
        return tuple({(claim.scope, claim.value): claim for claim in stated}.values())

    @cached_property
    def shown(self) -> tuple[Claim, ...]:
        """Return the firm claims without a version by those who saw the film, one per answer."""
        stated = (
            claim
            for claim in self._claims
            if claim.source.vantage is Vantage.AFTER
            and not (claim.scope.cut or claim.denied or claim.lost or claim.speculative)
        )
        return tuple({claim.value: claim for claim in stated}.values())

    @cached_property
    def dates(self) -> dict[tuple[str, Scope], frozenset[Date]]:
        """Return every date that each speaker gives, by speaker and scope."""
        dates = ((c, c.value) for c in self._affirmed)
        return _by_speaker((c, frozenset((day,))) for c, day in dates if isinstance(day, Date))


def _by_speaker(
    stated: Iterable[tuple[Claim, frozenset[T]]],
) -> dict[tuple[str, Scope], frozenset[T]]:
    """Return the union of what each speaker states in a scope."""
    by_speaker: dict[tuple[str, Scope], frozenset[T]] = {}
    for claim, values in stated:
        key = claim.speaker, claim.scope
        before = by_speaker.get(key)  # most speakers make one claim, whose set is reused
        by_speaker[key] = values if before is None else before | values
    return by_speaker


def name_keys(names: frozenset[str]) -> NameKeys:
    """Return names as the words that all forms of each share."""
    return frozenset(frozenset(name_key(words_of(name))) for name in names)


def is_in_one_list(lists: Mapping[str, set[NameKeys]], names: NameKeys) -> bool:
    """Return whether any list has all names; only those with their rarest word need testing."""
    having = (lists.get(word, set()) for word in frozenset().union(*names))
    likely = min(having, key=len, default=set())
    return any(_name_all(listed, names) for listed in likely)


def _name_all(listed: NameKeys, names: NameKeys) -> bool:
    """Return whether a list has each of the names, or a fuller form of it."""
    return len(listed) >= len(names) and all(
        any(words <= fuller for fuller in listed) for words in names
    )
