"""Doubtful claims in a valid pack: two statements in one, or a plan stated as a fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

from explorer.model.claim import Claim
from explorer.model.claim_record import Evidence
from explorer.model.enums import Factuality, Limit, ValueType
from explorer.model.pack import Origin, Pack
from explorer.read.problems import Problem
from explorer.text import quote
from explorer.values.folding import words_of
from explorer.values.plans import tells_plan


def compound_claims(pack: Pack) -> list[Problem]:
    """Return the claims that combine two statements, each at its header, in the pack's order.

    A claim cannot conflict with itself: if two lines of a source say the same in different words,
    or the items of a list are in different phrases, separate claims can be compared. A repeated
    phrase, with more or fewer words around it, is the same statement.
    """
    return [
        claim_problem(
            pack,
            claim,
            f"{found} in {quote(claim.id)}",
            "one claim for each",
            "a claim cannot conflict with itself, so what differs between them would not be found",
        )
        for claim in pack.claims.values()
        if len(claim.evidence) > 1 and (found := _differing(claim))
    ]


def _differing(claim: Claim) -> str:
    """Return in words what shows that a claim combines two statements, "" if nothing does."""
    pairs = list(_unlike(claim.evidence))
    for first, second in pairs:
        if first.line != second.line:
            return (
                f"line {first.line}, {quote(first.phrase)}, and line {second.line}, "
                f"{quote(second.phrase)}, as one statement"
            )
    if pairs and isinstance(claim.value, frozenset) and len(claim.value) > 1:
        first, second = pairs[0]
        return f"{quote(first.phrase)} and {quote(second.phrase)} as one list"
    return ""


def _unlike(evidence: Iterable[Evidence]) -> Iterator[tuple[Evidence, Evidence]]:
    """Yield the pairs of phrases that each have a word the other lacks."""
    worded = [(e, set(words_of(e.phrase))) for e in evidence if e.phrase]
    for (first, words), (second, others) in combinations(worded, 2):
        if not (words <= others or others <= words):
            yield first, second


def plans_as_facts(pack: Pack) -> list[Problem]:
    """Return the claims worded as plans, each at its header, in the pack's order.

    "Ann will write the music" is not a credit: until a film is out, its makers may change.
    """
    return [
        claim_problem(
            pack,
            claim,
            f"{quote(claim.id)} as certain, though its words describe a plan",
            quote(Factuality.PLANNED),
            "a plan that changed is no contradiction",
        )
        for claim in pack.claims.values()
        if claim.factuality is Factuality.CERTAIN and claim.property.is_planned_first
        if claim.property.value_type is not ValueType.TEXT  # never compared
        if claim.limits.isdisjoint((Limit.INFERRED, Limit.CLIP, Limit.QUESTION))
        if _planned(pack, claim)
    ]


def _planned(pack: Pack, claim: Claim) -> bool:
    words = (_plain(text) for text in (claim.statement, *(spot.phrase for spot in claim.evidence)))
    return any(tells_plan(_without_names(pack, claim, text)) for text in words if tells_plan(text))


def _without_names(pack: Pack, claim: Claim, words: str) -> str:
    """Return words without the names in a claim, such as Will Vance, which do not show a plan."""
    for entity_id in (claim.subject, *claim.named):
        if (entity := pack.entities.get(entity_id)) is not None:
            for name in (entity.name, *entity.aliases, *entity.spellings):
                words = words.replace(_plain(name), "⟦0⟧")
    return words


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'")


def claim_problem(pack: Pack, claim: Claim, found: str, expected: str, hint: str) -> Problem:
    """Return a doubt about a claim as a problem at its header."""
    origin = pack.origins.get(f"claim:{claim.id}") or Origin(pack.root or Path("pack"), 1)
    return Problem(origin.path, origin.line, 1, found, expected, hint)
