"""A source judged as a whole, in words. All numbers are of claims."""

from __future__ import annotations

from explorer.text import count

STANDS_OUT = "◆"
"""Marks the source that stands out; always beside the words."""

CHANGES = "↯"
"""Marks a line at which a source's voice changes."""


def stands_out(*, met: int, unsupported: int, contradicted: int, hedged: int, claims: int) -> str:
    """Return why a source stands out; `met` of its `claims` are on facts that others cover too."""
    return (
        f"It is not known to have seen the film; of the {met} claims on which others speak "
        f"too, nobody bears out {unsupported} and eyewitnesses stand against "
        f"{contradicted}; {hedged} of its {claims} claims it hedges itself."
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
    """Return what a source's claims come to beside the others': "2 of its 9 claims are on …"."""
    if not claims:
        return "No claim is taken from it."
    words = f"{_beside_others(claims, met, unsupported, contradicted)} " + _own_doubts(
        claims, hedged, joking
    )
    return f"NEEDS CAUTION. {words}" if caution else words


def _beside_others(claims: int, met: int, unsupported: int, contradicted: int) -> str:
    """Return how many of a source's claims others speak of, bear out and contradict."""
    only = claims == 1
    counted = count(claims, "claim", digits="d")
    if not met:
        which = "Its one claim is not" if only else f"Of its {counted} none is"
        return f"{which} on a fact of which another source speaks too."
    if met == 1:
        which = "Its one claim" if only else f"1 of its {counted}"
        borne = "nobody else bears it out" if unsupported else "somebody else bears it out"
        against = "contradict it" if contradicted else "do not contradict it"
        clauses = f"{borne}, and sources that saw the film {against}"
        return f"{which} is on a fact of which others speak too: {clauses}."
    borne = (
        f"nobody else bears out {unsupported}" if unsupported else "all are borne out by somebody"
    )
    against = f"sources that saw the film contradict {contradicted or 'none'} of them"
    which = f"{met} of its {counted} are on facts of which others speak too"
    return f"{which}: {borne}, and {against}."


def _own_doubts(claims: int, hedged: int, joking: int) -> str:
    """Return how many of its claims a source hedges, and makes in jest."""
    if claims == 1:
        jests = ", and makes it in jest" if joking else ""
        return f"It {'hedges' if hedged else 'does not hedge'} that claim{jests}."
    jests = f", and makes {joking} in jest" if joking else ""
    return f"It hedges {hedged or 'none'} of its claims{jests}."
