"""The statistics of a source in words. All numbers count claims."""

from __future__ import annotations

from explorer.model.source_names import at_the_start
from explorer.model.source_record import SourceRecord
from explorer.text import in_words, part_of

STANDS_OUT = "◆"
"""Marks a source to be read with caution; always accompanied by words."""

CHANGES = "↯"
"""Marks a line at which a source's vantage changes."""


def stands_out(record: SourceRecord) -> str:
    """Return why a source is marked. A database has no author who might have seen the film or
    hedges.
    """
    unseen = "" if record.is_database else "Its author is not known to have seen the film. "
    hedges = in_words(record.hedged) if record.hedged else "none"
    doubts = f" It hedges {hedges} of its {in_words(record.claims)} claims."
    if record.is_database and not record.hedged:
        doubts = ""
    outcome = _outcome(record.met, record.unsupported, record.contradicted)
    return (
        f"{unseen}Of its {in_words(record.met)} claims that are also covered elsewhere, "
        f"{outcome}.{doubts}"
    )


def in_report(record: SourceRecord) -> str:
    """Return how a source's claims compare with the others': "two of its nine claims are …".

    Contradictions are mentioned only if another source saw the film. A database has no author who
    hedges.
    """
    if not record.claims:
        return "No claims have been recorded from it."
    contradicted = record.contradicted
    against = contradicted if record.is_witnessed or contradicted else None
    parts = [_beside_others(record.claims, record.met, record.unsupported, against)]
    if not record.is_database or record.hedged or record.joking:
        parts.append(_own_doubts(record.claims, record.hedged, record.joking))
    parts = ["Treat with caution.", *parts] if record.stands_out else parts
    return " ".join(filter(None, parts))


def _beside_others(claims: int, met: int, unsupported: int, contradicted: int | None) -> str:
    """Return how many of a source's claims others cover, support and contradict; `contradicted` is
    None if no other source saw the film.
    """
    only = claims == 1
    counted = f"{in_words(claims)} claims"
    if not met:
        if only:
            return "Its one claim is not covered elsewhere."
        none = "Neither" if claims == 2 else "None"
        return f"{none} of its {counted} is covered elsewhere."
    if met == 1:
        which = "Its one claim is" if only else f"One of its {counted} is"
        support = "uncorroborated" if unsupported else "supported by another source"
        outcome = f"{'it' if only else 'that one'} is {support}"
        if contradicted is not None:
            joined = "but" if bool(contradicted) is not bool(unsupported) else "and"
            against = "" if contradicted else "not "
            outcome += f", {joined} {against}contradicted by writers who saw the film"
        return f"{which} also covered elsewhere; {outcome}."
    which = f"{at_the_start(part_of(met, f'its {counted}'))} are"
    if met == claims:
        which = (
            "Both its claims are" if claims == 2 else f"All {in_words(claims)} of its claims are"
        )
    return f"{which} also covered elsewhere: {_outcome(met, unsupported, contradicted)}."


def _outcome(met: int, unsupported: int, contradicted: int | None) -> str:
    """Return how many of several claims others support and contradict: "other sources support 2".

    The two numbers are separate, as a claim may be neither or both.
    """
    if unsupported == met and contradicted == 0:
        none = "neither is" if met == 2 else "none is"
        return f"{none} supported by another source or contradicted by writers who saw the film"
    words = f"other sources support {_some(met - unsupported, met)}"
    if contradicted is not None:
        joined = "but" if contradicted and met > unsupported else "and"
        words += f", {joined} writers who saw the film contradict {_some(contradicted, met)}"
    return words


def _some(some: int, every: int) -> str:
    if some == every:
        return "both" if every == 2 else f"all {in_words(every)}"
    if not some:
        return "neither" if every == 2 else "none"
    return in_words(some)


def _own_doubts(claims: int, hedged: int, joking: int) -> str:
    """Return how many of its claims a source hedges, and how many are jokes."""
    if claims == 1:
        hedges = "It hedges that claim." if hedged else ""
        return "That claim is a joke." if joking else hedges
    jests = "one is a joke" if joking == 1 else f"{in_words(joking)} are jokes"
    jokes = f", {'and' if hedged else 'but'} {jests}" if joking else ""
    doubtful = in_words(hedged) if hedged else "none"
    return f"It hedges {doubtful} of its claims{jokes}."
