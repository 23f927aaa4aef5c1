"""What a source as a whole comes to beside the others, in words."""

from __future__ import annotations

from explorer.compare.sources import SourceRecord
from explorer.report import words


def judged(record: SourceRecord) -> str:
    """Return what a source's claims come to beside the others', in words."""
    if not record.claims:
        return "No claim is taken from it."
    told = f"{_beside_others(record)} {_own_doubts(record)}"
    return f"NEEDS CAUTION. {told}" if record.stands_out else told


def _beside_others(record: SourceRecord) -> str:
    """Return how many of a source's claims others speak of, bear out and contradict."""
    only = record.claims == 1
    claims = words.count(record.claims, "claim")
    if not record.met:
        which = "Its one claim is not" if only else f"Of its {claims} none is"
        return f"{which} on a fact of which another source speaks too."
    if record.met == 1:
        which = "Its one claim" if only else f"1 of its {claims}"
        borne = "nobody else bears it out" if record.unsupported else "somebody else bears it out"
        against = "contradict it" if record.contradicted else "do not contradict it"
        told = f"{borne}, and sources that saw the film {against}"
        return f"{which} is on a fact of which others speak too: {told}."
    borne = (
        f"nobody else bears out {record.unsupported}"
        if record.unsupported
        else "all are borne out by somebody"
    )
    against = f"sources that saw the film contradict {record.contradicted or 'none'} of them"
    which = f"{record.met} of its {claims} are on facts of which others speak too"
    return f"{which}: {borne}, and {against}."


def _own_doubts(record: SourceRecord) -> str:
    """Return how many of its claims a source hedges, and makes in jest."""
    if record.claims == 1:
        jests = ", and makes it in jest" if record.joking else ""
        return f"It {'hedges' if record.hedged else 'does not hedge'} that claim{jests}."
    jests = f", and makes {record.joking} in jest" if record.joking else ""
    return f"It hedges {record.hedged or 'none'} of its claims{jests}."
