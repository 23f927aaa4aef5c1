"""Claims that can never conflict with another, and why; findings say nothing about them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from explorer.compare.claim_groups import claims_on
from explorer.model.claim import Claim
from explorer.model.enums import ConstraintKind, RuleName, ValueType
from explorer.model.finding import Comparison
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.text import count_in_words, in_words, part_of


class Reason(StrEnum):
    """Why a claim is not compared; the first that applies counts."""

    LOST = "lost"
    NO_LINE = "no line"
    PLACEHOLDER = "placeholder"
    FREE_TEXT = "free text"
    OPEN_LIST = "open list"


WORDS: Mapping[Reason, tuple[str, str]] = {
    Reason.LOST: ("has a value missing from this copy", "have values missing from these copies"),
    Reason.NO_LINE: ("cites no line in its source", "cite no line in their source"),
    Reason.PLACEHOLDER: (
        "gives a sum of 0 or 1, which usually means that it is unknown",
        "give a sum of 0 or 1, which usually means that it is unknown",
    ),
    Reason.FREE_TEXT: (
        "is free text",
        "are free text",
    ),
    Reason.OPEN_LIST: (
        "is from an open list, in which one entry does not exclude another",
        "are from open lists, in which one entry does not exclude another",
    ),
}
"""Predicates for each reason, singular and plural."""


def uncompared(pack: Pack, subject: str = "") -> dict[Reason, list[Claim]]:
    """Return the claims of a pack, or on a subject in it, that can never conflict with another, by
    reason, in the pack's order.
    """
    by_reason: dict[Reason, list[Claim]] = {reason: [] for reason in Reason}
    constrained = {
        name
        for constraint in pack.constraints.values()
        if constraint.kind is not ConstraintKind.TIMELINE
        if len(pack.claimed_properties.intersection(constraint.properties)) > 1
        for name in constraint.properties
    }
    lists = {
        prop.id: reason
        for prop in pack.properties.values()
        if prop.id not in constrained and (reason := _list(pack, prop))
    }
    ruled_out = {
        fact
        for fact in (pack.facts_by_subject.get(subject, ()) if subject else pack.facts)
        if fact.property in lists
        and any(claim.closed or claim.denied for claim in pack.facts[fact])
    }
    for claim in pack.claims_about(subject) if subject else pack.claims.values():
        if claim.lost:
            by_reason[Reason.LOST].append(claim)
        elif not claim.has_passage:
            by_reason[Reason.NO_LINE].append(claim)
        elif claim.is_placeholder:
            by_reason[Reason.PLACEHOLDER].append(claim)
        elif claim.property.id in lists and claim.fact not in ruled_out:
            by_reason[lists[claim.property.id]].append(claim)
    return {reason: claims for reason, claims in by_reason.items() if claims}


SAMPLED = "is one of so many claims on one fact that not every pair was compared"


def not_compared(pack: Pack, comparison: Comparison) -> Iterator[tuple[Claim, str]]:
    """Yield the claims that were not compared with every other on their fact, and why."""
    words: set[str] = set()
    for reason, claims in uncompared(pack).items():
        words.update(claim.id for claim in claims)
        yield from ((claim, WORDS[reason][0]) for claim in claims)
    for fact in comparison.sampled:
        yield from ((claim, SAMPLED) for claim in claims_on(pack, fact) if claim.id not in words)


def reasons_in_words(by_reason: Mapping[Reason, Sequence[Claim]]) -> str:
    """Return the number of claims with each reason, such as "two cite no line in their source", or
    just "they cite …" if there is only one reason.
    """
    if len(by_reason) == 1:
        reason, claims = next(iter(by_reason.items()))
        return f"{'it' if len(claims) == 1 else 'they'} {WORDS[reason][len(claims) != 1]}"
    return "; ".join(
        f"{in_words(len(claims))} {WORDS[reason][len(claims) != 1]}"
        for reason, claims in by_reason.items()
    )


def uncompared_in_words(pack: Pack, subject: str = "") -> str:
    """Return how many of the pack's claims, or of those about `subject`, were not compared and why,
    or "" if all were.
    """
    by_reason = uncompared(pack, subject)
    whole = len(pack.claims_about(subject) if subject else pack.claims)
    total = sum(map(len, by_reason.values()))
    if not total:
        return ""
    claims = count_in_words(whole, "claim")
    if total == whole:
        part = {1: "the only claim was not", 2: f"neither of the {claims} was"}.get(
            whole, f"none of the {claims} was"
        )
    else:
        part = f"{part_of(total, f'the {claims}')} {'was' if total == 1 else 'were'} not"
    return f"{part} compared: {reasons_in_words(by_reason)}."


def _list(pack: Pack, prop: Property) -> Reason | None:
    """Return why two lists under a property never conflict, or None if they may."""
    if prop.rule is not RuleName.SET or prop.completeness != "open" or prop.most:
        return None
    if prop.value_type is ValueType.TEXT:
        return Reason.FREE_TEXT
    origin = pack.origins.get(f"property:{prop.id}")
    own = origin and pack.root and origin.path.is_relative_to(pack.root)
    return Reason.OPEN_LIST if own else None
