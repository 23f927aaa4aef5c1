"""A source judged as a whole, in words. All numbers are of claims."""

from __future__ import annotations

from explorer.text import count

STANDS_OUT = "◆"
"""Marks a source to be read with caution; always beside the words."""

CHANGES = "↯"
"""Marks a line at which a source changes between hearsay and what its author saw."""


def stands_out(*, met: int, unsupported: int, contradicted: int, hedged: int, claims: int) -> str:
    """Return why a source is marked; `met` of its `claims` are on facts that others cover too."""
    return (
        f"Its author is not known to have seen the film. Of the {met} claims also covered "
        f"elsewhere, {unsupported} {_are(unsupported)} uncorroborated and {contradicted} "
        f"{_are(contradicted)} contradicted by "
        f"writers who saw the film. It hedges {hedged} of its {claims} claims."
    )


def in_report(
    *,
    claims: int,
    met: int,
    unsupported: int,
    contradicted: int,
    hedged: int,
    joking: int,
    caution: bool,
) -> str:
    """Return what a source's claims come to beside the others': "2 of its 9 claims are …"."""
    if not claims:
        return "No claims are taken from it."
    words = f"{_beside_others(claims, met, unsupported, contradicted)} " + _own_doubts(
        claims, hedged, joking
    )
    return f"Treat with caution. {words}" if caution else words


def _beside_others(claims: int, met: int, unsupported: int, contradicted: int) -> str:
    """Return how many of a source's claims others cover, support and contradict."""
    only = claims == 1
    counted = count(claims, "claim", digits="d")
    if not met:
        if only:
            return "Its one claim is not covered elsewhere."
        return f"None of its {counted} is covered elsewhere."
    which = "Its one claim is" if only else f"{met} of its {counted} {_are(met)}"
    if met == 1:
        support = "uncorroborated" if unsupported else "supported by another source"
        against = "" if contradicted else "not "
        joined = "but" if bool(contradicted) is not bool(unsupported) else "and"
        outcome = f"it is {support}, {joined} {against}contradicted by writers who saw the film"
    else:
        support = f"{unsupported or 'none'} of these {_are(unsupported)} uncorroborated"
        against = f"{contradicted or 'none'} {_are(contradicted)} contradicted"
        outcome = f"{support}, and {against} by writers who saw the film"
    return f"{which} also covered elsewhere: {outcome}."


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _own_doubts(claims: int, hedged: int, joking: int) -> str:
    """Return how many of its claims a source hedges, and makes as jokes."""
    if claims == 1:
        jokes = ", and makes it as a joke" if joking else ""
        return f"It {'hedges' if hedged else 'does not hedge'} that claim{jokes}."
    jokes = f", and makes {joking} as {'a joke' if joking == 1 else 'jokes'}" if joking else ""
    return f"It hedges {hedged or 'none'} of its claims{jokes}."
