"""Relatives under two names: "Ann's father" in one source, "her father, Bo Hale" in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explorer.model.claim import Claim
from explorer.model.enums import PEOPLE
from explorer.model.pack import Pack
from explorer.values.folding import fold, words_of
from explorer.values.names.genders import gender_in_name, gender_of_word
from explorer.values.names.given_names import gender_of_given_name
from explorer.values.names.readings import known_names

_RELATIVE = re.compile(r"\S.*['’]s? (?P<kin>[\w-]+)")


def names_as_relatives(pack: Pack) -> Mapping[str, frozenset[str]]:
    """Return for each person the names that they have as somebody's only relative of a kind.

    Only names that the pack gives to somebody count: with a character called "Ann's father", a
    claim that Bo Hale is the parent of Ann gives that name to Bo Hale, unless a claim gives Ann
    another father.
    """
    described = list(_described(pack))
    if not described:
        return {}
    wanted = {name for name, _ in described}
    ids = {entity_id for _, entity_id in described}
    bearers: dict[str, set[str]] = {}
    for claim in filter(_states_kinship, pack.claims.values()):
        for relative in claim.named:
            for name in _names(pack, claim, relative) & wanted:
                bearers.setdefault(name, set()).add(relative)
    named: dict[str, frozenset[str]] = {}
    for name, relatives in bearers.items():
        others = relatives - ids
        if len(others) == 1:
            (relative,) = others
            named[relative] = named.get(relative, frozenset()) | {name}
    return named


def _described(pack: Pack) -> Iterator[tuple[str, str]]:
    """Yield the names of people as somebody's relatives, and their entities."""
    for entity in pack.entities.values():
        if entity.kind in PEOPLE:
            names = [n for n in (entity.name, *entity.aliases) if _is_relative(n)]
            yield from ((name, entity.id) for name in known_names(names))


def _is_relative(name: str) -> bool:
    match = _RELATIVE.fullmatch(name)
    return match is not None and bool(gender_of_word(match["kin"].casefold()))


def _states_kinship(claim: Claim) -> bool:
    return claim.is_stated_fact and any(map(gender_of_word, claim.property.also))


def _names(pack: Pack, claim: Claim, relative: str) -> frozenset[str]:
    """Return the names that a claim gives to somebody: "Ann's father" and "Ann Hale's father"."""
    owner, bearer = pack.entities.get(claim.subject), pack.entities.get(relative)
    if owner is None or bearer is None or bearer.kind not in PEOPLE:
        return frozenset()
    gender = gender_in_name(bearer.name) or gender_of_given_name(fold(bearer.name.split()[0]))
    kin = [word for word in claim.property.also if gender and gender_of_word(word) == gender]
    kin = kin or ([] if gender else _said(claim))
    forms = {form for name in (owner.name, *owner.aliases) for form in (name, name.split()[0])}
    return known_names(f"{form}'s {word}" for form in forms for word in kin)


def _said(claim: Claim) -> list[str]:
    """Return the word for a relative in a claim's phrases, "his wife, Min-ji"; none for several."""
    phrases = {word for evidence in claim.evidence for word in words_of(evidence.phrase)}
    said = [word for word in claim.property.also if gender_of_word(word) and word in phrases]
    return said if len(said) == 1 else []
