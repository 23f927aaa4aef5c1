"""Claims of a valid pack that are stated as fact where their source only describes a plan."""

from __future__ import annotations

from pathlib import Path

from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Limit, ValueType
from explorer.model.pack import Origin, Pack
from explorer.read.problems import Problem
from explorer.text import quote
from explorer.values.plans import tells_plan


def plans_told_as_facts(pack: Pack) -> list[Problem]:
    """Return the claims whose words say what will be, each at its header, in the pack's order.

    "Ann will write the music" is no credit: until a film is out, its makers may change.
    """
    return [
        _problem(pack, claim)
        for claim in pack.claims.values()
        if claim.factuality is Factuality.CERTAIN and claim.property.is_planned_first
        if claim.property.value_type is not ValueType.TEXT  # which is compared with nothing
        if claim.limits.isdisjoint((Limit.INFERRED, Limit.CLIP, Limit.QUESTION))
        if _planned(pack, claim)
    ]


def _planned(pack: Pack, claim: Claim) -> bool:
    words = (_plain(text) for text in (claim.statement, *(spot.phrase for spot in claim.evidence)))
    return any(tells_plan(_without_names(pack, claim, text)) for text in words if tells_plan(text))


def _without_names(pack: Pack, claim: Claim, words: str) -> str:
    """Return words without the names of what a claim is about: Will Vance says no plan."""
    for entity_id in (claim.subject, *claim.named):
        if (entity := pack.entities.get(entity_id)) is not None:
            for name in (entity.name, *entity.aliases, *entity.spellings):
                words = words.replace(_plain(name), "⟦0⟧")
    return words


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'")


def _problem(pack: Pack, claim: Claim) -> Problem:
    origin = pack.origins.get(f"claim:{claim.id}") or Origin(pack.root or Path("pack"), 1)
    return Problem(
        origin.path,
        origin.line,
        1,
        f"{quote(claim.id)} as certain, though its words describe a plan",
        quote(Factuality.PLANNED),
        "a plan that changed is no contradiction",
    )
